/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fixture.h"

G_BEGIN_DECLS

/* What tests share in which a process is killed while somebody types (D18, D19).
 *
 * The test starts itself as a child, which shows a form and types. Through a pipe it
 * tells what was typed, and what is saved as far as the program knows. The parent kills
 * it and compares the file: everything that was said to be saved is there, and nothing
 * that was not typed. */

/* Runs @child, which never returns, when this process was started by victim_start(). To
 * be called first in main(); GTK is started for it. */
typedef void (*KillChild) (int pipe, char **args);
void kill_init (int argc, char *argv[], KillChild child);

/* The child types: @type is called for the n-th character on and on, and each is told.
 * What is typed waits no longer than a second to be stored: the clock of the loop
 * decides, so that a slow computer changes nothing. Never returns. */
typedef void (*KillType) (int n, const char *character, gpointer data);
G_NORETURN void
kill_type (FootingContext *context, int pipe, KillType type, gpointer data);

/* The child has done its part, and waits for its end. Never returns. */
G_NORETURN void kill_wait (int pipe);

/* A child, and what it has told. */
typedef struct {
  /* owned */
  GPid pid;
  int pipe;

  /* state */
  gint64 kill_at;
  int saved; /* how many characters were saved as far as the program knew */
  int typed; /* how many at the most */
} Victim;

/* Starts one, with @args for its KillChild. */
void victim_start (Victim *self, const char *const *args);

/* Waits until it has told something. */
void victim_await (Victim *self);

/* Kills it now, and reads what it has told. */
void victim_kill (Victim *self);

/* Whether @text is the beginning of what was typed, no shorter than @saved characters and
 * no longer than @typed. */
void kill_assert_typed (const char *text, int saved, int typed);

/* Does @n rounds of @size bytes each, which begin with a Victim: @start starts it, it is
 * killed at a random moment while it types, and @end looks at what is left. */
typedef void (*KillRound) (gpointer round);
void kill_rounds (int n, gsize size, KillRound start, KillRound end);

G_END_DECLS
