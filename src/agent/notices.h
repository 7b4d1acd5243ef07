/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "notifier.h"

G_BEGIN_DECLS

/* Which notification is which on the server. Kept in a file that ends with the login
 * session, so that one that is shown again after a restart replaces itself. */
#define FOOTING_TYPE_NOTICES (footing_notices_get_type ())
G_DECLARE_FINAL_TYPE (FootingNotices, footing_notices, FOOTING, NOTICES, GObject)

/* Reads what the file at @path says of the login session @session; @path may be NULL. */
FootingNotices *footing_notices_new (const char *path, const char *session);

/* Sets the bus name of the server, "" for none; what another server showed is lost. */
void footing_notices_set_owner (FootingNotices *self, const char *owner);

FootingNoticeState footing_notices_get_state (FootingNotices *self, const char *id);

/* The server's number for @id, 0 for none. */
guint footing_notices_get_number (FootingNotices *self, const char *id);

/* The id that the server knows as @number, borrowed; NULL for none. */
const char *footing_notices_find (FootingNotices *self, guint number);

/* The ids of all. Owned by the caller. */
GStrv footing_notices_list (FootingNotices *self);

/* Whether the server may still show any. */
gboolean footing_notices_has_any (FootingNotices *self);

void footing_notices_set_shown (FootingNotices *self, const char *id, guint number);
void footing_notices_set_closed (FootingNotices *self, const char *id);
void footing_notices_forget (FootingNotices *self, const char *id);

G_END_DECLS
