/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Says below everything else that the file is not the one any more that was opened (D23),
 * and offers what can be done about it: open the one that is there, put it back, restore
 * a backup, start a new one. What was typed stays where it is meanwhile. It also says
 * once that a log was set aside (D20). */
#define FOOTING_TYPE_FILE_BAR (footing_file_bar_get_type ())
G_DECLARE_FINAL_TYPE (FootingFileBar, footing_file_bar, FOOTING, FILE_BAR, AdwBin)

/* Puts one into @place as long as there is something to say. */
void footing_file_bar_follow (AdwBin *place, FootingContext *context);

/* Says that nothing can be saved, because of @why, and offers a backup elsewhere (B6). */
void footing_file_bar_show_read_only (AdwBin *place,
                                      FootingContext *context,
                                      const GError *why);

/* Looks whether something was set aside that was not said yet. */
void footing_file_bar_look (AdwBin *place, FootingContext *context);

G_END_DECLS
