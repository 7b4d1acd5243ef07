/* SPDX-License-Identifier: GPL-3.0-or-later */
/* D23 to D25, B2, R2, R3: the window and a file that is not the one any more that was
 * opened. */
#include "config.h"

#include "fixture.h"
#include "files/file-bar.h"
#include "files/problem-page.h"
#include "probe.h"
#include "store/db.h"
#include "session/open.h"
#include "store/store-file.h"
#include "window.h"
#include "wizard/wizard.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define TITLE "What happened, in a few words"
#define REPLACED "was replaced by another file"
#define MISSING "was moved or deleted"
#define TYPED_STAYS "What you typed stays here and is saved once there is a file again."

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

/* A backup of what there is now, as the file @name. */
static char *
back_up (Fixture *self, const char *name)
{
  char *path = in_folder (self, name);

  g_assert_true (footing_store_backup (self->store, path, NULL));

  return path;
}

/* As a sync client does. */
static void
replace_by (Fixture *self, const char *path)
{
  g_autofree char *bytes = NULL;
  g_autofree char *passing = in_folder (self, ".passing");
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  g_assert_true (g_file_set_contents (passing, bytes, length, NULL));
  g_assert_cmpint (g_rename (passing, get_path (self)), ==, 0);
}

/* The labels of the bar's buttons, a comma after each. */
static char *
offers (FootingWindow *window)
{
  g_autoptr (GPtrArray) bars = probe_all (GTK_WIDGET (window), FOOTING_TYPE_FILE_BAR);
  g_autoptr (GPtrArray) buttons = NULL;
  GString *labels = g_string_new (NULL);

  if (bars->len == 0)
    return g_string_free (labels, FALSE);

  buttons = probe_all (g_ptr_array_index (bars, 0), GTK_TYPE_BUTTON);
  for (guint i = 0; i < buttons->len; i++)
    if (gtk_widget_get_mapped (g_ptr_array_index (buttons, i)))
      g_string_append_printf (labels, "%s,",
                              gtk_button_get_label (g_ptr_array_index (buttons, i)));

  return g_string_free (labels, FALSE);
}

static void
assert_offers (FootingWindow *window, const char *expected)
{
  g_autofree char *labels = offers (window);

  g_assert_cmpstr (labels, ==, expected);
}

static GtkEditable *
get_field (FootingWindow *window)
{
  g_autoptr (GPtrArray) entries = probe_all (GTK_WIDGET (window), GTK_TYPE_ENTRY);

  g_assert_cmpuint (entries->len, >, 0);

  return g_ptr_array_index (entries, 0);
}

static void
log_win (FootingWindow *window, const char *text)
{
  gtk_editable_set_text (get_field (window), text);
  probe_press (GTK_WIDGET (window), "_Log Win");
  fixture_settle ();
}

static int
count_in (const char *path, Fixture *self)
{
  g_autoptr (FootingStore) store = footing_open (path, self->clock, NULL);

  g_assert_nonnull (store);

  return footing_store_count (store, FOOTING_TYPE_ENTRY);
}

/* B2, R2: never "Added to your timeline" for what is on no disk; the words stay. */
static void
test_gone (Fixture *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *id =
      fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  FootingWindow *window = probe_open_window (self);
  const int before = footing_store_count (self->store, FOOTING_TYPE_ENTRY);

  g_assert_true (footing_context_check_file (self->context));
  assert_offers (window, "");
  g_assert_cmpint (g_unlink (get_path (self)), ==, 0);
  log_win (window, "A win for no file");

  g_assert_cmpstr (toast->text, ==, NULL);
  g_assert_cmpstr (gtk_editable_get_text (get_field (window)), ==, "A win for no file");
  g_assert_true (probe_says (window, MISSING));
  assert_offers (window, "_Put It Back,Restore a _Backup…,Start _New,");
  g_assert_false (g_file_test (get_path (self), G_FILE_TEST_EXISTS));

  /* All that was open comes back, and what was typed can be saved. */
  probe_press (GTK_WIDGET (window), "_Put It Back");
  fixture_settle ();
  assert_offers (window, "");
  g_assert_cmpint (footing_store_count (self->store, FOOTING_TYPE_ENTRY), ==, before);
  g_assert_cmpstr (gtk_editable_get_text (get_field (window)), ==, "A win for no file");
  probe_press (GTK_WIDGET (window), "_Log Win");
  fixture_settle ();
  g_assert_cmpint (count_in (get_path (self), self), ==, before + 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* D25: a new start is another file, and the wizard's text stays in sight over all of it.
 */
static void
test_start_new (Fixture *self, gconstpointer data)
{
  g_autofree char *draft = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  FootingWindow *window = probe_open_window (self);

  footing_window_open_wizard (window, draft);
  fixture_settle ();
  footing_file_remove (get_path (self));
  probe_type (GTK_WIDGET (window), TITLE, "Typed over nothing");
  g_assert_false (footing_context_flush (self->context));
  fixture_settle ();
  g_assert_true (probe_says (window, MISSING));
  g_assert_true (probe_says (window, TYPED_STAYS));

  probe_press (GTK_WIDGET (window), "Start _New");
  fixture_settle ();
  assert_offers (window, "");
  g_assert_cmpint (footing_store_count (self->store, FOOTING_TYPE_RECOVERY), ==, 0);
  g_assert_cmpstr (
      gtk_editable_get_text (GTK_EDITABLE (probe_row (GTK_WIDGET (window), TITLE))), ==,
      "Typed over nothing");
  /* D24: its plan is not in this file: that is said, and not "Saved". */
  g_assert_false (footing_context_flush (self->context));
  g_assert_false (probe_says (window, "Saved"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* D25: the bar goes then with the plan that was shown. */
static void
test_start_new_from_plan (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  FootingWindow *window = probe_open_window (self);

  g_assert_cmpstr (footing_context_get_recovery (self->context), ==, id);
  footing_file_remove (get_path (self));
  g_object_notify (G_OBJECT (window), "is-active");
  fixture_settle ();
  g_assert_true (probe_says (window, MISSING));

  probe_press (GTK_WIDGET (window), "Start _New");
  fixture_settle ();
  assert_offers (window, "");
  g_assert_null (footing_context_get_recovery (self->context));
  g_assert_null (footing_context_get_file_problem (self->context));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* B1, R2: another file in its place: nothing is written to it, the words stay, and once
 * it is opened they are stored in it when their plan is there. */
static void
test_replaced (Fixture *self, gconstpointer data)
{
  g_autofree char *draft = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  g_autofree char *other = back_up (self, "other.db");
  FootingWindow *window = probe_open_window (self);
  g_autoptr (FootingRecovery) plan = NULL;

  footing_window_open_wizard (window, draft);
  fixture_settle ();
  replace_by (self, other);
  probe_type (GTK_WIDGET (window), TITLE, "Typed over another");
  g_assert_false (footing_context_flush (self->context));
  fixture_settle ();
  g_assert_true (probe_says (window, REPLACED));
  g_assert_false (probe_says (window, "Saved"));
  assert_offers (window, "_Open It,");
  {
    g_autofree char *there = NULL;
    g_autofree char *was = NULL;
    gsize n, m;

    g_assert_true (g_file_get_contents (get_path (self), &there, &n, NULL));
    g_assert_true (g_file_get_contents (other, &was, &m, NULL));
    g_assert_cmpmem (there, n, was, m);
  }

  probe_press (GTK_WIDGET (window), "_Open It");
  fixture_settle ();
  assert_offers (window, "");
  plan = probe_get (self, FOOTING_TYPE_RECOVERY, draft);
  g_assert_cmpstr (plan->title, ==, "Typed over another");
  g_assert_cmpstr (
      gtk_editable_get_text (GTK_EDITABLE (probe_row (GTK_WIDGET (window), TITLE))), ==,
      "Typed over another");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* D23: what cannot be opened is said by its cause; once there is a file again it can be.
 */
static void
test_cut (Fixture *self, gconstpointer data)
{
  FootingWindow *window = probe_open_window (self);
  g_autofree char *backup = NULL;

  log_win (window, "A win");
  backup = back_up (self, "backup.db");
  g_assert_cmpint (truncate (get_path (self), 8192), ==, 0);
  g_object_notify (G_OBJECT (window), "is-active");
  fixture_settle ();
  assert_offers (window, "_Open It,");
  probe_press (GTK_WIDGET (window), "_Open It");
  fixture_settle ();
  g_assert_true (probe_says (window, "is damaged or cut short"));
  assert_offers (window, "Restore a _Backup…,_Try Again,");
  probe_press (GTK_WIDGET (window), "_Try Again");
  fixture_settle ();
  assert_offers (window, "Restore a _Backup…,_Try Again,");

  replace_by (self, backup);
  probe_press (GTK_WIDGET (window), "_Try Again");
  fixture_settle ();
  assert_offers (window, "");
  g_assert_cmpint (footing_store_count (self->store, FOOTING_TYPE_ENTRY), ==, 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* D23: it is noticed when somebody comes back to the window, without a change; and goes
 * when the file comes back. */
static void
test_noticed (Fixture *self, gconstpointer data)
{
  FootingWindow *window = probe_open_window (self);
  g_autofree char *away = in_folder (self, "away.db");

  g_assert_cmpint (g_rename (get_path (self), away), ==, 0);
  g_object_notify (G_OBJECT (window), "is-active");
  fixture_settle ();
  g_assert_true (probe_says (window, MISSING));

  g_assert_cmpint (g_rename (away, get_path (self)), ==, 0);
  footing_context_check_file (self->context);
  fixture_settle ();
  assert_offers (window, "");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* R3, D24: a restore from a terminal while the wizard is open on what the backup does not
 * have: never "Saved", and the text stays. */
static void
test_restored (Fixture *self, gconstpointer data)
{
  g_autofree char *backup = back_up (self, "backup.db");
  g_autofree char *draft = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  FootingWindow *window = probe_open_window (self);

  footing_window_open_wizard (window, draft);
  fixture_settle ();
  g_assert_true (
      footing_store_restore_file (get_path (self), backup, self->clock, NULL, NULL));
  probe_type (GTK_WIDGET (window), TITLE, "Typed after the restore");
  g_assert_false (footing_context_flush (self->context));
  fixture_settle ();
  g_assert_true (footing_context_check_file (self->context));
  assert_offers (window, "");
  g_assert_false (probe_says (window, "Saved"));
  g_assert_cmpstr (
      gtk_editable_get_text (GTK_EDITABLE (probe_row (GTK_WIDGET (window), TITLE))), ==,
      "Typed after the restore");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* D20: that a log was set aside is said until somebody has seen it. */
static void
test_set_aside (Fixture *self, gconstpointer data)
{
  g_autofree char *kept = g_strconcat (get_path (self), ".set-aside-3-wal", NULL);
  FootingWindow *window;

  g_assert_true (g_file_set_contents (kept, "a log", -1, NULL));
  for (int i = 0; i < 2; i++) {
    window = probe_open_window (self);
    g_object_notify (G_OBJECT (window), "is-active");
    fixture_settle ();
    g_assert_true (probe_says (window, "footing.db.set-aside-3-wal"));
    assert_offers (window, "Open the _Folder,_OK,");
    if (i == 1)
      probe_press (GTK_WIDGET (window), "_OK");
    gtk_window_destroy (GTK_WINDOW (window));
  }

  window = probe_open_window (self);
  g_object_notify (G_OBJECT (window), "is-active");
  fixture_settle ();
  assert_offers (window, "");
  g_assert_true (g_file_test (kept, G_FILE_TEST_EXISTS));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* D25: the page in place of the views offers a new start only where the file is missing.
 */
static void
test_problem_page (Fixture *self, gconstpointer data)
{
  const struct {
    int code;
    gboolean offered;
  } cases[] = {
      {FOOTING_ERROR_MISSING, TRUE},
      {FOOTING_ERROR_DAMAGED, FALSE},
      {FOOTING_ERROR_READ_ONLY, FALSE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error =
        g_error_new_literal (FOOTING_ERROR, cases[i].code, "A sentence.");
    GtkWidget *page = footing_problem_page_new (error);
    GtkWidget *button;

    fixture_show (self, page);
    button = fixture_find (page, GTK_TYPE_BUTTON, "Start _New");
    g_assert_cmpint (button != NULL && gtk_widget_get_mapped (button), ==,
                     cases[i].offered);
    fixture_assert_named (page);
  }
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/file-bar/B2-gone", test_gone);
  fixture_test ("/file-bar/D25-start-new", test_start_new);
  fixture_test ("/file-bar/D25-start-new-from-plan", test_start_new_from_plan);
  fixture_test ("/file-bar/R2-replaced", test_replaced);
  fixture_test ("/file-bar/D23-cut", test_cut);
  fixture_test ("/file-bar/D23-noticed", test_noticed);
  fixture_test ("/file-bar/R3-restored", test_restored);
  fixture_test ("/file-bar/D20-set-aside", test_set_aside);
  fixture_test ("/file-bar/D25-problem-page", test_problem_page);

  return g_test_run ();
}
