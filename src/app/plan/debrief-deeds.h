/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"
#include "plan/debrief.h"

G_BEGIN_DECLS

/* What the buttons of a debrief make of it (F60). Each says which commitment it was, and
 * leaves a way back; what fails is reported. */

/* Makes a commitment of @change of the plan @recovery, or brings the one that there is up
 * to date. */
void footing_debrief_deed_follow (FootingContext *context,
                                  const char *recovery,
                                  FootingDebriefChange change);

/* Makes one of @question. */
void footing_debrief_deed_find_out (FootingContext *context,
                                    const char *recovery,
                                    const char *question);

G_END_DECLS
