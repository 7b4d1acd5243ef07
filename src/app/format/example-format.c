/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "example-format.h"

#include <glib/gi18n-lib.h>

char *
footing_example_format (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  /* Translators: below a field; %s is what could stand in it: "The demo froze" */
  return g_strdup_printf (_ ("For example: %s"), text);
}

char *
footing_example_format_measure (const FootingGuide *event)
{
  g_return_val_if_fail (event != NULL, NULL);

  /* Translators: below three fields: two numbers and a unit, "from 1 to 4 demos" */
  return g_strdup_printf (
      _ ("For example: from %s to %s %s"), footing_example_get_from (event),
      footing_example_get_to (event), footing_example_get_unit (event));
}
