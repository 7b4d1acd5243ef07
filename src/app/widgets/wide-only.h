/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows its child where there is room for it, and takes no space where there is not.
 *
 * Properties: "child", "from-width" (in pixels of text at 100 %, from which on the child
 * is shown; FOOTING_WIDE_ONLY_NATURAL for what the child itself would like), "shown"
 * (whether it is, told a little later). */
#define FOOTING_TYPE_WIDE_ONLY (footing_wide_only_get_type ())
G_DECLARE_FINAL_TYPE (FootingWideOnly, footing_wide_only, FOOTING, WIDE_ONLY, GtkWidget)

#define FOOTING_WIDE_ONLY_NATURAL (-1)

G_END_DECLS
