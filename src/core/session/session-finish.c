/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "date.h"
#include "lines.h"
#include "one-on-ones.h"
#include "session-changes.h"
#include "session-private.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
refuse (GError **error, const char *sentence)
{
  g_set_error_literal (error, FOOTING_ERROR, FOOTING_ERROR_INVALID, sentence);

  return FALSE;
}

static const char *
text_of (SessionFinish *self, const char *question)
{
  return session_get_text (self->answers, question);
}

/* --- Outreach ------------------------------------------------------------------------
 */

/* The text that was typed about @person, "" when there is none. */
static const char *
text_about (SessionFinish *self, const char *question, const char *person)
{
  for (guint i = 0; i < self->answers->len; i++) {
    FootingAnswer *answer = g_ptr_array_index (self->answers, i);

    if (strcmp (answer->question, question) == 0 &&
        g_strcmp0 (answer->person, person) == 0)
      return answer->text;
  }

  return "";
}

static char *
format_contacts (GPtrArray *names)
{
  const char *first = names->len > 0 ? g_ptr_array_index (names, 0) : "";
  const int others = (int)names->len - 1;

  /* Translators: titles of an entry on the timeline; %s are names */
  if (names->len == 1)
    return g_strdup_printf (_ ("In touch with %s"), first);
  if (names->len == 2)
    return g_strdup_printf (_ ("In touch with %s and %s"), first,
                            (char *)g_ptr_array_index (names, 1));

  return g_strdup_printf (ngettext ("In touch with %s and %d other",
                                    "In touch with %s and %d others", others),
                          first, others);
}

static gboolean
finish_outreach (SessionFinish *self, GError **error)
{
  g_autoptr (GPtrArray) people =
      footing_store_list (self->store, FOOTING_TYPE_PERSON, self->recovery, error);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GString) body = g_string_new (NULL);
  g_autofree char *title = NULL;

  if (people == NULL)
    return FALSE;

  for (guint i = 0; i < people->len; i++) {
    FootingPerson *person = g_ptr_array_index (people, i);
    const char *id = footing_record_get_id (person);
    const char *note = text_about (self, "note", id);
    char *name;

    if (*text_about (self, "done", id) == '\0' && footing_text_is_blank (note))
      continue;
    name =
        footing_text_excerpt_or (person->name, SESSION_TITLE_CHARS / 2, _ ("somebody"));
    session_add_part (body, name, note);
    g_ptr_array_add (names, name);
    g_ptr_array_add (ids, (gpointer)id);
    if (!session_mark_contact (self, id, error))
      return FALSE;
  }
  if (people->len == 0)
    return refuse (error, _ ("Add somebody to your plan first, or skip it this time."));
  if (ids->len == 0)
    return refuse (error, _ ("Tick who you were in touch with, or note what was said."));

  g_ptr_array_add (ids, NULL);
  title = format_contacts (names);

  return session_write_entry (self, "conversation", title, body->str,
                              (const char *const *)ids->pdata, error);
}

/* --- Progress update -----------------------------------------------------------------
 */

/* The wins that the update tells were seen by its reader. */
static gboolean
note_told (SessionFinish *self, const char *reader, const char *text, GError **error)
{
  g_autoptr (FootingUpdateDraft) draft = footing_session_draft_update (
      self->store, self->guidance, self->session, reader, error);
  g_autoptr (GPtrArray) told = NULL;

  if (draft == NULL)
    return FALSE;

  told = footing_session_find_told (draft, text);
  for (guint i = 0; i < told->len; i++) {
    const char *win = footing_record_get_id (g_ptr_array_index (told, i));
    g_auto (GStrv) seen = footing_store_get_seen_by (self->store, win, error);
    g_autoptr (GStrvBuilder) people = g_strv_builder_new ();
    g_auto (GStrv) now = NULL;

    if (seen == NULL)
      return FALSE;
    g_strv_builder_addv (people, (const char **)seen);
    g_strv_builder_add (people, reader);
    now = g_strv_builder_end (people);
    if (!session_set_seen_by (self, win, (const char *const *)now, error))
      return FALSE;
  }

  return TRUE;
}

/* Who reads it: a person, or NULL for somebody else; @name is what they are called. */
static gboolean
find_reader (SessionFinish *self, FootingPerson **person, char **name, GError **error)
{
  const char *id = NULL;
  const char *typed = "";

  for (guint i = 0; i < self->answers->len; i++) {
    FootingAnswer *answer = g_ptr_array_index (self->answers, i);

    if (footing_answer_is_reader (answer)) {
      id = answer->person;
      typed = answer->text;
    }
  }

  if (id != NULL) {
    *person = footing_store_get (self->store, FOOTING_TYPE_PERSON, id, error);
    if (*person == NULL)
      return FALSE;
    typed = (*person)->name;
  }
  *name = footing_text_excerpt (typed, SESSION_TITLE_CHARS / 2);

  return TRUE;
}

static gboolean
finish_update (SessionFinish *self, GError **error)
{
  g_autofree char *text =
      footing_session_compose_update (text_of (self, "headline"), text_of (self, "done"),
                                      text_of (self, "learned"), text_of (self, "next"));
  g_autoptr (FootingPerson) person = NULL;
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;
  const char *people[] = {NULL, NULL};

  if (*text == '\0')
    return refuse (error, _ ("Write a line first: one is enough."));
  if (!find_reader (self, &person, &name, error))
    return FALSE;

  /* Translators: title of an entry on the timeline; %s is a name */
  title = *name != '\0' ? g_strdup_printf (_ ("Update for %s"), name)
                        : g_strdup (_ ("Progress update"));
  if (person == NULL)
    return session_write_entry (self, "update", title, text, people, error);

  people[0] = footing_record_get_id (person);

  return note_told (self, people[0], text, error) &&
         session_write_entry (self, "update", title, text, people, error) &&
         session_mark_contact (self, people[0], error);
}

/* --- Reflection ----------------------------------------------------------------------
 */

static gboolean
add_step (SessionFinish *self, const char *id, const char *title, GError **error)
{
  g_autofree char *due_on = footing_date_propose (self->today, FOOTING_EXPERIMENT_DAYS);
  g_autoptr (GPtrArray) steps =
      footing_store_list (self->store, FOOTING_TYPE_STEP, self->recovery, error);
  g_autoptr (FootingStep) step = NULL;
  int position = 0;

  if (steps == NULL)
    return FALSE;

  for (guint i = 0; i < steps->len; i++)
    position =
        MAX (position, ((FootingStep *)g_ptr_array_index (steps, i))->position + 1);

  step = footing_record_new (FOOTING_TYPE_STEP, "id", id, "recovery", self->recovery,
                             "title", title, "due-on", due_on, "rung", "alone",
                             "position", position, NULL);
  session_note_made (self, FOOTING_TYPE_STEP, id);

  return footing_store_save (self->store, step, error);
}

/* The experiment as a step of the plan, as it is wanted now; one that is done or dropped
 * stays as it is. */
static gboolean
keep_step (SessionFinish *self, const char *experiment, GError **error)
{
  const gboolean wanted =
      !footing_text_is_blank (experiment) && strcmp (text_of (self, "next"), "no") != 0;
  g_autofree char *id = footing_session_get_step_id (self->id);
  g_autofree char *title = footing_text_excerpt (experiment, 200);

  return session_keep_step (self, id, wanted ? title : NULL, add_step, NULL, error);
}

static gboolean
finish_reflection (SessionFinish *self, GError **error)
{
  const char *experiment = text_of (self, "experiment");
  g_autoptr (GString) body = g_string_new (NULL);

  /* Translators: headings in a reflection */
  session_add_part (body, C_ ("reflection", "What moved:"), text_of (self, "moved"));
  session_add_part (body, C_ ("reflection", "What I learned:"),
                    text_of (self, "learned"));
  session_add_part (body, C_ ("reflection", "What I feared, and what happened:"),
                    text_of (self, "feared"));
  session_add_part (body, C_ ("reflection", "One next experiment:"), experiment);
  if (body->len == 0)
    return refuse (error, _ ("Write to one of the questions first: one is enough."));

  return session_write_entry (self, "reflection", _ ("Weekly reflection"), body->str,
                              NULL, error) &&
         keep_step (self, experiment, error);
}

/* --- One-on-one ----------------------------------------------------------------------
 */

static gboolean
write_conversation (SessionFinish *self,
                    const char *notes,
                    const char *next_on,
                    GError **error)
{
  g_autofree char *id = session_make_id (self->id, "conversation");
  g_autoptr (GError) problem = NULL;
  g_autoptr (FootingConversation) row =
      session_find (self, FOOTING_TYPE_CONVERSATION, id, &problem);

  if (problem != NULL) {
    g_propagate_error (error, g_steal_pointer (&problem));
    return FALSE;
  }

  /* What is finished anew keeps the day that it was held on. */
  if (*next_on != '\0' &&
      !footing_date_is_coming (next_on, row != NULL ? row->date : self->today))
    return refuse (error, _ ("The next date has passed. Choose today or a later one."));

  if (row != NULL)
    return session_revive (self, row, error) &&
           session_replace (self, row, "agenda", text_of (self, "agenda"), error) &&
           session_replace (self, row, "notes", notes, error) &&
           session_replace (self, row, "next-on", next_on, error);

  row = footing_record_new (FOOTING_TYPE_CONVERSATION, "id", id, "recovery",
                            self->recovery, "kind", "one-on-one", "state", "held", "date",
                            self->today, "next-on", next_on, "agenda",
                            text_of (self, "agenda"), "notes", notes, NULL);
  session_note_made (self, FOOTING_TYPE_CONVERSATION, id);

  return footing_store_save (self->store, row, error);
}

char *
session_format_one_on_one (FootingRecovery *plan)
{
  g_autofree char *name = footing_text_excerpt (plan->person, SESSION_TITLE_CHARS / 2);

  /* Translators: title of an entry on the timeline; %s is a name or initials */
  return *name != '\0' ? g_strdup_printf (_ ("One-on-one with %s"), name)
                       : g_strdup (_ ("One-on-one"));
}

/* The minutes as they were finished before, "" for none. Owned by the caller; NULL with
 * @error. */
static char *
dup_minutes (SessionFinish *self, GError **error)
{
  g_autofree char *id = session_make_id (self->id, "conversation");
  g_autoptr (GError) problem = NULL;
  g_autoptr (FootingConversation) row =
      session_find (self, FOOTING_TYPE_CONVERSATION, id, &problem);

  if (problem != NULL) {
    g_propagate_error (error, g_steal_pointer (&problem));
    return NULL;
  }

  return g_strdup (row != NULL && footing_record_get_deleted_at (row) == 0 ? row->notes
                                                                           : "");
}

static gboolean
finish_one_on_one (SessionFinish *self, GError **error)
{
  const char *next_on = text_of (self, "next");
  g_autofree char *before = NULL;
  g_autofree char *title = session_format_one_on_one (self->session->recovery);
  g_autoptr (GString) notes = g_string_new (NULL);

  session_add_part (notes, NULL, text_of (self, "note"));
  session_add_part (notes, footing_session_get_promises_heading (),
                    text_of (self, "promised"));
  session_add_part (notes, session_get_adjust_heading (), text_of (self, "adjust"));
  if (notes->len == 0)
    return refuse (error,
                   _ ("Note what was said, or what you promised: a line is enough."));

  if (!footing_date_is_valid (next_on))
    next_on = "";
  before = dup_minutes (self, error);

  return before != NULL && write_conversation (self, notes->str, next_on, error) &&
         session_write_entry (self, "conversation", title, notes->str, NULL, error) &&
         session_keep_promises (self, before, notes->str, next_on, error);
}

/* The next one is on the day that was agreed. */
static gboolean
move_next (SessionFinish *self, GError **error)
{
  const char *next_on = text_of (self, "next");
  g_autoptr (FootingOccurrence) moved = NULL;

  if (self->session->kind != FOOTING_SESSION_ONE_ON_ONE ||
      !footing_date_is_valid (next_on))
    return TRUE;
  if (!footing_one_on_ones_agree (self->store,
                                  footing_record_get_id (self->session->ritual), "",
                                  next_on, &moved, error))
    return FALSE;
  if (moved != NULL)
    session_note_moved (self, moved);

  return TRUE;
}

/* --- All of them --------------------------------------------------------------------
 */

/* What was pasted below a title is read before the note. */
static gboolean
finish_own (SessionFinish *self, GError **error)
{
  g_autofree char *usual = footing_text_excerpt (
      footing_session_get_title (self->session, self->guidance), SESSION_TITLE_CHARS);
  g_autofree char *headline = NULL;
  g_autofree char *rest = NULL;
  g_autofree char *title = NULL;
  g_autofree char *note = NULL;

  footing_lines_split (text_of (self, "headline"), &headline, &rest);
  title = footing_text_excerpt_or (headline, SESSION_TITLE_CHARS * 2, usual);
  note = footing_lines_join (rest, text_of (self, "note"));

  return session_write_entry (self, "reflection", title, note, NULL, error);
}

static gboolean
write_kind (SessionFinish *self, GError **error)
{
  switch (self->session->kind) {
  case FOOTING_SESSION_OUTREACH:
    return finish_outreach (self, error);
  case FOOTING_SESSION_UPDATE:
    return finish_update (self, error);
  case FOOTING_SESSION_REFLECTION:
    return finish_reflection (self, error);
  case FOOTING_SESSION_ONE_ON_ONE:
    return finish_one_on_one (self, error);
  case FOOTING_SESSION_CHECKIN:
  case FOOTING_SESSION_OWN:
  default:
    return finish_own (self, error);
  }
}

static gboolean
finish (SessionFinish *self, gboolean *answered, GError **error)
{
  self->answers = footing_store_list (self->store, FOOTING_TYPE_ANSWER, self->id, error);

  return self->answers != NULL && write_kind (self, error) &&
         footing_schedule_answer (self->store, self->id, FOOTING_SCHEDULE_DONE, answered,
                                  error) &&
         move_next (self, error);
}

GVariant *
footing_session_finish (FootingStore *store,
                        FootingGuidance *guidance,
                        const char *occurrence,
                        GError **error)
{
  g_autofree char *today = footing_clock_today (footing_store_get_clock (store));
  g_autoptr (FootingSession) session = footing_session_open (store, occurrence, error);
  GVariant *finished = NULL;
  gboolean done, answered = FALSE;
  SessionFinish self = {0};

  if (session == NULL || !footing_store_begin (store, error))
    return NULL;

  self.store = store;
  self.guidance = guidance;
  self.session = session;
  self.id = footing_record_get_id (session->occurrence);
  self.recovery = footing_record_get_id (session->recovery);
  self.today = today;
  session_finish_init (&self);

  done = finish (&self, &answered, error);
  done = footing_store_end (store, done, done ? error : NULL) && done;
  if (done)
    finished = session_finish_describe (&self, answered);
  session_finish_clear (&self);

  return finished;
}

gboolean
footing_session_take_back (FootingStore *store, GVariant *finished, GError **error)
{
  const char *occurrence = NULL;
  gboolean answered = FALSE, done;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (g_variant_is_of_type (finished, G_VARIANT_TYPE_VARDICT), FALSE);

  g_variant_lookup (finished, "occurrence", "&s", &occurrence);
  g_variant_lookup (finished, "answered", "b", &answered);
  if (!footing_store_begin (store, error))
    return FALSE;

  done = session_move_back (store, finished, error);
  if (done && answered && occurrence != NULL)
    done = footing_schedule_take_back (store, occurrence, error);

  return footing_store_end (store, done, done ? error : NULL) && done;
}

gboolean
footing_session_wants_step (FootingStore *store, const char *occurrence)
{
  g_autoptr (FootingAnswer) answer =
      footing_session_find_answer (store, occurrence, "next", NULL, NULL);

  return answer == NULL || strcmp (answer->text, "no") != 0;
}
