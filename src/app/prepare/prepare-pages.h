/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Shows the page that @about names (footing_prepare_parse()), over @parent: of the plan
 * whose id stands there, which may be one that is being written, else of the plan that is
 * shown; nothing without a plan. That of a moment turns to the plan it is of. */
void footing_prepare_show (GtkWindow *parent, FootingContext *context, const char *about);

G_END_DECLS
