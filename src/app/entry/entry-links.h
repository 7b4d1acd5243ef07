/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What an entry is linked to from elsewhere, as rows that open that. Each fills @group,
 * and hides it when there is nothing; called once. @entry is an id, or NULL. */

/* The thoughts that the win @entry speaks against (F24). */
void footing_entry_links_load_thoughts (AdwPreferencesGroup *group,
                                        FootingContext *context,
                                        const char *entry);

/* What answers the setback @entry, the first answer first (F20). */
void footing_entry_links_load_answers (AdwPreferencesGroup *group,
                                       FootingContext *context,
                                       const char *entry);

G_END_DECLS
