/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F92: what was prepared to be said before there was a plan, and what was written behind
 * a door (F72). */
#include "config.h"

#include "compose/adopt.h"
#include "fixture.h"
#include "guidance/door.h"
#include "store/forms.h"

#define ANSWERS "compose facts"

static void
keep (Fixture *self, const char *place, const char *field, const char *text)
{
  g_assert_true (footing_forms_keep (self->store, place, field, text, NULL));
}

/* The answers, and what is found of them for a plan after @trigger: @found with @what and
 * @event, each NULL for nothing. */
static const struct {
  const char *answer, *next, *about;
  const char *trigger;
  gboolean found;
  const char *what, *event;
} CASES[] = {
    {NULL, NULL, NULL, "project-missed", FALSE, NULL, NULL},
    {" \n", NULL, "project-missed", "project-missed", FALSE, NULL, NULL},
    {" We lost\nthe date. ", NULL, "project-missed", "project-missed", TRUE,
     "We lost the date.", "project-missed"},
    {"We lost the date", NULL, "project-missed", "passed-over", FALSE, NULL, NULL},
    {"We lost the date", NULL, "project-missed", NULL, TRUE, "We lost the date",
     "project-missed"},
    {"We lost the date", NULL, "project-missed", "", TRUE, "We lost the date",
     "project-missed"},
    /* Asked before an event was chosen. */
    {"We lost the date", NULL, NULL, "passed-over", TRUE, "We lost the date", NULL},
    {NULL, "ask for the reasons", "passed-over", "passed-over", TRUE, NULL,
     "passed-over"},
};

static void
test_prepared (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autofree char *what = NULL, *event = NULL;

    g_assert_true (footing_forms_forget (self->store, ANSWERS, NULL));
    keep (self, ANSWERS, "what", CASES[i].answer);
    keep (self, ANSWERS, "next", CASES[i].next);
    keep (self, ANSWERS, "trigger", CASES[i].about);
    g_test_message ("%u", i);
    g_assert_cmpint (
        footing_compose_find_prepared (self->store, CASES[i].trigger, &what, &event), ==,
        CASES[i].found);
    g_assert_cmpstr (what, ==, CASES[i].what);
    g_assert_cmpstr (event, ==, CASES[i].event);
  }
}

/* It goes on in a plan of one's own after the same event, once. */
static void
test_adopted (Fixture *self, gconstpointer data)
{
  static const char *const events[] = {"passed-over", "project-missed"};

  keep (self, ANSWERS, "what", "We lost the date");
  keep (self, ANSWERS, "trigger", "project-missed");
  keep (self, "compose project-missed manager minute", "stance", "It was mine.");
  for (guint i = 0; i < G_N_ELEMENTS (events); i++) {
    g_autofree char *id = fixture_save (
        self, footing_record_new (FOOTING_TYPE_RECOVERY, "trigger", events[i], NULL));
    g_autoptr (FootingRecovery) plan = fixture_get (self, FOOTING_TYPE_RECOVERY, id);
    g_autofree char *answers = g_strconcat (id, " " ANSWERS, NULL);
    g_autofree char *text =
        g_strconcat (id, " compose project-missed manager minute", NULL);
    g_autoptr (GHashTable) fields = NULL, edits = NULL;

    g_assert_cmpint (footing_compose_may_adopt (self->store, plan), ==, i == 1);
    if (i == 1)
      g_assert_true (footing_compose_adopt (self->store, plan, NULL));
    g_assert_false (i == 1 && footing_compose_may_adopt (self->store, plan));
    fields = footing_forms_get (self->store, answers, NULL, NULL);
    edits = footing_forms_get (self->store, text, NULL, NULL);
    g_assert_cmpstr (g_hash_table_lookup (fields, "what"), ==,
                     i == 1 ? "We lost the date" : NULL);
    g_assert_cmpstr (g_hash_table_lookup (edits, "stance"), ==,
                     i == 1 ? "It was mine." : NULL);
  }
}

/* What the door proposes is not what somebody wrote, whatever the event. */
static void
test_written (Fixture *self, gconstpointer data)
{
  g_autoptr (FootingGuidance) guidance = fixture_load_guidance ();
  const FootingGuide *door =
      footing_guidance_lookup (guidance, FOOTING_GUIDE_DOOR, "manager");
  const struct {
    const char *text;
    gboolean is_own;
  } texts[] = {
      {NULL, FALSE},
      {"", FALSE},
      {footing_door_get_words (guidance, door, NULL), FALSE},
      {footing_door_get_words (guidance, door, "project-missed"), FALSE},
      {footing_door_get_words (guidance, door, "passed-over"), FALSE},
      {"The March date is lost.\nI need a tester.", TRUE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autofree char *own = NULL;
    g_autofree char *other = NULL;
    g_autofree char *none = NULL;

    keep (self, FOOTING_DOOR_PLACE "manager", "text", texts[i].text);
    own = footing_compose_dup_written (self->store, guidance, "manager");
    other = footing_compose_dup_written (self->store, guidance, "trust");
    none = footing_compose_dup_written (self->store, guidance, "no such door");
    g_test_message ("%u", i);
    g_assert_cmpstr (own, ==, texts[i].is_own ? texts[i].text : NULL);
    g_assert_null (other);
    g_assert_null (none);
  }
}

/* Nor is it once something was added to it: what was added, or put in its place, is. */
static void
test_example (Fixture *self, gconstpointer data)
{
  static const char *const own_words =
      "The demo stopped halfway. I know why by now. What do you need from me?";
  g_autoptr (FootingGuidance) guidance = fixture_load_guidance ();
  const FootingGuide *door =
      footing_guidance_lookup (guidance, FOOTING_GUIDE_DOOR, "manager");
  const char *words = footing_door_get_words (guidance, door, "presentation-failed");
  const char *sentence = strchr (words, '.');
  g_autofree char *added = g_strconcat (words, " I need a tester by Friday.", NULL);
  g_autofree char *below = g_strconcat (words, "\n\nI need a tester by Friday.", NULL);
  g_autofree char *replaced =
      g_strconcat ("I need a tester by Friday.", sentence + 1, NULL);
  const char *const texts[] = {added, below, replaced};

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autofree char *own = NULL;

    g_test_message ("%s", texts[i]);
    keep (self, FOOTING_DOOR_PLACE "manager", "text", texts[i]);
    own = footing_compose_dup_written (self->store, guidance, "manager");
    g_assert_cmpstr (own, ==, "I need a tester by Friday.");
    g_assert_true (footing_compose_has_example (guidance, door, texts[i]));
  }
  g_assert_true (footing_compose_has_example (guidance, door, words));
  g_assert_false (footing_compose_has_example (guidance, door, own_words));
  g_assert_false (footing_compose_has_example (guidance, door, ""));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/adopt/F92/prepared", test_prepared);
  fixture_add ("/adopt/F92/adopted", test_adopted);
  fixture_add ("/adopt/F72/written", test_written);
  fixture_add ("/adopt/F72/example", test_example);

  return g_test_run ();
}
