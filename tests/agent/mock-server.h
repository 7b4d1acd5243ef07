/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A notification server on a bus of its own, which does what a test tells it. It works in
 * a thread, so that a client that waits for it does not wait for ever. */
typedef struct _MockServer MockServer;

/* On the bus at @address, with @capabilities ("body actions"). */
MockServer *mock_server_new (const char *address, const char *capabilities);

/* Leaves the bus. */
void mock_server_free (MockServer *self);

/* Answers nothing from now on; to answer all again, and what was asked meanwhile. */
void mock_server_hang (MockServer *self);
void mock_server_go_on (MockServer *self);

/* What it was asked since the last call: "notify ID title|body|actions|hints; close ID";
 * owned by the caller. */
char *mock_server_take_log (MockServer *self);

/* Does what a person does. */
void mock_server_press (MockServer *self, guint number, const char *action);
void mock_server_press_with_token (MockServer *self,
                                   guint number,
                                   const char *action,
                                   const char *token);
void mock_server_dismiss (MockServer *self, guint number);

/* Presses @action of each notification before it has even answered that it is shown. */
void mock_server_press_at_once (MockServer *self, const char *action);

G_END_DECLS
