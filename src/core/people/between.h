/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/talks.h"

G_BEGIN_DECLS

/* Everything between oneself and a person (F50), as one list. */

/**
 * FootingBetweenKind:
 * @FOOTING_BETWEEN_ENTRY: what they have seen, heard or talked about, on the timeline
 * @FOOTING_BETWEEN_TALK: a conversation came to @state
 * @FOOTING_BETWEEN_CONTACT: the last contact, where nothing else is noted on that day
 */
typedef enum {
  FOOTING_BETWEEN_ENTRY,
  FOOTING_BETWEEN_TALK,
  FOOTING_BETWEEN_CONTACT,
} FootingBetweenKind;

/* One thing between them, on @date (local). @entry and @talk are owned, NULL unless it is
 * one; so is @plan, which is set where it is of another plan than the person. */
typedef struct {
  FootingBetweenKind kind;
  char *date;
  FootingEntry *entry;
  FootingConversation *talk;
  FootingRecovery *plan;
  FootingTalkState state;
} FootingBetween;

void footing_between_free (FootingBetween *self);

/* What is between oneself and @person in all plans that they are in, the newest first, of
 * their entries in each the newest @limit; read in two queries a plan, however much there
 * is. FootingBetween; owned by the
 * caller, NULL with
 * @error. */
GPtrArray *footing_between_list (FootingStore *store,
                                 FootingPerson *person,
                                 guint limit,
                                 GError **error);

G_END_DECLS
