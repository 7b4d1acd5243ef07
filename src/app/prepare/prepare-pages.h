/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Shows the page that @about names (footing_prepare_parse()) of the plan that is shown,
 * over @parent; nothing without a plan. That of a moment turns to the plan it is of. */
void footing_prepare_show (GtkWindow *parent, FootingContext *context, const char *about);

G_END_DECLS
