/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "autosave.h"
#include "store/forms.h"

#include <string.h>

/* What comes before the name of a field whose text is no value yet. */
#define UNFINISHED '~'

struct _FootingAutosave {
  FootingSaver parent_instance;

  /* owned */
  char *id;         /* NULL while it is not made */
  gpointer record;  /* as it is stored; NULL when it has to be read */
  GHashTable *kept; /* field → text that is no value yet; NULL while nobody asked */
  gpointer make_data;

  /* state */
  GType type;
  gboolean gone;
  FootingAutosaveMake make;
  GDestroyNotify free_make_data;
};

G_DEFINE_FINAL_TYPE (FootingAutosave, footing_autosave, FOOTING_TYPE_SAVER)

enum {
  MADE,
  WRITTEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static FootingStore *
get_store (FootingAutosave *self)
{
  return footing_saver_get_store (FOOTING_SAVER (self));
}

/* --- Reading ------------------------------------------------------------------------ */

static gboolean
ensure_record (FootingAutosave *self, GError **error)
{
  if (self->record == NULL && self->id != NULL)
    self->record = footing_store_get (get_store (self), self->type, self->id, error);

  return self->record != NULL;
}

static const char *
get_kept (FootingAutosave *self, const char *field)
{
  if (self->kept == NULL && self->id != NULL)
    self->kept = footing_forms_get (get_store (self), self->id, NULL, NULL);

  return self->kept != NULL ? g_hash_table_lookup (self->kept, field) : NULL;
}

static gboolean
footing_autosave_read (FootingSaver *saver, const char *name, GValue *value)
{
  FootingAutosave *self = FOOTING_AUTOSAVE (saver);
  const char *text;

  if (*name == UNFINISHED) {
    text = get_kept (self, name + 1);
    if (text != NULL)
      g_value_set_string (g_value_init (value, G_TYPE_STRING), text);
    return text != NULL;
  }

  if (!ensure_record (self, NULL))
    return FALSE;

  g_object_get_property (self->record, name, value);

  return TRUE;
}

static gboolean
footing_autosave_is_line (FootingSaver *saver, const char *name)
{
  return *name != UNFINISHED &&
         footing_record_type_has_line (FOOTING_AUTOSAVE (saver)->type, name);
}

/* --- Writing ------------------------------------------------------------------------ */

/* The type that records of our type hold in @property. */
static GType
get_property_type (FootingAutosave *self, const char *property)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (self->type);
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_CLASS (klass), property);

  g_assert (pspec != NULL);

  return pspec->value_type;
}

static void
footing_autosave_typed (FootingSaver *saver, const char *name, const GValue *value)
{
  FootingAutosave *self = FOOTING_AUTOSAVE (saver);

  if (*name == UNFINISHED)
    footing_saver_wait (saver, name, value);
  else
    footing_autosave_set (self, name, value);
}

static gboolean
write_values (FootingAutosave *self, GError **error)
{
  GHashTable *waiting = footing_saver_get_waiting (FOOTING_SAVER (self));
  const guint max = g_hash_table_size (waiting);
  g_autofree const char **names = g_new0 (const char *, max);
  g_autofree GValue *values = g_new0 (GValue, max);
  GHashTableIter iter;
  gpointer name, value;
  guint n = 0;

  g_hash_table_iter_init (&iter, waiting);
  while (g_hash_table_iter_next (&iter, &name, &value)) {
    if (*(const char *)name == UNFINISHED)
      continue;
    names[n] = name;
    values[n++] = *(GValue *)value;
  }

  return n == 0 || footing_store_change_values (get_store (self), self->type, self->id, n,
                                                names, values, error);
}

static gboolean
write_unfinished (FootingAutosave *self, GError **error)
{
  GHashTableIter iter;
  gpointer name, value;

  g_hash_table_iter_init (&iter, footing_saver_get_waiting (FOOTING_SAVER (self)));
  while (g_hash_table_iter_next (&iter, &name, &value)) {
    const char *field = name;
    const char *text;

    if (*field != UNFINISHED)
      continue;
    text = g_value_get_string (value);
    if (!footing_forms_keep (get_store (self), self->id, field + 1,
                             *text != '\0' ? text : NULL, error))
      return FALSE;
  }

  return TRUE;
}

static void
free_value (gpointer data)
{
  g_value_unset (data);
  g_free (data);
}

/* What the record has in the properties that wait: name → GValue; NULL when it cannot be
 * read. Owned by the caller. */
static GHashTable *
read_before (FootingAutosave *self, GError **error)
{
  g_autoptr (GHashTable) before =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_value);
  GHashTableIter iter;
  gpointer name;

  if (!ensure_record (self, error))
    return NULL;

  g_hash_table_iter_init (&iter, footing_saver_get_waiting (FOOTING_SAVER (self)));
  while (g_hash_table_iter_next (&iter, &name, NULL)) {
    GValue *value;

    if (*(const char *)name == UNFINISHED)
      continue;
    value = g_new0 (GValue, 1);
    g_value_init (value, get_property_type (self, name));
    g_object_get_property (self->record, name, value);
    g_hash_table_insert (before, g_strdup (name), value);
  }

  return g_steal_pointer (&before);
}

static gboolean
footing_autosave_write (FootingSaver *saver, GError **error)
{
  FootingAutosave *self = FOOTING_AUTOSAVE (saver);
  const gboolean is_new = self->id == NULL;
  g_autoptr (GHashTable) before = NULL;
  gboolean done;

  if (!footing_store_begin (get_store (self), error))
    return FALSE;

  /* Known by its id to those who hear of it. */
  if (is_new)
    self->id = self->make (get_store (self), self->make_data, error);
  before = self->id != NULL ? read_before (self, error) : NULL;
  done = before != NULL && write_values (self, error) && write_unfinished (self, error);
  if (!footing_store_end (get_store (self), done, done ? error : NULL) || !done) {
    self->gone = g_error_matches (*error, FOOTING_ERROR, FOOTING_ERROR_GONE);
    if (is_new)
      g_clear_pointer (&self->id, g_free);
    return FALSE;
  }

  g_clear_pointer (&self->kept, g_hash_table_unref);
  if (is_new)
    g_signal_emit (self, signals[MADE], 0);
  if (g_hash_table_size (before) > 0)
    g_signal_emit (self, signals[WRITTEN], 0, before);

  return TRUE;
}

/* --- What others do ----------------------------------------------------------------- */

static void
come_back (FootingAutosave *self)
{
  if (!self->gone)
    return;

  self->gone = FALSE;
  footing_saver_set_problem (FOOTING_SAVER (self), NULL);
  footing_saver_flush (self);
}

/* What is on the screen when the record is gone is in no file: that is said, and nothing
 * else is done to it. It may come back. */
static void
store_changed_cb (FootingAutosave *self, GType type, const char *id)
{
  FootingSaver *saver = FOOTING_SAVER (self);
  g_autoptr (GError) error = NULL;

  if (self->id == NULL || (type != self->type && type != G_TYPE_NONE) ||
      (id != NULL && strcmp (id, self->id) != 0))
    return;

  g_clear_object (&self->record);
  if (ensure_record (self, &error)) {
    come_back (self);
    footing_saver_refill (saver);
  } else if (g_error_matches (error, FOOTING_ERROR, FOOTING_ERROR_GONE) &&
             footing_saver_has_text (saver)) {
    self->gone = TRUE;
    footing_saver_set_problem (saver, error->message);
  }
}

static void
footing_autosave_finalize (GObject *object)
{
  FootingAutosave *self = FOOTING_AUTOSAVE (object);

  if (self->free_make_data != NULL)
    self->free_make_data (self->make_data);
  g_clear_object (&self->record);
  g_clear_pointer (&self->kept, g_hash_table_unref);
  g_free (self->id);

  G_OBJECT_CLASS (footing_autosave_parent_class)->finalize (object);
}

static void
footing_autosave_class_init (FootingAutosaveClass *klass)
{
  FootingSaverClass *saver_class = FOOTING_SAVER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = footing_autosave_finalize;
  saver_class->read = footing_autosave_read;
  saver_class->typed = footing_autosave_typed;
  saver_class->write = footing_autosave_write;
  saver_class->is_line = footing_autosave_is_line;

  signals[MADE] = g_signal_new ("made", FOOTING_TYPE_AUTOSAVE, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 0);
  signals[WRITTEN] = g_signal_new ("written", FOOTING_TYPE_AUTOSAVE, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_HASH_TABLE);
}

static void
footing_autosave_init (FootingAutosave *self)
{
}

static FootingAutosave *
make_autosave (FootingContext *context, GType type, const char *id, const char *key)
{
  FootingAutosave *self = g_object_new (FOOTING_TYPE_AUTOSAVE, NULL);
  g_autofree char *whole = g_strdup_printf ("%s %s", g_type_name (type), key);

  self->type = type;
  self->id = g_strdup (id);
  footing_saver_open (FOOTING_SAVER (self), context, whole);
  g_signal_connect_object (footing_context_get_store (context), "changed",
                           G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

FootingAutosave *
footing_autosave_new (FootingContext *context, GType type, const char *id)
{
  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return make_autosave (context, type, id, id);
}

FootingAutosave *
footing_autosave_new_to_make (FootingContext *context,
                              GType type,
                              const char *key,
                              FootingAutosaveMake make,
                              gpointer data,
                              GDestroyNotify free_data)
{
  FootingAutosave *self;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (make != NULL, NULL);

  self = make_autosave (context, type, NULL, key);
  self->make = make;
  self->make_data = data;
  self->free_make_data = free_data;

  return self;
}

void
footing_autosave_free (FootingAutosave *self)
{
  footing_saver_free (self);
}

GType
footing_autosave_get_record_type (FootingAutosave *self)
{
  g_return_val_if_fail (FOOTING_IS_AUTOSAVE (self), G_TYPE_INVALID);

  return self->type;
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
  g_autofree char *unfinished = NULL;

  g_return_if_fail (FOOTING_IS_AUTOSAVE (self));

  /* What is saved as it is typed has a good value in the file, which a slip leaves. */
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (field), "holds") != NULL)
    g_object_set (field, "holds", TRUE, NULL);
  footing_saver_bind (self, property, field, field_property, widget);
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (field), "unfinished") == NULL)
    return;

  unfinished = g_strdup_printf ("%c%s", UNFINISHED, property);
  footing_saver_bind (self, unfinished, field, "unfinished", NULL);
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

void
footing_autosave_set (FootingAutosave *self, const char *property, const GValue *value)
{
  g_auto (GValue) copy = G_VALUE_INIT;

  g_return_if_fail (FOOTING_IS_AUTOSAVE (self));

  g_value_init (&copy, get_property_type (self, property));
  g_value_transform (value, &copy);
  footing_saver_wait (FOOTING_SAVER (self), property, &copy);
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

gboolean
footing_autosave_flush (FootingAutosave *self)
{
  return footing_saver_flush (self);
}
