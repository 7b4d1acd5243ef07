/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "people-same.h"
#include "date.h"
#include "fold.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* --- Who it may be -------------------------------------------------------------------
 */

/* Whether @person is no more than a name yet. */
static gboolean
is_only_named (FootingPerson *person)
{
  const char *const texts[] = {person->relation, person->saw, person->needs, person->ask,
                               person->vouch};

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (!footing_text_is_blank (texts[i]))
      return FALSE;

  return footing_role_is_other (person->role) && !footing_person_has_repair (person);
}

static gboolean
may_be (FootingPerson *other, const char *wanted, gboolean begins)
{
  g_autofree char *name = footing_fold (other->name);

  return begins ? g_str_has_prefix (name, wanted) : g_str_equal (name, wanted);
}

GPtrArray *
footing_people_suggest (GPtrArray *elsewhere,
                        FootingPerson *person,
                        const char *typed,
                        guint max)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  g_autofree char *line = NULL;
  g_autofree char *wanted = NULL;
  gboolean fresh;

  g_return_val_if_fail (elsewhere != NULL, NULL);
  g_return_val_if_fail (FOOTING_IS_PERSON (person), NULL);
  g_return_val_if_fail (typed != NULL, NULL);

  fresh = is_only_named (person);
  line = footing_text_normalize_line (typed);
  wanted = footing_fold (line);
  if (*wanted == '\0' && !fresh)
    return g_steal_pointer (&found);

  for (guint i = 0; i < elsewhere->len && found->len < max; i++)
    if (may_be (g_ptr_array_index (elsewhere, i), wanted, fresh))
      g_ptr_array_add (found, g_ptr_array_index (elsewhere, i));

  return g_steal_pointer (&found);
}

/* --- The same ------------------------------------------------------------------------
 */

/* What is said of somebody in two plans, as one: neither is lost. Owned by the caller. */
static char *
join_texts (const char *one, const char *other)
{
  g_autofree char *folded = footing_fold (one);
  g_autofree char *other_folded = footing_fold (other);

  if (footing_text_is_blank (one) || g_str_equal (folded, other_folded))
    return g_strdup (other);
  if (footing_text_is_blank (other))
    return g_strdup (one);

  /* Translators: two things that were said of the same person, as one line */
  return g_strdup_printf (C_ ("people", "%1$s; %2$s"), other, one);
}

static gboolean
is_own (FootingStore *store, const char *recovery, gboolean *own, GError **error)
{
  g_autoptr (FootingRecovery) plan =
      footing_store_get (store, FOOTING_TYPE_RECOVERY, recovery, error);

  if (plan == NULL)
    return FALSE;

  *own = !footing_recovery_is_support (plan);

  return TRUE;
}

/* What they are to oneself, of both; in support that is another matter in each plan. */
static gboolean
fill_in (FootingStore *store, FootingPerson *person, FootingPerson *other, GError **error)
{
  g_autofree char *relation = join_texts (person->relation, other->relation);
  g_autofree char *needs = join_texts (person->needs, other->needs);
  gboolean own, others_own;

  if (!is_own (store, person->recovery, &own, error) ||
      !is_own (store, other->recovery, &others_own, error))
    return FALSE;
  if (!own || !others_own)
    return TRUE;

  return footing_store_change (
      store, FOOTING_TYPE_PERSON, footing_record_get_id (person), error, "role",
      footing_role_is_other (other->role) ? person->role : other->role, "relation",
      relation, "needs", needs, "rhythm-days",
      other->rhythm_days < 0 ? person->rhythm_days : other->rhythm_days, NULL);
}

/* @person is filled in before it has the identity: what is in it goes to the others with
 * that. */
static gboolean
join (FootingStore *store, const char *id, const char *other_id, GError **error)
{
  g_autoptr (FootingPerson) person =
      footing_store_get (store, FOOTING_TYPE_PERSON, id, error);
  g_autoptr (FootingPerson) other = NULL;
  g_autofree char *identity = NULL;

  if (person != NULL)
    other = footing_store_get (store, FOOTING_TYPE_PERSON, other_id, error);
  if (other == NULL)
    return FALSE;
  if (g_strcmp0 (person->recovery, other->recovery) == 0) {
    g_set_error_literal (error, FOOTING_ERROR, FOOTING_ERROR_INVALID,
                         _ ("Both are people of this plan: remove one of them."));
    return FALSE;
  }

  identity =
      *other->identity != '\0' ? g_strdup (other->identity) : g_uuid_string_random ();
  if (*other->identity == '\0' &&
      !footing_store_change (store, FOOTING_TYPE_PERSON, other_id, error, "identity",
                             identity, NULL))
    return FALSE;

  return fill_in (store, person, other, error) &&
         footing_store_change (
             store, FOOTING_TYPE_PERSON, id, error, "name", other->name,
             "last-contact-on",
             footing_date_get_later (person->last_contact_on, other->last_contact_on),
             "identity", identity, NULL);
}

gboolean
footing_people_join (FootingStore *store,
                     const char *person,
                     const char *other,
                     GError **error)
{
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (person != NULL && other != NULL, FALSE);

  if (!footing_store_begin (store, error))
    return FALSE;
  done = join (store, person, other, error);

  return footing_store_end (store, done, done ? error : NULL) && done;
}

gboolean
footing_people_separate (FootingStore *store, const char *person, GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (person != NULL, FALSE);

  return footing_store_change (store, FOOTING_TYPE_PERSON, person, error, "identity", "",
                               NULL);
}
