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
  for (guint i = 0; i < FOOTING_N_LINKS; i++)
    g_strfreev (item->links[i]);
  g_free (item);
}

char *
footing_json_make_id (const char *name)
{
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA1, name, -1);

  return g_strdup_printf ("%.8s-%.4s-5%.3s-a%.3s-%.12s", sum, sum + 8, sum + 13, sum + 17,
                          sum + 20);
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

const GValue *
footing_json_item_get_value (const FootingJsonItem *item, const FootingField *field)
{
  for (guint i = 0; i < item->values->len; i++) {
    const FootingJsonValue *value = &g_array_index (item->values, FootingJsonValue, i);

    if (value->described->field == field)
      return &value->value;
  }

  return NULL;
}

FootingJsonDocument *
footing_json_document_new (void)
{
  FootingJsonDocument *self = g_new0 (FootingJsonDocument, 1);

  for (guint i = 0; i < FOOTING_N_JSON_KINDS; i++)
    self->fields[i] = footing_json_kind_list_fields (&footing_json_kinds[i]);
  self->items = g_ptr_array_new_with_free_func (item_free);
  self->unknown = g_ptr_array_new_with_free_func (g_free);
  self->blank = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
footing_json_document_free (FootingJsonDocument *self)
{
  g_ptr_array_unref (self->items);
  for (guint i = 0; i < FOOTING_N_JSON_KINDS; i++)
    g_array_unref (self->fields[i]);
  g_ptr_array_unref (self->unknown);
  g_ptr_array_unref (self->blank);
  g_free (self);
}
