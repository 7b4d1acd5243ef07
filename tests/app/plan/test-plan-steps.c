/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F11: the steps of a plan in an order of one's own, on another day, or not at all. */
#include "config.h"

#include "editors/step-row.h"
#include "keys.h"
#include "editors/asked-dialog.h"
#include "plan/drop-dialog.h"
#include "plan/plan-steps.h"
#include "plan/plan-view.h"
#include "plan/scopes.h"
#include "probe.h"
#include "sections/date-dialog.h"
#include "widgets/rows.h"

static GtkWidget *
show_steps (Fixture *self)
{
  return fixture_find (probe_show_view (self, FOOTING_TYPE_PLAN_VIEW),
                       FOOTING_TYPE_PLAN_STEPS, NULL);
}

static GtkWidget *
find_row (GtkWidget *steps, const char *title)
{
  GtkWidget *row = fixture_find (steps, FOOTING_TYPE_STEP_ROW, title);

  g_assert_nonnull (row);
  return row;
}

/* The titles of the rows in sight, in their order. */
static char *
read_titles (GtkWidget *steps)
{
  g_autoptr (GPtrArray) rows = probe_all (steps, FOOTING_TYPE_STEP_ROW);
  GString *titles = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (
        titles, "%s%s", i > 0 ? ", " : "",
        adw_preferences_row_get_title (ADW_PREFERENCES_ROW (rows->pdata[i])));

  return g_string_free (titles, FALSE);
}

static void
assert_titles (GtkWidget *steps, const char *expected)
{
  g_autofree char *titles = read_titles (steps);

  g_assert_cmpstr (titles, ==, expected);
}

#define TARGETS "Agree on two targets"
#define REPORT "Publish the cleaned-up report"

/* --- Another place -------------------------------------------------------------------
 */

typedef struct {
  GtkWidget *steps;
  const char *titles;
} Order;

static gboolean
has_order (gpointer data)
{
  const Order *order = data;
  g_autofree char *titles = read_titles (order->steps);

  return g_str_equal (titles, order->titles);
}

/* By the keyboard: the row takes the focus with it, and what is said is its new place. */
static void
test_keys (Fixture *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *id =
      fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  GtkWidget *steps = show_steps (self);
  GtkWidget *row = find_row (steps, TARGETS);
  Order down = {steps, REPORT ", " TARGETS};
  Order up = {steps, TARGETS ", " REPORT};

  g_assert_true (has_order (&up));
  gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
  if (!keys_press (self, "alt+Down"))
    return;
  fixture_wait (has_order, &down);
  g_assert_cmpstr (toast->text, ==, "“" TARGETS "” is now number 2 of 2");
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (self->window)),
                                         find_row (steps, TARGETS)));

  /* At the end it stays, and nothing is said. */
  g_clear_pointer (&toast->text, g_free);
  keys_press (self, "alt+Down");
  keys_press (self, "alt+Up");
  fixture_wait (has_order, &up);
  g_assert_cmpstr (toast->text, ==, "“" TARGETS "” is now number 1 of 2");
}

/* By the pointer: dropped on another row it has the place of that. */
static void
test_drag (Fixture *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *id =
      fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  GtkWidget *steps = show_steps (self);
  GtkWidget *row = find_row (steps, TARGETS);
  GtkWidget *list = gtk_widget_get_parent (row);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (list);
  g_auto (GValue) value = G_VALUE_INIT;
  graphene_rect_t bounds;
  gboolean dropped = FALSE;

  g_value_init (&value, GTK_TYPE_LIST_BOX_ROW);
  g_value_set_object (&value, row);
  g_assert_true (gtk_widget_compute_bounds (find_row (steps, REPORT), list, &bounds));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (GTK_IS_DROP_TARGET (controller))
      g_signal_emit_by_name (controller, "drop", &value, 10.0,
                             (double)bounds.origin.y + bounds.size.height / 2, &dropped);
  }
  g_assert_true (dropped);
  fixture_settle ();
  assert_titles (steps, REPORT ", " TARGETS);
}

/* --- The menu ------------------------------------------------------------------------
 */

static GtkWidget *
open_menu (GtkWidget *steps, const char *title)
{
  g_autofree char *label = g_strdup_printf ("More actions for “%s”", title);
  GtkWidget *button = fixture_find (steps, GTK_TYPE_MENU_BUTTON, label);

  g_assert_nonnull (button);
  /* In sight, as it is for whoever opens it. */
  gtk_widget_child_focus (button, GTK_DIR_TAB_FORWARD);
  fixture_draw (gtk_widget_get_parent (button));
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  fixture_settle ();

  return button;
}

static int
count_items (GMenuModel *menu)
{
  int n = 0;

  for (int i = 0; i < g_menu_model_get_n_items (menu); i++) {
    g_autoptr (GMenuModel) section =
        g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);

    n += section != NULL ? count_items (section) : 1;
  }

  return n;
}

/* Two places, three days, and an end: only what can be done is offered. */
static void
test_menu (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *title;
    int n;
  } cases[] = {
      {TARGETS, 1 + 3 + 1},
      {REPORT, 1 + 3 + 1},
      {"Only the reports", 0 + 3 + 1},
      {"Back to full scope: Only the reports", 1 + 3 + 0},
  };
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autoptr (FootingStep) scope = footing_record_new (
      FOOTING_TYPE_STEP, "recovery", id, "kind", "scope", "title", "Only the reports",
      "until-on", "2026-04-01", "position", 9, NULL);
  GtkWidget *steps;

  g_assert_true (footing_store_save (self->store, scope, NULL));
  steps = show_steps (self);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    GtkWidget *button = open_menu (steps, cases[i].title);
    const int places = g_str_equal (cases[i].title, REPORT) ? 1 : 0;

    g_assert_cmpint (
        count_items (gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button))), ==,
        cases[i].n + places);
    gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
    fixture_settle ();
  }
}

/* --- Another day, or none ------------------------------------------------------------
 */

static void
act (GtkWidget *steps, const char *action, const char *title)
{
  const char *id = footing_step_row_get_id (FOOTING_STEP_ROW (find_row (steps, title)));

  g_assert_true (gtk_widget_activate_action (steps, action, "s", id));
  fixture_settle ();
}

/* A day that is over is refused where it is typed. */
static void
test_past_day (Fixture *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *id =
      fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  GtkWidget *steps = show_steps (self);
  GtkWidget *asking;

  act (steps, "steps.choose-day", TARGETS);
  asking = probe_find_window (FOOTING_TYPE_DATE_DIALOG);
  probe_type (asking, "Day", "2026-03-01");
  probe_press (asking, "_Move");
  fixture_settle ();
  g_assert_nonnull (probe_find_window (FOOTING_TYPE_DATE_DIALOG));
  g_assert_true (probe_says (asking, "This day has passed"));
  probe_close (asking);
}

static void
unfold (GtkWidget *steps, const char *label)
{
  g_autoptr (GPtrArray) buttons = probe_all (steps, GTK_TYPE_TOGGLE_BUTTON);
  GtkWidget *past = NULL;

  for (guint i = 0; i < buttons->len; i++)
    if (g_strcmp0 (gtk_buildable_get_buildable_id (buttons->pdata[i]), "past_button") ==
        0)
      past = buttons->pdata[i];
  g_assert_nonnull (past);
  g_assert_true (probe_reads (past, label));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (past), TRUE);
  fixture_settle ();
}

/* Dropped with a reason, which is read where it is folded away; what was typed for it is
 * forgotten then. */
static void
test_drop (Fixture *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *id =
      fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  GtkWidget *steps = show_steps (self);
  GtkWidget *asking;

  act (steps, "steps.drop", TARGETS);
  asking = probe_find_window (FOOTING_TYPE_DROP_DIALOG);
  probe_type (asking, "Why, if you like to note it", PROBE_HOSTILE);
  probe_press (asking, "_Drop");
  fixture_settle ();
  g_assert_null (probe_find_window (FOOTING_TYPE_DROP_DIALOG));
  assert_titles (steps, REPORT);

  unfold (steps, "1 dropped");
  g_assert_true (probe_says (steps, "Dropped on Thu, 5 March: " PROBE_HOSTILE_LINE));
  g_assert_false (probe_is_shown (steps, GTK_TYPE_CHECK_BUTTON, "Done: " TARGETS));
  fixture_assert_named (steps);

  act (steps, "steps.bring-back", TARGETS);
  assert_titles (steps, TARGETS ", " REPORT);
  act (steps, "steps.drop", TARGETS);
  asking = probe_find_window (FOOTING_TYPE_DROP_DIALOG);
  g_assert_cmpstr (gtk_editable_get_text (
                       GTK_EDITABLE (probe_row (asking, "Why, if you like to note it"))),
                   ==, "");
  probe_close (asking);
}

static gboolean
has_focus (gpointer steps)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (steps));

  return focus != NULL && gtk_widget_get_mapped (focus) &&
         gtk_widget_is_ancestor (focus, steps);
}

/* H1: the row that is dropped takes the focus with it: it goes to the one that comes
 * after. */
static void
test_drop_focus (Fixture *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *id =
      fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  GtkWidget *steps = show_steps (self);
  GtkWidget *asking;

  gtk_widget_child_focus (
      fixture_find (steps, GTK_TYPE_MENU_BUTTON, "More actions for “" TARGETS "”"),
      GTK_DIR_TAB_FORWARD);
  g_assert_true (has_focus (steps));
  act (steps, "steps.drop", TARGETS);
  asking = probe_find_window (FOOTING_TYPE_DROP_DIALOG);
  fixture_draw (asking);
  probe_press (asking, "_Drop");
  fixture_settle ();
  fixture_draw (self->window);
  g_assert_true (has_focus (steps));
}

/* What is done and what is dropped, in one line. */
static void
test_past (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  static const char *const states[] = {"done", "done", "dropped", "done"};
  GtkWidget *steps;

  for (guint i = 0; i < G_N_ELEMENTS (states); i++) {
    g_autofree char *on = g_strdup_printf ("2026-03-0%u", i + 1);
    g_autoptr (FootingStep) step = footing_record_new (
        FOOTING_TYPE_STEP, "recovery", id, "title", on, "state", states[i],
        g_str_equal (states[i], "done") ? "done-on" : "dropped-on", on, NULL);

    g_assert_true (footing_store_save (self->store, step, NULL));
  }
  steps = show_steps (self);
  assert_titles (steps, TARGETS ", " REPORT);
  unfold (steps, "3 done, 1 dropped");
  /* The newest first. */
  assert_titles (steps,
                 TARGETS ", " REPORT ", 2026-03-04, 2026-03-03, 2026-03-02, 2026-03-01");
}

/* F9: once it is back to full scope, what was smaller is no longer. */
static void
test_restored (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autoptr (FootingStep) scope = footing_record_new (
      FOOTING_TYPE_STEP, "recovery", id, "kind", "scope", "title", "Only the reports",
      "until-on", "2026-03-05", "position", 9, NULL);
  GtkWidget *steps, *check;

  g_assert_true (footing_store_save (self->store, scope, NULL));
  steps = show_steps (self);
  assert_titles (steps, TARGETS
                 ", " REPORT ", Back to full scope: Only the reports, Only the reports");
  check = fixture_find (steps, GTK_TYPE_CHECK_BUTTON,
                        "Done: Back to full scope: Only the reports");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  fixture_settle ();
  assert_titles (steps, TARGETS ", " REPORT);
}

/* H11: in support they are commitments. */
static void
test_support (Fixture *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *id =
      fixture_add_plan (self, FOOTING_PERSPECTIVE_SUPPORT, TRUE);
  GtkWidget *steps = show_steps (self);

  g_assert_true (probe_is_shown (steps, GTK_TYPE_LABEL, "My Commitments"));
  g_assert_true (probe_is_shown (steps, GTK_TYPE_BUTTON, "Add a _Commitment"));
  g_assert_false (probe_is_shown (steps, GTK_TYPE_LABEL, "Steps"));
}

#define PROGRESS "Name the test data in front of others"

/* F61: their answer comes first; and one that they would rather not is dropped, with what
 * they said. */
static void
test_asked_first (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SUPPORT, TRUE);
  g_autoptr (FootingStep) step =
      footing_record_new (FOOTING_TYPE_STEP, "recovery", id, "move", "recognise-publicly",
                          "title", PROGRESS, NULL);
  GtkWidget *steps, *check, *asking;

  g_assert_true (footing_store_save (self->store, step, NULL));
  steps = show_steps (self);
  footing_lazy_row_open (FOOTING_LAZY_ROW (find_row (steps, PROGRESS)));
  g_assert_false (probe_says (find_row (steps, PROGRESS), "How exposed is this?"));

  for (guint i = 0; i < 2; i++) {
    check = fixture_find (steps, GTK_TYPE_CHECK_BUTTON, "Done: " PROGRESS);
    gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
    fixture_settle ();
    g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
    asking = probe_find_window (FOOTING_TYPE_ASKED_DIALOG);
    if (i == 0)
      probe_type (asking, "What they answered", PROBE_HOSTILE);
    else
      g_assert_cmpstr (
          gtk_editable_get_text (GTK_EDITABLE (probe_row (asking, "What they answered"))),
          ==, PROBE_HOSTILE_LINE);
    probe_press (asking, i == 0 ? "They _Agreed" : "They’d _Rather Not");
    fixture_settle ();
    g_assert_null (probe_find_window (FOOTING_TYPE_ASKED_DIALOG));
    if (i == 0)
      g_assert_true (footing_context_undo (self->context, 0));
    fixture_settle ();
  }

  unfold (steps, "1 dropped");
  g_assert_true (probe_says (steps, "Dropped on Thu, 5 March: " PROBE_HOSTILE_LINE));
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/plan-steps/F11-keys", test_keys);
  fixture_test ("/app/plan-steps/F11-drag", test_drag);
  fixture_test ("/app/plan-steps/F11-menu", test_menu);
  fixture_test ("/app/plan-steps/F11-past-day", test_past_day);
  fixture_test ("/app/plan-steps/F11-drop", test_drop);
  fixture_test ("/app/plan-steps/H1-drop-focus", test_drop_focus);
  fixture_test ("/app/plan-steps/F11-past", test_past);
  fixture_test ("/app/plan-steps/F9-restored", test_restored);
  fixture_test ("/app/plan-steps/H11-support", test_support);
  fixture_test ("/app/plan-steps/F61-asked-first", test_asked_first);

  return g_test_run ();
}
