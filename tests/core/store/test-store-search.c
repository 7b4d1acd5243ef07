/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"
#include "samples.h"
#include "text.h"

#define ENTRY FOOTING_TYPE_ENTRY

/* F22, B9: every word, or part of one, in the title or the body, whatever its case and
 * accents. */
static void
test_search (Fixture *f, gconstpointer data)
{
  const struct {
    const char *search;
    const char *found;
  } cases[] = {
      {NULL, "Größe Résumé demo"},
      {"", "Größe Résumé demo"},
      {" \t\n ", "Größe Résumé demo"},
      {"demo", "demo"},
      {"DEM", "demo"},
      {"d", "Résumé demo"},
      {"resume", "Résumé"},
      {"RÉSU", "Résumé"},
      {"grosse", "Größe"},
      {"grö", "Größe"},
      {"client went", "demo"},
      {"went client", "demo"},
      {"went wrong", ""},
      {"emo", "demo"},
      {"lie dem", "demo"},
      {"nothing", ""},
  };

  sample_save (f->store, footing_record_new (ENTRY, "date", "2026-03-01", "title", "demo",
                                             "body", "The client demo went well", NULL));
  sample_save (f->store, footing_record_new (ENTRY, "date", "2026-03-02", "title",
                                             "Résumé", "body", "sent today, done", NULL));
  sample_save (f->store,
               footing_record_new (ENTRY, "date", "2026-03-03", "title", "Größe", NULL));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    fixture_assert_found (f, cases[i].search, cases[i].found);
}

static gboolean
finds (Fixture *f, const char *search, const char *id)
{
  const gint64 seq = footing_store_get_entry_seq (f->store, id);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) keys =
      footing_store_list_entry_keys (f->store, NULL, search, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < keys->len; i++)
    if (g_array_index (keys, FootingEntryKey, i).seq == seq)
      return TRUE;

  return FALSE;
}

#define CJK "今日は会議がうまくいった"

/* B9: parts of words, text without spaces, and all that looks or sounds the same; and
 * what is typed is text, whatever it would mean to the index. */
static void
test_trials (Fixture *f, gconstpointer data)
{
  const struct {
    const char *text;
    const char *search;
    gboolean found;
  } cases[] = {
      {CJK, "会議", TRUE},
      {CJK, "会", TRUE},
      {CJK, "うまくいった", TRUE},
      {CJK, "今日は 会議", TRUE},
      {CJK, "会計", FALSE},
      {CJK, "議会", FALSE},
      {"ガイド", "ｶﾞｲﾄﾞ", TRUE},
      {"회의가 잘 됐다", "회의", TRUE},
      {"会议很顺利", "会议很", TRUE},
      {"The quarterly report", "port", TRUE},
      {"The quarterly report", "EPOR", TRUE},
      {"The quarterly report", "rport", FALSE},
      {"The quarterly report", "terly rep", TRUE},
      {"Anderung", "änderung", TRUE},
      {"отчёт", "отчет", TRUE},
      {"отчет", "отчёт", TRUE},
      {"ОТЧЁТ", "чет", TRUE},
      {"Straße", "strasse", TRUE},
      {"strasse", "Straße", TRUE},
      {"Straße", "ss", TRUE},
      {"ﬁx", "fix", TRUE},
      {"fix", "ﬁx", TRUE},
      {"a ﬁne one", "fin", TRUE},
      {"ＡＢＣ", "abc", TRUE},
      {"abc", "ＡＢＣ", TRUE},
      {"Łódź", "lodz", TRUE},
      {"don’t", "don't", TRUE},
      {"soft\xc2\xadhyphen", "softhyphen", TRUE},
      {"résumé", "re\xcc\x81sume\xcc\x81", TRUE},
      /* One letter, two letters, anywhere. */
      {"report", "o", TRUE},
      {"report", "x", FALSE},
      {"report", "rt", TRUE},
      {"report", "tr", FALSE},
      {"report", "r e p", TRUE},
      {"q", "q", TRUE},
      {"q", "qq", FALSE},
      /* Nothing is syntax. */
      {"say \"when\"", "\"", TRUE},
      {"say when", "\"", FALSE},
      {"say \"when\"", "y \"w", TRUE},
      {"say\"when", "y\"w", TRUE},
      {"5 * 3", "*", TRUE},
      {"5 x 3", "*", FALSE},
      {"well-known", "-", TRUE},
      {"well known", "-", FALSE},
      {"f(x)", "(", TRUE},
      {"f x", "(", FALSE},
      {"it was near", "NEAR", TRUE},
      {"it was", "NEAR", FALSE},
      {"a*b", "a*b", TRUE},
      {"axb", "a*b", FALSE},
      {"c++", "c++", TRUE},
      {"c--", "c++", FALSE},
      {"one AND two", "one AND two", TRUE},
      {"one two", "one AND two", FALSE},
      {"one two", "one OR three", FALSE},
      {"title: x", "title:", TRUE},
      {"100 %", "%", TRUE},
      {"100", "%", FALSE},
      {"abc", "_bc", FALSE},
      {"abc", "ab%", FALSE},
      {"near a*b c++", "\" * - ( NEAR a*b c++", TRUE},
      {"near ab c", "\" * - ( NEAR a*b c++", FALSE},
      /* The first sixteen words count. */
      {"a b c d e f g h i j k l m n o p", "a b c d e f g h i j k l m n o p q r", TRUE},
      {"a b c d e f g h i j k l m n o", "a b c d e f g h i j k l m n o p q r", FALSE},
      {"aaa bbb ccc ddd eee fff ggg hhh iii jjj kkk lll mmm nnn ooo ppp",
       "aaa bbb ccc ddd eee fff ggg hhh iii jjj kkk lll mmm nnn ooo ppp qqq", TRUE},
  };
  const char *ids[G_N_ELEMENTS (cases)];

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    ids[i] = sample_save (f->store, sample_entry ("win", TODAY, cases[i].text));

  /* Among so few all are read, among so many the index is asked. */
  for (int round = 0; round < 2; round++) {
    for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
      g_test_message ("%s in %s", cases[i].search, cases[i].text);
      g_assert_cmpint (finds (f, cases[i].search, ids[i]), ==, cases[i].found);
    }

    g_assert_true (footing_store_begin (f->store, NULL));
    for (int i = 0; i < 1000; i++)
      sample_save (f->store, sample_entry ("win", TODAY, "!"));
    g_assert_true (footing_store_end (f->store, TRUE, NULL));
  }
}

/* What is typed is never the syntax of the index. */
static void
test_search_hostile (Fixture *f, gconstpointer data)
{
  const char *const searches[] = {
      "\"",
      "\"\"",
      "\"\"\"",
      "'",
      "*",
      "a*",
      "^a",
      "-a",
      "a AND",
      "AND",
      "OR OR",
      "NOT a",
      "NEAR(a b)",
      "title:a",
      "{title}: a",
      "a + b",
      "(",
      ")",
      "a NEAR/2",
      "%",
      "_",
      "\\",
      ";",
      "a;b",
      "\xf0\x9f\x99\x82",
      "\xff\xfe",
      "\x01",
      "!!!",
      "…",
      "a\"b",
      "\"a\" \"",
      "a' OR '1",
      "1=1; --",
      "\xe2\x80\xae",
      "\xc2\xa0",
  };

  sample_save (f->store, sample_entry ("win", TODAY, "one"));
  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    g_free (fixture_search (f, NULL, searches[i]));

  /* The punctuation of a word does not hide it. */
  fixture_assert_found (f, "\"one\"", "one");
  fixture_assert_found (f, "one!", "one");
  fixture_assert_found (f, "!!! one", "one");
  fixture_assert_found (f, "(one)", "one");
}

/* Each word of a hostile text finds the entry that holds it. */
static void
test_search_samples (Fixture *f, gconstpointer data)
{
  for (guint i = 0; sample_texts[i] != NULL; i++) {
    g_autofree char *typed = g_strdup_printf ("%s marker%u", sample_texts[i], i);
    g_autofree char *title = footing_text_normalize_line (typed);
    g_autofree char *marker = g_strdup_printf ("marker%u", i);
    g_autofree char *found = NULL;
    g_autofree char *whole = NULL;

    sample_save (f->store, sample_entry ("win", TODAY, typed));
    found = fixture_search (f, NULL, marker);
    g_assert_cmpstr (found, ==, title);
    whole = fixture_search (f, NULL, typed);
    g_assert_cmpstr (whole, ==, title);
    sample_save (f->store, sample_entry ("win", TODAY, "separator"));
  }
}

/* A whole text pasted into the search. */
static void
test_search_long (Fixture *f, gconstpointer data)
{
  g_autofree char *words = g_malloc (1024 * 1024 + 1);
  g_autofree char *word = g_strnfill (1024 * 1024, 'a');
  g_autofree char *quotes = g_strnfill (1024 * 1024, '"');

  for (gsize i = 0; i < 1024 * 1024; i++)
    words[i] = "one  two "[i % 9];
  words[1024 * 1024] = '\0';

  sample_save (f->store, sample_entry ("win", TODAY, "two-and-one"));
  sample_save (f->store, sample_entry ("win", TODAY, "three"));
  fixture_assert_found (f, words, "two-and-one");
  fixture_assert_found (f, word, "");
  fixture_assert_found (f, quotes, "");
}

static char *
save_person (Fixture *f, const char *recovery, const char *name)
{
  return g_strdup (
      sample_save (f->store, footing_record_new (FOOTING_TYPE_PERSON, "recovery",
                                                 recovery, "name", name, NULL)));
}

/* F22: also what it was measured in, its evidence, its debrief, its thought, and who has
 * seen it: as they are called now, and while they are there. */
static void
test_all_of_it (Fixture *f, gconstpointer data)
{
  const char *recovery = sample_save (
      f->store, footing_record_new (FOOTING_TYPE_RECOVERY, "state", "active", NULL));
  g_autofree char *jonas = save_person (f, recovery, "Jonas");
  g_autofree char *mira = save_person (f, recovery, "Mira Åkesson");
  const char *entry = sample_save (
      f->store,
      footing_record_new (ENTRY, "recovery", recovery, "date", TODAY, "title", "demo",
                          "metric-value", 3.0, "metric-unit", "minutes", "evidence",
                          "https://wiki.example/pilot", "thought", "I always freeze",
                          "intended", "Show it", "actual", "It stopped", "why",
                          "Old fixtures", "next", "Rehearse", NULL));
  const char *const people[] = {jonas, mira, NULL};
  const char *const only_mira[] = {mira, NULL};
  const char *const finds_it[] = {"minute",  "wiki.ex", "freeze",  "show it",
                                  "stopped", "fixture", "rehearse"};

  for (guint i = 0; i < G_N_ELEMENTS (finds_it); i++)
    fixture_assert_found (f, finds_it[i], "demo");

  fixture_assert_found (f, "jonas", "");
  g_assert_true (footing_store_set_seen_by (f->store, entry, people, NULL));
  fixture_assert_found (f, "jonas", "demo");
  fixture_assert_found (f, "akesson demo pilot", "demo");

  g_assert_true (footing_store_change (f->store, FOOTING_TYPE_PERSON, jonas, NULL, "name",
                                       "Jon", NULL));
  fixture_assert_found (f, "jonas", "");
  fixture_assert_found (f, "jon", "demo");
  g_assert_true (footing_store_remove (f->store, FOOTING_TYPE_PERSON, jonas, NULL));
  fixture_assert_found (f, "jon", "");
  g_assert_true (footing_store_restore (f->store, FOOTING_TYPE_PERSON, jonas, NULL));
  fixture_assert_found (f, "jon", "demo");
  g_assert_true (footing_store_set_seen_by (f->store, entry, only_mira, NULL));
  fixture_assert_found (f, "jon", "");

  g_assert_true (
      footing_store_change (f->store, ENTRY, entry, NULL, "metric-unit", "pages", NULL));
  fixture_assert_found (f, "minute", "");
  fixture_assert_found (f, "pages mira", "demo");
  g_assert_true (footing_store_verify (f->store, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/search/F22-words", test_search);
  fixture_add ("/search/B9-trials", test_trials);
  fixture_add ("/search/F22-all-of-it", test_all_of_it);
  fixture_add ("/search/hostile", test_search_hostile);
  fixture_add ("/search/samples", test_search_samples);
  fixture_add ("/search/long", test_search_long);

  return g_test_run ();
}
