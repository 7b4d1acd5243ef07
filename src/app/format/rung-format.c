/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rung-format.h"
#include "format/code-label.h"

#include <glib/gi18n-lib.h>

const char *
footing_rung_to_label (const char *rung)
{
  static const FootingCodeLabel labels[] = {
      {"", NC_ ("rung", "No risk")},
      {"alone", NC_ ("rung", "Try it alone")},
      {"pair", NC_ ("rung", "Do it together")},
      {"own", NC_ ("rung", "Own it")},
      {"stretch", NC_ ("rung", "Stretch")},
      {NULL, NULL},
  };

  return footing_code_label_translate (labels, "rung", rung);
}

const char *
footing_rung_to_help (const char *rung)
{
  static const FootingCodeLabel labels[] = {
      {"", N_ ("No risk: nothing can go wrong in public")},
      {"alone", N_ ("Try it alone: a small try that nobody has to see")},
      {"pair", N_ ("Do it together: with someone who does it well")},
      {"own", N_ ("Own it: yours, with others watching")},
      {"stretch", N_ ("Stretch: a little bigger than what went wrong")},
      {NULL, NULL},
  };

  return footing_code_label_translate (labels, NULL, rung);
}
