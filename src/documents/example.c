/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "example.h"
#include "json-decode.h"
#include "json-merge.h"
#include "json-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FOLDER APP_PATH "/examples/"

const char *const *
footing_example_get_names (void)
{
  static const char *const names[] = {"self", "support", NULL};

  return names;
}

const char *const *
footing_example_get_languages (void)
{
  static const char *const languages[] = {"de", NULL};

  return languages;
}

/* --- In another language -------------------------------------------------------------
 */

/* English → @language of all that somebody has written in the examples; NULL for English.
 */
static JsonNode *
read_words (const char *language)
{
  g_autofree char *file = g_strconcat (language, ".json", NULL);
  g_autofree char *path = g_strconcat (FOLDER, file, NULL);
  g_autoptr (GBytes) bytes = NULL;

  if (!g_strv_contains (footing_example_get_languages (), language))
    return NULL;

  bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_assert (bytes != NULL);

  return footing_json_read (bytes, file, NULL);
}

static void
translate (JsonNode *node, JsonObject *words)
{
  if (JSON_NODE_HOLDS_OBJECT (node)) {
    g_autoptr (GList) values = json_object_get_values (json_node_get_object (node));

    for (GList *l = values; l != NULL; l = l->next)
      translate (l->data, words);
  } else if (JSON_NODE_HOLDS_ARRAY (node)) {
    g_autoptr (GList) elements = json_array_get_elements (json_node_get_array (node));

    for (GList *l = elements; l != NULL; l = l->next)
      translate (l->data, words);
  } else if (json_node_get_value_type (node) == G_TYPE_STRING &&
             json_object_has_member (words, json_node_get_string (node))) {
    json_node_set_string (
        node, json_object_get_string_member (words, json_node_get_string (node)));
  }
}

/* --- Loading -------------------------------------------------------------------------
 */

static gboolean
load (FootingStore *store,
      GBytes *bytes,
      const char *name,
      const char *language,
      GError **error)
{
  g_autofree char *today = footing_clock_today (footing_store_get_clock (store));
  g_autoptr (JsonNode) root = footing_json_read (bytes, name, error);
  g_autoptr (JsonNode) words = read_words (language);
  g_autoptr (FootingJsonDocument) document = NULL;
  g_autoptr (FootingJsonPlan) plan = NULL;

  if (root == NULL)
    return FALSE;
  if (words != NULL)
    translate (root, json_node_get_object (words));

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
footing_example_load_in (FootingStore *store,
                         const char *name,
                         const char *language,
                         GError **error)
{
  g_autofree char *path = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (g_strv_contains (footing_example_get_names (), name), FALSE);
  g_return_val_if_fail (language != NULL, FALSE);

  path = g_strconcat (FOLDER, name, ".json", NULL);
  bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_assert (bytes != NULL);

  return load (store, bytes, name, language, error);
}

gboolean
footing_example_load (FootingStore *store, const char *name, GError **error)
{
  /* Translators: the code of your language ("de") when there is a translation of the
   * worked examples in data/examples; otherwise "en" */
  return footing_example_load_in (store, name, C_ ("language of the examples", "en"),
                                  error);
}
