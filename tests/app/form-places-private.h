/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "form-places.h"

G_BEGIN_DECLS

/* Puts @record, which is taken, into the file; its id, owned by the caller. */
char *form_places_add (Fixture *self, gpointer record);

/* The same for a plan of one's own that has begun. */
char *form_places_add_own (Fixture *self);

/* The window that was opened over @window, with all its fields in sight. */
GtkWidget *form_places_show_over (GtkWidget *window);

G_END_DECLS
