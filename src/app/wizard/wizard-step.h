/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A row of the wizard's list of pages: a mark and the page's name. */
#define FOOTING_TYPE_WIZARD_STEP (footing_wizard_step_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingWizardStep, footing_wizard_step, FOOTING, WIZARD_STEP, GtkListBoxRow)

GtkWidget *footing_wizard_step_new (const char *title);

/* Whether it is shown now, may be visited, and is done. */
void footing_wizard_step_set_state (FootingWizardStep *self,
                                    gboolean current,
                                    gboolean reachable,
                                    gboolean passed);

G_END_DECLS
