/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "reminder-file.h"
#include "schedule/moments.h"
#include "store/store-past.h"
#include "session/open.h"

#include <glib/gi18n-lib.h>

struct _FootingReminderFile {
  /* owned */
  char *path;
  FootingClock *clock;
  FootingStore *store;
  GPtrArray *pending; /* PendingWrite, in their order */

  /* state */
  gboolean wrote;
};

/* What is to be written of an occurrence: its answer, or that it was shown; the last, of
 * the reminder of a moment too. */
typedef struct {
  char *occurrence;
  gboolean shown;
  FootingScheduleAnswer answer;
} PendingWrite;

static void
free_pending (gpointer data)
{
  g_free (((PendingWrite *)data)->occurrence);
  g_free (data);
}

static void
changed_cb (FootingReminderFile *self)
{
  self->wrote = TRUE;
}

/* Only a file that exists is opened: the agent creates none. */
static gboolean
open_store (FootingReminderFile *self, GError **error)
{
  if (self->store != NULL)
    return TRUE;

  if (!footing_file_check_past (self->path, error))
    return FALSE;
  if (!footing_reminder_file_exists (self)) {
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_GONE,
                 _ ("There’s no data yet: open Footing and begin a plan."));
    return FALSE;
  }

  self->store = footing_open (self->path, self->clock, error);
  if (self->store == NULL)
    return FALSE;

  if (footing_store_get_notice (self->store) != NULL)
    g_message ("%s", footing_store_get_notice (self->store));
  g_signal_connect_swapped (self->store, "changed", G_CALLBACK (changed_cb), self);

  return TRUE;
}

static void
owe (FootingReminderFile *self,
     const char *occurrence,
     gboolean shown,
     FootingScheduleAnswer answer)
{
  PendingWrite *pending = g_new0 (PendingWrite, 1);

  pending->occurrence = g_strdup (occurrence);
  pending->shown = shown;
  pending->answer = answer;
  g_ptr_array_add (self->pending, pending);
}

static gboolean
write_shown (FootingReminderFile *self, const char *name, GError **error)
{
  FootingMomentWhich which;
  const char *moment;

  return footing_moment_reminder_parse (name, &which, &moment)
             ? footing_moment_reminders_set_shown (self->store, moment, which, error)
             : footing_schedule_set_shown (self->store, name, error);
}

static gboolean
write_one (FootingReminderFile *self, const PendingWrite *pending, GError **error)
{
  return open_store (self, error) &&
         (pending->shown ? write_shown (self, pending->occurrence, error)
                         : footing_schedule_answer (self->store, pending->occurrence,
                                                    pending->answer, NULL, error));
}

/* Whether a retry would fail the same way. */
static gboolean
is_final (const GError *error)
{
  return g_error_matches (error, FOOTING_ERROR, FOOTING_ERROR_GONE) ||
         g_error_matches (error, FOOTING_ERROR, FOOTING_ERROR_INVALID);
}

/* Writes what is pending, in order. What cannot be written now stays pending, with all
 * that follows it; what never can is dropped, with the first such error in @final. */
static gboolean
write_pending (FootingReminderFile *self, GError **final, GError **error)
{
  while (self->pending->len > 0) {
    g_autoptr (GError) problem = NULL;

    if (!write_one (self, g_ptr_array_index (self->pending, 0), &problem)) {
      if (!is_final (problem)) {
        g_propagate_error (error, g_steal_pointer (&problem));
        return FALSE;
      }
      if (*final == NULL)
        *final = g_steal_pointer (&problem);
    }
    g_ptr_array_remove_index (self->pending, 0);
  }

  return TRUE;
}

FootingReminderFile *
footing_reminder_file_new (const char *path, FootingClock *clock)
{
  FootingReminderFile *self = g_new0 (FootingReminderFile, 1);

  self->path = g_strdup (path);
  self->clock = g_object_ref (clock);
  self->pending = g_ptr_array_new_with_free_func (free_pending);

  return self;
}

void
footing_reminder_file_free (FootingReminderFile *self)
{
  if (self->store != NULL)
    g_signal_handlers_disconnect_by_data (self->store, self);
  g_clear_object (&self->store);
  g_clear_object (&self->clock);
  g_ptr_array_unref (self->pending);
  g_free (self->path);
  g_free (self);
}

gboolean
footing_reminder_file_exists (FootingReminderFile *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return g_file_test (self->path, G_FILE_TEST_EXISTS);
}

FootingStore *
footing_reminder_file_open (FootingReminderFile *self, GError **error)
{
  g_autoptr (GError) final = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  return write_pending (self, &final, error) && open_store (self, error) ? self->store
                                                                         : NULL;
}

FootingStore *
footing_reminder_file_get_store (FootingReminderFile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->store;
}

gboolean
footing_reminder_file_close (FootingReminderFile *self)
{
  gboolean wrote;

  g_return_val_if_fail (self != NULL, FALSE);

  wrote = self->wrote;
  self->wrote = FALSE;
  g_clear_object (&self->store);

  return wrote;
}

gboolean
footing_reminder_file_answer (FootingReminderFile *self,
                              const char *occurrence,
                              FootingScheduleAnswer answer,
                              GError **error)
{
  g_autoptr (GError) final = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (occurrence != NULL, FALSE);

  owe (self, occurrence, FALSE, answer);
  if (!write_pending (self, &final, error))
    return FALSE;
  if (final == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&final));
  return FALSE;
}

gboolean
footing_reminder_file_note_shown (FootingReminderFile *self,
                                  const char *const *occurrences,
                                  GError **error)
{
  g_autoptr (GError) final = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  for (; *occurrences != NULL; occurrences++)
    owe (self, *occurrences, TRUE, FOOTING_SCHEDULE_DONE);

  return write_pending (self, &final, error);
}

gboolean
footing_reminder_file_has_pending (FootingReminderFile *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->pending->len > 0;
}

gboolean
footing_reminder_file_is_transient (const GError *error)
{
  return g_error_matches (error, FOOTING_ERROR, FOOTING_ERROR_BUSY) ||
         g_error_matches (error, FOOTING_ERROR, FOOTING_ERROR_FULL) ||
         g_error_matches (error, FOOTING_ERROR, FOOTING_ERROR_REPLACED) ||
         g_error_matches (error, FOOTING_ERROR, FOOTING_ERROR_FAILED);
}
