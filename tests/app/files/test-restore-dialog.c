/* SPDX-License-Identifier: GPL-3.0-or-later */
/* R12, R13, B6: the copies that there are of the file, to restore or to delete, and a
 * window in which nothing can be saved. */
#include "config.h"

#include "dialogs/kept-group.h"
#include "files/file-bar.h"
#include "files/read-only.h"
#include "files/restore-dialog.h"
#include "fixture.h"
#include "probe.h"
#include "today/today-view.h"

#include <glib/gstdio.h>
#include <string.h>

static const char *
get_path (Fixture *self)
{
  return footing_store_get_path (self->store);
}

static char *
in_folder (Fixture *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

/* A copy of what there is now, under a name that Footing gives. */
static void
keep_copy (Fixture *self, const char *path)
{
  g_autofree char *copy = in_folder (self, "copy.db");
  g_autoptr (GError) error = NULL;

  footing_store_backup (self->store, copy, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_rename (copy, path), ==, 0);
}

static void
add_win (Fixture *self, const char *title)
{
  g_autoptr (FootingEntry) win = footing_record_new (
      FOOTING_TYPE_ENTRY, "kind", "win", "date", FIXTURE_TODAY, "title", title, NULL);

  g_assert_true (footing_store_save (self->store, win, NULL));
}

/* A nightly backup with a plan, which has a setback, and two wins; a copy from before a
 * restore with one more; and a damaged one. */
static void
make_copies (Fixture *self)
{
  g_autofree char *folder = in_folder (self, "backups");
  g_autofree char *backup = in_folder (self, "backups/footing-2026-03-04.db");
  g_autofree char *before = g_strconcat (get_path (self), ".before-restore-1", NULL);
  g_autofree char *damaged = g_strconcat (get_path (self), ".damaged-1", NULL);
  G_GNUC_UNUSED g_autofree char *plan =
      fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);

  add_win (self, "The pilot is live");
  add_win (self, "Asked for the review");
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  keep_copy (self, backup);
  add_win (self, "One more");
  keep_copy (self, before);
  g_assert_true (g_file_set_contents (damaged, "SQLite format 3", -1, NULL));
}

/* --- To restore ----------------------------------------------------------------------
 */

static gboolean
is_counted (gpointer dialog)
{
  g_autoptr (GPtrArray) rows = probe_all (dialog, ADW_TYPE_ACTION_ROW);
  guint n = 0;

  for (guint i = 0; i < rows->len; i++)
    n += strstr (adw_action_row_get_subtitle (rows->pdata[i]), "entries") != NULL;

  return n == 2;
}

/* The row whose subtitle has @text in it. */
static AdwActionRow *
find_row (GtkWidget *root, const char *text)
{
  g_autoptr (GPtrArray) rows = probe_all (root, ADW_TYPE_ACTION_ROW);

  for (guint i = 0; i < rows->len; i++)
    if (strstr (adw_action_row_get_subtitle (rows->pdata[i]), text) != NULL)
      return rows->pdata[i];

  g_error ("no row says “%s”", text);
}

static void
chosen_cb (FootingRestoreDialog *dialog, const char *path, char **chosen)
{
  g_free (*chosen);
  *chosen = g_strdup (path);
}

/* R12: each says what is in it, before anything is chosen; one that is damaged says so
 * and cannot be. */
static void
test_counts (Fixture *self, gconstpointer data)
{
  FootingRestoreDialog *dialog;
  g_autofree char *chosen = NULL;
  AdwActionRow *damaged;

  make_copies (self);
  dialog = footing_restore_dialog_new (GTK_WINDOW (self->window), get_path (self),
                                       self->clock);
  g_signal_connect (dialog, "chosen", G_CALLBACK (chosen_cb), &chosen);
  gtk_window_present (GTK_WINDOW (dialog));
  fixture_wait (is_counted, dialog);
  fixture_settle ();
  fixture_assert_named (GTK_WIDGET (dialog));

  find_row (GTK_WIDGET (dialog), "1 plan, 4 entries ·");
  damaged = find_row (GTK_WIDGET (dialog), "Replaced file\n");
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (damaged), ".damaged-1"));
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (damaged)));

  adw_action_row_activate (find_row (GTK_WIDGET (dialog), "1 plan, 3 entries ·"));
  g_assert_true (g_str_has_suffix (chosen, "backups/footing-2026-03-04.db"));
}

/* --- To delete -----------------------------------------------------------------------
 */

/* Presses @label in the dialog over the window. */
static void
answer (Fixture *self, const char *response)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (ADW_IS_MESSAGE_DIALOG (l->data)) {
      adw_message_dialog_response (l->data, response);
      fixture_settle ();
      return;
    }

  g_assert_not_reached ();
}

/* R13: a kept copy goes when somebody says so, and nothing else does. */
static void
test_delete (Fixture *self, gconstpointer data)
{
  g_autofree char *before = g_strconcat (get_path (self), ".before-restore-1", NULL);
  GtkWidget *group = g_object_new (FOOTING_TYPE_KEPT_GROUP, NULL);

  make_copies (self);
  footing_kept_group_fill (FOOTING_KEPT_GROUP (group), get_path (self), self->clock);
  fixture_show (self, group);

  for (int round = 0; round < 2; round++) {
    GtkWidget *row = GTK_WIDGET (find_row (group, "Before a restore"));

    g_assert_true (g_file_test (before, G_FILE_TEST_EXISTS));
    probe_press (row, "Delete this copy");
    answer (self, round == 0 ? "cancel" : "delete");
  }
  g_assert_false (g_file_test (before, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (get_path (self), G_FILE_TEST_EXISTS));
  find_row (group, "Replaced file");
}

/* --- A place that cannot be written to -----------------------------------------------
 */

/* B6, R4: the window says so, keeps a way to take a copy along, and takes nothing that
 * could not be saved. */
static void
test_read_only (Fixture *self, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *bin = adw_bin_new ();
  GtkWidget *today =
      g_object_new (FOOTING_TYPE_TODAY_VIEW, "context", self->context, NULL);
  g_autoptr (GPtrArray) texts = NULL;
  const GError why = {FOOTING_ERROR, FOOTING_ERROR_READ_ONLY, (char *)"It is a CD."};

  footing_read_only_guard (TRUE);
  gtk_box_append (GTK_BOX (box), bin);
  gtk_box_append (GTK_BOX (box), today);
  footing_file_bar_show_read_only (ADW_BIN (bin), self->context, &why);
  fixture_show (self, box);

  g_assert_nonnull (fixture_find (bin, GTK_TYPE_LABEL,
                                  "This place can’t be written to: nothing you type can "
                                  "be saved here. It is a CD."));
  g_assert_nonnull (fixture_find (bin, GTK_TYPE_BUTTON, "_Back Up…"));
  texts = probe_all (today, GTK_TYPE_TEXT);
  g_assert_cmpuint (texts->len, >, 0);
  for (guint i = 0; i < texts->len; i++)
    g_assert_false (gtk_editable_get_editable (texts->pdata[i]));
  footing_read_only_guard (FALSE);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/restore/R12-counts", test_counts);
  fixture_test ("/app/restore/R13-delete", test_delete);
  fixture_test ("/app/restore/B6-R4-read-only", test_read_only);

  return g_test_run ();
}
