/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "step-menu.h"
#include "plan/step-order.h"

#include <glib/gi18n-lib.h>

typedef struct {
  /* owned */
  FootingContext *context;
  char *step;
} Subject;

static void
free_subject (gpointer data)
{
  Subject *subject = data;

  g_object_unref (subject->context);
  g_free (subject->step);
  g_free (subject);
}

static void
add (GMenu *menu, const char *label, const char *action, GVariant *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

static void
add_places (GMenu *menu, const char *id, int place, int n)
{
  g_autoptr (GMenu) section = g_menu_new ();

  if (place > 0)
    add (section, _ ("Move _Up"), "steps.move", g_variant_new ("(si)", id, -1));
  if (place < n - 1)
    add (section, _ ("Move _Down"), "steps.move", g_variant_new ("(si)", id, 1));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static void
add_days (GMenu *menu, const char *id)
{
  g_autoptr (GMenu) section = g_menu_new ();

  add (section, _ ("_Tomorrow"), "steps.later", g_variant_new ("(si)", id, 1));
  add (section, _ ("In a _Week"), "steps.later", g_variant_new ("(si)", id, 7));
  add (section, _ ("_Choose a Day…"), "steps.choose-day", g_variant_new_string (id));
  /* Translators: heads the days to which a step can be moved */
  g_menu_append_section (menu, _ ("Move to"), G_MENU_MODEL (section));
}

/* What restores a scope goes with that. */
static void
add_end (GMenu *menu, FootingStep *step)
{
  const char *id = footing_record_get_id (step);
  g_autoptr (GMenu) section = g_menu_new ();

  if (footing_step_is_dropped (step))
    add (section, _ ("_Bring Back"), "steps.bring-back", g_variant_new_string (id));
  else if (step->restores == NULL)
    /* Translators: a step will not be done */
    add (section, _ ("_Drop…"), "steps.drop", g_variant_new_string (id));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

/* As it is now: it may stand in another place. */
static void
open_cb (GtkMenuButton *button, gpointer data)
{
  const Subject *subject = data;
  FootingStore *store = footing_context_get_store (subject->context);
  g_autoptr (GError) error = NULL;
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (FootingStep) step =
      footing_store_get (store, FOOTING_TYPE_STEP, subject->step, &error);
  int place, n;

  if (step == NULL ||
      !footing_steps_find_place (store, subject->step, &place, &n, &error)) {
    footing_context_report (subject->context, error);
    return;
  }

  if (place >= 0) {
    add_places (menu, subject->step, place, n);
    add_days (menu, subject->step);
  }
  add_end (menu, step);
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

GtkWidget *
footing_step_menu_button_new (FootingContext *context, FootingStep *step)
{
  Subject *subject;
  GtkWidget *button;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (FOOTING_IS_STEP (step), NULL);

  subject = g_new0 (Subject, 1);
  subject->context = g_object_ref (context);
  subject->step = g_strdup (footing_record_get_id (step));
  button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), open_cb, subject,
                                         free_subject);
  gtk_widget_set_tooltip_text (button, _ ("More Actions"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");

  return button;
}

void
footing_step_menu_button_set_title (GtkWidget *button, const char *title)
{
  /* Translators: %s is the title of a step */
  g_autofree char *label = g_strdup_printf (_ ("More actions for “%s”"), title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
}
