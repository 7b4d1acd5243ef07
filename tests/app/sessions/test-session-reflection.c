/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F42: the reflection and its time; F62: the sheet for a one-on-one. Today is Thursday,
 * 5 March 2026. */
#include "config.h"

#include "probe.h"
#include "session-support.h"
#include "sessions/session-timer.h"
#include "widgets/date-row.h"

#include <string.h>

static FootingSessionTimer *
find_timer (GtkWidget *page)
{
  return FOOTING_SESSION_TIMER (fixture_find (page, FOOTING_TYPE_SESSION_TIMER, NULL));
}

/* Lets @seconds pass, a minute at a time, as the clock does. */
static void
pass (Fixture *self, GtkWidget *page, int seconds)
{
  for (; seconds > 0; seconds -= 60) {
    footing_clock_set_now (self->clock,
                           footing_clock_now (self->clock) + MIN (60, seconds));
    footing_session_timer_tick (find_timer (page));
  }
  fixture_settle ();
}

static gboolean
shows (GtkWidget *page, const char *title)
{
  return probe_reads (page, title);
}

/* F42: the time is seen, pauses, goes on where it was, and is over without a fuss. */
static void
test_time (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *occurrence = session_open (self, id, "reflection");
  GtkWidget *page = session_show (self, occurrence);
  g_autofree char *used = NULL;

  g_assert_true (shows (page, "20 minutes left"));
  pass (self, page, 90);
  g_assert_true (shows (page, "19 minutes left"));
  gtk_toggle_button_set_active (
      GTK_TOGGLE_BUTTON (fixture_find (page, GTK_TYPE_TOGGLE_BUTTON, NULL)), TRUE);
  pass (self, page, 600);
  g_assert_true (shows (page, "Paused, 19 minutes left"));
  gtk_toggle_button_set_active (
      GTK_TOGGLE_BUTTON (fixture_find (page, GTK_TYPE_TOGGLE_BUTTON, NULL)), FALSE);

  /* A computer that slept has used none of it. */
  footing_clock_set_now (self->clock, footing_clock_now (self->clock) + 36000);
  footing_session_timer_tick (find_timer (page));
  pass (self, page, 30);
  g_assert_true (footing_context_flush (self->context));
  used = session_get_answer (self, occurrence, "seconds");
  g_assert_cmpstr (used, ==, "120");

  page = session_show (self, occurrence);
  g_assert_true (shows (page, "18 minutes left"));
}

/* F42: then one question is left; more time brings the others back. */
static void
test_over (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *occurrence = session_open (self, id, "reflection");
  GtkWidget *page = session_show (self, occurrence);
  g_autofree char *kept = NULL;

  g_free (session_type (page, "What moved?", "The import"));
  pass (self, page, 1200);
  g_assert_true (shows (page, "Time’s up"));
  /* Not from under somebody's hands. */
  g_assert_true (shows (page, "What moved?"));
  gtk_widget_grab_focus (fixture_find (page, GTK_TYPE_CHECK_BUTTON, NULL));
  fixture_settle ();
  g_assert_false (shows (page, "What moved?"));
  g_assert_true (shows (page, "One next experiment"));

  probe_press (page, "Five _More Minutes");
  fixture_settle ();
  g_assert_true (shows (page, "5 minutes left"));
  kept = session_type (page, "What moved?", NULL);
  g_assert_cmpstr (kept, ==, "The import");
}

/* F42: the experiment becomes a step, or not. */
static void
test_step (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *occurrence = session_open (self, id, "reflection");
  g_autofree char *step = footing_session_get_step_id (occurrence);
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  GtkWidget *page = session_show (self, occurrence);
  g_autoptr (FootingStep) made = NULL;
  g_autoptr (FootingStep) gone = NULL;
  GtkWidget *check;

  g_free (session_type (page, "One next experiment", "Ask one question"));
  g_assert_true (session_finish (page));
  made = probe_get (self, FOOTING_TYPE_STEP, step);
  g_assert_cmpstr (made->title, ==, "Ask one question");
  g_assert_cmpstr (made->due_on, ==, "2026-03-12");
  g_assert_cmpstr (toast->text, ==,
                   "Added to your timeline. The experiment is a step of your plan");

  page = session_show (self, occurrence);
  check = fixture_find (page, GTK_TYPE_CHECK_BUTTON, NULL);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  g_assert_true (session_finish (page));
  gone = probe_get (self, FOOTING_TYPE_STEP, step);
  g_assert_cmpint (footing_record_get_deleted_at (gone), !=, 0);
}

static void
test_support (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SUPPORT, TRUE);
  g_autofree char *occurrence = session_open (self, id, "reflection");
  GtkWidget *page = session_show (self, occurrence);

  g_assert_true (shows (page, "What did my support change?"));
  g_assert_true (shows (page, "One thing to do differently next week"));
}

/* F62: an agenda from the plan; notes, promises and the next date make a conversation. */
static void
test_one_on_one (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SUPPORT, TRUE);
  g_autofree char *occurrence = session_open (self, id, "one-on-one");
  GtkWidget *page = session_show (self, occurrence);
  g_autofree char *agenda = session_type (page, "Agenda", NULL);
  g_autoptr (FootingEntry) entry = NULL;
  g_autoptr (GPtrArray) held = NULL;
  FootingConversation *row;

  g_assert_nonnull (strstr (agenda, "– Agree on two targets"));
  g_assert_false (session_finish (page));
  g_free (session_type (page, "What was said", PROBE_HOSTILE));
  g_free (session_type (page, "What I promised", "Ask the client"));
  /* It is not left out without a word. */
  probe_type (page, "Next date", "2026-03-02");
  g_assert_false (session_finish (page));
  probe_type (page, "Next date", "2026-03-20");
  g_assert_true (session_finish (page));

  entry = session_find_entry (self, id, occurrence);
  g_assert_cmpstr (entry->kind, ==, "conversation");
  held = probe_list (self, FOOTING_TYPE_CONVERSATION, id);
  g_assert_cmpuint (held->len, ==, 1);
  row = g_ptr_array_index (held, 0);
  g_assert_cmpstr (row->kind, ==, "one-on-one");
  g_assert_cmpstr (row->next_on, ==, "2026-03-20");
  g_assert_cmpstr (row->agenda, ==, agenda);
  g_assert_nonnull (strstr (row->notes, "Ask the client"));
}

static void
add_entry (Fixture *self,
           const char *plan,
           const char *kind,
           const char *title,
           const char *date)
{
  g_autoptr (FootingEntry) entry =
      footing_record_new (FOOTING_TYPE_ENTRY, "recovery", plan, "kind", kind, "title",
                          title, "date", date, NULL);
  g_autoptr (GError) error = NULL;

  footing_store_save (self->store, entry, &error);
  g_assert_no_error (error);
}

/* H19: the wins and setbacks of the last seven days stand beside the questions; nothing
 * older, of another kind, of another plan, or yet to come does. */
static void
test_week (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *other = fixture_add_plan (self, FOOTING_PERSPECTIVE_SUPPORT, TRUE);
  g_autofree char *occurrence = session_open (self, id, "reflection");
  const struct {
    const char *kind;
    const char *title;
    const char *date;
    const char *when; /* NULL: not shown */
  } entries[] = {
      {"win", "Fixed the import", FIXTURE_TODAY, "Win · today"},
      {"setback", "The demo stopped", "2026-03-04", "Setback · yesterday"},
      {"win", PROBE_HOSTILE, "2026-02-27", "Win · Fri, 27 February"},
      {"win", "Too long ago", "2026-02-26", NULL},
      {"win", "Yet to come", "2026-03-06", NULL},
      {"conversation", "A talk", "2026-03-04", NULL},
  };
  g_autoptr (GPtrArray) week = NULL;
  GtkWidget *page = session_show (self, occurrence);

  g_assert_true (
      shows (page, "No wins or setbacks logged. What you remember counts just as much."));
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    add_entry (self, id, entries[i].kind, entries[i].title, entries[i].date);
  add_entry (self, other, "win", "Not mine", FIXTURE_TODAY);

  page = session_show (self, occurrence);
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++) {
    const gboolean hostile = strcmp (entries[i].title, PROBE_HOSTILE) == 0;

    g_assert_true (shows (page, hostile ? PROBE_HOSTILE_LINE : entries[i].title) ==
                   (entries[i].when != NULL));
    g_assert_true (entries[i].when == NULL || shows (page, entries[i].when));
  }
  g_assert_false (shows (page, "Not mine"));

  for (int i = 0; i < 6; i++)
    add_entry (self, id, "win", "One more", FIXTURE_TODAY);
  page = session_show (self, occurrence);
  g_assert_true (shows (page, "1 more is on your timeline"));
  week = footing_session_list_week (self->store, id, NULL);
  g_assert_cmpuint (week->len, ==, 9);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/session-reflection/F42-time", test_time);
  fixture_test ("/app/session-reflection/F42-over", test_over);
  fixture_test ("/app/session-reflection/F42-step", test_step);
  fixture_test ("/app/session-reflection/F42-support", test_support);
  fixture_test ("/app/session-reflection/H19-week", test_week);
  fixture_test ("/app/session-one-on-one/F62-finish", test_one_on_one);

  return g_test_run ();
}
