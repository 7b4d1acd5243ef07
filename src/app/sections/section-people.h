/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "section.h"

G_BEGIN_DECLS

#define FOOTING_TYPE_SECTION_PEOPLE (footing_section_people_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingSectionPeople, footing_section_people, FOOTING, SECTION_PEOPLE, FootingSection)

G_END_DECLS
