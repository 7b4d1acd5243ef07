/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"
#include "session/session.h"

G_BEGIN_DECLS

/* The steps of the plan that are carried out in @session, each with how to do it (F90);
 * and in a one-on-one, before them, what was promised in earlier ones, to be checked off.
 * NULL, with the reason said where there is one, when there are none. */
GtkWidget *footing_session_steps_new (FootingContext *context, FootingSession *session);

G_END_DECLS
