/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "settle.h"

/* In microseconds. */
#define QUIET 100000

gint64
settle (void)
{
  gint64 last = g_get_monotonic_time ();

  while (g_get_monotonic_time () - last < QUIET)
    if (g_main_context_iteration (NULL, FALSE))
      last = g_get_monotonic_time ();
    else
      g_usleep (1000);

  return last;
}
