/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-mark.h"

gboolean
footing_store_mark (FootingDb *db, GError **error)
{
  g_autoptr (FootingStatement) statement =
      footing_db_prepare (db, "UPDATE upkeep SET unswept = 1 WHERE unswept <> 1", error);

  return footing_db_run (statement, error);
}
