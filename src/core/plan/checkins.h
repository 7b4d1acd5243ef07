/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/* The life of a check-in of the signs: it is begun, answered and recorded on the
 * timeline, or discarded when nothing was said. @recovery is NULL for one without a plan.
 */

/* The check-in of @kind in @recovery: "baseline" and "before" there is one of, "regular"
 * is today's. @checkin gets its id, owned by the caller, or NULL when there is none. */
gboolean footing_plan_find_checkin (FootingStore *store,
                                    const char *recovery,
                                    const char *kind,
                                    char **checkin,
                                    GError **error);

/* The same, made when there is none. Its id, owned by the caller. */
char *footing_plan_ensure_checkin (FootingStore *store,
                                   const char *recovery,
                                   const char *kind,
                                   GError **error);

/* The same, which comes out of the bin where @removed (or NULL) is still there, with its
 * answers: who asks for it again means the one that they had. */
char *footing_plan_bring_back_checkin (FootingStore *store,
                                       const char *recovery,
                                       const char *kind,
                                       const char *removed,
                                       GError **error);

/* Answers how often @sign, a code of the catalogue, was seen: 0 to FOOTING_SIGN_MAX, or
 * -1 for no answer. */
gboolean footing_plan_answer_sign (FootingStore *store,
                                   const char *checkin,
                                   const char *sign,
                                   int frequency,
                                   GError **error);

/* How many signs are answered in @checkin; -1 with @error. */
int footing_plan_count_answers (FootingStore *store, const char *checkin, GError **error);

/* What was answered last, sign by sign, in the check-ins before @checkin: code →
 * GINT_TO_POINTER (0 to FOOTING_SIGN_MAX), without those that were never answered. Owned
 * by the caller. */
GHashTable *
footing_plan_get_last_answers (FootingStore *store, const char *checkin, GError **error);

/* Dates @checkin today and puts it on the timeline, once however often it is recorded.
 * The entry is owned by the caller. Within the caller's transaction. */
FootingEntry *
footing_plan_record_checkin (FootingStore *store, const char *checkin, GError **error);

/* The entry of @checkin on the timeline; @entry, which is NULL before, stays so when
 * there is none. Owned by the caller. */
gboolean footing_plan_find_checkin_entry (FootingStore *store,
                                          FootingCheckin *checkin,
                                          FootingEntry **entry,
                                          GError **error);

/* Erases @checkin, its entry too, when it has neither an answer nor a note; one that is
 * gone already is no error. */
gboolean
footing_plan_discard_checkin (FootingStore *store, const char *checkin, GError **error);

G_END_DECLS
