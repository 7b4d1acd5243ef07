/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "names.h"
#include "initials.h"

/* H15: who is spoken of in somebody's own words. */
static void
test_names (void)
{
  static const struct {
    const char *text, *name;
    gboolean found;
  } cases[] = {
      {"", "", FALSE},
      {"Mira saw it", "", FALSE},
      {"Mira saw it", " – ", FALSE},
      {"", "Mira", FALSE},
      {"Mira saw the report", "Mira", TRUE},
      {"The report is with Mira", "Mira", TRUE},
      {"(Mira)", "Mira", TRUE},
      {"Mira’s question is answered", "Mira", TRUE},
      {"Mira's question", "Mira", TRUE},
      {"Miras Frage beantwortet", "Mira", TRUE},
      {"MIRA saw it", "Mira", TRUE},
      {"mira saw it", "Mira", TRUE},
      {"Mira saw it", "mira", TRUE},
      {"A miracle", "Mira", FALSE},
      {"Miranda saw it", "Mira", FALSE},
      {"Admira", "Mira", FALSE},
      {"Asked Mira-Lena about it", "Mira", TRUE},
      /* A name that is a word as well. */
      {"This will do", "Will", FALSE},
      {"Will saw it", "Will", TRUE},
      {"Set a mark", "Mark", FALSE},
      /* Several words. */
      {"Mira saw it", "Mira Sen", TRUE},
      {"Mira Sen saw it", "Mira Sen", TRUE},
      {"Mira Sens Frage", "Mira Sen", TRUE},
      {"Sen saw it", "Mira Sen", TRUE},
      {"Miras Frage", "Mira Sen", TRUE},
      {"Wrote to Weber", "Dr. Weber", TRUE},
      {"Mit Frau Weber gesprochen", "Frau Weber", TRUE},
      {"Mit Frau Schulz gesprochen", "Frau Weber", FALSE},
      {"The team has it", "Team Nord", FALSE},
      {"Das Team hat es", "Team Nord", FALSE},
      {"Asked the Platform team", "Platform team", TRUE},
      {"Platform migrated", "Platform team", FALSE},
      {"Noor’s part", "Noor’s team", TRUE},
      {"Kim saw it", "Kim Lee (client)", TRUE},
      {"Kim Lee, client, saw it", "Kim Lee (client)", TRUE},
      /* Other letters. */
      {"José has it", "Jose", TRUE},
      {"Jürgen fragen", "Jürgen", TRUE},
      {"今日は美羽", "美羽", TRUE},
      {"美羽 saw it", "美羽", TRUE},
      {"Мира видела", "Мира", TRUE},
      {"\xff Mira", "Mira", TRUE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *shown = g_utf8_make_valid (cases[i].text, -1);

    g_test_message ("%s: %s", cases[i].name, shown);
    g_assert_cmpint (footing_names (cases[i].text, cases[i].name), ==, cases[i].found);
  }
}

/* H15: somebody is spoken of by a word of their name however that was typed, and by
 * nothing that stands beside it. Initials hide the same. */
static void
test_typed (void)
{
  static const struct {
    const char *name, *other;
  } cases[] = {
      {"Noor", ""},
      {"noor", ""},
      {"Noor Khalil", ""},
      {"noor khalil", ""},
      {"NOOR KHALIL", ""},
      {"Noor van Dijk", "A van came"},
      {"Noor (dispatch)", "The dispatch is late"},
      {"Noor Klein (my boss)", "My boss saw it"},
      {"Noor, my boss", "My boss saw it"},
      {"Noor – HR", "Asked HR"},
      {"Noor from Finance", "Asked Finance"},
      {"Noor in Sales", "Asked Sales"},
      {"Noor aus dem Vertrieb", "Beim Vertrieb"},
      {"Dr. Noor", "Dr. Who saw it"},
      {"Frau Noor", "Frau Weber war da"},
      {"Dr. Noor van Dijk", "Dr. Who saw it"},
      {"Boss Noor", "The boss saw it"},
      {"Team Noor", "The team saw it"},
      {"my noor", "My part"},
      {"(Noor)", "The part"},
      {"Khalil, Noor", "The part"},
      {"Noor-Marie Weber", "The part"},
  };
  static const char *const texts[] = {
      "Noor, after the demo with the empty chart",
      "Send Noor the notes",
      "I wrote down with noor what a good demo is",
      "Noor’s own newsletter",
      "Noors Vorstellung",
      "NOOR saw it",
      "Ask (Noor)",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const char *const names[] = {cases[i].name, NULL};
    g_autoptr (FootingInitials) initials = footing_initials_new (names);

    for (guint j = 0; j < G_N_ELEMENTS (texts); j++) {
      g_autofree char *shown = footing_initials_apply (initials, texts[j]);

      g_test_message ("%s: %s", cases[i].name, texts[j]);
      g_assert_true (footing_names (texts[j], cases[i].name));
      g_assert_cmpstr (shown, !=, texts[j]);
    }
    g_assert_false (footing_names (cases[i].other, cases[i].name));
  }
}

/* F97: whoever a plan is for is told from everybody else in it. */
static void
test_same (void)
{
  static const struct {
    const char *one, *other;
    gboolean same;
  } cases[] = {
      {"", "", FALSE},
      {"Noor", "", FALSE},
      {"Noor", "noor", TRUE},
      {"Noor van Dijk", "Noor", TRUE},
      {"Noor van Dijk", "Noor (analyst)", TRUE},
      {"Noor van Dijk", "Frau Dijk", TRUE},
      {"Noor van Dijk", "Tom van Dijk", FALSE},
      {"Noor van Dijk", "Noor Weber", FALSE},
      {"Noor", "My boss", FALSE},
      {"My boss", "My boss", TRUE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_test_message ("%s, %s", cases[i].one, cases[i].other);
    g_assert_cmpint (footing_names_same (cases[i].one, cases[i].other), ==,
                     cases[i].same);
    g_assert_cmpint (footing_names_same (cases[i].other, cases[i].one), ==,
                     cases[i].same);
  }
}

/* H15: nobody is told about themselves, whatever they are called. */
static void
test_roles (void)
{
  const struct {
    const char *text;
    const char *role;
    gboolean found;
  } cases[] = {
      {"Took ten minutes with my manager", "manager", TRUE},
      {"Took ten minutes with my manager", "mentor", FALSE},
      {"Took ten minutes with my manager", NULL, FALSE},
      {"Took ten minutes with my manager", "other", FALSE},
      {"My boss’s question is answered", "manager", TRUE},
      {"My Manager’s list is done", "manager", TRUE},
      {"The package manager is fixed", "manager", FALSE},
      {"Summarised my management report", "manager", FALSE},
      {"Asked my\nmentor", "mentor", TRUE},
      {"Showed it to my colleague", "peer", TRUE},
      {"Sent my report", "manager", FALSE},
      {"", "manager", FALSE},
      {"\xff my sponsor", "sponsor", TRUE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (footing_names_role (cases[i].text, cases[i].role), ==,
                     cases[i].found);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/names/H15", test_names);
  g_test_add_func ("/core/names/H15-typed", test_typed);
  g_test_add_func ("/core/names/F97-same", test_same);
  g_test_add_func ("/core/names/H15-roles", test_roles);

  return g_test_run ();
}
