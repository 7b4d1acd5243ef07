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

/* F21, D40: a file that was chosen is found again by what the field then says. */
static void
test_chosen (void)
{
  const struct {
    const char *uri;
    const char *path;
    const char *text;
  } cases[] = {
      {"file:///tmp/report.pdf", "/tmp/report.pdf", "/tmp/report.pdf"},
      {"file:///tmp/a%20b.pdf", "/tmp/a b.pdf", "/tmp/a b.pdf"},
      {"file:///tmp/Gr%C3%B6%C3%9Fe.pdf", "/tmp/Größe.pdf", "/tmp/Größe.pdf"},
      /* What a line of text would lose. */
      {"file:///tmp/a%0Ab", "/tmp/a\nb", "file:///tmp/a%0Ab"},
      {"file:///tmp/a%20", "/tmp/a ", "file:///tmp/a%20"},
      {"file:///tmp/%FF", "/tmp/\xff", "file:///tmp/%FF"},
      {"file:///tmp/%E2%80%AEfdp.exe", "/tmp/\u202efdp.exe",
       "file:///tmp/%E2%80%AEfdp.exe"},
      /* On another computer, with a place here to be read from, or without. */
      {"smb://host/a.pdf", "/run/user/1000/gvfs/a.pdf", "/run/user/1000/gvfs/a.pdf"},
      {"smb://host/a.pdf", NULL, NULL},
      {"mtp://phone/a.jpg", NULL, NULL},
      {"https://example.org/a.pdf", NULL, "https://example.org/a.pdf"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = footing_evidence_from_file (cases[i].uri, cases[i].path);
    g_autofree char *path = text != NULL ? footing_evidence_to_path (text) : NULL;

    g_test_message ("%s", cases[i].uri);
    g_assert_cmpstr (text, ==, cases[i].text);
    g_assert_cmpstr (path, ==, cases[i].path);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/evidence/F21-uri", test_uri);
  g_test_add_func ("/evidence/F21-home", test_home);
  g_test_add_func ("/evidence/F21-D40-chosen", test_chosen);

  return g_test_run ();
}
