/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sections/section.h"

G_BEGIN_DECLS

/* A page of the wizard: the question, one sentence of help, the section. */
#define FOOTING_TYPE_WIZARD_PAGE (footing_wizard_page_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingWizardPage, footing_wizard_page, FOOTING, WIZARD_PAGE, AdwBin)

GtkWidget *footing_wizard_page_new (FootingPage page,
                                    FootingPerspective perspective,
                                    FootingContext *context,
                                    FootingSection *section);

FootingSection *footing_wizard_page_get_section (FootingWizardPage *self);

/* Scrolls up and focuses the first field. */
void footing_wizard_page_focus (FootingWizardPage *self);

G_END_DECLS
