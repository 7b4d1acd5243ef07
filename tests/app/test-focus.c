/* SPDX-License-Identifier: GPL-3.0-or-later */
/* U1, H1: wherever one goes, and whatever closes, the focus is on something that is
 * there, and the keyboard works. */
#include "config.h"

#include "field-text.h"
#include "focus-support.h"
#include "keys.h"
#include "places.h"
#include "probe.h"
#include "widgets/date-row.h"
#include "widgets/focus.h"
#include "wizard/wizard.h"

#include <string.h>

/* A process has one. */
static GtkApplication *application;

/* The window in an application that notes what it is told by keys. */
typedef struct {
  FootingWindow *window;
  char *draft;          /* owned: what app.new-plan opens */
  GHashTable *met;      /* owned: the types of what was shown */
  GHashTable *popovers; /* owned: those that were tried */
  guint n_shown;
  guint n_logged;
} Desk;

static void
show_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ((Desk *)data)->n_shown++;
}

static void
log_win_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ((Desk *)data)->n_logged++;
}

static void
new_plan_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Desk *desk = data;

  footing_window_open_wizard (desk->window, desk->draft);
}

static void
open_desk (Desk *desk, Fixture *self)
{
  const GActionEntry entries[] = {
      {"show", show_cb, "s", NULL, NULL, {0}},
      {"log-win", log_win_cb, NULL, NULL, NULL, {0}},
      {"new-plan", new_plan_cb, "s", NULL, NULL, {0}},
  };
  const char *alt_2[] = {"<Alt>2", NULL};
  const char *ctrl_n[] = {"<Control>n", NULL};

  g_action_map_add_action_entries (G_ACTION_MAP (application), entries,
                                   G_N_ELEMENTS (entries), desk);
  gtk_application_set_accels_for_action (application, "app.show::plan", alt_2);
  gtk_application_set_accels_for_action (application, "app.log-win", ctrl_n);
  desk->met = g_hash_table_new (g_str_hash, g_str_equal);
  desk->popovers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  desk->draft = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  desk->window = footing_window_new (application, self->context);
  gtk_window_set_default_size (GTK_WINDOW (desk->window), 900, 800);
  gtk_window_present (GTK_WINDOW (desk->window));
  fixture_settle ();
}

static void
close_desk (Desk *desk)
{
  gtk_window_destroy (GTK_WINDOW (desk->window));
  fixture_settle ();
  g_free (desk->draft);
  g_hash_table_unref (desk->met);
  g_hash_table_unref (desk->popovers);
}

static gboolean
were_heard (gpointer data)
{
  Desk *desk = data;

  return desk->n_shown > 0 && desk->n_logged > 0;
}

static void
assert_keys_work (Desk *desk)
{
  desk->n_shown = desk->n_logged = 0;
  if (keys_press_in (GTK_WINDOW (desk->window), "alt+2 ctrl+n"))
    fixture_wait (were_heard, desk);
}

/* --- Going somewhere -----------------------------------------------------------------
 */

/* The nearest part of the program that @widget belongs to. */
static const char *
get_owner (GtkWidget *widget)
{
  while (widget != NULL && !g_str_has_prefix (G_OBJECT_TYPE_NAME (widget), "Footing"))
    widget = gtk_widget_get_parent (widget);

  return widget != NULL ? G_OBJECT_TYPE_NAME (widget) : "";
}

static gboolean
is_open (gpointer popover)
{
  return gtk_widget_get_mapped (popover);
}

static gboolean
is_closed (gpointer popover)
{
  return !gtk_widget_get_mapped (popover);
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *)data;
}

static void
painted_cb (gboolean *painted)
{
  *painted = TRUE;
}

static gboolean
is_back (gpointer data)
{
  GtkWidget *holder = data;
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (holder));

  return focus != NULL && gtk_widget_get_mapped (focus) &&
         (focus == holder || gtk_widget_is_ancestor (focus, holder));
}

/* What @popover hangs on, and has the focus before. */
static GtkWidget *
focus_holder (GtkPopover *popover)
{
  GtkWidget *holder = gtk_widget_get_parent (GTK_WIDGET (popover));

  while (holder != NULL && !gtk_widget_grab_focus (holder))
    holder = gtk_widget_get_parent (holder);
  g_assert_nonnull (holder);

  return holder;
}

/* GTK finds no place for a popover of what has been scrolled away. */
static gboolean
is_in_sight (gpointer parent)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (parent));
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (parent, window, &bounds) && bounds.origin.y >= 0 &&
         bounds.origin.y + bounds.size.height <= gtk_widget_get_height (window);
}

static void
bring_into_sight (GtkWidget *parent, GtkWidget *holder)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (parent);
  gboolean painted = FALSE;
  gulong handler =
      g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (painted_cb), &painted);

  /* The focus scrolls to where it is now, which is known after the next frame. */
  gtk_widget_queue_resize (parent);
  fixture_wait (is_true, &painted);
  g_signal_handler_disconnect (clock, handler);
  gtk_root_set_focus (gtk_widget_get_root (parent), NULL);
  gtk_widget_grab_focus (holder);
  fixture_wait (is_in_sight, parent);
}

/* A popover that closes gives the focus back to what it hangs on. */
static void
try_popover (GtkPopover *popover, const char *name)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (popover));
  GtkWidget *holder = focus_holder (popover);

  g_test_message ("popover %s", name);
  bring_into_sight (parent, holder);
  if (GTK_IS_MENU_BUTTON (parent))
    gtk_menu_button_popup (GTK_MENU_BUTTON (parent));
  else
    gtk_popover_popup (popover);
  fixture_wait (is_open, popover);
  gtk_popover_popdown (popover);
  fixture_wait (is_closed, popover);
  fixture_wait (is_back, holder);
}

/* Notes what is shown, and tries one popover of each kind. */
static void
look_around (Desk *desk, GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget) && !GTK_IS_POPOVER (widget))
    return;

  g_hash_table_add (desk->met, (gpointer)G_OBJECT_TYPE_NAME (widget));
  if (GTK_IS_POPOVER (widget)) {
    GtkWidget *parent = gtk_widget_get_parent (widget);
    g_autofree char *key =
        g_strdup_printf ("%s of %s in %s", G_OBJECT_TYPE_NAME (widget),
                         G_OBJECT_TYPE_NAME (parent), get_owner (parent));

    if (gtk_widget_is_sensitive (parent) &&
        g_hash_table_add (desk->popovers, g_strdup (key)))
      try_popover (GTK_POPOVER (widget), key);
    return;
  }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    look_around (desk, child);
}

static void
place_cb (Fixture *self, GtkWindow *window, const char *name, gpointer data)
{
  Desk *desk = data;
  const gboolean over = window != GTK_WINDOW (desk->window);

  if (!keys_activate (window))
    return;

  focus_assert_in (window, over ? GTK_WIDGET (window) : focus_get_page (desk->window),
                   name);
  if (!over)
    assert_keys_work (desk);
  places_unfold (GTK_WIDGET (window));
  look_around (desk, GTK_WIDGET (window));
}

/* A window that is closed leaves the focus to the one below, as it was. */
static void
leave_cb (Fixture *self, GtkWindow *window, const char *name, gpointer data)
{
  Desk *desk = data;

  focus_assert_in (window, focus_get_page (desk->window), name);
  assert_keys_work (desk);
}

/* A place of its own, and shown. */
static void
template_cb (const char *name, const char *parent, const char *xml, gpointer data)
{
  static const char *const parents[] = {
      "AdwApplicationWindow",
      "AdwWindow",
      "AdwPreferencesWindow",
      "FootingView",
      "FootingSection",
      "FootingSessionForm",
      NULL,
  };

  if ((g_strv_contains (parents, parent) || g_str_has_suffix (name, "Page") ||
       g_str_has_suffix (name, "Wizard")) &&
      !g_hash_table_contains (((Desk *)data)->met, name))
    g_error ("%s was not shown: add it to places.c", name);
}

static void
test_places (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autoptr (GError) error =
      g_error_new (FOOTING_ERROR, FOOTING_ERROR_DAMAGED, "Damaged");
  Desk desk = {0};

  footing_context_set_recovery (self->context, id);
  open_desk (&desk, self);
  focus_assert_in (GTK_WINDOW (desk.window), focus_get_page (desk.window), "start");
  places_tour (self, desk.window, place_cb, leave_cb, &desk);
  focus_assert_in (GTK_WINDOW (desk.window), focus_get_page (desk.window), "end");
  assert_keys_work (&desk);
  footing_window_show_problem (desk.window, error);
  place_cb (self, GTK_WINDOW (desk.window), "problem", &desk);
  places_list_templates (template_cb, &desk);
  close_desk (&desk);
}

/* Without a plan, each view has something to begin with. */
static void
test_empty (Fixture *self, gconstpointer data)
{
  static const char *const views[] = {"today", "plan", "timeline", "signs", "people"};
  Desk desk = {0};

  open_desk (&desk, self);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++) {
    footing_window_show_view (desk.window, views[i]);
    focus_assert_in (GTK_WINDOW (desk.window), focus_get_page (desk.window), views[i]);
    assert_keys_work (&desk);
  }
  close_desk (&desk);
}

static GtkWidget *
find_menu_item (GtkWidget *root, const char *text)
{
  if (strcmp (G_OBJECT_TYPE_NAME (root), "GtkModelButton") == 0) {
    g_autofree char *found = NULL;

    g_object_get (root, "text", &found, NULL);
    if (g_strcmp0 (found, text) == 0)
      return root;
  }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_menu_item (child, text);

    if (found != NULL)
      return found;
  }

  return NULL;
}

static gboolean
has_menu (gpointer window)
{
  GtkWidget *item = find_menu_item (window, "New Plan");

  return item != NULL && gtk_widget_get_mapped (item);
}

static gboolean
has_wizard (gpointer window)
{
  GtkWidget *wizard = fixture_find (window, FOOTING_TYPE_WIZARD, NULL);

  return wizard != NULL && gtk_widget_get_mapped (wizard);
}

static gboolean
has_no_menu (gpointer window)
{
  return !has_menu (window);
}

/* F10, "New Plan", Return. */
static gboolean
open_wizard_by_menu (Desk *desk)
{
  if (!keys_press_in (GTK_WINDOW (desk->window), "F10"))
    return FALSE;

  fixture_wait (has_menu, desk->window);
  gtk_widget_grab_focus (find_menu_item (GTK_WIDGET (desk->window), "New Plan"));
  keys_press_in (GTK_WINDOW (desk->window), "Return");
  fixture_wait (has_wizard, desk->window);
  fixture_wait (has_no_menu, desk->window);
  focus_assert_in (GTK_WINDOW (desk->window), focus_get_page (desk->window), "wizard");
  assert_keys_work (desk);

  return TRUE;
}

static gboolean
focus_has_moved (gpointer data)
{
  gpointer *before = data;

  return gtk_window_get_focus (before[0]) != before[1];
}

static void
assert_tab_works (Desk *desk)
{
  gpointer before[] = {desk->window, gtk_window_get_focus (GTK_WINDOW (desk->window))};

  keys_press_in (GTK_WINDOW (desk->window), "Tab");
  fixture_wait (focus_has_moved, before);
}

/* H1: from the menu into the wizard, and back or on to the plan. */
static void
test_menu (Fixture *self, gconstpointer data)
{
  static const char *const ways[] = {"wizard.close", "wizard.next"};
  Desk desk = {0};

  open_desk (&desk, self);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++) {
    GtkWidget *wizard;

    g_assert_true (footing_store_change (self->store, FOOTING_TYPE_RECOVERY, desk.draft,
                                         NULL, "page", FOOTING_PAGE_REVIEW, "reached",
                                         FOOTING_PAGE_REVIEW, NULL));
    if (!open_wizard_by_menu (&desk))
      break;
    wizard = fixture_find (GTK_WIDGET (desk.window), FOOTING_TYPE_WIZARD, NULL);
    g_assert_true (gtk_widget_activate_action (wizard, ways[i], NULL));
    fixture_settle ();
    g_assert_false (has_wizard (desk.window));
    focus_assert_in (GTK_WINDOW (desk.window), focus_get_page (desk.window), ways[i]);
    assert_keys_work (&desk);
    assert_tab_works (&desk);
  }
  close_desk (&desk);
}

/* --- Closing what is over it ---------------------------------------------------------
 */

/* A calendar that is closed, with a day or without, gives the focus back to its row. */
static void
test_popover (Fixture *self, gconstpointer data)
{
  static const char *const keys[] = {"Escape", "Return"};
  GtkWidget *row = footing_date_row_new ("Day");
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *button, *popover;

  gtk_list_box_append (GTK_LIST_BOX (list), row);
  fixture_show (self, list);
  button = fixture_find (row, GTK_TYPE_MENU_BUTTON, NULL);
  popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++) {
    gtk_menu_button_popup (GTK_MENU_BUTTON (button));
    fixture_wait (is_open, popover);
    gtk_widget_grab_focus (fixture_find (popover, GTK_TYPE_CALENDAR, NULL));
    if (!keys_press (self, keys[i]))
      return;
    fixture_wait (is_closed, popover);
    focus_assert_in (GTK_WINDOW (self->window), row, keys[i]);
  }
}

/* F84: the first key goes on with what was written, and does not replace it. */
static void
test_text (Fixture *self, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *fields[] = {gtk_entry_new (), adw_entry_row_new (), gtk_search_entry_new (),
                         footing_date_row_new ("When")};

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++) {
    gtk_editable_set_text (GTK_EDITABLE (fields[i]), "Half a win");
    gtk_box_append (GTK_BOX (box), fields[i]);
  }
  fixture_show (self, box);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++) {
    g_assert_true (gtk_widget_grab_focus (fields[i]));
    g_assert_false (
        gtk_editable_get_selection_bounds (GTK_EDITABLE (fields[i]), NULL, NULL));
    g_assert_cmpint (gtk_editable_get_position (GTK_EDITABLE (fields[i])), ==,
                     strlen ("Half a win"));

    /* Come back to, it is as it was left. */
    gtk_editable_set_position (GTK_EDITABLE (fields[i]), 4);
    g_assert_true (gtk_widget_grab_focus (fields[i > 0 ? 0 : 1]));
    g_assert_true (gtk_widget_grab_focus (fields[i]));
    g_assert_cmpint (gtk_editable_get_position (GTK_EDITABLE (fields[i])), ==, 4);
  }
}

/* Ctrl+Z in an entry takes back what was typed there; where nothing was, or what was
 * typed is done with, the key is for the last deed. */
static void
test_undo (Fixture *self, gconstpointer data)
{
  GtkWidget *window = focus_show (self, "today");
  GtkWidget *page = focus_get_page (FOOTING_WINDOW (window));
  GtkEditable *text = GTK_EDITABLE (fixture_find (page, GTK_TYPE_TEXT, NULL));

  gtk_widget_grab_focus (GTK_WIDGET (text));
  fixture_settle ();
  /* As the keys do it: what a program inserts GTK 4.18 keeps out of its history. */
  g_signal_emit_by_name (text, "insert-at-cursor", "Half typed");
  g_assert_cmpstr (gtk_editable_get_text (text), ==, "Half typed");
  gtk_widget_activate_action (GTK_WIDGET (text), "text.undo", NULL);
  g_assert_cmpstr (gtk_editable_get_text (text), ==, "");

  footing_field_fill (text, "");
  gtk_widget_activate_action (GTK_WIDGET (text), "text.redo", NULL);
  g_assert_cmpstr (gtk_editable_get_text (text), ==, "");
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  int status;

  fixture_init (&argc, &argv);
  application = gtk_application_new (NULL, G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));

  fixture_test ("/app/focus/U1-H1-places", test_places);
  fixture_test ("/app/focus/U1-empty", test_empty);
  fixture_test ("/app/focus/H1-menu", test_menu);
  fixture_test ("/app/focus/F84-text", test_text);
  fixture_test ("/app/focus/F84-undo", test_undo);
  fixture_test ("/app/focus/U1-popover", test_popover);

  status = g_test_run ();
  g_object_unref (application);

  return status;
}
