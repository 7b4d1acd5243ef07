/* SPDX-License-Identifier: GPL-3.0-or-later */
/* B7: whatever is read in another year than it was written says so. */
#include "config.h"

#include "date.h"
#include "example.h"
#include "places.h"
#include "probe.h"

#include <string.h>

/* From when the examples were written to the last day of the year after: all that they
 * tell was in another year, and what comes is in the next. */
#define LATER (666 * 24 * 3600)
/* What there is of this year: the update looks back on two weeks, and the rituals on the
 * four that have passed with nobody there. */
#define TODAY "Fri, 31 December"
#define TWO_WEEKS_AGO "since 17 Dec"
#define MISSED "December: missed"

#define MONTHS                                                                           \
  "(Jan(uary)?|Feb(ruary)?|Mar(ch)?|Apr(il)?|May|June?|July?|Aug(ust)?|Sep(tember)?"     \
  "|Oct(ober)?|Nov(ember)?|Dec(ember)?)"

typedef struct {
  GRegex *date; /* a day, or a month alone, without its year */
  GRegex *span; /* the first of two days in one year, which is told with the second */
  guint n_dates;
} Search;

/* Fails when @text names a day without its year. */
static void
check_text (Search *search, const char *place, const char *text)
{
  g_autofree char *rest = NULL;

  if (text == NULL || strcmp (text, TODAY) == 0 || strstr (text, TWO_WEEKS_AGO) != NULL ||
      strstr (text, MISSED) != NULL || g_str_has_prefix (text, "Missed: "))
    return;
  if (g_regex_match_simple (MONTHS " 20\\d\\d", text, 0, 0))
    search->n_dates++;
  rest = g_regex_replace (search->span, text, -1, 0, "", 0, NULL);
  if (!g_regex_match (search->date, rest, 0, NULL))
    return;

  g_test_message ("%s: “%s” does not say the year", place, text);
  g_test_fail ();
}

static void
check_property (Search *search, const char *place, GtkWidget *widget, const char *name)
{
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (widget), name);
  g_autofree char *text = NULL;

  if (pspec == NULL || pspec->value_type != G_TYPE_STRING)
    return;

  g_object_get (widget, name, &text, NULL);
  check_text (search, place, text);
}

static void
check_widget (Search *search, const char *place, GtkWidget *widget)
{
  static const char *const properties[] = {"label", "title", "subtitle", "tooltip-text"};

  /* A calendar says its year above. */
  if (!gtk_widget_get_mapped (widget) || GTK_IS_CALENDAR (widget))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (properties); i++)
    check_property (search, place, widget, properties[i]);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_widget (search, place, child);
}

static void
visit_cb (Fixture *self, GtkWindow *window, const char *name, gpointer data)
{
  /* What they say of days is said on one's own pages, too. */
  if (g_str_has_prefix (name, "support "))
    return;

  places_unfold (GTK_WIDGET (window));
  check_widget (data, name, GTK_WIDGET (window));
}

static void
test_places (Fixture *self, gconstpointer example)
{
  g_autoptr (GError) error = NULL;
  FootingWindow *window;
  Search search = {0};

  footing_example_load (self->store, example, &error);
  g_assert_no_error (error);
  footing_clock_set_now (self->clock, footing_clock_now (self->clock) + LATER);
  search.date = g_regex_new ("(\\d " MONTHS "|^" MONTHS "$)(?! 20\\d\\d)\\b", 0, 0, NULL);
  search.span =
      g_regex_new ("\\d+ " MONTHS " – (?=\\d+ " MONTHS " 20\\d\\d)", 0, 0, NULL);

  window = footing_window_new (NULL, self->context);
  gtk_window_set_default_size (GTK_WINDOW (window), 900, 2000);
  gtk_window_present (GTK_WINDOW (window));
  places_visit (self, window, visit_cb, &search);
  gtk_window_destroy (GTK_WINDOW (window));

  g_assert_cmpuint (search.n_dates, >, 20);
  g_regex_unref (search.date);
  g_regex_unref (search.span);
}

static void
nothing_cb (Fixture *self, GtkWindow *window, const char *name, gpointer data)
{
}

/* D38: a clock that is far off breaks no place of the program: each critical would end
 * the test. */
static void
test_clock (Fixture *self, gconstpointer data)
{
  const gint64 now = *(const gint64 *)data;
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *today = NULL;
  g_autoptr (FootingEntry) win = NULL;
  FootingWindow *window;

  footing_clock_set_now (self->clock, now);
  today = footing_context_today (self->context);
  g_assert_true (footing_date_is_valid (today));
  win = footing_record_new (FOOTING_TYPE_ENTRY, "recovery", id, "date", today, "title",
                            "A win", NULL);
  g_assert_true (footing_store_save (self->store, win, NULL));

  window = footing_window_new (NULL, self->context);
  gtk_window_present (GTK_WINDOW (window));
  places_visit (self, window, nothing_cb, NULL);
  gtk_window_destroy (GTK_WINDOW (window));

  g_assert_true (footing_store_remove (self->store, FOOTING_TYPE_ENTRY,
                                       footing_record_get_id (win), NULL));
  g_assert_cmpint (footing_store_count (self->store, FOOTING_TYPE_ENTRY), ==, 1);
}

int
main (int argc, char *argv[])
{
  static const struct {
    const char *path;
    gint64 now;
  } clocks[] = {
      {"/app/years/D38-clock/1969", -14182940},
      {"/app/years/D38-clock/1970", 0},
      {"/app/years/D38-clock/9999", 253402300799},
  };

  fixture_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (clocks); i++)
    g_test_add (clocks[i].path, Fixture, &clocks[i].now, fixture_set_up, test_clock,
                fixture_tear_down);
  g_test_add ("/app/years/B7-self", Fixture, "self", fixture_set_up, test_places,
              fixture_tear_down);
  g_test_add ("/app/years/B7-support", Fixture, "support", fixture_set_up, test_places,
              fixture_tear_down);

  return g_test_run ();
}
