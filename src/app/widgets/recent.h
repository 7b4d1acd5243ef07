/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Keeps @file out of the list of recently used files, which every program can read (D34):
 * GTK's file chooser puts in what was chosen there, a moment later. */
void footing_recent_keep_out (GFile *file);

G_END_DECLS
