/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "compose-private.h"
#include "phrase.h"

#include "date.h"
#include "session/session.h"
#include "text.h"

#include <stdlib.h>
#include <string.h>

/* What is private in a plan: its code, and the property it is in; "learned" is what a
 * reflection said. */
static const char *const PRIVATE[] = {"learned", "reframe",   "feelings", "thoughts",
                                      "story",   "behaviour", NULL};

/* So many of the newest entries are looked through for wins. */
#define LATEST_ENTRIES 400

/* What stays between the one who supports and the one who is supported. */
static const char *const PRIVATE_SUPPORT[] = {"their-questions", "technical-change",
                                              "communication-change", NULL};

const char *const *
footing_private_fields_for (FootingPerspective perspective)
{
  return perspective == FOOTING_PERSPECTIVE_SUPPORT ? PRIVATE_SUPPORT : PRIVATE;
}

/* --- Lines -------------------------------------------------------------------------- */

static FootingStage
get_stage (ComposePlace place)
{
  if (place >= COMPOSE_TARGET)
    return FOOTING_STAGE_NEXT;
  if (place >= COMPOSE_CHANGED)
    return FOOTING_STAGE_DID;

  return place >= COMPOSE_WRONG ? FOOTING_STAGE_LEARNED : FOOTING_STAGE_ACKNOWLEDGE;
}

/* Adds a line with @text, which it takes. */
FootingComposeLine *
compose_add_line (Composer *self,
                  const char *key,
                  ComposePlace place,
                  guint rank,
                  FootingLength shortest,
                  char *text)
{
  FootingComposeLine *line = g_new0 (FootingComposeLine, 1);
  ComposeCandidate candidate = {line, NULL, place, rank, shortest};

  line->key = g_strdup (key);
  line->stage = get_stage (place);
  line->text = text;
  g_array_append_val (self->candidates, candidate);

  return line;
}

void
compose_set_source (FootingComposeLine *line, gpointer record, const char *field)
{
  if (line == NULL)
    return;

  if (record != NULL) {
    line->type = G_OBJECT_TYPE (record);
    line->record = g_strdup (footing_record_get_id (record));
  }
  line->field = field;
}

/* A sentence of the catalogue, as it is. */
static void
add_saying (Composer *self,
            const char *part,
            ComposePlace place,
            guint rank,
            FootingLength shortest)
{
  const char *text = footing_sayings_get (self->request->sayings, part, self->perspective,
                                          self->trigger, self->request->reader);

  if (text != NULL)
    compose_add_line (self, part, place, rank, shortest, g_strdup (text));
}

/* @part with @fact in it (a sentence), and @day where there is one; NULL where nothing
 * can be said of it. */
FootingComposeLine *
compose_add_fact (Composer *self,
                  const char *part,
                  const char *key,
                  ComposePlace place,
                  guint rank,
                  FootingLength shortest,
                  const char *fact,
                  const char *day)
{
  const char *const gaps[] = {"fact", fact, "what", fact, "day", day, NULL};
  const char *frame =
      footing_sayings_get (self->request->sayings, part, self->perspective, self->trigger,
                           self->request->reader);

  /* Most sentences are said alike in both. */
  if (frame == NULL)
    frame = footing_sayings_get (self->request->sayings, part, FOOTING_PERSPECTIVE_SELF,
                                 self->trigger, self->request->reader);
  if (frame == NULL || fact == NULL)
    return NULL;

  return compose_add_line (self, key, place, rank, shortest, compose_fill (frame, gaps));
}

void
compose_add_need (Composer *self, FootingFact fact, gboolean is_too_long)
{
  FootingComposeNeed *need = g_new0 (FootingComposeNeed, 1);

  need->fact = fact;
  need->is_too_long = is_too_long;
  need->is_first = compose_asks_first (self, fact) || is_too_long;
  need->question =
      footing_sayings_get_need (self->request->sayings, footing_fact_get_code (fact),
                                self->perspective, self->trigger);
  g_ptr_array_add (self->needs, need);
}

/* The answer that was typed to @fact, or NULL. */
const char *
compose_get_typed (Composer *self, FootingFact fact)
{
  const char *text = self->request->facts[fact];

  return text != NULL && !footing_text_is_blank (text) ? text : NULL;
}

/* A line from the answer to @fact; FALSE when none was typed. One that is too long for
 * the text is asked for again. */
static gboolean
add_typed (Composer *self, FootingFact fact, ComposePlace place, guint rank)
{
  const char *code = footing_fact_get_code (fact);
  const char *typed = compose_get_typed (self, fact);
  g_autofree char *text = NULL;

  if (typed == NULL)
    return FALSE;

  text = compose_format_fact (typed, self->request->length);
  compose_set_source (compose_add_fact (self, code, code, place, rank,
                                        FOOTING_LENGTH_TEN_SECONDS, text, NULL),
                      NULL, code);
  compose_add_need (self, fact, text == NULL);

  return TRUE;
}

/* The field @field of @record, in the words of @part. Whether it was said. */
static gboolean
add_field (Composer *self,
           gpointer record,
           const char *field,
           FootingComposeSource source,
           const char *part,
           ComposePlace place,
           guint rank,
           FootingLength shortest)
{
  g_autofree char *written = NULL, *text = NULL, *key = NULL;

  g_object_get (record, field, &written, NULL);
  if (footing_text_is_blank (written) || !compose_may_say (self, written, source))
    return FALSE;

  text = compose_format_fact (written, self->request->length);
  if (text == NULL)
    return FALSE;
  key = g_strdup_printf ("%s:%s", part, field);
  compose_set_source (
      compose_add_fact (self, part, key, place, rank, shortest, text, NULL), record,
      field);

  return TRUE;
}

/* --- Acknowledge -------------------------------------------------------------------- */

/* What somebody wrote to say before they came here stands beside what happened, as it is.
 */
static void
add_written (Composer *self)
{
  const gboolean is_short = self->request->length == FOOTING_LENGTH_TEN_SECONDS;
  const char *written = self->request->written;
  g_autofree char *text =
      written != NULL
          ? compose_format_fact (written, is_short ? FOOTING_LENGTH_TEN_SECONDS
                                                   : FOOTING_LENGTH_PAGE)
          : NULL;

  self->is_written = text != NULL;
  if (text == NULL)
    return;

  compose_set_source (compose_add_line (self, FOOTING_COMPOSE_WRITTEN, COMPOSE_WHAT, 2,
                                        FOOTING_LENGTH_TEN_SECONDS,
                                        footing_phrase_begin_large (text)),
                      NULL, FOOTING_COMPOSE_WRITTEN);
}

/* What happened, and the day where there is room for it. */
static void
add_what (Composer *self)
{
  FootingRecovery *plan = self->request->recovery;
  g_autofree char *day = NULL, *dated = NULL, *text = NULL;

  if (add_typed (self, FOOTING_FACT_WHAT, COMPOSE_WHAT, 1))
    return;
  if (plan == NULL || footing_text_is_blank (plan->title) ||
      !footing_telling_may_say (&self->telling, plan->title) ||
      !compose_may_name (self, plan->title)) {
    compose_add_need (self, FOOTING_FACT_WHAT, FALSE);
    return;
  }

  day = footing_date_format_short (plan->happened_on, self->today);
  if (*day != '\0' && self->request->length != FOOTING_LENGTH_TEN_SECONDS &&
      !g_str_has_suffix (plan->title, "."))
    dated = g_strdup_printf ("%s (%s)", plan->title, day);
  text = compose_format_fact (dated != NULL ? dated : plan->title, self->request->length);
  if (text == NULL)
    compose_add_need (self, FOOTING_FACT_WHAT, TRUE);
  compose_set_source (compose_add_fact (self, "what", "what", COMPOSE_WHAT, 1,
                                        FOOTING_LENGTH_TEN_SECONDS, text, NULL),
                      plan, "title");
}

/* The setback among @entries that says why and is the event of @plan: the one that is
 * nearest to its day, the newest of several. NULL when there is none. */
static FootingEntry *
find_setback (FootingRecovery *plan, GPtrArray *entries)
{
  FootingEntry *nearest = NULL;
  int least = G_MAXINT;

  for (guint i = 0; i < entries->len; i++) {
    FootingEntry *entry = g_ptr_array_index (entries, i);
    int days = 0;

    if (!footing_entry_is_setback (entry) || footing_text_is_blank (entry->why))
      continue;
    if (footing_date_is_valid (plan->happened_on) && footing_date_is_valid (entry->date))
      days = abs (footing_date_days_between (plan->happened_on, entry->date));
    if (days < least) {
      least = days;
      nearest = entry;
    }
  }

  return nearest;
}

/* Whether the event is one in which something was wrong that can be named. */
static gboolean
has_fault (Composer *self)
{
  static const char *const faults[] = {"presentation-failed", "mistake-amplified", NULL};

  return self->trigger != NULL && g_strv_contains (faults, self->trigger);
}

static void
add_wrong (Composer *self, GPtrArray *entries)
{
  FootingEntry *setback;

  if (add_typed (self, FOOTING_FACT_WRONG, COMPOSE_WRONG, 4))
    return;
  if (g_strcmp0 (self->trigger, "cause-unclear") == 0)
    return;
  setback = find_setback (self->request->recovery, entries);
  if (setback != NULL && add_field (self, setback, "why", FOOTING_SOURCE_WHY, "wrong",
                                    COMPOSE_WRONG, 5, FOOTING_LENGTH_MINUTE))
    return;
  if (has_fault (self))
    compose_add_need (self, FOOTING_FACT_WRONG, FALSE);
}

/* --- What is private ---------------------------------------------------------------- */

static gboolean
is_allowed (Composer *self, const char *code)
{
  const char *const *allowed = self->request->allowed;

  return allowed != NULL && g_strv_contains (allowed, code);
}

gboolean
compose_may_use_private (Composer *self, const char *code)
{
  g_strv_builder_add (self->private_ones, code);

  return is_allowed (self, code);
}

static void
add_private (Composer *self, const char *code, const char *written)
{
  const gboolean is_insight =
      g_str_equal (code, "learned") || g_str_equal (code, "reframe");
  g_autofree char *text = NULL;

  if (footing_text_is_blank (written) ||
      !compose_may_tell (self,
                         is_insight ? FOOTING_SOURCE_INSIGHT : FOOTING_SOURCE_FEELING) ||
      !compose_may_name (self, written))
    return;

  if (!compose_may_use_private (self, code))
    return;
  text = compose_format_fact (written, self->request->length);
  compose_set_source (compose_add_fact (self, code, code,
                                        is_insight ? COMPOSE_LEARNED : COMPOSE_FELT, 3,
                                        FOOTING_LENGTH_MINUTE, text, NULL),
                      self->request->recovery, code);
}

static void
add_privates (Composer *self)
{
  FootingRecovery *plan = self->request->recovery;
  g_autofree char *learned =
      footing_session_dup_learned (self->request->store, footing_record_get_id (plan));

  add_private (self, PRIVATE[0], learned);
  for (guint i = 1; PRIVATE[i] != NULL; i++) {
    g_autofree char *written = NULL;

    g_object_get (plan, PRIVATE[i], &written, NULL);
    add_private (self, PRIVATE[i], written);
  }
}

/* --- All of it ---------------------------------------------------------------------- */

/* The newest entries of the plan. Owned by the caller. */
static GPtrArray *
list_entries (Composer *self, GError **error)
{
  FootingStore *store = self->request->store;
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) keys = footing_store_list_entry_keys (
      store, footing_record_get_id (self->request->recovery), NULL, error);

  if (keys == NULL)
    return NULL;

  for (guint i = 0; i < MIN (keys->len, LATEST_ENTRIES); i++) {
    FootingEntry *entry = footing_store_get_entry_at (
        store, g_array_index (keys, FootingEntryKey, i).seq, error);

    if (entry == NULL)
      return NULL;
    g_ptr_array_add (entries, entry);
  }

  return g_steal_pointer (&entries);
}

static gboolean
gather_own (Composer *self, GPtrArray *steps, GPtrArray *entries, GError **error)
{
  FootingRecovery *plan = self->request->recovery;
  guint n_done = 0;

  add_written (self);
  add_what (self);
  add_saying (self, "stance", COMPOSE_STANCE, 5, FOOTING_LENGTH_MINUTE);
  if (plan != NULL) {
    add_wrong (self, entries);
    add_field (self, plan, "known", FOOTING_SOURCE_KNOWN, "known", COMPOSE_KNOWN, 7,
               FOOTING_LENGTH_PAGE);
    add_field (self, plan, "unknown", FOOTING_SOURCE_UNKNOWN, "open", COMPOSE_OPEN, 9,
               FOOTING_LENGTH_PAGE);
    add_privates (self);
    if (!compose_add_wins (self, entries, &n_done, error) ||
        !compose_add_outcomes (self, error))
      return FALSE;
  }
  compose_add_changed (self, n_done);
  compose_add_steps (self, steps);

  return TRUE;
}

/* Owned by the caller. */
static GPtrArray *
list_people (Composer *self, GError **error)
{
  return footing_store_list (self->request->store, FOOTING_TYPE_PERSON,
                             footing_record_get_id (self->request->recovery), error);
}

/* What is said to the one who is supported: the facts, what one saw, and what was agreed;
 * they are asked before they are told what comes next. */
static gboolean
gather_for_person (Composer *self, GPtrArray *steps, GPtrArray *entries, GError **error)
{
  FootingRecovery *plan = self->request->recovery;
  guint n_done = 0, n_seen = 0;

  add_what (self);
  add_saying (self, "stance", COMPOSE_STANCE, 7, FOOTING_LENGTH_MINUTE);
  if (plan != NULL) {
    add_field (self, plan, "known", FOOTING_SOURCE_KNOWN, "known", COMPOSE_KNOWN, 7,
               FOOTING_LENGTH_PAGE);
    add_field (self, plan, "unknown", FOOTING_SOURCE_UNKNOWN, "open", COMPOSE_KNOWN, 8,
               FOOTING_LENGTH_PAGE);
    compose_add_kept_steps (self, steps, &n_done);
    if (!compose_add_wins (self, entries, &n_seen, error))
      return FALSE;
    compose_add_debrief (self);
  }
  compose_add_steps (self, steps);

  return TRUE;
}

/* What is said of the support is what one did and saw; nothing of what happened to the
 * other, who is not asked here, and of what they said only what is allowed. */
static gboolean
gather_support (Composer *self, GPtrArray *steps, GPtrArray *entries, GError **error)
{
  guint n_done = 0, n_seen = 0;

  compose_add_kept_steps (self, steps, &n_done);
  if (!compose_add_wins (self, entries, &n_seen, error))
    return FALSE;

  compose_add_changed (self, n_done + n_seen);
  if (self->request->recovery != NULL)
    compose_add_debrief (self);
  compose_add_steps (self, steps);

  return TRUE;
}

/* What frames the text. Whoever is supported is asked first, and thanked at any length.
 */
static void
add_frame (Composer *self)
{
  const gboolean is_theirs = compose_is_for_person (self);

  add_saying (self, "opening", COMPOSE_OPENING, 6, FOOTING_LENGTH_MINUTE);
  add_saying (self, "ask", is_theirs ? COMPOSE_FELT : COMPOSE_ASK, 2,
              FOOTING_LENGTH_TEN_SECONDS);
  add_saying (self, "closing", COMPOSE_CLOSING, is_theirs ? 3 : 9,
              is_theirs ? FOOTING_LENGTH_TEN_SECONDS : FOOTING_LENGTH_PAGE);
}

gboolean
compose_gather (Composer *self, GError **error)
{
  FootingRecovery *plan = self->request->recovery;
  g_autoptr (GPtrArray) steps = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  const gboolean is_own = self->perspective == FOOTING_PERSPECTIVE_SELF;

  if (plan != NULL) {
    steps = footing_store_list (self->request->store, FOOTING_TYPE_STEP,
                                footing_record_get_id (plan), error);
    entries = steps != NULL ? list_entries (self, error) : NULL;
    self->people = entries != NULL ? list_people (self, error) : NULL;
    if (self->people == NULL)
      return FALSE;
    compose_find_reader (self);
  } else {
    steps = g_ptr_array_new ();
    entries = g_ptr_array_new ();
  }

  if (self->request->thanks)
    return compose_gather_thanks (self, entries, error);
  add_frame (self);
  if (compose_is_for_person (self))
    return gather_for_person (self, steps, entries, error);

  return is_own ? gather_own (self, steps, entries, error)
                : gather_support (self, steps, entries, error);
}
