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

G_END_DECLS
