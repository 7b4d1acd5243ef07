/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "moves.h"

#include "plan.h"
#include "text.h"

#include <string.h>

/* As many wins as make a list. */
#define N_WINS 3

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

/* What makes every move of it superfluous: the step, or one of the same kind. */
static gboolean
read_steps (Held *self, GError **error)
{
  g_autoptr (GPtrArray) steps =
      footing_store_list (self->store, FOOTING_TYPE_STEP, self->recovery, error);

  if (steps == NULL)
    return FALSE;

  for (guint i = 0; i < steps->len; i++) {
    FootingStep *step = g_ptr_array_index (steps, i);

    if (strcmp (step->state, "dropped") == 0)
      continue;
    if (*step->move != '\0')
      g_hash_table_add (self->held, g_strdup (step->move));
    note (self, "first-win",
          strcmp (step->kind, "first-win") == 0 && !footing_text_is_blank (step->title));
    note (self, "practice", strcmp (step->kind, "practice") == 0);
    note (self, "scope", strcmp (step->kind, "scope") == 0);
  }

  return TRUE;
}

/* Whether page @page of the plan has all it needs. */
static gboolean
read_outcomes (Held *self, GError **error)
{
  FootingGap gap;

  if (!footing_plan_check (self->store, self->recovery, FOOTING_PAGE_OUTCOMES, &gap, NULL,
                           error))
    return FALSE;

  note (self, "outcomes", gap == FOOTING_GAP_NONE);

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
    note (self, "one-on-one",
          ritual->enabled && strcmp (ritual->code, "one-on-one") == 0);
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

    note (self, "repair", strcmp (person->repair, "none") != 0);
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

  if (!read_steps (&self, error) || !read_outcomes (&self, error) ||
      !read_rituals (&self, error) || !read_people (&self, error) ||
      !read_recovery (&self, error))
    return NULL;

  read_wins (&self);
  add_fulfilled (&self, guidance);

  return g_steal_pointer (&held);
}
