/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "perspective.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A text area with the story check (F3): wording that makes one event personal, permanent
 * or total is underlined as one types, and below the field stand a few cards that ask
 * about it. Both can be ignored, and neither changes the text; a wording that is left
 * alone is not brought up again by this field.
 *
 * Properties: "title", "help" (as in FootingTextArea), "max-cards" (how many wordings are
 * talked about at a time). Signals: "checked" (the marks have changed). */
#define FOOTING_TYPE_STORY_FIELD (footing_story_field_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingStoryField, footing_story_field, FOOTING, STORY_FIELD, GtkWidget)

/* The view inside, to bind. */
GtkTextView *footing_story_field_get_view (FootingStoryField *self);

/* What is marked, as FootingStoryMark; borrowed, until the text changes. */
GPtrArray *footing_story_field_get_marks (FootingStoryField *self);

/* Whose story it is: the questions are worded for it. Self to begin with. */
void footing_story_field_set_perspective (FootingStoryField *self,
                                          FootingPerspective perspective);

G_END_DECLS
