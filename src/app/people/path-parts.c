/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "path-parts.h"
#include "compose/compose.h"
#include "editors/move-help.h"

#include <glib/gi18n-lib.h>

GtkWidget *
footing_path_help_new (FootingContext *context,
                       FootingPerson *person,
                       FootingPath path,
                       FootingPerspective perspective)
{
  FootingGuidance *guidance = footing_context_get_guidance (context);
  const FootingGuide *move = footing_guidance_lookup (guidance, FOOTING_GUIDE_MOVE,
                                                      footing_path_get_move (path));
  g_autoptr (FootingRecovery) plan = footing_store_get (
      footing_context_get_store (context), FOOTING_TYPE_RECOVERY, person->recovery, NULL);
  g_autoptr (FootingHelp) help = NULL;

  if (move == NULL || plan == NULL || perspective != FOOTING_PERSPECTIVE_SELF)
    return NULL;

  help = footing_help_new (move, perspective, plan->trigger);

  return footing_move_help_new (guidance, help);
}

GtkWidget *
footing_path_thanks_new (FootingPerson *person)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Words of Thanks…"));
  g_autofree char *about =
      g_strconcat (FOOTING_COMPOSE_THANKS, footing_record_get_id (person), NULL);

  gtk_widget_add_css_class (button, "flat");
  /* An action that takes a text is never without one. */
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", about);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "app.compose");

  return button;
}
