/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "error.h"

GQuark
footing_error_quark (void)
{
  return g_quark_from_static_string ("footing-error-quark");
}
