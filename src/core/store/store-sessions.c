/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-private.h"

FootingEntry *
footing_store_find_session_entry (FootingStore *self,
                                  const char *occurrence,
                                  GError **error)
{
  g_autoptr (FootingStatement) statement = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);

  statement = footing_db_prepare (footing_store_get_db (self),
                                  "SELECT * FROM entry WHERE occurrence = :occurrence "
                                  "ORDER BY deleted_at IS NOT NULL, seq LIMIT 1",
                                  error);
  if (statement == NULL)
    return NULL;
  footing_db_bind_text (statement, ":occurrence", occurrence);

  return footing_db_step (statement, error) == FOOTING_DB_ROW
             ? footing_store_read (statement, FOOTING_TYPE_ENTRY, error)
             : NULL;
}
