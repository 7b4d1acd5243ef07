/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Initials in place of names (F63): what somebody who looks over one's shoulder reads.
 * Where it is in doubt whether a word is somebody's name it is taken for one: too much is
 * hidden rather than too little. */

/* The initials of @name, one for each word of it: "N. v. D." for "Noor van Dijk", "A.-M."
 * for "Anne-Marie". A letter of a script without capitals stands without a full stop, so
 * that 王小明 is 王; a name that was typed without a capital gets them. What somebody is
 * stays as it is, "S. from Finance", "R. (my boss)", and so do a form of address, "Dr. R.
 * A.", and a role in place of a name, "The client". Doing it again changes nothing; "…"
 * for a name without a letter, "" when it is blank. Owned by the caller. */
char *footing_initials_make (const char *name);

/* The names that a text is shown without. Never changed once made, so that all records
 * share one. */
typedef struct _FootingInitials FootingInitials;

/* Of @names, which ends in NULL, in the order in which they were made; blank ones and
 * roles do nothing. Who has the initials of somebody before them gets a number, "S2."
 * after "S.", so that nobody is called otherwise when somebody comes after them. Owned by
 * the caller. */
FootingInitials *footing_initials_new (const char *const *names);

/* The same, beside @others (which ends in NULL): people who hide nothing. Where one of
 * them stands by the whole name ("Will Grant") nobody else is meant by a word of it, and
 * it stays. Who may be one of @names is no other. Owned by the caller. */
FootingInitials *footing_initials_new_beside (const char *const *names,
                                              const char *const *others);
FootingInitials *footing_initials_ref (FootingInitials *self);
void footing_initials_unref (FootingInitials *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingInitials, footing_initials_unref)

/* Whether there is nobody to hide. */
gboolean footing_initials_is_empty (const FootingInitials *self);

/* @text with initials wherever it has one of the names, the whole of it or a single word
 * of the person's ("Noor" and "Dijk", not "van"), in any case, also with the s of a
 * genitive, as one word ("vandijk"), with a number ("noor2"), and in other letters
 * ("Mueller" for "Müller"). Words that other marks part are no whole name: "Anna, Berg".
 * What stands for several words of one person stands once. The full stop of a sentence is
 * that of the initials before it, "Ask N.", unless somebody follows: "I told A.. B. was
 * angry" of "I told Anna. Berg was angry".
 *
 * Where a link would no longer lead anywhere with initials in it, it does not look as if
 * it did. "…" stands for what is before the "@" of a mail address with a name in it, for
 * all that follows the host of a link ("https://acme.com/…": what is beside a name there
 * may tell who it is), for all of a link whose host has one, and for a path from the
 * first folder with a name on ("/home/…").
 *
 * A word that is an everyday one as well ("Will", "Mark", "Ernst") has to have a capital,
 * and where it begins a sentence must not be followed by what follows such a word ("Will
 * you help?"). So a "will" that was meant as a name and typed without a capital stays, as
 * does the "Will" in "Will all but wrote it"; and so do short forms of a name that are no
 * word of it ("Sammy"). "Price rose" and "Long story" are hidden where somebody is called
 * Price or Long: what a person does and what a thing does read alike ("Price asked",
 * "Price rose"), and a list of what things do would let a name through sooner or later.
 *
 * The same text when there is nothing to hide, or @self is NULL. Owned by the caller. */
char *footing_initials_apply (const FootingInitials *self, const char *text);

G_END_DECLS
