/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/* Notes that @person was in touch today. @before gets the person as they were, owned by
 * the caller. */
gboolean footing_people_note_contact (FootingStore *store,
                                      const char *person,
                                      FootingPerson **before,
                                      GError **error);

/* Takes that back: the day that stood @before stands there again. */
gboolean footing_people_put_back_contact (FootingStore *store,
                                          FootingPerson *before,
                                          GError **error);

/* The person of the plan @recovery who is called @name, however that is written; added
 * when there is nobody of that name. The id, owned by the caller, or NULL with @error. */
char *footing_people_ensure (FootingStore *store,
                             const char *recovery,
                             const char *name,
                             GError **error);

/* Makes people of the plan of those whom @step names as who will see it (F98), unless
 * they are already; what is no name is left as it is. */
gboolean
footing_people_ensure_viewers (FootingStore *store, FootingStep *step, GError **error);

/* The names of those whom the open first wins of @recovery name so, and who are not among
 * its people yet: they are when it starts. Owned by the caller; NULL with @error. */
GStrv
footing_people_list_to_come (FootingStore *store, const char *recovery, GError **error);

/* The ids of the people of its plan whom the step @step names so. Owned by the caller;
 * NULL with @error. */
GStrv footing_people_list_viewers (FootingStore *store, const char *step, GError **error);

/* The people of @recovery (FootingPerson) who are not among the ids in @before: those
 * whom a deed has added. Owned by the caller; NULL with @error. */
GPtrArray *footing_people_list_added (FootingStore *store,
                                      const char *recovery,
                                      GPtrArray *before,
                                      GError **error);

/* Erases those of @added (FootingPerson) who are still as they were added and have seen
 * nothing: the deed that added them is taken back. */
gboolean
footing_people_drop_added (FootingStore *store, GPtrArray *added, GError **error);

G_END_DECLS
