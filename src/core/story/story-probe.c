/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shows a translator what the story check marks: reads sentences, one a line, and prints
 * for each the number of its marks, a tab and the sentence, then the marks, each on a
 * line that begins with a tab. The language is that of LANGUAGE, as everywhere. */
#include "config.h"

#include "story-check.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void
probe (const char *sentence)
{
  g_autoptr (GPtrArray) marks = footing_story_check (sentence);

  printf ("%u\t%s\n", marks->len, sentence);
  for (guint i = 0; i < marks->len; i++) {
    const FootingStoryMark *mark = g_ptr_array_index (marks, i);

    printf ("\t%.*s\n", (int)(mark->end_byte - mark->start_byte),
            sentence + mark->start_byte);
  }
}

int
main (void)
{
  char *line = NULL;
  size_t size = 0;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, BUILT_TRANSLATIONS);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");

  while (getline (&line, &size, stdin) != -1) {
    line[strcspn (line, "\r\n")] = '\0';
    probe (line);
  }
  free (line);

  return EXIT_SUCCESS;
}
