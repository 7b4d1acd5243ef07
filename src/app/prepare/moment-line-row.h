/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"
#include "widgets/lazy-row.h"

G_BEGIN_DECLS

/* A risk of a moment, or something to rehearse for it, which has a box to tick (F94). */
#define FOOTING_TYPE_MOMENT_LINE_ROW (footing_moment_line_row_get_type ())
G_DECLARE_FINAL_TYPE (FootingMomentLineRow,
                      footing_moment_line_row,
                      FOOTING,
                      MOMENT_LINE_ROW,
                      FootingLazyRow)

GtkWidget *footing_moment_line_row_new (FootingContext *context, FootingPlanLine *line);

/* Shows @line as it is now. */
void footing_moment_line_row_show (FootingMomentLineRow *self, FootingPlanLine *line);

/* Opens it to be typed in. */
void footing_moment_line_row_edit (FootingMomentLineRow *self);

G_END_DECLS
