/* SPDX-License-Identifier: GPL-3.0-or-later */
/* D40, B15: what is typed or pasted into a field of one line. */
#include "config.h"

#include "text.h"

#include <string.h>

#define LRM "\u200e"
#define RLM "\u200f"
#define ZWSP "\u200b"
#define ZWNJ "\u200c"
#define ZWJ "\u200d"
#define RLE "\u202b"
#define PDF "\u202c"
#define RLO "\u202e"
#define RLI "\u2067"
#define FSI "\u2068"
#define PDI "\u2069"
#define BOM "\ufeff"
#define SHALOM "\u05e9\u05dc\u05d5\u05dd"
#define SALAM "\u0633\u0644\u0627\u0645"
#define CODER "\U0001f469" ZWJ "\U0001f4bb"
#define BURNING_HEART "\u2764\ufe0f" ZWJ "\U0001f525"
#define SCOTLAND "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f"
#define GERMANY "\U0001f1e9\U0001f1ea"
#define THUMB "\U0001f44d\U0001f3fd"

static void
test_blank (void)
{
  static const char *const blank[] = {
      "",
      " ",
      "\n\r\t",
      "\u00a0\u2003\u3000",
      ZWSP,
      BOM,
      "\u2028",
      ZWJ ZWNJ,
      LRM RLM "\u061c",
      RLO,
      RLI PDI,
      "\ufe0f",
      "\x01\x7f",
      "\xc2\x85",
      "\u00ad\u2060",
      "\u3164",
      "\u115f\u2800",
      "\U000e0041",
      "  \t\u00a0" ZWSP BOM " ",
  };
  static const char *const seen[] = {
      "a",          " . ",    ZWSP "x",     "\u0301", SHALOM,
      "\U0001f331", "\u0600", "\U0010fffd", "\ufffd", "\uffff",
  };

  for (guint i = 0; i < G_N_ELEMENTS (blank); i++) {
    g_autofree char *line = footing_text_normalize_line (blank[i]);
    g_autofree char *excerpt = footing_text_excerpt (blank[i], 5);

    g_test_message ("blank %u", i);
    g_assert_true (footing_text_is_blank (blank[i]));
    g_assert_cmpstr (line, ==, "");
    g_assert_cmpstr (excerpt, ==, "");
  }
  for (guint i = 0; i < G_N_ELEMENTS (seen); i++) {
    g_test_message ("seen %u", i);
    g_assert_false (footing_text_is_blank (seen[i]));
  }
}

static void
test_line (void)
{
  const struct {
    const char *text;
    const char *line;
  } cases[] = {
      {"plain", "plain"},
      {"  at the ends ", "at the ends"},
      {"\u3000at the ends\u00a0\n", "at the ends"},
      /* Line breaks, tabs and controls become a space, with the spaces around them. */
      {"first\nsecond", "first second"},
      {"first \r\n\r\n  second", "first second"},
      {"first\u2028second\u2029third", "first second third"},
      {"a\tb\vc\fd\xc2\x85"
       "e",
       "a b c d e"},
      {"\x1b[31mred\x7f", "[31mred"},
      {"a\x01"
       "b",
       "a b"},
      /* Spaces that were typed stay. */
      {"a  b", "a  b"},
      {"10\u00a0%", "10\u00a0%"},
      {"a\u00a0\n\u00a0b", "a b"},
      /* Nothing that cannot be seen at all. */
      {"a" ZWSP "b" BOM "\u2060\u00ad", "ab"},
      {BOM "a", "a"},
      {"a" ZWSP "\n" ZWSP "b", "a b"},
      {"\ufff9a\ufffa", "a"},
      /* Joiners and selectors where they do something. */
      {CODER, CODER},
      {"x " BURNING_HEART " y", "x " BURNING_HEART " y"},
      {SCOTLAND GERMANY THUMB, SCOTLAND GERMANY THUMB},
      {"\u06cc" ZWNJ "\u062e", "\u06cc" ZWNJ "\u062e"},
      {"\u0915\u094d" ZWJ, "\u0915\u094d" ZWJ},
      {"e\u0301", "e\u0301"},
      {"\u8fbb\U000e0100", "\u8fbb\U000e0100"},
      {ZWJ "a" ZWJ, "a"},
      {"a " ZWNJ " b", "a  b"},
      {"a" ZWJ ZWJ "b", "a" ZWJ "b"},
      {"\ufe0f"
       "a\ufe0f\ufe0f",
       "a\ufe0f"},
      {"a\U000e0067\U000e007f", "a"},
      /* Right to left. */
      {SHALOM, SHALOM},
      {SALAM " \u0661\u0662", SALAM " \u0661\u0662"},
      {"C++" RLM " " SHALOM, "C++" RLM " " SHALOM},
      {RLM "abc!" LRM, "abc!"},
      {RLO "evil", "evil"},
      {RLO, ""},
      {RLO "evil" PDF " " SHALOM, "evil " SHALOM},
      {RLE SHALOM PDF, SHALOM},
      {FSI SHALOM PDI " x", FSI SHALOM PDI " x"},
      {FSI "a " RLI SHALOM PDI PDI, FSI "a " RLI SHALOM PDI PDI},
      {RLI "evil", "evil"},
      {"a" PDI "b", "ab"},
      {PDI RLI "a" PDI RLI, RLI "a" PDI},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *line = footing_text_normalize_line (cases[i].text);
    g_autofree char *again = footing_text_normalize_line (line);

    g_test_message ("%u: %s", i, cases[i].line);
    g_assert_cmpstr (line, ==, cases[i].line);
    g_assert_cmpstr (again, ==, line);
  }
}

static void
test_excerpt (void)
{
  const struct {
    const char *text;
    guint n_chars;
    const char *excerpt;
  } cases[] = {
      {"12345", 5, "12345"},
      {"123456", 5, "12345…"},
      {"1234 6", 5, "1234…"},
      {"12345 \n ", 5, "12345"},
      {"12345" ZWSP, 5, "12345"},
      {"1", 0, "…"},
      {"  two \n\n words ", 20, "two words"},
      {"two   words", 20, "two words"},
      {"deux\u00a0: mots", 20, "deux\u00a0: mots"},
      {"deux\u00a0 : mots", 20, "deux : mots"},
      {"\n" RLO "a\tb" PDF, 9, "a b"},
      {"\U0001f331\U0001f331\U0001f331", 2, "\U0001f331\U0001f331…"},
      /* What is read as one character is not cut in two. */
      {"ab" CODER "c", 3, "ab…"},
      {"ab" CODER "c", 4, "ab…"},
      {"ab" CODER "c", 5, "ab" CODER "…"},
      {"ab" GERMANY GERMANY, 3, "ab…"},
      {"ab" GERMANY GERMANY, 5, "ab" GERMANY "…"},
      {"ab" SCOTLAND "c", 6, "ab…"},
      {"ab" THUMB "c", 3, "ab…"},
      {"abce\u0301f", 4, "abc…"},
      {CODER "c", 2, "\U0001f469" ZWJ "…"},
      /* What was open is closed. */
      {FSI SHALOM " " SHALOM PDI " x", 5, FSI SHALOM "…" PDI},
      {FSI SHALOM PDI " x", 6, FSI SHALOM PDI "…"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *excerpt = footing_text_excerpt (cases[i].text, cases[i].n_chars);

    g_test_message ("%u: %s", i, cases[i].excerpt);
    g_assert_cmpstr (excerpt, ==, cases[i].excerpt);
  }
}

/* Whole, or not at all. */
static void
test_whole (void)
{
  static const struct {
    const char *text, *otherwise, *expected;
  } cases[] = {
      {"", NULL, NULL},
      {" \n", "that", "that"},
      {"five5", NULL, "five5"},
      {" five5\n", NULL, "five5"},
      {"a b\nc", NULL, "a b c"},
      {"seven77", "that", "that"},
      {"one two three four", NULL, NULL},
      {"1 2 3 4", "that", "that"},
      {"\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4", NULL,
       "\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *whole = footing_text_whole_or (cases[i].text, 5, cases[i].otherwise);

    g_assert_cmpstr (whole, ==, cases[i].expected);
  }
}

/* A long text, or one that begins with many spaces. */
static void
test_long_excerpt (void)
{
  g_autofree char *spaces = g_strnfill (1024 * 1024, ' ');
  g_autofree char *gap = g_strconcat ("a", spaces, "b", NULL);
  g_autofree char *late = g_strconcat (spaces, "a b", spaces, NULL);
  g_autofree char *first = footing_text_excerpt (gap, 20);
  g_autofree char *second = footing_text_excerpt (late, 20);

  g_assert_cmpstr (first, ==, "a…");
  g_assert_cmpstr (second, ==, "a b");
}

static void
test_excerpt_or (void)
{
  const struct {
    const char *text;
    const char *excerpt;
  } cases[] = {
      {"Mira", "Mira"}, {"  two\n\nlines\t", "two lines"},
      {"", "nobody"},   {" \n " ZWSP, "nobody"},
      {"<b>&", "<b>&"},
  };
  g_autofree char *megabyte = g_strnfill (1024 * 1024, 'x');
  g_autofree char *line =
      footing_text_excerpt_or (megabyte, FOOTING_TITLE_CHARS, "nobody");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *excerpt = footing_text_excerpt_or (cases[i].text, 20, "nobody");

    g_assert_cmpstr (excerpt, ==, cases[i].excerpt);
  }
  g_assert_cmpint (g_utf8_strlen (line, -1), ==, FOOTING_TITLE_CHARS + 1);
  g_assert_true (g_str_has_suffix (line, "…"));
}

/* A text of what is in @pieces by chance. */
static char *
make_text (void)
{
  static const char *const pieces[] = {
      "a",      " ",      "\n",         "\t",         "\u00a0",     ZWSP,
      ZWJ,      ZWNJ,     BOM,          LRM,          RLM,          RLE,
      PDF,      RLO,      RLI,          FSI,          PDI,          "\x01",
      "\ufe0f", "\u0301", "\u094d",     SHALOM,       "\u0600",     CODER,
      SCOTLAND, GERMANY,  "\u3164",     "\U000e0067", "\U0001f3f4", "\U000e007f",
      "\u2028", "\u034f", "\U0001f1e9",
  };
  GString *text = g_string_new (NULL);

  for (int i = g_test_rand_int_range (0, 12); i > 0; i--)
    g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);

  return g_string_free (text, FALSE);
}

static void
assert_one_line (const char *line)
{
  int depth = 0;

  g_assert_true (g_utf8_validate (line, -1, NULL));
  g_assert_false (g_str_has_prefix (line, " "));
  g_assert_false (g_str_has_suffix (line, " "));
  for (const char *c = line; *c != '\0'; c = g_utf8_next_char (c)) {
    const gunichar character = g_utf8_get_char (c);

    g_assert_false (g_unichar_iscntrl (character));
    g_assert_false (character >= 0x2028 && character <= 0x202e);
    depth += character >= 0x2066 && character <= 0x2068;
    depth -= character == 0x2069;
    g_assert_cmpint (depth, >=, 0);
  }
  g_assert_cmpint (depth, ==, 0);
}

static void
test_any_text (void)
{
  for (guint i = 0; i < 50000; i++) {
    g_autofree char *text = make_text ();
    const guint n_chars = g_test_rand_int_range (0, 20);
    g_autofree char *line = footing_text_normalize_line (text);
    g_autofree char *again = footing_text_normalize_line (line);
    g_autofree char *excerpt = footing_text_excerpt (text, n_chars);
    g_autofree char *escaped = g_strescape (text, NULL);

    g_test_message ("%s", escaped);
    g_assert_cmpstr (again, ==, line);
    g_assert_cmpint (*line == '\0', ==, footing_text_is_blank (text));
    g_assert_cmpint (footing_text_is_blank (line), ==, footing_text_is_blank (text));
    assert_one_line (line);
    assert_one_line (excerpt);
    g_assert_cmpint (*excerpt == '\0', ==, *line == '\0');
    g_assert_cmpint (g_utf8_strlen (excerpt, -1), <=, 2 * n_chars + 1);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/D40/blank", test_blank);
  g_test_add_func ("/text/D40/B15/line", test_line);
  g_test_add_func ("/text/D40/excerpt", test_excerpt);
  g_test_add_func ("/text/D40/long-excerpt", test_long_excerpt);
  g_test_add_func ("/text/H15/whole", test_whole);
  g_test_add_func ("/text/D40/excerpt-or", test_excerpt_or);
  g_test_add_func ("/text/D40/any-text", test_any_text);

  return g_test_run ();
}
