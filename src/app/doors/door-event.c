/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "door-parts.h"
#include "editors/guide-row.h"

#include <glib/gi18n-lib.h>

GtkWidget *
footing_door_event_new (FootingDoorState *state)
{
  const FootingGuide *door = footing_door_state_get_door (state);
  const char *const *events = footing_door_get_events (door);
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = g_object_new (FOOTING_TYPE_GUIDE_ROW, "use-markup", FALSE, NULL);

  g_object_set (row, "title", _ ("What kind of event was it?"), NULL);
  footing_guide_row_load (FOOTING_GUIDE_ROW (row),
                          footing_door_state_get_guidance (state), FOOTING_GUIDE_TRIGGER,
                          footing_door_get_perspective (door));
  if (events[0] != NULL)
    footing_guide_row_limit (FOOTING_GUIDE_ROW (row), events);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  g_object_bind_property (row, "code", state, "trigger", G_BINDING_SYNC_CREATE);
  footing_kept_form_bind (footing_door_state_get_kept (state), "trigger", row, "code",
                          row);

  return group;
}
