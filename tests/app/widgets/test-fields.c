/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "probe.h"
#include "widgets/choice-row.h"
#include "widgets/date-presets.h"
#include "format/date-format.h"
#include "widgets/date-row.h"
#include "editors/guide-row.h"
#include "widgets/hint.h"
#include "widgets/number-entry.h"
#include "widgets/text-area.h"
#include "widgets/time-row.h"
#include "widgets/whole-text.h"
#include "widgets/wrap-box.h"

#include <math.h>

/* A list with @field in a row of its own, and a button to move the focus to. */
typedef struct {
  GtkWidget *box;
  GtkWidget *list;
  GtkWidget *button;
} Form;

static void
form_show (Form *form, Fixture *self, GtkWidget *field)
{
  form->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  form->list = gtk_list_box_new ();
  form->button = gtk_button_new_with_label ("Elsewhere");
  gtk_list_box_append (GTK_LIST_BOX (form->list), field);
  gtk_box_append (GTK_BOX (form->box), form->list);
  gtk_box_append (GTK_BOX (form->box), form->button);
  fixture_show (self, form->box);
}

static void
leave (Form *form)
{
  gtk_widget_grab_focus (form->button);
  fixture_settle ();
}

static void
type (GtkWidget *field, const char *text)
{
  gtk_widget_grab_focus (field);
  fixture_settle ();
  gtk_editable_set_text (GTK_EDITABLE (field), text);
}

/* F5: what cannot be read stays in its field, with a sentence once the focus has left,
 * and is not taken for another number. */
static void
test_number (Fixture *self, gconstpointer data)
{
  GtkWidget *entry = footing_number_entry_new ();
  FootingNumberEntry *number = FOOTING_NUMBER_ENTRY (entry);
  Form form;

  form_show (&form, self, entry);
  g_assert_true (isnan (footing_number_entry_get_value (number)));

  type (entry, "48,5");
  g_assert_cmpfloat (footing_number_entry_get_value (number), ==, 48.5);
  leave (&form);
  g_assert_null (footing_hint_get (entry));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "48,5");

  type (entry, "48x");
  g_assert_true (isnan (footing_number_entry_get_value (number)));
  g_assert_null (footing_hint_get (entry));
  leave (&form);
  g_assert_cmpstr (footing_hint_get (entry), ==,
                   "This isn’t a number yet: write it like 12 or 2.5.");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "48x");
  gtk_test_accessible_assert_state (entry, GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);

  /* The file says again that there is no number: what is typed is not wiped. */
  footing_number_entry_set_value (number, NAN);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "48x");

  type (entry, "48");
  g_assert_null (footing_hint_get (entry));
  type (entry, "");
  leave (&form);
  g_assert_null (footing_hint_get (entry));

  footing_number_entry_set_value (number, 2.5);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "2.5");
}

/* F8: a likelihood is between 0 and 100. */
static void
test_number_limits (Fixture *self, gconstpointer data)
{
  GtkWidget *entry = footing_number_entry_new ();
  Form form;
  int number;

  g_object_set (entry, "maximum", 100.0, NULL);
  form_show (&form, self, entry);

  g_object_set (entry, "number", 40, NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "40");
  type (entry, "120");
  leave (&form);
  g_object_get (entry, "number", &number, NULL);
  g_assert_cmpint (number, ==, -1);
  g_assert_cmpstr (footing_hint_get (entry), ==,
                   "Enter a number from 0 to 100, or leave this empty.");
  type (entry, "100");
  g_object_get (entry, "number", &number, NULL);
  g_assert_cmpint (number, ==, 100);
  g_object_set (entry, "number", -1, NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
}

/* F87, H5: what is typed is read as it is said, and shown in words once it is left. */
static void
test_date (Fixture *self, gconstpointer data)
{
  const struct {
    const char *text;
    const char *date;
    const char *shown;
  } cases[] = {
      {"2026-03-01", "2026-03-01", "Sun, 1 March"},
      {"1.3.", "2026-03-01", "Sun, 1 March"},
      {"yesterday", "2026-03-04", "Wed, 4 March"},
      {"Wed, 4 March", "2026-03-04", "Wed, 4 March"},
      {"last Friday", "2026-02-27", "Fri, 27 February"},
      {"24 December", "2025-12-24", "Wed, 24 December 2025"},
      /* A day that is to come is not taken for the last one when it is read again. */
      {"24 December 2026", "2026-12-24", "Thu, 24 December 2026"},
      {"2026-02-30", "", "2026-02-30"},
      {"some day", "", "some day"},
      {"", "", ""},
  };
  GtkWidget *row =
      g_object_new (FOOTING_TYPE_DATE_ROW, "title", "When", "past", TRUE, NULL);
  Form form;

  footing_date_row_set_clock (FOOTING_DATE_ROW (row), self->clock);
  form_show (&form, self, row);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_test_message ("“%s”", cases[i].text);
    type (row, cases[i].text);
    g_assert_cmpstr (footing_date_row_get_date (FOOTING_DATE_ROW (row)), ==,
                     cases[i].date);
    g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, cases[i].text);
    leave (&form);
    g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, cases[i].shown);
    g_assert_cmpstr (footing_date_row_get_date (FOOTING_DATE_ROW (row)), ==,
                     cases[i].date);
    g_assert_cmpint (footing_hint_get (row) != NULL, ==,
                     *cases[i].date == '\0' && *cases[i].text != '\0');
  }
}

/* Before it knows the day it reads what says its year, and shows it as it is typed; the
 * sentence of a mistake goes with it. */
static void
test_date_alone (Fixture *self, gconstpointer data)
{
  GtkWidget *row = footing_date_row_new ("When");
  Form form;

  form_show (&form, self, row);
  type (row, "no date");
  leave (&form);
  g_assert_cmpstr (
      footing_hint_get (row), ==,
      "This isn’t a date yet. Try “15 January”, “next Friday” or “in two weeks”.");
  footing_date_row_set_date (FOOTING_DATE_ROW (row), "2026-04-20");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "2026-04-20");
  g_assert_null (footing_hint_get (row));
}

/* F84: what is no date leaves the day that was there before somebody typed, not one that
 * was read on the way, and says so. */
static void
test_date_holds (Fixture *self, gconstpointer data)
{
  static const char *const cases[][2] = {
      {"monday next wek", "This isn’t a date yet, so it stays Tue, 10 March: try “15 "
                          "January”, “next Friday” or “in two weeks”."},
      {"monday 2 pm", "Leave the time out, for only the day is kept here; until then, it "
                      "stays Tue, 10 March."},
  };
  GtkWidget *row = footing_date_row_new_coming ("When");
  FootingDateRow *date = FOOTING_DATE_ROW (row);
  Form form;

  footing_date_row_set_clock (date, self->clock);
  g_object_set (row, "holds", TRUE, NULL);
  form_show (&form, self, row);
  footing_date_row_set_date (date, "2026-03-10");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    type (row, "monday");
    g_assert_cmpstr (footing_date_row_get_date (date), ==, "2026-03-09");
    gtk_editable_set_text (GTK_EDITABLE (row), cases[i][0]);
    g_assert_cmpstr (footing_date_row_get_date (date), ==, "2026-03-10");
    leave (&form);
    g_assert_cmpstr (footing_hint_get (row), ==, cases[i][1]);
    g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, cases[i][0]);
  }

  /* The file says the same day again: what is typed is not wiped. */
  footing_date_row_set_date (date, "2026-03-10");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "monday 2 pm");
  type (row, "");
  g_assert_cmpstr (footing_date_row_get_date (date), ==, "");
}

static GtkWidget *
find_calendar (GtkWidget *row)
{
  GtkWidget *button = fixture_find (row, GTK_TYPE_MENU_BUTTON, NULL);

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  fixture_settle ();

  return fixture_find (
      GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button))),
      GTK_TYPE_CALENDAR, NULL);
}

static void
test_calendar (Fixture *self, gconstpointer data)
{
  GtkWidget *row = footing_date_row_new ("When");
  g_autoptr (GDateTime) day = g_date_time_new_local (2026, 5, 17, 0, 0, 0);
  g_autoptr (GDateTime) shown = NULL;
  GtkWidget *calendar;
  Form form;

  form_show (&form, self, row);
  fixture_assert_named (row);
  footing_date_row_set_date (FOOTING_DATE_ROW (row), "2026-04-20");
  calendar = find_calendar (row);
  shown = gtk_calendar_get_date (GTK_CALENDAR (calendar));
  g_assert_cmpint (g_date_time_get_month (shown), ==, 4);
  g_assert_cmpint (g_date_time_get_day_of_month (shown), ==, 20);
  g_assert_cmpstr (footing_date_row_get_date (FOOTING_DATE_ROW (row)), ==, "2026-04-20");

  gtk_calendar_select_day (GTK_CALENDAR (calendar), day);
  g_assert_cmpstr (footing_date_row_get_date (FOOTING_DATE_ROW (row)), ==, "2026-05-17");
}

/* F5: each arrow is named by what it does, whatever this GTK has in its calendar. */
static void
test_calendar_arrows (Fixture *self, gconstpointer data)
{
  const struct {
    const char *name;
    int month;
    int year;
  } cases[] = {
      {"Previous month", 3, 2026},
      {"Next month", 4, 2026},
      {"Previous year", 4, 2025},
      {"Next year", 4, 2026},
  };
  GtkWidget *row = footing_date_row_new ("When");
  GtkWidget *calendar;
  Form form;

  form_show (&form, self, row);
  footing_date_row_set_date (FOOTING_DATE_ROW (row), "2026-04-20");
  calendar = find_calendar (row);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GDateTime) shown = NULL;

    probe_press (calendar, cases[i].name);
    shown = gtk_calendar_get_date (GTK_CALENDAR (calendar));
    g_assert_cmpint (g_date_time_get_month (shown), ==, cases[i].month);
    g_assert_cmpint (g_date_time_get_year (shown), ==, cases[i].year);
  }
}

/* Presses a key as the calendar's own controller gets it. */
static gboolean
press_key (GtkWidget *calendar, guint key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (calendar);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
      g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &handled);
  }

  return handled;
}

/* F6: the day on which the calendar opens can be chosen as it stands. */
static void
test_calendar_as_shown (Fixture *self, gconstpointer data)
{
  GtkWidget *row = footing_date_row_new ("When");
  g_autoptr (GDateTime) shown = NULL;
  g_autofree char *expected = NULL;
  GtkWidget *calendar;
  Form form;

  form_show (&form, self, row);
  calendar = find_calendar (row);
  shown = gtk_calendar_get_date (GTK_CALENDAR (calendar));
  expected = g_date_time_format (shown, "%Y-%m-%d");
  g_assert_cmpstr (footing_date_row_get_date (FOOTING_DATE_ROW (row)), ==, "");

  g_assert_true (press_key (calendar, GDK_KEY_Return));
  g_assert_cmpstr (footing_date_row_get_date (FOOTING_DATE_ROW (row)), ==, expected);
  g_assert_false (
      gtk_widget_get_visible (gtk_widget_get_ancestor (calendar, GTK_TYPE_POPOVER)));
}

/* F6, H5: what the buttons are called, and the date that each of them sets. */
static void
test_presets (Fixture *self, gconstpointer data)
{
  static const int days[] = {-7, -1, 0, 1, 3, 7, 14, 30};
  const struct {
    const char *label;
    const char *date;
  } cases[] = {
      {"Last Week", "2026-02-26"},  {"Yesterday", "2026-03-04"},
      {"Today", "2026-03-05"},      {"Tomorrow", "2026-03-06"},
      {"In 3 Days", "2026-03-08"},  {"In a Week", "2026-03-12"},
      {"In 2 Weeks", "2026-03-19"}, {"In 30 Days", "2026-04-04"},
  };
  GtkWidget *row = footing_date_row_new ("When");
  GtkWidget *presets = g_object_new (FOOTING_TYPE_DATE_PRESETS, NULL);
  Form form;

  footing_date_presets_load (FOOTING_DATE_PRESETS (presets), self->context,
                             FOOTING_DATE_ROW (row), days, G_N_ELEMENTS (days));
  form_show (&form, self, row);
  gtk_list_box_append (GTK_LIST_BOX (form.list), presets);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    probe_press (presets, cases[i].label);
    g_assert_cmpstr (footing_date_row_get_date (FOOTING_DATE_ROW (row)), ==,
                     cases[i].date);
  }
}

/* F70: how far a day is, in words. */
static void
test_distance (void)
{
  const struct {
    const char *date;
    const char *text;
  } cases[] = {
      {"2026-03-05", "today"},
      {"2026-03-06", "tomorrow"},
      {"2026-03-04", "yesterday"},
      {"2026-03-10", "in 5 days"},
      {"2026-03-02", "3 days ago"},
      {"2026-03-19", "in 14 days"},
      {"2026-04-20", "20 Apr"},
      {"2025-01-01", "1 Jan 2025"},
      {"", ""},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = footing_date_format_distance (cases[i].date, FIXTURE_TODAY);

    g_assert_cmpstr (text, ==, cases[i].text);
  }
}

/* F40: a time is read as it is said, and shown as it was read; with anything else, the
 * one that was there before holds. */
static void
test_time (Fixture *self, gconstpointer data)
{
  GtkWidget *row = g_object_new (FOOTING_TYPE_TIME_ROW, "title", "Time", NULL);
  FootingTimeRow *time = FOOTING_TIME_ROW (row);
  Form form;

  form_show (&form, self, row);
  g_object_set (row, "time", "10:00", NULL);
  type (row, "11:00");
  type (row, "11:000");
  g_assert_cmpstr (footing_time_row_get_time (time), ==, "10:00");
  leave (&form);
  g_assert_cmpstr (footing_hint_get (row), ==,
                   "Enter a time such as 9:30 or 2 pm; until then, 10:00 holds.");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "11:000");
  type (row, "3 pm");
  leave (&form);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "15:00");
  g_assert_null (footing_hint_get (row));
}

static char *
label_code (const char *code)
{
  return g_strconcat ("Label ", code, NULL);
}

/* F50: a code that is not offered (another program may have written it) stays. */
static void
test_choice (Fixture *self, gconstpointer data)
{
  static const char *const codes[] = {"-1", "7", NULL};
  GtkWidget *row = g_object_new (FOOTING_TYPE_CHOICE_ROW, "title", "Choice", NULL);
  Form form;
  int number;

  footing_choice_row_load (FOOTING_CHOICE_ROW (row), codes, label_code);
  form_show (&form, self, row);
  g_object_get (row, "number", &number, NULL);
  g_assert_cmpint (number, ==, -1);

  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 1);
  g_assert_cmpstr (footing_choice_row_get_code (FOOTING_CHOICE_ROW (row)), ==, "7");

  g_object_set (row, "number", 10, NULL);
  g_assert_cmpstr (footing_choice_row_get_code (FOOTING_CHOICE_ROW (row)), ==, "10");
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==, 2);
  g_object_set (row, "code", "7", NULL);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==, 1);
}

/* F1: the chosen kind of event is told with what it means. */
static void
test_guide (Fixture *self, gconstpointer data)
{
  GtkWidget *row = g_object_new (FOOTING_TYPE_GUIDE_ROW, "title", "Kind", NULL);
  g_autofree char *code = NULL;
  Form form;

  footing_guide_row_load (FOOTING_GUIDE_ROW (row), self->guidance, FOOTING_GUIDE_TRIGGER,
                          FOOTING_PERSPECTIVE_SELF);
  form_show (&form, self, row);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "Not chosen");
  g_object_set (row, "code", "project-missed", NULL);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==,
                   "A project missed its targets\n"
                   "A project with your name on it fell short of its targets, or was "
                   "stopped.\nFor example: The pilot ended with half the users it was "
                   "meant to reach.");
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 0);
  g_object_get (row, "code", &code, NULL);
  g_assert_cmpstr (code, ==, "");
}

/* F2: several lines, with a name and help. */
static void
test_text_area (Fixture *self, gconstpointer data)
{
  GtkWidget *area = footing_text_area_new ("What I know", "Facts only");
  GtkWidget *help;
  g_autofree char *title = NULL;

  fixture_show (self, area);
  fixture_assert_named (area);
  help = fixture_find (area, GTK_TYPE_LABEL, "Facts only");
  g_assert_true (gtk_widget_get_visible (help));
  g_object_get (area, "title", &title, NULL);
  g_assert_cmpstr (title, ==, "What I know");

  gtk_widget_grab_focus (area);
  g_assert_true (gtk_widget_has_focus (
      GTK_WIDGET (footing_text_area_get_view (FOOTING_TEXT_AREA (area)))));
  g_object_set (area, "help", NULL, NULL);
  g_assert_false (gtk_widget_get_visible (help));
}

typedef struct {
  GtkWidget *widget;
  int height;
} Height;

static gboolean
has_height (gpointer data)
{
  const Height *wanted = data;

  return gtk_widget_get_height (wanted->widget) == wanted->height;
}

static gboolean
is_higher (gpointer data)
{
  const Height *wanted = data;

  return gtk_widget_get_height (wanted->widget) > wanted->height;
}

/* It grows with what is in it, and is as low as before when that has gone, or has got
 * more room. */
static void
test_text_area_height (Fixture *self, gconstpointer data)
{
  GtkWidget *area = footing_text_area_new ("What I know", NULL);
  GtkTextBuffer *buffer =
      gtk_text_view_get_buffer (footing_text_area_get_view (FOOTING_TEXT_AREA (area)));
  Height before = {area};

  gtk_widget_set_valign (area, GTK_ALIGN_START);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 800, 600);
  fixture_show (self, area);
  before.height = gtk_widget_get_height (area);
  gtk_text_buffer_set_text (buffer, "One\nTwo\nThree\nFour\nFive\nSix\nSeven", -1);
  fixture_wait (is_higher, &before);
  gtk_text_buffer_set_text (buffer, "One", -1);
  fixture_wait (has_height, &before);

  gtk_text_buffer_set_text (buffer,
                            "We had promised sixty of the planners, and thirty-eight "
                            "used it, because the nightly run finished after the early "
                            "shift had planned by hand.",
                            -1);
  fixture_wait (has_height, &before);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 200, 600);
  fixture_wait (is_higher, &before);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 800, 600);
  fixture_wait (has_height, &before);
}

static GtkPropagationPhase
get_wheel_phase (GtkWidget *scroller)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (scroller);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
      return gtk_event_controller_get_propagation_phase (controller);
  }

  g_assert_not_reached ();
}

/* The wheel is the page's where all text is in sight, and the text's where it is not. */
static void
test_wheel (Fixture *self, gconstpointer data)
{
  GtkWidget *area = footing_text_area_new ("What was said", NULL);
  GtkTextView *view = footing_text_area_get_view (FOOTING_TEXT_AREA (area));
  GtkWidget *scroller =
      gtk_widget_get_ancestor (GTK_WIDGET (view), GTK_TYPE_SCROLLED_WINDOW);
  g_autoptr (GString) lines = g_string_new (NULL);

  fixture_show (self, area);
  g_assert_cmpint (get_wheel_phase (scroller), ==, GTK_PHASE_NONE);

  for (int i = 0; i < 100; i++)
    g_string_append (lines, "a line\n");
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), lines->str, -1);
  fixture_settle ();
  g_assert_cmpint (get_wheel_phase (scroller), ==, GTK_PHASE_BUBBLE);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), "", -1);
  fixture_settle ();
  g_assert_cmpint (get_wheel_phase (scroller), ==, GTK_PHASE_NONE);
}

static void
assert_unfinished (GtkWidget *field, const char *text, const char *unfinished)
{
  g_autofree char *found = NULL;

  gtk_editable_set_text (GTK_EDITABLE (field), text);
  g_object_get (field, "unfinished", &found, NULL);
  g_assert_cmpstr (found, ==, unfinished);
}

/* D18: what is typed on the way to a value can be had, and put back. */
static void
test_unfinished (void)
{
  const struct {
    GtkWidget *field;
    const char *half;
    const char *whole;
  } rows[] = {
      {footing_date_row_new ("When"), "2026-03-", "2026-03-05"},
      {footing_number_entry_new (), "1.2.", "1.2"},
      {g_object_new (FOOTING_TYPE_TIME_ROW, NULL), "9:", "9:30"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    GtkWidget *field = g_object_ref_sink (rows[i].field);

    assert_unfinished (field, rows[i].half, rows[i].half);
    assert_unfinished (field, rows[i].whole, "");
    assert_unfinished (field, "", "");
    g_object_set (field, "unfinished", rows[i].half, NULL);
    g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (field)), ==, rows[i].half);
    g_object_unref (field);
  }
}

static gboolean
is_open (gpointer row)
{
  g_autoptr (GPtrArray) popovers = probe_all (row, GTK_TYPE_POPOVER);

  return popovers->len == 1 && gtk_widget_get_mapped (g_ptr_array_index (popovers, 0));
}

/* The one of @labels that says @text. */
static GtkWidget *
find_label (GPtrArray *labels, const char *text)
{
  for (guint i = 0; i < labels->len; i++)
    if (g_str_equal (gtk_label_get_text (g_ptr_array_index (labels, i)), text))
      return g_ptr_array_index (labels, i);

  g_test_message ("no “%s”", text);
  g_assert_not_reached ();
}

/* Whether the mark beside @label is in sight. */
static gboolean
is_marked (GtkWidget *label)
{
  return gtk_widget_get_opacity (gtk_widget_get_next_sibling (label)) > 0;
}

/* H20: a list shows what can be chosen whole, in room that a narrow window has, and marks
 * what is chosen, also when that is another. */
static void
test_combo_list (Fixture *self, gconstpointer data)
{
  GtkWidget *row = g_object_new (FOOTING_TYPE_GUIDE_ROW, "title", "Kind", NULL);
  g_autoptr (GPtrArray) labels = NULL;
  GtkWidget *popover, *first, *second;
  int width;
  Form form;

  footing_guide_row_load (FOOTING_GUIDE_ROW (row), self->guidance, FOOTING_GUIDE_TRIGGER,
                          FOOTING_PERSPECTIVE_SELF);
  g_object_set (row, "code", "passed-over", NULL);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 360, 640);
  form_show (&form, self, row);
  gtk_widget_activate (row);
  fixture_wait (is_open, row);
  fixture_settle ();

  popover = fixture_find (row, GTK_TYPE_POPOVER, NULL);
  labels = probe_all (popover, GTK_TYPE_LABEL);
  g_assert_cmpuint (labels->len, >, 4);
  for (guint i = 0; i < labels->len; i++)
    g_assert_false (pango_layout_is_ellipsized (
        gtk_label_get_layout (g_ptr_array_index (labels, i))));
  gtk_widget_measure (popover, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  g_assert_cmpint (width, <=, 360);

  first = find_label (labels, "Passed over for a role");
  second = find_label (labels, "Criticised in front of others");
  g_assert_true (is_marked (first));
  g_assert_false (is_marked (second));
  g_object_set (row, "code", "public-criticism", NULL);
  g_assert_false (is_marked (first));
  g_assert_true (is_marked (second));
}

static GtkWidget *
add_label (GtkWidget *box, const char *text, int chars)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_width_chars (GTK_LABEL (label), chars);
  gtk_label_set_max_width_chars (GTK_LABEL (label), chars);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  footing_wrap_box_append (FOOTING_WRAP_BOX (box), label);

  return label;
}

static double
get_x (GtkWidget *label, GtkWidget *box)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (label, box, &bounds));

  return bounds.origin.x;
}

/* H20: what says nothing has a column beside others, and no place where they are folded;
 * there nothing is cut while there is room. */
static void
test_columns (Fixture *self, gconstpointer data)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *boxes[2], *days[2], *figures[2], *names[2];

  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++) {
    boxes[i] = g_object_new (FOOTING_TYPE_WRAP_BOX, "columns", TRUE, "last-chars", 10,
                             "halign", GTK_ALIGN_START, NULL);
    days[i] = add_label (boxes[i], i == 0 ? "Mon" : "Tue", 4);
    figures[i] = add_label (boxes[i], i == 0 ? "" : "12 planners a day", 8);
    names[i] = add_label (boxes[i], i == 0 ? "Ines" : "Ines, Mira", -1);
    gtk_box_append (GTK_BOX (page), boxes[i]);
  }
  fixture_show (self, page);
  g_assert_cmpfloat (get_x (names[0], boxes[0]), ==, get_x (names[1], boxes[1]));
  g_assert_cmpint (gtk_widget_get_width (boxes[0]), ==, gtk_widget_get_width (boxes[1]));
  g_assert_true (
      pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (figures[1]))));

  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    gtk_widget_set_halign (boxes[i], GTK_ALIGN_FILL);
  fixture_draw (self->window);
  g_assert_false (gtk_widget_get_mapped (figures[0]));
  g_assert_cmpfloat (get_x (names[0], boxes[0]), <,
                     get_x (days[0], boxes[0]) + gtk_widget_get_width (days[0]) + 12);
  g_assert_false (
      pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (figures[1]))));

  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    gtk_widget_set_halign (boxes[i], GTK_ALIGN_START);
  fixture_draw (self->window);
  g_assert_true (gtk_widget_get_mapped (figures[0]));
  g_assert_cmpfloat (get_x (names[0], boxes[0]), ==, get_x (names[1], boxes[1]));
}

static gboolean
is_whole (gpointer row)
{
  return g_strcmp0 (footing_whole_text_get (row),
                    gtk_editable_get_text (GTK_EDITABLE (row))) == 0;
}

static gboolean
has_no_whole (gpointer row)
{
  return footing_whole_text_get (row) == NULL;
}

/* H20: what has no room in a field of one line is below it as a whole; how much room
 * there is changes with the window. */
static void
test_whole_text (Fixture *self, gconstpointer data)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ENTRY_ROW, "title", "The first win", NULL);
  Form form;

  footing_whole_text_follow (row);
  form_show (&form, self, row);
  gtk_editable_set_text (GTK_EDITABLE (row), "Publish the report");
  fixture_settle ();
  g_assert_null (footing_whole_text_get (row));

  gtk_editable_set_text (
      GTK_EDITABLE (row),
      "Send three people a message of two lines that says what was "
      "finished this week, and what comes next, before they ask for it");
  fixture_wait (is_whole, row);
  g_assert_true (probe_reads (form.list, gtk_editable_get_text (GTK_EDITABLE (row))));
  gtk_editable_set_text (GTK_EDITABLE (row),
                         "Publish the report of the whole spring before the summer");
  fixture_wait (has_no_whole, row);

  gtk_window_set_default_size (GTK_WINDOW (self->window), 360, 400);
  fixture_wait (is_whole, row);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 800, 400);
  fixture_wait (has_no_whole, row);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/fields/text-area-wheel", test_wheel);
  fixture_test ("/app/fields/F5-number", test_number);
  fixture_test ("/app/fields/F8-number-limits", test_number_limits);
  fixture_test ("/app/fields/F5-date", test_date);
  fixture_test ("/app/fields/F87-date-alone", test_date_alone);
  fixture_test ("/app/fields/F84-date-holds", test_date_holds);
  fixture_test ("/app/fields/F5-calendar", test_calendar);
  fixture_test ("/app/fields/F5-calendar-arrows", test_calendar_arrows);
  fixture_test ("/app/fields/F6-calendar-as-shown", test_calendar_as_shown);
  fixture_test ("/app/fields/F6-presets", test_presets);
  g_test_add_func ("/app/fields/F70-distance", test_distance);
  fixture_test ("/app/fields/F40-time", test_time);
  g_test_add_func ("/app/fields/D18-unfinished", test_unfinished);
  fixture_test ("/app/fields/F50-choice", test_choice);
  fixture_test ("/app/fields/F1-guide", test_guide);
  fixture_test ("/app/fields/H20-combo-list", test_combo_list);
  fixture_test ("/app/fields/H20-columns", test_columns);
  fixture_test ("/app/fields/H20-whole-text", test_whole_text);
  fixture_test ("/app/fields/F2-text-area", test_text_area);
  fixture_test ("/app/fields/F2-text-area-height", test_text_area_height);

  return g_test_run ();
}
