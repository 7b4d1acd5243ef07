/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session-form.h"

G_BEGIN_DECLS

/* The sheet for a one-on-one (F62): an agenda from what is known, notes, what was
 * promised, what to do differently, the next date. */
#define FOOTING_TYPE_FORM_ONE_ON_ONE (footing_form_one_on_one_get_type ())
G_DECLARE_FINAL_TYPE (FootingFormOneOnOne,
                      footing_form_one_on_one,
                      FOOTING,
                      FORM_ONE_ON_ONE,
                      FootingSessionForm)

G_END_DECLS
