/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Lets @toast, whose custom title is @words, come up before it goes. Before its version
 * 1.3, libadwaita frees one that is dismissed early while it still rises, and uses it
 * when it has risen, which ends the program. Until it is up, whoever dismisses it is
 * heard a moment later. To be called before @toast is added anywhere. */
void footing_toast_let_rise (AdwToast *toast, GtkWidget *words);

G_END_DECLS
