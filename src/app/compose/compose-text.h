/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "compose/compose.h"
#include "kept-form.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A text for others by its lines (F92): each can be edited, and says where it comes from;
 * what is typed in one is kept, and comes back in that line. */
#define FOOTING_TYPE_COMPOSE_TEXT (footing_compose_text_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingComposeText, footing_compose_text, FOOTING, COMPOSE_TEXT, GtkBox)

/* Shows @composed, whose edited lines @kept has, and marks what is new since @last (or
 * NULL), also while it is typed; lets go of what it showed before. Where that was the
 * same text (@again), what was typed since is not said to have come back. What an edited
 * line was made as is kept at @made_place (store/forms.h): once it would say something
 * else, that is said. Takes @composed and @kept. */
void footing_compose_text_show (FootingComposeText *self,
                                FootingComposed *composed,
                                FootingLength length,
                                FootingKeptForm *kept,
                                const char *made_place,
                                FootingRecoveryStory *last,
                                gboolean again);

/* Stores what waits, and keeps nothing from then on. */
void footing_compose_text_close (FootingComposeText *self);

/* The text as it is shown. Owned by the caller. */
char *footing_compose_text_dup (FootingComposeText *self);

/* Where the first line whose key ends with @key is edited, or NULL. Borrowed. */
GtkWidget *footing_compose_text_get_area (FootingComposeText *self, const char *key);

G_END_DECLS
