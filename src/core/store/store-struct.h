/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store-private.h"
#include "initials.h"
#include "store-follow.h"
#include "store-identity.h"

G_BEGIN_DECLS

/* The store as its two files know it: store.c opens and closes, store-changes.c has the
 * transactions. */
struct _FootingStore {
  GObject parent_instance;

  /* owned */
  FootingDb *db;
  FootingIdentity *identity;
  FootingDueChanges *due_changes; /* NULL when nobody follows them */
  FootingClock *clock;
  char *path;
  char *notice;
  GError *closed;            /* why no file is open; NULL while one is */
  FootingInitials *initials; /* of the whole file; NULL when it has to be read anew */

  /* borrowed */
  FootingStoreFollow follow;

  /* state */
  int depth;
  gint64 as_of;       /* what is written counts as of then; 0 for now */
  gint64 next_seq;    /* of an entry that is added; 0 for the next free one */
  gboolean unindexed; /* entries are not indexed as they are saved */
  gint64 n_changed;   /* rows, when the transaction began */
  gint64 began_at;    /* that instant */
  GArray *changes;
  gboolean all_changed;
  gboolean sweeping;
  gint64 data_version;
  gboolean read_only;
  gboolean verified;
  gboolean lost;
};

/* Emits `changed`; for G_TYPE_NONE, of more than can be named. */
void store_emit_changed (FootingStore *self, GType type, const char *id);

/* Of whom initials are shown is read anew; and lets @record know, which was just read.
 * Who is hidden in one plan is so in all, as other plans, and what belongs to none, are
 * in sight beside it. */
void store_forget_initials (FootingStore *self);
gboolean store_give_initials (FootingStore *self, gpointer record, GError **error);

/* Forgets the changes that were noted. */
void store_forget_changes (FootingStore *self);

G_END_DECLS
