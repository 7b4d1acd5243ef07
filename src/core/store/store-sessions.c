/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-momentum.h"
#include "store-private.h"

/* The first entry that @sql finds for @id; NULL without @error when there is none. */
static FootingEntry *
find_entry (FootingStore *self, const char *sql, const char *id, GError **error)
{
  g_autoptr (FootingStatement) statement =
      footing_db_prepare (footing_store_get_db (self), sql, error);

  footing_db_bind_text (statement, ":id", id);

  return footing_db_step (statement, error) == FOOTING_DB_ROW
             ? footing_store_read (self, statement, FOOTING_TYPE_ENTRY, error)
             : NULL;
}

FootingEntry *
footing_store_find_session_entry (FootingStore *self,
                                  const char *occurrence,
                                  GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);

  return find_entry (self,
                     "SELECT * FROM entry WHERE occurrence = :id"
                     "  ORDER BY deleted_at IS NOT NULL, seq LIMIT 1",
                     occurrence, error);
}

FootingEntry *
footing_store_find_step_win (FootingStore *self, const char *step, GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);

  return find_entry (self,
                     "SELECT * FROM entry WHERE step = :id AND kind = 'win'"
                     "  ORDER BY deleted_at IS NOT NULL, deleted_at DESC, seq LIMIT 1",
                     step, error);
}

FootingEntry *
footing_store_find_last_of_step (FootingStore *self, const char *step, GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);

  return find_entry (self,
                     "SELECT * FROM entry WHERE step = :id AND deleted_at IS NULL"
                     "  ORDER BY date DESC, seq DESC LIMIT 1",
                     step, error);
}

FootingEntry *
footing_store_find_checkin_entry (FootingStore *self, const char *checkin, GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);

  return find_entry (self,
                     "SELECT * FROM entry WHERE checkin = :id AND deleted_at IS NULL"
                     "  ORDER BY date DESC, seq DESC LIMIT 1",
                     checkin, error);
}
