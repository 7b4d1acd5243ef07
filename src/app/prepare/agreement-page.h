/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One page on what good looks like (F93): with whom, its lines, how it is sent, and how
 * far it is. Stores what is typed; each deed can be undone. */
#define FOOTING_TYPE_AGREEMENT_PAGE (footing_agreement_page_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingAgreementPage, footing_agreement_page, FOOTING, AGREEMENT_PAGE, GtkBox)

GtkWidget *footing_agreement_page_new (FootingContext *context,
                                       FootingAgreement *agreement);

/* The id of the record that it shows. Borrowed. */
const char *footing_agreement_page_get_id (FootingAgreementPage *self);

/* Shows @agreement as it is now, the same one. */
void footing_agreement_page_show (FootingAgreementPage *self,
                                  FootingAgreement *agreement);

G_END_DECLS
