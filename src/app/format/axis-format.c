/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "axis-format.h"
#include "date.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Of more weeks than these only the years are named. */
#define MONTHS_WEEKS 60

/* Of a date: "2026", "2026-03". */
#define YEAR_LENGTH 4
#define MONTH_LENGTH 7

/* The date that a place is named after which begins on @from, and the next one on @next,
 * or NULL: where a month begins in it, its last day, and of the @first one its first.
 * Owned by the caller. */
static char *
get_named_day (const char *from, const char *next, gboolean first, const char *today)
{
  g_autofree char *last = next != NULL ? footing_date_add_days (next, -1) : NULL;
  const char *to = last != NULL && strcmp (last, today) < 0 ? last : today;

  if (from == NULL)
    return NULL;
  if (first)
    return g_strdup (from);
  if (strcmp (from + MONTH_LENGTH, "-01") != 0 && strncmp (from, to, MONTH_LENGTH) == 0)
    return NULL;

  return g_strdup (to);
}

/* What is said below the place of @named, a date, after one of the year @last: the year,
 * the month, or both. Owned by the caller; NULL where nothing is said. */
static char *
format_word (const char *named, const char *last, gboolean by_year)
{
  const gboolean same = strncmp (named, last, YEAR_LENGTH) == 0;
  g_autoptr (GDateTime) day = footing_date_to_date_time (named);

  if (day == NULL || (by_year && same))
    return NULL;
  if (by_year)
    return g_date_time_format (day, "%Y");

  return same
             /* Translators: a month below an axis, in short: "Mar" */
             ? g_date_time_format (day, C_ ("axis", "%b"))
             /* Translators: a month and its year below an axis, in short: "Mar 2025" */
             : g_date_time_format (day, C_ ("axis", "%b %Y"));
}

GPtrArray *
footing_axis_format_weeks (const char *first, guint n, guint n_each, const char *today)
{
  const gboolean by_year = n * n_each > MONTHS_WEEKS;
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *last = g_strdup (by_year ? "" : today);

  g_return_val_if_fail (first != NULL && today != NULL, words);

  for (guint i = 0; i < n; i++) {
    g_autofree char *from = footing_date_add_days (first, 7 * (int)(i * n_each));
    g_autofree char *next = footing_date_add_days (first, 7 * (int)((i + 1) * n_each));
    g_autofree char *named = get_named_day (from, next, i == 0, today);
    char *word = named != NULL ? format_word (named, last, by_year) : NULL;

    g_ptr_array_add (words, word);
    if (word == NULL)
      continue;
    g_free (last);
    last = g_steal_pointer (&named);
  }

  return words;
}
