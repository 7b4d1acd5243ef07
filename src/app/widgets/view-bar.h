/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The views of a stack as a row of buttons, for the bottom of a narrow window. With large
 * text, or long words, the icons stand alone: AdwViewSwitcherBar would ask for more width
 * than there is. */
#define FOOTING_TYPE_VIEW_BAR (footing_view_bar_get_type ())
G_DECLARE_FINAL_TYPE (FootingViewBar, footing_view_bar, FOOTING, VIEW_BAR, GtkWidget)

/* Makes the buttons for the pages that @stack has now; only the first time. */
void footing_view_bar_set_stack (FootingViewBar *self, AdwViewStack *stack);

G_END_DECLS
