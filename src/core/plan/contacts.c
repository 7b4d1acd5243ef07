/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "contacts.h"

char *
footing_contacts_add (FootingStore *store, GError **error)
{
  g_autoptr (FootingSupportContact) contact = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);

  contact = footing_record_new (FOOTING_TYPE_SUPPORT_CONTACT, "name", "", NULL);

  return footing_store_save (store, contact, error)
             ? g_strdup (footing_record_get_id (contact))
             : NULL;
}
