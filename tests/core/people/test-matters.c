/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F50: what matters now with somebody; what is between oneself and them. F51: the ledger.
 */
#include "config.h"

#include "fixture.h"
#include "people/between.h"
#include "people/ledger.h"

#include <string.h>

/* --- What matters now ----------------------------------------------------------------
 */

typedef struct {
  const char *talk; /* "ask requested 2026-03-01", or NULL */
  const char *repair;
  const char *ask;
  const char *contact;
  int rhythm;
  FootingViewer seen;
  FootingPerspective perspective;
  FootingDeed deed;
  FootingMatterReason reason;
  int n;
} Case;

#define SELF FOOTING_PERSPECTIVE_SELF
#define SUPPORT FOOTING_PERSPECTIVE_SUPPORT
#define BLIND                                                                            \
  {                                                                                      \
    .saw = TRUE                                                                          \
  }
#define MISSED(k)                                                                        \
  {                                                                                      \
    .unseen = (k)                                                                        \
  }

static const Case cases[] = {
    /* Updates: the setback first, then the rhythm, then wins; not within three days. */
    {NULL, "none", "", "", -1, {0}, SELF, FOOTING_DEED_WRITE, FOOTING_REASON_NEVER, -1},
    {NULL, "none", "", "2026-03-01", 1, BLIND, SELF, FOOTING_DEED_NOTHING,
     FOOTING_REASON_HEARD, 2},
    {NULL, "none", "", "2026-02-20", 7, BLIND, SELF, FOOTING_DEED_WRITE,
     FOOTING_REASON_SETBACK, 11},
    {NULL, "none", "", "2026-02-20", 7, BLIND, SUPPORT, FOOTING_DEED_WRITE,
     FOOTING_REASON_RHYTHM, 11},
    {NULL, "none", "", "2026-02-20", 30, MISSED (3), SELF, FOOTING_DEED_WRITE,
     FOOTING_REASON_UNSEEN, 3},
    {NULL, "none", "", "2026-02-20", 30, MISSED (2), SELF, FOOTING_DEED_NOTHING,
     FOOTING_REASON_HEARD, 11},
    {NULL, "none", "", "2026-02-20", 30, MISSED (9), SUPPORT, FOOTING_DEED_NOTHING,
     FOOTING_REASON_HEARD, 11},
    /* A repair that is wanted, with a conversation and without. */
    {NULL,
     "wanted",
     "",
     "2026-03-03",
     -1,
     {0},
     SELF,
     FOOTING_DEED_TALK,
     FOOTING_REASON_WANTED,
     0},
    {NULL,
     "requested",
     "",
     "",
     -1,
     {0},
     SELF,
     FOOTING_DEED_TALK,
     FOOTING_REASON_REQUESTED,
     0},
    {"repair planned 2026-05-05",
     "wanted",
     "",
     "",
     -1,
     {0},
     SELF,
     FOOTING_DEED_TALK,
     FOOTING_REASON_WANTED,
     0},
    {"repair held 2026-03-03",
     "held",
     "",
     "2026-03-01",
     -1,
     {0},
     SELF,
     FOOTING_DEED_THANK,
     FOOTING_REASON_THANKS,
     0},
    {"repair held 2026-03-05",
     "held",
     "",
     "2026-03-01",
     -1,
     {0},
     SELF,
     FOOTING_DEED_NOTHING,
     FOOTING_REASON_HEARD,
     2},
    {"repair held ",
     "held",
     "",
     "2026-03-01",
     -1,
     {0},
     SELF,
     FOOTING_DEED_NOTHING,
     FOOTING_REASON_HEARD,
     2},
    {"repair requested 2026-03-01",
     "none",
     "",
     "2026-03-01",
     -1,
     {0},
     SELF,
     FOOTING_DEED_NOTHING,
     FOOTING_REASON_HEARD,
     2},
    /* A question, from the person alone and on its path. */
    {NULL,
     "none",
     "May or July?",
     "",
     -1,
     {0},
     SELF,
     FOOTING_DEED_ASK,
     FOOTING_REASON_QUESTION,
     0},
    {"ask planned 2026-05-05",
     "none",
     "May or July?",
     "",
     -1,
     {0},
     SELF,
     FOOTING_DEED_ASK,
     FOOTING_REASON_QUESTION,
     0},
    {"ask requested 2026-03-03",
     "none",
     "",
     "",
     -1,
     {0},
     SELF,
     FOOTING_DEED_ASK,
     FOOTING_REASON_REQUESTED,
     0},
    {"ask requested 2026-03-04",
     "none",
     "May or July?",
     "2026-03-02",
     -1,
     {0},
     SELF,
     FOOTING_DEED_NOTHING,
     FOOTING_REASON_HEARD,
     1},
    {"ask held 2026-03-03",
     "none",
     "",
     "",
     -1,
     {0},
     SELF,
     FOOTING_DEED_ASK,
     FOOTING_REASON_PENDING,
     0},
    {"ask answered 2026-05-05",
     "wanted",
     "",
     "",
     -1,
     {0},
     SELF,
     FOOTING_DEED_THANK,
     FOOTING_REASON_THANKS,
     0},
    {"ask thanked ",
     "none",
     "May or July?",
     "2026-03-02",
     -1,
     {0},
     SELF,
     FOOTING_DEED_NOTHING,
     FOOTING_REASON_HEARD,
     1},
    /* A sponsor: on its day. */
    {"sponsor planned 2026-03-04",
     "none",
     "",
     "2026-03-02",
     -1,
     {0},
     SELF,
     FOOTING_DEED_NOTHING,
     FOOTING_REASON_HEARD,
     1},
    {"sponsor planned 2026-03-03",
     "none",
     "",
     "2026-03-02",
     -1,
     {0},
     SELF,
     FOOTING_DEED_TALK,
     FOOTING_REASON_WANTED,
     0},
    {"sponsor planned 2026-03-03",
     "wanted",
     "",
     "",
     -1,
     {0},
     SELF,
     FOOTING_DEED_TALK,
     FOOTING_REASON_WANTED,
     0},
    /* What is no path asks for nothing. */
    {"one-on-one held 2026-03-03",
     "none",
     "",
     "2026-03-02",
     -1,
     {0},
     SELF,
     FOOTING_DEED_NOTHING,
     FOOTING_REASON_HEARD,
     1},
};

static FootingConversation *
make_talk (const char *text, const char *person)
{
  g_auto (GStrv) parts = g_strsplit (text, " ", 3);

  return footing_record_new (FOOTING_TYPE_CONVERSATION, "person", person, "kind",
                             parts[0], "state", parts[1], "next-on", parts[2], NULL);
}

static void
test_matters (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const Case *c = &cases[i];
    g_autoptr (FootingPerson) person = footing_record_new (
        FOOTING_TYPE_PERSON, "name", "Mira", "role", "mentor", "repair", c->repair, "ask",
        c->ask, "last-contact-on", c->contact, "rhythm-days", c->rhythm, NULL);
    const char *id = footing_record_get_id (person);
    g_autoptr (GPtrArray) talks = g_ptr_array_new_with_free_func (g_object_unref);
    FootingMatter matter;

    /* What is between oneself and others is theirs. */
    g_ptr_array_add (talks, make_talk ("ask answered 2026-01-01", "somebody"));
    if (c->talk != NULL)
      g_ptr_array_add (talks, make_talk (c->talk, id));
    g_test_message ("%u: %s", i, c->talk);
    matter = footing_matter_find (person, talks, &c->seen, c->perspective, TODAY);
    g_assert_cmpint (matter.deed, ==, c->deed);
    g_assert_cmpint (matter.reason, ==, c->reason);
    g_assert_cmpint (matter.n, ==, c->n);
  }
}

/* Whoever was asked, or talked with, has heard from one, be it that nobody has noted it
 * with them; what is planned for a day says nothing. */
static void
test_contact (void)
{
  static const struct {
    const char *kind, *state, *requested_on, *date, *touched_on;
    FootingMatterReason reason;
    const char *contact_on, *next_on;
  } rows[] = {
      {"ask", "requested", "2026-03-02", "", "", FOOTING_REASON_HEARD, "2026-03-02", ""},
      {"one-on-one", "held", "", "2026-03-01", "", FOOTING_REASON_HEARD, "2026-03-01",
       ""},
      {"sponsor", "planned", "", "2026-03-12", "", FOOTING_REASON_NEVER, "",
       "2026-03-12"},
      {"sponsor", "planned", "", "2026-03-12", "2026-03-03", FOOTING_REASON_HEARD,
       "2026-03-03", "2026-03-12"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (FootingPerson) person =
        footing_record_new (FOOTING_TYPE_PERSON, "role", "mentor", NULL);
    g_autoptr (FootingConversation) talk = footing_record_new (
        FOOTING_TYPE_CONVERSATION, "person", footing_record_get_id (person), "kind",
        rows[i].kind, "state", rows[i].state, "requested-on", rows[i].requested_on,
        "date", rows[i].date, NULL);
    g_autoptr (GPtrArray) talks = g_ptr_array_new ();
    const FootingViewer viewer = {.touched_on = (char *)rows[i].touched_on};
    const FootingPerspective perspectives[] = {SELF, SUPPORT};

    g_ptr_array_add (talks, talk);
    for (guint k = 0; k < G_N_ELEMENTS (perspectives); k++) {
      const FootingMatter matter =
          footing_matter_find (person, talks, &viewer, perspectives[k], TODAY);

      g_test_message ("%u", i);
      g_assert_cmpint (matter.reason, ==, rows[i].reason);
      g_assert_cmpstr (matter.contact_on, ==, rows[i].contact_on);
      g_assert_cmpstr (matter.next_on, ==, rows[i].next_on);
    }
  }
}

/* The next thing due is the earliest of what is still open. */
static void
test_next (void)
{
  g_autoptr (FootingPerson) person =
      footing_record_new (FOOTING_TYPE_PERSON, "role", "mentor", NULL);
  const char *id = footing_record_get_id (person);
  g_autoptr (GPtrArray) talks = g_ptr_array_new_with_free_func (g_object_unref);

  g_assert_cmpstr (footing_matter_find (person, talks, NULL, SELF, TODAY).next_on, ==,
                   "");
  g_ptr_array_add (talks, make_talk ("sponsor planned 2026-03-20", id));
  g_ptr_array_add (talks, make_talk ("ask requested 2026-03-09", id));
  g_ptr_array_add (talks, make_talk ("ask thanked 2026-03-01", id));
  g_ptr_array_add (talks, make_talk ("repair held 2026-03-01", id));
  g_ptr_array_add (talks, make_talk ("ask planned 2026-03-01", "somebody"));
  g_assert_cmpstr (footing_matter_find (person, talks, NULL, SELF, TODAY).next_on, ==,
                   "2026-03-09");
}

/* --- In a file -----------------------------------------------------------------------
 */

static char *
add_plan (Fixture *self)
{
  return fixture_save (self, footing_record_new (FOOTING_TYPE_RECOVERY, "state", "active",
                                                 "happened-on", "2026-02-01", NULL));
}

static char *
add_person (Fixture *self, const char *plan, const char *name, const char *saw)
{
  return fixture_save (self, footing_record_new (FOOTING_TYPE_PERSON, "recovery", plan,
                                                 "name", name, "saw", saw,
                                                 "last-contact-on", TODAY, NULL));
}

static char *
add_entry (Fixture *self,
           const char *plan,
           const char *kind,
           const char *date,
           const char *person)
{
  const char *const people[] = {person, NULL};
  char *id = fixture_save (self, footing_record_new (FOOTING_TYPE_ENTRY, "recovery", plan,
                                                     "kind", kind, "date", date, "title",
                                                     date, NULL));

  if (person != NULL)
    g_assert_true (footing_store_set_seen_by (self->store, id, people, NULL));

  return id;
}

static char *
list_between (Fixture *self, const char *person)
{
  g_autoptr (FootingPerson) row = fixture_get (self, FOOTING_TYPE_PERSON, person);
  g_autoptr (GPtrArray) list = footing_between_list (self->store, row, 10, NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++) {
    const FootingBetween *item = list->pdata[i];

    g_string_append_printf (text, "%s%s %s", i > 0 ? ", " : "", item->date + 5,
                            item->kind == FOOTING_BETWEEN_ENTRY  ? item->entry->kind
                            : item->kind == FOOTING_BETWEEN_TALK ? item->talk->kind
                                                                 : "contact");
    if (item->kind == FOOTING_BETWEEN_TALK)
      g_string_append_printf (text, " %d", item->state);
  }

  return g_strdup (text->str);
}

/* F50: updates, talks, what they saw and the last contact as one list, each once. */
static void
test_between (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self);
  g_autofree char *mira = add_person (self, plan, "Mira", "");
  G_GNUC_UNUSED g_autofree char *win = add_entry (self, plan, "win", "2026-02-20", mira);
  g_autofree char *gone = add_entry (self, plan, "win", "2026-02-21", mira);
  G_GNUC_UNUSED g_autofree char *other =
      add_entry (self, plan, "win", "2026-02-22", NULL);
  g_autofree char *ask = NULL;
  g_autofree char *before = list_between (self, mira);
  g_autofree char *asked = NULL;
  g_autofree char *held = NULL;
  g_autofree char *planned = NULL;
  g_autofree char *back = NULL;

  g_assert_cmpstr (before, ==, "03-03 contact, 02-21 win, 02-20 win");
  g_assert_true (footing_store_remove (self->store, FOOTING_TYPE_ENTRY, gone, NULL));
  ask = footing_talks_plan (self->store, mira, FOOTING_PATH_ASK, NULL);
  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_CONVERSATION, ask, NULL,
                                       "option-a", "May", "option-b", "July", NULL));
  g_assert_true (
      footing_talks_move (self->store, ask, FOOTING_TALK_REQUESTED, NULL, NULL));
  asked = list_between (self, mira);
  g_assert_cmpstr (asked, ==, "03-03 ask 1, 02-20 win");

  footing_clock_set_now (self->clock, NOW + DAY);
  g_assert_true (footing_talks_move (self->store, ask, FOOTING_TALK_HELD, NULL, NULL));
  held = list_between (self, mira);
  g_assert_cmpstr (held, ==, "03-04 conversation, 03-03 ask 1, 02-20 win");

  /* Planned for a day is not held; nor is what was noted too early, and taken back. */
  planned =
      fixture_save (self, footing_record_new (FOOTING_TYPE_CONVERSATION, "recovery", plan,
                                              "person", mira, "kind", "sponsor", "state",
                                              "planned", "date", "2026-03-12", NULL));
  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_CONVERSATION, ask, NULL,
                                       "state", "planned", NULL));
  back = list_between (self, mira);
  g_assert_cmpstr (back, ==, "03-04 conversation, 02-20 win");
}

static char *
describe_people (FootingLedger *ledger)
{
  GPtrArray *people = footing_ledger_get_people (ledger);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < people->len; i++)
    g_string_append_printf (
        text, "%s%s%s %u", i > 0 ? ", " : "",
        footing_ledger_get_group (ledger, i) == FOOTING_LEDGER_WITHOUT_WIN ? "!" : "",
        ((FootingPerson *)people->pdata[i])->name, footing_ledger_get_unseen (ledger, i));

  return g_strdup (text->str);
}

/* F51: who saw the setback and has seen no win since stands first; the cells say who has
 * seen what. */
static void
test_ledger (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self);
  g_autofree char *ana = add_person (self, plan, "Ana", "The demo");
  g_autofree char *ben = add_person (self, plan, "Ben", "");
  g_autofree char *cleo = add_person (self, plan, "Cleo", "");
  G_GNUC_UNUSED g_autofree char *early =
      add_entry (self, plan, "win", "2026-01-05", cleo);
  g_autofree char *seen = add_entry (self, plan, "win", "2026-02-05", ana);
  G_GNUC_UNUSED g_autofree char *fall =
      add_entry (self, plan, "setback", "2026-02-02", cleo);
  g_autoptr (FootingLedger) ledger = footing_ledger_new (self->store, plan, NULL);
  g_autofree char *people = describe_people (ledger);
  g_autoptr (FootingLedger) after = NULL;
  g_autofree char *people_after = NULL;
  g_autofree char *people_again = NULL;
  g_auto (GStrv) unseen = NULL;

  g_assert_cmpstr (people, ==, "!Cleo 1, Ana 1, Ben 2");
  g_assert_cmpuint (footing_ledger_get_n_wins (ledger), ==, 2);
  g_assert_cmpstr (footing_ledger_get_win (ledger, 0, NULL)->title, ==, "2026-02-05");
  g_assert_true (footing_ledger_has_seen (ledger, 1, 0));
  g_assert_false (footing_ledger_has_seen (ledger, 0, 0));
  g_assert_true (footing_ledger_has_seen (ledger, 0, 1));

  g_assert_true (footing_ledger_set_seen (self->store, seen, cleo, TRUE, NULL));
  g_assert_true (footing_ledger_set_seen (self->store, seen, ana, FALSE, NULL));
  g_assert_true (footing_ledger_set_seen (self->store, seen, ben, TRUE, NULL));
  g_assert_true (footing_ledger_set_seen (self->store, seen, ben, TRUE, NULL));
  after = footing_ledger_new (self->store, plan, NULL);
  people_after = describe_people (after);
  g_assert_cmpstr (people_after, ==, "!Ana 2, Ben 1, Cleo 0");

  /* Read anew, they keep their places. */
  g_assert_true (footing_ledger_reload (ledger, NULL));
  people_again = describe_people (ledger);
  g_assert_cmpstr (people_again, ==, "Cleo 0, !Ana 2, Ben 1");
  unseen = footing_ledger_list_unseen (ledger, 1, 9);
  g_assert_cmpuint (g_strv_length (unseen), ==, 2);
  g_assert_cmpstr (unseen[0], ==, seen);
}

/* F51: who is due an update is, whatever else is between the two; a talk counts as being
 * in touch. */
static void
test_due (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *talk;
    const char *held;
    const char *contact;
    const char *repair;
    gboolean due;
  } people[] = {
      {NULL, NULL, "2026-02-10", "none", TRUE},
      {NULL, NULL, "2026-02-10", "wanted", TRUE},
      {"ask answered 2026-03-05", "2026-02-05", "2026-02-10", "none", TRUE},
      {"ask answered 2026-03-05", "2026-02-05", "2026-02-20", "none", FALSE},
      {"one-on-one held", "2026-03-01", "2026-02-10", "none", FALSE},
      {NULL, NULL, "2026-02-20", "wanted", FALSE},
  };
  g_autofree char *plan = add_plan (self);
  g_autoptr (FootingLedger) ledger = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (people); i++) {
    g_autofree char *name = g_strdup_printf ("%u", i);
    g_autofree char *id = fixture_save (
        self, footing_record_new (FOOTING_TYPE_PERSON, "recovery", plan, "name", name,
                                  "last-contact-on", people[i].contact, "rhythm-days", 14,
                                  "repair", people[i].repair, NULL));
    FootingConversation *talk =
        people[i].talk != NULL ? make_talk (people[i].talk, id) : NULL;

    if (talk == NULL)
      continue;
    g_free (fixture_save (self, footing_record_copy (talk, "recovery", plan, "date",
                                                     people[i].held, NULL)));
    g_object_unref (talk);
  }

  ledger = footing_ledger_new (self->store, plan, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (people); i++) {
    FootingPerson *person = footing_ledger_get_people (ledger)->pdata[i];
    const guint k = (guint)g_ascii_strtoull (person->name, NULL, 10);

    g_test_message ("%u", k);
    g_assert_cmpint (footing_ledger_get_group (ledger, i) == FOOTING_LEDGER_DUE, ==,
                     people[k].due);
  }
}

/* F51: pages are read as they are looked at; beyond them all is as in one. */
static void
test_pages (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self);
  g_autofree char *ana = add_person (self, plan, "Ana", "");
  const guint n = FOOTING_LEDGER_PAGE * 6 + 1;
  g_autoptr (FootingLedger) ledger = NULL;

  for (guint i = 0; i < n; i++) {
    g_autofree char *day = g_strdup_printf ("20%02u-01-01", i / 30);
    G_GNUC_UNUSED g_autofree char *id =
        add_entry (self, plan, "win", day, i % 3 == 0 ? ana : NULL);
  }
  ledger = footing_ledger_new (self->store, plan, NULL);
  g_assert_cmpuint (footing_ledger_get_n_wins (ledger), ==, n);
  for (guint round = 0; round < 2; round++)
    for (guint i = 0; i < n; i += 7) {
      g_autofree char *day = g_strdup_printf ("20%02u-01-01", (n - 1 - i) / 30);

      g_assert_cmpstr (footing_ledger_get_win (ledger, i, NULL)->date, ==, day);
      g_assert_cmpint (footing_ledger_has_seen (ledger, 0, i), ==, (n - 1 - i) % 3 == 0);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/people/F50/matters", test_matters);
  g_test_add_func ("/people/F50/contact", test_contact);
  g_test_add_func ("/people/F50/next", test_next);
  fixture_add ("/people/F50/between", test_between);
  fixture_add ("/people/F51/ledger", test_ledger);
  fixture_add ("/people/F51/due", test_due);
  fixture_add ("/people/F51/pages", test_pages);

  return g_test_run ();
}
