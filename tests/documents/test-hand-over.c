/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F97: what is handed over goes into a plan of the reader's own, part by part as chosen;
 * it has no place for anything else and never changes what is here. */
#include "config.h"

#include "error.h"
#include "fixture.h"
#include "hand-over.h"
#include "json-import.h"
#include "plan/handed-over.h"

#include <string.h>

/* Whoever supports is in the store of the fixture, whoever reads in another. */
typedef struct {
  Fixture f;
  char *plan;
  FootingStore *theirs;
} HandOver;

static char *
add (FootingStore *store, gpointer record)
{
  G_GNUC_UNUSED g_autoptr (GObject) owned = record;
  g_autoptr (GError) error = NULL;

  footing_store_save (store, record, &error);
  g_assert_no_error (error);

  return g_strdup (footing_record_get_id (record));
}

static void
drop (FootingStore *store, gpointer record)
{
  g_free (add (store, record));
}

static void
set_up (HandOver *self, gconstpointer data)
{
  FootingStore *store;

  fixture_set_up (&self->f, data);
  store = self->f.store;
  self->theirs = fixture_open (&self->f, "theirs.db");
  self->plan =
      add (store,
           footing_record_new (FOOTING_TYPE_RECOVERY, "perspective", "support", "state",
                               "active", "title", "The demo", "happened-on", "2026-02-02",
                               "trigger", "presentation-failed", "person", "Noor Khalil",
                               "known", "The chart was empty.", "story", "Noor hides.",
                               "technical-change", "Ruth rehearses with Noor.",
                               "communication-change", "Say it first.", NULL));
  drop (store, footing_record_new (FOOTING_TYPE_OUTCOME, "recovery", self->plan, "title",
                                   "Noor presents again", "unit", "demos", "from-value",
                                   0.0, "to-value", 2.0, "due-on", "2026-04-20", NULL));
  drop (store, footing_record_new (FOOTING_TYPE_STEP, "recovery", self->plan, "kind",
                                   "first-win", "title", "Show it to Ruth", "due-on",
                                   "2026-03-09", NULL));
  drop (store, footing_record_new (FOOTING_TYPE_STEP, "recovery", self->plan, "kind",
                                   "step", "title", "I listen first", NULL));
  drop (store, footing_record_new (FOOTING_TYPE_PERSON, "recovery", self->plan, "name",
                                   "Ruth Adler", NULL));
  drop (store, footing_record_new (FOOTING_TYPE_PERSON, "recovery", self->plan, "name",
                                   "Noor", NULL));
}

static void
tear_down (HandOver *self, gconstpointer data)
{
  g_clear_object (&self->theirs);
  g_free (self->plan);
  fixture_tear_down (&self->f, data);
}

#define HAND_OVER_TEST(path, run)                                                        \
  g_test_add (path, HandOver, NULL, set_up, run, tear_down)

static char *
hand_over (HandOver *self, const char *const *parts)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = footing_hand_over_write (self->f.store, self->f.guidance,
                                                      self->plan, parts, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static FootingImportReport *
import (HandOver *self, const char *text, const char *counts)
{
  FootingImportReport *report = NULL;
  g_autofree char *described = NULL;
  g_autoptr (GError) error = NULL;

  fixture_import (&self->f, self->theirs, text, &report, &error);
  g_assert_no_error (error);
  described = fixture_describe (report);
  g_assert_cmpstr (described, ==, counts);

  return report;
}

static void
take (HandOver *self, const char *text, const char *counts)
{
  footing_import_report_free (import (self, text, counts));
}

static gpointer
get_only (FootingStore *store, GType type, const char *recovery)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = footing_store_list (store, type, recovery, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (records->len, ==, 1);

  return g_object_ref (records->pdata[0]);
}

static void
throw_away (FootingStore *store, gpointer record)
{
  g_autoptr (GError) error = NULL;

  footing_store_remove (store, G_OBJECT_TYPE (record), footing_record_get_id (record),
                        &error);
  g_assert_no_error (error);
}

/* --- What goes ---------------------------------------------------------------------- */

/* What is known is left out until somebody says otherwise, and so is each part. */
static void
test_parts (HandOver *self, gconstpointer data)
{
  const char *const private[] = {"Noor hides", "I listen first", "Ruth Adler", NULL};
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) parts =
      footing_hand_over_list (self->f.store, self->f.guidance, self->plan, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (parts->len, ==, 7);
  for (guint i = 0; i < parts->len; i++) {
    const FootingHandOverPart *part = parts->pdata[i];
    const char *const only[] = {part->code, NULL};
    g_autofree char *words = footing_hand_over_describe (self->f.store, self->f.guidance,
                                                         self->plan, only, &error);
    g_autofree char *file = hand_over (self, only);

    g_assert_cmpint (part->proposed, ==,
                     !g_str_equal (part->code, "known") &&
                         !g_str_equal (part->code, "title"));
    for (guint j = 0; j < parts->len; j++) {
      const FootingHandOverPart *other = parts->pdata[j];
      g_autofree char *first = g_strndup (other->text, strcspn (other->text, "\n"));
      const gboolean is_in_file = strstr (file, first) != NULL;

      g_assert_cmpint (strstr (words, first) != NULL, ==, i == j);
      /* The day and the event are codes in the file. */
      g_assert_true (g_str_equal (other->code, "happened") || is_in_file == (i == j));
    }
    g_assert_cmpint (strstr (file, "2026-02-02") != NULL, ==,
                     g_str_equal (part->code, "happened"));
    /* It has a name, whatever is left out. */
    g_assert_cmpint (strstr (file, "\"title\": \"What we agreed\"") != NULL, ==,
                     !g_str_equal (part->code, "title") &&
                         !g_str_equal (part->code, "happened"));
    for (guint j = 0; private[j] != NULL; j++)
      g_assert_true (strstr (file, private[j]) == NULL && strstr (words, "{") == NULL);
  }
}

/* F63: with initials, everybody else goes out by those. */
static void
test_initials (HandOver *self, gconstpointer data)
{
  g_autofree char *before = hand_over (self, NULL);
  g_autofree char *after = NULL;

  g_assert_nonnull (strstr (before, "Ruth rehearses with Noor."));
  g_assert_true (footing_store_change (self->f.store, FOOTING_TYPE_RECOVERY, self->plan,
                                       NULL, "initials", TRUE, NULL));
  after = hand_over (self, NULL);
  g_assert_null (strstr (after, "Ruth"));
  g_assert_nonnull (strstr (after, "R. rehearses with Noor."));
  g_assert_nonnull (strstr (after, "Noor presents again"));
}

/* --- There and back ----------------------------------------------------------------- */

static void
test_round_trip (HandOver *self, gconstpointer data)
{
  g_autofree char *text = hand_over (self, NULL);
  g_autoptr (FootingRecovery) plan = NULL;
  g_autoptr (FootingOutcome) outcome = NULL;
  g_autoptr (FootingStep) win = NULL;
  g_autoptr (FootingRecovery) mine = NULL;

  take (self, text, "added 3, changed 0, unchanged 0");
  take (self, text, "added 0, changed 0, unchanged 3");
  plan = get_only (self->theirs, FOOTING_TYPE_RECOVERY, NULL);
  outcome = get_only (self->theirs, FOOTING_TYPE_OUTCOME, footing_record_get_id (plan));
  win = get_only (self->theirs, FOOTING_TYPE_STEP, footing_record_get_id (plan));
  g_assert_true (footing_recovery_is_draft (plan) && !footing_recovery_is_support (plan));
  g_assert_true (footing_is_handed_over (footing_record_get_id (plan)));
  g_assert_cmpstr (plan->title, ==, "A talk or demo went wrong");
  g_assert_cmpstr (plan->happened_on, ==, "2026-02-02");
  g_assert_cmpstr (plan->known, ==, "");
  g_assert_cmpstr (plan->technical_change, ==, "Ruth rehearses with Noor.");
  g_assert_cmpstr (plan->communication_change, ==, "Say it first.");
  g_assert_cmpstr (outcome->title, ==, "Noor presents again");
  g_assert_cmpfloat (outcome->to_value, ==, 2);
  g_assert_true (footing_step_is_first_win (win));
  g_assert_cmpstr (win->title, ==, "Show it to Ruth");

  /* Whoever made it may take it as well, beside their own. */
  g_assert_true (fixture_import (&self->f, self->f.store, text, NULL, NULL));
  mine = footing_store_get (self->f.store, FOOTING_TYPE_RECOVERY, self->plan, NULL);
  g_assert_true (footing_recovery_is_support (mine) &&
                 !footing_is_handed_over (self->plan));
}

/* All text fields of @record say something of the reader's own. */
static void
change_all (FootingStore *store, gpointer record)
{
  FootingRecordClass *klass = FOOTING_RECORD_GET_CLASS (record);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < klass->n_fields; i++) {
    const FootingField *field = footing_record_class_get_field (klass, i);

    if (field->type != FOOTING_FIELD_TEXT)
      continue;
    footing_store_change (store, G_OBJECT_TYPE (record), footing_record_get_id (record),
                          &error, footing_field_get_property (field), "mine", NULL);
    g_assert_no_error (error);
  }
}

static void
assert_lines (GStrv lines, const char *const *expected)
{
  for (guint i = 0; lines[i] != NULL && expected[i] != NULL; i++)
    g_assert_cmpstr (lines[i], ==, expected[i]);
  g_assert_cmpuint (g_strv_length (lines), ==, g_strv_length ((GStrv)expected));
}

/* What somebody has made of a plan stays theirs, however it is handed over again: only
 * what is new comes, and the report says so and names the plan. */
static void
test_again (HandOver *self, gconstpointer data)
{
  g_autofree char *first = hand_over (self, NULL);
  g_autofree char *kept = NULL;
  g_autofree char *after = NULL;
  g_autofree char *text = NULL;
  g_autoptr (FootingImportReport) report = NULL;
  g_autoptr (FootingRecovery) plan = NULL;
  g_autoptr (FootingRecovery) now = NULL;
  g_autoptr (GObject) outcome = NULL;
  g_auto (GStrv) lines = NULL;

  take (self, first, "added 3, changed 0, unchanged 0");
  plan = get_only (self->theirs, FOOTING_TYPE_RECOVERY, NULL);
  outcome = get_only (self->theirs, FOOTING_TYPE_OUTCOME, footing_record_get_id (plan));
  change_all (self->theirs, plan);
  change_all (self->theirs, outcome);
  g_assert_true (footing_store_change (self->theirs, FOOTING_TYPE_RECOVERY,
                                       footing_record_get_id (plan), NULL, "state",
                                       "active", "title", "Mine", NULL));
  kept = fixture_export (self->theirs);

  /* Later, and with more in it. */
  g_assert_true (footing_store_change (self->f.store, FOOTING_TYPE_RECOVERY, self->plan,
                                       NULL, "technical-change", "Another", NULL));
  footing_clock_set_now (self->f.clock, FIXTURE_NOW + 86400);
  text = hand_over (self, NULL);
  report = import (self, text, "added 0, changed 0, unchanged 1");
  after = fixture_export (self->theirs);
  g_assert_cmpstr (strstr (after, "recoveries"), ==, strstr (kept, "recoveries"));
  g_assert_true (footing_import_report_is_hand_over (report));
  lines = footing_import_report_describe (report, FALSE);
  assert_lines (
      lines,
      (const char *const[]){
          "“Mine” is here already: all that you have in it stays as it is.",
          "For “Mine” the file proposes “A talk or demo went wrong”, “Another”, “Say it "
          "first.”. What you "
          "have "
          "stays.",
          "For “mine” the file proposes “Noor presents again”, “demos”. What you have "
          "stays.",
          NULL});

  now = footing_store_get (self->theirs, FOOTING_TYPE_RECOVERY,
                           footing_record_get_id (plan), NULL);
  g_assert_cmpstr (now->state, ==, "active");
}

/* What is new comes as far as a plan has room for it; what the reader has thrown away
 * stays away, but for the plan itself. */
static void
test_new_parts (HandOver *self, gconstpointer data)
{
  g_autofree char *first = hand_over (self, NULL);
  g_autofree char *text = NULL;
  g_autoptr (FootingRecovery) plan = NULL;
  g_autoptr (GObject) outcome = NULL;
  g_autoptr (FootingImportReport) report = NULL;
  g_autoptr (GPtrArray) outcomes = NULL;
  g_auto (GStrv) lines = NULL;
  const char *id;

  take (self, first, "added 3, changed 0, unchanged 0");
  plan = get_only (self->theirs, FOOTING_TYPE_RECOVERY, NULL);
  id = footing_record_get_id (plan);
  outcome = get_only (self->theirs, FOOTING_TYPE_OUTCOME, id);
  throw_away (self->theirs, outcome);
  drop (self->theirs,
        footing_record_new (FOOTING_TYPE_OUTCOME, "recovery", id, "title", "Mine", NULL));
  for (guint i = 0; i < 3; i++)
    drop (self->f.store, footing_record_new (FOOTING_TYPE_OUTCOME, "recovery", self->plan,
                                             "title", "More", NULL));
  drop (self->f.store, footing_record_new (FOOTING_TYPE_STEP, "recovery", self->plan,
                                           "kind", "first-win", "title", "Then", NULL));
  text = hand_over (self, NULL);
  report = import (self, text, "added 2, changed 0, unchanged 2");
  g_assert_cmpuint (g_strv_length ((GStrv)footing_import_report_get_warnings (report)),
                    ==, 2);
  lines = footing_import_report_describe (report, TRUE);
  assert_lines (lines,
                (const char *const[]){"“A talk or demo went wrong” was here already: all "
                                      "that you have in it stayed as it was.",
                                      "2 items were added: “More”, “More”", NULL});
  outcomes = footing_store_list (self->theirs, FOOTING_TYPE_OUTCOME, id, NULL);
  g_assert_cmpuint (outcomes->len, ==, 3);

  throw_away (self->theirs, plan);
  take (self, text, "added 0, changed 1, unchanged 3");
}

/* --- Files from other hands ----------------------------------------------------------
 */

static void
assert_refused (HandOver *self, const char *text, const char *part)
{
  g_autofree char *before = fixture_export (self->theirs);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (fixture_import (&self->f, self->theirs, text, NULL, &error));
  if (error->domain != FOOTING_ERROR || strstr (error->message, part) == NULL)
    g_error ("“%s” is not in “%s” on %s", part, error->message, text);
  g_assert_true (strchr (error->message, '\n') == NULL);
  after = fixture_export (self->theirs);
  g_assert_cmpstr (after, ==, before);
}

static gboolean
is_told (const char *place, const char *key)
{
  const char *const plan[] = {
      "id",       "title", "happened_on",          "trigger", "known", "technical_change",
      "outcomes", "steps", "communication_change", NULL};
  const char *const outcome[] = {"id", "title", "unit", "from", "to", "due_on", NULL};
  const char *const step[] = {"id", "title", "due_on", NULL};

  return g_strv_contains (*place == 'r' ? plan : *place == 'o' ? outcome : step, key);
}

/* Every key that an export can have anywhere, put into each place of a hand-over. */
static void
test_hostile (HandOver *self, gconstpointer data)
{
  const char *const places[] = {"recoveries\": [\n    {", "outcomes\": [\n        {",
                                "steps\": [\n        {"};
  g_autofree char *whole = hand_over (self, NULL);
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    for (guint j = 0; j < FOOTING_N_JSON_KINDS; j++) {
      const FootingJsonKind *kind = &footing_json_kinds[j];
      g_autoptr (GArray) fields = footing_json_kind_list_fields (kind);
      g_autoptr (GPtrArray) keys = g_ptr_array_new ();

      for (guint k = 0; k < fields->len; k++) {
        const FootingJsonField *field = &g_array_index (fields, FootingJsonField, k);

        g_ptr_array_add (keys,
                         (gpointer)(field->group != NULL ? field->group : field->key));
      }
      g_ptr_array_add (keys, (gpointer)kind->list);
      g_ptr_array_add (keys, (gpointer)(kind->ratings != NULL ? kind->ratings : "mood"));
      g_ptr_array_add (keys, "created_at");
      g_ptr_array_add (keys, "changed_at");
      for (guint k = 0; k < keys->len; k++) {
        const char *key = keys->pdata[k];
        g_autofree char *more = g_strdup_printf ("%s\"%s\": \"\",", places[i], key);
        g_autofree char *text = fixture_replace (whole, places[i], more);
        g_autofree char *named = g_strdup_printf ("“%s” may not be in", key);

        if (is_told (places[i], key))
          continue;
        assert_refused (self, text, named);
        n++;
      }
    }
  g_assert_cmpuint (n, >, 300);
}

/* What is wrong in other ways, each in a sentence. */
static void
test_refused (HandOver *self, gconstpointer data)
{
  const struct {
    const char *from;
    const char *to;
    const char *says;
  } rows[] = {
      {"\"version\": 1", "\"version\": 2", "try again"},
      {"\"version\": 1,", "", "“version”"},
      {"\"version\": 1", "\"version\": \"1\"", "version"},
      {"\"exported_at\"", "\"entries\": [], \"exported_at\"", "“entries” may not be"},
      {"\"footing-handover\"", "\"footing-handover2\"", "not exported by Footing"},
      {"\"footing-handover\"", "[]", "not exported by Footing"},
      {"\"recoveries\": [", "\"recoveries\": [{\"id\": \"x\"},", "exactly one plan"},
      {"\"title\": \"A talk or demo went wrong\"", "\"title\": {}", "title"},
      {"\"trigger\": \"presentation-failed\"", "\"trigger\": \"mood\"", "mood"},
      {"\"2026-02-02\"", "\"then\"", "then"},
      {"\"outcomes\": [", "\"outcomes\": [1,", "outcomes[0]"},
      {"\"steps\": [", "\"steps\": [[],", "steps[0]"},
      {"\"id\": \"", "\"id\": \"x", "id"},
      {"\"to\": 2", "\"to\": \"2\"", "to"},
  };
  g_autofree char *whole = hand_over (self, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *text = fixture_replace (whole, rows[i].from, rows[i].to);

    assert_refused (self, text, rows[i].says);
  }
}

/* A file that names what the reader has by its id gets nowhere near it. */
static void
test_ids_of_mine (HandOver *self, gconstpointer data)
{
  g_autofree char *mine =
      add (self->theirs, footing_record_new (FOOTING_TYPE_RECOVERY, "title", "My own",
                                             "known", "My words", NULL));
  g_autofree char *whole = hand_over (self, NULL);
  g_autofree char *text = fixture_replace (whole, self->plan, mine);
  g_autoptr (FootingRecovery) plan = NULL;
  g_autoptr (GPtrArray) outcomes = NULL;

  take (self, text, "added 3, changed 0, unchanged 0");
  plan = footing_store_get (self->theirs, FOOTING_TYPE_RECOVERY, mine, NULL);
  outcomes = footing_store_list (self->theirs, FOOTING_TYPE_OUTCOME, mine, NULL);
  g_assert_cmpstr (plan->title, ==, "My own");
  g_assert_cmpstr (plan->known, ==, "My words");
  g_assert_cmpuint (outcomes->len, ==, 0);
}

/* One without a name is no "…". */
static void
test_nameless (HandOver *self, gconstpointer data)
{
  g_autofree char *text = hand_over (self, NULL);
  g_autoptr (GString) nameless = g_string_new (text);
  g_autoptr (FootingImportReport) report = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_cmpuint (
      g_string_replace (nameless, "\"A talk or demo went wrong\"", "\"\"", 0), ==, 1);
  report = import (self, nameless->str, "added 3, changed 0, unchanged 0");
  lines = footing_import_report_describe (report, FALSE);
  g_assert_cmpstr (
      lines[0], ==,
      "What’s in this file becomes a plan of your own, in draft: change what "
      "you like.");
}

/* What an earlier version handed over is an ordinary export, and is read as one. */
static void
test_earlier (HandOver *self, gconstpointer data)
{
  g_autoptr (FootingRecovery) plan = NULL;

  take (self,
        "{\"format\": \"footing\", \"version\": 1, \"recoveries\": [{\"id\": "
        "\"d0a0b1c2-aaaa-5bbb-abcd-0123456789ab\", \"perspective\": \"self\", "
        "\"state\": \"draft\", \"reached\": 9, \"title\": \"The demo\", \"known\": "
        "\"It froze.\", \"outcomes\": [], \"steps\": []}]}",
        "added 1, changed 0, unchanged 0");
  plan = get_only (self->theirs, FOOTING_TYPE_RECOVERY, NULL);
  g_assert_cmpstr (plan->known, ==, "It froze.");
  g_assert_false (footing_is_handed_over (footing_record_get_id (plan)));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  HAND_OVER_TEST ("/F97/hand-over/parts", test_parts);
  HAND_OVER_TEST ("/F97/F63/hand-over/initials", test_initials);
  HAND_OVER_TEST ("/F97/hand-over/round-trip", test_round_trip);
  HAND_OVER_TEST ("/F97/hand-over/again", test_again);
  HAND_OVER_TEST ("/F97/hand-over/new-parts", test_new_parts);
  HAND_OVER_TEST ("/F97/hand-over/hostile", test_hostile);
  HAND_OVER_TEST ("/F97/hand-over/refused", test_refused);
  HAND_OVER_TEST ("/F97/hand-over/ids-of-mine", test_ids_of_mine);
  HAND_OVER_TEST ("/F97/hand-over/nameless", test_nameless);
  HAND_OVER_TEST ("/F97/hand-over/earlier", test_earlier);

  return g_test_run ();
}
