/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "people/matters.h"

G_BEGIN_DECLS

/* The visibility ledger (F51): the people of a plan by its wins, the newest first, and
 * who has seen which. */
#define FOOTING_TYPE_LEDGER (footing_ledger_get_type ())
G_DECLARE_FINAL_TYPE (FootingLedger, footing_ledger, FOOTING, LEDGER, GObject)

/* How many wins are read at a time. */
#define FOOTING_LEDGER_PAGE 64

/* That of @recovery as it is now, in as many queries whatever it holds; NULL with @error.
 */
FootingLedger *
footing_ledger_new (FootingStore *store, const char *recovery, GError **error);

/* Reads it anew, after something has changed; its wins are told by `items-changed` only
 * when they are others. People keep their places, so that nothing moves under the hand.
 */
gboolean footing_ledger_reload (FootingLedger *self, GError **error);

/* How it stands with somebody: they saw the setback and have seen no win since; they are
 * due an update for another reason; neither. */
typedef enum {
  FOOTING_LEDGER_WITHOUT_WIN,
  FOOTING_LEDGER_DUE,
  FOOTING_LEDGER_OTHERS,
  FOOTING_N_LEDGER_GROUPS,
} FootingLedgerGroup;

/* The people (FootingPerson), when it was opened in the order of these groups, and among
 * each other in the plan's. Borrowed. */
GPtrArray *footing_ledger_get_people (FootingLedger *self);
FootingLedgerGroup footing_ledger_get_group (FootingLedger *self, guint person);

/* How many of the latest wins @person (by their place) has not seen. */
guint footing_ledger_get_unseen (FootingLedger *self, guint person);

guint footing_ledger_get_n_wins (FootingLedger *self);

/* The win at @position, borrowed until the next page is read; NULL when it is gone, or
 * with @error. A page of them is read with all that belongs to it, in two queries. */
FootingEntry *
footing_ledger_get_win (FootingLedger *self, guint position, GError **error);

/* The latest wins that the person at @person has not seen, @max at most, from the first
 * page: their ids. Owned by the caller. */
GStrv footing_ledger_list_unseen (FootingLedger *self, guint person, guint max);

/* Whether the person at @person has seen the win at @position; FALSE too when that cannot
 * be read. */
gboolean footing_ledger_has_seen (FootingLedger *self, guint person, guint position);

/* Notes that @person has seen the entry @entry, or has not. */
gboolean footing_ledger_set_seen (FootingStore *store,
                                  const char *entry,
                                  const char *person,
                                  gboolean seen,
                                  GError **error);

G_END_DECLS
