/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "initials.h"

#include <locale.h>
#include <string.h>

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
      {"noor", "N."},
      {"noor khalil", "N. K."},
      {"Noor van Dijk", "N. v. D."},
      {"  Noor   van\tDijk ", "N. v. D."},
      {"N. v. D.", "N. v. D."},
      {"N.v.D.", "N. v. D."},
      {"NvD", "N."},
      {"Anne-Marie Weber", "A.-M. W."},
      {"A.-M. W.", "A.-M. W."},
      {"Dr. Weber", "Dr. W."},
      {"Dr. Ruth Adler", "Dr. R. A."},
      {"Prof. Dr. Adler", "Prof. Dr. A."},
      {"Mr Smith", "Mr S."},
      {"Frau Schäfer", "Frau S."},
      {"dr weber", "dr W."},
      {"Team Noor", "Team N."},
      {"Dr.", "D."},
      {"(Noor)", "N."},
      {"O’Brien", "O."},
      {"王小明", "王"},
      {"王 小明", "王 小"},
      {"김민수", "김"},
      {"جميل", "ج"},
      {"محمد علي", "م ع"},
      {"שרה", "ש"},
      {"Мира Сен", "М. С."},
      {"Ürün", "Ü."},
      {"U\xcc\x88run", "U\xcc\x88."},
      {"🦊", "…"},
      {"-", "…"},
      /* What somebody is beside their name. */
      {"Noor (analyst)", "N. (analyst)"},
      {"Ruth (my boss)", "R. (my boss)"},
      {"Ruth (My Boss)", "R. (My Boss)"},
      {"Ruth, my boss", "R., my boss"},
      {"Ruth – HR", "R. – HR"},
      {"Sam from Finance", "S. from Finance"},
      {"sam from finance", "S. from finance"},
      {"Sam in Sales", "S. in Sales"},
      {"Ruth the lead", "R. the lead"},
      {"Sabine aus dem Vertrieb", "S. aus dem Vertrieb"},
      {"Ruth (meine Chefin)", "R. (meine Chefin)"},
      /* A name there is one. */
      {"Ruth (Adler)", "R. A."},
      {"noor (khalil)", "N. K."},
      {"Hugo Boss", "H. B."},
      {"My Nguyen", "M. N."},
      {"my noor", "M. N."},
      {"Ursula von der Leyen", "U. v. d. L."},
      {"Sophie in ’t Veld", "S. i. t. V."},
      {"Der Müller", "D. M."},
      /* A role in place of a name. */
      {"The client", "The client"},
      {"The auditor of the year", "The auditor of the year"},
      {"My boss", "My boss"},
      {"my former boss", "my former boss"},
      {"Boss", "Boss"},
      {"Client 7", "Client 7"},
      {"Head of Finance", "Head of Finance"},
      {"Team lead", "Team lead"},
      {"Der Kunde", "Der Kunde"},
      {"Meine Chefin", "Meine Chefin"},
      {"Die Projektleiterin", "Die Projektleiterin"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *initials = footing_initials_make (cases[i].name);
    g_autofree char *again = footing_initials_make (initials);

    g_test_message ("“%s”", cases[i].name);
    g_assert_cmpstr (initials, ==, cases[i].initials);
    g_assert_cmpstr (again, ==, initials);
  }
}

/* What @initials make of @text, and that it stays what it is. */
static void
assert_shown (FootingInitials *initials, const char *text, const char *as)
{
  g_autofree char *shown = footing_initials_apply (initials, text);
  g_autofree char *again = footing_initials_apply (initials, shown);
  g_autofree char *same = footing_initials_apply (NULL, text);

  g_assert_cmpstr (shown, ==, as);
  g_assert_cmpstr (again, ==, shown);
  g_assert_cmpstr (same, ==, text);
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
      {"Ask Noor…", "Ask N.…"},
      {"Noor’s demo", "N.’s demo"},
      {"Noors Vorstellung", "N.s Vorstellung"},
      {"Noor, Mira and Mr Dijk", "N., M. and Mr D."},
      {"NOOR VAN DIJK", "N. v. D."},
      {"noor van dijks Demo", "N. v. D.s Demo"},
      {"noor froze, and mira helped", "N. froze, and M. helped"},
      {"a van for the others", "a van for the others"},
      {"Noorden", "Noorden"},
      {"跟王小明谈话", "跟王谈话"},
      {"مع جميل", "مع ج"},
      {"لجميل", "لج"},
      {"Ask The client", "Ask The client"},
      {"The report for the client", "The report for the client"},
      {"Weber called", "W. called"},
      {"Dr. Weber called", "Dr. W. called"},
      {"Dr Weber called", "Dr. W. called"},
      /* The words of a name that belong together. */
      {"Mira, Sen and Noor", "M., S. and N."},
      {"I told Mira (Sen was there)", "I told M. (S. was there)"},
      {"Ask Mira; Sen is away", "Ask M.; S. is away"},
      {"Mira-Sen", "M. S."},
      {"noor.van.dijk", "N. v. D."},
      {"noor.vandijk", "N. v. D."},
      {"Noor2", "N.2"},
      {"VanDijk", "N. v. D."},
      {"Dr. Who", "Dr. Who"},
      {"Mira\nSen", "M. S."},
      /* Addresses, of mails and of places. */
      {"noor.dijk@example.org", "…@example.org"},
      {"Write to nvandijk@example.org.", "Write to …@example.org."},
      {"<mira@sen.example>", "<…@…>"},
      {"info@example.org", "info@example.org"},
      {"5 @ 3", "5 @ 3"},
      {"@noorvandijk", "@N. v. D."},
  };
  g_autoptr (FootingInitials) initials = footing_initials_new (names);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_shown (initials, cases[i].text, cases[i].shown);
}

/* F63: however somebody typed the name, no word of it is in a text. */
static void
test_typed (void)
{
  static const struct {
    const char *name, *text, *shown;
  } cases[] = {
      {"noor khalil", "Helping Noor after the demo", "Helping N. after the demo"},
      {"noor khalil", "Khalil, noor khalil, NOOR", "K., N. K., N."},
      {"Sam from Finance", "Sam wrote to Finance", "S. wrote to Finance"},
      {"Sam from Finance", "Sam from Finance", "S. from Finance"},
      {"Ruth (my boss)", "My boss, ruth, saw it", "My boss, R., saw it"},
      {"Ruth (Adler)", "Ask Adler", "Ask A."},
      {"noor (khalil)", "Ask Khalil", "Ask K."},
      {"Boss Ruth", "The boss is Ruth", "The boss is R."},
      {"Team Noor", "The team asks Noor", "The team asks N."},
      {"my noor", "my noor", "M. N."},
      {"my noor", "Noor asks for my word", "N. asks for my word"},
      {"Meine Chefin", "Meine Chefin fragt", "Meine Chefin fragt"},
      {"Sabine aus dem Vertrieb", "Sabine aus dem Vertrieb", "S. aus dem Vertrieb"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const char *names[] = {cases[i].name, NULL};
    g_autoptr (FootingInitials) initials = footing_initials_new (names);

    g_test_message ("“%s”", cases[i].name);
    assert_shown (initials, cases[i].text, cases[i].shown);
  }
}

/* F63: other ways to type a name. */
static void
test_spelt (void)
{
  static const struct {
    const char *name, *text, *shown;
  } cases[] = {
      {"Al", "Al said so", "A. said so"},
      {"Al", "al pastor", "al pastor"},
      {"Al Gore", "Al said so", "A. said so"},
      {"Noor van Dijk", "Van Gogh’s van", "Van Gogh’s van"},
      {"Van", "Ask Van for the van", "Ask V. for the van"},
      {"Kim O’Brien", "OBrien saw it", "K. O. saw it"},
      {"Kim O’Brien", "Kim O'Brien saw it", "K. O. saw it"},
      {"Müller", "Mueller, Muller, MUELLER", "M., M., M."},
      {"Frau Schäfer", "Frau Schaefer", "Frau S."},
      {"Anna Mueller", "Ask Müller", "Ask M."},
      {"Søren", "Soeren", "S."},
      {"Sue", "su saw it", "su saw it"},
      {"Noor", "noor2 and noor-2", "N.2 and N.-2"},
      {"Noor", "noord2", "noord2"},
      {"王小明", "小明说", "王说"},
      {"王小明", "跟王小明谈", "跟王谈"},
      {"王 小明", "跟小明谈", "跟王 小谈"},
      {"김민수", "민수가", "김가"},
      {"王明", "明天", "明天"},
      {"Dr. Ruth Adler", "Dr. Adler and Ruth", "Dr. A. and R."},
      {"Anna Berg", "Anna, Berg and Tom", "A., B. and Tom"},
      {"Berg, Anna", "Ask Berg, Anna", "Ask B. A."},
      {"Sam", "Sam hopes; Will you help?", "S. hopes; Will you help?"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const char *const names[] = {cases[i].name, NULL};
    g_autoptr (FootingInitials) initials = footing_initials_new (names);

    g_test_message ("“%s”", cases[i].name);
    assert_shown (initials, cases[i].text, cases[i].shown);
  }
}

/* F63: words of a name in two sentences are no whole name, and stay in two. */
static void
test_stops (void)
{
  static const char *const names[] = {"Anna Berg", "Tom", NULL};
  static const struct {
    const char *text, *shown;
  } cases[] = {
      {"I told Anna. Berg was angry.", "I told A.. B. was angry."},
      {"I told Anna.  Tom was angry.", "I told A..  T. was angry."},
      {"I told Anna Berg. Tom was angry.", "I told A. B.. T. was angry."},
      {"I told Anna. Nobody was angry.", "I told A. Nobody was angry."},
      {"I told Anna.\nBerg was angry.", "I told A.\nB. was angry."},
      {"I told Anna! Berg was angry.", "I told A.! B. was angry."},
      {"I told Anna: Berg was angry.", "I told A.: B. was angry."},
      {"I told Anna (Berg was angry).", "I told A. (B. was angry)."},
      {"Anna, Berg and Tom", "A., B. and T."},
      {"Anna; Berg; Tom", "A.; B.; T."},
      {"anna.berg wrote", "A. B. wrote"},
      {"Ask Anna. ", "Ask A. "},
  };
  g_autoptr (FootingInitials) initials = footing_initials_new (names);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_shown (initials, cases[i].text, cases[i].shown);
}

/* F63: a link with a name in it does not look whole any more. */
static void
test_links (void)
{
  static const char *const names[] = {"Noor van Dijk", "Tom Kim",   "王小明",
                                      "Jo Müller",     "Mark Long", NULL};
  static const struct {
    const char *text, *shown;
  } cases[] = {
      {"acme.com/noor/van-dijk", "acme.com/…"},
      {"See https://acme.com/noor/van-dijk.", "See https://acme.com/…."},
      {"(https://acme.com/1017/Noor), then", "(https://acme.com/…), then"},
      {"http://acme.com:8080/a?user=noor&id=7 and Tom", "http://acme.com:8080/… and T."},
      {"https://acme.com?user=noor", "https://acme.com/…"},
      {"https://acme.com/#noor", "https://acme.com/…"},
      {"www.acme.com/noor_2", "www.acme.com/…"},
      {"https://acme.com/noor2", "https://acme.com/…"},
      {"https://acme.com/users/tkim", "https://acme.com/…"},
      {"https://acme.com/noorvandijk", "https://acme.com/…"},
      {"https://acme.com/mydijkpage", "https://acme.com/…"},
      {"https://acme.com/M%C3%BCller", "https://acme.com/…"},
      {"https://acme.com/mueller", "https://acme.com/…"},
      {"https://acme.com/小明/", "https://acme.com/…"},
      {"https://noor.example/demo", "https://…"},
      {"https://noor:pw@acme.com/demo", "https://…"},
      {"noorvandijk.com", "…"},
      {"[notes](https://acme.com/noor)", "[notes](https://acme.com/…)"},
      {"<https://acme.com/noor>", "<https://acme.com/…>"},
      {"file:///home/noor/a.pdf", "file:///…"},
      {"/home/noor_dijk/a.pdf", "/home/…"},
      {"~/demo/Noor/a.pdf", "~/demo/…"},
      {"/srv/demo/noor.pdf, p. 3", "/srv/demo/…, p. 3"},
      {"mailto:noor@acme.com", "mailto:…@acme.com"},
      {"noor@acme.com/noor", "…@acme.com/N."},
      /* Nobody is in these. */
      {"https://acme.com/customers/tomorrow", "https://acme.com/customers/tomorrow"},
      {"https://acme.com/a (Noor)", "https://acme.com/a (N.)"},
      {"/srv/demo/a.pdf", "/srv/demo/a.pdf"},
      {"Noor/Tom, and/or both", "N./T., and/or both"},
      {"noor.vandijk", "N. v. D."},
      {"Done.Tom left", "Done.T. left"},
  };
  g_autoptr (FootingInitials) initials = footing_initials_new (names);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_shown (initials, cases[i].text, cases[i].shown);
}

/* F63: who has the initial of somebody else is shown by all of their own, once. */
static void
test_once (void)
{
  static const char *const names[] = {"Jonas",
                                      "Lena",
                                      "Dora",
                                      "Alma",
                                      "Gina",

                                      "Jean-Luc Dupont",
                                      "Dr. Doris Müller",
                                      "ana maria garcia lopez",
                                      "Ralf",
                                      "Dr. Ruth Adler",
                                      NULL};
  static const struct {
    const char *text, *shown;
  } cases[] = {
      {"Ask Jean-Luc", "Ask J.-L. D."},
      {"Ask Jean-Luc Dupont", "Ask J.-L. D."},
      {"ana maria saw it", "A. M. G. L. saw it"},
      {"Ana, Maria", "A. M. G. L., A. M. G. L."},
      {"ana maria garcia", "A. M. G. L."},
      {"Ask Maria Ana of it", "Ask A. M. G. L. of it"},
      {"Dr. Doris was there", "Dr. D. M. was there"},
      {"Dr. Ruth Adler", "Dr. R. A."},
      {"Dr. Adler", "Dr. R. A."},
      {"I saw Ruth. Ruth waved", "I saw R. A.. R. A. waved"},
  };
  g_autoptr (FootingInitials) initials = footing_initials_new (names);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_shown (initials, cases[i].text, cases[i].shown);
}

/* F63: names that are everyday words as well. */
static void
test_ordinary (void)
{
  static const char *const names[] = {"Will",      "Mark Hill", "may",   "Grace",
                                      "Hope Rose", "Frank",     "Ernst", "An Lang",
                                      "Li",        NULL};
  static const struct {
    const char *text, *shown;
  } cases[] = {
      {"Will you help?", "Will you help?"},
      {"Done. Will the client see it?", "Done. Will the client see it?"},
      {"– Will it do?", "– Will it do?"},
      {"I will ask Will", "I will ask W."},
      {"Will wrote to the client", "W. wrote to the client"},
      {"Will, can you help?", "W., can you help?"},
      {"Will’s part", "W.’s part"},
      {"will", "W."}, /* nothing but the name */
      {"May I ask?", "May I ask?"},
      {"Sam hopes; will you, and Will?", "Sam hopes; will you, and W.?"},
      {"It is late; Will you help?", "It is late; Will you help?"},
      /* Dates. */
      {"until 3 May", "until 3 May"},
      {"until 3\u00a0May 2026", "until 3\u00a0May 2026"},
      {"bis zum 3. May", "bis zum 3. May"},
      {"in May 2026", "in May 2026"},
      {"by May 3, with Will", "by May 3, with W."},
      {"by May 3", "by May 3"},
      {"Ask May 3 times", "Ask M2. 3 times"},
      {"There are 40 May knows of", "There are 40 M2. knows of"},
      {"It may be late", "It may be late"},
      {"Ask May", "Ask M2."},
      {"Mark the date, and ask Mark Hill", "Mark the date, and ask M. H."},
      {"a mark on the hill", "a mark on the hill"},
      {"mark hill saw it", "M. H. saw it"},
      {"Hope for the best", "Hope for the best"},
      {"With good grace", "With good grace"},
      {"A frank talk", "A frank talk"},
      {"Frank hat gefragt", "F. hat gefragt"},
      {"Ich nehme das ernst", "Ich nehme das ernst"},
      {"Ernst fragt, wie lang", "E. fragt, wie lang"},
      {"an idea", "an idea"},
      {"Ask An", "Ask A."},
      {"likely", "likely"},
      {"li saw it", "L2. saw it"},
      /* In doubt it is the name. */
      {"Rose rose", "R. rose"},
      {"Hill rose by 4%", "H. rose by 4%"},
      {"Lang genug", "L. genug"},
  };
  g_autoptr (FootingInitials) initials = footing_initials_new (names);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_shown (initials, cases[i].text, cases[i].shown);
}

/* F63: nobody is shown as somebody else, and nobody otherwise once there are more. */
static void
test_apart (void)
{
  static const char *const names[] = {"Samuel",     "Sarah", "Noor Khalil",
                                      "Nadia Kern", "sarah", "Noel Kramer",
                                      "王小明",     "王大",  NULL};
  static const struct {
    const char *text, *shown;
  } cases[] = {
      {"Samuel", "S."},
      {"Sarah", "S2."},
      {"Ask Samuel and Sarah.", "Ask S. and S2."},
      {"Noor Khalil", "N. K."},
      {"Noor", "N."},
      {"Khalil", "K."},
      {"Nadia Kern", "N. K2."},
      {"Nadia asked", "N. K2. asked"},
      {"Noel Kramer", "N. K3."},
      {"王小明", "王"},
      {"王大", "王2"},
  };

  for (guint n = 1; n <= G_N_ELEMENTS (names) - 1; n++) {
    g_autofree const char **first = g_new0 (const char *, n + 1);
    g_autoptr (FootingInitials) some = NULL;
    g_autofree char *shown = NULL;

    memcpy (first, names, n * sizeof *names);
    some = footing_initials_new (first);
    shown = footing_initials_apply (some, "Samuel");
    g_assert_cmpstr (shown, ==, "S.");
  }

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (FootingInitials) all = footing_initials_new (names);

    assert_shown (all, cases[i].text, cases[i].shown);
  }
}

/* F63: beside those who are hidden, others keep their whole names. */
static void
test_beside (void)
{
  static const char *const names[] = {"Will Hope", "Sara", "May Ling", NULL};
  static const char *const others[] = {
      "Will Grant",   "sara weber", "Sara", "May Lindqvist", "Hope", "Will", "The client",
      "Mr Will Hope", "Sam Hope",   "",     "Ling, Jo",      NULL};
  static const struct {
    const char *text, *shown;
  } cases[] = {
      {"Will Grant", "Will Grant"},
      {"Will Grant (sponsor)", "Will Grant (sponsor)"},
      {"Will Grant and May Lindqvist were there", "Will Grant and May Lindqvist were "
                                                  "there"},
      {"will grant’s idea", "will grant’s idea"},
      {"Will Grants Idee", "Will Grants Idee"},
      {"Ask Will and Will Grant", "Ask W. and Will Grant"},
      {"Ask Will Hope, not Sam Hope", "Ask W. H., not Sam Hope"},
      {"Will Hope", "W. H."},
      {"Jo Ling, not Ling", "Jo L., not L."},
      {"Ling, Jo", "Ling, Jo"},
      /* Who may be the same is. */
      {"Sara Weber saw it", "S. Weber saw it"},
      {"Mr Will Hope saw it", "Mr W. H. saw it"},
      {"Ask Grant", "Ask Grant"},
  };
  g_autoptr (FootingInitials) initials = footing_initials_new_beside (names, others);
  static const char *const nobody[] = {NULL};
  g_autoptr (FootingInitials) none = footing_initials_new_beside (nobody, others);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_shown (initials, cases[i].text, cases[i].shown);
  g_assert_true (footing_initials_is_empty (none));
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/initials/make", test_make);
  g_test_add_func ("/initials/apply", test_apply);
  g_test_add_func ("/initials/F63/typed", test_typed);
  g_test_add_func ("/initials/F63/spelt", test_spelt);
  g_test_add_func ("/initials/F63/stops", test_stops);
  g_test_add_func ("/initials/F63/links", test_links);
  g_test_add_func ("/initials/F63/once", test_once);
  g_test_add_func ("/initials/F63/ordinary", test_ordinary);
  g_test_add_func ("/initials/F63/apart", test_apart);

  g_test_add_func ("/initials/F63/beside", test_beside);

  return g_test_run ();
}
