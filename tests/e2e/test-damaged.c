/* SPDX-License-Identifier: GPL-3.0-or-later */
/* D1, D21, D27: damaged files by the thousand through --check, --export and --log-win:
 * bits that flipped, cuts, pages zeroed or exchanged, logs that are broken, another
 * file's or from before. Each command runs as the program does, in a process of its own:
 * no signal, no hang (5 s of processor time), one sentence; nothing is called sound of
 * which something was lost; and what was there stays as it was.
 *
 * A hundred; with `-m slow` ten thousand. */
#include "config.h"

#include "cli/command-line.h"
#include "cli/commands.h"
#include "json-import.h"
#include "store/store-copy.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#define N_QUICK 100
#define N_SLOW 10000
#define MAX_SECONDS 5
#define PAGE 4096
#define N_STATES 4

typedef struct {
  char *bytes;
  gsize length;
} Content;

/* Of our file at one moment: it, its log or journal, and what an export holds. */
typedef struct {
  Content file;
  Content log;
  GHashTable *ids;
} State;

typedef struct {
  char *folder;
  char *data;
  char *path;
  char *out;
  char *said;
  State states[N_STATES]; /* in their order */
  Content older_log;      /* of the file as it was before it was begun anew */
  Content foreign_log;    /* another Footing's */
  State broken_off;       /* as a change that goes without a log was broken off */
  Content foreign_journal;
  FootingClock *clock;
  guint n_sound, n_refused, n_rescued;
  double longest; /* in seconds of processor time */
} Trial;

/* --- What there is -------------------------------------------------------------------
 */

static void
read_content (Content *content, const char *path)
{
  if (!g_file_get_contents (path, &content->bytes, &content->length, NULL))
    *content = (Content){g_strdup (""), 0};
}

static Content
copy_content (const Content *from)
{
  return (Content){g_memdup2 (from->bytes, from->length), from->length};
}

static char *
beside (const Trial *self, const char *suffix)
{
  return g_strconcat (self->path, suffix, NULL);
}

static void
write_content (const char *path, const Content *content)
{
  const int fd = g_open (path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (write (fd, content->bytes, content->length), ==, content->length);
  close (fd);
}

/* The ids in an export; the text is ours, and simple. */
static GHashTable *
read_ids (const char *path)
{
  GHashTable *ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GRegex) regex = g_regex_new ("\"id\": ?\"([^\"]+)\"", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *text = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return ids;
  g_regex_match (regex, text, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    g_hash_table_add (ids, g_match_info_fetch (match, 1));

  return ids;
}

static gboolean
has_all (GHashTable *found, GHashTable *wanted)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, wanted);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!g_hash_table_contains (found, id))
      return FALSE;

  return TRUE;
}

/* --- Running a command ---------------------------------------------------------------
 */

typedef enum {
  CHECK,
  EXPORT,
  LOG_WIN,
} Command;

static void
run_child (const Trial *self, Command command)
{
  const struct rlimit cpu = {MAX_SECONDS, MAX_SECONDS + 1};
  const int fd = g_open (self->said, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  int status = -1;

  setrlimit (RLIMIT_CPU, &cpu);
  dup2 (fd, STDOUT_FILENO);
  dup2 (fd, STDERR_FILENO);
  switch (command) {
  case CHECK:
    status = footing_command_check (self->clock);
    break;
  case EXPORT:
    status =
        footing_command_export (self->out, &(FootingExportOptions){NULL}, self->clock);
    break;
  case LOG_WIN:
    status = footing_command_log_win ("One more", self->clock);
    break;
  default:
    break;
  }
  fflush (NULL);
  _exit (status);
}

static double
get_seconds (const struct rusage *usage)
{
  return usage->ru_utime.tv_sec + usage->ru_stime.tv_sec +
         (usage->ru_utime.tv_usec + usage->ru_stime.tv_usec) / 1e6;
}

/* The exit status; what it said is in @said. */
static int
run (Trial *self, Command command, char **said)
{
  const pid_t child = fork ();
  struct rusage usage;
  int status;

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    run_child (self, command);
  g_assert_cmpint (wait4 (child, &status, 0, &usage), ==, child);
  g_file_get_contents (self->said, said, NULL, NULL);
  if (!WIFEXITED (status))
    g_test_message ("signal %d: %s", WTERMSIG (status), *said);
  g_assert_true (WIFEXITED (status));
  self->longest = MAX (self->longest, get_seconds (&usage));

  return WEXITSTATUS (status);
}

/* --- Damage --------------------------------------------------------------------------
 */

static void
flip_bits (Content *content, GRand *rand)
{
  for (int n = g_rand_int_range (rand, 1, 9); n > 0; n--)
    content->bytes[g_rand_int_range (rand, 0, content->length)] ^=
        1 << g_rand_int_range (rand, 0, 8);
}

static void
spoil_header (Content *content, GRand *rand)
{
  content->bytes[g_rand_int_range (rand, 0, MIN (100, content->length))] =
      g_rand_int_range (rand, 0, 256);
}

/* What points to all else on a page. */
static void
spoil_page_head (Content *content, GRand *rand)
{
  const gsize page = g_rand_int_range (rand, 0, content->length) / PAGE * PAGE;
  const gsize at = page + (page == 0 ? 100 : 0) + g_rand_int_range (rand, 0, 12);

  if (at < content->length)
    content->bytes[at] = g_rand_int_range (rand, 0, 256);
}

static void
scribble (Content *content, GRand *rand)
{
  const gsize at = g_rand_int_range (rand, 0, content->length);
  const gsize end = MIN (content->length, at + g_rand_int_range (rand, 1, 700));

  for (gsize i = at; i < end; i++)
    content->bytes[i] = g_rand_int_range (rand, 0, 256);
}

static void
zero_pages (Content *content, GRand *rand)
{
  const gsize page = g_rand_int_range (rand, 0, content->length) / PAGE * PAGE;
  const gsize n = g_rand_int_range (rand, 1, 4) * PAGE;

  memset (content->bytes + page, 0, MIN (n, content->length - page));
}

static void
exchange_pages (Content *content, GRand *rand)
{
  const gsize n = content->length / PAGE;
  const gsize a = g_rand_int_range (rand, 0, n) * PAGE;
  const gsize b = g_rand_int_range (rand, 0, n) * PAGE;
  g_autofree char *page = g_memdup2 (content->bytes + a, PAGE);

  memmove (content->bytes + a, content->bytes + b, PAGE);
  memcpy (content->bytes + b, page, PAGE);
}

static void
cut (Content *content, GRand *rand)
{
  content->length = g_rand_int_range (rand, 0, content->length);
  if (g_rand_boolean (rand))
    content->length = content->length / PAGE * PAGE;
}

typedef void (*Damage) (Content *content, GRand *rand);

static const Damage damages[] = {
    flip_bits, spoil_header, spoil_page_head, scribble, zero_pages, exchange_pages, cut,
};

static void
spoil (Content *content, GRand *rand)
{
  if (content->length >= PAGE)
    damages[g_rand_int_range (rand, 0, G_N_ELEMENTS (damages))](content, rand);
}

/* What a trial is made of, and what may be in the result when it is called sound: any of
 * the states from @first to @last. */
typedef struct {
  Content file;
  Content log;
  Content journal;
  int first;
  int last;
} Case;

static void
clear_case (Case *self)
{
  g_free (self->file.bytes);
  g_free (self->log.bytes);
  g_free (self->journal.bytes);
}

/* A file and, with an even chance, its log. */
static void
make_own (const Trial *self, GRand *rand, Case *made)
{
  const int last = g_rand_int_range (rand, 0, N_STATES);

  made->file = copy_content (&self->states[last].file);
  if (self->states[last].log.length > 0)
    made->log = copy_content (&self->states[last].log);
  made->first = made->last = last;
}

static void
make_case (const Trial *self, GRand *rand, Case *made)
{
  *made = (Case){{NULL, 0}};
  make_own (self, rand, made);

  switch (g_rand_int_range (rand, 0, 14)) {
  case 0: /* the log is broken: what it held in the end may be gone, and is said to be */
    if (made->log.length > 0) {
      spoil (&made->log, rand);
      made->first = 0;
    }
    break;
  case 1: /* somebody else's log */
    g_free (made->log.bytes);
    made->log = copy_content (&self->foreign_log);
    made->first = 0;
    break;
  case 2: /* the log of an earlier time */
    g_free (made->log.bytes);
    made->log = copy_content (&self->older_log);
    made->first = 0;
    break;
  case 3: /* an older file under a newer log */
    g_free (made->file.bytes);
    made->file = copy_content (&self->states[0].file);
    made->first = 0;
    break;
  case 4: /* a journal of nothing that is known */
    made->journal = copy_content (&self->foreign_log);
    scribble (&made->journal, rand);
    break;
  case 5: /* another file's journal */
    made->journal = copy_content (&self->foreign_journal);
    break;
  case 6: /* a journal of an earlier time, beside a file that has had a log since */
    made->journal = copy_content (&self->broken_off.log);
    break;
  case 7: /* a change that was broken off */
    clear_case (made);
    *made = (Case){.file = copy_content (&self->broken_off.file),
                   .journal = copy_content (&self->broken_off.log)};
    if (g_rand_boolean (rand))
      spoil (&made->journal, rand);
    break;
  case 8: /* both */
    spoil (&made->file, rand);
    spoil (&made->log, rand);
    made->first = 0;
    break;
  default:
    for (int n = g_rand_int_range (rand, 1, 4); n > 0; n--)
      spoil (&made->file, rand);
    break;
  }
}

static void
place (const Trial *self, const Case *made)
{
  g_autofree char *wal = beside (self, "-wal");
  g_autofree char *journal = beside (self, "-journal");

  g_autoptr (GDir) dir = g_dir_open (self->data, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (self->data, name, NULL);

    g_unlink (path);
  }
  write_content (self->path, &made->file);
  if (made->log.bytes != NULL)
    write_content (wal, &made->log);
  if (made->journal.bytes != NULL)
    write_content (journal, &made->journal);
  g_unlink (self->out);
}

static gboolean
holds (const char *path, const Content *content)
{
  Content found;
  gboolean same;

  read_content (&found, path);
  same = found.length == content->length &&
         (found.length == 0 || memcmp (found.bytes, content->bytes, found.length) == 0);
  g_free (found.bytes);

  return same;
}

static void
assert_untouched (const Trial *self, const Case *made)
{
  g_autofree char *wal = beside (self, "-wal");
  g_autofree char *journal = beside (self, "-journal");

  g_assert_true (holds (self->path, &made->file));
  g_assert_true (holds (wal, &made->log));
  g_assert_true (holds (journal, &made->journal));
}

/* One sentence in each line, which names what it is about and a cause that there is:
 * nobody else has the file, and everything may be written. */
static void
assert_sentence (const char *said)
{
  g_assert_null (strstr (said, "Another program"));
  g_assert_null (strstr (said, "may not"));
  g_assert_true (g_utf8_validate (said, -1, NULL));
  g_assert_true (g_str_has_prefix (said, "footing: "));
  g_assert_nonnull (strstr (said, "footing.db"));
  g_assert_true (g_str_has_suffix (said, ".\n"));
}

/* Whether an export that is called whole has all of a state that may be there. */
static gboolean
is_whole (const Trial *self, const Case *made)
{
  g_autoptr (GHashTable) found = read_ids (self->out);

  for (int i = made->first; i <= made->last; i++)
    if (has_all (found, self->states[i].ids))
      return TRUE;

  return FALSE;
}

static void
try_case (Trial *self, const Case *made)
{
  g_autofree char *checked = NULL;
  g_autofree char *exported = NULL;
  g_autofree char *logged = NULL;
  int check, export, win;

  place (self, made);
  check = run (self, CHECK, &checked);
  assert_untouched (self, made);
  export = run (self, EXPORT, &exported);
  assert_untouched (self, made);
  win = run (self, LOG_WIN, &logged);

  g_test_message ("check %d %s", check, checked);
  g_test_message ("export %d %s", export, exported);
  g_test_message ("win %d %s", win, logged);
  g_assert_true (check == FOOTING_EXIT_DONE || check == FOOTING_EXIT_REFUSED);
  if (check != FOOTING_EXIT_DONE)
    assert_sentence (checked);

  /* The three know the same. */
  g_assert_cmpint (export == FOOTING_EXIT_DONE, ==, check == FOOTING_EXIT_DONE);
  if (export == FOOTING_EXIT_DONE) {
    g_assert_true (is_whole (self, made));
    g_assert_cmpint (win, ==, FOOTING_EXIT_DONE);
    self->n_sound++;
  } else {
    assert_sentence (exported);
    g_assert_true (export == FOOTING_EXIT_REFUSED || export == FOOTING_EXIT_PARTIAL);
    g_assert_cmpint (g_file_test (self->out, G_FILE_TEST_EXISTS), ==,
                     export == FOOTING_EXIT_PARTIAL);
    self->n_rescued += export == FOOTING_EXIT_PARTIAL;
  }

  /* A win is refused, or it is there; then a log that was lost is kept. */
  if (win == FOOTING_EXIT_DONE) {
    g_autofree char *again = NULL;

    g_assert_nonnull (strstr (logged, "Logged: One more\n"));
    g_assert_cmpint (run (self, CHECK, &again), ==, FOOTING_EXIT_DONE);
  } else {
    g_assert_cmpint (win, ==, FOOTING_EXIT_REFUSED);
    assert_sentence (logged);
    assert_untouched (self, made);
    self->n_refused++;
  }
}

/* --- What is damaged -----------------------------------------------------------------
 */

static void
take_state (Trial *self, State *state)
{
  g_autofree char *wal = beside (self, "-wal");
  g_autofree char *said = NULL;

  read_content (&state->file, self->path);
  read_content (&state->log, wal);
  g_unlink (self->out);
  g_assert_cmpint (run (self, EXPORT, &said), ==, FOOTING_EXIT_DONE);
  state->ids = read_ids (self->out);
  g_assert_cmpuint (g_hash_table_size (state->ids), >, 50);
}

static void
import (const Trial *self, FootingStore *store)
{
  g_autoptr (FootingGuidance) guidance = footing_guidance_new (NULL);
  g_autoptr (GError) error = NULL;

  footing_json_import (store, guidance, EXAMPLE, NULL, &error);
  g_assert_no_error (error);
}

static void
add_wins (FootingStore *store, int n)
{
  for (int i = 0; i < n; i++) {
    g_autofree char *title = g_strdup_printf ("Win %d of the pilot", i);
    g_autofree char *body = g_strnfill (g_random_int_range (0, 6000), 'x');
    g_autoptr (FootingEntry) entry =
        footing_record_new (FOOTING_TYPE_ENTRY, "kind", "win", "date", "2026-03-03",
                            "title", title, "body", body, NULL);
    g_autoptr (GError) error = NULL;

    footing_store_save (store, entry, &error);
    g_assert_no_error (error);
  }
}

/* The first state has no log; the others have more and more of one. */
static void
make_states (Trial *self)
{
  g_autofree char *wal = beside (self, "-wal");
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingStore) store = footing_store_open (self->path, self->clock, &error);

  g_assert_no_error (error);
  import (self, store);
  add_wins (store, 8);
  read_content (&self->older_log, wal);
  g_clear_object (&store);
  take_state (self, &self->states[0]);

  store = footing_store_open (self->path, self->clock, &error);
  g_assert_no_error (error);
  for (int i = 1; i < N_STATES; i++) {
    add_wins (store, 3);
    take_state (self, &self->states[i]);
  }
}

/* What the file at @path and its journal are while half of what is in it is deleted in
 * one change. */
static void
break_off (const char *path, State *state)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autoptr (GError) error = NULL;
  FootingDb *db = footing_db_open (path, &error);

  g_assert_no_error (error);
  footing_db_exec (db,
                   "PRAGMA journal_mode = DELETE; BEGIN;"
                   "DELETE FROM entry WHERE rowid % 2 = 0;",
                   &error);
  g_assert_no_error (error);
  g_assert_cmpint (sqlite3_db_cacheflush (footing_db_get_handle (db)), ==, SQLITE_OK);
  read_content (&state->file, path);
  read_content (&state->log, journal);
  g_assert_cmpuint (state->log.length, >, PAGE);
  footing_db_exec (db, "ROLLBACK", NULL);
  footing_db_close (db);
}

static void
make_broken_off (Trial *self)
{
  g_autofree char *path = g_build_filename (self->folder, "broken-off.db", NULL);

  write_content (path, &self->states[0].file);
  break_off (path, &self->broken_off);
  footing_file_remove (path);
}

static void
make_foreign_log (Trial *self)
{
  g_autofree char *path = g_build_filename (self->folder, "other.db", NULL);
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  g_autoptr (FootingStore) store = footing_store_open (path, self->clock, NULL);
  State foreign;

  add_wins (store, 20);
  read_content (&self->foreign_log, wal);
  g_clear_object (&store);
  break_off (path, &foreign);
  g_free (foreign.file.bytes);
  self->foreign_journal = foreign.log;
  footing_file_remove (path);
}

static void
trial_init (Trial *self)
{
  g_autofree char *memory = g_strdup ("/dev/shm/footing-damaged-XXXXXX");

  *self = (Trial){NULL};
  g_random_set_seed (1); /* for ids and lengths */
  self->folder = g_access ("/dev/shm", W_OK) == 0 && g_mkdtemp (memory) != NULL
                     ? g_steal_pointer (&memory)
                     : g_dir_make_tmp ("footing-damaged-XXXXXX", NULL);
  self->data = g_build_filename (self->folder, "data", NULL);
  self->path = g_build_filename (self->data, "footing.db", NULL);
  self->out = g_build_filename (self->folder, "out.json", NULL);
  self->said = g_build_filename (self->folder, "said", NULL);
  self->clock = footing_clock_new_fixed (1772546700, "UTC");
  g_assert_cmpint (g_mkdir (self->data, 0700), ==, 0);
  g_setenv ("FOOTING_DATA_DIR", self->data, TRUE);
  make_states (self);
  make_broken_off (self);
  make_foreign_log (self);
}

static void
trial_clear (Trial *self)
{
  const Case none = {{NULL, 0}};

  place (self, &none);
  footing_file_remove (self->path);
  g_unlink (self->said);
  g_rmdir (self->data);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  for (int i = 0; i < N_STATES; i++) {
    g_free (self->states[i].file.bytes);
    g_free (self->states[i].log.bytes);
    g_hash_table_unref (self->states[i].ids);
  }
  g_free (self->older_log.bytes);
  g_free (self->foreign_log.bytes);
  g_free (self->foreign_journal.bytes);
  g_free (self->broken_off.file.bytes);
  g_free (self->broken_off.log.bytes);
  g_object_unref (self->clock);
  g_free (self->folder);
  g_free (self->data);
  g_free (self->path);
  g_free (self->out);
  g_free (self->said);
}

static void
test_damaged (void)
{
  const guint n = g_test_slow () ? N_SLOW : N_QUICK;
  const char *only = g_getenv ("DAMAGED_SEED");
  Trial trial;

  trial_init (&trial);
  for (guint seed = 0; seed < n; seed++) {
    g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
    Case made;

    if (only != NULL && seed != (guint)g_ascii_strtoull (only, NULL, 10))
      continue;
    g_test_message ("seed %u", seed);
    make_case (&trial, rand, &made);
    try_case (&trial, &made);
    clear_case (&made);
  }
  g_print ("# of %u files %u sound, %u with a part rescued, %u refused a win; "
           "%.2f s at most\n",
           n, trial.n_sound, trial.n_rescued, trial.n_refused, trial.longest);
  if (only == NULL) {
    g_assert_cmpuint (trial.n_sound, >, n / 20);
    g_assert_cmpuint (trial.n_rescued, >, n / 5);
  }
  trial_clear (&trial);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/damaged/D1-D21-D27-R4", test_damaged);

  return g_test_run ();
}
