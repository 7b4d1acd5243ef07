/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "record-private.h"

#include <gobject/gvaluecollector.h>
#include <string.h>

typedef struct {
  /* state */
  char *id;
  gint64 created_at;
  gint64 changed_at;
  gint64 deleted_at;
  FootingInitials *initials; /* owned, or NULL */
  gboolean shown;            /* its texts are not what was typed */
} FootingRecordPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (FootingRecord, footing_record, G_TYPE_OBJECT)

static const FootingField base_fields[] = {
    FOOTING_FIELD (FootingRecordPrivate, id, REFERENCE),
    FOOTING_FIELD (FootingRecordPrivate, created_at, INSTANT),
    FOOTING_FIELD (FootingRecordPrivate, changed_at, INSTANT),
    FOOTING_FIELD (FootingRecordPrivate, deleted_at, INSTANT),
};

#define N_BASE G_N_ELEMENTS (base_fields)

static gboolean
is_base (const FootingField *field)
{
  return field >= base_fields && field < base_fields + N_BASE;
}

gpointer
record_locate (gpointer self, const FootingField *field)
{
  gpointer start = is_base (field)
                       ? footing_record_get_instance_private (FOOTING_RECORD (self))
                       : self;

  return G_STRUCT_MEMBER_P (start, field->offset);
}

static const FootingField *
nth (FootingRecordClass *klass, guint i)
{
  return i < klass->n_fields ? &klass->fields[i] : &base_fields[i - klass->n_fields];
}

static const FootingField *
find_field (FootingRecordClass *klass, const char *property)
{
  for (guint i = 0; i < klass->n_fields + N_BASE; i++)
    if (strcmp (klass->properties[i], property) == 0)
      return nth (klass, i);

  g_error ("%s has no property %s", klass->table, property);
}

static void
footing_record_constructed (GObject *object)
{
  FootingRecordClass *klass = FOOTING_RECORD_GET_CLASS (object);

  G_OBJECT_CLASS (footing_record_parent_class)->constructed (object);

  for (guint i = 0; i < klass->n_fields + N_BASE; i++)
    record_default_field (object, nth (klass, i));
}

static FootingRecordPrivate *
get_private (gpointer self)
{
  return footing_record_get_instance_private (FOOTING_RECORD (self));
}

void
footing_record_set_initials (gpointer self, FootingInitials *initials)
{
  FootingRecordPrivate *priv = get_private (self);

  if (initials != NULL)
    footing_initials_ref (initials);
  g_clear_pointer (&priv->initials, footing_initials_unref);
  priv->initials = initials;
}

static void
footing_record_finalize (GObject *object)
{
  FootingRecordClass *klass = FOOTING_RECORD_GET_CLASS (object);

  for (guint i = 0; i < klass->n_fields + N_BASE; i++)
    record_clear_field (object, nth (klass, i));
  footing_record_set_initials (object, NULL);

  G_OBJECT_CLASS (footing_record_parent_class)->finalize (object);
}

static void
footing_record_get_property (GObject *object,
                             guint property_id,
                             GValue *value,
                             GParamSpec *pspec)
{
  record_get_field (object, find_field (FOOTING_RECORD_GET_CLASS (object), pspec->name),
                    value);
}

static void
footing_record_class_init (FootingRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = footing_record_constructed;
  object_class->finalize = footing_record_finalize;
  object_class->get_property = footing_record_get_property;

  for (guint i = 0; i < N_BASE; i++)
    g_object_class_install_property (object_class, i + 1,
                                     record_make_pspec (&base_fields[i]));
}

static void
footing_record_init (FootingRecord *self)
{
}

void
footing_record_class_set_fields (FootingRecordClass *klass,
                                 const char *table,
                                 const FootingField *fields,
                                 guint n_fields)
{
  G_OBJECT_CLASS (klass)->get_property = footing_record_get_property;
  klass->table = table;
  klass->fields = fields;
  klass->n_fields = n_fields;
  klass->properties = g_new (const char *, n_fields + N_BASE);
  for (guint i = 0; i < n_fields + N_BASE; i++)
    klass->properties[i] = footing_field_get_property (nth (klass, i));

  for (guint i = 0; i < n_fields; i++)
    g_object_class_install_property (G_OBJECT_CLASS (klass), i + 1,
                                     record_make_pspec (&fields[i]));
}

/* Sets what (name, value) pairs say, until a NULL name. */
static void
set_valist (gpointer self, const char *first, va_list args)
{
  FootingRecordClass *klass = FOOTING_RECORD_GET_CLASS (self);

  for (const char *name = first; name != NULL; name = va_arg (args, const char *)) {
    const FootingField *field = find_field (klass, name);
    GParamSpec *pspec = g_object_class_find_property (G_OBJECT_CLASS (klass), name);
    g_auto (GValue) value = G_VALUE_INIT;
    g_autofree char *problem = NULL;

    G_VALUE_COLLECT_INIT (&value, pspec->value_type, args, 0, &problem);
    if (problem != NULL)
      g_error ("%s: %s", name, problem);
    record_set_field (self, field, &value);
  }
}

static gpointer
clone (gpointer self)
{
  FootingRecordClass *klass = FOOTING_RECORD_GET_CLASS (self);
  gpointer other = g_object_new (G_OBJECT_TYPE (self), NULL);

  for (guint i = 0; i < klass->n_fields + N_BASE; i++)
    record_copy_field (self, other, nth (klass, i));
  footing_record_set_initials (other, get_private (self)->initials);
  get_private (other)->shown = get_private (self)->shown;

  return other;
}

static void
ensure_id (gpointer self)
{
  char **id = record_locate (self, &base_fields[0]);

  if (*id == NULL)
    *id = g_uuid_string_random ();
}

gpointer
footing_record_new (GType type, const char *first_property, ...)
{
  gpointer self = g_object_new (type, NULL);
  va_list args;

  va_start (args, first_property);
  set_valist (self, first_property, args);
  va_end (args);
  ensure_id (self);

  return self;
}

gpointer
footing_record_new_from (GType type,
                         guint n,
                         const FootingField *const fields[],
                         const GValue values[])
{
  gpointer self = g_object_new (type, NULL);

  for (guint i = 0; i < n; i++)
    record_set_field (self, fields[i], &values[i]);
  ensure_id (self);

  return self;
}

gpointer
footing_record_new_with (GType type, guint n, const char *names[], const GValue values[])
{
  g_autoptr (FootingRecordClass) klass = g_type_class_ref (type);
  g_autofree const FootingField **fields = g_new (const FootingField *, n);

  for (guint i = 0; i < n; i++)
    fields[i] = find_field (klass, names[i]);

  return footing_record_new_from (type, n, fields, values);
}

gpointer
footing_record_copy (gpointer self, const char *first_property, ...)
{
  gpointer other;
  va_list args;

  g_return_val_if_fail (FOOTING_IS_RECORD (self), NULL);

  other = clone (self);
  va_start (args, first_property);
  set_valist (other, first_property, args);
  va_end (args);

  return other;
}

gpointer
footing_record_copy_values (gpointer self,
                            guint n,
                            const char *names[],
                            const GValue values[])
{
  gpointer other;

  g_return_val_if_fail (FOOTING_IS_RECORD (self), NULL);

  other = clone (self);
  for (guint i = 0; i < n; i++)
    record_set_field (other, find_field (FOOTING_RECORD_GET_CLASS (self), names[i]),
                      &values[i]);

  return other;
}

gpointer
footing_record_copy_value (gpointer self, const char *property, const GValue *value)
{
  return footing_record_copy_values (self, 1, &property, value);
}

char *
footing_record_show (gpointer self, const char *text)
{
  g_return_val_if_fail (FOOTING_IS_RECORD (self), NULL);

  return footing_initials_apply (get_private (self)->initials, text);
}

gpointer
footing_record_dup_shown (gpointer self)
{
  FootingRecordClass *klass;
  gpointer shown;

  g_return_val_if_fail (FOOTING_IS_RECORD (self), NULL);

  if (get_private (self)->initials == NULL)
    return g_object_ref (self);

  klass = FOOTING_RECORD_GET_CLASS (self);
  shown = clone (self);
  get_private (shown)->shown = TRUE;
  for (guint i = 0; i < klass->n_fields; i++) {
    g_auto (GValue) value = G_VALUE_INIT;

    if (klass->fields[i].type != FOOTING_FIELD_TEXT)
      continue;
    g_value_init (&value, G_TYPE_STRING);
    g_value_take_string (
        &value,
        footing_record_show (self, footing_record_get_text (self, &klass->fields[i])));
    record_set_field (shown, &klass->fields[i], &value);
  }

  return shown;
}

gboolean
footing_record_is_shown (gpointer self)
{
  g_return_val_if_fail (FOOTING_IS_RECORD (self), FALSE);

  return get_private (self)->shown;
}

const char *
footing_record_get_id (gpointer self)
{
  return footing_record_get_text (self, &base_fields[0]);
}

gint64
footing_record_get_created_at (gpointer self)
{
  return footing_record_get_instant (self, &base_fields[1]);
}

gint64
footing_record_get_changed_at (gpointer self)
{
  return footing_record_get_instant (self, &base_fields[2]);
}

gint64
footing_record_get_deleted_at (gpointer self)
{
  return footing_record_get_instant (self, &base_fields[3]);
}

guint
footing_record_class_get_n_fields (FootingRecordClass *klass)
{
  return klass->n_fields + N_BASE;
}

const FootingField *
footing_record_class_get_field (FootingRecordClass *klass, guint i)
{
  g_return_val_if_fail (i < klass->n_fields + N_BASE, NULL);

  return nth (klass, i);
}

gboolean
footing_record_type_has_line (GType type, const char *property)
{
  g_autoptr (FootingRecordClass) klass = NULL;

  g_return_val_if_fail (g_type_is_a (type, FOOTING_TYPE_RECORD), FALSE);

  klass = g_type_class_ref (type);

  return find_field (klass, property)->line;
}

gboolean
footing_record_equal (gpointer a, gpointer b)
{
  FootingRecordClass *klass = FOOTING_RECORD_GET_CLASS (a);

  if (G_OBJECT_TYPE (a) != G_OBJECT_TYPE (b) ||
      strcmp (footing_record_get_id (a), footing_record_get_id (b)) != 0)
    return FALSE;

  for (guint i = 0; i < klass->n_fields; i++)
    if (!record_field_equal (a, b, &klass->fields[i]))
      return FALSE;

  return TRUE;
}
