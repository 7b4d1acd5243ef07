/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F73: the worked examples. */
#include "config.h"

#include "date.h"
#include "example.h"
#include "fixture.h"
#include "json-import.h"
#include "json-reader.h"
#include "momentum/momentum.h"
#include "momentum/sign-trend.h"
#include "plan/signs.h"

#include <string.h>

#define DAY (24 * 60 * 60)

static void
load (FootingStore *store, const char *name)
{
  g_autoptr (GError) error = NULL;

  footing_example_load (store, name, &error);
  g_assert_no_error (error);
}

/* The file itself is an export like any other, with codes of the catalogue only. */
static void
test_valid (Fixture *fixture, gconstpointer data)
{
  const char *const *names = footing_example_get_names ();

  g_assert_cmpstr (names[0], ==, "self");
  for (guint i = 0; names[i] != NULL; i++) {
    g_autofree char *file = g_strconcat (names[i], ".json", NULL);
    g_autofree char *path = g_build_filename (EXAMPLES, file, NULL);
    g_autoptr (FootingImportReport) report = NULL;
    g_autoptr (GError) error = NULL;

    footing_json_import (fixture->store, fixture->guidance, path, &report, &error);
    g_assert_no_error (error);
    g_assert_null (footing_import_report_get_warnings (report)[0]);
  }
}

/* One with everything in it: nothing that a view shows is empty. */
static void
test_rich (Fixture *fixture, gconstpointer data)
{
  const char *const *names = footing_example_get_names ();

  for (guint i = 0; names[i] != NULL; i++) {
    g_autofree char *file = g_strconcat (names[i], ".db", NULL);
    g_autoptr (FootingStore) store = fixture_open (fixture, file);
    g_autoptr (GPtrArray) recoveries = NULL;
    FootingRecovery *recovery;

    load (store, names[i]);
    recoveries = footing_store_list (store, FOOTING_TYPE_RECOVERY, NULL, NULL);
    g_assert_cmpuint (recoveries->len, ==, 1);
    recovery = recoveries->pdata[0];
    g_assert_cmpstr (recovery->perspective, ==, names[i]);
    g_assert_cmpstr (recovery->state, ==, "active");
    g_assert_cmpint (footing_store_count_wins (store, NULL, "2000-01-01"), >=, 10);
    g_assert_cmpint (footing_store_count (store, FOOTING_TYPE_STEP), >=, 10);
    g_assert_cmpint (footing_store_count (store, FOOTING_TYPE_CHECKIN), >=, 5);
    for (guint j = 0; j < FOOTING_N_JSON_KINDS; j++)
      g_assert_cmpint (footing_store_count (store, footing_json_kinds[j].get_type ()), >,
                       0);
  }
}

/* --- What its pictures are made of ----------------------------------------------------
 */

/* In how many weeks of @momentum there is something of a track. */
typedef int (*Track) (const FootingWeekTracks *week);

static int
get_wins (const FootingWeekTracks *week)
{
  return week->measured + week->told;
}

static int
get_reached (const FootingWeekTracks *week)
{
  return week->reached;
}

static int
get_done (const FootingWeekTracks *week)
{
  return week->done;
}

static guint
count_weeks (const FootingMomentum *momentum, Track track)
{
  guint n = 0;

  for (guint i = 0; i < momentum->n_weeks; i++)
    n += track (&g_array_index (momentum->weeks, FootingWeekTracks, i)) > 0;

  return n;
}

static void
assert_momentum (FootingStore *store, const char *recovery)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingMomentum) momentum = footing_momentum_new (store, recovery, &error);
  guint n_not;

  g_assert_no_error (error);
  g_assert_cmpuint (momentum->n_weeks, >=, 8);
  g_assert_cmpuint (count_weeks (momentum, get_wins), >=, 7);
  g_assert_cmpuint (count_weeks (momentum, get_reached), >=, 7);
  g_assert_cmpuint (count_weeks (momentum, get_done), >=, 5);
  g_assert_cmpuint (footing_momentum_count_measured (momentum), >=, 5);
  g_assert_cmpuint (footing_momentum_count_updates (momentum), >=, 4);
  g_assert_cmpuint (footing_momentum_count_answered (momentum, &n_not), >=, 5);
  g_assert_cmpuint (n_not, >, 0);
  g_assert_cmpint (footing_momentum_get_rung (momentum), >=, 3);
  g_assert_cmpuint (momentum->setbacks->len, >=, 2);
  g_assert_cmpuint (momentum->priorities->len, ==, 3);
  for (guint i = 0; i < momentum->priorities->len; i++)
    g_assert_cmpuint (((FootingPriority *)momentum->priorities->pdata[i])->n_noted, >=,
                      3);
}

/* Each sign that counts has a course, also against what was before; some have eased, and
 * one's own is among them. */
static void
assert_signs (FootingStore *store, FootingGuidance *guidance, const char *recovery)
{
  g_autoptr (FootingSigns) signs = footing_signs_new (store, guidance, recovery, NULL);
  g_autoptr (FootingSignHistory) history =
      footing_sign_history_new (store, recovery, NULL);
  guint n_own = 0, n_before = 0;

  g_assert_cmpuint (footing_sign_history_get_n (history), >=, 7);
  for (guint i = 0; i < footing_signs_get_n (signs); i++) {
    const FootingSign *sign = footing_signs_nth (signs, i);
    const char *date, *note;
    guint n = 0;

    for (guint j = 0; j < footing_sign_history_get_n (history); j++)
      n += footing_sign_history_get_at (history, j, sign->code, &date, &note) >= 0;
    g_test_message ("%s: %u answers", sign->title, n);
    g_assert_cmpuint (n, >=, 4);
    n_own += sign->own != NULL;
    n_before += footing_sign_history_get_before (history, sign->code) >= 0;
  }
  g_assert_cmpuint (n_own, >, 0);
  g_assert_cmpuint (n_before, >=, 15);
}

/* Whether a record of @type has each of @codes, one after another, in its @field. */
static void
assert_has_each (FootingStore *store,
                 GType type,
                 const char *recovery,
                 const char *field,
                 const char *codes)
{
  g_autoptr (GPtrArray) records = footing_store_list (store, type, recovery, NULL);
  g_auto (GStrv) each = g_strsplit (codes, " ", -1);

  for (guint i = 0; each[i] != NULL; i++) {
    gboolean found = FALSE;

    for (guint j = 0; j < records->len && !found; j++) {
      g_autofree char *code = NULL;

      g_object_get (records->pdata[j], field, &code, NULL);
      found = g_str_equal (code, each[i]);
    }
    g_test_message ("%s %s", field, each[i]);
    g_assert_true (found);
  }
}

/* Issue 11: every picture and every list of a view has something to show, for somebody
 * else as for oneself. */
static void
test_pictures (Fixture *fixture, gconstpointer data)
{
  const char *const *names = footing_example_get_names ();

  for (guint i = 0; names[i] != NULL; i++) {
    g_autofree char *file = g_strconcat (names[i], ".db", NULL);
    g_autoptr (FootingStore) store = fixture_open (fixture, file);
    g_autoptr (GPtrArray) recoveries = NULL;
    const char *id;

    g_test_message ("%s", names[i]);
    load (store, names[i]);
    recoveries = footing_store_list (store, FOOTING_TYPE_RECOVERY, NULL, NULL);
    id = footing_record_get_id (recoveries->pdata[0]);
    assert_momentum (store, id);
    assert_signs (store, fixture->guidance, id);
    assert_has_each (store, FOOTING_TYPE_ENTRY, id, "kind",
                     "win setback reflection update conversation experiment reframe "
                     "check-in");
    assert_has_each (store, FOOTING_TYPE_STEP, id, "kind",
                     "step first-win practice scope restore");
    assert_has_each (store, FOOTING_TYPE_STEP, id, "state", "open done dropped");
    assert_has_each (store, FOOTING_TYPE_CONVERSATION, id, "state",
                     "planned held thanked");
    assert_has_each (store, FOOTING_TYPE_PERSON, id, "repair", "none held");
    assert_has_each (store, FOOTING_TYPE_MOMENT, id, "state", "ahead held");
    assert_has_each (store, FOOTING_TYPE_PLAN_LINE, id, "kind",
                     "expectation risk rehearsal task part decision");
    assert_has_each (store, FOOTING_TYPE_PLAN_LINE, id, "latitude",
                     "ask propose tell decide");
  }
}

/* The one has no fewer of anything than the other, but for what is not asked for there.
 */
static void
test_alike (Fixture *fixture, gconstpointer data)
{
  const char *const *names = footing_example_get_names ();
  g_autoptr (FootingStore) own = fixture_open (fixture, "own.db");
  g_autoptr (FootingStore) support = fixture_open (fixture, "support.db");

  load (own, names[0]);
  load (support, names[1]);
  for (guint i = 0; i < FOOTING_N_JSON_KINDS; i++) {
    const GType type = footing_json_kinds[i].get_type ();
    const guint n = footing_store_count (own, type);

    g_test_message ("%s", footing_json_kinds[i].list);
    g_assert_cmpuint (10 * footing_store_count (support, type), >=, 9 * n);
  }
}

static int
days_ago (Fixture *fixture, FootingStore *store)
{
  g_autofree char *today = footing_clock_today (fixture->clock);
  g_autoptr (GPtrArray) recoveries =
      footing_store_list (store, FOOTING_TYPE_RECOVERY, NULL, NULL);
  FootingRecovery *recovery = recoveries->pdata[0];

  return footing_date_days_between (recovery->started_on, today);
}

/* Whatever the day, it began eight weeks ago. */
static void
test_moved_to_today (Fixture *fixture, gconstpointer data)
{
  const gint64 moments[] = {FIXTURE_NOW, FIXTURE_NOW + DAY, FIXTURE_NOW + 500 * DAY,
                            FIXTURE_NOW - 300 * DAY, FIXTURE_NOW + 20 * 365 * DAY};

  for (guint i = 0; i < G_N_ELEMENTS (moments); i++) {
    g_autofree char *file = g_strdup_printf ("%u.db", i);
    g_autoptr (FootingStore) store = NULL;

    footing_clock_set_now (fixture->clock, moments[i]);
    store = fixture_open (fixture, file);
    load (store, "self");
    g_assert_cmpint (days_ago (fixture, store), ==, 56);
  }
}

static gboolean
is_plan (const FootingField *field)
{
  static const char *const plans[] = {"due_on", "until_on", "next_on", "check_on", NULL};

  return g_strv_contains (plans, field->column);
}

static void
assert_not_in_future (gpointer record, const FootingJsonKind *kind, const char *today)
{
  g_autoptr (GArray) fields = footing_json_kind_list_fields (kind);
  const gboolean planned =
      (FOOTING_IS_CONVERSATION (record) &&
       strcmp (((FootingConversation *)record)->state, "planned") == 0) ||
      (FOOTING_IS_MOMENT (record) && footing_moment_is_ahead (record));

  for (guint i = 0; i < fields->len; i++) {
    const FootingField *field = g_array_index (fields, FootingJsonField, i).field;

    g_assert_cmpint (field->type == FOOTING_FIELD_INSTANT
                         ? footing_record_get_instant (record, field)
                         : 0,
                     ==, 0);
    if (field->type != FOOTING_FIELD_DATE || is_plan (field) || planned)
      continue;
    g_test_message ("%s.%s %s", kind->list, field->column,
                    footing_record_get_text (record, field));
    g_assert_cmpstr (footing_record_get_text (record, field), <=, today);
  }
}

/* All records of the kind at @place below @parent, and below those. */
static void
check_list (FootingStore *store, guint place, const char *parent, const char *today)
{
  const FootingJsonKind *kind = &footing_json_kinds[place];
  g_autoptr (GPtrArray) records =
      footing_store_list (store, kind->get_type (), parent, NULL);

  for (guint i = 0; i < records->len; i++) {
    assert_not_in_future (records->pdata[i], kind, today);
    for (guint j = 0; j < FOOTING_N_JSON_KINDS; j++)
      if (footing_json_kinds[j].above == (int)place)
        check_list (store, j, footing_record_get_id (records->pdata[i]), today);
  }
}

/* Nothing has happened yet that has not, on whatever weekday; occurrences fall on their
 * ritual's weekday all the same. */
static void
test_nothing_in_future (Fixture *fixture, gconstpointer data)
{
  for (guint day = 0; day < 7; day++) {
    const char *const *names = footing_example_get_names ();
    g_autofree char *today = NULL;

    footing_clock_set_now (fixture->clock, FIXTURE_NOW + (100 + day) * DAY);
    today = footing_clock_today (fixture->clock);
    for (guint i = 0; names[i] != NULL; i++) {
      g_autofree char *file = g_strdup_printf ("%s-%u.db", names[i], day);
      g_autoptr (FootingStore) store = fixture_open (fixture, file);

      load (store, names[i]);
      for (guint j = 0; j < FOOTING_N_JSON_KINDS; j++)
        if (footing_json_kinds[j].above < 0 || footing_json_kinds[j].loose)
          check_list (store, j, NULL, today);
    }
  }
}

static void
assert_weekdays (FootingStore *store, FootingRitual *ritual)
{
  static const char *const names[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
  g_autoptr (GPtrArray) occurrences = footing_store_list (
      store, FOOTING_TYPE_OCCURRENCE, footing_record_get_id (ritual), NULL);

  g_assert_cmpuint (occurrences->len, >, 0);
  for (guint i = 0; i < occurrences->len; i++) {
    FootingOccurrence *occurrence = occurrences->pdata[i];
    const int weekday = footing_date_weekday (occurrence->date);

    g_assert_true (g_strv_contains (ritual->days, names[weekday - 1]));
  }
}

static void
test_weekdays (Fixture *fixture, gconstpointer data)
{
  for (guint day = 0; day < 7; day++) {
    g_autofree char *file = g_strdup_printf ("%u.db", day);
    g_autoptr (FootingStore) store = NULL;
    g_autoptr (GPtrArray) recoveries = NULL;
    g_autoptr (GPtrArray) rituals = NULL;

    footing_clock_set_now (fixture->clock, FIXTURE_NOW - day * DAY);
    store = fixture_open (fixture, file);
    load (store, "self");
    recoveries = footing_store_list (store, FOOTING_TYPE_RECOVERY, NULL, NULL);
    rituals = footing_store_list (store, FOOTING_TYPE_RITUAL,
                                  footing_record_get_id (recoveries->pdata[0]), NULL);
    for (guint i = 0; i < rituals->len; i++)
      assert_weekdays (store, rituals->pdata[i]);
  }
}

/* --- In other languages ------------------------------------------------------------- */

static gboolean
is_code (const char *key)
{
  static const char *const codes[] = {
      "came_true", "format",    "id",       "perspective", "state",   "trigger",
      "kind",      "move",      "rung",     "role",        "repair",  "code",
      "days",      "time",      "question", "person",      "outcome", "checkin",
      "step",      "restores",  "name",     "answers",     "group",   "sign",
      "week",      "reach",     "reader",   "part",        "moment",  "task",
      "task_kind", "agreement", "latitude", "follows",     "who",     "partner",
      "with_whom", NULL};

  return g_strv_contains (codes, key) || g_str_has_suffix (key, "_on") ||
         g_str_has_suffix (key, "_at") || g_str_has_suffix (key, "date");
}

/* Adds all that somebody has written in @node, which stands at @key, to @texts. */
static void
collect (JsonNode *node, const char *key, GHashTable *texts)
{
  if (JSON_NODE_HOLDS_OBJECT (node)) {
    /* Elsewhere a name is that of a person, which stays. */
    const gboolean named = g_str_equal (key, "support_contacts");
    JsonObjectIter iter;
    const char *name;
    JsonNode *value;

    json_object_iter_init (&iter, json_node_get_object (node));
    while (json_object_iter_next (&iter, &name, &value))
      collect (value, named && g_str_equal (name, "name") ? "" : name, texts);
  } else if (JSON_NODE_HOLDS_ARRAY (node)) {
    JsonArray *array = json_node_get_array (node);

    for (guint i = 0; i < json_array_get_length (array); i++)
      /* Of lists only those of objects hold texts: others are of ids and codes. */
      if (JSON_NODE_HOLDS_OBJECT (json_array_get_element (array, i)))
        collect (json_array_get_element (array, i), key, texts);
  } else if (json_node_get_value_type (node) == G_TYPE_STRING && !is_code (key) &&
             *json_node_get_string (node) != '\0' &&
             !g_str_has_prefix (json_node_get_string (node), "https:")) {
    g_hash_table_add (texts, json_node_dup_string (node));
  }
}

static JsonNode *
read_json (const char *name)
{
  g_autofree char *file = g_strconcat (name, ".json", NULL);
  g_autofree char *path = g_build_filename (EXAMPLES, file, NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);

  return json_parser_steal_root (parser);
}

/* H18: every text of both examples is there in each language, and nothing that is in
 * neither. */
static void
test_languages (Fixture *fixture, gconstpointer data)
{
  const char *const *names = footing_example_get_names ();
  const char *const *languages = footing_example_get_languages ();
  g_autoptr (GHashTable) texts =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; names[i] != NULL; i++) {
    g_autoptr (JsonNode) root = read_json (names[i]);

    collect (root, "", texts);
  }
  g_assert_cmpuint (g_hash_table_size (texts), >, 300);

  for (guint i = 0; languages[i] != NULL; i++) {
    g_autoptr (JsonNode) root = read_json (languages[i]);
    JsonObject *words = json_node_get_object (root);
    JsonObjectIter iter;
    const char *text;
    JsonNode *other;

    json_object_iter_init (&iter, words);
    while (json_object_iter_next (&iter, &text, &other)) {
      g_test_message ("%s: %s", languages[i], text);
      g_assert_true (g_hash_table_contains (texts, text));
      g_assert_cmpstr (json_node_get_string (other), !=, "");
      g_assert_cmpstr (json_node_get_string (other), !=, text);
    }
    g_assert_cmpuint (json_object_get_size (words), ==, g_hash_table_size (texts));
  }
}

/* H18: loaded so, it reads in that language; one that is not there is English. */
static void
test_german (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *name, *language, *title, *seen_by;
  } cases[] = {
      {"self", "de", "Das Pilotprojekt, das seine Zahlen verfehlte",
       "Der Lenkungskreis, mein Team und zwei Leute beim Kunden"},
      {"support", "de", "Noor, nach der Vorführung mit dem leeren Diagramm",
       "Der Kunde, die Hälfte unseres Teams, zwei aus dem Vertrieb"},
      {"self", "en", "The pilot that missed its figures",
       "The steering group, my team, and two people at the client"},
      {"support", "fr", "Noor, after the demo with the empty chart",
       "The client, half of our team, two people from sales"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *file = g_strdup_printf ("language-%u.db", i);
    g_autoptr (FootingStore) store = fixture_open (fixture, file);
    g_autoptr (GPtrArray) recoveries = NULL;
    g_autoptr (GError) error = NULL;
    FootingRecovery *recovery;

    footing_example_load_in (store, cases[i].name, cases[i].language, &error);
    g_assert_no_error (error);
    recoveries = footing_store_list (store, FOOTING_TYPE_RECOVERY, NULL, NULL);
    recovery = recoveries->pdata[0];
    g_assert_cmpstr (recovery->title, ==, cases[i].title);
    g_assert_cmpstr (recovery->seen_by, ==, cases[i].seen_by);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  FIXTURE_TEST ("/F73/valid", test_valid);
  FIXTURE_TEST ("/F73/rich", test_rich);
  FIXTURE_TEST ("/F73/F71/pictures", test_pictures);
  FIXTURE_TEST ("/F73/alike", test_alike);
  FIXTURE_TEST ("/F73/moved-to-today", test_moved_to_today);
  FIXTURE_TEST ("/F73/nothing-in-future", test_nothing_in_future);
  FIXTURE_TEST ("/F73/weekdays", test_weekdays);

  FIXTURE_TEST ("/F73/H18-languages", test_languages);
  FIXTURE_TEST ("/F73/H18-german", test_german);

  return g_test_run ();
}
