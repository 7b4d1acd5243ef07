/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/* Practice for a real skill gap (F10, F95): it is done again and again, until a day. Each
 * time is logged; on that day it is done, as any step is. */

/* What is proposed for how often, the most often first; NULL-terminated, translated,
 * static. */
const char *const *footing_practice_rhythms (void);

/* The days until what was practised is due again where it is done @often: those of a
 * rhythm that is proposed, else two. */
int footing_practice_get_days (const char *often);

/* Whether @step is open practice that goes on after @today: it is logged, and not checked
 * off. */
gboolean footing_practice_goes_on (FootingStep *step, const char *today);

/* The id of the entry with which @step was logged on @date, into @entry; NULL while it
 * was not. Owned by the caller. */
gboolean footing_practice_find (FootingStore *store,
                                const char *step,
                                const char *date,
                                char **entry,
                                GError **error);

/* Logs that @step was practised today: an entry on the timeline, and the day on which it
 * is due next. Once a day; again on the same day changes nothing. */
gboolean footing_practice_log (FootingStore *store, const char *step, GError **error);

/* Takes that back for today: the entry goes to the bin, and the step is due on @due_on;
 * today with NULL. */
gboolean footing_practice_take_back (FootingStore *store,
                                     const char *step,
                                     const char *due_on,
                                     GError **error);

G_END_DECLS
