/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Who has seen what (F51): the wins of a plan by its people, as a table and in words. */
#define FOOTING_TYPE_LEDGER_WINDOW (footing_ledger_window_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingLedgerWindow, footing_ledger_window, FOOTING, LEDGER_WINDOW, AdwWindow)

/* Shows that of the plan @recovery over @parent. */
void
footing_ledger_show (GtkWindow *parent, FootingContext *context, const char *recovery);

G_END_DECLS
