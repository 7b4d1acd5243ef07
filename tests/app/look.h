/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The language of the environment, with the translations in LOOK_LOCALEDIR; first of all.
 */
void look_set_language (void);

/* With LOOK_RTL=1 from right to left, which needs no translation into such a language,
 * with LOOK_SCALE=2 text at 200 %; once GTK is there. */
void look_set (void);

G_END_DECLS
