/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "same-person-row.h"
#include "format/plan-format.h"
#include "plan/people-same.h"
#include "text.h"
#include "widgets/accessible-name.h"
#include "widgets/paragraph.h"
#include "widgets/wrap-box.h"

#include <glib/gi18n-lib.h>

/* How many are proposed at a time; whoever types on finds the others. */
#define SUGGESTIONS 4

struct _FootingSamePersonRow {
  AdwPreferencesRow parent_instance;

  /* borrowed */
  GtkWidget *box;

  /* owned; NULL until it was loaded */
  FootingContext *context;
  FootingPerson *person;
  GPtrArray *elsewhere; /* FootingPerson */
  GPtrArray *same;      /* FootingPerson */
  char *shown;          /* what of these is in the box */
};

G_DEFINE_FINAL_TYPE (FootingSamePersonRow,
                     footing_same_person_row,
                     ADW_TYPE_PREFERENCES_ROW)

enum {
  CHOSEN,
  SEPARATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static char *
format_plan (FootingSamePersonRow *self, FootingPerson *person)
{
  g_autoptr (FootingRecovery) plan =
      footing_store_get (footing_context_get_store (self->context), FOOTING_TYPE_RECOVERY,
                         person->recovery, NULL);

  return plan != NULL ? footing_plan_format_brief (plan) : g_strdup ("");
}

static void
empty (FootingSamePersonRow *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
}

static void
choose_cb (FootingSamePersonRow *self, GtkWidget *button)
{
  G_GNUC_UNUSED g_autoptr (FootingSamePersonRow) alive = g_object_ref (self);
  g_autofree char *id = g_strdup (g_object_get_data (G_OBJECT (button), "person"));

  g_signal_emit (self, signals[CHOSEN], 0, id);
}

static void
separate_cb (FootingSamePersonRow *self)
{
  G_GNUC_UNUSED g_autoptr (FootingSamePersonRow) alive = g_object_ref (self);

  g_signal_emit (self, signals[SEPARATED], 0);
}

/* A sentence and the button that goes with it, below it where there is no room. */
static GtkWidget *
add_line (FootingSamePersonRow *self, const char *text, const char *label)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (line), footing_paragraph_new (text, NULL));
  gtk_box_append (GTK_BOX (line), button);
  gtk_box_append (GTK_BOX (self->box), line);

  return button;
}

static void
add_suggestion (FootingSamePersonRow *self, FootingPerson *other)
{
  g_autofree char *name = footing_text_excerpt (other->name, FOOTING_TITLE_CHARS);
  g_autofree char *plan = format_plan (self, other);
  /* Translators: somebody, and the other plan that they are in */
  g_autofree char *text = g_strdup_printf (_ ("%1$s, from “%2$s”"), name, plan);
  /* Translators: what a screen reader says of the button; %s is a name */
  g_autofree char *label = g_strdup_printf (_ ("Add %s to this plan too"), name);
  GtkWidget *button = add_line (self, text, _ ("Add to This Plan Too"));

  g_object_set_data_full (G_OBJECT (button), "person",
                          g_strdup (footing_record_get_id (other)), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (choose_cb), self,
                           G_CONNECT_SWAPPED);
  footing_accessible_name_set (button, label);
}

/* The plans of all of @people, in quotes. Owned by the caller. */
static char *
list_plans (FootingSamePersonRow *self)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < self->same->len; i++) {
    g_autofree char *plan = format_plan (self, g_ptr_array_index (self->same, i));

    if (i > 0)
      /* Translators: between the titles of plans */
      g_string_append (list, C_ ("plans", ", "));
    /* Translators: the title of a plan in a list of them */
    g_string_append_printf (list, C_ ("plans", "“%s”"), plan);
  }

  return g_strdup (list->str);
}

static void
show_same (FootingSamePersonRow *self)
{
  g_autofree char *plans = list_plans (self);
  /* Translators: somebody is in other plans, too; %s is their titles in quotes */
  g_autofree char *text = g_strdup_printf (
      _ ("Also in %s. Change the name here, and it changes there too."), plans);
  GtkWidget *button = add_line (self, text, _ ("Not the Same Person"));

  gtk_widget_add_css_class (button, "text-button");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "row-button");
  g_signal_connect_object (button, "clicked", G_CALLBACK (separate_cb), self,
                           G_CONNECT_SWAPPED);
}

/* What is shown, so that the same stays as it is under the hand. */
static char *
make_key (FootingSamePersonRow *self, GPtrArray *suggestions)
{
  g_autofree char *plans = list_plans (self);
  g_autoptr (GString) key = g_string_new (plans);

  for (guint i = 0; i < suggestions->len; i++)
    g_string_append_printf (key, " %s %s", footing_record_get_id (suggestions->pdata[i]),
                            ((FootingPerson *)suggestions->pdata[i])->name);

  return g_strdup (key->str);
}

static void
footing_same_person_row_dispose (GObject *object)
{
  FootingSamePersonRow *self = FOOTING_SAME_PERSON_ROW (object);

  g_clear_pointer (&self->elsewhere, g_ptr_array_unref);
  g_clear_pointer (&self->same, g_ptr_array_unref);
  g_clear_pointer (&self->shown, g_free);
  g_clear_object (&self->person);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (footing_same_person_row_parent_class)->dispose (object);
}

static void
footing_same_person_row_class_init (FootingSamePersonRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = footing_same_person_row_dispose;

  signals[CHOSEN] =
      g_signal_new ("chosen", FOOTING_TYPE_SAME_PERSON_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                    NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SEPARATED] =
      g_signal_new ("separated", FOOTING_TYPE_SAME_PERSON_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                    NULL, NULL, G_TYPE_NONE, 0);
}

static void
footing_same_person_row_init (FootingSamePersonRow *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_add_css_class (self->box, "row-body");
  g_object_set (self, "activatable", FALSE, "focusable", FALSE, "visible", FALSE, "child",
                self->box, NULL);
}

void
footing_same_person_row_load (FootingSamePersonRow *self,
                              FootingContext *context,
                              FootingPerson *person,
                              const char *typed)
{
  FootingStore *store;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (FOOTING_IS_SAME_PERSON_ROW (self));
  g_return_if_fail (FOOTING_IS_PERSON (person));

  store = footing_context_get_store (context);
  g_set_object (&self->context, context);
  g_set_object (&self->person, person);
  g_clear_pointer (&self->elsewhere, g_ptr_array_unref);
  g_clear_pointer (&self->same, g_ptr_array_unref);
  self->same = footing_store_list_same (store, footing_record_get_id (person), &error);
  if (self->same != NULL)
    self->elsewhere = footing_store_list_elsewhere (store, person->recovery, &error);
  if (self->elsewhere == NULL)
    footing_context_report (context, error);

  footing_same_person_row_show (self, typed);
}

gboolean
footing_same_person_row_is_shared (FootingSamePersonRow *self)
{
  g_return_val_if_fail (FOOTING_IS_SAME_PERSON_ROW (self), FALSE);

  return self->same != NULL && self->same->len > 0;
}

void
footing_same_person_row_show (FootingSamePersonRow *self, const char *typed)
{
  g_autoptr (GPtrArray) suggestions = NULL;
  g_autofree char *key = NULL;

  g_return_if_fail (FOOTING_IS_SAME_PERSON_ROW (self));

  if (self->elsewhere == NULL)
    return;

  suggestions =
      self->same->len > 0
          ? g_ptr_array_new ()
          : footing_people_suggest (self->elsewhere, self->person, typed, SUGGESTIONS);
  key = make_key (self, suggestions);
  if (g_strcmp0 (key, self->shown) == 0)
    return;
  g_free (self->shown);
  self->shown = g_steal_pointer (&key);

  empty (self);
  if (self->same->len > 0)
    show_same (self);
  for (guint i = 0; i < suggestions->len; i++)
    add_suggestion (self, g_ptr_array_index (suggestions, i));
  gtk_widget_set_visible (GTK_WIDGET (self), self->same->len + suggestions->len > 0);
}
