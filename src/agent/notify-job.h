/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "notifier.h"

G_BEGIN_DECLS

/* One request to the notification server. libnotify blocks until it is answered, for 25
 * seconds when the server hangs, so each request runs in a thread of its own, one at a
 * time. */
typedef enum {
  FOOTING_NOTIFY_QUERY, /* only asks what the server is */
  FOOTING_NOTIFY_SHOW,
  FOOTING_NOTIFY_WITHDRAW,
} FootingNotifyKind;

typedef struct {
  FootingNotifyKind kind;

  /* the request */
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

  /* of the notifier: called from the main loop when the job is done */
  GSourceFunc finished;
  gpointer notifier;
  GTask *task;
} FootingNotifyJob;

FootingNotifyJob *footing_notify_job_new (FootingNotifyKind kind,
                                          const FootingNotice *notice);
void footing_notify_job_free (FootingNotifyJob *self);

/* Runs the job; blocks. */
void footing_notify_job_run (FootingNotifyJob *self);

/* Fails the task of a job that has one with a copy of @error. */
void footing_notify_job_fail (FootingNotifyJob *self, const GError *error);

/* The error for a server that does not answer in time. Owned by the caller. */
GError *footing_notify_job_new_timeout (void);

/* @body as the server wants it: escaped where it reads markup. Owned by the caller. */
char *footing_notify_escape (const char *body, const char *const *capabilities);

G_END_DECLS
