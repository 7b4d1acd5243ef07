/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"
#include "keys.h"
#include "places.h"
#include "probe.h"
#include "editors/story-card.h"
#include "editors/story-field.h"
#include "entry/counter-list.h"
#include "entry/entry-window.h"
#include "entry/thought-window.h"
#include "plan/thoughts.h"
#include "widgets/hint.h"
#include "widgets/text-area.h"

#include <string.h>

#define THOUGHT "I always freeze in presentations"
#define FAIRER "I froze once. The last two went well."

static GtkWidget *
find_over (GtkWidget *below)
{
  return GTK_WIDGET (places_find_over (GTK_WINDOW (below)));
}

static GtkWidget *
get_window (Fixture *self)
{
  return find_over (self->window);
}

static GtkWidget *
open_window (Fixture *self, const char *entry)
{
  gtk_window_present (GTK_WINDOW (self->window));
  footing_thought_window_show (GTK_WINDOW (self->window), self->context, entry);
  fixture_settle ();

  return get_window (self);
}

static GtkTextBuffer *
get_thought (GtkWidget *window)
{
  GtkWidget *field = fixture_find (window, FOOTING_TYPE_STORY_FIELD, NULL);

  return gtk_text_view_get_buffer (
      footing_story_field_get_view (FOOTING_STORY_FIELD (field)));
}

/* The last text area: the first one is in the story field. */
static GtkTextBuffer *
get_fairer (GtkWidget *window)
{
  g_autoptr (GPtrArray) areas = probe_all (window, FOOTING_TYPE_TEXT_AREA);

  g_assert_cmpuint (areas->len, ==, 2);
  return gtk_text_view_get_buffer (footing_text_area_get_view (areas->pdata[1]));
}

static void
press (GtkWidget *window, const char *label)
{
  probe_press (window, label);
  fixture_settle ();
}

static void
keep (GtkWidget *window)
{
  g_assert_true (gtk_widget_activate_action (window, "thought.save", NULL));
  fixture_settle ();
}

static char *
add_win (Fixture *self, const char *title)
{
  g_autoptr (FootingEntry) win = footing_record_new (
      FOOTING_TYPE_ENTRY, "kind", "win", "date", "2026-02-20", "title", title, NULL);

  g_assert_true (footing_store_save (self->store, win, NULL));

  return g_strdup (footing_record_get_id (win));
}

/* The entries that have a thought. */
static GPtrArray *
list_thoughts (Fixture *self)
{
  g_autoptr (GPtrArray) entries =
      footing_store_list (self->store, FOOTING_TYPE_ENTRY, NULL, NULL);
  GPtrArray *thoughts = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < entries->len; i++)
    if (*((FootingEntry *)entries->pdata[i])->thought != '\0')
      g_ptr_array_add (thoughts, g_object_ref (entries->pdata[i]));

  return thoughts;
}

static gboolean
is_shown (GtkWidget *window, const char *text)
{
  return probe_is_shown (window, GTK_TYPE_LABEL, text);
}

/* F24: the thought, one question about it, the wins that speak against it, each with why;
 * then what is fairer; all three are one entry, found again from the win. */
static void
test_answer (Fixture *self, gconstpointer data)
{
  g_autofree char *win = add_win (self, "The team presentation went well");
  G_GNUC_UNUSED g_autofree char *other = add_win (self, "Had coffee & <cake>");
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  g_autoptr (GPtrArray) thoughts = NULL;
  g_auto (GStrv) against = NULL;
  FootingEntry *entry;
  GtkWidget *window = open_window (self, NULL);
  GtkWidget *check;

  fixture_assert_named (window);
  gtk_text_buffer_set_text (get_thought (window), THOUGHT, -1);
  fixture_settle ();
  g_assert_nonnull (fixture_find (window, FOOTING_TYPE_STORY_CARD, NULL));
  g_assert_false (is_shown (window, "The team presentation went well"));

  press (window, "Show What Counts _Against It");
  g_assert_true (is_shown (window, "The team presentation went well"));
  g_assert_true (is_shown (window, "20 February · Also about “presentations”"));
  g_assert_true (is_shown (window, "20 February · One of your latest"));
  fixture_assert_named (window);
  check = fixture_find (window, GTK_TYPE_CHECK_BUTTON, "Had coffee & <cake>");
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));

  gtk_text_buffer_set_text (get_fairer (window), FAIRER, -1);
  keep (window);
  g_assert_null (get_window (self));

  thoughts = list_thoughts (self);
  g_assert_cmpuint (thoughts->len, ==, 1);
  entry = thoughts->pdata[0];
  g_assert_cmpstr (entry->thought, ==, THOUGHT);
  g_assert_cmpstr (entry->title, ==, FAIRER);
  against = footing_store_get_links (self->store, FOOTING_LINK_AGAINST,
                                     footing_record_get_id (entry), NULL);
  g_assert_cmpuint (g_strv_length (against), ==, 1);
  g_assert_cmpstr (against[0], ==, win);

  /* From the win one comes to it. */
  footing_entry_window_show (GTK_WINDOW (self->window), self->context, win);
  fixture_settle ();
  window = get_window (self);
  g_assert_true (is_shown (window, "Instead of “" THOUGHT "”"));
  {
    GtkWidget *row = fixture_find (window, ADW_TYPE_ACTION_ROW, FAIRER);

    g_assert_true (gtk_widget_is_sensitive (row));
    g_signal_emit_by_name (row, "activated");
    fixture_settle ();
    g_assert_nonnull (fixture_find (find_over (window), FOOTING_TYPE_STORY_FIELD, NULL));
    gtk_window_destroy (GTK_WINDOW (find_over (window)));
  }
  gtk_window_destroy (GTK_WINDOW (window));
  fixture_settle ();

  g_assert_cmpstr (toast->action, ==, FOOTING_UNDO_ACTION);
  probe_toast_press (toast);
  g_ptr_array_unref (g_steal_pointer (&thoughts));
  thoughts = list_thoughts (self);
  g_assert_cmpuint (thoughts->len, ==, 0);
}

static void
ask_without_wins (Fixture *self, const char *says, const char * not )
{
  GtkWidget *window = open_window (self, NULL);

  gtk_text_buffer_set_text (get_thought (window), THOUGHT, -1);
  press (window, "Show What Counts _Against It");
  g_assert_true (probe_says (window, "No win on your timeline speaks to this yet"));
  g_assert_true (probe_says (window, says));
  g_assert_false (probe_says (window, not ));
  gtk_window_destroy (GTK_WINDOW (window));
  fixture_settle ();
}

#define NEXT "small one is in your plan: “"
#define ANY "something that went right today"

/* F24: without a win that is said, and the smallest next one is named. */
static void
test_no_win (Fixture *self, gconstpointer data)
{
  ask_without_wins (self, ANY, NEXT);
}

static void
test_no_win_in_plan (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);

  footing_context_set_recovery (self->context, plan);
  ask_without_wins (self, NEXT, ANY);
}

/* One sentence at the field says what is missing. */
static void
test_missing (Fixture *self, gconstpointer data)
{
  GtkWidget *window = open_window (self, NULL);

  press (window, "Show What Counts _Against It");
  g_assert_true (probe_says (window, "Write the thought as it comes"));
  keep (window);
  g_assert_true (get_window (self) == window);

  gtk_text_buffer_set_text (get_thought (window), THOUGHT, -1);
  fixture_settle ();
  g_assert_false (probe_says (window, "Write the thought as it comes"));
  keep (window);
  keep (window);
  g_assert_true (probe_says (window, "what would be fairer."));
  g_assert_true (get_window (self) == window);
  gtk_window_destroy (GTK_WINDOW (window));
  fixture_settle ();
}

static gboolean
is_checked (GtkWidget *window, const char *title)
{
  return gtk_check_button_get_active (
      GTK_CHECK_BUTTON (fixture_find (window, GTK_TYPE_CHECK_BUTTON, title)));
}

/* F84: what is typed is there again, with the wins and which of them were left checked.
 */
static void
test_kept (Fixture *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *win = add_win (self, "The team presentation went well");
  G_GNUC_UNUSED g_autofree char *other = add_win (self, "Had coffee");
  g_autofree char *thought = NULL;
  g_autofree char *fairer = NULL;
  GtkWidget *window = open_window (self, NULL);

  gtk_text_buffer_set_text (get_thought (window), THOUGHT, -1);
  press (window, "Show What Counts _Against It");
  gtk_check_button_set_active (
      GTK_CHECK_BUTTON (fixture_find (window, GTK_TYPE_CHECK_BUTTON, "Had coffee")),
      FALSE);
  gtk_text_buffer_set_text (get_fairer (window), "I froze", -1);
  gtk_window_close (GTK_WINDOW (window));
  fixture_settle ();
  g_assert_null (get_window (self));

  window = open_window (self, NULL);
  g_object_get (get_thought (window), "text", &thought, NULL);
  g_object_get (get_fairer (window), "text", &fairer, NULL);
  g_assert_cmpstr (thought, ==, THOUGHT);
  g_assert_cmpstr (fairer, ==, "I froze");
  g_assert_true (is_checked (window, "The team presentation went well"));
  g_assert_false (is_checked (window, "Had coffee"));
  gtk_window_destroy (GTK_WINDOW (window));
  fixture_settle ();
}

static gboolean
has_thought (gpointer window)
{
  g_autofree char *text = NULL;

  g_object_get (get_thought (window), "text", &text, NULL);

  return g_strcmp0 (text, THOUGHT) == 0;
}

/* F23: nothing else can be taken back in this window, but what was discarded can. */
static void
test_discarded (Fixture *self, gconstpointer data)
{
  GtkWidget *window = open_window (self, NULL);

  gtk_text_buffer_set_text (get_thought (window), THOUGHT, -1);
  gtk_window_close (GTK_WINDOW (window));
  fixture_settle ();
  window = open_window (self, NULL);
  gtk_widget_grab_focus (fixture_find (window, GTK_TYPE_BUTTON, "_Discard"));
  press (window, "_Discard");
  fixture_settle ();
  g_assert_false (has_thought (window));
  if (!keys_press_in (GTK_WINDOW (window), "ctrl+z"))
    return;

  fixture_wait (has_thought, window);
  gtk_window_destroy (GTK_WINDOW (window));
  fixture_settle ();
}

/* Opened again, each win says again why it is there. */
static void
test_reasons (Fixture *self, gconstpointer data)
{
  g_autofree char *win = add_win (self, "The team presentation went well");
  const char *const wins[] = {win, NULL};
  g_autofree char *id =
      footing_thoughts_save (self->store, NULL, NULL, THOUGHT, FAIRER, wins, NULL);
  GtkWidget *window = open_window (self, id);

  g_assert_true (is_shown (window, "20 February · Also about “presentations”"));
  gtk_window_destroy (GTK_WINDOW (window));
  fixture_settle ();

  /* What was not saved, too. */
  window = open_window (self, NULL);
  gtk_text_buffer_set_text (get_thought (window), THOUGHT, -1);
  press (window, "Show What Counts _Against It");
  gtk_window_close (GTK_WINDOW (window));
  fixture_settle ();
  window = open_window (self, NULL);
  g_assert_true (is_shown (window, "20 February · Also about “presentations”"));
  gtk_window_destroy (GTK_WINDOW (window));
  fixture_settle ();
}

static gboolean
is_about_promise (gpointer window)
{
  return is_shown (window, "20 February · Also about “promise”");
}

/* Other words of the thought bring up other wins; what somebody has checked stays, and
 * what they have not is not checked by that. */
static void
test_other_words (Fixture *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *win = add_win (self, "The team presentation went well");
  G_GNUC_UNUSED g_autofree char *other = add_win (self, "Kept the promise to Dana");
  G_GNUC_UNUSED g_autofree char *third = add_win (self, "Had coffee");
  GtkWidget *window = open_window (self, NULL);
  GtkWidget *check;

  gtk_text_buffer_set_text (get_thought (window), THOUGHT, -1);
  press (window, "Show What Counts _Against It");
  g_assert_true (is_checked (window, "The team presentation went well"));
  check = fixture_find (window, GTK_TYPE_CHECK_BUTTON, "Had coffee");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);

  gtk_text_buffer_set_text (get_thought (window), "I break every promise", -1);
  fixture_wait (is_about_promise, window);
  g_assert_true (is_checked (window, "Kept the promise to Dana"));
  g_assert_false (is_checked (window, "The team presentation went well"));
  g_assert_true (is_checked (window, "Had coffee"));

  check = fixture_find (window, GTK_TYPE_CHECK_BUTTON, "Kept the promise to Dana");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  press (window, "Show What Counts _Against It");
  g_assert_false (is_checked (window, "Kept the promise to Dana"));
  gtk_window_destroy (GTK_WINDOW (window));
  fixture_settle ();
}

/* An entry that answers a thought opens in its own window, as it was, and goes to the bin
 * from there. */
static void
test_edit (Fixture *self, gconstpointer data)
{
  g_autofree char *win = add_win (self, "The team presentation went well");
  const char *const wins[] = {win, NULL};
  g_autofree char *id =
      footing_thoughts_save (self->store, NULL, NULL, THOUGHT, FAIRER, wins, NULL);
  g_autofree char *text = NULL;
  g_autoptr (FootingEntry) entry = NULL;
  GtkWidget *window;

  gtk_window_present (GTK_WINDOW (self->window));
  footing_entry_window_show (GTK_WINDOW (self->window), self->context, id);
  fixture_settle ();
  window = get_window (self);
  g_assert_true (is_shown (window, "The team presentation went well"));
  g_object_get (get_thought (window), "text", &text, NULL);
  g_assert_cmpstr (text, ==, THOUGHT);
  gtk_text_buffer_set_text (get_fairer (window), "Once", -1);
  keep (window);
  entry = footing_store_get (self->store, FOOTING_TYPE_ENTRY, id, NULL);
  g_assert_cmpstr (entry->title, ==, "Once");

  window = open_window (self, id);
  g_assert_true (gtk_widget_activate_action (window, "thought.delete", NULL));
  fixture_settle ();
  g_assert_null (get_window (self));
  g_assert_cmpint (footing_store_count (self->store, FOOTING_TYPE_ENTRY), ==, 1);
}

/* H7: what is marked here asks as well, and touches no letter. */
static void
test_untouched (Fixture *self, gconstpointer data)
{
  GtkWidget *window = open_window (self, NULL);
  GtkWidget *field = fixture_find (window, FOOTING_TYPE_STORY_FIELD, NULL);
  GtkTextBuffer *buffer = get_thought (window);
  g_autoptr (GPtrArray) buttons = NULL;
  g_autofree char *text = NULL;

  gtk_text_buffer_set_text (buffer, "I always fail. Nobody trusts me.", -1);
  fixture_settle ();
  buttons = probe_all (field, GTK_TYPE_BUTTON);
  g_assert_cmpuint (buttons->len, >=, 1);
  for (guint i = 0; i < buttons->len; i++)
    g_signal_emit_by_name (buttons->pdata[i], "clicked");
  fixture_settle ();
  g_object_get (buffer, "text", &text, NULL);
  g_assert_cmpstr (text, ==, "I always fail. Nobody trusts me.");
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/thought/F24-answer", test_answer);
  fixture_test ("/app/thought/F24-no-win", test_no_win);
  fixture_test ("/app/thought/F24-no-win-in-plan", test_no_win_in_plan);
  fixture_test ("/app/thought/F24-missing", test_missing);
  fixture_test ("/app/thought/F84-kept", test_kept);
  fixture_test ("/app/thought/F23-discarded", test_discarded);
  fixture_test ("/app/thought/F24-reasons", test_reasons);
  fixture_test ("/app/thought/F24-other-words", test_other_words);
  fixture_test ("/app/thought/F24-edit", test_edit);
  fixture_test ("/app/thought/H7-untouched", test_untouched);

  return g_test_run ();
}
