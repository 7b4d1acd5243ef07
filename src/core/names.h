/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether @text speaks of the person called @name, by the whole of it or a single word,
 * however either was typed: whatever initials would hide (initials.h), so that what
 * leaves somebody out and what hides them never differ. "Noor" is Noor van Dijk, and
 * "Ines" is Ines (dispatch). Who is called by a role ("The client"), and several
 * ("Platform team"), are spoken of by the whole of it. FALSE when nothing in @name can be
 * read. */
gboolean footing_names (const char *text, const char *name);

/* Whether @one and @other, two names, may be the same somebody's: "Noor" and "Noor van
 * Dijk", but not "Tom van Dijk". FALSE for a blank one. */
gboolean footing_names_same (const char *one, const char *other);

/* Whether @text speaks of somebody by what they are to the one who writes: "my manager",
 * "my boss" for the @role "manager" (a code of FootingPerson). FALSE for a role that says
 * nothing, and for NULL. */
gboolean footing_names_role (const char *text, const char *role);

G_END_DECLS
