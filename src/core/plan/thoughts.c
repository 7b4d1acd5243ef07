/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "thoughts.h"
#include "lines.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* --- The smallest next one --------------------------------------------------------- */

static gboolean
comes_first (FootingStep *a, FootingStep *b)
{
  const gboolean first = footing_step_is_first_win (a);

  if (first != footing_step_is_first_win (b))
    return first;

  if ((*a->due_on == '\0') != (*b->due_on == '\0'))
    return *b->due_on == '\0';

  return strcmp (a->due_on, b->due_on) < 0;
}

FootingStep *
footing_thoughts_find_next (FootingStore *store, const char *recovery, GError **error)
{
  g_autoptr (GPtrArray) steps = NULL;
  FootingStep *next = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (recovery != NULL, NULL);

  steps = footing_store_list (store, FOOTING_TYPE_STEP, recovery, error);
  for (guint i = 0; steps != NULL && i < steps->len; i++) {
    FootingStep *step = steps->pdata[i];

    if (footing_step_is_open (step) && !footing_text_is_blank (step->title) &&
        (next == NULL || comes_first (step, next)))
      next = step;
  }

  return next != NULL ? g_object_ref (next) : NULL;
}

/* --- Keeping it -------------------------------------------------------------------- */

gboolean
footing_thoughts_check (const char *thought, const char *fairer, GError **error)
{
  if (footing_text_is_blank (thought)) {
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_INVALID,
                 _ ("Write the thought as it comes to you."));
    return FALSE;
  }
  if (fairer != NULL && footing_text_is_blank (fairer)) {
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_INVALID,
                 _ ("Write in a few words what would be fairer."));
    return FALSE;
  }

  return TRUE;
}

static gboolean
write_thought (FootingStore *store,
               FootingEntry *before,
               const char *thought,
               const char *fairer,
               const char *const *wins,
               GError **error)
{
  g_autofree char *title = NULL;
  g_autofree char *rest = NULL;
  g_autoptr (FootingEntry) entry = NULL;

  footing_lines_split (fairer, &title, &rest);
  entry = footing_record_copy (before, "title", title, "body", rest, "thought", thought,
                               NULL);

  return footing_store_save (store, entry, error) &&
         footing_store_set_links (store, FOOTING_LINK_AGAINST,
                                  footing_record_get_id (entry), wins, error);
}

char *
footing_thoughts_save (FootingStore *store,
                       const char *id,
                       const char *recovery,
                       const char *thought,
                       const char *fairer,
                       const char *const *wins,
                       GError **error)
{
  g_autofree char *today = NULL;
  g_autoptr (FootingEntry) before = NULL;
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (wins != NULL && fairer != NULL, NULL);

  if (!footing_thoughts_check (thought, fairer, error) ||
      !footing_store_begin (store, error))
    return NULL;

  today = footing_clock_today (footing_store_get_clock (store));
  if (id != NULL)
    before = footing_store_get (store, FOOTING_TYPE_ENTRY, id, error);
  else
    before = footing_record_new (FOOTING_TYPE_ENTRY, "recovery", recovery, "kind",
                                 "reframe", "date", today, NULL);
  done = before != NULL && write_thought (store, before, thought, fairer, wins, error);
  done = footing_store_end (store, done, done ? error : NULL) && done;

  return done ? g_strdup (footing_record_get_id (before)) : NULL;
}

char *
footing_thoughts_dup_fairer (FootingEntry *entry)
{
  g_return_val_if_fail (FOOTING_IS_ENTRY (entry), NULL);

  return *entry->body != '\0' ? g_strconcat (entry->title, "\n", entry->body, NULL)
                              : g_strdup (entry->title);
}
