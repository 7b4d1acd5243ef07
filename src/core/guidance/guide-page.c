/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "guide-page.h"
#include "guidance-private.h"

const char *
footing_guide_page (const FootingGuide *guide)
{
  g_return_val_if_fail (guide != NULL, NULL);

  return guide->page;
}
