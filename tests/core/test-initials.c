/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "initials.h"

#include <locale.h>

/* F63: the initials of a name. */
static void
test_make (void)
{
  static const struct {
    const char *name, *initials;
  } cases[] = {
      {"", ""},
      {" \t", ""},
      {"Noor", "N."},
      {"noor", "n."},
      {"Noor van Dijk", "N. v. D."},
      {"  Noor   van\tDijk ", "N. v. D."},
      {"N. v. D.", "N. v. D."},
      {"N.v.D.", "N. v. D."},
      {"NvD", "N."},
      {"Anne-Marie Weber", "A.-M. W."},
      {"A.-M. W.", "A.-M. W."},
      {"Dr. Weber", "D. W."},
      {"(Noor)", "N."},
      {"Noor (analyst)", "N. a."},
      {"O’Brien", "O."},
      {"Client 7", "C. 7"},
      {"王小明", "王"},
      {"王 小明", "王 小"},
      {"김민수", "김"},
      {"جميل", "ج"},
      {"محمد علي", "م ع"},
      {"שרה", "ש"},
      {"Мира Сен", "М. С."},
      {"Ürün", "Ü."},
      {"U\xcc\x88run", "U\xcc\x88."},
      {"ß", "ß."},
      {"🦊", "…"},
      {"-", "…"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *initials = footing_initials_make (cases[i].name);
    g_autofree char *again = footing_initials_make (initials);

    g_test_message ("“%s”", cases[i].name);
    g_assert_cmpstr (initials, ==, cases[i].initials);
    g_assert_cmpstr (again, ==, initials);
  }
}

/* F63: a text that names somebody. */
static void
test_apply (void)
{
  static const char *const names[] = {"Noor van Dijk", "王小明",   "جميل",      "",
                                      "The client",    "Mira Sen", "Dr. Weber", NULL};
  static const struct {
    const char *text, *shown;
  } cases[] = {
      {"", ""},
      {"Show the first part", "Show the first part"},
      {"Noor van Dijk", "N. v. D."},
      {"Ask Noor van Dijk for it", "Ask N. v. D. for it"},
      {"Ask Noor.", "Ask N."},
      {"Noor’s demo", "N.’s demo"},
      {"Noors Vorstellung", "N.s Vorstellung"},
      {"Noor, Mira and Mr Dijk", "N., M. and Mr D."},
      {"NOOR VAN DIJK", "N. V. D."},
      {"a van for the dijk", "a van for the dijk"},
      {"Noorden", "Noorden"},
      {"跟王小明谈话", "跟王谈话"},
      {"مع جميل", "مع ج"},
      {"لجميل", "لج"},
      {"Ask The client", "Ask T. c."},
      {"The report for the client", "The report for the client"},
      {"Weber called", "W. called"},
      {"Dr. Weber called", "D. W. called"},
      {"Dr. Who", "Dr. Who"},
      {"Mira\nSen", "M. S."},
  };
  g_autoptr (FootingInitials) initials = footing_initials_new (names);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *shown = footing_initials_apply (initials, cases[i].text);
    g_autofree char *again = footing_initials_apply (initials, shown);
    g_autofree char *same = footing_initials_apply (NULL, cases[i].text);

    g_assert_cmpstr (shown, ==, cases[i].shown);
    g_assert_cmpstr (again, ==, shown);
    g_assert_cmpstr (same, ==, cases[i].text);
  }
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/initials/make", test_make);
  g_test_add_func ("/initials/apply", test_apply);

  return g_test_run ();
}
