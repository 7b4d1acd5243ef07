/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "starting-points.h"
#include "guidance/door.h"
#include "widgets/wrap-box.h"

#include <glib/gi18n-lib.h>

static GtkWidget *
make_row (const char *question, const char *action, const char *target)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (question);
  GtkWidget *row =
      g_object_new (GTK_TYPE_LIST_BOX_ROW, "child", box, "action-name", action, NULL);

  if (target != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", target);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (box, "starting-point");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  question, -1);

  return row;
}

/* The doors of the catalogue, in its order. */
static GtkWidget *
make_list (FootingGuidance *guidance)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What brought you here?"), -1);
  for (guint i = 0; i < footing_guidance_n (guidance, FOOTING_GUIDE_DOOR); i++) {
    const FootingGuide *door = footing_guidance_nth (guidance, FOOTING_GUIDE_DOOR, i);

    gtk_list_box_append (
        GTK_LIST_BOX (list),
        make_row (footing_guide_title (door, footing_door_get_perspective (door)),
                  "app.open-door", footing_guide_code (door)));
  }

  return list;
}

static GtkWidget *
make_button (const char *label, const char *action, const char *target)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  if (target != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);

  return button;
}

static GtkWidget *
make_line (const char *text, const char *style, GtkAccessibleRole role)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", role, "label", text,
                                   "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "justify", GTK_JUSTIFY_CENTER, NULL);

  gtk_widget_add_css_class (label, style);

  return label;
}

/* What this is, before it asks for anything. */
static GtkWidget *
make_welcome (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *button = make_button (_ ("_Start a Plan"), "app.new-plan", "self");

  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (button, 6);
  gtk_widget_set_margin_bottom (button, 12);
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_add_css_class (button, "pill");
  gtk_box_append (
      GTK_BOX (box),
      make_line (_ ("Footing turns a setback at work into a plan: one small win first, "
                    "then the next."),
                 "title-3", GTK_ACCESSIBLE_ROLE_HEADING));
  gtk_box_append (GTK_BOX (box), make_line (_ ("Nothing leaves this computer."), "quiet",
                                            GTK_ACCESSIBLE_ROLE_LABEL));
  gtk_box_append (GTK_BOX (box), button);

  return box;
}

/* For those who would rather look first. */
static GtkWidget *
make_others (void)
{
  GtkWidget *box = footing_wrap_box_new (6);

  footing_wrap_box_append (
      FOOTING_WRAP_BOX (box),
      make_button (_ ("Open an _Example"), "app.show-example", "self"));
  footing_wrap_box_append (
      FOOTING_WRAP_BOX (box),
      make_button (_ ("Open an Example of S_upport"), "app.show-example", "support"));
  footing_wrap_box_append (
      FOOTING_WRAP_BOX (box),
      make_button (_ ("_When to Seek Support"), "app.seek-support", NULL));

  return box;
}

GtkWidget *
footing_starting_points_new (FootingGuidance *guidance)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  g_return_val_if_fail (FOOTING_IS_GUIDANCE (guidance), NULL);

  gtk_box_append (GTK_BOX (box), make_welcome ());
  gtk_box_append (GTK_BOX (box), make_line (_ ("What brought you here?"), "heading",
                                            GTK_ACCESSIBLE_ROLE_HEADING));
  gtk_box_append (GTK_BOX (box), make_list (guidance));
  gtk_box_append (GTK_BOX (box), make_others ());

  return box;
}
