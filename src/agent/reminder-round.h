/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "notifier.h"
#include "schedule/schedule.h"

G_BEGIN_DECLS

/* The notification for several late ones at once. */
#define FOOTING_DIGEST "digest"

/* A reminder is late from this many seconds after its instant. */
#define FOOTING_LATE 60

/* The test notification. */
#define FOOTING_TEST "test"

/* One notification that is to be shown. */
typedef struct {
  char *id;
  GStrv members; /* the ids of the occurrences it is about */
  char *title;
  char *body;
  gboolean quiet;
} FootingReminderNotice;

void footing_reminder_notice_free (FootingReminderNotice *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingReminderNotice, footing_reminder_notice_free)

/* The notice of @self; it borrows from it. */
FootingNotice footing_reminder_notice_get_notice (const FootingReminderNotice *self);

/* What is to be shown now: what rings; with @first also what was shown and still waits;
 * and what a server has lost. @digest has the ids of the occurrences in the digest that
 * is shown. FootingReminderNotice; owned by the caller. */
GPtrArray *footing_round_plan (FootingStore *store,
                               FootingNotifier *notifier,
                               GHashTable *digest,
                               gboolean first,
                               gboolean details,
                               GError **error);

G_END_DECLS
