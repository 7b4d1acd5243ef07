/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fold.h"
#include "samples.h"

#include <string.h>

#define N_RANDOM 20000

/* F22, B9: each of a pair is the same to a search. */
static void
test_same (void)
{
  const struct {
    const char *text;
    const char *folded;
  } cases[] = {
      {"", ""},
      {"Report", "report"},
      {"REPORT", "report"},
      {"Straße", "strasse"},
      {"STRASSE", "strasse"},
      {"STRAẞE", "strasse"},
      {"отчёт", "отчет"},
      {"ОТЧЁТ", "отчет"},
      {"Résumé", "resume"},
      {"re\xcc\x81sume\xcc\x81", "resume"},
      {"Größe", "grosse"},
      {"ﬁx", "fix"},
      {"oﬃce", "office"},
      {"ＡＢＣ１２３！", "abc123!"},
      {"ﾊﾝｶｸ", "ハンカク"},
      {"Æsir œuvre Łódź smørrebrød Þór ħ ŧ đ", "aesir oeuvre lodz smorrebrod thor h t d"},
      {"İstanbul ISPARTA ısı", "istanbul isparta isi"},
      {"ΣΊΣΥΦΟΣ", "σισυφοσ"},
      {"Σίσυφος", "σισυφοσ"},
      {"ᾳ", "α"},
      {"don’t “quote” – or — ‘so’ „hier“", "don't \"quote\" - or - 'so' \"hier\""},
      {"5 ₂ ² ① ½ №", "5 2 2 1 1⁄2 no"},
      {"مُحَمَّد", "محمد"},
      /* What makes another letter stays. */
      {"がぎぱ", "がぎぱ"},
      {"か\xe3\x82\x99", "が"},
      {"ｶﾞ", "ガ"},
      {"한글", "한글"},
      {"हिन्दी", "हिन्दी"},
      {"ที่นี่", "ที่นี่"},
      {"今日は会議がうまくいった", "今日は会議がうまくいった"},
      /* White space and what cannot be seen. */
      {"  two \t\r\n words\xc2\xa0\xe3\x80\x80here \x01 ", "two words here"},
      {"soft\xc2\xadhyphen zero\xe2\x80\x8bwidth\xef\xbb\xbf", "softhyphen zerowidth"},
      {"\xe2\x80\x8f\xd7\xa9\xd7\x9c\xe2\x80\xae abc\xe2\x80\xac",
       "\xd7\xa9\xd7\x9c abc"},
      {" \n ", ""},
      {"\xe2\x80\x8b", ""},
      /* Symbols stay. */
      {"c++ C# 100 % a*b <b>&amp; 🙂", "c++ c# 100 % a*b <b>&amp; 🙂"},
      {"a\xff\xfe z", "a\xef\xbf\xbd\xef\xbf\xbd z"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *folded = footing_fold (cases[i].text);

    g_assert_cmpstr (folded, ==, cases[i].folded);
  }
}

static void
assert_folded (const char *text)
{
  g_autofree char *once = footing_fold (text);
  g_autofree char *twice = footing_fold (once);

  g_assert_true (g_utf8_validate (once, -1, NULL));
  g_assert_cmpstr (twice, ==, once);
  g_assert_null (strstr (once, "  "));
  g_assert_false (g_str_has_prefix (once, " ") || g_str_has_suffix (once, " "));
}

/* A text that is folded stays as it is, whatever it is made of: what is typed into a
 * search may have been copied from anywhere. */
static void
test_again (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (22);

  for (guint i = 0; sample_texts[i] != NULL; i++)
    assert_folded (sample_texts[i]);

  for (int i = 0; i < N_RANDOM; i++) {
    g_autoptr (GString) text = g_string_new (NULL);

    for (int n = g_rand_int_range (rand, 1, 8); n > 0; n--) {
      const gunichar c =
          g_rand_int_range (rand, 1, g_rand_boolean (rand) ? 0x600 : 0x20000);

      if (g_unichar_validate (c) && g_unichar_isdefined (c))
        g_string_append_unichar (text, c);
    }
    assert_folded (text->str);
  }
}

static void
test_words (void)
{
  const struct {
    const char *search;
    const char *words; /* a | between */
    guint max;
  } cases[] = {
      {"", "", 9},
      {" \t\n", "", 9},
      {"One  two", "one|two", 9},
      {"\"one\"", "one", 9},
      {"(One)!", "one", 9},
      {"one, two; three.", "one|two|three", 9},
      {"«один» „zwei“ ‘three’ 「四」、 五。", "один|zwei|three|四|五", 9},
      {"!!! one", "one", 9},
      {"don’t e-mail -", "don't|e-mail", 9},
      {"c++ C# 100% @home a* *b a*b /etc R&D", "c++|c#|100%|@home|a*|*b|a*b|/etc|r&d", 9},
      {"\" * - ( NEAR a*b c++", "*|near|a*b|c++", 9},
      {"1 2 3 4 5", "1|2|3", 3},
      {"! 1 ! 2 ! 3", "1|2", 2},
      /* Nothing but punctuation is what is looked for. */
      {"\"", "\"", 9},
      {" ( -", "(|-", 9},
      {"...", "...", 9},
      {"! ? ! ? !", "!|?", 2},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (GStrv) words = footing_fold_words (cases[i].search, cases[i].max);
    g_autofree char *joined = g_strjoinv ("|", words);

    g_assert_cmpstr (joined, ==, cases[i].words);
  }
}

/* F22: what a search found is marked where it stands in the text as it was typed. */
static void
test_find (void)
{
  const struct {
    const char *text;
    const char *search;
    const char *marked;
  } cases[] = {
      {"", "a", ""},
      {"Sent the report", "port", "Sent the re[port]"},
      {"Sent the report", "the sent", "[Sent] [the] report"},
      {"Die Straße", "STRASSE", "Die [Straße]"},
      {"Straße", "s", "[S]tra[ß]e"},
      {"oﬃce fix", "fi", "o[ﬃ]ce [fi]x"},
      {"Re\xcc\x81sume\xcc\x81 x", "resume", "[Re\xcc\x81sume\xcc\x81] x"},
      {"今日は会議がうまくいった", "会議", "今日は[会議]がうまくいった"},
      {"Отчёт готов", "отчет", "[Отчёт] готов"},
      {"ＡＢＣ", "b", "Ａ[Ｂ]Ｃ"},
      {"a  b", "a b", "[a]  [b]"},
      {"Nothing of it", "zebra", "Nothing of it"},
      {"C++ and C", "c++", "[C++] and C"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (GStrv) words = footing_fold_words (cases[i].search, 16);
    g_autoptr (GArray) found =
        footing_fold_find (cases[i].text, (const char *const *)words);
    g_autoptr (GString) marked = g_string_new (NULL);

    for (guint at = 0; at <= strlen (cases[i].text); at++) {
      for (guint j = 0; j < found->len; j++)
        if (g_array_index (found, FootingSpan, j).end == at)
          g_string_append_c (marked, ']');
      for (guint j = 0; j < found->len; j++)
        if (g_array_index (found, FootingSpan, j).start == at)
          g_string_append_c (marked, '[');
      if (at < strlen (cases[i].text))
        g_string_append_c (marked, cases[i].text[at]);
    }
    g_assert_cmpstr (marked->str, ==, cases[i].marked);
  }
}

/* Figures, in whatever script, as a date, a time and a measure are read. */
static void
test_figures (void)
{
  const struct {
    const char *text;
    const char *plain;
  } cases[] = {
      {"", ""},
      {"9:30, 1.5", "9:30, 1.5"},
      {"٩:٣٠، ١٫٥؛ ٢٠؟", "9:30, 1.5; 20?"},
      {"۲۰۲۶/۳/۱", "2026/3/1"},
      {"१५ ＡＢ１", "15 ＡＢ1"},
      {"الجمعـة ١٬٢٥٠", "الجمعة 1,250"},
      {"٩٥٪ ½ ² É", "95٪ ½ ² É"},
      {"٩\xff", "9\xef\xbf\xbd"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *plain = footing_fold_figures (cases[i].text);

    g_assert_cmpstr (plain, ==, cases[i].plain);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fold/F22-B9-same", test_same);
  g_test_add_func ("/fold/again", test_again);
  g_test_add_func ("/fold/words", test_words);
  g_test_add_func ("/fold/F22-find", test_find);
  g_test_add_func ("/fold/F87/figures", test_figures);

  return g_test_run ();
}
