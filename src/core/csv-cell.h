/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* D10: tables as RFC 4180 has them, in UTF-8. The one rule of all that are written: texts
 * stand in quotes, numbers do not, with a decimal point whatever the language; a text
 * that a spreadsheet would take for a formula begins with an apostrophe. */

/* What a file begins with: without it, spreadsheets read the bytes as of another
 * encoding. */
#define FOOTING_CSV_MARK "\xef\xbb\xbf"

/* Adds @text, which may be a number, as a cell that ends its row if it @is_last; @value,
 * and nothing where that is NAN. */
void footing_csv_append (GString *out, const char *text, gboolean is_last);
void footing_csv_append_number (GString *out, double value, gboolean is_last);

G_END_DECLS
