/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "parts.h"

static gpointer
make_part (GType type, const char *recovery, int position)
{
  static const char *const days[] = {"mon", NULL};

  if (type == FOOTING_TYPE_RITUAL)
    return footing_record_new (type, "recovery", recovery, "position", position, "days",
                               days, "time", "09:00", NULL);

  return footing_record_new (type, "recovery", recovery, "position", position, NULL);
}

char *
footing_plan_add_part (FootingStore *store,
                       GType type,
                       const char *recovery,
                       GError **error)
{
  g_autoptr (FootingRecord) part = NULL;
  int position;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (recovery != NULL, NULL);

  position = footing_store_get_next_position (store, type, recovery, error);
  if (position < 0)
    return NULL;
  part = make_part (type, recovery, position);

  return footing_store_save (store, part, error) ? g_strdup (footing_record_get_id (part))
                                                 : NULL;
}
