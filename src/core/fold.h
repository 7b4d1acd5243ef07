/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Text as a search compares it (F22): one form for all that a person would call the same.
 *
 * Compatibility forms (ﬁ, ＡＢＣ, ①) are resolved, case is folded (ß is ss), and the
 * accents of letters are dropped (é is e, ё is е), but not the voice marks of kana, which
 * make another letter. Letters whose stroke or ligature Unicode does not take apart (ø,
 * ł, æ) and typographic quotes and dashes read as what a keyboard has. What cannot be
 * seen is dropped; white space of any kind and length is one space, with none at the
 * ends. */

/* @text in that form, valid UTF-8 whatever @text is. Owned by the caller. */
char *footing_fold (const char *text);

/* @text, valid UTF-8 whatever it is, with the digits of every script as 0 to 9, and the
 * marks that stand by Arabic ones as those that stand by these: "٩:٣٠، ١٫٥" is
 * "9:30, 1.5". The stroke that stretches Arabic words goes, and no more is folded. Owned
 * by the caller. */
char *footing_fold_figures (const char *text);

/* The first @max words of the folded @text, without the punctuation around them, which is
 * what a sentence leaves there: “(one)!” is one, but c++, c# and 100% are kept. When
 * there is nothing but punctuation it is the words as they are. Owned by the caller. */
GStrv footing_fold_words (const char *text, guint max);

/* A part of a text, in bytes. */
typedef struct {
  guint start;
  guint end;
} FootingSpan;

/* Where the @words, folded ones, stand in @text, valid UTF-8: whole letters of it, also
 * where one is found within a ligature. In the order of the words, and then of the text;
 * parts may overlap. Owned by the caller. */
GArray *footing_fold_find (const char *text, const char *const *words);

G_END_DECLS
