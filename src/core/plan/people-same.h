/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store-people.h"

G_BEGIN_DECLS

/* Somebody in several plans, typed once (F50). */

/* Those of @elsewhere (FootingPerson) whom @person may be, @typed standing for their
 * name: while nothing is typed, and nothing else is said of them, the first @max of all;
 * while they are no more than a name, those whose name begins so; else whoever is called
 * the same. Borrowed from @elsewhere; the array is owned by the caller. */
GPtrArray *footing_people_suggest (GPtrArray *elsewhere,
                                   FootingPerson *person,
                                   const char *typed,
                                   guint max);

/* Makes @person and @other (ids of people in two plans) the same somebody, in one
 * transaction: what is one for both is filled in from either; what both say of it is kept
 * from both. */
gboolean footing_people_join (FootingStore *store,
                              const char *person,
                              const char *other,
                              GError **error);

/* @person is somebody else than those in other plans. */
gboolean
footing_people_separate (FootingStore *store, const char *person, GError **error);

G_END_DECLS
