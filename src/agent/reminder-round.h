/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "notifier.h"
#include "schedule/schedule.h"

G_BEGIN_DECLS

/* The notification for several late ones at once. */
#define FOOTING_DIGEST "digest"

/* What rings later than this after its instant is late. Seconds. */
#define FOOTING_LATE 60

/* The notification that only shows that they arrive. */
#define FOOTING_TEST "test"

/* One notification that is to be shown. */
typedef struct {
  char *id;
  GStrv members; /* the occurrences that it tells of */
  char *title;
  char *body;
  gboolean quiet;
} FootingShowing;

void footing_showing_free (FootingShowing *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingShowing, footing_showing_free)

/* The notice of @self; it borrows from it. */
FootingNotice footing_showing_get_notice (const FootingShowing *self);

/* What is to be shown now: what rings; with @first also what was shown and still waits;
 * and what a server has lost. @digest has the ids of the occurrences in the digest that
 * is shown. FootingShowing; owned by the caller. */
GPtrArray *footing_round_plan (FootingStore *store,
                               FootingNotifier *notifier,
                               GHashTable *digest,
                               gboolean first,
                               gboolean details,
                               GError **error);

G_END_DECLS
