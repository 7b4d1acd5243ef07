/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "query-count.h"

#include <sqlite3.h>
#include <string.h>

static guint n_queries;

/* What a trigger runs is a comment. */
static int
count_cb (unsigned int type, void *data, void *statement, void *sql)
{
  if (strncmp (sql, "--", 2) != 0)
    n_queries++;
  if (g_getenv ("SHOW_QUERIES") != NULL)
    g_printerr ("%s\n", (const char *)sql);

  return 0;
}

static int
watch (sqlite3 *db, char **error, const struct sqlite3_api_routines *api)
{
  return sqlite3_trace_v2 (db, SQLITE_TRACE_STMT, count_cb, NULL);
}

void
query_count_init (void)
{
  sqlite3_auto_extension ((void (*) (void))watch);
}

guint
query_count_take (void)
{
  const guint n = n_queries;

  n_queries = 0;

  return n;
}
