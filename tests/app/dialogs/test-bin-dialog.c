/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F23, F84: the page of the bin. */
#include "config.h"

#include "dialogs/bin-dialog.h"
#include "dialogs/bin-row.h"
#include "editors/removal.h"
#include "format/bin-format.h"
#include "probe.h"

#include <string.h>

#define DAY (24 * 60 * 60)

static char *
add (Fixture *self, gpointer record)
{
  g_autoptr (GObject) owned = record;
  g_autoptr (GError) error = NULL;

  footing_store_save (self->store, owned, &error);
  g_assert_no_error (error);

  return g_strdup (footing_record_get_id (owned));
}

static char *
add_win (Fixture *self, const char *plan, const char *title)
{
  return add (self, footing_record_new (FOOTING_TYPE_ENTRY, "recovery", plan, "date",
                                        FIXTURE_TODAY, "title", title, NULL));
}

static void
remove_one (Fixture *self, GType type, const char *id)
{
  g_autoptr (GError) error = NULL;

  footing_store_remove (self->store, type, id, &error);
  g_assert_no_error (error);
}

static void
pass (Fixture *self, gint64 seconds)
{
  footing_clock_set_now (self->clock, footing_clock_now (self->clock) + seconds);
}

static GtkWidget *
open_dialog (Fixture *self)
{
  GtkWidget *dialog;

  gtk_window_present (GTK_WINDOW (self->window));
  footing_bin_dialog_show (GTK_WINDOW (self->window), self->context);
  fixture_settle ();
  dialog = probe_find_window (FOOTING_TYPE_BIN_DIALOG);
  g_assert_nonnull (dialog);
  fixture_assert_named (dialog);

  return dialog;
}

static const char *
get_page (GtkWidget *dialog)
{
  return gtk_stack_get_visible_child_name (
      GTK_STACK (fixture_find (dialog, GTK_TYPE_STACK, NULL)));
}

/* The rows of @dialog as text: "title | state", a line each. */
static char *
read_rows (GtkWidget *dialog)
{
  g_autoptr (GPtrArray) rows = probe_all (dialog, FOOTING_TYPE_BIN_ROW);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++) {
    g_autoptr (GPtrArray) labels = probe_all (rows->pdata[i], GTK_TYPE_LABEL);

    g_string_append_printf (text, "%s%s | %s", i > 0 ? "\n" : "",
                            gtk_label_get_text (labels->pdata[0]),
                            gtk_label_get_text (labels->pdata[1]));
  }

  return g_string_free (text, FALSE);
}

static void
assert_rows (GtkWidget *dialog, const char *expected)
{
  g_autofree char *text = read_rows (dialog);

  g_assert_cmpstr (text, ==, expected);
}

/* F84: what is in it says what it is, when it was deleted and how long it stays, the
 * newest first; the year where it is another one. */
static void
test_list (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *draft = fixture_add_draft (self, FOOTING_PERSPECTIVE_SELF);
  g_autofree char *win = add_win (self, plan, PROBE_HOSTILE);
  g_autofree char *person =
      add (self, footing_record_new (FOOTING_TYPE_PERSON, "recovery", plan, NULL));
  g_autofree char *scope =
      add (self, footing_record_new (FOOTING_TYPE_STEP, "recovery", plan, "kind", "scope",
                                     "title", "The weekly report", NULL));
  g_autofree char *old = add_win (self, NULL, "Long ago");
  GtkWidget *dialog;

  pass (self, -29 * DAY);
  remove_one (self, FOOTING_TYPE_ENTRY, win);
  pass (self, -2 * DAY);
  remove_one (self, FOOTING_TYPE_ENTRY, old);
  pass (self, 30 * DAY);
  remove_one (self, FOOTING_TYPE_STEP, scope);
  pass (self, DAY);
  remove_one (self, FOOTING_TYPE_PERSON, person);
  pass (self, 1);
  remove_one (self, FOOTING_TYPE_RECOVERY, draft);

  dialog = open_dialog (self);
  g_assert_cmpstr (get_page (dialog), ==, "list");
  assert_rows (dialog,
               "Without a title | Draft · deleted today · kept until Sat, 4 April\n"
               "Somebody | Person · deleted today · kept until Sat, 4 April\n"
               "The weekly report | Reduced scope · deleted yesterday · kept until Fri, "
               "3 April\n" PROBE_HOSTILE_LINE
               " | Win · deleted Wed, 4 February · kept until tomorrow\n"
               "Long ago | Win · deleted Mon, 2 February · goes with the next backup");
  gtk_window_destroy (GTK_WINDOW (dialog));

  pass (self, 300 * DAY);
  remove_one (self, FOOTING_TYPE_RECOVERY, plan);
  dialog = open_dialog (self);
  g_assert_true (probe_says (dialog, "kept until Fri, 29 January 2027"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* F84: a plan says how much comes back with it. */
static void
test_held (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  G_GNUC_UNUSED g_autofree char *kept = add_win (self, plan, "Shipped the fix");
  g_autofree char *earlier = add_win (self, plan, "Deleted before");
  g_autofree char *state = NULL;
  g_autoptr (FootingRecovery) recovery = NULL;

  remove_one (self, FOOTING_TYPE_ENTRY, earlier);
  pass (self, DAY);
  remove_one (self, FOOTING_TYPE_RECOVERY, plan);
  recovery = probe_get (self, FOOTING_TYPE_RECOVERY, plan);
  state = footing_bin_format_state (recovery, self->store);
  g_assert_cmpstr (state, ==,
                   "Plan · deleted today · kept until Sun, 5 April\n"
                   "With 2 entries, 2 outcomes, 2 steps");
}

/* F23: what is restored is back with what belonged to it, and goes again by undo. */
static void
test_restore (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *win = add_win (self, plan, "Shipped the fix");
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  GtkWidget *dialog;

  remove_one (self, FOOTING_TYPE_ENTRY, win);
  pass (self, DAY);
  remove_one (self, FOOTING_TYPE_RECOVERY, plan);
  g_assert_null (footing_context_get_recovery (self->context));
  dialog = open_dialog (self);

  probe_press (dialog, "Restore “Shipped the fix”");
  fixture_settle ();
  g_assert_cmpstr (get_page (dialog), ==, "empty");
  g_assert_cmpstr (toast->text, ==, "Restored “Shipped the fix”");
  g_assert_cmpint (footing_store_get_entry_seq (self->store, win), >, 0);
  g_assert_cmpstr (footing_context_get_recovery (self->context), ==, plan);

  probe_toast_press (toast);
  fixture_settle ();
  g_assert_cmpstr (get_page (dialog), ==, "list");
  g_assert_cmpint (footing_store_get_entry_seq (self->store, win), ==, 0);
  g_assert_null (footing_context_get_recovery (self->context));
  g_assert_cmpstr (toast->text, ==, "“Shipped the fix” is in the bin again");
  g_assert_true (
      probe_says (dialog, "Win · deleted yesterday · kept until Sat, 4 April"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static GtkWidget *
ask (GtkWidget *dialog)
{
  GtkWidget *question;

  probe_press (dialog, "_Empty…");
  fixture_settle ();
  question = probe_find_window (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (question);

  return question;
}

/* F84: what goes for good is named before it does; one can still think better of it. */
static void
test_empty (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *a = add_win (self, NULL, "a");
  g_autofree char *b = add_win (self, NULL, "b");
  g_autofree char *kept = add_win (self, NULL, "kept");
  GtkWidget *dialog, *question;

  remove_one (self, FOOTING_TYPE_ENTRY, a);
  remove_one (self, FOOTING_TYPE_ENTRY, b);
  pass (self, 1);
  remove_one (self, FOOTING_TYPE_RECOVERY, plan);
  dialog = open_dialog (self);

  question = ask (dialog);
  g_assert_cmpstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (question)), ==,
                   "This goes for good, and can’t be undone:\n\n"
                   "1 plan with everything in it\n2 entries");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "cancel");
  fixture_settle ();
  g_assert_cmpstr (get_page (dialog), ==, "list");

  question = ask (dialog);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "empty");
  fixture_settle ();
  g_assert_cmpstr (get_page (dialog), ==, "empty");
  g_assert_null (footing_store_get (self->store, FOOTING_TYPE_ENTRY, a, NULL));
  g_assert_null (footing_store_get (self->store, FOOTING_TYPE_RECOVERY, plan, NULL));
  g_assert_cmpint (footing_store_get_entry_seq (self->store, kept), >, 0);
  g_assert_false (
      gtk_widget_is_sensitive (fixture_find (dialog, GTK_TYPE_BUTTON, "_Empty…")));
  g_assert_nonnull (gtk_window_get_focus (GTK_WINDOW (dialog)));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* F84: with the bin gone for good, nothing that was done before is taken back, and no
 * toast offers to; what is done after it is. */
static void
test_empty_fences (Fixture *self, gconstpointer data)
{
  g_autofree char *a = add_win (self, NULL, "a");
  g_autofree char *b = add_win (self, NULL, "b");
  GtkWidget *dialog;

  remove_one (self, FOOTING_TYPE_ENTRY, a);
  remove_one (self, FOOTING_TYPE_ENTRY, b);
  dialog = open_dialog (self);
  probe_press (dialog, "Restore “a”");
  fixture_settle ();
  g_assert_nonnull (fixture_find (dialog, GTK_TYPE_BUTTON, "_Undo"));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (ask (dialog)), "empty");
  fixture_settle ();

  g_assert_false (footing_context_undo (self->context, 0));
  g_assert_cmpint (footing_store_get_entry_seq (self->store, a), >, 0);
  footing_remove (self->context, FOOTING_TYPE_ENTRY, a);
  g_assert_true (footing_context_undo (self->context, 0));
  g_assert_cmpint (footing_store_get_entry_seq (self->store, a), >, 0);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

typedef struct {
  GtkWidget *window;
  int height;
} Size;

static gboolean
has_grown (gpointer data)
{
  const Size *size = data;

  return gtk_widget_get_height (size->window) >= size->height;
}

/* The window becomes as high as what is in it needs, when it was opened with less. */
static void
test_height (Fixture *self, gconstpointer data)
{
  Size size = {open_dialog (self), 500};

  fixture_settle ();
  g_assert_cmpstr (get_page (size.window), ==, "empty");
  g_assert_false (has_grown (&size));
  for (guint i = 0; i < 12; i++) {
    g_autofree char *id = add_win (self, NULL, "A win");

    remove_one (self, FOOTING_TYPE_ENTRY, id);
  }
  fixture_wait (has_grown, &size);
  gtk_window_destroy (GTK_WINDOW (size.window));
}

/* F84: what cannot be written is said, and nothing has changed. */
static void
test_busy (Fixture *self, gconstpointer data)
{
  g_autofree char *a = add_win (self, NULL, "a");
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  GtkWidget *dialog, *question;
  FootingDb *other;

  remove_one (self, FOOTING_TYPE_ENTRY, a);
  dialog = open_dialog (self);
  other = probe_hold_file (self);
  probe_press (dialog, "Restore “a”");
  fixture_settle ();
  g_assert_cmpstr (get_page (dialog), ==, "list");
  g_assert_nonnull (toast->text);
  g_clear_pointer (&toast->text, g_free);

  question = ask (dialog);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "empty");
  fixture_settle ();
  g_assert_cmpstr (get_page (dialog), ==, "list");
  g_assert_nonnull (toast->text);
  footing_db_close (other);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/bin-dialog/F84-list", test_list);
  fixture_test ("/app/bin-dialog/F23-restore", test_restore);
  fixture_test ("/app/bin-dialog/F84-empty", test_empty);
  fixture_test ("/app/bin-dialog/F84-empty-fences", test_empty_fences);
  fixture_test ("/app/bin-dialog/F84-held", test_held);
  fixture_test ("/app/bin-dialog/F84-height", test_height);
  fixture_test ("/app/bin-dialog/F84-busy", test_busy);

  return g_test_run ();
}
