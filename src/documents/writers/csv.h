/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/document.h"

G_BEGIN_DECLS

/* D10: the first table of @document as RFC 4180 has it, in UTF-8 with its mark, without
 * which spreadsheets read another encoding. A text that a spreadsheet would take for a
 * formula begins with an apostrophe. NULL when there is no table; owned by the caller. */
char *footing_csv_write (const FootingDocument *document);

G_END_DECLS
