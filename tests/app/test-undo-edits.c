/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F23: an edit that is saved can be taken back like everything else that is done, of
 * every kind of entry and of a check-in; then all is as it was. */
#include "config.h"

#include "entry/entry-window.h"
#include "fields.h"
#include "form-fields.h"
#include "form-places.h"
#include "places.h"
#include "probe.h"
#include "signs/checkin-dialog.h"
#include "store/store-links.h"

#include <string.h>

/* --- Entries -------------------------------------------------------------------------
 */

static const char *const kinds[] = {
    "win",          "setback",    "reflection", "update",
    "conversation", "experiment", "reframe",    "check-in",
};

static char *
save_record (Fixture *self, gpointer record)
{
  g_autoptr (GObject) owned = record;
  g_autoptr (GError) error = NULL;

  footing_store_save (self->store, owned, &error);
  g_assert_no_error (error);

  return g_strdup (footing_record_get_id (owned));
}

/* An entry of @kind with a setback before it, and somebody who saw it. */
static char *
add_entry (Fixture *self, const char *kind)
{
  g_autofree char *plan = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *mira =
      save_record (self, footing_record_new (FOOTING_TYPE_PERSON, "recovery", plan,
                                             "name", "Mira", NULL));
  const char *const seen_by[] = {mira, NULL};
  char *id;

  g_free (save_record (self, footing_record_new (FOOTING_TYPE_PERSON, "recovery", plan,
                                                 "name", "Tobias", NULL)));
  g_free (save_record (self, footing_record_new (FOOTING_TYPE_ENTRY, "recovery", plan,
                                                 "kind", "setback", "date", "2026-02-20",
                                                 "title", "The pilot was late", NULL)));
  id = save_record (self, footing_record_new (FOOTING_TYPE_ENTRY, "recovery", plan,
                                              "kind", kind, "date", "2026-03-01", "title",
                                              "As it was", "body", "So it went", NULL));
  g_assert_true (footing_store_set_seen_by (self->store, id, seen_by, NULL));

  return id;
}

/* A day that has been, and a number where one is asked for. */
static void
fill (const Field *field, guint n)
{
  static const char *const numbers[] = {"/value_row", "/likelihood_row"};

  field_fill (field, n, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (g_str_has_suffix (field->key, numbers[i])) {
      g_autofree char *number = g_strdup_printf ("%u", n % 90);

      gtk_editable_set_text (GTK_EDITABLE (field->widget), number);
    }
  if (g_str_has_suffix (field->key, "/date_row"))
    g_object_set (field->widget, "date", "2026-02-25", NULL);
}

/* Types or chooses something else in all fields of the window. */
static void
fill_all (GtkWidget *root, guint from)
{
  g_autoptr (GPtrArray) fields = fields_list (root);

  for (guint i = 0; i < fields->len; i++) {
    const Field *field = g_ptr_array_index (fields, i);
    const FormField *known = form_fields_find (field->key);

    /* What kind it is decides which fields there are; who is new stays when the edit of
     * the entry is taken back. */
    if (known != NULL && known->keeping != FORM_FIELD_NOT && field_is_open (field) &&
        !g_str_has_suffix (field->key, "/kind_row") &&
        strcmp (field->key, "FootingSeenByGroup/AdwEntryRow") != 0)
      fill (field, from + i);
  }
}

static char *
join_links (Fixture *self, const char *entry)
{
  g_auto (GStrv) seen_by =
      footing_store_get_links (self->store, FOOTING_LINK_SEEN_BY, entry, NULL);
  g_auto (GStrv) against =
      footing_store_get_links (self->store, FOOTING_LINK_AGAINST, entry, NULL);
  g_autofree char *one = g_strjoinv (" ", seen_by);
  g_autofree char *two = g_strjoinv (" ", against);

  return g_strconcat (one, " / ", two, NULL);
}

/* Saves what is typed in the window of @entry, and takes it back by Ctrl+Z or by the
 * button of the toast. */
static void
edit (Fixture *self, const char *entry, const char *action, gboolean by_button)
{
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  g_autoptr (FootingEntry) before = probe_get (self, FOOTING_TYPE_ENTRY, entry);
  g_autofree char *links = join_links (self, entry);
  g_autofree char *said = g_strdup_printf ("“%s” is as it was", before->title);
  g_autoptr (FootingEntry) during = NULL;
  g_autoptr (FootingEntry) after = NULL;
  g_autofree char *other = NULL;
  g_autofree char *same = NULL;
  GtkWindow *over;

  gtk_window_present (GTK_WINDOW (self->window));
  footing_entry_window_show (GTK_WINDOW (self->window), self->context, entry);
  fixture_settle ();
  over = places_find_over (GTK_WINDOW (self->window));
  places_unfold (GTK_WIDGET (over));
  fill_all (GTK_WIDGET (over), by_button ? 100 : 1);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (over), action, NULL));
  fixture_settle ();
  g_assert_null (places_find_over (GTK_WINDOW (self->window)));

  during = probe_get (self, FOOTING_TYPE_ENTRY, entry);
  other = join_links (self, entry);
  g_assert_false (footing_record_equal (before, during));
  g_assert_cmpstr (links, !=, other);
  g_assert_true (g_str_has_prefix (toast->text, "Changed “"));
  g_assert_cmpstr (toast->action, ==, FOOTING_UNDO_ACTION);

  if (by_button)
    probe_toast_press (toast);
  else
    g_assert_true (footing_context_undo (self->context, 0));
  fixture_settle ();
  after = probe_get (self, FOOTING_TYPE_ENTRY, entry);
  same = join_links (self, entry);
  g_assert_true (footing_record_equal (before, after));
  g_assert_cmpstr (links, ==, same);
  g_assert_cmpstr (toast->text, ==, said);
}

static void
test_entry (Fixture *self, gconstpointer data)
{
  g_autofree char *entry = add_entry (self, data);

  edit (self, entry, "entry.save", FALSE);
  edit (self, entry, "entry.save", TRUE);
}

static void
test_thought (Fixture *self, gconstpointer data)
{
  g_autofree char *entry = form_places_find ("edit a thought")->prepare (self);

  edit (self, entry, "thought.save", FALSE);
  edit (self, entry, "thought.save", TRUE);
}

/* Saved without a change, or not saved, it is no deed. */
static void
test_nothing (Fixture *self, gconstpointer data)
{
  g_autofree char *entry = add_entry (self, "win");

  for (int way = 0; way < 2; way++) {
    GtkWindow *over;

    gtk_window_present (GTK_WINDOW (self->window));
    footing_entry_window_show (GTK_WINDOW (self->window), self->context, entry);
    fixture_settle ();
    over = places_find_over (GTK_WINDOW (self->window));
    if (way == 0)
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (over), "entry.save", NULL));
    else
      gtk_window_close (over);
    fixture_settle ();
    g_assert_null (places_find_over (GTK_WINDOW (self->window)));
    g_assert_cmpint (footing_undo_get_last (footing_context_get_undo (self->context)), ==,
                     0);
  }
}

/* --- Check-ins ------------------------------------------------------------------------
 */

static guint
count_signs (Fixture *self, const char *checkin)
{
  g_autoptr (GHashTable) signs = footing_store_get_signs (self->store, checkin, NULL);

  return g_hash_table_size (signs);
}

static void
fill_signs (GtkWidget *dialog)
{
  g_autoptr (GPtrArray) fields = fields_list (dialog);

  for (guint i = 0; i < fields->len; i++)
    field_fill (g_ptr_array_index (fields, i), i, FALSE);
  fixture_settle ();
}

/* One of before is as it was. */
static void
test_old_checkin (Fixture *self, gconstpointer data)
{
  g_autofree char *checkin =
      save_record (self, footing_record_new (FOOTING_TYPE_CHECKIN, "date", "2026-02-20",
                                             "note", "A slow week", NULL));
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  g_autoptr (FootingCheckin) before = NULL;
  g_autoptr (FootingCheckin) after = NULL;
  GtkWidget *dialog;

  g_assert_true (
      footing_store_set_sign (self->store, checkin, "asks-for-input", 2, NULL));
  before = probe_get (self, FOOTING_TYPE_CHECKIN, checkin);
  dialog =
      footing_checkin_dialog_new_for (self->context, GTK_WINDOW (self->window), checkin);
  gtk_window_present (GTK_WINDOW (dialog));
  fixture_settle ();
  fill_signs (dialog);
  gtk_window_close (GTK_WINDOW (dialog));
  fixture_settle ();
  g_assert_cmpuint (count_signs (self, checkin), >, 1);
  g_assert_true (g_str_has_prefix (toast->text, "Changed “"));

  g_assert_true (footing_context_undo (self->context, 0));
  after = probe_get (self, FOOTING_TYPE_CHECKIN, checkin);
  g_assert_true (footing_record_equal (before, after));
  g_assert_cmpuint (count_signs (self, checkin), ==, 1);
}

static guint
count_open (Fixture *self, const char *plan)
{
  g_autoptr (GPtrArray) open =
      footing_store_list_open_occurrences (self->store, plan, NULL);

  return open->len;
}

/* Today's leaves the timeline again, and its ritual waits as before. */
static void
test_new_checkin (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  const int n_entries = footing_store_count (self->store, FOOTING_TYPE_ENTRY);
  const int n_checkins = footing_store_count (self->store, FOOTING_TYPE_CHECKIN);
  const guint n_open = count_open (self, plan);
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  GtkWidget *dialog =
      footing_checkin_dialog_new (self->context, GTK_WINDOW (self->window));

  gtk_window_present (GTK_WINDOW (dialog));
  fixture_settle ();
  fill_signs (dialog);
  gtk_window_close (GTK_WINDOW (dialog));
  fixture_settle ();
  g_assert_cmpint (footing_store_count (self->store, FOOTING_TYPE_ENTRY), ==,
                   n_entries + 1);

  g_assert_true (footing_context_undo (self->context, 0));
  g_assert_cmpint (footing_store_count (self->store, FOOTING_TYPE_ENTRY), ==, n_entries);
  g_assert_cmpint (footing_store_count (self->store, FOOTING_TYPE_CHECKIN), ==,
                   n_checkins);
  g_assert_cmpuint (count_open (self, plan), ==, n_open);
  g_assert_cmpstr (toast->text, ==, "The check-in is no longer on your timeline");
}

static GtkWidget *
open_checkin (Fixture *self)
{
  GtkWidget *dialog =
      footing_checkin_dialog_new (self->context, GTK_WINDOW (self->window));

  gtk_window_present (GTK_WINDOW (dialog));
  fixture_settle ();

  return dialog;
}

static void
close_checkin (GtkWidget *dialog)
{
  gtk_window_close (GTK_WINDOW (dialog));
  fixture_settle ();
}

/* Its answers are deeds while it is open, and none once it is closed, also where they
 * were taken back and done again. */
static void
test_checkin_chain (Fixture *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *plan =
      fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *win = save_record (
      self, footing_record_new (FOOTING_TYPE_ENTRY, "kind", "win", "date", FIXTURE_TODAY,
                                "title", "Kept a promise", NULL));
  const int n_checkins = footing_store_count (self->store, FOOTING_TYPE_CHECKIN);
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  GtkWidget *dialog;

  footing_context_added (self->context, FOOTING_TYPE_ENTRY, win, "Added", "Removed");
  dialog = open_checkin (self);
  fill_signs (dialog);
  for (guint i = 0; i < 2; i++)
    g_assert_true (footing_context_undo (self->context, 0));
  g_assert_true (footing_context_redo (self->context));
  close_checkin (dialog);
  g_assert_false (footing_context_redo (self->context));

  g_assert_true (footing_context_undo (self->context, 0));
  g_assert_true (footing_context_redo (self->context));
  g_assert_true (footing_context_undo (self->context, 0));
  g_assert_cmpstr (toast->text, ==, "The check-in is no longer on your timeline");
  g_assert_cmpint (footing_store_count (self->store, FOOTING_TYPE_CHECKIN), ==,
                   n_checkins);
  g_assert_true (footing_context_undo (self->context, 0));
  g_assert_cmpstr (toast->text, ==, "Removed");
  g_assert_false (footing_context_undo (self->context, 0));
}

/* One that was begun before is still there after that. */
static void
test_begun_checkin (Fixture *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *plan =
      fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  const int n_checkins = footing_store_count (self->store, FOOTING_TYPE_CHECKIN);
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  GtkWidget *dialog = open_checkin (self);

  fill_signs (dialog);
  close_checkin (dialog);
  dialog = open_checkin (self);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (
                                fixture_find (dialog, GTK_TYPE_TEXT_VIEW, NULL))),
                            "A slow week", -1);
  close_checkin (dialog);
  g_assert_true (footing_context_undo (self->context, 0));
  g_assert_cmpstr (toast->text, ==, "The check-in is as it was before");
  g_assert_cmpint (footing_store_count (self->store, FOOTING_TYPE_CHECKIN), ==,
                   n_checkins + 1);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    g_autofree char *path = g_strdup_printf ("/app/undo-edits/F23-entry-%s", kinds[i]);

    g_test_add (path, Fixture, kinds[i], fixture_set_up, test_entry, fixture_tear_down);
  }
  fixture_test ("/app/undo-edits/F23-thought", test_thought);
  fixture_test ("/app/undo-edits/F23-nothing", test_nothing);
  fixture_test ("/app/undo-edits/F23-old-checkin", test_old_checkin);
  fixture_test ("/app/undo-edits/F23-new-checkin", test_new_checkin);
  fixture_test ("/app/undo-edits/F23-checkin-chain", test_checkin_chain);
  fixture_test ("/app/undo-edits/F23-begun-checkin", test_begun_checkin);

  return g_test_run ();
}
