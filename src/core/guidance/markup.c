/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "markup.h"

#include "error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

gboolean
footing_markup_parse (const GMarkupParser *parser,
                      gpointer data,
                      const char *xml,
                      gssize length,
                      GError **error)
{
  g_autoptr (GMarkupParseContext) context =
      g_markup_parse_context_new (parser, 0, data, NULL);

  return g_markup_parse_context_parse (context, xml, length, error) &&
         g_markup_parse_context_end_parse (context, error);
}

gboolean
footing_markup_refuse (GError **error, const char *element)
{
  g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT,
               "<%s> is not understood here", element);

  return FALSE;
}

void
footing_markup_take_text (GMarkupParseContext *context,
                          const char *piece,
                          gsize length,
                          GString *text,
                          gboolean is_read,
                          GError **error)
{
  if (is_read)
    g_string_append_len (text, piece, length);
  else if (strspn (piece, " \t\r\n") < length)
    footing_markup_refuse (error, g_markup_parse_context_get_element (context));
}

void
footing_markup_join_space (GString *text)
{
  gsize length = 0;

  for (gsize i = 0; i < text->len; i++)
    if (!g_ascii_isspace (text->str[i]))
      text->str[length++] = text->str[i];
    else if (length > 0 && text->str[length - 1] != ' ')
      text->str[length++] = ' ';

  if (length > 0 && text->str[length - 1] == ' ')
    length--;
  g_string_truncate (text, length);
}

void
footing_markup_set_damaged (GError **error, const char *reason)
{
  g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_DAMAGED,
               /* Translators: %s is a technical detail, not translated. */
               _ ("The guidance that comes with Footing is damaged (%s): install "
                  "Footing again."),
               reason);
}
