/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "guidance/guidance.h"
#include "store/store.h"

G_BEGIN_DECLS

/* What @record is called in a sentence: the beginning of its title, or of what else it
 * says, or its date. @guidance (or NULL) has the titles of its codes. Owned by the
 * caller. */
char *footing_json_name_record (gpointer record, FootingGuidance *guidance);

/* Its title or name in as much; NULL where it has none. Owned by the caller. */
char *footing_json_dup_title (gpointer record);

G_END_DECLS
