/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "guidance/guidance.h"
#include "sheets/sheet.h"

G_BEGIN_DECLS

/* The bytes of a file of @wish in @format, which the kind must have: everything but what
 * is exported as a whole. @details lets a calendar call rituals by their names. Owned by
 * the caller; NULL with @error. */
GBytes *footing_document_make_file (FootingStore *store,
                                    FootingGuidance *guidance,
                                    const FootingSheetWish *wish,
                                    FootingFormat format,
                                    gboolean details,
                                    GError **error);

/* What is in it, as Pango markup, to be read before it is handed out. Owned by the
 * caller; NULL with @error. */
char *footing_document_preview (FootingStore *store,
                                FootingGuidance *guidance,
                                const FootingSheetWish *wish,
                                FootingFormat format,
                                gboolean details,
                                GError **error);

G_END_DECLS
