/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A button that says how the part @part is marked, with a menu to mark it otherwise and
 * to move it among the others. It acts through the actions parts.mark (id, code) and
 * parts.move (id, by how many places) of what holds it. */
GtkWidget *footing_part_menu_new (const char *part);

/* The part is called @title and marked with @code ("" for nothing yet). */
void footing_part_menu_show (GtkWidget *menu, const char *title, const char *code);

/* It stands at @place, from 0, of @n. */
void footing_part_menu_set_place (GtkWidget *menu, int place, int n);

/* A button with a menu that corrects @mark, of whatever day, which reads as @text; it
 * acts through parts.correct (id, code). */
GtkWidget *footing_mark_menu_new (FootingMark *mark, const char *text);

G_END_DECLS
