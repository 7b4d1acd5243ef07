/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clock.h"
#include "error.h"
#include "record.h"
#include "store/records/agreement.h"
#include "store/records/checkin.h"
#include "store/records/entry.h"
#include "store/records/moment.h"
#include "store/records/outcome.h"
#include "store/records/person.h"
#include "store/records/plan-line.h"
#include "store/records/recovery.h"
#include "store/records/review.h"
#include "store/records/ritual.h"
#include "store/records/sign.h"
#include "store/records/step.h"
#include "store/records/support-contact.h"

G_BEGIN_DECLS

/* The one door to the file. Records go in and out; each change is one transaction, then
 * the signal
 *
 *   changed (FootingStore *store, GType type, const char *id)
 *
 * names the record that changed (a removed one too), or G_TYPE_NONE and NULL when much
 * did or when another process wrote.
 *
 * All functions that can fail set @error in the FOOTING_ERROR domain; then nothing was
 * changed. */
#define FOOTING_TYPE_STORE (footing_store_get_type ())
G_DECLARE_FINAL_TYPE (FootingStore, footing_store, FOOTING, STORE, GObject)

/* Opens the file at @path, making it when there is none. */
FootingStore *footing_store_open (const char *path, FootingClock *clock, GError **error);

/* Opens what the file at @path holds now to be read only, as footing_file_read() does:
 * where nothing can be written, and without being in anybody's way. What others write
 * later is not seen; changes fail with FOOTING_ERROR_READ_ONLY. */
FootingStore *
footing_store_open_read_only (const char *path, FootingClock *clock, GError **error);
gboolean footing_store_is_read_only (FootingStore *self);

/* What @store holds now, open to be read only: whatever has become of its file. NULL with
 * @error. */
FootingStore *footing_store_copy (FootingStore *self, GError **error);

/* Whether its latest changes may be missing from what was opened so, for its log is
 * damaged; footing_store_get_notice() says it in words. */
gboolean footing_store_has_lost_changes (FootingStore *self);

/* What was found out when it was opened and has to be said, one translated sentence; or
 * NULL. */
const char *footing_store_get_notice (FootingStore *self);

/* Whether the file is still the one that was opened, under its name and not overwritten:
 * FOOTING_ERROR_REPLACED or FOOTING_ERROR_MISSING when not. Each change asks this too,
 * and nothing is written when it is not. */
gboolean footing_store_check (FootingStore *self, GError **error);

/* Opens the file that is at the path now in place of the one that was open, outside of
 * any change; `changed` follows. When that cannot be done the store is empty, and every
 * change of it fails with the same error, until it can; a file that is not there or not
 * ours leaves it as it was. */
gboolean footing_store_reopen (FootingStore *self, GError **error);

/* Whether what was opened is still open, though it may be nowhere any more. */
gboolean footing_store_has_content (FootingStore *self);

/* Writes what is open to the path, where nothing is any more, and opens that. */
gboolean footing_store_put_back (FootingStore *self, GError **error);

/* From now on calls @follow, once for each, with the rituals, recoveries and one-on-ones
 * that got a value which decides what follows (store-follow.h), before the transaction is
 * kept that changes them; what it writes is part of it, and goes with it. */
typedef gboolean (*FootingStoreFollow) (FootingStore *self,
                                        GType type,
                                        const char *id,
                                        GError **error);
gboolean
footing_store_follow_due (FootingStore *self, FootingStoreFollow follow, GError **error);

const char *footing_store_get_path (FootingStore *self);
FootingClock *footing_store_get_clock (FootingStore *self);

/* Emits `changed` when another process has written since the last call. */
void footing_store_refresh (FootingStore *self);

/* --- Records ------------------------------------------------------------------ */

/* The record of @type with @id, also from the bin; FOOTING_ERROR_GONE when there is none.
 * Owned by the caller. */
gpointer
footing_store_get (FootingStore *self, GType type, const char *id, GError **error);

/* The records of @type that belong to @parent (a recovery; for progress an outcome, for
 * occurrences a ritual; NULL: to none), without those in the bin, in their order. All of
 * a @type that belongs to nothing, as recoveries do. Owned by the caller. */
GPtrArray *
footing_store_list (FootingStore *self, GType type, const char *parent, GError **error);

/* --- Long lists --------------------------------------------------------------- */

/* What is shown as one list, in the order in which it is shown. They are a recovery's
 * unless something else is said. */
typedef enum {
  FOOTING_LIST_PEOPLE,
  FOOTING_LIST_OUTCOMES,
  FOOTING_LIST_PROGRESS,    /* what is noted of an outcome, the newest first */
  FOOTING_LIST_ADJUSTMENTS, /* an outcome's, the newest first */
  FOOTING_LIST_OPEN_STEPS,  /* neither practice nor scope, and open */
  FOOTING_LIST_OPEN_PRACTICE,
  FOOTING_LIST_OPEN_SCOPES,    /* open, and not restored */
  FOOTING_LIST_PAST_STEPS,     /* done or dropped, of every kind, the newest first */
  FOOTING_LIST_PRACTICE,       /* not dropped */
  FOOTING_LIST_SCOPES,         /* not dropped */
  FOOTING_LIST_MOVES,          /* neither the first win nor what restores a scope */
  FOOTING_LIST_FIRST_WINS,     /* one, unless an import brought more */
  FOOTING_LIST_LATER_STEPS,    /* all but those */
  FOOTING_LIST_DOUBTFUL_STEPS, /* of those, the ones that may lack a title or an end */
  FOOTING_LIST_LOST_SCOPES,    /* with an end, but no step that restores them */
  FOOTING_LIST_RITUALS,
  FOOTING_LIST_ENABLED_RITUALS,
  FOOTING_LIST_PAST_RITUALS, /* of which one was done, skipped or missed */
  FOOTING_LIST_PLANS,        /* all recoveries that are no drafts, the newest first */
  FOOTING_LIST_DRAFTS,       /* all drafts, the newest first */
} FootingList;

/* The ids of a @list of @parent, without those in the bin. Owned by the caller. */
GPtrArray *footing_store_list_ids (FootingStore *self,
                                   FootingList list,
                                   const char *parent,
                                   GError **error);

/* The ids of the open steps of @recovery that are due on or before @until (a local date),
 * in that order; the first win comes first, whether it has a date or not. What was
 * practised today is due again later, and not among them. Owned by the caller. */
GPtrArray *footing_store_list_due_steps (FootingStore *self,
                                         const char *recovery,
                                         const char *until,
                                         GError **error);

/* The step that restores @scope, the first of them; NULL without @error when there is
 * none. Owned by the caller. */
FootingStep *
footing_store_find_restore (FootingStore *self, const char *scope, GError **error);

/* The position after those of all records of @type in @recovery: people, outcomes, steps,
 * rituals and the lines of pages have one. -1 with @error. */
int footing_store_get_next_position (FootingStore *self,
                                     GType type,
                                     const char *recovery,
                                     GError **error);

/* How many steps of @kind there are in @recovery; -1 with @error. */
int footing_store_count_steps (FootingStore *self,
                               const char *recovery,
                               const char *kind,
                               GError **error);

/* How many records are read at a time. */
#define FOOTING_PAGE_LENGTH 32

/* The records of @type (one that a list is of) with these @ids, in their order; those
 * that are gone or in the bin are left out. One query a page. Owned by the caller. */
GPtrArray *
footing_store_get_all (FootingStore *self, GType type, GPtrArray *ids, GError **error);

/* --- Changes ------------------------------------------------------------------ */

/* Adds @record, or writes over the one with its id. */
gboolean footing_store_save (FootingStore *self, gpointer record, GError **error);

/* Changes the named properties of a record and keeps all others, as they are in the file
 * now: two writers of different fields both win. */
gboolean footing_store_change (FootingStore *self,
                               GType type,
                               const char *id,
                               GError **error,
                               const char *first_property,
                               ...) G_GNUC_NULL_TERMINATED;
gboolean footing_store_change_values (FootingStore *self,
                                      GType type,
                                      const char *id,
                                      guint n,
                                      const char *names[],
                                      const GValue values[],
                                      GError **error);

/* Moves a record to the bin, where it stays 30 days, or back. A recovery takes its
 * entries from the timeline with it. */
gboolean
footing_store_remove (FootingStore *self, GType type, const char *id, GError **error);
gboolean
footing_store_restore (FootingStore *self, GType type, const char *id, GError **error);

/* Removes for good, with all that belongs to it. */
gboolean
footing_store_erase (FootingStore *self, GType type, const char *id, GError **error);

/* Whether something that belongs to @recovery is in the bin. */
gboolean footing_store_find_deleted (FootingStore *self,
                                     const char *recovery,
                                     gboolean *found,
                                     GError **error);

/* Removes for good what has been in the bin for 30 days. */
gboolean footing_store_empty_bin (FootingStore *self, GError **error);

/* Leaves no byte of what was replaced or removed for good in the file, its index and its
 * log (D33): the file is written anew when there is something of that kind since the last
 * time. Not inside a change. */
gboolean footing_store_sweep (FootingStore *self, GError **error);

/* Several changes as one: all of them are kept, or none. Every begin needs one end. When
 * one change has failed, or an end inside did not @keep, the outermost end keeps nothing
 * and, asked to @keep, fails. */
gboolean footing_store_begin (FootingStore *self, GError **error);
gboolean footing_store_end (FootingStore *self, gboolean keep, GError **error);

/* All that is read until the end is of one moment; nothing is written, and nobody is kept
 * from writing. */
gboolean footing_store_begin_reading (FootingStore *self, GError **error);

/* --- Ratings ------------------------------------------------------------------ */

/* Driver code → GINT_TO_POINTER (0–3); drivers never rated are absent. */
GHashTable *
footing_store_get_drivers (FootingStore *self, const char *recovery, GError **error);

/* @rating is 0–3, or -1 to take it back. */
gboolean footing_store_set_driver (FootingStore *self,
                                   const char *recovery,
                                   const char *driver,
                                   int rating,
                                   GError **error);

/* Sign code → GINT_TO_POINTER (0–4); unanswered signs are absent. */
GHashTable *
footing_store_get_signs (FootingStore *self, const char *checkin, GError **error);

/* @frequency is 0–4, or -1 for unanswered. */
gboolean footing_store_set_sign (FootingStore *self,
                                 const char *checkin,
                                 const char *sign,
                                 int frequency,
                                 GError **error);

/* The same for all check-ins of @recovery (NULL: of none): the id of each that answers
 * something → what get_signs returns. */
GHashTable *
footing_store_get_all_signs (FootingStore *self, const char *recovery, GError **error);

/* The signs that a recovery's newest check-in or baseline answered, as get_signs. */
GHashTable *
footing_store_get_latest_signs (FootingStore *self, const char *recovery, GError **error);

/* --- Timeline ----------------------------------------------------------------- */

/* Where an entry stands on the timeline. There is one in memory for each entry, so it is
 * small: SQLite counts entries from 1, and no file holds 2^39. */
typedef struct {
  gint64 seq : 40;
  gint64 day : 24; /* days since 0001-01-01, as in GDate; 0 when the date is unreadable */
} FootingEntryKey;

/* So many words of a search are looked for: it may be a whole text that was pasted. */
#define FOOTING_SEARCH_WORDS 16

/* What the timeline is narrowed to (F22); NULL for anything. */
typedef struct {
  const char *recovery; /* whose entries */
  const char *search;   /* the first words, each of which an entry holds, be it as a part
                         * of one, compared as fold.h says; blank is anything, too */
  const char *kind;     /* "win" */
  const char *person; /* who has seen it: the id of somebody, who may stand in other plans
                       * under the same name */
  const char *outcome; /* what it serves */
  const char *from;    /* local dates, both included */
  const char *to;
} FootingEntryFilter;

/* The keys of the entries that @filter lets through, newest first, without the bin and
 * without those of a recovery in the bin. Owned by the caller. */
GArray *footing_store_filter_entry_keys (FootingStore *self,
                                         const FootingEntryFilter *filter,
                                         GError **error);

/* The same, narrowed to @recovery and @search alone. */
GArray *footing_store_list_entry_keys (FootingStore *self,
                                       const char *recovery,
                                       const char *search,
                                       GError **error);

/* What entries can be told apart by. */
typedef enum {
  FOOTING_FACET_KIND,
  FOOTING_FACET_OUTCOME,
  FOOTING_FACET_PERSON,
  FOOTING_N_FACETS,
} FootingFacet;

/* The values of @facet among the entries of @recovery, or of all (NULL): codes of a kind,
 * else ids; those that most entries have come first, @limit at most. Owned by the caller.
 */
GPtrArray *footing_store_list_facet (FootingStore *self,
                                     FootingFacet facet,
                                     const char *recovery,
                                     guint limit,
                                     GError **error);

/* The entry at @seq, also from the bin; FOOTING_ERROR_GONE when there is none. Owned by
 * the caller. */
FootingEntry *footing_store_get_entry_at (FootingStore *self, gint64 seq, GError **error);

/* The seq of the entry @id, or 0 when there is none. */
gint64 footing_store_get_entry_seq (FootingStore *self, const char *id);

/* How many wins there are, of @recovery or of all (NULL), from date @from on. */
int footing_store_count_wins (FootingStore *self, const char *recovery, const char *from);

/* The seq of the newest of them, or 0 when there is none. */
gint64
footing_store_get_newest_win (FootingStore *self, const char *recovery, const char *from);

/* One past win from before @date, the same one for the whole of @date; NULL when there is
 * none. @skip counts on to others; those that are set aside are passed over. Owned by the
 * caller. */
FootingEntry *
footing_store_pick_win (FootingStore *self, const char *date, guint skip, GError **error);

/* The ids of the people who have seen the entry. Owned by the caller. */
GStrv footing_store_get_seen_by (FootingStore *self, const char *entry, GError **error);
gboolean footing_store_set_seen_by (FootingStore *self,
                                    const char *entry,
                                    const char *const *people,
                                    GError **error);

/* --- Overviews ---------------------------------------------------------------- */

/* What happened in a week: how many wins and setbacks are dated in it. */
typedef struct {
  int wins;
  int setbacks;
} FootingWeekCount;

/* The counts of @n_weeks weeks, the first of which begins on the local date @from; of
 * @recovery, or of all (NULL). FootingWeekCount; owned by the caller. */
GArray *footing_store_count_wins_by_week (FootingStore *self,
                                          const char *recovery,
                                          const char *from,
                                          guint n_weeks,
                                          GError **error);

/* The occurrences of @recovery's rituals that are due or snoozed, in the order in which
 * they are due; those of rituals that are switched off or in the bin are left out. Owned
 * by the caller. */
GPtrArray *footing_store_list_open_occurrences (FootingStore *self,
                                                const char *recovery,
                                                GError **error);

/* The ids of those of them whose session is begun: something was written in it, or it was
 * opened of one's own accord; a set, owned by the caller. */
GHashTable *
footing_store_list_begun (FootingStore *self, const char *recovery, GError **error);

/* The occurrences of all rituals of @recovery that had their time, the newest first,
 * @limit at most. Owned by the caller. */
GPtrArray *footing_store_list_past (FootingStore *self,
                                    const char *recovery,
                                    guint limit,
                                    GError **error);

/* The same of each of @rituals (ids, a page at most), @limit at most of each: ritual by
 * ritual. Owned by the caller. */
GPtrArray *footing_store_list_histories (FootingStore *self,
                                         GPtrArray *rituals,
                                         guint limit,
                                         GError **error);

/* The missed occurrences of @recovery's rituals, from the local date @since on, whose
 * answered_at says that they were not noticed; by date. Without @all, only of rituals
 * that are switched on. Owned by the caller. */
GPtrArray *footing_store_list_unnoticed (FootingStore *self,
                                         const char *recovery,
                                         const char *since,
                                         gboolean all,
                                         GError **error);

/* Where an outcome stands: how much progress is noted that says something, and the last
 * value; NAN for none. */
typedef struct {
  guint n;
  double value;
} FootingStanding;

/* Those of @recovery's outcomes that have progress: id → FootingStanding. Owned by the
 * caller. */
GHashTable *
footing_store_get_standings (FootingStore *self, const char *recovery, GError **error);

/* Of the steps that come from a move or answer a sign, but no first win, the first that
 * is not dropped of each move and of its signs. Owned by the caller. */
GPtrArray *
footing_store_list_first_moves (FootingStore *self, const char *recovery, GError **error);

/* --- Occurrences -------------------------------------------------------------- */

/* An occurrence rings at its snoozed_until, else at its due_at. A ritual runs while it is
 * switched on, not paused, and of an active plan. schedule.h is what callers want, and
 * store-rings.h has what rings. */

/* All rituals that run, those paused until a date too. Owned by the caller. */
GPtrArray *footing_store_list_running_rituals (FootingStore *self, GError **error);

/* How many occurrences of @ritual from the local date @from to @to, both included, were
 * done; -1 with @error. */
int footing_store_count_done (FootingStore *self,
                              const char *ritual,
                              const char *from,
                              const char *to,
                              GError **error);

/* The occurrences of @ritual that wait for an answer, by date; those that do not, the
 * newest first, @limit at most; the missed ones that ring after @after (UTC seconds).
 * Owned by the caller. */
GPtrArray *
footing_store_list_waiting (FootingStore *self, const char *ritual, GError **error);
GPtrArray *footing_store_list_history (FootingStore *self,
                                       const char *ritual,
                                       guint limit,
                                       GError **error);
GPtrArray *footing_store_list_missed (FootingStore *self,
                                      const char *ritual,
                                      gint64 after,
                                      GError **error);

/* The occurrence of @ritual on @date, also from the bin; NULL without @error when there
 * is none. Owned by the caller. */
FootingOccurrence *footing_store_find_occurrence (FootingStore *self,
                                                  const char *ritual,
                                                  const char *date,
                                                  GError **error);

/* Whether something was written in the session of @occurrence, so that not only its clock
 * ran; TRUE when that cannot be told. */
gboolean footing_store_has_answers (FootingStore *self, const char *occurrence);

/* The entry that the session of @occurrence ended as, also from the bin; NULL without
 * @error when there is none. Owned by the caller. */
FootingEntry *footing_store_find_session_entry (FootingStore *self,
                                                const char *occurrence,
                                                GError **error);

/* The win that doing @step became: the live one, else the one that went to the bin last;
 * NULL without @error when there is none. Owned by the caller. */
FootingEntry *
footing_store_find_step_win (FootingStore *self, const char *step, GError **error);

/* The entry of @checkin on the timeline; NULL without @error when there is none. Owned by
 * the caller. */
FootingEntry *footing_store_find_checkin_entry (FootingStore *self,
                                                const char *checkin,
                                                GError **error);

/* --- The file ----------------------------------------------------------------- */

/* Whether the whole file holds. */
gboolean footing_store_verify (FootingStore *self, GError **error);

/* Writes a verified copy to @path. */
gboolean footing_store_backup (FootingStore *self, const char *path, GError **error);

/* Puts the backup at @backup in place of the file at @path, whatever state that is in.
 * What was there before is kept beside it; its path is put in @kept (or NULL when there
 * was none). The backup is left as it is. */
gboolean footing_store_restore_file (const char *path,
                                     const char *backup,
                                     FootingClock *clock,
                                     char **kept,
                                     GError **error);

/* How many live records of @type there are. */
int footing_store_count (FootingStore *self, GType type);

G_END_DECLS
