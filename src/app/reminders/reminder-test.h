/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A button that sends a test notification the way that reminders go (F41, F45), and a
 * sentence beneath it that says what should be seen. */
#define FOOTING_TYPE_REMINDER_TEST (footing_reminder_test_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingReminderTest, footing_reminder_test, FOOTING, REMINDER_TEST, AdwBin)

/* With @context's agent; without one, or when that does not answer, from here. */
void footing_reminder_test_set_context (FootingReminderTest *self,
                                        FootingContext *context);

G_END_DECLS
