/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plan-places.h"
#include "compose/story-versions.h"
#include "prepare/decision-window.h"
#include "prepare/prepare-pages.h"
#include "prepare/room-window.h"

/* Erases them all. */
static void
erase (Fixture *self, GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    g_assert_true (footing_store_erase (self->store, G_OBJECT_TYPE (records->pdata[i]),
                                        footing_record_get_id (records->pdata[i]), NULL));
}

void
plan_places_visit_versions (Fixture *self,
                            GtkWindow *window,
                            PlanPlace arrive,
                            gpointer tour)
{
  const char *recovery = footing_context_get_recovery (self->context);
  static const char *const days[] = {"2026-02-20", "2026-03-01"};
  g_autoptr (GPtrArray) stories = g_ptr_array_new_with_free_func (g_object_unref);

  if (recovery == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (days); i++) {
    g_ptr_array_add (
        stories,
        footing_record_new (FOOTING_TYPE_RECOVERY_STORY, "recovery", recovery, "reader",
                            "manager", "date", days[i], "body",
                            "The demo stopped half way.\n\nSince then the nightly run "
                            "takes nine minutes.",
                            NULL));
    g_assert_true (footing_store_save (self->store, stories->pdata[i], NULL));
  }
  footing_story_versions_show (window, self->context, recovery, "manager");
  arrive (tour, "versions of the story");
  erase (self, stories);
}

/* A decision in each column; owned by the caller. */
static GPtrArray *
add_decisions (Fixture *self, const char *recovery)
{
  static const char *const titles[] = {
      "Approving purchases of up to 200 for the test lab", "Choosing the order of work",
      "Sending the weekly figures", "Answering a routine client question"};
  GPtrArray *decisions = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++) {
    g_ptr_array_add (decisions,
                     footing_record_new (FOOTING_TYPE_PLAN_LINE, "recovery", recovery,
                                         "kind", "decision", "title", titles[i],
                                         "latitude", footing_latitudes ()[i], "who",
                                         "Mira Kowalski", "position", 90 + (int)i,
                                         "due-on", i == 2 ? "2026-03-12" : "",
                                         "agreed-on", i == 1 ? "" : "2026-02-20", NULL));
    g_assert_true (footing_store_save (self->store, decisions->pdata[i], NULL));
  }

  return decisions;
}

/* On a day of its own, whatever today is. */
static void
log_run (Fixture *self, gpointer decision, gboolean clean)
{
  g_autoptr (FootingMark) run =
      footing_record_new (FOOTING_TYPE_MARK, "line", footing_record_get_id (decision),
                          "date", "2026-03-02", "code", clean ? "clean" : "unclean",
                          "latitude", ((FootingPlanLine *)decision)->latitude, NULL);

  g_assert_true (footing_store_save (self->store, run, NULL));
}

void
plan_places_visit_room (Fixture *self,
                        GtkWindow *window,
                        const char *recovery,
                        PlanPlace arrive,
                        gpointer tour)
{
  g_autoptr (GPtrArray) decisions = NULL;

  footing_prepare_show (window, self->context, "room");
  arrive (tour, "room to decide, empty");
  decisions = add_decisions (self, recovery);
  for (guint i = 0; i < 3; i++)
    log_run (self, decisions->pdata[0], TRUE);
  log_run (self, decisions->pdata[1], FALSE);
  footing_room_show (window, self->context, recovery, "");
  arrive (tour, "room to decide");
  footing_decision_window_show (window, self->context,
                                footing_record_get_id (decisions->pdata[0]));
  arrive (tour, "decision");
  erase (self, decisions);
}
