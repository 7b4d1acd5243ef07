/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "starting-points.h"
#include "widgets/wrap-box.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How often those hear who are to see what comes next, in days. */
#define UPDATE_DAYS 14

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

static GtkWidget *
make_list (void)
{
  const struct {
    const char *question;
    const char *action;
    const char *target;
  } points[] = {
      {_ ("I missed a promotion"), "app.new-plan-for", "self:passed-over"},
      {_ ("Our reorganisation hit me"), "app.new-plan-for", "self:reorganisation"},
      {_ ("Is my momentum slowing?"), "app.check-in", NULL},
      {_ ("I want small wins after a mistake"), "app.log-win", NULL},
      {_ ("How do I get seen again?"), "app.begin-with-people", "visibility"},
      {_ ("What do I say to my manager?"), "app.begin-with-people", "manager"},
      {_ ("How do I rebuild trust?"), "app.begin-with-people", "trust"},
      {_ ("What does a worked plan look like?"), "app.show-example", "self"},
  };
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What brought you here?"), -1);
  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    gtk_list_box_append (
        GTK_LIST_BOX (list),
        make_row (points[i].question, points[i].action, points[i].target));

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

/* For those who know what they came for. */
static GtkWidget *
make_others (void)
{
  GtkWidget *box = footing_wrap_box_new (6);

  footing_wrap_box_append (
      FOOTING_WRAP_BOX (box),
      make_button (_ ("Support S_omebody"), "app.new-plan", "support"));
  footing_wrap_box_append (
      FOOTING_WRAP_BOX (box),
      make_button (_ ("_When to Seek Support"), "app.seek-support", NULL));

  return box;
}

/* What this is, before it asks for anything. */
static GtkWidget *
make_welcome (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *label = gtk_label_new (_ (
      "Footing turns a setback at work into a plan: one small win first, then the next. "
      "Nothing leaves this computer."));
  GtkWidget *button = make_button (_ ("_Start a Plan"), "app.new-plan", "self");

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_bottom (button, 12);
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_add_css_class (button, "pill");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);

  return box;
}

GtkWidget *
footing_starting_points_new (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_box_append (GTK_BOX (box), make_welcome ());
  gtk_box_append (GTK_BOX (box), make_list ());
  gtk_box_append (GTK_BOX (box), make_others ());

  return box;
}

static FootingPerson *
make_person (const char *recovery, const char *purpose)
{
  if (strcmp (purpose, "visibility") == 0)
    return footing_record_new (FOOTING_TYPE_PERSON, "recovery", recovery, "rhythm-days",
                               UPDATE_DAYS, NULL);
  if (strcmp (purpose, "manager") == 0)
    return footing_record_new (FOOTING_TYPE_PERSON, "recovery", recovery, "role",
                               "manager", "repair", "wanted", NULL);
  if (strcmp (purpose, "trust") == 0)
    return footing_record_new (FOOTING_TYPE_PERSON, "recovery", recovery, "role", "other",
                               "repair", "wanted", NULL);

  return NULL;
}

static char *
write_draft (FootingContext *context, const char *purpose, GError **error)
{
  FootingStore *store = footing_context_get_store (context);
  g_autofree char *id = footing_plan_create_draft (
      store, footing_context_get_guidance (context), FOOTING_PERSPECTIVE_SELF, error);
  g_autoptr (FootingPerson) person = NULL;

  if (id == NULL)
    return NULL;

  person = make_person (id, purpose);
  if (!footing_store_save (store, person, error) ||
      !footing_store_change (store, FOOTING_TYPE_RECOVERY, id, error, "page",
                             FOOTING_PAGE_PEOPLE, "reached", FOOTING_PAGE_PEOPLE, NULL))
    return NULL;

  return g_steal_pointer (&id);
}

char *
footing_starting_points_begin_with_people (FootingContext *context,
                                           const char *purpose,
                                           GError **error)
{
  g_autoptr (FootingPerson) known = NULL;
  g_autofree char *id = NULL;
  FootingStore *store;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (purpose != NULL, NULL);

  known = make_person (NULL, purpose);
  if (known == NULL) {
    g_set_error_literal (error, FOOTING_ERROR, FOOTING_ERROR_INVALID,
                         _ ("Footing does not know this question: choose another."));
    return NULL;
  }

  store = footing_context_get_store (context);
  if (!footing_store_begin (store, error))
    return NULL;
  id = write_draft (context, purpose, error);

  return footing_store_end (store, id != NULL, id != NULL ? error : NULL)
             ? g_steal_pointer (&id)
             : NULL;
}
