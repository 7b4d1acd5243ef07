/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evidence.h"

#include <string.h>

/* F21: what is given as evidence opens when it is a link or a file, and only then. */
static void
test_uri (void)
{
  const struct {
    const char *text;
    const char *uri;
  } cases[] = {
      {"", NULL},
      {"Mira's mail of Tuesday", NULL},
      {"the report", NULL},
      {"https://example.org/a?b=c#d", "https://example.org/a?b=c#d"},
      {"  HTTP://example.org ", "HTTP://example.org"},
      {"www.example.org/x", "https://www.example.org/x"},
      {"mailto:mira@example.org", "mailto:mira@example.org"},
      {"https://example.org and more", NULL},
      {"/tmp/a report.pdf", "file:///tmp/a%20report.pdf"},
      {"file:///tmp/a%20report.pdf", "file:///tmp/a%20report.pdf"},
      {"file://elsewhere/x", NULL},
      {"javascript:alert(1)", NULL},
      {"data:text/html,x", NULL},
      {"smb://host/share", NULL},
      {"C:\\report.pdf", NULL},
      {"note: see the wiki", NULL},
      {"report.pdf", NULL},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *uri = footing_evidence_to_uri (cases[i].text);

    g_test_message ("%s", cases[i].text);
    g_assert_cmpstr (uri, ==, cases[i].uri);
  }
}

static void
test_home (void)
{
  g_autofree char *path = footing_evidence_to_path ("~/notes.txt");
  g_autofree char *expected = g_build_filename (g_get_home_dir (), "notes.txt", NULL);
  g_autofree char *none = footing_evidence_to_path ("https://example.org");

  g_assert_cmpstr (path, ==, expected);
  g_assert_null (none);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/evidence/F21-uri", test_uri);
  g_test_add_func ("/evidence/F21-home", test_home);

  return g_test_run ();
}
