/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "error.h"

G_BEGIN_DECLS

/* F82: files that only a passphrase opens. How they are built is told in
 * data/encrypted-backup.md, so that others can read them too. The key comes from the
 * passphrase by Argon2id, the content is a secretstream of libsodium: what was changed,
 * cut off or put together anew is found. */

/* How an encrypted backup is called at its end. */
#define FOOTING_ENCRYPTED_SUFFIX ".footing-backup"

/* Memory for what is secret, @size bytes of it: it is not swapped out and is wiped when
 * it is freed, and from now on the program leaves no core dump. NULL with @error when the
 * system gives none. */
gpointer footing_secret_new (gsize size, GError **error);
void footing_secret_free (gpointer secret);

/* What keeps out whoever has but a few tries. */
#define FOOTING_PASSPHRASE_LEAST 8

/* In memory of that kind. */
typedef struct _FootingPassphrase FootingPassphrase;

/* A copy of @text, which the caller wipes. NULL with @error when it has fewer characters
 * than are needed, is no UTF-8, or the system gives no memory of that kind. Owned by the
 * caller. */
FootingPassphrase *footing_passphrase_new (const char *text, GError **error);
void footing_passphrase_free (FootingPassphrase *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingPassphrase, footing_passphrase_free)

/* How much work it is to try one passphrase: half a second and 256 MiB, or next to none,
 * for tests. */
typedef enum {
  FOOTING_ENCRYPTED_USUAL,
  FOOTING_ENCRYPTED_CHEAP,
} FootingEncryptedCost;

/* Whether the file at @path begins as an encrypted one does. */
gboolean footing_encrypted_is (const char *path);

/* Writes @content into the file at @to, which exists; what was in it goes. On an error,
 * which names @name, what is in @to means nothing. */
gboolean footing_encrypted_write (GBytes *content,
                                  const char *to,
                                  const char *name,
                                  FootingPassphrase *passphrase,
                                  FootingEncryptedCost cost,
                                  GError **error);

/* The way back, from file to file. Where the passphrase is another one @error is
 * FOOTING_ERROR_INVALID; where the file was changed or is cut off, FOOTING_ERROR_DAMAGED;
 * what is in @to means nothing then. */
gboolean footing_encrypted_read (const char *from,
                                 const char *to,
                                 FootingPassphrase *passphrase,
                                 GError **error);

G_END_DECLS
