/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agreement.h"

static const FootingField agreement_fields[] = {
    FOOTING_FIELD (FootingAgreement, recovery, REFERENCE),
    FOOTING_FIELD (FootingAgreement, person, REFERENCE),
    FOOTING_FIELD (FootingAgreement, note, TEXT),
    FOOTING_FIELD (FootingAgreement, sent_on, DATE),
    FOOTING_FIELD (FootingAgreement, agreed_on, DATE),
    FOOTING_FIELD (FootingAgreement, check_on, DATE),
    FOOTING_FIELD (FootingAgreement, checked_on, DATE),
};

FOOTING_DEFINE_RECORD (FootingAgreement, footing_agreement, "agreement", agreement_fields)
