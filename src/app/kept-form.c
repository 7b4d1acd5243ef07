/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kept-form.h"
#include "field-text.h"
#include "store/forms.h"

typedef struct {
  char *name;
  GObject *object;
  char *property;
  char *first; /* what it showed when it was bound */
} Field;

struct _FootingKeptForm {
  FootingSaver parent_instance;

  /* owned */
  char *place;
  char *id; /* of the record that it is about, or NULL */
  GPtrArray *fields;
  GHashTable *kept;  /* field → text, as it is in the file */
  GHashTable *added; /* field → text that goes with the rest */

  /* state */
  GType type; /* of that record */
  gint64 kept_at;
};

G_DEFINE_FINAL_TYPE (FootingKeptForm, footing_kept_form, FOOTING_TYPE_SAVER)

/* Those of a context, the last one first; none is owned. */
#define FORMS "footing-kept-forms"

static GQueue *
get_forms (FootingContext *context)
{
  GQueue *forms = g_object_get_data (G_OBJECT (context), FORMS);

  if (forms == NULL) {
    forms = g_queue_new ();
    g_object_set_data_full (G_OBJECT (context), FORMS, forms,
                            (GDestroyNotify)g_queue_free);
  }

  return forms;
}

static void
free_field (gpointer data)
{
  Field *field = data;

  g_object_unref (field->object);
  g_free (field->name);
  g_free (field->property);
  g_free (field->first);
  g_free (field);
}

static char *
dup_text (const Field *field)
{
  char *text;

  g_object_get (field->object, field->property, &text, NULL);

  return text != NULL ? text : g_strdup ("");
}

/* What @field shows is what it begins with, not what somebody has typed. */
static void
fill (const Field *field, const char *text)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_set_string (g_value_init (&value, G_TYPE_STRING), text);
  footing_field_fill_value (field->object, field->property, &value);
}

static const Field *
find_field (FootingKeptForm *self, const char *name)
{
  for (guint i = 0; i < self->fields->len; i++) {
    const Field *field = g_ptr_array_index (self->fields, i);

    if (g_str_equal (field->name, name))
      return field;
  }

  return NULL;
}

static gboolean
footing_kept_form_read (FootingSaver *saver, const char *name, GValue *value)
{
  const char *text = g_hash_table_lookup (FOOTING_KEPT_FORM (saver)->kept, name);

  if (text != NULL)
    g_value_set_string (g_value_init (value, G_TYPE_STRING), text);

  return text != NULL;
}

/* A field that shows again what it began with is forgotten. */
static void
footing_kept_form_typed (FootingSaver *saver, const char *name, const GValue *value)
{
  const Field *field = find_field (FOOTING_KEPT_FORM (saver), name);
  g_auto (GValue) kept = G_VALUE_INIT;

  g_value_init (&kept, G_TYPE_STRING);
  if (g_strcmp0 (g_value_get_string (value), field->first) != 0)
    g_value_set_string (&kept, g_value_get_string (value));
  footing_saver_wait (saver, name, &kept);
}

/* A record that is gone has no form that could be opened again. */
static gboolean
check_record (FootingKeptForm *self, GError **error)
{
  g_autoptr (GObject) record = NULL;

  if (self->id == NULL)
    return TRUE;

  record = footing_store_get (footing_saver_get_store (FOOTING_SAVER (self)), self->type,
                              self->id, error);

  return record != NULL;
}

/* What is kept once all that waits is: field → text. The fields may be gone by now. */
GHashTable *
footing_kept_form_dup_kept (FootingKeptForm *self)
{
  GHashTable *texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer name, value;

  g_return_val_if_fail (FOOTING_IS_KEPT_FORM (self), texts);

  g_hash_table_iter_init (&iter, self->kept);
  while (g_hash_table_iter_next (&iter, &name, &value))
    if (!g_hash_table_contains (self->added, name))
      g_hash_table_insert (texts, g_strdup (name), g_strdup (value));

  g_hash_table_iter_init (&iter, footing_saver_get_waiting (FOOTING_SAVER (self)));
  while (g_hash_table_iter_next (&iter, &name, &value))
    if (g_value_get_string (value) != NULL)
      g_hash_table_insert (texts, g_strdup (name), g_value_dup_string (value));
    else
      g_hash_table_remove (texts, name);

  g_hash_table_iter_init (&iter, self->added);
  while (g_hash_table_size (texts) > 0 && g_hash_table_iter_next (&iter, &name, &value))
    g_hash_table_insert (texts, g_strdup (name), g_strdup (value));

  return texts;
}

static gboolean
write_texts (FootingKeptForm *self, GHashTable *texts, GError **error)
{
  FootingStore *store = footing_saver_get_store (FOOTING_SAVER (self));
  GHashTableIter iter;
  gpointer name, text;

  g_hash_table_iter_init (&iter, self->kept);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    if (!g_hash_table_contains (texts, name) &&
        !footing_forms_keep (store, self->place, name, NULL, error))
      return FALSE;

  g_hash_table_iter_init (&iter, texts);
  while (g_hash_table_iter_next (&iter, &name, &text))
    if (g_strcmp0 (g_hash_table_lookup (self->kept, name), text) != 0 &&
        !footing_forms_keep (store, self->place, name, text, error))
      return FALSE;

  return TRUE;
}

static gboolean
footing_kept_form_write (FootingSaver *saver, GError **error)
{
  FootingKeptForm *self = FOOTING_KEPT_FORM (saver);
  FootingStore *store = footing_saver_get_store (saver);
  g_autoptr (GHashTable) texts = footing_kept_form_dup_kept (self);
  gboolean done;

  if (!footing_store_begin (store, error))
    return FALSE;

  done = check_record (self, error) && write_texts (self, texts, error);
  if (!footing_store_end (store, done, done ? error : NULL) || !done)
    return FALSE;

  g_hash_table_unref (self->kept);
  self->kept = g_steal_pointer (&texts);

  return TRUE;
}

static void
footing_kept_form_finalize (GObject *object)
{
  FootingKeptForm *self = FOOTING_KEPT_FORM (object);

  g_queue_remove (get_forms (footing_saver_get_context (FOOTING_SAVER (self))), self);
  g_ptr_array_unref (self->fields);
  g_hash_table_unref (self->kept);
  g_hash_table_unref (self->added);
  g_free (self->place);
  g_free (self->id);

  G_OBJECT_CLASS (footing_kept_form_parent_class)->finalize (object);
}

static void
footing_kept_form_class_init (FootingKeptFormClass *klass)
{
  FootingSaverClass *saver_class = FOOTING_SAVER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = footing_kept_form_finalize;
  saver_class->read = footing_kept_form_read;
  saver_class->typed = footing_kept_form_typed;
  saver_class->write = footing_kept_form_write;
}

static void
footing_kept_form_init (FootingKeptForm *self)
{
  self->fields = g_ptr_array_new_with_free_func (free_field);
  self->added = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

static FootingKeptForm *
make_form (FootingContext *context, const char *place)
{
  FootingKeptForm *self = g_object_new (FOOTING_TYPE_KEPT_FORM, NULL);
  g_autofree char *key = g_strdup_printf ("form %s", place);
  g_autoptr (GError) error = NULL;

  self->place = g_strdup (place);
  self->kept = footing_forms_get (footing_context_get_store (context), place,
                                  &self->kept_at, &error);
  if (self->kept == NULL) {
    footing_context_report (context, error);
    self->kept = g_hash_table_new (g_str_hash, g_str_equal);
  }
  footing_saver_open (FOOTING_SAVER (self), context, key);
  g_queue_push_head (get_forms (context), self);

  return self;
}

FootingKeptForm *
footing_kept_form_new (FootingContext *context, const char *place)
{
  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (place != NULL, NULL);

  return make_form (context, place);
}

FootingKeptForm *
footing_kept_form_new_for (FootingContext *context,
                           GType type,
                           const char *id,
                           const char *name)
{
  g_autofree char *place = g_strdup_printf ("%s %s", id, name);
  FootingKeptForm *self;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  self = make_form (context, place);
  self->type = type;
  self->id = g_strdup (id);

  return self;
}

FootingKeptForm *
footing_kept_form_find (FootingContext *context, const char *place)
{
  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), NULL);

  for (GList *l = get_forms (context)->head; l != NULL; l = l->next)
    if (g_str_equal (FOOTING_KEPT_FORM (l->data)->place, place) &&
        footing_saver_is_bound (l->data))
      return l->data;

  return NULL;
}

const char *
footing_kept_form_get_place (FootingKeptForm *self)
{
  g_return_val_if_fail (FOOTING_IS_KEPT_FORM (self), NULL);

  return self->place;
}

const char *
footing_kept_form_get_record (FootingKeptForm *self, GType *type)
{
  g_return_val_if_fail (FOOTING_IS_KEPT_FORM (self), NULL);

  *type = self->type;

  return self->id;
}

/* Whoever types goes on after what is there again, and does not begin before it. */
static void
go_on (const Field *field)
{
  g_autofree char *text = dup_text (field);

  if (GTK_IS_EDITABLE (field->object) && g_strcmp0 (text, field->first) != 0)
    gtk_editable_set_position (GTK_EDITABLE (field->object), -1);
}

void
footing_kept_form_bind (FootingKeptForm *self,
                        const char *field,
                        gpointer object,
                        const char *property,
                        GtkWidget *widget)
{
  Field *added;

  g_return_if_fail (FOOTING_IS_KEPT_FORM (self));
  g_return_if_fail (G_IS_OBJECT (object));

  added = g_new0 (Field, 1);
  added->name = g_strdup (field);
  added->object = g_object_ref (object);
  added->property = g_strdup (property);
  added->first = dup_text (added);
  g_ptr_array_add (self->fields, added);
  footing_saver_bind (self, field, object, property, widget);
  go_on (added);
}

void
footing_kept_form_bind_editable (FootingKeptForm *self,
                                 const char *field,
                                 GtkEditable *editable)
{
  footing_kept_form_bind (self, field, editable, "text", GTK_WIDGET (editable));
}

void
footing_kept_form_bind_text_view (FootingKeptForm *self,
                                  const char *field,
                                  GtkTextView *view)
{
  footing_kept_form_bind (self, field, gtk_text_view_get_buffer (view), "text",
                          GTK_WIDGET (view));
}

void
footing_kept_form_add (FootingKeptForm *self, const char *field, const char *text)
{
  g_return_if_fail (FOOTING_IS_KEPT_FORM (self));

  g_hash_table_insert (self->added, g_strdup (field), g_strdup (text));
}

const char *
footing_kept_form_get (FootingKeptForm *self, const char *field)
{
  g_return_val_if_fail (FOOTING_IS_KEPT_FORM (self), NULL);

  return g_hash_table_lookup (self->kept, field);
}

gint64
footing_kept_form_get_kept_at (FootingKeptForm *self)
{
  g_return_val_if_fail (FOOTING_IS_KEPT_FORM (self), 0);

  return self->kept_at;
}

/* What differs from what the fields began with: field → text. Owned by the caller. */
static GHashTable *
dup_texts (FootingKeptForm *self)
{
  GHashTable *texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < self->fields->len; i++) {
    const Field *field = g_ptr_array_index (self->fields, i);
    g_autofree char *text = dup_text (field);

    if (g_strcmp0 (text, field->first) != 0)
      g_hash_table_insert (texts, g_strdup (field->name), g_steal_pointer (&text));
  }

  return texts;
}

/* Of two texts for what has no field here both stay. */
static void
keep_back (FootingKeptForm *self, const char *name, const char *text)
{
  const char *now = footing_kept_form_get (self, name);
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  if (now != NULL && !g_str_equal (now, text))
    g_value_take_string (&value, g_strjoin (" ", now, text, NULL));
  else
    g_value_set_string (&value, text);
  footing_saver_wait (FOOTING_SAVER (self), name, &value);
}

void
footing_kept_form_put_back (FootingKeptForm *self, GHashTable *texts)
{
  GHashTableIter iter;
  gpointer name, text;

  g_return_if_fail (FOOTING_IS_KEPT_FORM (self));

  for (guint i = 0; i < self->fields->len; i++) {
    const Field *field = g_ptr_array_index (self->fields, i);

    text = g_hash_table_lookup (texts, field->name);
    if (text != NULL && g_str_equal (field->property, "text"))
      footing_field_replace (field->object, text);
    else if (text != NULL)
      g_object_set (field->object, field->property, text, NULL);
  }

  g_hash_table_iter_init (&iter, texts);
  while (g_hash_table_iter_next (&iter, &name, &text))
    if (find_field (self, name) == NULL && !g_hash_table_contains (self->added, name))
      keep_back (self, name, text);
}

gboolean
footing_kept_form_is_touched (FootingKeptForm *self)
{
  g_autoptr (GHashTable) texts = NULL;

  g_return_val_if_fail (FOOTING_IS_KEPT_FORM (self), FALSE);

  texts = dup_texts (self);

  return g_hash_table_size (texts) > 0;
}

gboolean
footing_kept_form_is_kept (FootingKeptForm *self)
{
  g_autoptr (GHashTable) texts = NULL;
  GHashTableIter iter;
  gpointer name, text;

  g_return_val_if_fail (FOOTING_IS_KEPT_FORM (self), FALSE);

  texts = dup_texts (self);
  g_hash_table_iter_init (&iter, texts);
  while (g_hash_table_iter_next (&iter, &name, &text))
    if (g_strcmp0 (g_hash_table_lookup (self->kept, name), text) != 0)
      return FALSE;

  return TRUE;
}

gboolean
footing_kept_form_forget (FootingKeptForm *self, GError **error)
{
  g_return_val_if_fail (FOOTING_IS_KEPT_FORM (self), FALSE);

  return footing_forms_forget (footing_saver_get_store (FOOTING_SAVER (self)),
                               self->place, error);
}

void
footing_kept_form_reset (FootingKeptForm *self)
{
  g_return_if_fail (FOOTING_IS_KEPT_FORM (self));

  for (guint i = 0; i < self->fields->len; i++) {
    const Field *field = g_ptr_array_index (self->fields, i);

    fill (field, field->first);
  }
  g_hash_table_remove_all (self->kept);
  footing_saver_give_up (self);
}
