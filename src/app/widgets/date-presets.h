/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"
#include "date-row.h"

G_BEGIN_DECLS

/* A list row of small buttons that set a date: "Today", "Yesterday", "In 30 Days". */
#define FOOTING_TYPE_DATE_PRESETS (footing_date_presets_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingDatePresets, footing_date_presets, FOOTING, DATE_PRESETS, AdwPreferencesRow)

/* Offers the @n distances from today in @days, and sets @row to the date; @row knows the
 * day from then on. */
void footing_date_presets_load (FootingDatePresets *self,
                                FootingContext *context,
                                FootingDateRow *row,
                                const int *days,
                                guint n);

G_END_DECLS
