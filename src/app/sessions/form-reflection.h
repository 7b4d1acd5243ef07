/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session-form.h"

G_BEGIN_DECLS

/* A reflection (F42): four short questions within a time that can be paused. When it is
 * over, only the last one stays. */
#define FOOTING_TYPE_FORM_REFLECTION (footing_form_reflection_get_type ())
G_DECLARE_FINAL_TYPE (FootingFormReflection,
                      footing_form_reflection,
                      FOOTING,
                      FORM_REFLECTION,
                      FootingSessionForm)

G_END_DECLS
