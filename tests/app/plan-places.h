/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fixture.h"

G_BEGIN_DECLS

/* Places of a plan that have to be filled before they are visited (places.h). What they
 * are filled with has gone when they return. */

/* Called with the @tour in the place called @name, a window over the main one. */
typedef void (*PlanPlace) (gpointer tour, const char *name);

/* F55: the versions of the story, the older one open to be read. */
void plan_places_visit_versions (Fixture *self,
                                 GtkWindow *window,
                                 PlanPlace arrive,
                                 gpointer tour);

/* F96: room to decide, with nothing in it, and with a decision in each column, one of
 * which is ready to move up; and that one by itself. */
void plan_places_visit_room (Fixture *self,
                             GtkWindow *window,
                             const char *recovery,
                             PlanPlace arrive,
                             gpointer tour);

G_END_DECLS
