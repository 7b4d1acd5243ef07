/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Asks for one day, in a small window of its own.
 *
 * Signal:
 *
 *   char *chosen (FootingDateDialog *dialog, const char *date)
 *
 * the person chose @date (local). The handler returns NULL when that is settled, which
 * closes the window, or a sentence that says what is wrong with it, owned by the caller.
 * It settles it in a transaction with footing_date_dialog_forget(). */
#define FOOTING_TYPE_DATE_DIALOG (footing_date_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingDateDialog, footing_date_dialog, FOOTING, DATE_DIALOG, AdwWindow)

/* Over @parent: called @title, with @text that explains, and a button called @label
 * (with a mnemonic). The @n distances from today in @days are offered. What is typed is
 * kept as the form called @form about the record of @type with @id. */
FootingDateDialog *footing_date_dialog_new (GtkWindow *parent,
                                            FootingContext *context,
                                            GType type,
                                            const char *id,
                                            const char *form,
                                            const char *title,
                                            const char *text,
                                            const char *label,
                                            const int *days,
                                            guint n);

/* Forgets what was typed. */
gboolean footing_date_dialog_forget (FootingDateDialog *self, GError **error);

G_END_DECLS
