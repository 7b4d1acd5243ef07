/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* H11: for whoever supports somebody, steps are commitments: in @heading, in the name of
 * the @list below it, and on the @button that adds one's own. */
void footing_commitment_words_set (GtkLabel *heading, GtkWidget *list, GtkWidget *button);

G_END_DECLS
