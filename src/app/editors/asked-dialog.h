/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What becomes of the step with @id once @answer, which may be "", is known; FALSE, with
 * the reason said, when it could not be stored. */
typedef gboolean (*FootingAskedFunc) (FootingContext *context,
                                      const char *id,
                                      const char *answer);

/* Asks whether somebody has been asked before they are named in front of others, and what
 * they answered (F61). */
#define FOOTING_TYPE_ASKED_DIALOG (footing_asked_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingAskedDialog, footing_asked_dialog, FOOTING, ASKED_DIALOG, AdwWindow)

/* Over @parent, for the step with @id. */
FootingAskedDialog *footing_asked_dialog_new (GtkWindow *parent,
                                              FootingContext *context,
                                              const char *id,
                                              FootingAskedFunc agreed,
                                              FootingAskedFunc declined);

G_END_DECLS
