/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"
#include "plan/talks.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What stands in the row of a path with @person (path-row.h) and is only read or pressed:
 * how it is done, NULL where there is nothing to read; and the button for words of
 * thanks. */
GtkWidget *footing_path_help_new (FootingContext *context,
                                  FootingPerson *person,
                                  FootingPath path,
                                  FootingPerspective perspective);
GtkWidget *footing_path_thanks_new (FootingPerson *person);

G_END_DECLS
