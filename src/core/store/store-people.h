/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/* Somebody in several plans (F50). Each plan has a person of its own, with what they saw
 * of it and what is to be cleared up; those with the same "identity" are the same
 * somebody. A change of their name, and of when they were in touch, is one for all of
 * them; so is, among plans about oneself, what they are to one, how one works together,
 * what they need and how often they want to hear. */

/* Whether a change of @property of a person is one for the others with their identity. */
gboolean footing_person_shares (const char *property);

/* The others who are the same as @person (an id), in plans that are not in the bin: in
 * the order in which these began. FootingPerson; owned by the caller, NULL with @error.
 */
GPtrArray *
footing_store_list_same (FootingStore *self, const char *person, GError **error);

/* Those with a name in other plans than @recovery who are in none of its people: each
 * once, whoever was in touch or changed last before the others. FootingPerson; owned by
 * the caller, NULL with @error. */
GPtrArray *
footing_store_list_elsewhere (FootingStore *self, const char *recovery, GError **error);

G_END_DECLS
