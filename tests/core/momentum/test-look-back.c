/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a plan has brought (F46). */
#include "config.h"

#include "fixture.h"
#include "momentum/look-back.h"

static char *
add_plan (Fixture *self, const char *started, const char *closed)
{
  return fixture_save (self, footing_record_new (FOOTING_TYPE_RECOVERY, "state",
                                                 *closed != '\0' ? "recovered" : "active",
                                                 "title", "Missed the demo", "started-on",
                                                 started, "closed-on", closed, NULL));
}

static FootingLookBack *
read_look (Fixture *self, const char *plan)
{
  g_autoptr (GError) error = NULL;
  FootingLookBack *look = footing_look_back_new (self->store, plan, &error);

  g_assert_no_error (error);
  g_assert_nonnull (look);

  return look;
}

static void
test_days (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *started, *closed;
    int days;
  } cases[] = {
      {"", "", 0},
      {"no day", "", 0},
      {"2026-03-03", "", 1},
      {"2026-03-02", "", 2},
      {"2026-01-26", "2026-02-01", 7},
      {"2026-01-26", "no day", 37},
      /* By a clock that was wrong. */
      {"2026-03-09", "", 1},
      {"2026-01-26", "2026-01-20", 1},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *plan = add_plan (self, cases[i].started, cases[i].closed);
    g_autoptr (FootingLookBack) look = read_look (self, plan);

    g_test_message ("case %u", i);
    g_assert_cmpint (footing_recovery_count_days (look->recovery, "2026-03-03"), ==,
                     cases[i].days);
  }
}

static void
add_outcome (Fixture *self, const char *plan, const char *title, const char *state)
{
  G_GNUC_UNUSED g_autofree char *id =
      fixture_save (self, footing_record_new (FOOTING_TYPE_OUTCOME, "recovery", plan,
                                              "title", title, "state", state, NULL));
}

static char *
join_titles (GPtrArray *outcomes)
{
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < outcomes->len; i++)
    g_string_append_printf (titles, "%s%s", i > 0 ? ", " : "",
                            ((FootingOutcome *)outcomes->pdata[i])->title);

  return g_strdup (titles->str);
}

/* Delivered, or left; what has no name says nothing. */
static void
test_outcomes (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self, "2026-01-26", "");
  g_autofree char *other = add_plan (self, "2026-01-26", "");
  g_autoptr (FootingLookBack) look = NULL;
  g_autofree char *delivered = NULL;
  g_autofree char *left = NULL;

  add_outcome (self, plan, "A", "delivered");
  add_outcome (self, plan, "B", "open");
  add_outcome (self, plan, " ", "delivered");
  add_outcome (self, plan, "C", "dropped");
  add_outcome (self, plan, "D", "delivered");
  add_outcome (self, other, "E", "delivered");
  look = read_look (self, plan);
  delivered = join_titles (look->delivered);
  left = join_titles (look->left);
  g_assert_cmpstr (delivered, ==, "A, D");
  g_assert_cmpstr (left, ==, "B, C");
}

static void
add_win (Fixture *self, const char *plan, const char *kind, const char *title, int day)
{
  g_autofree char *date = g_strdup_printf ("2026-02-%02d", day);
  G_GNUC_UNUSED g_autofree char *id = fixture_save (
      self, footing_record_new (FOOTING_TYPE_ENTRY, "recovery", plan, "kind", kind,
                                "title", title, "date", date, NULL));
}

/* Its own wins, the first before the others; of very many the newest, with how many there
 * were before. */
static void
test_wins (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self, "2026-01-26", "");
  g_autofree char *other = add_plan (self, "2026-01-26", "");
  g_autoptr (FootingLookBack) few = NULL;
  g_autoptr (FootingLookBack) many = NULL;

  add_win (self, plan, "win", "late", 20);
  add_win (self, plan, "win", "early", 2);
  add_win (self, plan, "setback", "no win", 3);
  add_win (self, other, "win", "of another", 4);
  few = read_look (self, plan);
  g_assert_cmpuint (few->wins->len, ==, 2);
  g_assert_cmpuint (few->n_earlier, ==, 0);
  g_assert_cmpstr (((FootingEntry *)few->wins->pdata[0])->title, ==, "early");
  g_assert_cmpstr (((FootingEntry *)few->wins->pdata[1])->title, ==, "late");

  for (int i = 0; i < 60; i++)
    add_win (self, plan, "win", "between", 10);
  many = read_look (self, plan);
  g_assert_cmpuint (many->wins->len, ==, 60);
  g_assert_cmpuint (many->n_earlier, ==, 2);
  g_assert_cmpstr (((FootingEntry *)many->wins->pdata[59])->title, ==, "late");
}

static void
test_gone (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (footing_look_back_new (self->store, "nobody", &error));
  g_assert_error (error, FOOTING_ERROR, FOOTING_ERROR_GONE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/core/look-back/F46-days", test_days);
  fixture_add ("/core/look-back/F46-outcomes", test_outcomes);
  fixture_add ("/core/look-back/F46-wins", test_wins);
  fixture_add ("/core/look-back/F46-gone", test_gone);

  return g_test_run ();
}
