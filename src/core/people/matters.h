/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "perspective.h"
#include "plan/standing.h"
#include "store/store-ledger.h"

G_BEGIN_DECLS

/* What matters now with somebody of a plan (F50). */

/**
 * FootingDeed:
 * @FOOTING_DEED_NOTHING: nothing for now
 * @FOOTING_DEED_WRITE: an update, or a line
 * @FOOTING_DEED_ASK: one decision to ask them about
 * @FOOTING_DEED_THANK: they have answered, or taken the time
 * @FOOTING_DEED_TALK: a conversation that is wanted
 */
typedef enum {
  FOOTING_DEED_NOTHING,
  FOOTING_DEED_WRITE,
  FOOTING_DEED_ASK,
  FOOTING_DEED_THANK,
  FOOTING_DEED_TALK,
} FootingDeed;

/**
 * FootingMatterReason:
 * @FOOTING_REASON_THANKS: thanks are due
 * @FOOTING_REASON_WANTED: a conversation is planned
 * @FOOTING_REASON_REQUESTED: it was asked for, and has not been held yet
 * @FOOTING_REASON_PENDING: it was held, and its answer is not noted yet
 * @FOOTING_REASON_QUESTION: there is a question for them
 * @FOOTING_REASON_SETBACK: they saw the setback and have seen no win since
 * @FOOTING_REASON_RHYTHM: what they want to hear is due; n days since the last contact
 * @FOOTING_REASON_NEVER: no contact is noted
 * @FOOTING_REASON_UNSEEN: n of the latest wins they have not seen
 * @FOOTING_REASON_HEARD: they heard n days ago
 */
typedef enum {
  FOOTING_REASON_THANKS,
  FOOTING_REASON_WANTED,
  FOOTING_REASON_REQUESTED,
  FOOTING_REASON_PENDING,
  FOOTING_REASON_QUESTION,
  FOOTING_REASON_SETBACK,
  FOOTING_REASON_RHYTHM,
  FOOTING_REASON_NEVER,
  FOOTING_REASON_UNSEEN,
  FOOTING_REASON_HEARD,
} FootingMatterReason;

/* What to do with somebody, and why. @path is that of the conversation, where @deed is
 * one; @talk is borrowed, NULL when none is planned yet. @next_on is the day of the next
 * thing that is due, borrowed; "" when there is none; @next_path which path it is a step
 * of, maybe not that of @deed; @contact_on the day on which they were in touch last,
 * borrowed. */
typedef struct {
  FootingDeed deed;
  FootingMatterReason reason;
  int n;
  FootingPath path;
  FootingConversation *talk;
  const char *next_on;
  FootingPath next_path;
  const char *contact_on;
} FootingMatter;

/* What matters now with @person, on the local date @today: of their @talks
 * (FootingConversation; those with others are passed over) and what they have seen
 * (@viewer, or NULL when that is not known). Whoever supports somebody is not told whom
 * to show their wins. */
FootingMatter footing_matter_find (FootingPerson *person,
                                   GPtrArray *talks,
                                   const FootingViewer *viewer,
                                   FootingPerspective perspective,
                                   const char *today);

/* Whether @person is to hear from one, and why, whatever else is between the two: the
 * deed is FOOTING_DEED_WRITE or FOOTING_DEED_NOTHING. The rest is as above. */
FootingMatter footing_matter_find_update (FootingPerson *person,
                                          GPtrArray *talks,
                                          const FootingViewer *viewer,
                                          FootingPerspective perspective,
                                          const char *today);

G_END_DECLS
