/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the story check has to say about one wording: the words, a note, other words, and
 * two ways to go on.
 *
 * Signals: "use" and "leave", for its two buttons. */
#define FOOTING_TYPE_STORY_CARD (footing_story_card_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingStoryCard, footing_story_card, FOOTING, STORY_CARD, GtkWidget)

GtkWidget *footing_story_card_new (void);

/* About @words, as they were typed; @rewrite is offered in their place. */
void footing_story_card_set (FootingStoryCard *self,
                             const char *words,
                             const char *note,
                             const char *rewrite);

/* The words it is about, or NULL. */
const char *footing_story_card_get_words (FootingStoryCard *self);

G_END_DECLS
