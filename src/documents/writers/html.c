/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "html.h"

static const char style[] =
    ":root{color-scheme:light dark}"
    "body{font-family:system-ui,sans-serif;line-height:1.5;max-width:42em;"
    "margin:2em auto;padding:0 1em;overflow-wrap:anywhere}"
    "h1{font-size:1.7em;line-height:1.25}h2{font-size:1.25em;margin-top:1.8em}"
    "h3{font-size:1em;margin-bottom:0}h1,h2,h3{break-after:avoid}"
    "p{text-align:start}li{margin:.4em 0;break-inside:avoid}"
    "li p{margin:.4em 0}"
    "table{border-collapse:collapse;width:100%}"
    "th,td{text-align:start;vertical-align:top;padding:.35em .6em .35em 0;"
    "border-bottom:1px solid #999}"
    "tr{break-inside:avoid}"
    "@page{margin:2cm}"
    "@media print{:root{color-scheme:light}body{max-width:none;margin:0;padding:0;"
    "font-size:11pt}}";

static void
append_escaped (GString *out, const char *text)
{
  for (const char *at = text; *at != '\0'; at++)
    switch (*at) {
    case '&':
      g_string_append (out, "&amp;");
      break;
    case '<':
      g_string_append (out, "&lt;");
      break;
    case '>':
      g_string_append (out, "&gt;");
      break;
    case '"':
      g_string_append (out, "&quot;");
      break;
    case '\n':
      g_string_append (out, "<br>\n");
      break;
    default:
      g_string_append_c (out, *at);
      break;
    }
}

static void
append_element (GString *out, const char *element, const char *more, const char *text)
{
  g_string_append_printf (out, "<%s dir=\"auto\"%s>", element, more);
  append_escaped (out, text);
  g_string_append_printf (out, "</%s>\n", element);
}

/* One that has more than one paragraph has them as such. */
static void
append_item (GString *out, const char *item)
{
  g_auto (GStrv) paragraphs = g_strsplit (item, "\n\n", -1);

  if (paragraphs[0] == NULL || paragraphs[1] == NULL) {
    append_element (out, "li", "", item);
    return;
  }

  g_string_append (out, "<li dir=\"auto\">\n");
  for (guint i = 0; paragraphs[i] != NULL; i++)
    append_element (out, "p", "", paragraphs[i]);
  g_string_append (out, "</li>\n");
}

static void
append_table (GString *out, const FootingBlock *block)
{
  g_string_append (out, "<table>\n");
  for (guint i = 0; i < block->rows->len; i++) {
    const GStrv cells = g_ptr_array_index (block->rows, i);

    g_string_append (out, i == 0 ? "<thead>\n<tr>\n" : "<tr>\n");
    for (guint j = 0; cells[j] != NULL; j++)
      append_element (out, i == 0 ? "th" : "td", i == 0 ? " scope=\"col\"" : "",
                      cells[j]);
    g_string_append (out, i == 0 ? "</tr>\n</thead>\n<tbody>\n" : "</tr>\n");
  }
  g_string_append (out, "</tbody>\n</table>\n");
}

static void
append_block (GString *out, const FootingBlock *block)
{
  const char heading[] = {'h', (char)('0' + CLAMP (block->level, 1, 6)), '\0'};

  switch (block->kind) {
  case FOOTING_BLOCK_HEADING:
    append_element (out, heading, "", block->text);
    break;
  case FOOTING_BLOCK_LIST:
    g_string_append (out, "<ul>\n");
    for (guint i = 0; i < block->items->len; i++)
      append_item (out, g_ptr_array_index (block->items, i));
    g_string_append (out, "</ul>\n");
    break;
  case FOOTING_BLOCK_TABLE:
    append_table (out, block);
    break;
  case FOOTING_BLOCK_PARAGRAPH:
  default:
    append_element (out, "p", "", block->text);
    break;
  }
}

char *
footing_html_write (const FootingDocument *document)
{
  GString *out;

  g_return_val_if_fail (document != NULL, NULL);

  out = g_string_new ("<!DOCTYPE html>\n");
  g_string_append_printf (out, "<html lang=\"%s\" dir=\"%s\">\n<head>\n",
                          document->language, document->from_right ? "rtl" : "ltr");
  g_string_append (
      out, "<meta charset=\"utf-8\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
           /* Whatever is in it, nothing is loaded and nothing runs. */
           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
           "style-src 'unsafe-inline'\">\n<title>");
  append_escaped (out, document->title);
  g_string_append_printf (out, "</title>\n<style>%s</style>\n</head>\n<body>\n<main>\n",
                          style);
  for (guint i = 0; i < document->blocks->len; i++)
    append_block (out, g_ptr_array_index (document->blocks, i));
  g_string_append (out, "</main>\n</body>\n</html>\n");

  return g_string_free (out, FALSE);
}
