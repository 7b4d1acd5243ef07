/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plan-fixture.h"
#include "store/store-private.h"

#include <string.h>

/* F40: ten years of 200 weekly rituals change nothing for the agent: what it asks the
 * store is found by an index, in its order. */

static int
note_statement_cb (unsigned event, void *statements, void *statement, void *sql)
{
  if (!g_str_has_prefix (sql, "--"))
    g_hash_table_add (statements, g_strdup (sqlite3_sql (statement)));

  return 0;
}

/* The plan of @sql, a line for each step. */
static char *
explain (sqlite3 *handle, const char *sql)
{
  g_autofree char *explained = g_strconcat ("EXPLAIN QUERY PLAN ", sql, NULL);
  g_autoptr (GString) plan = g_string_new (NULL);
  sqlite3_stmt *statement;

  g_assert_cmpint (sqlite3_prepare_v2 (handle, explained, -1, &statement, NULL), ==,
                   SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    g_string_append_printf (plan, "%s\n", sqlite3_column_text (statement, 3));
  sqlite3_finalize (statement);

  return g_strdup (plan->str);
}

static void
assert_plan (const char *plan)
{
  g_auto (GStrv) steps = g_strsplit (plan, "\n", -1);

  for (guint i = 0; steps[i] != NULL; i++) {
    g_assert_null (strstr (steps[i], "TEMP B-TREE"));
    /* Those that wait and were shown are few, and an index has only them. */
    if (g_str_has_prefix (steps[i], "SCAN occurrence"))
      g_assert_nonnull (strstr (steps[i], "USING INDEX occurrence_shown"));
    g_assert_false (g_str_has_prefix (steps[i], "SCAN moment"));
    g_assert_false (g_str_has_prefix (steps[i], "SCAN recovery"));
  }
}

/* Runs @ask, and looks at how the store finds what it asks for: by @index too. */
static void
assert_indexed (Plan *p, void (*ask) (Plan *p), const char *index)
{
  sqlite3 *handle = footing_db_get_handle (footing_store_get_db (p->f.store));
  g_autoptr (GHashTable) statements =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) plans = g_string_new (NULL);
  GHashTableIter iter;
  gpointer sql;

  sqlite3_trace_v2 (handle, SQLITE_TRACE_STMT, note_statement_cb, statements);
  ask (p);
  sqlite3_trace_v2 (handle, 0, NULL, NULL);

  g_assert_cmpuint (g_hash_table_size (statements), >, 0);
  g_hash_table_iter_init (&iter, statements);
  while (g_hash_table_iter_next (&iter, &sql, NULL)) {
    g_autofree char *plan = explain (handle, sql);

    g_test_message ("%s\n%s", (char *)sql, plan);
    if (strstr (sql, "occurrence") != NULL || strstr (sql, "FROM moment") != NULL)
      assert_plan (plan);
    g_string_append (plans, plan);
  }
  g_assert_nonnull (strstr (plans->str, index));
}

static void
ask_next (Plan *p)
{
  plan_assert_next (p, "2026-03-04 22:00");
}

static void
ask_ringing (Plan *p)
{
  g_assert_cmpuint (plan_count_ringing (p), ==, 0);
}

static void
ask_shown (Plan *p)
{
  g_assert_cmpuint (plan_count_shown (p), ==, 1);
}

static void
test_indexed (Plan *p, gconstpointer data)
{
  g_autofree char *session = NULL;

  plan_make (p, "Europe/Berlin", "2026-03-02 10:00", "tue", "10:00");
  plan_update (p);
  plan_at (p, "2026-03-03 10:00");
  plan_assert_rings (p, "2026-03-03");
  plan_fill (p, "2026-03-03");
  plan_at (p, "2026-03-03 22:30");
  plan_update (p);
  plan_at (p, "2026-03-04 10:00");
  session = footing_schedule_open_session (p->f.store, p->ritual, NULL);
  g_assert_nonnull (session);

  assert_indexed (p, ask_next, "INDEX occurrence_next");
  assert_indexed (p, ask_next, "INDEX occurrence_shown");
  assert_indexed (p, ask_next, "INDEX moment_ahead");
  assert_indexed (p, ask_ringing, "INDEX occurrence_next");
  assert_indexed (p, ask_shown, "INDEX occurrence_shown");
  assert_indexed (p, plan_update, "INDEX occurrence_open");
  assert_indexed (p, plan_update, "INDEX occurrence_missed");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  plan_add ("/schedule/F40-indexed", test_indexed);

  return g_test_run ();
}
