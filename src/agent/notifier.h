/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* One notification. Its id stays the same whenever it is shown again: the later one takes
 * the place of the earlier. */
typedef struct {
  const char *id;
  const char *occurrence; /* which it can answer: Done, Snooze, Skip; or NULL */
  const char *opens;      /* without one: what a click opens: "today", "reminders", or a
                           * page that prepares what comes, as "moment ID" */
  const char *title;      /* plain text */
  const char *body;       /* plain text, or "" */
  gboolean quiet;         /* without a sound */
} FootingNotice;

/**
 * FootingNoticeState:
 * @FOOTING_NOTICE_UNKNOWN: not shown in this login session, as far as is known
 * @FOOTING_NOTICE_SHOWN: shown, and not known to be gone
 * @FOOTING_NOTICE_LOST: shown by a server that has ended since
 * @FOOTING_NOTICE_CLOSED: shown, and gone: dismissed, or past its time on the screen
 */
typedef enum {
  FOOTING_NOTICE_UNKNOWN,
  FOOTING_NOTICE_SHOWN,
  FOOTING_NOTICE_LOST,
  FOOTING_NOTICE_CLOSED,
} FootingNoticeState;

/* Shows notifications. No call blocks on a server.
 *
 * Properties, all read-only and notified:
 *
 *   server (string)        name and version of what shows them, "" for nothing
 *   capabilities (strv)    what that can do
 *   problem (string)       one translated sentence about why nothing is shown, or ""
 *
 * Signals:
 *
 *   activated (FootingNotifier *, const char *id, const char *action, const char *token)
 *
 * a notification was pressed: "done", "snooze", "skip", "start" (the notification
 * itself), or "open" (the same where buttons cannot be offered). @token lets the window
 * come to the front, "" for none.
 *
 *   available (FootingNotifier *)
 *
 * what failed to be shown may be shown now, and what was lost may be shown again.
 *
 *   shown-late (FootingNotifier *, const char *id)
 *
 * what had failed, because nobody answered in time, was shown after all. */
#define FOOTING_TYPE_NOTIFIER (footing_notifier_get_type ())
G_DECLARE_INTERFACE (FootingNotifier, footing_notifier, FOOTING, NOTIFIER, GObject)

struct _FootingNotifierInterface {
  GTypeInterface parent_interface;

  void (*show) (FootingNotifier *self,
                const FootingNotice *notice,
                GAsyncReadyCallback done,
                gpointer data);
  void (*withdraw) (FootingNotifier *self, const char *id);
  FootingNoticeState (*get_state) (FootingNotifier *self, const char *id);
  GStrv (*list) (FootingNotifier *self);
};

/* Shows @notice, which is copied. FOOTING_ERROR_FAILED when there is nothing that could
 * show it, which "available" ends; FOOTING_ERROR_BUSY when what could does not, or does
 * not say so within 3 seconds: try again after a while. */
void footing_notifier_show (FootingNotifier *self,
                            const FootingNotice *notice,
                            GAsyncReadyCallback done,
                            gpointer data);
gboolean footing_notifier_show_finish (FootingNotifier *self,
                                       GAsyncResult *result,
                                       GError **error);

/* Closes what was shown as @id, and forgets it. */
void footing_notifier_withdraw (FootingNotifier *self, const char *id);

/* What is known of @id, also from before the program was started again. */
FootingNoticeState footing_notifier_get_state (FootingNotifier *self, const char *id);

/* The ids of all that is known of. Owned by the caller. */
GStrv footing_notifier_list (FootingNotifier *self);

/* The properties; owned by the caller. */
char *footing_notifier_dup_server (FootingNotifier *self);
GStrv footing_notifier_dup_capabilities (FootingNotifier *self);
char *footing_notifier_dup_problem (FootingNotifier *self);

/* For implementations. */
void footing_notifier_activated (FootingNotifier *self,
                                 const char *id,
                                 const char *action,
                                 const char *token);
void footing_notifier_available (FootingNotifier *self);
void footing_notifier_shown_late (FootingNotifier *self, const char *id);

G_END_DECLS
