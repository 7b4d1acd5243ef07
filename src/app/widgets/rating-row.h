/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rating-scale.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A list row with a title, a line of help (H8), a
 * FootingRatingScale and the chosen word.
 *
 * Properties: "value" (-1 for unanswered); "title" is the row's own. */
#define FOOTING_TYPE_RATING_ROW (footing_rating_row_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingRatingRow, footing_rating_row, FOOTING, RATING_ROW, AdwPreferencesRow)

/* For what has @code in the catalogue. @words has a word for each choice. @help may be
 * NULL. */
GtkWidget *footing_rating_row_new (const char *code,
                                   const char *title,
                                   const char *help,
                                   const char *const *words);

const char *footing_rating_row_get_code (FootingRatingRow *self);

int footing_rating_row_get_value (FootingRatingRow *self);
void footing_rating_row_set_value (FootingRatingRow *self, int value);

/* In a narrow window the help is shown once somebody comes to the row; with this before,
 * on a page that has the room. */
void footing_rating_row_show_help (FootingRatingRow *self);

/* Shows in words, and by a mark, what was answered last time; -1 for nothing. While there
 * is no answer, that stands in place of the words of both ends. */
void footing_rating_row_set_last (FootingRatingRow *self, int last);

/* Its scale. Borrowed. */
FootingRatingScale *footing_rating_row_get_scale (FootingRatingRow *self);

/* Adds a button at the end of the row, once. */
void footing_rating_row_add_button (FootingRatingRow *self, GtkWidget *button);

/* Adds a widget below the title, such as a trend or a button. */
void footing_rating_row_add_extra (FootingRatingRow *self, GtkWidget *widget);

/* A line that says which keys answer where there are @words to choose from, and which one
 * takes an answer back (H8); it stands above the rows. */
GtkWidget *footing_rating_keys_new (const char *const *words);

G_END_DECLS
