/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "step-choice.h"
#include "field-text.h"

#include "session/session.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LINE "footing-line"
#define BULLET "– "

struct _FootingStepChoice {
  AdwPreferencesGroup parent_instance;

  /* owned */
  GtkTextBuffer *buffer;
  char *heading; /* or NULL */

  /* borrowed */
  GPtrArray *checks;

  /* state */
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (FootingStepChoice, footing_step_choice, ADW_TYPE_PREFERENCES_GROUP)

static char *
dup_text (FootingStepChoice *self)
{
  char *text;

  g_object_get (self->buffer, "text", &text, NULL);

  return text;
}

static const char *
get_line (gpointer check)
{
  return g_object_get_data (check, LINE);
}

static void
update_checks (FootingStepChoice *self)
{
  g_autofree char *text = dup_text (self);

  self->updating = TRUE;
  for (guint i = 0; i < self->checks->len; i++) {
    GtkCheckButton *check = g_ptr_array_index (self->checks, i);

    gtk_check_button_set_active (check,
                                 footing_session_has_line (text, get_line (check)));
  }
  self->updating = FALSE;
}

static void
toggled_cb (FootingStepChoice *self, GtkCheckButton *check)
{
  g_autofree char *text = NULL;
  g_autofree char *changed = NULL;

  if (self->updating)
    return;

  text = dup_text (self);
  changed = gtk_check_button_get_active (check)
                ? footing_session_add_line (text, self->heading, get_line (check))
                : footing_session_remove_line (text, self->heading, get_line (check));
  footing_field_replace (self->buffer, changed);
}

/* @line as it is read in the list: the text takes it as it is, which is kept. */
static char *
format_title (const char *line, gpointer record)
{
  return footing_record_show (
      record, g_str_has_prefix (line, BULLET) ? line + strlen (BULLET) : line);
}

static GtkWidget *
make_row (FootingStepChoice *self, const char *line, gpointer record)
{
  g_autofree char *title = format_title (line, record);
  /* The check has the focus: in a group of libadwaita 1.7, Tab goes from row to row. */
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "focusable",
                                 FALSE, "title-lines", 8, NULL);
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (check), LINE, g_strdup (line), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  g_ptr_array_add (self->checks, check);

  return row;
}

static void
footing_step_choice_finalize (GObject *object)
{
  FootingStepChoice *self = FOOTING_STEP_CHOICE (object);

  g_clear_object (&self->buffer);
  g_free (self->heading);
  g_ptr_array_unref (self->checks);

  G_OBJECT_CLASS (footing_step_choice_parent_class)->finalize (object);
}

static void
footing_step_choice_class_init (FootingStepChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = footing_step_choice_finalize;
}

static void
footing_step_choice_init (FootingStepChoice *self)
{
  self->checks = g_ptr_array_new ();
  /* Translators: a heading over steps of the plan that can be taken into a text */
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("Steps to mention"));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
footing_step_choice_follow (FootingStepChoice *self,
                            GtkTextBuffer *buffer,
                            const char *heading)
{
  g_return_if_fail (FOOTING_IS_STEP_CHOICE (self));
  g_return_if_fail (self->buffer == NULL);

  self->buffer = g_object_ref (buffer);
  self->heading = g_strdup (heading);
  g_signal_connect_object (buffer, "notify::text", G_CALLBACK (update_checks), self,
                           G_CONNECT_SWAPPED);
}

/* Whether these are shown. */
static gboolean
is_shown (FootingStepChoice *self, GPtrArray *lines)
{
  if (lines->len != self->checks->len)
    return FALSE;

  for (guint i = 0; i < lines->len; i++)
    if (strcmp (get_line (g_ptr_array_index (self->checks, i)),
                g_ptr_array_index (lines, i)) != 0)
      return FALSE;

  return TRUE;
}

static void
clear (FootingStepChoice *self)
{
  for (guint i = 0; i < self->checks->len; i++)
    adw_preferences_group_remove (
        ADW_PREFERENCES_GROUP (self),
        gtk_widget_get_ancestor (g_ptr_array_index (self->checks, i),
                                 ADW_TYPE_ACTION_ROW));
  g_ptr_array_set_size (self->checks, 0);
}

void
footing_step_choice_show (FootingStepChoice *self, GPtrArray *lines, gpointer record)
{
  g_return_if_fail (FOOTING_IS_STEP_CHOICE (self));
  g_return_if_fail (self->buffer != NULL);

  if (lines == NULL || !is_shown (self, lines))
    clear (self);
  for (guint i = self->checks->len; lines != NULL && i < lines->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (self),
                               make_row (self, g_ptr_array_index (lines, i), record));
  update_checks (self);
  gtk_widget_set_visible (GTK_WIDGET (self), self->checks->len > 0);
}
