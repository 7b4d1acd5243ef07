/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "look-entries.h"
#include "date.h"

#include <math.h>
#include <string.h>

typedef struct {
  int day; /* before today */
  const char *kind;
  const char *title;
  double metric; /* NAN for none */
  const char *unit;
} Line;

static const Line three[] = {
    {0, "win", "Sent the cleaned-up report", NAN, ""},
    {2, "conversation", "Asked Jonas which of the two decisions is mine", NAN, ""},
    {9, "setback", "The pilot missed two of its key figures", NAN, ""},
};

/* What comes again every two weeks. */
static const Line fortnight[] = {
    {0, "win", "Cut the nightly job from 50 to 9 minutes", -41, "min"},
    {1, "win", "Told the platform team what we learned", NAN, ""},
    {1, "conversation", "Asked Jonas about one decision", NAN, ""},
    {3, "win",
     "Shipped the fix for the import before anybody had to ask for it a second time", 3,
     "tickets fewer"},
    {4, "experiment", "Showed a draft that was not finished", NAN, ""},
    {6, "setback", "The demo broke in front of the customer", NAN, ""},
    {7, "win", "Wrote the page that new people now start from", NAN, ""},
    {9, "reflection", "I say what I know sooner than I used to", NAN, ""},
    {10, "win", "Measured before I promised", 12, "h"},
    {12, "update", "Two lines on where the migration stands", NAN, ""},
};

static char *
save (Fixture *self, gpointer record)
{
  g_autoptr (GObject) owned = record;
  g_autoptr (GError) error = NULL;

  footing_store_save (self->store, owned, &error);
  g_assert_no_error (error);

  return g_strdup (footing_record_get_id (owned));
}

static char *
add_plan (Fixture *self)
{
  char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  g_autoptr (GError) error = NULL;

  footing_store_change (self->store, FOOTING_TYPE_RECOVERY, id, &error, "title",
                        "The pilot missed its key figures", "state", "active", NULL);
  g_assert_no_error (error);

  return id;
}

static char *
add (Fixture *self, const char *plan, const Line *line, int days_ago)
{
  g_autofree char *today = footing_clock_today (self->clock);
  g_autofree char *date = footing_date_add_days (today, -days_ago);

  return save (self, footing_record_new (FOOTING_TYPE_ENTRY, "recovery", plan, "kind",
                                         line->kind, "date", date, "title", line->title,
                                         "metric-value", line->metric, "metric-unit",
                                         line->unit, NULL));
}

void
look_entries_add_three (Fixture *self)
{
  g_autofree char *plan = add_plan (self);

  for (guint i = 0; i < G_N_ELEMENTS (three); i++)
    g_free (add (self, plan, &three[i], three[i].day));
}

void
look_entries_add_year (Fixture *self)
{
  g_autofree char *plan = add_plan (self);
  g_autofree char *mira = save (self, footing_record_new (FOOTING_TYPE_PERSON, "recovery",
                                                          plan, "name", "Mira", NULL));
  const char *const people[] = {mira, NULL};
  g_autofree char *answer = NULL; /* the win that came after the next setback */

  for (int days = 0; days < 364; days += 14) {
    /* Some quiet weeks. */
    if (days == 98 || days == 112 || days == 252)
      continue;
    for (guint i = 0; i < G_N_ELEMENTS (fortnight); i++) {
      g_autofree char *id = add (self, plan, &fortnight[i], days + fortnight[i].day);
      g_autoptr (GError) error = NULL;

      if (i % 3 == 1)
        footing_store_set_seen_by (self->store, id, people, &error);
      if (strcmp (fortnight[i].kind, "setback") == 0 && answer != NULL)
        footing_store_change (self->store, FOOTING_TYPE_ENTRY, answer, &error, "answers",
                              id, NULL);
      g_assert_no_error (error);
      if (i == 3) {
        g_free (answer);
        answer = g_strdup (id);
      }
    }
  }
}
