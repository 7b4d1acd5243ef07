/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "compose/compose-window.h"
#include "fixture.h"

G_BEGIN_DECLS

/* Opens What to Say over the window of @self, about @about (footing_compose_show()). */
FootingComposeWindow *composed_show (Fixture *self, const char *about);

/* Whether @part is said in the text is as @expected. */
void
composed_assert_said (FootingComposeWindow *window, const char *part, gboolean expected);

/* Chooses @code in the row called @title. */
void composed_choose (FootingComposeWindow *window, const char *title, const char *code);

/* The area below @root called @title; NULL when there is none in sight. */
GtkWidget *composed_find_area (GtkWidget *root, const char *title);

/* Types into it, and goes on. */
void
composed_write_area (FootingComposeWindow *window, const char *title, const char *text);

/* A plan that is started, with what a text is made from. Its id, owned by the caller. */
char *composed_add_plan (Fixture *self, FootingPerspective perspective);

G_END_DECLS
