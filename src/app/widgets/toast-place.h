/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Places the toast over @overlay, which was just added, above the bars at its end: the
 * switcher of the views, and the buttons of a page. It goes with them while it is there,
 * when the window gets another size, too; and what it would cover can be scrolled free
 * (toast-room.h). */
void footing_toast_place (AdwToastOverlay *overlay);

G_END_DECLS
