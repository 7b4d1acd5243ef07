/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fixture.h"

#include <sys/types.h>

G_BEGIN_DECLS

/* What is done to a file, its log, its index and its folder while others use it. */

/* A time in which what is at the path is not, or not whole, the file that it was. */
typedef struct {
  guint64 inode;
  gint64 from; /* by swap_get_time() */
  gint64 to;
  gboolean destroyed; /* by whoever did it: what was in it or its log may be nowhere */
  gboolean alone;     /* without its log, be it for a moment */
} SwapAbsence;

typedef struct {
  pid_t pid;
  int gate; /* closed, it is told to end */
  gboolean killed;
} SwapChild;

typedef struct {
  Fixture f;
  char *top;
  char *parked; /* a folder for what was taken away */
  GRand *rand;
  int n_parked;
  int n_marks;
  int n_users;
  int n_killed;
  guint64 without_log; /* the inode of the last that was parked without its log */
  GArray *absences;
  GArray *events; /* SwapEvent */
  GArray *odd;    /* inodes of files that were not sound when they were made */
  GString *deeds; /* what was done, a line each */
  SwapChild children[2];
  int ends[2]; /* of the pipe with events */
  int n_lost;
  int n_said;
  int n_torn;
} SwapWorld;

void swap_world_set_up (SwapWorld *self, guint32 seed);
void swap_world_tear_down (SwapWorld *self);

guint64 swap_inode_of (const char *path);

/* One of all that can happen, at random. */
void swap_something (SwapWorld *self);

/* Whether the file with @inode was not sound when it was made. */
gboolean swap_world_is_odd (const SwapWorld *self, guint64 inode);

/* Whether what was done to the file with @inode may have damaged it: it was overwritten,
 * or its log was taken from it, be it only while nobody was left to finish with that. */
gboolean swap_world_may_be_torn (const SwapWorld *self, guint64 inode);

G_END_DECLS
