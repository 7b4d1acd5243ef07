/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/record.h"

G_BEGIN_DECLS

/* One of up to three results to deliver; a value of the unit, from → to. */
#define FOOTING_TYPE_OUTCOME (footing_outcome_get_type ())
G_DECLARE_FINAL_TYPE (FootingOutcome, footing_outcome, FOOTING, OUTCOME, FootingRecord)

struct _FootingOutcome {
  FootingRecord parent_instance;

  /* fields */
  const char *recovery;
  int position;
  const char *title;
  const char *unit;
  double from_value;
  double to_value;
  const char *due_on;
  const char *state;
  const char *delivered_on; /* "" while it is not, or where the day is not known */
};

/* Where an outcome stood on a date, in its unit. */
#define FOOTING_TYPE_PROGRESS (footing_progress_get_type ())
G_DECLARE_FINAL_TYPE (FootingProgress, footing_progress, FOOTING, PROGRESS, FootingRecord)

struct _FootingProgress {
  FootingRecord parent_instance;

  /* fields */
  const char *outcome;
  const char *date;
  double value;
  const char *note;
};

/* What an outcome was until it was adjusted on a date, and why that was done. */
#define FOOTING_TYPE_ADJUSTMENT (footing_adjustment_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingAdjustment, footing_adjustment, FOOTING, ADJUSTMENT, FootingRecord)

struct _FootingAdjustment {
  FootingRecord parent_instance;

  /* fields */
  const char *outcome;
  const char *date;
  const char *title;
  const char *unit;
  double from_value;
  double to_value;
  const char *due_on;
  const char *reason;
};

/* Whether it says nothing yet. */
gboolean footing_progress_is_empty (FootingProgress *self);

/* An outcome's state. */
gboolean footing_outcome_is_open (FootingOutcome *self);
gboolean footing_outcome_is_delivered (FootingOutcome *self);

G_END_DECLS
