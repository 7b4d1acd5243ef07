/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/schedule.h"

G_BEGIN_DECLS

/* The file, as reminders use it: open only while there is something to do. What cannot be
 * written, as another program holds the file, is kept until it can. Errors are the
 * store's, and FOOTING_ERROR_GONE when there is no file. */
typedef struct _FootingReminderFile FootingReminderFile;

/* Of the file at @path, which need not exist. */
FootingReminderFile *footing_reminder_file_new (const char *path, FootingClock *clock);
void footing_reminder_file_free (FootingReminderFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingReminderFile, footing_reminder_file_free)

gboolean footing_reminder_file_exists (FootingReminderFile *self);

/* Opens it, unless it is, and writes what was kept. NULL with @error; borrowed. */
FootingStore *footing_reminder_file_open (FootingReminderFile *self, GError **error);

/* What is open, borrowed; NULL when it is closed. */
FootingStore *footing_reminder_file_get_store (FootingReminderFile *self);

/* Closes it; whether something was written since it was opened. */
gboolean footing_reminder_file_close (FootingReminderFile *self);

/* Answers an occurrence, and notes that those of @occurrences (ended by NULL) were shown,
 * if they are still there. What fails and may pass is kept. */
gboolean footing_reminder_file_answer (FootingReminderFile *self,
                                       const char *occurrence,
                                       FootingScheduleAnswer answer,
                                       GError **error);
gboolean footing_reminder_file_note_shown (FootingReminderFile *self,
                                           const char *const *occurrences,
                                           GError **error);

/* Whether something is kept. */
gboolean footing_reminder_file_owes (FootingReminderFile *self);

/* Whether @error (or NULL) may pass by itself: a file that is held or a disk that is full
 * may be fine soon; one that cannot be read waits until somebody says that it can. */
gboolean footing_reminder_file_may_pass (const GError *error);

G_END_DECLS
