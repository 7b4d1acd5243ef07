/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "encrypted.h"
#include "store.h"

G_BEGIN_DECLS

/* F82: backups that only a passphrase opens. What they hold is never where they are: it
 * is in memory, and to be read beside the file, only for a moment. */

/* Writes a verified copy to @path, encrypted with @passphrase. */
gboolean footing_store_backup_encrypted (FootingStore *self,
                                         const char *path,
                                         FootingPassphrase *passphrase,
                                         FootingEncryptedCost cost,
                                         GError **error);

/* What the encrypted @backup holds, in a file beside the one at @path, which need not be
 * there; its path, owned by the caller, who removes the file by footing_side_remove() as
 * soon as it has been read. NULL with @error as footing_encrypted_read() has it. */
char *footing_backup_decrypt (const char *backup,
                              const char *path,
                              FootingPassphrase *passphrase,
                              GError **error);

G_END_DECLS
