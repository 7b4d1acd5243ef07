/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/* Logs a win of today, for the plan @recovery or for none (NULL): one record, saved once.
 * @title is made one line; FOOTING_ERROR_INVALID when nothing in it can be seen. @body
 * may be NULL. The id of the entry, owned by the caller; NULL with @error. */
char *footing_entries_log_win (FootingStore *store,
                               const char *recovery,
                               const char *title,
                               const char *body,
                               GError **error);

/* The same for what may be several lines (F21): one win, with the first as its title and
 * the rest as its note, or with @each a win for each of them, by footing_lines_list().
 * The ids, in the order of the lines; owned by the caller, or NULL with @error. */
GStrv footing_entries_log_lines (FootingStore *store,
                                 const char *recovery,
                                 const char *text,
                                 gboolean each,
                                 GError **error);

/* What is said of a @win, or of another entry, that has no title yet. Static. */
const char *footing_entries_ask_title (gboolean win);

/* Moves the entries with these ids to the bin, all or none. */
gboolean
footing_entries_remove (FootingStore *store, const char *const *ids, GError **error);

/* Whether the win @id is set @aside: not shown again unasked (F70). */
gboolean footing_entries_set_aside (FootingStore *store,
                                    const char *id,
                                    gboolean aside,
                                    GError **error);

/* Saves @entry, and that @seen_by (ids of people, ends in NULL) have seen it, in one; so
 * has the one called @newcomer (blank or NULL for nobody), who is added to the plan of
 * @entry when nobody there has that name. */
gboolean footing_entries_save (FootingStore *store,
                               FootingEntry *entry,
                               const char *const *seen_by,
                               const char *newcomer,
                               GError **error);

/* The ids of the wins that hold the words of @text, compared as fold.h says, of whatever
 * plan: the newest @max of them; none where @text has no words. They are all that others
 * than the person may be shown (the search of the desktop): never a setback, and nothing
 * that is in the bin or belongs to a plan that is. Owned by the caller. */
GStrv footing_entries_find_wins (FootingStore *store,
                                 const char *text,
                                 guint max,
                                 GError **error);

/* Those of the first @max of @ids (ends in NULL) that are such wins, in their order
 * (FootingEntry). Owned by the caller. */
GPtrArray *footing_entries_get_wins (FootingStore *store,
                                     const char *const *ids,
                                     guint max,
                                     GError **error);

/* Saves @entry and after it, for each of @titles (ends in NULL), one more of its kind,
 * day and outcome, seen by the same people; all or none. The ids of all of them, owned by
 * the caller; NULL with @error. */
GStrv footing_entries_save_each (FootingStore *store,
                                 FootingEntry *entry,
                                 const char *const *titles,
                                 const char *const *seen_by,
                                 const char *newcomer,
                                 GError **error);

G_END_DECLS
