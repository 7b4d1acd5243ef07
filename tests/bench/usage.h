/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What this process has taken so far. */

/* Its share of the memory, in MB. */
double usage_get_memory (void);

/* The processor's time, in milliseconds. */
double usage_get_processor (void);

/* The median of @n numbers, which it sorts. */
double usage_median (double *numbers, guint n);
