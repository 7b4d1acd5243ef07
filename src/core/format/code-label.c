/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "code-label.h"

#include <glib/gi18n-lib.h>
#include <string.h>

const char *
footing_code_label_translate (const FootingCodeLabel *labels,
                              const char *context,
                              const char *code)
{
  g_return_val_if_fail (labels != NULL, "");

  for (; code != NULL && labels->code != NULL; labels++)
    if (strcmp (labels->code, code) == 0)
      return context != NULL ? g_dpgettext2 (GETTEXT_PACKAGE, context, labels->label)
                             : _ (labels->label);

  return "";
}
