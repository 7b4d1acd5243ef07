/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "guidance/guidance.h"
#include "store/store.h"

G_BEGIN_DECLS

/* The signs that count for somebody (F30, F33): those of the catalogue but the hidden
 * ones, and their own, in the catalogue's groups. Whatever walks over signs asks here.
 *
 * What somebody hides or adds for themselves holds in all their plans and without one;
 * for somebody whom they support, in that plan. */

/**
 * FootingSign:
 * @code: what its answers and its step are stored under: the catalogue's code, or the id
 *   of one's own
 * @group: the code of its group
 * @title: what it is called, as it is shown (footing_record_dup_shown())
 * @text: what it means in one sentence, or NULL
 * @example: a concrete case, or NULL
 * @try: its counter-move as one sentence, as it is shown, or NULL
 * @move: the code of that move; "" for one's own
 * @guide: its item of the catalogue, or NULL
 * @own: one's own sign as it is in the file, or NULL
 *
 * Worded for the perspective. All is borrowed.
 */
typedef struct {
  const char *code;
  const char *group;
  const char *title;
  const char *text;
  const char *example;
  const char *try;
  const char *move;
  const FootingGuide *guide;
  FootingOwnSign *own;
} FootingSign;

typedef struct _FootingSigns FootingSigns;

/* Those of @recovery, or without a plan (NULL). Read once; make new ones after a change.
 * They must not outlive @guidance. NULL with @error when the file cannot be read. */
FootingSigns *footing_signs_new (FootingStore *store,
                                 FootingGuidance *guidance,
                                 const char *recovery,
                                 GError **error);
void footing_signs_free (FootingSigns *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingSigns, footing_signs_free)

FootingPerspective footing_signs_get_perspective (FootingSigns *self);

/* The signs that count, group by group, one's own last in each; and the hidden ones. */
guint footing_signs_get_n (FootingSigns *self);
const FootingSign *footing_signs_nth (FootingSigns *self, guint i);
guint footing_signs_get_n_hidden (FootingSigns *self);
const FootingSign *footing_signs_nth_hidden (FootingSigns *self, guint i);

/* The sign with @code, whether it counts or is hidden; NULL when there is none. */
const FootingSign *footing_signs_find (FootingSigns *self, const char *code);

/* What @self is called, as it was typed: for what is kept. Borrowed from it. */
const char *footing_sign_get_typed_title (const FootingSign *self);

/* Whether the sign with @code counts. */
gboolean footing_signs_counts (FootingSigns *self, const char *code);

/* The codes of the groups, in order, and what one of them is called. */
const char *const *footing_signs_get_groups (FootingSigns *self);
const char *footing_signs_get_group_title (FootingSigns *self, const char *group);

/* Those of @ratings (code → anything) whose signs count. Owned by the caller; it must not
 * outlive @ratings. */
GHashTable *footing_signs_filter (FootingSigns *self, GHashTable *ratings);

/* Hides the sign @code of the catalogue from whom @recovery (or NULL) is about, or shows
 * it again. Its answers stay. Doing it twice is no error. */
gboolean footing_signs_hide (FootingStore *store,
                             const char *recovery,
                             const char *code,
                             GError **error);
gboolean footing_signs_show (FootingStore *store,
                             const char *recovery,
                             const char *code,
                             GError **error);

/**
 * FootingOwnWords:
 * @title: what the sign is called
 * @group: the code of its group
 * @counter_move: what helps, or ""
 *
 * What somebody says of a sign of their own.
 */
typedef struct {
  const char *title;
  const char *group;
  const char *counter_move;
} FootingOwnWords;

/* Adds a sign of one's own for whom @recovery (or NULL) is about, and says otherwise of
 * the one with @id. FOOTING_ERROR_INVALID, with a sentence for who types, when it has no
 * name, or that of another sign that counts. The sign is owned by the caller. */
FootingOwnSign *footing_signs_add (FootingStore *store,
                                   FootingGuidance *guidance,
                                   const char *recovery,
                                   const FootingOwnWords *words,
                                   GError **error);
gboolean footing_signs_change (FootingStore *store,
                               FootingGuidance *guidance,
                               const char *id,
                               const FootingOwnWords *words,
                               GError **error);

G_END_DECLS
