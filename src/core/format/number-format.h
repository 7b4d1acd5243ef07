/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A number in the language's form, without trailing zeros; "" for NAN. Owned by the
 * caller. */
char *footing_number_format (double value);

/* Reads a number as people type it, with a decimal comma or point; FALSE, with @value
 * left alone, when it is none. */
gboolean footing_number_parse (const char *text, double *value);

G_END_DECLS
