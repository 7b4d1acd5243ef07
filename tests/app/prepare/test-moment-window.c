/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F94: the page of exposed moments, from the first one to the next, each deed with its
 * way back. Today is 2026-03-05. */
#include "config.h"

#include "keys.h"
#include "prepare/moment-form.h"
#include "prepare/moment-line-row.h"
#include "prepare/moment-window.h"
#include "prepare/moments.h"
#include "probe.h"
#include "widgets/date-row.h"
#include "widgets/text-area.h"
#include "widgets/time-row.h"

#include <string.h>

#define DAY (24 * 60 * 60)

static char *
add_plan (Fixture *self, FootingPerspective perspective)
{
  char *id = fixture_add_plan (self, perspective, TRUE);

  footing_context_set_recovery (self->context, id);
  gtk_window_present (GTK_WINDOW (self->window));

  return id;
}

static char *
add_moment (Fixture *self, const char *plan, const char *title, const char *date)
{
  g_autoptr (FootingMoment) moment = footing_record_new (
      FOOTING_TYPE_MOMENT, "recovery", plan, "title", title, "date", date, NULL);

  g_assert_true (footing_store_save (self->store, moment, NULL));

  return g_strdup (footing_record_get_id (moment));
}

static GtkWidget *
open_window (Fixture *self, const char *plan, const char *id)
{
  GtkWidget *window;

  footing_moment_show (GTK_WINDOW (self->window), self->context, plan, id);
  window = probe_find_window (FOOTING_TYPE_MOMENT_WINDOW);
  g_assert_nonnull (window);
  fixture_settle ();
  fixture_assert_named (window);

  return window;
}

/* The one moment of @plan, or NULL. */
static FootingMoment *
find_moment (Fixture *self, const char *plan)
{
  g_autoptr (GPtrArray) moments = probe_list (self, FOOTING_TYPE_MOMENT, plan);

  g_assert_cmpuint (moments->len, <=, 1);

  return moments->len > 0 ? g_object_ref (moments->pdata[0]) : NULL;
}

static guint
count (Fixture *self, const char *plan, GType type)
{
  g_autoptr (GPtrArray) records = probe_list (self, type, plan);

  return records->len;
}

/* The entries of @plan that are on the timeline. */
static guint
count_entries (Fixture *self, const char *plan)
{
  g_autoptr (GArray) keys = footing_store_list_entry_keys (self->store, plan, NULL, NULL);

  return keys->len;
}

static void
undo (Fixture *self)
{
  g_assert_true (footing_context_undo (self->context, 0));
  fixture_settle ();
}

static void
store_typed (Fixture *self)
{
  g_assert_true (footing_context_flush (self->context));
  fixture_settle ();
}

static GtkWidget *
find_area (GtkWidget *root, const char *title)
{
  g_autoptr (GPtrArray) areas = probe_all (root, FOOTING_TYPE_TEXT_AREA);

  for (guint i = 0; i < areas->len; i++) {
    g_autofree char *own = NULL;

    g_object_get (areas->pdata[i], "title", &own, NULL);
    if (g_strcmp0 (own, title) == 0)
      return GTK_WIDGET (footing_text_area_get_view (areas->pdata[i]));
  }

  return NULL;
}

static void
type_area (GtkWidget *root, const char *title, const char *text)
{
  GtkWidget *view = find_area (root, title);

  g_assert_nonnull (view);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
}

/* --- By the keyboard alone ------------------------------------------------------------
 */

/* Types @text, of letters and blanks, on @window. */
static void
type_keys (GtkWidget *window, const char *text)
{
  g_autoptr (GString) keys = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c++)
    g_string_append_printf (keys, "%s%.*s", c == text ? "" : " ", *c == ' ' ? 5 : 1,
                            *c == ' ' ? "space" : c);
  g_assert_true (keys_press_in (GTK_WINDOW (window), keys->str));
}

typedef struct {
  Fixture *fixture;
  const char *plan;
  GType type;
  const char *property;
  const char *value; /* NULL while there is none */
} Wanted;

/* Whether a record of that type holds that; "" for a record with nothing. */
static gboolean
is_there (gpointer data)
{
  const Wanted *wanted = data;
  g_autoptr (GPtrArray) records = NULL;

  footing_context_flush (wanted->fixture->context);
  records = probe_list (wanted->fixture, wanted->type, wanted->plan);
  for (guint i = 0; i < records->len; i++) {
    g_autofree char *value = NULL;

    g_object_get (records->pdata[i], wanted->property, &value, NULL);
    if (g_strcmp0 (value, wanted->value) == 0)
      return TRUE;
  }

  return FALSE;
}

static void
wait_for (
    Fixture *self, const char *plan, GType type, const char *property, const char *value)
{
  Wanted wanted = {self, plan, type, property, value};

  fixture_wait (is_there, &wanted);
  fixture_settle ();
}

/* What is prepared the day before. */
static void
prepare_by_keys (Fixture *self, const char *plan)
{
  GtkWidget *window = open_window (self, plan, "");
  GtkWidget *check;

  g_assert_true (keys_press_in (GTK_WINDOW (window), "alt+m"));
  wait_for (self, plan, FOOTING_TYPE_MOMENT, "title", "");
  type_keys (window, "Board demo");
  wait_for (self, plan, FOOTING_TYPE_MOMENT, "title", "Board demo");
  g_assert_true (keys_press_in (GTK_WINDOW (window), "Tab"));
  type_keys (window, "tomorrow");
  wait_for (self, plan, FOOTING_TYPE_MOMENT, "date", "2026-03-06");
  g_assert_true (keys_press_in (GTK_WINDOW (window), "alt+i"));
  wait_for (self, plan, FOOTING_TYPE_PLAN_LINE, "kind", "risk");
  type_keys (window, "No network");
  wait_for (self, plan, FOOTING_TYPE_PLAN_LINE, "title", "No network");
  g_assert_true (keys_press_in (GTK_WINDOW (window), "alt+h"));
  wait_for (self, plan, FOOTING_TYPE_PLAN_LINE, "kind", "rehearsal");
  type_keys (window, "The import on real data");
  wait_for (self, plan, FOOTING_TYPE_PLAN_LINE, "title", "The import on real data");

  check = fixture_find (window, GTK_TYPE_CHECK_BUTTON, NULL);
  g_assert_nonnull (check);
  gtk_widget_grab_focus (check);
  g_assert_true (keys_press_in (GTK_WINDOW (window), "space"));
  wait_for (self, plan, FOOTING_TYPE_PLAN_LINE, "done-on", FIXTURE_TODAY);
  g_assert_true (keys_press_in (GTK_WINDOW (window), "ctrl+z"));
  wait_for (self, plan, FOOTING_TYPE_PLAN_LINE, "done-on", "");
  g_assert_true (keys_press_in (GTK_WINDOW (window), "Escape"));
  fixture_settle ();
}

/* What comes of it on the day. */
static void
look_back_by_keys (Fixture *self, const char *plan)
{
  const guint before = count_entries (self, plan);
  GtkWidget *window = open_window (self, plan, "");

  g_assert_true (keys_press_in (GTK_WINDOW (window), "alt+w"));
  wait_for (self, plan, FOOTING_TYPE_MOMENT, "state", "held");
  g_assert_cmpuint (count_entries (self, plan), ==, before + 1);
  g_assert_true (keys_press_in (GTK_WINDOW (window), "ctrl+z"));
  wait_for (self, plan, FOOTING_TYPE_MOMENT, "state", "ahead");
  g_assert_cmpuint (count_entries (self, plan), ==, before);
  g_assert_true (keys_press_in (GTK_WINDOW (window), "alt+w"));
  wait_for (self, plan, FOOTING_TYPE_MOMENT, "held-on", "2026-03-06");
  type_keys (window, "The whole import");
  store_typed (self);
  g_assert_true (keys_press_in (GTK_WINDOW (window), "alt+p"));
  wait_for (self, plan, FOOTING_TYPE_MOMENT, "title", "");
  g_assert_true (probe_says (window, "Follows “Board demo”"));
  g_assert_true (keys_press_in (GTK_WINDOW (window), "Escape"));
}

static void
test_keys (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self, FOOTING_PERSPECTIVE_SELF);
  g_autofree char *program = g_find_program_in_path ("xdotool");

  if (program == NULL) {
    g_test_skip ("needs xdotool");
    return;
  }

  prepare_by_keys (self, plan);
  footing_clock_set_now (self->clock, footing_clock_now (self->clock) + DAY);
  look_back_by_keys (self, plan);
}

/* --- Each deed ------------------------------------------------------------------------
 */

/* What is added and left so goes again; a way back from what was added. */
static void
test_add (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self, FOOTING_PERSPECTIVE_SELF);
  GtkWidget *window = open_window (self, plan, "");

  probe_press (window, "Prepare a _Moment");
  fixture_settle ();
  g_assert_cmpuint (count (self, plan, FOOTING_TYPE_MOMENT), ==, 1);
  undo (self);
  g_assert_cmpuint (count (self, plan, FOOTING_TYPE_MOMENT), ==, 0);
  g_assert_true (probe_is_shown (window, GTK_TYPE_BUTTON, "Prepare a _Moment"));

  probe_press (window, "Prepare a _Moment");
  fixture_settle ();
  probe_close (window);
  fixture_settle ();
  g_assert_cmpuint (count (self, plan, FOOTING_TYPE_MOMENT), ==, 0);
}

/* Two in one fortnight are both within reach, the nearest first. */
static void
test_others (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self, FOOTING_PERSPECTIVE_SELF);
  g_autofree char *later = add_moment (self, plan, "Review", "2026-03-12");
  g_autofree char *soon = add_moment (self, plan, "<b>Demo</b>", "2026-03-06");
  g_autofree char *past = add_moment (self, plan, "Talk", "2026-03-02");
  GtkWidget *window = open_window (self, plan, "");
  GtkWidget *form = fixture_find (window, FOOTING_TYPE_MOMENT_FORM, NULL);

  g_assert_cmpstr (footing_moment_form_get_id (FOOTING_MOMENT_FORM (form)), ==, soon);
  g_assert_true (probe_says (window, "Fri, 6 March · ahead"));
  g_assert_true (probe_says (window, "“Talk” was on Mon, 2 March."));

  probe_type (window, "Who will be there", "The board");
  gtk_widget_activate (probe_row (window, "Review"));
  fixture_settle ();
  form = fixture_find (window, FOOTING_TYPE_MOMENT_FORM, NULL);
  g_assert_cmpstr (footing_moment_form_get_id (FOOTING_MOMENT_FORM (form)), ==, later);
  {
    g_autoptr (FootingMoment) left = probe_get (self, FOOTING_TYPE_MOMENT, soon);

    g_assert_cmpstr (left->audience, ==, "The board");
  }
  g_assert_nonnull (probe_row (window, "<b>Demo</b>"));

  probe_press (window, "_Look Back at It");
  fixture_settle ();
  form = fixture_find (window, FOOTING_TYPE_MOMENT_FORM, NULL);
  g_assert_cmpstr (footing_moment_form_get_id (FOOTING_MOMENT_FORM (form)), ==, past);
  g_assert_true (probe_says (window, "What happened"));
  probe_close (window);

  window = open_window (self, plan, later);
  form = fixture_find (window, FOOTING_TYPE_MOMENT_FORM, NULL);
  g_assert_cmpstr (footing_moment_form_get_id (FOOTING_MOMENT_FORM (form)), ==, later);
  probe_close (window);
}

/* One that does not happen stays within reach, and comes back. */
static void
test_not_happening (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self, FOOTING_PERSPECTIVE_SELF);
  g_autofree char *id = add_moment (self, plan, "Board demo", "2026-03-12");
  GtkWidget *window = open_window (self, plan, "");
  static const char *const states[] = {"dropped", "ahead", "dropped", "ahead"};
  static const char *const presses[] = {"Not Ha_ppening", NULL, "Not Ha_ppening",
                                        "It’s Ha_ppening After All"};

  for (guint i = 0; i < G_N_ELEMENTS (states); i++) {
    g_autoptr (FootingMoment) moment = NULL;

    if (presses[i] != NULL)
      probe_press (window, presses[i]);
    else
      undo (self);
    fixture_settle ();
    moment = probe_get (self, FOOTING_TYPE_MOMENT, id);
    g_assert_cmpstr (moment->state, ==, states[i]);
  }

  probe_press (window, "_Remove");
  fixture_settle ();
  g_assert_cmpuint (count (self, plan, FOOTING_TYPE_MOMENT), ==, 0);
  undo (self);
  g_assert_cmpuint (count (self, plan, FOOTING_TYPE_MOMENT), ==, 1);
  g_assert_true (probe_says (window, "Thu, 12 March · ahead"));
  probe_close (window);
}

/* A risk says how likely it is and what is done about it, a rehearsal when it was gone
 * through; one that is left as it was added goes. */
static void
test_lines (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self, FOOTING_PERSPECTIVE_SELF);
  g_autofree char *id = add_moment (self, plan, "Board demo", "2026-03-12");
  GtkWidget *window = open_window (self, plan, id);
  GtkWidget *row;

  probe_press (window, "Add a R_isk");
  fixture_settle ();
  row = fixture_find (window, FOOTING_TYPE_MOMENT_LINE_ROW, NULL);
  g_assert_nonnull (row);
  probe_type (row, "What could go wrong", PROBE_HOSTILE);
  type_area (row, "What you do about it", "A recording is ready");
  store_typed (self);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==,
                   PROBE_HOSTILE_LINE);
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), ==,
                   "A recording is ready");
  probe_press (row, "_Remove");
  fixture_settle ();
  g_assert_cmpuint (count (self, plan, FOOTING_TYPE_PLAN_LINE), ==, 0);
  undo (self);
  g_assert_cmpuint (count (self, plan, FOOTING_TYPE_PLAN_LINE), ==, 1);

  probe_press (window, "Add Something to Re_hearse");
  fixture_settle ();
  g_assert_cmpuint (count (self, plan, FOOTING_TYPE_PLAN_LINE), ==, 2);
  probe_close (window);
  fixture_settle ();
  g_assert_cmpuint (count (self, plan, FOOTING_TYPE_PLAN_LINE), ==, 1);
}

/* A time may be emptied; an hour before needs one. */
static void
test_reminders (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self, FOOTING_PERSPECTIVE_SELF);
  g_autofree char *id = add_moment (self, plan, "Board demo", "2026-03-12");
  GtkWidget *window = open_window (self, plan, id);
  GtkWidget *time = fixture_find (window, FOOTING_TYPE_TIME_ROW, NULL);
  GtkWidget *hour = fixture_find (window, GTK_TYPE_SWITCH, "An hour before");
  GtkWidget *day = fixture_find (window, GTK_TYPE_SWITCH, "The day before");
  static const char *const typed[] = {"14:30", "", "9.15"};
  static const char *const times[] = {"14:30", "", "09:15"};

  g_assert_true (gtk_switch_get_active (GTK_SWITCH (day)));
  g_assert_false (gtk_switch_get_active (GTK_SWITCH (hour)));
  g_assert_false (gtk_widget_get_sensitive (hour));
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++) {
    g_autoptr (FootingMoment) moment = NULL;

    gtk_editable_set_text (GTK_EDITABLE (time), typed[i]);
    store_typed (self);
    moment = probe_get (self, FOOTING_TYPE_MOMENT, id);
    g_assert_cmpstr (moment->time, ==, times[i]);
    g_assert_cmpint (gtk_widget_get_sensitive (hour), ==, *times[i] != '\0');
  }
  g_assert_true (probe_says (window, "Wed, 11 March, 09:15"));
  g_assert_true (probe_says (window, "Thu, 12 March, 08:15"));
  gtk_switch_set_active (GTK_SWITCH (hour), TRUE);
  gtk_switch_set_active (GTK_SWITCH (day), FALSE);
  store_typed (self);
  {
    g_autoptr (FootingMoment) moment = probe_get (self, FOOTING_TYPE_MOMENT, id);

    g_assert_true (moment->remind_hour);
    g_assert_false (moment->remind_day);
  }
  probe_change (self, FOOTING_TYPE_MOMENT, id, "time", "00:30");
  probe_change (self, FOOTING_TYPE_MOMENT, id, "date", "2026-03-06");
  fixture_settle ();
  g_assert_true (probe_says (window, "Too late for this one."));
  probe_close (window);
}

/* Its day has come: what was feared stands beside what happened, nothing is chosen, and
 * the four questions are those of what it was. */
static void
test_debrief (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *press, *kind, *why;
  } cases[] = {
      {"A _Win", "win", "What made it work"},
      {"A _Setback", "setback", "Why it happened"},
  };
  g_autofree char *plan = add_plan (self, FOOTING_PERSPECTIVE_SELF);
  g_autofree char *id = add_moment (self, plan, "Board demo", "2026-03-04");
  const guint before = count_entries (self, plan);
  GtkWidget *window;

  probe_change (self, FOOTING_TYPE_MOMENT, id, "feared", "It stops again");
  probe_change (self, FOOTING_TYPE_MOMENT, id, "came-true", "no");
  window = open_window (self, plan, "");
  g_assert_true (probe_says (window, "You feared: It stops again"));
  type_area (window, "What happened", "It ran to the end");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (FootingMoment) moment = NULL;
    g_autoptr (FootingEntry) entry = NULL;

    probe_press (window, cases[i].press);
    fixture_settle ();
    moment = probe_get (self, FOOTING_TYPE_MOMENT, id);
    entry = probe_get (self, FOOTING_TYPE_ENTRY, moment->entry);
    g_assert_cmpstr (entry->kind, ==, cases[i].kind);
    g_assert_cmpstr (
        entry->actual, ==,
        "It ran to the end\n\nWhat I feared: It stops again\nIt didn’t come true.");
    g_assert_nonnull (find_area (window, cases[i].why));
    type_area (window, cases[i].why, "We rehearsed it");
    store_typed (self);
    {
      g_autoptr (FootingEntry) answered =
          probe_get (self, FOOTING_TYPE_ENTRY, moment->entry);

      g_assert_cmpstr (answered->why, ==, "We rehearsed it");
    }
    g_assert_true (probe_says (window, "the next one can be a little larger"));
    undo (self);
    undo (self);
    g_assert_cmpuint (count_entries (self, plan), ==, before);
    g_assert_null (find_area (window, cases[i].why));
  }
  probe_close (window);
}

/* One without a name that went otherwise: it is named, said and planned later; its day
 * stays one that has come. */
static void
test_held (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self, FOOTING_PERSPECTIVE_SELF);
  g_autofree char *id = add_moment (self, plan, "", "2026-03-04");
  g_autofree char *made = footing_moments_debrief (self->store, id, "setback", NULL);
  GtkWidget *window = open_window (self, plan, id);
  GtkWidget *day = probe_row (window, "Day");
  g_autoptr (FootingMoment) moment = NULL;
  g_autoptr (FootingEntry) entry = NULL;
  g_autofree char *problem = NULL;

  g_assert_false (probe_says (window, "The next one can be of the same size."));
  g_assert_false (probe_is_shown (window, GTK_TYPE_SWITCH, "The day before"));
  probe_type (window, "What it is", "Board demo");
  probe_press (gtk_widget_get_next_sibling (day), "Tomorrow");
  problem = footing_date_row_dup_problem (FOOTING_DATE_ROW (day));
  g_assert_cmpstr (problem, ==,
                   "This was held already: choose today or an earlier day. Until then, "
                   "it stays Wed, 4 March.");
  store_typed (self);
  moment = probe_get (self, FOOTING_TYPE_MOMENT, id);
  g_assert_cmpstr (moment->date, ==, "2026-03-04");
  entry = probe_get (self, FOOTING_TYPE_ENTRY, made);
  g_assert_cmpstr (entry->title, ==, "Board demo");

  g_assert_true (footing_store_remove (self->store, FOOTING_TYPE_ENTRY, made, NULL));
  fixture_settle ();
  g_assert_nonnull (probe_row (window, "Held on"));
  probe_close (window);
}

/* The next one is proposed once, and can be taken back. */
static void
test_next (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self, FOOTING_PERSPECTIVE_SELF);
  g_autofree char *id = add_moment (self, plan, "Board demo", "2026-03-04");
  g_autofree char *entry = footing_moments_debrief (self->store, id, "win", NULL);
  GtkWidget *window = open_window (self, plan, id);

  g_assert_nonnull (entry);
  probe_press (window, "_Plan the Next One");
  fixture_settle ();
  g_assert_cmpuint (count (self, plan, FOOTING_TYPE_MOMENT), ==, 2);
  g_assert_true (probe_says (window, "Follows “Board demo”"));
  gtk_widget_activate (probe_row (window, "Board demo"));
  fixture_settle ();
  probe_press (window, "_Go to the Next One");
  fixture_settle ();
  g_assert_cmpuint (count (self, plan, FOOTING_TYPE_MOMENT), ==, 2);
  undo (self);
  {
    g_autoptr (FootingMoment) left = find_moment (self, plan);

    g_assert_cmpstr (footing_record_get_id (left), ==, id);
  }
  probe_close (window);
}

/* In support it is the moment of the one who is supported. */
static void
test_support (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self, FOOTING_PERSPECTIVE_SUPPORT);
  g_autofree char *id = add_moment (self, plan, "Board demo", "2026-03-12");
  GtkWidget *window;

  probe_change (self, FOOTING_TYPE_RECOVERY, plan, "person", "Jonas Berg");
  window = open_window (self, plan, id);
  g_assert_true (probe_says (window, "The next time Jonas Berg is seen."));
  g_assert_nonnull (probe_row (window, "What they fear most"));
  g_assert_nonnull (find_area (window, "Their first sentence"));
  g_assert_true (probe_says (window, "never a test of them"));
  probe_close (window);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/moments/F94-keys", test_keys);
  fixture_test ("/app/moments/F94-add", test_add);
  fixture_test ("/app/moments/F94-others", test_others);
  fixture_test ("/app/moments/F94-not-happening", test_not_happening);
  fixture_test ("/app/moments/F94-lines", test_lines);
  fixture_test ("/app/moments/F94-reminders", test_reminders);
  fixture_test ("/app/moments/F94-debrief", test_debrief);
  fixture_test ("/app/moments/F94-held", test_held);
  fixture_test ("/app/moments/F94-next", test_next);
  fixture_test ("/app/moments/F94-support", test_support);

  return g_test_run ();
}
