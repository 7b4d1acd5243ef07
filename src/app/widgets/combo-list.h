/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The list that @row opens, of strings, shows each of them whole: libadwaita cuts them
 * after twenty characters. For rows whose model is made of GtkStringObject. */
void footing_combo_list_install (AdwComboRow *row);

G_END_DECLS
