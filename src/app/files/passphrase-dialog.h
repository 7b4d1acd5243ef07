/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "encrypted.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Takes @passphrase. */
typedef void (*FootingPassphraseFunc) (FootingPassphrase *passphrase, gpointer data);

/* F82: asks over @parent for a passphrase that is chosen, twice, and says that nobody can
 * get it back; then calls @func, once. @data is freed by @destroy, also when nothing
 * comes of it. */
void footing_passphrase_dialog_choose (GtkWindow *parent,
                                       FootingPassphraseFunc func,
                                       gpointer data,
                                       GDestroyNotify destroy);

/* Asks for the one that opens a backup, after saying @problem, why the last one did not
 * (NULL at first). */
void footing_passphrase_dialog_ask (GtkWindow *parent,
                                    const char *problem,
                                    FootingPassphraseFunc func,
                                    gpointer data,
                                    GDestroyNotify destroy);

G_END_DECLS
