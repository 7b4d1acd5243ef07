/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/records/person.h"

G_BEGIN_DECLS

/* What the codes and numbers of a person read like. What is const is static and
 * translated; "" for an unknown code. */

/* The seven roles of a person, in the order to offer them; NULL-terminated. */
const char *const *footing_roles (void);
const char *footing_role_to_label (const char *role);

/* The same beside a name: "" for somebody whose role nobody has said. */
const char *footing_role_beside_name (const char *role);

/* What somebody is and how one works together, beside their name: "Manager · We plan the
 * quarter"; "" where nobody has said either. Owned by the caller. */
char *footing_person_format_about (const char *role, const char *relation);

/* Where a repair stands: "none", "wanted", "requested", "held". */
const char *footing_repair_to_label (const char *repair);

/* What @self is called where it is shown (footing_record_show()), cut to what a title has
 * room for; "Somebody" without a name. Owned by the caller. */
char *footing_person_format_name (FootingPerson *self);

/* How often a person wants to hear; -1 for not at all. Owned by the caller. */
char *footing_rhythm_to_label (int days);

/* The first @n of @names (char *) as a list; "" for none. Owned by the caller. */
char *footing_names_join (GPtrArray *names, guint n);

/* The same of as many of @names as have room in @chars characters, whole names only, and
 * how many more there are: "Ines, Mira and 2 more"; "4 people" when there is no room for
 * any. Owned by the caller. */
char *footing_names_shorten (GPtrArray *names, glong chars);

/* The same within a sentence: "Ines, Mira and Jonas". Owned by the caller. */
char *footing_names_enumerate (GPtrArray *names, glong chars);

/* @sentence, which it takes and which ends with such names, with a single full stop where
 * the last of them has one of its own: "Due an update: B. C." Owned by the caller. */
char *footing_names_stop_once (char *sentence);

G_END_DECLS
