/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "step.h"

#include <math.h>
#include <string.h>

static const FootingField step_fields[] = {
    FOOTING_FIELD (FootingStep, recovery, REFERENCE),
    FOOTING_FIELD_PRESET (FootingStep, position, INT, 0),
    FOOTING_FIELD_OF (FootingStep, kind, CODE, "step first-win practice scope restore"),
    FOOTING_FIELD (FootingStep, move, CODE),
    FOOTING_FIELD_LINE (FootingStep, title),
    FOOTING_FIELD (FootingStep, note, TEXT),
    FOOTING_FIELD (FootingStep, due_on, DATE),
    FOOTING_FIELD_LINE (FootingStep, cue),
    FOOTING_FIELD_LINE (FootingStep, often),
    FOOTING_FIELD (FootingStep, until_on, DATE),
    FOOTING_FIELD (FootingStep, restores, REFERENCE),
    FOOTING_FIELD_LINE (FootingStep, seen_by),
    FOOTING_FIELD_OF (FootingStep, state, CODE, "open done dropped"),
    FOOTING_FIELD (FootingStep, done_on, DATE),
    FOOTING_FIELD_LINE (FootingStep, dropped_why),
    FOOTING_FIELD (FootingStep, dropped_on, DATE),
    FOOTING_FIELD_OF (FootingStep, rung, CODE, " alone pair own stretch"),
    FOOTING_FIELD (FootingStep, because_drivers, CODES),
    FOOTING_FIELD (FootingStep, because_signs, CODES),
    FOOTING_FIELD_LINE (FootingStep, feared),
    FOOTING_FIELD_INT_UNSET (FootingStep, likelihood),
    FOOTING_FIELD_INT_UNSET (FootingStep, confidence),
    FOOTING_FIELD_LINE (FootingStep, happened),
    FOOTING_FIELD_OF (FootingStep, came_true, CODE, " no partly yes"),
    FOOTING_FIELD (FootingStep, part, REFERENCE),
    FOOTING_FIELD_LINE (FootingStep, with_whom),
};

FOOTING_DEFINE_RECORD (FootingStep, footing_step, "step", step_fields)

FOOTING_DEFINE_IS (FootingStep, footing_step, open, state, "open")
FOOTING_DEFINE_IS (FootingStep, footing_step, done, state, "done")
FOOTING_DEFINE_IS (FootingStep, footing_step, dropped, state, "dropped")
FOOTING_DEFINE_IS (FootingStep, footing_step, first_win, kind, "first-win")
FOOTING_DEFINE_IS (FootingStep, footing_step, scope, kind, "scope")

FOOTING_DEFINE_CODE_IS (footing_step_kind, step, "step")
FOOTING_DEFINE_CODE_IS (footing_step_kind, first_win, "first-win")
FOOTING_DEFINE_CODE_IS (footing_step_kind, practice, "practice")
FOOTING_DEFINE_CODE_IS (footing_step_kind, scope, "scope")

const char *const *
footing_came_true_codes (void)
{
  static const char *const codes[] = {"", "no", "partly", "yes", NULL};

  return codes;
}

double
footing_came_true_get_share (const char *came_true)
{
  static const double shares[] = {NAN, 0, 0.5, 1};

  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    if (strcmp (footing_came_true_codes ()[i], came_true) == 0)
      return shares[i];

  return NAN;
}

const char *const *
footing_rungs (void)
{
  static const char *const rungs[] = {"", "alone", "pair", "own", "stretch", NULL};

  return rungs;
}

int
footing_rung_get_place (const char *rung)
{
  for (int i = 0; footing_rungs ()[i] != NULL; i++)
    if (strcmp (footing_rungs ()[i], rung) == 0)
      return i;

  return 0;
}
