/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session-form.h"

G_BEGIN_DECLS

/* The session of a ritual of one's own: a title and a note. */
#define FOOTING_TYPE_FORM_OWN (footing_form_own_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingFormOwn, footing_form_own, FOOTING, FORM_OWN, FootingSessionForm)

G_END_DECLS
