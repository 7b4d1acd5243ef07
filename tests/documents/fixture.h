/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "guidance/guidance.h"
#include "import-report.h"
#include "json-kinds.h"
#include "store/store.h"

G_BEGIN_DECLS

/* A folder of its own, a clock that stands still, an empty store. */
typedef struct {
  char *folder;
  FootingClock *clock;
  FootingGuidance *guidance;
  FootingStore *store;
  guint large; /* so many writes make an import a large one; 0 for the usual number */
} Fixture;

/* Thursday, 5 March 2026, 12:00 UTC. */
#define FIXTURE_NOW G_GINT64_CONSTANT (1772712000)

void fixture_set_up (Fixture *self, gconstpointer data);
void fixture_tear_down (Fixture *self, gconstpointer data);

/* A test @path that runs @run with a Fixture. */
#define FIXTURE_TEST(path, run)                                                          \
  g_test_add (path, Fixture, NULL, fixture_set_up, run, fixture_tear_down)

/* A path in the folder. Owned by the caller. */
char *fixture_path (Fixture *self, const char *name);

/* An empty store in a file called @name. Owned by the caller. */
FootingStore *fixture_open (Fixture *self, const char *name);

/* Two recoveries and what belongs to none: of each kind some records, with no field left
 * as it is in a new one, and @text in every field that holds text. */
void fixture_fill (FootingStore *store, FootingGuidance *guidance, const char *text);

/* The export as text. Owned by the caller. */
char *fixture_export (FootingStore *store);

/* Writes @text (NUL-terminated when @length is -1) to @path, now by the clock. */
void fixture_write (Fixture *self, const char *path, const char *text, gssize length);

/* The names in the folder that have @part in them, sorted, a space between. Owned by the
 * caller. */
char *fixture_names (Fixture *self, const char *part);

/* Runs @sql on the file of the store past all checks, as another program may. */
void fixture_sql (Fixture *self, const char *sql);

/* Imports @text. */
gboolean fixture_import (Fixture *self,
                         FootingStore *store,
                         const char *text,
                         FootingImportReport **report,
                         GError **error);

/* Counts all records in @report as "added 1, changed 2, unchanged 3". Owned by the
 * caller. */
char *fixture_describe (FootingImportReport *report);

/* @text with the first @from replaced by @to; it must be there. Owned by the caller. */
char *fixture_replace (const char *text, const char *from, const char *to);

G_END_DECLS
