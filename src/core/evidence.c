/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evidence.h"
#include "text.h"

#include <string.h>

static gboolean
has_space (const char *text)
{
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (g_unichar_isspace (g_utf8_get_char (c)))
      return TRUE;

  return FALSE;
}

static gboolean
is_link (const char *scheme)
{
  return g_ascii_strcasecmp (scheme, "http") == 0 ||
         g_ascii_strcasecmp (scheme, "https") == 0 ||
         g_ascii_strcasecmp (scheme, "mailto") == 0;
}

/* An absolute path, also from the home folder; NULL for none. */
static char *
find_path (const char *text)
{
  if (strcmp (text, "~") == 0 || g_str_has_prefix (text, "~/"))
    return g_build_filename (g_get_home_dir (), text + 1, NULL);

  return *text == '/' ? g_strdup (text) : NULL;
}

/* Whether @text, once a field of one line has tidied it, still means the file at @path.
 */
static gboolean
means (const char *text, const char *path)
{
  g_autofree char *line = NULL;
  g_autofree char *found = NULL;

  if (!g_utf8_validate (text, -1, NULL))
    return FALSE;
  line = footing_text_normalize_line (text);
  found = footing_evidence_to_path (line);

  return strcmp (line, text) == 0 && g_strcmp0 (found, path) == 0;
}

char *
footing_evidence_to_uri (const char *text)
{
  g_autofree char *trimmed = NULL;
  g_autofree char *path = NULL;
  g_autofree char *scheme = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  trimmed = g_strstrip (g_strdup (text));
  path = find_path (trimmed);
  if (path != NULL)
    return g_filename_to_uri (path, NULL, NULL);

  scheme = g_uri_parse_scheme (trimmed);
  if (scheme != NULL && g_ascii_strcasecmp (scheme, "file") == 0) {
    g_autofree char *host = NULL;
    g_autofree char *file = g_filename_from_uri (trimmed, &host, NULL);

    return file != NULL && host == NULL ? g_filename_to_uri (file, NULL, NULL) : NULL;
  }
  if (has_space (trimmed))
    return NULL;
  if (scheme != NULL && is_link (scheme))
    return g_steal_pointer (&trimmed);

  return g_ascii_strncasecmp (trimmed, "www.", strlen ("www.")) == 0
             ? g_strconcat ("https://", trimmed, NULL)
             : NULL;
}

char *
footing_evidence_to_path (const char *text)
{
  g_autofree char *uri = footing_evidence_to_uri (text);

  return uri != NULL ? g_filename_from_uri (uri, NULL, NULL) : NULL;
}

char *
footing_evidence_from_file (const char *uri, const char *path)
{
  g_return_val_if_fail (uri != NULL, NULL);

  if (path != NULL && means (path, path))
    return g_strdup (path);
  if (path != NULL && means (uri, path))
    return g_strdup (uri);
  if (path != NULL)
    return g_filename_to_uri (path, NULL, NULL);

  return footing_evidence_to_uri (uri);
}
