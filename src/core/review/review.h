/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/session.h"

G_BEGIN_DECLS

/* The weekly review (F43): what a week brought, and what the next one is for. Texts are
 * translated when they are asked for; dates are local ones, and errors the store's. */

/* --- The week ---------------------------------------------------------------------- */

/* How far an outcome came in the week: the last value noted before it, or else where it
 * began (NAN for neither), and the last one noted in it. */
typedef struct {
  FootingOutcome *outcome;
  double before;
  double now;
} FootingReviewProgress;

/* A sign that counts (plan/signs.h) and was answered differently (0–4) in the last
 * check-in than in the one before: its code, and what it is called. */
typedef struct {
  char *code;
  char *title;
  int before;
  int now;
} FootingReviewSign;

/* Somebody of the plan who heard of one's work in the week: how many updates they got,
 * how often one was in touch with them, and how many of the week's wins they have seen.
 */
typedef struct {
  char *name;
  guint updates;
  guint talks;
  guint wins;
} FootingReviewListener;

/**
 * FootingReviewWeek:
 * @first: its first day, and @last its last
 * @wins: FootingEntry, the earliest first; none where somebody else is supported: those
 *   are theirs
 * @n_measured: how many of @wins carry a figure
 * @n_done: how many steps were done
 * @steps: FootingStep, those of them that no win of @wins tells
 * @progress: FootingReviewProgress, in the order of the plan; none for support
 * @signs: FootingReviewSign, group by group; none for support, and none
 *   when the last check-in is from before the week before
 * @checked_on: the day of that check-in, or NULL
 * @listeners: FootingReviewListener, in the order of the plan
 */
typedef struct {
  char *first;
  char *last;
  GPtrArray *wins;
  guint n_measured;
  guint n_done;
  GPtrArray *steps;
  GPtrArray *progress;
  GPtrArray *signs;
  char *checked_on;
  GPtrArray *listeners;
} FootingReviewWeek;

/* The first day of the week that is looked back on on the local date @today, where weeks
 * begin on @first_weekday: this week, and on its first two days still the one before.
 * Owned by the caller; NULL when there is none. */
char *footing_review_find_week (const char *today, int first_weekday);

/* The week of @recovery, or of all plans and none (NULL), that begins on @first.
 * Owned by the caller; NULL with @error. */
FootingReviewWeek *footing_review_week_new (FootingStore *store,
                                            FootingGuidance *guidance,
                                            const char *recovery,
                                            const char *first,
                                            GError **error);
void footing_review_week_free (FootingReviewWeek *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingReviewWeek, footing_review_week_free)

/* Whether nothing at all is to be told of it. */
gboolean footing_review_week_is_empty (const FootingReviewWeek *self);

/* What moved, a line each (char *): "Cut the nightly run: 9 minutes", "Users: 8 → 12", as
 * it is shown (footing_record_show()), or, for what is kept, as it was typed. Owned by
 * the caller. */
GPtrArray *footing_review_week_list_lines (const FootingReviewWeek *self);
GPtrArray *footing_review_week_list_typed_lines (const FootingReviewWeek *self);

/* Leaves out of @self what is told to nobody: what somebody who is supported asked in
 * private (plan/theirs.h). For a week that others read of. FALSE with @error. */
gboolean footing_review_week_drop_private (FootingReviewWeek *self,
                                           FootingStore *store,
                                           FootingGuidance *guidance,
                                           GError **error);

/* --- The next week ----------------------------------------------------------------- */

/* The three blocks of the next week. */
typedef enum {
  FOOTING_REVIEW_REACH,
  FOOTING_REVIEW_UPDATE,
  FOOTING_REVIEW_TRY,
  FOOTING_N_REVIEW_BLOCKS,
} FootingReviewBlockKind;

/* Somebody or something that a block can be for: a person, an open step, or a move of the
 * catalogue (@is_move: @id is its code) that becomes a step when it is confirmed. @reason
 * says why. */
typedef struct {
  char *id;
  char *name;
  char *reason;
  gboolean is_move;
} FootingReviewChoice;

/**
 * FootingReviewBlock:
 * @choices: FootingReviewChoice, what is proposed first
 * @chosen: the place of the one that is proposed or confirmed; -1 for none
 * @day: the day of it; "" where there is none to be chosen
 * @time: the time of its session, which may be another than its ritual's; "" for none
 * @ritual: the id of the ritual that it is done in, or NULL
 */
typedef struct {
  GPtrArray *choices;
  int chosen;
  char *day;
  char *time;
  char *ritual;
} FootingReviewBlock;

/**
 * FootingReviewPlan:
 * @first: the first day of the next week, and @last its last
 * @earliest: the first of its days that is not over
 * @confirmed: whether it was confirmed: then it shows that
 * @ask: what is to be asked for in the one-on-one
 */
typedef struct {
  char *recovery;
  char *week;
  char *first;
  char *last;
  char *earliest;
  gboolean confirmed;
  char *ask;
  FootingReviewBlock blocks[FOOTING_N_REVIEW_BLOCKS];
} FootingReviewPlan;

/* Whether a week comes after the one that begins on the local date @week: at the end of
 * the calendar, where only a wrong clock is, there is none. */
gboolean footing_review_has_next (const char *week);

/* What the week after the one of @recovery that begins on @week is for, as it was
 * confirmed, or else as it is proposed. Owned by the caller; NULL with @error. */
FootingReviewPlan *footing_review_plan_new (FootingStore *store,
                                            FootingGuidance *guidance,
                                            const char *recovery,
                                            const char *week,
                                            GError **error);
void footing_review_plan_free (FootingReviewPlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingReviewPlan, footing_review_plan_free)

/* The choice that is chosen in the block of @kind, or NULL for none. */
const FootingReviewChoice *footing_review_plan_get (const FootingReviewPlan *self,
                                                    FootingReviewBlockKind kind);

/* --- Confirming -------------------------------------------------------------------- */

/* What confirming changed, so that it can be taken back. */
typedef struct _FootingReviewDeed FootingReviewDeed;

/* Confirms @plan as it is, in one transaction: it is kept for its week, the step gets its
 * day (a move becomes a step), and the session of each ritual that has another day or
 * time than its own is moved there, this once. A ritual of one day a week that is for
 * nobody is skipped once. FOOTING_ERROR_INVALID for a day that is not in the next week,
 * and for what is no time.
 *
 * Returns the deed, owned by the caller; NULL with @error. */
FootingReviewDeed *footing_review_confirm (FootingStore *store,
                                           FootingGuidance *guidance,
                                           const FootingReviewPlan *plan,
                                           GError **error);
void footing_review_deed_free (FootingReviewDeed *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingReviewDeed, footing_review_deed_free)

/* Undoes a footing_review_confirm(). */
gboolean
footing_review_take_back (FootingStore *store, FootingReviewDeed *deed, GError **error);

/* --- What sessions begin with ------------------------------------------------------ */

/* The review of @recovery that was confirmed for the week of the local @date, in @review
 * (owned by the caller), NULL when there is none. FALSE with @error. */
gboolean footing_review_find_for (FootingStore *store,
                                  const char *recovery,
                                  const char *date,
                                  FootingReview **review,
                                  GError **error);

/* The agenda of a one-on-one, as footing_session_draft_agenda(), that begins with the
 * newest review of the last two weeks: what moved, and what is to be asked for. Owned by
 * the caller; NULL with @error. */
char *footing_review_draft_agenda (FootingStore *store,
                                   FootingGuidance *guidance,
                                   FootingSession *session,
                                   GError **error);

G_END_DECLS
