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
 */
#define FOOTING_TYPE_DATE_DIALOG (footing_date_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingDateDialog, footing_date_dialog, FOOTING, DATE_DIALOG, AdwWindow)

/* Over @parent: called @title, with @text that explains, and a button called @label
 * (with a mnemonic). The @n distances from today in @days are offered. */
FootingDateDialog *footing_date_dialog_new (GtkWindow *parent,
                                            FootingContext *context,
                                            const char *title,
                                            const char *text,
                                            const char *label,
                                            const int *days,
                                            guint n);

G_END_DECLS
