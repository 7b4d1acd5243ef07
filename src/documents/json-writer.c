/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "json-writer.h"

#include <math.h>

struct _FootingJsonWriter {
  /* owned */
  GString *text;

  /* state */
  guint depth;
  gboolean first; /* nothing stands yet in what was begun last */
};

FootingJsonWriter *
footing_json_writer_new (void)
{
  FootingJsonWriter *self = g_new0 (FootingJsonWriter, 1);

  self->text = g_string_new (NULL);
  self->first = TRUE;

  return self;
}

void
footing_json_writer_free (FootingJsonWriter *self)
{
  if (self->text != NULL)
    g_string_free (self->text, TRUE);
  g_free (self);
}

static void
add_line (FootingJsonWriter *self)
{
  g_string_append_c (self->text, '\n');
  for (guint i = 0; i < self->depth; i++)
    g_string_append (self->text, "  ");
}

static void
add_quoted (FootingJsonWriter *self, const char *value)
{
  const char *done = value;
  GString *text = self->text;

  g_string_append_c (text, '"');
  for (const char *c = value; *c != '\0'; c++) {
    if ((guchar)*c >= 0x20 && *c != '"' && *c != '\\')
      continue;

    g_string_append_len (text, done, c - done);
    done = c + 1;
    if (*c == '"' || *c == '\\')
      g_string_append_printf (text, "\\%c", *c);
    else if (*c == '\n')
      g_string_append (text, "\\n");
    else if (*c == '\t')
      g_string_append (text, "\\t");
    else
      g_string_append_printf (text, "\\u%04x", (guint)*c);
  }
  g_string_append (text, done);
  g_string_append_c (text, '"');
}

static void
begin_value (FootingJsonWriter *self, const char *key)
{
  if (!self->first)
    g_string_append_c (self->text, ',');
  if (self->depth > 0)
    add_line (self);
  self->first = FALSE;

  if (key != NULL) {
    add_quoted (self, key);
    g_string_append (self->text, ": ");
  }
}

static void
begin (FootingJsonWriter *self, const char *key, char bracket)
{
  begin_value (self, key);
  g_string_append_c (self->text, bracket);
  self->depth++;
  self->first = TRUE;
}

static void
end (FootingJsonWriter *self, char bracket)
{
  g_assert (self->depth > 0);

  self->depth--;
  if (!self->first)
    add_line (self);
  g_string_append_c (self->text, bracket);
  self->first = FALSE;
}

void
footing_json_writer_begin_object (FootingJsonWriter *self, const char *key)
{
  begin (self, key, '{');
}

void
footing_json_writer_end_object (FootingJsonWriter *self)
{
  end (self, '}');
}

void
footing_json_writer_begin_list (FootingJsonWriter *self, const char *key)
{
  begin (self, key, '[');
}

void
footing_json_writer_end_list (FootingJsonWriter *self)
{
  end (self, ']');
}

void
footing_json_writer_add_text (FootingJsonWriter *self, const char *key, const char *value)
{
  g_return_if_fail (value != NULL);

  begin_value (self, key);
  add_quoted (self, value);
}

void
footing_json_writer_add_int (FootingJsonWriter *self, const char *key, gint64 value)
{
  begin_value (self, key);
  g_string_append_printf (self->text, "%" G_GINT64_FORMAT, value);
}

void
footing_json_writer_add_bool (FootingJsonWriter *self, const char *key, gboolean value)
{
  begin_value (self, key);
  g_string_append (self->text, value ? "true" : "false");
}

void
footing_json_writer_add_real (FootingJsonWriter *self, const char *key, double value)
{
  static const char *const formats[] = {"%.15g", "%.16g", "%.17g"};
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_return_if_fail (isfinite (value));

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++) {
    g_ascii_formatd (number, sizeof number, formats[i], value);
    if (g_ascii_strtod (number, NULL) == value)
      break;
  }

  begin_value (self, key);
  g_string_append (self->text, number);
}

GBytes *
footing_json_writer_finish (FootingJsonWriter *self)
{
  g_return_val_if_fail (self->depth == 0, NULL);

  g_string_append_c (self->text, '\n');

  return g_string_free_to_bytes (g_steal_pointer (&self->text));
}
