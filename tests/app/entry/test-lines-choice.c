/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F21, D40: several lines pasted where a win is typed in one. */
#include "config.h"

#include "entry/entry-window.h"
#include "entry/lines-choice.h"
#include "fixture.h"
#include "probe.h"
#include "today/today-view.h"

#define FIELD "What went well?"
#define EACH "Make 2 entries instead, one for each line"

static GtkWidget *
get_text (GtkWidget *root)
{
  GtkWidget *field = fixture_find (root, GTK_TYPE_ENTRY, FIELD);

  if (field == NULL)
    field = probe_row (root, FIELD);

  return GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (field)));
}

static gboolean
has_text (gpointer text)
{
  return *gtk_editable_get_text (text) != '\0';
}

/* As somebody does it: with the clipboard. */
static void
paste (GtkWidget *root, const char *lines)
{
  GtkWidget *text = get_text (root);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (text), lines);
  gtk_widget_grab_focus (text);
  g_assert_true (gtk_widget_activate_action (text, "clipboard.paste", NULL));
  fixture_wait (has_text, text);
  fixture_settle ();
}

static void
choose (GtkWidget *root, const char *label)
{
  GtkWidget *check = fixture_find (root, GTK_TYPE_CHECK_BUTTON, label);

  g_assert_nonnull (check);
  g_assert_true (gtk_widget_get_mapped (check));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  fixture_settle ();
}

/* The titles and notes on the timeline, "title: note" each with "|" between, newest
 * first.
 */
static char *
read_entries (Fixture *self)
{
  g_autoptr (GArray) keys = footing_store_list_entry_keys (self->store, NULL, NULL, NULL);
  g_autoptr (GString) read = g_string_new (NULL);

  for (guint i = 0; i < keys->len; i++) {
    g_autoptr (FootingEntry) entry = footing_store_get_entry_at (
        self->store, g_array_index (keys, FootingEntryKey, i).seq, NULL);

    g_string_append_printf (read, "%s%s: %s", i > 0 ? "|" : "", entry->title,
                            entry->body);
  }

  return g_strdup (read->str);
}

static void
assert_entries (Fixture *self, const char *expected)
{
  g_autofree char *read = read_entries (self);

  g_assert_cmpstr (read, ==, expected);
}

/* On Today: one entry unless somebody says otherwise, and one undo takes all back. */
static void
test_today (Fixture *self, gconstpointer data)
{
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  GtkWidget *view = probe_show_view (self, FOOTING_TYPE_TODAY_VIEW);
  GtkWidget *choice = fixture_find (view, FOOTING_TYPE_LINES_CHOICE, NULL);

  g_assert_false (gtk_widget_get_visible (choice));
  gtk_editable_set_text (GTK_EDITABLE (get_text (view)), "One line");
  g_assert_false (gtk_widget_get_visible (choice));
  gtk_editable_set_text (GTK_EDITABLE (get_text (view)), "");

  paste (view, "- Shipped it\n- <b>Told</b> Mira\n\n- Slept\n");
  g_assert_true (gtk_widget_get_mapped (choice));
  fixture_assert_named (view);
  g_assert_true (probe_reads (
      view, "These are 3 lines: the first becomes the title, the rest the note."));
  probe_press (view, "_Log Win");
  fixture_settle ();
  assert_entries (self, "- Shipped it: - <b>Told</b> Mira\n\n- Slept");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_text (view))), ==, "");
  g_assert_false (gtk_widget_get_visible (choice));
  probe_toast_press (toast);
  assert_entries (self, "");

  paste (view, "- Shipped it\n- <b>Told</b> Mira\n\n- Slept\n");
  choose (view, "Make 3 entries instead, one for each line");
  g_signal_emit_by_name (fixture_find (view, GTK_TYPE_ENTRY, FIELD), "activate");
  fixture_settle ();
  assert_entries (self, "Slept: |<b>Told</b> Mira: |Shipped it: ");
  g_assert_cmpstr (toast->text, ==, "3 entries added to your timeline");
  probe_toast_press (toast);
  assert_entries (self, "");

  /* The next lines begin with the usual choice. */
  paste (view, "A\nB");
  g_assert_false (gtk_check_button_get_active (
      GTK_CHECK_BUTTON (fixture_find (view, GTK_TYPE_CHECK_BUTTON, EACH))));
}

/* F84: what was pasted comes back, and what was chosen for it. */
static void
test_comes_back (Fixture *self, gconstpointer data)
{
  GtkWidget *view = probe_show_view (self, FOOTING_TYPE_TODAY_VIEW);

  paste (view, "A\nB");
  choose (view, "Make 2 entries instead, one for each line");
  g_assert_true (footing_context_flush (self->context));

  view = probe_show_view (self, FOOTING_TYPE_TODAY_VIEW);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_text (view))), ==, "A\nB");
  g_assert_true (footing_lines_choice_is_each (
      FOOTING_LINES_CHOICE (fixture_find (view, FOOTING_TYPE_LINES_CHOICE, NULL))));
}

static GtkWidget *
open_window (Fixture *self, const char *entry)
{
  gtk_window_present (GTK_WINDOW (self->window));
  footing_entry_window_show (GTK_WINDOW (self->window), self->context, entry);
  fixture_settle ();

  for (guint i = 0; i < g_list_model_get_n_items (gtk_window_get_toplevels ()); i++) {
    g_autoptr (GtkWindow) window = g_list_model_get_item (gtk_window_get_toplevels (), i);

    if (gtk_window_get_transient_for (window) == GTK_WINDOW (self->window))
      return GTK_WIDGET (window);
  }

  return NULL;
}

static void
save (GtkWidget *dialog)
{
  g_assert_true (gtk_widget_activate_action (dialog, "entry.save", NULL));
  fixture_settle ();
}

/* In the window: what was pasted stands before the note that was typed. */
static void
test_window_one (Fixture *self, gconstpointer data)
{
  GtkWidget *dialog = open_window (self, NULL);
  GtkWidget *note;

  paste (dialog, "Shipped it\nin two days\n");
  gtk_expander_set_expanded (
      GTK_EXPANDER (fixture_find (dialog, GTK_TYPE_EXPANDER, NULL)), TRUE);
  fixture_settle ();
  fixture_assert_named (dialog);
  note = fixture_find (dialog, GTK_TYPE_TEXT_VIEW, NULL);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (note)), "With Mira",
                            -1);
  save (dialog);
  assert_entries (self, "Shipped it: in two days\n\nWith Mira");
}

static void
test_window_each (Fixture *self, gconstpointer data)
{
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  GtkWidget *dialog = open_window (self, NULL);
  GtkWidget *note;

  paste (dialog, "1. Shipped it\n2. Told Mira");
  choose (dialog, "Make 2 entries instead, one for each line");
  g_assert_true (probe_says (dialog, "what else you add goes with"));
  gtk_expander_set_expanded (
      GTK_EXPANDER (fixture_find (dialog, GTK_TYPE_EXPANDER, NULL)), TRUE);
  fixture_settle ();
  probe_type (dialog, "When", "2026-03-04");
  note = fixture_find (dialog, GTK_TYPE_TEXT_VIEW, NULL);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (note)), "A note",
                            -1);
  save (dialog);
  assert_entries (self, "Told Mira: |Shipped it: A note");
  g_assert_cmpint (footing_store_count_wins (self->store, NULL, FIXTURE_TODAY), ==, 0);
  probe_toast_press (toast);
  assert_entries (self, "");
}

/* One that is there already stays one. */
static void
test_edit (Fixture *self, gconstpointer data)
{
  g_autoptr (FootingEntry) entry =
      footing_record_new (FOOTING_TYPE_ENTRY, "kind", "win", "date", "2026-03-02",
                          "title", "", "body", "A note", NULL);
  GtkWidget *dialog;

  g_assert_true (footing_store_save (self->store, entry, NULL));
  dialog = open_window (self, footing_record_get_id (entry));
  paste (dialog, "Shipped it\nin two days");
  g_assert_true (
      probe_reads (dialog, "The first line is the title; the rest goes to the note."));
  g_assert_false (probe_is_shown (dialog, GTK_TYPE_CHECK_BUTTON, EACH));
  save (dialog);
  assert_entries (self, "Shipped it: in two days\n\nA note");
}

/* All or nothing: what cannot be stored stays in the field. */
static void
test_held (Fixture *self, gconstpointer data)
{
  GtkWidget *view = probe_show_view (self, FOOTING_TYPE_TODAY_VIEW);
  FootingDb *holder;

  paste (view, "A\nB");
  choose (view, "Make 2 entries instead, one for each line");
  g_assert_true (footing_context_flush (self->context));
  holder = probe_hold_file (self);
  probe_press (view, "_Log Win");
  fixture_settle ();
  footing_db_close (holder);
  assert_entries (self, "");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_text (view))), ==, "A\nB");
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/lines-choice/F21-today", test_today);
  fixture_test ("/app/lines-choice/F84-comes-back", test_comes_back);
  fixture_test ("/app/lines-choice/F21-window-one", test_window_one);
  fixture_test ("/app/lines-choice/F21-window-each", test_window_each);
  fixture_test ("/app/lines-choice/F21-edit", test_edit);
  fixture_test ("/app/lines-choice/F21-held", test_held);

  return g_test_run ();
}
