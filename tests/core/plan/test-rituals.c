/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F40: what a ritual is called, and the pause of all of them. Today is 3 March 2026. */
#include "config.h"

#include "fixture.h"
#include "plan/rituals.h"
#include "samples.h"

static void
test_title (void)
{
  static const struct {
    const char *code, *title;
    gboolean catalogue;
    FootingPerspective perspective;
    const char *expected;
  } cases[] = {
      {"outreach", "", TRUE, FOOTING_PERSPECTIVE_SELF, "Outreach"},
      {"outreach", "Coffee", TRUE, FOOTING_PERSPECTIVE_SELF, "Coffee"},
      {"outreach", " \n", TRUE, FOOTING_PERSPECTIVE_SUPPORT, "Outreach"},
      {"outreach", "", FALSE, FOOTING_PERSPECTIVE_SELF, "A ritual of your own"},
      {"outreach", "Coffee", FALSE, FOOTING_PERSPECTIVE_SELF, "Coffee"},
      {"no-such-code", "", TRUE, FOOTING_PERSPECTIVE_SELF, "A ritual of your own"},
      {"", "", TRUE, FOOTING_PERSPECTIVE_SELF, "A ritual of your own"},
      {"", "Quiet hour", TRUE, FOOTING_PERSPECTIVE_SUPPORT, "Quiet hour"},
  };
  g_autoptr (FootingGuidance) guidance = fixture_load_guidance ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (FootingRitual) ritual = footing_record_new (
        FOOTING_TYPE_RITUAL, "code", cases[i].code, "title", cases[i].title, NULL);

    g_test_message ("Case %u", i);
    g_assert_cmpstr (footing_ritual_get_title (ritual,
                                               cases[i].catalogue ? guidance : NULL,
                                               cases[i].perspective),
                     ==, cases[i].expected);
  }
}

static FootingRitual *
make_ritual (const char *recovery, const char *text)
{
  const gboolean off = g_str_has_prefix (text, "off");

  return footing_record_new (FOOTING_TYPE_RITUAL, "recovery", recovery, "enabled", !off,
                             "paused-until", off ? text + 3 : text, NULL);
}

/* All that are switched on rest, until the first of them begins again. */
static void
test_find (void)
{
  static const struct {
    const char *rituals, *expected;
  } cases[] = {
      {"2026-03-10", "2026-03-10"},
      {"2026-03-10,2026-03-04", "2026-03-04"},
      {"2026-03-10,", NULL},
      {"2026-03-10,2026-03-03", NULL},
      {"2026-03-10,off", "2026-03-10"},
      {"2026-03-10,off2026-03-05", "2026-03-10"},
      {"off2026-03-10", NULL},
      {"someday", NULL},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (GStrv) texts = g_strsplit (cases[i].rituals, ",", -1);
    g_autoptr (GPtrArray) rituals = g_ptr_array_new_with_free_func (g_object_unref);

    for (guint j = 0; texts[j] != NULL; j++)
      g_ptr_array_add (rituals, make_ritual (NULL, texts[j]));
    g_test_message ("%s", cases[i].rituals);
    g_assert_cmpstr (footing_plan_find_pause (rituals, TODAY), ==, cases[i].expected);
  }
}

/* One of @recovery and one of another plan: the one is paused, the other is left alone.
 */
static void
test_pause (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *until;
    gboolean done;
  } cases[] = {{"2026-03-04", TRUE},  {"2027-03-03", TRUE},  {"", TRUE},
               {"2026-03-03", FALSE}, {"2026-03-02", FALSE}, {"tomorrow", FALSE}};
  const char *plan = sample_save (self->store, sample_blank (FOOTING_TYPE_RECOVERY));
  const char *other = sample_save (self->store, sample_blank (FOOTING_TYPE_RECOVERY));
  const char *ids[] = {
      sample_save (self->store, make_ritual (plan, "")),
      sample_save (self->store, make_ritual (plan, "off")),
      sample_save (self->store, make_ritual (other, "2026-05-05")),
  };
  const char *before = "";

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;

    g_test_message ("%s", cases[i].until);
    g_assert_cmpint (
        footing_plan_pause_rituals (self->store, plan, cases[i].until, &error), ==,
        cases[i].done);
    if (!cases[i].done)
      fixture_assert_error (error, FOOTING_ERROR_INVALID);
    else
      before = cases[i].until;

    for (guint j = 0; j < G_N_ELEMENTS (ids); j++) {
      g_autoptr (FootingRitual) ritual =
          footing_store_get (self->store, FOOTING_TYPE_RITUAL, ids[j], NULL);

      g_assert_cmpstr (ritual->paused_until, ==, j < 2 ? before : "2026-05-05");
    }
  }
}

/* F40: the days stand in the order of the week, each once; a ritual that is on comes at
 * least once a week, and what is refused leaves the days as they were. */
static void
test_days (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *days, *expected;
  } cases[] = {
      {"fri", "fri"},
      {"fri,mon", "mon,fri"},
      {"sun,tue,sun,tue", "tue,sun"},
      {"sun,sat,fri,thu,wed,tue,mon", "mon,tue,wed,thu,fri,sat,sun"},
      {"", NULL},
      {"mon,someday", NULL},
      {"Mon", NULL},
  };
  const char *plan = sample_save (self->store, sample_blank (FOOTING_TYPE_RECOVERY));
  const char *id = sample_save (self->store, make_ritual (plan, ""));
  g_autofree char *before = g_strdup ("");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (GStrv) days = g_strsplit (cases[i].days, ",", -1);
    g_autoptr (FootingRitual) ritual = NULL;
    g_autofree char *after = NULL;
    g_autoptr (GError) error = NULL;

    g_test_message ("%s", cases[i].days);
    g_assert_cmpint (
        footing_rituals_set_days (self->store, id, (const char *const *)days, &error), ==,
        cases[i].expected != NULL);
    if (cases[i].expected == NULL)
      fixture_assert_error (error, FOOTING_ERROR_INVALID);

    ritual = fixture_get (self, FOOTING_TYPE_RITUAL, id);
    after = g_strjoinv (",", (GStrv)ritual->days);
    g_assert_cmpstr (after, ==, cases[i].expected != NULL ? cases[i].expected : before);
    g_free (before);
    before = g_steal_pointer (&after);
  }
}

static void
test_enabled (Fixture *self, gconstpointer data)
{
  const char *plan = sample_save (self->store, sample_blank (FOOTING_TYPE_RECOVERY));
  const char *id = sample_save (self->store, make_ritual (plan, ""));
  g_autoptr (GError) error = NULL;

  for (int enabled = 0; enabled <= 1; enabled++) {
    g_autoptr (FootingRitual) ritual = NULL;

    g_assert_true (footing_rituals_set_enabled (self->store, id, enabled, &error));
    ritual = fixture_get (self, FOOTING_TYPE_RITUAL, id);
    g_assert_cmpint (ritual->enabled, ==, enabled);
  }
  g_assert_false (footing_rituals_set_enabled (self->store, "gone", TRUE, &error));
  fixture_assert_error (error, FOOTING_ERROR_GONE);
}

/* F40: with a plan that rests its rituals would begin again in vain: it is taken up, too;
 * one that cannot be taken up leaves the pause as it is. */
static void
test_resume (Fixture *self, gconstpointer data)
{
  static const char *const states[] = {"active", "paused", "recovered", "archived"};
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (states); i++) {
    const char *plan =
        sample_save (self->store, footing_record_new (FOOTING_TYPE_RECOVERY, "state",
                                                      states[i], NULL));
    const char *id = sample_save (self->store, make_ritual (plan, "2026-03-20"));
    g_autoptr (FootingRecovery) before = fixture_get (self, FOOTING_TYPE_RECOVERY, plan);
    g_autoptr (GPtrArray) rituals = fixture_list (self, FOOTING_TYPE_RITUAL, plan);
    g_autoptr (FootingRecovery) after = NULL;
    g_autoptr (FootingRitual) ritual = NULL;

    g_test_message ("%s", states[i]);
    g_assert_true (footing_plan_resume_rituals (self->store, plan, &error));
    g_assert_no_error (error);
    after = fixture_get (self, FOOTING_TYPE_RECOVERY, plan);
    g_assert_true (footing_recovery_is_active (after));
    ritual = fixture_get (self, FOOTING_TYPE_RITUAL, id);
    g_assert_cmpstr (ritual->paused_until, ==, "");

    /* And back. */
    g_assert_true (footing_plan_put_back_pauses (self->store, rituals, before, &error));
    g_set_object (&after, NULL);
    after = fixture_get (self, FOOTING_TYPE_RECOVERY, plan);
    g_assert_cmpstr (after->state, ==, states[i]);
    g_set_object (&ritual, NULL);
    ritual = fixture_get (self, FOOTING_TYPE_RITUAL, id);
    g_assert_cmpstr (ritual->paused_until, ==, "2026-03-20");
  }

  g_assert_true (footing_plan_resume_rituals (self->store, NULL, &error));
  g_assert_false (footing_plan_resume_rituals (self->store, "gone", &error));
  fixture_assert_error (error, FOOTING_ERROR_GONE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rituals/F40/title", test_title);
  g_test_add_func ("/rituals/F40/find-pause", test_find);
  fixture_add ("/rituals/F40/pause", test_pause);
  fixture_add ("/rituals/F40/days", test_days);
  fixture_add ("/rituals/F40/enabled", test_enabled);
  fixture_add ("/rituals/F40/resume", test_resume);

  return g_test_run ();
}
