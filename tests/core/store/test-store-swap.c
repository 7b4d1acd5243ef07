/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* pipe2() */
#include "config.h"

#include "store/store-private.h"
#include "swap-user.h"
#include "swap-world.h"

#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* R2, B1, D20, D23: at random moments of those who use the file, one as the window does
 * and one as the agent does, file, log, index and folder are renamed, replaced (by a
 * newer, an older, a foreign, a cut or an empty one), overwritten, removed and brought
 * back, and processes are killed. Then: nothing that was acknowledged is in a wrong file;
 * nothing of it is lost without a sentence, but by whoever destroyed it behind
 * everybody's back; and no file that was sound is damaged, but by whoever wrote into it
 * or took its log away. */

enum {
  HISTORIES = 60,
  HISTORIES_SLOW = 2000,
  SWAPS = 10,
};

typedef struct {
  guint n_added;
  guint n_lost;
  guint n_said;
  guint n_torn;
} Figures;

/* --- What came of it -----------------------------------------------------------------
 */

typedef struct {
  const SwapEvent *opened;
  GPtrArray *added; /* the events, in order */
  const SwapEvent *ended;
} Session;

static void
free_session (gpointer data)
{
  g_ptr_array_unref (((Session *)data)->added);
  g_free (data);
}

static const SwapEvent *
get_event (SwapWorld *self, guint i)
{
  return &g_array_index (self->events, SwapEvent, i);
}

static GPtrArray *
list_sessions (SwapWorld *self)
{
  GPtrArray *sessions = g_ptr_array_new_with_free_func (free_session);

  for (guint i = 0; i < self->events->len; i++) {
    const SwapEvent *opened = get_event (self, i);
    Session *session;

    if (opened->kind != SWAP_OPENED)
      continue;
    session = g_new0 (Session, 1);
    session->opened = opened;
    session->added = g_ptr_array_new ();
    for (guint j = i + 1; j < self->events->len; j++) {
      const SwapEvent *event = get_event (self, j);

      if (event->user != opened->user || event->session != opened->session)
        continue;
      if (event->kind == SWAP_ADDED)
        g_ptr_array_add (session->added, (gpointer)event);
      else if (session->ended == NULL && event->kind != SWAP_NOTICE)
        session->ended = event;
    }
    g_ptr_array_add (sessions, session);
  }

  return sessions;
}

/* What a file holds: its entries by id. NULL when it is not sound. */
static GHashTable *
read_entries (SwapWorld *self, const char *path, gboolean *noticed)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingStore) store = footing_store_open (path, self->f.clock, &error);
  GHashTable *ids;
  FootingStatement *statement;

  if (store == NULL) {
    g_test_message ("%s: %s", path, error->message);
    return NULL;
  }

  *noticed |= footing_store_get_notice (store) != NULL;
  if (!footing_store_verify (store, &error)) {
    g_test_message ("%s: %s", path, error->message);
    return NULL;
  }

  ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  statement =
      footing_db_prepare (footing_store_get_db (store), "SELECT id FROM entry", NULL);
  while (footing_db_step (statement, NULL) == FOOTING_DB_ROW)
    g_hash_table_add (ids, footing_db_column_text (statement, 0));
  footing_statement_release (statement);

  return ids;
}

static gboolean
is_database (const char *name)
{
  return strstr (name, ".db") != NULL && strstr (name, ".footing-part-") == NULL &&
         !g_str_has_suffix (name, "-wal") && !g_str_has_suffix (name, "-shm") &&
         !g_str_has_suffix (name, "-journal");
}

static void
list_files (const char *folder, GPtrArray *paths)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);

    if (g_file_test (path, G_FILE_TEST_IS_DIR))
      list_files (path, paths);
    else if (is_database (name))
      g_ptr_array_add (paths, g_steal_pointer (&path));
  }
}

/* Of what a session added, a file holds the first so many, or nothing; and only if it is
 * the file that was open, or made of it. */
static guint
count_held (const Session *session, GHashTable *ids)
{
  guint n = 0;

  for (guint i = 0; i < session->added->len; i++) {
    g_autofree char *id = swap_dup_id (g_ptr_array_index (session->added, i));

    if (!g_hash_table_contains (ids, id))
      continue;
    g_assert_cmpuint (i, ==, n);
    n++;
  }

  if (n > 0 && session->opened->mark > 0) {
    g_autofree char *mark = g_strdup_printf ("mark-%d", session->opened->mark);

    g_assert_true (g_hash_table_contains (ids, mark));
  }

  return n;
}

/* Whether @event was all within a time in which the file of @session was not there. */
static gboolean
is_within (const Session *session, const SwapEvent *event, const SwapAbsence *absence)
{
  return absence->inode == session->opened->which &&
         session->opened->ended < absence->from && event->begun > absence->from &&
         event->ended < absence->to;
}

/* Nothing is acknowledged for a file that is not there, and nobody who closes one finds
 * all well. */
static void
assert_noticed (SwapWorld *self, const Session *session)
{
  for (guint i = 0; i < self->absences->len; i++) {
    const SwapAbsence *absence = &g_array_index (self->absences, SwapAbsence, i);

    for (guint j = 0; j < session->added->len; j++)
      g_assert_false (
          is_within (session, g_ptr_array_index (session->added, j), absence));
    if (session->ended != NULL && session->ended->kind == SWAP_CLOSED)
      g_assert_false (is_within (session, session->ended, absence));
  }
}

/* Whether somebody has destroyed the file or its log after it was opened. */
static gboolean
was_destroyed (SwapWorld *self, const Session *session)
{
  for (guint i = 0; i < self->absences->len; i++) {
    const SwapAbsence *absence = &g_array_index (self->absences, SwapAbsence, i);

    if (absence->inode == session->opened->which && absence->destroyed &&
        absence->from > session->opened->begun)
      return TRUE;
  }

  return FALSE;
}

/* Whether somebody has ever taken the file away. One that came back without its log goes
 * on in two ways, when whoever had it open moves that log into it: the other one's log
 * does not fit then, and is set aside. */
static gboolean
was_away (SwapWorld *self, const Session *session)
{
  for (guint i = 0; i < self->absences->len; i++)
    if (g_array_index (self->absences, SwapAbsence, i).inode == session->opened->which)
      return TRUE;

  return FALSE;
}

static gboolean
was_said (SwapWorld *self, const Session *session)
{
  for (guint i = 0; i < self->events->len; i++) {
    const SwapEvent *event = get_event (self, i);

    if ((event->kind == SWAP_SAID || event->kind == SWAP_NOTICE) &&
        event->ended > session->opened->begun)
      return TRUE;
  }

  return FALSE;
}

static void
check_sessions (SwapWorld *self, GHashTable *contents, gboolean noticed)
{
  g_autoptr (GPtrArray) sessions = list_sessions (self);

  for (guint i = 0; i < sessions->len; i++) {
    const Session *session = g_ptr_array_index (sessions, i);
    GHashTable *own = g_hash_table_lookup (contents, &session->opened->which);
    GHashTableIter iter;
    gpointer ids;

    assert_noticed (self, session);
    g_hash_table_iter_init (&iter, contents);
    while (g_hash_table_iter_next (&iter, NULL, &ids))
      count_held (session, ids);

    if (session->added->len == 0 || session->opened->which == 0 ||
        (own != NULL && count_held (session, own) == session->added->len))
      continue;

    self->n_lost++;
    if (was_destroyed (self, session))
      continue;
    g_assert_true (was_away (self, session));
    g_assert_true (noticed || was_said (self, session));
    self->n_said++;
  }
}

/* The next start, and every file there is. */
static void
check_world (SwapWorld *self)
{
  g_autoptr (GHashTable) contents = g_hash_table_new_full (
      g_int64_hash, g_int64_equal, g_free, (GDestroyNotify)g_hash_table_unref);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  gboolean noticed = FALSE;

  list_files (self->top, paths);
  for (guint i = 0; i < paths->len; i++) {
    const char *path = g_ptr_array_index (paths, i);
    const guint64 inode = swap_inode_of (path);
    GHashTable *ids = read_entries (self, path, &noticed);

    if (ids != NULL) {
      g_hash_table_replace (contents, g_memdup2 (&inode, sizeof inode), ids);
    } else if (!swap_world_is_odd (self, inode)) {
      g_assert_true (swap_world_may_be_torn (self, inode));
      self->n_torn++;
    }
  }
  check_sessions (self, contents, noticed);
}

/* --- A history -----------------------------------------------------------------------
 */

static void
start_child (SwapWorld *self, int i)
{
  SwapChild *child = &self->children[i];
  const int user = ++self->n_users;
  const guint32 seed = g_rand_int (self->rand);
  int gate[2];

  g_assert_cmpint (pipe2 (gate, O_CLOEXEC), ==, 0);
  child->killed = FALSE;
  child->pid = fork ();
  g_assert_cmpint (child->pid, >=, 0);
  if (child->pid == 0) {
    close (gate[1]);
    for (guint j = 0; j < G_N_ELEMENTS (self->children); j++)
      if (self->children[j].gate > 0)
        close (self->children[j].gate);
    g_assert_cmpint (fcntl (gate[0], F_SETFL, O_NONBLOCK), ==, 0);
    swap_use (i == 0 ? SWAP_WINDOW : SWAP_AGENT, &self->f, user, seed, gate[0],
              self->ends[1]);
    _exit (0);
  }
  close (gate[0]);
  child->gate = gate[1];
}

static void
hear (SwapWorld *self)
{
  SwapEvent event;

  while (read (self->ends[0], &event, sizeof event) == sizeof event)
    g_array_append_val (self->events, event);
}

/* Until so much more was heard, or those who use the file have nothing to say. */
static void
let_go_on (SwapWorld *self)
{
  const guint n = self->events->len + g_rand_int_range (self->rand, 0, 8);

  for (int i = 0; i < 50 && self->events->len < n; i++) {
    swap_pause (self->rand);
    hear (self);
  }
}

/* Told to end, it ends; what was killed was killed by us. */
static void
wait_for_child (SwapWorld *self, int i)
{
  SwapChild *child = &self->children[i];
  int status;

  if (child->gate > 0)
    close (child->gate);
  child->gate = 0;
  /* The pipe must not be full. */
  while (waitpid (child->pid, &status, WNOHANG) == 0) {
    hear (self);
    g_usleep (200);
  }
  if (child->killed)
    g_assert_true (status == 0 || (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL));
  else
    g_assert_cmpint (status, ==, 0);
}

/* For whoever looks into what has failed, with --verbose. */
static void
list_events (SwapWorld *self)
{
  static const char *const kinds[] = {"opened", "added", "said", "notice", "closed"};

  for (guint i = 0; i < self->events->len; i++) {
    const SwapEvent *event = get_event (self, i);

    g_test_message ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT
                    " user %d session %d: %s %" G_GUINT64_FORMAT " mark %d",
                    event->begun / 1000, event->ended / 1000, event->user, event->session,
                    kinds[event->kind], event->which, event->mark);
  }
}

static void
run_history (guint32 seed, Figures *figures)
{
  SwapWorld world = {0};

  swap_world_set_up (&world, seed);
  for (int i = 0; i < 2; i++)
    start_child (&world, i);

  for (int n = 0; n < SWAPS; n++) {
    let_go_on (&world);
    swap_something (&world);
    for (int i = 0; i < 2; i++)
      if (world.children[i].killed) {
        wait_for_child (&world, i);
        start_child (&world, i);
      }
  }
  let_go_on (&world);
  for (int i = 0; i < 2; i++)
    wait_for_child (&world, i);
  hear (&world);

  g_test_message ("seed %u: %u events\n%s", seed, world.events->len, world.deeds->str);
  if (g_test_verbose ())
    list_events (&world);
  check_world (&world);
  for (guint i = 0; i < world.events->len; i++)
    figures->n_added += get_event (&world, i)->kind == SWAP_ADDED;
  figures->n_lost += world.n_lost;
  figures->n_said += world.n_said;
  figures->n_torn += world.n_torn;
  swap_world_tear_down (&world);
}

static void
test_histories (void)
{
  const guint n = g_test_slow () ? HISTORIES_SLOW : HISTORIES;
  const char *only = g_getenv ("SWAP_SEED");
  Figures figures = {0};

  for (guint seed = 0; seed < n; seed++)
    if (only == NULL || (guint)atoi (only) == seed)
      run_history (seed, &figures);

  g_test_message ("%u histories, %u entries acknowledged; of %u sessions something is "
                  "lost, all by who destroyed it but %u, which was said; %u files were "
                  "torn by who took their log",
                  n, figures.n_added, figures.n_lost, figures.n_said, figures.n_torn);
  g_assert_true (only != NULL || figures.n_added > 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/swap/histories", test_histories);

  return g_test_run ();
}
