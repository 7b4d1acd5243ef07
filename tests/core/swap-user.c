/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "swap-user.h"
#include "samples.h"
#include "store/store-file.h"
#include "store/store-private.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <time.h>
#include <unistd.h>

typedef struct {
  Fixture *f;
  FootingStore *store;
  GRand *rand;
  int user;
  int session;
  int mark;
  int n;
  int out;
} User;

gint64
swap_get_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_MONOTONIC, &now);

  return now.tv_sec * G_GINT64_CONSTANT (1000000000) + now.tv_nsec;
}

static void
tell (User *self, SwapEventKind kind, guint64 which, gint64 begun)
{
  const SwapEvent event = {
      kind, self->user, self->session, self->mark, which, begun, swap_get_time (),
  };

  if (write (self->out, &event, sizeof event) != sizeof event)
    _exit (1);
}

static void
say (User *self, GError *error, gint64 begun)
{
  tell (self, SWAP_SAID, error->code, begun);
  g_error_free (error);
}

/* What marks the file that is open: the newest of its marks. */
int
swap_read_mark (FootingStore *store)
{
  g_autoptr (FootingStatement) statement =
      footing_db_prepare (footing_store_get_db (store),
                          "SELECT substr (id, 6) FROM entry WHERE id LIKE 'mark-%' "
                          "ORDER BY seq DESC",
                          NULL);

  return statement != NULL && footing_db_step (statement, NULL) == FOOTING_DB_ROW
             ? sqlite3_column_int (statement, 0)
             : 0;
}

/* The inode of the file that is open, and its mark; 0 for what changes just now. */
static guint64
identify (User *self)
{
  const int mark = swap_read_mark (self->store);
  GStatBuf info = {0};

  self->mark = 0;
  if (g_stat (self->f->path, &info) != 0 || !footing_store_check (self->store, NULL))
    return 0;
  if (swap_read_mark (self->store) == mark)
    self->mark = mark;

  return info.st_ino;
}

static void
note_opened (User *self, gint64 begun)
{
  const guint64 inode = identify (self);

  self->session++;
  self->n = 0;
  if (footing_store_get_notice (self->store) != NULL)
    tell (self, SWAP_NOTICE, 0, begun);
  tell (self, SWAP_OPENED, inode, begun);
}

static void
open_store (User *self)
{
  const gint64 begun = swap_get_time ();
  GError *error = NULL;

  self->store = footing_store_open (self->f->path, self->f->clock, &error);
  if (self->store != NULL)
    note_opened (self, begun);
  else
    say (self, error, begun);
}

static gboolean
add (User *self, GError **error)
{
  const SwapEvent event = {
      .user = self->user, .session = self->session, .which = self->n};
  g_autofree char *id = swap_dup_id (&event);
  g_autofree char *body = g_strnfill (g_rand_int_range (self->rand, 0, 6000), 'x');
  g_autoptr (FootingEntry) entry = footing_record_new (
      FOOTING_TYPE_ENTRY, "id", id, "date", TODAY, "title", "a win", "body", body, NULL);

  return footing_store_save (self->store, entry, error);
}

/* Whether it could. */
static gboolean
add_one (User *self)
{
  const gint64 begun = swap_get_time ();
  GError *error = NULL;

  if (add (self, &error)) {
    tell (self, SWAP_ADDED, self->n++, begun);
    return TRUE;
  }

  say (self, error, begun);
  return FALSE;
}

static void
close_store (User *self)
{
  const gint64 begun = swap_get_time ();
  GError *error = NULL;

  if (self->store == NULL)
    return;
  if (footing_store_check (self->store, &error))
    tell (self, SWAP_CLOSED, 0, begun);
  else
    say (self, error, begun);
  g_clear_object (&self->store);
}

/* As somebody at the window does who is told that the file is not the one any more. */
static void
do_something (User *self)
{
  const gint64 begun = swap_get_time ();
  GError *error = NULL;
  gboolean done;

  switch (g_rand_int_range (self->rand, 0, 4)) {
  case 0:
    done = footing_store_put_back (self->store, &error);
    break;
  case 1:
    done = g_file_test (self->f->path, G_FILE_TEST_EXISTS) ||
           footing_file_start_new (self->f->path, NULL, &error);
    if (done)
      done = footing_store_reopen (self->store, &error);
    break;
  case 2:
    g_clear_object (&self->store);
    return;
  default:
    done = footing_store_reopen (self->store, &error);
    break;
  }

  if (done)
    note_opened (self, begun);
  else
    say (self, error, begun);
}

void
swap_pause (GRand *rand)
{
  g_usleep (g_rand_int_range (rand, 0, 800));
}

/* Until @in is closed. */
static gboolean
goes_on (int in)
{
  char byte;

  return read (in, &byte, 1) < 0 && errno == EAGAIN;
}

static void
use_as_window (User *self, int in)
{
  while (goes_on (in)) {
    if (self->store == NULL)
      open_store (self);
    else if (!add_one (self))
      do_something (self);
    if (self->store != NULL && g_rand_int_range (self->rand, 0, 25) == 0)
      close_store (self);
    swap_pause (self->rand);
  }
}

static void
use_as_agent (User *self, int in)
{
  while (goes_on (in)) {
    open_store (self);
    if (self->store != NULL)
      for (int n = g_rand_int_range (self->rand, 0, 3); n > 0 && add_one (self); n--)
        ;
    close_store (self);
    swap_pause (self->rand);
  }
}

char *
swap_dup_id (const SwapEvent *added)
{
  return g_strdup_printf ("a%d-%d-%d", added->user, added->session, (int)added->which);
}

void
swap_use (SwapUserKind kind, Fixture *f, int user, guint32 seed, int in, int out)
{
  User self = {.f = f, .user = user, .out = out, .rand = g_rand_new_with_seed (seed)};

  if (kind == SWAP_WINDOW)
    use_as_window (&self, in);
  else
    use_as_agent (&self, in);
  close_store (&self);
  g_rand_free (self.rand);
}
