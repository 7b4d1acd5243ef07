/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F81: the schema of the export says what the field tables say, no more and no less: a
 * new column needs its place in it. */
#include "config.h"

#include "json-kinds.h"

#include <json-glib/json-glib.h>
#include <string.h>

typedef struct {
  JsonParser *parser;
  JsonObject *definitions;
} Schema;

static void
schema_set_up (Schema *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->parser = json_parser_new ();
  json_parser_load_from_file (self->parser, SCHEMA, &error);
  g_assert_no_error (error);
  self->definitions = json_object_get_object_member (
      json_node_get_object (json_parser_get_root (self->parser)), "$defs");
}

static void
schema_tear_down (Schema *self, gconstpointer data)
{
  g_object_unref (self->parser);
}

/* The schema of one code of @field. Owned by the caller. */
static char *
describe_code (const FootingField *field)
{
  g_auto (GStrv) codes = NULL;
  g_autofree char *joined = NULL;

  if (field->codes == NULL)
    return g_strdup ("{\"$ref\":\"#/$defs/code\"}");

  codes = g_strsplit (field->codes, " ", -1);
  joined = g_strjoinv ("\",\"", codes);
  return g_strdup_printf ("{\"enum\":[\"%s\"]}", joined);
}

/* The schema of @described, without a description. Owned by the caller. */
static char *
describe (const FootingJsonField *described)
{
  g_autofree char *code = NULL;

  switch (described->field->type) {
  case FOOTING_FIELD_CODE:
    return describe_code (described->field);
  case FOOTING_FIELD_CODES:
    code = described->catalogue == FOOTING_CODE_SIGN
               ? g_strdup ("{\"$ref\":\"#/$defs/sign\"}")
               : describe_code (described->field);
    return g_strdup_printf ("{\"type\":\"array\",\"items\":%s}", code);
  case FOOTING_FIELD_DATE:
    return g_strdup_printf ("{\"$ref\":\"#/$defs/%s\"}",
                            described->required ? "day" : "date");
  case FOOTING_FIELD_TIME:
    return g_strdup ("{\"$ref\":\"#/$defs/time\"}");
  case FOOTING_FIELD_REFERENCE:
    return g_strdup ("{\"$ref\":\"#/$defs/id\"}");
  case FOOTING_FIELD_INT:
    return described->max == G_MAXINT
               ? g_strdup_printf ("{\"type\":\"integer\",\"minimum\":%d}", described->min)
               : g_strdup_printf ("{\"type\":\"integer\",\"minimum\":%d,\"maximum\":%d}",
                                  described->min, described->max);
  case FOOTING_FIELD_REAL:
    return g_strdup ("{\"type\":\"number\"}");
  case FOOTING_FIELD_BOOL:
    return g_strdup ("{\"type\":\"boolean\"}");
  case FOOTING_FIELD_INSTANT:
    return g_strdup ("{\"$ref\":\"#/$defs/instant\"}");
  case FOOTING_FIELD_TEXT:
  default:
    return g_strdup (described->field->line ? "{\"$ref\":\"#/$defs/line\"}"
                                            : "{\"type\":\"string\"}");
  }
}

/* That @properties says @expected of @key. */
static void
assert_property (JsonObject *properties, const char *key, const char *expected)
{
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *text = NULL;

  g_test_message ("%s", key);
  g_assert_true (json_object_has_member (properties, key));
  node = json_node_copy (json_object_get_member (properties, key));
  json_object_remove_member (json_node_get_object (node), "description");
  text = json_to_string (node, FALSE);
  g_assert_cmpstr (text, ==, expected);
}

static JsonObject *
get_properties (JsonObject *object)
{
  g_assert_false (json_object_get_boolean_member (object, "additionalProperties"));
  return json_object_get_object_member (object, "properties");
}

static const char *
get_table (const FootingJsonKind *kind)
{
  g_autoptr (FootingRecordClass) klass = g_type_class_ref (kind->get_type ());

  return klass->table;
}

/* Checks the fields of @kind, and gives back how many keys they take. */
static guint
check_fields (const FootingJsonKind *kind, JsonObject *properties)
{
  g_autoptr (GArray) fields = footing_json_kind_list_fields (kind);
  g_autoptr (GHashTable) groups = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_grouped = 0;
  guint n = 0;

  for (guint i = 0; i < fields->len; i++) {
    const FootingJsonField *described = &g_array_index (fields, FootingJsonField, i);
    g_autofree char *expected = describe (described);

    if (described->group == NULL) {
      assert_property (properties, described->key, expected);
      n++;
    } else {
      JsonObject *group =
          get_properties (json_object_get_object_member (properties, described->group));

      assert_property (group, described->key, expected);
      n_grouped++;
      if (g_hash_table_add (groups, (char *)described->group))
        n++;
    }
  }

  for (guint i = 0; i < fields->len; i++) {
    const char *group = g_array_index (fields, FootingJsonField, i).group;

    if (group != NULL && g_hash_table_remove (groups, group))
      n_grouped -= json_object_get_size (
          get_properties (json_object_get_object_member (properties, group)));
  }
  g_assert_cmpuint (n_grouped, ==, 0);

  return n;
}

static void
check_list (JsonObject *properties, const FootingJsonKind *kind)
{
  g_autofree char *expected = g_strdup_printf (
      "{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/%s\"}}", get_table (kind));

  assert_property (properties, kind->list, expected);
}

static void
check_ratings (const FootingJsonKind *kind, JsonObject *properties)
{
  g_autofree char *expected = g_strdup_printf (
      "{\"type\":\"object\",\"propertyNames\":{\"$ref\":\"#/$defs/%s\"},"
      "\"additionalProperties\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":%d}}",
      kind->rated == FOOTING_CODE_SIGN ? "sign" : "code", kind->rating_max);

  assert_property (properties, kind->ratings, expected);
}

static void
test_kinds (Schema *self, gconstpointer data)
{
  for (guint i = 0; i < FOOTING_N_JSON_KINDS; i++) {
    const FootingJsonKind *kind = &footing_json_kinds[i];
    JsonObject *properties = get_properties (
        json_object_get_object_member (self->definitions, get_table (kind)));
    guint n = check_fields (kind, properties);

    assert_property (properties, "id", "{\"$ref\":\"#/$defs/id\"}");
    assert_property (properties, "created_at", "{\"$ref\":\"#/$defs/instant\"}");
    assert_property (properties, "changed_at", "{\"$ref\":\"#/$defs/instant\"}");
    n += 3;
    for (guint j = 0; kind->linked && j < FOOTING_N_LINKS; j++) {
      assert_property (properties, footing_json_links[j].key,
                       "{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/id\"}}");
      n++;
    }
    if (kind->ratings != NULL) {
      check_ratings (kind, properties);
      n++;
    }
    for (guint j = 0; j < FOOTING_N_JSON_KINDS; j++) {
      if (footing_json_kinds[j].above != (int)i)
        continue;
      check_list (properties, &footing_json_kinds[j]);
      n++;
    }
    g_assert_cmpuint (json_object_get_size (properties), ==, n);
  }
}

/* What may not be left out is said so. */
static void
test_required (Schema *self, gconstpointer data)
{
  for (guint i = 0; i < FOOTING_N_JSON_KINDS; i++) {
    const FootingJsonKind *kind = &footing_json_kinds[i];
    g_autoptr (GArray) fields = footing_json_kind_list_fields (kind);
    JsonObject *definition =
        json_object_get_object_member (self->definitions, get_table (kind));
    JsonArray *required = json_object_get_array_member (definition, "required");
    const gboolean nameless = kind->get_type () == FOOTING_TYPE_PROGRESS ||
                              kind->get_type () == FOOTING_TYPE_OCCURRENCE;
    guint n = 0;

    if (!nameless)
      g_assert_cmpstr (json_array_get_string_element (required, n++), ==, "id");
    for (guint j = 0; j < fields->len; j++) {
      const FootingJsonField *described = &g_array_index (fields, FootingJsonField, j);

      if (described->required)
        g_assert_cmpstr (json_array_get_string_element (required, n++), ==,
                         described->key);
    }
    g_assert_cmpuint (json_array_get_length (required), ==, n);
  }
}

static void
test_top (Schema *self, gconstpointer data)
{
  JsonObject *properties =
      get_properties (json_node_get_object (json_parser_get_root (self->parser)));
  guint n = 3;

  assert_property (properties, "format", "{\"const\":\"" FOOTING_JSON_FORMAT "\"}");
  assert_property (properties, "version",
                   "{\"const\":" G_STRINGIFY (FOOTING_JSON_VERSION) "}");
  assert_property (properties, "exported_at", "{\"$ref\":\"#/$defs/instant\"}");
  for (guint i = 0; i < FOOTING_N_JSON_KINDS; i++) {
    if (footing_json_kinds[i].above >= 0 && !footing_json_kinds[i].loose)
      continue;
    check_list (properties, &footing_json_kinds[i]);
    n++;
  }
  g_assert_cmpuint (json_object_get_size (properties), ==, n);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/F81/schema/kinds", Schema, NULL, schema_set_up, test_kinds,
              schema_tear_down);
  g_test_add ("/F81/schema/required", Schema, NULL, schema_set_up, test_required,
              schema_tear_down);
  g_test_add ("/F81/schema/top", Schema, NULL, schema_set_up, test_top, schema_tear_down);

  return g_test_run ();
}
