/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-look.h"

#include <string.h>

/* How many looks that nobody has disturbed are enough, the pause before the next, and how
 * long disturbed ones are taken again. In microseconds. */
#define ENOUGH 5
#define PAUSE (10 * 1000)
#define PATIENCE (2 * G_USEC_PER_SEC)

void
footing_look_init (FootingLook *self)
{
  *self = (FootingLook){.end = g_get_monotonic_time () + PATIENCE};
}

gboolean
footing_look_begin (FootingLook *self, FootingDb *db, GError **error)
{
  return footing_db_get_index (db, &self->before, error);
}

gboolean
footing_look_end (FootingLook *self, FootingDb *db, gboolean *again, GError **error)
{
  FootingDbIndex after;

  if (!footing_db_get_index (db, &after, error))
    return FALSE;

  /* An index that somebody is writing: SQLite waits for them, or mends what a program
   * has left behind that was killed just then. */
  if (!after.used)
    footing_db_get_int (db, "PRAGMA schema_version", NULL);
  if (memcmp (&self->before, &after, sizeof after) == 0 ||
      g_get_monotonic_time () > self->end)
    self->n_counted++;

  *again = self->n_counted < ENOUGH;
  if (*again)
    g_usleep (PAUSE);
  return TRUE;
}
