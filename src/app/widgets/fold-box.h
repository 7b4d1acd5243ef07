/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Children beside each other while there is room, below each other when there is not. The
 * one that expands takes what the others leave; there is room while that is "room" times
 * the size of the font, so larger text folds earlier.
 *
 * Properties: "spacing" (between children that stand beside each other), "line-spacing"
 * (below each other), "room" (in em). */
#define FOOTING_TYPE_FOLD_BOX (footing_fold_box_get_type ())
G_DECLARE_FINAL_TYPE (FootingFoldBox, footing_fold_box, FOOTING, FOLD_BOX, GtkWidget)

GtkWidget *footing_fold_box_new (int spacing, int line_spacing, int room);

/* Adds @child at the end. */
void footing_fold_box_append (FootingFoldBox *self, GtkWidget *child);

G_END_DECLS
