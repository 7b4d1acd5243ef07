/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper-format.h"

static void
free_line (gpointer data)
{
  FootingPaperLine *line = data;

  g_free (line->text);
  g_free (line->detail);
  g_free (line);
}

static void
free_part (gpointer data)
{
  FootingPaperPart *part = data;

  g_free (part->title);
  g_ptr_array_unref (part->lines);
  g_free (part);
}

GPtrArray *
footing_paper_new (void)
{
  return g_ptr_array_new_with_free_func (free_part);
}

FootingPaperPart *
footing_paper_add (GPtrArray *paper, const char *title)
{
  FootingPaperPart *part;

  g_return_val_if_fail (paper != NULL, NULL);

  part = g_new0 (FootingPaperPart, 1);
  part->title = g_strdup (title);
  part->lines = g_ptr_array_new_with_free_func (free_line);
  g_ptr_array_add (paper, part);

  return part;
}

void
footing_paper_part_add (FootingPaperPart *part, char *text, char *detail)
{
  FootingPaperLine *line;

  g_return_if_fail (part != NULL);
  g_return_if_fail (text != NULL);

  line = g_new0 (FootingPaperLine, 1);
  line->text = text;
  line->detail = detail;
  g_ptr_array_add (part->lines, line);
}

static void
append (GString *out, const char *before, const char *text, const char *after)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append_printf (out, "%s%s%s\n", before, escaped, after);
}

static void
append_part (GString *out, const FootingPaperPart *part)
{
  append (out, "\n<span size=\"large\" weight=\"bold\">", part->title, "</span>\n");
  for (guint i = 0; i < part->lines->len; i++) {
    const FootingPaperLine *line = g_ptr_array_index (part->lines, i);

    if (line->detail == NULL || *line->detail == '\0') {
      append (out, "", line->text, "");
      continue;
    }
    append (out, "<b>", line->text, "</b>");
    append (out, "", line->detail, "\n");
  }
}

char *
footing_paper_format_markup (const char *title, const char *subtitle, GPtrArray *paper)
{
  g_autoptr (GString) out = g_string_new (NULL);

  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (subtitle != NULL, NULL);
  g_return_val_if_fail (paper != NULL, NULL);

  append (out, "<span size=\"x-large\" weight=\"bold\">", title, "</span>");
  append (out, "", subtitle, "");
  for (guint i = 0; i < paper->len; i++)
    append_part (out, g_ptr_array_index (paper, i));

  return g_strdup (out->str);
}

char *
footing_paper_format_text (const char *title, const char *subtitle, GPtrArray *paper)
{
  g_autoptr (GString) out = g_string_new (NULL);

  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (subtitle != NULL, NULL);
  g_return_val_if_fail (paper != NULL, NULL);

  g_string_append_printf (out, "%s\n", title);
  if (*subtitle != '\0')
    g_string_append_printf (out, "%s\n", subtitle);
  for (guint i = 0; i < paper->len; i++) {
    const FootingPaperPart *part = g_ptr_array_index (paper, i);

    g_string_append_printf (out, "\n%s\n", part->title);
    for (guint j = 0; j < part->lines->len; j++) {
      const FootingPaperLine *line = g_ptr_array_index (part->lines, j);

      g_string_append_printf (out, "– %s\n", line->text);
      if (line->detail != NULL && *line->detail != '\0')
        g_string_append_printf (out, "  %s\n", line->detail);
    }
  }

  return g_strdup (out->str);
}
