/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What could stand in a field, said in one quiet line below it, which describes the field
 * as well (H2). It is never taken for what somebody has typed. */

/* Shows @sentence at @field, in the place of what was shown there; NULL takes it away. */
void footing_example_set (GtkWidget *field, const char *sentence);

/* What is shown at @field describes @other as well. */
void footing_example_share (GtkWidget *field, GtkWidget *other);

/* The sentence that is shown at @field, or NULL. */
const char *footing_example_get (GtkWidget *field);

G_END_DECLS
