/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What stands below each of @n places of an axis (char *, NULL for nothing), each of
 * which is @n_each weeks, the first from the local date @first on and the last until
 * @today: the months that begin in it, or of many weeks the years. The year is said
 * wherever it is another one than that of the word before, and first where it is not this
 * one. Owned by the caller. */
GPtrArray *
footing_axis_format_weeks (const char *first, guint n, guint n_each, const char *today);

G_END_DECLS
