/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "db-functions.h"
#include "fold.h"

static void
fold_cb (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  const char *text = (const char *)sqlite3_value_text (values[0]);

  if (text != NULL)
    sqlite3_result_text (context, footing_fold (text), -1, g_free);
  else if (sqlite3_value_type (values[0]) != SQLITE_NULL)
    sqlite3_result_error_nomem (context);
}

int
footing_functions_add (sqlite3 *handle)
{
  return sqlite3_create_function_v2 (
      handle, "footing_fold", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY,
      NULL, fold_cb, NULL, NULL, NULL);
}
