/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/edit.h"

G_BEGIN_DECLS

/* Repairing the relationship with a person (F52): how far that has come stands with the
 * person, what is going to be said with a conversation of its own. */

/* The newest live repair talk with @person, or NULL; with @error set when the file cannot
 * be read. Owned by the caller. */
FootingConversation *
footing_repair_find_talk (FootingStore *store, FootingPerson *person, GError **error);

/* The id of that talk, made with @opening when there is none; owned by the caller. */
char *footing_repair_ensure_talk (FootingStore *store,
                                  const char *person,
                                  const char *opening,
                                  GError **error);

/* Notes how far the repair with @person has come: "none", "wanted", "requested" or
 * "held". The talk follows; one that was held is a contact of today. */
gboolean footing_repair_set_state (FootingStore *store,
                                   const char *person,
                                   const char *state,
                                   GError **error);

/* Undoes that: @edit knows what the person held before, and has ended since. A talk that
 * it made stays, in the state that goes with it. */
gboolean
footing_repair_take_back (FootingStore *store, FootingEdit *edit, GError **error);

G_END_DECLS
