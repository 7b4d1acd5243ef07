/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "guidance/guidance.h"
#include "model/document.h"

G_BEGIN_DECLS

/* What is in the file @bytes, which footing_hand_over_write() made, to be read before it
 * is handed over: made of the file itself, so that nothing can be in it that is not
 * shown. Owned by the caller; NULL with @error when it cannot be read. */
FootingDocument *
footing_hand_over_preview (GBytes *bytes, FootingGuidance *guidance, GError **error);

G_END_DECLS
