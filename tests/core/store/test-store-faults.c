/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fault-vfs.h"
#include "fixture.h"
#include "store/bin.h"
#include "store/forms.h"
#include "store/migrations.h"
#include "samples.h"
#include "store/store-file.h"
#include "store/store-private.h"

#include <glib/gstdio.h>
#include <string.h>

/* D19: every call to the disk and for memory fails in turn, in each thing that the store
 * does. What fails says so, changes nothing and can be done again; what has been
 * acknowledged is there. With -m slow it is every call, else the first dozen of each and
 * then fewer. */

#define ENTRY FOOTING_TYPE_ENTRY
#define RECOVERY FOOTING_TYPE_RECOVERY

typedef struct {
  const char *name;
  /* Puts things in place, without faults, with the store closed. */
  void (*prepare) (Fixture *f);
  gboolean (*run) (Fixture *f, GError **error);
  gboolean starts_closed;
  /* It may fail after the thing was done, as long as it is done whole. */
  gboolean may_be_done;
} Step;

static gboolean
save (Fixture *f, gpointer record, GError **error)
{
  G_GNUC_UNUSED g_autoptr (GObject) owned = record;

  return footing_store_save (f->store, record, error);
}

static gboolean
open_store (Fixture *f, GError **error)
{
  f->store = footing_store_open (f->path, f->clock, error);

  return f->store != NULL;
}

static gboolean
save_recovery (Fixture *f, GError **error)
{
  return save (f, footing_record_new (RECOVERY, "id", "r", "title", "R", NULL), error);
}

static gboolean
save_person (Fixture *f, GError **error)
{
  return save (f,
               footing_record_new (FOOTING_TYPE_PERSON, "id", "p", "recovery", "r", NULL),
               error);
}

static gboolean
save_entry (Fixture *f, GError **error)
{
  return save (f,
               footing_record_new (ENTRY, "id", "e", "recovery", "r", "date", TODAY,
                                   "title", "first words", "body", "and more", NULL),
               error);
}

/* A text that needs several pages. */
static gboolean
save_large_entry (Fixture *f, GError **error)
{
  g_autofree char *text = g_strnfill (30000, 'x');

  return save (f,
               footing_record_new (ENTRY, "id", "large", "date", TODAY, "title", "large",
                                   "body", text, NULL),
               error);
}

static gboolean
change_entry (Fixture *f, GError **error)
{
  const char *const days[] = {"mon", NULL};

  return footing_store_begin (f->store, error) &&
         footing_store_finish (
             f->store,
             footing_store_change (f->store, ENTRY, "e", error, "title", "other words",
                                   "metric-value", 2.5, NULL) &&
                 save (f,
                       footing_record_new (FOOTING_TYPE_RITUAL, "id", "t", "recovery",
                                           "r", "days", days, NULL),
                       error),
             error);
}

static gboolean
set_driver (Fixture *f, GError **error)
{
  return footing_store_set_driver (f->store, "r", "no-plan", 3, error);
}

static gboolean
check_in (Fixture *f, GError **error)
{
  gboolean done;

  if (!footing_store_begin (f->store, error))
    return FALSE;
  done = save (f,
               footing_record_new (FOOTING_TYPE_CHECKIN, "id", "c", "recovery", "r",
                                   "date", TODAY, NULL),
               error) &&
         footing_store_set_sign (f->store, "c", "reactive", 2, error) &&
         footing_store_set_sign (f->store, "c", "reworks", -1, error);

  return footing_store_finish (f->store, done, error);
}

static gboolean
set_seen_by (Fixture *f, GError **error)
{
  const char *const people[] = {"p", NULL};

  return footing_store_set_seen_by (f->store, "e", people, error);
}

/* Saving an entry forgets its form, in one. */
static gboolean
keep_form (Fixture *f, GError **error)
{
  return footing_forms_keep (f->store, "e", "title", "half", error);
}

static gboolean
save_form (Fixture *f, GError **error)
{
  return footing_store_begin (f->store, error) &&
         footing_store_finish (
             f->store,
             footing_store_change (f->store, ENTRY, "e", error, "why", "saved", NULL) &&
                 footing_forms_forget (f->store, "e", error),
             error);
}

static gboolean
remove_entry (Fixture *f, GError **error)
{
  return footing_store_remove (f->store, ENTRY, "large", error);
}

static gboolean
restore_entry (Fixture *f, GError **error)
{
  return footing_store_restore (f->store, ENTRY, "large", error);
}

/* What was read is right, or there is an error: never less than there is. */
static gboolean
read_all (Fixture *f, GError **error)
{
  g_autoptr (FootingEntry) entry = footing_store_get (f->store, ENTRY, "e", error);
  g_autoptr (GPtrArray) rituals = NULL;
  g_autoptr (GArray) keys = NULL;
  g_autoptr (GArray) found = NULL;
  g_autoptr (GHashTable) drivers = NULL;
  g_autoptr (GHashTable) signs = NULL;
  g_auto (GStrv) people = NULL;
  g_autoptr (FootingEntry) win = NULL;
  g_autoptr (FootingEntry) at = NULL;
  g_autoptr (GHashTable) form = NULL;

  if (entry == NULL)
    return FALSE;
  g_assert_cmpstr (entry->title, ==, "other words");
  g_assert_cmpstr (entry->body, ==, "and more");

  rituals = footing_store_list (f->store, FOOTING_TYPE_RITUAL, "r", error);
  if (rituals == NULL)
    return FALSE;
  g_assert_cmpuint (rituals->len, ==, 1);
  g_assert_cmpstr (((FootingRitual *)rituals->pdata[0])->days[0], ==, "mon");

  keys = footing_store_list_entry_keys (f->store, NULL, NULL, error);
  if (keys == NULL)
    return FALSE;
  g_assert_cmpuint (keys->len, ==, 2);
  g_assert_cmpint (g_array_index (keys, FootingEntryKey, 1).day, ==, 739678);

  found = footing_store_list_entry_keys (f->store, NULL, "wor", error);
  if (found == NULL)
    return FALSE;
  g_assert_cmpuint (found->len, ==, 1);

  drivers = footing_store_get_drivers (f->store, "r", error);
  if (drivers == NULL)
    return FALSE;
  g_assert_true (g_hash_table_contains (drivers, "no-plan"));

  signs = footing_store_get_latest_signs (f->store, "r", error);
  if (signs == NULL)
    return FALSE;
  g_assert_true (g_hash_table_contains (signs, "reactive"));

  people = footing_store_get_seen_by (f->store, "e", error);
  if (people == NULL)
    return FALSE;
  g_assert_cmpstr (people[0], ==, "p");

  at = footing_store_get_entry_at (f->store, g_array_index (keys, FootingEntryKey, 0).seq,
                                   error);
  if (at == NULL)
    return FALSE;

  form = footing_forms_get (f->store, "e", NULL, error);
  if (form == NULL)
    return FALSE;
  g_assert_cmpuint (g_hash_table_size (form), ==, 0);

  win = footing_store_pick_win (f->store, "2026-03-04", 0, error);
  return win != NULL;
}

static gboolean
verify (Fixture *f, GError **error)
{
  return footing_store_verify (f->store, error);
}

static gboolean
back_up (Fixture *f, GError **error)
{
  g_autofree char *backup = fixture_file (f, "backup.db");

  return footing_store_backup (f->store, backup, error);
}

static gboolean
erase_entry (Fixture *f, GError **error)
{
  return footing_store_erase (f->store, ENTRY, "large", error);
}

static gboolean
restore_file (Fixture *f, GError **error)
{
  g_autofree char *backup = fixture_file (f, "backup.db");
  g_autofree char *kept = NULL;
  gboolean done;

  done = footing_store_restore_file (f->path, backup, f->clock, &kept, error);
  if (done)
    g_assert_true (g_file_test (kept, G_FILE_TEST_EXISTS));
  else
    g_assert_null (kept);
  if (kept != NULL)
    footing_file_remove (kept);

  return done;
}

static void
cut_short (Fixture *f)
{
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (f->path, &bytes, &length, NULL));
  fixture_write (f->path, bytes, length / 2);
}

/* What is restored is shorter than what was there. */
static void
grow (Fixture *f)
{
  fixture_sql (f->path, "INSERT INTO entry (id, date, body, created_at, changed_at) "
                        "VALUES ('long', '', hex (zeroblob (30000)), 1, 1)");
}

static void
prepare_bin (Fixture *f)
{
  fixture_sql (f->path, "UPDATE entry SET deleted_at = 1 WHERE id = 'large'");
}

static gboolean
empty_bin (Fixture *f, GError **error)
{
  return footing_store_empty_bin (f->store, error);
}

/* Of a plan that is in the bin too. */
static void
prepare_bin_restore (Fixture *f)
{
  fixture_sql (f->path, "UPDATE entry SET deleted_at = 1,"
                        "  recovery = (SELECT min (id) FROM recovery)"
                        "  WHERE id = 'large';"
                        "UPDATE recovery SET deleted_at = 2 WHERE id IN "
                        "  (SELECT recovery FROM entry WHERE id = 'large')");
}

static gboolean
bin_restore (Fixture *f, GError **error)
{
  return footing_bin_restore (f->store, "large", NULL, error);
}

static void
prepare_sweep (Fixture *f)
{
  fixture_sql (f->path, "UPDATE upkeep SET unswept = 1");
}

static gboolean
sweep (Fixture *f, GError **error)
{
  return footing_store_sweep (f->store, error);
}

static gboolean
migrate (Fixture *f, GError **error)
{
  static const char second[] = "CREATE TABLE second (a INTEGER) STRICT;"
                               "INSERT INTO second VALUES (1);"
                               "ALTER TABLE entry ADD COLUMN mood TEXT";
  const guint latest = FOOTING_SCHEMA_VERSION;
  g_autofree const char **scripts = footing_migrations_load ();
  g_autofree const char **next = g_new0 (const char *, latest + 2);

  memcpy (next, scripts, latest * sizeof *next);
  next[latest] = second;

  return footing_migrations_run (footing_store_get_db (f->store), f->path, next, error);
}

static const Step steps[] = {
    {"open-new", NULL, open_store, TRUE, TRUE},
    {"save-recovery", NULL, save_recovery},
    {"save-person", NULL, save_person},
    {"save-entry", NULL, save_entry},
    {"save-large-entry", NULL, save_large_entry},
    {"change-entry", NULL, change_entry},
    {"set-driver", NULL, set_driver},
    {"check-in", NULL, check_in},
    {"set-seen-by", NULL, set_seen_by},
    {"keep-form", NULL, keep_form},
    {"save-form", NULL, save_form},
    {"remove-entry", NULL, remove_entry},
    {"restore-entry", NULL, restore_entry},
    {"open", NULL, open_store, TRUE},
    {"read-all", NULL, read_all},
    {"verify", NULL, verify},
    {"back-up", NULL, back_up},
    {"erase-entry", NULL, erase_entry},
    {"restore-file", grow, restore_file},
    {"restore-file-closed", grow, restore_file, TRUE},
    {"back-up-again", NULL, back_up},
    {"restore-over-cut", cut_short, restore_file, TRUE},
    {"bin-restore", prepare_bin_restore, bin_restore},
    {"empty-bin", prepare_bin, empty_bin},
    {"sweep", prepare_sweep, sweep},
    {"migrate", NULL, migrate},
};

/* What the file holds, in a word each; "cut" when it is the one that was cut short. */
static char *
describe (Fixture *f)
{
  g_autofree char *backup = fixture_file (f, "backup.db");
  g_autofree char *hash = fixture_hash (backup);
  g_autofree char *content = NULL;

  if (!g_file_test (f->path, G_FILE_TEST_EXISTS))
    return g_strdup ("none");

  content = fixture_query (
      f->path,
      "SELECT (SELECT user_version FROM pragma_user_version) || ' ' ||"
      "  (SELECT count(*) || ifnull (group_concat (title || ifnull (deleted_at, '')), '')"
      "  FROM recovery) || ' ' ||"
      "  (SELECT count(*) FROM person) || (SELECT count(*) FROM ritual) || ' ' ||"
      "  ifnull ((SELECT group_concat (id || title || length (body) || why ||"
      "    ifnull (deleted_at, '')) FROM (SELECT * FROM entry ORDER BY id)), '') || ' ' "
      "||"
      "  (SELECT count(*) FROM kept_text) ||"
      "  (SELECT count(*) FROM driver_rating) || (SELECT count(*) FROM checkin) ||"
      "  (SELECT count(*) FROM sign_rating) || (SELECT count(*) FROM entry_person) ||"
      "  (SELECT count(*) FROM entry_search WHERE entry_search MATCH 'ord')");

  return g_strdup_printf ("%s, backup %.8s", content != NULL ? content : "cut", hash);
}

/* The store goes on: what it is asked for next works, also after opening anew. */
static void
assert_goes_on (Fixture *f)
{
  g_autofree char *found = NULL;

  if (f->store == NULL)
    fixture_open (f);
  sample_save (f->store, footing_record_new (RECOVERY, "id", "next", NULL));
  fixture_close (f);

  found = fixture_query (f->path, "SELECT id || ' ' || integrity_check FROM recovery, "
                                  "pragma_integrity_check WHERE id = 'next'");
  g_assert_cmpstr (found, ==, "next ok");
}

/* The folder holds nothing that a failure has left behind. A journal undoes what was
 * broken off when the file is opened next. */
static void
assert_tidy (Fixture *f)
{
  const char *const expected[] = {
      "",          "footing.db", "footing.db-wal", "footing.db-shm", "footing.db-journal",
      "backup.db", NULL,
  };
  g_autofree char *kept = g_strdup_printf ("footing.db.v%u", FOOTING_SCHEMA_VERSION);
  g_autofree char *all = fixture_names (f);
  g_auto (GStrv) names = g_strsplit (all, " ", -1);

  for (guint i = 0; names[i] != NULL; i++)
    if (!g_strv_contains (expected, names[i]) && strcmp (names[i], kept) != 0 &&
        !g_str_has_prefix (names[i], "footing.db.v"))
      g_error ("%s was left", names[i]);
}

/* One step with its @n-th call failing; whether any did. */
static gboolean
try_step (Fixture *f,
          const Step *step,
          GHashTable *files,
          const char *before,
          const char *after,
          Fault fault,
          int n,
          gboolean onwards)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *state = NULL;
  gboolean done;
  int failed;

  fixture_come_back (f, files);
  if (!step->starts_closed)
    fixture_open (f);

  fault_arm (fault, n, onwards);
  done = step->run (f, &error);
  failed = fault_disarm ();
  g_test_message ("%s: call %d%s: %s", step->name, n, onwards ? " and on" : "",
                  done ? "done" : error->message);

  if (done)
    g_assert_no_error (error);
  else
    fixture_assert_sentence (error);
  assert_tidy (f);

  state = describe (f);
  /* A folder that cannot be made durable is told when the file is in it already. */
  if (done || strcmp (state, after) != 0 ||
      (!step->may_be_done && (fault != FAULT_FSYNC || step->run != back_up)))
    g_assert_cmpstr (state, ==, done ? after : before);
  if (!g_str_has_prefix (state, "cut"))
    assert_goes_on (f);

  return failed > 0;
}

static void
test_fault (Fixture *f, gconstpointer data)
{
  const Fault fault = GPOINTER_TO_INT (data);
  /* A disk that is full or broken stays so. */
  const gboolean both =
      fault == FAULT_WRITE || fault == FAULT_WRITE_FULL || g_test_slow ();

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++) {
    const Step *step = &steps[i];
    g_autoptr (GHashTable) files = NULL;
    g_autoptr (GError) error = NULL;
    g_autofree char *before = NULL;
    g_autofree char *after = NULL;
    int n_tried = 0;

    if (step->prepare != NULL)
      step->prepare (f);
    before = describe (f);
    files = fixture_remember (f);
    if (!step->starts_closed)
      fixture_open (f);
    g_assert_true (step->run (f, &error));
    g_assert_no_error (error);
    fixture_close (f);
    after = describe (f);

    for (int onwards = 0; onwards <= both; onwards++)
      for (int n = 1; try_step (f, step, files, before, after, fault, n, onwards);
           n += g_test_slow () ? 1 : 1 + n / 8)
        n_tried++;
    g_test_message ("%s: %d", step->name, n_tried);

    fixture_come_back (f, files);
    if (!step->starts_closed)
      fixture_open (f);
    g_assert_true (step->run (f, &error));
    fixture_close (f);
  }
}

int
main (int argc, char *argv[])
{
  fault_install ();
  g_test_init (&argc, &argv, NULL);

  for (Fault fault = FAULT_READ; fault < FAULT_KILL; fault++) {
    g_autofree char *name = g_strdup_printf ("/faults/%s", fault_name (fault));

    g_test_add (name, Fixture, GINT_TO_POINTER (fault), fixture_set_up_empty, test_fault,
                fixture_tear_down);
  }

  return g_test_run ();
}
