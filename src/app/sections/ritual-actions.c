/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ritual-actions.h"
#include "schedule/schedule.h"

#include <glib/gi18n-lib.h>

typedef struct {
  /* owned */
  char *id; /* of the occurrence */

  /* state */
  gboolean rings;
} Answers;

static void
free_answers (gpointer data)
{
  Answers *self = data;

  g_free (self->id);
  g_free (self);
}

static void
append_answer (GMenu *menu, const char *label, const char *occurrence, const char *answer)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "app.answer-ritual", "(ss)", occurrence,
                                     answer);
  g_menu_append_item (menu, item);
}

/* The menu is made when it is opened: rows are on the start path. */
static void
open_menu_cb (GtkMenuButton *button, gpointer data)
{
  const Answers *answers = data;
  g_autoptr (GMenu) menu = g_menu_new ();

  if (gtk_menu_button_get_popover (button) != NULL)
    return;

  append_answer (menu, _ ("Mark as _Done"), answers->id, "done");
  if (answers->rings)
    append_answer (menu, _ ("Remind Me _Later"), answers->id, "snooze");
  append_answer (menu, _ ("S_kip This Time"), answers->id, "skip");
  gtk_menu_button_set_popover (button,
                               gtk_popover_menu_new_from_model (G_MENU_MODEL (menu)));
}

GtkWidget *
footing_ritual_menu_new (const char *id, const char *title, gboolean rings)
{
  GtkWidget *button = gtk_menu_button_new ();
  Answers *answers = g_new0 (Answers, 1);
  /* Translators: what a screen reader says; %s is a ritual */
  g_autofree char *label = g_strdup_printf (_ ("More for %s"), title);

  answers->id = g_strdup (id);
  answers->rings = rings;
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), open_menu_cb, answers,
                                         free_answers);
  gtk_widget_set_tooltip_text (button, _ ("More"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);

  return button;
}

void
footing_ritual_start (GtkWidget *widget, FootingContext *context, const char *ritual)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id =
      footing_schedule_open_another (footing_context_get_store (context), ritual, &error);

  if (id == NULL)
    footing_context_report (context, error);
  else
    gtk_widget_activate_action (widget, "app.start-ritual", "s", id);
}
