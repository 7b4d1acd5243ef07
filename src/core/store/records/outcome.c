/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "outcome.h"

#include <math.h>

static const FootingField outcome_fields[] = {
    FOOTING_FIELD (FootingOutcome, recovery, REFERENCE),
    FOOTING_FIELD_PRESET (FootingOutcome, position, INT, 0),
    FOOTING_FIELD_LINE (FootingOutcome, title),
    FOOTING_FIELD_LINE (FootingOutcome, unit),
    FOOTING_FIELD (FootingOutcome, from_value, REAL),
    FOOTING_FIELD (FootingOutcome, to_value, REAL),
    FOOTING_FIELD (FootingOutcome, due_on, DATE),
    FOOTING_FIELD_OF (FootingOutcome, state, CODE, "open delivered dropped"),
    FOOTING_FIELD (FootingOutcome, delivered_on, DATE),
};

FOOTING_DEFINE_RECORD (FootingOutcome, footing_outcome, "outcome", outcome_fields)

static const FootingField progress_fields[] = {
    FOOTING_FIELD (FootingProgress, outcome, REFERENCE),
    FOOTING_FIELD (FootingProgress, date, DATE),
    FOOTING_FIELD (FootingProgress, value, REAL),
    FOOTING_FIELD_LINE (FootingProgress, note),
};

FOOTING_DEFINE_RECORD (FootingProgress, footing_progress, "progress", progress_fields)

static const FootingField adjustment_fields[] = {
    FOOTING_FIELD (FootingAdjustment, outcome, REFERENCE),
    FOOTING_FIELD (FootingAdjustment, date, DATE),
    FOOTING_FIELD_LINE (FootingAdjustment, title),
    FOOTING_FIELD_LINE (FootingAdjustment, unit),
    FOOTING_FIELD (FootingAdjustment, from_value, REAL),
    FOOTING_FIELD (FootingAdjustment, to_value, REAL),
    FOOTING_FIELD (FootingAdjustment, due_on, DATE),
    FOOTING_FIELD_LINE (FootingAdjustment, reason),
};

FOOTING_DEFINE_RECORD (FootingAdjustment,
                       footing_adjustment,
                       "adjustment",
                       adjustment_fields)

FOOTING_DEFINE_IS (FootingOutcome, footing_outcome, open, state, "open")
FOOTING_DEFINE_IS (FootingOutcome, footing_outcome, delivered, state, "delivered")

gboolean
footing_progress_is_empty (FootingProgress *self)
{
  g_return_val_if_fail (FOOTING_IS_PROGRESS (self), FALSE);

  return isnan (self->value) && *self->note == '\0';
}
