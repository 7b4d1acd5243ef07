/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "checkin.h"

static const FootingField checkin_fields[] = {
    FOOTING_FIELD (FootingCheckin, recovery, REFERENCE),
    FOOTING_FIELD_OF (FootingCheckin, kind, CODE, "regular baseline before"),
    FOOTING_FIELD (FootingCheckin, date, DATE),
    FOOTING_FIELD (FootingCheckin, note, TEXT),
};

FOOTING_DEFINE_RECORD (FootingCheckin, footing_checkin, "checkin", checkin_fields)

FOOTING_DEFINE_IS (FootingCheckin, footing_checkin, regular, kind, "regular")
FOOTING_DEFINE_IS (FootingCheckin, footing_checkin, before, kind, "before")
