/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "people.h"
#include "fold.h"
#include "parts.h"

gboolean
footing_people_note_contact (FootingStore *store,
                             const char *person,
                             char **before,
                             GError **error)
{
  g_autoptr (FootingPerson) row = NULL;
  g_autofree char *today = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (person != NULL, FALSE);
  g_return_val_if_fail (before != NULL, FALSE);

  row = footing_store_get (store, FOOTING_TYPE_PERSON, person, error);
  if (row == NULL)
    return FALSE;

  today = footing_clock_today (footing_store_get_clock (store));
  *before = g_strdup (row->last_contact_on);

  return footing_store_change (store, FOOTING_TYPE_PERSON, person, error,
                               "last-contact-on", today, NULL);
}

/* The id of the one of @people called @name, or NULL. Borrowed. */
static const char *
find_named (GPtrArray *people, const char *name)
{
  g_autofree char *wanted = footing_fold (name);

  for (guint i = 0; i < people->len; i++) {
    FootingPerson *person = g_ptr_array_index (people, i);
    g_autofree char *own = footing_fold (person->name);

    if (g_str_equal (own, wanted))
      return footing_record_get_id (person);
  }

  return NULL;
}

static char *
add_named (FootingStore *store, const char *recovery, const char *name, GError **error)
{
  g_autofree char *id = NULL;
  gboolean done;

  if (!footing_store_begin (store, error))
    return NULL;

  id = footing_plan_add_part (store, FOOTING_TYPE_PERSON, recovery, error);
  done = id != NULL &&
         footing_store_change (store, FOOTING_TYPE_PERSON, id, error, "name", name, NULL);

  return footing_store_end (store, done, done ? error : NULL) && done
             ? g_steal_pointer (&id)
             : NULL;
}

char *
footing_people_ensure (FootingStore *store,
                       const char *recovery,
                       const char *name,
                       GError **error)
{
  g_autoptr (GPtrArray) people = NULL;
  const char *id;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (recovery != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  people = footing_store_list (store, FOOTING_TYPE_PERSON, recovery, error);
  if (people == NULL)
    return NULL;

  id = find_named (people, name);

  return id != NULL ? g_strdup (id) : add_named (store, recovery, name, error);
}
