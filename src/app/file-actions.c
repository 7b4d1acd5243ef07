/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "file-actions.h"

void
footing_file_actions_add (GtkApplication *application, const char *path)
{
}
