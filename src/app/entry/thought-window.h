/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows the window that answers a discouraging thought with one's own wins, helps to put
 * it more fairly, and keeps all three as one entry (F24); for the entry with the id
 * @entry, or for NULL a new one of the current plan. What is typed is kept until it is
 * saved or discarded. */
void footing_thought_window_show (GtkWindow *parent,
                                  FootingContext *context,
                                  const char *entry);

G_END_DECLS
