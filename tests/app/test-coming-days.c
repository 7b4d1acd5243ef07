/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F87: every field for a day to come says in one sentence that a past one is none for it,
 * every field for what has happened that a day that has not come is none, and both keep
 * what was typed. F84: where that is saved as it is typed, the day in the file stands. */
#include "config.h"

#include "fields.h"
#include "form-places.h"
#include "places.h"
#include "probe.h"
#include "widgets/date-row.h"
#include "widgets/hint.h"

#include <string.h>

#define PAST "2020-01-01"
#define PASSED "This day has passed. Choose today or a later one."
#define STILL "This day has passed, so it stays "
#define AHEAD "2099-01-01"
#define NOT_COME "That day hasn’t come yet: choose today or an earlier day."
#define NOT_YET "That day hasn’t come yet, so it stays "

/* Every date row of the forms, and whether it is for a day to come or for one that has
 * come. */
static const struct {
  const char *key;
  gboolean coming;
} rows[] = {
    {"FootingAdjustDialog/date_row", TRUE},
    {"FootingAgreementLineRow/due_row", TRUE},
    {"FootingDateDialog/date_row", TRUE},
    {"FootingDebriefWindow/held_day", FALSE},
    {"FootingDecisionWindow/agreed_row", FALSE},
    {"FootingDecisionWindow/due_row", TRUE},
    {"FootingDoorPage/FootingDateRow", TRUE},
    {"FootingEntryForm/date_row", FALSE},
    {"FootingFormOneOnOne/next_row", TRUE},
    {"FootingMomentAfter/held_row", FALSE},
    {"FootingSuggestionRow/FootingDateRow", TRUE},
    {"FootingOneOnOneRow/date_row", FALSE},
    {"FootingOneOnOneRow/next_row", TRUE},
    {"FootingOutcomeEditor/date_row", TRUE},
    {"FootingPartRow/until_row", TRUE},
    {"FootingPathRow/FootingDateRow", TRUE},
    {"FootingProgressRow/date_row", FALSE},
    {"FootingRunRow/date_row", FALSE},
    {"FootingSectionFirstWin/date_row", TRUE},
    {"FootingSectionHappened/date_row", FALSE},
    {"FootingStepRow/due_row", TRUE},
    {"FootingStepRow/until_row", TRUE},
};

/* The others: a moment may be on any day, and the days of an agreement are held between
 * each other (test-agreement-window). */
static const char *const others[] = {
    "FootingAgreementPage/agreed_row",  "FootingAgreementPage/check_row",
    "FootingAgreementPage/checked_row", "FootingAgreementPage/sent_row",
    "FootingMomentForm/date_row",       NULL,
};

static gboolean met[G_N_ELEMENTS (rows)];

static guint
find (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (strcmp (rows[i].key, key) == 0)
      return i;

  g_error ("“%s” is in no table: say whether it is for a day to come", key);
}

static void
type (Fixture *self, GtkWidget *row, const char *text)
{
  gtk_widget_grab_focus (row);
  fixture_settle ();
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  g_assert_true (footing_context_flush (self->context));
  gtk_root_set_focus (gtk_widget_get_root (row), NULL);
  fixture_settle ();
}

/* Whether @row is saved as it is typed, and has a day that stands. */
static gboolean
is_held (GtkWidget *row, const char *before)
{
  gboolean holds;

  g_object_get (row, "holds", &holds, NULL);

  return holds && *before != '\0';
}

static void
assert_refused (GtkWidget *row,
                const char *before,
                const char *text,
                const char *sentence,
                const char *held)
{
  const char *hint = footing_hint_get (row);

  g_assert_cmpstr (footing_date_row_get_date (FOOTING_DATE_ROW (row)), ==,
                   is_held (row, before) ? before : "");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, text);
  if (is_held (row, before))
    g_assert_true (g_str_has_prefix (hint, held));
  else
    g_assert_cmpstr (hint, ==, sentence);
}

static void
assert_taken (GtkWidget *row, const char *date)
{
  g_assert_cmpstr (footing_date_row_get_date (FOOTING_DATE_ROW (row)), ==, date);
  g_assert_null (footing_hint_get (row));
}

static void
check (Fixture *self, const Field *field)
{
  GtkWidget *row = field->widget;
  const guint i = find (field->key);
  g_autofree char *before = g_strdup (footing_date_row_get_date (FOOTING_DATE_ROW (row)));

  g_test_message ("“%s”", field->key);
  met[i] = TRUE;

  type (self, row, PAST);
  if (rows[i].coming)
    assert_refused (row, before, PAST, PASSED, STILL);
  else
    assert_taken (row, PAST);

  type (self, row, AHEAD);
  if (rows[i].coming)
    assert_taken (row, AHEAD);
  else
    assert_refused (row, PAST, AHEAD, NOT_COME, NOT_YET);

  footing_date_row_set_date (FOOTING_DATE_ROW (row), "2026-04-01");
  g_assert_null (footing_hint_get (row));
}

static void
test_place (Fixture *self, gconstpointer data)
{
  const FormPlace *place = data;
  g_autofree char *id = place->prepare (self);
  g_autoptr (GPtrArray) fields = fields_list (place->open (self, id));

  for (guint i = 0; i < fields->len; i++) {
    const Field *field = g_ptr_array_index (fields, i);

    if (FOOTING_IS_DATE_ROW (field->widget) && field_is_open (field) &&
        !g_strv_contains (others, field->key))
      check (self, field);
  }
  g_assert_true (footing_context_flush (self->context));
  places_close_over (GTK_WINDOW (self->window));
  fixture_show (self, gtk_label_new ("Elsewhere"));
}

/* Each is in one of the forms. */
static void
test_met (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (!met[i])
      g_error ("“%s” is in none of the forms", rows[i].key);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  form_places_add_tests ("/app/coming-days/F87-", test_place);
  g_test_add_func ("/app/coming-days/F87-met", test_met);

  return g_test_run ();
}
