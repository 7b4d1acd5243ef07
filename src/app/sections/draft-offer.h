/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What an empty page says and offers where there is no plan: while a draft waits, that it
 * does, and to go on with it instead of beginning another.
 *
 * Called whenever the page is shown. @page (or NULL) is what says so, @button what starts
 * a plan; @action takes the draft's id. */
void footing_draft_offer_update (AdwStatusPage *page,
                                 GtkButton *button,
                                 const char *action,
                                 FootingContext *context);

G_END_DECLS
