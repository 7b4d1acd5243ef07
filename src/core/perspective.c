/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "perspective.h"

static const char *const CODES[FOOTING_N_PERSPECTIVES] = {
    [FOOTING_PERSPECTIVE_SELF] = "self",
    [FOOTING_PERSPECTIVE_SUPPORT] = "support",
};

const char *
footing_perspective_to_code (FootingPerspective perspective)
{
  g_return_val_if_fail ((guint)perspective < FOOTING_N_PERSPECTIVES, NULL);

  return CODES[perspective];
}

gboolean
footing_perspective_from_code (const char *code, FootingPerspective *perspective)
{
  g_return_val_if_fail (perspective != NULL, FALSE);

  for (guint i = 0; i < FOOTING_N_PERSPECTIVES; i++)
    if (g_strcmp0 (code, CODES[i]) == 0) {
      *perspective = i;
      return TRUE;
    }

  return FALSE;
}
