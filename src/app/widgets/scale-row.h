/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A list row with a title, a line of help where there is room for it, a FootingScale and
 * the chosen word.
 *
 * Properties: "value" (-1 for unanswered); "title" is the row's own. */
#define FOOTING_TYPE_SCALE_ROW (footing_scale_row_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingScaleRow, footing_scale_row, FOOTING, SCALE_ROW, AdwPreferencesRow)

/* @words has a word for each choice. @help may be NULL. */
GtkWidget *
footing_scale_row_new (const char *title, const char *help, const char *const *words);

int footing_scale_row_get_value (FootingScaleRow *self);
void footing_scale_row_set_value (FootingScaleRow *self, int value);

/* Adds a widget below the title, such as a trend or a button. */
void footing_scale_row_add_extra (FootingScaleRow *self, GtkWidget *widget);

/* The words for rating a driver (4) and a sign (5), translated; owned by the caller. */
GStrv footing_scale_dup_driver_words (void);
GStrv footing_scale_dup_sign_words (void);

G_END_DECLS
