/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "choice-row.h"
#include "combo-list.h"

#include <stdlib.h>
#include <string.h>

struct _FootingChoiceRow {
  AdwComboRow parent_instance;

  /* owned */
  GPtrArray *codes; /* char * */
  GtkStringList *labels;

  /* state */
  FootingChoiceLabel label;
};

G_DEFINE_FINAL_TYPE (FootingChoiceRow, footing_choice_row, ADW_TYPE_COMBO_ROW)

enum {
  PROP_0,
  PROP_CODE,
  PROP_NUMBER,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void
add_code (FootingChoiceRow *self, const char *code)
{
  g_autofree char *label = self->label (code);

  footing_choice_row_add (self, code, label);
}

static void
set_code (FootingChoiceRow *self, const char *code)
{
  guint position;

  if (!g_ptr_array_find_with_equal_func (self->codes, code, g_str_equal, &position)) {
    if (self->label == NULL)
      return;
    position = self->codes->len;
    add_code (self, code);
  }
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), position);
}

static void
selected_cb (FootingChoiceRow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CODE]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NUMBER]);
}

static void
footing_choice_row_finalize (GObject *object)
{
  FootingChoiceRow *self = FOOTING_CHOICE_ROW (object);

  g_ptr_array_unref (self->codes);
  g_object_unref (self->labels);

  G_OBJECT_CLASS (footing_choice_row_parent_class)->finalize (object);
}

static void
footing_choice_row_get_property (GObject *object,
                                 guint property_id,
                                 GValue *value,
                                 GParamSpec *pspec)
{
  const char *code = footing_choice_row_get_code (FOOTING_CHOICE_ROW (object));

  switch (property_id) {
  case PROP_CODE:
    g_value_set_string (value, code);
    break;
  case PROP_NUMBER:
    g_value_set_int (value, atoi (code));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
footing_choice_row_set_property (GObject *object,
                                 guint property_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  FootingChoiceRow *self = FOOTING_CHOICE_ROW (object);
  const char *code;
  char number[16];

  switch (property_id) {
  case PROP_CODE:
    code = g_value_get_string (value);
    set_code (self, code != NULL ? code : "");
    break;
  case PROP_NUMBER:
    g_snprintf (number, sizeof number, "%d", g_value_get_int (value));
    set_code (self, number);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
footing_choice_row_class_init (FootingChoiceRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags =
      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = footing_choice_row_finalize;
  object_class->get_property = footing_choice_row_get_property;
  object_class->set_property = footing_choice_row_set_property;

  props[PROP_CODE] = g_param_spec_string ("code", NULL, NULL, "", flags);
  props[PROP_NUMBER] =
      g_param_spec_int ("number", NULL, NULL, G_MININT, G_MAXINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
footing_choice_row_init (FootingChoiceRow *self)
{
  self->codes = g_ptr_array_new_with_free_func (g_free);
  self->labels = gtk_string_list_new (NULL);
  footing_combo_list_install (ADW_COMBO_ROW (self));
  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);
}

void
footing_choice_row_load (FootingChoiceRow *self,
                         const char *const *codes,
                         FootingChoiceLabel label)
{
  g_return_if_fail (FOOTING_IS_CHOICE_ROW (self));
  g_return_if_fail (label != NULL);

  self->label = label;
  for (; *codes != NULL; codes++)
    add_code (self, *codes);
}

void
footing_choice_row_add (FootingChoiceRow *self, const char *code, const char *label)
{
  g_return_if_fail (FOOTING_IS_CHOICE_ROW (self));

  g_ptr_array_add (self->codes, g_strdup (code));
  gtk_string_list_append (self->labels, label);
  if (adw_combo_row_get_model (ADW_COMBO_ROW (self)) == NULL)
    adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (self->labels));
}

/* Whether just these are offered: an open list is not taken from under somebody. */
static gboolean
offers (FootingChoiceRow *self, const char *const *codes, const char *const *labels)
{
  guint n = 0;

  for (; codes[n] != NULL && n < self->codes->len; n++)
    if (strcmp (codes[n], self->codes->pdata[n]) != 0 ||
        strcmp (labels[n], gtk_string_list_get_string (self->labels, n)) != 0)
      return FALSE;

  return n > 0 && codes[n] == NULL && n == self->codes->len;
}

void
footing_choice_row_replace (FootingChoiceRow *self,
                            const char *const *codes,
                            const char *const *labels)
{
  g_autofree char *chosen = NULL;

  g_return_if_fail (FOOTING_IS_CHOICE_ROW (self));
  g_return_if_fail (codes != NULL && labels != NULL);

  if (offers (self, codes, labels))
    return;

  /* Nobody has chosen what is shown in between. */
  g_object_freeze_notify (G_OBJECT (self));
  chosen = g_strdup (footing_choice_row_get_code (self));
  g_ptr_array_set_size (self->codes, 0);
  for (guint i = 0; codes[i] != NULL; i++)
    g_ptr_array_add (self->codes, g_strdup (codes[i]));
  gtk_string_list_splice (self->labels, 0,
                          g_list_model_get_n_items (G_LIST_MODEL (self->labels)), labels);
  if (adw_combo_row_get_model (ADW_COMBO_ROW (self)) == NULL)
    adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (self->labels));
  if (footing_choice_row_has (self, chosen))
    set_code (self, chosen);
  g_object_thaw_notify (G_OBJECT (self));
}

gboolean
footing_choice_row_has (FootingChoiceRow *self, const char *code)
{
  g_return_val_if_fail (FOOTING_IS_CHOICE_ROW (self), FALSE);

  return g_ptr_array_find_with_equal_func (self->codes, code, g_str_equal, NULL);
}

const char *
footing_choice_row_get_code (FootingChoiceRow *self)
{
  guint selected;

  g_return_val_if_fail (FOOTING_IS_CHOICE_ROW (self), "");

  selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));

  return selected < self->codes->len ? g_ptr_array_index (self->codes, selected) : "";
}
