/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What good looks like (F93): the present page, and all those before it. */
#define FOOTING_TYPE_AGREEMENT_WINDOW (footing_agreement_window_get_type ())
G_DECLARE_FINAL_TYPE (FootingAgreementWindow,
                      footing_agreement_window,
                      FOOTING,
                      AGREEMENT_WINDOW,
                      AdwWindow)

/* Shows those of @recovery over @parent, the page with @id first, or the present one when
 * that is "". */
void footing_agreement_show (GtkWindow *parent,
                             FootingContext *context,
                             const char *recovery,
                             const char *id);

G_END_DECLS
