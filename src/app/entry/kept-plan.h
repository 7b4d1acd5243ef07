/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kept-form.h"

G_BEGIN_DECLS

/* The id of the plan that a new entry typed in @form belongs to: the one it was begun for
 * while that is live, else the current one; NULL for none. It is kept with the form.
 * Owned by the caller. */
char *footing_kept_plan_choose (FootingContext *context, FootingKeptForm *form);

G_END_DECLS
