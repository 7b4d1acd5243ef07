/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "guidance/guidance.h"
#include "schedule/schedule.h"
#include "store/edit.h"

G_BEGIN_DECLS

/* The sessions of rituals (F42): what each proposes, where what is typed is kept, and
 * what it ends as. Texts are translated when they are asked for; errors are the store's.
 */

/**
 * FootingSessionKind:
 * @FOOTING_SESSION_OUTREACH: be in touch with one or two people
 * @FOOTING_SESSION_UPDATE: a few lines for one reader
 * @FOOTING_SESSION_REFLECTION: four questions and one experiment
 * @FOOTING_SESSION_CHECKIN: the signs of the week
 * @FOOTING_SESSION_ONE_ON_ONE: the sheet for a talk with the person who is supported
 * @FOOTING_SESSION_OWN: a ritual of one's own
 */
typedef enum {
  FOOTING_SESSION_OUTREACH,
  FOOTING_SESSION_UPDATE,
  FOOTING_SESSION_REFLECTION,
  FOOTING_SESSION_CHECKIN,
  FOOTING_SESSION_ONE_ON_ONE,
  FOOTING_SESSION_OWN,
} FootingSessionKind;

/* An occurrence with what it belongs to, as they were when it was opened. */
typedef struct {
  FootingSessionKind kind;
  FootingPerspective perspective;
  FootingOccurrence *occurrence;
  FootingRitual *ritual;
  FootingRecovery *recovery;
} FootingSession;

/* FOOTING_ERROR_GONE when the occurrence, its ritual or its plan is not there, or in the
 * bin. Owned by the caller. */
FootingSession *
footing_session_open (FootingStore *store, const char *occurrence, GError **error);
void footing_session_free (FootingSession *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingSession, footing_session_free)

/* What the session is called: as its ritual. */
const char *footing_session_get_title (FootingSession *self, FootingGuidance *guidance);

/* How many steps are shown with a session. */
#define FOOTING_SESSION_STEPS 3

/* The open steps of the plan that are carried out in @session, those to be done next
 * first: a talk in the session for people, a debrief in the one for looking back.
 * FootingStep; owned by the caller, NULL with @error. */
GPtrArray *footing_session_list_own_steps (FootingStore *store,
                                           FootingGuidance *guidance,
                                           FootingSession *session,
                                           GError **error);

/* --- What is typed ---------------------------------------------------------------- */

/* The answer to @question (of footing_answer's codes) in the session of @occurrence that
 * is about @person (NULL: about nobody), or NULL when there is none; @error may be
 * set. Owned by the caller. */
FootingAnswer *footing_session_find_answer (FootingStore *store,
                                            const char *occurrence,
                                            const char *question,
                                            const char *person,
                                            GError **error);

/* The id of that answer, made with @text when there is none, which @is_new (or NULL)
 * says. Owned by the caller. */
char *footing_session_ensure_answer (FootingStore *store,
                                     const char *occurrence,
                                     const char *question,
                                     const char *person,
                                     const char *text,
                                     gboolean *is_new,
                                     GError **error);

/* The session of @occurrence is left: those of @drafts (ids of answers → FootingAnswer,
 * as they were drafted for it) that nobody has changed go; the reader stays while another
 * answer does. With nothing left of it a session that was opened of one's own accord
 * goes too (schedule/schedule.h). One that is done keeps what it was finished with. */
gboolean footing_session_leave (FootingStore *store,
                                const char *occurrence,
                                GHashTable *drafts,
                                GError **error);

/* --- Outreach --------------------------------------------------------------------- */

/**
 * FootingReachReason:
 * @FOOTING_REACH_REPAIR: a repair is wanted
 * @FOOTING_REACH_REPAIR_ASKED: a repair was asked for and not held yet
 * @FOOTING_REACH_ASK: there is a question for this person, not answered yet
 * @FOOTING_REACH_DUE: the agreed rhythm is over
 * @FOOTING_REACH_NEVER: no contact was noted yet
 * @FOOTING_REACH_SILENCE: the last contact was some days ago
 */
typedef enum {
  FOOTING_REACH_REPAIR,
  FOOTING_REACH_REPAIR_ASKED,
  FOOTING_REACH_ASK,
  FOOTING_REACH_DUE,
  FOOTING_REACH_NEVER,
  FOOTING_REACH_SILENCE,
} FootingReachReason;

/* Why to be in touch with @person; @days since the last contact, -1 before the first.
 * Somebody heard from in the last days is not @proposed. */
typedef struct {
  FootingPerson *person;
  FootingReachReason reason;
  int days;
  gboolean proposed;
} FootingReach;

/* How many people a session proposes. */
#define FOOTING_REACH_PROPOSED 2

/* The people of @recovery, the one to be in touch with first at the head: repairs and
 * unanswered questions before others, then where the silence is longest. An array of
 * FootingReach, owned by the caller. */
GPtrArray *
footing_session_rank_people (FootingStore *store, const char *recovery, GError **error);

/* The reason in words: "Has not heard from you for 16 days". Owned by the caller. */
char *footing_reach_format_reason (const FootingReach *self);

/* A first sentence to write or say to the person. @news is what they have not heard yet,
 * or NULL. Owned by the caller. */
char *footing_reach_format_opening (const FootingReach *self,
                                    FootingPerspective perspective,
                                    const char *news);

/* The newest win of the session's plan that @person has not seen, in words that are for
 * them (plan/telling.h) and with its figure; NULL when there is none among the latest.
 * Owned by the caller. */
char *footing_session_find_news (FootingStore *store,
                                 FootingGuidance *guidance,
                                 FootingSession *session,
                                 FootingPerson *person);

/* --- Lines of a text ---------------------------------------------------------------- */

/* How many steps of the plan are offered to be taken into a text. */
#define FOOTING_SESSION_LINES 6

/* Whether @line is one of the lines of @text. */
gboolean footing_session_has_line (const char *text, const char *line);

/* @text with @line, the last below @heading (which is added where it is not there), or
 * for NULL the last of all; and without it, and without a @heading that has nothing left
 * below it. Owned by the caller. */
char *footing_session_add_line (const char *text, const char *heading, const char *line);
char *
footing_session_remove_line (const char *text, const char *heading, const char *line);

/* --- Progress update -------------------------------------------------------------- */

/* Conventions: the days that an update goes back when there was none before, how far
 * back anything is looked for, and how many wins a draft holds. */
#define FOOTING_UPDATE_DAYS 14
#define FOOTING_UPDATE_DAYS_MAX 90
#define FOOTING_UPDATE_WINS 10

/**
 * FootingUpdateDraft:
 * @since: the local date that it goes back to, which is none before the plan began unless
 *   a win is older
 * @after_update: whether that is the day of an earlier update
 * @wins: FootingEntry, the newest last; FOOTING_UPDATE_WINS at most
 * @titles: what the reader is told of each of @wins
 * @unseen: FootingEntry, earlier wins that the reader has not seen; the newest first
 * @unseen_titles: what the reader is told of each of @unseen
 * @n_wins: how many wins there are in all
 * @headline: one line: how far an outcome has come, else the newest win that has a
 *   figure, else the newest; "" when there is nothing to say
 * @done: what else was done, a line each
 * @noted: what the last reflection says was learned: private, and no part of the draft
 *   unless somebody chooses so (C3)
 * @next: what comes next, a line each
 * @steps: the lines of it that steps are, and those that others could be (char *)
 */
typedef struct {
  char *since;
  gboolean after_update;
  GPtrArray *wins;
  GPtrArray *titles;
  GPtrArray *unseen;
  GPtrArray *unseen_titles;
  guint n_wins;
  char *headline;
  char *done;
  char *noted;
  char *next;
  GPtrArray *steps;
} FootingUpdateDraft;

/* Drafts an update of the session for the person @reader (or NULL: for somebody else)
 * from what they have not been told, in words that are for them (plan/telling.h). Owned
 * by the caller. */
FootingUpdateDraft *footing_session_draft_update (FootingStore *store,
                                                  FootingGuidance *guidance,
                                                  FootingSession *session,
                                                  const char *reader,
                                                  GError **error);
void footing_update_draft_free (FootingUpdateDraft *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingUpdateDraft, footing_update_draft_free)

/* The whole update, as it is sent; parts that are blank are left out. Owned by the
 * caller. */
char *footing_session_compose_update (const char *headline,
                                      const char *done,
                                      const char *learned,
                                      const char *next);

/* Opens the session of the progress update of @recovery with @person (an id) as its
 * reader, and puts @wins (ids of entries, ends in NULL; or NULL) in where nothing is
 * written yet: its occurrence, owned by the caller. A plan without such a ritual gets it,
 * switched off. */
char *footing_session_write_to (FootingStore *store,
                                FootingGuidance *guidance,
                                const char *recovery,
                                const char *person,
                                const char *const *wins,
                                GError **error);

/* The wins of @draft (FootingEntry) that @text tells, new ones and such as its reader has
 * not seen: those whose title is still in it, as words of their own. Owned by the caller,
 * the entries too. */
GPtrArray *footing_session_find_told (const FootingUpdateDraft *draft, const char *text);

/* A "mailto:" URI (RFC 6068) for a mail of @subject and @body to nobody yet; NULL when it
 * would be longer than mail programs take. Owned by the caller. */
char *footing_session_format_mailto (const char *subject, const char *body);

/* --- Reflection ------------------------------------------------------------------- */

/* The wins and setbacks of @recovery of the seven days that end today, the newest
 * first: what a reflection looks back on. FootingEntry; owned by the caller, NULL with
 * @error. */
GPtrArray *
footing_session_list_week (FootingStore *store, const char *recovery, GError **error);

/* What the newest reflection of @recovery says was learned, "" for nothing. It is private
 * (C3). Owned by the caller. */
char *footing_session_dup_learned (FootingStore *store, const char *recovery);

/* --- One-on-one ------------------------------------------------------------------- */

/* The open steps of the plan as lines of an agenda (char *), those that were promised in
 * the last talks first, then those to be done next, without those that only follow what
 * was agreed (plan/theirs.h); FOOTING_SESSION_LINES at most. An agenda is kept: they are
 * as they were typed. Owned by the caller; NULL with @error. */
GPtrArray *footing_session_list_promises (FootingStore *store,
                                          FootingGuidance *guidance,
                                          FootingSession *session,
                                          GError **error);

/* Those that were promised in earlier talks and are open still, to be checked off
 * (FootingStep); FOOTING_SESSION_LINES at most. Owned by the caller; NULL with @error. */
GPtrArray *footing_session_list_open_promises (FootingStore *store,
                                               FootingSession *session,
                                               GError **error);

/* What they stand below on it. */
const char *footing_session_get_promises_heading (void);

/* The id of the @n-th step that comes of what was promised in @occurrence, or in a talk
 * that was noted without one (its id). Owned by the caller. */
char *footing_session_get_promise_id (const char *occurrence, guint n);

/* The agenda of a one-on-one: what was agreed in the debrief, what was promised, which
 * signs stand out or changed, what was agreed last time (not what was noted: that is
 * one's own), and the experiment of the last reflection. Owned by the caller; NULL with
 * @error. */
char *footing_session_draft_agenda (FootingStore *store,
                                    FootingGuidance *guidance,
                                    FootingSession *session,
                                    GError **error);

/* --- The end ---------------------------------------------------------------------- */

/* Days until the experiment of a reflection is due, as a step. */
#define FOOTING_EXPERIMENT_DAYS 7

/* Finishes the session from what is typed: one entry on the timeline (the same one when
 * it is finished again), what follows from its kind, and the occurrence is done; all or
 * nothing. FOOTING_ERROR_INVALID, with what is missing, when nothing is typed.
 *
 * Returns what footing_session_take_back() needs to undo it, as "a{sv}" that is not
 * floating; NULL with @error. */
GVariant *footing_session_finish (FootingStore *store,
                                  FootingGuidance *guidance,
                                  const char *occurrence,
                                  GError **error);

/* Undoes a footing_session_finish(): the entry and what came with it goes to the bin, or
 * back to what it was; what was typed in the session stays. */
gboolean
footing_session_take_back (FootingStore *store, GVariant *finished, GError **error);

/* Finishes the check-in of the signs @checkin (plan/checkins.h): it is dated today and on
 * the timeline, and @occurrence is done; all or nothing. For NULL, a check-in of one's
 * own accord, the occurrence of this week is, once (H19). FOOTING_ERROR_INVALID, with
 * what is missing, when no sign is answered. */
gboolean footing_session_finish_checkin (FootingStore *store,
                                         const char *checkin,
                                         const char *occurrence,
                                         GError **error);

/* Leaves it: one without an answer or a note leaves nothing behind, and nor does
 * @occurrence (or NULL), where it was opened of one's own accord. */
gboolean footing_session_leave_checkin (FootingStore *store,
                                        const char *checkin,
                                        const char *occurrence,
                                        GError **error);

/* Undoes what was answered in it: @edit knows what the check-in held when it was opened,
 * and has ended since. One that held no answer is not on the timeline any more, and the
 * occurrence that it was done for waits again. */
gboolean footing_session_take_back_checkin (FootingStore *store,
                                            FootingEdit *edit,
                                            GError **error);

/* Whether the experiment of the reflection is to be a step of the plan. */
gboolean footing_session_wants_step (FootingStore *store, const char *occurrence);

/* The id of the step that the experiment of @occurrence becomes. Owned by the caller. */
char *footing_session_get_step_id (const char *occurrence);

/* --- Missed ----------------------------------------------------------------------- */

/* The occurrences of @recovery that were missed in the last two weeks and not noticed
 * since, the newest of each ritual, the earliest first. Owned by the caller. */
GPtrArray *
footing_session_list_missed (FootingStore *store, const char *recovery, GError **error);

/* Notes that the missed occurrences of @recovery were noticed: they are listed no more.
 * @before is how they were, for footing_session_put_back_missed(), owned by the caller;
 * with NULL they were only seen, and one in whose session something is written stays
 * listed, for there is no other way to it. */
gboolean footing_session_notice_missed (FootingStore *store,
                                        const char *recovery,
                                        GPtrArray **before,
                                        GError **error);

/* Puts the occurrences of @before back to how they are there, so that they are listed
 * again. FOOTING_ERROR_GONE when one of them is not there any more. */
gboolean
footing_session_put_back_missed (FootingStore *store, GPtrArray *before, GError **error);

G_END_DECLS
