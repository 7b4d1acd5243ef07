/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F40: what rings, over random months. A simulated agent on a simulated computer, with
 * the real schedule on the real store, against the reference: at each moment the very
 * same must ring. None is missed, none comes twice, none early. */
#include "config.h"

#include "fixture.h"
#include "schedule-reference.h"
#include "schedule/schedule.h"

#include <stdlib.h>
#include <string.h>

#define N_SCENARIOS 10000
#define N_QUICK 2500
#define N_EVENTS 14
#define MAX_RITUALS 3
#define MINUTE 60
#define HOUR (60 * 60)

/* When one scenario runs alone, what happens in it. */
#define SAY(w, ...)                                                                      \
  do {                                                                                   \
    if ((w)->says)                                                                       \
      g_test_message (__VA_ARGS__);                                                      \
  } while (FALSE)

typedef struct {
  Reference reference;
  char *id;
} Ritual;

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
  Ritual rituals[MAX_RITUALS];
  guint n_rituals;
  gboolean restarts; /* the file is closed and opened again */
  gboolean says;
  guint n_rings;
} World;

/* Some weeks before the clock changes. */
static const struct {
  const char *zone;
  const char *from;
} places[] = {
    {"Europe/Berlin", "2026-03-01"},       {"Europe/Berlin", "2026-10-01"},
    {"America/New_York", "2026-02-15"},    {"America/New_York", "2026-10-10"},
    {"Australia/Sydney", "2026-03-10"},    {"Australia/Sydney", "2026-09-10"},
    {"Asia/Kolkata", "2026-03-01"},        {"Australia/Lord_Howe", "2026-03-10"},
    {"Australia/Lord_Howe", "2026-09-10"}, {"Pacific/Apia", "2011-12-05"},
    {"Pacific/Apia", "2011-09-01"},        {"America/Sao_Paulo", "2018-10-10"},
    {"America/Sao_Paulo", "2019-01-25"},
};

static int
pick (World *w, int from, int to)
{
  return g_rand_int_range (w->rand, from, to);
}

static void
check (World *w, gboolean done, const char *what, GError *error)
{
  if (!done)
    g_error ("seed %u at %" G_GINT64_FORMAT ": %s%s%s", w->seed, w->now, what,
             error != NULL ? ": " : "", error != NULL ? error->message : "");
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
  g_autoptr (GTimeZone) before = w->zone;

  SAY (w, "in %s", name);
  w->zone = g_time_zone_new_identifier (name);
  footing_clock_set_zone (w->f->clock, name);
  for (guint i = 0; before != NULL && i < w->n_rituals; i++)
    reference_move (&w->rituals[i].reference, before, w->zone);
}

/* --- The agent ---------------------------------------------------------------- */

static Ritual *
find_ritual (World *w, const char *id)
{
  for (guint i = 0; i < w->n_rituals; i++)
    if (strcmp (w->rituals[i].id, id) == 0)
      return &w->rituals[i];

  g_assert_not_reached ();
}

static GArray *
expect (World *w, guint i)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (int));

  if (w->active)
    reference_wake (&w->rituals[i].reference, w->now, w->zone, FALSE, days);

  return days;
}

/* Takes the day of @occurrence out of what is expected. */
static void
cross_off (World *w, FootingOccurrence *occurrence, GArray **expected)
{
  const guint i = find_ritual (w, occurrence->ritual) - w->rituals;
  const int day = reference_parse (occurrence->date);

  for (guint j = 0; j < expected[i]->len; j++)
    if (g_array_index (expected[i], int, j) == day) {
      SAY (w, "%s rings, ritual %u", occurrence->date, i);
      g_array_remove_index_fast (expected[i], j);
      return;
    }

  g_error ("seed %u at %" G_GINT64_FORMAT ": %s rings, ritual %u", w->seed, w->now,
           occurrence->date, i);
}

static void
assert_all_rang (World *w, GArray **expected)
{
  for (guint i = 0; i < w->n_rituals; i++) {
    if (expected[i]->len > 0) {
      char date[11];

      reference_format (g_array_index (expected[i], int, 0), date);
      g_error ("seed %u at %" G_GINT64_FORMAT ": %s does not ring, ritual %u", w->seed,
               w->now, date, i);
    }
    g_array_unref (expected[i]);
  }
}

static void
restart (World *w)
{
  if (!w->restarts)
    return;
  fixture_close (w->f);
  fixture_open (w->f);
}

/* Shows what rings. Killed after that, it shows the same again, for only the first were
 * noted; what was noted is not. */
static void
show (World *w, GPtrArray *ringing, gboolean killed)
{
  const guint n = killed ? (guint)pick (w, 0, ringing->len + 1) : ringing->len;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) again = NULL;

  for (guint i = 0; i < n; i++)
    check (w,
           footing_schedule_set_shown (w->f->store,
                                       footing_record_get_id (ringing->pdata[i]), &error),
           "set_shown", error);
  if (!killed)
    return;

  restart (w);
  check (w, footing_schedule_update (w->f->store, &error), "update", error);
  again = footing_schedule_list_ringing (w->f->store, &error);
  check (w, again != NULL && again->len == ringing->len - n, "shown again", error);
  show (w, again, FALSE);
}

static void
wake (World *w)
{
  const gboolean killed = pick (w, 0, 10) == 0;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) ringing = NULL;
  GArray *expected[MAX_RITUALS];

  for (guint i = 0; i < w->n_rituals; i++)
    expected[i] = expect (w, i);

  check (w, footing_schedule_update (w->f->store, &error), "update", error);
  ringing = footing_schedule_list_ringing (w->f->store, &error);
  check (w, ringing != NULL, "list_ringing", error);
  for (guint i = 0; i < ringing->len; i++)
    cross_off (w, ringing->pdata[i], expected);
  assert_all_rang (w, expected);
  w->n_rings += ringing->len;
  show (w, ringing, killed);
}

static gint64
expect_next (World *w)
{
  gint64 next = G_MAXINT64;

  for (guint i = 0; w->active && i < w->n_rituals; i++)
    next = MIN (next, reference_next (&w->rituals[i].reference, w->now, w->zone));

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
choose_rule (World *w, Reference *rule)
{
  static const int quarters[] = {0, 1, 8, 9, 10, 11, 12, 40, 40, 68, 95};
  const int today = reference_today (w->now, w->zone);

  for (int i = 0; i < 7; i++)
    rule->days[i] = pick (w, 0, 4) == 0;
  rule->days[pick (w, 0, 7)] = TRUE;
  rule->quarter = quarters[pick (w, 0, G_N_ELEMENTS (quarters))];
  rule->every_weeks = pick (w, 0, 2) == 0 ? 1 : pick (w, 1, 5);
  rule->starts_on = today - pick (w, 0, 30);
  rule->paused_until = pick (w, 0, 5) == 0 ? today + pick (w, -5, 20) : 0;
  rule->snooze = pick (w, 0, 3) == 0 ? pick (w, 1, 24 * 60) * MINUTE : HOUR;
  rule->runs = pick (w, 0, 8) > 0;
}

static FootingRitual *
make_ritual (World *w, const Ritual *ritual)
{
  static const char *const names[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
  const Reference *rule = &ritual->reference;
  g_autoptr (GStrvBuilder) days = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  g_autofree char *time =
      g_strdup_printf ("%02d:%02d", rule->quarter / 4, rule->quarter % 4 * 15);
  char starts_on[11], paused_until[11] = "";

  for (guint i = 0; i < 7; i++)
    if (rule->days[i])
      g_strv_builder_add (days, names[i]);
  list = g_strv_builder_end (days);
  reference_format (rule->starts_on, starts_on);
  if (rule->paused_until != 0)
    reference_format (rule->paused_until, paused_until);
  SAY (w, "ritual %d is at %s, every %d weeks from %s, paused until “%s”, %s",
       (int)(ritual - w->rituals), time, rule->every_weeks, starts_on, paused_until,
       rule->runs ? "on" : "off");

  return footing_record_new (FOOTING_TYPE_RITUAL, "id", ritual->id, "recovery",
                             w->recovery, "days", list, "time", time, "every-weeks",
                             rule->every_weeks, "starts-on", starts_on, "paused-until",
                             paused_until, "snooze-minutes", (int)(rule->snooze / MINUTE),
                             "enabled", rule->runs, NULL);
}

/* The agent is told of what was changed in the window. */
static void
edit (World *w, Ritual *ritual)
{
  g_autoptr (FootingRitual) record = NULL;
  g_autoptr (GError) error = NULL;

  choose_rule (w, &ritual->reference);
  record = make_ritual (w, ritual);
  check (w, footing_store_save (w->f->store, record, &error), "save", error);
  check (w, footing_schedule_move (w->f->store, ritual->id, &error), "move", error);
  if (w->active)
    reference_wake (&ritual->reference, w->now, w->zone, TRUE, NULL);
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
  for (guint i = 0; w->active && i < w->n_rituals; i++)
    reference_wake (&w->rituals[i].reference, w->now, w->zone, TRUE, NULL);
  wake (w);
}

static void
answer_once (World *w, Ritual *ritual, FootingOccurrence *occurrence, int answer)
{
  const int day = reference_parse (occurrence->date);
  g_autoptr (GError) error = NULL;
  gboolean changed, expected;

  check (w,
         footing_schedule_answer (w->f->store, footing_record_get_id (occurrence), answer,
                                  &changed, &error),
         "answer", error);
  expected = answer == FOOTING_SCHEDULE_SNOOZE
                 ? reference_snooze (&ritual->reference, day, occurrence->due_at, w->now)
                 : reference_close (&ritual->reference, day, occurrence->due_at,
                                    answer == FOOTING_SCHEDULE_DONE);
  SAY (w, "answer %d to %s of ritual %d: %d", answer, occurrence->date,
       (int)(ritual - w->rituals), changed);
  check (w, changed == expected, "an answer counts", NULL);
}

/* One of the last, or the one ahead; or NULL. Owned by the caller. */
static FootingOccurrence *
choose_occurrence (World *w, const Ritual *ritual)
{
  g_autoptr (GPtrArray) all =
      footing_store_list (w->f->store, FOOTING_TYPE_OCCURRENCE, ritual->id, NULL);
  FootingOccurrence *occurrence;

  if (all->len == 0)
    return NULL;

  occurrence = all->pdata[all->len - pick (w, 1, MIN (all->len, 4) + 1)];
  /* That far ahead nothing was asked for. */
  return occurrence->due_at <= w->now + 28 * DAY ? g_object_ref (occurrence) : NULL;
}

/* Answers one; sometimes twice. */
static void
answer (World *w)
{
  Ritual *ritual = &w->rituals[pick (w, 0, w->n_rituals)];
  g_autoptr (FootingOccurrence) occurrence = choose_occurrence (w, ritual);
  const int given = pick (w, 0, 3);

  if (occurrence == NULL)
    return;

  answer_once (w, ritual, occurrence, given);
  if (pick (w, 0, 3) == 0)
    answer_once (w, ritual, occurrence, given);
  if (pick (w, 0, 3) == 0)
    answer_once (w, ritual, occurrence, pick (w, 0, 3));
}

/* Moves one to another of the days that come. */
static void
put_off (World *w)
{
  Ritual *ritual = &w->rituals[pick (w, 0, w->n_rituals)];
  g_autoptr (FootingOccurrence) occurrence = choose_occurrence (w, ritual);
  g_autoptr (GError) error = NULL;
  int day, to;
  char date[11];

  if (occurrence == NULL)
    return;

  day = reference_parse (occurrence->date);
  to = reference_today (w->now, w->zone) + pick (w, 0, 13);
  to += to == day;
  reference_format (to, date);
  SAY (w, "%s of ritual %d is put off to %s", occurrence->date,
       (int)(ritual - w->rituals), date);
  check (w,
         footing_schedule_put_off (w->f->store, footing_record_get_id (occurrence), date,
                                   &error),
         "put_off", error);
  reference_put_off (&ritual->reference, day, occurrence->due_at, to, w->zone);
}

/* --- What happens -------------------------------------------------------------- */

static void
set_clock (World *w)
{
  static const int jumps[] = {-40 * DAY, -DAY,      -HOUR, -MINUTE, MINUTE,
                              2 * HOUR,  13 * HOUR, DAY,   9 * DAY, 40 * DAY};

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
  sleep_until (w, w->now + pick (w, 1, 3 * DAY));
  if (pick (w, 0, 2) == 0)
    answer (w);
  set_now (w, w->now - ahead);
  wake (w);
}

static void
happen (World *w)
{
  switch (pick (w, 0, 15)) {
  case 0: /* switched off, or asleep */
    set_now (w, w->now + pick (w, 1, pick (w, 0, 3) == 0 ? 60 * DAY : 2 * DAY));
    restart (w);
    wake (w);
    break;
  case 1:
    set_clock (w);
    break;
  case 2:
    set_zone (w, places[pick (w, 0, G_N_ELEMENTS (places))].zone);
    wake (w);
    break;
  case 3:
    edit (w, &w->rituals[pick (w, 0, w->n_rituals)]);
    break;
  case 4:
    pause_or_resume (w);
    break;
  case 5:
    if (pick (w, 0, 3) == 0)
      set_year_ahead (w);
    break;
  case 6:
  case 7:
  case 8:
    answer (w);
    wake (w);
    break;
  case 9:
  case 10:
    put_off (w);
    wake (w);
    break;
  default:
    sleep_until (w, w->now + pick (w, 1, 9 * DAY));
    break;
  }
}

static gboolean
is_as_expected (FootingOccurrence *row, const Past *past, gint64 now)
{
  switch (past->state) {
  case PAST_SHOWN:
    return row->shown_at != 0 &&
           strcmp (row->state, past->snoozed ? "snoozed" : "due") == 0;
  case PAST_SNOOZED:
    return row->shown_at == 0 &&
           strcmp (row->state, past->snoozed ? "snoozed" : "due") == 0;
  case PAST_CLOSED:
    return strcmp (row->state, "done") == 0 || strcmp (row->state, "skipped") == 0;
  case PAST_MISSED:
    return strcmp (row->state, "missed") == 0;
  case PAST_NONE:
  default:
    return FALSE;
  }
}

/* What is in the file: all that happened, and one ahead. */
static void
assert_rows (World *w, Ritual *ritual)
{
  g_autoptr (GPtrArray) rows =
      footing_store_list (w->f->store, FOOTING_TYPE_OCCURRENCE, ritual->id, NULL);
  guint n_past = 0, n_none = 0, n_ahead = 0;

  for (guint i = 0; i < ritual->reference.past->len; i++)
    n_none += g_array_index (ritual->reference.past, Past, i).state == PAST_NONE;
  for (guint i = 0; i < rows->len; i++) {
    FootingOccurrence *row = rows->pdata[i];
    const Past *past = reference_find (&ritual->reference, reference_parse (row->date));

    if (past != NULL) {
      check (w, is_as_expected (row, past, w->now), row->date, NULL);
      n_past++;
    } else {
      check (w, strcmp (row->state, "due") == 0 && row->due_at > w->now, row->date, NULL);
      n_ahead++;
    }
  }

  check (w, n_past + n_none == ritual->reference.past->len, "all are listed", NULL);
  check (w, n_ahead == (w->active && ritual->reference.runs ? 1 : 0), "one ahead", NULL);
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
  day = reference_parse (places[place].from) + pick (w, 0, 20);
  set_now (w, reference_instant (day, 0, w->zone) + pick (w, 0, DAY));
  w->recovery = g_strdup (footing_record_get_id (recovery));
  g_assert_true (footing_store_save (f->store, recovery, NULL));
  w->n_rituals = pick (w, 1, MAX_RITUALS + 1);
  for (guint i = 0; i < w->n_rituals; i++) {
    reference_init (&w->rituals[i].reference);
    w->rituals[i].id = g_uuid_string_random ();
  }
  for (guint i = 0; i < w->n_rituals; i++)
    edit (w, &w->rituals[i]);
}

/* What a scenario has written is taken back, which is much quicker than to keep it. */
static void
world_clear (World *w)
{
  for (guint i = 0; i < w->n_rituals; i++) {
    assert_rows (w, &w->rituals[i]);
    reference_clear (&w->rituals[i].reference);
    g_free (w->rituals[i].id);
  }
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

  fixture_add ("/schedule/F40-property", test_scenarios);

  return g_test_run ();
}
