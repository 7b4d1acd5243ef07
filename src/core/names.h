/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether @text speaks of the person called @name: by the whole name, or by the given one
 * where there are two ("Mira" for "Mira Sen", "Weber" for "Dr. Weber"), in any case but
 * never by a word that has no capital where the name has one. "Mira’s" and "Miras" are
 * hers as well. FALSE when nothing in @name can be read. */
gboolean footing_names (const char *text, const char *name);

G_END_DECLS
