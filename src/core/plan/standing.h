/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/talks.h"

G_BEGIN_DECLS

/* How it stands with a person: the one place that tells how far a conversation with them
 * has come, and when they were in touch last (F50, F52 to F54). */

/**
 * FootingTalkStanding:
 * @begun: whether it is planned, or has come further
 * @state: how far; FOOTING_TALK_PLANNED unless @begun
 * @talk: what is kept of it, borrowed; NULL when nothing is, be it that it has @begun
 */
typedef struct {
  gboolean begun;
  FootingTalkState state;
  FootingConversation *talk;
} FootingTalkStanding;

/* How far @path with @person has come. @talk is the conversation on it, or NULL. How far
 * a repair is stands with the person, whatever its conversation holds; only that they
 * were thanked stands there alone. */
FootingTalkStanding footing_talk_standing_find (FootingPath path,
                                                FootingPerson *person,
                                                FootingConversation *talk);

/* Whether it is over, so that another one can be planned. */
gboolean footing_talk_standing_is_over (const FootingTalkStanding *self);

/* Whether it can be dropped: it is planned or asked for, and was not held. */
gboolean footing_talk_standing_may_drop (const FootingTalkStanding *self);

/* What comes next on @path: the state that it is brought to. */
FootingTalkState footing_talk_standing_get_next (const FootingTalkStanding *self,
                                                 FootingPath path);

/* The local date on which @person was in touch last, up to @today: noted with them, in
 * one of @talks (FootingConversation; those with others are passed over), or on the
 * timeline (@shown_on, a date or ""). Borrowed; "" when nothing says so. */
const char *footing_person_find_contact (FootingPerson *person,
                                         GPtrArray *talks,
                                         const char *shown_on,
                                         const char *today);

G_END_DECLS
