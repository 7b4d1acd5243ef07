/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F52: how far the repair of a relationship has come, and the talk that belongs to it. */
#include "config.h"

#include "fixture.h"
#include "plan/repair.h"

/* A person of a plan that is active; their id. */
static char *
add_person (Fixture *self)
{
  g_autofree char *plan = fixture_save (
      self, footing_record_new (FOOTING_TYPE_RECOVERY, "state", "active", NULL));

  return fixture_save (self, footing_record_new (FOOTING_TYPE_PERSON, "recovery", plan,
                                                 "name", "Mira", NULL));
}

static FootingPerson *
get_person (Fixture *self, const char *id)
{
  g_autoptr (GError) error = NULL;
  FootingPerson *person =
      footing_store_get (self->store, FOOTING_TYPE_PERSON, id, &error);

  g_assert_no_error (error);

  return person;
}

static FootingConversation *
find_talk (Fixture *self, const char *person)
{
  g_autoptr (FootingPerson) row = get_person (self, person);
  g_autoptr (GError) error = NULL;
  FootingConversation *talk = footing_repair_find_talk (self->store, row, &error);

  g_assert_no_error (error);

  return talk;
}

static void
set_state (Fixture *self, const char *person, const char *state)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (footing_repair_set_state (self->store, person, state, &error));
  g_assert_no_error (error);
}

/* From wanted to held; the talk follows, and is the same all along. */
static void
test_states (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *repair, *talk, *date, *contact;
  } cases[] = {
      {"wanted", "planned", "", ""},       {"requested", "requested", "", ""},
      {"held", "held", TODAY, TODAY},      {"requested", "requested", TODAY, TODAY},
      {"none", "requested", TODAY, TODAY},
  };
  g_autofree char *person = add_person (self);
  g_autofree char *first = NULL;

  g_assert_null (find_talk (self, person));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (FootingPerson) row = NULL;
    g_autoptr (FootingConversation) talk = NULL;

    set_state (self, person, cases[i].repair);
    row = get_person (self, person);
    talk = find_talk (self, person);
    g_assert_cmpstr (row->repair, ==, cases[i].repair);
    g_assert_cmpstr (row->last_contact_on, ==, cases[i].contact);
    g_assert_cmpstr (talk->state, ==, cases[i].talk);
    g_assert_cmpstr (talk->date, ==, cases[i].date);
    g_assert_cmpstr (talk->person, ==, person);
    if (first == NULL)
      first = g_strdup (footing_record_get_id (talk));
    g_assert_cmpstr (footing_record_get_id (talk), ==, first);
  }
}

/* Nothing is made for a repair that is not wanted. */
static void
test_none (Fixture *self, gconstpointer data)
{
  g_autofree char *person = add_person (self);

  set_state (self, person, "none");
  g_assert_null (find_talk (self, person));
}

/* What is going to be said makes the talk; a talk that is there keeps its words. */
static void
test_ensure (Fixture *self, gconstpointer data)
{
  g_autofree char *person = add_person (self);
  g_autofree char *one =
      footing_repair_ensure_talk (self->store, person, "The demo stopped.", NULL);
  g_autofree char *same =
      footing_repair_ensure_talk (self->store, person, "Other words", NULL);
  g_autoptr (FootingConversation) talk = find_talk (self, person);

  g_assert_cmpstr (one, ==, same);
  g_assert_cmpstr (talk->opening, ==, "The demo stopped.");
  g_assert_cmpstr (talk->kind, ==, "repair");
  g_assert_cmpstr (talk->state, ==, "planned");
}

/* Other talks, and talks with others, are not it. */
static void
test_others (Fixture *self, gconstpointer data)
{
  g_autofree char *person = add_person (self);
  g_autoptr (FootingPerson) row = get_person (self, person);
  G_GNUC_UNUSED g_autofree char *update = fixture_save (
      self, footing_record_new (FOOTING_TYPE_CONVERSATION, "recovery", row->recovery,
                                "person", person, "kind", "update", NULL));
  G_GNUC_UNUSED g_autofree char *nobody =
      fixture_save (self, footing_record_new (FOOTING_TYPE_CONVERSATION, "recovery",
                                              row->recovery, "kind", "repair", NULL));

  g_assert_null (find_talk (self, person));
}

static void
test_gone (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) state_error = NULL;
  g_autoptr (GError) talk_error = NULL;

  g_assert_false (footing_repair_set_state (self->store, "nobody", "held", &state_error));
  fixture_assert_error (state_error, FOOTING_ERROR_GONE);
  g_assert_null (footing_repair_ensure_talk (self->store, "nobody", "", &talk_error));
  fixture_assert_error (talk_error, FOOTING_ERROR_GONE);
}

/* A state that there is not changes nothing. */
static void
test_unknown (Fixture *self, gconstpointer data)
{
  g_autofree char *person = add_person (self);
  g_autoptr (FootingPerson) row = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (footing_repair_set_state (self->store, person, "soon", &error));
  fixture_assert_error (error, FOOTING_ERROR_INVALID);
  row = get_person (self, person);
  g_assert_cmpstr (row->repair, ==, "none");
  g_assert_null (find_talk (self, person));
}

/* Taken back the person is as before, and the talk goes along. */
static void
test_take_back (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *before, *after;
    const char *talk; /* in which state it is then */
  } cases[] = {
      {"none", "held", "held"},           {"none", "wanted", "planned"},
      {"wanted", "held", "planned"},      {"held", "requested", "held"},
      {"requested", "none", "requested"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *person = add_person (self);
    g_autoptr (FootingPerson) before = NULL;
    g_autoptr (FootingPerson) after = NULL;
    g_autoptr (FootingConversation) talk = NULL;
    g_autoptr (FootingEdit) edit = NULL;
    gboolean changed = FALSE;

    set_state (self, person, cases[i].before);
    g_assert_true (footing_store_change (self->store, FOOTING_TYPE_PERSON, person, NULL,
                                         "last-contact-on", "2026-01-01", NULL));
    before = get_person (self, person);
    edit = footing_edit_begin (self->store, FOOTING_TYPE_PERSON, person, NULL);
    set_state (self, person, cases[i].after);
    g_assert_true (footing_edit_end (edit, self->store, &changed, NULL));
    g_assert_true (changed);
    g_assert_true (footing_repair_take_back (self->store, edit, NULL));
    after = get_person (self, person);
    talk = find_talk (self, person);
    g_assert_true (footing_record_equal (before, after));
    g_assert_cmpstr (talk->state, ==, cases[i].talk);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/repair/F52/states", test_states);
  fixture_add ("/repair/F52/none", test_none);
  fixture_add ("/repair/F52/take-back", test_take_back);
  fixture_add ("/repair/F52/ensure", test_ensure);
  fixture_add ("/repair/F52/others", test_others);
  fixture_add ("/repair/F52/gone", test_gone);
  fixture_add ("/repair/F52/unknown", test_unknown);

  return g_test_run ();
}
