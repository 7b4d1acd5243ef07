/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F50: somebody in several plans, typed once. */
#include "config.h"

#include "fixture.h"
#include "people/between.h"
#include "plan/people-same.h"
#include "plan/talks.h"
#include "store/store-replay.h"

#include <string.h>

static char *
add_plan (Fixture *self, const char *perspective, const char *title)
{
  return fixture_save (self, footing_record_new (FOOTING_TYPE_RECOVERY, "state", "active",
                                                 "perspective", perspective, "title",
                                                 title, NULL));
}

static char *
add_person (Fixture *self, const char *plan, const char *name)
{
  return fixture_save (self, footing_record_new (FOOTING_TYPE_PERSON, "recovery", plan,
                                                 "name", name, "role", "other", NULL));
}

static void
change (Fixture *self, const char *person, const char *property, const char *text)
{
  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_PERSON, person, NULL,
                                       property, text, NULL));
}

static void
join (Fixture *self, const char *person, const char *other)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (footing_people_join (self->store, person, other, &error));
  g_assert_no_error (error);
}

static char *
dup_text (Fixture *self, const char *person, const char *property)
{
  g_autoptr (FootingPerson) row = fixture_get (self, FOOTING_TYPE_PERSON, person);
  char *text;

  g_object_get (row, property, &text, NULL);

  return text;
}

static void
assert_text (Fixture *self, const char *person, const char *property, const char *wanted)
{
  g_autofree char *text = dup_text (self, person, property);

  g_assert_cmpstr (text, ==, wanted);
}

/* What is one for all of them, between plans about oneself and where one supports
 * somebody; all else is each plan's own. */
static void
test_shares (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *property, *before, *after;
    gboolean always, own;
  } cases[] = {
      {"name", "Mira", "Mira K.", TRUE, TRUE},
      {"last-contact-on", "", "2026-03-01", TRUE, TRUE},
      {"role", "other", "sponsor", FALSE, TRUE},
      {"relation", "", "Plans the quarter", FALSE, TRUE},
      {"needs", "", "Five lines", FALSE, TRUE},
      {"saw", "", "The demo", FALSE, FALSE},
      {"repair", "none", "wanted", FALSE, FALSE},
      {"repair-note", "", "Went well", FALSE, FALSE},
      {"ask", "", "May or July?", FALSE, FALSE},
      {"vouch", "", "Two depots", FALSE, FALSE},
  };
  static const char *const perspectives[] = {"self", "support"};

  for (guint p = 0; p < G_N_ELEMENTS (perspectives); p++) {
    g_autofree char *one = add_plan (self, "self", "One");
    g_autofree char *two = add_plan (self, perspectives[p], "Two");
    g_autofree char *first = add_person (self, one, "Mira");
    g_autofree char *second = add_person (self, two, "Mira");
    g_autofree char *other = add_person (self, two, "Mira");

    join (self, second, first);
    for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
      const gboolean shared = p == 0 ? cases[i].own : cases[i].always;

      g_test_message ("%s %s", perspectives[p], cases[i].property);
      change (self, first, cases[i].property, cases[i].after);
      assert_text (self, second, cases[i].property,
                   shared ? cases[i].after : cases[i].before);
      assert_text (self, other, cases[i].property, cases[i].before);
      g_assert_true (!shared || footing_person_shares (cases[i].property));
      /* It goes both ways. */
      change (self, second, cases[i].property, cases[i].before);
      assert_text (self, first, cases[i].property,
                   shared ? cases[i].before : cases[i].after);
    }
  }
}

/* What only one of both says is filled in; what both say is kept of both. */
static void
test_join (Fixture *self, gconstpointer data)
{
  g_autofree char *one = add_plan (self, "self", "One");
  g_autofree char *two = add_plan (self, "self", "Two");
  g_autofree char *first = add_person (self, one, "Noor Ali");
  g_autofree char *second = add_person (self, two, "noor ali");
  g_autoptr (FootingReplay) written = NULL;
  g_autoptr (FootingPerson) before = NULL;
  g_autoptr (FootingPerson) back = NULL;

  change (self, first, "role", "manager");
  change (self, first, "relation", "Plans the quarter");
  change (self, first, "last-contact-on", "2026-02-01");
  change (self, second, "relation", "Leads product");
  change (self, second, "needs", "Five lines");
  change (self, second, "last-contact-on", "2026-03-01");
  before = fixture_get (self, FOOTING_TYPE_PERSON, first);

  written = footing_replay_begin (self->store, NULL);
  join (self, second, first);
  g_assert_true (footing_replay_end (written, self->store, NULL));
  for (guint i = 0; i < 2; i++) {
    const char *id = i == 0 ? first : second;

    assert_text (self, id, "name", "Noor Ali");
    assert_text (self, id, "role", "manager");
    assert_text (self, id, "relation", "Plans the quarter; Leads product");
    assert_text (self, id, "needs", "Five lines");
    assert_text (self, id, "last-contact-on", "2026-03-01");
  }

  /* Taken back, nothing of it is left (F23). */
  g_assert_true (footing_replay_revert (written, self->store, NULL));
  back = fixture_get (self, FOOTING_TYPE_PERSON, first);
  g_assert_true (footing_record_equal (before, back));
  assert_text (self, second, "name", "noor ali");
  assert_text (self, second, "identity", "");

  /* Joined again and separated, each goes its own way. */
  join (self, second, first);
  g_assert_true (footing_people_separate (self->store, second, NULL));
  change (self, first, "name", "Noor A.");
  assert_text (self, second, "name", "Noor Ali");
}

static void
test_join_refused (Fixture *self, gconstpointer data)
{
  g_autofree char *one = add_plan (self, "self", "One");
  g_autofree char *first = add_person (self, one, "Mira");
  g_autofree char *second = add_person (self, one, "Mira");
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) gone = NULL;

  g_assert_false (footing_people_join (self->store, first, second, &error));
  fixture_assert_error (error, FOOTING_ERROR_INVALID);
  g_assert_false (footing_people_join (self->store, first, "nobody", &gone));
  fixture_assert_error (gone, FOOTING_ERROR_GONE);
}

static char *
list_names (GPtrArray *people)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < people->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "",
                            ((FootingPerson *)people->pdata[i])->name);

  return g_strdup (names->str);
}

/* Each once, and nobody who is in the plan, in the bin or in a plan that is. */
static void
test_elsewhere (Fixture *self, gconstpointer data)
{
  g_autofree char *one = add_plan (self, "self", "One");
  g_autofree char *two = add_plan (self, "self", "Two");
  g_autofree char *three = add_plan (self, "self", "Three");
  g_autofree char *gone_plan = add_plan (self, "self", "Gone");
  g_autofree char *ana = add_person (self, one, "Ana");
  g_autofree char *ana_two = add_person (self, two, "Ana");
  g_autofree char *ben = add_person (self, two, "Ben");
  g_autofree char *blank = add_person (self, two, " ");
  g_autofree char *cleo = add_person (self, two, "Cleo");
  g_autofree char *gone = add_person (self, gone_plan, "Gone");
  g_autoptr (GPtrArray) of_three = NULL;
  g_autoptr (GPtrArray) of_one = NULL;
  g_autoptr (GPtrArray) same = NULL;
  g_autofree char *names = NULL;
  g_autofree char *names_one = NULL;

  g_assert_nonnull (blank);
  g_assert_nonnull (gone);
  join (self, ana_two, ana);
  g_assert_true (footing_store_remove (self->store, FOOTING_TYPE_PERSON, cleo, NULL));
  g_assert_true (
      footing_store_remove (self->store, FOOTING_TYPE_RECOVERY, gone_plan, NULL));
  footing_clock_set_now (self->clock, NOW + DAY);
  change (self, ben, "saw", "The demo");

  of_three = footing_store_list_elsewhere (self->store, three, NULL);
  names = list_names (of_three);
  g_assert_cmpstr (names, ==, "Ben, Ana");
  of_one = footing_store_list_elsewhere (self->store, one, NULL);
  names_one = list_names (of_one);
  g_assert_cmpstr (names_one, ==, "Ben");

  same = footing_store_list_same (self->store, ana, NULL);
  g_assert_cmpuint (same->len, ==, 1);
  g_assert_cmpstr (footing_record_get_id (same->pdata[0]), ==, ana_two);
  g_assert_true (footing_store_remove (self->store, FOOTING_TYPE_RECOVERY, two, NULL));
  g_clear_pointer (&same, g_ptr_array_unref);
  same = footing_store_list_same (self->store, ana, NULL);
  g_assert_cmpuint (same->len, ==, 0);

  /* The plan they came from may go for good: they stay where they are. */
  g_assert_true (footing_store_erase (self->store, FOOTING_TYPE_RECOVERY, two, NULL));
  change (self, ana, "name", "Ana M.");
  assert_text (self, ana, "name", "Ana M.");
}

/* Who is proposed for what is typed. */
static void
test_suggest (void)
{
  static const struct {
    const char *typed, *relation, *names;
  } cases[] = {
      {"", "", "Noor Ali, Nora"},
      {" ", "", "Noor Ali, Nora"},
      {"noo", "", "Noor Ali"},
      {"NOOR  ALI", "", "Noor Ali"},
      {"x", "", ""},
      {"", "Leads product", ""},
      {"Nor", "Leads it", ""},
      {"nora", "Leads it", "Nora"},
      {"Zo", "", "Zoë"},
      {"Nora Zoë", "", ""},
  };
  g_autoptr (GPtrArray) elsewhere = g_ptr_array_new_with_free_func (g_object_unref);
  static const char *const names[] = {"Noor Ali", "Nora", "Zoë"};

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_ptr_array_add (elsewhere,
                     footing_record_new (FOOTING_TYPE_PERSON, "name", names[i], NULL));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (FootingPerson) person = footing_record_new (
        FOOTING_TYPE_PERSON, "role", "other", "relation", cases[i].relation, NULL);
    g_autoptr (GPtrArray) found =
        footing_people_suggest (elsewhere, person, cases[i].typed, 2);
    g_autofree char *list = list_names (found);

    g_test_message ("%u: “%s”", i, cases[i].typed);
    g_assert_cmpstr (list, ==, cases[i].names);
  }
}

/* What is between oneself and them in all plans, with the plan where it is another. */
static void
test_between (Fixture *self, gconstpointer data)
{
  g_autofree char *one = add_plan (self, "self", "One");
  g_autofree char *two = add_plan (self, "self", "Two");
  g_autofree char *first = add_person (self, one, "Mira");
  g_autofree char *second = add_person (self, two, "Mira");
  const char *const seen[] = {second, NULL};
  g_autofree char *win = fixture_save (
      self, footing_record_new (FOOTING_TYPE_ENTRY, "recovery", two, "kind", "win",
                                "date", "2026-02-20", "title", "Shipped", NULL));
  g_autofree char *talk =
      fixture_save (self, footing_record_new (FOOTING_TYPE_CONVERSATION, "recovery", one,
                                              "person", first, "kind", "update", "state",
                                              "held", "date", "2026-02-21", NULL));
  g_autoptr (FootingPerson) row = NULL;
  g_autoptr (GPtrArray) list = NULL;

  g_assert_nonnull (talk);
  g_assert_true (footing_store_set_seen_by (self->store, win, seen, NULL));
  join (self, second, first);
  row = fixture_get (self, FOOTING_TYPE_PERSON, first);
  list = footing_between_list (self->store, row, 10, NULL);
  g_assert_cmpuint (list->len, ==, 2);
  g_assert_null (((FootingBetween *)list->pdata[0])->plan);
  g_assert_cmpstr (((FootingBetween *)list->pdata[1])->plan->title, ==, "Two");
  g_assert_nonnull (((FootingBetween *)list->pdata[1])->entry);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/people-same/F50/shares", test_shares);
  fixture_add ("/people-same/F50-F23/join", test_join);
  fixture_add ("/people-same/F50/join-refused", test_join_refused);
  fixture_add ("/people-same/F50/elsewhere", test_elsewhere);
  g_test_add_func ("/people-same/F50/suggest", test_suggest);
  fixture_add ("/people-same/F50/between", test_between);

  return g_test_run ();
}
