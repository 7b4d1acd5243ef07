/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "number-format.h"
#include "fold.h"
#include "text.h"

#include <glib/gi18n-lib.h>

#include <langinfo.h>
#include <math.h>
#include <string.h>

char *
footing_number_format (double value)
{
  /* 15 digits are what a double keeps of what was typed. */
  g_autofree char *number = g_strdup_printf ("%.15g", value);
  const char *radix = nl_langinfo (RADIXCHAR);
  char *end;

  if (!isfinite (value))
    return g_strdup ("");
  if (strchr (number, 'e') == NULL)
    return g_steal_pointer (&number);

  g_free (number);
  number = g_strdup_printf ("%.20f", value);
  for (end = number + strlen (number); end[-1] == '0'; end--)
    ;
  *end = '\0';
  if (g_str_has_suffix (number, radix))
    number[strlen (number) - strlen (radix)] = '\0';

  return g_steal_pointer (&number);
}

/* What separates groups of three digits in some language; 0 for anything else. */
static gunichar
as_group_mark (gunichar c)
{
  if (g_unichar_isspace (c))
    return ' ';
  if (c == '\'' || c == 0x2019)
    return '\'';

  return c == '.' || c == ',' ? c : 0;
}

/* Where the decimals of @text begin: its one comma or point, unless that can only
 * separate thousands. NULL when there are none. */
static const char *
find_decimal (const char *text)
{
  const char *point = strrchr (text, '.');
  const char *comma = strrchr (text, ',');
  const char *last = point > comma ? point : comma;
  const char radix = *nl_langinfo (RADIXCHAR);

  if (last == NULL || (point != NULL && comma != NULL))
    return last;
  if (strchr (text, *last) != last)
    return NULL;

  /* "1,250" is a thousand and more where a point begins the decimals. */
  if (*last != radix && strspn (last + 1, "0123456789") == 3 && last[4] == '\0' &&
      last > text && last - text <= 3 && *text != '0')
    return NULL;

  return last;
}

/* Reads the digits of @text up to @end, in groups of three or in one, into @digits. */
static gboolean
read_whole (const char *text, const char *end, GString *digits)
{
  gunichar mark = 0;
  int n = 0;

  for (const char *c = text; c < end; c = g_utf8_next_char (c)) {
    const gunichar found = as_group_mark (g_utf8_get_char (c));

    if (g_ascii_isdigit (*c)) {
      g_string_append_c (digits, *c);
      n++;
    } else if (found != 0 && (mark == 0 ? n >= 1 && n <= 3 : found == mark && n == 3)) {
      mark = found;
      n = 0;
    } else {
      return FALSE;
    }
  }

  return mark == 0 || n == 3;
}

gboolean
footing_number_parse (const char *text, double *value)
{
  g_autofree char *line = footing_text_normalize_line (text);
  g_autofree char *plain = footing_fold_figures (line);
  g_autoptr (GString) digits = g_string_new (NULL);
  const char *start = plain, *decimal;

  if (g_utf8_get_char (start) == 0x2212 || *start == '-')
    g_string_append_c (digits, '-');
  if (digits->len > 0 || *start == '+')
    start = g_utf8_next_char (start);

  decimal = find_decimal (start);
  if (!read_whole (start, decimal != NULL ? decimal : start + strlen (start), digits))
    return FALSE;
  if (decimal != NULL) {
    if (strspn (decimal + 1, "0123456789") != strlen (decimal + 1))
      return FALSE;
    g_string_append_c (digits, '.');
    g_string_append (digits, decimal + 1);
  }
  if (strpbrk (digits->str, "0123456789") == NULL ||
      !isfinite (g_ascii_strtod (digits->str, NULL)))
    return FALSE;

  *value = g_ascii_strtod (digits->str, NULL);
  return TRUE;
}

/* Up to as many letters a unit is a sign or a short form, which has no plural. */
#define SHORT_CHARS 3

/* Whether @unit, in whatever form somebody has typed it, may be wrong after @value. */
static gboolean
is_one (double value, const char *unit)
{
  return fabs (value) == 1 && g_utf8_strlen (unit, -1) > SHORT_CHARS;
}

/* With the sign that stands in a text. */
static char *
format_shown (double value)
{
  g_autofree char *number = footing_number_format (fabs (value));

  return value < 0 ? g_strconcat ("−", number, NULL) : g_steal_pointer (&number);
}

char *
footing_number_format_measure_inside (double value, const char *unit)
{
  g_autofree char *number = format_shown (value);

  g_return_val_if_fail (unit != NULL, NULL);

  /* Translators: a unit in whatever form somebody has typed it, and the number one:
   * "hours: 1"; it stands in brackets */
  return is_one (value, unit) ? g_strdup_printf (C_ ("measure", "%s: %s"), unit, number)
                              : footing_number_format_measure (value, unit);
}

char *
footing_number_format_measure (double value, const char *unit)
{
  g_autofree char *number = format_shown (value);

  g_return_val_if_fail (unit != NULL, NULL);

  if (*unit == '\0' || *number == '\0')
    return g_steal_pointer (&number);
  if (is_one (value, unit))
    /* Translators: the number one and a unit in whatever form somebody has typed it: "1
     * (hours)" */
    return g_strdup_printf (C_ ("measure", "%s (%s)"), number, unit);

  /* Translators: a measure with its unit: "9 min" */
  return g_strdup_printf (C_ ("measure", "%s %s"), number, unit);
}
