/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F96: room to decide. */
#include "config.h"

#include "fixture.h"
#include "format/room-format.h"
#include "plan/parts.h"
#include "prepare/prepared.h"
#include "prepare/room.h"
#include "store/edit.h"

#include <string.h>

static char *
add_plan (Fixture *self)
{
  return fixture_save (self, footing_record_new (FOOTING_TYPE_RECOVERY, "title",
                                                 "Passed over", "state", "active", NULL));
}

static char *
add (Fixture *self, const char *plan, const char *title)
{
  g_autoptr (GError) error = NULL;
  char *id = footing_room_add (self->store, plan, title, &error);

  g_assert_no_error (error);
  g_assert_nonnull (id);

  return id;
}

static FootingPlanLine *
get (Fixture *self, const char *id)
{
  return fixture_get (self, FOOTING_TYPE_PLAN_LINE, id);
}

static void
set (Fixture *self, const char *id, const char *property, const char *value)
{
  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_PLAN_LINE, id, NULL,
                                       property, value, NULL));
}

/* "clean 2026-03-01 ask, unclean 2026-03-02 ask" as runs of @decision. */
static void
log_runs (Fixture *self, const char *decision, const char *runs)
{
  g_auto (GStrv) each = g_strsplit (runs, ", ", -1);

  for (guint i = 0; each[i] != NULL && *each[i] != '\0'; i++) {
    g_auto (GStrv) words = g_strsplit (each[i], " ", 3);

    g_free (fixture_save (self, footing_record_new (FOOTING_TYPE_MARK, "line", decision,
                                                    "code", words[0], "date", words[1],
                                                    "latitude", words[2], NULL)));
  }
}

static guint
count (Fixture *self, const char *id)
{
  g_autoptr (FootingPlanLine) decision = get (self, id);
  g_autoptr (GPtrArray) runs = footing_room_list_runs (self->store, id, NULL);

  return footing_room_count_clean (decision, runs);
}

/* --- How runs count ------------------------------------------------------------------
 */

static void
test_count (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *latitude;
    const char *moved_on;
    const char *runs;
    guint n;
  } cases[] = {
      {"ask", "", "", 0},
      {"ask", "", "clean 2026-03-01 ask", 1},
      {"ask", "", "clean 2026-03-01 ask, clean 2026-03-01 ask, clean 2026-03-02 ask", 3},
      /* One that was not clean starts the count anew, by its day. */
      {"ask", "", "clean 2026-03-01 ask, unclean 2026-03-02 ask", 0},
      {"ask", "", "unclean 2026-03-02 ask, clean 2026-03-01 ask, clean 2026-03-03 ask",
       1},
      /* What was made elsewhere, or the last time one was here, doesn't count, and
       * doesn't stop the count. */
      {"propose", "2026-03-02", "clean 2026-03-02 ask, clean 2026-03-02 propose", 1},
      {"propose", "2026-03-02", "clean 2026-03-01 propose, clean 2026-03-03 propose", 1},
      {"propose", "2026-03-02",
       "clean 2026-03-02 propose, unclean 2026-03-03 ask, clean 2026-03-03 propose", 2},
      {"propose", "2026-03-02", "unclean 2026-03-01 propose, clean 2026-03-03 propose",
       1},
  };
  g_autofree char *plan = add_plan (self);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *id = add (self, plan, "Small purchases");

    set (self, id, "latitude", cases[i].latitude);
    set (self, id, "moved-on", cases[i].moved_on);
    log_runs (self, id, cases[i].runs);
    g_test_message ("%s", cases[i].runs);
    g_assert_cmpuint (count (self, id), ==, cases[i].n);
  }
}

/* What is logged is of today, and of the column that the decision stands in. */
static void
test_log_run (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self);
  g_autofree char *id = add (self, plan, "Small purchases");
  g_autofree char *run = NULL;
  g_autoptr (FootingMark) mark = NULL;

  set (self, id, "latitude", "tell");
  run = footing_room_log_run (self->store, id, FALSE, NULL);
  mark = fixture_get (self, FOOTING_TYPE_MARK, run);
  g_assert_cmpstr (mark->date, ==, TODAY);
  g_assert_cmpstr (mark->latitude, ==, "tell");
  g_assert_true (footing_mark_is_unclean (mark));
  g_assert_cmpuint (count (self, id), ==, 0);
  g_free (footing_room_log_run (self->store, id, TRUE, NULL));
  g_assert_cmpuint (count (self, id), ==, 1);

  g_assert_null (footing_room_log_run (self->store, plan, TRUE, NULL));
}

/* --- Moving --------------------------------------------------------------------------
 */

#define THREE "clean 2026-03-01 ask, clean 2026-03-01 ask, clean 2026-03-02 ask"

static void
test_move (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *from;
    const char *to;
    const char *agreed_on;
    const char *runs;
    FootingRoomMove move;
    const char *agreed_after;
    const char *due;
    gboolean due_stays;
  } cases[] = {
      {"ask", "ask", "2026-03-01", "", FOOTING_ROOM_STAYED, "2026-03-01", TODAY, TRUE},
      {"ask", "propose", "", THREE, FOOTING_ROOM_UP_UNAGREED, "", TODAY, FALSE},
      {"ask", "propose", "", THREE, FOOTING_ROOM_UP_UNAGREED, "", "2026-03-09", TRUE},
      {"ask", "propose", "2026-03-01", "", FOOTING_ROOM_UP_BEFORE, "2026-03-01",
       "2026-03-02", FALSE},
      {"ask", "propose", "2026-03-01", THREE, FOOTING_ROOM_UP_AS_AGREED, "", TODAY,
       FALSE},
      {"ask", "propose", "2026-03-01", THREE, FOOTING_ROOM_UP_AS_AGREED, "", "2026-03-04",
       TRUE},
      {"ask", "propose", "2026-03-01", THREE ", unclean 2026-03-03 ask",
       FOOTING_ROOM_UP_BEFORE, "2026-03-01", TODAY, FALSE},
      /* One step was agreed, not two. */
      {"ask", "tell", "2026-03-01", THREE, FOOTING_ROOM_UP_BEFORE, "2026-03-01", TODAY,
       FALSE},
      {"tell", "ask", "2026-03-01", "", FOOTING_ROOM_DOWN, "2026-03-01", TODAY, TRUE},
  };
  g_autofree char *plan = add_plan (self);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *id = add (self, plan, "Small purchases");
    g_autoptr (FootingPlanLine) after = NULL;
    g_autoptr (FootingPlanLine) back = NULL;
    g_autoptr (FootingPlanLine) before = NULL;
    g_autoptr (FootingEdit) edit = NULL;
    g_autoptr (GError) error = NULL;
    gboolean changed;
    FootingRoomMove move;

    set (self, id, "latitude", cases[i].from);
    set (self, id, "agreed-on", cases[i].agreed_on);
    set (self, id, "due-on", cases[i].due);
    log_runs (self, id, cases[i].runs);
    before = get (self, id);
    edit = footing_edit_begin (self->store, FOOTING_TYPE_PLAN_LINE, id, NULL);
    g_assert_true (footing_room_move (self->store, id, cases[i].to, &move, &error));
    g_assert_no_error (error);
    g_test_message ("%u", i);
    g_assert_cmpint (move, ==, cases[i].move);
    after = get (self, id);
    g_assert_cmpstr (after->latitude, ==, cases[i].to);
    g_assert_cmpstr (after->agreed_on, ==, cases[i].agreed_after);
    g_assert_cmpstr (after->due_on, ==, cases[i].due_stays ? cases[i].due : "");
    g_assert_cmpstr (after->moved_on, ==, move == FOOTING_ROOM_STAYED ? "" : TODAY);
    if (move != FOOTING_ROOM_STAYED)
      g_assert_cmpuint (count (self, id), ==, 0);

    /* All of it can be taken back. */
    g_assert_true (footing_edit_end (edit, self->store, &changed, NULL));
    g_assert_true (footing_edit_undo (edit, self->store, NULL));
    back = get (self, id);
    g_assert_true (footing_record_equal (back, before));
  }
}

static void
test_ready (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *latitude;
    const char *agreed_on;
    guint clean;
    gboolean ready;
  } cases[] = {
      {"ask", "2026-03-01", 3, TRUE},  {"ask", "2026-03-01", 4, TRUE},
      {"ask", "2026-03-01", 2, FALSE}, {"ask", "", 3, FALSE},
      {"tell", "2026-03-01", 3, TRUE}, {"decide", "2026-03-01", 3, FALSE},
      {"ask", "last week", 3, FALSE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (FootingPlanLine) decision =
        footing_record_new (FOOTING_TYPE_PLAN_LINE, "kind", "decision", "latitude",
                            cases[i].latitude, "agreed-on", cases[i].agreed_on, NULL);

    g_assert_cmpint (footing_room_is_ready (decision, cases[i].clean), ==,
                     cases[i].ready);
  }
}

/* --- The win, and what one begins with ------------------------------------------------
 */

static void
test_win (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self);
  g_autofree char *id = add (self, plan, "Small purchases");
  g_autoptr (FootingPlanLine) decision = NULL;
  g_autofree char *win = NULL;
  g_autoptr (FootingEntry) entry = NULL;

  set (self, id, "latitude", "tell");
  decision = get (self, id);
  win = footing_room_log_win (self->store, decision, FOOTING_PERSPECTIVE_SELF, 3, NULL);
  entry = fixture_get (self, FOOTING_TYPE_ENTRY, win);
  g_assert_true (footing_entry_is_win (entry));
  g_assert_cmpstr (entry->recovery, ==, plan);
  g_assert_cmpstr (entry->date, ==, TODAY);
  g_assert_cmpstr (entry->title, ==, "More room to decide: Small purchases");
  g_assert_cmpstr (entry->body, ==,
                   "After 3 clean runs in a row, as agreed, I decide and say so "
                   "afterwards.");
}

static void
test_suggest (Fixture *self, gconstpointer data)
{
  static const guint left[] = {5, 4, 4, 0};
  g_autofree char *plan = add_plan (self);

  for (guint i = 0; i < G_N_ELEMENTS (left); i++) {
    g_autoptr (GPtrArray) decisions = footing_room_list (self->store, plan, NULL);
    g_auto (GStrv) suggested = footing_room_suggest (decisions);

    g_assert_cmpuint (decisions->len, ==, i);
    g_assert_cmpuint (g_strv_length (suggested), ==, left[i]);
    g_free (add (self, plan, i == 0 ? "approving a small purchase" : "Another"));
  }
}

/* One that says nothing goes again; one that says something stays. */
static void
test_untouched (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self);
  g_autofree char *empty = add (self, plan, "");
  g_autofree char *named = add (self, plan, "Small purchases");
  gboolean dropped;

  g_assert_true (footing_plan_drop_untouched (self->store, FOOTING_TYPE_PLAN_LINE, empty,
                                              &dropped, NULL));
  g_assert_true (dropped);
  g_assert_true (footing_plan_drop_untouched (self->store, FOOTING_TYPE_PLAN_LINE, named,
                                              &dropped, NULL));
  g_assert_false (dropped);
}

/* --- How far it is -------------------------------------------------------------------
 */

static void
assert_read (Fixture *self,
             const char *plan,
             const char *stage,
             const char *id,
             const char *due_on,
             guint n,
             guint n_done)
{
  g_auto (FootingPrepared) state = {NULL};
  g_autoptr (GError) error = NULL;

  footing_prepared_read (self->store, plan, FOOTING_PREPARE_ROOM, &state, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (state.stage, ==, stage);
  g_assert_cmpstr (state.id, ==, id);
  g_assert_cmpstr (state.due_on, ==, due_on);
  g_assert_cmpuint (state.n, ==, n);
  g_assert_cmpuint (state.n_done, ==, n_done);
}

static void
test_read (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  assert_read (self, plan, "", "", "", 0, 0);
  first = add (self, plan, "Small purchases");
  second = add (self, plan, "The weekly figures");
  assert_read (self, plan, "ask", first, "", 2, 0);
  set (self, first, "due-on", "2026-03-20");
  set (self, second, "due-on", "2026-03-10");
  set (self, second, "agreed-on", "2026-03-01");
  assert_read (self, plan, "agreed", second, "2026-03-10", 2, 0);
  log_runs (self, second, THREE);
  assert_read (self, plan, "ready", second, "2026-03-10", 2, 0);
  set (self, first, "latitude", "decide");
  assert_read (self, plan, "ready", second, "2026-03-10", 2, 1);
  set (self, second, "latitude", "decide");
  assert_read (self, plan, "decide", first, "", 2, 2);
}

/* --- The words -----------------------------------------------------------------------
 */

static void
test_words (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *latitude;
    FootingPerspective perspective;
    int runs;
    const char *words;
  } cases[] = {
      {"ask", FOOTING_PERSPECTIVE_SELF, 3,
       "About “Small purchases”: I ask you first, as I do now. After 3 clean runs, may I "
       "say what I’d do and go ahead unless you object?"},
      {"propose", FOOTING_PERSPECTIVE_SELF, 1,
       "About “Small purchases”: after 1 clean run, may I decide it and tell you "
       "afterwards?"},
      {"ask", FOOTING_PERSPECTIVE_SUPPORT, 3,
       "About “Small purchases”: after 3 clean runs, you tell me what you’d do and go "
       "ahead unless I object."},
      {"tell", FOOTING_PERSPECTIVE_SUPPORT, 3,
       "About “Small purchases”: after 3 clean runs you decide it on your own, without "
       "telling me each time."},
      {"decide", FOOTING_PERSPECTIVE_SELF, 3, ""},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (FootingPlanLine) decision =
        footing_record_new (FOOTING_TYPE_PLAN_LINE, "title", "Small purchases",
                            "latitude", cases[i].latitude, "runs", cases[i].runs, NULL);
    g_autofree char *words = footing_room_format_ask (decision, cases[i].perspective);

    g_assert_cmpstr (words, ==, cases[i].words);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/prepare/room/F96-count", test_count);
  fixture_add ("/prepare/room/F96-log-run", test_log_run);
  fixture_add ("/prepare/room/F96-move", test_move);
  fixture_add ("/prepare/room/F96-ready", test_ready);
  fixture_add ("/prepare/room/F96-win", test_win);
  fixture_add ("/prepare/room/F96-suggest", test_suggest);
  fixture_add ("/prepare/room/F96-untouched", test_untouched);
  fixture_add ("/prepare/room/F96-read", test_read);
  fixture_add ("/prepare/room/F96-words", test_words);

  return g_test_run ();
}
