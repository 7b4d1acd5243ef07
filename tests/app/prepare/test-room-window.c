/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Room to decide (F96): its window, and that of one decision. */
#include "config.h"

#include "keys.h"
#include "places.h"
#include "prepare/decision-row.h"
#include "prepare/decision-window.h"
#include "prepare/room-column.h"
#include "prepare/room-window.h"
#include "prepare/room.h"
#include "prepare/run-row.h"
#include "probe.h"
#include "widgets/even-columns.h"

#include <string.h>

#define TITLE "Small purchases"

/* --- What they stand on --------------------------------------------------------------
 */

static char *
add (Fixture *self, const char *plan, const char *title, const char *agreed_on)
{
  char *id = footing_room_add (self->store, plan, title, NULL);

  g_assert_nonnull (id);
  probe_change (self, FOOTING_TYPE_PLAN_LINE, id, "agreed-on", agreed_on);

  return id;
}

static void
log_runs (Fixture *self, const char *id, guint n)
{
  for (guint i = 0; i < n; i++)
    g_free (footing_room_log_run (self->store, id, TRUE, NULL));
}

static GtkWidget *
open_room (Fixture *self, const char *plan)
{
  gtk_window_present (GTK_WINDOW (self->window));
  footing_room_show (GTK_WINDOW (self->window), self->context, plan, "");
  fixture_settle ();

  return probe_find_window (FOOTING_TYPE_ROOM_WINDOW);
}

static GtkWidget *
open_decision (Fixture *self, GtkWidget *room, const char *id)
{
  gtk_widget_activate_action (room, "room.open", "s", id);
  fixture_settle ();

  return probe_find_window (FOOTING_TYPE_DECISION_WINDOW);
}

/* The column of @latitude. */
static GtkWidget *
find_column (GtkWidget *room, const char *latitude)
{
  g_autoptr (GPtrArray) columns = probe_all (room, FOOTING_TYPE_ROOM_COLUMN);

  for (guint i = 0; i < columns->len; i++)
    if (g_str_equal (footing_room_column_get_latitude (columns->pdata[i]), latitude))
      return columns->pdata[i];

  g_assert_not_reached ();
}

/* The row of the one decision that is in that column, or NULL. */
static GtkWidget *
find_in (GtkWidget *room, const char *latitude)
{
  return fixture_find (find_column (room, latitude), FOOTING_TYPE_DECISION_ROW, NULL);
}

static void
assert_latitude (Fixture *self, const char *id, const char *latitude)
{
  g_autoptr (FootingPlanLine) decision = probe_get (self, FOOTING_TYPE_PLAN_LINE, id);

  g_assert_cmpstr (decision->latitude, ==, latitude);
}

static void
undo (Fixture *self)
{
  g_assert_true (footing_context_undo (self->context, 0));
  fixture_settle ();
}

/* --- By the keyboard alone -----------------------------------------------------------
 */

typedef struct {
  GtkWidget *window;
  GtkWidget *focus;
} Focus;

static gboolean
is_moved (gpointer data)
{
  const Focus *focus = data;

  return gtk_window_get_focus (GTK_WINDOW (focus->window)) != focus->focus;
}

/* Goes on with @key until @widget, or what is in it, has the focus. */
static void
go_to (GtkWidget *window, const char *key, GtkWidget *widget)
{
  g_assert_nonnull (widget);
  for (guint i = 0; i < 60; i++) {
    Focus focus = {window, gtk_window_get_focus (GTK_WINDOW (window))};

    if (focus.focus != NULL &&
        (focus.focus == widget || gtk_widget_is_ancestor (focus.focus, widget)))
      return;
    keys_press_in (GTK_WINDOW (window), key);
    fixture_wait (is_moved, &focus);
  }
  g_assert_not_reached ();
}

/* The number of @type that belongs to @parent is @n. */
typedef struct {
  Fixture *self;
  GType type;
  const char *parent;
  guint n;
} Count;

static gboolean
has_count (gpointer data)
{
  const Count *count = data;
  g_autoptr (GPtrArray) records = probe_list (count->self, count->type, count->parent);

  return records->len == count->n;
}

static gboolean
is_there (gpointer type)
{
  GtkWindow *window = probe_find_window (GPOINTER_TO_SIZE (type));

  return window != NULL && gtk_widget_get_mapped (GTK_WIDGET (window));
}

static gboolean
is_gone (gpointer type)
{
  return probe_find_window (GPOINTER_TO_SIZE (type)) == NULL;
}

/* Adds a decision from the window @room by its keys, agreed today; its id, owned by the
 * caller. */
static char *
add_by_keys (Fixture *self, GtkWidget *room, const char *plan)
{
  GtkWidget *window;
  g_autoptr (GPtrArray) lines = NULL;

  go_to (room, "Tab", fixture_find (room, GTK_TYPE_BUTTON, "_Add a Decision"));
  keys_press_in (GTK_WINDOW (room), "Return");
  fixture_wait (is_there, GSIZE_TO_POINTER (FOOTING_TYPE_DECISION_WINDOW));
  window = probe_find_window (FOOTING_TYPE_DECISION_WINDOW);
  keys_press_in (GTK_WINDOW (window), "O r d e r s");
  go_to (window, "Tab", fixture_find (window, GTK_TYPE_BUTTON, "Today"));
  keys_press_in (GTK_WINDOW (window), "space");
  go_to (window, "Tab", fixture_find (window, GTK_TYPE_BUTTON, "C_lean Run Today"));
  lines = probe_list (self, FOOTING_TYPE_PLAN_LINE, plan);
  g_assert_cmpuint (lines->len, ==, 1);

  return g_strdup (footing_record_get_id (lines->pdata[0]));
}

static void
run_by_keys (Fixture *self, GtkWidget *window, const char *id)
{
  for (guint i = 0; i < 3; i++) {
    Count runs = {self, FOOTING_TYPE_MARK, id, i + 1};

    keys_press_in (GTK_WINDOW (window), "space");
    fixture_wait (has_count, &runs);
  }
  fixture_settle ();
  g_assert_true (probe_reads (window, "3 clean runs in a row, as agreed. Move it up?"));
}

static guint
count_wins (Fixture *self, const char *plan)
{
  return (guint)footing_store_count_wins (self->store, plan, FIXTURE_TODAY);
}

static gboolean
has_win (gpointer data)
{
  const Count *wins = data;

  return count_wins (wins->self, wins->parent) == wins->n;
}

typedef struct {
  FootingUndo *undo;
  gint64 last;
} Last;

static gboolean
is_taken_back (gpointer data)
{
  const Last *last = data;

  return footing_undo_get_last (last->undo) != last->last;
}

static void
undo_by_keys (Fixture *self, GtkWidget *room)
{
  FootingUndo *undo = footing_context_get_undo (self->context);
  Last last = {undo, footing_undo_get_last (undo)};

  keys_press_in (GTK_WINDOW (room), "ctrl+z");
  fixture_wait (is_taken_back, &last);
  fixture_settle ();
}

/* From an empty page to the win on the timeline; and each deed is taken back. */
static void
test_keys (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  GtkWidget *room = open_room (self, plan);
  Count win = {self, FOOTING_TYPE_ENTRY, plan, count_wins (self, plan) + 1};
  Count no_win = {self, FOOTING_TYPE_ENTRY, plan, win.n - 1};
  Count no_run = {self, FOOTING_TYPE_MARK, NULL, 0};
  Count none = {self, FOOTING_TYPE_PLAN_LINE, plan, 0};
  g_autofree char *id = NULL;
  GtkWidget *window;

  if (!keys_activate (GTK_WINDOW (room)))
    return;
  id = add_by_keys (self, room, plan);
  window = probe_find_window (FOOTING_TYPE_DECISION_WINDOW);
  run_by_keys (self, window, id);
  go_to (window, "Tab", fixture_find (window, GTK_TYPE_BUTTON, "Move to Propose"));
  keys_press_in (GTK_WINDOW (window), "Return");
  fixture_wait (is_gone, GSIZE_TO_POINTER (FOOTING_TYPE_DECISION_WINDOW));
  fixture_settle ();
  assert_latitude (self, id, "propose");
  g_assert_nonnull (find_in (room, "propose"));

  go_to (room, "shift+Tab", fixture_find (room, GTK_TYPE_BUTTON, "_Log It as a Win"));
  keys_press_in (GTK_WINDOW (room), "Return");
  fixture_wait (has_win, &win);
  g_assert_false (probe_is_shown (room, GTK_TYPE_BUTTON, "_Log It as a Win"));

  go_to (room, "Tab", find_in (room, "propose"));
  keys_press_in (GTK_WINDOW (room), "ctrl+z");
  fixture_wait (has_win, &no_win);
  keys_press_in (GTK_WINDOW (room), "ctrl+z ctrl+z ctrl+z ctrl+z");
  no_run.parent = id;
  fixture_wait (has_count, &no_run);
  assert_latitude (self, id, "ask");
  undo_by_keys (self, room);
  if (!has_count (&none))
    undo_by_keys (self, room);
  g_assert_true (has_count (&none));
  probe_close (room);
}

static gboolean
is_in_propose (gpointer room)
{
  return find_in (room, "propose") != NULL;
}

static gboolean
is_in_ask (gpointer room)
{
  return find_in (room, "ask") != NULL;
}

/* The row takes the focus with it, and what is said is where it is. */
static void
test_move_keys (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *id = add (self, plan, TITLE, "");
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  GtkWidget *room = open_room (self, plan);

  gtk_widget_grab_focus (find_in (room, "ask"));
  if (!keys_press_in (GTK_WINDOW (room), "alt+Right"))
    return;
  fixture_wait (is_in_propose, room);
  g_assert_cmpstr (toast->text, ==,
                   "“" TITLE "” moved to Propose. That isn’t agreed yet");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (room)) == find_in (room, "propose"));

  /* At the end it stays. */
  keys_press_in (GTK_WINDOW (room), "alt+Left alt+Left");
  fixture_wait (is_in_ask, room);
  assert_latitude (self, id, "ask");
  probe_close (room);
}

/* --- The pointer and the menu --------------------------------------------------------
 */

static void
test_drag (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *id = add (self, plan, TITLE, "");
  GtkWidget *room = open_room (self, plan);
  GtkWidget *column = find_column (room, "tell");
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (column);
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean dropped = FALSE;

  g_value_init (&value, GTK_TYPE_LIST_BOX_ROW);
  g_value_set_object (&value, find_in (room, "ask"));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (GTK_IS_DROP_TARGET (controller))
      g_signal_emit_by_name (controller, "drop", &value, 10.0, 10.0, &dropped);
  }
  g_assert_true (dropped);
  fixture_settle ();
  assert_latitude (self, id, "tell");
  g_assert_nonnull (find_in (room, "tell"));
  g_assert_null (find_in (room, "ask"));
  undo (self);
  assert_latitude (self, id, "ask");
  g_assert_nonnull (find_in (room, "ask"));
  probe_close (room);
}

/* What the menu of the row says, one after another. */
static char *
read_menu (GtkWidget *row)
{
  GtkWidget *button =
      fixture_find (row, GTK_TYPE_MENU_BUTTON, "More actions for “" TITLE "”");
  g_autoptr (GString) text = g_string_new (NULL);
  GMenuModel *menu;

  g_assert_nonnull (button);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  fixture_settle ();
  menu = gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button));
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++) {
    g_autoptr (GMenuModel) section =
        g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);

    for (int j = 0; j < g_menu_model_get_n_items (section); j++) {
      g_autofree char *label = NULL;

      g_assert_true (g_menu_model_get_item_attribute (section, j, G_MENU_ATTRIBUTE_LABEL,
                                                      "s", &label));
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", label);
    }
  }
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  fixture_settle ();

  return g_strdup (text->str);
}

static void
test_menu (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *id = add (self, plan, TITLE, "2026-03-01");
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  GtkWidget *room = open_room (self, plan);
  g_autofree char *menu = read_menu (find_in (room, "ask"));

  g_assert_cmpstr (menu, ==,
                   "Move to Propose, Move to Decide and Tell, Move to Decide, _Open, "
                   "_Remove");
  g_assert_true (gtk_widget_activate_action (room, "room.move", "(ss)", id, "propose"));
  fixture_settle ();
  g_assert_cmpstr (toast->text, ==,
                   "“" TITLE "” moved to Propose. Clean runs are counted from here");
  undo (self);
  g_assert_cmpstr (toast->text, ==, "“" TITLE "” is back under Ask");

  g_assert_true (gtk_widget_activate_action (room, "room.remove", "s", id));
  fixture_settle ();
  g_assert_null (find_in (room, "ask"));
  undo (self);
  g_assert_nonnull (find_in (room, "ask"));
  probe_close (room);
}

/* --- Runs ----------------------------------------------------------------------------
 */

/* In its column: noted by a press, said, and taken back; ready once there are enough. */
static void
test_runs (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *id = add (self, plan, TITLE, "2026-03-01");
  GtkWidget *room = open_room (self, plan);
  GtkWidget *row = find_in (room, "ask");

  fixture_assert_named (room);
  g_assert_true (probe_reads (row, "0 of 3 clean runs in a row"));
  probe_press (row, "Note a clean run of “" TITLE "”");
  probe_press (row, "Note a clean run of “" TITLE "”");
  fixture_settle ();
  g_assert_true (probe_reads (row, "2 of 3 clean runs in a row"));
  probe_press (row, "Note a run of “" TITLE "” that wasn’t clean");
  fixture_settle ();
  g_assert_true (probe_reads (row, "0 of 3 clean runs in a row"));
  undo (self);
  g_assert_true (probe_reads (row, "2 of 3 clean runs in a row"));
  g_assert_false (probe_says (row, "as agreed"));

  probe_press (row, "Note a clean run of “" TITLE "”");
  fixture_settle ();
  g_assert_true (probe_reads (row, "3 clean runs in a row, as agreed. Move it up?"));
  probe_press (row, "Move “" TITLE "” up");
  fixture_settle ();
  assert_latitude (self, id, "propose");
  g_assert_true (probe_is_shown (room, GTK_TYPE_BUTTON, "_Log It as a Win"));
  undo (self);
  assert_latitude (self, id, "ask");
  g_assert_false (probe_is_shown (room, GTK_TYPE_BUTTON, "_Log It as a Win"));
  probe_close (room);
}

/* A run is corrected, and goes. */
static void
test_correct (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *id = add (self, plan, TITLE, "2026-03-01");
  GtkWidget *room = open_room (self, plan);
  GtkWidget *window, *row;
  Count none = {self, FOOTING_TYPE_MARK, id, 0};
  Count one = {self, FOOTING_TYPE_MARK, id, 1};

  log_runs (self, id, 1);
  window = open_decision (self, room, id);
  row = probe_open (fixture_find (window, FOOTING_TYPE_RUN_ROW, NULL));
  fixture_settle ();
  fixture_assert_named (window);
  g_assert_true (probe_reads (window, "1 of 3 clean runs in a row"));
  g_object_set (probe_row (row, "How it went"), "code", "unclean", NULL);
  g_assert_true (footing_context_flush (self->context));
  fixture_settle ();
  g_assert_true (probe_reads (window, "0 of 3 clean runs in a row"));
  g_assert_true (probe_reads (row, "Not clean"));
  probe_type (row, "Note", PROBE_HOSTILE);
  g_assert_true (footing_context_flush (self->context));
  fixture_settle ();
  g_assert_true (probe_says (row, PROBE_HOSTILE_LINE));

  probe_press (row, "_Remove");
  fixture_settle ();
  g_assert_true (has_count (&none));
  undo (self);
  g_assert_true (has_count (&one));
  probe_close (window);
  probe_close (room);
}

/* --- The sentence --------------------------------------------------------------------
 */

static void
test_ask (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *id = add (self, plan, TITLE, "");
  g_autoptr (FootingPerson) mira = footing_record_new (
      FOOTING_TYPE_PERSON, "recovery", plan, "name", "Mira", "role", "manager", NULL);
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  g_autoptr (FootingPlanLine) decision = NULL;
  GtkWidget *room, *window;

  g_assert_true (footing_store_save (self->store, mira, NULL));
  room = open_room (self, plan);
  window = open_decision (self, room, id);
  g_assert_true (
      probe_reads (window, "About “" TITLE
                           "”: I ask you first, as I do now. After 3 clean runs, may I "
                           "say what I’d do and go ahead unless you object?"));
  probe_press (window, "_Copy");
  g_assert_cmpstr (toast->text, ==, "Copied");

  g_assert_true (gtk_widget_activate_action (window, "decision.who", "s", "Mira"));
  g_assert_true (footing_context_flush (self->context));
  fixture_settle ();
  decision = footing_store_get (self->store, FOOTING_TYPE_PLAN_LINE, id, NULL);
  g_assert_cmpstr (decision->who, ==, "Mira");
  probe_close (window);
  probe_close (room);
}

/* --- Adding --------------------------------------------------------------------------
 */

/* One press adds what is suggested, and Undo takes it back. */
static void
test_suggest (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  GtkWidget *room = open_room (self, plan);
  Count none = {self, FOOTING_TYPE_PLAN_LINE, plan, 0};

  g_assert_true (probe_reads (room, "Or begin with one of these:"));
  probe_press (room, "Approving a small purchase");
  fixture_settle ();
  g_assert_true (probe_reads (find_in (room, "ask"), "Approving a small purchase"));
  undo (self);
  g_assert_true (has_count (&none));
  probe_close (room);
}

/* One that was added and left as it was is not there any more. */
static void
test_untouched (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  GtkWidget *room = open_room (self, plan);
  Count none = {self, FOOTING_TYPE_PLAN_LINE, plan, 0};

  probe_press (room, "_Add a Decision");
  fixture_settle ();
  probe_close (probe_find_window (FOOTING_TYPE_DECISION_WINDOW));
  fixture_wait (has_count, &none);
  probe_close (room);
}

/* --- What it looks like --------------------------------------------------------------
 */

static void
test_hostile (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *id = add (self, plan, PROBE_HOSTILE, "2026-03-01");
  GtkWidget *room, *window;

  probe_change (self, FOOTING_TYPE_PLAN_LINE, id, "who", PROBE_HOSTILE);
  probe_change (self, FOOTING_TYPE_PLAN_LINE, id, "detail", PROBE_HOSTILE);
  room = open_room (self, plan);
  g_assert_true (probe_reads (room, PROBE_HOSTILE_LINE));
  window = open_decision (self, room, id);
  g_assert_true (probe_says (window, PROBE_HOSTILE_LINE));
  probe_close (window);
  gtk_widget_activate_action (room, "room.move", "(ss)", id, "tell");
  fixture_settle ();
  g_assert_true (probe_reads (find_in (room, "tell"), PROBE_HOSTILE_LINE));
  probe_close (room);
}

/* The manager’s own copy is worded from their side. */
static void
test_support (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = fixture_add_plan (self, FOOTING_PERSPECTIVE_SUPPORT, TRUE);
  g_autofree char *id = add (self, plan, TITLE, "");
  GtkWidget *room, *window;

  probe_change (self, FOOTING_TYPE_PLAN_LINE, id, "due-on", "2026-03-06");
  room = open_room (self, plan);
  g_assert_true (probe_says (room, "what you hand over next"));
  g_assert_true (probe_reads (room, "They decide on their own."));
  g_assert_true (probe_reads (room, "Hand over more: tomorrow"));
  window = open_decision (self, room, id);
  g_assert_true (probe_says (window, "unless I object"));
  g_assert_nonnull (probe_row (window, "Hand over more on"));
  probe_close (window);
  probe_close (room);
}

/* Four columns where there is room, and one below the other where there is not. */
static void
test_columns (Fixture *self, gconstpointer data)
{
  static const struct {
    int width;
    gboolean wide;
  } cases[] = {{960, TRUE}, {360, FALSE}, {960, TRUE}};
  g_autofree char *plan = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  G_GNUC_UNUSED g_autofree char *id = add (self, plan, TITLE, "2026-03-01");
  GtkWidget *room = open_room (self, plan);
  GtkWidget *columns = fixture_find (room, FOOTING_TYPE_EVEN_COLUMNS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    gtk_window_set_default_size (GTK_WINDOW (room), cases[i].width, 600);
    fixture_draw (room);
    g_assert_cmpint (footing_even_columns_is_wide (FOOTING_EVEN_COLUMNS (columns)), ==,
                     cases[i].wide);
  }
  probe_close (room);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/room/F96-keys", test_keys);
  fixture_test ("/app/room/F96-move-keys", test_move_keys);
  fixture_test ("/app/room/F96-drag", test_drag);
  fixture_test ("/app/room/F96-menu", test_menu);
  fixture_test ("/app/room/F96-runs", test_runs);
  fixture_test ("/app/room/F96-correct", test_correct);
  fixture_test ("/app/room/F96-ask", test_ask);
  fixture_test ("/app/room/F96-suggest", test_suggest);
  fixture_test ("/app/room/F96-untouched", test_untouched);
  fixture_test ("/app/room/F96-hostile", test_hostile);
  fixture_test ("/app/room/F96-support", test_support);
  fixture_test ("/app/room/F96-columns", test_columns);

  return g_test_run ();
}
