/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F40: when a ritual is next due, on the clock of where one is. */
#include "config.h"

#include "date.h"
#include "schedule/recurrence.h"

#include <string.h>

typedef struct {
  /* the ritual */
  const char *days;
  const char *time;
  int every_weeks;
  const char *starts_on;
  const char *paused_until;

  const char *zone;
  const char *now; /* UTC */

  /* what is expected; NULL for nothing */
  const char *date;
  const char *due_at; /* UTC */
} Case;

#define BERLIN "Europe/Berlin"
#define TUESDAY "2026-03-03T14:05:00Z" /* 15:05 in Berlin */

static gint64
read_instant (const char *text)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (text, NULL);

  g_assert_nonnull (time);

  return g_date_time_to_unix (time);
}

static FootingRitual *
make_ritual (const Case *c)
{
  g_auto (GStrv) days = g_strsplit (c->days, " ", -1);

  return footing_record_new (FOOTING_TYPE_RITUAL, "days", days, "time", c->time,
                             "every-weeks", c->every_weeks, "starts-on", c->starts_on,
                             "paused-until", c->paused_until, NULL);
}

static void
check (const Case *c)
{
  g_autoptr (FootingRitual) ritual = make_ritual (c);
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (c->zone);
  g_autoptr (GDateTime) due = NULL;
  g_autofree char *date = NULL;
  g_autofree char *text = NULL;
  gint64 due_at = 0;
  gboolean found;

  g_assert_nonnull (zone);
  g_test_message ("%s %s, now %s in %s", c->days, c->time, c->now, c->zone);
  found = footing_recurrence_next (ritual, read_instant (c->now), zone, &date, &due_at);
  g_assert_cmpint (found, ==, c->date != NULL);
  g_assert_cmpstr (date, ==, c->date);
  if (!found)
    return;

  due = g_date_time_new_from_unix_utc (due_at);
  text = g_date_time_format_iso8601 (due);
  g_assert_cmpstr (text, ==, c->due_at);
}

static void
check_all (const Case *cases, guint n)
{
  for (guint i = 0; i < n; i++)
    check (&cases[i]);
}

static void
test_weekly (void)
{
  const Case cases[] = {
      {"fri", "15:00", 1, "", "", BERLIN, TUESDAY, "2026-03-06", "2026-03-06T14:00:00Z"},
      {"mon", "15:00", 1, "", "", BERLIN, TUESDAY, "2026-03-09", "2026-03-09T14:00:00Z"},
      /* Later today, just now, and earlier today. */
      {"tue", "16:00", 1, "", "", BERLIN, TUESDAY, "2026-03-03", "2026-03-03T15:00:00Z"},
      {"tue", "15:06", 1, "", "", BERLIN, TUESDAY, "2026-03-03", "2026-03-03T14:06:00Z"},
      {"tue", "15:05", 1, "", "", BERLIN, TUESDAY, "2026-03-10", "2026-03-10T14:05:00Z"},
      {"tue", "09:00", 1, "", "", BERLIN, TUESDAY, "2026-03-10", "2026-03-10T08:00:00Z"},
      /* Over the end of the year. */
      {"thu", "10:00", 1, "", "", BERLIN, "2026-12-31T09:00:01Z", "2027-01-07",
       "2027-01-07T09:00:00Z"},
  };

  check_all (cases, G_N_ELEMENTS (cases));
}

static void
test_several_days (void)
{
  const Case cases[] = {
      {"mon wed fri", "09:00", 1, "", "", BERLIN, TUESDAY, "2026-03-04",
       "2026-03-04T08:00:00Z"},
      {"mon wed fri", "09:00", 1, "", "", BERLIN, "2026-03-04T08:00:00Z", "2026-03-06",
       "2026-03-06T08:00:00Z"},
      {"mon wed fri", "09:00", 1, "", "", BERLIN, "2026-03-07T08:00:00Z", "2026-03-09",
       "2026-03-09T08:00:00Z"},
      /* The order in which they are stored is of no matter. */
      {"fri mon wed", "09:00", 1, "", "", BERLIN, TUESDAY, "2026-03-04",
       "2026-03-04T08:00:00Z"},
      {"mon tue wed thu fri sat sun", "09:00", 1, "", "", BERLIN, TUESDAY, "2026-03-04",
       "2026-03-04T08:00:00Z"},
  };

  check_all (cases, G_N_ELEMENTS (cases));
}

/* Every second week counts from the week of the first day. */
static void
test_weeks (void)
{
  const Case cases[] = {
      {"fri", "15:00", 2, "2026-03-02", "", BERLIN, TUESDAY, "2026-03-06",
       "2026-03-06T14:00:00Z"},
      {"fri", "15:00", 2, "2026-02-26", "", BERLIN, TUESDAY, "2026-03-13",
       "2026-03-13T14:00:00Z"},
      /* From a Sunday on, whose week began six days before. */
      {"mon", "15:00", 2, "2026-03-01", "", BERLIN, TUESDAY, "2026-03-09",
       "2026-03-09T14:00:00Z"},
      /* Today is the day, and the time has passed. */
      {"tue", "09:00", 2, "2026-03-03", "", BERLIN, TUESDAY, "2026-03-17",
       "2026-03-17T08:00:00Z"},
      {"mon", "09:00", 4, "2026-03-03", "", BERLIN, TUESDAY, "2026-03-30",
       "2026-03-30T07:00:00Z"},
      /* Without a first day there is nothing to count from: each week. */
      {"fri", "15:00", 2, "", "", BERLIN, TUESDAY, "2026-03-06", "2026-03-06T14:00:00Z"},
      {"fri", "15:00", 2, "2026-03-02", "2026-03-10", BERLIN, TUESDAY, "2026-03-20",
       "2026-03-20T14:00:00Z"},
  };

  check_all (cases, G_N_ELEMENTS (cases));
}

static void
test_paused (void)
{
  const Case cases[] = {
      {"fri", "15:00", 1, "", "2026-03-20", BERLIN, TUESDAY, "2026-03-20",
       "2026-03-20T14:00:00Z"},
      {"fri", "15:00", 1, "", "2026-03-21", BERLIN, TUESDAY, "2026-03-27",
       "2026-03-27T14:00:00Z"},
      {"fri", "15:00", 1, "", "2026-03-01", BERLIN, TUESDAY, "2026-03-06",
       "2026-03-06T14:00:00Z"},
      {"fri", "15:00", 1, "", "2027-03-01", BERLIN, TUESDAY, "2027-03-05",
       "2027-03-05T14:00:00Z"},
  };

  check_all (cases, G_N_ELEMENTS (cases));
}

static void
test_starts_later (void)
{
  const Case cases[] = {
      {"wed", "10:00", 1, "2026-06-01", "", BERLIN, TUESDAY, "2026-06-03",
       "2026-06-03T08:00:00Z"},
      {"mon", "10:00", 1, "2027-01-04", "", BERLIN, TUESDAY, "2027-01-04",
       "2027-01-04T09:00:00Z"},
      /* A start and a pause: the later one. */
      {"mon", "10:00", 1, "2026-04-01", "2026-05-01", BERLIN, TUESDAY, "2026-05-04",
       "2026-05-04T08:00:00Z"},
      {"mon", "10:00", 1, "2026-05-01", "2026-04-01", BERLIN, TUESDAY, "2026-05-04",
       "2026-05-04T08:00:00Z"},
  };

  check_all (cases, G_N_ELEMENTS (cases));
}

/* The clocks in Berlin go forward on 29 March, and back on 25 October 2026. */
static void
test_clock_change (void)
{
  const Case cases[] = {
      /* The same wall time, before and after. */
      {"fri", "15:00", 1, "", "", BERLIN, "2026-03-26T12:00:00Z", "2026-03-27",
       "2026-03-27T14:00:00Z"},
      {"fri", "15:00", 1, "", "", BERLIN, "2026-03-27T14:00:00Z", "2026-04-03",
       "2026-04-03T13:00:00Z"},
      {"fri", "15:00", 1, "", "", BERLIN, "2026-10-23T13:00:00Z", "2026-10-30",
       "2026-10-30T14:00:00Z"},
      /* 2:30 is skipped: at 3:00, once. */
      {"sun", "02:30", 1, "", "", BERLIN, "2026-03-28T12:00:00Z", "2026-03-29",
       "2026-03-29T01:00:00Z"},
      {"sun", "02:30", 1, "", "", BERLIN, "2026-03-29T01:00:00Z", "2026-04-05",
       "2026-04-05T00:30:00Z"},
      /* 2:30 comes twice: the first, and once. */
      {"sun", "02:30", 1, "", "", BERLIN, "2026-10-24T12:00:00Z", "2026-10-25",
       "2026-10-25T00:30:00Z"},
      {"sun", "02:30", 1, "", "", BERLIN, "2026-10-25T00:45:00Z", "2026-11-01",
       "2026-11-01T01:30:00Z"},
      {"sun", "03:00", 1, "", "", BERLIN, "2026-10-25T00:45:00Z", "2026-10-25",
       "2026-10-25T02:00:00Z"},
      /* Where midnight itself is skipped, the day begins at 1:00. */
      {"sun", "00:00", 1, "", "", "America/Santiago", "2026-09-05T12:00:00Z",
       "2026-09-06", "2026-09-06T04:00:00Z"},
  };

  check_all (cases, G_N_ELEMENTS (cases));
}

static void
test_midnight (void)
{
  const Case cases[] = {
      {"wed", "00:00", 1, "", "", BERLIN, TUESDAY, "2026-03-04", "2026-03-03T23:00:00Z"},
      {"wed", "00:00", 1, "", "", BERLIN, "2026-03-03T22:59:59Z", "2026-03-04",
       "2026-03-03T23:00:00Z"},
      {"wed", "00:00", 1, "", "", BERLIN, "2026-03-03T23:00:00Z", "2026-03-11",
       "2026-03-10T23:00:00Z"},
      {"tue", "23:59", 1, "", "", BERLIN, "2026-03-03T22:58:00Z", "2026-03-03",
       "2026-03-03T22:59:00Z"},
      {"tue", "23:59", 1, "", "", BERLIN, "2026-03-03T23:00:00Z", "2026-03-10",
       "2026-03-10T22:59:00Z"},
      /* It is Wednesday there, while it is Tuesday in UTC, and the other way round. */
      {"wed", "01:00", 1, "", "", BERLIN, "2026-03-03T23:30:00Z", "2026-03-04",
       "2026-03-04T00:00:00Z"},
      {"wed", "09:00", 1, "", "", "Pacific/Auckland", TUESDAY, "2026-03-04",
       "2026-03-03T20:00:00Z"},
      {"tue", "22:00", 1, "", "", "America/Los_Angeles", "2026-03-04T05:00:00Z",
       "2026-03-03", "2026-03-04T06:00:00Z"},
      {"wed", "00:00", 1, "", "", "Asia/Kathmandu", TUESDAY, "2026-03-04",
       "2026-03-03T18:15:00Z"},
  };

  check_all (cases, G_N_ELEMENTS (cases));
}

/* B11: "this week" is the person's, and the first that counts, whatever day it begins on:
 * the first Monday that a rhythm of two weeks has is the one of this week. */
static void
test_start_week (void)
{
  const struct {
    const char *now;
    int first_weekday;
    const char *starts_on;
    const char *monday; /* the next that the ritual has */
  } cases[] = {
      {"2026-03-05T09:00:00Z", FOOTING_MONDAY, "2026-03-05", "2026-03-16"},
      {"2026-03-08T09:00:00Z", FOOTING_MONDAY, "2026-03-08", "2026-03-16"},
      {"2026-03-08T09:00:00Z", FOOTING_SUNDAY, "2026-03-09", "2026-03-09"},
      {"2026-03-07T09:00:00Z", FOOTING_SUNDAY, "2026-03-07", "2026-03-16"},
      {"2026-03-07T09:00:00Z", 6, "2026-03-09", "2026-03-09"},
      {"2026-03-11T09:00:00Z", FOOTING_SUNDAY, "2026-03-11", "2026-03-23"},
  };
  static const char *const days[] = {"mon", NULL};

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (FootingClock) clock =
        footing_clock_new_fixed (read_instant (cases[i].now), BERLIN);
    g_autoptr (GTimeZone) zone = footing_clock_zone (clock);
    g_autoptr (FootingRitual) ritual = NULL;
    g_autofree char *start = NULL;
    g_autofree char *date = NULL;
    gint64 due_at;

    footing_clock_set_first_weekday (clock, cases[i].first_weekday);
    start = footing_recurrence_start_week (clock);
    g_assert_cmpstr (start, ==, cases[i].starts_on);
    ritual = footing_record_new (FOOTING_TYPE_RITUAL, "days", days, "time", "15:00",
                                 "every-weeks", 2, "starts-on", start, NULL);
    g_assert_true (footing_recurrence_next (ritual, footing_clock_now (clock), zone,
                                            &date, &due_at));
    g_assert_cmpstr (date, ==, cases[i].monday);
  }
}

/* Nothing comes of a ritual that is off, or that has no day or no time. */
static void
test_never (void)
{
  const Case cases[] = {
      {"", "15:00", 1, "", "", BERLIN, TUESDAY, NULL, NULL},
      {"someday", "15:00", 1, "", "", BERLIN, TUESDAY, NULL, NULL},
      {"fri", "", 1, "", "", BERLIN, TUESDAY, NULL, NULL},
      {"fri", "24:00", 1, "", "", BERLIN, TUESDAY, NULL, NULL},
  };
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (BERLIN);
  const char *days[] = {"fri", NULL};
  g_autoptr (FootingRitual) off = footing_record_new (
      FOOTING_TYPE_RITUAL, "days", days, "time", "15:00", "enabled", FALSE, NULL);
  g_autofree char *date = NULL;
  gint64 due_at;

  check_all (cases, G_N_ELEMENTS (cases));
  g_assert_false (
      footing_recurrence_next (off, read_instant (TUESDAY), zone, &date, &due_at));
  g_assert_null (date);
}

/* A hundred weeks, each from the last one: one a week, at the same wall time. */
static void
test_on_and_on (void)
{
  const Case c = {.days = "sun", .time = "02:30", .every_weeks = 1, "", ""};
  g_autoptr (FootingRitual) ritual = make_ritual (&c);
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (BERLIN);
  g_autoptr (GDate) day = g_date_new_dmy (8, G_DATE_MARCH, 2026);
  gint64 now = read_instant (TUESDAY);

  for (int i = 0; i < 100; i++) {
    char expected[sizeof "YYYY-MM-DD"];
    g_autofree char *date = NULL;
    gint64 due_at;

    g_assert_true (footing_recurrence_next (ritual, now, zone, &date, &due_at));
    g_date_strftime (expected, sizeof expected, "%Y-%m-%d", day);
    g_assert_cmpstr (date, ==, expected);
    g_assert_cmpint (due_at, >, now);
    g_assert_cmpint (due_at, ==, footing_date_to_instant (date, "02:30", zone));
    g_date_add_days (day, 7);
    now = due_at;
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/recurrence/F40-weekly", test_weekly);
  g_test_add_func ("/core/recurrence/F40-several-days", test_several_days);
  g_test_add_func ("/core/recurrence/F40-weeks", test_weeks);
  g_test_add_func ("/core/recurrence/F40-paused", test_paused);
  g_test_add_func ("/core/recurrence/F40-starts-later", test_starts_later);
  g_test_add_func ("/core/recurrence/F40-clock-change", test_clock_change);
  g_test_add_func ("/core/recurrence/F40-midnight", test_midnight);
  g_test_add_func ("/core/recurrence/F40-never", test_never);
  g_test_add_func ("/core/recurrence/B11-start-week", test_start_week);
  g_test_add_func ("/core/recurrence/F40-on-and-on", test_on_and_on);

  return g_test_run ();
}
