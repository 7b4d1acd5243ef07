/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "moment.h"

static const FootingField moment_fields[] = {
    FOOTING_FIELD (FootingMoment, recovery, REFERENCE),
    FOOTING_FIELD_LINE (FootingMoment, title),
    FOOTING_FIELD (FootingMoment, date, DATE),
    FOOTING_FIELD (FootingMoment, time, TIME),
    FOOTING_FIELD_LINE (FootingMoment, audience),
    FOOTING_FIELD (FootingMoment, first_sentence, TEXT),
    FOOTING_FIELD_LINE (FootingMoment, partner),
    FOOTING_FIELD (FootingMoment, roles, TEXT),
    FOOTING_FIELD (FootingMoment, fallback, TEXT),
    FOOTING_FIELD_LINE (FootingMoment, feared),
    FOOTING_FIELD_INT_UNSET (FootingMoment, likelihood),
    FOOTING_FIELD_OF (FootingMoment, rung, CODE, " alone pair own stretch"),
    FOOTING_FIELD_PRESET (FootingMoment, remind_day, BOOL, TRUE),
    FOOTING_FIELD (FootingMoment, remind_hour, BOOL),
    FOOTING_FIELD (FootingMoment, day_shown_at, INSTANT),
    FOOTING_FIELD (FootingMoment, hour_shown_at, INSTANT),
    FOOTING_FIELD_OF (FootingMoment, state, CODE, "ahead held dropped"),
    FOOTING_FIELD (FootingMoment, held_on, DATE),
    FOOTING_FIELD (FootingMoment, happened, TEXT),
    FOOTING_FIELD_OF (FootingMoment, came_true, CODE, " no partly yes"),
    FOOTING_FIELD (FootingMoment, entry, REFERENCE),
    FOOTING_FIELD (FootingMoment, follows, REFERENCE),
};

FOOTING_DEFINE_RECORD (FootingMoment, footing_moment, "moment", moment_fields)

FOOTING_DEFINE_IS (FootingMoment, footing_moment, ahead, state, "ahead")
FOOTING_DEFINE_IS (FootingMoment, footing_moment, held, state, "held")
FOOTING_DEFINE_IS (FootingMoment, footing_moment, dropped, state, "dropped")
