/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "compose-place.h"

char *
footing_compose_make_place (FootingRecovery *recovery, const char *name)
{
  g_return_val_if_fail (recovery == NULL || FOOTING_IS_RECOVERY (recovery), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  return recovery != NULL
             ? g_strdup_printf ("%s %s", footing_record_get_id (recovery), name)
             : g_strdup (name);
}

char *
footing_compose_name_text (const char *what,
                           const char *event,
                           const char *reader,
                           const char *length)
{
  g_return_val_if_fail (what != NULL && reader != NULL && length != NULL, NULL);

  return g_strdup_printf ("%s %s %s %s", what,
                          event != NULL ? event : FOOTING_COMPOSE_NO_EVENT, reader,
                          length);
}
