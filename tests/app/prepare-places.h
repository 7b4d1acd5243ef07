/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fixture.h"

G_BEGIN_DECLS

/* The places that prepare what comes, for places.h. */

/* Called with @data once a window is open, in the place called @name; it closes that. */
typedef void (*PrepareVisit) (gpointer data, const char *name);

/* Opens each of them over @window, of the plan that is current. */
void prepare_places_visit (Fixture *self,
                           GtkWindow *window,
                           PrepareVisit visit,
                           gpointer data);

G_END_DECLS
