/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "door-parts.h"
#include "compose/compose.h"
#include "format/person-format.h"
#include "plan/begin-door.h"
#include "widgets/choice-row.h"
#include "widgets/date-presets.h"
#include "widgets/text-area.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static char *
label_role (const char *code)
{
  return g_strdup (footing_role_to_label (code));
}

/* What stands there is replaced only while nobody has touched it. */
static void
trigger_cb (FootingDoorState *state, GParamSpec *pspec, gpointer data)
{
  GtkTextBuffer *buffer = data;
  const char *words = footing_door_state_get_words (state);
  const char *shown = g_object_get_data (G_OBJECT (buffer), "words");
  g_autofree char *text = NULL;

  g_object_get (buffer, "text", &text, NULL);
  if (*text == '\0' || g_strcmp0 (text, shown) == 0)
    gtk_text_buffer_set_text (buffer, words, -1);
  g_object_set_data (G_OBJECT (buffer), "words", (gpointer)words);
}

/* What is written becomes a step that is done by a day, where it does not become a talk
 * (F90). */
static void
add_day (FootingDoorState *state, AdwPreferencesGroup *group)
{
  static const int days[] = {1, 7, 14};
  const FootingGuide *door = footing_door_state_get_door (state);
  GtkWidget *day, *presets;

  if (footing_door_begins_talk (footing_door_state_get_guidance (state), door))
    return;

  day = footing_date_row_new_coming (_ ("By when, if you like"));
  presets = g_object_new (FOOTING_TYPE_DATE_PRESETS, NULL);
  footing_date_presets_load (FOOTING_DATE_PRESETS (presets),
                             footing_door_state_get_context (state),
                             FOOTING_DATE_ROW (day), days, G_N_ELEMENTS (days));
  adw_preferences_group_add (group, day);
  adw_preferences_group_add (group, presets);
  g_object_bind_property (day, "date", state, "day", G_BINDING_SYNC_CREATE);
  footing_kept_form_bind_editable (footing_door_state_get_kept (state), "day",
                                   GTK_EDITABLE (day));
}

static GtkWidget *
make_person (FootingDoorState *state)
{
  const FootingGuide *door = footing_door_state_get_door (state);
  const char *const *roles = footing_guide_roles (door);
  FootingKeptForm *kept = footing_door_state_get_kept (state);
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *name = adw_entry_row_new ();
  GtkWidget *role = g_object_new (FOOTING_TYPE_CHOICE_ROW, NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (name), _ ("Name, if you like"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (role), _ ("Role"));
  footing_choice_row_load (FOOTING_CHOICE_ROW (role), footing_roles (), label_role);
  g_object_set (role, "code", roles[0] != NULL ? roles[0] : "other", NULL);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group),
                                   _ ("Who should hear from you"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), name);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), role);

  g_object_bind_property (name, "text", state, "name", G_BINDING_SYNC_CREATE);
  g_object_bind_property (role, "code", state, "role", G_BINDING_SYNC_CREATE);
  footing_kept_form_bind_editable (kept, "name", GTK_EDITABLE (name));
  footing_kept_form_bind (kept, "role", role, "code", role);
  add_day (state, ADW_PREFERENCES_GROUP (group));

  return group;
}

/* Where the text is made for others: of the event, for whoever is chosen here, and with
 * what is written here; somebody else is somebody who counts on it. */
static void
aim (FootingDoorState *state, GParamSpec *pspec, gpointer button)
{
  const char *trigger = footing_door_state_get_trigger (state);
  g_autofree char *role = NULL;
  const char *reader;
  g_autofree char *about = NULL;

  g_object_get (state, "role", &role, NULL);
  reader = footing_compose_find_reader (role != NULL ? role : "");
  if (reader == NULL)
    reader = "stakeholder";
  about = g_strconcat (trigger != NULL ? trigger : "", trigger != NULL ? " " : "", reader,
                       FOOTING_COMPOSE_DOOR,
                       footing_guide_code (footing_door_state_get_door (state)), NULL);
  gtk_actionable_set_action_target (button, "s", about);
}

/* The same for other readers and in other lengths, with what may be asked (F92). */
static GtkWidget *
make_compose_button (FootingDoorState *state)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Other Readers and Lengths…"));

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "app.compose");
  aim (state, NULL, button);
  g_signal_connect_object (state, "notify::trigger", G_CALLBACK (aim), button, 0);
  g_signal_connect_object (state, "notify::role", G_CALLBACK (aim), button, 0);

  return button;
}

GtkWidget *
footing_door_draft_new (FootingDoorState *state)
{
  GtkWidget *part = footing_door_part_new (NULL);
  GtkWidget *area = footing_text_area_new (
      footing_door_get_say (footing_door_state_get_door (state)), NULL);
  GtkTextView *view = footing_text_area_get_view (FOOTING_TEXT_AREA (area));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkWidget *caution = footing_door_caution_new (state);

  gtk_widget_set_margin_top (area, 12);
  gtk_box_append (GTK_BOX (part), make_person (state));
  gtk_box_append (GTK_BOX (part), area);
  gtk_box_append (GTK_BOX (part), footing_door_copy_new (state, GTK_WIDGET (view)));
  gtk_box_append (GTK_BOX (part), make_compose_button (state));
  if (caution != NULL)
    gtk_box_append (GTK_BOX (part), caution);

  trigger_cb (state, NULL, buffer);
  g_object_bind_property (buffer, "text", state, "text", G_BINDING_SYNC_CREATE);
  footing_kept_form_bind_text_view (footing_door_state_get_kept (state), "text", view);
  g_signal_connect_object (state, "notify::trigger", G_CALLBACK (trigger_cb), buffer, 0);

  return part;
}
