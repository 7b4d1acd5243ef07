/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hand-over.h"
#include "json-decoder.h"
#include "json-value.h"
#include "plan/handed-over.h"
#include "plan/plan.h"

#include <glib/gi18n-lib.h>

/* All keys that there are: nothing that is private has one. */
static const char *const file_keys[] = {"format", "version", "exported_at", "recoveries",
                                        NULL};
static const char *const plan_keys[] = {"id",
                                        "title",
                                        "happened_on",
                                        "trigger",
                                        "known",
                                        "technical_change",
                                        "communication_change",
                                        "outcomes",
                                        "steps",
                                        NULL};
static const char *const outcome_keys[] = {"id", "title",  "unit", "from",
                                           "to", "due_on", NULL};
static const char *const step_keys[] = {"id", "title", "due_on", NULL};

gboolean
footing_hand_over_is (JsonObject *object)
{
  JsonNode *format = json_object_get_member (object, "format");

  return format != NULL && json_node_get_value_type (format) == G_TYPE_STRING &&
         g_str_equal (json_node_get_string (format), FOOTING_HAND_OVER_FORMAT);
}

static gboolean
check_version (JsonObject *object, const char *name, GError **error)
{
  JsonNode *node = json_object_get_member (object, "version");
  int version;

  if (node == NULL)
    return footing_json_decoder_refuse_missing (name, "version", error);
  if (!footing_json_value_get_int (node, "version", 1, G_MAXINT, &version, error))
    return FALSE;
  if (version <= FOOTING_HAND_OVER_VERSION)
    return TRUE;

  g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_NEWER,
               _ ("“%s” was exported by a newer version of Footing: update Footing, then "
                  "try again."),
               name);
  return FALSE;
}

/* Whether @object has nothing but @keys. */
static gboolean
check_keys (JsonObject *object,
            const char *const *keys,
            const char *where,
            GError **error)
{
  JsonObjectIter iter;
  const char *key;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &key, NULL)) {
    g_autofree char *quoted = NULL;

    if (g_strv_contains (keys, key))
      continue;
    quoted = footing_json_value_quote (key);
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_INVALID,
                 /* Translators: the name of a field, then that of a file or a place such
                  * as recoveries[0] */
                 _ ("“%s” may not be in a hand-over, and is in “%s”: ask for the file "
                    "again."),
                 quoted, where);
    return FALSE;
  }

  return TRUE;
}

/* Gives @object, called @where, the id that it has here. */
static gboolean
bring_in_id (JsonObject *object, const char *where, GError **error)
{
  g_autofree char *place = g_strconcat (where, ".id", NULL);
  JsonNode *node = json_object_get_member (object, "id");
  g_autofree char *id = NULL;
  const char *given;

  if (node == NULL)
    return footing_json_decoder_refuse_missing (where, "id", error);
  given = footing_json_value_get_id (node, place, error);
  if (given == NULL)
    return FALSE;

  id = footing_handed_over_make_id (given);
  json_object_set_string_member (object, "id", id);
  return TRUE;
}

/* The records of the list @key of @plan. */
static gboolean
bring_in_list (JsonObject *plan,
               const char *key,
               const char *const *keys,
               gboolean first_wins,
               GError **error)
{
  g_autofree char *where = g_strconcat ("recoveries[0].", key, NULL);
  JsonNode *node = json_object_get_member (plan, key);
  JsonArray *list;

  if (node == NULL)
    return TRUE;
  list = footing_json_value_get_list (node, where, error);
  if (list == NULL)
    return FALSE;

  for (guint i = 0; i < json_array_get_length (list); i++) {
    g_autofree char *own = g_strdup_printf ("%s[%u]", where, i);
    JsonObject *object =
        footing_json_value_get_object (json_array_get_element (list, i), own, error);

    if (object == NULL || !check_keys (object, keys, own, error) ||
        !bring_in_id (object, own, error))
      return FALSE;
    if (first_wins)
      json_object_set_string_member (object, "kind", "first-win");
    else
      json_object_set_int_member (object, "position", i);
  }

  return TRUE;
}

/* A draft of the reader's own, of which every page can be looked at. */
static gboolean
bring_in_plan (JsonObject *plan, GError **error)
{
  const char *where = "recoveries[0]";

  if (!check_keys (plan, plan_keys, where, error) || !bring_in_id (plan, where, error) ||
      !bring_in_list (plan, "outcomes", outcome_keys, FALSE, error) ||
      !bring_in_list (plan, "steps", step_keys, TRUE, error))
    return FALSE;

  json_object_set_string_member (plan, "perspective",
                                 footing_perspective_to_code (FOOTING_PERSPECTIVE_SELF));
  json_object_set_string_member (plan, "state", "draft");
  json_object_set_int_member (plan, "reached", FOOTING_N_PAGES - 1);
  return TRUE;
}

gboolean
footing_hand_over_bring_in (JsonObject *object, const char *name, GError **error)
{
  JsonNode *node;
  JsonArray *plans;
  JsonObject *plan;

  if (!check_version (object, name, error) ||
      !check_keys (object, file_keys, name, error))
    return FALSE;

  node = json_object_get_member (object, "recoveries");
  if (node == NULL)
    return footing_json_decoder_refuse_missing (name, "recoveries", error);
  plans = footing_json_value_get_list (node, "recoveries", error);
  if (plans == NULL)
    return FALSE;
  if (json_array_get_length (plans) != 1) {
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_INVALID,
                 _ ("“%s” does not hold exactly one plan, as a hand-over does: ask for "
                    "the file again."),
                 name);
    return FALSE;
  }
  plan = footing_json_value_get_object (json_array_get_element (plans, 0),
                                        "recoveries[0]", error);

  return plan != NULL && bring_in_plan (plan, error);
}
