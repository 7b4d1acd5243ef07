/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-private.h"
#include "fold.h"

#include <string.h>

/* The index holds each three letters that follow one another. */
#define GRAM 3

/* Of a search; each word takes its time. */
#define MAX_CHARS 256

/* More candidates than one entry in so many, and reading all in order is quicker. */
#define FEW 8

/* What to look for. */
typedef struct {
  GStrv words;    /* folded */
  char *query;    /* for the index; NULL when no word is long enough */
  gboolean exact; /* what the index finds needs no further look */
} Search;

static void
search_clear (Search *search)
{
  g_strfreev (search->words);
  g_free (search->query);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, search_clear)

static char *
cut (const char *text)
{
  const char *end = text;

  for (int i = 0; i < MAX_CHARS && *end != '\0'; i++)
    end = g_utf8_next_char (end);

  return g_strndup (text, end - text);
}

/* Adds the letters at @letters to the @query, quoted: nothing in them is syntax. */
static void
append_gram (GString *query, const char *letters)
{
  g_string_append (query, query->len > 0 ? " \"" : "\"");
  for (int i = 0; i < GRAM; i++, letters = g_utf8_next_char (letters)) {
    if (*letters == '"')
      g_string_append_c (query, '"');
    g_string_append_unichar (query, g_utf8_get_char (letters));
  }
  g_string_append_c (query, '"');
}

/* A text that holds @word holds all of these, one after the other or not. */
static void
append_word (GString *query, const char *word, int length)
{
  for (int at = 0; at + GRAM <= length; at++, word = g_utf8_next_char (word))
    append_gram (query, word);
}

static void
search_init (Search *search, const char *text)
{
  g_autofree char *head = cut (text);
  g_autoptr (GString) query = g_string_new (NULL);

  search->words = footing_fold_words (head, FOOTING_SEARCH_WORDS);
  search->exact = TRUE;
  for (guint i = 0; search->words[i] != NULL; i++) {
    const int length = g_utf8_strlen (search->words[i], -1);

    search->exact = search->exact && length == GRAM;
    if (length >= GRAM)
      append_word (query, search->words[i], length);
  }
  if (query->len > 0)
    search->query = g_string_free (g_steal_pointer (&query), FALSE);
}

static gboolean
is_found (const Search *search, const char *text)
{
  for (guint i = 0; search->words[i] != NULL; i++)
    if (text == NULL || strstr (text, search->words[i]) == NULL)
      return FALSE;

  return TRUE;
}

/* The seqs that @statement gives; those whose text, its second column, holds all words of
 * @search when that is not NULL. */
static GArray *
collect (FootingStatement *statement, const Search *search, GError **error)
{
  g_autoptr (GArray) seqs = g_array_new (FALSE, FALSE, sizeof (gint64));
  FootingDbStep step;

  while ((step = footing_db_step (statement, error)) == FOOTING_DB_ROW) {
    const gint64 seq = sqlite3_column_int64 (statement, 0);

    if (search == NULL ||
        is_found (search, (const char *)sqlite3_column_text (statement, 1)))
      g_array_append_val (seqs, seq);
  }

  return step == FOOTING_DB_DONE ? g_steal_pointer (&seqs) : NULL;
}

/* What the index finds, @limit of it at most; all of it when that is negative. */
static GArray *
ask_index (FootingDb *db, const char *query, gint64 limit, GError **error)
{
  g_autoptr (FootingStatement) statement = footing_db_prepare (
      db,
      "SELECT rowid FROM entry_search WHERE entry_search MATCH :query "
      "ORDER BY rowid LIMIT :limit",
      error);

  footing_db_bind_text (statement, ":query", query);
  footing_db_bind_int (statement, ":limit", limit);

  return collect (statement, NULL, error);
}

char *
footing_store_join_seqs (GArray *seqs)
{
  g_autoptr (GString) text = g_string_new ("[");

  for (guint i = 0; i < seqs->len; i++)
    g_string_append_printf (text, "%s%" G_GINT64_FORMAT, i > 0 ? "," : "",
                            g_array_index (seqs, gint64, i));
  g_string_append_c (text, ']');

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Those of @candidates, or of all entries (NULL), whose text holds every word. It is read
 * past the virtual table, which takes half the time. */
static GArray *
look (FootingDb *db, GArray *candidates, const Search *search, GError **error)
{
  g_autofree char *seqs =
      candidates != NULL ? footing_store_join_seqs (candidates) : NULL;
  g_autoptr (FootingStatement) statement = footing_db_prepare (
      db,
      candidates != NULL ? "SELECT id, c0 FROM entry_search_content "
                           "WHERE id IN (SELECT value FROM json_each (:seqs)) ORDER BY id"
                         : "SELECT id, c0 FROM entry_search_content ORDER BY id",
      error);

  footing_db_bind_text (statement, ":seqs", seqs);

  return collect (statement, search, error);
}

static GArray *
find (FootingDb *db, const Search *search, GError **error)
{
  g_autoptr (GArray) candidates = NULL;
  gint64 few;

  if (search->query == NULL)
    return look (db, NULL, search, error);
  if (search->exact)
    return ask_index (db, search->query, -1, error);

  few = footing_db_get_int (db, "SELECT ifnull (max (id), 0) FROM entry_search_content",
                            error);
  if (few < 0)
    return NULL;
  few = few / FEW + 1;
  candidates = ask_index (db, search->query, few + 1, error);
  if (candidates == NULL)
    return NULL;

  return look (db, candidates->len <= few ? candidates : NULL, search, error);
}

gboolean
footing_store_find_matches (FootingStore *self,
                            const char *search,
                            GArray **matches,
                            GError **error)
{
  g_auto (Search) parsed = {NULL};

  *matches = NULL;
  if (search == NULL)
    return TRUE;

  search_init (&parsed, search);
  if (parsed.words[0] == NULL)
    return TRUE;

  *matches = find (footing_store_get_db (self), &parsed, error);

  return *matches != NULL;
}
