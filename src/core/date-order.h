/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "date-words.h"

G_BEGIN_DECLS

/* Brings @self to one way for each thing that languages say in several: what goes with a
 * unit before it, and away what says nothing. @today is the valid day of that, or NULL.
 */
void footing_date_phrase_order (FootingDatePhrase *self, const char *today);

G_END_DECLS
