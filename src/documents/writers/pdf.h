/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/document.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* @document as a PDF on the paper of the locale, in any script, with an outline and with
 * tags that say what each text is. @now, in UTC seconds, is when it is made. Owned by the
 * caller; NULL with @error. */
GBytes *footing_pdf_write (const FootingDocument *document, gint64 now, GError **error);

G_END_DECLS
