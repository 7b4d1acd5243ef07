/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "agent-link.h"

G_BEGIN_DECLS

/**
 * FootingReminderState:
 * @FOOTING_REMINDER_GOOD: as it should be
 * @FOOTING_REMINDER_TROUBLE: reminders may not arrive; the detail says what to do
 * @FOOTING_REMINDER_NOTE: good to know
 * @FOOTING_REMINDER_PLANNED: one that comes
 */
typedef enum {
  FOOTING_REMINDER_GOOD,
  FOOTING_REMINDER_TROUBLE,
  FOOTING_REMINDER_NOTE,
  FOOTING_REMINDER_PLANNED,
} FootingReminderState;

/* Something that reminders need, in plain words; @detail is one sentence or "". No
 * markup. */
typedef struct {
  FootingReminderState state;
  char *title;
  char *detail;
} FootingReminderLine;

/* What there is to go by: whether there is an agent (a worked example has none), whether
 * reminders are on, what the agent says of itself (borrowed, NULL when it does not
 * answer), whether it had the time to, why the last backup failed ("" if it did not), and
 * whether the agent is started at login. */
typedef struct {
  gboolean has_agent;
  gboolean on;
  GVariant *status;
  gboolean asked;
  const char *backup_problem;
  FootingAutostart autostart;
  FootingClock *clock;
} FootingReminderFacts;

/* Whether reminders arrive; which ones are next and which was last; how the backup does
 * that is made with them. FootingReminderLine; owned by the caller. */
GPtrArray *footing_reminder_list_checks (const FootingReminderFacts *facts);
GPtrArray *footing_reminder_list_next (const FootingReminderFacts *facts);
GPtrArray *footing_reminder_list_backups (const FootingReminderFacts *facts);

/* One key of @status, which may be NULL; "" or 0 when it is not there. The string is
 * owned by the caller. */
char *footing_reminder_dup_string (GVariant *status, const char *key);
gint64 footing_reminder_get_number (GVariant *status, const char *key);

G_END_DECLS
