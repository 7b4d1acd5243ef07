/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store.h"

G_BEGIN_DECLS

/* A setback and what followed it: an entry may say which setback it answers. */

/* What stands on the other side of an entry. */
typedef struct {
  char *answered; /* what the setback that it answers is called; NULL for none */
  guint n;        /* how many entries answer it */
  char *ids;      /* theirs, with a space between; NULL for none */
  char *last;     /* the newest of them: its id, its date and what it is called */
  char *date;
  char *title;
} FootingAnswers;

void footing_answers_free (FootingAnswers *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingAnswers, footing_answers_free)

gboolean footing_answers_equal (const FootingAnswers *a, const FootingAnswers *b);

/* The entry at @seq, as footing_store_get_entry_at(), and its @answers without those in
 * the bin, in one query. Both are owned by the caller. */
FootingEntry *footing_store_get_answered_entry_at (FootingStore *self,
                                                   gint64 seq,
                                                   FootingAnswers **answers,
                                                   GError **error);

/* The setbacks of @recovery up to the local date @until ("" for all), the newest first,
 * @limit at most: what happens later cannot be answered. Owned by the caller; NULL with
 * @error. */
GPtrArray *footing_store_list_setbacks (FootingStore *self,
                                        const char *recovery,
                                        const char *until,
                                        guint limit,
                                        GError **error);

G_END_DECLS
