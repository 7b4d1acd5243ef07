/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "phrases.h"

G_BEGIN_DECLS

/* The lists of the story check, in the language of the reader. */

/* Adds all of them to @phrases. footing_story_list_number() then says which is which. */
void footing_story_lists_add (FootingPhrases *phrases);

/* The number in @phrases of the list called @name: "personal", "permanent", "total",
 * "harmless" or "negations". */
guint footing_story_list_number (const char *name);

G_END_DECLS
