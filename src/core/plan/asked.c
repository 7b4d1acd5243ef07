/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "asked.h"
#include "talks.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOVE "recognise-publicly"

/* The id of the entry with their answer to @step, the same each time. */
static char *
get_entry_id (const char *step)
{
  g_autofree char *name = g_strconcat ("asked:", step, NULL);

  return footing_talk_get_entry_id (name);
}

/* The entry with their answer to @step, also from the bin, or NULL. */
static gboolean
find_entry (FootingStore *store, const char *step, FootingEntry **entry, GError **error)
{
  g_autofree char *id = get_entry_id (step);
  g_autoptr (GError) problem = NULL;

  *entry = footing_store_get (store, FOOTING_TYPE_ENTRY, id, &problem);
  if (problem == NULL || g_error_matches (problem, FOOTING_ERROR, FOOTING_ERROR_GONE))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

/* Owned by the caller; NULL with @error. */
static char *
make_title (FootingStore *store, FootingStep *step, GError **error)
{
  g_autoptr (FootingRecovery) plan =
      footing_store_get (store, FOOTING_TYPE_RECOVERY, step->recovery, error);
  g_autofree char *name = NULL;

  if (plan == NULL)
    return NULL;

  name = footing_text_excerpt (plan->person, FOOTING_NAME_CHARS);

  return *name != '\0'
             /* Translators: title of an entry on the timeline; %s is a name or initials.
              * Progress of theirs may be named where others hear it. */
             ? g_strdup_printf (_ ("%s agreed to be named in front of others"), name)
             : g_strdup (_ ("They agreed to be named in front of others"));
}

static gboolean
add_entry (FootingStore *store, FootingStep *step, const char *answer, GError **error)
{
  g_autofree char *id = get_entry_id (footing_record_get_id (step));
  g_autofree char *today = footing_clock_today (footing_store_get_clock (store));
  g_autofree char *title = make_title (store, step, error);
  g_autoptr (FootingEntry) entry = NULL;

  if (title == NULL)
    return FALSE;

  entry = footing_record_new (FOOTING_TYPE_ENTRY, "id", id, "recovery", step->recovery,
                              "kind", "conversation", "date", today, "title", title,
                              "body", answer, "step", footing_record_get_id (step), NULL);

  return footing_store_save (store, entry, error);
}

gboolean
footing_asked_note (FootingStore *store,
                    FootingStep *step,
                    const char *answer,
                    GError **error)
{
  g_autoptr (FootingEntry) entry = NULL;
  g_autofree char *line = NULL;
  const char *id;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (FOOTING_IS_STEP (step), FALSE);
  g_return_val_if_fail (answer != NULL, FALSE);

  line = footing_text_normalize_line (answer);

  if (!find_entry (store, footing_record_get_id (step), &entry, error))
    return FALSE;
  if (entry == NULL)
    return add_entry (store, step, line, error);

  id = footing_record_get_id (entry);
  if (footing_record_get_deleted_at (entry) != 0 &&
      !footing_store_restore (store, FOOTING_TYPE_ENTRY, id, error))
    return FALSE;

  return strcmp (entry->body, line) == 0 ||
         footing_store_change (store, FOOTING_TYPE_ENTRY, id, error, "body", line, NULL);
}

gboolean
footing_asked_take_back (FootingStore *store, const char *step, GError **error)
{
  g_autoptr (FootingEntry) entry = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (step != NULL, FALSE);

  if (!find_entry (store, step, &entry, error))
    return FALSE;

  return entry == NULL || footing_record_get_deleted_at (entry) != 0 ||
         footing_store_remove (store, FOOTING_TYPE_ENTRY, footing_record_get_id (entry),
                               error);
}

gboolean
footing_asked_is_asked_first (FootingStep *step)
{
  g_return_val_if_fail (FOOTING_IS_STEP (step), FALSE);

  return strcmp (step->move, MOVE) == 0;
}

gboolean
footing_asked_is_missing (FootingStore *store, FootingStep *step)
{
  g_autoptr (FootingEntry) entry = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), TRUE);
  g_return_val_if_fail (FOOTING_IS_STEP (step), TRUE);

  return footing_asked_is_asked_first (step) &&
         (!find_entry (store, footing_record_get_id (step), &entry, NULL) ||
          entry == NULL || footing_record_get_deleted_at (entry) != 0);
}

char *
footing_asked_dup_answer (FootingStore *store, const char *step)
{
  g_autoptr (FootingEntry) entry = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (step != NULL, NULL);

  return g_strdup (find_entry (store, step, &entry, NULL) && entry != NULL ? entry->body
                                                                           : "");
}
