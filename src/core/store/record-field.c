/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "record-private.h"
#include "text.h"

#include <math.h>
#include <string.h>

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

GParamSpec *
record_make_pspec (const FootingField *field)
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

void
record_clear_field (gpointer self, const FootingField *field)
{
  gpointer where = record_locate (self, field);

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

void
record_default_field (gpointer self, const FootingField *field)
{
  gpointer where = record_locate (self, field);

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

void
record_copy_field (gpointer from, gpointer to, const FootingField *field)
{
  gpointer where = record_locate (to, field);

  switch (field->type) {
  case FOOTING_FIELD_CODES:
    g_strfreev (*(GStrv *)where);
    *(GStrv *)where = g_strdupv (*(GStrv *)record_locate (from, field));
    break;
  case FOOTING_FIELD_INT:
  case FOOTING_FIELD_BOOL:
    *(int *)where = *(int *)record_locate (from, field);
    break;
  case FOOTING_FIELD_REAL:
    *(double *)where = *(double *)record_locate (from, field);
    break;
  case FOOTING_FIELD_INSTANT:
    *(gint64 *)where = *(gint64 *)record_locate (from, field);
    break;
  case FOOTING_FIELD_REFERENCE:
  case FOOTING_FIELD_TEXT:
  case FOOTING_FIELD_CODE:
  case FOOTING_FIELD_DATE:
  case FOOTING_FIELD_TIME:
  default:
    set_string (where, *(char **)record_locate (from, field));
    break;
  }
}

void
record_set_field (gpointer self, const FootingField *field, const GValue *value)
{
  gpointer where = record_locate (self, field);
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

void
record_get_field (gpointer self, const FootingField *field, GValue *value)
{
  switch (field->type) {
  case FOOTING_FIELD_CODES:
    g_value_set_boxed (value, footing_record_get_codes (self, field));
    break;
  case FOOTING_FIELD_INT:
    g_value_set_int (value, footing_record_get_int (self, field));
    break;
  case FOOTING_FIELD_REAL:
    g_value_set_double (value, footing_record_get_real (self, field));
    break;
  case FOOTING_FIELD_BOOL:
    g_value_set_boolean (value, footing_record_get_int (self, field));
    break;
  case FOOTING_FIELD_INSTANT:
    g_value_set_int64 (value, footing_record_get_instant (self, field));
    break;
  case FOOTING_FIELD_TEXT:
  case FOOTING_FIELD_CODE:
  case FOOTING_FIELD_DATE:
  case FOOTING_FIELD_TIME:
  case FOOTING_FIELD_REFERENCE:
  default:
    g_value_set_string (value, footing_record_get_text (self, field));
    break;
  }
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

  return *(char **)record_locate (self, field);
}

const char *const *
footing_record_get_codes (gpointer self, const FootingField *field)
{
  g_return_val_if_fail (FOOTING_IS_RECORD (self), NULL);

  return *(const char *const **)record_locate (self, field);
}

int
footing_record_get_int (gpointer self, const FootingField *field)
{
  g_return_val_if_fail (FOOTING_IS_RECORD (self), -1);

  return *(int *)record_locate (self, field);
}

double
footing_record_get_real (gpointer self, const FootingField *field)
{
  g_return_val_if_fail (FOOTING_IS_RECORD (self), NAN);

  return *(double *)record_locate (self, field);
}

gint64
footing_record_get_instant (gpointer self, const FootingField *field)
{
  g_return_val_if_fail (FOOTING_IS_RECORD (self), 0);

  return *(gint64 *)record_locate (self, field);
}

gboolean
record_field_equal (gpointer a, gpointer b, const FootingField *field)
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
