/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "guidance/guidance.h"
#include "store/store.h"

G_BEGIN_DECLS

/* A folder of its own for each test, a clock that stands still, and a store in it. */

#define NOW G_GINT64_CONSTANT (1772546700) /* 2026-03-03 14:05 UTC, a Tuesday */
#define TODAY "2026-03-03"
#define DAY (24 * 60 * 60)

typedef struct {
  /* owned */
  char *folder;
  char *path; /* footing.db in it */
  FootingClock *clock;
  FootingStore *store; /* open on path, or NULL */
  GString *log;        /* what `changed` said: "FootingEntry:ID ", or "all " */
} Fixture;

/* With a store that is open, or with none and no file. */
void fixture_set_up (Fixture *self, gconstpointer data);
void fixture_set_up_empty (Fixture *self, gconstpointer data);
void fixture_tear_down (Fixture *self, gconstpointer data);

#define fixture_add(name, test)                                                          \
  g_test_add (name, Fixture, NULL, fixture_set_up, test, fixture_tear_down)
#define fixture_add_empty(name, test)                                                    \
  g_test_add (name, Fixture, NULL, fixture_set_up_empty, test, fixture_tear_down)

/* Opens the store again; it must open. */
void fixture_open (Fixture *self);

/* Closes it and opens it again with what follows its changes, as the programs do. */
void fixture_reopen_as_program (Fixture *self);
void fixture_close (Fixture *self);

/* What `changed` has said since the last call. */
char *fixture_take_log (Fixture *self);

/* The catalogue. Owned by the caller. */
FootingGuidance *fixture_load_guidance (void);

/* Saves @record, which it takes; its id, owned by the caller. */
char *fixture_save (Fixture *self, gpointer record);

/* The record of @type with @id, and the live ones of @parent; owned by the caller. */
gpointer fixture_get (Fixture *self, GType type, const char *id);
GPtrArray *fixture_list (Fixture *self, GType type, const char *parent);

/* The path of @name in the folder. */
char *fixture_file (Fixture *self, const char *name);

/* The names in the folder, sorted, a space between. */
char *fixture_names (Fixture *self);

/* The files of the folder as they are, and back to that; the store is closed. */
GHashTable *fixture_remember (Fixture *self);
void fixture_come_back (Fixture *self, GHashTable *files);

/* The checksum of the file at @path, "none" when there is none. */
char *fixture_hash (const char *path);

/* The file at @from as @to, without what is beside it. */
void fixture_copy (const char *from, const char *to);
void fixture_write (const char *path, const void *bytes, gsize length);

/* Whether the bytes of @text are somewhere in the file at @path. */
gboolean fixture_holds (const char *path, const char *text);

/* The marks "zq…qz" in the bytes of the file at @path, or of all files below that folder:
 * lower-case letters, digits, _ and -. Owned by the caller. */
GHashTable *fixture_read_marks (const char *path);

/* Runs @sql on the file at @path, past the store: without foreign keys and checks. */
void fixture_sql (const char *path, const char *sql);

/* The first column of the first row of @sql; NULL when there is none, also for damage. */
char *fixture_query (const char *path, const char *sql);

/* @error is of our domain, of @code, and its sentence says something and ends. */
void fixture_assert_error (GError *error, int code);
void fixture_assert_sentence (GError *error);

/* Opening the file must be refused with @code, and leave it and what is beside it as they
 * were. */
void fixture_assert_refused (Fixture *self, int code);

/* The titles of the entries that @search finds, of @recovery or of all (NULL), in their
 * order, a space between; and that of all they are as @expected. */
char *fixture_search (Fixture *self, const char *recovery, const char *search);
void fixture_assert_found (Fixture *self, const char *search, const char *expected);

G_END_DECLS
