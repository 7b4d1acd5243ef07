/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "practice.h"
#include "date.h"
#include "fold.h"
#include "store/store-momentum.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Until it is due again, where how often is said in words of one's own. */
#define OWN_DAYS 2

static const struct {
  const char *words;
  int days;
} rhythms[] = {
    /* Translators: how often something is practised */
    {NC_ ("practice", "every day"), 1},
    {NC_ ("practice", "every other day"), 2},
    {NC_ ("practice", "twice a week"), 3},
    {NC_ ("practice", "once a week"), 7},
};

const char *const *
footing_practice_rhythms (void)
{
  static const char *words[G_N_ELEMENTS (rhythms) + 1];

  for (guint i = 0; i < G_N_ELEMENTS (rhythms); i++)
    words[i] = g_dpgettext2 (GETTEXT_PACKAGE, "practice", rhythms[i].words);

  return words;
}

int
footing_practice_get_days (const char *often)
{
  g_autofree char *said = footing_fold (often);

  for (guint i = 0; i < G_N_ELEMENTS (rhythms); i++) {
    g_autofree char *words = footing_fold (footing_practice_rhythms ()[i]);

    if (strcmp (said, words) == 0)
      return rhythms[i].days;
  }

  return OWN_DAYS;
}

gboolean
footing_practice_goes_on (FootingStep *step, const char *today)
{
  g_return_val_if_fail (FOOTING_IS_STEP (step), FALSE);

  return footing_step_kind_is_practice (step->kind) && footing_step_is_open (step) &&
         footing_date_is_valid (step->until_on) &&
         footing_date_compare (today, step->until_on) < 0;
}

gboolean
footing_practice_find (
    FootingStore *store, const char *step, const char *date, char **entry, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (FootingEntry) last = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (step != NULL && entry != NULL, FALSE);

  *entry = NULL;
  last = footing_store_find_last_of_step (store, step, &problem);
  if (problem != NULL) {
    g_propagate_error (error, g_steal_pointer (&problem));
    return FALSE;
  }
  if (last != NULL && footing_entry_is_experiment (last) &&
      strcmp (last->date, date) == 0)
    *entry = g_strdup (footing_record_get_id (last));

  return TRUE;
}

/* When it is due after @today, which is not after its last day. Owned by the caller. */
static char *
find_next (FootingStep *step, const char *today)
{
  g_autofree char *next =
      footing_date_add_days (today, footing_practice_get_days (step->often));

  if (footing_date_is_valid (step->until_on) &&
      (next == NULL || footing_date_compare (step->until_on, next) < 0))
    return g_strdup (step->until_on);

  return next != NULL ? g_steal_pointer (&next) : g_strdup (today);
}

static gboolean
log_today (FootingStore *store, FootingStep *step, const char *today, GError **error)
{
  const char *id = footing_record_get_id (step);
  g_autofree char *next = find_next (step, today);
  g_autofree char *title =
      footing_text_is_blank (step->title)
          ? g_strdup (_ ("Practised"))
          /* Translators: the title of an entry on the timeline; %s is what was practised
           */
          : g_strdup_printf (_ ("Practised: %s"), step->title);
  g_autoptr (FootingEntry) entry =
      footing_record_new (FOOTING_TYPE_ENTRY, "recovery", step->recovery, "kind",
                          "experiment", "date", today, "title", title, "step", id, NULL);

  return footing_store_save (store, entry, error) &&
         footing_store_change (store, FOOTING_TYPE_STEP, id, error, "due-on", next, NULL);
}

gboolean
footing_practice_log (FootingStore *store, const char *step, GError **error)
{
  g_autofree char *today = NULL;
  g_autofree char *entry = NULL;
  g_autoptr (FootingStep) row = NULL;
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (step != NULL, FALSE);

  if (!footing_store_begin (store, error))
    return FALSE;

  today = footing_clock_today (footing_store_get_clock (store));
  row = footing_store_get (store, FOOTING_TYPE_STEP, step, error);
  done = row != NULL && footing_practice_find (store, step, today, &entry, error) &&
         (entry != NULL || log_today (store, row, today, error));

  return footing_store_end (store, done, done ? error : NULL) && done;
}

gboolean
footing_practice_take_back (FootingStore *store,
                            const char *step,
                            const char *due_on,
                            GError **error)
{
  g_autofree char *today = NULL;
  g_autofree char *entry = NULL;
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (step != NULL, FALSE);

  if (!footing_store_begin (store, error))
    return FALSE;

  today = footing_clock_today (footing_store_get_clock (store));
  done = footing_practice_find (store, step, today, &entry, error) &&
         (entry == NULL ||
          (footing_store_remove (store, FOOTING_TYPE_ENTRY, entry, error) &&
           footing_store_change (store, FOOTING_TYPE_STEP, step, error, "due-on",
                                 due_on != NULL ? due_on : today, NULL)));

  return footing_store_end (store, done, done ? error : NULL) && done;
}
