/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What to say (F92): a text for a reader, in a length, by its lines; and the rehearsal of
 * what may be asked. A page of it is the recovery story (F55). */
#define FOOTING_TYPE_COMPOSE_WINDOW (footing_compose_window_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingComposeWindow, footing_compose_window, FOOTING, COMPOSE_WINDOW, AdwWindow)

/* Shows it over @parent, for the current plan where there is one. @about is the id of the
 * person it is for, a code of footing_readers(), or that of an event, after which one of
 * a reader may follow ("project-missed client"); "" for none. Another event than that of
 * the plan is told of without the plan. After FOOTING_COMPOSE_DOOR the code of a door may
 * follow: what is written there stands in the text. With FOOTING_COMPOSE_THANKS before
 * it, it is thanks for a talk, and what was done since. FOOTING_COMPOSE_STORY is the
 * story of the plan. */
void footing_compose_show (GtkWindow *parent, FootingContext *context, const char *about);

/* The story of @recovery, which is the current plan and one's own: for whom it was kept
 * last. */
void footing_compose_show_story (GtkWindow *parent,
                                 FootingContext *context,
                                 const char *recovery);

/* The text as it is shown, and what is printed of it. Owned by the caller. */
char *footing_compose_window_dup_text (FootingComposeWindow *self);
GtkPrintOperation *footing_compose_window_make_print (FootingComposeWindow *self);

G_END_DECLS
