/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan.h"

G_BEGIN_DECLS

/* Plans that somebody else has handed over (F97). Their ids say so: what one begins has a
 * random one (a UUID of version 4), and what was handed over one that was made from the
 * one it had there (version 8). So it stays known for good, in backups and exports too.
 */

/* The id that what has @id where it comes from gets here: always the same, and never one
 * that something else has here. Owned by the caller. */
char *footing_handed_over_make_id (const char *id);

/* Whether what has @id came so: its first words were not typed by whoever has it now. */
gboolean footing_is_handed_over (const char *id);

/* Whether something of what @page of the plan @recovery asks for came so and is there
 * yet; FALSE also where that cannot be read. */
gboolean
footing_page_is_handed_over (FootingStore *store, const char *recovery, FootingPage page);

G_END_DECLS
