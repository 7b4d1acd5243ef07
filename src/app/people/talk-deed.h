/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"
#include "plan/talks.h"

G_BEGIN_DECLS

/* What is done with the conversations of people, each with its undo (F23). */

/* Brings the talk @id to @state; what is refused is said. */
gboolean
footing_talk_deed_move (FootingContext *context, const char *id, FootingTalkState state);

/* Plans one on @path with @person (an id), and brings it to @state. */
gboolean footing_talk_deed_begin (FootingContext *context,
                                  const char *person,
                                  FootingPath path,
                                  FootingTalkState state);

/* Drops what is planned or asked for on @path with @person; what was typed for it is in
 * the bin. */
gboolean
footing_talk_deed_drop (FootingContext *context, const char *person, FootingPath path);

/* Notes that @person (an id) was in touch today. */
gboolean footing_contact_deed_note (FootingContext *context, const char *person);

/* Notes that @person has seen the entry @entry, or has not. */
gboolean footing_seen_deed_set (FootingContext *context,
                                const char *entry,
                                FootingPerson *person,
                                gboolean seen);

G_END_DECLS
