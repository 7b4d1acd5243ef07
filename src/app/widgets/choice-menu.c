/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "choice-menu.h"

void
footing_choice_menu_append (GMenu *menu,
                            const char *label,
                            const char *action,
                            const char *target)
{
  g_auto (GStrv) parts = NULL;
  g_autofree char *escaped = NULL;
  g_autoptr (GMenuItem) item = NULL;

  g_return_if_fail (G_IS_MENU (menu));
  g_return_if_fail (label != NULL && action != NULL && target != NULL);

  parts = g_strsplit (label, "_", -1);
  escaped = g_strjoinv ("__", parts);
  item = g_menu_item_new (escaped, NULL);
  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}
