/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session-form.h"

G_BEGIN_DECLS

/* Outreach (F42, F51): one or two people with the reason, and any other one may choose.
 */
#define FOOTING_TYPE_FORM_OUTREACH (footing_form_outreach_get_type ())
G_DECLARE_FINAL_TYPE (FootingFormOutreach,
                      footing_form_outreach,
                      FOOTING,
                      FORM_OUTREACH,
                      FootingSessionForm)

G_END_DECLS
