/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages of a plan that supports somebody: the debrief, and the log of one-on-ones. */
#include "config.h"

#include "plan/debrief-window.h"
#include "probe.h"
#include "sessions/one-on-one-row.h"
#include "sessions/one-on-ones-window.h"
#include "store/edit.h"
#include "today/today-items.h"
#include "widgets/date-row.h"
#include "widgets/hint.h"
#include "widgets/text-area.h"

#include <string.h>

static char *
add_support (Fixture *self)
{
  char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SUPPORT, TRUE);

  footing_context_set_recovery (self->context, id);
  probe_change (self, FOOTING_TYPE_RECOVERY, id, "technical-change", "");
  gtk_window_present (GTK_WINDOW (self->window));

  return id;
}

static GtkWidget *
open_debrief (Fixture *self, const char *plan)
{
  GtkWidget *window;

  footing_debrief_show (GTK_WINDOW (self->window), self->context, plan);
  window = probe_find_window (FOOTING_TYPE_DEBRIEF_WINDOW);
  g_assert_nonnull (window);
  fixture_settle ();

  return window;
}

static void
type_area (GtkWidget *root, const char *title, const char *text)
{
  g_autoptr (GPtrArray) areas = probe_all (root, FOOTING_TYPE_TEXT_AREA);

  for (guint i = 0; i < areas->len; i++) {
    g_autofree char *own = NULL;

    g_object_get (areas->pdata[i], "title", &own, NULL);
    if (g_strcmp0 (own, title) == 0) {
      gtk_text_buffer_set_text (
          gtk_text_view_get_buffer (footing_text_area_get_view (areas->pdata[i])), text,
          -1);
      return;
    }
  }
  g_error ("no area %s", title);
}

/* The open steps called @title. */
static guint
count_steps (Fixture *self, const char *plan, const char *title)
{
  g_autoptr (GPtrArray) steps = probe_list (self, FOOTING_TYPE_STEP, plan);
  guint n = 0;

  for (guint i = 0; i < steps->len; i++)
    n += strcmp (((FootingStep *)steps->pdata[i])->title, title) == 0;

  return n;
}

/* The button with @label that is in sight; NULL without one. */
static GtkWidget *
find_button (GtkWidget *root, const char *label)
{
  g_autoptr (GPtrArray) buttons = probe_all (root, GTK_TYPE_BUTTON);

  for (guint i = 0; i < buttons->len; i++)
    if (g_strcmp0 (gtk_button_get_label (buttons->pdata[i]), label) == 0 &&
        gtk_widget_get_mapped (buttons->pdata[i]))
      return buttons->pdata[i];

  return NULL;
}

static void
assert_dull (GtkWidget *button, const char *reason)
{
  g_assert_nonnull (button);
  g_assert_false (gtk_widget_is_sensitive (button));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==, reason);
}

/* F60: what is typed is in the plan, and becomes a commitment by one press. The button
 * answers: dull with the reason while there is nothing, and changed once it is done, also
 * when that is taken back. */
static void
test_debrief (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *area, *before, *ready, *added, *property, *step;
  } cases[] = {
      {"Their questions", NULL, "Add", "Added", "their-questions",
       "Find out: “Who decided?”"},
      {"One technical change", "Follow Up on the _Technical Change",
       "Follow Up on the _Technical Change", "In My Commitments", "technical-change",
       "Ask how it’s going: “Who decided?”"},
      {"One change in communication", "Follow Up on the Change in C_ommunication",
       "Follow Up on the Change in C_ommunication", "In My Commitments",
       "communication-change", "Ask how it’s going: “Who decided?”"},
  };
  g_autofree char *plan = add_support (self);
  GtkWidget *window = open_debrief (self, plan);

  fixture_assert_named (window);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
    g_autoptr (FootingRecovery) read = NULL;
    g_autofree char *text = NULL;
    g_autofree char *said =
        g_strconcat ("Added to your commitments: ", cases[i].step, NULL);

    if (cases[i].before != NULL)
      assert_dull (find_button (window, cases[i].before),
                   "Write it down first: a line is enough.");
    else
      g_assert_null (find_button (window, cases[i].ready));
    type_area (window, cases[i].area, "Who decided?");
    fixture_settle ();
    g_assert_true (gtk_widget_is_sensitive (find_button (window, cases[i].ready)));
    probe_press (window, cases[i].ready);
    fixture_settle ();
    read = probe_get (self, FOOTING_TYPE_RECOVERY, plan);
    g_object_get (read, cases[i].property, &text, NULL);
    g_assert_cmpstr (text, ==, "Who decided?");
    g_assert_cmpuint (count_steps (self, plan, cases[i].step), ==, 1);
    g_assert_cmpstr (toast->text, ==, said);
    assert_dull (find_button (window, cases[i].added), "In My Commitments");
    fixture_assert_named (window);

    g_assert_true (footing_context_undo (self->context, 0));
    fixture_settle ();
    g_assert_cmpuint (count_steps (self, plan, cases[i].step), ==, 0);
    g_assert_true (gtk_widget_is_sensitive (find_button (window, cases[i].ready)));
    type_area (window, cases[i].area, "");
    fixture_settle ();
  }
  probe_close (window);
}

/* F60: a change that is written anew keeps its one commitment, which takes the new words,
 * and has the earlier ones again when that is taken back. */
static void
test_debrief_anew (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_support (self);
  GtkWidget *window = open_debrief (self, plan);
  g_autoptr (ProbeToast) toast = NULL;

  type_area (window, "One technical change", "Rehearse twice");
  fixture_settle ();
  probe_press (window, "Follow Up on the _Technical Change");
  fixture_settle ();
  type_area (window, "One technical change", "Rehearse twice. And a screenshot.");
  fixture_settle ();
  toast = probe_toast_new (self->context);
  probe_press (window, "Update the Commitment");
  fixture_settle ();
  g_assert_cmpstr (toast->text, ==,
                   "Your commitment is up to date: Ask how it’s going: “Rehearse twice. "
                   "And a screenshot.”");
  g_assert_cmpuint (
      count_steps (self, plan, "Ask how it’s going: “Rehearse twice. And a screenshot.”"),
      ==, 1);
  g_assert_cmpuint (count_steps (self, plan, "Ask how it’s going: “Rehearse twice”"), ==,
                    0);
  g_assert_nonnull (find_button (window, "In My Commitments"));

  g_assert_true (footing_context_undo (self->context, 0));
  fixture_settle ();
  g_assert_cmpuint (count_steps (self, plan, "Ask how it’s going: “Rehearse twice”"), ==,
                    1);
  g_assert_nonnull (find_button (window, "Update the Commitment"));
  probe_close (window);
}

/* F60: two questions are two commitments, each chosen for itself. */
static void
test_questions (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_support (self);
  GtkWidget *window = open_debrief (self, plan);

  type_area (window, "Their questions",
             "Why me? Will I present <b>again</b>?\nBy when & how");
  fixture_settle ();
  gtk_widget_grab_focus (find_button (window, "Add"));
  probe_press (window, "Add");
  fixture_settle ();
  g_assert_cmpuint (count_steps (self, plan, "Find out: “Why me?”"), ==, 1);
  /* The next key goes to the next question. */
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) ==
                 find_button (window, "Add"));
  probe_press (window, "Add");
  fixture_settle ();
  g_assert_cmpuint (count_steps (self, plan, "Find out: “Will I present <b>again</b>?”"),
                    ==, 1);
  probe_press (window, "Add");
  fixture_settle ();
  g_assert_cmpuint (count_steps (self, plan, "Find out: “By when & how”"), ==, 1);
  g_assert_null (find_button (window, "Add"));

  type_area (window, "Their questions", "Will I present <b>again</b>? Who else?");
  fixture_settle ();
  g_assert_nonnull (find_button (window, "Added"));
  g_assert_nonnull (find_button (window, "Add"));
  probe_close (window);
}

static void
got_text_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(char **)data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

/* What is on the clipboard of @window. Owned by the caller. */
static char *
read_clipboard (GtkWidget *window)
{
  char *text = NULL;

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (window), NULL, got_text_cb,
                                 &text);
  while (text == NULL)
    g_main_context_iteration (NULL, TRUE);

  return text;
}

/* F60: the words to begin with are copied, and of what was written only what is meant for
 * both. */
static void
test_copy (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_support (self);
  GtkWidget *window = open_debrief (self, plan);
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  g_autofree char *words = NULL;
  g_autofree char *facts = NULL;
  g_autofree char *agreed = NULL;

  probe_press (window, "_Copy");
  g_assert_cmpstr (toast->text, ==, "Copied");
  words = read_clipboard (window);
  g_assert_true (probe_says (window, words));

  assert_dull (find_button (window, "Copy the Facts and C_hanges"),
               "Write it down first: a line is enough.");
  type_area (window, "What happened, step by step", "It froze");
  fixture_settle ();
  probe_press (window, "Copy the Facts and C_hanges");
  facts = read_clipboard (window);
  g_assert_cmpstr (facts, ==, "What happened:\nIt froze");
  type_area (window, "Their questions", "Why me?");
  type_area (window, "One technical change", "Rehearse");
  fixture_settle ();
  probe_press (window, "Copy the Facts and C_hanges");
  agreed = read_clipboard (window);
  g_assert_cmpstr (agreed, ==, "What happened:\nIt froze\n\nWhat we agreed:\n– Rehearse");
  probe_close (window);
}

/* Whether Today lists something of @kind. */
static gboolean
is_listed (Fixture *self, FootingTodayKind kind)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = footing_today_list (self->context, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < items->len; i++)
    if (((FootingTodayItem *)items->pdata[i])->kind == kind)
      return TRUE;

  return FALSE;
}

/* F60: Today asks for it until it was held, which can be undone. */
static void
test_held (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_support (self);
  GtkWidget *window = open_debrief (self, plan);
  GtkWidget *check = fixture_find (window, GTK_TYPE_CHECK_BUTTON, NULL);

  g_assert_true (is_listed (self, FOOTING_TODAY_DEBRIEF));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  fixture_settle ();
  g_assert_false (is_listed (self, FOOTING_TODAY_DEBRIEF));
  g_assert_true (footing_context_undo (self->context, 0));
  fixture_settle ();
  g_assert_true (is_listed (self, FOOTING_TODAY_DEBRIEF));
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  probe_close (window);
}

static void
add_talk (Fixture *self, const char *plan, const char *date, const char *notes)
{
  g_autoptr (GObject) talk = footing_record_new (
      FOOTING_TYPE_CONVERSATION, "recovery", plan, "kind", "one-on-one", "state", "held",
      "date", date, "notes", notes, "next-on", FIXTURE_TODAY, NULL);
  g_autoptr (GError) error = NULL;

  footing_store_save (self->store, talk, &error);
  g_assert_no_error (error);
}

static GPtrArray *
list_rows (GtkWidget *window)
{
  return probe_all (window, FOOTING_TYPE_ONE_ON_ONE_ROW);
}

/* F62: newest first, each can be changed and deleted, with undo. */
static void
test_log (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_support (self);
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) fewer = NULL;
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GPtrArray) talks = NULL;
  GtkWidget *window;

  add_talk (self, plan, "2026-02-05", "The first\n\n- Ask finance");
  add_talk (self, plan, "2026-02-19", "The second");
  footing_one_on_ones_show (GTK_WINDOW (self->window), self->context, plan);
  window = probe_find_window (FOOTING_TYPE_ONE_ON_ONES_WINDOW);
  fixture_settle ();
  fixture_assert_named (window);
  rows = list_rows (window);
  g_assert_cmpuint (rows->len, ==, 2);
  g_assert_cmpstr (adw_expander_row_get_subtitle (rows->pdata[0]), ==, "The second");
  g_assert_cmpstr (adw_expander_row_get_subtitle (rows->pdata[1]), ==,
                   "The first · Ask finance");
  g_assert_true (probe_says (window, "Next: today"));

  probe_open (rows->pdata[0]);
  type_area (rows->pdata[0], "What was said, and what to do differently", "Calmer now");
  footing_context_flush (self->context);
  fixture_settle ();
  g_assert_cmpstr (adw_expander_row_get_subtitle (rows->pdata[0]), ==, "Calmer now");

  probe_press (rows->pdata[0], "_Remove");
  fixture_settle ();
  fewer = list_rows (window);
  g_assert_cmpuint (fewer->len, ==, 1);
  g_assert_true (footing_context_undo (self->context, 0));
  fixture_settle ();
  again = list_rows (window);
  g_assert_cmpuint (again->len, ==, 2);

  probe_press (window, "_Note One That Was Held");
  fixture_settle ();
  talks = probe_list (self, FOOTING_TYPE_CONVERSATION, plan);
  g_assert_cmpuint (talks->len, ==, 3);
  probe_close (window);
}

static GtkWidget *
find_date_row (GtkWidget *place, const char *title)
{
  g_autoptr (GPtrArray) rows = probe_all (place, FOOTING_TYPE_DATE_ROW);

  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (adw_preferences_row_get_title (rows->pdata[i]), title))
      return rows->pdata[i];

  g_error ("No date row “%s”", title);
}

/* F62: a day that cannot be, or has not come, is said before the row folds over it. */
static void
test_log_days (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *title;
    const char *typed;
  } cases[] = {
      {"Next date", "31 february"},
      {"Next date", "yesterday"},
      {"Day", "tomorrow"},
      {"Day", "soon"},
  };
  g_autofree char *plan = add_support (self);
  g_autoptr (GPtrArray) rows = NULL;
  GtkWidget *window;

  add_talk (self, plan, "2026-02-19", "The second");
  footing_one_on_ones_show (GTK_WINDOW (self->window), self->context, plan);
  window = probe_find_window (FOOTING_TYPE_ONE_ON_ONES_WINDOW);
  fixture_settle ();
  rows = list_rows (window);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    GtkWidget *field;

    g_test_message ("%s: %s", cases[i].title, cases[i].typed);
    probe_open (rows->pdata[0]);
    field = find_date_row (rows->pdata[0], cases[i].title);
    gtk_editable_set_text (GTK_EDITABLE (field), cases[i].typed);
    probe_press (rows->pdata[0], "_Done");
    g_assert_true (adw_expander_row_get_expanded (rows->pdata[0]));
    g_assert_nonnull (footing_hint_get (field));
    gtk_editable_set_text (GTK_EDITABLE (field), "");
  }
  footing_date_row_set_date (FOOTING_DATE_ROW (find_date_row (rows->pdata[0], "Day")),
                             "2026-02-18");
  probe_press (rows->pdata[0], "_Done");
  g_assert_false (adw_expander_row_get_expanded (rows->pdata[0]));
  probe_close (window);
}

/* F62: an empty log says when the first one is due, and one that is left as it was added
 * leaves nothing: neither in the log, nor in what can be undone. */
static void
test_empty_log (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_support (self);
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (GPtrArray) talks = NULL;
  GtkWidget *window;

  footing_one_on_ones_show (GTK_WINDOW (self->window), self->context, plan);
  window = probe_find_window (FOOTING_TYPE_ONE_ON_ONES_WINDOW);
  fixture_settle ();
  g_assert_true (probe_says (window, "The first one is due "));

  probe_press (window, "_Note One That Was Held");
  fixture_settle ();
  g_assert_true (probe_says (window, "Next: "));
  probe_close (window);
  fixture_settle ();
  left = probe_list (self, FOOTING_TYPE_CONVERSATION, plan);
  g_assert_cmpuint (left->len, ==, 0);

  footing_one_on_ones_show (GTK_WINDOW (self->window), self->context, plan);
  window = probe_find_window (FOOTING_TYPE_ONE_ON_ONES_WINDOW);
  probe_press (window, "_Note One That Was Held");
  fixture_settle ();
  type_area (window, "What was said, and what to do differently", "Calmer now");
  probe_close (window);
  fixture_settle ();
  talks = probe_list (self, FOOTING_TYPE_CONVERSATION, plan);
  g_assert_cmpuint (talks->len, ==, 1);
}

/* F62: what a ritual does not say, Today says on its day. */
static void
test_due (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_support (self);
  g_autoptr (GPtrArray) rituals = probe_list (self, FOOTING_TYPE_RITUAL, plan);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < rituals->len; i++) {
    footing_store_change (self->store, FOOTING_TYPE_RITUAL,
                          footing_record_get_id (rituals->pdata[i]), &error, "enabled",
                          FALSE, NULL);
    g_assert_no_error (error);
  }
  g_assert_false (is_listed (self, FOOTING_TODAY_ONE_ON_ONE));
  add_talk (self, plan, "2026-02-19", "The second");
  g_assert_true (is_listed (self, FOOTING_TODAY_ONE_ON_ONE));
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/debrief/F60-commitments", test_debrief);
  fixture_test ("/app/debrief/F60-anew", test_debrief_anew);
  fixture_test ("/app/debrief/F60-questions", test_questions);
  fixture_test ("/app/debrief/F60-copy", test_copy);
  fixture_test ("/app/debrief/F60-held", test_held);
  fixture_test ("/app/one-on-ones/F62-log", test_log);
  fixture_test ("/app/one-on-ones/F62-days", test_log_days);
  fixture_test ("/app/one-on-ones/F62-empty", test_empty_log);
  fixture_test ("/app/one-on-ones/F62-due", test_due);

  return g_test_run ();
}
