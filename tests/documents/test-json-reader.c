/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F81: JSON from other hands is read as it is meant, or refused in one sentence. */
#include "config.h"

#include "error.h"
#include "json-reader.h"
#include "json-writer.h"

#include <math.h>
#include <string.h>

static JsonNode *
read_text (const char *text, gssize length, GError **error)
{
  g_autoptr (GBytes) bytes =
      g_bytes_new (text, length < 0 ? strlen (text) : (gsize)length);

  return footing_json_read (bytes, "x.json", error);
}

static void
test_reads (void)
{
  const struct {
    const char *text;
    const char *meaning; /* as json-glib prints it */
  } cases[] = {
      {"{}", "{}"},
      {"[]", "[]"},
      {" [ 1 , -2 ] ", "[1,-2]"},
      {"\xef\xbb\xbf[true,false,null]", "[true,false,null]"},
      {"{\"a\":{\"b\":[{}, []]},\"c\":\"\"}", "{\"a\":{\"b\":[{},[]]},\"c\":\"\"}"},
      {"[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"]", "[\"\\\"\\\\/\\b\\f\\n\\r\\t\"]"},
      {"[\"\\u00e9\\uD83D\\uDC69\\u2028\"]",
       "[\"\xc3\xa9\xf0\x9f\x91\xa9\xe2\x80\xa8\"]"},
      {"[\"\xc3\xa9\x7f\"]", "[\"\xc3\xa9\\u007f\"]"},
      {"[0,-0,1.5,1e2,1E-2,-1.25e+1]", "[0,-0.0,1.5,100.0,0.01,-12.5]"},
      {"[9223372036854775807,-9223372036854775808]",
       "[9223372036854775807,-9223372036854775808]"},
      {"[9223372036854775808]", "[9.2233720368547758e+18]"},
      {"[1e-400]", "[0.0]"},
      {"3", "3"},
      {"{\"\":1}", "{\"\":1}"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (JsonNode) root = read_text (cases[i].text, -1, &error);
    g_autofree char *escaped = g_strescape (cases[i].text, NULL);
    g_autofree char *meaning = NULL;

    g_test_message ("%s", escaped);
    g_assert_no_error (error);
    meaning = json_to_string (root, FALSE);
    g_assert_cmpstr (meaning, ==, cases[i].meaning);
  }
}

static void
test_refuses (void)
{
  const struct {
    const char *text;
    int code;
    const char *says;
  } cases[] = {
      {"", FOOTING_ERROR_DAMAGED, "empty"},
      {" \n ", FOOTING_ERROR_DAMAGED, "line 2"},
      {"{", FOOTING_ERROR_DAMAGED, "too early"},
      {"[1,\n2", FOOTING_ERROR_DAMAGED, "line 2"},
      {"{\"a", FOOTING_ERROR_DAMAGED, "too early"},
      {"{\"a\":", FOOTING_ERROR_DAMAGED, "too early"},
      {"[\"\\", FOOTING_ERROR_DAMAGED, "too early"},
      {"[\"\\u12", FOOTING_ERROR_DAMAGED, "too early"},
      {"[-", FOOTING_ERROR_DAMAGED, "too early"},
      {"[\"\xc3", FOOTING_ERROR_DAMAGED, "too early"},
      {"Dear diary,", FOOTING_ERROR_FOREIGN, "not JSON"},
      {"{\"a\":1,\n\n}", FOOTING_ERROR_FOREIGN, "line 3"},
      {"[1,]", FOOTING_ERROR_FOREIGN, "not JSON"},
      {"[1}", FOOTING_ERROR_FOREIGN, "not JSON"},
      {"[1 2]", FOOTING_ERROR_FOREIGN, "not JSON"},
      {"{} {}", FOOTING_ERROR_FOREIGN, "not JSON"},
      {"{a:1}", FOOTING_ERROR_FOREIGN, "not JSON"},
      {"{'a':1}", FOOTING_ERROR_FOREIGN, "not JSON"},
      {"{\"a\" 1}", FOOTING_ERROR_FOREIGN, "not JSON"},
      {"/* c */ {}", FOOTING_ERROR_FOREIGN, "not JSON"},
      {"[01]", FOOTING_ERROR_FOREIGN, "not JSON"},
      {"[1.]", FOOTING_ERROR_FOREIGN, "not JSON"},
      {"[.5]", FOOTING_ERROR_FOREIGN, "not JSON"},
      {"[1e]", FOOTING_ERROR_FOREIGN, "not JSON"},
      {"[+1]", FOOTING_ERROR_FOREIGN, "not JSON"},
      {"[NaN]", FOOTING_ERROR_FOREIGN, "not JSON"},
      {"[nul]", FOOTING_ERROR_FOREIGN, "not JSON"},
      {"[\"a\nb\"]", FOOTING_ERROR_FOREIGN, "line 1"},
      {"[\"\\x41\"]", FOOTING_ERROR_FOREIGN, "not JSON"},
      {"[\"\\u00g1\"]", FOOTING_ERROR_FOREIGN, "not JSON"},
      {"[\"\\ud800\"]", FOOTING_ERROR_FOREIGN, "not JSON"},
      {"[\"\\ud800\\u0041\"]", FOOTING_ERROR_FOREIGN, "not JSON"},
      {"[\"\\udc00\"]", FOOTING_ERROR_FOREIGN, "not JSON"},
      {"[\n\"\xff\"]", FOOTING_ERROR_FOREIGN, "UTF-8"},
      {"[\n\"\xed\xa0\x80\"]", FOOTING_ERROR_FOREIGN, "line 2"},
      {"[\n\"a\\u0000b\"]", FOOTING_ERROR_INVALID, "NUL character in line 2"},
      {"[1e999]", FOOTING_ERROR_INVALID, "too large"},
      {"{\"a\":1,\"a\":2}", FOOTING_ERROR_INVALID, "same key twice"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *escaped = g_strescape (cases[i].text, NULL);
    g_autoptr (GError) error = NULL;

    g_test_message ("%s", escaped);
    g_assert_null (read_text (cases[i].text, -1, &error));
    g_assert_error (error, FOOTING_ERROR, cases[i].code);
    g_assert_nonnull (strstr (error->message, cases[i].says));
    g_assert_nonnull (strstr (error->message, "“x.json”"));
    g_assert_null (strchr (error->message, '\n'));
  }
}

static void
test_nul_byte (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (read_text ("[\n\n\"a\0b\"]", 10, &error));
  g_assert_error (error, FOOTING_ERROR, FOOTING_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "NUL character in line 3"));
  g_clear_error (&error);

  /* A program, say. */
  g_assert_null (read_text ("\177ELF\2\1\1\0\0", 9, &error));
  g_assert_error (error, FOOTING_ERROR, FOOTING_ERROR_FOREIGN);
  g_assert_nonnull (strstr (error->message, "not exported by Footing"));
}

/* @n times @text. Owned by the caller. */
static char *
repeat (const char *text, guint n)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (all, text);

  return g_string_free (all, FALSE);
}

static void
test_depth (void)
{
  g_autofree char *begin = repeat ("[", 64);
  g_autofree char *end = repeat ("]", 64);
  g_autofree char *deepest = g_strconcat (begin, end, NULL);
  g_autofree char *too_deep = g_strconcat ("[", deepest, "]", NULL);
  g_autofree char *bottomless = repeat ("{\"a\":[", 500000);
  const char *const refused[] = {too_deep, bottomless};
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = read_text (deepest, -1, &error);

  g_assert_no_error (error);
  g_assert_nonnull (root);

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++) {
    g_assert_null (read_text (refused[i], -1, &error));
    g_assert_error (error, FOOTING_ERROR, FOOTING_ERROR_INVALID);
    g_assert_nonnull (strstr (error->message, "too deeply"));
    g_clear_error (&error);
  }
}

static void
test_writer (void)
{
  g_autoptr (FootingJsonWriter) writer = footing_json_writer_new ();
  g_autoptr (GBytes) bytes = NULL;
  const char *expected = "{\n"
                         "  \"te\\\"xt\": \"a\\\\b\\n\\t\\u0001\\u001f\x7f\xc3\xa9\",\n"
                         "  \"empty\": {},\n"
                         "  \"list\": [\n"
                         "    -1,\n"
                         "    [],\n"
                         "    {\n"
                         "      \"yes\": true\n"
                         "    }\n"
                         "  ],\n"
                         "  \"real\": 0.1\n"
                         "}\n";

  footing_json_writer_begin_object (writer, NULL);
  footing_json_writer_add_text (writer, "te\"xt", "a\\b\n\t\x01\x1f\x7f\xc3\xa9");
  footing_json_writer_begin_object (writer, "empty");
  footing_json_writer_end_object (writer);
  footing_json_writer_begin_list (writer, "list");
  footing_json_writer_add_int (writer, NULL, -1);
  footing_json_writer_begin_list (writer, NULL);
  footing_json_writer_end_list (writer);
  footing_json_writer_begin_object (writer, NULL);
  footing_json_writer_add_bool (writer, "yes", TRUE);
  footing_json_writer_end_object (writer);
  footing_json_writer_end_list (writer);
  footing_json_writer_add_real (writer, "real", 0.1);
  footing_json_writer_end_object (writer);

  bytes = footing_json_writer_finish (writer);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), expected,
                   strlen (expected));
}

/* Any double comes back as the same bits. */
static void
test_random_numbers (void)
{
  for (guint i = 0; i < 20000; i++) {
    g_autoptr (FootingJsonWriter) writer = footing_json_writer_new ();
    g_autoptr (GBytes) bytes = NULL;
    g_autoptr (JsonNode) root = NULL;
    g_autoptr (GError) error = NULL;
    union {
      guint64 bits;
      double number;
    } in, out;

    in.bits = (guint64)(guint32)g_test_rand_int () << 32 | (guint32)g_test_rand_int ();
    if (!isfinite (in.number))
      continue;

    footing_json_writer_add_real (writer, NULL, in.number);
    bytes = footing_json_writer_finish (writer);
    root = footing_json_read (bytes, "x.json", &error);
    g_assert_no_error (error);
    out.number = json_node_get_double (root);
    g_assert_cmphex (out.bits, ==, in.bits);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/F81/reader/reads", test_reads);
  g_test_add_func ("/F81/reader/refuses", test_refuses);
  g_test_add_func ("/F81/reader/nul-byte", test_nul_byte);
  g_test_add_func ("/F81/reader/depth", test_depth);
  g_test_add_func ("/F81/writer/layout", test_writer);
  g_test_add_func ("/F81/writer/random-numbers", test_random_numbers);

  return g_test_run ();
}
