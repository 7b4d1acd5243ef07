/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "part-menu.h"
#include "format/part-format.h"
#include "widgets/accessible-name.h"

#include <glib/gi18n-lib.h>

#define PART_MENU "footing-part-menu"

typedef struct {
  char *part;
  int place;
  int n;
} PartMenu;

static void
free_part_menu (gpointer data)
{
  PartMenu *self = data;

  g_free (self->part);
  g_free (self);
}

/* The marks, the best first, as a choice that calls @action with @id and the code. */
static void
add_marks (GMenu *menu, const char *action, const char *id)
{
  const char *const *codes = footing_part_marks ();
  g_autoptr (GMenu) section = g_menu_new ();

  for (guint i = g_strv_length ((GStrv)codes); i > 0; i--) {
    g_autoptr (GMenuItem) item =
        g_menu_item_new (footing_part_mark_to_label (codes[i - 1]), NULL);

    g_menu_item_set_action_and_target (item, action, "(ss)", id, codes[i - 1]);
    g_menu_append_item (section, item);
  }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static void
add_move (GMenu *menu, const char *label, const char *id, int by)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "parts.move", "(si)", id, by);
  g_menu_append_item (menu, item);
}

/* As it is now: it may stand in another place. */
static void
open_cb (GtkMenuButton *button, gpointer data)
{
  const PartMenu *self = data;
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) places = g_menu_new ();

  add_marks (menu, "parts.mark", self->part);
  if (self->place > 0)
    add_move (places, _ ("Move _Up"), self->part, -1);
  if (self->place < self->n - 1)
    add_move (places, _ ("Move _Down"), self->part, 1);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (places));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

GtkWidget *
footing_part_menu_new (const char *part)
{
  GtkWidget *button = gtk_menu_button_new ();
  PartMenu *self = g_new0 (PartMenu, 1);

  self->part = g_strdup (part);
  g_object_set_data (G_OBJECT (button), PART_MENU, self);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), open_cb, self,
                                         free_part_menu);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (button), TRUE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);

  return button;
}

void
footing_part_menu_show (GtkWidget *menu, const char *title, const char *code)
{
  g_autofree char *name = NULL;
  const char *label = footing_part_mark_to_label (code);

  g_return_if_fail (GTK_IS_MENU_BUTTON (menu));

  /* Translators: what a screen reader says of a button; a part of a task, and how it is
   * marked */
  name = g_strdup_printf (_ ("“%s”: %s"), title, label);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (menu),
                             *code != '\0' ? label
                                           /* Translators: a button: says how far one is
                                            * with a part of a task */
                                           : C_ ("part", "Mark"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (menu), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  /* The button in it has the focus. */
  footing_accessible_name_set (gtk_widget_get_first_child (menu), name);
}

void
footing_part_menu_set_place (GtkWidget *menu, int place, int n)
{
  PartMenu *self;

  g_return_if_fail (GTK_IS_MENU_BUTTON (menu));

  self = g_object_get_data (G_OBJECT (menu), PART_MENU);
  self->place = place;
  self->n = n;
}

GtkWidget *
footing_mark_menu_new (FootingMark *mark, const char *text)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();
  /* Translators: what a screen reader says; %s is a day and a mark: "3 March: Can" */
  g_autofree char *name = g_strdup_printf (_ ("Correct the mark “%s”"), text);

  add_marks (menu, "parts.correct", footing_record_get_id (mark));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "document-edit-symbolic");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Correct This Mark"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);

  return button;
}
