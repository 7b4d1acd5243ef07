/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said for a moment: once, the newest, where one looks, and over nothing that is
 * pressed. */
#include "config.h"

#include "fixture.h"
#include "keys.h"
#include "plan/plans-dialog.h"
#include "probe.h"
#include "session-support.h"
#include "signs/checkin-dialog.h"
#include "widgets/toasts.h"
#include "widgets/view-bar.h"
#include "window.h"

#include <string.h>

/* The toast in sight below @root that says @text, or NULL. */
static GtkWidget *
find_toast (GtkWidget *root, const char *text)
{
  if (strcmp (G_OBJECT_TYPE_NAME (root), "AdwToastWidget") == 0)
    return gtk_widget_get_mapped (root) && probe_reads (root, text) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_toast (child, text);

    if (found != NULL)
      return found;
  }

  return NULL;
}

typedef struct {
  GtkWidget *root;
  const char *text;
} Said;

static gboolean
is_said (gpointer data)
{
  const Said *said = data;

  return find_toast (said->root, said->text) != NULL;
}

static gboolean
is_gone (gpointer data)
{
  return !is_said (data);
}

static void
wait_until (gboolean said, gpointer root, const char *text)
{
  Said wanted = {root, text};

  fixture_wait (said ? is_said : is_gone, &wanted);
}

/* look.md: the newest deed counts, and none comes back after it. */
static void
test_replaced (Fixture *self, gconstpointer data)
{
  FootingWindow *window = probe_open_window (self);

  footing_context_toast (self->context, "One", NULL, NULL, NULL);
  wait_until (TRUE, window, "One");
  footing_context_toast (self->context, "Two", NULL, NULL, NULL);
  footing_context_toast (self->context, "Three", NULL, NULL, NULL);
  wait_until (TRUE, window, "Three");
  wait_until (FALSE, window, "One");
  g_assert_null (find_toast (GTK_WIDGET (window), "Two"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* H20: what begins with a name that is read from right to left is no sentence that is. */
static void
test_direction (Fixture *self, gconstpointer data)
{
  FootingWindow *window = probe_open_window (self);

  footing_context_toast (self->context, "“שלום” is as it was", NULL, NULL, NULL);
  wait_until (TRUE, window, "\xe2\x80\x8e“שלום” is as it was");
  footing_context_toast (self->context, "“Mira” is as it was", NULL, NULL, NULL);
  wait_until (TRUE, window, "“Mira” is as it was");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* H20: also where each is dismissed before it has come up, by the next one or by the
 * keyboard, while they move. */
static void
test_quick (Fixture *self, gconstpointer data)
{
  FootingWindow *window = probe_open_window (self);

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  for (guint i = 0; i < 2; i++) {
    g_autoptr (FootingEntry) win = footing_record_new (
        FOOTING_TYPE_ENTRY, "kind", "win", "title", "Kept", "date", FIXTURE_TODAY, NULL);

    footing_context_toast (self->context, "One", NULL, NULL, NULL);
    wait_until (TRUE, window, "One");
    footing_context_toast (self->context, "Two", NULL, NULL, NULL);
    footing_context_toast (self->context, "Three", NULL, NULL, NULL);
    wait_until (TRUE, window, "Three");
    g_assert_true (footing_store_save (self->store, win, NULL));
    footing_context_remove (self->context, FOOTING_TYPE_ENTRY,
                            footing_record_get_id (win), "Deleted", "Kept is back");
    wait_until (TRUE, window, "Deleted");
    g_assert_true (footing_context_undo (self->context, 0));
    wait_until (TRUE, window, "Kept is back");
    footing_context_toast (self->context, "Four", NULL, NULL, NULL);
    wait_until (TRUE, window, "Four");
  }
  wait_until (FALSE, window, "Four");
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Over a window it is said there alone; what is still to be read when that closes is said
 * below, with its button. */
static void
test_once (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  FootingWindow *window = probe_open_window (self);
  GtkWidget *dialog;
  g_autoptr (FootingRecovery) recovery = NULL;

  footing_plans_dialog_show (GTK_WINDOW (window), self->context);
  fixture_settle ();
  dialog = probe_find_window (FOOTING_TYPE_PLANS_DIALOG);
  footing_context_remove (self->context, FOOTING_TYPE_RECOVERY, plan, "Plan deleted",
                          "The plan is back");
  wait_until (TRUE, dialog, "Plan deleted");
  g_assert_null (find_toast (GTK_WIDGET (window), "Plan deleted"));

  probe_close (dialog);
  wait_until (TRUE, window, "Plan deleted");
  probe_press (find_toast (GTK_WIDGET (window), "Plan deleted"), "_Undo");
  fixture_settle ();
  recovery = probe_get (self, FOOTING_TYPE_RECOVERY, plan);
  g_assert_cmpint (footing_record_get_deleted_at (recovery), ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
is_closed (gpointer data)
{
  return probe_find_window (FOOTING_TYPE_PLANS_DIALOG) == NULL;
}

/* Escape closes a window, be there a toast in it or not. */
static void
test_escape (Fixture *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *plan =
      fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  FootingWindow *window = probe_open_window (self);
  GtkWidget *dialog;

  footing_plans_dialog_show (GTK_WINDOW (window), self->context);
  fixture_settle ();
  dialog = probe_find_window (FOOTING_TYPE_PLANS_DIALOG);
  footing_context_toast (self->context, "Moved", NULL, NULL, NULL);
  wait_until (TRUE, dialog, "Moved");
  if (keys_press_in (GTK_WINDOW (dialog), "Escape"))
    fixture_wait (is_closed, NULL);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What is pressed at the end of @window, or NULL. */
static GtkWidget *
find_bar (GtkWidget *root)
{
  if (!gtk_widget_get_mapped (root))
    return NULL;
  if (FOOTING_IS_VIEW_BAR (root) || gtk_widget_has_css_class (root, "toolbar"))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_bar (child);

    if (found != NULL)
      return found;
  }

  return NULL;
}

static gboolean
is_above (gpointer data)
{
  const Said *said = data;
  GtkWidget *toast = find_toast (said->root, said->text);
  GtkWidget *bar = find_bar (said->root);
  graphene_rect_t upper, lower;

  return toast != NULL && bar != NULL &&
         gtk_widget_compute_bounds (toast, said->root, &upper) &&
         gtk_widget_compute_bounds (bar, said->root, &lower) &&
         upper.origin.y + upper.size.height <= lower.origin.y;
}

static gboolean
is_whole (gpointer data)
{
  const Said *said = data;
  GtkWidget *toast = find_toast (said->root, said->text);
  GtkWidget *label =
      toast != NULL ? fixture_find (toast, GTK_TYPE_LABEL, said->text) : NULL;
  graphene_rect_t words, around;
  int height;

  if (label == NULL || gtk_widget_get_width (label) == 0)
    return FALSE;

  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (label), NULL,
                      &height, NULL, NULL);

  height -= gtk_widget_get_margin_top (label) + gtk_widget_get_margin_bottom (label);

  return gtk_widget_compute_bounds (label, said->root, &words) &&
         gtk_widget_compute_bounds (toast, said->root, &around) &&
         words.size.height >= height && words.origin.y >= around.origin.y &&
         words.origin.y + words.size.height <= around.origin.y + around.size.height;
}

/* At 360 pixels a name of several lines is inside its toast. */
static void
test_lines (Fixture *self, gconstpointer data)
{
  FootingWindow *window = footing_window_new (NULL, self->context);
  Said said = {GTK_WIDGET (window),
               "Deleted “The pilot that missed its figures and what followed” with 12 "
               "entries, 2 outcomes, 5 steps, 3 people"};

  gtk_window_set_default_size (GTK_WINDOW (window), 360, 640);
  gtk_window_present (GTK_WINDOW (window));
  fixture_settle ();
  footing_context_toast (self->context, said.text, "_Undo", "app.quit", NULL);
  fixture_wait (is_whole, &said);
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
has_no_bar (gpointer window)
{
  return find_bar (window) == NULL;
}

/* At 360 pixels no toast lies over the switcher of the views, or over what ends a page.
 */
static void
test_above_bars (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *draft = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  g_autofree char *occurrence = session_open (self, plan, "reflection");
  FootingWindow *window = footing_window_new (NULL, self->context);
  Said said = {GTK_WIDGET (window), NULL};

  gtk_window_set_default_size (GTK_WINDOW (window), 360, 640);
  gtk_window_present (GTK_WINDOW (window));
  fixture_settle ();

  said.text = "On the views";
  footing_context_toast (self->context, said.text, NULL, NULL, NULL);
  fixture_wait (is_above, &said);

  footing_window_open_session (window, occurrence);
  said.text = "In a session";
  footing_context_toast (self->context, said.text, NULL, NULL, NULL);
  fixture_wait (is_above, &said);

  footing_window_open_wizard (window, draft);
  said.text = "In the wizard";
  footing_context_toast (self->context, said.text, NULL, NULL, NULL);
  fixture_wait (is_above, &said);

  /* The bar at the foot comes and goes with the width. */
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 640);
  footing_window_show_view (window, "plan");
  fixture_wait (has_no_bar, window);
  said.text = "In a wide window";
  footing_context_toast (self->context, said.text, NULL, NULL, NULL);
  wait_until (TRUE, window, said.text);
  fixture_draw (GTK_WIDGET (window));
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 640);
  fixture_wait (is_above, &said);

  /* The page goes with the deed. */
  footing_window_open_wizard (window, draft);
  said.text = "On the views again";
  footing_context_toast (self->context, said.text, NULL, NULL, NULL);
  footing_window_show_view (window, "plan");
  fixture_wait (is_above, &said);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* --- In a low window -----------------------------------------------------------------
 */

/* The toast that is in sight below @root, whatever it says, or NULL. */
static GtkWidget *
find_any_toast (GtkWidget *root)
{
  if (strcmp (G_OBJECT_TYPE_NAME (root), "AdwToastWidget") == 0)
    return gtk_widget_get_mapped (root) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_any_toast (child);

    if (found != NULL)
      return found;
  }

  return NULL;
}

/* Whether what has the focus is in sight, and above the toast. */
static gboolean
is_clear (gpointer window)
{
  GtkWidget *toast = find_any_toast (window);
  GtkWidget *focus = gtk_window_get_focus (window);
  GtkWidget *page = gtk_widget_get_ancestor (focus, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t at, above, within;

  return toast != NULL && gtk_widget_compute_bounds (focus, window, &at) &&
         gtk_widget_compute_bounds (toast, window, &above) &&
         gtk_widget_compute_bounds (page, window, &within) &&
         at.origin.y >= within.origin.y && at.origin.y + at.size.height <= above.origin.y;
}

/* A window so low that a toast takes half of it, with a list of rows. */
static GtkWidget *
show_low (Fixture *self, GtkWidget **list)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *overlay = adw_toast_overlay_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  *list = gtk_list_box_new ();
  for (guint i = 0; i < 8; i++) {
    g_autofree char *name = g_strdup_printf ("Restore %u", i);

    gtk_list_box_append (GTK_LIST_BOX (*list), gtk_button_new_with_label (name));
  }
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), *list);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), scroller);
  adw_window_set_content (ADW_WINDOW (window), overlay);
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 170);
  footing_toasts_follow (ADW_TOAST_OVERLAY (overlay), self->context);
  gtk_window_present (GTK_WINDOW (window));
  fixture_draw (window);

  return window;
}

static gboolean
has_no_room (gpointer list)
{
  return gtk_widget_get_margin_bottom (list) == 0;
}

/* H20: what was just done with a row can be seen beside what is said of it, be it the
 * first, one in the middle or the last; the room goes with the toast. */
static void
test_low (Fixture *self, gconstpointer data)
{
  static const int rows[] = {7, 3, 0, 7};
  GtkWidget *list, *window = show_low (self, &list);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), rows[i]);

    g_test_message ("row %d", rows[i]);
    gtk_widget_grab_focus (gtk_list_box_row_get_child (row));
    fixture_draw (window);
    footing_context_toast (self->context, "What was done, in a few words more than that",
                           "_Undo", "app.quit", NULL);
    fixture_wait (is_clear, window);
  }

  g_signal_emit_by_name (fixture_find (find_any_toast (window), GTK_TYPE_BUTTON, "_Undo"),
                         "clicked");
  fixture_wait (has_no_room, list);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Whether the end of @list, scrolled to, is above the toast. */
static gboolean
is_end_clear (gpointer list)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (list));
  GtkWidget *toast = find_any_toast (window);
  GtkWidget *scroller = gtk_widget_get_ancestor (list, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment =
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  graphene_rect_t at, above;

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));

  return toast != NULL &&
         gtk_widget_compute_bounds (gtk_widget_get_last_child (list), window, &at) &&
         gtk_widget_compute_bounds (toast, window, &above) &&
         at.origin.y + at.size.height <= above.origin.y;
}

/* H20: the last rows can be scrolled free of a toast, wherever the focus is; a page that
 * ends above it gets no room. */
static void
test_room (Fixture *self, gconstpointer data)
{
  GtkWidget *list, *window = show_low (self, &list);
  GtkWidget *toast;

  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  footing_context_toast (self->context, "One", "_Undo", "app.quit", NULL);
  fixture_wait (is_end_clear, list);
  g_assert_cmpint (gtk_widget_get_margin_bottom (list), >, 0);
  toast = fixture_find (find_any_toast (window), GTK_TYPE_BUTTON, "_Undo");
  g_signal_emit_by_name (toast, "clicked");
  fixture_wait (has_no_room, list);

  for (guint i = 1; i < 8; i++)
    gtk_list_box_remove (GTK_LIST_BOX (list), gtk_widget_get_last_child (list));
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 400);
  fixture_draw (window);
  footing_context_toast (self->context, "Two", NULL, NULL, NULL);
  wait_until (TRUE, window, "Two");
  fixture_wait (has_no_room, list);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/toasts/H20-replaced", test_replaced);
  fixture_test ("/app/toasts/H20-quick", test_quick);
  fixture_test ("/app/toasts/H20-direction", test_direction);
  fixture_test ("/app/toasts/H20-once", test_once);
  fixture_test ("/app/toasts/H20-escape", test_escape);
  fixture_test ("/app/toasts/H20-lines", test_lines);
  fixture_test ("/app/toasts/H20-above-bars", test_above_bars);
  fixture_test ("/app/toasts/H20-low", test_low);
  fixture_test ("/app/toasts/H20-room", test_room);

  return g_test_run ();
}
