/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/* What a recovery's check-ins say about each sign, and which of its moves are in the
 * plan; or what those say that belong to no recovery. Read once; make a new one after a
 * change. */
typedef struct _FootingSignHistory FootingSignHistory;

/* Of @recovery, or of none (NULL). NULL with @error when the file cannot be read. */
FootingSignHistory *
footing_sign_history_new (FootingStore *store, const char *recovery, GError **error);
void footing_sign_history_free (FootingSignHistory *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingSignHistory, footing_sign_history_free)

/* Whether there is a plan that a move could come into. */
gboolean footing_sign_history_has_plan (FootingSignHistory *self);

/* How many check-ins have an answer, the baseline among them; and how many without it. */
guint footing_sign_history_get_n (FootingSignHistory *self);
guint footing_sign_history_get_n_regular (FootingSignHistory *self);

/* The local date of the newest of them, or NULL. */
const char *footing_sign_history_get_date (FootingSignHistory *self);

/* The answer to @sign (0–4) that says how it was before the setback, or -1. */
int footing_sign_history_get_before (FootingSignHistory *self, const char *sign);

/* The live step that @move is in the plan as because of @sign, or NULL. Borrowed. */
FootingStep *footing_sign_history_find_step (FootingSignHistory *self,
                                             const char *move,
                                             const char *sign);

/* The local date of the newest entry of @step, which is one of those; NULL for none. */
const char *footing_sign_history_get_practised (FootingSignHistory *self,
                                                FootingStep *step);

/* The check-in at @i, from the oldest on: its date and its note (borrowed), and the
 * answer to @sign in it, or -1. */
int footing_sign_history_get_at (FootingSignHistory *self,
                                 guint i,
                                 const char *sign,
                                 const char **date,
                                 const char **note);

/* The local date on which @step came into the plan; what was done before that, as after
 * an import, began when it was done. Owned by the caller. */
char *footing_sign_history_get_beginning (FootingSignHistory *self, FootingStep *step);

G_END_DECLS
