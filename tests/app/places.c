/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "places.h"
#include "dialogs/about.h"
#include "dialogs/preferences.h"
#include "entry/entry-window.h"
#include "files/file-import.h"
#include "files/file-restore.h"
#include "json-export.h"
#include "plan/plans-dialog.h"
#include "probe.h"
#include "reminders/reminders-dialog.h"
#include "rituals/rituals-dialog.h"
#include "schedule/schedule.h"
#include "signs/checkin-dialog.h"

typedef struct {
  Fixture *fixture;
  FootingWindow *window;
  PlaceVisit visit;
  gpointer data;
} Tour;

GtkWindow *
places_find_over (GtkWindow *window)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWindow) other = g_list_model_get_item (windows, i);

    if (gtk_window_get_transient_for (other) == window &&
        gtk_widget_get_visible (GTK_WIDGET (other)))
      return other;
  }

  return NULL;
}

void
places_unfold (GtkWidget *root)
{
  g_autoptr (GPtrArray) rows = probe_all (root, ADW_TYPE_EXPANDER_ROW);
  g_autoptr (GPtrArray) expanders = probe_all (root, GTK_TYPE_EXPANDER);

  for (guint i = 0; i < rows->len; i++)
    adw_expander_row_set_expanded (g_ptr_array_index (rows, i), TRUE);
  for (guint i = 0; i < expanders->len; i++)
    gtk_expander_set_expanded (g_ptr_array_index (expanders, i), TRUE);
  fixture_settle ();
}

static void
visit (Tour *tour, GtkWindow *window, const char *name)
{
  fixture_settle ();
  g_test_message ("%s", name);
  tour->visit (tour->fixture, window, name, tour->data);
}

static void
visit_over (Tour *tour, const char *name)
{
  GtkWindow *over = places_find_over (GTK_WINDOW (tour->window));

  g_assert_nonnull (over);
  visit (tour, over, name);
  gtk_window_destroy (over);
  fixture_settle ();
}

static void
visit_views (Tour *tour)
{
  static const char *const views[] = {"today", "plan", "timeline", "signs", "people"};

  for (guint i = 0; i < G_N_ELEMENTS (views); i++) {
    footing_window_show_view (tour->window, views[i]);
    visit (tour, GTK_WINDOW (tour->window), views[i]);
  }
}

static void
visit_pages (Tour *tour)
{
  FootingStore *store = tour->fixture->store;
  g_autofree char *id = fixture_add_plan (tour->fixture, FOOTING_PERSPECTIVE_SELF, FALSE);

  for (FootingPage page = FOOTING_PAGE_HAPPENED; page <= FOOTING_PAGE_REVIEW; page++) {
    g_autofree char *name = g_strdup_printf ("page %d", page + 1);

    g_assert_true (footing_store_change (store, FOOTING_TYPE_RECOVERY, id, NULL, "page",
                                         page, "reached", FOOTING_PAGE_REVIEW, NULL));
    footing_window_open_wizard (tour->window, id);
    visit (tour, GTK_WINDOW (tour->window), name);
  }
  footing_window_show_view (tour->window, "today");
  g_assert_true (footing_store_erase (store, FOOTING_TYPE_RECOVERY, id, NULL));
}

static void
visit_sessions (Tour *tour)
{
  const char *recovery = footing_context_get_recovery (tour->fixture->context);
  g_autoptr (GPtrArray) rituals =
      recovery != NULL ? probe_list (tour->fixture, FOOTING_TYPE_RITUAL, recovery) : NULL;

  for (guint i = 0; rituals != NULL && i < rituals->len; i++) {
    FootingRitual *ritual = g_ptr_array_index (rituals, i);
    g_autofree char *occurrence = footing_schedule_open_session (
        tour->fixture->store, footing_record_get_id (ritual), NULL);

    g_assert_nonnull (occurrence);
    footing_window_open_session (tour->window, occurrence);
    if (g_str_equal (ritual->code, "check-in"))
      visit_over (tour, "session check-in");
    else
      visit (tour, GTK_WINDOW (tour->window), ritual->code);
  }
  footing_window_show_view (tour->window, "today");
}

static char *
find_entry (Tour *tour)
{
  g_autoptr (GArray) keys =
      footing_store_list_entry_keys (tour->fixture->store, NULL, NULL, NULL);
  g_autoptr (FootingEntry) entry = NULL;

  if (keys->len == 0)
    return NULL;

  entry = footing_store_get_entry_at (tour->fixture->store,
                                      g_array_index (keys, FootingEntryKey, 0).seq, NULL);

  return g_strdup (footing_record_get_id (entry));
}

static void
visit_windows (Tour *tour)
{
  GtkWindow *window = GTK_WINDOW (tour->window);
  FootingContext *context = tour->fixture->context;
  g_autofree char *entry = find_entry (tour);
  GtkWidget *checkin = footing_checkin_dialog_new (context, window);

  gtk_window_present (GTK_WINDOW (checkin));
  visit_over (tour, "check-in");
  footing_entry_window_show (window, context, NULL);
  visit_over (tour, "log a win");
  if (entry != NULL) {
    footing_entry_window_show (window, context, entry);
    visit_over (tour, "edit an entry");
  }
  footing_plans_dialog_show (window, context);
  visit_over (tour, "plans");
  footing_rituals_dialog_show (window, context);
  visit_over (tour, "rituals");
  footing_reminders_dialog_show (window, context);
  visit_over (tour, "reminders");
  footing_preferences_show (window, context);
  visit_over (tour, "preferences");
  footing_seek_support_show (window, context);
  visit_over (tour, "support");
  footing_shortcuts_show (window);
  visit_over (tour, "shortcuts");
  footing_about_show (window);
  visit_over (tour, "about");
}

static void
visit_previews (Tour *tour)
{
  Fixture *self = tour->fixture;
  g_autofree char *export = g_build_filename (self->folder, "export.json", NULL);
  g_autofree char *backup = g_build_filename (self->folder, "backup.db", NULL);

  g_assert_true (footing_json_export (self->store, export, NULL));
  g_assert_true (footing_store_backup (self->store, backup, NULL));
  footing_file_import_ask (GTK_WINDOW (tour->window), self->context, export);
  visit_over (tour, "import");
  footing_file_restore_ask (GTK_WINDOW (tour->window), self->context,
                            footing_store_get_path (self->store), backup);
  visit_over (tour, "restore");
}

void
places_visit (Fixture *self, FootingWindow *window, PlaceVisit callback, gpointer data)
{
  Tour tour = {self, window, callback, data};

  visit_views (&tour);
  visit_pages (&tour);
  visit_windows (&tour);
  visit_previews (&tour);
  visit_sessions (&tour);
}
