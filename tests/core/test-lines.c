/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F21, D40: several lines that were pasted where one is typed. */
#include "config.h"

#include "lines.h"

static void
test_split (void)
{
  const struct {
    const char *text;
    const char *first;
    const char *rest;
  } cases[] = {
      {"", "", ""},
      {" \n\t\n", "", ""},
      {"One", "One", ""},
      {"One\n", "One", ""},
      {"One\nTwo", "One", "Two"},
      {"\n \nOne\r\nTwo\r\n\r\nThree\r\n", "One", "Two\n\nThree"},
      {"One\rTwo\vThree\fFour", "One", "Two\nThree\nFour"},
      {"One\xc2\x85Two\u2028Three\u2029Four", "One", "Two\nThree\nFour"},
      {"  One\ttab  \n  - Two\n    - Three", "One tab", "- Two\n    - Three"},
      {"- One\n- Two", "- One", "- Two"},
      {"\u200b\n\u202eOne\u202c\nTwo", "One", "Two"},
      {"One\n\u200b\n", "One", ""},
      {"<b>One</b> & %s\n\U0001f331", "<b>One</b> & %s", "\U0001f331"},
      {"\u4f1a\u8b70\n\u6210\u529f", "\u4f1a\u8b70", "\u6210\u529f"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *first = NULL;
    g_autofree char *rest = NULL;

    footing_lines_split (cases[i].text, &first, &rest);
    g_test_message ("%u", i);
    g_assert_cmpstr (first, ==, cases[i].first);
    g_assert_cmpstr (rest, ==, cases[i].rest);
  }
}

static void
test_join (void)
{
  const struct {
    const char *rest;
    const char *note;
    const char *joined;
  } cases[] = {
      {"", "", ""},
      {"a", "", "a"},
      {"a", " \n", "a"},
      {"", "b\n", "b\n"},
      {"a\nb", "c", "a\nb\n\nc"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *joined = footing_lines_join (cases[i].rest, cases[i].note);

    g_assert_cmpstr (joined, ==, cases[i].joined);
  }
}

static void
test_list (void)
{
  const struct {
    const char *text;
    const char *lines; /* with "|" between */
  } cases[] = {
      {"", ""},
      {" \n\t\n", ""},
      {"One", "One"},
      {"One\n\nTwo\n", "One|Two"},
      {"- One\n* Two\n+ Three\n\u2022 Four\n\u2013 Five", "One|Two|Three|Four|Five"},
      {"  -  One\n\t*\tTwo", "One|Two"},
      {"1. One\n2. Two\n3. Three", "One|Two|Three"},
      {"1) One\n2) Two", "One|Two"},
      {"1. One\n   more of it\n2. Two", "One|more of it|Two"},
      {"- [ ] One\n- [x] Two\n[X] Three", "One|Two|Three"},
      /* What is no mark stays. */
      {"-5 % errors\n*bold*\n1.5 times as fast", "-5 % errors|*bold*|1.5 times as fast"},
      {"15. March: demo\n17. March: review", "15. March: demo|17. March: review"},
      {"3. One\n4. Two", "3. One|4. Two"},
      {"1. One\n3. Two", "1. One|3. Two"},
      {"2026. A year\n1000) Two", "2026. A year|1000) Two"},
      {"[note] One\n[ ]Two", "[note] One|[ ]Two"},
      /* A rule, and a mark with nothing behind it. */
      {"One\n---\n- - -\n=====\nTwo\n-\n*\n1.", "One|Two|1."},
      {"- \n\u2022 \nOne", "One"},
      {"\u200bOne\u202e\r\n\r\nTwo\u2029Three", "One|Two|Three"},
      {"- <b>One</b>\n- %s & \U0001f331", "<b>One</b>|%s & \U0001f331"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (GStrv) lines = footing_lines_list (cases[i].text);
    g_autofree char *joined = g_strjoinv ("|", lines);

    g_test_message ("%u", i);
    g_assert_cmpstr (joined, ==, cases[i].lines);
    if (footing_lines_count (cases[i].text) != 1)
      g_assert_cmpuint (footing_lines_count (cases[i].text), ==, g_strv_length (lines));
  }
}

/* Whoever asks at each letter does not pay for a long line. */
static void
test_count (void)
{
  const struct {
    const char *text;
    guint n;
  } cases[] = {
      {"", 1}, {"One", 1}, {"One\n", 1}, {"\n", 0}, {"One\nTwo", 2}, {"One\n---", 1},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (footing_lines_count (cases[i].text), ==, cases[i].n);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lines/split", test_split);
  g_test_add_func ("/lines/join", test_join);
  g_test_add_func ("/lines/list", test_list);
  g_test_add_func ("/lines/count", test_count);

  return g_test_run ();
}
