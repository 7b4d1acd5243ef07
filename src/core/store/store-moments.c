/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-rings.h"
#include "store-private.h"

/* The moments come first, by their index: CROSS JOIN keeps the order. */
GPtrArray *
footing_store_list_moments_ahead (FootingStore *self, const char *from, GError **error)
{
  g_autoptr (FootingStatement) statement = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);
  g_return_val_if_fail (from != NULL, NULL);

  statement = footing_db_prepare (
      footing_store_get_db (self),
      "SELECT moment.* FROM moment"
      "  CROSS JOIN recovery ON recovery.id = moment.recovery"
      "  WHERE moment.state = 'ahead' AND moment.date <> '' AND moment.date >= :from"
      "    AND moment.deleted_at IS NULL AND recovery.state = 'active'"
      "    AND recovery.deleted_at IS NULL"
      "  ORDER BY moment.date",
      error);
  footing_db_bind_text (statement, ":from", from);

  return footing_store_read_all (self, statement, FOOTING_TYPE_MOMENT, error);
}
