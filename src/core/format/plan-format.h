/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/plan.h"
#include "plan/so-far.h"

G_BEGIN_DECLS

/* How a plan is told in lists and headers, in one place. */

/* "active" to "Active"; static and translated, "" for an unknown code. */
const char *footing_plan_state_to_label (const char *state);

/* Its title as one line. Owned by the caller. */
char *footing_plan_format_title (FootingRecovery *recovery);

/* What it is called where it is told from others: its title, in support also whom it is
 * for, unless the title names them: "Supporting M. K.: After the missed launch". Owned by
 * the caller. */
char *footing_plan_format_name (FootingRecovery *recovery);

/* The same where there is little room: its title, in support only whom it is for. Owned
 * by the caller. */
char *footing_plan_format_brief (FootingRecovery *recovery);

/* Where it stands: "Since 3 March · Active", for a draft "Page 3 of 9 · What keeps it
 * going", with whom it is for in support. @today is the local date. Owned by the
 * caller. */
char *footing_plan_format_state (FootingRecovery *recovery, const char *today);

/* What is said of a plan that asks for nothing, as it is paused, closed or archived;
 * static and translated. NULL for any other. */
const char *footing_plan_describe_rest (FootingRecovery *recovery);

/* Where somebody is with a plan and what it has brought, in a sentence: "Day 23. 1 of 3
 * outcomes delivered, 4 steps done, 7 wins."; in support only what one did oneself. Below
 * that what is next: "Next: Ask Mira · tomorrow". "" for neither. @today is the local
 * date. Owned by the caller. */
char *footing_plan_format_so_far (const FootingSoFar *so_far,
                                  FootingPerspective perspective,
                                  const char *today);

G_END_DECLS
