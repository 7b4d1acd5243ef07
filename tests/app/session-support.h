/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fixture.h"
#include "session/session.h"

G_BEGIN_DECLS

/* What the tests of sessions share. */

/* The occurrence that a session of the ritual with @code belongs to now. Owned by the
 * caller. */
char *session_open (Fixture *self, const char *recovery, const char *code);

/* Shows the page of @occurrence in the fixture's window. */
GtkWidget *session_show (Fixture *self, const char *occurrence);

/* The text area below @page called @title, filled with @text unless that is NULL; what
 * stands in it then, owned by the caller. */
char *session_type (GtkWidget *page, const char *title, const char *text);

/* Presses what finishes @page; whether it closed. */
gboolean session_finish (GtkWidget *page);

/* The one live entry of @occurrence, or NULL. Owned by the caller. */
FootingEntry *
session_find_entry (Fixture *self, const char *recovery, const char *occurrence);

/* The answer to @question; "" when there is none. Owned by the caller. */
char *session_get_answer (Fixture *self, const char *occurrence, const char *question);

/* A person of @recovery; the id, owned by the caller. */
char *session_add_person (
    Fixture *self, const char *recovery, const char *name, const char *last, int rhythm);

G_END_DECLS
