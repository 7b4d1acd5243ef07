/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/wrap-box.h"

G_BEGIN_DECLS

/* Shows @titles (ends in NULL) in @box, which holds nothing else: a button each, with the
 * action room.suggest (title). Where they are what is shown already, nobody is disturbed.
 */
void footing_room_suggestions_show (FootingWrapBox *box, GStrv titles);

G_END_DECLS
