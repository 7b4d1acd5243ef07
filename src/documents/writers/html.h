/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/document.h"

G_BEGIN_DECLS

/* @document as one file of HTML that needs no other and runs nothing: it is read by any
 * browser, prints well, and says its language and direction; each text is read in its
 * own direction. Owned by the caller. */
char *footing_html_write (const FootingDocument *document);

G_END_DECLS
