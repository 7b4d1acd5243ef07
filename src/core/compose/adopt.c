/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "adopt.h"
#include "compose-place.h"
#include "compose-private.h"

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

/* Adds the sentences of @text (or NULL) to @list. */
static void
split_sentences (const char *text, GPtrArray *list)
{
  const char *at = text != NULL ? text : "";

  while (*at != '\0') {
    const char *end = compose_find_sentence_end (at);

    g_ptr_array_add (list, g_strstrip (g_strndup (at, end - at)));
    at = end;
  }
}

/* Every sentence that @door proposes, after any event. */
static GPtrArray *
list_proposed (FootingGuidance *guidance, const FootingGuide *door)
{
  const guint n = footing_guidance_n (guidance, FOOTING_GUIDE_TRIGGER);
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n; i++) {
    const char *code =
        footing_guide_code (footing_guidance_nth (guidance, FOOTING_GUIDE_TRIGGER, i));

    split_sentences (footing_door_get_words (guidance, door, code), list);
  }
  split_sentences (footing_door_get_words (guidance, door, NULL), list);

  return list;
}

/* @text without what @door proposes, whose lines stay lines; how many sentences it had of
 * that is added to @n. Owned by the caller. */
static char *
take_own (FootingGuidance *guidance, const FootingGuide *door, const char *text, guint *n)
{
  g_autoptr (GPtrArray) proposed = list_proposed (guidance, door);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GString) own = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++) {
    g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
    const gsize before = own->len;

    split_sentences (lines[i], sentences);
    for (guint j = 0; j < sentences->len; j++) {
      if (g_ptr_array_find_with_equal_func (proposed, sentences->pdata[j], g_str_equal,
                                            NULL)) {
        *n += 1;
        continue;
      }
      if (own->len > 0)
        g_string_append_c (own, own->len > before ? ' ' : '\n');
      g_string_append (own, sentences->pdata[j]);
    }
  }

  return g_string_free (g_steal_pointer (&own), FALSE);
}

gboolean
footing_compose_has_example (FootingGuidance *guidance,
                             const FootingGuide *door,
                             const char *text)
{
  g_autofree char *own = NULL;
  guint n = 0;

  g_return_val_if_fail (FOOTING_IS_GUIDANCE (guidance), FALSE);
  g_return_val_if_fail (door != NULL && text != NULL, FALSE);

  own = take_own (guidance, door, text, &n);

  return n > 0;
}

char *
footing_compose_dup_written (FootingStore *store,
                             FootingGuidance *guidance,
                             const char *door)
{
  g_autofree char *place = g_strconcat (FOOTING_DOOR_PLACE, door, NULL);
  g_autoptr (GHashTable) kept = NULL;
  const FootingGuide *guide;
  g_autofree char *own = NULL;
  const char *text;
  guint n = 0;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (FOOTING_IS_GUIDANCE (guidance), NULL);

  guide = footing_guidance_lookup (guidance, FOOTING_GUIDE_DOOR, door);
  kept = guide != NULL ? footing_forms_get (store, place, NULL, NULL) : NULL;
  text = kept != NULL ? g_hash_table_lookup (kept, "text") : NULL;

  if (text == NULL)
    return NULL;
  own = take_own (guidance, guide, text, &n);

  return !footing_text_is_blank (own) ? g_steal_pointer (&own) : NULL;
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
