/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/document.h"

G_BEGIN_DECLS

/* @document as CommonMark, which every reader of Markdown reads alike: what somebody
 * typed reads as it was typed, nothing in it is markup. As CommonMark has no tables, the
 * row of one is an item, with a line for each cell. Owned by the caller. */
char *footing_markdown_write (const FootingDocument *document);

G_END_DECLS
