/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "json-former.h"

#define BELIEFS "beliefs"
#define ENTRIES "entries"

/* The list of @object called @key, or NULL. */
static JsonArray *
get_list (JsonObject *object, const char *key)
{
  JsonNode *node = json_object_get_member (object, key);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

/* Gives the member @from of @object the name @to. */
static void
rename_member (JsonObject *object, const char *from, const char *to)
{
  JsonNode *node = json_object_dup_member (object, from);

  if (node == NULL)
    return;
  json_object_remove_member (object, from);
  json_object_set_member (object, to, node);
}

static gboolean
are_objects (JsonArray *list)
{
  for (guint i = 0; i < json_array_get_length (list); i++)
    if (!JSON_NODE_HOLDS_OBJECT (json_array_get_element (list, i)))
      return FALSE;

  return TRUE;
}

/* The beliefs of @plan, a recovery or what belongs to none, become entries of it. */
static void
move_beliefs (JsonObject *plan)
{
  JsonArray *beliefs = get_list (plan, BELIEFS);
  JsonArray *entries;

  if (beliefs == NULL || !are_objects (beliefs))
    return;

  if (!json_object_has_member (plan, ENTRIES))
    json_object_set_array_member (plan, ENTRIES, json_array_new ());
  entries = get_list (plan, ENTRIES);
  if (entries == NULL)
    return;

  for (guint i = 0; i < json_array_get_length (beliefs); i++) {
    JsonNode *node = json_array_dup_element (beliefs, i);
    JsonObject *belief = json_node_get_object (node);

    json_object_set_string_member (belief, "kind", "reframe");
    rename_member (belief, "belief", "thought");
    rename_member (belief, "reframe", "title");
    json_array_add_element (entries, node);
  }
  json_object_remove_member (plan, BELIEFS);
}

void
footing_json_bring_up_to_date (JsonObject *document)
{
  JsonArray *recoveries;

  g_return_if_fail (document != NULL);

  move_beliefs (document);
  recoveries = get_list (document, "recoveries");
  for (guint i = 0; recoveries != NULL && i < json_array_get_length (recoveries); i++) {
    JsonNode *recovery = json_array_get_element (recoveries, i);

    if (JSON_NODE_HOLDS_OBJECT (recovery))
      move_beliefs (json_node_get_object (recovery));
  }
}
