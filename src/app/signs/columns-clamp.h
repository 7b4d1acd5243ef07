/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A page with FootingColumns in it, given as <child> in a .ui, in the middle of its
 * place: as wide as two columns may be where there is room for them, else as one may be,
 * whose rows would run from edge to edge (H20). */
#define FOOTING_TYPE_COLUMNS_CLAMP (footing_columns_clamp_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingColumnsClamp, footing_columns_clamp, FOOTING, COLUMNS_CLAMP, GtkWidget)

G_END_DECLS
