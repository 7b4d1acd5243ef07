/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"
#include "encrypted.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Adds app.backup, app.backup-encrypted, app.export, app.hand-out (the code of a
 * document), app.import, app.restore-backup, app.start-new and app.open-folder to
 * @application, for the file at @path. Those that need one ask for a file; each does
 * its work, and says in a toast or a dialog what came of it. */
void footing_file_actions_add (GtkApplication *application, const char *path);

/* What app.backup does once a file is chosen, or app.backup-encrypted, with the
 * @passphrase that was; a toast says what came of it. */
void footing_file_back_up (FootingContext *context,
                           const char *path,
                           FootingPassphrase *passphrase);

G_END_DECLS
