/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "prepare-places.h"
#include "prepare/moment-window.h"
#include "prepare/moments.h"

typedef struct {
  Fixture *fixture;
  GtkWindow *window;
  PrepareVisit visit;
  gpointer data;
} Visit;

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

void
prepare_places_visit (Fixture *self, GtkWindow *window, PrepareVisit visit, gpointer data)
{
  const Visit visits = {self, window, visit, data};

  visit_moments (&visits, footing_context_get_recovery (self->context));
}
