/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "guidance/guidance.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* "Why This", which opens to one plain line of evidence and its source. */
#define FOOTING_TYPE_WHY (footing_why_get_type ())
G_DECLARE_FINAL_TYPE (FootingWhy, footing_why, FOOTING, WHY, GtkWidget)

GtkWidget *footing_why_new (void);

/* Shows the evidence of @guide, a move; hides itself when that has none or is NULL. */
void footing_why_set_guide (FootingWhy *self, const FootingGuide *guide);

/* Shows all evidence that stands beside @place (footing_guide_beside()); hides itself
 * when there is none or @place is NULL. */
void
footing_why_set_place (FootingWhy *self, FootingGuidance *guidance, const char *place);

G_END_DECLS
