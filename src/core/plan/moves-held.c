/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "moves.h"

#include "plan.h"
#include "text.h"

#include <string.h>

/* As many wins as make a list, and outcomes as the move about them asks for. */
#define N_WINS 3
#define N_OUTCOMES 2

typedef struct {
  /* borrowed */
  FootingStore *store;
  const char *recovery;

  /* owned */
  GHashTable *held;   /* of moves */
  GHashTable *things; /* what there is, in the codes of "fulfilled-by" */
} Held;

static void
note (Held *self, const char *thing, gboolean there)
{
  if (there)
    g_hash_table_add (self->things, (gpointer)thing);
}

static gboolean
read_moves (Held *self, GError **error)
{
  g_autoptr (GPtrArray) steps =
      footing_store_list_first_moves (self->store, self->recovery, error);

  for (guint i = 0; steps != NULL && i < steps->len; i++) {
    FootingStep *step = g_ptr_array_index (steps, i);

    if (!footing_step_is_dropped (step))
      g_hash_table_add (self->held, g_strdup (step->move));
  }

  return steps != NULL;
}

/* Steps of a kind do what a move does that becomes one, whoever thought of them. */
static gboolean
read_kind (Held *self, FootingList list, const char *thing, GError **error)
{
  g_autoptr (GPtrArray) ids =
      footing_store_list_ids (self->store, list, self->recovery, error);

  note (self, thing, ids != NULL && ids->len > 0);

  return ids != NULL;
}

static gboolean
read_first_win (Held *self, GError **error)
{
  g_autoptr (GPtrArray) ids = footing_store_list_ids (
      self->store, FOOTING_LIST_FIRST_WINS, self->recovery, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++) {
    g_autoptr (FootingStep) step = footing_store_get (self->store, FOOTING_TYPE_STEP,
                                                      g_ptr_array_index (ids, i), error);

    if (step == NULL)
      return FALSE;
    note (self, "first-win", !footing_text_is_blank (step->title));
  }

  return ids != NULL;
}

/* Whether there are some, and nothing is missing on their page. */
static gboolean
read_outcomes (Held *self, GError **error)
{
  g_autoptr (GPtrArray) outcomes =
      footing_store_list (self->store, FOOTING_TYPE_OUTCOME, self->recovery, error);
  FootingGap gap;
  guint n = 0;

  if (outcomes == NULL || !footing_plan_check (self->store, self->recovery,
                                               FOOTING_PAGE_OUTCOMES, &gap, NULL, error))
    return FALSE;

  for (guint i = 0; i < outcomes->len; i++)
    n += !footing_outcome_is_blank (g_ptr_array_index (outcomes, i));
  note (self, "outcomes", gap == FOOTING_GAP_NONE && n >= N_OUTCOMES);

  return TRUE;
}

static gboolean
read_rituals (Held *self, GError **error)
{
  g_autoptr (GPtrArray) rituals =
      footing_store_list (self->store, FOOTING_TYPE_RITUAL, self->recovery, error);

  for (guint i = 0; rituals != NULL && i < rituals->len; i++) {
    FootingRitual *ritual = g_ptr_array_index (rituals, i);

    note (self, "rituals", ritual->enabled);
    note (self, "one-on-one", ritual->enabled && footing_ritual_is_one_on_one (ritual));
  }

  return rituals != NULL;
}

static gboolean
read_people (Held *self, GError **error)
{
  g_autoptr (GPtrArray) people =
      footing_store_list (self->store, FOOTING_TYPE_PERSON, self->recovery, error);

  for (guint i = 0; people != NULL && i < people->len; i++) {
    FootingPerson *person = g_ptr_array_index (people, i);

    note (self, "repair", footing_person_has_repair (person));
    note (self, "ask", !footing_text_is_blank (person->ask));
  }

  return people != NULL;
}

static gboolean
read_recovery (Held *self, GError **error)
{
  g_autoptr (FootingRecovery) recovery =
      footing_store_get (self->store, FOOTING_TYPE_RECOVERY, self->recovery, error);

  if (recovery == NULL)
    return FALSE;

  note (self, "reframe", !footing_text_is_blank (recovery->reframe));

  return TRUE;
}

static void
read_wins (Held *self)
{
  note (self, "wins",
        footing_store_count_wins (self->store, self->recovery, "") >= N_WINS);
}

static void
add_fulfilled (Held *self, FootingGuidance *guidance)
{
  for (guint i = 0; i < footing_guidance_n (guidance, FOOTING_GUIDE_MOVE); i++) {
    const FootingGuide *move = footing_guidance_nth (guidance, FOOTING_GUIDE_MOVE, i);
    const char *thing = footing_guide_fulfilled_by (move);

    if (thing != NULL && g_hash_table_contains (self->things, thing))
      g_hash_table_add (self->held, g_strdup (footing_guide_code (move)));
  }
}

GHashTable *
footing_plan_list_held (FootingStore *store,
                        FootingGuidance *guidance,
                        const char *recovery,
                        GError **error)
{
  g_autoptr (GHashTable) held =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) things = g_hash_table_new (g_str_hash, g_str_equal);
  Held self = {store, recovery, held, things};

  if (!read_moves (&self, error) || !read_first_win (&self, error) ||
      !read_kind (&self, FOOTING_LIST_PRACTICE, "practice", error) ||
      !read_kind (&self, FOOTING_LIST_SCOPES, "scope", error) ||
      !read_outcomes (&self, error) || !read_rituals (&self, error) ||
      !read_people (&self, error) || !read_recovery (&self, error))
    return NULL;

  read_wins (&self);
  add_fulfilled (&self, guidance);

  return g_steal_pointer (&held);
}
