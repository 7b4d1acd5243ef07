/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A row of four or five round choices. Arrow keys move, the keys 0 to 4 choose, Delete or
 * pressing the chosen one again takes the answer back.
 *
 * Properties: "words" (a GStrv, a word for each choice, construct only), "value" (the
 * chosen position, -1 for unanswered), "word" (the chosen word, "" for unanswered),
 * "last" (the position that was chosen last time, which is marked; -1 for none), "label"
 * (what is rated, for assistive technologies).
 *
 * Signal: "keyed", when a number has answered, which is where one may go on. */
#define FOOTING_TYPE_RATING_SCALE (footing_rating_scale_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingRatingScale, footing_rating_scale, FOOTING, RATING_SCALE, GtkWidget)

GtkWidget *footing_rating_scale_new (const char *const *words);

int footing_rating_scale_get_value (FootingRatingScale *self);
void footing_rating_scale_set_value (FootingRatingScale *self, int value);

/* The words of both ends: "never – nearly always". Owned by the caller. */
char *footing_rating_scale_format_ends (FootingRatingScale *self);

G_END_DECLS
