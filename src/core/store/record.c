/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "record.h"
#include "text.h"

#include <gobject/gvaluecollector.h>
#include <math.h>
#include <string.h>

typedef struct {
  /* state */
  char *id;
  gint64 created_at;
  gint64 changed_at;
  gint64 deleted_at;
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

/* Where @self keeps @field. */
static gpointer
locate (gpointer self, const FootingField *field)
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

static char *
default_code (const FootingField *field)
{
  const char *end;

  if (field->codes == NULL)
    return g_strdup ("");

  end = strchr (field->codes, ' ');
  return end != NULL ? g_strndup (field->codes, end - field->codes)
                     : g_strdup (field->codes);
}

static GParamSpec *
make_pspec (const FootingField *field)
{
  const char *name = footing_field_get_property (field);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  switch (field->type) {
  case FOOTING_FIELD_CODES:
    return g_param_spec_boxed (name, NULL, NULL, G_TYPE_STRV, flags);
  case FOOTING_FIELD_INT:
    return g_param_spec_int (name, NULL, NULL, -1, G_MAXINT, -1, flags);
  case FOOTING_FIELD_REAL:
    return g_param_spec_double (name, NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0, flags);
  case FOOTING_FIELD_BOOL:
    return g_param_spec_boolean (name, NULL, NULL, FALSE, flags);
  case FOOTING_FIELD_INSTANT:
    return g_param_spec_int64 (name, NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  case FOOTING_FIELD_TEXT:
  case FOOTING_FIELD_CODE:
  case FOOTING_FIELD_DATE:
  case FOOTING_FIELD_TIME:
  case FOOTING_FIELD_REFERENCE:
  default:
    return g_param_spec_string (name, NULL, NULL, NULL, flags);
  }
}

static void
set_string (char **where, const char *text)
{
  char *copy = g_strdup (text);

  g_free (*where);
  *where = copy;
}

static void
set_text (char **where, const char *text, gboolean line)
{
  char *copy = line ? footing_text_normalize_line (text) : g_strdup (text);

  g_free (*where);
  *where = copy;
}

static void
clear_field (gpointer self, const FootingField *field)
{
  gpointer where = locate (self, field);

  switch (field->type) {
  case FOOTING_FIELD_CODES:
    g_clear_pointer ((GStrv *)where, g_strfreev);
    break;
  case FOOTING_FIELD_TEXT:
  case FOOTING_FIELD_CODE:
  case FOOTING_FIELD_DATE:
  case FOOTING_FIELD_TIME:
  case FOOTING_FIELD_REFERENCE:
    g_clear_pointer ((char **)where, g_free);
    break;
  case FOOTING_FIELD_INT:
  case FOOTING_FIELD_REAL:
  case FOOTING_FIELD_BOOL:
  case FOOTING_FIELD_INSTANT:
  default:
    break;
  }
}

static void
default_field (gpointer self, const FootingField *field)
{
  gpointer where = locate (self, field);

  switch (field->type) {
  case FOOTING_FIELD_CODES:
    *(GStrv *)where = g_new0 (char *, 1);
    break;
  case FOOTING_FIELD_TEXT:
  case FOOTING_FIELD_DATE:
  case FOOTING_FIELD_TIME:
    *(char **)where = g_strdup ("");
    break;
  case FOOTING_FIELD_CODE:
    *(char **)where = default_code (field);
    break;
  case FOOTING_FIELD_INT:
  case FOOTING_FIELD_BOOL:
    *(int *)where = field->preset;
    break;
  case FOOTING_FIELD_REAL:
    *(double *)where = NAN;
    break;
  case FOOTING_FIELD_REFERENCE:
  case FOOTING_FIELD_INSTANT:
  default:
    break;
  }
}

static void
copy_field (gpointer from, gpointer to, const FootingField *field)
{
  gpointer where = locate (to, field);

  switch (field->type) {
  case FOOTING_FIELD_CODES:
    g_strfreev (*(GStrv *)where);
    *(GStrv *)where = g_strdupv (*(GStrv *)locate (from, field));
    break;
  case FOOTING_FIELD_INT:
  case FOOTING_FIELD_BOOL:
    *(int *)where = *(int *)locate (from, field);
    break;
  case FOOTING_FIELD_REAL:
    *(double *)where = *(double *)locate (from, field);
    break;
  case FOOTING_FIELD_INSTANT:
    *(gint64 *)where = *(gint64 *)locate (from, field);
    break;
  case FOOTING_FIELD_REFERENCE:
  case FOOTING_FIELD_TEXT:
  case FOOTING_FIELD_CODE:
  case FOOTING_FIELD_DATE:
  case FOOTING_FIELD_TIME:
  default:
    set_string (where, *(char **)locate (from, field));
    break;
  }
}

static void
set_field (gpointer self, const FootingField *field, const GValue *value)
{
  gpointer where = locate (self, field);
  const char *text;

  switch (field->type) {
  case FOOTING_FIELD_CODES:
    g_strfreev (*(GStrv *)where);
    *(GStrv *)where = g_value_dup_boxed (value);
    if (*(GStrv *)where == NULL)
      *(GStrv *)where = g_new0 (char *, 1);
    break;
  case FOOTING_FIELD_INT:
    *(int *)where = g_value_get_int (value);
    break;
  case FOOTING_FIELD_REAL:
    *(double *)where = g_value_get_double (value);
    break;
  case FOOTING_FIELD_BOOL:
    *(gboolean *)where = g_value_get_boolean (value);
    break;
  case FOOTING_FIELD_INSTANT:
    *(gint64 *)where = g_value_get_int64 (value);
    break;
  case FOOTING_FIELD_REFERENCE:
    text = g_value_get_string (value);
    set_string (where, text != NULL && *text != '\0' ? text : NULL);
    break;
  case FOOTING_FIELD_TEXT:
    text = g_value_get_string (value);
    set_text (where, text != NULL ? text : "", field->line);
    break;
  case FOOTING_FIELD_CODE:
  case FOOTING_FIELD_DATE:
  case FOOTING_FIELD_TIME:
  default:
    text = g_value_get_string (value);
    set_string (where, text != NULL ? text : "");
    break;
  }
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
    default_field (object, nth (klass, i));
}

static void
footing_record_finalize (GObject *object)
{
  FootingRecordClass *klass = FOOTING_RECORD_GET_CLASS (object);

  for (guint i = 0; i < klass->n_fields + N_BASE; i++)
    clear_field (object, nth (klass, i));

  G_OBJECT_CLASS (footing_record_parent_class)->finalize (object);
}

static void
footing_record_get_property (GObject *object,
                             guint property_id,
                             GValue *value,
                             GParamSpec *pspec)
{
  const FootingField *field = find_field (FOOTING_RECORD_GET_CLASS (object), pspec->name);

  switch (field->type) {
  case FOOTING_FIELD_CODES:
    g_value_set_boxed (value, footing_record_get_codes (object, field));
    break;
  case FOOTING_FIELD_INT:
    g_value_set_int (value, footing_record_get_int (object, field));
    break;
  case FOOTING_FIELD_REAL:
    g_value_set_double (value, footing_record_get_real (object, field));
    break;
  case FOOTING_FIELD_BOOL:
    g_value_set_boolean (value, footing_record_get_int (object, field));
    break;
  case FOOTING_FIELD_INSTANT:
    g_value_set_int64 (value, footing_record_get_instant (object, field));
    break;
  case FOOTING_FIELD_TEXT:
  case FOOTING_FIELD_CODE:
  case FOOTING_FIELD_DATE:
  case FOOTING_FIELD_TIME:
  case FOOTING_FIELD_REFERENCE:
  default:
    g_value_set_string (value, footing_record_get_text (object, field));
    break;
  }
}

static void
footing_record_class_init (FootingRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = footing_record_constructed;
  object_class->finalize = footing_record_finalize;
  object_class->get_property = footing_record_get_property;

  for (guint i = 0; i < N_BASE; i++)
    g_object_class_install_property (object_class, i + 1, make_pspec (&base_fields[i]));
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
                                     make_pspec (&fields[i]));
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
    set_field (self, field, &value);
  }
}

static gpointer
clone (gpointer self)
{
  FootingRecordClass *klass = FOOTING_RECORD_GET_CLASS (self);
  gpointer other = g_object_new (G_OBJECT_TYPE (self), NULL);

  for (guint i = 0; i < klass->n_fields + N_BASE; i++)
    copy_field (self, other, nth (klass, i));

  return other;
}

static void
ensure_id (gpointer self)
{
  char **id = locate (self, &base_fields[0]);

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
    set_field (self, fields[i], &values[i]);
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
    set_field (other, find_field (FOOTING_RECORD_GET_CLASS (self), names[i]), &values[i]);

  return other;
}

gpointer
footing_record_copy_value (gpointer self, const char *property, const GValue *value)
{
  return footing_record_copy_values (self, 1, &property, value);
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

const char *
footing_field_get_property (const FootingField *field)
{
  char name[64];

  g_assert (g_strlcpy (name, field->column, sizeof name) < sizeof name);
  for (char *c = name; *c != '\0'; c++)
    if (*c == '_')
      *c = '-';

  return g_intern_string (name);
}

gboolean
footing_field_allows (const FootingField *field, const char *code)
{
  g_auto (GStrv) codes = NULL;

  if (field->codes == NULL)
    return TRUE;

  codes = g_strsplit (field->codes, " ", -1);
  return g_strv_contains ((const char *const *)codes, code);
}

const char *
footing_record_get_text (gpointer self, const FootingField *field)
{
  g_return_val_if_fail (FOOTING_IS_RECORD (self), NULL);

  return *(char **)locate (self, field);
}

const char *const *
footing_record_get_codes (gpointer self, const FootingField *field)
{
  g_return_val_if_fail (FOOTING_IS_RECORD (self), NULL);

  return *(const char *const **)locate (self, field);
}

int
footing_record_get_int (gpointer self, const FootingField *field)
{
  g_return_val_if_fail (FOOTING_IS_RECORD (self), -1);

  return *(int *)locate (self, field);
}

double
footing_record_get_real (gpointer self, const FootingField *field)
{
  g_return_val_if_fail (FOOTING_IS_RECORD (self), NAN);

  return *(double *)locate (self, field);
}

gint64
footing_record_get_instant (gpointer self, const FootingField *field)
{
  g_return_val_if_fail (FOOTING_IS_RECORD (self), 0);

  return *(gint64 *)locate (self, field);
}

static gboolean
field_equal (gpointer a, gpointer b, const FootingField *field)
{
  double x, y;

  switch (field->type) {
  case FOOTING_FIELD_CODES:
    return g_strv_equal (footing_record_get_codes (a, field),
                         footing_record_get_codes (b, field));
  case FOOTING_FIELD_INT:
  case FOOTING_FIELD_BOOL:
    return footing_record_get_int (a, field) == footing_record_get_int (b, field);
  case FOOTING_FIELD_REAL:
    x = footing_record_get_real (a, field);
    y = footing_record_get_real (b, field);
    return (isnan (x) && isnan (y)) || x == y;
  case FOOTING_FIELD_INSTANT:
    return footing_record_get_instant (a, field) == footing_record_get_instant (b, field);
  case FOOTING_FIELD_TEXT:
  case FOOTING_FIELD_CODE:
  case FOOTING_FIELD_DATE:
  case FOOTING_FIELD_TIME:
  case FOOTING_FIELD_REFERENCE:
  default:
    return g_strcmp0 (footing_record_get_text (a, field),
                      footing_record_get_text (b, field)) == 0;
  }
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
    if (!field_equal (a, b, &klass->fields[i]))
      return FALSE;

  return TRUE;
}
