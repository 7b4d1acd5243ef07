/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "prepare-places.h"
#include "prepare/agreement-window.h"
#include "prepare/agreements.h"
#include "prepare/moment-window.h"
#include "prepare/moments.h"
#include "prepare/task-window.h"
#include "prepare/tasks.h"

typedef struct {
  Fixture *fixture;
  GtkWindow *window;
  PrepareVisit visit;
  gpointer data;
} Visit;

/* A page that is sent, agreed and checked on @days, "" for each that is not yet. */
static char *
add_agreement (FootingStore *store, const char *recovery, const char *const days[4])
{
  g_autoptr (FootingAgreement) page = footing_record_new (
      FOOTING_TYPE_AGREEMENT, "recovery", recovery, "sent-on", days[0], "agreed-on",
      days[1], "check-on", days[2], "checked-on", days[3], NULL);

  g_assert_true (footing_store_save (store, page, NULL));

  return g_strdup (footing_record_get_id (page));
}

/* F93: what the plan has of it; a draft of two lines, one of it open; and one that was
 * checked. */
static void
visit_agreements (const Visit *visit, const char *recovery)
{
  static const char *const none[] = {"", "", "", ""};
  static const char *const all[] = {"2026-02-20", "2026-02-25", "2026-03-25",
                                    "2026-03-04"};
  GtkWindow *window = visit->window;
  FootingContext *context = visit->fixture->context;
  FootingStore *store = visit->fixture->store;
  g_autofree char *draft = NULL;
  g_autofree char *line = NULL;
  g_autofree char *checked = NULL;

  footing_agreement_show (window, context, recovery, "");
  visit->visit (visit->data, "what good looks like");
  draft = add_agreement (store, recovery, none);
  line = footing_agreements_add_line (store, draft, NULL);
  g_assert_true (footing_store_change (
      store, FOOTING_TYPE_PLAN_LINE, line, NULL, "title",
      "The monthly report arrives on time, and the client finds no error in it", "detail",
      "From 3 corrections to 1 a month", "due-on", "2026-04-20", NULL));
  g_free (footing_agreements_add_line (store, draft, NULL));
  footing_agreement_show (window, context, recovery, draft);
  visit->visit (visit->data, "what good looks like, a draft");
  checked = add_agreement (store, recovery, all);
  footing_agreement_show (window, context, recovery, checked);
  visit->visit (visit->data, "what good looks like, checked");
  g_assert_true (footing_store_erase (store, FOOTING_TYPE_AGREEMENT, draft, NULL));
  g_assert_true (footing_store_erase (store, FOOTING_TYPE_AGREEMENT, checked, NULL));
}

/* F94: without one; one that is ahead, with lines, and with another one that is waiting;
 * and one that was held. */
static void
visit_moments (const Visit *visit, const char *recovery)
{
  static const char *const kinds[] = {"risk", "rehearsal"};
  GtkWindow *window = visit->window;
  FootingContext *context = visit->fixture->context;
  FootingStore *store = visit->fixture->store;
  g_autoptr (FootingMoment) ahead = footing_record_new (
      FOOTING_TYPE_MOMENT, "recovery", recovery, "title", "Demo to the board", "date",
      "2039-03-12", "time", "14:00", "audience", "Anja, the board and two clients",
      "feared", "It stops again, and nobody says a word", "likelihood", 40, "rung", "own",
      "first-sentence", "Two months ago this stopped on your screen.", "partner", "Mira",
      NULL);
  g_autoptr (FootingMoment) past = footing_record_new (
      FOOTING_TYPE_MOMENT, "recovery", recovery, "title", "Weekly review", "date",
      "2020-03-02", "feared", "Silence", "likelihood", 70, "came-true", "no", NULL);
  g_autofree char *entry = NULL;

  footing_moment_show (window, context, recovery, "");
  visit->visit (visit->data, "exposed moments, none");
  g_assert_true (footing_store_save (store, ahead, NULL));
  g_assert_true (footing_store_save (store, past, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    G_GNUC_UNUSED g_autofree char *line =
        footing_moments_add_line (store, footing_record_get_id (ahead), kinds[i], NULL);
  }
  footing_moment_show (window, context, recovery, "");
  visit->visit (visit->data, "exposed moment");
  footing_moment_show (window, context, recovery, footing_record_get_id (past));
  visit->visit (visit->data, "exposed moment, after");
  entry = footing_moments_debrief (store, footing_record_get_id (past), "win", NULL);
  footing_moment_show (window, context, recovery, footing_record_get_id (past));
  visit->visit (visit->data, "exposed moment, held");
  g_assert_true (footing_store_erase (store, FOOTING_TYPE_MOMENT,
                                      footing_record_get_id (past), NULL));
  g_assert_true (footing_store_erase (store, FOOTING_TYPE_MOMENT,
                                      footing_record_get_id (ahead), NULL));
  g_assert_true (footing_store_erase (store, FOOTING_TYPE_ENTRY, entry, NULL));
}

static void
add_mark (FootingStore *store, const char *part, const char *date, const char *code)
{
  g_autoptr (FootingMark) mark = footing_record_new (FOOTING_TYPE_MARK, "line", part,
                                                     "date", date, "code", code, NULL);

  g_assert_true (footing_store_save (store, mark, NULL));
}

/* F95: before there is one, just begun, and with marks of several days, one practised. */
static void
visit_tasks (const Visit *visit, const char *recovery)
{
  GtkWindow *window = visit->window;
  FootingContext *context = visit->fixture->context;
  FootingStore *store = visit->fixture->store;
  g_autofree char *task = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *step = NULL;

  footing_task_window_show (window, context, recovery, "");
  visit->visit (visit->data, "task, none yet");
  task = footing_tasks_add (store, recovery, NULL);
  g_assert_true (footing_store_change (store, FOOTING_TYPE_PLAN_LINE, task, NULL, "title",
                                       "The demo for the board", "task-kind", "demo",
                                       NULL));
  footing_task_window_show (window, context, recovery, task);
  visit->visit (visit->data, "task, no parts yet");
  first = footing_task_add_part (store, task, "Open with the one thing it shows", NULL);
  second = footing_task_add_part (store, task, "Recover when something stops", NULL);
  add_mark (store, first, "2026-02-20", "with-help");
  add_mark (store, second, "2026-02-20", "not-yet");
  add_mark (store, second, "2026-02-27", "with-help");
  add_mark (store, first, "2026-03-02", "can");
  step = footing_part_practise (store, second, NULL);
  g_assert_true (footing_store_change (store, FOOTING_TYPE_STEP, step, NULL, "due-on",
                                       "2026-03-05", NULL));
  footing_task_window_show (window, context, recovery, task);
  visit->visit (visit->data, "task");
  add_mark (store, second, "2026-03-03", "can");
  footing_task_window_show (window, context, recovery, task);
  visit->visit (visit->data, "task, all of it");
  g_assert_true (footing_store_erase (store, FOOTING_TYPE_STEP, step, NULL));
  g_assert_true (footing_store_erase (store, FOOTING_TYPE_PLAN_LINE, task, NULL));
}

void
prepare_places_visit (Fixture *self, GtkWindow *window, PrepareVisit visit, gpointer data)
{
  const Visit visits = {self, window, visit, data};
  const char *recovery = footing_context_get_recovery (self->context);

  visit_agreements (&visits, recovery);
  visit_moments (&visits, recovery);
  visit_tasks (&visits, recovery);
}
