/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Several lines of text with a title above; it grows with what is typed up to a
 * height at which it scrolls. Tab goes on.
 *
 * Properties: "title", "help" (a quiet line under the title, or NULL). */
#define FOOTING_TYPE_TEXT_AREA (footing_text_area_get_type ())
G_DECLARE_FINAL_TYPE (FootingTextArea, footing_text_area, FOOTING, TEXT_AREA, GtkWidget)

GtkWidget *footing_text_area_new (const char *title, const char *help);

/* The view inside, to bind or to mark. */
GtkTextView *footing_text_area_get_view (FootingTextArea *self);

G_END_DECLS
