/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "people.h"

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
