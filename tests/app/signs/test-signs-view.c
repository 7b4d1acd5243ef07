/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "probe.h"
#include "signs/checkin-dialog.h"
#include "signs/columns-clamp.h"
#include "signs/columns.h"
#include "momentum/sign-history.h"
#include "signs/sign-state.h"
#include "signs/signs-view.h"
#include "signs/sign-chart.h"
#include "signs/sign-window.h"
#include "widgets/chart.h"
#include "widgets/date-row.h"
#include "widgets/hint.h"
#include "widgets/rating-row.h"
#include "widgets/text-area.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* A check-in of @kind on @date; @ratings are "sign=2" and so on. Its id. */
static char *
add_checkin (Fixture *self,
             const char *recovery,
             const char *kind,
             const char *date,
             const char *ratings)
{
  g_auto (GStrv) pairs = g_strsplit (ratings, " ", -1);
  g_autoptr (FootingCheckin) row = footing_record_new (
      FOOTING_TYPE_CHECKIN, "recovery", recovery, "kind", kind, "date", date, NULL);
  g_autoptr (GError) error = NULL;

  footing_store_save (self->store, row, &error);
  g_assert_no_error (error);
  for (guint i = 0; pairs[i] != NULL; i++) {
    g_auto (GStrv) parts = g_strsplit (pairs[i], "=", 2);

    footing_store_set_sign (self->store, footing_record_get_id (row), parts[0],
                            atoi (parts[1]), &error);
    g_assert_no_error (error);
  }

  return g_strdup (footing_record_get_id (row));
}

static void
add_checkins (Fixture *self, const char *recovery)
{
  g_free (add_checkin (self, recovery, "before", "2026-02-01", "seen-less=0"));
  g_free (add_checkin (self, recovery, "regular", "2026-03-01",
                       "seen-less=4 speaks-up-less=1 safe-choices=2"));
  g_free (add_checkin (self, recovery, "regular", "2026-03-04",
                       "seen-less=3 speaks-up-less=1"));
}

/* The label in the row called @title that says how often. */
static const char *
get_word (GtkWidget *view, const char *title)
{
  GtkWidget *row = fixture_find (view, FOOTING_TYPE_SIGN_STATE, title);
  g_autoptr (GPtrArray) labels = NULL;

  g_assert_nonnull (row);
  labels = probe_all (row, GTK_TYPE_LABEL);
  g_assert_cmpuint (labels->len, >=, 2);

  return gtk_label_get_label (g_ptr_array_index (labels, 1));
}

static GtkWidget *
get_help (GtkWidget *view, const char *title)
{
  return fixture_find (fixture_find (view, FOOTING_TYPE_SIGN_STATE, title),
                       GTK_TYPE_MENU_BUTTON, NULL);
}

/* --- The view ------------------------------------------------------------------------
 */

/* F30: without a check-in the view leads on; without a plan to that as well. */
static void
test_empty (Fixture *self, gconstpointer data)
{
  GtkWidget *view = probe_show_view (self, FOOTING_TYPE_SIGNS_VIEW);
  g_autofree char *id = NULL;

  g_assert_true (probe_is_shown (view, GTK_TYPE_BUTTON, "New _Check-in"));
  g_assert_true (probe_is_shown (view, GTK_TYPE_BUTTON, "_Start a Plan"));

  id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  fixture_settle ();
  g_assert_false (probe_is_shown (view, GTK_TYPE_BUTTON, "_Start a Plan"));
  g_assert_true (probe_is_shown (view, GTK_TYPE_BUTTON, "New _Check-in"));
}

/* F31: each sign with its newest answer, and how it went in words; no total. */
static void
test_states (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  GtkWidget *view;
  g_autoptr (GPtrArray) rows = NULL;
  GtkWidget *chart, *legend;

  add_checkins (self, id);
  view = probe_show_view (self, FOOTING_TYPE_SIGNS_VIEW);
  rows = probe_all (view, FOOTING_TYPE_SIGN_STATE);
  g_assert_cmpuint (rows->len, ==, 18);

  g_assert_cmpstr (get_word (view, "Being seen less"), ==,
                   "From nearly always to often since 1 Mar.");
  g_assert_cmpstr (get_word (view, "Speaking up less"), ==,
                   "On 4 Mar as on 1 Mar: rarely.");
  g_assert_cmpstr (get_word (view, "Choosing what can’t go wrong"), ==,
                   "On 1 Mar: sometimes.");
  g_assert_cmpstr (get_word (view, "Volunteering less"), ==, "Not answered yet.");

  chart = fixture_find (fixture_find (view, FOOTING_TYPE_SIGN_STATE, "Being seen less"),
                        FOOTING_TYPE_CHART, NULL);
  gtk_test_accessible_assert_role (chart, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (
      chart, GTK_ACCESSIBLE_PROPERTY_LABEL,
      "From nearly always to often since 1 Mar. In the first check-in: nearly always. "
      "Before the setback: never.");

  /* H14: what the lines mean is said beside them. */
  legend =
      fixture_find (view, GTK_TYPE_LABEL,
                    "Each picture has a step for every week with a check-in, higher for "
                    "more often. Dashed is the first check-in, dotted is before the "
                    "setback, and an upright line is where a step for it began.");
  g_assert_true (gtk_widget_get_mapped (legend));
}

/* F32: from 2 up there is what helps; one click makes it a step, and then it is in the
 * plan. */
static void
test_helps (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  GtkWidget *view, *help;
  FootingStep *step;

  add_checkins (self, id);
  before = probe_list (self, FOOTING_TYPE_STEP, id);
  view = probe_show_view (self, FOOTING_TYPE_SIGNS_VIEW);
  g_assert_false (gtk_widget_get_visible (get_help (view, "Speaking up less")));
  help = get_help (view, "Being seen less");
  g_assert_true (gtk_widget_get_visible (help));

  gtk_menu_button_popup (GTK_MENU_BUTTON (help));
  probe_press (help, "_Add to Plan");
  fixture_settle ();

  after = probe_list (self, FOOTING_TYPE_STEP, id);
  g_assert_cmpuint (after->len, ==, before->len + 1);
  step = g_ptr_array_index (after, after->len - 1);
  g_assert_cmpstr (step->move, ==, "rebuild-visibility");
  g_assert_cmpstr (step->title, ==, "Send one short update to one person who matters");
  g_assert_cmpstr (step->due_on, ==, "2026-03-12");
  g_assert_true (g_strv_contains (step->because_signs, "seen-less"));
  g_assert_cmpstr (toast->text, ==, "Added to your plan");
  g_assert_false (
      gtk_widget_get_visible (fixture_find (help, GTK_TYPE_BUTTON, "_Add to Plan")));

  probe_toast_press (toast);
  fixture_settle ();
  g_clear_pointer (&after, g_ptr_array_unref);
  after = probe_list (self, FOOTING_TYPE_STEP, id);
  g_assert_cmpuint (after->len, ==, before->len);
  g_assert_true (
      gtk_widget_get_visible (fixture_find (help, GTK_TYPE_BUTTON, "_Add to Plan")));
}

/* H14, F31: a row opens on a click and on Enter, whatever the answer: what the sign
 * means, how it went in words and answer by answer with the notes, and its step. */
static void
test_row (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *title;
    const char *texts[7];
  } cases[] = {
      {"Being seen less",
       {"From nearly always to often since 1 Mar.", "4 March", "often", "1 March",
        "Before the setback", "never"}},
      {"Speaking up less", {"On 4 Mar as on 1 Mar: rarely.", "4 March", "1 March"}},
      {"Volunteering less", {"Not answered yet."}},
  };
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  GtkWidget *view;

  add_checkins (self, id);
  view = probe_show_view (self, FOOTING_TYPE_SIGNS_VIEW);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    GtkWidget *row = fixture_find (view, FOOTING_TYPE_SIGN_STATE, cases[i].title);
    GtkWidget *window;

    g_assert_true (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
    g_assert_true (gtk_widget_get_focusable (row));
    if (i % 2)
      g_signal_emit_by_name (row, "activate");
    else
      g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);
    fixture_settle ();
    window = probe_find_window (FOOTING_TYPE_SIGN_WINDOW);
    g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, cases[i].title);
    for (guint j = 0; cases[i].texts[j] != NULL && j < G_N_ELEMENTS (cases[i].texts); j++)
      g_assert_true (probe_reads (window, cases[i].texts[j]));
    gtk_window_close (GTK_WINDOW (window));
    fixture_settle ();
  }
}

/* F31: it follows what changes while it is open: another answer, and the step that is
 * added for it. */
static void
test_window_follows (Fixture *self, gconstpointer data)
{
  static const char *const because[] = {"seen-less", NULL};
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autoptr (FootingStep) step = NULL;
  GtkWidget *window;

  add_checkins (self, id);
  footing_sign_window_show (GTK_WINDOW (self->window), self->context, id, "seen-less");
  fixture_settle ();
  window = probe_find_window (FOOTING_TYPE_SIGN_WINDOW);
  g_assert_false (probe_is_shown (window, GTK_TYPE_LABEL, "In your plan"));

  step = footing_record_new (FOOTING_TYPE_STEP, "recovery", id, "move",
                             "rebuild-visibility", "because-signs", because, "title",
                             "Write to Ines", "due-on", "2026-03-06", NULL);
  g_assert_true (footing_store_save (self->store, step, NULL));
  fixture_settle ();
  g_assert_true (probe_is_shown (window, GTK_TYPE_LABEL, "In your plan"));
  g_assert_true (probe_reads (window, "Write to Ines"));
  g_assert_true (
      probe_reads (window, "“Write to Ines” began on 5 Mar; until then: often."));
  gtk_window_close (GTK_WINDOW (window));
}

/* The titles of the signs that are shown, the first three. */
static char *
list_titles (GtkWidget *view)
{
  g_autoptr (GPtrArray) rows = probe_all (view, FOOTING_TYPE_SIGN_STATE);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 3; i++)
    g_string_append_printf (text, "%s ", footing_sign_state_get_sign (rows->pdata[i]));

  return g_strdup (text->str);
}

/* F31: sorted by group, by what changed, or by what helps now; the rows stay what they
 * are while their order does. */
static void
test_order (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *order, *titles;
  } cases[] = {
      {"change", "reactive seen-less speaks-up-less "},
      {"help", "reactive seen-less safe-choices "},
      {"group", "seen-less speaks-up-less networks-less "},
  };
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  GtkWidget *view, *row;

  add_checkins (self, id);
  g_free (add_checkin (self, id, "regular", "2026-02-20", "reactive=1"));
  g_free (add_checkin (self, id, "regular", "2026-03-03", "reactive=4"));
  view = probe_show_view (self, FOOTING_TYPE_SIGNS_VIEW);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *titles = NULL;
    g_autofree char *checkin = NULL;

    gtk_widget_activate_action (view, "signs.order", "s", cases[i].order);
    fixture_settle ();
    titles = list_titles (view);
    g_assert_cmpstr (titles, ==, cases[i].titles);

    row = fixture_find (view, FOOTING_TYPE_SIGN_STATE, NULL);
    g_object_add_weak_pointer (G_OBJECT (row), (gpointer *)&row);
    checkin = add_checkin (self, id, "regular", "2026-03-05", "seen-less=3");
    fixture_settle ();
    g_assert_nonnull (row);
    g_object_remove_weak_pointer (G_OBJECT (row), (gpointer *)&row);
    g_assert_true (
        footing_store_erase (self->store, FOOTING_TYPE_CHECKIN, checkin, NULL));
    fixture_settle ();
  }
}

static GtkWidget *
open_help (GtkWidget *row)
{
  GtkWidget *button = fixture_find (row, GTK_TYPE_MENU_BUTTON, NULL);

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  fixture_settle ();

  return GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
}

/* F90: the day until which it is to be done is asked for; one that cannot be read makes
 * no step, and what is typed stays until there is one. */
static void
test_day (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autoptr (GPtrArray) steps = NULL;
  GtkWidget *view, *row, *help;
  FootingStep *step;

  add_checkins (self, id);
  view = probe_show_view (self, FOOTING_TYPE_SIGNS_VIEW);
  row = fixture_find (view, FOOTING_TYPE_SIGN_STATE, "Being seen less");
  help = open_help (row);
  g_assert_cmpstr (
      footing_date_row_get_date (FOOTING_DATE_ROW (probe_row (help, "Done by"))), ==,
      "2026-03-12");
  probe_type (help, "Done by", "soon");
  probe_press (help, "_Add to Plan");
  steps = probe_list (self, FOOTING_TYPE_STEP, id);
  g_assert_cmpuint (steps->len, ==, 2);

  help = open_help (row);
  probe_type (help, "Done by", "2026-03-08");
  probe_press (help, "_Add to Plan");
  g_clear_pointer (&steps, g_ptr_array_unref);
  steps = probe_list (self, FOOTING_TYPE_STEP, id);
  g_assert_cmpuint (steps->len, ==, 3);
  step = g_ptr_array_index (steps, 2);
  g_assert_cmpstr (step->move, ==, "rebuild-visibility");
  g_assert_cmpstr (step->due_on, ==, "2026-03-08");
  g_assert_false (gtk_widget_get_visible (
      gtk_widget_get_parent (fixture_find (row, FOOTING_TYPE_DATE_ROW, NULL))));
}

/* F33: in support the signs are what one observes. */
static void
test_support (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SUPPORT, TRUE);
  GtkWidget *view;

  add_checkins (self, id);
  view = probe_show_view (self, FOOTING_TYPE_SIGNS_VIEW);
  g_assert_cmpstr (get_word (view, "Fewer ideas and comments"), ==,
                   "On 4 Mar as on 1 Mar: rarely.");
  g_assert_null (fixture_find (view, FOOTING_TYPE_SIGN_STATE, "Speaking up less"));
}

/* F75: every fourth check-in shows the quiet line, whatever was answered. */
static void
test_quiet_line (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  const char *line = footing_guidance_quiet_line (self->guidance);
  GtkWidget *view = probe_show_view (self, FOOTING_TYPE_SIGNS_VIEW);

  for (int i = 1; i <= 5; i++) {
    g_autofree char *date = g_strdup_printf ("2026-02-%02d", i);

    g_free (add_checkin (self, id, "regular", date, "seen-less=0"));
    fixture_settle ();
    g_assert_true (probe_is_shown (view, GTK_TYPE_LABEL, line) == (i == 4));
  }
}

/* The plan's own check-ins follow when another plan becomes current. */
static void
test_follows (Fixture *self, gconstpointer data)
{
  g_autofree char *first = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *second = fixture_add_plan (self, FOOTING_PERSPECTIVE_SUPPORT, TRUE);
  GtkWidget *view;

  footing_context_set_recovery (self->context, first);
  add_checkins (self, first);
  view = probe_show_view (self, FOOTING_TYPE_SIGNS_VIEW);
  g_assert_true (probe_is_shown (view, FOOTING_TYPE_SIGN_STATE, "Being seen less"));

  footing_context_set_recovery (self->context, second);
  fixture_settle ();
  g_assert_false (probe_is_shown (view, FOOTING_TYPE_SIGN_STATE, "Being seen less"));
  g_assert_true (probe_is_shown (view, GTK_TYPE_BUTTON, "New _Check-in"));
}

/* --- The drawing and the columns -----------------------------------------------------
 */

static void
draw (GtkWidget *widget)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;

  GTK_WIDGET_GET_CLASS (widget)->snapshot (widget, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);
  gsk_render_node_unref (node);
}

/* F31: any number of weeks can be drawn, small and in full, from either side. */
static void
test_chart (Fixture *self, gconstpointer data)
{
  GtkWidget *chart = footing_chart_new ();
  int values[200];

  fixture_show (self, chart);
  for (guint n = 0; n <= G_N_ELEMENTS (values); n += n < 3 ? 1 : 197) {
    const FootingSignTrend trend = {.from = n > 0 ? "2023-01-02" : NULL,
                                    .n_weeks = n,
                                    .values = values,
                                    .first = n > 0 ? 4 : -1,
                                    .before = 2,
                                    .began = n > 0 ? n - 1.0 : (double)NAN};

    for (guint i = 0; i < n; i++)
      values[i] = (int)(i % 6) - 1;
    for (guint full = 0; full < 2; full++) {
      g_autoptr (FootingChartModel) model =
          footing_sign_chart_new (&trend, full, "2026-03-05");

      footing_chart_set_model (FOOTING_CHART (chart), model);
      gtk_widget_set_direction (chart, n % 2 ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
      fixture_settle ();
      draw (chart);
    }
  }
}

static int
get_x (GtkWidget *child, GtkWidget *parent)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (child, parent, &bounds));

  return (int)bounds.origin.x;
}

/* Two columns where there is room, in the order of reading. */
static void
test_columns (Fixture *self, gconstpointer data)
{
  GtkWidget *columns = g_object_new (FOOTING_TYPE_COLUMNS, NULL);
  GtkWidget *children[3];

  for (guint i = 0; i < G_N_ELEMENTS (children); i++) {
    children[i] = gtk_label_new ("Text");
    gtk_widget_set_size_request (children[i], 300, 100);
    footing_columns_append (FOOTING_COLUMNS (columns), children[i]);
  }
  fixture_show (self, columns);

  gtk_widget_allocate (columns, 700, 600, -1, NULL);
  g_assert_cmpint (get_x (children[0], columns), ==, get_x (children[2], columns));

  gtk_widget_allocate (columns, 1000, 600, -1, NULL);
  g_assert_cmpint (get_x (children[0], columns), ==, get_x (children[1], columns));
  g_assert_cmpint (get_x (children[2], columns), >=, 500);

  gtk_widget_set_direction (columns, GTK_TEXT_DIR_RTL);
  gtk_widget_allocate (columns, 1000, 600, -1, NULL);
  g_assert_cmpint (get_x (children[0], columns), >=, 500);
  g_assert_cmpint (get_x (children[2], columns), ==, 0);
}

/* H20: one column never runs from edge to edge of a window that has no room for two; what
 * stands above it is as wide. */
static void
test_clamp (Fixture *self, gconstpointer data)
{
  static const struct {
    int width, expected;
  } cases[] = {{360, 360}, {860, 860},   {900, 860},   {950, 860},
               {983, 860}, {1000, 1000}, {1180, 1180}, {1920, 1180}};
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  GtkWidget *clamp, *columns, *page;

  add_checkins (self, id);
  clamp = fixture_find (probe_show_view (self, FOOTING_TYPE_SIGNS_VIEW),
                        FOOTING_TYPE_COLUMNS_CLAMP, NULL);
  columns = fixture_find (clamp, FOOTING_TYPE_COLUMNS, NULL);
  page = gtk_widget_get_parent (columns);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    int height;

    gtk_widget_measure (clamp, GTK_ORIENTATION_VERTICAL, cases[i].width, &height, NULL,
                        NULL, NULL);
    gtk_widget_allocate (clamp, cases[i].width, height, -1, NULL);
    g_assert_cmpint (gtk_widget_get_width (page), ==, cases[i].expected);
    g_assert_cmpint (gtk_widget_get_width (columns), ==, gtk_widget_get_width (page));
    g_assert_cmpint (get_x (page, clamp), ==, (cases[i].width - cases[i].expected) / 2);
  }
}

/* F72: the signs show how they are without a plan too; what helps is named, and nothing
 * is added to a plan that there is not. */
static void
test_without_plan (Fixture *self, gconstpointer data)
{
  GtkWidget *view = probe_show_view (self, FOOTING_TYPE_SIGNS_VIEW);
  g_autofree char *id = NULL;

  g_free (add_checkin (self, NULL, "regular", "2026-03-04", "seen-less=3 reworks=1"));
  fixture_settle ();
  g_assert_cmpstr (get_word (view, "Being seen less"), ==, "On 4 Mar: often.");
  g_assert_true (gtk_widget_get_visible (get_help (view, "Being seen less")));
  g_assert_false (gtk_widget_get_visible (
      fixture_find (fixture_find (view, FOOTING_TYPE_SIGN_STATE, "Being seen less"),
                    GTK_TYPE_BUTTON, "_Add to Plan")));
  g_assert_true (probe_is_shown (view, GTK_TYPE_LABEL,
                                 "A plan turns what helps into a few small steps."));

  /* A plan has signs of its own. */
  id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  fixture_settle ();
  g_assert_false (probe_is_shown (view, GTK_TYPE_LABEL,
                                  "A plan turns what helps into a few small steps."));
}

/* --- The check-in --------------------------------------------------------------------
 */

static GtkWidget *
open_checkin (Fixture *self)
{
  GtkWidget *dialog =
      footing_checkin_dialog_new (self->context, GTK_WINDOW (self->window));

  g_assert_nonnull (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
  fixture_settle ();
  fixture_assert_named (dialog);

  return dialog;
}

static void
close_checkin (GtkWidget *dialog)
{
  gtk_window_close (GTK_WINDOW (dialog));
  fixture_settle ();
}

static void
rate (GtkWidget *dialog, const char *title, int value)
{
  footing_rating_row_set_value (FOOTING_RATING_ROW (probe_row (dialog, title)), value);
}

/* The check-in of today, or NULL; the others of the plan are its baseline. */
static FootingCheckin *
find_regular (Fixture *self, const char *recovery)
{
  g_autoptr (GPtrArray) rows = probe_list (self, FOOTING_TYPE_CHECKIN, recovery);
  FootingCheckin *found = NULL;

  for (guint i = 0; i < rows->len; i++) {
    FootingCheckin *row = g_ptr_array_index (rows, i);

    if (strcmp (row->kind, "regular") != 0)
      continue;
    g_assert_null (found);
    found = g_object_ref (row);
  }

  return found;
}

static guint
count_checkin_entries (Fixture *self, const char *recovery)
{
  g_autoptr (GPtrArray) rows = probe_list (self, FOOTING_TYPE_ENTRY, recovery);
  guint n = 0;

  for (guint i = 0; i < rows->len; i++)
    n += strcmp (((FootingEntry *)g_ptr_array_index (rows, i))->kind, "check-in") == 0;

  return n;
}

/* F30: without an answer nothing is written. */
static void
test_nothing (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  GtkWidget *dialog = open_checkin (self);
  g_autoptr (FootingCheckin) left = NULL;

  probe_press (dialog, "_Done");
  fixture_settle ();

  left = find_regular (self, id);
  g_assert_null (left);
  g_assert_cmpuint (count_checkin_entries (self, id), ==, 0);
}

/* F30, H14: however it is closed, its answers are on the timeline; on the same day it
 * goes on where it was left. */
static void
test_continues (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  GtkWidget *dialog = open_checkin (self);
  g_autoptr (FootingCheckin) row = NULL;
  GtkWidget *note;

  rate (dialog, "Speaking up less", 3);
  note = fixture_find (dialog, FOOTING_TYPE_TEXT_AREA, NULL);
  gtk_text_buffer_set_text (
      gtk_text_view_get_buffer (footing_text_area_get_view (FOOTING_TEXT_AREA (note))),
      PROBE_HOSTILE, -1);
  close_checkin (dialog);
  g_assert_cmpuint (count_checkin_entries (self, id), ==, 1);

  dialog = open_checkin (self);
  g_assert_cmpint (footing_rating_row_get_value (
                       FOOTING_RATING_ROW (probe_row (dialog, "Speaking up less"))),
                   ==, 3);
  close_checkin (dialog);

  row = find_regular (self, id);
  g_assert_nonnull (row);
  g_assert_cmpstr (row->date, ==, FIXTURE_TODAY);
  g_assert_cmpstr (row->note, ==, PROBE_HOSTILE);
}

/* F30: it is on the timeline once. */
static void
test_save (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  GtkWidget *view = probe_show_view (self, FOOTING_TYPE_SIGNS_VIEW);
  g_autoptr (FootingCheckin) row = NULL;
  g_autoptr (GHashTable) signs = NULL;

  for (int i = 0; i < 2; i++) {
    GtkWidget *dialog = open_checkin (self);

    rate (dialog, "Speaking up less", i + 1);
    probe_press (dialog, "_Done");
    fixture_settle ();
  }

  g_assert_cmpuint (count_checkin_entries (self, id), ==, 1);
  row = find_regular (self, id);
  signs = footing_store_get_signs (self->store, footing_record_get_id (row), NULL);
  g_assert_cmpuint (g_hash_table_size (signs), ==, 1);
  g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (signs, "speaks-up-less")), ==,
                   2);
  g_assert_cmpstr (get_word (view, "Speaking up less"), ==, "On 5 Mar: sometimes.");
}

/* H19: a check-in of one's own accord is the ritual's of this week, done early; saved
 * again on the same day it takes no other one. */
static void
test_counts (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autoptr (GPtrArray) rituals = probe_list (self, FOOTING_TYPE_RITUAL, id);
  const char *ritual = NULL;
  g_autoptr (GPtrArray) occurrences = NULL;

  for (guint i = 0; i < rituals->len; i++) {
    FootingRitual *row = g_ptr_array_index (rituals, i);

    if (strcmp (row->code, "check-in") == 0)
      ritual = footing_record_get_id (row);
  }
  probe_show_view (self, FOOTING_TYPE_SIGNS_VIEW);
  for (int i = 0; i < 2; i++) {
    GtkWidget *dialog = open_checkin (self);

    rate (dialog, "Speaking up less", i + 1);
    probe_press (dialog, "_Done");
    fixture_settle ();
  }

  occurrences = probe_list (self, FOOTING_TYPE_OCCURRENCE, ritual);
  g_assert_cmpuint (occurrences->len, ==, 2);
  g_assert_cmpstr (((FootingOccurrence *)occurrences->pdata[0])->date, ==, "2026-03-06");
  g_assert_cmpstr (((FootingOccurrence *)occurrences->pdata[0])->state, ==, "done");
  g_assert_cmpstr (((FootingOccurrence *)occurrences->pdata[1])->date, ==, "2026-03-13");
  g_assert_cmpstr (((FootingOccurrence *)occurrences->pdata[1])->state, ==, "due");
}

/* F72: without a plan a check-in is kept by itself, and stands on the timeline. */
static void
test_checkin_without_plan (Fixture *self, gconstpointer data)
{
  GtkWidget *dialog = open_checkin (self);
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (FootingCheckin) row = NULL;
  FootingEntry *entry;

  rate (dialog, "Being seen less", 2);
  probe_press (dialog, "_Done");
  fixture_settle ();
  row = find_regular (self, NULL);
  entries = probe_list (self, FOOTING_TYPE_ENTRY, NULL);
  g_assert_nonnull (row);
  g_assert_cmpstr (row->date, ==, FIXTURE_TODAY);
  g_assert_null (row->recovery);
  g_assert_cmpuint (entries->len, ==, 1);
  entry = g_ptr_array_index (entries, 0);
  g_assert_cmpstr (entry->checkin, ==, footing_record_get_id (row));
}

/* H14: one that is there shows its answers, which can be corrected; it stays on its day,
 * and no ritual of today is done by it. */
static void
test_old (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *checkin =
      add_checkin (self, id, "regular", "2026-02-20", "speaks-up-less=3");
  g_autoptr (GHashTable) signs = NULL;
  g_autoptr (FootingCheckin) row = NULL;
  GtkWidget *dialog =
      footing_checkin_dialog_new_for (self->context, GTK_WINDOW (self->window), checkin);

  gtk_window_present (GTK_WINDOW (dialog));
  fixture_settle ();
  g_assert_nonnull (fixture_find (dialog, GTK_TYPE_LABEL, "Fri, 20 February"));
  g_assert_cmpint (footing_rating_row_get_value (
                       FOOTING_RATING_ROW (probe_row (dialog, "Speaking up less"))),
                   ==, 3);
  rate (dialog, "Speaking up less", 1);
  close_checkin (dialog);

  row = probe_get (self, FOOTING_TYPE_CHECKIN, checkin);
  signs = footing_store_get_signs (self->store, checkin, NULL);
  g_assert_cmpstr (row->date, ==, "2026-02-20");
  g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (signs, "speaks-up-less")), ==,
                   1);
  g_assert_cmpuint (count_checkin_entries (self, id), ==, 0);
}

/* F75: the fourth check-in shows the quiet line where it is made. */
static void
test_fourth (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  const char *line = footing_guidance_quiet_line (self->guidance);

  for (int i = 1; i <= 4; i++) {
    g_autofree char *date = g_strdup_printf ("2026-02-%02d", i);
    GtkWidget *dialog = open_checkin (self);

    g_assert_true (probe_is_shown (dialog, GTK_TYPE_LABEL, line) == (i == 4));
    close_checkin (dialog);
    g_free (add_checkin (self, id, "regular", date, "seen-less=0"));
  }
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/signs-view/F30-empty", test_empty);
  fixture_test ("/app/signs-view/F31-states", test_states);
  fixture_test ("/app/signs-view/F32-what-helps", test_helps);
  fixture_test ("/app/signs-view/F90-day", test_day);
  fixture_test ("/app/signs-view/H14-row", test_row);
  fixture_test ("/app/signs-view/F33-support", test_support);
  fixture_test ("/app/signs-view/F75-quiet-line", test_quiet_line);
  fixture_test ("/app/signs-view/F12-follows", test_follows);
  fixture_test ("/app/signs-view/F31-chart", test_chart);
  fixture_test ("/app/signs-view/F31-window", test_window_follows);
  fixture_test ("/app/signs-view/F31-order", test_order);
  fixture_test ("/app/signs-view/F72-without-plan", test_without_plan);
  fixture_test ("/app/signs-view/columns", test_columns);
  fixture_test ("/app/signs-view/H20-clamp", test_clamp);
  fixture_test ("/app/check-in/F30-nothing", test_nothing);
  fixture_test ("/app/check-in/F30-continues", test_continues);
  fixture_test ("/app/check-in/F30-save", test_save);
  fixture_test ("/app/check-in/H19-counts", test_counts);
  fixture_test ("/app/check-in/H14-old", test_old);
  fixture_test ("/app/check-in/F72-without-plan", test_checkin_without_plan);
  fixture_test ("/app/check-in/F75-fourth", test_fourth);

  return g_test_run ();
}
