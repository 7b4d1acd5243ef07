/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rehearsal.h"

#include "store/forms.h"

#define HARD "hard"

static const char *const TIMES[] = {"before", "after"};

const char *const *
footing_sureness (void)
{
  static const char *const codes[] = {"not-yet", "a-little", "fairly", "very", NULL};

  return codes;
}

GPtrArray *
footing_rehearsal_list (FootingStore *store,
                        FootingSayings *sayings,
                        FootingPerspective perspective,
                        const char *trigger,
                        const char *reader,
                        const char *place,
                        GError **error)
{
  g_autoptr (GHashTable) kept = NULL;
  g_autoptr (GPtrArray) questions = NULL;
  guint n_hard = 0;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (sayings != NULL && place != NULL, NULL);

  kept = footing_forms_get (store, place, NULL, error);
  if (kept == NULL)
    return NULL;

  questions = footing_sayings_list_questions (sayings, perspective, trigger, reader);
  for (guint i = 0; i < questions->len; i++) {
    FootingQuestion *question = g_ptr_array_index (questions, i);

    if (g_strcmp0 (g_hash_table_lookup (kept, question->code), HARD) == 0)
      g_ptr_array_insert (questions, (int)n_hard++,
                          g_ptr_array_steal_index (questions, i));
  }

  return g_steal_pointer (&questions);
}

gboolean
footing_rehearsal_was_hard (FootingStore *store,
                            const char *place,
                            const char *code,
                            GError **error)
{
  g_autoptr (GHashTable) kept = footing_forms_get (store, place, NULL, error);

  return kept != NULL && g_strcmp0 (g_hash_table_lookup (kept, code), HARD) == 0;
}

gboolean
footing_rehearsal_note (FootingStore *store,
                        const char *place,
                        const char *code,
                        gboolean is_hard,
                        GError **error)
{
  return footing_forms_keep (store, place, code, is_hard ? HARD : NULL, error);
}

char *
footing_rehearsal_get_sureness (FootingStore *store,
                                const char *place,
                                FootingRehearsalTime time,
                                GError **error)
{
  g_autoptr (GHashTable) kept = footing_forms_get (store, place, NULL, error);
  const char *code;

  if (kept == NULL)
    return NULL;

  code = g_hash_table_lookup (kept, TIMES[time]);

  return g_strdup (code != NULL && g_strv_contains (footing_sureness (), code) ? code
                                                                               : "");
}

gboolean
footing_rehearsal_note_sureness (FootingStore *store,
                                 const char *place,
                                 FootingRehearsalTime time,
                                 const char *code,
                                 GError **error)
{
  g_return_val_if_fail (*code == '\0' || g_strv_contains (footing_sureness (), code),
                        FALSE);

  return footing_forms_keep (store, place, TIMES[time], *code != '\0' ? code : NULL,
                             error);
}
