/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fixture.h"

G_BEGIN_DECLS

/* Presses @keys, with a space between ("alt+Right", "Tab Return"), on the fixture's
 * window as a person does: through the display. FALSE, with the test skipped, where there
 * is no xdotool. What the keys do may come later than this returns. */
gboolean keys_press (Fixture *self, const char *keys);

/* The same on another @window; and makes it the active one, as somebody does who looks at
 * it. */
gboolean keys_press_in (GtkWindow *window, const char *keys);
gboolean keys_activate (GtkWindow *window);

/* Clicks in the middle of @widget with the pointer. FALSE as above. */
gboolean keys_click (GtkWidget *widget);

/* Moves the pointer there, without a click. FALSE as above. And to a corner of the
 * display, off every window. */
gboolean keys_point (GtkWidget *widget);
void keys_point_away (void);

G_END_DECLS
