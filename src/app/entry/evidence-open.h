/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evidence.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Opens what @text means in the program that somebody uses for it, through the portal
 * inside a sandbox. When it cannot be opened, a sentence at @field of @page says why. */
void footing_evidence_open (GtkWidget *page, GtkWidget *field, const char *text);

G_END_DECLS
