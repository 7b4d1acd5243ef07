/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "json-document.h"

#include <string.h>

static void
clear_value (gpointer data)
{
  g_value_unset (&((FootingJsonValue *)data)->value);
}

FootingJsonItem *
footing_json_item_new (guint place, const char *where, const char *parent)
{
  FootingJsonItem *item = g_new0 (FootingJsonItem, 1);

  item->place = place;
  item->where = g_strdup (where);
  item->parent = g_strdup (parent);
  item->values = g_array_new (FALSE, FALSE, sizeof (FootingJsonValue));
  g_array_set_clear_func (item->values, clear_value);

  return item;
}

static void
item_free (gpointer data)
{
  FootingJsonItem *item = data;

  g_free (item->where);
  g_free (item->id);
  g_free (item->parent);
  g_array_unref (item->values);
  g_clear_pointer (&item->ratings, g_hash_table_unref);
  g_strfreev (item->seen_by);
  g_free (item);
}

const char *
footing_json_item_get_date (const FootingJsonItem *item)
{
  for (guint i = 0; i < item->values->len; i++) {
    const FootingJsonValue *value = &g_array_index (item->values, FootingJsonValue, i);

    if (strcmp (value->described->key, "date") == 0)
      return g_value_get_string (&value->value);
  }

  return NULL;
}

char *
footing_json_item_make_day (const FootingJsonItem *item)
{
  return g_strdup_printf ("%s %s", item->parent, footing_json_item_get_date (item));
}

FootingJsonDocument *
footing_json_document_new (void)
{
  FootingJsonDocument *self = g_new0 (FootingJsonDocument, 1);

  for (guint i = 0; i < FOOTING_N_JSON_KINDS; i++)
    self->fields[i] = footing_json_kind_list_fields (&footing_json_kinds[i]);
  self->items = g_ptr_array_new_with_free_func (item_free);
  self->warnings = g_strv_builder_new ();

  return self;
}

void
footing_json_document_free (FootingJsonDocument *self)
{
  g_ptr_array_unref (self->items);
  for (guint i = 0; i < FOOTING_N_JSON_KINDS; i++)
    g_array_unref (self->fields[i]);
  g_strv_builder_unref (self->warnings);
  g_free (self);
}
