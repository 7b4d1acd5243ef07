/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "usage.h"

#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

double
usage_get_memory (void)
{
  g_autofree char *rollup = NULL;

  g_assert_true (g_file_get_contents ("/proc/self/smaps_rollup", &rollup, NULL, NULL));

  return g_ascii_strtod (strstr (rollup, "Pss:") + strlen ("Pss:"), NULL) / 1024;
}

double
usage_get_processor (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);

  return (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000.0 +
         (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1000.0;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const double x = *(const double *)a, y = *(const double *)b;

  return (x > y) - (x < y);
}

double
usage_median (double *numbers, guint n)
{
  g_assert_cmpuint (n, >, 0);
  qsort (numbers, n, sizeof *numbers, compare);

  return numbers[n / 2];
}
