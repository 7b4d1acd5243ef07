/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F94: which reminders of moments ring, over random weeks: the same simulated agent on a
 * simulated computer as for rituals. None is missed, none comes twice, none early. */
#include "config.h"

#include "fixture.h"
#include "schedule-reference.h"
#include "schedule/moments.h"
#include "schedule/schedule.h"

#include <stdlib.h>
#include <string.h>

#define N_SCENARIOS 10000
#define N_QUICK 2500
#define N_EVENTS 20
#define MAX_MOMENTS 3
#define MINUTE 60
#define HOUR (60 * 60)

/* When one scenario runs alone, what happens in it. */
#define SAY(w, ...)                                                                      \
  do {                                                                                   \
    if ((w)->says)                                                                       \
      g_test_message (__VA_ARGS__);                                                      \
  } while (FALSE)

typedef struct {
  ReferenceMoment reference;
  char *id;
  const char *state;
  gboolean removed;
} Moment;

typedef struct {
  /* borrowed */
  Fixture *f;
  GRand *rand;

  /* owned */
  GTimeZone *zone;

  /* state */
  guint32 seed;
  gint64 now;
  char *recovery;
  gboolean active;
  Moment moments[MAX_MOMENTS];
  guint n_moments;
  gboolean restarts; /* the file is closed and opened again */
  gboolean says;
  guint n_rings;
} World;

/* Some days before the clock changes, or a day is left out. */
static const struct {
  const char *zone;
  const char *from;
} places[] = {
    {"Europe/Berlin", "2026-03-18"},       {"Europe/Berlin", "2026-10-15"},
    {"America/New_York", "2026-02-26"},    {"America/New_York", "2026-10-22"},
    {"Australia/Sydney", "2026-03-26"},    {"Australia/Sydney", "2026-09-24"},
    {"Asia/Kolkata", "2026-12-20"},        {"Australia/Lord_Howe", "2026-03-26"},
    {"Australia/Lord_Howe", "2026-09-24"}, {"Pacific/Apia", "2011-12-18"},
    {"Pacific/Apia", "2011-09-14"},        {"America/Sao_Paulo", "2018-10-24"},
    {"America/Sao_Paulo", "2019-02-06"},
};

static int
pick (World *w, int from, int to)
{
  return g_rand_int_range (w->rand, from, to);
}

static void
check (World *w, gboolean holds, const char *what, const GError *error)
{
  if (!holds)
    g_error ("seed %u at %" G_GINT64_FORMAT ": %s: %s", w->seed, w->now, what,
             error != NULL ? error->message : "");
}

static void
set_now (World *w, gint64 now)
{
  g_autofree char *text = NULL;

  w->now = now;
  footing_clock_set_now (w->f->clock, now);
  text = footing_clock_today (w->f->clock);
  SAY (w, "now %" G_GINT64_FORMAT " %s", now, text);
}

static void
set_zone (World *w, const char *name)
{
  SAY (w, "in %s", name);
  g_clear_pointer (&w->zone, g_time_zone_unref);
  w->zone = g_time_zone_new_identifier (name);
  footing_clock_set_zone (w->f->clock, name);
}

/* --- The agent ---------------------------------------------------------------- */

static gboolean
is_running (const World *w, const Moment *moment)
{
  return w->active && !moment->removed && strcmp (moment->state, "ahead") == 0;
}

static Moment *
find_moment (World *w, const char *id)
{
  for (guint i = 0; i < w->n_moments; i++)
    if (strcmp (w->moments[i].id, id) == 0)
      return &w->moments[i];

  g_assert_not_reached ();
}

static GPtrArray *
list_ringing (World *w)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *ringing;

  check (w, footing_schedule_update (w->f->store, &error), "update", error);
  ringing = footing_moment_reminders_list (w->f->store, FOOTING_MOMENT_RINGING, &error);
  check (w, ringing != NULL, "list", error);

  return ringing;
}

static void
restart (World *w)
{
  if (w->restarts)
    fixture_reopen_as_program (w->f);
}

/* Shows what rings. Killed after that, it shows the same again, for only the first were
 * noted; what was noted is not. */
static void
show (World *w, GPtrArray *ringing, gboolean killed)
{
  const guint n = killed ? (guint)pick (w, 0, ringing->len + 1) : ringing->len;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) again = NULL;

  for (guint i = 0; i < n; i++) {
    const FootingMomentReminder *reminder = ringing->pdata[i];

    check (w,
           footing_moment_reminders_set_shown (w->f->store,
                                               footing_record_get_id (reminder->moment),
                                               reminder->which, &error),
           "set_shown", error);
  }
  if (!killed)
    return;

  restart (w);
  again = list_ringing (w);
  check (w, again->len == ringing->len - n, "shown again", NULL);
  show (w, again, FALSE);
}

static void
cross_off (World *w,
           const FootingMomentReminder *reminder,
           gboolean expected[MAX_MOMENTS][N_REMINDS])
{
  const Moment *moment = find_moment (w, footing_record_get_id (reminder->moment));
  const ReferenceMoment *rule = &moment->reference;
  const guint i = moment - w->moments;

  SAY (w, "moment %u rings, %d", i, reminder->which);
  check (w, expected[i][reminder->which], "rings", NULL);
  expected[i][reminder->which] = FALSE;
  check (w,
         w->now >= reference_moment_at (rule, (Reminds)reminder->which, w->zone) &&
             w->now < reference_moment_begin (rule, w->zone),
         "early or late", NULL);
}

static void
wake (World *w)
{
  const gboolean killed = pick (w, 0, 10) == 0;
  gboolean expected[MAX_MOMENTS][N_REMINDS] = {{FALSE}};
  g_autoptr (GPtrArray) ringing = list_ringing (w);

  for (guint i = 0; i < w->n_moments; i++)
    if (is_running (w, &w->moments[i]))
      reference_moment_wake (&w->moments[i].reference, w->now, w->zone, expected[i]);
  for (guint i = 0; i < ringing->len; i++)
    cross_off (w, ringing->pdata[i], expected);
  for (guint i = 0; i < w->n_moments; i++)
    for (guint which = 0; which < N_REMINDS; which++)
      check (w, !expected[i][which], "does not ring", NULL);
  w->n_rings += ringing->len;
  show (w, ringing, killed);
}

static gint64
expect_next (World *w)
{
  gint64 next = G_MAXINT64;

  for (guint i = 0; i < w->n_moments; i++)
    if (is_running (w, &w->moments[i]))
      next =
          MIN (next, reference_moment_next (&w->moments[i].reference, w->now, w->zone));

  return next;
}

/* Sleeps until @target, and wakes when the schedule says so: in time for what rings, and
 * sometimes a hair early. */
static void
sleep_until (World *w, gint64 target)
{
  while (w->now < target) {
    g_autoptr (GError) error = NULL;
    const gint64 expected = expect_next (w);
    const gint64 next = footing_schedule_next (w->f->store, &error);

    check (w, next > w->now, "next is past", error);
    check (w, next <= expected, "next is late", NULL);
    if (next <= target && next - 1 > w->now && pick (w, 0, 4) == 0) {
      set_now (w, next - 1);
      wake (w);
    }
    set_now (w, MIN (next, target));
    if (next <= target)
      wake (w);
  }
}

/* --- The person --------------------------------------------------------------- */

static void
choose_day (World *w, ReferenceMoment *rule)
{
  rule->day = reference_today (w->now, w->zone) + pick (w, -1, 6);
}

static void
choose_time (World *w, ReferenceMoment *rule)
{
  static const int quarters[] = {-1, 0, 1, 8, 9, 10, 11, 12, 37, 40, 56, 67, 68, 69, 95};

  rule->quarter = quarters[pick (w, 0, G_N_ELEMENTS (quarters))];
}

static void
follow (World *w, Moment *moment, gboolean moved)
{
  g_autoptr (GError) error = NULL;

  /* Where each change is one of its own, it is followed by itself. */
  if (!w->restarts)
    check (w, footing_moment_reminders_follow (w->f->store, moment->id, moved, &error),
           "follow", error);
  moment->reference.ahead = strcmp (moment->state, "ahead") == 0;
  reference_moment_change (&moment->reference, w->now, w->zone, moved);
}

static void
save (World *w, Moment *moment, gboolean moved)
{
  const ReferenceMoment *rule = &moment->reference;
  g_autoptr (GError) error = NULL;
  g_autofree char *time =
      rule->quarter < 0
          ? g_strdup ("")
          : g_strdup_printf ("%02d:%02d", rule->quarter / 4, rule->quarter % 4 * 15);
  char date[11];

  reference_format (rule->day, date);
  SAY (w, "moment %d is on %s at “%s”, day %d, hour %d, %s", (int)(moment - w->moments),
       date, time, rule->wants[REMINDS_DAY], rule->wants[REMINDS_HOUR], moment->state);
  check (w,
         footing_store_change (w->f->store, FOOTING_TYPE_MOMENT, moment->id, &error,
                               "date", date, "time", time, "remind-day",
                               rule->wants[REMINDS_DAY], "remind-hour",
                               rule->wants[REMINDS_HOUR], "state", moment->state, NULL),
         "change", error);
  follow (w, moment, moved);
}

/* To another day, or to another time. */
static void
move (World *w, Moment *moment)
{
  const ReferenceMoment before = moment->reference;

  if (pick (w, 0, 2) == 0)
    choose_day (w, &moment->reference);
  else
    choose_time (w, &moment->reference);
  save (w, moment,
        moment->reference.day != before.day ||
            moment->reference.quarter != before.quarter);
}

static void
remove_or_restore (World *w, Moment *moment)
{
  g_autoptr (GError) error = NULL;

  moment->removed = !moment->removed;
  SAY (w, "moment %d is %s", (int)(moment - w->moments),
       moment->removed ? "removed" : "restored");
  check (
      w,
      moment->removed
          ? footing_store_remove (w->f->store, FOOTING_TYPE_MOMENT, moment->id, &error)
          : footing_store_restore (w->f->store, FOOTING_TYPE_MOMENT, moment->id, &error),
      "remove", error);
  follow (w, moment, FALSE);
}

static void
edit (World *w)
{
  static const char *const states[] = {"ahead", "ahead", "held", "dropped"};
  Moment *moment = &w->moments[pick (w, 0, w->n_moments)];

  switch (pick (w, 0, 8)) {
  case 0:
    remove_or_restore (w, moment);
    break;
  case 1:
    moment->state = states[pick (w, 0, G_N_ELEMENTS (states))];
    save (w, moment, FALSE);
    break;
  case 2: {
    gboolean *wants = moment->reference.wants;
    const int which = pick (w, 0, N_REMINDS);

    wants[which] = !wants[which];
    save (w, moment, FALSE);
    break;
  }
  default:
    move (w, moment);
    break;
  }
  wake (w);
}

static void
pause_or_resume (World *w)
{
  g_autoptr (GError) error = NULL;

  w->active = !w->active;
  SAY (w, "the plan is %s", w->active ? "active" : "paused");
  check (w,
         footing_store_change (w->f->store, FOOTING_TYPE_RECOVERY, w->recovery, &error,
                               "state", w->active ? "active" : "paused", NULL) &&
             footing_schedule_move_all (w->f->store, w->recovery, &error),
         "move_all", error);
  for (guint i = 0; i < w->n_moments; i++)
    if (!w->moments[i].removed && strcmp (w->moments[i].state, "ahead") == 0)
      reference_moment_change (&w->moments[i].reference, w->now, w->zone, FALSE);
  wake (w);
}

/* --- What happens -------------------------------------------------------------- */

static void
set_clock (World *w)
{
  static const int jumps[] = {-9 * DAY, -DAY,     -2 * HOUR, -HOUR, -MINUTE,
                              MINUTE,   2 * HOUR, 13 * HOUR, DAY,   9 * DAY};

  set_now (w, w->now + jumps[pick (w, 0, G_N_ELEMENTS (jumps))] + pick (w, -90, 91));
  wake (w);
}

/* Set a year ahead, and corrected after a while. */
static void
set_year_ahead (World *w)
{
  const int ahead = pick (w, 300, 400) * DAY;

  set_now (w, w->now + ahead);
  wake (w);
  sleep_until (w, w->now + pick (w, 1, DAY));
  if (pick (w, 0, 2) == 0)
    edit (w);
  set_now (w, w->now - ahead);
  wake (w);
}

static void
happen (World *w)
{
  switch (pick (w, 0, 16)) {
  case 0: /* switched off, or asleep */
  case 1:
    set_now (w, w->now + pick (w, 1, 2 * DAY));
    restart (w);
    wake (w);
    break;
  case 2:
    set_clock (w);
    break;
  case 3:
    set_zone (w, places[pick (w, 0, G_N_ELEMENTS (places))].zone);
    wake (w);
    break;
  case 4:
    if (pick (w, 0, 3) == 0)
      set_year_ahead (w);
    break;
  case 5:
    pause_or_resume (w);
    if (pick (w, 0, 3) > 0)
      sleep_until (w, w->now + pick (w, 1, DAY));
    if (!w->active)
      pause_or_resume (w);
    break;
  case 6:
  case 7:
  case 8:
  case 9:
  case 10:
    edit (w);
    break;
  default:
    sleep_until (w, w->now + pick (w, 1, 3 * DAY));
    break;
  }
}

static void
add_moment (World *w, Moment *moment)
{
  FootingMoment *record = footing_record_new (FOOTING_TYPE_MOMENT, "recovery",
                                              w->recovery, "title", "Demo", NULL);

  moment->id = fixture_save (w->f, record);
  moment->state = "ahead";
  choose_day (w, &moment->reference);
  choose_time (w, &moment->reference);
  for (guint i = 0; i < N_REMINDS; i++)
    moment->reference.wants[i] = pick (w, 0, 4) > 0;
  save (w, moment, TRUE);
}

static void
world_init (World *w, Fixture *f, guint32 seed)
{
  const guint place = seed % G_N_ELEMENTS (places);
  g_autoptr (FootingRecovery) recovery =
      footing_record_new (FOOTING_TYPE_RECOVERY, "state", "active", NULL);
  int day;

  *w = (World){f, g_rand_new_with_seed (seed), .seed = seed, .active = TRUE};
  w->restarts = seed % 40 == 0;
  w->says = g_getenv ("FOOTING_SEED") != NULL;
  if (!w->restarts)
    g_assert_true (footing_store_begin (f->store, NULL));
  set_zone (w, places[place].zone);
  day = reference_parse (places[place].from) + pick (w, 0, 12);
  set_now (w, reference_instant (day, 0, w->zone) + pick (w, 0, DAY));
  w->recovery = g_strdup (footing_record_get_id (recovery));
  g_assert_true (footing_store_save (f->store, recovery, NULL));
  w->n_moments = pick (w, 1, MAX_MOMENTS + 1);
  for (guint i = 0; i < w->n_moments; i++)
    add_moment (w, &w->moments[i]);
  wake (w);
}

/* What a scenario has written is taken back, which is much quicker than to keep it. */
static void
world_clear (World *w)
{
  for (guint i = 0; i < w->n_moments; i++)
    g_free (w->moments[i].id);
  if (w->restarts)
    footing_store_erase (w->f->store, FOOTING_TYPE_RECOVERY, w->recovery, NULL);
  else
    footing_store_end (w->f->store, FALSE, NULL);
  g_free (w->recovery);
  g_time_zone_unref (w->zone);
  g_rand_free (w->rand);
}

/* FOOTING_SEED=N runs the scenario N alone, and says what happens. */
static void
test_scenarios (Fixture *f, gconstpointer data)
{
  const char *only = g_getenv ("FOOTING_SEED");
  const guint32 first = only != NULL ? atoi (only) : 0;
  const guint32 n = g_test_slow () ? N_SCENARIOS : N_QUICK;
  guint n_rings = 0;

  fixture_reopen_as_program (f);
  for (guint32 seed = first; seed < (only != NULL ? first + 1 : n); seed++) {
    World w;

    world_init (&w, f, seed);
    for (int i = 0; i < N_EVENTS; i++)
      happen (&w);
    n_rings += w.n_rings;
    world_clear (&w);
  }

  g_test_message ("%u reminders", n_rings);
  if (only == NULL)
    g_assert_cmpuint (n_rings, >, n);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/schedule/F94-property", test_scenarios);

  return g_test_run ();
}
