/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks for a file and puts it into @field as evidence (F21); a sentence at @field, which
 * is on @page, says when it cannot be used. What was in @field stays until then. */
void footing_evidence_choose (GtkWidget *page, GtkEditable *field);

/* The same for a @file that was chosen. */
void footing_evidence_put (GtkWidget *page, GtkEditable *field, GFile *file);

G_END_DECLS
