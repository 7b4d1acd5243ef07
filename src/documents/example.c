/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "example.h"
#include "json-decode.h"
#include "json-merge.h"
#include "json-reader.h"

#define FOLDER APP_PATH "/examples/"

const char *const *
footing_example_get_names (void)
{
  static const char *const names[] = {"self", "support", NULL};

  return names;
}

static gboolean
load (FootingStore *store, GBytes *bytes, const char *name, GError **error)
{
  g_autofree char *today = footing_clock_today (footing_store_get_clock (store));
  g_autoptr (JsonNode) root = footing_json_read (bytes, name, error);
  g_autoptr (FootingJsonDocument) document = NULL;
  g_autoptr (FootingJsonPlan) plan = NULL;

  if (root == NULL)
    return FALSE;

  /* The examples are ours: a test checks their codes. */
  document =
      footing_json_decode (root, name, NULL, today,
                           footing_clock_now (footing_store_get_clock (store)), error);
  if (document == NULL)
    return FALSE;

  plan = footing_json_plan_new (document, NULL, store, NULL, error);
  return plan != NULL && footing_json_merge (plan, store, NULL, error);
}

gboolean
footing_example_load (FootingStore *store, const char *name, GError **error)
{
  g_autofree char *path = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (g_strv_contains (footing_example_get_names (), name), FALSE);

  path = g_strconcat (FOLDER, name, ".json", NULL);
  bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_assert (bytes != NULL);

  return load (store, bytes, name, error);
}
