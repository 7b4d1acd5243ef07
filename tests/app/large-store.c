/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "large-store.h"
#include "date.h"
#include "plan/plan.h"
#include "schedule/recurrence.h"

/* What D35 names, and of everything else more than a year of daily use brings. */
const LargeStore large_store_huge = {
    .people = 300,
    .steps = 8500,
    .practices = 1000,
    .scopes = 500,
    .outcomes = 60,
    .progress = 5000,
    .rituals = 500,
    .past = 6,
    .checkins = 400,
    .plans = 1700,
    .drafts = 300,
    .entries = 10000,
};

typedef struct {
  FootingStore *store;
  FootingGuidance *guidance;
  const char *plan;
  char *today;
} Fill;

static void
check (gboolean done, GError **error)
{
  if (!done)
    g_error ("%s", (*error)->message);
}

static void
save (Fill *fill, gpointer record)
{
  g_autoptr (GError) error = NULL;

  check (footing_store_save (fill->store, record, &error), &error);
}

static void
add_people (Fill *fill, int n)
{
  static const char *const names[] = {"Mira", "Jonas", "Ana", "Tom", "Lea"};

  for (int i = 0; i < n; i++) {
    g_autofree char *name = g_strdup_printf ("%s %d", names[i % 5], i + 1);
    g_autofree char *contact = footing_date_add_days (fill->today, -12 - i);
    g_autoptr (FootingPerson) person = footing_record_new (
        FOOTING_TYPE_PERSON, "recovery", fill->plan, "position", i, "name", name, "role",
        i % 3 == 0 ? "peer" : "sponsor", "needs", "Early warnings", "rhythm-days", 7,
        "last-contact-on", contact, "repair", i % 4 == 0 ? "wanted" : "none", NULL);

    save (fill, person);
  }
}

static FootingStep *
add_step (Fill *fill, const char *kind, int position, const char *due_on, const char *end)
{
  const char *const drivers[] = {"no-plan", NULL};
  g_autofree char *title = g_strdup_printf ("Agree on target %d", position);
  FootingStep *step = footing_record_new (
      FOOTING_TYPE_STEP, "recovery", fill->plan, "kind", kind, "position", position,
      "title", title, "due-on", due_on, "until-on", end, "rung",
      position % 3 == 0 ? "pair" : "", "feared", position % 5 == 0 ? "It stalls" : "",
      "because-drivers", drivers, NULL);

  save (fill, step);

  return step;
}

static void
add_steps (Fill *fill, const LargeStore *with)
{
  g_autofree char *later = footing_date_add_days (fill->today, 30);

  for (int i = 0; i < with->steps; i++) {
    g_autofree char *due = footing_date_add_days (fill->today, i % 28 - 14);

    g_object_unref (add_step (fill, "step", i + 1, due, ""));
  }
  for (int i = 0; i < with->practices; i++)
    g_object_unref (add_step (fill, "practice", with->steps + i + 1, "", later));
  for (int i = 0; i < with->scopes; i++) {
    g_autoptr (FootingStep) scope =
        add_step (fill, "scope", with->steps + with->practices + i + 1, "", later);
    g_autoptr (FootingStep) restore = footing_record_new (
        FOOTING_TYPE_STEP, "recovery", fill->plan, "kind", "restore", "restores",
        footing_record_get_id (scope), "title", "Back to full scope", "position",
        scope->position, "due-on", later, NULL);

    save (fill, restore);
  }
}

static void
add_outcomes (Fill *fill, const LargeStore *with)
{
  g_autofree char *due = footing_date_add_days (fill->today, 45);

  for (int i = 0; i < with->outcomes; i++) {
    g_autoptr (FootingOutcome) outcome =
        footing_record_new (FOOTING_TYPE_OUTCOME, "recovery", fill->plan, "position", i,
                            "title", "Answer within a day", "unit", "hours", "from-value",
                            48.0, "to-value", 24.0, "due-on", due, NULL);

    save (fill, outcome);
    for (int j = 0; i == 0 && j < with->progress; j++) {
      g_autofree char *date = footing_date_add_days (fill->today, -j);
      g_autoptr (FootingProgress) progress = footing_record_new (
          FOOTING_TYPE_PROGRESS, "outcome", footing_record_get_id (outcome), "date", date,
          "value", 24.0 + j % 24, "note", j % 3 == 0 ? "After the new triage" : "", NULL);

      save (fill, progress);
    }
  }
}

static void
add_occurrence (Fill *fill,
                FootingRitual *ritual,
                const char *date,
                const char *state,
                GTimeZone *zone)
{
  g_autoptr (FootingOccurrence) occurrence = footing_record_new (
      FOOTING_TYPE_OCCURRENCE, "ritual", footing_record_get_id (ritual), "date", date,
      "state", state, "due-at", footing_date_to_instant (date, ritual->time, zone), NULL);

  save (fill, occurrence);
}

static void
add_rituals (Fill *fill, const LargeStore *with)
{
  static const char *const days[] = {"mon", NULL};
  static const char *const states[] = {"missed", "done", "skipped", "done"};
  FootingClock *clock = footing_store_get_clock (fill->store);
  g_autoptr (GTimeZone) zone = footing_clock_zone (clock);

  for (int i = 0; i < with->rituals; i++) {
    g_autofree char *title = g_strdup_printf ("Ritual %d", i + 1);
    g_autoptr (FootingRitual) ritual =
        footing_record_new (FOOTING_TYPE_RITUAL, "recovery", fill->plan, "position",
                            10 + i, "title", title, "days", days, "time", "23:30", NULL);

    save (fill, ritual);
    add_occurrence (fill, ritual, fill->today, "due", zone);
    for (int j = 1; j <= with->past; j++) {
      g_autofree char *date = footing_date_add_days (fill->today, -7 * j);

      add_occurrence (fill, ritual, date, states[j % 4], zone);
    }
  }
}

static void
add_checkins (Fill *fill, int n)
{
  for (int i = 0; i < n; i++) {
    g_autoptr (GError) error = NULL;
    g_autofree char *date = footing_date_add_days (fill->today, i - n);
    g_autoptr (FootingCheckin) checkin =
        footing_record_new (FOOTING_TYPE_CHECKIN, "recovery", fill->plan, "kind",
                            "regular", "date", date, NULL);

    save (fill, checkin);
    for (guint j = 0; j < footing_guidance_n (fill->guidance, FOOTING_GUIDE_SIGN); j++)
      check (footing_store_set_sign (fill->store, footing_record_get_id (checkin),
                                     footing_guide_code (footing_guidance_nth (
                                         fill->guidance, FOOTING_GUIDE_SIGN, j)),
                                     (i + (int)j) % 5, &error),
             &error);
  }
}

static void
add_entries (Fill *fill, int n)
{
  for (int i = 0; i < n; i++) {
    g_autofree char *date = footing_date_add_days (fill->today, -i / 4);
    g_autofree char *title = g_strdup_printf ("Cut the nightly job by %d minutes", i);
    g_autoptr (FootingEntry) entry = footing_record_new (
        FOOTING_TYPE_ENTRY, "recovery", fill->plan, "date", date, "title", title, NULL);

    save (fill, entry);
  }
}

static void
add_plans (Fill *fill, int n, const char *state)
{
  for (int i = 0; i < n; i++) {
    g_autofree char *title = g_strdup_printf ("Setback %d of the pilot", i + 1);
    g_autoptr (FootingRecovery) recovery = footing_record_new (
        FOOTING_TYPE_RECOVERY, "title", title, "happened-on", "2025-02-20", "state",
        state, "started-on", "2025-02-21", "story",
        "The demo stopped in front of the client. Nobody had tried it on their network.",
        NULL);

    save (fill, recovery);
  }
}

static char *
add_plan (Fill *fill)
{
  g_autoptr (GError) error = NULL;
  char *id = footing_plan_create_draft (fill->store, fill->guidance,
                                        FOOTING_PERSPECTIVE_SELF, &error);

  check (id != NULL, &error);
  check (footing_store_change (fill->store, FOOTING_TYPE_RECOVERY, id, &error, "title",
                               "The pilot missed its key figures", "happened-on",
                               fill->today, "state", "active", "started-on", fill->today,
                               NULL),
         &error);

  return id;
}

char *
large_store_fill (FootingStore *store, FootingGuidance *guidance, const LargeStore *with)
{
  g_autofree char *today = footing_clock_today (footing_store_get_clock (store));
  g_autoptr (GError) error = NULL;
  Fill fill = {store, guidance, NULL, today};
  char *plan;

  check (footing_store_begin (store, &error), &error);
  add_plans (&fill, with->plans, "archived");
  add_plans (&fill, with->drafts, "draft");
  plan = add_plan (&fill);
  fill.plan = plan;
  add_people (&fill, with->people);
  add_outcomes (&fill, with);
  add_steps (&fill, with);
  add_rituals (&fill, with);
  add_checkins (&fill, with->checkins);
  add_entries (&fill, with->entries);
  check (footing_store_end (store, TRUE, &error), &error);

  return plan;
}
