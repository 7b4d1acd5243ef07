/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/* What entries have to do with one another, and how often they are opened. */

/* The lists of other records that an entry has: the people who have seen it, and the wins
 * that speak against its thought. */
typedef enum {
  FOOTING_LINK_SEEN_BY,
  FOOTING_LINK_AGAINST,
  FOOTING_N_LINKS,
} FootingLink;

/* The ids in such a list of @entry; NULL with @error. Owned by the caller. */
GStrv footing_store_get_links (FootingStore *self,
                               FootingLink link,
                               const char *entry,
                               GError **error);

/* Makes @ids, which ends in NULL, that list. */
gboolean footing_store_set_links (FootingStore *self,
                                  FootingLink link,
                                  const char *entry,
                                  const char *const *ids,
                                  GError **error);

/* The entries with a thought that the win @win speaks against, the newest first; NULL
 * with @error. Owned by the caller. */
GPtrArray *
footing_store_list_thoughts (FootingStore *self, const char *win, GError **error);

/* The entries that answer the setback @setback, the oldest first; NULL with @error. Owned
 * by the caller. */
GPtrArray *
footing_store_list_answers (FootingStore *self, const char *setback, GError **error);

/* Counts that the entry was opened to be read again. What is listed stays as it is, so
 * nothing is told. */
gboolean
footing_store_note_opened (FootingStore *self, const char *entry, GError **error);

/* Up to @n wins dated from @from to @to, of the plan @recovery or of all (NULL), that
 * were opened most often, the one opened most first; those never opened are not among
 * them. NULL with @error. Owned by the caller. */
GPtrArray *footing_store_list_opened (FootingStore *self,
                                      const char *recovery,
                                      const char *from,
                                      const char *to,
                                      guint n,
                                      GError **error);

G_END_DECLS
