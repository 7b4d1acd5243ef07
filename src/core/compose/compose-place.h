/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/records/recovery.h"

G_BEGIN_DECLS

/* Where what somebody has typed for texts is kept (store/forms.h). */

/* The name of the answers that they are made from. */
#define FOOTING_COMPOSE_ANSWERS "compose facts"

/* What stands for the event in a name, where none is chosen. */
#define FOOTING_COMPOSE_NO_EVENT "none"

/* The place called @name of the plan @recovery, or of none (NULL). Owned by the caller.
 */
char *footing_compose_make_place (FootingRecovery *recovery, const char *name);

/* The name of the text after @event (a code, or NULL) for @reader in @length, and of
 * @what of it: "compose project-missed manager minute". Owned by the caller. */
char *footing_compose_name_text (const char *what,
                                 const char *event,
                                 const char *reader,
                                 const char *length);

G_END_DECLS
