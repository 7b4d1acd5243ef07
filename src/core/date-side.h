/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FootingDateSide:
 * @FOOTING_DATE_PAST: today or before, as for what has happened
 * @FOOTING_DATE_FUTURE: today or later, as for what is due
 *
 * On which side of today a day is that could be on both: "Friday", "15 January". A day of
 * a month said without a year that has passed in the last quarter is that day, and not
 * the one a year later, on both: nobody puts something off by ten months like that.
 */
typedef enum {
  FOOTING_DATE_PAST,
  FOOTING_DATE_FUTURE,
} FootingDateSide;

G_END_DECLS
