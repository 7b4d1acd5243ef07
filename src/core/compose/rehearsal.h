/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "compose/sayings.h"
#include "store/store.h"

G_BEGIN_DECLS

/* A rehearsal of the questions that may come (F92). What was hard comes first the next
 * time; how sure one is is a word, before and after. It is kept in the forms of the file
 * (store/forms.h) at a place of the caller's, belongs to nobody else, and is no score. */

/* How sure one is, as codes from the least upwards; NULL-terminated. */
const char *const *footing_sureness (void);

typedef enum {
  FOOTING_REHEARSAL_BEFORE,
  FOOTING_REHEARSAL_AFTER,
} FootingRehearsalTime;

/* What is asked in @perspective, in this order: FootingQuestion. NULL with @error when
 * the file cannot be read. Owned by the caller. */
GPtrArray *footing_rehearsal_list (FootingStore *store,
                                   FootingSayings *sayings,
                                   FootingPerspective perspective,
                                   const char *trigger,
                                   const char *reader,
                                   const char *place,
                                   GError **error);

/* Whether the question of @code was hard the last time. */
gboolean footing_rehearsal_was_hard (FootingStore *store,
                                     const char *place,
                                     const char *code,
                                     GError **error);

/* Notes whether it was hard. FALSE with @error. */
gboolean footing_rehearsal_note (FootingStore *store,
                                 const char *place,
                                 const char *code,
                                 gboolean is_hard,
                                 GError **error);

/* How sure one was the last time, a code of footing_sureness(), "" for not said; owned by
 * the caller, NULL with @error. And notes it, or with "" that it is not said. */
char *footing_rehearsal_get_sureness (FootingStore *store,
                                      const char *place,
                                      FootingRehearsalTime time,
                                      GError **error);
gboolean footing_rehearsal_note_sureness (FootingStore *store,
                                          const char *place,
                                          FootingRehearsalTime time,
                                          const char *code,
                                          GError **error);

G_END_DECLS
