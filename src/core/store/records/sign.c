/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sign.h"

static const FootingField own_sign_fields[] = {
    FOOTING_FIELD (FootingOwnSign, recovery, REFERENCE),
    FOOTING_FIELD (FootingOwnSign, sign_group, CODE),
    FOOTING_FIELD_LINE (FootingOwnSign, title),
    FOOTING_FIELD_LINE (FootingOwnSign, counter_move),
};

FOOTING_DEFINE_RECORD (FootingOwnSign, footing_own_sign, "own_sign", own_sign_fields)

static const FootingField hidden_sign_fields[] = {
    FOOTING_FIELD (FootingHiddenSign, recovery, REFERENCE),
    FOOTING_FIELD (FootingHiddenSign, sign, CODE),
};

FOOTING_DEFINE_RECORD (FootingHiddenSign,
                       footing_hidden_sign,
                       "hidden_sign",
                       hidden_sign_fields)
