/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "date.h"
#include "keys.h"
#include "probe.h"
#include "sections/date-dialog.h"
#include "rituals/history-row.h"
#include "format/ritual-format.h"
#include "rituals/rituals-dialog.h"
#include "schedule/schedule.h"
#include "store/store-private.h"
#include "widgets/hint.h"

#include <string.h>

#define DAY (24 * 60 * 60)

/* What the window below was told to do. */
typedef struct {
  char *started;
  int begun;
} Told;

static void
start_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ((Told *)data)->started = g_variant_dup_string (parameter, NULL);
}

static void
new_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ((Told *)data)->begun++;
}

static void
listen (Fixture *self, Told *told)
{
  const GActionEntry entries[] = {
      {"start-ritual", start_cb, "s", NULL, NULL, {0}},
      {"new-plan", new_cb, "s", NULL, NULL, {0}},
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries),
                                   told);
  gtk_widget_insert_action_group (self->window, "app", G_ACTION_GROUP (group));
}

static GtkWidget *
open_dialog (Fixture *self)
{
  GtkWidget *dialog;

  gtk_window_present (GTK_WINDOW (self->window));
  footing_rituals_dialog_show (GTK_WINDOW (self->window), self->context);
  fixture_settle ();
  dialog = probe_find_window (FOOTING_TYPE_RITUALS_DIALOG);
  fixture_assert_named (dialog);

  return dialog;
}

/* The visible text of all labels in the list called @name, a line each. */
static char *
read_list (GtkWidget *dialog, const char *name)
{
  GtkWidget *list = fixture_find (dialog, GTK_TYPE_LIST_BOX, name);
  g_autoptr (GPtrArray) labels = probe_all (list, GTK_TYPE_LABEL);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < labels->len; i++) {
    GtkWidget *label = g_ptr_array_index (labels, i);

    if (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON) == NULL &&
        *gtk_label_get_label (GTK_LABEL (label)) != '\0' && gtk_widget_get_mapped (label))
      g_string_append_printf (text, "%s\n", gtk_label_get_label (GTK_LABEL (label)));
  }

  return g_strdup (text->str);
}

static void
assert_coming (GtkWidget *dialog, const char *expected)
{
  g_autofree char *text = NULL;

  fixture_settle ();
  text = read_list (dialog, "Coming up");
  g_assert_cmpstr (text, ==, expected);
}

/* Chooses @date in the window that asks for one; the hint it answers with, or NULL. */
static const char *
choose_date (const char *date, const char *label)
{
  GtkWidget *dialog = probe_find_window (FOOTING_TYPE_DATE_DIALOG);
  GtkWidget *page;

  fixture_assert_named (dialog);
  probe_type (dialog, "Day", date);
  probe_press (dialog, label);
  fixture_settle ();
  if (probe_find_window (FOOTING_TYPE_DATE_DIALOG) == NULL)
    return NULL;

  page = gtk_widget_get_ancestor (probe_row (dialog, "Day"), GTK_TYPE_BOX);
  while (footing_hint_get_text (page) == NULL)
    page = gtk_widget_get_parent (page);

  return footing_hint_get_text (page);
}

static gboolean
has_no_asking (gpointer data)
{
  return probe_find_window (FOOTING_TYPE_DATE_DIALOG) == NULL;
}

/* The plan of the tests: its rituals, from Thursday 5 March 2026, 10:00. */
static char *
add_plan (Fixture *self)
{
  return fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
}

static FootingRitual *
find_ritual (Fixture *self, const char *recovery, const char *code)
{
  g_autoptr (GPtrArray) rituals = probe_list (self, FOOTING_TYPE_RITUAL, recovery);

  for (guint i = 0; i < rituals->len; i++) {
    FootingRitual *ritual = g_ptr_array_index (rituals, i);

    if (strcmp (ritual->code, code) == 0)
      return g_object_ref (ritual);
  }

  g_assert_not_reached ();
}

/* F40: at 360 pixels with text at 200 %, all of it opened, nothing is wider. */
static void
test_large_text (Fixture *self, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  g_autofree char *plan = add_plan (self);
  g_autoptr (FootingRitual) ritual = find_ritual (self, plan, "outreach");
  g_autoptr (FootingOccurrence) missed = footing_record_new (
      FOOTING_TYPE_OCCURRENCE, "ritual", footing_record_get_id (ritual), "date",
      "2025-09-02", "state", "missed", NULL);
  g_autoptr (GPtrArray) rows = NULL;
  GtkWidget *dialog;
  int dpi, minimum;

  g_assert_true (footing_store_save (self->store, missed, NULL));
  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  dialog = open_dialog (self);
  rows = probe_all (dialog, ADW_TYPE_EXPANDER_ROW);
  for (guint i = 0; i < rows->len; i++)
    adw_expander_row_set_expanded (g_ptr_array_index (rows, i), TRUE);
  fixture_settle ();

  gtk_widget_measure (dialog, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
  g_assert_cmpint (minimum, <=, 360);
  probe_close (dialog);
}

#define USUAL                                                                            \
  "Progress update\ntoday, 15:00\n"                                                      \
  "Reflection\ntomorrow, 15:30\n"                                                        \
  "Signs check-in\ntomorrow, 16:00\n"                                                    \
  "Outreach\nTue, 10 March, 10:00\n"

/* F40: the next of each ritual, the earliest first; what is due waits in calm words. */
static void
test_coming (Fixture *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *plan = add_plan (self);
  GtkWidget *dialog = open_dialog (self);
  g_autoptr (GError) error = NULL;

  assert_coming (dialog, USUAL);

  footing_clock_set_now (self->clock, footing_clock_now (self->clock) + 6 * 60 * 60);
  g_assert_true (footing_schedule_update (self->store, &error));
  g_assert_no_error (error);
  assert_coming (dialog, "Progress update\ntoday, 15:00 · waiting for you\n"
                         "Reflection\ntomorrow, 15:30\n"
                         "Signs check-in\ntomorrow, 16:00\n"
                         "Outreach\nTue, 10 March, 10:00\n"
                         "Progress update\nThu, 12 March, 15:00\n");
  probe_close (dialog);
}

/* H19: one whose session was opened and left says so, and goes on from here. */
static void
test_begun (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self);
  g_autoptr (FootingRitual) outreach = find_ritual (self, plan, "outreach");
  g_autofree char *session =
      footing_schedule_open_session (self->store, footing_record_get_id (outreach), NULL);
  Told told = {0};
  GtkWidget *dialog;

  listen (self, &told);
  dialog = open_dialog (self);
  assert_coming (dialog, "Outreach\nContinue where you left off\n" USUAL);
  probe_press (dialog, "Continue “Outreach”");
  fixture_settle ();
  g_assert_cmpstr (told.started, ==, session);
  g_free (told.started);
}

/* F40: an answer given elsewhere is seen at once. */
static void
test_snoozed (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self);
  GtkWidget *dialog = open_dialog (self);
  g_autoptr (GPtrArray) open =
      footing_store_list_open_occurrences (self->store, plan, NULL);
  const char *first = footing_record_get_id (g_ptr_array_index (open, 0));
  g_autoptr (GError) error = NULL;

  footing_clock_set_now (self->clock, footing_clock_now (self->clock) + 5 * 60 * 60);
  g_assert_true (footing_schedule_answer (self->store, first, FOOTING_SCHEDULE_SNOOZE,
                                          NULL, &error));
  g_assert_no_error (error);
  fixture_settle ();
  g_assert_nonnull (fixture_find (dialog, GTK_TYPE_LABEL, "again today, 16:00"));
  probe_close (dialog);
}

/* F40: one occurrence moves to another day, at the same time; the rhythm stays, and Undo
 * puts it back. */
static void
test_move (Fixture *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *plan = add_plan (self);
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  GtkWidget *dialog = open_dialog (self);

  probe_press (dialog, "Move “Outreach” this time");
  fixture_settle ();
  g_assert_cmpstr (choose_date ("", "_Move"), ==,
                   "Enter a day, or choose one from the calendar.");
  g_assert_cmpstr (choose_date ("2026-03-05", "_Move"), ==,
                   "This time has passed: choose a later day.");
  g_assert_null (choose_date ("2026-03-11", "_Move"));
  g_assert_cmpstr (toast->text, ==, "Moved to Wed, 11 March");
  assert_coming (dialog, "Progress update\ntoday, 15:00\n"
                         "Reflection\ntomorrow, 15:30\n"
                         "Signs check-in\ntomorrow, 16:00\n"
                         "Outreach\nWed, 11 March, 10:00 · moved from Tue, 10 March\n"
                         "Outreach\nTue, 17 March, 10:00\n");

  probe_toast_press (toast);
  assert_coming (dialog, USUAL);
  probe_close (dialog);
}

/* F84, U3: a day that was typed and not chosen is there when it is asked for again, for
 * the same occurrence; chosen, it is forgotten. */
static void
test_day_kept (Fixture *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *plan = add_plan (self);
  const char *buttons[] = {"Move “Outreach” this time", "Pause all until a day"};
  const char *chosen[] = {"_Move", "_Pause"};
  GtkWidget *dialog = open_dialog (self);

  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++) {
    GtkWidget *asking;

    probe_press (dialog, buttons[i]);
    fixture_settle ();
    asking = probe_find_window (FOOTING_TYPE_DATE_DIALOG);
    probe_type (asking, "Day", "after the fai");
    gtk_window_close (GTK_WINDOW (asking));
    fixture_settle ();
    g_assert_null (probe_find_window (FOOTING_TYPE_DATE_DIALOG));

    if (i == 0) {
      probe_press (dialog, "Move “Progress update” this time");
      fixture_settle ();
      asking = probe_find_window (FOOTING_TYPE_DATE_DIALOG);
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (probe_row (asking, "Day"))),
                       ==, "");
      gtk_window_close (GTK_WINDOW (asking));
      fixture_settle ();
    }

    probe_press (dialog, buttons[i]);
    fixture_settle ();
    asking = probe_find_window (FOOTING_TYPE_DATE_DIALOG);
    g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (probe_row (asking, "Day"))), ==,
                     "after the fai");
    g_assert_null (choose_date ("2026-03-20", chosen[i]));
    g_assert_cmpint (footing_db_get_int (footing_store_get_db (self->store),
                                         "SELECT count(*) FROM kept_text", NULL),
                     ==, 0);
  }
  probe_close (dialog);
}

/* F40: starting opens the session of the occurrence that is next, in the window below. */
static void
test_start (Fixture *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *plan = add_plan (self);
  Told told = {0};
  GtkWidget *dialog;
  g_autoptr (FootingOccurrence) started = NULL;

  listen (self, &told);
  dialog = open_dialog (self);
  probe_press (dialog, "Start “Progress update” now");
  fixture_settle ();
  g_assert_null (probe_find_window (FOOTING_TYPE_RITUALS_DIALOG));
  started = probe_get (self, FOOTING_TYPE_OCCURRENCE, told.started);
  g_assert_cmpstr (started->date, ==, FIXTURE_TODAY);
  g_free (told.started);
}

/* F40: all of them rest until a day, and say so; they go on at once when asked to. */
static void
test_pause (Fixture *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *plan = add_plan (self);
  GtkWidget *dialog = open_dialog (self);
  GtkWidget *pause = fixture_find (dialog, GTK_TYPE_BUTTON, "Pause all until a day");

  probe_press (dialog, "Pause all until a day");
  fixture_settle ();
  g_assert_cmpstr (choose_date ("2026-03-05", "_Pause"), ==,
                   "Choose a day after today: that’s when they start again.");
  g_assert_null (choose_date ("2026-03-20", "_Pause"));
  g_assert_nonnull (
      fixture_find (dialog, GTK_TYPE_LABEL,
                    "Paused until Fri, 20 March. You won’t be reminded before then."));
  g_assert_cmpstr (
      adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (probe_row (dialog, "Outreach"))),
      ==, "Paused until Fri, 20 March");
  g_assert_false (gtk_widget_get_visible (pause));
  assert_coming (dialog, "Reflection\nFri, 20 March, 15:30\n"
                         "Signs check-in\nFri, 20 March, 16:00\n"
                         "Outreach\nTue, 24 March, 10:00\n"
                         "Progress update\nThu, 26 March, 15:00\n");

  probe_press (dialog, "_Resume Now");
  g_assert_true (gtk_widget_get_visible (pause));
  assert_coming (dialog, USUAL);
  probe_close (dialog);
}

/* F12, F40: the rituals of a paused plan are quiet, and the page says why. */
static void
test_paused_plan (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self);
  GtkWidget *dialog = open_dialog (self);
  g_autoptr (GError) error = NULL;

  footing_store_change (self->store, FOOTING_TYPE_RECOVERY, plan, &error, "state",
                        "paused", NULL);
  g_assert_no_error (error);
  fixture_settle ();
  g_assert_true (gtk_widget_is_visible (fixture_find (
      dialog, GTK_TYPE_LABEL, "This plan isn’t active, so nothing reminds you.")));
  assert_coming (dialog, "");

  /* And there is a way back. */
  probe_press (dialog, "_Resume Now");
  fixture_settle ();
  assert_coming (dialog, USUAL);
  probe_close (dialog);
}

/* F40: Ctrl+Enter chooses; what was typed and left is taken by the next that is typed. */
static void
test_pause_keys (Fixture *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *plan = add_plan (self);
  GtkWidget *dialog = open_dialog (self);
  GtkWidget *asking;

  probe_press (dialog, "Pause all until a day");
  fixture_settle ();
  asking = probe_find_window (FOOTING_TYPE_DATE_DIALOG);
  if (!keys_press_in (GTK_WINDOW (asking), "i n space 2 space w e e k s Escape"))
    return;
  fixture_wait (has_no_asking, NULL);

  probe_press (dialog, "Pause all until a day");
  fixture_settle ();
  asking = probe_find_window (FOOTING_TYPE_DATE_DIALOG);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (probe_row (asking, "Day"))), ==,
                   "in 2 weeks");
  keys_press_in (GTK_WINDOW (asking), "i n space 2 space w e e k s ctrl+Return");
  fixture_wait (has_no_asking, NULL);
  g_assert_nonnull (
      fixture_find (dialog, GTK_TYPE_LABEL,
                    "Paused until Thu, 19 March. You won’t be reminded before then."));
  probe_close (dialog);
}

/* F40: a time of one's own, with a name as people type them, added and removed. */
static void
test_own (Fixture *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *plan = add_plan (self);
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  GtkWidget *dialog = open_dialog (self);
  GtkWidget *row;

  probe_press (dialog, "Add a ritual");
  fixture_settle ();
  row = probe_row (dialog, "A ritual of your own");
  probe_type (row, "What it’s for", PROBE_HOSTILE);
  footing_context_flush (self->context);
  g_assert_nonnull (fixture_find (fixture_find (dialog, GTK_TYPE_LIST_BOX, "Coming up"),
                                  GTK_TYPE_LABEL, PROBE_HOSTILE_LINE));

  probe_press (row, "Remove this ritual");
  g_assert_true (g_str_has_prefix (toast->text, "Removed “"));
  assert_coming (dialog, USUAL);
  probe_toast_press (toast);
  fixture_settle ();
  g_assert_nonnull (probe_row (dialog, PROBE_HOSTILE_LINE));
  probe_close (dialog);
}

/* Twelve weeks of Outreach before the tests' day, the newest first with @states in turn.
 */
static void
add_history (Fixture *self, const char *plan, const char *const *states, guint n_states)
{
  g_autoptr (FootingRitual) ritual = find_ritual (self, plan, "outreach");

  for (guint week = 1; week <= 12; week++) {
    const char *state = states[(week - 1) % n_states];
    g_autofree char *date = footing_date_add_days ("2026-03-10", -7 * (int)week);
    g_autoptr (FootingOccurrence) occurrence = footing_record_new (
        FOOTING_TYPE_OCCURRENCE, "ritual", footing_record_get_id (ritual), "date", date,
        "state", state, "due-at", (gint64)1773133200 - week * 7 * DAY, "answered-at",
        (gint64)(strcmp (state, "missed") != 0 ? 1772528500 : 0), NULL);

    g_assert_true (footing_store_save (self->store, occurrence, NULL));
  }
}

/* F44: how it goes is said in words, without a number and without blame. */
static void
test_rhythm (Fixture *self, gconstpointer data)
{
  const struct {
    const char *state;
    const char *word;
    const char *sentence;
  } cases[] = {
      {"done", "Steady · Tue, 3 March: done",
       "Your rhythm is steady. Missing one costs little."},
      {"missed", "Quiet lately · Tue, 3 March: missed",
       "It has been quiet lately. One of them is enough to get going again."},
      {"skipped", "Tue, 3 March: not this time", ""},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *plan = add_plan (self);
    GtkWidget *dialog;

    footing_context_set_recovery (self->context, plan);
    add_history (self, plan, &cases[i].state, 1);
    dialog = open_dialog (self);
    g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (
                         fixture_find (dialog, FOOTING_TYPE_HISTORY_ROW, "Outreach"))),
                     ==, cases[i].word);
    g_assert_nonnull (fixture_find (dialog, GTK_TYPE_LABEL, cases[i].sentence));
    probe_close (dialog);
  }
}

/* F44: what was done early belongs to the day it was done on, and says which one it was
 * for: that has not come yet. */
static void
test_history_early (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self);
  g_autoptr (FootingRitual) ritual = find_ritual (self, plan, "outreach");
  g_autoptr (FootingOccurrence) occurrence = footing_record_new (
      FOOTING_TYPE_OCCURRENCE, "ritual", footing_record_get_id (ritual), "date",
      "2026-03-17", "state", "done", "due-at", (gint64)1773738000, "answered-at",
      footing_clock_now (footing_store_get_clock (self->store)), NULL);
  g_autofree char *words = NULL;

  words =
      footing_occurrence_format_past (occurrence, footing_store_get_clock (self->store));
  g_assert_cmpstr (words, ==, "Thu, 5 March: done early, for Tue, 17 March");
}

/* F44: what became of them, in calm words, the newest first and a few at a time. */
static void
test_history (Fixture *self, gconstpointer data)
{
  static const char *const states[] = {"missed", "done", "skipped"};
  g_autofree char *plan = add_plan (self);
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  GtkWidget *dialog, *row;

  add_history (self, plan, states, G_N_ELEMENTS (states));
  dialog = open_dialog (self);
  row = fixture_find (dialog, FOOTING_TYPE_HISTORY_ROW, "Outreach");
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), ==,
                   "Now and then · Tue, 3 March: missed");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  fixture_settle ();
  g_assert_nonnull (fixture_find (row, GTK_TYPE_LABEL, "Tue, 24 February: done"));
  g_assert_nonnull (
      fixture_find (row, GTK_TYPE_LABEL, "Tue, 17 February: not this time"));
  g_assert_null (fixture_find (row, GTK_TYPE_LABEL, "Tue, 23 December 2025: done"));
  probe_press (row, "Show _More");
  fixture_settle ();
  g_assert_nonnull (fixture_find (row, GTK_TYPE_LABEL, "Tue, 23 December 2025: done"));
  g_assert_false (
      gtk_widget_is_visible (fixture_find (row, GTK_TYPE_BUTTON, "Show _More")));

  probe_press (row, "Mark as done: Tue, 3 March: missed");
  fixture_settle ();
  g_assert_cmpstr (toast->text, ==, "Marked as done");
  g_assert_nonnull (fixture_find (row, GTK_TYPE_LABEL, "Tue, 3 March: done"));
  probe_toast_press (toast);
  fixture_settle ();
  g_assert_nonnull (fixture_find (row, GTK_TYPE_LABEL, "Tue, 3 March: missed"));

  probe_press (row, "Mark as done: Tue, 17 February: not this time");
  fixture_settle ();
  g_assert_nonnull (fixture_find (row, GTK_TYPE_LABEL, "Tue, 17 February: done"));
  probe_toast_press (toast);
  fixture_settle ();
  g_assert_nonnull (
      fixture_find (row, GTK_TYPE_LABEL, "Tue, 17 February: not this time"));
  fixture_assert_named (dialog);
  probe_close (dialog);
}

/* F40: without a plan, the page says what it is for and leads to one. */
static void
test_empty (Fixture *self, gconstpointer data)
{
  Told told = {0};
  GtkWidget *dialog;

  listen (self, &told);
  dialog = open_dialog (self);
  g_assert_nonnull (fixture_find (dialog, GTK_TYPE_LABEL, "No Rituals Yet"));
  g_signal_emit_by_name (fixture_find (dialog, GTK_TYPE_BUTTON, "_Start a Plan"),
                         "clicked");
  fixture_settle ();
  g_assert_cmpint (told.begun, ==, 1);
}

/* F12: another plan becomes current while the page is open. */
static void
test_other_plan (Fixture *self, gconstpointer data)
{
  g_autofree char *first = add_plan (self);
  g_autofree char *second = fixture_add_plan (self, FOOTING_PERSPECTIVE_SUPPORT, TRUE);
  GtkWidget *dialog;

  footing_context_set_recovery (self->context, first);
  dialog = open_dialog (self);
  g_assert_null (fixture_find (dialog, ADW_TYPE_EXPANDER_ROW, "One-on-one"));
  footing_context_set_recovery (self->context, second);
  fixture_settle ();
  g_assert_nonnull (fixture_find (dialog, ADW_TYPE_EXPANDER_ROW, "One-on-one"));
  probe_close (dialog);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/rituals-dialog/F40-large-text", test_large_text);
  fixture_test ("/app/rituals-dialog/F40-coming", test_coming);
  fixture_test ("/app/rituals-dialog/H19-begun", test_begun);
  fixture_test ("/app/rituals-dialog/F40-snoozed", test_snoozed);
  fixture_test ("/app/rituals-dialog/F40-move", test_move);
  fixture_test ("/app/rituals-dialog/F40-start", test_start);
  fixture_test ("/app/rituals-dialog/F84-day-kept", test_day_kept);
  fixture_test ("/app/rituals-dialog/F40-pause", test_pause);
  fixture_test ("/app/rituals-dialog/F40-pause-keys", test_pause_keys);
  fixture_test ("/app/rituals-dialog/F12-paused-plan", test_paused_plan);
  fixture_test ("/app/rituals-dialog/F40-own", test_own);
  fixture_test ("/app/rituals-dialog/F44-rhythm", test_rhythm);
  fixture_test ("/app/rituals-dialog/F44-history-early", test_history_early);
  fixture_test ("/app/rituals-dialog/F44-history", test_history);
  fixture_test ("/app/rituals-dialog/F40-empty", test_empty);
  fixture_test ("/app/rituals-dialog/F12-other-plan", test_other_plan);

  return g_test_run ();
}
