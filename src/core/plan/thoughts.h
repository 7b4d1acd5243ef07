/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "guidance/guidance.h"
#include "store/store-links.h"

G_BEGIN_DECLS

/* Counter-evidence (F24): a discouraging thought is answered with one's own wins. */

/* As many wins are brought up at once. */
#define FOOTING_COUNTER_WINS 5

/**
 * FootingCounterReason:
 * @FOOTING_COUNTER_WORD: it has a word of the thought
 * @FOOTING_COUNTER_DRIVER: it comes of a step against what holds one back
 * @FOOTING_COUNTER_SIGN: it comes of a step against a sign
 * @FOOTING_COUNTER_OUTCOME: it serves an outcome
 * @FOOTING_COUNTER_FIGURE: it can be measured
 * @FOOTING_COUNTER_SEEN: somebody has seen it
 * @FOOTING_COUNTER_RECENT: it is one of the latest
 * @FOOTING_COUNTER_CHOSEN: none of these; the person has chosen it
 *
 * Why a win is brought up, the strongest reason first.
 */
typedef enum {
  FOOTING_COUNTER_WORD,
  FOOTING_COUNTER_DRIVER,
  FOOTING_COUNTER_SIGN,
  FOOTING_COUNTER_OUTCOME,
  FOOTING_COUNTER_FIGURE,
  FOOTING_COUNTER_SEEN,
  FOOTING_COUNTER_RECENT,
  FOOTING_COUNTER_CHOSEN,
} FootingCounterReason;

/**
 * FootingCounterWin:
 * @win: an entry
 * @reason: the strongest there is
 * @what: the word as it was typed, the code of a driver or sign, the title of an outcome;
 *   else NULL
 */
typedef struct {
  FootingEntry *win;
  FootingCounterReason reason;
  char *what;
} FootingCounterWin;

/* The wins that speak most directly against @thought, as FootingCounterWin, at most
 * FOOTING_COUNTER_WINS: those with the rarest of its words, then those that come of steps
 * against what the plan knows about or serve an outcome, then what is measured, seen and
 * recent; those of the plan @recovery (or NULL) before others. Empty when there is no
 * win. NULL with @error. Owned by the caller.
 *
 * A word counts by how few wins have it; its ending, which grammar changes, does not. It
 * is no judgement of the thought: which of them answer it, the person says. */
GPtrArray *footing_thoughts_find_wins (FootingStore *store,
                                       const char *recovery,
                                       const char *thought,
                                       GError **error);

/* The same of the wins with these @ids (ends in NULL), which somebody has chosen: what
 * speaks for each of them against @thought, in their order, without those that are gone.
 */
GPtrArray *footing_thoughts_explain_wins (FootingStore *store,
                                          const char *recovery,
                                          const char *thought,
                                          const char *const *ids,
                                          GError **error);

/* The step of @recovery that is next, an open one: the first win before others, then by
 * the day it is due; NULL without @error when there is none. Owned by the caller. */
FootingStep *
footing_thoughts_find_next (FootingStore *store, const char *recovery, GError **error);

/* Whether something can be seen in @thought, and in what is @fairer unless that is NULL;
 * FOOTING_ERROR_INVALID says what is missing. */
gboolean footing_thoughts_check (const char *thought, const char *fairer, GError **error);

/* Keeps @thought, what is @fairer and the @wins (ids, ends in NULL) that speak against it
 * as one entry, in one transaction: the entry @id, or for NULL a new one of today in the
 * plan @recovery (or none). What is fairer becomes its title, and what does not fit into
 * a line its text. FOOTING_ERROR_INVALID when @thought or @fairer has nothing to be seen.
 * The id, owned by the caller; NULL with @error. */
char *footing_thoughts_save (FootingStore *store,
                             const char *id,
                             const char *recovery,
                             const char *thought,
                             const char *fairer,
                             const char *const *wins,
                             GError **error);

/* What is fairer, as it was typed: title and text of @entry. Owned by the caller. */
char *footing_thoughts_dup_fairer (FootingEntry *entry);

G_END_DECLS
