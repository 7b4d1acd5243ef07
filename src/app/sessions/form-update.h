/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session-form.h"

G_BEGIN_DECLS

/* A progress update (F42, F51) for one reader, drafted from what they have not been
 * told. */
#define FOOTING_TYPE_FORM_UPDATE (footing_form_update_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingFormUpdate, footing_form_update, FOOTING, FORM_UPDATE, FootingSessionForm)

G_END_DECLS
