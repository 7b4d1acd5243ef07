/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* Gives the SQL of a connection, but not what the file itself holds, these functions:
 *
 *   footing_fold (text)   the text as a search compares it, see fold.h
 *
 * SQLite's result code. */
int footing_functions_add (sqlite3 *handle);

G_END_DECLS
