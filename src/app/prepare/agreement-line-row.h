/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"
#include "widgets/lazy-row.h"

G_BEGIN_DECLS

/* A line of a page on what good looks like (F93): what is expected, who decides, by when
 * and what it has become; all of it when it is expanded. Stores what is typed; deleting
 * it can be undone. */
#define FOOTING_TYPE_AGREEMENT_LINE_ROW (footing_agreement_line_row_get_type ())
G_DECLARE_FINAL_TYPE (FootingAgreementLineRow,
                      footing_agreement_line_row,
                      FOOTING,
                      AGREEMENT_LINE_ROW,
                      FootingLazyRow)

GtkWidget *footing_agreement_line_row_new (FootingContext *context,
                                           FootingPlanLine *line);

/* Shows @line as it is now, the same one, on the page @agreement. */
void footing_agreement_line_row_show (FootingAgreementLineRow *self,
                                      FootingPlanLine *line,
                                      FootingAgreement *agreement);

/* Opens it, to write what is expected. */
void footing_agreement_line_row_edit (FootingAgreementLineRow *self);

G_END_DECLS
