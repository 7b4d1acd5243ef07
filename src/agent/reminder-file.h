/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/schedule.h"

G_BEGIN_DECLS

/* The store, as reminders use it: open only while there is something to do. What cannot
 * be written while another program holds the file stays pending until it can. Errors are
 * the store's, and FOOTING_ERROR_GONE when there is no file. */
typedef struct _FootingReminderFile FootingReminderFile;

/* Of the file at @path, which need not exist. */
FootingReminderFile *footing_reminder_file_new (const char *path, FootingClock *clock);
void footing_reminder_file_free (FootingReminderFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingReminderFile, footing_reminder_file_free)

gboolean footing_reminder_file_exists (FootingReminderFile *self);

/* Opens the store unless it is open, and writes what is pending. Borrowed; NULL with
 * @error. */
FootingStore *footing_reminder_file_open (FootingReminderFile *self, GError **error);

/* The open store, borrowed; NULL when it is closed. */
FootingStore *footing_reminder_file_get_store (FootingReminderFile *self);

/* Closes the store; returns whether anything was written since it was opened. */
gboolean footing_reminder_file_close (FootingReminderFile *self);

/* Answers an occurrence, and notes that those of @occurrences (ended by NULL), among them
 * reminders of moments by their names, were shown, if they still exist. What fails with a
 * transient error stays pending. */
gboolean footing_reminder_file_answer (FootingReminderFile *self,
                                       const char *occurrence,
                                       FootingScheduleAnswer answer,
                                       GError **error);
gboolean footing_reminder_file_note_shown (FootingReminderFile *self,
                                           const char *const *occurrences,
                                           GError **error);

/* Whether anything is pending. */
gboolean footing_reminder_file_has_pending (FootingReminderFile *self);

/* Whether @error (or NULL) is transient: a locked file or a full disk may be fine soon; a
 * file that cannot be read waits until the agent is told that it can. */
gboolean footing_reminder_file_is_transient (const GError *error);

G_END_DECLS
