/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-encrypted.h"
#include "store-copy.h"
#include "store-path.h"
#include "store-private.h"
#include "target.h"

/* What is in @plain, encrypted, takes the place of @target. */
static gboolean
encrypt (const char *plain,
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
    done = footing_encrypted_write (plain, side, target, passphrase, cost, error);
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
  const char *own;
  g_autofree char *folder = NULL;
  g_autofree char *target = NULL;
  g_autofree char *plain = NULL;
  gboolean done = FALSE;
  int held;

  g_return_val_if_fail (FOOTING_IS_STORE (self), FALSE);
  g_return_val_if_fail (path != NULL && passphrase != NULL, FALSE);

  own = footing_store_get_path (self);
  target = footing_target_resolve (path, own, error);
  if (target == NULL)
    return FALSE;

  folder = g_path_get_dirname (own);
  held = footing_side_hold (folder);
  plain = footing_side_new (own, error);
  if (plain != NULL) {
    done = footing_file_copy (footing_store_get_db (self), plain, error) &&
           encrypt (plain, target, passphrase, cost, error);
    footing_side_remove (plain);
  }
  footing_side_release (held);

  return done;
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
