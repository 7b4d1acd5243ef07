/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/* Who has seen what (F51), and what is between oneself and a person (F50); what is in the
 * bin is left out everywhere. */

/* What somebody of a plan has seen: whether it is noted that they @saw a setback, and
 * since when (@saw_on, a local date or ""); whether they have seen a win dated since; how
 * many of the latest wins they have not; when a conversation with them, or an update to
 * them, was noted on the timeline last (@touched_on, a local date or ""). */
typedef struct {
  char *person;
  char *saw_on;
  char *touched_on;
  gboolean saw;
  gboolean seen_since;
  guint unseen;
} FootingViewer;

void footing_viewer_free (FootingViewer *self);

/* How many wins are the latest. */
#define FOOTING_LATEST_WINS 20

/* All people of @recovery in their order, in one query. FootingViewer; owned by the
 * caller, NULL with @error. */
GPtrArray *
footing_store_list_ledger (FootingStore *self, const char *recovery, GError **error);

/* What @person (an id) has seen, of @viewers; NULL when they are not among them.
 * Borrowed.
 */
const FootingViewer *footing_viewers_find (GPtrArray *viewers, const char *person);

/* The entries that @person is noted to have seen, be it that they were talked with: the
 * newest @limit of them. Owned by the caller; NULL with @error. */
GPtrArray *footing_store_list_shown_to (FootingStore *self,
                                        const char *person,
                                        guint limit,
                                        GError **error);

/* The wins of @recovery that @person (an id) is not noted to have seen: the newest @limit
 * of them. Owned by the caller; NULL with @error. */
GPtrArray *footing_store_list_unseen (FootingStore *self,
                                      const char *recovery,
                                      const char *person,
                                      guint limit,
                                      GError **error);

/* The conversations with @person, by their day. Owned by the caller; NULL with @error. */
GPtrArray *
footing_store_list_talks_with (FootingStore *self, const char *person, GError **error);

/* The entries at @seqs (gint64), the newest first; and who has seen them: "ENTRY PERSON"
 * of each pair, a set. One query each, however many there are. Owned by the caller; NULL
 * with @error. */
GPtrArray *
footing_store_get_entries_at (FootingStore *self, GArray *seqs, GError **error);
GHashTable *footing_store_get_seen_at (FootingStore *self, GArray *seqs, GError **error);

G_END_DECLS
