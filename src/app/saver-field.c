/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "saver-field.h"
#include "field-text.h"
#include "text.h"

#include <math.h>
#include <string.h>

struct _FootingSaverField {
  /* borrowed */
  GtkWidget *widget; /* NULL when there is none, or no more */
  FootingSaverTyped typed;
  gpointer data;

  /* owned */
  char *name;
  GObject *object;
  char *property;

  /* state */
  gulong handler;
  gboolean line;
  gboolean filling;
};

static void
notify_cb (GObject *object, GParamSpec *pspec, gpointer data)
{
  FootingSaverField *self = data;
  g_auto (GValue) value = G_VALUE_INIT;

  if (self->filling)
    return;

  g_object_get_property (self->object, self->property, &value);
  self->typed (self, &value, self->data);
}

FootingSaverField *
footing_saver_field_new (const char *name,
                         gpointer object,
                         const char *property,
                         GtkWidget *widget,
                         FootingSaverTyped typed,
                         gpointer data)
{
  g_autofree char *signal = g_strconcat ("notify::", property, NULL);
  FootingSaverField *self = g_new0 (FootingSaverField, 1);

  self->name = g_strdup (name);
  self->object = g_object_ref (object);
  self->property = g_strdup (property);
  self->typed = typed;
  self->data = data;
  g_set_weak_pointer (&self->widget, widget);
  self->handler = g_signal_connect (object, signal, G_CALLBACK (notify_cb), self);

  return self;
}

void
footing_saver_field_free (FootingSaverField *self)
{
  g_clear_signal_handler (&self->handler, self->object);
  g_clear_weak_pointer (&self->widget);
  g_object_unref (self->object);
  g_free (self->name);
  g_free (self->property);
  g_free (self);
}

const char *
footing_saver_field_get_name (FootingSaverField *self)
{
  return self->name;
}

void
footing_saver_field_set_line (FootingSaverField *self)
{
  self->line = TRUE;
}

/* @text as it is stored. Owned by the caller. */
static char *
dup_stored (FootingSaverField *self, const char *text)
{
  return self->line ? footing_text_normalize_line (text) : g_strdup (text);
}

static void
set (FootingSaverField *self, const GValue *value)
{
  self->filling = TRUE;
  footing_field_fill_value (self->object, self->property, value);
  self->filling = FALSE;
}

static gboolean
shows (FootingSaverField *self, const char *text)
{
  g_autofree char *shown = NULL;
  g_autofree char *stored = NULL;

  g_object_get (self->object, self->property, &shown, NULL);
  stored = dup_stored (self, shown != NULL ? shown : "");

  return g_strcmp0 (stored, text) == 0;
}

void
footing_saver_field_fill (FootingSaverField *self, const GValue *value)
{
  /* Setting what is there already would move the cursor, and take the space after a word
   * away from somebody who is typing the next. */
  if (!G_VALUE_HOLDS_STRING (value) || !shows (self, g_value_get_string (value)))
    set (self, value);
}

void
footing_saver_field_tidy (FootingSaverField *self)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autofree char *shown = NULL;

  if (!self->line)
    return;

  g_object_get (self->object, self->property, &shown, NULL);
  g_value_init (&value, G_TYPE_STRING);
  g_value_take_string (&value, dup_stored (self, shown));
  if (strcmp (g_value_get_string (&value), shown) != 0)
    set (self, &value);
}

gboolean
footing_saver_field_is_text (FootingSaverField *self)
{
  return GTK_IS_EDITABLE (self->object) || GTK_IS_TEXT_BUFFER (self->object);
}

char *
footing_saver_field_dup_text (FootingSaverField *self)
{
  char *text = NULL;

  if (footing_saver_field_is_text (self))
    g_object_get (self->object, "text", &text, NULL);

  return text;
}

static char *
dup_property (GtkWidget *widget, const char *name)
{
  char *text = NULL;

  if (g_object_class_find_property (G_OBJECT_GET_CLASS (widget), name) != NULL)
    g_object_get (widget, name, &text, NULL);

  return text;
}

/* What the nearest widget upwards is called. */
char *
footing_saver_field_dup_title (FootingSaverField *self)
{
  static const char *const names[] = {"title", "placeholder-text"};

  for (GtkWidget *widget = self->widget; widget != NULL && !GTK_IS_WINDOW (widget);
       widget = gtk_widget_get_parent (widget))
    for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
      g_autofree char *title = dup_property (widget, names[i]);

      if (title != NULL && *title != '\0')
        return g_steal_pointer (&title);
    }

  return g_strdup ("");
}

gboolean
footing_saver_field_is_same (FootingSaverField *self, FootingSaverField *other)
{
  return self->object == other->object;
}

gboolean
footing_saver_field_is_in_sight (FootingSaverField *self)
{
  return self->widget != NULL && gtk_widget_get_mapped (self->widget);
}

gboolean
footing_saver_field_is_within (FootingSaverField *self, GtkWidget *root)
{
  return self->widget != NULL &&
         (self->widget == root || gtk_widget_is_ancestor (self->widget, root));
}

gboolean
footing_saver_field_is_repeated (GPtrArray *fields, guint n)
{
  for (guint i = 0; i < n; i++)
    if (footing_saver_field_is_same (g_ptr_array_index (fields, i),
                                     g_ptr_array_index (fields, n)))
      return TRUE;

  return FALSE;
}

char *
footing_saver_field_format_value (const GValue *value)
{
  if (G_VALUE_HOLDS_STRING (value))
    return g_value_dup_string (value);
  if (G_VALUE_HOLDS_DOUBLE (value) && isfinite (g_value_get_double (value)))
    return g_strdup_printf ("%g", g_value_get_double (value));
  if (G_VALUE_HOLDS_INT (value) && g_value_get_int (value) >= 0)
    return g_strdup_printf ("%d", g_value_get_int (value));

  return NULL;
}
