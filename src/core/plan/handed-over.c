/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "handed-over.h"

#include <string.h>

/* Where a UUID names its version, and what it says there. */
#define VERSION_AT 14
#define VERSION '8'

char *
footing_handed_over_make_id (const char *id)
{
  g_autofree char *lower = NULL;
  g_autofree char *name = NULL;
  g_autofree char *hash = NULL;

  g_return_val_if_fail (id != NULL, NULL);

  lower = g_ascii_strdown (id, -1);
  name = g_strconcat ("footing-hand-over:", lower, NULL);
  hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, name, -1);

  return g_strdup_printf ("%.8s-%.4s-%c%.3s-a%.3s-%.12s", hash, hash + 8, VERSION,
                          hash + 13, hash + 17, hash + 20);
}

gboolean
footing_is_handed_over (FootingRecovery *plan)
{
  const char *id;

  g_return_val_if_fail (FOOTING_IS_RECOVERY (plan), FALSE);

  id = footing_record_get_id (plan);
  return id != NULL && g_uuid_string_is_valid (id) && id[VERSION_AT] == VERSION;
}
