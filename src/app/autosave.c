/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "autosave.h"
#include "text.h"

#include <string.h>

/* From the first unsaved change to the write, in milliseconds. */
#define DELAY 500
/* Until a write that failed is tried again. */
#define RETRY_DELAY 5000

typedef struct {
  /* borrowed */
  FootingAutosave *owner;

  /* owned */
  char *property;
  GObject *field;
  char *field_property;

  /* state */
  gulong handler;
} Binding;

struct _FootingAutosave {
  GObject parent_instance;

  /* owned */
  FootingContext *context;
  char *id;
  GPtrArray *bindings;

  /* state */
  GType type;
  GHashTable *waiting; /* property → GValue */
  char *problem;       /* why the last write failed, until one succeeds */
  guint timeout;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (FootingAutosave, footing_autosave, G_TYPE_OBJECT)

static void
free_binding (gpointer data)
{
  Binding *binding = data;

  g_clear_signal_handler (&binding->handler, binding->field);
  g_object_unref (binding->field);
  g_free (binding->property);
  g_free (binding->field_property);
  g_free (binding);
}

static void
free_value (gpointer data)
{
  g_value_unset (data);
  g_free (data);
}

static gboolean
write_waiting (FootingAutosave *self, GError **error)
{
  const guint n = g_hash_table_size (self->waiting);
  g_autofree const char **names = g_new0 (const char *, n);
  g_autofree GValue *values = g_new0 (GValue, n);
  GHashTableIter iter;
  gpointer name, value;

  g_hash_table_iter_init (&iter, self->waiting);
  for (guint i = 0; g_hash_table_iter_next (&iter, &name, &value); i++) {
    names[i] = name;
    values[i] = *(GValue *)value;
  }

  return footing_store_change_values (footing_context_get_store (self->context),
                                      self->type, self->id, n, names, values, error);
}

static gboolean
timeout_cb (gpointer data)
{
  FootingAutosave *self = data;

  self->timeout = 0;
  footing_autosave_flush (self);

  return G_SOURCE_REMOVE;
}

static void
wait (FootingAutosave *self, guint milliseconds)
{
  if (self->timeout == 0)
    self->timeout = g_timeout_add (milliseconds, timeout_cb, self);
}

static void
take_from_field (Binding *binding)
{
  FootingAutosave *self = binding->owner;
  g_auto (GValue) value = G_VALUE_INIT;

  if (self->filling)
    return;

  g_object_get_property (binding->field, binding->field_property, &value);
  footing_autosave_set (self, binding->property, &value);
}

static void
field_notify_cb (GObject *field, GParamSpec *pspec, gpointer data)
{
  take_from_field (data);
}

/* What is in the field as it is stored. Owned by the caller. */
static char *
dup_kept (FootingAutosave *self, Binding *binding, const char *shown)
{
  return footing_record_type_has_line (self->type, binding->property)
             ? footing_text_normalize_line (shown)
             : g_strdup (shown);
}

static gboolean
shows (FootingAutosave *self, Binding *binding, const char *shown, const char *stored)
{
  g_autofree char *kept = dup_kept (self, binding, shown != NULL ? shown : "");

  return g_strcmp0 (kept, stored) == 0;
}

static void
fill_field (FootingAutosave *self, gpointer record, Binding *binding)
{
  g_auto (GValue) stored = G_VALUE_INIT;
  g_auto (GValue) shown = G_VALUE_INIT;

  g_object_get_property (record, binding->property, &stored);
  g_object_get_property (binding->field, binding->field_property, &shown);

  /* Setting what is there already would move the cursor, and take the space after a word
   * away from somebody who is typing the next. */
  if (G_VALUE_HOLDS_STRING (&stored) &&
      shows (self, binding, g_value_get_string (&shown), g_value_get_string (&stored)))
    return;

  self->filling = TRUE;
  g_object_set_property (binding->field, binding->field_property, &stored);
  self->filling = FALSE;
}

static void
store_changed_cb (FootingAutosave *self, GType type, const char *id)
{
  g_autoptr (GObject) record = NULL;

  if ((type != self->type && type != G_TYPE_NONE) ||
      (id != NULL && strcmp (id, self->id) != 0))
    return;

  record = footing_store_get (footing_context_get_store (self->context), self->type,
                              self->id, NULL);
  for (guint i = 0; record != NULL && i < self->bindings->len; i++) {
    Binding *binding = g_ptr_array_index (self->bindings, i);

    if (!g_hash_table_contains (self->waiting, binding->property))
      fill_field (self, record, binding);
  }
}

/* Fields of one line show what is stored once nobody types in them. */
static void
tidy_field (FootingAutosave *self, Binding *binding)
{
  g_autofree char *shown = NULL;
  g_autofree char *kept = NULL;

  if (!footing_record_type_has_line (self->type, binding->property))
    return;

  g_object_get (binding->field, binding->field_property, &shown, NULL);
  kept = dup_kept (self, binding, shown);
  if (strcmp (kept, shown) == 0)
    return;

  self->filling = TRUE;
  g_object_set (binding->field, binding->field_property, kept, NULL);
  self->filling = FALSE;
}

static void
focus_leave_cb (FootingAutosave *self)
{
  footing_autosave_flush (self);
  for (guint i = 0; i < self->bindings->len; i++)
    tidy_field (self, g_ptr_array_index (self->bindings, i));
}

static void
footing_autosave_dispose (GObject *object)
{
  FootingAutosave *self = FOOTING_AUTOSAVE (object);

  if (self->context != NULL) {
    footing_autosave_flush (self);
    footing_context_set_pending (self->context, self, FALSE, NULL);
  }
  g_clear_handle_id (&self->timeout, g_source_remove);
  g_ptr_array_set_size (self->bindings, 0);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (footing_autosave_parent_class)->dispose (object);
}

static void
footing_autosave_finalize (GObject *object)
{
  FootingAutosave *self = FOOTING_AUTOSAVE (object);

  g_ptr_array_unref (self->bindings);
  g_hash_table_unref (self->waiting);
  g_free (self->problem);
  g_free (self->id);

  G_OBJECT_CLASS (footing_autosave_parent_class)->finalize (object);
}

static void
footing_autosave_class_init (FootingAutosaveClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = footing_autosave_dispose;
  object_class->finalize = footing_autosave_finalize;
}

static void
footing_autosave_init (FootingAutosave *self)
{
  self->bindings = g_ptr_array_new_with_free_func (free_binding);
  self->waiting = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_value);
}

FootingAutosave *
footing_autosave_new (FootingContext *context, GType type, const char *id)
{
  FootingAutosave *self;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  self = g_object_new (FOOTING_TYPE_AUTOSAVE, NULL);
  self->context = g_object_ref (context);
  self->type = type;
  self->id = g_strdup (id);
  g_signal_connect_object (footing_context_get_store (context), "changed",
                           G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

void
footing_autosave_free (FootingAutosave *self)
{
  g_object_run_dispose (G_OBJECT (self));
  g_object_unref (self);
}

const char *
footing_autosave_get_id (FootingAutosave *self)
{
  g_return_val_if_fail (FOOTING_IS_AUTOSAVE (self), NULL);

  return self->id;
}

void
footing_autosave_bind (FootingAutosave *self,
                       const char *property,
                       gpointer field,
                       const char *field_property,
                       GtkWidget *widget)
{
  g_autofree char *signal = g_strconcat ("notify::", field_property, NULL);
  g_autoptr (GObject) record = NULL;
  Binding *binding;

  g_return_if_fail (FOOTING_IS_AUTOSAVE (self));
  g_return_if_fail (G_IS_OBJECT (field));

  binding = g_new0 (Binding, 1);
  binding->owner = self;
  binding->property = g_strdup (property);
  binding->field = g_object_ref (field);
  binding->field_property = g_strdup (field_property);
  g_ptr_array_add (self->bindings, binding);

  record = footing_store_get (footing_context_get_store (self->context), self->type,
                              self->id, NULL);
  if (record != NULL)
    fill_field (self, record, binding);
  binding->handler =
      g_signal_connect (field, signal, G_CALLBACK (field_notify_cb), binding);

  if (widget != NULL) {
    GtkEventController *focus = gtk_event_controller_focus_new ();

    g_signal_connect_object (focus, "leave", G_CALLBACK (focus_leave_cb), self,
                             G_CONNECT_SWAPPED);
    gtk_widget_add_controller (widget, focus);
  }
}

void
footing_autosave_bind_editable (FootingAutosave *self,
                                const char *property,
                                GtkEditable *editable)
{
  footing_autosave_bind (self, property, editable, "text", GTK_WIDGET (editable));
}

void
footing_autosave_bind_text_view (FootingAutosave *self,
                                 const char *property,
                                 GtkTextView *view)
{
  footing_autosave_bind (self, property, gtk_text_view_get_buffer (view), "text",
                         GTK_WIDGET (view));
}

/* The type that records of our type hold in @property. */
static GType
get_property_type (FootingAutosave *self, const char *property)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (self->type);
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_CLASS (klass), property);

  g_assert (pspec != NULL);

  return pspec->value_type;
}

void
footing_autosave_set (FootingAutosave *self, const char *property, const GValue *value)
{
  GValue *copy;

  g_return_if_fail (FOOTING_IS_AUTOSAVE (self));

  copy = g_new0 (GValue, 1);
  g_value_init (copy, get_property_type (self, property));
  g_value_transform (value, copy);
  g_hash_table_insert (self->waiting, g_strdup (property), copy);

  footing_context_set_pending (self->context, self, TRUE, self->problem);
  wait (self, DELAY);
}

void
footing_autosave_set_string (FootingAutosave *self,
                             const char *property,
                             const char *value)
{
  g_auto (GValue) boxed = G_VALUE_INIT;

  g_value_init (&boxed, G_TYPE_STRING);
  g_value_set_string (&boxed, value);
  footing_autosave_set (self, property, &boxed);
}

void
footing_autosave_set_int (FootingAutosave *self, const char *property, int value)
{
  g_auto (GValue) boxed = G_VALUE_INIT;

  g_value_init (&boxed, G_TYPE_INT);
  g_value_set_int (&boxed, value);
  footing_autosave_set (self, property, &boxed);
}

void
footing_autosave_set_real (FootingAutosave *self, const char *property, double value)
{
  g_auto (GValue) boxed = G_VALUE_INIT;

  g_value_init (&boxed, G_TYPE_DOUBLE);
  g_value_set_double (&boxed, value);
  footing_autosave_set (self, property, &boxed);
}

gboolean
footing_autosave_flush (FootingAutosave *self)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (FOOTING_IS_AUTOSAVE (self), FALSE);

  g_clear_handle_id (&self->timeout, g_source_remove);
  if (g_hash_table_size (self->waiting) == 0)
    return TRUE;

  if (!write_waiting (self, &error) &&
      !g_error_matches (error, FOOTING_ERROR, FOOTING_ERROR_GONE)) {
    g_free (self->problem);
    self->problem = g_strdup (error->message);
    footing_context_set_pending (self->context, self, TRUE, self->problem);
    wait (self, RETRY_DELAY);
    return FALSE;
  }

  g_hash_table_remove_all (self->waiting);
  g_clear_pointer (&self->problem, g_free);
  footing_context_set_pending (self->context, self, FALSE, NULL);
  return TRUE;
}
