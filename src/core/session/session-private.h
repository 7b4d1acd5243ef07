/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/telling.h"
#include "session.h"

G_BEGIN_DECLS

/* The longest title that a session writes, in characters. */
#define SESSION_TITLE_CHARS 80

/* The longest line that a session drafts. */
#define SESSION_LINE_CHARS 200

/* Which kind of session @ritual has, by its code. */
FootingSessionKind session_get_kind (FootingRitual *ritual);

/* Adds a paragraph to @text: @heading (or NULL) and what stands under it; nothing when
 * @part is blank or NULL. */
void session_add_part (GString *text, const char *heading, const char *part);

/* Adds "– @part" as a line; a part of several lines becomes one. */
void session_add_line (GString *text, const char *part);

/* What others are told of @win, for which they read @title: with its figure, where it has
 * one. Owned by the caller. */
char *session_format_win (FootingEntry *win, const char *title);

/* What stands above what is to be otherwise in how one helps, in the notes of a
 * one-on-one. */
const char *session_get_adjust_heading (void);

/* The answer to @question among @answers (FootingAnswer), "" when there is none. */
const char *session_get_text (GPtrArray *answers, const char *question);

/* A UUID that is always the same for @occurrence and @what. Owned by the caller. */
char *session_make_id (const char *occurrence, const char *what);

/* Whether @id is one of those: of all ids only they are of version 5. */
gboolean session_has_made (const char *id);

/* What a one-on-one of @plan is called on the timeline. Owned by the caller. */
char *session_format_one_on_one (FootingRecovery *plan);

/* The answers of the newest reflection of @recovery that was finished on or after
 * @since; NULL when there is none. Owned by the caller. */
GPtrArray *
session_find_reflection (FootingStore *store, const char *recovery, const char *since);

/* The entries of @recovery from the local date @first on, the newest first. Owned by the
 * caller; NULL with @error. */
GPtrArray *session_list_entries (FootingStore *store,
                                 const char *recovery,
                                 const char *first,
                                 GError **error);

/* The steps ahead that the reader is told of, as lines with the day each is due, except
 * @experiment; FOOTING_SESSION_LINES at most. Owned by the caller; NULL with @error. */
GPtrArray *session_list_next_lines (const FootingTelling *telling,
                                    const char *recovery,
                                    const char *experiment,
                                    GError **error);

/* Those of footing_session_list_promises() that an agenda begins with: what somebody
 * asked in private is on it when that is chosen. Owned by the caller; NULL with @error.
 */
GPtrArray *session_list_drafted_promises (FootingStore *store,
                                          FootingGuidance *guidance,
                                          FootingSession *session,
                                          GError **error);

/* The first @n of @lines as a text. Owned by the caller. */
char *session_join_lines (GPtrArray *lines, guint n);

/* Adds the earlier wins of @recovery that @reader (an id) has not seen to those of
 * @draft. */
gboolean session_collect_unseen (const FootingTelling *telling,
                                 FootingUpdateDraft *draft,
                                 const char *recovery,
                                 const char *reader,
                                 GError **error);

/* What whoever wrote @minutes of a one-on-one has promised, a line each (char *), none
 * twice: what stands below that heading, and each sentence of the rest in which they say
 * what they will do; not what they will do differently. Owned by the caller. */
GPtrArray *session_list_promised (const char *minutes);

/* What the ids of the promises of @talk are made of (footing_session_get_promise_id()):
 * the occurrence of its session, or its own id, where it was noted without. Owned by the
 * caller; NULL with @error. */
char *session_find_promise_base (FootingStore *store,
                                 FootingConversation *talk,
                                 GError **error);

/* The lines of session_list_promised() of @talk for which an open step of the plan
 * stands, whatever it is called by now (char *). Owned by the caller; NULL with @error.
 */
GPtrArray *
session_list_standing (FootingStore *store, FootingConversation *talk, GError **error);

/* The open steps of the plan of @session, those to be done next first, but before them
 * those that were promised in the last talks, *@n_promised of them (or NULL). Owned by
 * the caller; NULL with @error. */
GPtrArray *session_list_steps_promised_first (FootingStore *store,
                                              FootingSession *session,
                                              guint *n_promised,
                                              GError **error);

/* The open steps of @recovery that are to be done next, @n at most. Owned by the
 * caller; NULL with @error. */
GPtrArray *
session_list_steps (FootingStore *store, const char *recovery, guint n, GError **error);

G_END_DECLS
