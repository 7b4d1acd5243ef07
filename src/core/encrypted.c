/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "encrypted.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sodium.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

/* The file: a header, then pieces of CHUNK bytes of content, each longer by ADDED; the
 * last, which may be shorter, is marked as such. Numbers are little-endian. */
#define MAGIC "Footing backup 1"
#define MAGIC_SIZE 16
#define SALT_SIZE crypto_pwhash_SALTBYTES
#define CHECK_SIZE crypto_generichash_BYTES_MIN
#define STREAM_SIZE crypto_secretstream_xchacha20poly1305_HEADERBYTES
#define KEY_SIZE crypto_secretstream_xchacha20poly1305_KEYBYTES
#define ADDED crypto_secretstream_xchacha20poly1305_ABYTES
#define FINAL crypto_secretstream_xchacha20poly1305_TAG_FINAL

#define CHUNK ((gsize)64 * 1024)

#define ALIGNED ((gsize)16)

/* Where each part of the header begins. */
#define AT_WORK MAGIC_SIZE
#define AT_MEMORY (AT_WORK + 8)
#define AT_SALT (AT_MEMORY + 8)
#define AT_CHECK (AT_SALT + SALT_SIZE)
#define AT_STREAM (AT_CHECK + CHECK_SIZE)
#define AT_SUM (AT_STREAM + STREAM_SIZE)
#define HEADER_SIZE (AT_SUM + CHECK_SIZE)

/* A file that asks for more would only stop the computer. */
#define MOST_WORK 16
#define MOST_MEMORY ((guint64)1024 * 1024 * 1024)

struct _FootingPassphrase {
  gsize size;
  char text[];
};

typedef struct {
  int from;
  int to;
  const char *from_name;
  const char *to_name;
  /* A piece, and what it becomes. */
  guchar plain[CHUNK];
  guchar sealed[CHUNK + ADDED];
  crypto_secretstream_xchacha20poly1305_state state;
} Stream;

/* --- Secrets ---------------------------------------------------------------------
 */

static gboolean
start (GError **error)
{
  const struct rlimit none = {0, 0};

  setrlimit (RLIMIT_CORE, &none);
  if (sodium_init () >= 0)
    return TRUE;

  g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_FAILED,
               _ ("Encryption can’t be used on this computer."));
  return FALSE;
}

static void
refuse_memory (GError **error)
{
  g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_FAILED,
               _ ("There isn’t enough memory for encryption: close other programs, "
                  "then try again."));
}

gpointer
footing_secret_new (gsize size, GError **error)
{
  gpointer secret;

  if (!start (error))
    return NULL;

  /* It ends at the end of a page: so it begins where anything may. */
  secret = sodium_malloc ((size + ALIGNED - 1) / ALIGNED * ALIGNED);
  if (secret == NULL)
    refuse_memory (error);

  return secret;
}

void
footing_secret_free (gpointer secret)
{
  sodium_free (secret);
}

FootingPassphrase *
footing_passphrase_new (const char *text, GError **error)
{
  FootingPassphrase *self;
  gsize size;

  g_return_val_if_fail (text != NULL, NULL);

  if (!g_utf8_validate (text, -1, NULL)) {
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_INVALID,
                 _ ("The passphrase has characters that can’t be read: type it again."));
    return NULL;
  }
  if (g_utf8_strlen (text, -1) < FOOTING_PASSPHRASE_LEAST) {
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_INVALID,
                 ngettext ("The passphrase is too short: use at least %d character.",
                           "The passphrase is too short: use at least %d characters.",
                           FOOTING_PASSPHRASE_LEAST),
                 FOOTING_PASSPHRASE_LEAST);
    return NULL;
  }

  size = strlen (text);
  self = footing_secret_new (sizeof *self + size, error);
  if (self != NULL) {
    self->size = size;
    memcpy (self->text, text, size);
  }

  return self;
}

void
footing_passphrase_free (FootingPassphrase *self)
{
  footing_secret_free (self);
}

/* --- Reading and writing -------------------------------------------------------------
 */

/* @from is NULL where nothing is read. */
static Stream *
open_stream (const char *from, const char *to, const char *name, GError **error)
{
  Stream *self = footing_secret_new (sizeof *self, error);

  if (self == NULL)
    return NULL;

  self->from_name = from;
  self->to_name = name;
  self->from = self->to = -1;
  if (from != NULL && (self->from = g_open (from, O_RDONLY | O_CLOEXEC, 0)) < 0) {
    footing_error_set_system (error, FOOTING_READING, from, errno);
    return self;
  }
  self->to = g_open (to, O_WRONLY | O_TRUNC | O_CLOEXEC, 0);
  if (self->to < 0)
    footing_error_set_system (error, FOOTING_WRITING, name, errno);

  return self;
}

static void
close_stream (Stream *self)
{
  if (self == NULL)
    return;
  if (self->from >= 0)
    close (self->from);
  if (self->to >= 0)
    close (self->to);
  footing_secret_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Stream, close_stream)

/* As much as there is, up to @size; how much that was, or -1 with @error. */
static gssize
fetch (Stream *self, guchar *bytes, gsize size, GError **error)
{
  gsize got = 0;

  while (got < size) {
    const gssize n = read (self->from, bytes + got, size - got);

    if (n < 0 && errno == EINTR)
      continue;
    if (n < 0) {
      footing_error_set_system (error, FOOTING_READING, self->from_name, errno);
      return -1;
    }
    if (n == 0)
      break;
    got += (gsize)n;
  }

  return (gssize)got;
}

static gboolean
put (Stream *self, const guchar *bytes, gsize size, GError **error)
{
  while (size > 0) {
    const gssize n = write (self->to, bytes, size);

    if (n < 0 && errno == EINTR)
      continue;
    if (n <= 0) {
      footing_error_set_system (error, FOOTING_WRITING, self->to_name,
                                n < 0 ? errno : ENOSPC);
      return FALSE;
    }
    bytes += n;
    size -= (gsize)n;
  }

  return TRUE;
}

/* --- The header ----------------------------------------------------------------------
 */

static void
store_number (guchar *at, guint64 number)
{
  const guint64 little = GUINT64_TO_LE (number);

  memcpy (at, &little, sizeof little);
}

static guint64
load_number (const guchar *at)
{
  guint64 little;

  memcpy (&little, at, sizeof little);
  return GUINT64_FROM_LE (little);
}

/* Finds a file that was changed there from one that another passphrase opens. */
static void
sum_up (const guchar *header, guchar sum[CHECK_SIZE])
{
  crypto_generichash (sum, CHECK_SIZE, header, AT_SUM, NULL, 0);
}

/* The key that @header and the passphrase lead to, and what tells whether it is the right
 * one; owned by the caller (sodium_free). */
static guchar *
derive (const guchar *header,
        FootingPassphrase *passphrase,
        guchar check[CHECK_SIZE],
        GError **error)
{
  guchar *key = footing_secret_new (2 * KEY_SIZE, error);

  if (key == NULL)
    return NULL;

  if (crypto_pwhash (key, 2 * KEY_SIZE, passphrase->text, passphrase->size,
                     header + AT_SALT, load_number (header + AT_WORK),
                     (gsize)load_number (header + AT_MEMORY),
                     crypto_pwhash_ALG_ARGON2ID13) != 0) {
    refuse_memory (error);
    footing_secret_free (key);
    return NULL;
  }
  crypto_generichash (check, CHECK_SIZE, key + KEY_SIZE, KEY_SIZE, NULL, 0);

  return key;
}

static gboolean
write_header (Stream *self,
              FootingPassphrase *passphrase,
              FootingEncryptedCost cost,
              GError **error)
{
  const gboolean cheap = cost == FOOTING_ENCRYPTED_CHEAP;
  guchar header[HEADER_SIZE];
  guchar *key;

  memcpy (header, MAGIC, MAGIC_SIZE);
  store_number (header + AT_WORK,
                cheap ? crypto_pwhash_OPSLIMIT_MIN : crypto_pwhash_OPSLIMIT_MODERATE);
  store_number (header + AT_MEMORY,
                cheap ? crypto_pwhash_MEMLIMIT_MIN : crypto_pwhash_MEMLIMIT_MODERATE);
  randombytes_buf (header + AT_SALT, SALT_SIZE);
  key = derive (header, passphrase, header + AT_CHECK, error);
  if (key == NULL)
    return FALSE;

  crypto_secretstream_xchacha20poly1305_init_push (&self->state, header + AT_STREAM, key);
  footing_secret_free (key);
  sum_up (header, header + AT_SUM);

  return put (self, header, sizeof header, error);
}

static gboolean
refuse_damaged (Stream *self, GError **error)
{
  g_autofree char *name = g_filename_display_name (self->from_name);

  g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_DAMAGED,
               _ ("“%s” is damaged: choose another backup."), name);
  return FALSE;
}

static gboolean
is_sound (const guchar *header)
{
  guchar sum[CHECK_SIZE];

  sum_up (header, sum);

  return memcmp (header, MAGIC, MAGIC_SIZE) == 0 &&
         memcmp (sum, header + AT_SUM, CHECK_SIZE) == 0 &&
         load_number (header + AT_WORK) >= crypto_pwhash_OPSLIMIT_MIN &&
         load_number (header + AT_WORK) <= MOST_WORK &&
         load_number (header + AT_MEMORY) >= crypto_pwhash_MEMLIMIT_MIN &&
         load_number (header + AT_MEMORY) <= MOST_MEMORY;
}

static gboolean
read_header (Stream *self, FootingPassphrase *passphrase, GError **error)
{
  guchar header[HEADER_SIZE];
  guchar check[CHECK_SIZE];
  const gssize got = fetch (self, header, sizeof header, error);
  guchar *key;
  gboolean right;

  if (got < 0)
    return FALSE;
  if (got < HEADER_SIZE || !is_sound (header))
    return refuse_damaged (self, error);

  key = derive (header, passphrase, check, error);
  if (key == NULL)
    return FALSE;

  right = sodium_memcmp (check, header + AT_CHECK, CHECK_SIZE) == 0;
  if (right)
    crypto_secretstream_xchacha20poly1305_init_pull (&self->state, header + AT_STREAM,
                                                     key);
  else
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_INVALID,
                 _ ("This passphrase doesn’t open the backup: type it again."));
  footing_secret_free (key);

  return right;
}

gboolean
footing_encrypted_is (const char *path)
{
  char begin[MAGIC_SIZE];
  int fd;
  gboolean is;

  g_return_val_if_fail (path != NULL, FALSE);

  fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);
  if (fd < 0)
    return FALSE;
  is = read (fd, begin, sizeof begin) == MAGIC_SIZE &&
       memcmp (begin, MAGIC, MAGIC_SIZE) == 0;
  close (fd);

  return is;
}

/* --- The content ---------------------------------------------------------------------
 */

gboolean
footing_encrypted_write (GBytes *content,
                         const char *to,
                         const char *name,
                         FootingPassphrase *passphrase,
                         FootingEncryptedCost cost,
                         GError **error)
{
  g_autoptr (Stream) self = NULL;
  gsize left, piece;
  const guchar *bytes;

  g_return_val_if_fail (content != NULL && to != NULL && name != NULL, FALSE);
  g_return_val_if_fail (passphrase != NULL, FALSE);

  self = open_stream (NULL, to, name, error);
  if (self == NULL || self->to < 0 || !write_header (self, passphrase, cost, error))
    return FALSE;

  bytes = g_bytes_get_data (content, &left);
  do {
    piece = MIN (left, CHUNK);
    crypto_secretstream_xchacha20poly1305_push (&self->state, self->sealed, NULL, bytes,
                                                piece, NULL, 0,
                                                piece < CHUNK ? FINAL : 0);
    if (!put (self, self->sealed, piece + ADDED, error))
      return FALSE;
    bytes += piece;
    left -= piece;
  } while (piece == CHUNK);

  return TRUE;
}

gboolean
footing_encrypted_read (const char *from,
                        const char *to,
                        FootingPassphrase *passphrase,
                        GError **error)
{
  g_autoptr (Stream) self = NULL;
  unsigned char tag = 0;

  g_return_val_if_fail (from != NULL && to != NULL, FALSE);
  g_return_val_if_fail (passphrase != NULL, FALSE);

  self = open_stream (from, to, to, error);
  if (self == NULL || self->to < 0 || !read_header (self, passphrase, error))
    return FALSE;

  while (tag != FINAL) {
    const gssize got = fetch (self, self->sealed, sizeof self->sealed, error);

    if (got < 0)
      return FALSE;
    if (got < (gssize)ADDED || crypto_secretstream_xchacha20poly1305_pull (
                                   &self->state, self->plain, NULL, &tag, self->sealed,
                                   (gsize)got, NULL, 0) != 0)
      return refuse_damaged (self, error);
    if (!put (self, self->plain, (gsize)got - ADDED, error))
      return FALSE;
  }

  return fetch (self, self->sealed, 1, error) == 0 || refuse_damaged (self, error);
}
