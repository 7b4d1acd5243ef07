/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Initials in place of names (F63): what somebody who looks over one's shoulder reads. */

/* The initials of @name, one for each word of it: "N. v. D." for "Noor van Dijk", "A.-M."
 * for "Anne-Marie". A letter of a script without capitals stands without a full stop, so
 * that 王小明 is 王. Doing it again changes nothing; "…" for a name without a letter, ""
 * when it is blank. Owned by the caller. */
char *footing_initials_make (const char *name);

/* The names that a text is shown without. Never changed once made, so that all records
 * of a plan share one. */
typedef struct _FootingInitials FootingInitials;

/* Of @names, which ends in NULL; blank ones do nothing. Owned by the caller. */
FootingInitials *footing_initials_new (const char *const *names);
FootingInitials *footing_initials_ref (FootingInitials *self);
void footing_initials_unref (FootingInitials *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingInitials, footing_initials_unref)

/* @text with initials wherever it has one of the names, the whole of it or a word of it
 * that has a capital ("Noor" and "Dijk", not "van"), also with the s of a genitive. The
 * same text when there is none, or @self is NULL. Owned by the caller. */
char *footing_initials_apply (const FootingInitials *self, const char *text);

G_END_DECLS
