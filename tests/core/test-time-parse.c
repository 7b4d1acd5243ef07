/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F40: times as people say them. In the file that is named by TIMES each line is what
 * somebody types, "=" and the time it means; "-" for no time. */
#include "config.h"

#include "time-parse.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <string.h>

static void
test_table (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;
  g_auto (GStrv) lines = NULL;

  g_file_get_contents (g_getenv ("TIMES"), &content, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (g_strchomp (content), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), >=, 20);

  for (guint i = 0; lines[i] != NULL; i++) {
    g_auto (GStrv) sides = g_strsplit (lines[i], " = ", 2);
    g_autofree char *time = footing_time_parse (sides[0]);

    g_test_message ("%s", lines[i]);
    g_assert_cmpuint (g_strv_length (sides), ==, 2);
    g_assert_cmpstr (time != NULL ? time : "-", ==, sides[1]);
  }
}

/* Nothing that is typed or pasted is too odd. */
static void
test_hostile (void)
{
  const char *texts[] = {
      "",    " ",     "\n",  ":",  "1:",       ":30",    "h",
      "-1:", "12:3x", "...", "''", "99999999", "1h1h1h", "\xe2\x80\xae"};
  g_autofree char *long_text = g_strnfill (1000000, '1');

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_test_message ("“%s”", texts[i]);
    g_assert_null (footing_time_parse (texts[i]));
  }
  g_assert_null (footing_time_parse (long_text));
}

/* In numbers, which every language reads. */
static void
test_is_in (void)
{
  const struct {
    const char *text;
    gboolean is_in;
  } cases[] = {
      {"x 14:00", TRUE}, {"14:00", TRUE}, {"x  9:30 ", TRUE}, {"31.11.", FALSE},
      {"12.13", FALSE},  {"x", FALSE},    {"", FALSE},        {"x 14", FALSE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_test_message ("“%s”", cases[i].text);
    g_assert_cmpint (footing_time_is_in (cases[i].text), ==, cases[i].is_in);
  }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("TRANSLATIONS"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/time-parse/F40/table", test_table);
  g_test_add_func ("/time-parse/F40/hostile", test_hostile);
  g_test_add_func ("/time-parse/F40/is-in", test_is_in);

  return g_test_run ();
}
