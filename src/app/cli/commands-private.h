/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "commands.h"
#include "store/store.h"

G_BEGIN_DECLS

/* What the commands share. The first and the third say why on stderr, and give the exit
 * status for that. */
int command_refuse (const GError *error);

/* What has to be said beside what was done, if there is anything. */
void command_say (const char *notice);

int command_misused (const char *sentence);

/* Whether there is a file to read. What hides it, such as a closed folder, is said by
 * whoever opens it. */
gboolean command_is_there (const char *path, GError **error);

/* What is stored, after a check of all of it; nothing is written. Owned by the caller. */
FootingStore *command_open_sound (FootingClock *clock, GError **error);

/* The plan that is current in the window too, in @recovery; owned by the caller, NULL for
 * none. */
gboolean command_find_plan (FootingStore *store, char **recovery, GError **error);

G_END_DECLS
