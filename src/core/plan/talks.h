/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "perspective.h"
#include "store/store.h"

G_BEGIN_DECLS

/* A conversation with somebody as a path of a few steps (F52 to F54): planned, requested,
 * held, answered, thanked. What is noted of it is one FootingConversation; each step on
 * it is one transaction. */

/**
 * FootingPath:
 * @FOOTING_PATH_REPAIR: clearing the air (F52)
 * @FOOTING_PATH_ASK: asking about one decision (F53)
 * @FOOTING_PATH_SPONSOR: a mentor or sponsor, to speak up for one (F54)
 * @FOOTING_PATH_ADVOCATE: the same with somebody who is neither (F54)
 */
typedef enum {
  FOOTING_PATH_REPAIR,
  FOOTING_PATH_ASK,
  FOOTING_PATH_SPONSOR,
  FOOTING_PATH_ADVOCATE,
  FOOTING_N_PATHS,
} FootingPath;

/* How far one has come; nobody has to ask for what is answered at once. */
typedef enum {
  FOOTING_TALK_PLANNED,
  FOOTING_TALK_REQUESTED,
  FOOTING_TALK_HELD,
  FOOTING_TALK_ANSWERED,
  FOOTING_TALK_THANKED,
  FOOTING_N_TALK_STATES,
} FootingTalkState;

/* Whether @path leads to somebody of @role: to a mentor or sponsor one of the two, to
 * everybody else the other. */
gboolean footing_path_is_for (FootingPath path, const char *role);

/* Whether it is one to go for somebody with @perspective: whoever supports somebody has
 * questions of their own, the other ways are for the person to go. */
gboolean footing_path_is_offered (FootingPath path,
                                  const char *role,
                                  FootingPerspective perspective);

/* The path that @talk with somebody of @role is; FALSE for one that is none: an update, a
 * one-on-one. */
gboolean footing_path_of (FootingConversation *talk, const char *role, FootingPath *path);

/* The move of the catalogue that says how it is done. Static. */
const char *footing_path_get_move (FootingPath path);

/* How far @talk is. */
FootingTalkState footing_talk_get_state (FootingConversation *talk);

/* What comes after @state on @path; FALSE at its end. */
gboolean
footing_path_get_next (FootingPath path, FootingTalkState state, FootingTalkState *next);

/* The day of @state of @talk, borrowed; "" when it has none. */
const char *footing_talk_get_day (FootingConversation *talk, FootingTalkState state);

/* The local date on which what comes next in @talk is due, "" when nothing has a day:
 * the one that was set, else the one that it is planned for. Borrowed. */
const char *footing_talk_get_next_day (FootingConversation *talk);

/* Whether what comes next in @talk, which is a path, is due on the local date @today: the
 * day of it has come. One that is done, or has no such day, is not. */
gboolean footing_talk_is_due (FootingConversation *talk, const char *today);

/* Whether two options are named that somebody can be asked to choose between; @error is
 * FOOTING_ERROR_INVALID and says what is missing. */
gboolean footing_talk_check_decision (FootingConversation *talk, GError **error);

/* That decision as one question, with what is leaned towards. Owned by the caller. */
char *footing_talk_format_decision (FootingConversation *talk);

/* The same as what to say to somebody who is asked about it; NULL with
 * FOOTING_ERROR_INVALID where it is not named. Owned by the caller. */
char *footing_talk_draft_question (FootingConversation *talk, GError **error);

/* The newest live talk on @path with @person that is not over, else the newest; NULL
 * without @error when there is none. Owned by the caller. */
FootingConversation *footing_talks_find (FootingStore *store,
                                         FootingPerson *person,
                                         FootingPath path,
                                         GError **error);

/* The newest live talk on a path with @person (an id) of which it is noted what became of
 * it, one that is not thanked for yet before one that is; NULL without @error when there
 * is none. Owned by the caller. */
FootingConversation *
footing_talks_find_used (FootingStore *store, const char *person, GError **error);

/* Plans one on @path with @person (an id), with what the person holds for it: the
 * question, what would make them vouch. Its id, owned by the caller; NULL with @error. */
char *footing_talks_plan (FootingStore *store,
                          const char *person,
                          FootingPath path,
                          GError **error);

/* Whether @person has a question that was never asked: none of @talks
 * (FootingConversation) with them asks about anything. */
gboolean footing_talks_is_unasked (FootingPerson *person, GPtrArray *talks);

/* The id of the entry that the talk @id gets on the timeline. Owned by the caller. */
char *footing_talk_get_entry_id (const char *id);

/* What a step on a path found, so that it can be taken back. */
typedef struct _FootingTalkStep FootingTalkStep;
void footing_talk_step_free (FootingTalkStep *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingTalkStep, footing_talk_step_free)

/* Brings the talk @id to @state, today: notes the day, and the day of what comes next.
 * One that is held or answered is a contact, and an entry on the timeline, once, however
 * often that is noted. An ask goes nowhere without a decision (FOOTING_ERROR_INVALID).
 * What was there before is in @step, owned by the caller, unless that is NULL. */
gboolean footing_talks_move (FootingStore *store,
                             const char *id,
                             FootingTalkState state,
                             FootingTalkStep **step,
                             GError **error);

/* Plans one as footing_talks_plan() does, unless one that was never held is still kept,
 * and brings it to @state, as a step that can be taken back: for a repair it is wanted
 * from now on. Its id, owned by the caller; NULL with @error. */
char *footing_talks_begin (FootingStore *store,
                           const char *person,
                           FootingPath path,
                           FootingTalkState state,
                           FootingTalkStep **step,
                           GError **error);

/* Drops what is planned or asked for on @path with @person (an id), in one transaction:
 * the conversation goes to the bin, the repair is not wanted any more, or as done as
 * another one has left it. That they were asked remains a contact.
 * FOOTING_ERROR_INVALID when nothing is planned. */
gboolean footing_talks_drop (FootingStore *store,
                             const char *person,
                             FootingPath path,
                             GError **error);

/* Takes that back, with the entry and the talk it made. */
gboolean
footing_talks_take_back (FootingStore *store, FootingTalkStep *step, GError **error);

/* Takes the entry of the talk on @path with @person from the timeline, as long as nobody
 * has changed it: that the talk was held is taken back. */
gboolean footing_talks_drop_entry (FootingStore *store,
                                   FootingPerson *person,
                                   FootingPath path,
                                   GError **error);

G_END_DECLS
