/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entry.h"

#include <string.h>

static const FootingField entry_fields[] = {
    FOOTING_FIELD (FootingEntry, recovery, REFERENCE),
    FOOTING_FIELD_OF (
        FootingEntry,
        kind,
        CODE,
        "win setback reflection update conversation experiment reframe check-in"),
    FOOTING_FIELD (FootingEntry, date, DATE),
    FOOTING_FIELD_LINE (FootingEntry, title),
    FOOTING_FIELD (FootingEntry, body, TEXT),
    FOOTING_FIELD (FootingEntry, metric_value, REAL),
    FOOTING_FIELD_LINE (FootingEntry, metric_unit),
    FOOTING_FIELD_LINE (FootingEntry, evidence),
    FOOTING_FIELD (FootingEntry, outcome, REFERENCE),
    FOOTING_FIELD (FootingEntry, step, REFERENCE),
    FOOTING_FIELD (FootingEntry, checkin, REFERENCE),
    FOOTING_FIELD (FootingEntry, occurrence, REFERENCE),
    FOOTING_FIELD (FootingEntry, intended, TEXT),
    FOOTING_FIELD (FootingEntry, actual, TEXT),
    FOOTING_FIELD (FootingEntry, why, TEXT),
    FOOTING_FIELD (FootingEntry, next, TEXT),
    FOOTING_FIELD (FootingEntry, thought, TEXT),
    FOOTING_FIELD (FootingEntry, answers, REFERENCE),
    FOOTING_FIELD_INT_UNSET (FootingEntry, likelihood),
    FOOTING_FIELD (FootingEntry, set_aside, BOOL),
    FOOTING_FIELD_OF (FootingEntry, came_true, CODE, " no partly yes"),
};

FOOTING_DEFINE_RECORD (FootingEntry, footing_entry, "entry", entry_fields)

FOOTING_DEFINE_IS (FootingEntry, footing_entry, win, kind, "win")
FOOTING_DEFINE_IS (FootingEntry, footing_entry, setback, kind, "setback")
FOOTING_DEFINE_IS (FootingEntry, footing_entry, update, kind, "update")
FOOTING_DEFINE_IS (FootingEntry, footing_entry, checkin, kind, "check-in")
FOOTING_DEFINE_IS (FootingEntry, footing_entry, conversation, kind, "conversation")
FOOTING_DEFINE_IS (FootingEntry, footing_entry, experiment, kind, "experiment")

gboolean
footing_kind_may_answer (const char *kind)
{
  g_return_val_if_fail (kind != NULL, FALSE);

  return strcmp (kind, "setback") != 0 && strcmp (kind, "check-in") != 0;
}
