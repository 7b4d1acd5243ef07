/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Asks for a sign of one's own (F30): what it is called, its group, and what helps. What
 * is typed is kept until it is saved.
 *
 * Signal:
 *
 *   added (FootingSignEditor *editor, const char *sign)
 *
 * a new one is in the file, with the id @sign, and the editor is about to close. */
#define FOOTING_TYPE_SIGN_EDITOR (footing_sign_editor_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingSignEditor, footing_sign_editor, FOOTING, SIGN_EDITOR, AdwWindow)

/* For a new sign in @group (a code), for whom the plan @recovery (or NULL) is about, over
 * @parent. It can be taken back once it is added. */
GtkWidget *footing_sign_editor_new (GtkWindow *parent,
                                    FootingContext *context,
                                    const char *recovery,
                                    const char *group);

/* The same to change @sign. */
GtkWidget *footing_sign_editor_new_for (GtkWindow *parent,
                                        FootingContext *context,
                                        FootingOwnSign *sign);

G_END_DECLS
