/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "notifier.h"

G_BEGIN_DECLS

/* One order to the notification server, through libnotify, which waits for the answer:
 * as long as 25 seconds when the server hangs. So it runs in a thread of its own, one at
 * a time. */
typedef enum {
  FOOTING_NOTIFY_LOOK, /* only ask what the server is */
  FOOTING_NOTIFY_SHOW,
  FOOTING_NOTIFY_WITHDRAW,
} FootingNotifyKind;

typedef struct {
  FootingNotifyKind kind;

  /* the order */
  char *id;
  char *title;
  char *body;
  gboolean buttons; /* offers Done, Snooze, Skip */
  gboolean quiet;
  guint number; /* the server's: what to replace or to close, and then what is shown */

  /* the answer */
  char *server; /* NULL: there is none */
  GStrv capabilities;
  GError *error;

  /* of whoever ordered it: called from the main loop when it is done */
  GSourceFunc finished;
  gpointer notifier;
  GTask *task;
} FootingNotifyJob;

FootingNotifyJob *footing_notify_job_new (FootingNotifyKind kind,
                                          const FootingNotice *notice);
void footing_notify_job_free (FootingNotifyJob *self);

/* Carries it out; waits. */
void footing_notify_job_run (FootingNotifyJob *self);

/* @body as the server wants it: escaped where it reads markup. Owned by the caller. */
char *footing_notify_escape (const char *body, const char *const *capabilities);

G_END_DECLS
