/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Appends to @menu a choice that reads @label, in which nothing is a mnemonic: it may be
 * a name that somebody typed. Choosing it calls @action with @target. */
void footing_choice_menu_append (GMenu *menu,
                                 const char *label,
                                 const char *action,
                                 const char *target);

G_END_DECLS
