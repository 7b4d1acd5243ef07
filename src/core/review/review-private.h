/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "review.h"

G_BEGIN_DECLS

#define REVIEW_WEEK_DAYS 7

/* The longest name and the longest line that a review writes, in characters. */
#define REVIEW_NAME_CHARS 80
#define REVIEW_LINE_CHARS 160

/* Adds a choice; takes @name and @reason. */
void review_block_add (FootingReviewBlock *block,
                       const char *id,
                       gboolean is_move,
                       char *name,
                       char *reason);

/* What is known when a block is filled. */
typedef struct {
  FootingStore *store;
  FootingGuidance *guidance;
  FootingRecovery *recovery;
  FootingPerspective perspective;
  const char *today;
  FootingReviewPlan *plan;
} ReviewProposal;

/* Fills the choices of the blocks about people, of the one with the step. */
gboolean review_propose_people (ReviewProposal *self, GError **error);
gboolean review_propose_steps (ReviewProposal *self, GError **error);

/* The session of @ritual in the week from @first to @last: the one that is in the file,
 * or NULL, and its day and instant by the rhythm; FALSE in @has where it does not come.
 */
typedef struct {
  gboolean has;
  FootingOccurrence *occurrence;
  char *date;    /* by the rhythm */
  gint64 due_at; /* UTC seconds */
} ReviewSlot;

gboolean review_find_slot (FootingStore *store,
                           FootingRitual *ritual,
                           const char *first,
                           const char *last,
                           ReviewSlot *slot,
                           GError **error);
void review_slot_clear (ReviewSlot *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ReviewSlot, review_slot_clear)

/* The id that the review of @recovery and @week has on every computer. Owned by the
 * caller. */
char *review_make_id (const char *recovery, const char *week);

/* The review of @recovery and @week, or of one that begins some days before or after it:
 * weeks begin as the locale has it. @review stays NULL when there is none. */
gboolean review_find (FootingStore *store,
                      const char *recovery,
                      const char *week,
                      FootingReview **review,
                      GError **error);

G_END_DECLS
