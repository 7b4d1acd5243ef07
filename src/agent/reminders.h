/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "notifier.h"
#include "schedule/schedule.h"

G_BEGIN_DECLS

/* Shows what is due, once, and withdraws what is no longer due. The file is open only
 * while there is something to do.
 *
 * Signals:
 *
 *   settled (FootingReminders *)
 *
 * a round has ended: everything below is up to date.
 *
 *   wrote (FootingReminders *)
 *
 * something in the file was changed. */
#define FOOTING_TYPE_REMINDERS (footing_reminders_get_type ())
G_DECLARE_FINAL_TYPE (FootingReminders, footing_reminders, FOOTING, REMINDERS, GObject)

/* Of the file at @path, which need not exist. */
FootingReminders *
footing_reminders_new (const char *path, FootingClock *clock, FootingNotifier *notifier);

/* Whether reminders say what they are about; those that are shown too, from now on. */
void footing_reminders_set_details (FootingReminders *self, gboolean details);

/* A round: brings the occurrences up to date, shows what rings, withdraws what waits no
 * longer. The first one shows again, without a sound, what still waits. What cannot be
 * shown stays for the next round. */
void footing_reminders_run (FootingReminders *self);

/* Withdraws all; the next round is a first one. */
void footing_reminders_stop (FootingReminders *self);

/* Answers an occurrence and runs a round. An answer that cannot be written now, as
 * another program holds the file, is FALSE with @error, and written as soon as it can be.
 */
gboolean footing_reminders_answer (FootingReminders *self,
                                   const char *occurrence,
                                   FootingScheduleAnswer answer,
                                   GError **error);

/* When the next round is due: UTC seconds, G_MAXINT64 for never. */
gint64 footing_reminders_get_next (FootingReminders *self);

/* Why the last round could not be done, one translated sentence, or NULL. */
const char *footing_reminders_get_problem (FootingReminders *self);

/* The next three: a(sx), what they are called and when they ring. Borrowed. */
GVariant *footing_reminders_get_upcoming (FootingReminders *self);

/* When one was shown last: UTC seconds, 0 for never. */
gint64 footing_reminders_get_last_shown (FootingReminders *self);

G_END_DECLS
