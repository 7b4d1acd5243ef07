/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support-contact.h"

static const FootingField fields[] = {
    FOOTING_FIELD_LINE (FootingSupportContact, name),
    FOOTING_FIELD (FootingSupportContact, details, TEXT),
};

FOOTING_DEFINE_RECORD (FootingSupportContact,
                       footing_support_contact,
                       "support_contact",
                       fields)
