/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fixture.h"
#include "window.h"

G_BEGIN_DECLS

/* A window of the program in an application of its own, which has the actions that one
 * begins with. Nothing is shown yet: activating the application does that. */
typedef struct {
  GtkApplication *application;
  FootingWindow *window;
} Desk;

void desk_init (Desk *self, Fixture *fixture);
void desk_clear (Desk *self);

G_END_DECLS
