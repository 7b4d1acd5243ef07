/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How a text leaves Footing: by the hand of whoever wrote it. */

/* Copies @text, and says @said in a toast. */
void footing_send_copy (FootingContext *context,
                        GtkWidget *widget,
                        const char *text,
                        const char *said);

/* Hands @text over to a mail program, to nobody yet; what cannot be handed over is
 * copied, and that is said. */
void footing_send_mail (FootingContext *context,
                        GtkWidget *widget,
                        const char *subject,
                        const char *text);

/* Shows @text, of @plan (a FootingRecovery), in @preview as it leaves, or that there is
 * nothing yet; @names is seen where initials would stand in it and do not. */
void footing_send_preview (GtkLabel *preview,
                           GtkLabel *names,
                           gpointer plan,
                           const char *text);

G_END_DECLS
