/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The sentence of a step, with gaps: "Show {what|a finished result} to {who|someone who
 * uses it}". After the bar stands what is said when nothing is known for a gap. */

/**
 * FootingSlot:
 * @FOOTING_SLOT_WHO: somebody, by name
 * @FOOTING_SLOT_WHAT: what it is about, in a few words
 * @FOOTING_SLOT_ASK: a question or a decision
 * @FOOTING_SLOT_LEAN: which way one leans in it
 * @FOOTING_SLOT_NEXT: what comes next of the kind that went wrong
 * @FOOTING_SLOT_PART: the part that one takes oneself
 * @FOOTING_SLOT_FIGURE: the figure that decides whether it goes on
 * @FOOTING_SLOT_DAY: "on Thursdays"
 * @FOOTING_SLOT_PERSON: the person who is supported
 * @FOOTING_SLOT_EVENT: what happened, in quotation marks
 *
 * What a gap is for. All are asked for but the last two, which are known or left.
 */
typedef enum {
  FOOTING_SLOT_WHO,
  FOOTING_SLOT_WHAT,
  FOOTING_SLOT_ASK,
  FOOTING_SLOT_LEAN,
  FOOTING_SLOT_NEXT,
  FOOTING_SLOT_PART,
  FOOTING_SLOT_FIGURE,
  FOOTING_SLOT_DAY,
  FOOTING_SLOT_PERSON,
  FOOTING_SLOT_EVENT,
} FootingSlot;

#define FOOTING_N_SLOTS 10
#define FOOTING_N_ASKED_SLOTS 8

/* What goes into the gaps, by FootingSlot; NULL or blank where nothing is known. Owned.
 */
typedef struct {
  char *values[FOOTING_N_SLOTS];
} FootingFilling;

void footing_filling_clear (FootingFilling *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FootingFilling, footing_filling_clear)

/* Whether all braces of @frame are gaps of a known kind with words after the bar. */
gboolean footing_frame_is_sound (const char *frame);

/* What @frame says in its gap for @slot when nothing is known; NULL when it has no such
 * gap. Owned by the caller. */
char *footing_frame_dup_neutral (const char *frame, FootingSlot slot);

/* Whether @text is @frame, filled. What stands in its gaps goes into @filling, which is
 * empty, and stays empty when it is not; so does a gap with nothing but its own words,
 * except for the name of somebody. */
gboolean
footing_frame_match (const char *frame, const char *text, FootingFilling *filling);

/* The sentence, with what @filling (or NULL) has for the gaps, each on one line. Owned by
 * the caller. */
char *footing_frame_fill (const char *frame, const FootingFilling *filling);

G_END_DECLS
