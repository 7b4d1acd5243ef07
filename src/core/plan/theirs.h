/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "guidance/guidance.h"
#include "store/records/recovery.h"
#include "store/records/step.h"

G_BEGIN_DECLS

/* What somebody who is supported said in the debrief (F60): their questions, and what
 * they will do differently. It stays theirs. A commitment that is made of it is one's
 * own, in one's own words, and bears a code in the place of a move that says what it came
 * from, however it is worded later. Plans for oneself have nothing of it. */

/* Each question of @plan in one line, none twice: a line, or a sentence that ends with a
 * question mark. What follows the last mark of a line stays with it, so that nothing is
 * lost. Owned by the caller. */
GStrv footing_theirs_list_questions (FootingRecovery *plan);

/* What @plan says that they will do differently, a line each (char *): the technical
 * change, then that in communication; those that are blank are left out. Owned by the
 * caller. */
GPtrArray *footing_theirs_list_changes (FootingRecovery *plan);

/* The code of a commitment that comes from the text @question, or follows @change, as it
 * is in one line. Owned by the caller. */
char *footing_theirs_make_question_code (const char *question);
char *footing_theirs_make_change_code (const char *change);

/* Whether a title of @plan, on a step or on the win that came of one, tells others what
 * they asked in private: it holds one of their questions, or it came from one (@move, the
 * code of the step, or NULL) and still quotes or asks. Put in one's own words it may be
 * told. */
gboolean footing_theirs_is_private_title (FootingRecovery *plan,
                                          const char *move,
                                          const char *title);

/* Whether @step of @plan is called like what they will do differently, as earlier
 * versions called a commitment to it: it is theirs, and none of one's own. */
gboolean footing_theirs_is_change_itself (FootingRecovery *plan, FootingStep *step);

/* Whether it is that, or does no more than follow what they will do differently, which it
 * quotes: beside that it says nothing. Put in one's own words it does. */
gboolean footing_theirs_is_change (FootingRecovery *plan, FootingStep *step);

/* @title, a first win of @plan, as it is said to the one who is supported and whose first
 * win it will be: a sentence of the catalogue in its words for oneself, and other words
 * as they are. NULL for one's own part in it: what the catalogue has for nobody but those
 * who support, and words that speak of the other person, or of oneself. Owned by the
 * caller. */
char *footing_theirs_word_first_win (FootingGuidance *guidance,
                                     FootingRecovery *plan,
                                     const char *title);

G_END_DECLS
