/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Adds to a row's own subtitle, whatever that becomes: @beside at its end, @below in
 * lines of its own. Both may be NULL. */
void footing_row_status_set (AdwExpanderRow *row, const char *beside, const char *below);

G_END_DECLS
