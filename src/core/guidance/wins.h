/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "guidance.h"

G_BEGIN_DECLS

/* Whose help goes with a first win (F90): it is put as one sentence, and how it is done
 * stands with a move. */

/* The item of the catalogue that says @title to somebody, as a first win or as what to
 * try, with or without its full stop. NULL for anybody's own words. */
const FootingGuide *footing_win_find_item (FootingGuidance *guidance,
                                           FootingPerspective perspective,
                                           const char *title);

/* The move that says how what @item puts as a first win, or as what to try, is done: the
 * move itself, the one that answers the sign, or the one that the event or the door names
 * for it. NULL for none. */
const FootingGuide *footing_win_get_move (FootingGuidance *guidance,
                                          const FootingGuide *item,
                                          FootingPerspective perspective);

/* The code of the move that belongs to a first win called @title, which belonged to
 * @move until now; "" for none. A sentence of the catalogue has its own; words that were
 * changed keep what they had as long as half of the words are still those of a sentence
 * that belongs to it. */
const char *footing_win_find_move (FootingGuidance *guidance,
                                   FootingPerspective perspective,
                                   const char *title,
                                   const char *move);

G_END_DECLS
