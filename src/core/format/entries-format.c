/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entries-format.h"
#include "answer-format.h"
#include "csv-cell.h"
#include "date-format.h"
#include "debrief-format.h"
#include "entry-format.h"
#include "person-format.h"
#include "store/store-links.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Of a date: "2026-03". */
#define MONTH_LENGTH 7

#define NAME_CHARS 200

/* The entry of @key as it is shown, with its @answers; NULL without @error when there is
 * none any more.
 */
static FootingEntry *
get_entry (FootingStore *store,
           const FootingEntryKey *key,
           FootingAnswers **answers,
           GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (FootingEntry) entry =
      footing_store_get_answered_entry_at (store, key->seq, answers, &problem);

  if (entry == NULL && !g_error_matches (problem, FOOTING_ERROR, FOOTING_ERROR_GONE))
    g_propagate_error (error, g_steal_pointer (&problem));

  return entry != NULL ? footing_record_dup_shown (entry) : NULL;
}

GPtrArray *
footing_entries_list_seen_by (FootingStore *store, FootingEntry *entry, int max_chars)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) people = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), names);
  g_return_val_if_fail (FOOTING_IS_ENTRY (entry), names);

  people = footing_store_get_seen_by (store, footing_record_get_id (entry), NULL);
  for (guint i = 0; people != NULL && people[i] != NULL; i++) {
    g_autoptr (FootingPerson) person =
        footing_store_get (store, FOOTING_TYPE_PERSON, people[i], NULL);
    g_autofree char *shown = NULL;
    g_autofree char *name = NULL;

    if (person == NULL || footing_record_get_deleted_at (person) != 0)
      continue;
    shown = footing_record_show (person, person->name);
    name = footing_text_excerpt (shown, max_chars);
    if (*name != '\0')
      g_ptr_array_add (names, g_steal_pointer (&name));
  }

  return names;
}

/* NULL when it answers nothing, and nothing answers it. */
static char *
format_answers (FootingEntry *entry, const FootingAnswers *answers)
{
  g_autofree char *linked = footing_answers_format (answers, "");

  return linked != NULL ? footing_record_show (entry, linked) : NULL;
}

char *
footing_entries_format_seen_by (FootingStore *store, FootingEntry *entry, int max_chars)
{
  g_autoptr (GPtrArray) names = footing_entries_list_seen_by (store, entry, max_chars);

  return footing_names_join (names, names->len);
}

/* Writes @entry and what its @answers are, with the heading of its month when it is the
 * first of that. */
typedef void (*Append) (GString *out,
                        FootingStore *store,
                        FootingEntry *entry,
                        const FootingAnswers *answers,
                        const char *month,
                        const char *today);

/* @out, which is consumed, with all of @keys; NULL with @error. */
static char *
format_all (
    GString *out, FootingStore *store, GArray *keys, Append append, GError **error)
{
  g_autofree char *today = footing_clock_today (footing_store_get_clock (store));
  g_autofree char *last = NULL;

  for (guint i = 0; i < keys->len; i++) {
    g_autoptr (GError) problem = NULL;
    g_autoptr (FootingAnswers) answers = NULL;
    g_autoptr (FootingEntry) entry =
        get_entry (store, &g_array_index (keys, FootingEntryKey, i), &answers, &problem);
    g_autofree char *month = NULL;

    if (problem != NULL) {
      g_propagate_error (error, g_steal_pointer (&problem));
      g_string_free (out, TRUE);
      return NULL;
    }
    if (entry == NULL)
      continue;
    if (last == NULL || strncmp (last, entry->date, MONTH_LENGTH) != 0)
      /* Whoever reads it later does not know from when it is: the year is said. */
      month = footing_date_format_month (entry->date, "");
    append (out, store, entry, answers, month, today);
    g_free (last);
    last = g_strdup (entry->date);
  }

  return g_string_free (out, FALSE);
}

/* What an entry may have below its title. */
typedef struct {
  const char *heading; /* translated; NULL for its text */
  const char *text;    /* "" for none */
} Part;

#define N_PARTS 8

static void
get_parts (FootingEntry *entry,
           const char *title,
           const char *likelihood,
           const char *came_true,
           Part parts[N_PARTS])
{
  const char *kind = entry->kind;

  /* What stands in for a title is not said again. */
  parts[0] = (Part){NULL, strcmp (entry->body, title) != 0 ? entry->body : ""};
  parts[1] =
      (Part){footing_debrief_to_label (kind, FOOTING_DEBRIEF_INTENDED), entry->intended};
  parts[2] = (Part){_ ("How likely it seemed"), likelihood};
  parts[3] =
      (Part){footing_debrief_to_label (kind, FOOTING_DEBRIEF_ACTUAL), entry->actual};
  parts[4] = (Part){_ ("Did what was feared come true?"), came_true};
  parts[5] = (Part){footing_debrief_to_label (kind, FOOTING_DEBRIEF_WHY), entry->why};
  parts[6] = (Part){footing_debrief_to_label (kind, FOOTING_DEBRIEF_NEXT), entry->next};
  parts[7] = (Part){C_ ("table", "Evidence"), entry->evidence};
}

/* --- Markdown ------------------------------------------------------------------- */

/* Appends a line of somebody's own text. */
static void
append_escaped (GString *out, const char *line, gsize length)
{
  for (const char *c = line; c < line + length; c++) {
    const gboolean first = c == line;

    if (strchr ("\\`*_[]<>|", *c) != NULL || (first && strchr ("#+-=~", *c) != NULL))
      g_string_append_c (out, '\\');
    g_string_append_c (out, *c);
  }
}

/* Appends a text of several lines, each with @indent before it. */
static void
append_lines (GString *out, const char *text, const char *indent)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++) {
    g_strchomp (lines[i]);
    if (*lines[i] != '\0') {
      g_string_append (out, indent);
      append_escaped (out, lines[i], strlen (lines[i]));
    }
    g_string_append_c (out, '\n');
  }
}

/* Appends @text as paragraphs of an item, below its @heading when there is one. */
static void
append_below (GString *out, const char *heading, const char *text)
{
  if (*text == '\0')
    return;

  g_string_append_c (out, '\n');
  if (heading != NULL)
    g_string_append_printf (out, "  **%s**\n\n", heading);
  append_lines (out, text, "  ");
}

/* A line of somebody's own text. Owned by the caller. */
static char *
escape (const char *line)
{
  g_autoptr (GString) escaped = g_string_new (NULL);

  append_escaped (escaped, line, strlen (line));

  return g_string_free (g_steal_pointer (&escaped), FALSE);
}

static void
append_item (GString *out,
             FootingStore *store,
             FootingEntry *entry,
             const FootingAnswers *answers,
             const char *month,
             const char *today)
{
  g_autofree char *title = footing_entry_format_title (entry);
  g_autofree char *day = footing_date_format_day (entry->date, today);
  g_autofree char *figure = footing_entry_format_measure (entry);
  g_autofree char *names = footing_entries_format_seen_by (store, entry, NAME_CHARS);
  g_autofree char *linked = format_answers (entry, answers);
  g_autofree char *measure = escape (figure);
  g_autofree char *seen_by = escape (names);
  g_autofree char *likelihood = footing_debrief_format_likelihood (entry);
  g_autofree char *came_true = footing_debrief_format_came_true (entry);
  Part parts[N_PARTS];

  if (month != NULL)
    g_string_append_printf (out, "%s## %s\n\n", out->len > 0 ? "\n" : "", month);
  /* Translators: a line of a list in Markdown: the day, and what kind of entry */
  g_string_append_printf (out, _ ("- %s, %s: "), day,
                          footing_kind_to_label (entry->kind));
  append_escaped (out, title, strlen (title));
  if (*measure != '\0')
    g_string_append_printf (out, " (%s)", measure);
  if (*seen_by != '\0')
    /* Translators: behind an entry; %s is names of people */
    g_string_append_printf (out, _ (" – seen by %s"), seen_by);
  g_string_append_c (out, '\n');
  append_below (out, NULL, linked != NULL ? linked : "");
  get_parts (entry, title, likelihood, came_true, parts);
  for (guint i = 0; i < N_PARTS; i++)
    append_below (out, parts[i].heading, parts[i].text);
}

char *
footing_entries_format_markdown (FootingStore *store, GArray *keys, GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (keys != NULL, NULL);

  return format_all (g_string_new (NULL), store, keys, append_item, error);
}

/* --- On paper ------------------------------------------------------------------- */

static void
append_paragraph (GString *out, const char *heading, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  if (*text == '\0')
    return;

  if (heading != NULL)
    g_string_append_printf (out, "<span size=\"small\" weight=\"bold\">%s</span>\n",
                            heading);
  g_string_append_printf (out, "<span size=\"small\">%s</span>\n", escaped);
}

static void
append_printed (GString *out,
                FootingStore *store,
                FootingEntry *entry,
                const FootingAnswers *answers,
                const char *month,
                const char *today)
{
  g_autofree char *title = footing_entry_format_title (entry);
  g_autofree char *day = footing_date_format_day (entry->date, today);
  g_autofree char *measure = footing_entry_format_measure (entry);
  g_autofree char *names = footing_entries_format_seen_by (store, entry, NAME_CHARS);
  g_autofree char *seen_by =
      /* Translators: which entries are shown: those that this person has seen */
      *names != '\0' ? g_strdup_printf (_ ("Seen by %s"), names) : g_strdup ("");
  g_autofree char *escaped = g_markup_escape_text (title, -1);
  g_autofree char *linked = format_answers (entry, answers);
  g_autofree char *likelihood = footing_debrief_format_likelihood (entry);
  g_autofree char *came_true = footing_debrief_format_came_true (entry);
  Part parts[N_PARTS];

  if (month != NULL)
    g_string_append_printf (out, "%s<span size=\"x-large\" weight=\"bold\">%s</span>\n\n",
                            out->len > 0 ? "\n" : "", month);
  g_string_append_printf (out, "<span size=\"small\">%s · %s</span>\n<b>%s</b>\n", day,
                          footing_kind_to_label (entry->kind), escaped);
  append_paragraph (out, NULL, measure);
  append_paragraph (out, NULL, seen_by);
  append_paragraph (out, NULL, linked != NULL ? linked : "");
  get_parts (entry, title, likelihood, came_true, parts);
  for (guint i = 0; i < N_PARTS; i++)
    append_paragraph (out, parts[i].heading, parts[i].text);
  g_string_append_c (out, '\n');
}

char *
footing_entries_format_markup (FootingStore *store, GArray *keys, GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (keys != NULL, NULL);

  return format_all (g_string_new (NULL), store, keys, append_printed, error);
}

/* --- CSV ------------------------------------------------------------------------ */

static void
append_headings (GString *out)
{
  footing_csv_append (out, C_ ("table", "Date"), FALSE);
  footing_csv_append (out, C_ ("table", "Kind"), FALSE);
  footing_csv_append (out, C_ ("table", "Title"), FALSE);
  footing_csv_append (out, C_ ("table", "Text"), FALSE);
  footing_csv_append (out, C_ ("table", "Figure"), FALSE);
  footing_csv_append (out, C_ ("table", "Unit"), FALSE);
  footing_csv_append (out, C_ ("table", "Evidence"), FALSE);
  footing_csv_append (out, C_ ("table", "Outcome"), FALSE);
  footing_csv_append (out, C_ ("table", "Seen by"), FALSE);
  footing_csv_append (out, C_ ("table", "Answers"), FALSE);
  footing_csv_append (out, C_ ("table", "Answered by"), FALSE);
  footing_csv_append (out, _ ("What was intended"), FALSE);
  footing_csv_append (out, _ ("How likely it seemed"), FALSE);
  footing_csv_append (out, _ ("What happened"), FALSE);
  footing_csv_append (out, _ ("Why it happened"), FALSE);
  footing_csv_append (out, _ ("What comes next"), TRUE);
}

/* What all those are called that answer @entry. */
static char *
join_answers (FootingStore *store, FootingEntry *entry, const FootingAnswers *answers)
{
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GString) titles = g_string_new (NULL);

  if (answers->n > 0)
    all = footing_store_list_answers (store, footing_record_get_id (entry), NULL);
  for (guint i = 0; all != NULL && i < all->len; i++) {
    g_autofree char *title = footing_entry_format_title (g_ptr_array_index (all, i));

    /* Translators: between titles of entries */
    g_string_append_printf (titles, "%s%s", titles->len > 0 ? C_ ("table", "; ") : "",
                            title);
  }

  return g_strdup (titles->str);
}

static void
append_row (GString *out,
            FootingStore *store,
            FootingEntry *entry,
            const FootingAnswers *answers,
            const char *month,
            const char *today)
{
  g_autoptr (FootingOutcome) outcome =
      entry->outcome != NULL
          ? footing_store_get (store, FOOTING_TYPE_OUTCOME, entry->outcome, NULL)
          : NULL;
  g_autofree char *likelihood = footing_debrief_format_likelihood (entry);
  g_autofree char *title = footing_entry_format_title (entry);
  g_autofree char *seen_by = footing_entries_format_seen_by (store, entry, NAME_CHARS);
  g_autofree char *answered_by = join_answers (store, entry, answers);

  footing_csv_append (out, entry->date, FALSE);
  footing_csv_append (out, footing_kind_to_label (entry->kind), FALSE);
  footing_csv_append (out, *entry->title != '\0' ? entry->title : title, FALSE);
  footing_csv_append (out, entry->body, FALSE);
  footing_csv_append_number (out, entry->metric_value, FALSE);
  footing_csv_append (out, entry->metric_unit, FALSE);
  footing_csv_append (out, entry->evidence, FALSE);
  footing_csv_append (out, outcome != NULL ? outcome->title : "", FALSE);
  footing_csv_append (out, seen_by, FALSE);
  footing_csv_append (out, answers->answered != NULL ? answers->answered : "", FALSE);
  footing_csv_append (out, answered_by, FALSE);
  footing_csv_append (out, entry->intended, FALSE);
  footing_csv_append (out, likelihood, FALSE);
  footing_csv_append (out, entry->actual, FALSE);
  footing_csv_append (out, entry->why, FALSE);
  footing_csv_append (out, entry->next, TRUE);
}

char *
footing_entries_format_csv (FootingStore *store, GArray *keys, GError **error)
{
  GString *out;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (keys != NULL, NULL);

  out = g_string_new (FOOTING_CSV_MARK);
  append_headings (out);

  return format_all (out, store, keys, append_row, error);
}
