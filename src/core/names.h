/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether @text speaks of the person called @name: by the whole name, or by the given one
 * where there are two ("Mira" for "Mira Sen", "Weber" for "Dr. Weber"), in any case but
 * never by a word that has no capital where the name has one. "Mira’s" and "Miras" are
 * hers as well. FALSE when nothing in @name can be read. */
gboolean footing_names (const char *text, const char *name);

/* Whether @text speaks of somebody by what they are to the one who writes: "my manager",
 * "my boss" for the @role "manager" (a code of FootingPerson). FALSE for a role that says
 * nothing, and for NULL. */
gboolean footing_names_role (const char *text, const char *role);

G_END_DECLS
