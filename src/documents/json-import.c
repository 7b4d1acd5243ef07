/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "json-import.h"
#include "json-decode.h"
#include "json-file.h"
#include "json-merge.h"

/* What @path holds, checked against @store; NULL with @error set. */
static FootingJsonDocument *
load (FootingStore *store, FootingGuidance *guidance, const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (JsonNode) root = footing_json_read_file (path, error);
  g_autoptr (FootingJsonDocument) document = NULL;

  if (root == NULL)
    return NULL;

  document = footing_json_decode (root, name, guidance, NULL, error);
  if (document == NULL || !footing_json_merge_check (document, store, error))
    return NULL;

  return g_steal_pointer (&document);
}

static FootingImportReport *
import (FootingStore *store,
        FootingGuidance *guidance,
        const char *path,
        gboolean keep,
        GError **error)
{
  g_autoptr (FootingJsonDocument) document = load (store, guidance, path, error);
  g_autoptr (FootingImportReport) report = NULL;

  if (document != NULL)
    report = footing_json_merge (document, store, keep, error);
  if (report != NULL)
    footing_import_report_take_warnings (report, g_strv_builder_end (document->warnings));

  return g_steal_pointer (&report);
}

gboolean
footing_json_import (FootingStore *store,
                     FootingGuidance *guidance,
                     const char *path,
                     FootingImportReport **report,
                     GError **error)
{
  g_autoptr (FootingImportReport) done = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (FOOTING_IS_GUIDANCE (guidance) && path != NULL, FALSE);

  done = import (store, guidance, path, TRUE, error);
  if (done == NULL)
    return FALSE;

  if (report != NULL)
    *report = g_steal_pointer (&done);
  return TRUE;
}

FootingImportReport *
footing_json_preview (FootingStore *store,
                      FootingGuidance *guidance,
                      const char *path,
                      GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (FOOTING_IS_GUIDANCE (guidance) && path != NULL, NULL);

  return import (store, guidance, path, FALSE, error);
}
