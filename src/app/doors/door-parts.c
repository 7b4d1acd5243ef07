/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "door-parts.h"
#include "compose/adopt.h"

#include <glib/gi18n-lib.h>

GtkWidget *
footing_door_part_new (const char *title)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *heading;

  if (title == NULL)
    return box;

  heading = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                          "label", title, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                          "xalign", 0.0, NULL);
  gtk_widget_add_css_class (heading, "heading");
  gtk_box_append (GTK_BOX (box), heading);

  return box;
}

static void
copy_cb (GtkWidget *shows)
{
  g_autofree char *text = NULL;

  if (GTK_IS_LABEL (shows))
    text = g_strdup (gtk_label_get_label (GTK_LABEL (shows)));
  else
    g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (shows)), "text", &text, NULL);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (shows), text);
}

static void
copied_cb (FootingDoorState *state)
{
  footing_context_toast (footing_door_state_get_context (state), _ ("Copied"), NULL, NULL,
                         NULL);
}

/* An example is one as long as a sentence of it stands there as it was. */
static void
show_example (GtkTextBuffer *buffer, GParamSpec *pspec, gpointer line)
{
  FootingDoorState *state = g_object_get_data (G_OBJECT (line), "state");
  g_autofree char *text = NULL;

  g_object_get (buffer, "text", &text, NULL);
  gtk_widget_set_visible (
      line, footing_compose_has_example (footing_door_state_get_guidance (state),
                                         footing_door_state_get_door (state), text));
}

static void
follow_words (FootingDoorState *state, GtkTextBuffer *buffer, GtkWidget *line)
{
  g_object_set_data_full (G_OBJECT (line), "state", g_object_ref (state), g_object_unref);
  g_signal_connect_object (buffer, "notify::text", G_CALLBACK (show_example), line, 0);
  show_example (buffer, NULL, line);
}

GtkWidget *
footing_door_copy_new (FootingDoorState *state, GtkWidget *shows)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Copy"));
  GtkWidget *line = footing_paragraph_new (
      _ ("An example: put in your own facts before you use it."), "quiet");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (line, TRUE);
  g_signal_connect_object (button, "clicked", G_CALLBACK (copy_cb), shows,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (button, "clicked", G_CALLBACK (copied_cb), state,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
  gtk_box_append (GTK_BOX (box), line);
  if (GTK_IS_TEXT_VIEW (shows))
    follow_words (state, gtk_text_view_get_buffer (GTK_TEXT_VIEW (shows)), line);

  return box;
}

GtkWidget *
footing_door_caution_new (FootingDoorState *state)
{
  const FootingGuide *door = footing_door_state_get_door (state);
  const FootingGuide *move =
      footing_door_get_move (footing_door_state_get_guidance (state), door);
  const char *caution =
      move != NULL ? footing_guide_caution (move, footing_door_get_perspective (door))
                   : NULL;

  return caution != NULL ? footing_paragraph_new (caution, "quiet") : NULL;
}

/* --- Words to copy -------------------------------------------------------------------
 */

static void
show_words (FootingDoorState *state, GParamSpec *pspec, gpointer label)
{
  gtk_label_set_label (label, footing_door_state_get_words (state));
}

GtkWidget *
footing_door_words_new (FootingDoorState *state)
{
  GtkWidget *part =
      footing_door_part_new (footing_door_get_say (footing_door_state_get_door (state)));
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *label = footing_paragraph_new (NULL, NULL);
  GtkWidget *caution = footing_door_caution_new (state);

  gtk_widget_add_css_class (card, "suggestion");
  gtk_box_append (GTK_BOX (card), label);
  gtk_box_append (GTK_BOX (card), footing_door_copy_new (state, label));
  gtk_box_append (GTK_BOX (part), card);
  if (caution != NULL)
    gtk_box_append (GTK_BOX (part), caution);
  show_words (state, NULL, label);
  g_signal_connect_object (state, "notify::trigger", G_CALLBACK (show_words), label, 0);

  return part;
}

/* --- Steps ---------------------------------------------------------------------------
 */

GtkWidget *
footing_door_steps_new (FootingDoorState *state)
{
  const FootingGuide *door = footing_door_state_get_door (state);
  g_auto (GStrv) steps =
      footing_door_dup_steps (footing_door_state_get_guidance (state), door);
  GtkWidget *part = footing_door_part_new (NULL);
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  for (guint i = 0; steps[i] != NULL; i++) {
    GtkWidget *line = footing_paragraph_new (steps[i], "row-body");

    gtk_list_box_append (GTK_LIST_BOX (list),
                         g_object_new (GTK_TYPE_LIST_BOX_ROW, "child", line,
                                       "activatable", FALSE, "focusable", FALSE, NULL));
  }
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
      footing_guide_title (door, footing_door_get_perspective (door)), -1);
  gtk_box_append (GTK_BOX (part), list);

  return part;
}

/* --- Examples ------------------------------------------------------------------------
 */

static GtkWidget *
make_example (const char *title, const char *detail, const char *name)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, NULL);

  g_object_set (row, "title", title, "subtitle", detail, "activatable", TRUE,
                "action-name", "app.show-example", NULL);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", name);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));

  return row;
}

GtkWidget *
footing_door_examples_new (FootingDoorState *state)
{
  GtkWidget *part = footing_door_part_new (_ ("Examples to try"));
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list),
                       make_example (_ ("Your own recovery"),
                                     _ ("A pilot missed its figures. Eight weeks."),
                                     "self"));
  gtk_list_box_append (
      GTK_LIST_BOX (list),
      make_example (_ ("Supporting somebody"),
                    _ ("A demo went wrong, and Noor stopped making suggestions."),
                    "support"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Examples to try"), -1);
  gtk_box_append (GTK_BOX (part), list);
  gtk_box_append (GTK_BOX (part), footing_paragraph_new (
                                      _ ("An example opens in its own window. Anything "
                                         "you change there is gone when you close it."),
                                      "quiet"));

  return part;
}
