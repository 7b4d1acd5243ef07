/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks, below a field of one line into which several were pasted, whether they become one
 * entry or one for each line (F21). Hidden while there is nothing to ask.
 *
 * Properties: "code" (what is chosen: "one", which it begins with, or "each"), "several"
 * (whether there are several lines). */
#define FOOTING_TYPE_LINES_CHOICE (footing_lines_choice_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingLinesChoice, footing_lines_choice, FOOTING, LINES_CHOICE, GtkBox)

/* Asks about what is in @editable, which it describes from now on; unless @asks, it only
 * says what becomes of the lines. @help (or NULL) says more about an entry for each line.
 * Called once. */
void footing_lines_choice_follow (FootingLinesChoice *self,
                                  GtkEditable *editable,
                                  gboolean asks,
                                  const char *help);

/* Whether there are several lines, each of which is to become an entry. */
gboolean footing_lines_choice_is_each (FootingLinesChoice *self);

G_END_DECLS
