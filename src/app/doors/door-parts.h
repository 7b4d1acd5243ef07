/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "door-state.h"
#include "widgets/paragraph.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What the answer to a door is made of. Each follows @state, and what is chosen or typed
 * in it is in there. */

/* A choice of what happened. */
GtkWidget *footing_door_event_new (FootingDoorState *state);

/* Three first wins, of which one can be chosen (F6). */
GtkWidget *footing_door_wins_new (FootingDoorState *state);

/* Words to copy. */
GtkWidget *footing_door_words_new (FootingDoorState *state);

/* Somebody, and what to say to them, which can be changed. */
GtkWidget *footing_door_draft_new (FootingDoorState *state);

/* A few signs to rate, what that comes to, and one thing to try (F30). */
GtkWidget *footing_door_signs_new (FootingDoorState *state);

/* What to do, in order. */
GtkWidget *footing_door_steps_new (FootingDoorState *state);

/* The worked examples, to open (F73). */
GtkWidget *footing_door_examples_new (FootingDoorState *state);

/* For those: a part under a heading, or without one when @title is NULL. */
GtkWidget *footing_door_part_new (const char *title);

/* A button that copies what @label shows, or what the text @view holds. */
GtkWidget *footing_door_copy_new (FootingDoorState *state, GtkWidget *shows);

/* What to mind before it is said; NULL when there is nothing. */
GtkWidget *footing_door_caution_new (FootingDoorState *state);

G_END_DECLS
