/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "feared-format.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* From so many predictions on it is told how they came out. */
#define N_TELLING 5

char *
footing_momentum_format_feared (const FootingMomentum *momentum)
{
  guint n_not;
  const guint n = footing_momentum_count_answered (momentum, &n_not);

  if (momentum->predictions->len == 0)
    return g_strdup ("");
  if (n < N_TELLING)
    /* Translators: %u is how many predictions have to be answered, 5 */
    return g_strdup_printf (_ ("How likely it seemed, and what came of it. From %u "
                               "answers on, a sentence says what they add up to."),
                            N_TELLING);

  /* Translators: %1$u of %2$u things that were feared */
  return g_strdup_printf (ngettext ("%1$u of %2$u thing you feared did not happen.",
                                    "%1$u of %2$u things you feared did not happen.", n),
                          n_not, n);
}

static const char *
format_came_true (const FootingPrediction *prediction)
{
  if (isnan (prediction->came_true))
    return prediction->done ? _ ("Whether it came true is not said yet.")
                            : _ ("Not tried yet.");
  if (prediction->came_true == 0)
    return _ ("It did not come true.");

  return prediction->came_true < 1 ? _ ("It came true in part.") : _ ("It came true.");
}

char *
footing_prediction_format (const FootingPrediction *prediction)
{
  const char *came = format_came_true (prediction);
  g_autofree char *likely = NULL;

  if (prediction->likelihood < 0)
    return g_strdup (came);

  /* Translators: how likely what was feared seemed, in percent */
  likely = g_strdup_printf (_ ("Seemed %d%% likely."), prediction->likelihood);

  /* Translators: between two sentences */
  return g_strdup_printf (C_ ("sentences", "%1$s %2$s"), likely, came);
}
