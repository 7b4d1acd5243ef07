/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Below a name that is typed, whether people of the plan are shown by their initials
 * (F63): the same switch as in the plan's menu, where one thinks of it. What it does can
 * be taken back. */
#define FOOTING_TYPE_INITIALS_ROW (footing_initials_row_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingInitialsRow, footing_initials_row, FOOTING, INITIALS_ROW, AdwActionRow)

/* Follows the plan @recovery from now on. */
void footing_initials_row_follow (FootingInitialsRow *self,
                                  FootingContext *context,
                                  const char *recovery);

G_END_DECLS
