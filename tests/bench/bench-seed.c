/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "date.h"
#include "plan/plan.h"

#include <stdlib.h>

#define MAX_DAYS (20 * 365)

static const char *const deeds[] = {
    "Cut the nightly job by", "Shortened the report by", "Freed the platform team of",
    "Made the import faster by", "Saved Mira a review of"};
static const char *const ends[] = {"", ", and told the team", " before the release",
                                   " without a rehearsal"};

static char *
make_title (int i)
{
  return g_strdup_printf ("%s %d minutes%s", deeds[i % G_N_ELEMENTS (deeds)], i,
                          ends[i / 3 % G_N_ELEMENTS (ends)]);
}

static void
check (gboolean done, GError **error)
{
  if (!done)
    g_error ("%s", (*error)->message);
}

static char *
add_plan (FootingStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingGuidance) guidance = footing_guidance_new (&error);
  g_autofree char *today = footing_clock_today (footing_store_get_clock (store));
  char *id =
      footing_plan_create_draft (store, guidance, FOOTING_PERSPECTIVE_SELF, &error);

  check (id != NULL, &error);
  check (footing_store_change (store, FOOTING_TYPE_RECOVERY, id, &error, "title",
                               "The pilot missed its key figures", "happened-on", today,
                               "state", "active", "started-on", today, NULL),
         &error);

  return id;
}

/* bench-seed FILE N: a file with a running plan and N wins, four a day; as many more a
 * day as it takes for all to be of the last twenty years. */
int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingClock) clock = footing_clock_new ();
  g_autofree char *today = footing_clock_today (clock);
  g_autoptr (FootingStore) store = footing_store_open (argv[1], clock, &error);
  g_autofree char *plan = NULL;
  const int n = atoi (argv[2]);
  const int per_day = MAX (4, n / MAX_DAYS + 1);

  check (store != NULL, &error);
  check (footing_store_begin (store, &error), &error);
  plan = add_plan (store);
  for (int i = 0; i < n; i++) {
    g_autofree char *date = footing_date_add_days (today, -i / per_day);
    g_autofree char *title = make_title (i);
    g_autoptr (FootingEntry) entry = footing_record_new (
        FOOTING_TYPE_ENTRY, "recovery", plan, "date", date, "title", title, NULL);

    check (footing_store_save (store, entry, &error), &error);
  }
  check (footing_store_end (store, TRUE, &error), &error);

  return 0;
}
