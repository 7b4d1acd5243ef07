/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the story check asks about one wording: the words, a question, and a button to
 * leave them as they are. It never changes them.
 *
 * Signal: "leave". */
#define FOOTING_TYPE_STORY_CARD (footing_story_card_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingStoryCard, footing_story_card, FOOTING, STORY_CARD, GtkWidget)

GtkWidget *footing_story_card_new (void);

/* About @words, as they were typed. */
void footing_story_card_set (FootingStoryCard *self, const char *words, const char *note);

/* The words it is about, or NULL. */
const char *footing_story_card_get_words (FootingStoryCard *self);

G_END_DECLS
