/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

G_BEGIN_DECLS

/* What prints the page of the person with @id (F50): what matters now, how far each way
 * has come, everything between. What is noted about them stays on the screen. Owned by
 * the caller; NULL with @error. */
GtkPrintOperation *footing_person_print_new (FootingContext *context,
                                             const char *id,
                                             FootingPerspective perspective,
                                             GError **error);

G_END_DECLS
