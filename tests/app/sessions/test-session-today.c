/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F42, F44: the page one starts on leads to sessions, and names what was missed, once.
 * Today is Thursday, 5 March 2026. */
#include "config.h"

#include "keys.h"
#include "probe.h"
#include "session-support.h"
#include "today/missed-line.h"
#include "today/today-items.h"
#include "today/today-view.h"

#include <string.h>

typedef struct {
  char *action;
  char *target;
} Called;

static void
called_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Called *called = data;

  g_free (called->action);
  g_free (called->target);
  called->action = g_strdup (g_action_get_name (G_ACTION (action)));
  called->target = parameter != NULL ? g_variant_print (parameter, FALSE) : NULL;
}

static void
called_clear (Called *self)
{
  g_free (self->action);
  g_free (self->target);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Called, called_clear)

/* The view in a window that notes which action is called. */
static GtkWidget *
show_view (Fixture *self, Called *called)
{
  const GActionEntry entries[] = {
      {"start-ritual", called_cb, "s", NULL, NULL, {0}},
      {"answer-ritual", called_cb, "(ss)", NULL, NULL, {0}},
      {"show", called_cb, "s", NULL, NULL, {0}},
      {"plans", called_cb, NULL, NULL, NULL, {0}},
      {"rituals", called_cb, NULL, NULL, NULL, {0}},
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  GtkWidget *view =
      g_object_new (FOOTING_TYPE_TODAY_VIEW, "context", self->context, NULL);

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries),
                                   called);
  gtk_widget_insert_action_group (self->window, "app", G_ACTION_GROUP (group));
  fixture_show (self, view);
  fixture_assert_named (view);

  return view;
}

/* F42: a click starts the session; the rest is in a menu that needs no pointer. */
static void
test_row (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *occurrence = session_open (self, id, "reflection");
  g_autofree char *quoted = g_strdup_printf ("'%s'", occurrence);
  g_autofree char *skip = g_strdup_printf ("('%s', 'skip')", occurrence);
  g_auto (Called) called = {0};
  GtkWidget *view = show_view (self, &called);
  GtkWidget *row = probe_row (view, "Reflection");
  GtkWidget *menu = fixture_find (row, GTK_TYPE_MENU_BUTTON, NULL);

  gtk_widget_activate (row);
  g_assert_cmpstr (called.action, ==, "start-ritual");
  g_assert_cmpstr (called.target, ==, quoted);

  gtk_test_accessible_assert_property (menu, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "More for Reflection");
  g_assert_true (gtk_widget_get_focusable (menu) ||
                 gtk_widget_get_focusable (gtk_widget_get_first_child (menu)));
  gtk_menu_button_popup (GTK_MENU_BUTTON (menu));
  fixture_settle ();
  g_assert_nonnull (gtk_menu_button_get_popover (GTK_MENU_BUTTON (menu)));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (menu));
  gtk_widget_activate_action (row, "app.answer-ritual", "(ss)", occurrence, "skip");
  g_assert_cmpstr (called.target, ==, skip);
}

/* Reminding later is offered for what is due, not for what is ahead. */
static void
test_rings (Fixture *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *id =
      fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) before = footing_today_list (self->context, &error);
  g_autoptr (GPtrArray) after = NULL;

  g_assert_no_error (error);
  g_assert_false (((FootingTodayItem *)before->pdata[1])->rings);
  footing_clock_set_now (self->clock, footing_clock_now (self->clock) + 6 * 3600);
  after = footing_today_list (self->context, &error);
  g_assert_no_error (error);
  /* After the first win. */
  g_assert_cmpstr (((FootingTodayItem *)after->pdata[1])->title, ==, "Progress update");
  g_assert_true (((FootingTodayItem *)after->pdata[1])->rings);
}

/* F42: what was begun says so. */
static void
test_begun (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *occurrence = session_open (self, id, "reflection");
  g_autofree char *answer = footing_session_ensure_answer (
      self->store, occurrence, "moved", NULL, "Half", NULL, NULL);
  g_auto (Called) called = {0};
  GtkWidget *view = show_view (self, &called);

  g_assert_nonnull (answer);
  g_assert_cmpstr (
      adw_action_row_get_subtitle (ADW_ACTION_ROW (probe_row (view, "Reflection"))), ==,
      "Continue where you left off");
}

/* F42: a clock that ran is nothing begun. */
static void
test_only_looked_at (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *occurrence = session_open (self, id, "reflection");
  g_autofree char *answer = footing_session_ensure_answer (
      self->store, occurrence, "seconds", NULL, "12", NULL, NULL);

  g_assert_nonnull (answer);
  g_assert_false (footing_store_has_answers (self->store, occurrence));
}

static char *
add_missed (Fixture *self, const char *recovery, const char *code, const char *date)
{
  g_autoptr (GPtrArray) rituals = probe_list (self, FOOTING_TYPE_RITUAL, recovery);

  for (guint i = 0; i < rituals->len; i++) {
    FootingRitual *ritual = g_ptr_array_index (rituals, i);
    g_autoptr (FootingOccurrence) row = NULL;

    if (strcmp (ritual->code, code) != 0)
      continue;
    row = footing_record_new (FOOTING_TYPE_OCCURRENCE, "ritual",
                              footing_record_get_id (ritual), "date", date, "due-at",
                              (gint64)1772000000, "state", "missed", NULL);
    g_assert_true (footing_store_save (self->store, row, NULL));
    return g_strdup (footing_record_get_id (row));
  }

  g_assert_not_reached ();
}

/* That the menu of what was missed starts just those. */
static void
assert_ways (GtkWidget *view, const char *const *names, const char *const *ids, int n)
{
  GtkWidget *button = fixture_find (view, GTK_TYPE_MENU_BUTTON, "Do One Now");
  GMenuModel *menu = gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button));

  g_assert_true (gtk_widget_get_mapped (button));
  g_assert_cmpint (g_menu_model_get_n_items (menu), ==, n);
  for (int i = 0; i < n; i++) {
    g_autofree char *name = NULL;
    g_autofree char *action = NULL;
    g_autofree char *id = NULL;

    g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s", &name);
    g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_ACTION, "s", &action);
    g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_TARGET, "s", &id);
    g_assert_cmpstr (name, ==, names[i]);
    g_assert_cmpstr (action, ==, "app.start-ritual");
    g_assert_cmpstr (id, ==, ids[i]);
  }
}

static void
scroll_to_end (GtkWidget *view)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (
      GTK_SCROLLED_WINDOW (fixture_find (view, GTK_TYPE_SCROLLED_WINDOW, NULL)));

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  fixture_draw (GTK_WIDGET (gtk_widget_get_root (view)));
}

/* F44, S3: named in one line, each can be done now; whoever leaves has seen it. */
static void
test_missed (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *outreach = add_missed (self, id, "outreach", "2026-03-03");
  g_autofree char *reflection = add_missed (self, id, "reflection", "2026-02-27");
  g_auto (Called) called = {0};
  GtkWidget *view = show_view (self, &called);
  g_autoptr (FootingOccurrence) row = NULL;

  g_assert_true (probe_reads (view, "Missed: Reflection (27 Feb), Outreach (3 Mar)"));
  assert_ways (view, (const char *[]){"Reflection (27 Feb)", "Outreach (3 Mar)"},
               (const char *[]){reflection, outreach}, 2);

  /* Below the fold it was not seen. */
  gtk_window_set_default_size (GTK_WINDOW (self->window), 700, 300);
  fixture_draw (self->window);
  fixture_show (self, gtk_label_new ("Elsewhere"));
  view = show_view (self, &called);
  g_assert_nonnull (fixture_find (view, FOOTING_TYPE_MISSED_LINE, NULL));

  /* Seen, and not named again; it stays what it was. */
  fixture_draw (self->window);
  scroll_to_end (view);
  fixture_show (self, gtk_label_new ("Elsewhere"));
  view = show_view (self, &called);
  g_assert_null (fixture_find (view, FOOTING_TYPE_MISSED_LINE, NULL));
  row = probe_get (self, FOOTING_TYPE_OCCURRENCE, reflection);
  g_assert_cmpstr (row->state, ==, "missed");
}

/* F44: one that is let go is gone at once; one that is done leaves the line. */
static void
test_let_go (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *outreach = add_missed (self, id, "outreach", "2026-03-03");
  g_autofree char *reflection = add_missed (self, id, "reflection", "2026-02-27");
  g_auto (Called) called = {0};
  g_autofree char *quoted = g_strdup_printf ("'%s'", reflection);
  GtkWidget *view = show_view (self, &called);

  g_assert_true (
      footing_schedule_answer (self->store, outreach, FOOTING_SCHEDULE_DONE, NULL, NULL));
  fixture_settle ();
  g_assert_true (probe_reads (view, "Missed: Reflection (27 Feb)"));
  probe_press (view, "Do It Now");
  g_assert_cmpstr (called.action, ==, "start-ritual");
  g_assert_cmpstr (called.target, ==, quoted);
  probe_press (view, "_Let It Go");
  fixture_settle ();
  g_assert_false (probe_reads (view, "Missed: Reflection (27 Feb)"));
  g_assert_false (footing_missed_line_is_needed (self->context));
}

/* D35: of many that were missed a few are named, and how many more there are. */
static void
test_many_missed (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_auto (Called) called = {0};
  GtkWidget *line, *button;

  for (int i = 0; i < 9; i++) {
    g_autofree char *date = g_strdup_printf ("2026-02-2%d", i);
    g_autofree char *title = g_strdup_printf ("R%d", i);
    g_autoptr (FootingRitual) ritual =
        footing_record_new (FOOTING_TYPE_RITUAL, "recovery", id, "title", title, NULL);
    g_autoptr (FootingOccurrence) row = footing_record_new (
        FOOTING_TYPE_OCCURRENCE, "ritual", footing_record_get_id (ritual), "date", date,
        "state", "missed", NULL);

    g_assert_true (footing_store_save (self->store, ritual, NULL));
    g_assert_true (footing_store_save (self->store, row, NULL));
  }

  line = fixture_find (show_view (self, &called), FOOTING_TYPE_MISSED_LINE, NULL);
  g_assert_true (probe_reads (
      line, "Missed: R3 (23 Feb), R4 (24 Feb), R5 (25 Feb), R6 (26 Feb), R7 (27 Feb), "
            "R8 (28 Feb), and 3 more"));
  button = fixture_find (line, GTK_TYPE_MENU_BUTTON, "Do One Now");
  g_assert_cmpint (g_menu_model_get_n_items (
                       gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button))),
                   ==, 6);
}

/* D35: what is too much for Today is one click away, where all of it is. */
static void
test_rest (Fixture *self, gconstpointer data)
{
  const struct {
    const char *title, *action, *target;
  } rows[] = {
      {"1 more plan to finish", "plans", NULL},
      {"3 more steps", "show", "'plan'"},
      {"1 more person is waiting to hear from you", "show", "'people'"},
  };
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_auto (Called) called = {0};
  GtkWidget *view;

  for (int i = 0; i < 13; i++) {
    G_GNUC_UNUSED g_autofree char *draft = footing_plan_create_draft (
        self->store, self->guidance, FOOTING_PERSPECTIVE_SELF, NULL);
    g_autoptr (FootingStep) step = footing_record_new (
        FOOTING_TYPE_STEP, "recovery", id, "title", "Soon", "due-on", "2026-03-06", NULL);
    g_autoptr (FootingPerson) person =
        footing_record_new (FOOTING_TYPE_PERSON, "recovery", id, "rhythm-days", 7,
                            "last-contact-on", "2026-02-01", NULL);

    g_assert_true (footing_store_save (self->store, step, NULL));
    g_assert_true (footing_store_save (self->store, person, NULL));
  }

  view = show_view (self, &called);
  probe_press_any (view, "for Later");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    gtk_widget_activate (probe_row (view, rows[i].title));
    g_assert_cmpstr (called.action, ==, rows[i].action);
    g_assert_cmpstr (called.target, ==, rows[i].target);
  }
}

/* A plan that is paused names nothing. */
static void
test_paused (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  G_GNUC_UNUSED g_autofree char *outreach =
      add_missed (self, id, "outreach", "2026-03-03");

  g_assert_true (footing_missed_line_is_needed (self->context));
  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_RECOVERY, id, NULL,
                                       "state", "paused", NULL));
  g_assert_false (footing_missed_line_is_needed (self->context));
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  /* Nobody is on the page until a test says so. */
  keys_point_away ();

  fixture_test ("/app/session-today/F42-row", test_row);
  fixture_test ("/app/session-today/F42-rings", test_rings);
  fixture_test ("/app/session-today/F42-begun", test_begun);
  fixture_test ("/app/session-today/F42-only-looked-at", test_only_looked_at);
  fixture_test ("/app/session-today/F44-S3-missed", test_missed);
  fixture_test ("/app/session-today/D35-many-missed", test_many_missed);
  fixture_test ("/app/session-today/D35-rest", test_rest);
  fixture_test ("/app/session-today/F44-let-go", test_let_go);
  fixture_test ("/app/session-today/F44-paused", test_paused);

  return g_test_run ();
}
