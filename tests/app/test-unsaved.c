/* SPDX-License-Identifier: GPL-3.0-or-later */
/* R13: what cannot be stored is said wherever one types, and there is a way out that says
 * what is lost. */
#include "config.h"

#include "fixture.h"
#include "autosave.h"
#include "editors/ritual-row.h"
#include "entry/entry-window.h"
#include "probe.h"
#include "rituals/rituals-dialog.h"
#include "sessions/session-page.h"
#include "session-support.h"
#include "signs/checkin-dialog.h"
#include "unsaved-bar.h"
#include "unsaved-dialog.h"
#include "widgets/lazy-row.h"
#include "window.h"
#include "wizard/wizard.h"

#include <string.h>

#define TITLE "What happened, in a few words"

static AdwMessageDialog *
find_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (ADW_IS_MESSAGE_DIALOG (l->data))
      return l->data;

  return NULL;
}

/* The whole text that was copied, once it is there. Owned by the caller. */
typedef struct {
  gboolean done;
  char *text;
} Copied;

static void
read_cb (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  Copied *copied = data;

  copied->text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
  copied->done = TRUE;
}

static gboolean
is_copied (gpointer data)
{
  return ((Copied *)data)->done;
}

static char *
read_clipboard (GtkWidget *widget)
{
  Copied copied = {FALSE, NULL};

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, read_cb,
                                 &copied);
  fixture_wait (is_copied, &copied);

  return copied.text;
}

/* A window with the wizard, in which a title was typed that cannot be stored. */
static FootingWindow *
open_held (Fixture *self, const char *draft, FootingDb **holder)
{
  FootingWindow *window = footing_window_new (NULL, self->context);

  footing_window_open_wizard (window, draft);
  gtk_window_present (GTK_WINDOW (window));
  fixture_settle ();
  *holder = probe_hold_file (self);
  probe_type (GTK_WIDGET (window), TITLE, "The pilot <failed> & %s");

  return window;
}

static char *
add_draft (Fixture *self)
{
  return footing_plan_create_draft (self->store, self->guidance, FOOTING_PERSPECTIVE_SELF,
                                    NULL);
}

static gboolean
has_wizard (FootingWindow *window)
{
  return fixture_find (GTK_WIDGET (window), FOOTING_TYPE_WIZARD, NULL) != NULL;
}

static void
assert_not_stored (Fixture *self, const char *draft)
{
  g_autoptr (FootingRecovery) row = probe_get (self, FOOTING_TYPE_RECOVERY, draft);

  g_assert_cmpstr (row->title, ==, "");
}

/* Closing names what would be lost; it can be copied, and then given up. */
static void
test_close_window (Fixture *self, gconstpointer data)
{
  g_autofree char *draft = add_draft (self);
  g_autofree char *busy = fixture_describe_busy (self);
  g_autofree char *question =
      g_strconcat (busy, " If you close this now, you lose:", NULL);
  g_autofree char *copied = NULL;
  FootingDb *holder;
  FootingWindow *window = open_held (self, draft, &holder);
  AdwMessageDialog *dialog;

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *)&window);
  gtk_window_close (GTK_WINDOW (window));
  fixture_settle ();
  dialog = find_dialog ();
  g_assert_nonnull (dialog);
  g_assert_true (probe_reads (dialog, question));
  g_assert_true (probe_reads (dialog, TITLE));
  g_assert_true (probe_reads (dialog, "The pilot <failed> & %s"));
  fixture_assert_named (GTK_WIDGET (dialog));

  /* Asked again, it does not ask twice. */
  gtk_window_close (GTK_WINDOW (window));
  fixture_settle ();
  g_assert_true (find_dialog () == dialog);

  probe_press (GTK_WIDGET (dialog), "_Copy the Text");
  copied = read_clipboard (GTK_WIDGET (dialog));
  g_assert_cmpstr (copied, ==, TITLE "\nThe pilot <failed> & %s");
  g_assert_nonnull (window);

  adw_message_dialog_response (dialog, "close");
  fixture_settle ();
  g_assert_null (window);
  footing_db_close (holder);
  assert_not_stored (self, draft);
}

static void
test_keep_open (Fixture *self, gconstpointer data)
{
  g_autofree char *draft = add_draft (self);
  g_autoptr (FootingRecovery) row = NULL;
  FootingDb *holder;
  FootingWindow *window = open_held (self, draft, &holder);

  gtk_window_close (GTK_WINDOW (window));
  fixture_settle ();
  adw_message_dialog_response (find_dialog (), "cancel");
  fixture_settle ();
  g_assert_true (has_wizard (window));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (window)));
  g_assert_cmpstr (
      gtk_editable_get_text (GTK_EDITABLE (probe_row (GTK_WIDGET (window), TITLE))), ==,
      "The pilot <failed> & %s");

  footing_db_close (holder);
  gtk_window_close (GTK_WINDOW (window));
  fixture_settle ();
  row = probe_get (self, FOOTING_TYPE_RECOVERY, draft);
  g_assert_cmpstr (row->title, ==, "The pilot <failed> & %s");
}

/* Every way out of the wizard asks, and leads where it was to lead. */
static void
test_leave_wizard (Fixture *self, gconstpointer data)
{
  const char *ways[] = {"wizard.close", "people"};

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++) {
    g_autofree char *draft = add_draft (self);
    FootingDb *holder;
    FootingWindow *window = open_held (self, draft, &holder);

    if (i == 0)
      gtk_widget_activate_action (
          fixture_find (GTK_WIDGET (window), FOOTING_TYPE_WIZARD, NULL), ways[i], NULL);
    else
      footing_window_show_view (window, ways[i]);
    fixture_settle ();
    g_assert_true (has_wizard (window));
    g_assert_nonnull (find_dialog ());
    adw_message_dialog_response (find_dialog (), "close");
    fixture_settle ();
    g_assert_false (has_wizard (window));
    footing_db_close (holder);
    assert_not_stored (self, draft);
    gtk_window_destroy (GTK_WINDOW (window));
  }
}

/* When it can be stored after all there is nothing to ask any more. */
static void
test_stored_meanwhile (Fixture *self, gconstpointer data)
{
  g_autofree char *draft = add_draft (self);
  FootingDb *holder;
  FootingWindow *window = open_held (self, draft, &holder);

  gtk_window_close (GTK_WINDOW (window));
  fixture_settle ();
  g_assert_nonnull (find_dialog ());
  footing_db_close (holder);
  g_assert_true (footing_context_flush (self->context));
  fixture_settle ();
  g_assert_null (find_dialog ());
  g_assert_true (has_wizard (window));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* R13: in Today's field too: it says so, and the window does not close over it. */
static void
test_today (Fixture *self, gconstpointer data)
{
  FootingWindow *window;
  GtkWidget *root, *bar, *entry;
  g_autofree char *busy = fixture_describe_busy (self);
  g_autofree char *copied = NULL;
  FootingDb *holder;

  g_settings_set_string (footing_context_get_settings (self->context), "view", "today");
  window = footing_window_new (NULL, self->context);
  root = GTK_WIDGET (window);
  gtk_window_present (GTK_WINDOW (window));
  fixture_settle ();
  holder = probe_hold_file (self);
  entry = fixture_find (root, GTK_TYPE_ENTRY, "What went well?");
  gtk_editable_set_text (GTK_EDITABLE (entry), "Half a win");
  probe_press (root, "_Log Win");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Half a win");
  g_assert_false (footing_context_flush (self->context));
  bar = fixture_find (root, FOOTING_TYPE_UNSAVED_BAR, NULL);
  g_assert_nonnull (bar);
  g_assert_true (probe_reads (bar, busy));
  fixture_assert_named (bar);
  probe_press (bar, "_Copy the Text");
  copied = read_clipboard (root);
  g_assert_cmpstr (copied, ==, "What went well?\nHalf a win");

  gtk_window_close (GTK_WINDOW (window));
  fixture_settle ();
  g_assert_nonnull (find_dialog ());
  g_assert_true (probe_reads (find_dialog (), "Half a win"));
  adw_message_dialog_response (find_dialog (), "cancel");
  fixture_settle ();

  footing_db_close (holder);
  probe_press (bar, "_Try Again");
  g_assert_null (fixture_find (root, FOOTING_TYPE_UNSAVED_BAR, NULL));
  probe_press (root, "_Log Win");
  g_assert_cmpint (footing_store_count (self->store, FOOTING_TYPE_ENTRY), ==, 1);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* U1: the bar goes from under the focus, which goes on. */
static void
test_focus (Fixture *self, gconstpointer data)
{
  g_autofree char *draft = add_draft (self);
  FootingDb *holder;
  FootingWindow *window = open_held (self, draft, &holder);
  GtkWidget *bar, *button;

  g_assert_false (footing_context_flush (self->context));
  bar = fixture_find (GTK_WIDGET (window), FOOTING_TYPE_UNSAVED_BAR, NULL);
  button = fixture_find (bar, GTK_TYPE_BUTTON, "_Try Again");
  g_assert_true (gtk_widget_grab_focus (button));
  footing_db_close (holder);
  probe_press (bar, "_Try Again");
  fixture_settle ();
  g_assert_nonnull (gtk_window_get_focus (GTK_WINDOW (window)));
  g_assert_true (gtk_widget_get_mapped (gtk_window_get_focus (GTK_WINDOW (window))));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* --- Every window in which one types ---------------------------------------------- */

static GtkWidget *
open_entry (Fixture *self, GtkWindow *parent, const char *plan)
{
  footing_entry_window_show (parent, self->context, NULL);

  return NULL;
}

static GtkWidget *
open_checkin (Fixture *self, GtkWindow *parent, const char *plan)
{
  GtkWidget *dialog = footing_checkin_dialog_new (self->context, parent);

  gtk_window_present (GTK_WINDOW (dialog));

  return dialog;
}

static GtkWidget *
show_rituals (Fixture *self, GtkWindow *parent)
{
  g_autoptr (GList) windows = NULL;

  footing_rituals_dialog_show (parent, self->context);
  fixture_settle ();
  windows = gtk_window_list_toplevels ();
  for (GList *l = windows; l != NULL; l = l->next)
    if (FOOTING_IS_RITUALS_DIALOG (l->data))
      return l->data;

  g_assert_not_reached ();
}

/* A ritual has its fields once it is opened. */
static GtkWidget *
open_ritual (Fixture *self, GtkWindow *parent, const char *plan)
{
  footing_lazy_row_open (
      fixture_find (show_rituals (self, parent), FOOTING_TYPE_RITUAL_ROW, NULL));

  return NULL;
}

static GtkWidget *
open_pause (Fixture *self, GtkWindow *parent, const char *plan)
{
  probe_press (show_rituals (self, parent), "Pause all until a day");

  return NULL;
}

typedef struct {
  const char *name;
  GtkWidget *(*open) (Fixture *self, GtkWindow *parent, const char *plan);
} Place;

static const Place places[] = {
    {"entry", open_entry},
    {"check-in", open_checkin},
    {"rituals", open_ritual},
    {"pause", open_pause},
};

/* The window on top of all, which was opened last. */
static GtkWidget *
find_top (GtkWidget *below)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (gtk_widget_get_visible (l->data) && l->data != below &&
        gtk_window_get_transient_for (l->data) == GTK_WINDOW (below))
      return find_top (l->data);

  return below;
}

/* The first field of @window that takes text. */
static GObject *
find_text (GtkWidget *window)
{
  g_autoptr (GPtrArray) views = probe_all (window, GTK_TYPE_TEXT_VIEW);
  g_autoptr (GPtrArray) rows = probe_all (window, ADW_TYPE_ENTRY_ROW);

  if (rows->len > 0)
    return g_ptr_array_index (rows, 0);
  g_assert_cmpuint (views->len, >, 0);

  return G_OBJECT (gtk_text_view_get_buffer (g_ptr_array_index (views, 0)));
}

/* R13: each says that it could not be stored, does not close over it, and lets go when it
 * is given up. */
static void
test_every_window (Fixture *self, gconstpointer data)
{
  const Place *place = data;
  g_autofree char *plan = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  GtkWidget *top;
  FootingDb *holder;

  gtk_window_present (GTK_WINDOW (self->window));
  place->open (self, GTK_WINDOW (self->window), plan);
  fixture_settle ();
  top = find_top (self->window);
  g_assert_true (top != self->window);
  holder = probe_hold_file (self);
  g_object_set (find_text (top), "text", "cannot be stored", NULL);
  g_object_add_weak_pointer (G_OBJECT (top), (gpointer *)&top);

  gtk_window_close (GTK_WINDOW (top));
  fixture_settle ();
  g_assert_nonnull (top);
  g_assert_nonnull (fixture_find (top, FOOTING_TYPE_UNSAVED_BAR, NULL));
  g_assert_nonnull (find_dialog ());
  g_assert_true (probe_reads (find_dialog (), "cannot be stored"));
  adw_message_dialog_response (find_dialog (), "close");
  fixture_settle ();
  g_assert_null (top);
  footing_db_close (holder);
  while ((top = find_top (self->window)) != self->window)
    gtk_window_destroy (GTK_WINDOW (top));
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/unsaved/R13-close-window", test_close_window);
  fixture_test ("/app/unsaved/R13-keep-open", test_keep_open);
  fixture_test ("/app/unsaved/R13-leave-wizard", test_leave_wizard);
  fixture_test ("/app/unsaved/R13-stored-meanwhile", test_stored_meanwhile);
  fixture_test ("/app/unsaved/R13-today", test_today);
  fixture_test ("/app/unsaved/U1-focus", test_focus);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++) {
    g_autofree char *path = g_strconcat ("/app/unsaved/R13-", places[i].name, NULL);

    g_test_add (path, Fixture, &places[i], fixture_set_up, test_every_window,
                fixture_tear_down);
  }

  return g_test_run ();
}
