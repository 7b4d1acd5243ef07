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
  GStrv members; /* the ids of the occurrences, or the name of the moment’s reminder */
  char *opens;   /* what a click opens, of what cannot be answered */
  char *title;
  char *body;
  gboolean quiet;
} FootingReminderNotice;

void footing_reminder_notice_free (FootingReminderNotice *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingReminderNotice, footing_reminder_notice_free)

/* The notice of @self; it borrows from it. */
FootingNotice footing_reminder_notice_get_notice (const FootingReminderNotice *self);

/* What is to be shown now, of rituals and of moments: what rings; with @first also what
 * was shown and still waits; and what a server has lost. @digest has the ids of the
 * occurrences in the digest that is shown. FootingReminderNotice; owned by the caller. */
GPtrArray *footing_round_plan (FootingStore *store,
                               FootingNotifier *notifier,
                               GHashTable *digest,
                               gboolean first,
                               gboolean details,
                               GError **error);

/* Adds the ids of all that may be on the screen to @ids, a set that owns them. */
gboolean footing_round_add_waiting (FootingStore *store, GHashTable *ids, GError **error);

/* The next three: a(sx), what they are called and when they ring. Owned by the caller;
 * NULL with @error. */
GVariant *footing_round_list_upcoming (FootingStore *store, GError **error);

G_END_DECLS
