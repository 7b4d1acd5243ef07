/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "encrypted.h"

G_BEGIN_DECLS

/* Asks for a passphrase where the program was started: on the terminal, where what is
 * typed is not shown, and a second time when it is @new; else it is the next line of the
 * standard input. It is never an argument or a variable, where others could read it. NULL
 * with @error when nothing was typed, both differ, or it will not do. Owned by the
 * caller. */
FootingPassphrase *footing_ask_passphrase (gboolean new, GError **error);

G_END_DECLS
