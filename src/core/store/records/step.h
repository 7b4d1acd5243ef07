/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/record.h"

G_BEGIN_DECLS

/* An accepted move or a step of one's own. */
#define FOOTING_TYPE_STEP (footing_step_get_type ())
G_DECLARE_FINAL_TYPE (FootingStep, footing_step, FOOTING, STEP, FootingRecord)

struct _FootingStep {
  FootingRecord parent_instance;

  /* fields */
  const char *recovery;
  int position;
  const char *kind;
  const char *move;
  const char *title;
  const char *note;
  const char *due_on;
  const char *cue;
  const char *often;
  const char *until_on;
  const char *restores;
  const char *seen_by;
  const char *state;
  const char *done_on;
  const char *dropped_why;
  const char *dropped_on;
  const char *rung;
  const char *const *because_drivers;
  const char *const *because_signs;
  const char *feared;
  int likelihood;
  int confidence;
  const char *happened;
  const char *came_true; /* a code of footing_came_true_codes() */
  const char *part;      /* of a task, that it practises; NULL for none */
  const char *with_whom; /* it is done with, "" for nobody */
};

/* Its state; and its kind: the first win, or less of something for a while. */
gboolean footing_step_is_open (FootingStep *self);
gboolean footing_step_is_done (FootingStep *self);
gboolean footing_step_is_dropped (FootingStep *self);
gboolean footing_step_is_first_win (FootingStep *self);
gboolean footing_step_is_scope (FootingStep *self);

/* Its kind as a code, before there is a step of it. */
gboolean footing_step_kind_is_step (const char *kind);
gboolean footing_step_kind_is_first_win (const char *kind);
gboolean footing_step_kind_is_practice (const char *kind);
gboolean footing_step_kind_is_scope (const char *kind);

/* Whether what was feared came true, as codes: "" (not said), "no", "partly", "yes";
 * NULL-terminated. And how much of it did, 0 to 1; NAN while that is not said. */
const char *const *footing_came_true_codes (void);
double footing_came_true_get_share (const char *came_true);

/* The rungs of the risk ladder as codes, from "" (none) upwards; NULL-terminated. And the
 * place of @rung among them; 0 for a code that is none. */
const char *const *footing_rungs (void);
int footing_rung_get_place (const char *rung);

G_END_DECLS
