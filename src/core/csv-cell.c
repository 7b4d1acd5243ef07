/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "csv-cell.h"

#include <math.h>
#include <string.h>

/* A number begins like a formula and is none. */
static gboolean
is_number (const char *text)
{
  const char *digits = text + (*text == '-');
  char *end;

  if (!g_ascii_isdigit (*digits) || text[strspn (text, "0123456789.eE+-")] != '\0')
    return FALSE;

  g_ascii_strtod (text, &end);

  return *end == '\0' && end[-1] != '.';
}

static void
append_text (GString *out, const char *text)
{
  g_string_append_c (out, '"');
  if (*text != '\0' && strchr ("=+-@\t\r", *text) != NULL)
    g_string_append_c (out, '\'');
  for (const char *at = text; *at != '\0'; at++) {
    if (*at == '"')
      g_string_append_c (out, '"');
    g_string_append_c (out, *at);
  }
  g_string_append_c (out, '"');
}

void
footing_csv_append (GString *out, const char *text, gboolean is_last)
{
  g_return_if_fail (out != NULL && text != NULL);

  if (is_number (text))
    g_string_append (out, text);
  else
    append_text (out, text);
  g_string_append (out, is_last ? "\r\n" : ",");
}

void
footing_csv_append_number (GString *out, double value, gboolean is_last)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_return_if_fail (out != NULL);

  if (!isnan (value))
    g_string_append (out, g_ascii_dtostr (digits, sizeof digits, value));
  g_string_append (out, is_last ? "\r\n" : ",");
}
