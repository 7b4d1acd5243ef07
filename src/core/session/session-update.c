/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "date.h"
#include "number-format.h"
#include "session-private.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* The longest URI: the shortest limit among mail programs that are in use. */
#define MAILTO_MAX 7500

/* What is next: this many steps. */
#define NEXT_STEPS 2

void
footing_update_draft_free (FootingUpdateDraft *self)
{
  if (self == NULL)
    return;

  g_free (self->since);
  g_clear_pointer (&self->wins, g_ptr_array_unref);
  g_clear_pointer (&self->titles, g_ptr_array_unref);
  g_clear_pointer (&self->unseen, g_ptr_array_unref);
  g_clear_pointer (&self->unseen_titles, g_ptr_array_unref);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_free (self->headline);
  g_free (self->done);
  g_free (self->noted);
  g_free (self->next);
  g_free (self);
}

/* --- Since when --------------------------------------------------------------------- */

GPtrArray *
session_list_entries (FootingStore *store,
                      const char *recovery,
                      const char *first,
                      GError **error)
{
  const int day = footing_date_get_day (first);
  g_autoptr (GArray) keys = footing_store_list_entry_keys (store, recovery, NULL, error);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);

  if (keys == NULL)
    return NULL;

  for (guint i = 0; i < keys->len; i++) {
    const FootingEntryKey *key = &g_array_index (keys, FootingEntryKey, i);
    FootingEntry *entry;

    if (key->day < day)
      break;
    entry = footing_store_get_entry_at (store, key->seq, error);
    if (entry == NULL)
      return NULL;
    g_ptr_array_add (entries, entry);
  }

  return g_steal_pointer (&entries);
}

static gboolean
has_seen (FootingStore *store, FootingEntry *entry, const char *person)
{
  g_auto (GStrv) seen =
      footing_store_get_seen_by (store, footing_record_get_id (entry), NULL);

  return seen != NULL && g_strv_contains ((const char *const *)seen, person);
}

/* The last update before the session of @occurrence: for @reader, else for anybody. */
static FootingEntry *
find_last (FootingStore *store,
           GPtrArray *entries,
           const char *occurrence,
           const char *reader)
{
  FootingEntry *any = NULL;

  for (guint i = 0; i < entries->len; i++) {
    FootingEntry *entry = g_ptr_array_index (entries, i);

    if (!footing_entry_is_update (entry) ||
        g_strcmp0 (entry->occurrence, occurrence) == 0)
      continue;
    if (reader != NULL && has_seen (store, entry, reader))
      return entry;
    if (any == NULL)
      any = entry;
  }

  return any;
}

/* Whether the one of @entries (the newest first) at @place is a win since @last, or since
 * the day @since. What was logged on the day of the last update stands before it when it
 * came after it, be it in the same second. */
static gboolean
is_new_win (GPtrArray *entries, guint place, FootingEntry *last, const char *since)
{
  FootingEntry *entry = g_ptr_array_index (entries, place);
  guint last_place;

  if (!footing_entry_is_win (entry) || footing_text_is_blank (entry->title))
    return FALSE;
  if (g_ptr_array_find (entries, last, &last_place))
    return place < last_place;

  return strcmp (entry->date, since) >= 0;
}

static gboolean
add_win (const FootingTelling *telling,
         FootingUpdateDraft *draft,
         FootingEntry *entry,
         GError **error)
{
  char *title;

  if (!footing_telling_format_win (telling, entry, &title, error))
    return FALSE;
  if (title == NULL)
    return TRUE;

  draft->n_wins++;
  if (draft->wins->len < FOOTING_UPDATE_WINS) {
    g_ptr_array_insert (draft->wins, 0, g_object_ref (entry));
    g_ptr_array_insert (draft->titles, 0, title);
  } else {
    g_free (title);
  }

  return TRUE;
}

static gboolean
collect_wins (const FootingTelling *telling,
              FootingUpdateDraft *draft,
              GPtrArray *entries,
              FootingEntry *last,
              const char *reader,
              GError **error)
{
  for (guint i = 0; i < entries->len; i++) {
    FootingEntry *entry = g_ptr_array_index (entries, i);

    if (is_new_win (entries, i, last, draft->since) &&
        (reader == NULL || !has_seen (telling->store, entry, reader)) &&
        !add_win (telling, draft, entry, error))
      return FALSE;
  }

  return TRUE;
}

/* What was drafted goes back no further than the plan, but for a win that is older. */
static void
begin_with_plan (FootingUpdateDraft *draft, FootingRecovery *plan)
{
  const char *first = plan->started_on;

  if (draft->after_update || !footing_date_is_valid (first))
    return;

  for (guint i = 0; i < draft->wins->len; i++) {
    FootingEntry *win = g_ptr_array_index (draft->wins, i);

    if (strcmp (win->date, first) < 0)
      first = win->date;
  }
  if (strcmp (first, draft->since) > 0) {
    g_free (draft->since);
    draft->since = g_strdup (first);
  }
}

/* --- The parts ---------------------------------------------------------------------- */

/* The newest value of @outcome that was noted since, or NULL. */
static FootingProgress *
find_progress (GPtrArray *rows, const char *since)
{
  FootingProgress *last = NULL;

  for (guint i = 0; i < rows->len; i++) {
    FootingProgress *row = g_ptr_array_index (rows, i);

    if (strcmp (row->date, since) >= 0 && !isnan (row->value))
      last = row;
  }

  return last;
}

/* "Answer within a day: 30 hours, from 48 towards 24 by 30 Apr", or NULL when nothing was
 * noted since, or it is not for the reader. */
static char *
format_progress (const FootingTelling *telling,
                 FootingOutcome *outcome,
                 const char *since)
{
  FootingStore *store = telling->store;
  g_autofree char *today = footing_clock_today (footing_store_get_clock (store));
  g_autoptr (GPtrArray) rows = footing_store_list (store, FOOTING_TYPE_PROGRESS,
                                                   footing_record_get_id (outcome), NULL);
  FootingProgress *last = rows != NULL ? find_progress (rows, since) : NULL;
  g_autofree char *title = NULL, *unit = NULL, *now = NULL, *from = NULL, *to = NULL;
  g_autofree char *day = NULL;

  if (last == NULL || !footing_telling_may_say (telling, outcome->title) ||
      footing_telling_is_aside (telling, outcome->title))
    return NULL;

  title = footing_text_excerpt_or (outcome->title, SESSION_LINE_CHARS, _ ("An outcome"));
  unit = footing_text_excerpt (outcome->unit, 30);
  now = footing_number_format_measure (last->value, unit);
  from = footing_number_format (outcome->from_value);
  to = footing_number_format (outcome->to_value);
  day = footing_date_format_short (outcome->due_on, today);
  if (*from == '\0' || *to == '\0')
    /* Translators: an outcome, and where it stands: "Answer within a day: 30 hours" */
    return g_strdup_printf (_ ("%s: %s"), title, now);
  /* A day that is over is no aim any more. */
  if (*day == '\0' || footing_date_compare (outcome->due_on, today) < 0)
    /* Translators: an outcome, where it stands, where it began, where it is to go:
     * "Answer within a day: 30 hours, from 48 towards 24" */
    return g_strdup_printf (_ ("%s: %s, from %s towards %s"), title, now, from, to);

  /* Translators: the same, and until when: "Answer within a day: 30 hours, from 48
   * towards 24 by 30 Apr" */
  return g_strdup_printf (_ ("%s: %s, from %s towards %s by %s"), title, now, from, to,
                          day);
}

/* "Nightly run cut: 9 minutes (24 Feb)", with where to look where that is a link: a path
 * on this computer is nothing to others. @title is as the reader is told. */
static char *
format_win (FootingEntry *win, const char *title, const char *today)
{
  g_autofree char *line = session_format_win (win, title);
  g_autofree char *day = footing_date_format_short (win->date, today);
  /* Translators: what was done, and the day: "Import fixed (24 Feb)" */
  g_autofree char *dated = g_strdup_printf (_ ("%s (%s)"), line, day);
  g_autofree char *scheme = g_uri_parse_scheme (win->evidence);

  if (g_strcmp0 (scheme, "https") != 0 && g_strcmp0 (scheme, "http") != 0)
    return g_steal_pointer (&dated);

  return g_strdup_printf ("%s %s", dated, win->evidence);
}

/* Adds a line; the first one noted is the headline. Takes @line. */
static void
add_progress (FootingUpdateDraft *draft, GString *done, char *line)
{
  g_autofree char *owned = line;

  if (owned == NULL)
    return;

  if (draft->headline == NULL)
    draft->headline = g_steal_pointer (&owned);
  else
    session_add_line (done, owned);
}

/* The win of @draft that says most in one line: the newest that has a figure, else the
 * newest; -1 when there is none. */
static int
find_headline (FootingUpdateDraft *draft)
{
  for (guint i = draft->wins->len; i > 0; i--) {
    FootingEntry *win = g_ptr_array_index (draft->wins, i - 1);

    if (isfinite (win->metric_value))
      return (int)i - 1;
  }

  return (int)draft->wins->len - 1;
}

static void
add_done (FootingUpdateDraft *draft, GString *done, guint i, const char *today)
{
  g_autofree char *line = format_win (g_ptr_array_index (draft->wins, i),
                                      g_ptr_array_index (draft->titles, i), today);

  session_add_line (done, line);
}

/* The headline is how far an outcome has come, else a win. */
static gboolean
draft_done (const FootingTelling *telling,
            FootingUpdateDraft *draft,
            const char *recovery,
            GError **error)
{
  FootingStore *store = telling->store;
  g_autofree char *today = footing_clock_today (footing_store_get_clock (store));
  g_autoptr (GPtrArray) outcomes =
      footing_store_list (store, FOOTING_TYPE_OUTCOME, recovery, error);
  g_autoptr (GString) progress = g_string_new (NULL);
  g_autoptr (GString) done = g_string_new (NULL);
  int headline;

  if (outcomes == NULL)
    return FALSE;

  for (guint i = 0; i < outcomes->len; i++)
    add_progress (
        draft, progress,
        format_progress (telling, g_ptr_array_index (outcomes, i), draft->since));
  headline = draft->headline == NULL ? find_headline (draft) : -1;
  if (headline >= 0)
    draft->headline = session_format_win (g_ptr_array_index (draft->wins, headline),
                                          g_ptr_array_index (draft->titles, headline));
  else if (draft->headline == NULL)
    draft->headline = g_strdup ("");

  for (guint i = 0; i < draft->wins->len; i++)
    if ((int)i != headline)
      add_done (draft, done, i, today);
  if (done->len > 0 && progress->len > 0)
    g_string_append_c (done, '\n');
  g_string_append (done, progress->str);
  draft->done = g_strdup (done->str);

  return TRUE;
}

/* The answer to @question where it can be said to the reader, else "". */
static const char *
get_text (const FootingTelling *telling, GPtrArray *answers, const char *question)
{
  const char *text = session_get_text (answers, question);

  return footing_telling_may_say (telling, text) &&
                 !footing_telling_is_aside (telling, text)
             ? text
             : "";
}

/* What the last reflection said, and the steps ahead. What was learned in supporting
 * somebody stays with the one who supports. */
static gboolean
draft_next (const FootingTelling *telling,
            FootingUpdateDraft *draft,
            const char *recovery,
            GError **error)
{
  const gboolean own = telling->perspective == FOOTING_PERSPECTIVE_SELF;
  g_autoptr (GPtrArray) reflection =
      session_find_reflection (telling->store, recovery, draft->since);
  g_autoptr (GString) next = g_string_new (NULL);
  g_autofree char *steps = NULL;
  const char *experiment = "";

  if (reflection != NULL && own) {
    experiment = get_text (telling, reflection, "experiment");
    draft->noted = g_strstrip (g_strdup (get_text (telling, reflection, "learned")));
  } else {
    draft->noted = g_strdup ("");
  }

  draft->steps = session_list_next_lines (telling, recovery, experiment, error);
  if (draft->steps == NULL)
    return FALSE;
  session_add_line (next, experiment);
  steps = session_join_lines (draft->steps, NEXT_STEPS);
  if (next->len > 0 && *steps != '\0')
    g_string_append_c (next, '\n');
  g_string_append (next, steps);
  draft->next = g_strdup (next->str);

  return TRUE;
}

/* The person with the id @reader, or NULL; FALSE when they cannot be read. */
static gboolean
find_person (FootingStore *store,
             const char *reader,
             FootingPerson **person,
             GError **error)
{
  *person = reader != NULL ? footing_store_get (store, FOOTING_TYPE_PERSON, reader, error)
                           : NULL;

  return *person != NULL || reader == NULL;
}

FootingUpdateDraft *
footing_session_draft_update (FootingStore *store,
                              FootingGuidance *guidance,
                              FootingSession *session,
                              const char *reader,
                              GError **error)
{
  g_autofree char *today = footing_clock_today (footing_store_get_clock (store));
  g_autofree char *first = footing_date_add_days (today, -FOOTING_UPDATE_DAYS_MAX);
  g_autoptr (FootingPerson) person = NULL;
  g_autoptr (FootingUpdateDraft) draft = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  FootingTelling telling = {store, guidance, session->perspective, NULL, NULL};
  FootingEntry *last;
  const char *recovery;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (FOOTING_IS_GUIDANCE (guidance), NULL);
  g_return_val_if_fail (session != NULL, NULL);

  recovery = footing_record_get_id (session->recovery);
  entries = session_list_entries (store, recovery, first, error);
  if (entries == NULL || !find_person (store, reader, &person, error))
    return NULL;

  telling.reader = person != NULL ? person->name : NULL;
  telling.role = person != NULL ? person->role : NULL;
  last = find_last (store, entries, footing_record_get_id (session->occurrence), reader);
  draft = g_new0 (FootingUpdateDraft, 1);
  draft->after_update = last != NULL;
  draft->since = last != NULL ? g_strdup (last->date)
                              : footing_date_add_days (today, -FOOTING_UPDATE_DAYS);
  draft->wins = g_ptr_array_new_with_free_func (g_object_unref);
  draft->titles = g_ptr_array_new_with_free_func (g_free);
  draft->unseen = g_ptr_array_new_with_free_func (g_object_unref);
  draft->unseen_titles = g_ptr_array_new_with_free_func (g_free);
  if (!collect_wins (&telling, draft, entries, last, reader, error) ||
      (reader != NULL &&
       !session_collect_unseen (&telling, draft, recovery, reader, error)) ||
      !draft_done (&telling, draft, recovery, error) ||
      !draft_next (&telling, draft, recovery, error))
    return NULL;
  begin_with_plan (draft, session->recovery);

  return g_steal_pointer (&draft);
}

/* --- Sending ------------------------------------------------------------------------ */

char *
footing_session_compose_update (const char *headline,
                                const char *done,
                                const char *learned,
                                const char *next)
{
  g_autoptr (GString) text = g_string_new (NULL);

  session_add_part (text, NULL, headline);
  /* Translators: headings in a progress update */
  session_add_part (text, C_ ("update", "Done:"), done);
  session_add_part (text, C_ ("update", "Learned:"), learned);
  session_add_part (text, C_ ("update", "Next:"), next);

  return g_strdup (text->str);
}

/* Lines end in CRLF in a mailto: URI. */
static char *
escape (const char *text)
{
  g_autoptr (GString) lines = g_string_new (text);

  g_string_replace (lines, "\r\n", "\n", 0);
  g_string_replace (lines, "\n", "\r\n", 0);

  return g_uri_escape_string (lines->str, NULL, FALSE);
}

char *
footing_session_format_mailto (const char *subject, const char *body)
{
  g_autofree char *line = footing_text_excerpt (subject, SESSION_TITLE_CHARS * 2);
  g_autofree char *escaped_subject = escape (line);
  g_autofree char *escaped_body = escape (body);
  g_autofree char *uri =
      g_strconcat ("mailto:?subject=", escaped_subject, "&body=", escaped_body, NULL);

  return strlen (uri) <= MAILTO_MAX ? g_steal_pointer (&uri) : NULL;
}
