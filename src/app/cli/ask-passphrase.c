/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ask-passphrase.h"

#include <errno.h>
#include <glib-unix.h>
#include <glib/gi18n-lib.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#define LONGEST 1024

/* The signals after which a terminal must show again what is typed. */
static const int signals[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP};

static volatile sig_atomic_t caught;

/* What caught_cb() writes to, so that a signal ends the next wait for a key, too. */
static int caught_pipe[2] = {-1, -1};

static void
caught_cb (int number)
{
  const int before = errno;

  caught = number;
  (void)!write (caught_pipe[1], "", 1);
  errno = before;
}

/* FALSE when a signal was caught. */
static gboolean
wait_for_byte (int fd)
{
  struct pollfd both[] = {{.fd = fd, .events = POLLIN},
                          {.fd = caught_pipe[0], .events = POLLIN}};

  while (poll (both, G_N_ELEMENTS (both), -1) == -1 && errno == EINTR)
    ;

  return caught == 0;
}

/* One line without its end, in @line. */
static gboolean
read_line (int fd, char line[LONGEST], GError **error)
{
  gsize length = 0;

  while (length < LONGEST - 1 && wait_for_byte (fd) && read (fd, line + length, 1) == 1 &&
         line[length] != '\n')
    length++;
  line[length] = '\0';
  if (length > 0 && length < LONGEST - 1)
    return TRUE;

  g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_INVALID, "%s",
               length > 0 ? _ ("The passphrase is too long: choose a shorter one.")
                          : _ ("No passphrase was typed: try again."));
  return FALSE;
}

/* The same on a terminal, which does not show it. */
static gboolean
read_hidden (int terminal, const char *prompt, char line[LONGEST], GError **error)
{
  struct sigaction before[G_N_ELEMENTS (signals)];
  const struct sigaction catching = {.sa_handler = caught_cb};
  struct termios shown, hidden;
  gboolean done;

  if (!g_unix_open_pipe (caught_pipe, FD_CLOEXEC, error))
    return FALSE;
  caught = 0;
  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    sigaction (signals[i], &catching, &before[i]);
  tcgetattr (terminal, &shown);
  hidden = shown;
  hidden.c_lflag &= ~(tcflag_t)ECHO;
  tcsetattr (terminal, TCSAFLUSH, &hidden);

  g_printerr ("%s ", prompt);
  done = read_line (terminal, line, error);
  g_printerr ("\n");

  tcsetattr (terminal, TCSAFLUSH, &shown);
  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    sigaction (signals[i], &before[i], NULL);
  close (caught_pipe[0]);
  close (caught_pipe[1]);
  caught_pipe[0] = caught_pipe[1] = -1;
  if (caught != 0)
    raise (caught);

  return done;
}

static FootingPassphrase *
ask_terminal (int terminal, char *line, char *again, gboolean new, GError **error)
{
  g_autoptr (FootingPassphrase) passphrase = NULL;

  if (!read_hidden (terminal, _ ("Passphrase:"), line, error))
    return NULL;
  passphrase = footing_passphrase_new (line, error);
  if (passphrase == NULL || !new)
    return g_steal_pointer (&passphrase);

  if (!read_hidden (terminal, _ ("The same again:"), again, error))
    return NULL;
  if (strcmp (line, again) == 0)
    return g_steal_pointer (&passphrase);

  g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_INVALID,
               _ ("The two passphrases differ: try again."));
  return NULL;
}

FootingPassphrase *
footing_ask_passphrase (gboolean new, GError **error)
{
  FootingPassphrase *passphrase = NULL;
  char *lines;

  lines = footing_secret_new ((gsize)2 * LONGEST, error);
  if (lines == NULL)
    return NULL;

  if (isatty (STDIN_FILENO))
    passphrase = ask_terminal (STDIN_FILENO, lines, lines + LONGEST, new, error);
  else if (read_line (STDIN_FILENO, lines, error))
    passphrase = footing_passphrase_new (lines, error);
  footing_secret_free (lines);

  return passphrase;
}
