/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* What the search of the desktop is told (org.gnome.Shell.SearchProvider2): the titles of
 * wins with their days, and nothing else, while that is switched on in the preferences
 * ("desktop-search"); otherwise there is nothing to be found, whoever asks.
 *
 * It looks without a window: in the file that the program has open, else in a copy that
 * is read into memory, for which nothing is made, migrated or written. A program that was
 * started for a search stays for a moment, until the next letter is typed, and then ends.
 *
 * A result is opened by the action "show-entry" of the application (s: its id), and the
 * whole search by "search-timeline" (s: what is searched for). */
typedef struct _FootingSearchProvider FootingSearchProvider;

/* The file that is open, borrowed, or NULL. */
typedef FootingStore *(*FootingSearchFindStore) (gpointer data);

/* For the file at @path, which @find_store may know to be open. @application is borrowed
 * and outlives it. */
FootingSearchProvider *footing_search_provider_new (GApplication *application,
                                                    const char *path,
                                                    FootingClock *clock,
                                                    FootingSearchFindStore find_store,
                                                    gpointer data);
void footing_search_provider_free (FootingSearchProvider *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingSearchProvider, footing_search_provider_free)

/* Until it has settings nothing is found. */
void footing_search_provider_set_settings (FootingSearchProvider *self,
                                           GSettings *settings);

/* Answers on @connection below the @path of the application. */
gboolean footing_search_provider_export (FootingSearchProvider *self,
                                         GDBusConnection *connection,
                                         const char *path,
                                         GError **error);
void footing_search_provider_unexport (FootingSearchProvider *self);

G_END_DECLS
