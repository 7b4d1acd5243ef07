/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kept-form.h"

G_BEGIN_DECLS

/* Forgets what was typed in @form, which shows what it began with then. That is a deed
 * which can be taken back (F23), while the form is open and after that: what was typed is
 * there again then, or in the next form for the same. Returns the number of the deed, 0
 * with @error. */
gint64 footing_kept_form_discard (FootingKeptForm *form, GError **error);

G_END_DECLS
