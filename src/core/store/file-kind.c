/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "file-kind.h"
#include "store-format.h"

#include <string.h>

#define MAGIC "SQLite format 3"
#define HEADER_SIZE 100
#define ID_OFFSET 68

static gboolean
is_database (const char *bytes, gsize length)
{
  guint32 id;

  if (length < HEADER_SIZE || memcmp (bytes, MAGIC, sizeof MAGIC) != 0)
    return FALSE;

  memcpy (&id, bytes + ID_OFFSET, sizeof id);

  return GUINT32_FROM_BE (id) == FOOTING_APPLICATION_ID;
}

/* "{", then the key "format" with the value "footing", blanks between. */
static gboolean
is_export (const char *bytes, gsize length)
{
  const char *const tokens[] = {"{", "\"format\"", ":", "\"footing\""};

  for (guint i = 0; i < G_N_ELEMENTS (tokens); i++) {
    const gsize size = strlen (tokens[i]);

    while (length > 0 && g_ascii_isspace (*bytes)) {
      bytes++;
      length--;
    }
    if (length < size || memcmp (bytes, tokens[i], size) != 0)
      return FALSE;
    bytes += size;
    length -= size;
  }

  return TRUE;
}

FootingFileKind
footing_file_kind (const void *bytes, gsize length)
{
  g_return_val_if_fail (bytes != NULL || length == 0, FOOTING_FILE_OTHER);

  if (is_database (bytes, length))
    return FOOTING_FILE_DATABASE;
  if (is_export (bytes, length))
    return FOOTING_FILE_EXPORT;

  return FOOTING_FILE_OTHER;
}
