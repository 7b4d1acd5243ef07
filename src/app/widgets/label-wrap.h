/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* From now on labels of buttons, of check buttons and headings of groups take a second
 * line rather than more width than there is; those in a header, which has one line, are
 * cut. Called once, after GTK has started. */
void footing_label_wrap_install (void);

G_END_DECLS
