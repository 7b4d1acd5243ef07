/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "session-support.h"
#include "sessions/session-page.h"
#include "widgets/text-area.h"
#include "schedule/open.h"

#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* F42: SIGKILL at any moment while somebody types in a session loses at most the last
 * second, and the session goes on where it was.
 *
 * A child shows the page and types; after each character it writes the time to a pipe.
 * The parent kills it at a random moment and compares the file with what was typed. */

#define ROUNDS 24
#define AT_ONCE 6
#define ALLOWED_LOSS (1000 * 1000) /* microseconds */

typedef struct {
  GtkTextBuffer *buffer;
  int pipe;
  int count;
} Typist;

static char
nth_character (int i)
{
  return "What moved, and what I learned. "[i % 32];
}

static gboolean
type_cb (gpointer data)
{
  Typist *typist = data;
  const char character[] = {nth_character (typist->count), '\0'};
  GtkTextIter end;
  gint64 now;

  gtk_text_buffer_get_end_iter (typist->buffer, &end);
  gtk_text_buffer_insert (typist->buffer, &end, character, 1);
  typist->count++;
  now = g_get_monotonic_time ();
  if (write (typist->pipe, &now, sizeof now) != sizeof now)
    _exit (1);

  return G_SOURCE_CONTINUE;
}

static G_NORETURN void
run_child (const char *path, const char *occurrence, int pipe)
{
  g_autoptr (FootingClock) clock = footing_clock_new ();
  g_autoptr (FootingStore) store = footing_open (path, clock, NULL);
  g_autoptr (FootingGuidance) guidance = footing_guidance_new (NULL);
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  g_autoptr (FootingContext) context = footing_context_new (store, guidance, settings);
  GtkWidget *window = adw_window_new ();
  GtkWidget *page = footing_session_page_new (context, occurrence, NULL);
  GtkWidget *area = fixture_find (page, FOOTING_TYPE_TEXT_AREA, NULL);
  Typist typist = {.pipe = pipe};

  adw_window_set_content (ADW_WINDOW (window), page);
  typist.buffer =
      gtk_text_view_get_buffer (footing_text_area_get_view (FOOTING_TEXT_AREA (area)));

  g_timeout_add (10, type_cb, &typist);
  while (TRUE)
    g_main_context_iteration (NULL, TRUE);
}

typedef struct {
  Fixture fixture; /* for its folder and its store */
  char *occurrence;
  GPid pid;
  int pipe;
  gint64 first;
  gint64 kill_at;
} Round;

static void
start_round (Round *round)
{
  g_autofree char *path = NULL;
  g_autofree char *recovery = NULL;
  g_autoptr (GError) error = NULL;
  const char *argv[] = {"/proc/self/exe", "--child", NULL, NULL, NULL};

  fixture_set_up (&round->fixture, NULL);
  recovery = fixture_add_plan (&round->fixture, FOOTING_PERSPECTIVE_SELF, TRUE);
  round->occurrence = session_open (&round->fixture, recovery, "reflection");
  path = g_strdup (footing_store_get_path (round->fixture.store));
  argv[2] = path;
  argv[3] = round->occurrence;
  g_spawn_async_with_pipes (NULL, (char **)argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL,
                            NULL, &round->pid, NULL, &round->pipe, NULL, &error);
  g_assert_no_error (error);
}

/* The round begins with the first character. */
static void
await_first (Round *round, GRand *rand)
{
  g_assert_cmpint (read (round->pipe, &round->first, sizeof round->first), ==,
                   sizeof round->first);
  round->kill_at = round->first + g_rand_int_range (rand, 0, 2000) * 1000;
}

static void
end_round (Round *round)
{
  const gint64 killed_at = g_get_monotonic_time ();
  g_autofree char *text = NULL;
  int all = 1, certain = round->first <= killed_at - ALLOWED_LOSS ? 1 : 0, status;
  gint64 typed;

  g_assert_cmpint (kill (round->pid, SIGKILL), ==, 0);
  waitpid (round->pid, &status, 0);
  g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);
  while (read (round->pipe, &typed, sizeof typed) == sizeof typed) {
    all++;
    if (typed <= killed_at - ALLOWED_LOSS)
      certain = all;
  }
  close (round->pipe);

  text = session_get_answer (&round->fixture, round->occurrence, "moved");
  g_assert_cmpint (strlen (text), >=, certain);
  /* One more than was reported may have been typed: the report comes after. */
  g_assert_cmpint (strlen (text), <=, all + 1);
  for (gsize i = 0; i < strlen (text); i++)
    g_assert_cmpint (text[i], ==, nth_character (i));

  g_free (round->occurrence);
  fixture_tear_down (&round->fixture, NULL);
}

static void
test_kill (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20260305);

  for (int n = 0; n < ROUNDS; n += AT_ONCE) {
    Round rounds[AT_ONCE] = {0};

    for (int i = 0; i < AT_ONCE; i++)
      start_round (&rounds[i]);
    for (int i = 0; i < AT_ONCE; i++)
      await_first (&rounds[i], rand);
    for (int i = 0; i < AT_ONCE; i++) {
      const gint64 left = rounds[i].kill_at - g_get_monotonic_time ();

      if (left > 0)
        g_usleep (left);
      end_round (&rounds[i]);
    }
  }
}

int
main (int argc, char *argv[])
{
  if (argc == 4 && strcmp (argv[1], "--child") == 0) {
    /* GTest writes to the standard output. */
    const int pipe = dup (STDOUT_FILENO);

    dup2 (STDERR_FILENO, STDOUT_FILENO);
    fixture_init (&argc, &argv);
    run_child (argv[2], argv[3], pipe);
  }

  fixture_init (&argc, &argv);
  g_test_add_func ("/app/session-page/F42-kill-while-typing", test_kill);

  return g_test_run ();
}
