/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fixture.h"

G_BEGIN_DECLS

/* A plan with three entries. */
void look_entries_add_three (Fixture *self);

/* A plan with a dense year: several entries most weeks, of every kind, some weeks
 * without, with figures, people who saw them, and answers. */
void look_entries_add_year (Fixture *self);

G_END_DECLS
