/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fixture.h"

G_BEGIN_DECLS

/* Those who use the file while it is exchanged under them, each a process of its own;
 * what they find goes through a pipe to whoever has started them. */

typedef enum {
  SWAP_OPENED, /* which: the inode, 0 if unknown; mark: what marks the file, the same */
  SWAP_ADDED,  /* which: the number in its session */
  SWAP_SAID,   /* which: the code of the error; ends the session */
  SWAP_NOTICE,
  SWAP_CLOSED, /* after a look that found all well; ends the session */
} SwapEventKind;

typedef struct {
  SwapEventKind kind;
  int user;
  int session; /* of this user */
  int mark;
  guint64 which;
  gint64 begun; /* of what it is about, by swap_get_time() */
  gint64 ended;
} SwapEvent;

typedef enum {
  SWAP_WINDOW, /* has the file open, and does something about it when it is gone */
  SWAP_AGENT,  /* opens it for a moment, again and again */
} SwapUserKind;

/* On the clock that all processes share, in nanoseconds. */
gint64 swap_get_time (void);

/* For a moment at random. */
void swap_pause (GRand *rand);

/* What marks the file that is open: the newest of its marks; 0 for none. */
int swap_read_mark (FootingStore *store);

/* The id of the entry that @added tells of. Owned by the caller. */
char *swap_dup_id (const SwapEvent *added);

/* Uses the file of @f, as user number @user, until @in is closed, and tells @out of it.
 */
void swap_use (SwapUserKind kind, Fixture *f, int user, guint32 seed, int in, int out);

G_END_DECLS
