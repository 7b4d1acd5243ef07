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

/* @value, "" for NAN, in its @unit, one line that a person has typed: "33 hours". Of
 * one it says "1 (hours)", for nobody knows what one of them is called; signs and short
 * forms such as "%" and "min" stay as they are. @value alone without a unit. Owned by the
 * caller. */
char *footing_number_format_measure (double value, const char *unit);

/* The same where it stands in brackets, which are not put into others: "hours: 1". Owned
 * by the caller. */
char *footing_number_format_measure_inside (double value, const char *unit);

G_END_DECLS
