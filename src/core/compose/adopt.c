/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "adopt.h"
#include "compose-place.h"
#include "compose.h"

#include "guidance/door.h"
#include "store/forms.h"
#include "text.h"

/* Whether one of @fields answers something. */
static gboolean
has_answer (GHashTable *fields)
{
  for (FootingFact fact = 0; fact < FOOTING_N_FACTS; fact++) {
    const char *text = g_hash_table_lookup (fields, footing_fact_get_code (fact));

    if (text != NULL && !footing_text_is_blank (text))
      return TRUE;
  }

  return FALSE;
}

/* Whether @fields may be about the event of @trigger: both are known, or one is not. */
static gboolean
may_be_about (GHashTable *fields, const char *trigger)
{
  const char *event = g_hash_table_lookup (fields, "trigger");

  return event == NULL || trigger == NULL || *trigger == '\0' ||
         g_str_equal (event, trigger);
}

gboolean
footing_compose_may_adopt (FootingStore *store, FootingRecovery *recovery)
{
  g_autofree char *place = NULL;
  g_autoptr (GHashTable) before = NULL;
  g_autoptr (GHashTable) own = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (FOOTING_IS_RECOVERY (recovery), FALSE);

  place = footing_compose_make_place (recovery, FOOTING_COMPOSE_ANSWERS);
  before = footing_forms_get (store, FOOTING_COMPOSE_ANSWERS, NULL, NULL);
  own = footing_forms_get (store, place, NULL, NULL);
  if (before == NULL || own == NULL || footing_recovery_is_support (recovery) ||
      !has_answer (before) || g_hash_table_size (own) > 0)
    return FALSE;

  return may_be_about (before, recovery->trigger);
}

gboolean
footing_compose_find_prepared (FootingStore *store,
                               const char *trigger,
                               char **what,
                               char **event)
{
  g_autoptr (GHashTable) before = NULL;
  const char *answer;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (what != NULL && event != NULL, FALSE);

  *what = NULL;
  *event = NULL;
  before = footing_forms_get (store, FOOTING_COMPOSE_ANSWERS, NULL, NULL);
  if (before == NULL || !has_answer (before) || !may_be_about (before, trigger))
    return FALSE;

  answer = g_hash_table_lookup (before, footing_fact_get_code (FOOTING_FACT_WHAT));
  if (answer != NULL && !footing_text_is_blank (answer))
    *what = footing_text_normalize_line (answer);
  *event = g_strdup (g_hash_table_lookup (before, "trigger"));

  return TRUE;
}

/* Whether @text is what @door proposes, after any event. */
static gboolean
is_proposed (FootingGuidance *guidance, const FootingGuide *door, const char *text)
{
  const guint n = footing_guidance_n (guidance, FOOTING_GUIDE_TRIGGER);

  for (guint i = 0; i < n; i++) {
    const char *code =
        footing_guide_code (footing_guidance_nth (guidance, FOOTING_GUIDE_TRIGGER, i));

    if (g_strcmp0 (footing_door_get_words (guidance, door, code), text) == 0)
      return TRUE;
  }

  return g_strcmp0 (footing_door_get_words (guidance, door, NULL), text) == 0;
}

char *
footing_compose_dup_written (FootingStore *store,
                             FootingGuidance *guidance,
                             const char *door)
{
  g_autofree char *place = g_strconcat (FOOTING_DOOR_PLACE, door, NULL);
  g_autoptr (GHashTable) kept = NULL;
  const FootingGuide *guide;
  const char *text;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (FOOTING_IS_GUIDANCE (guidance), NULL);

  guide = footing_guidance_lookup (guidance, FOOTING_GUIDE_DOOR, door);
  kept = guide != NULL ? footing_forms_get (store, place, NULL, NULL) : NULL;
  text = kept != NULL ? g_hash_table_lookup (kept, "text") : NULL;

  return text != NULL && !footing_text_is_blank (text) &&
                 !is_proposed (guidance, guide, text)
             ? g_strdup (text)
             : NULL;
}

/* Moves the place called @what after the event of @recovery, for each reader and length.
 */
static gboolean
move_all (FootingStore *store,
          FootingRecovery *recovery,
          const char *what,
          GError **error)
{
  g_autofree char *prefix = g_strdup_printf ("%s %s ", what, recovery->trigger);
  g_autoptr (GPtrArray) places = footing_forms_list (store, prefix, error);

  if (places == NULL)
    return FALSE;

  for (guint i = 0; i < places->len; i++) {
    const char *place = g_ptr_array_index (places, i);
    g_autofree char *to = footing_compose_make_place (recovery, place);

    if (!footing_forms_move (store, place, to, error))
      return FALSE;
  }

  return TRUE;
}

gboolean
footing_compose_adopt (FootingStore *store, FootingRecovery *recovery, GError **error)
{
  static const char *const kinds[] = {"compose", "made", "rehearse"};
  g_autofree char *answers = NULL;
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (FOOTING_IS_RECOVERY (recovery), FALSE);

  if (!footing_store_begin (store, error))
    return FALSE;

  answers = footing_compose_make_place (recovery, FOOTING_COMPOSE_ANSWERS);
  done = footing_forms_move (store, FOOTING_COMPOSE_ANSWERS, answers, error);
  for (guint i = 0; done && i < G_N_ELEMENTS (kinds); i++)
    done = move_all (store, recovery, kinds[i], error);

  return footing_store_end (store, done, done ? error : NULL) && done;
}
