/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/* Notes that @person was in touch today. @before gets the day that stood there, owned by
 * the caller. */
gboolean footing_people_note_contact (FootingStore *store,
                                      const char *person,
                                      char **before,
                                      GError **error);

/* The person of the plan @recovery who is called @name, however that is written; added
 * when there is nobody of that name. The id, owned by the caller, or NULL with @error. */
char *footing_people_ensure (FootingStore *store,
                             const char *recovery,
                             const char *name,
                             GError **error);

G_END_DECLS
