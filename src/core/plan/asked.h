/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/* Nobody is named in front of others before they have been asked (F61): a commitment to
 * do that is done once their answer is noted. The answer is a conversation on the
 * timeline. */

/* Whether @step names somebody in front of others. */
gboolean footing_asked_is_asked_first (FootingStep *step);

/* Whether their answer is still to be noted before @step may be done; TRUE also when that
 * cannot be read. */
gboolean footing_asked_is_missing (FootingStore *store, FootingStep *step);

/* What was noted of their answer to the step with @step, also where that was taken back;
 * "" for nothing. Owned by the caller. */
char *footing_asked_dup_answer (FootingStore *store, const char *step);

/* Notes @answer, a line that may be "", as their yes to @step. */
gboolean footing_asked_note (FootingStore *store,
                             FootingStep *step,
                             const char *answer,
                             GError **error);

/* Takes that back: the answer goes to the bin. */
gboolean footing_asked_take_back (FootingStore *store, const char *step, GError **error);

G_END_DECLS
