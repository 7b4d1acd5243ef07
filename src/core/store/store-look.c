/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-look.h"

#include <string.h>

/* How many looks that nobody has disturbed are enough, how many are taken at most, and
 * the pause between two in microseconds: two seconds in all, as long as a lock is waited
 * for.
 */
#define ENOUGH 5
#define MAX_LOOKS 200
#define PAUSE (10 * 1000)

void
footing_look_init (FootingLook *self)
{
  *self = (FootingLook){0};
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
  self->n_taken++;
  if (memcmp (&self->before, &after, sizeof after) == 0)
    self->n_counted++;

  *again = self->n_counted < ENOUGH && self->n_taken < MAX_LOOKS;
  if (*again)
    g_usleep (PAUSE);
  return TRUE;
}
