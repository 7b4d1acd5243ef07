/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fixture.h"

G_BEGIN_DECLS

/* A name in every text of a plan, to find where it is shown (F63), and where what is
 * shown in place of it was stored. */

#define NAMED "\u1e8czname"
#define NAMED_INITIAL "\u1e8c."

/* Has every text of the plan @recovery name somebody. */
void named_give (Fixture *self, const char *recovery);

/* Fails where the file has initials in place of the name, in whichever table. */
void named_assert_kept (Fixture *self);

G_END_DECLS
