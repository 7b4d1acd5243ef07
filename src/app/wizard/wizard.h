/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"
#include "sections/section.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The nine pages and the review of one draft (F1). It opens on the page the draft was
 * left at.
 *
 * Signals: "closed" (left, the draft waits), "started" (the plan runs). */
#define FOOTING_TYPE_WIZARD (footing_wizard_get_type ())
G_DECLARE_FINAL_TYPE (FootingWizard, footing_wizard, FOOTING, WIZARD, AdwBin)

GtkWidget *footing_wizard_new (FootingContext *context, const char *recovery);

FootingPage footing_wizard_get_page (FootingWizard *self);
const char *footing_wizard_get_recovery (FootingWizard *self);

/* Shows @page, when it has been reached. */
void footing_wizard_go (FootingWizard *self, FootingPage page);

/* The section shown on the current page. */
FootingSection *footing_wizard_get_section (FootingWizard *self);

G_END_DECLS
