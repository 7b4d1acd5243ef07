/* SPDX-License-Identifier: GPL-3.0-or-later */
/* H9: what the window of the shortcuts says is what happens: each key of each of its rows
 * is pressed where it is for, and Escape in every place that can be left. */
#include "config.h"

#include "dialogs/shortcuts.h"
#include "entry/entry-window.h"
#include "keys.h"
#include "places.h"
#include "plan/step-order.h"
#include "plan/steps.h"
#include "prepare/room-window.h"
#include "probe.h"
#include "editors/step-row.h"
#include "timeline/timeline-row.h"
#include "widgets/hint.h"
#include "widgets/rating-scale.h"
#include "widgets/rows.h"
#include "wizard/quick-start.h"
#include "wizard/wizard.h"

#include <string.h>

/* Where keys are pressed. */
typedef struct {
  Fixture *fixture;
  GtkApplication *application;
  FootingWindow *window;
  char *plan;      /* a draft, with all pages reached */
  const char *key; /* the one that is pressed, as GTK names it: "2", "<Alt>Left" */
  GtkWidget *target;
  guint n; /* how often what was to happen did */
} Desk;

static void
happened_cb (Desk *self)
{
  self->n++;
}

static gboolean
has_happened (gpointer desk)
{
  return ((Desk *)desk)->n > 0;
}

/* --- Actions -------------------------------------------------------------------------
 */

/* Puts something in the place of the action that counts how often it is asked for. */
static void
stand_in (Desk *self, const char *detailed)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;
  g_autoptr (GSimpleAction) action = NULL;

  g_assert_true (g_action_parse_detailed_name (detailed, &name, &target, NULL));
  g_assert_true (g_str_has_prefix (name, "app."));
  action = g_simple_action_new (name + strlen ("app."),
                                target != NULL ? g_variant_get_type (target) : NULL);
  g_signal_connect_swapped (action, "activate", G_CALLBACK (happened_cb), self);
  g_action_map_add_action (G_ACTION_MAP (self->application), G_ACTION (action));
}

/* --- Pages ---------------------------------------------------------------------------
 */

static GtkWidget *
open_wizard (Desk *self, FootingPage page)
{
  g_assert_true (footing_store_change (self->fixture->store, FOOTING_TYPE_RECOVERY,
                                       self->plan, NULL, "page", page, "reached",
                                       FOOTING_PAGE_REVIEW, NULL));
  footing_window_open_wizard (self->window, self->plan);
  fixture_settle ();

  return fixture_find (GTK_WIDGET (self->window), FOOTING_TYPE_WIZARD, NULL);
}

static void
prepare_story (Desk *self)
{
  self->target = open_wizard (self, FOOTING_PAGE_STORY);
}

static gboolean
is_on_next (gpointer desk)
{
  return footing_wizard_get_page (FOOTING_WIZARD (((Desk *)desk)->target)) ==
         FOOTING_PAGE_DRIVERS;
}

static gboolean
is_on_previous (gpointer desk)
{
  return footing_wizard_get_page (FOOTING_WIZARD (((Desk *)desk)->target)) ==
         FOOTING_PAGE_HAPPENED;
}

/* Whether the views of the window are in sight, and no page over them. */
static gboolean
is_left (gpointer window)
{
  return gtk_widget_get_mapped (fixture_find (window, ADW_TYPE_VIEW_STACK, NULL));
}

static gboolean
has_left (gpointer desk)
{
  return is_left (((Desk *)desk)->window);
}

/* --- Forms ---------------------------------------------------------------------------
 */

static void
prepare_win (Desk *self)
{
  footing_entry_window_show (GTK_WINDOW (self->window), self->fixture->context, NULL);
  fixture_settle ();
  self->target = GTK_WIDGET (places_find_over (GTK_WINDOW (self->window)));
  probe_type (self->target, "What went well?", "Shipped it");
}

static gboolean
is_logged (gpointer desk)
{
  return places_find_over (GTK_WINDOW (((Desk *)desk)->window)) == NULL;
}

/* Starting is asked for, and what is missing is said. */
static void
prepare_quick_start (Desk *self)
{
  g_assert_true (footing_store_change (self->fixture->store, FOOTING_TYPE_RECOVERY,
                                       self->plan, NULL, "title", "", NULL));
  footing_window_open_quick_start (self->window, self->plan);
  fixture_settle ();
  self->target = fixture_find (GTK_WIDGET (self->window), FOOTING_TYPE_QUICK_START, NULL);
}

static gboolean
is_asked (gpointer desk)
{
  return probe_says (((Desk *)desk)->target, "Say in a few words what happened.");
}

/* --- Scales --------------------------------------------------------------------------
 */

static void
prepare_scale (Desk *self)
{
  self->target = fixture_find (open_wizard (self, FOOTING_PAGE_SIGNS),
                               FOOTING_TYPE_RATING_SCALE, NULL);
  footing_rating_scale_set_value (FOOTING_RATING_SCALE (self->target), -1);
  gtk_widget_child_focus (self->target, GTK_DIR_TAB_FORWARD);
  fixture_settle ();
}

static void
prepare_answer (Desk *self)
{
  prepare_scale (self);
  footing_rating_scale_set_value (FOOTING_RATING_SCALE (self->target), 2);
}

static gboolean
is_answered (gpointer desk)
{
  return footing_rating_scale_get_value (FOOTING_RATING_SCALE (((Desk *)desk)->target)) ==
         atoi (((Desk *)desk)->key);
}

static gboolean
is_cleared (gpointer desk)
{
  return footing_rating_scale_get_value (FOOTING_RATING_SCALE (((Desk *)desk)->target)) ==
         -1;
}

/* --- The timeline --------------------------------------------------------------------
 */

static gboolean
has_row (gpointer desk)
{
  Desk *self = desk;
  GtkWidget *row =
      fixture_find (GTK_WIDGET (self->window), FOOTING_TYPE_TIMELINE_ROW, NULL);

  return row != NULL && gtk_widget_get_mapped (row);
}

static void
prepare_timeline (Desk *self)
{
  footing_window_show_view (self->window, "timeline");
  fixture_settle ();
}

static void
prepare_entry (Desk *self)
{
  g_autoptr (FootingEntry) entry = footing_record_new (
      FOOTING_TYPE_ENTRY, "date", FIXTURE_TODAY, "kind", "win", "title", "A win", NULL);

  g_assert_true (footing_store_save (self->fixture->store, entry, NULL));
  prepare_timeline (self);
  fixture_wait (has_row, self);
  self->target =
      fixture_find (GTK_WIDGET (self->window), FOOTING_TYPE_TIMELINE_ROW, NULL);
  self->n = (guint)footing_store_count (self->fixture->store, FOOTING_TYPE_ENTRY);
  gtk_widget_grab_focus (gtk_widget_get_parent (self->target));
}

static gboolean
is_searching (gpointer desk)
{
  GtkWidget *search =
      fixture_find (GTK_WIDGET (((Desk *)desk)->window), GTK_TYPE_SEARCH_ENTRY, NULL);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (((Desk *)desk)->window));

  return focus != NULL && gtk_widget_is_ancestor (focus, search);
}

static gboolean
is_menu_open (gpointer desk)
{
  GtkWidget *menu = fixture_find (((Desk *)desk)->target, GTK_TYPE_POPOVER_MENU, NULL);

  return menu != NULL && gtk_widget_get_mapped (menu);
}

static gboolean
is_deleted (gpointer desk)
{
  Desk *self = desk;

  return footing_store_count (self->fixture->store, FOOTING_TYPE_ENTRY) < (int)self->n;
}

static void
prepare_step (Desk *self)
{
  footing_window_show_view (self->window, "plan");
  fixture_settle ();
  self->target = fixture_find (GTK_WIDGET (self->window), FOOTING_TYPE_STEP_ROW, NULL);
  self->n = (guint)footing_store_count (self->fixture->store, FOOTING_TYPE_STEP);
  gtk_widget_child_focus (self->target, GTK_DIR_TAB_FORWARD);
}

/* One that can be moved both ways. */
static void
prepare_middle_step (Desk *self)
{
  const char *recovery = footing_context_get_recovery (self->fixture->context);
  g_autofree char *last =
      footing_steps_add_own (self->fixture->store, recovery, "step", NULL);
  g_autoptr (GPtrArray) rows = NULL;

  g_assert_nonnull (last);
  footing_window_show_view (self->window, "plan");
  fixture_settle ();
  rows = probe_all (GTK_WIDGET (self->window), FOOTING_TYPE_STEP_ROW);
  g_assert_cmpuint (rows->len, >=, 3);
  self->target = g_ptr_array_index (rows, 1);
  gtk_widget_child_focus (self->target, GTK_DIR_TAB_FORWARD);
}

static gboolean
is_moved (gpointer desk)
{
  Desk *self = desk;
  const char *id = footing_step_row_get_id (FOOTING_STEP_ROW (self->target));
  int place, n;

  g_assert_true (footing_steps_find_place (self->fixture->store, id, &place, &n, NULL));

  return place != 1;
}

/* F96: one that can be moved both ways, in its window. */
static void
prepare_decision (Desk *self)
{
  FootingContext *context = self->fixture->context;
  const char *recovery = footing_context_get_recovery (context);
  g_autoptr (FootingPlanLine) decision =
      footing_record_new (FOOTING_TYPE_PLAN_LINE, "recovery", recovery, "kind",
                          "decision", "title", "Purchases", "latitude", "tell", NULL);

  g_assert_true (footing_store_save (self->fixture->store, decision, NULL));
  footing_room_show (GTK_WINDOW (self->window), context, recovery,
                     footing_record_get_id (decision));
  fixture_settle ();
  self->target = GTK_WIDGET (places_find_over (GTK_WINDOW (self->window)));
}

static gboolean
is_decision_moved (gpointer desk)
{
  Desk *self = desk;
  GtkWidget *row = gtk_window_get_focus (GTK_WINDOW (self->target));
  g_autoptr (FootingPlanLine) decision = footing_store_get (
      self->fixture->store, FOOTING_TYPE_PLAN_LINE, footing_rows_get_id (row), NULL);

  return decision != NULL && strcmp (decision->latitude, "tell") != 0;
}

static void
close_target (Desk *self)
{
  gtk_window_destroy (GTK_WINDOW (self->target));
  fixture_settle ();
}

static gboolean
is_removed (gpointer desk)
{
  Desk *self = desk;

  return footing_store_count (self->fixture->store, FOOTING_TYPE_STEP) < (int)self->n;
}

static void
close_menu (Desk *self)
{
  gtk_menu_button_popdown (
      GTK_MENU_BUTTON (fixture_find (self->target, GTK_TYPE_MENU_BUTTON, NULL)));
  fixture_settle ();
}

/* --- The window ----------------------------------------------------------------------
 */

static gboolean
undone_cb (gpointer context, gpointer data, GError **error)
{
  happened_cb (data);

  return TRUE;
}

static void
prepare_undo (Desk *self)
{
  footing_window_show_view (self->window, "today");
  footing_context_offer_undo (self->fixture->context, "Done", "Undone", undone_cb, self,
                              NULL);
  fixture_settle ();
}

/* What was done changed the file, as all does that can be done again. */
static void
prepare_redo (Desk *self)
{
  g_autoptr (FootingEntry) entry =
      footing_record_new (FOOTING_TYPE_ENTRY, "date", "2026-03-05", "title", "Won", NULL);

  footing_window_show_view (self->window, "today");
  g_assert_true (footing_store_save (self->fixture->store, entry, NULL));
  footing_context_added (self->fixture->context, FOOTING_TYPE_ENTRY,
                         footing_record_get_id (entry), "Added", "Removed");
  g_assert_true (footing_context_undo (self->fixture->context, 0));
  fixture_settle ();
}

static gboolean
is_done_again (gpointer desk)
{
  return !footing_undo_has_again (
      footing_context_get_undo (((Desk *)desk)->fixture->context));
}

static void
prepare_main_menu (Desk *self)
{
  g_autoptr (GPtrArray) buttons =
      probe_all (GTK_WIDGET (self->window), GTK_TYPE_MENU_BUTTON);

  footing_window_show_view (self->window, "today");
  fixture_settle ();
  for (guint i = 0; i < buttons->len; i++)
    if (gtk_menu_button_get_primary (g_ptr_array_index (buttons, i)))
      self->target = g_ptr_array_index (buttons, i);
}

static gboolean
is_main_menu_open (gpointer desk)
{
  GtkPopover *menu =
      gtk_menu_button_get_popover (GTK_MENU_BUTTON (((Desk *)desk)->target));

  return menu != NULL && gtk_widget_get_mapped (GTK_WIDGET (menu));
}

static void
close_main_menu (Desk *self)
{
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->target));
  fixture_settle ();
}

/* The window that is closed is another. */
static void
prepare_window (Desk *self)
{
  self->target = gtk_application_window_new (self->application);
  g_signal_connect_swapped (self->target, "destroy", G_CALLBACK (happened_cb), self);
  gtk_window_present (GTK_WINDOW (self->target));
  fixture_settle ();
}

/* What is no action of the application, by its row: where it is for, whether it has
 * happened, and how to go on. */
static const struct {
  const char *title;
  void (*prepare) (Desk *self);
  gboolean (*has_happened) (gpointer desk);
  void (*finish) (Desk *self);
} DEEDS[] = {
    {"Undo", prepare_undo, has_happened, NULL},
    {"Redo", prepare_redo, is_done_again, NULL},
    {"Main menu", prepare_main_menu, is_main_menu_open, close_main_menu},
    {"Close the window", prepare_window, has_happened, NULL},
    {"Next page", prepare_story, is_on_next, NULL},
    {"Previous page", prepare_story, is_on_previous, NULL},
    {"Save, start or finish", prepare_win, is_logged, NULL},
    {"Save, start or finish", prepare_quick_start, is_asked, NULL},
    {"Answer on a scale", prepare_scale, is_answered, NULL},
    {"Clear an answer", prepare_answer, is_cleared, NULL},
    {"Close a page or dialog", prepare_story, has_left, NULL},
    {"Close a page or dialog", prepare_win, is_logged, NULL},
    {"Move a step up or down", prepare_middle_step, is_moved, NULL},
    {"Move a decision to the next column or back", prepare_decision, is_decision_moved,
     close_target},
    {"Remove a step from the plan", prepare_step, is_removed, NULL},
    {"Search the timeline", prepare_timeline, is_searching, NULL},
    {"Menu of an entry", prepare_entry, is_menu_open, close_menu},
    {"Delete an entry", prepare_entry, is_deleted, NULL},
};

/* --- Keys ----------------------------------------------------------------------------
 */

/* "<Control>n" as xdotool has it: "ctrl+n". */
static char *
to_xdotool (const char *accelerator)
{
  GString *keys = g_string_new (NULL);
  GdkModifierType modifiers;
  guint key;

  g_assert_true (gtk_accelerator_parse (accelerator, &key, &modifiers));
  if (modifiers & GDK_CONTROL_MASK)
    g_string_append (keys, "ctrl+");
  if (modifiers & GDK_ALT_MASK)
    g_string_append (keys, "alt+");
  if (modifiers & GDK_SHIFT_MASK)
    g_string_append (keys, "shift+");
  g_string_append (keys, gdk_keyval_name (key));

  return g_string_free (keys, FALSE);
}

/* The window that the keys are for. */
static GtkWindow *
get_active (Desk *self)
{
  GtkWindow *over = places_find_over (GTK_WINDOW (self->window));

  if (GTK_IS_WINDOW (self->target) && self->target != GTK_WIDGET (over))
    return GTK_WINDOW (self->target);

  return over != NULL ? over : GTK_WINDOW (self->window);
}

/* FALSE where keys cannot be pressed. */
static gboolean
press (Desk *self, const char *key, gboolean (*condition) (gpointer))
{
  g_autofree char *keys = to_xdotool (key);

  self->key = key;
  if (!keys_press_in (get_active (self), keys))
    return FALSE;
  fixture_wait (condition, self);

  return TRUE;
}

static gboolean
try_deeds (Desk *self, const char *title, const char *key)
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (DEEDS); i++) {
    if (strcmp (DEEDS[i].title, title) != 0)
      continue;
    self->n = 0;
    self->target = NULL;
    DEEDS[i].prepare (self);
    if (!press (self, key, DEEDS[i].has_happened))
      return FALSE;
    if (DEEDS[i].finish != NULL)
      DEEDS[i].finish (self);
    n++;
  }
  if (n == 0)
    g_error ("Nobody knows what “%s” does", title);

  return TRUE;
}

/* Presses each of the keys of a row; "0...4" is five. */
static gboolean
try_row (Desk *self, const char *title, const char *action, const char *accelerators)
{
  g_auto (GStrv) accels = g_strsplit (accelerators, " ", -1);
  const gboolean is_app = action != NULL && g_str_has_prefix (action, "app.");

  if (is_app)
    stand_in (self, action);
  for (guint i = 0; accels[i] != NULL; i++) {
    g_auto (GStrv) range = g_strsplit (accels[i], "...", 2);
    char first = *range[0];
    const char last = range[1] != NULL ? *range[1] : first;

    for (; first <= last; first++) {
      g_autofree char *key =
          range[1] != NULL ? g_strdup_printf ("%c", first) : g_strdup (range[0]);

      g_test_message ("%s: %s", title, key);
      self->n = 0;
      self->target = NULL;
      if (is_app ? !press (self, key, has_happened) : !try_deeds (self, title, key))
        return FALSE;
    }
  }

  return TRUE;
}

static void
desk_init (Desk *self, Fixture *fixture)
{
  static int n = 0;
  /* What is registered stays so until the program ends. */
  g_autofree char *id = g_strdup_printf ("%s.Keys%d", APP_ID, n++);
  g_autofree char *plan = fixture_add_plan (fixture, FOOTING_PERSPECTIVE_SELF, TRUE);

  self->fixture = fixture;
  self->plan = fixture_add_plan (fixture, FOOTING_PERSPECTIVE_SELF, FALSE);
  self->application = gtk_application_new (id, G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (self->application), NULL, NULL));
  footing_shortcuts_install (self->application);
  footing_context_set_recovery (fixture->context, plan);
  self->window = footing_window_new (self->application, fixture->context);
  gtk_window_present (GTK_WINDOW (self->window));
  fixture_settle ();
}

static void
desk_clear (Desk *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  fixture_settle ();
  g_object_unref (self->application);
  g_free (self->plan);
}

/* --- Tests ---------------------------------------------------------------------------
 */

typedef struct {
  char *title;
  char *action;
  char *accelerators;
} Row;

static void
clear_row (gpointer data)
{
  Row *row = data;

  g_free (row->title);
  g_free (row->action);
  g_free (row->accelerators);
}

/* What the window says; it has each row a second time, to be found by a search. */
static GArray *
list_rows (Desk *self)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_autoptr (GHashTable) titles = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) shown = NULL;
  GtkWindow *shortcuts;

  g_array_set_clear_func (rows, clear_row);
  footing_shortcuts_show (GTK_WINDOW (self->window));
  fixture_settle ();
  shortcuts = places_find_over (GTK_WINDOW (self->window));
  shown = probe_all (GTK_WIDGET (shortcuts), GTK_TYPE_SHORTCUTS_SHORTCUT);
  for (guint i = 0; i < shown->len; i++) {
    Row row;

    g_object_get (g_ptr_array_index (shown, i), "title", &row.title, "action-name",
                  &row.action, "accelerator", &row.accelerators, NULL);
    if (g_hash_table_add (titles, row.title))
      g_array_append_val (rows, row);
    else
      clear_row (&row);
  }
  gtk_window_destroy (shortcuts);
  fixture_settle ();

  return rows;
}

static void
test_rows (Fixture *self, gconstpointer data)
{
  Desk desk = {0};
  g_autoptr (GArray) rows = NULL;

  desk_init (&desk, self);
  rows = list_rows (&desk);
  g_assert_cmpuint (rows->len, >, 20);
  for (guint i = 0; i < rows->len; i++) {
    const Row *row = &g_array_index (rows, Row, i);

    if (!try_row (&desk, row->title, row->action, row->accelerators))
      break;
  }
  desk_clear (&desk);
}

typedef struct {
  FootingWindow *window;
  guint n;
} Tour;

static gboolean
is_closed (gpointer window)
{
  return !gtk_widget_get_visible (window);
}

static void
visit_cb (Fixture *self, GtkWindow *window, const char *name, gpointer data)
{
  Tour *tour = data;

  if (window == GTK_WINDOW (tour->window) && is_left (window))
    return; /* a view: there is nothing to leave */
  if (!keys_press_in (window, "Escape"))
    return;

  fixture_wait (window == GTK_WINDOW (tour->window) ? is_left : is_closed, window);
  tour->n++;
}

/* Escape leaves each page, and closes each window over the main one. */
static void
test_escape (Fixture *self, gconstpointer data)
{
  Desk desk = {0};
  Tour tour = {0};

  desk_init (&desk, self);
  tour.window = desk.window;
  places_visit (self, desk.window, visit_cb, &tour);
  if (!g_test_failed () && keys_activate (GTK_WINDOW (desk.window)))
    g_assert_cmpuint (tour.n, >, 40);
  desk_clear (&desk);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/shortcuts/H9-rows", test_rows);
  fixture_test ("/app/shortcuts/H9-escape", test_escape);

  return g_test_run ();
}
