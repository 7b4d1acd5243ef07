/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fold.h"

G_BEGIN_DECLS

/* One word of a text: letters, digits and the marks on them. */
typedef struct {
  char *folded;     /* as footing_fold() has it */
  gboolean capital; /* whether it begins with one, or in a script that has none */
  FootingSpan span; /* where it stands */
} FootingWord;

/* The words of @text (FootingWord), without what is between them. Owned by the caller. */
GArray *footing_words_split (const char *text);

/* Whether people are addressed by @self ("Dr", "Frau"): it names nobody by itself. */
gboolean footing_word_is_address (const FootingWord *self);

G_END_DECLS
