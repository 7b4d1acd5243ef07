/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether @text is read from right to left: by its own letters, else, when it has none,
 * as the interface is. What points on in it, such as an arrow, points the same way. */
gboolean footing_text_is_from_right (const char *text);

/* @text, a sentence of the interface, so that it is read as the interface is, though it
 * may begin with a name that is read the other way: that one gets a direction mark in
 * front. Owned by the caller. */
char *footing_text_keep_direction (const char *text);

G_END_DECLS
