/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Says over @parent what taking in the export at @path would do, and does it when told to
 * (F81). */
void
footing_file_import_ask (GtkWindow *parent, FootingContext *context, const char *path);

G_END_DECLS
