/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The check-in by keyboard, and signs that are hidden, added, changed (F30, F32). */
#include "config.h"

#include "dialogs/shortcuts.h"
#include "editors/sign-editor.h"
#include "keys.h"
#include "plan/checkins.h"
#include "plan/signs.h"
#include "probe.h"
#include "signs/checkin-dialog.h"
#include "signs/sign-state.h"
#include "signs/signs-view.h"
#include "widgets/hint.h"
#include "widgets/rating-row.h"
#include "widgets/text-area.h"
#include "window.h"

#include <string.h>

#define N_SIGNS 18
#define TITLE "I nod to everything"
#define TRY "Ask one question."

/* "From Today to done" (issue: at most so many). */
#define MOST_KEYS 25

static GtkApplication *application;

static GtkWidget *
open_checkin (Fixture *self)
{
  GtkWidget *dialog =
      footing_checkin_dialog_new (self->context, GTK_WINDOW (self->window));

  gtk_window_present (GTK_WINDOW (dialog));
  fixture_settle ();

  return dialog;
}

static guint
count_answers (Fixture *self, const char *recovery)
{
  g_autofree char *checkin = NULL;

  footing_plan_find_checkin (self->store, recovery, "regular", &checkin, NULL);

  return checkin != NULL ? footing_plan_count_answers (self->store, checkin, NULL) : 0;
}

/* --- By keyboard ---------------------------------------------------------------------
 */

static FootingWindow *desk;

static void
show_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  footing_window_show_view (desk, g_variant_get_string (parameter, NULL));
}

static gboolean
has_button (gpointer window)
{
  return probe_is_shown (window, GTK_TYPE_BUTTON, "New _Check-in");
}

static gboolean
is_open (gpointer dialog)
{
  *(GtkWidget **)dialog = probe_find_window (FOOTING_TYPE_CHECKIN_DIALOG);

  return *(GtkWidget **)dialog != NULL && gtk_widget_get_mapped (*(GtkWidget **)dialog);
}

static gboolean
is_closed (gpointer data)
{
  return probe_find_window (FOOTING_TYPE_CHECKIN_DIALOG) == NULL;
}

typedef struct {
  Fixture *self;
  const char *recovery;
  guint n;
} Answered;

static gboolean
is_answered (gpointer data)
{
  const Answered *answered = data;

  return count_answers (answered->self, answered->recovery) == answered->n;
}

/* A check-in of all signs from Today to done. */
static void
test_keys (Fixture *self, gconstpointer data)
{
  const GActionEntry entries[] = {{"show", show_cb, "s", NULL, NULL, {0}}};
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  Answered answered = {self, id, 0};
  GtkWidget *dialog = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  guint n_keys = 0;

  g_action_map_add_action_entries (G_ACTION_MAP (application), entries,
                                   G_N_ELEMENTS (entries), self);
  footing_shortcuts_install (application);
  desk = footing_window_new (application, self->context);
  gtk_window_present (GTK_WINDOW (desk));
  fixture_settle ();

  if (!keys_press_in (GTK_WINDOW (desk), "alt+4"))
    return;
  fixture_wait (has_button, desk);
  g_assert_true (keys_press_in (GTK_WINDOW (desk), "alt+c"));
  fixture_wait (is_open, &dialog);
  n_keys = 2;

  for (guint i = 0; i < N_SIGNS; i++) {
    g_autofree char *key = g_strdup_printf ("%u", i % 5);

    g_assert_true (keys_press_in (GTK_WINDOW (dialog), key));
    n_keys++;
    answered.n = i + 1;
    fixture_wait (is_answered, &answered);
  }
  rows = probe_all (dialog, FOOTING_TYPE_RATING_ROW);
  for (guint i = 0; i < rows->len; i++)
    g_assert_cmpint (footing_rating_row_get_value (g_ptr_array_index (rows, i)), ==,
                     i % 5);

  g_assert_true (keys_press_in (GTK_WINDOW (dialog), "ctrl+Return"));
  n_keys++;
  fixture_wait (is_closed, NULL);
  g_test_message ("%u keys", n_keys);
  g_assert_cmpuint (n_keys, <=, MOST_KEYS);

  gtk_window_destroy (GTK_WINDOW (desk));
  fixture_settle ();
}

/* Ctrl+Z takes back sign by sign what was answered last, and names it. */
static void
test_undo (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  GtkWidget *dialog = open_checkin (self);
  FootingRatingRow *row = FOOTING_RATING_ROW (probe_row (dialog, "Being seen less"));

  footing_rating_row_set_value (row, 3);
  footing_rating_row_set_value (row, 1);
  g_assert_true (footing_context_undo (self->context, 0));
  g_assert_cmpstr (toast->text, ==, "“Being seen less” is “often” again");
  g_assert_cmpint (footing_rating_row_get_value (row), ==, 3);
  g_assert_true (footing_context_undo (self->context, 0));
  g_assert_cmpstr (toast->text, ==, "“Being seen less” is unanswered again");
  g_assert_cmpint (footing_rating_row_get_value (row), ==, -1);

  /* Once it is done it is one deed. */
  footing_rating_row_set_value (row, 2);
  footing_rating_row_set_value (
      FOOTING_RATING_ROW (probe_row (dialog, "Speaking up less")), 2);
  gtk_window_close (GTK_WINDOW (dialog));
  fixture_settle ();
  g_assert_cmpuint (count_answers (self, id), ==, 2);
  g_assert_true (footing_context_undo (self->context, 0));
  g_assert_cmpuint (count_answers (self, id), ==, 0);
}

/* What was answered last is in sight and not preset. */
static void
test_last (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autoptr (FootingCheckin) last = footing_record_new (FOOTING_TYPE_CHECKIN, "recovery",
                                                        id, "date", "2026-02-27", NULL);
  GtkWidget *dialog, *row, *other;

  g_assert_true (footing_store_save (self->store, last, NULL));
  footing_store_set_sign (self->store, footing_record_get_id (last), "seen-less", 2,
                          NULL);
  dialog = open_checkin (self);
  row = probe_row (dialog, "Being seen less");
  other = probe_row (dialog, "Speaking up less");

  g_assert_cmpint (footing_rating_row_get_value (FOOTING_RATING_ROW (row)), ==, -1);
  g_assert_true (probe_is_shown (row, GTK_TYPE_LABEL, "Last time: sometimes"));
  g_assert_true (probe_is_shown (other, GTK_TYPE_LABEL, "never – nearly always"));
  footing_rating_row_set_value (FOOTING_RATING_ROW (row), 1);
  g_assert_false (probe_is_shown (row, GTK_TYPE_LABEL, "Last time: sometimes"));
  probe_close (dialog);
}

static guint
count_shown (gpointer dialog)
{
  g_autoptr (GPtrArray) rows = probe_all (dialog, FOOTING_TYPE_RATING_ROW);
  guint n = 0;

  for (guint i = 0; i < rows->len; i++)
    n += gtk_widget_get_mapped (g_ptr_array_index (rows, i));

  return n;
}

static gboolean
is_narrow (gpointer dialog)
{
  return count_shown (dialog) < N_SIGNS &&
         probe_is_shown (dialog, GTK_TYPE_BUTTON, "Next signs");
}

static gboolean
is_wide (gpointer dialog)
{
  return count_shown (dialog) == N_SIGNS &&
         !probe_is_shown (dialog, GTK_TYPE_BUTTON, "Next signs");
}

/* Where there is little room there is one group at a time, which is gone through to and
 * fro; where there is more, all of them. */
static void
test_pages (Fixture *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *id =
      fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  GtkWidget *dialog =
      footing_checkin_dialog_new (self->context, GTK_WINDOW (self->window));
  guint n = 0;

  gtk_window_set_default_size (GTK_WINDOW (dialog), 360, 640);
  gtk_window_present (GTK_WINDOW (dialog));
  fixture_wait (is_narrow, dialog);
  for (guint i = 1; i <= 5; i++) {
    g_autofree char *page = g_strdup_printf ("%u of 5", i);

    g_assert_true (probe_is_shown (dialog, GTK_TYPE_LABEL, page));
    n += count_shown (dialog);
    g_assert_true (probe_is_shown (dialog, GTK_TYPE_BUTTON, "Next signs"));
    if (i < 5)
      probe_press (dialog, "Next signs");
    fixture_settle ();
  }
  g_assert_cmpuint (n, ==, N_SIGNS);
  probe_press (dialog, "Previous signs");
  fixture_settle ();
  g_assert_true (probe_is_shown (dialog, GTK_TYPE_LABEL, "4 of 5"));
  probe_close (dialog);

  dialog = open_checkin (self);
  fixture_wait (is_wide, dialog);
  probe_close (dialog);
}

/* --- Hidden ones, and one's own ------------------------------------------------------
 */

/* What the menu of the sign called @title does. */
static void
choose (GtkWidget *root, const char *title, const char *action)
{
  g_autofree char *label = g_strdup_printf ("More for %s", title);
  g_autoptr (GPtrArray) buttons = probe_all (root, GTK_TYPE_MENU_BUTTON);

  for (guint i = 0; i < buttons->len; i++) {
    GtkWidget *button = g_ptr_array_index (buttons, i);

    g_autofree char *other = gtk_test_accessible_check_property (
        GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label);

    if (!gtk_widget_get_mapped (button) || other != NULL)
      continue;
    gtk_menu_button_popup (GTK_MENU_BUTTON (button));
    fixture_settle ();
    gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
    fixture_settle ();
    g_assert_true (gtk_widget_activate_action (button, action, NULL));
    fixture_settle ();
    return;
  }
  g_assert_not_reached ();
}

static void
test_hide (Fixture *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *id =
      fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  GtkWidget *dialog = open_checkin (self);

  choose (dialog, "Speaking up less", "sign.hide");
  g_assert_cmpuint (count_shown (dialog), ==, N_SIGNS - 1);
  g_assert_true (probe_is_shown (dialog, GTK_TYPE_LABEL, "1 sign hidden"));
  g_assert_true (footing_context_undo (self->context, 0));
  fixture_settle ();
  g_assert_cmpuint (count_shown (dialog), ==, N_SIGNS);
  g_assert_false (probe_is_shown (dialog, GTK_TYPE_LABEL, "1 sign hidden"));

  choose (dialog, "Speaking up less", "sign.hide");
  probe_press (dialog, "Show Speaking up less again");
  fixture_settle ();
  g_assert_cmpuint (count_shown (dialog), ==, N_SIGNS);
  probe_close (dialog);
}

/* Bad input gets a sentence, what is typed is kept, and all of it can be taken back. */
static void
test_own (Fixture *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *id =
      fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  GtkWidget *dialog = open_checkin (self);
  GtkWidget *editor;

  probe_press (dialog, "Add a Sign of Your Own…");
  fixture_settle ();
  editor = probe_find_window (FOOTING_TYPE_SIGN_EDITOR);
  probe_press (editor, "_Add");
  g_assert_true (probe_says (editor, "Say what the sign is, in a few words."));
  probe_type (editor, "What You Notice", "speaking up LESS");
  probe_press (editor, "_Add");
  g_assert_true (probe_says (editor, "is among your signs already"));
  probe_type (editor, "What You Notice", TITLE);
  probe_close (editor);

  probe_press (dialog, "Add a Sign of Your Own…");
  fixture_settle ();
  editor = probe_find_window (FOOTING_TYPE_SIGN_EDITOR);
  g_assert_cmpstr (
      gtk_editable_get_text (GTK_EDITABLE (probe_row (editor, "What You Notice"))), ==,
      TITLE);
  probe_press (editor, "_Add");
  fixture_settle ();
  g_assert_null (probe_find_window (FOOTING_TYPE_SIGN_EDITOR));
  g_assert_nonnull (probe_row (dialog, TITLE));

  footing_rating_row_set_value (FOOTING_RATING_ROW (probe_row (dialog, TITLE)), 3);
  choose (dialog, TITLE, "sign.remove");
  g_assert_cmpuint (count_shown (dialog), ==, N_SIGNS);
  g_assert_true (footing_context_undo (self->context, 0));
  fixture_settle ();
  g_assert_cmpint (
      footing_rating_row_get_value (FOOTING_RATING_ROW (probe_row (dialog, TITLE))), ==,
      3);

  choose (dialog, TITLE, "sign.change");
  editor = probe_find_window (FOOTING_TYPE_SIGN_EDITOR);
  probe_type (editor, "What You Notice", "I nod");
  probe_press (editor, "_Save");
  fixture_settle ();
  g_assert_nonnull (probe_row (dialog, "I nod"));
  g_assert_true (footing_context_undo (self->context, 0));
  fixture_settle ();
  g_assert_nonnull (probe_row (dialog, TITLE));
  probe_close (dialog);
}

/* F32: what helps with one's own stands in its row, becomes a step with one press, and
 * the row says how that goes; in support as well. */
static void
test_step (Fixture *self, gconstpointer data)
{
  const FootingPerspective perspective = GPOINTER_TO_INT (data);
  g_autofree char *id = fixture_add_plan (self, perspective, TRUE);
  const FootingOwnWords words = {TITLE, "risk", TRY};
  g_autoptr (FootingOwnSign) sign =
      footing_signs_add (self->store, self->guidance, id, &words, NULL);
  g_autofree char *checkin =
      footing_plan_ensure_checkin (self->store, id, "regular", NULL);
  GtkWidget *view, *row;
  g_autoptr (GPtrArray) steps = NULL;

  footing_plan_answer_sign (self->store, checkin, footing_record_get_id (sign), 2, NULL);
  view = probe_show_view (self, FOOTING_TYPE_SIGNS_VIEW);
  row = fixture_find (view, FOOTING_TYPE_SIGN_STATE, TITLE);
  g_assert_true (probe_is_shown (row, GTK_TYPE_LABEL, TRY));
  probe_press (row, "Add to plan: " TITLE);
  fixture_settle ();
  g_assert_false (probe_is_shown (row, GTK_TYPE_LABEL, TRY));
  g_assert_true (probe_says (row, "In your plan since 5 Mar, to be done by"));

  steps = probe_list (self, FOOTING_TYPE_STEP, id);
  g_assert_cmpstr (((FootingStep *)steps->pdata[steps->len - 1])->title, ==,
                   "Ask one question");
  g_assert_true (footing_context_undo (self->context, 0));
  fixture_settle ();
  g_assert_true (probe_is_shown (row, GTK_TYPE_LABEL, TRY));
}

int
main (int argc, char *argv[])
{
  int result;

  fixture_init (&argc, &argv);
  application = gtk_application_new (NULL, G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));

  fixture_test ("/app/own-signs/F30-keys", test_keys);
  fixture_test ("/app/own-signs/F30-undo", test_undo);
  fixture_test ("/app/own-signs/F30-last", test_last);
  fixture_test ("/app/own-signs/F30-pages", test_pages);
  fixture_test ("/app/own-signs/F30-hide", test_hide);
  fixture_test ("/app/own-signs/F30-own", test_own);
  for (int p = 0; p < FOOTING_N_PERSPECTIVES; p++) {
    g_autofree char *path =
        g_strdup_printf ("/app/own-signs/F32-step-%s", footing_perspective_to_code (p));

    g_test_add (path, Fixture, GINT_TO_POINTER (p), fixture_set_up, test_step,
                fixture_tear_down);
  }

  result = g_test_run ();
  g_object_unref (application);

  return result;
}
