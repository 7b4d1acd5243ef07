/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sign-deed.h"
#include "format/rating-words.h"
#include "plan/checkins.h"
#include "text.h"

#include <glib/gi18n-lib.h>

/* How much of a sign's title is said in a sentence. */
#define NAME_CHARS 60

typedef struct {
  char *checkin;
  char *code;
  int before;
} Deed;

static void
free_deed (gpointer data)
{
  Deed *deed = data;

  g_free (deed->checkin);
  g_free (deed->code);
  g_free (deed);
}

static gboolean
undo_cb (gpointer context, gpointer data, GError **error)
{
  const Deed *deed = data;

  return footing_plan_answer_sign (footing_context_get_store (context), deed->checkin,
                                   deed->code, deed->before, error);
}

static char *
format_undone (const char *title, int before)
{
  g_autofree char *name = footing_text_excerpt (title, NAME_CHARS);
  g_auto (GStrv) words = footing_sign_words_dup ();

  if (before < 0)
    /* Translators: that a sign was answered has been taken back; %s is its title */
    return g_strdup_printf (_ ("“%s” is unanswered again"), name);

  /* Translators: that a sign was answered otherwise has been taken back: its title, and
   * how often it is again */
  return g_strdup_printf (_ ("“%1$s” is “%2$s” again"), name, words[before]);
}

/* What is answered in a draft is no change yet: that is being written. */
static gboolean
is_draft (FootingStore *store, const char *checkin)
{
  g_autoptr (FootingCheckin) row =
      footing_store_get (store, FOOTING_TYPE_CHECKIN, checkin, NULL);
  g_autoptr (FootingRecovery) plan = NULL;

  if (row != NULL && row->recovery != NULL)
    plan = footing_store_get (store, FOOTING_TYPE_RECOVERY, row->recovery, NULL);

  return plan != NULL && footing_recovery_is_draft (plan);
}

static int
find_answer (GHashTable *answers, const char *code)
{
  gpointer frequency;

  return g_hash_table_lookup_extended (answers, code, NULL, &frequency)
             ? GPOINTER_TO_INT (frequency)
             : -1;
}

gboolean
footing_sign_deed_answer (FootingContext *context,
                          const char *checkin,
                          const char *code,
                          const char *title,
                          int frequency,
                          gint64 *number,
                          GError **error)
{
  FootingStore *store = footing_context_get_store (context);
  g_autoptr (GHashTable) answers = NULL;
  g_autofree char *undone = NULL;
  Deed *deed;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), FALSE);
  g_return_val_if_fail (number != NULL, FALSE);

  *number = 0;
  answers = footing_store_get_signs (store, checkin, error);
  if (answers == NULL ||
      !footing_plan_answer_sign (store, checkin, code, frequency, error))
    return FALSE;
  if (is_draft (store, checkin))
    return TRUE;

  deed = g_new0 (Deed, 1);
  *deed = (Deed){g_strdup (checkin), g_strdup (code), find_answer (answers, code)};
  undone = format_undone (title, deed->before);
  *number = footing_context_note_undo (context, undone, undo_cb, deed, free_deed);

  return TRUE;
}
