/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"
#include "plan/signs.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What can be done with signs wherever they stand in a list (F30). Whose they are is told
 * by @recovery, which is NULL without a plan. All of it can be taken back. */

/* A button with the menu of @sign: it does not apply; or one's own is changed, removed.
 */
GtkWidget *footing_sign_menu_new (FootingContext *context,
                                  const char *recovery,
                                  const FootingSign *sign);

/* The sign of code @sign was added to @list. */
typedef void (*FootingSignAddedFunc) (gpointer list, const char *sign);

/* A button that asks for a sign of one's own, which begins in the group of code @group.
 * @added is called with @list, the widget that the button belongs to, once it has shown
 * it: the focus goes to what was added. */
GtkWidget *footing_sign_add_button_new (FootingContext *context,
                                        const char *recovery,
                                        const char *group,
                                        FootingSignAddedFunc added,
                                        gpointer list);
void footing_sign_add_button_set_group (GtkWidget *button, const char *group);

/* The hidden ones of @signs, folded away, each to be shown again; NULL for none. */
GtkWidget *footing_hidden_signs_new (FootingContext *context,
                                     const char *recovery,
                                     FootingSigns *signs);

G_END_DECLS
