/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rating-words.h"

#include <glib/gi18n-lib.h>

GStrv
footing_driver_words_dup (void)
{
  const char *words[] = {
      /* Translators: how much something keeps one stuck, from 0 to 3 */
      C_ ("driver", "no"), C_ ("driver", "a little"), C_ ("driver", "clearly"),
      C_ ("driver", "strongly"), NULL};

  return g_strdupv ((GStrv)words);
}

GStrv
footing_sign_words_dup (void)
{
  const char *words[] = {
      /* Translators: how often a sign was seen in a week, from 0 to 4 */
      C_ ("sign", "never"), C_ ("sign", "rarely"),        C_ ("sign", "sometimes"),
      C_ ("sign", "often"), C_ ("sign", "nearly always"), NULL};

  return g_strdupv ((GStrv)words);
}
