/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "date.h"
#include "number-format.h"
#include "plan/rituals.h"
#include "schedule/schedule.h"
#include "session-private.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* For how long what was missed is named, in days. */
#define MISSED_DAYS 14

FootingSessionKind
session_get_kind (FootingRitual *ritual)
{
  const struct {
    const char *code;
    FootingSessionKind kind;
  } kinds[] = {
      {"outreach", FOOTING_SESSION_OUTREACH},
      {"progress-update", FOOTING_SESSION_UPDATE},
      {"reflection", FOOTING_SESSION_REFLECTION},
      {"check-in", FOOTING_SESSION_CHECKIN},
      {"one-on-one", FOOTING_SESSION_ONE_ON_ONE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (ritual->code, kinds[i].code) == 0)
      return kinds[i].kind;

  return FOOTING_SESSION_OWN;
}

/* The record, when it is there and not in the bin. */
static gpointer
get_live (FootingStore *store, GType type, const char *id, GError **error)
{
  g_autoptr (FootingRecord) record = footing_store_get (store, type, id, error);

  if (record == NULL)
    return NULL;

  if (footing_record_get_deleted_at (record) != 0) {
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_GONE,
                 _ ("This was deleted: it is in the bin for 30 days."));
    return NULL;
  }

  return g_steal_pointer (&record);
}

FootingSession *
footing_session_open (FootingStore *store, const char *occurrence, GError **error)
{
  g_autoptr (FootingSession) self = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (occurrence != NULL, NULL);

  self = g_new0 (FootingSession, 1);
  self->occurrence = get_live (store, FOOTING_TYPE_OCCURRENCE, occurrence, error);
  if (self->occurrence == NULL)
    return NULL;
  self->ritual = get_live (store, FOOTING_TYPE_RITUAL, self->occurrence->ritual, error);
  if (self->ritual == NULL)
    return NULL;
  self->recovery = get_live (store, FOOTING_TYPE_RECOVERY, self->ritual->recovery, error);
  if (self->recovery == NULL)
    return NULL;

  self->kind = session_get_kind (self->ritual);
  footing_perspective_from_code (self->recovery->perspective, &self->perspective);

  return g_steal_pointer (&self);
}

void
footing_session_free (FootingSession *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->occurrence);
  g_clear_object (&self->ritual);
  g_clear_object (&self->recovery);
  g_free (self);
}

const char *
footing_session_get_title (FootingSession *self, FootingGuidance *guidance)
{
  g_return_val_if_fail (self != NULL, NULL);

  return footing_ritual_get_title (self->ritual, guidance, self->perspective);
}

/* --- What is typed ------------------------------------------------------------------
 */

FootingAnswer *
footing_session_find_answer (FootingStore *store,
                             const char *occurrence,
                             const char *question,
                             const char *person,
                             GError **error)
{
  g_autoptr (GPtrArray) answers =
      footing_store_list (store, FOOTING_TYPE_ANSWER, occurrence, error);

  for (guint i = 0; answers != NULL && i < answers->len; i++) {
    FootingAnswer *answer = g_ptr_array_index (answers, i);

    if (strcmp (answer->question, question) == 0 &&
        g_strcmp0 (answer->person, person) == 0)
      return g_object_ref (answer);
  }

  return NULL;
}

char *
footing_session_ensure_answer (FootingStore *store,
                               const char *occurrence,
                               const char *question,
                               const char *person,
                               const char *text,
                               gboolean *is_new,
                               GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (FootingAnswer) answer =
      footing_session_find_answer (store, occurrence, question, person, &problem);

  if (problem != NULL) {
    g_propagate_error (error, g_steal_pointer (&problem));
    return NULL;
  }

  if (is_new != NULL)
    *is_new = answer == NULL;
  if (answer == NULL) {
    answer = footing_record_new (FOOTING_TYPE_ANSWER, "occurrence", occurrence,
                                 "question", question, "person", person, "text",
                                 text != NULL ? text : "", NULL);
    if (!footing_store_save (store, answer, error))
      return NULL;
  }

  return g_strdup (footing_record_get_id (answer));
}

const char *
session_get_text (GPtrArray *answers, const char *question)
{
  for (guint i = 0; i < answers->len; i++) {
    FootingAnswer *answer = g_ptr_array_index (answers, i);

    if (strcmp (answer->question, question) == 0)
      return answer->text;
  }

  return "";
}

/* --- Words --------------------------------------------------------------------------
 */

void
session_add_part (GString *text, const char *heading, const char *part)
{
  g_autofree char *stripped = NULL;

  if (part == NULL || footing_text_is_blank (part))
    return;

  stripped = g_strstrip (g_strdup (part));
  if (text->len > 0)
    g_string_append (text, "\n\n");
  if (heading != NULL) {
    g_string_append (text, heading);
    g_string_append_c (text, '\n');
  }
  g_string_append (text, stripped);
}

void
session_add_line (GString *text, const char *part)
{
  g_autofree char *line = footing_text_excerpt (part, 200);

  if (*line == '\0')
    return;

  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append_printf (text, "– %s", line);
}

/* In the form of a name-based UUID (RFC 9562, version 5). */
char *
session_make_id (const char *occurrence, const char *what)
{
  g_autofree char *name = g_strdup_printf ("footing-%s:%s", what, occurrence);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA1, name, -1);

  return g_strdup_printf ("%.8s-%.4s-5%.3s-a%.3s-%.12s", hash, hash + 8, hash + 13,
                          hash + 17, hash + 20);
}

gboolean
session_has_made (const char *id)
{
  return strlen (id) > 14 && id[14] == '5';
}

char *
footing_session_get_step_id (const char *occurrence)
{
  g_return_val_if_fail (occurrence != NULL, NULL);

  return session_make_id (occurrence, "experiment");
}

/* --- What others build on -----------------------------------------------------------
 */

/* The newest reflection that @ritual has finished since, or NULL. */
static FootingOccurrence *
find_done (FootingStore *store, const char *ritual, const char *since)
{
  g_autoptr (GPtrArray) history = footing_store_list_history (store, ritual, 12, NULL);

  for (guint i = 0; history != NULL && i < history->len; i++) {
    FootingOccurrence *occurrence = g_ptr_array_index (history, i);

    if (footing_occurrence_is_done (occurrence) && strcmp (occurrence->date, since) >= 0)
      return g_object_ref (occurrence);
  }

  return NULL;
}

GPtrArray *
session_find_reflection (FootingStore *store, const char *recovery, const char *since)
{
  g_autoptr (GPtrArray) rituals =
      footing_store_list (store, FOOTING_TYPE_RITUAL, recovery, NULL);
  g_autoptr (FootingOccurrence) newest = NULL;

  for (guint i = 0; rituals != NULL && i < rituals->len; i++) {
    FootingRitual *ritual = g_ptr_array_index (rituals, i);
    g_autoptr (FootingOccurrence) done = NULL;

    if (session_get_kind (ritual) != FOOTING_SESSION_REFLECTION)
      continue;
    done = find_done (store, footing_record_get_id (ritual), since);
    if (done != NULL && (newest == NULL || strcmp (done->date, newest->date) > 0))
      g_set_object (&newest, done);
  }

  return newest != NULL ? footing_store_list (store, FOOTING_TYPE_ANSWER,
                                              footing_record_get_id (newest), NULL)
                        : NULL;
}

/* --- What others read ---------------------------------------------------------------
 */

char *
session_format_win (FootingEntry *win, const char *title)
{
  g_autofree char *line = footing_text_excerpt (title, SESSION_LINE_CHARS);
  g_autofree char *unit = footing_text_excerpt (win->metric_unit, 30);
  g_autofree char *figure = footing_number_format_measure (win->metric_value, unit);

  if (*figure == '\0')
    return g_steal_pointer (&line);

  /* Translators: what was done, and the figure: "Users after a week: 12", "Cut the
   * nightly run: 9 minutes" */
  return g_strdup_printf (_ ("%s: %s"), line, figure);
}

/* --- Missed -------------------------------------------------------------------------
 */

/* Those that were missed since and not noticed, the earliest first; with @all, of rituals
 * that are switched off too. A missed one has no answer: its answered_at says when it was
 * noticed. */
static GPtrArray *
list_unnoticed (FootingStore *store, const char *recovery, gboolean all, GError **error)
{
  g_autofree char *today = footing_clock_today (footing_store_get_clock (store));
  g_autofree char *since = footing_date_add_days (today, -MISSED_DAYS);

  return footing_store_list_unnoticed (store, recovery, since, all, error);
}

GPtrArray *
footing_session_list_missed (FootingStore *store, const char *recovery, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) missed = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);

  missed = list_unnoticed (store, recovery, FALSE, error);
  for (guint i = missed != NULL ? missed->len : 0; i > 0; i--) {
    FootingOccurrence *occurrence = g_ptr_array_index (missed, i - 1);

    if (g_hash_table_contains (seen, occurrence->ritual))
      g_ptr_array_remove_index (missed, i - 1);
    else
      g_hash_table_add (seen, (gpointer)occurrence->ritual);
  }

  return g_steal_pointer (&missed);
}

static gboolean
notice_missed (FootingStore *store, GPtrArray *missed, gboolean all, GError **error)
{
  const gint64 now = footing_clock_now (footing_store_get_clock (store));

  for (guint i = 0; i < missed->len; i++) {
    const char *id = footing_record_get_id (g_ptr_array_index (missed, i));

    if ((all || !footing_store_has_answers (store, id)) &&
        !footing_store_change (store, FOOTING_TYPE_OCCURRENCE, id, error, "answered-at",
                               now, NULL))
      return FALSE;
  }

  return TRUE;
}

gboolean
footing_session_notice_missed (FootingStore *store,
                               const char *recovery,
                               GPtrArray **before,
                               GError **error)
{
  g_autoptr (GPtrArray) missed = NULL;
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);

  if (!footing_store_begin (store, error))
    return FALSE;
  missed = list_unnoticed (store, recovery, TRUE, error);
  done = missed != NULL && notice_missed (store, missed, before != NULL, error);
  if (!footing_store_end (store, done, done ? error : NULL) || !done)
    return FALSE;

  if (before != NULL)
    *before = g_steal_pointer (&missed);
  return TRUE;
}

gboolean
footing_session_put_back_missed (FootingStore *store, GPtrArray *before, GError **error)
{
  gboolean done = TRUE;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (before != NULL, FALSE);

  if (!footing_store_begin (store, error))
    return FALSE;
  for (guint i = 0; done && i < before->len; i++)
    done = footing_schedule_put_back (store, g_ptr_array_index (before, i), error);

  return footing_store_end (store, done, done ? error : NULL) && done;
}
