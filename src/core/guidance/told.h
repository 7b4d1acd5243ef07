/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "guidance.h"

G_BEGIN_DECLS

/* Sentences of the catalogue that became the title of a step or a win, as they are told
 * to others (F90, H15). "Show it to your manager." is spoken to whoever uses Footing:
 * others are told "Show it to my manager", and later "Showed it to my manager". */

/**
 * FootingTold:
 * @guide: the item that the sentence belongs to
 * @next: the sentence as something that comes next
 * @done: the sentence as something that is done
 * @who: the person it is done with, where it names one; else NULL
 *
 * @guide is the catalogue's, the texts are owned.
 */
typedef struct {
  const FootingGuide *guide;
  char *next;
  char *done;
  char *who;
} FootingTold;

/* The sentence that @title is word for word, as it is put to somebody or as what is done,
 * its gaps filled in any way and with or without its full stop; NULL when @title is in
 * somebody's own words. Sentences are known in the language of the moment. Owned by the
 * caller. */
FootingTold *footing_told_find (FootingGuidance *guidance,
                                FootingPerspective perspective,
                                const char *title);
void footing_told_free (FootingTold *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingTold, footing_told_free)

/* For a move or a door: whether what it asks for is itself a conversation with somebody.
 */
gboolean footing_guide_is_talk (const FootingGuide *guide,
                                FootingPerspective perspective);

G_END_DECLS
