/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the wins of a year were. */
#include "config.h"

#include "fixture.h"
#include "plan/year-review.h"
#include "store/store-links.h"

#include <math.h>

typedef struct {
  const char *plan; /* "a", "b" or NULL */
  const char *kind;
  const char *date;
  double value;        /* NAN for none */
  const char *seen_by; /* names with a comma between */
} Entry;

static char *
add_person (Fixture *self, const char *plan, const char *name)
{
  return fixture_save (self, footing_record_new (FOOTING_TYPE_PERSON, "recovery", plan,
                                                 "name", name, NULL));
}

static char *
add_entry (Fixture *self, const Entry *entry, GHashTable *people)
{
  char *id = fixture_save (
      self, footing_record_new (FOOTING_TYPE_ENTRY, "recovery", entry->plan, "kind",
                                entry->kind, "date", entry->date, "title", entry->date,
                                "metric-value", entry->value, NULL));
  g_auto (GStrv) names = g_strsplit (entry->seen_by, ",", -1);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GStrv) seen_by = NULL;

  for (guint i = 0; names[i] != NULL; i++) {
    g_autofree char *key = g_strdup_printf ("%s %s", entry->plan, names[i]);

    if (!g_hash_table_contains (people, key))
      g_hash_table_insert (people, g_strdup (key),
                           add_person (self, entry->plan, names[i]));
    g_strv_builder_add (ids, g_hash_table_lookup (people, key));
  }
  seen_by = g_strv_builder_end (ids);
  g_assert_true (
      footing_store_set_seen_by (self->store, id, (const char *const *)seen_by, NULL));

  return id;
}

static char *
join_titles (GPtrArray *entries)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    g_string_append_printf (text, "%s ", FOOTING_ENTRY (entries->pdata[i])->title);

  return g_string_free (text, FALSE);
}

/* "1:2 3:1" for two wins in January and one in March, then the titles of those with a
 * figure, then who has seen how many. */
static char *
describe (const FootingYearReview *review)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int i = 0; i < 12; i++)
    if (review->wins[i] > 0)
      g_string_append_printf (text, "%d:%d ", i + 1, review->wins[i]);
  g_string_append (text, "| ");
  for (guint i = 0; i < review->measured->len; i++)
    g_string_append_printf (text, "%s ",
                            FOOTING_ENTRY (review->measured->pdata[i])->title);
  g_string_append (text, "|");
  for (guint i = 0; i < review->viewers->len; i++) {
    const FootingViewer *viewer = review->viewers->pdata[i];

    g_string_append_printf (text, " %s %d", viewer->name, viewer->n);
  }

  return g_strdup (text->str);
}

static void
add_plan (Fixture *self, const char *id)
{
  g_autofree char *plan =
      fixture_save (self, footing_record_new (FOOTING_TYPE_RECOVERY, "id", id, "state",
                                              "active", NULL));

  g_assert_cmpstr (plan, ==, id);
}

static void
test_review (Fixture *self, gconstpointer data)
{
  static const Entry entries[] = {
      {"a", "win", "2024-02-29", 4, "Mira"},
      {"a", "win", "2024-12-31", NAN, ""},
      {"a", "win", "2025-01-01", NAN, "Jonas"},
      {"a", "win", "2025-01-31", -41, "Mira,Jonas"},
      {"b", "win", "2025-03-10", 0, "Mira"},
      {NULL, "win", "2025-03-11", NAN, ""},
      {"a", "setback", "2025-04-01", 9, "Mira"},
      {"a", "conversation", "2023-05-01", NAN, "Mira"},
  };
  const struct {
    const char *plan;
    int year;
    guint n_months;
    const char *says;
  } cases[] = {
      {NULL, 2025, 12, "1:2 3:2 | 2025-01-31 2025-03-10 | Jonas 2 Mira 2"},
      {"a", 2025, 12, "1:2 | 2025-01-31 | Jonas 2 Mira 1"},
      {"b", 2025, 12, "3:1 | 2025-03-10 | Mira 1"},
      /* A leap year, and its last day. */
      {NULL, 2024, 12, "2:1 12:1 | 2024-02-29 | Mira 1"},
      /* Something happened, and no win. */
      {NULL, 2023, 12, "| |"},
      {NULL, 2022, 12, "| |"},
      /* This year is not over. */
      {NULL, 2026, 3, "| |"},
      {"gone", 2025, 12, "| |"},
  };
  g_autoptr (GHashTable) people =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  add_plan (self, "a");
  add_plan (self, "b");
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    g_free (add_entry (self, &entries[i], people));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (FootingYearReview) review =
        footing_year_review_new (self->store, cases[i].plan, cases[i].year, NULL);
    g_autofree char *says = describe (review);

    g_test_message ("%u", i);
    g_assert_cmpstr (says, ==, cases[i].says);
    g_assert_cmpuint (review->n_months, ==, cases[i].n_months);
    g_assert_cmpint (footing_year_review_has_wins (review), ==, says[0] != '|');
  }
}

/* Never opened is not among them, nor is what happened in another year or plan. */
static void
test_opened (Fixture *self, gconstpointer data)
{
  static const struct {
    Entry entry;
    int times;
  } entries[] = {
      {{"a", "win", "2025-01-01", NAN, ""}, 2},
      {{"a", "win", "2025-02-01", NAN, ""}, 0},
      {{"b", "win", "2025-03-01", NAN, ""}, 5},
      {{NULL, "win", "2025-12-31", NAN, ""}, 1},
      {{"a", "win", "2025-05-01", NAN, ""}, 3},
      {{"a", "win", "2024-12-31", NAN, ""}, 9},
      {{"a", "setback", "2025-06-01", NAN, ""}, 9},
  };
  const struct {
    const char *plan;
    int year;
    const char *opened;
  } cases[] = {
      {NULL, 2025, "2025-03-01 2025-05-01 2025-01-01 "},
      {"a", 2025, "2025-05-01 2025-01-01 "},
      {NULL, 2024, "2024-12-31 "},
      {NULL, 2023, ""},
  };
  g_autoptr (GHashTable) people =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  add_plan (self, "a");
  add_plan (self, "b");
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++) {
    g_autofree char *id = add_entry (self, &entries[i].entry, people);

    for (int j = 0; j < entries[i].times; j++)
      g_assert_true (footing_store_note_opened (self->store, id, NULL));
  }

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (FootingYearReview) review =
        footing_year_review_new (self->store, cases[i].plan, cases[i].year, NULL);
    g_autoptr (GString) text = g_string_new (NULL);

    for (guint j = 0; j < review->opened->len; j++)
      g_string_append_printf (text, "%s ",
                              FOOTING_ENTRY (review->opened->pdata[j])->title);
    g_assert_cmpstr (text->str, ==, cases[i].opened);
  }
}

/* A year without figures has something to look at, too: a win of each month before there
 * is another one of any, and none that stands elsewhere already. */
static void
test_others (Fixture *self, gconstpointer data)
{
  static const struct {
    Entry entry;
    int times; /* opened */
  } entries[] = {
      {{NULL, "win", "2025-01-01", NAN, ""}, 0},
      {{NULL, "win", "2025-01-02", NAN, ""}, 0},
      {{"a", "win", "2025-02-01", NAN, "Mira,Tom"}, 0},
      {{"a", "win", "2025-02-02", NAN, "Mira"}, 0},
      {{NULL, "win", "2025-03-01", 7, ""}, 0},
      {{NULL, "win", "2025-03-02", NAN, ""}, 1},
      {{NULL, "setback", "2025-04-01", NAN, ""}, 0},
      {{"b", "win", "2024-01-01", NAN, ""}, 0},
      {{"b", "win", "2024-01-02", NAN, ""}, 0},
  };
  const struct {
    const char *plan;
    int year;
    const char *others;
  } cases[] = {
      {NULL, 2025, "2025-01-01 2025-01-02 2025-02-01 2025-02-02 "},
      {"a", 2025, "2025-02-01 2025-02-02 "},
      {"b", 2024, "2024-01-01 2024-01-02 "},
      {NULL, 2023, ""},
  };
  g_autoptr (GHashTable) people =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GPtrArray) three = NULL;
  g_autofree char *first = NULL;

  add_plan (self, "a");
  add_plan (self, "b");
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++) {
    g_autofree char *id = add_entry (self, &entries[i].entry, people);

    for (int j = 0; j < entries[i].times; j++)
      g_assert_true (footing_store_note_opened (self->store, id, NULL));
  }

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (FootingYearReview) review =
        footing_year_review_new (self->store, cases[i].plan, cases[i].year, NULL);
    g_autofree char *titles = join_titles (review->others);

    g_assert_cmpstr (titles, ==, cases[i].others);
  }

  /* The newest, what was opened, what most have seen. */
  three = footing_store_list_other_wins (self->store, NULL, 2025, 3, NULL);
  first = join_titles (three);
  g_assert_cmpstr (first, ==, "2025-01-02 2025-02-01 2025-03-02 ");
}

static void
test_years (Fixture *self, gconstpointer data)
{
  static const Entry entries[] = {
      {"a", "setback", "2021-12-31", NAN, ""},
      {"a", "win", "2024-02-29", NAN, ""},
      {"b", "win", "2024-03-01", NAN, ""},
      {NULL, "win", "2026-03-01", NAN, ""},
  };
  const struct {
    const char *plan;
    const char *years;
  } cases[] = {{NULL, "2026 2024 2021"}, {"a", "2024 2021"}, {"b", "2024"}, {"gone", ""}};
  g_autoptr (GHashTable) people =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autofree char *deleted = NULL;

  add_plan (self, "a");
  add_plan (self, "b");
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    g_free (add_entry (self, &entries[i], people));
  deleted = add_entry (self, &(Entry){"a", "win", "2019-01-01", NAN, ""}, people);
  g_assert_true (footing_store_remove (self->store, FOOTING_TYPE_ENTRY, deleted, NULL));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GArray) years =
        footing_store_list_years (self->store, cases[i].plan, NULL);
    g_autoptr (GString) text = g_string_new (NULL);

    for (guint j = 0; j < years->len; j++)
      g_string_append_printf (text, "%s%d", j > 0 ? " " : "",
                              g_array_index (years, int, j));
    g_assert_cmpstr (text->str, ==, cases[i].years);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/year-review/F20-review", test_review);
  fixture_add ("/year-review/F20-opened", test_opened);
  fixture_add ("/year-review/F20-years", test_years);
  fixture_add ("/year-review/others", test_others);

  return g_test_run ();
}
