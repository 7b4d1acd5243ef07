/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The translated lists of the story check, in the form of footing_phrases_add_list();
 * static. */

/* Phrases that turn an event into a verdict on a person, make it last, make it all. */
const char *footing_story_personal_phrases (void);
const char *footing_story_permanent_phrases (void);
const char *footing_story_total_phrases (void);

/* "I am", what may follow it, and the judgements that make it a verdict. */
const char *footing_story_openers (void);
const char *footing_story_fillers (void);
const char *footing_story_judgements (void);

/* What is harmless although it holds a word of the others. */
const char *footing_story_exceptions (void);

G_END_DECLS
