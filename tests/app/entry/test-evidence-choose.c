/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F21: a file is chosen as evidence. */
#include "config.h"

#include "entry/entry-window.h"
#include "entry/evidence-choose.h"
#include "fixture.h"
#include "probe.h"

static const char far_away[] =
    "This file isn’t on this computer: save a copy here and choose that, or paste a "
    "link to it.";

static GtkWidget *
open_window (Fixture *self)
{
  GListModel *windows = gtk_window_get_toplevels ();

  gtk_window_present (GTK_WINDOW (self->window));
  footing_entry_window_show (GTK_WINDOW (self->window), self->context, NULL);
  fixture_settle ();
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

    if (gtk_window_get_transient_for (GTK_WINDOW (window)) == GTK_WINDOW (self->window)) {
      gtk_expander_set_expanded (
          GTK_EXPANDER (fixture_find (window, GTK_TYPE_EXPANDER, NULL)), TRUE);
      fixture_settle ();
      return window;
    }
  }

  return NULL;
}

static void
test_put (Fixture *self, gconstpointer data)
{
  GtkWidget *window = open_window (self);
  GtkWidget *row = probe_row (window, "Link or file");
  GtkWidget *page = gtk_widget_get_ancestor (
      gtk_widget_get_ancestor (row, GTK_TYPE_EXPANDER), GTK_TYPE_BOX);
  g_autofree char *path = g_build_filename (self->folder, "re port.pdf", NULL);
  g_autoptr (GFile) near = g_file_new_for_path (path);
  g_autoptr (GFile) far = g_file_new_for_uri ("smb://host/report.pdf");

  g_assert_true (g_file_set_contents (path, "x", -1, NULL));
  footing_evidence_put (page, GTK_EDITABLE (row), near);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, path);
  g_assert_true (probe_is_shown (window, GTK_TYPE_BUTTON, "Open the link or file"));

  /* What cannot be used is said, and what was there stays. */
  footing_evidence_put (page, GTK_EDITABLE (row), far);
  g_assert_true (probe_reads (window, far_away));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, path);
  gtk_editable_set_text (GTK_EDITABLE (row), "https://example.org");
  g_assert_false (probe_reads (window, far_away));
}

typedef struct {
  const char *path;
  GtkEditable *field;
  gboolean pressed;
} Chooser;

static gboolean
press_accept (gpointer data)
{
  Chooser *chooser = data;
  GtkFileChooser *dialog = probe_find_window (GTK_TYPE_FILE_CHOOSER_DIALOG);
  g_autoptr (GFile) file = dialog != NULL ? gtk_file_chooser_get_file (dialog) : NULL;

  if (file != NULL && !chooser->pressed) {
    chooser->pressed = TRUE;
    gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);
  }

  return g_strcmp0 (gtk_editable_get_text (chooser->field), chooser->path) == 0;
}

/* The chooser begins with the file that is named already. */
static void
test_choose (Fixture *self, gconstpointer data)
{
  GtkWidget *window = open_window (self);
  GtkWidget *row = probe_row (window, "Link or file");
  g_autofree char *path = g_build_filename (self->folder, "report.pdf", NULL);
  g_autofree char *spaced = g_strconcat (" ", path, NULL);
  Chooser chooser = {path, GTK_EDITABLE (row), FALSE};

#ifdef __SANITIZE_ADDRESS__
  g_test_skip ("GTK's file chooser leaks");
  return;
#endif

  g_assert_true (g_file_set_contents (path, "x", -1, NULL));
  gtk_editable_set_text (GTK_EDITABLE (row), spaced);
  probe_press (window, "Choose a file…");
  fixture_settle ();
  fixture_wait (press_accept, &chooser);

  /* What is cancelled changes nothing. */
  gtk_editable_set_text (GTK_EDITABLE (row), "https://example.org");
  probe_press (window, "Choose a file…");
  fixture_settle ();
  gtk_dialog_response (probe_find_window (GTK_TYPE_FILE_CHOOSER_DIALOG),
                       GTK_RESPONSE_CANCEL);
  fixture_settle ();
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "https://example.org");
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/evidence-choose/F21-put", test_put);
  fixture_test ("/app/evidence-choose/F21-choose", test_choose);

  return g_test_run ();
}
