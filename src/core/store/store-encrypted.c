/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-encrypted.h"
#include "store-copy.h"
#include "store-path.h"
#include "store-private.h"
#include "target.h"

/* @content, encrypted, takes the place of @target. */
static gboolean
encrypt (GBytes *content,
         const char *target,
         FootingPassphrase *passphrase,
         FootingEncryptedCost cost,
         GError **error)
{
  g_autofree char *folder = g_path_get_dirname (target);
  g_autofree char *side = NULL;
  gboolean done = FALSE;
  int held;

  footing_side_sweep (folder);
  held = footing_side_hold (folder);
  side = footing_side_new (target, error);
  if (side != NULL) {
    done = footing_encrypted_write (content, side, target, passphrase, cost, error);
    if (done)
      done = footing_side_finish (side, target, error);
    else
      footing_side_remove (side);
  }
  footing_side_release (held);

  return done;
}

gboolean
footing_store_backup_encrypted (FootingStore *self,
                                const char *path,
                                FootingPassphrase *passphrase,
                                FootingEncryptedCost cost,
                                GError **error)
{
  g_autofree char *target = NULL;
  g_autoptr (GBytes) content = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (self), FALSE);
  g_return_val_if_fail (path != NULL && passphrase != NULL, FALSE);

  target = footing_target_resolve (path, footing_store_get_path (self), error);
  if (target == NULL)
    return FALSE;
  content = footing_file_copy_to_memory (footing_store_get_db (self), error);

  return content != NULL && encrypt (content, target, passphrase, cost, error);
}

char *
footing_backup_decrypt (const char *backup,
                        const char *path,
                        FootingPassphrase *passphrase,
                        GError **error)
{
  g_autofree char *real = NULL;
  g_autofree char *plain = NULL;

  g_return_val_if_fail (backup != NULL && path != NULL, NULL);
  g_return_val_if_fail (passphrase != NULL, NULL);

  real = footing_file_resolve (path);
  if (!footing_file_make_folder (real, error))
    return NULL;
  plain = footing_side_new (real, error);
  if (plain == NULL)
    return NULL;

  if (footing_encrypted_read (backup, plain, passphrase, error))
    return g_steal_pointer (&plain);

  footing_side_remove (plain);
  return NULL;
}
