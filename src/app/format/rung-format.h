/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The rungs of the risk ladder. What is returned is static and translated; "" for an
 * unknown code. */

const char *footing_rung_to_label (const char *rung);

/* A rung with what it means: "Try it alone: a small try that nobody has to see". */
const char *footing_rung_to_help (const char *rung);

G_END_DECLS
