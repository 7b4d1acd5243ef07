/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one window: its views, the wizard, toasts, and closing it. */
#include "config.h"

#include "fixture.h"
#include "keys.h"
#include "probe.h"
#include "window.h"
#include "wizard/quick-start.h"
#include "wizard/wizard.h"

#include <string.h>

static const char *const views[] = {"today", "plan", "timeline", "signs", "people"};

static FootingWindow *
open_on (Fixture *self, const char *view)
{
  g_settings_set_string (footing_context_get_settings (self->context), "view", view);

  return probe_open_window (self);
}

static AdwViewStack *
get_views (FootingWindow *window)
{
  return ADW_VIEW_STACK (fixture_find (GTK_WIDGET (window), ADW_TYPE_VIEW_STACK, NULL));
}

static const char *
get_view (FootingWindow *window)
{
  return adw_view_stack_get_visible_child_name (get_views (window));
}

/* What fills the window: "main", "wizard" or "problem". */
static const char *
get_root (FootingWindow *window)
{
  GtkWidget *stack = fixture_find (GTK_WIDGET (window), GTK_TYPE_STACK, NULL);

  return gtk_stack_get_visible_child_name (GTK_STACK (stack));
}

static GtkWidget *
get_wizard (FootingWindow *window)
{
  return fixture_find (GTK_WIDGET (window), FOOTING_TYPE_WIZARD, NULL);
}

static guint
count_made (FootingWindow *window)
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    n += adw_bin_get_child (ADW_BIN (
             adw_view_stack_get_child_by_name (get_views (window), views[i]))) != NULL;

  return n;
}

/* --- The views -----------------------------------------------------------------------
 */

/* Each is made when it is first shown, and then stays. */
static void
test_views (Fixture *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *id =
      fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  FootingWindow *window = open_on (self, "today");
  GtkWidget *first;

  g_assert_true (footing_window_get_context (window) == self->context);
  g_assert_cmpstr (get_root (window), ==, "main");
  first =
      adw_bin_get_child (ADW_BIN (adw_view_stack_get_visible_child (get_views (window))));
  for (guint i = 0; i < G_N_ELEMENTS (views); i++) {
    footing_window_show_view (window, views[i]);
    fixture_settle ();
    g_assert_cmpstr (get_view (window), ==, views[i]);
    g_assert_cmpuint (count_made (window), ==, i + 1);
    fixture_assert_named (GTK_WIDGET (window));
  }

  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-view", "s", "today");
  g_assert_cmpstr (get_view (window), ==, "today");
  g_assert_true (adw_bin_get_child (ADW_BIN (
                     adw_view_stack_get_visible_child (get_views (window)))) == first);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_unknown_view (Fixture *self, gconstpointer data)
{
  const char *names[] = {"", "Today", "wizard", "problem", "main", PROBE_HOSTILE};
  FootingWindow *window = open_on (self, "plan");

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    footing_window_show_view (window, names[i]);
    g_assert_cmpstr (get_view (window), ==, "plan");
    g_assert_cmpuint (count_made (window), ==, 1);
  }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The window opens on the view it was closed on. */
static void
test_remembered (Fixture *self, gconstpointer data)
{
  FootingWindow *window = open_on (self, "today");

  footing_window_show_view (window, "signs");
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *)&window);
  gtk_window_close (GTK_WINDOW (window));
  fixture_settle ();
  g_assert_null (window);

  window = probe_open_window (self);
  g_assert_cmpstr (get_view (window), ==, "signs");
  g_assert_cmpuint (count_made (window), ==, 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The first frame waits for no drawing: the switcher's icons are ready in the size of
 * most screens, and as sharp on finer ones. */
static void
test_icons (Fixture *self, gconstpointer data)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());

  /* As GtkApplication does. */
  gtk_icon_theme_add_resource_path (theme, APP_PATH "/icons");
  for (guint i = 0; i < G_N_ELEMENTS (views); i++) {
    g_autofree char *name = g_strdup_printf ("footing-%s-symbolic", views[i]);

    for (int scale = 1; scale <= 2; scale++) {
      g_autoptr (GtkIconPaintable) icon =
          gtk_icon_theme_lookup_icon (theme, name, NULL, 16, scale, GTK_TEXT_DIR_NONE, 0);
      g_autoptr (GFile) file = gtk_icon_paintable_get_file (icon);
      g_autofree char *expected =
          g_strconcat (name, scale == 1 ? ".symbolic.png" : ".svg", NULL);
      g_autofree char *actual = g_file_get_basename (file);

      g_assert_cmpstr (actual, ==, expected);
    }
  }
}

static gboolean
has_action (GMenuModel *menu, const char *action)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++) {
    g_autoptr (GMenuModel) section =
        g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
    g_autofree char *name = NULL;

    if (section != NULL && has_action (section, action))
      return TRUE;
    if (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_ACTION, "s", &name) &&
        g_str_equal (name, action))
      return TRUE;
  }

  return FALSE;
}

/* H20: a setback is logged from the menu, not as a kind of win. F97: who is sent a plan
 * imports it from there, where whoever sent it has said that it is. */
static void
test_menu_setback (Fixture *self, gconstpointer data)
{
  const char *const actions[] = {"app.log-setback", "app.export", "app.import"};
  FootingWindow *window = open_on (self, "today");
  GtkMenuButton *button = GTK_MENU_BUTTON (
      fixture_find (GTK_WIDGET (window), GTK_TYPE_MENU_BUTTON, "Main menu"));

  gtk_menu_button_popup (button);
  fixture_settle ();
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    g_assert_true (has_action (gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (
                                   gtk_menu_button_get_popover (button))),
                               actions[i]));
  gtk_menu_button_popdown (button);
  fixture_settle ();
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The menu is made when it is first opened. */
static void
test_menu (Fixture *self, gconstpointer data)
{
  FootingWindow *window = open_on (self, "today");
  GtkMenuButton *button =
      GTK_MENU_BUTTON (fixture_find (GTK_WIDGET (window), GTK_TYPE_MENU_BUTTON, NULL));

  g_assert_true (gtk_widget_is_sensitive (GTK_WIDGET (button)));
  g_assert_null (gtk_menu_button_get_popover (button));
  for (int i = 0; i < 2; i++) {
    gtk_menu_button_popup (button);
    fixture_settle ();
    g_assert_true (
        gtk_widget_get_mapped (GTK_WIDGET (gtk_menu_button_get_popover (button))));
    g_assert_true (probe_reads (button, "When to Seek Support"));
    gtk_menu_button_popdown (button);
    fixture_settle ();
  }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* F22: searching leads to the timeline. */
static void
test_search (Fixture *self, gconstpointer data)
{
  FootingWindow *window = open_on (self, "people");

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.search", NULL));
  fixture_settle ();
  g_assert_cmpstr (get_view (window), ==, "timeline");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* F22: so does what the desktop has found, and searching on for it here. */
static void
test_found_outside (Fixture *self, gconstpointer data)
{
  g_autoptr (FootingEntry) win =
      footing_record_new (FOOTING_TYPE_ENTRY, "kind", "win", "title", "Shipped it",
                          "date", "2026-03-04", NULL);
  FootingWindow *window = open_on (self, "people");
  GtkWidget *search;

  g_assert_true (footing_store_save (self->store, win, NULL));
  footing_window_show_entry (window, footing_record_get_id (win));
  fixture_settle ();
  g_assert_cmpstr (get_view (window), ==, "timeline");
  g_assert_true (probe_reads (window, "Shipped it"));

  footing_window_show_view (window, "plan");
  footing_window_search (window, "nothing of that");
  fixture_settle ();
  g_assert_cmpstr (get_view (window), ==, "timeline");
  search = fixture_find (GTK_WIDGET (window), GTK_TYPE_SEARCH_ENTRY, NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (search)), ==, "nothing of that");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Without a file the window says why, as it is written, and the rest keeps still. */
static void
test_problem (Fixture *self, gconstpointer data)
{
  const char *sentence = "The file “<b>a & b</b> %s” is damaged: restore a backup.";
  g_autoptr (GError) error =
      g_error_new_literal (FOOTING_ERROR, FOOTING_ERROR_DAMAGED, sentence);
  FootingWindow *window = footing_window_new (NULL, NULL);

  footing_window_show_problem (window, error);
  gtk_window_present (GTK_WINDOW (window));
  fixture_settle ();
  g_assert_cmpstr (get_root (window), ==, "problem");
  g_assert_true (probe_reads (window, sentence));
  g_assert_null (footing_window_get_context (window));

  footing_window_show_view (window, "plan");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.search", NULL);
  footing_window_search (window, "report");
  footing_window_show_entry (window, "gone");
  g_assert_cmpstr (get_root (window), ==, "problem");
  g_assert_cmpuint (count_made (window), ==, 0);

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *)&window);
  gtk_window_close (GTK_WINDOW (window));
  fixture_settle ();
  g_assert_null (window);
}

/* --- The wizard ----------------------------------------------------------------------
 */

/* F1: it opens on a draft that is there, and on nothing else. */
static void
test_wizard (Fixture *self, gconstpointer data)
{
  g_autofree char *started = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *gone = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  g_autofree char *draft = fixture_add_plan (self, FOOTING_PERSPECTIVE_SUPPORT, FALSE);
  const char *others[] = {started, gone, "no such plan", ""};
  FootingWindow *window = open_on (self, "plan");

  footing_store_remove (self->store, FOOTING_TYPE_RECOVERY, gone, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++) {
    footing_window_open_wizard (window, others[i]);
    g_assert_cmpstr (get_root (window), ==, "main");
    g_assert_null (get_wizard (window));
  }

  footing_window_open_wizard (window, draft);
  fixture_settle ();
  g_assert_cmpstr (get_root (window), ==, "wizard");
  g_assert_cmpstr (footing_wizard_get_recovery (FOOTING_WIZARD (get_wizard (window))), ==,
                   draft);

  g_signal_emit_by_name (get_wizard (window), "closed");
  g_assert_cmpstr (get_root (window), ==, "main");
  g_assert_cmpstr (get_view (window), ==, "plan");
  g_assert_null (get_wizard (window));

  /* Another view takes its place. */
  footing_window_open_wizard (window, draft);
  footing_window_show_view (window, "signs");
  g_assert_cmpstr (get_root (window), ==, "main");
  g_assert_cmpstr (get_view (window), ==, "signs");
  g_assert_null (get_wizard (window));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* F1: a plan that has started is shown on the page of today. */
static void
test_started (Fixture *self, gconstpointer data)
{
  g_autofree char *draft = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  FootingWindow *window = open_on (self, "people");

  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_RECOVERY, draft, NULL,
                                       "page", (int)FOOTING_PAGE_REVIEW, "reached",
                                       (int)FOOTING_PAGE_REVIEW, NULL));
  footing_window_open_wizard (window, draft);
  gtk_widget_activate_action (get_wizard (window), "wizard.next", NULL);
  fixture_settle ();
  g_assert_cmpstr (get_root (window), ==, "main");
  g_assert_cmpstr (get_view (window), ==, "today");
  g_assert_true (probe_reads (window, "Your plan has started"));
  g_assert_true (probe_reads (window, "Publish the cleaned-up report"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static GtkAdjustment *
get_page_adjustment (FootingWindow *window)
{
  GtkWidget *bin = adw_view_stack_get_visible_child (get_views (window));
  g_autoptr (GPtrArray) viewports = probe_all (bin, GTK_TYPE_VIEWPORT);
  guint i = 0;

  while (!gtk_widget_get_mapped (viewports->pdata[i]))
    i++;

  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewports->pdata[i]));
}

typedef struct {
  GtkWidget *widget;
  gint64 until; /* the number of a frame */
} Frames;

static gboolean
have_passed (gpointer data)
{
  const Frames *frames = data;

  gtk_widget_queue_draw (frames->widget);

  return gdk_frame_clock_get_frame_counter (
             gtk_widget_get_frame_clock (frames->widget)) >= frames->until;
}

/* Until nothing that follows a change of page is under way any more. */
static void
wait_for_frames (FootingWindow *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  Frames frames = {GTK_WIDGET (window), gdk_frame_clock_get_frame_counter (clock) + 12};

  fixture_wait (have_passed, &frames);
  fixture_settle ();
}

static gboolean
is_scrolled (gpointer adjustment)
{
  gtk_adjustment_set_value (adjustment, 200);

  return gtk_adjustment_get_value (adjustment) > 10;
}

static gboolean
is_at_top (gpointer adjustment)
{
  return gtk_adjustment_get_value (adjustment) < 1;
}

/* What one is led to begins at its top, wherever it was left. Who leafs through the views
 * finds each as it was left (F22). */
static void
test_at_top (Fixture *self, gconstpointer data)
{
  static const char *const pages[] = {"today", "plan"};
  G_GNUC_UNUSED g_autofree char *id =
      fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  FootingWindow *window = open_on (self, "today");

  gtk_window_set_default_size (GTK_WINDOW (window), 360, 400);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++) {
    GtkAdjustment *adjustment;

    footing_window_show_view (window, pages[i]);
    wait_for_frames (window);
    adjustment = get_page_adjustment (window);
    fixture_wait (is_scrolled, adjustment);

    adw_view_stack_set_visible_child_name (get_views (window), "people");
    fixture_settle ();
    adw_view_stack_set_visible_child_name (get_views (window), pages[i]);
    wait_for_frames (window);
    g_assert_false (is_at_top (adjustment));

    adw_view_stack_set_visible_child_name (get_views (window), "people");
    fixture_settle ();
    footing_window_show_view (window, pages[i]);
    fixture_wait (is_at_top, adjustment);
  }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* --- Toasts --------------------------------------------------------------------------
 */

/* F23: what was deleted comes back with Undo; the toast shows words as they are. */
static void
test_undo (Fixture *self, gconstpointer data)
{
  const char *words = "Deleted: <b>a & b</b> %s";
  g_autoptr (FootingEntry) entry = footing_record_new (
      FOOTING_TYPE_ENTRY, "date", FIXTURE_TODAY, "title", "Kept", NULL);
  const char *id = footing_record_get_id (entry);
  FootingWindow *window = open_on (self, "today");

  g_assert_true (footing_store_save (self->store, entry, NULL));
  footing_context_remove (self->context, FOOTING_TYPE_ENTRY, id, words, "Kept is back");
  fixture_settle ();
  g_assert_cmpint (footing_store_count (self->store, FOOTING_TYPE_ENTRY), ==, 0);
  g_assert_true (probe_reads (window, words));

  probe_press (GTK_WIDGET (window), "_Undo");
  fixture_settle ();
  g_assert_cmpint (footing_store_count (self->store, FOOTING_TYPE_ENTRY), ==, 1);
  g_assert_true (probe_reads (window, "Kept is back"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What Undo cannot do is said, and nothing breaks; it is not tried again. */
static void
test_undo_late (Fixture *self, gconstpointer data)
{
  FootingWindow *window = open_on (self, "today");
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);

  footing_context_added (self->context, FOOTING_TYPE_ENTRY, "gone", "Added", "Removed");
  footing_context_added (self->context, FOOTING_TYPE_STEP, "gone", "Changed",
                         "Changed back");
  for (guint i = 0; i < 2; i++) {
    g_clear_pointer (&toast->text, g_free);
    g_assert_true (footing_context_undo (self->context, 0));
    g_assert_nonnull (toast->text);
    g_assert_cmpstr (toast->text, !=, "Removed");
    g_assert_cmpstr (toast->text, !=, "Changed back");
  }
  g_assert_false (footing_context_undo (self->context, 0));
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
has_two_entries (gpointer store)
{
  return footing_store_count (store, FOOTING_TYPE_ENTRY) == 2;
}

static gboolean
has_one_entry (gpointer store)
{
  return footing_store_count (store, FOOTING_TYPE_ENTRY) == 1;
}

static gboolean
has_no_toast (gpointer window)
{
  return !probe_reads (window, "Second goes");
}

/* What is taken back by a key is said, too. */
static gboolean
says_back (gpointer window)
{
  return probe_reads (window, "It is back");
}

/* The button that closes the toast in sight. */
static GtkWidget *
find_toast_close (GtkWidget *widget)
{
  if (strcmp (G_OBJECT_TYPE_NAME (widget), "AdwToastWidget") == 0 &&
      gtk_widget_get_mapped (widget)) {
    g_autoptr (GPtrArray) buttons = probe_all (widget, GTK_TYPE_BUTTON);

    return buttons->len > 0 ? g_ptr_array_index (buttons, buttons->len - 1) : NULL;
  }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_toast_close (child);

    if (found != NULL)
      return found;
  }

  return NULL;
}

static gboolean
toasts_have_gone (gpointer window)
{
  GtkWidget *button = find_toast_close (window);

  if (button != NULL)
    g_signal_emit_by_name (button, "clicked");

  return button == NULL && !probe_reads (window, "It goes");
}

/* H17: Ctrl+Z takes back the last deletion when its toast has gone, too. */
static void
test_undo_later (Fixture *self, gconstpointer data)
{
  FootingWindow *window = open_on (self, "today");
  GtkWidget *before = self->window;
  g_autoptr (FootingEntry) entry = footing_record_new (
      FOOTING_TYPE_ENTRY, "date", FIXTURE_TODAY, "title", "Kept", NULL);

  g_assert_true (footing_store_save (self->store, entry, NULL));
  footing_context_remove (self->context, FOOTING_TYPE_ENTRY,
                          footing_record_get_id (entry), "It goes", "It is back");
  fixture_settle ();
  g_assert_true (probe_reads (window, "It goes"));
  fixture_wait (toasts_have_gone, window);
  g_assert_false (has_one_entry (self->store));

  self->window = GTK_WIDGET (window);
  if (keys_press (self, "ctrl+z"))
    fixture_wait (says_back, window);
  g_assert_true (has_one_entry (self->store));
  self->window = before;
  gtk_window_destroy (GTK_WINDOW (window));
}

/* H17, H20: Ctrl+Z takes back the last deed, and then the one before, though its toast
 * has made way for that of the last one. */
static void
test_undo_keys (Fixture *self, gconstpointer data)
{
  FootingWindow *window = open_on (self, "today");
  GtkWidget *before = self->window;
  char *ids[2];

  for (guint i = 0; i < 2; i++) {
    g_autoptr (FootingEntry) entry = footing_record_new (
        FOOTING_TYPE_ENTRY, "date", FIXTURE_TODAY, "title", "Kept", NULL);

    g_assert_true (footing_store_save (self->store, entry, NULL));
    ids[i] = g_strdup (footing_record_get_id (entry));
  }
  footing_context_remove (self->context, FOOTING_TYPE_ENTRY, ids[0], "First goes",
                          "First is back");
  fixture_settle ();
  g_assert_true (probe_reads (window, "First goes"));
  footing_context_remove (self->context, FOOTING_TYPE_ENTRY, ids[1], "Second goes",
                          "Second is back");
  fixture_settle ();
  g_assert_true (probe_reads (window, "Second goes"));
  g_assert_false (probe_reads (window, "First goes"));

  self->window = GTK_WIDGET (window);
  if (keys_press (self, "ctrl+z")) {
    fixture_wait (has_one_entry, self->store);
    {
      g_autoptr (FootingEntry) first = probe_get (self, FOOTING_TYPE_ENTRY, ids[0]);

      g_assert_cmpint (footing_record_get_deleted_at (first), !=, 0);
    }
    fixture_wait (has_no_toast, window);
    g_assert_false (probe_reads (window, "First goes"));
    keys_press (self, "ctrl+z");
    fixture_wait (has_two_entries, self->store);
  }
  self->window = before;
  gtk_window_destroy (GTK_WINDOW (window));
  for (guint i = 0; i < 2; i++)
    g_free (ids[i]);
}

/* --- Closing -------------------------------------------------------------------------
 */

/* F1: while something typed cannot be stored the window stays, says why, and loses
 * nothing; then it closes, and it is in the file. */
static void
test_close_held (Fixture *self, gconstpointer data)
{
  const char *title = "What happened, in a few words";
  g_autofree char *reason = fixture_describe_busy (self);
  FootingWindow *window = open_on (self, "today");
  g_autofree char *draft = footing_plan_create_draft (self->store, self->guidance,
                                                      FOOTING_PERSPECTIVE_SELF, NULL);
  g_autoptr (FootingRecovery) row = NULL;
  FootingDb *holder;

  footing_window_open_wizard (window, draft);
  fixture_settle ();
  holder = probe_hold_file (self);
  probe_type (GTK_WIDGET (window), title, "The pilot <failed> & %s");
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *)&window);

  gtk_window_close (GTK_WINDOW (window));
  fixture_settle ();
  g_assert_nonnull (window);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (window)));
  g_assert_cmpstr (get_root (window), ==, "wizard");
  g_assert_true (probe_reads (window, reason));
  g_assert_cmpstr (
      gtk_editable_get_text (GTK_EDITABLE (probe_row (GTK_WIDGET (window), title))), ==,
      "The pilot <failed> & %s");

  footing_db_close (holder);
  gtk_window_close (GTK_WINDOW (window));
  fixture_settle ();
  g_assert_null (window);
  row = probe_get (self, FOOTING_TYPE_RECOVERY, draft);
  g_assert_cmpstr (row->title, ==, "The pilot <failed> & %s");
}

static gboolean
is_there (Fixture *self, const char *id)
{
  g_autoptr (FootingRecovery) row =
      footing_store_get (self->store, FOOTING_TYPE_RECOVERY, id, NULL);

  return row != NULL;
}

static char *
open_draft (Fixture *self, FootingWindow *window)
{
  char *id = footing_plan_create_draft (self->store, self->guidance,
                                        FOOTING_PERSPECTIVE_SELF, NULL);

  footing_window_open_wizard (window, id);
  fixture_settle ();
  g_assert_true (is_there (self, id));

  return id;
}

/* H13, U6: a new plan that was only looked at is gone however it is left; one in which
 * something was typed stays. */
static void
test_looked_at (Fixture *self, gconstpointer data)
{
  for (int touched = 0; touched < 2; touched++)
    for (int way = 0; way < 4; way++) {
      FootingWindow *window = open_on (self, "today");
      g_autofree char *id = open_draft (self, window);
      g_autofree char *other = NULL;

      gtk_widget_activate_action (get_wizard (window), "wizard.go", "i", 0);
      if (touched)
        probe_type (GTK_WIDGET (window), "What happened, in a few words", "The p");
      if (way == 0)
        gtk_widget_activate_action (get_wizard (window), "wizard.close", NULL);
      else if (way == 1)
        footing_window_show_view (window, "people");
      else if (way == 2)
        other = open_draft (self, window);
      else
        gtk_window_close (GTK_WINDOW (window));
      fixture_settle ();
      g_assert_cmpint (is_there (self, id), ==, touched);
      if (way < 3)
        gtk_window_close (GTK_WINDOW (window));
      fixture_settle ();
      if (other != NULL)
        g_assert_false (is_there (self, other));
    }
}

/* The same for the quick start, which makes a step for the first win as it opens. */
static void
test_looked_at_quickly (Fixture *self, gconstpointer data)
{
  for (int touched = 0; touched < 2; touched++) {
    FootingWindow *window = open_on (self, "today");
    g_autofree char *id = footing_plan_create_draft (self->store, self->guidance,
                                                     FOOTING_PERSPECTIVE_SELF, NULL);

    footing_window_open_quick_start (window, id);
    fixture_settle ();
    if (touched)
      probe_type (GTK_WIDGET (window), "What happened, in a few words", "The p");
    gtk_widget_activate_action (
        fixture_find (GTK_WIDGET (window), FOOTING_TYPE_QUICK_START, NULL),
        "quick-start.close", NULL);
    fixture_settle ();
    g_assert_cmpint (is_there (self, id), ==, touched);
    gtk_window_close (GTK_WINDOW (window));
    fixture_settle ();
  }
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/window/F22-at-top", test_at_top);
  fixture_test ("/app/window/views", test_views);
  fixture_test ("/app/window/unknown-view", test_unknown_view);
  fixture_test ("/app/window/remembered", test_remembered);
  fixture_test ("/app/window/icons", test_icons);
  fixture_test ("/app/window/menu", test_menu);
  fixture_test ("/app/window/H20-menu-setback", test_menu_setback);
  fixture_test ("/app/window/F22-search", test_search);
  fixture_test ("/app/window/F22-found-outside", test_found_outside);
  fixture_test ("/app/window/D1-problem", test_problem);
  fixture_test ("/app/window/F1-wizard", test_wizard);
  fixture_test ("/app/window/F1-started", test_started);
  fixture_test ("/app/window/F23-undo", test_undo);
  fixture_test ("/app/window/F23-undo-late", test_undo_late);
  fixture_test ("/app/window/F23-undo-keys", test_undo_keys);
  fixture_test ("/app/window/H17-undo-later", test_undo_later);
  fixture_test ("/app/window/F1-close-held", test_close_held);
  fixture_test ("/app/window/H13-looked-at", test_looked_at);
  fixture_test ("/app/window/H13-looked-at-quickly", test_looked_at_quickly);

  return g_test_run ();
}
