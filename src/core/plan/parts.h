/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/* Adds an empty outcome, person or ritual to @recovery, the last of its kind; a ritual is
 * on Mondays at nine until it is changed. Its id, owned by the caller; NULL with @error.
 */
char *footing_plan_add_part (FootingStore *store,
                             GType type,
                             const char *recovery,
                             GError **error);

/* Moves the record @id to the bin, as one change with what makes no sense without it: a
 * smaller scope takes the step along that restores it. What goes together comes back
 * together. */
gboolean footing_plan_remove_part (FootingStore *store,
                                   GType type,
                                   const char *id,
                                   GError **error);

/* Days until a step of one's own is due. */
#define FOOTING_OWN_STEP_DAYS 7

/* One of @kind that is added on @today, a local date; a step is due a week from then.
 * @id is NULL for a new one. In no file yet; owned by the caller. */
gpointer footing_plan_make_step (const char *id,
                                 const char *recovery,
                                 const char *kind,
                                 int position,
                                 const char *today);

/* A one-on-one that was held on the local date @day, for the log. @id is NULL for a new
 * one. In no file yet; owned by the caller. */
gpointer
footing_plan_make_one_on_one (const char *id, const char *recovery, const char *day);

/* Whether nobody has written anything into @part, a step, an outcome, a person, a ritual,
 * a progress, a one-on-one, a line of a page or a place to turn to: it is as it was
 * added. What the plan itself makes, such as its first win, is never so. */
gboolean footing_plan_is_untouched (FootingStore *store, gpointer part);

/* Erases the record of @type with @id for good when it is untouched, or leaves it as it
 * is; @dropped says which. The outcomes of a draft stay: their page opens with one. */
gboolean footing_plan_drop_untouched (
    FootingStore *store, GType type, const char *id, gboolean *dropped, GError **error);

G_END_DECLS
