/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F20: a setback and what answers it are joined on the line, where they are near. */
#include "config.h"

#include "fixture.h"
#include "probe.h"
#include "timeline/timeline-threads.h"
#include "timeline/timeline-view.h"

#include <string.h>

/* An entry is a letter, and behind that the setback that it answers; "-" for entries that
 * are not there. Of each, the two sides: ' ', opens '/', passes '|', joins '+', closes
 * '\\'. */
static const struct {
  const char *name;
  const char *entries;
  const char *threads;
} cases[] = {
    {"none", "a b c", "  ,  ,  "},
    {"adjacent", "aS S", "/ ,\\ "},
    {"between", "aS b c S", "/ ,| ,| ,\\ "},
    {"several", "aS b cS S d", "/ ,| ,+ ,\\ ,  "},
    {"two", "aS S bT T", "/ ,\\ ,/ ,\\ "},
    {"crossing", "aT bS T S", "/ ,|/,\\|, \\"},
    {"nested", "aT bS S T", " /,/|,\\|, \\"},
    {"a-third", "aT bS cU S T U", " /,/|,||,\\|, \\,  "},
    {"not-in-sight", "aS b", "  ,  "},
    {"older", "S aS", "  ,  "},
    {"itself", "aa", "  "},
    {"near-enough", "aS b c d e f g h i S", "/ ,| ,| ,| ,| ,| ,| ,| ,| ,\\ "},
    {"too-far", "aS b c d e f g h i j S", "  ,  ,  ,  ,  ,  ,  ,  ,  ,  ,  "},
    {"near-and-far", "aS b c d e f g h i bS S", "  ,  ,  ,  ,  ,  ,  ,  ,  ,/ ,\\ "},
    {"a-gap", "aS - S", "  ,  "},
    {"empty", "", ""},
};

static char
to_sign (FootingMarkThread thread)
{
  return " /|+\\"[thread];
}

static char *
format (const FootingMarkThreads *threads, guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++) {
    if (i > 0)
      g_string_append_c (text, ',');
    for (guint side = 0; side < FOOTING_MARK_SIDES; side++)
      g_string_append_c (text, to_sign (threads[i].sides[side]));
  }

  return g_string_free (text, FALSE);
}

static void
test_find (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  g_auto (GStrv) words = g_strsplit (cases[i].entries, " ", -1);
  FootingThreadEntry entries[16];
  FootingMarkThreads threads[16];
  g_autofree char *found = NULL;
  guint n = 0;

  for (guint j = 0; words[j] != NULL; j++) {
    if (strcmp (words[j], "-") == 0)
      continue;
    entries[n].answers = words[j][1] != '\0' ? g_intern_string (words[j] + 1) : NULL;
    words[j][1] = '\0';
    entries[n].id = g_intern_string (words[j]);
    entries[n++].position = j + 7;
  }
  footing_timeline_threads_find (entries, n, threads);
  found = format (threads, n);
  g_assert_cmpstr (found, ==, cases[i].threads);
}

/* --- In sight -------------------------------------------------------------------------
 */

static void
add (Fixture *self,
     const char *id,
     const char *kind,
     const char *date,
     const char *answers)
{
  g_autoptr (FootingEntry) entry =
      footing_record_new (FOOTING_TYPE_ENTRY, "id", id, "kind", kind, "date", date,
                          "title", id, "answers", answers, NULL);

  g_assert_true (footing_store_save (self->store, entry, NULL));
}

/* What is drawn beside the rows in sight, the newest first. */
static char *
read_threads (GtkWidget *view)
{
  g_autoptr (GPtrArray) rows = probe_all (view, FOOTING_TYPE_TIMELINE_ROW);
  g_autofree FootingMarkThreads *threads = g_new0 (FootingMarkThreads, rows->len);

  for (guint i = 0; i < rows->len; i++) {
    GtkWidget *mark = NULL;
    g_autoptr (GPtrArray) marks = probe_all (rows->pdata[i], FOOTING_TYPE_TIMELINE_MARK);

    mark = g_ptr_array_index (marks, marks->len - 1);
    threads[i] = *footing_timeline_mark_get_threads (FOOTING_TIMELINE_MARK (mark));
  }

  return format (threads, rows->len);
}

typedef struct {
  GtkWidget *view;
  const char *threads;
} Expected;

static gboolean
is_so (gpointer data)
{
  const Expected *expected = data;
  g_autofree char *threads = read_threads (expected->view);

  return strcmp (threads, expected->threads) == 0;
}

static void
wait_for (GtkWidget *view, const char *threads)
{
  Expected expected = {view, threads};

  fixture_wait (is_so, &expected);
}

/* Rows that come, change and go take their threads along. */
static void
test_rows (Fixture *self, gconstpointer data)
{
  GtkWidget *view;

  add (self, "late", "setback", "2026-02-25", NULL);
  add (self, "fixed", "win", "2026-03-03", "late");
  view = probe_show_view (self, FOOTING_TYPE_TIMELINE_VIEW);
  wait_for (view, "/ ,\\ ");

  add (self, "other", "win", "2026-03-01", NULL);
  wait_for (view, "/ ,| ,\\ ");
  add (self, "told", "conversation", "2026-03-02", "late");
  wait_for (view, "/ ,+ ,| ,\\ ");
  g_assert_true (footing_store_remove (self->store, FOOTING_TYPE_ENTRY, "fixed", NULL));
  wait_for (view, "/ ,| ,\\ ");
  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_ENTRY, "told", NULL,
                                       "answers", NULL, NULL));
  wait_for (view, "  ,  ,  ");
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strdup_printf ("/app/threads/F20-%s", cases[i].name);

    g_test_add_data_func (path, GUINT_TO_POINTER (i), test_find);
  }
  fixture_test ("/app/threads/F20-rows", test_rows);

  return g_test_run ();
}
