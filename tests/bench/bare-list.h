/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The measure of a search: a GtkListView with one label a row, and SQLite asked the plain
 * way. */

#define BARE_TYPE_LIST (bare_list_get_type ())

G_DECLARE_FINAL_TYPE (BareList, bare_list, BARE, LIST, GObject)

/* The entries of the file at @path, newest first. */
BareList *bare_list_new (const char *path);

/* A view of @self. */
GtkWidget *bare_list_make_view (BareList *self);

/* Shows those in whose text @search is found. The milliseconds of the processor that the
 * query took. */
double bare_list_search (BareList *self, const char *search);

G_END_DECLS
