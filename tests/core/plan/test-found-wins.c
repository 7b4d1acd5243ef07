/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F22: what others than the person may be shown: wins, and nothing else. */
#include "config.h"

#include "fixture.h"
#include "plan/entries.h"

/* What is in the file: kind, title, text, date, and where it is. */
enum { THERE, BINNED, PLAN_BINNED };

static const struct {
  const char *kind, *title, *body, *date;
  int where;
} entries[] = {
    {"win", "Shipped the report", "", "2026-02-01", THERE},
    {"win", "Grüße from the client", "They liked the report", "2026-02-03", THERE},
    {"win", "Told Mira: \"go on\" * - (NEAR)", "", "2026-02-02", THERE},
    {"setback", "The report had wrong figures", "", "2026-02-04", THERE},
    {"conversation", "About the report", "", "2026-02-05", THERE},
    {"reframe", "One report is not a career", "", "2026-02-06", THERE},
    {"check-in", "", "report", "2026-02-06", THERE},
    {"win", "An old report, deleted", "", "2026-02-07", BINNED},
    {"win", "A report of a deleted plan", "", "2026-02-08", PLAN_BINNED},
};

static void
fill (Fixture *self, char *ids[G_N_ELEMENTS (entries)])
{
  g_autofree char *plan = fixture_save (
      self, footing_record_new (FOOTING_TYPE_RECOVERY, "state", "active", NULL));
  g_autofree char *gone = fixture_save (
      self, footing_record_new (FOOTING_TYPE_RECOVERY, "state", "active", NULL));

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++) {
    ids[i] = fixture_save (
        self, footing_record_new (FOOTING_TYPE_ENTRY, "recovery",
                                  entries[i].where == PLAN_BINNED ? gone : plan, "kind",
                                  entries[i].kind, "title", entries[i].title, "body",
                                  entries[i].body, "date", entries[i].date, NULL));
    if (entries[i].where == BINNED)
      footing_store_remove (self->store, FOOTING_TYPE_ENTRY, ids[i], NULL);
  }
  g_assert_true (footing_store_remove (self->store, FOOTING_TYPE_RECOVERY, gone, NULL));
}

/* Which of @entries @found are: "1,0". */
static char *
name (char *ids[G_N_ELEMENTS (entries)], const char *const *found)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; found[i] != NULL; i++)
    for (guint j = 0; j < G_N_ELEMENTS (entries); j++)
      if (g_str_equal (found[i], ids[j]))
        g_string_append_printf (names, "%s%u", names->len > 0 ? "," : "", j);

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
test_find (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *text;
    guint max;
    const char *found;
  } cases[] = {
      {"report", 20, "1,0"},
      {"report", 1, "1"},
      {"report", 0, ""},
      {"REPORT ship", 20, "0"},
      {"ship REPORT", 20, "0"},
      {"grusse", 20, "1"},
      {"Grüsse", 20, "1"},
      {"epor", 20, "1,0"},
      {"figures", 20, ""},
      {"career", 20, ""},
      {"deleted", 20, ""},
      {"report nowhere", 20, ""},
      /* Nothing to look for finds nothing, not everything. */
      {"", 20, ""},
      {" \t\n", 20, ""},
      /* What is typed is text, whatever it means to a query. */
      {"\"", 20, "2"},
      {"*", 20, "2"},
      {"(", 20, "2"},
      {"\" * - ( NEAR", 20, "2"},
      {"NEAR", 20, "2"},
      {"report AND NOT ship", 20, ""},
      {"report OR nowhere", 20, ""},
      {"title:report", 20, ""},
      {"report'; DROP TABLE entry; --", 20, ""},
      {"\xff\xfe", 20, ""},
  };
  char *ids[G_N_ELEMENTS (entries)];

  fill (self, ids);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    g_auto (GStrv) found =
        footing_entries_find_wins (self->store, cases[i].text, cases[i].max, &error);
    g_autofree char *names = NULL;

    g_assert_no_error (error);
    names = name (ids, (const char *const *)found);
    if (g_strcmp0 (names, cases[i].found) != 0)
      g_test_message ("“%s”", cases[i].text);
    g_assert_cmpstr (names, ==, cases[i].found);
  }
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_free (ids[i]);
}

/* Whoever asks for one by its id learns no more than who searches. */
static void
test_get (Fixture *self, gconstpointer data)
{
  char *ids[G_N_ELEMENTS (entries)];

  fill (self, ids);
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++) {
    const char *asked[] = {"gone", ids[i], "", NULL};
    g_autoptr (GError) error = NULL;
    g_autoptr (GPtrArray) wins =
        footing_entries_get_wins (self->store, asked, 20, &error);

    g_assert_no_error (error);
    g_test_message ("Entry %u", i);
    g_assert_cmpuint (wins->len, ==, i < 3);
    if (wins->len > 0)
      g_assert_cmpstr (((FootingEntry *)wins->pdata[0])->title, ==, entries[i].title);
  }

  {
    const char *asked[] = {ids[2], ids[3], ids[0], ids[1], NULL};
    g_autoptr (GPtrArray) wins = footing_entries_get_wins (self->store, asked, 3, NULL);

    g_assert_cmpuint (wins->len, ==, 2);
    g_assert_cmpstr (footing_record_get_id (wins->pdata[0]), ==, ids[2]);
    g_assert_cmpstr (footing_record_get_id (wins->pdata[1]), ==, ids[0]);
  }
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_free (ids[i]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/core/found-wins/F22-find", test_find);
  fixture_add ("/core/found-wins/F22-get", test_get);

  return g_test_run ();
}
