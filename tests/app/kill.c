/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kill.h"

#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define AT_ONCE 6
#define TYPE_DELAY 10     /* milliseconds */
#define LATE 1000         /* milliseconds */
#define LONGEST_LIFE 1500 /* milliseconds of typing */

typedef enum {
  TOLD_TYPED,
  TOLD_SAVED,
  TOLD_LATE,
} Told;

typedef struct {
  Told told;
  int count;
} Message;

/* --- The child ---------------------------------------------------------------------- */

typedef struct {
  FootingContext *context;
  int pipe;
  KillType type;
  gpointer data;
  int count;
  guint late;
} Typist;

static void
tell (int pipe, Told told, int count)
{
  const Message message = {told, count};

  if (write (pipe, &message, sizeof message) != sizeof message)
    _exit (1);
}

static char
nth_character (int n)
{
  return (char)('a' + n % 26);
}

static gboolean
type_cb (gpointer data)
{
  Typist *typist = data;
  const char character[] = {nth_character (typist->count), '\0'};

  typist->type (typist->count, character, typist->data);
  typist->count++;
  tell (typist->pipe, TOLD_TYPED, typist->count);

  return G_SOURCE_CONTINUE;
}

static gboolean
late_cb (gpointer data)
{
  Typist *typist = data;

  typist->late = 0;
  tell (typist->pipe, TOLD_LATE, typist->count);

  return G_SOURCE_REMOVE;
}

/* A busy machine may have let this process wait for longer than that: what was due in the
 * meantime is due in this turn of the loop as well, and the next turn shows whether it
 * was late. */
static gboolean
due_cb (gpointer data)
{
  Typist *typist = data;

  typist->late = g_idle_add_full (G_PRIORITY_DEFAULT, late_cb, typist, NULL);

  return G_SOURCE_REMOVE;
}

static void
unsaved_cb (Typist *typist)
{
  gboolean unsaved;

  g_object_get (typist->context, "unsaved", &unsaved, NULL);
  g_clear_handle_id (&typist->late, g_source_remove);
  if (unsaved)
    typist->late = g_timeout_add (LATE, due_cb, typist);
  else
    tell (typist->pipe, TOLD_SAVED, typist->count);
}

void
kill_type (FootingContext *context, int pipe, KillType type, gpointer data)
{
  Typist typist = {context, pipe, type, data, 0, 0};

  g_signal_connect_swapped (context, "notify::unsaved", G_CALLBACK (unsaved_cb), &typist);
  g_timeout_add (TYPE_DELAY, type_cb, &typist);
  while (TRUE)
    g_main_context_iteration (NULL, TRUE);
}

void
kill_wait (int pipe)
{
  tell (pipe, TOLD_SAVED, 0);
  while (TRUE)
    g_main_context_iteration (NULL, TRUE);
}

void
kill_init (int argc, char *argv[], KillChild child)
{
  char **args = argv + 2;
  int pipe;

  if (argc < 2 || strcmp (argv[1], "--child") != 0)
    return;

  /* GTest writes to the standard output. */
  pipe = dup (STDOUT_FILENO);
  dup2 (STDERR_FILENO, STDOUT_FILENO);
  argc = 1;
  fixture_init (&argc, &argv);
  child (pipe, args);
  _exit (1);
}

/* --- The parent --------------------------------------------------------------------- */

void
victim_start (Victim *self, const char *const *args)
{
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (argv, (gpointer) "/proc/self/exe");
  g_ptr_array_add (argv, (gpointer) "--child");
  for (guint i = 0; args[i] != NULL; i++)
    g_ptr_array_add (argv, (gpointer)args[i]);
  g_ptr_array_add (argv, NULL);

  g_spawn_async_with_pipes (NULL, (char **)argv->pdata, NULL, G_SPAWN_DO_NOT_REAP_CHILD,
                            NULL, NULL, &self->pid, NULL, &self->pipe, NULL, &error);
  g_assert_no_error (error);
}

static gboolean
read_message (Victim *self)
{
  Message message;

  if (read (self->pipe, &message, sizeof message) != sizeof message)
    return FALSE;

  g_assert_cmpint (message.told, !=, TOLD_LATE);
  if (message.told == TOLD_SAVED)
    self->saved = message.count;
  else
    self->typed = message.count;

  return TRUE;
}

void
victim_await (Victim *self)
{
  g_assert_true (read_message (self));
}

void
victim_kill (Victim *self)
{
  int status;

  g_assert_cmpint (kill (self->pid, SIGKILL), ==, 0);
  waitpid (self->pid, &status, 0);
  g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);
  while (read_message (self))
    ;
  close (self->pipe);

  /* One more than was told may have been typed: it is told afterwards. */
  self->typed++;
}

void
kill_assert_typed (const char *text, int saved, int typed)
{
  const int length = (int)strlen (text);

  g_assert_cmpint (length, >=, saved);
  g_assert_cmpint (length, <=, typed);
  for (int i = 0; i < length; i++)
    g_assert_cmpint (text[i], ==, nth_character (i));
}

/* The round begins with the first character. */
static void
await_first (Victim *victim, GRand *rand)
{
  victim_await (victim);
  victim->kill_at =
      g_get_monotonic_time () + g_rand_int_range (rand, 0, LONGEST_LIFE) * 1000;
}

static void
end_at_its_time (Victim *victim)
{
  const gint64 left = victim->kill_at - g_get_monotonic_time ();

  if (left > 0)
    g_usleep (left);
  victim_kill (victim);
}

void
kill_rounds (int n, gsize size, KillRound start, KillRound end)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20260305);

  for (int done = 0; done < n; done += AT_ONCE) {
    g_autofree char *rounds = g_malloc0 (size * AT_ONCE);
    const int left = MIN (AT_ONCE, n - done);

    for (int i = 0; i < left; i++)
      start (rounds + i * size);
    for (int i = 0; i < left; i++)
      await_first ((Victim *)(rounds + i * size), rand);
    for (int i = 0; i < left; i++) {
      end_at_its_time ((Victim *)(rounds + i * size));
      end (rounds + i * size);
    }
  }
}
