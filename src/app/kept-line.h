/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kept-form.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A quiet line that says that what was typed in a form has come back, and lets it be
 * discarded, and that be undone. */
#define FOOTING_TYPE_KEPT_LINE (footing_kept_line_get_type ())
G_DECLARE_FINAL_TYPE (FootingKeptLine, footing_kept_line, FOOTING, KEPT_LINE, AdwBin)

/* Is there when something has come back in @form, whose fields are bound; from
 * then on instead of the form that was followed before. */
void footing_kept_line_follow (FootingKeptLine *self, FootingKeptForm *form);

G_END_DECLS
