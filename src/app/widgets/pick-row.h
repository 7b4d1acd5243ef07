/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A row of a list from which one is chosen, with a check mark on the one that is. Chosen
 * by activating it; AdwActionRow has no such mark, and a radio button could not be taken
 * back.
 *
 * Title and subtitle are the row's own, and no markup. */
#define FOOTING_TYPE_PICK_ROW (footing_pick_row_get_type ())
G_DECLARE_FINAL_TYPE (FootingPickRow, footing_pick_row, FOOTING, PICK_ROW, AdwActionRow)

GtkWidget *footing_pick_row_new (void);

gboolean footing_pick_row_is_chosen (FootingPickRow *self);
void footing_pick_row_set_chosen (FootingPickRow *self, gboolean chosen);

/* In @list, of such rows only: chooses each that has the title @title. */
void footing_pick_row_choose (GtkListBox *list, const char *title);

G_END_DECLS
