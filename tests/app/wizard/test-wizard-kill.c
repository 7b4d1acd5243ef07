/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"
#include "widgets/text-area.h"
#include "wizard/wizard.h"
#include "schedule/open.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* F1, D18, D19: SIGKILL at any moment while somebody types loses at most the last second.
 *
 * A child makes the wizard and types; after each character it writes the time to a pipe.
 * The parent kills it at a random moment and compares the file with what was typed. */

#define ROUNDS 200
#define AT_ONCE 8
#define ALLOWED_LOSS (1000 * 1000) /* microseconds */

typedef struct {
  int count;
  gint64 time; /* monotonic, microseconds */
} Typed;

/* --- The child --------------------------------------------------------------------- */

typedef struct {
  GtkEditable *title;
  GtkTextBuffer *known;
  int pipe;
  int count;
} Typist;

static char
nth_character (int i)
{
  return "What happened, and what is known. "[i % 34];
}

static gboolean
type_cb (gpointer data)
{
  Typist *typist = data;
  const char character[] = {nth_character (typist->count / 2), '\0'};
  Typed typed;

  if (typist->count % 2 == 0) {
    int end = -1;

    gtk_editable_insert_text (typist->title, character, 1, &end);
  } else {
    GtkTextIter end;

    gtk_text_buffer_get_end_iter (typist->known, &end);
    gtk_text_buffer_insert (typist->known, &end, character, 1);
  }

  typed.count = ++typist->count;
  typed.time = g_get_monotonic_time ();
  if (write (typist->pipe, &typed, sizeof typed) != sizeof typed)
    _exit (1);

  return G_SOURCE_CONTINUE;
}

static G_NORETURN void
run_child (const char *path, const char *recovery, int pipe)
{
  g_autoptr (FootingClock) clock = footing_clock_new ();
  g_autoptr (FootingStore) store = footing_open (path, clock, NULL);
  g_autoptr (FootingGuidance) guidance = footing_guidance_new (NULL);
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  g_autoptr (FootingContext) context = footing_context_new (store, guidance, settings);
  GtkWidget *window = adw_window_new ();
  GtkWidget *wizard = footing_wizard_new (context, recovery);
  GtkWidget *area;
  Typist typist = {.pipe = pipe};

  adw_window_set_content (ADW_WINDOW (window), wizard);
  typist.title = GTK_EDITABLE (
      fixture_find (wizard, ADW_TYPE_ENTRY_ROW, "What happened, in a few words"));
  area = fixture_find (wizard, FOOTING_TYPE_TEXT_AREA, NULL);
  typist.known =
      gtk_text_view_get_buffer (footing_text_area_get_view (FOOTING_TEXT_AREA (area)));

  g_timeout_add (10, type_cb, &typist);
  while (TRUE)
    g_main_context_iteration (NULL, TRUE);
}

/* --- The parent -------------------------------------------------------------------- */

typedef struct {
  char *folder;
  char *path;
  char *recovery;
  GPid pid;
  int pipe;
  gint64 first;
  gint64 kill_at;
  gint64 killed_at;
} Round;

static void
start_round (Round *round)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingClock) clock = footing_clock_new ();
  g_autoptr (FootingStore) store = NULL;
  g_autoptr (FootingRecovery) recovery =
      footing_record_new (FOOTING_TYPE_RECOVERY, "page", 0, NULL);
  const char *argv[] = {"/proc/self/exe", "--child", NULL, NULL, NULL};

  round->folder = g_dir_make_tmp ("footing-kill-XXXXXX", &error);
  g_assert_no_error (error);
  round->path = g_build_filename (round->folder, "footing.db", NULL);
  round->recovery = g_strdup (footing_record_get_id (recovery));
  store = footing_open (round->path, clock, &error);
  g_assert_no_error (error);
  footing_store_save (store, recovery, &error);
  g_assert_no_error (error);
  g_clear_object (&store);

  argv[2] = round->path;
  argv[3] = round->recovery;
  g_spawn_async_with_pipes (NULL, (char **)argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL,
                            NULL, &round->pid, NULL, &round->pipe, NULL, &error);
  g_assert_no_error (error);
}

/* The round begins with the first character. */
static void
await_first (Round *round, GRand *rand)
{
  Typed first;

  g_assert_cmpint (read (round->pipe, &first, sizeof first), ==, sizeof first);
  round->first = first.time;
  round->kill_at = first.time + g_rand_int_range (rand, 0, 1500) * 1000;
}

/* How many characters had been typed a second before the end, and in all. */
static void
read_typed (Round *round, int *certain, int *all)
{
  Typed typed;

  /* The first has been read already. */
  *all = 1;
  *certain = round->first <= round->killed_at - ALLOWED_LOSS ? 1 : 0;
  while (read (round->pipe, &typed, sizeof typed) == sizeof typed) {
    *all = typed.count;
    if (typed.time <= round->killed_at - ALLOWED_LOSS)
      *certain = typed.count;
  }
}

/* Whether @text is the beginning of what was typed into one of the two fields, and not
 * shorter than what was certain. */
static void
assert_typed (const char *text, int certain, int all)
{
  const int length = strlen (text);

  g_assert_cmpint (length, >=, certain);
  g_assert_cmpint (length, <=, all);
  for (int i = 0; i < length; i++)
    g_assert_cmpint (text[i], ==, nth_character (i));
}

static void
end_round (Round *round)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingClock) clock = footing_clock_new ();
  g_autoptr (FootingStore) store = NULL;
  g_autoptr (FootingRecovery) recovery = NULL;
  g_autofree char *command = NULL;
  int certain, all, status;

  round->killed_at = g_get_monotonic_time ();
  g_assert_cmpint (kill (round->pid, SIGKILL), ==, 0);
  waitpid (round->pid, &status, 0);
  g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);
  read_typed (round, &certain, &all);

  store = footing_open (round->path, clock, &error);
  g_assert_no_error (error);
  footing_store_verify (store, &error);
  g_assert_no_error (error);
  recovery = footing_store_get (store, FOOTING_TYPE_RECOVERY, round->recovery, &error);
  g_assert_no_error (error);
  /* One more than was reported may have been typed: the report comes after. */
  assert_typed (recovery->title, (certain + 1) / 2, (all + 2) / 2);
  assert_typed (recovery->known, certain / 2, (all + 1) / 2);

  close (round->pipe);
  command = g_strdup_printf ("rm -r %s", round->folder);
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  g_free (round->folder);
  g_free (round->path);
  g_free (round->recovery);
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

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/wizard/F1-kill-while-typing", test_kill);

  return g_test_run ();
}
