/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fields.h"
#include "editors/story-field.h"
#include "widgets/date-row.h"
#include "widgets/number-entry.h"
#include "widgets/rating-scale.h"
#include "widgets/text-area.h"
#include "widgets/time-row.h"

#include <string.h>

/* --- Finding them ------------------------------------------------------------------- */

/* Parts that fields and rows of every kind are made of name no field. */
static gboolean
is_general (GtkWidget *widget)
{
  static const char *const names[] = {"FootingFoldBox",
                                      "FootingRatingRow",
                                      "FootingStoryField",
                                      "FootingTextArea",
                                      "FootingWideOnly",
                                      "FootingWrapBox",
                                      NULL};

  return g_strv_contains (names, G_OBJECT_TYPE_NAME (widget));
}

static gboolean
is_ours (GtkWidget *widget)
{
  return g_str_has_prefix (G_OBJECT_TYPE_NAME (widget), "Footing") &&
         !is_general (widget);
}

/* The class whose template @widget is a child of, with its @id; 0 when it is of none. */
static GType
find_template (GtkWidget *widget, const char *id)
{
  for (GtkWidget *owner = gtk_widget_get_parent (widget); owner != NULL && id != NULL;
       owner = gtk_widget_get_parent (owner))
    for (GType type = G_OBJECT_TYPE (owner); type != GTK_TYPE_WIDGET;
         type = g_type_parent (type))
      if (gtk_widget_get_template_child (owner, type, id) == G_OBJECT (widget))
        return type;

  return 0;
}

static GtkWidget *
find_ours (GtkWidget *widget)
{
  while (widget != NULL && !is_ours (widget))
    widget = gtk_widget_get_parent (widget);

  return widget;
}

/* NULL when it is a part of a widget of GTK or libadwaita. Owned by the caller. */
static char *
make_key (GtkWidget *widget)
{
  const char *id = gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget));
  const GType template = find_template (widget, id);
  GtkWidget *owner;

  if (template != 0)
    return g_str_has_prefix (g_type_name (template), "Footing")
               ? g_strdup_printf ("%s/%s", g_type_name (template), id)
               : NULL;

  owner = find_ours (gtk_widget_get_parent (widget));

  return owner != NULL ? g_strdup_printf ("%s/%s", G_OBJECT_TYPE_NAME (owner),
                                          G_OBJECT_TYPE_NAME (widget))
                       : NULL;
}

static gboolean
is_field (GtkWidget *widget)
{
  return FOOTING_IS_STORY_FIELD (widget) || FOOTING_IS_TEXT_AREA (widget) ||
         FOOTING_IS_RATING_SCALE (widget) || GTK_IS_EDITABLE (widget) ||
         GTK_IS_TEXT_VIEW (widget) || GTK_IS_CHECK_BUTTON (widget) ||
         GTK_IS_SWITCH (widget) || GTK_IS_TOGGLE_BUTTON (widget) ||
         ADW_IS_COMBO_ROW (widget) || GTK_IS_DROP_DOWN (widget) ||
         GTK_IS_COMBO_BOX (widget) || GTK_IS_RANGE (widget) || GTK_IS_CALENDAR (widget);
}

/* What only leads about: the parts of a menu button, a view switcher, a scrolled window.
 */
static gboolean
is_navigation (GtkWidget *widget)
{
  return (GTK_IS_TOGGLE_BUTTON (widget) &&
          GTK_IS_MENU_BUTTON (gtk_widget_get_parent (widget))) ||
         g_str_has_prefix (G_OBJECT_TYPE_NAME (widget), "AdwViewSwitcher") ||
         g_str_equal (G_OBJECT_TYPE_NAME (widget), "FootingViewBar") ||
         GTK_IS_SCROLLBAR (widget) || GTK_IS_POPOVER_MENU (widget);
}

static void
free_field (gpointer data)
{
  Field *field = data;

  g_object_unref (field->widget);
  g_free (field->key);
  g_free (field);
}

static void
collect (GtkWidget *root, GPtrArray *fields)
{
  char *key;

  if (is_navigation (root))
    return;

  if (is_field (root)) {
    key = make_key (root);
    if (key != NULL) {
      Field *field = g_new0 (Field, 1);

      field->widget = g_object_ref (root);
      field->key = key;
      g_ptr_array_add (fields, field);
    }
    return;
  }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, fields);
}

GPtrArray *
fields_list (GtkWidget *root)
{
  GPtrArray *fields = g_ptr_array_new_with_free_func (free_field);

  collect (root, fields);

  return fields;
}

/* --- What is in them ---------------------------------------------------------------- */

/* What has the text: an editable or a buffer; NULL when it is a choice. */
static GObject *
get_text_object (GtkWidget *widget)
{
  if (FOOTING_IS_STORY_FIELD (widget))
    return G_OBJECT (gtk_text_view_get_buffer (
        footing_story_field_get_view (FOOTING_STORY_FIELD (widget))));
  if (FOOTING_IS_TEXT_AREA (widget))
    return G_OBJECT (gtk_text_view_get_buffer (
        footing_text_area_get_view (FOOTING_TEXT_AREA (widget))));
  if (GTK_IS_TEXT_VIEW (widget))
    return G_OBJECT (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)));

  return GTK_IS_EDITABLE (widget) ? G_OBJECT (widget) : NULL;
}

gboolean
field_is_open (const Field *field)
{
  return gtk_widget_get_mapped (field->widget) && gtk_widget_is_sensitive (field->widget);
}

gboolean
field_is_text (const Field *field)
{
  return get_text_object (field->widget) != NULL;
}

gboolean
field_takes_half (const Field *field)
{
  return FOOTING_IS_DATE_ROW (field->widget) || FOOTING_IS_TIME_ROW (field->widget) ||
         FOOTING_IS_NUMBER_ENTRY (field->widget);
}

static char *
make_text (GtkWidget *widget, guint n, gboolean half)
{
  if (FOOTING_IS_DATE_ROW (widget))
    return half ? g_strdup_printf ("in %u da", n)
                : g_strdup_printf ("2026-04-%02u", n % 28 + 1);
  if (FOOTING_IS_TIME_ROW (widget))
    return half ? g_strdup_printf ("1%u:", n % 10) : g_strdup_printf ("1%u:45", n % 10);
  if (FOOTING_IS_NUMBER_ENTRY (widget))
    return half ? g_strdup_printf ("%u or", n % 90) : g_strdup_printf ("%u", n % 90 + 1);
  if (GTK_IS_SPIN_BUTTON (widget))
    return g_strdup_printf ("%u", n % 60 + 31);

  return g_strdup_printf ("Typed %u", n);
}

static void
choose (GtkWidget *widget, guint n)
{
  gboolean active;
  guint items;

  if (FOOTING_IS_RATING_SCALE (widget)) {
    g_object_set (widget, "value", (int)(n % 4), NULL);
  } else if (ADW_IS_COMBO_ROW (widget)) {
    AdwComboRow *row = ADW_COMBO_ROW (widget);

    items = g_list_model_get_n_items (adw_combo_row_get_model (row));
    adw_combo_row_set_selected (row, (adw_combo_row_get_selected (row) + 1) % items);
  } else {
    g_object_get (widget, "active", &active, NULL);
    g_object_set (widget, "active", !active, NULL);
  }
}

void
field_fill (const Field *field, guint n, gboolean half)
{
  GObject *object = get_text_object (field->widget);
  g_autofree char *text = NULL;

  if (object == NULL) {
    choose (field->widget, n);
    return;
  }

  text = make_text (field->widget, n, half);
  g_object_set (object, "text", text, NULL);
}

void
field_set (const Field *field, const char *text)
{
  g_autofree char *usual = make_text (field->widget, 0, FALSE);
  GObject *object = get_text_object (field->widget);

  if (object != NULL && g_str_has_prefix (usual, "Typed"))
    g_object_set (object, "text", text, NULL);
}

void
field_type (const Field *field, const char *character)
{
  GObject *object = get_text_object (field->widget);
  GtkTextIter iter;
  int end = -1;

  if (GTK_IS_EDITABLE (object)) {
    gtk_editable_insert_text (GTK_EDITABLE (object), character, 1, &end);
  } else {
    gtk_text_buffer_get_end_iter (GTK_TEXT_BUFFER (object), &iter);
    gtk_text_buffer_insert (GTK_TEXT_BUFFER (object), &iter, character, 1);
  }
}

char *
field_read (const Field *field)
{
  GObject *object = get_text_object (field->widget);
  char *text;
  gboolean active;

  /* It says in words what was typed in figures. */
  if (FOOTING_IS_DATE_ROW (field->widget) &&
      *footing_date_row_get_date (FOOTING_DATE_ROW (field->widget)) != '\0')
    return g_strdup (footing_date_row_get_date (FOOTING_DATE_ROW (field->widget)));
  if (object != NULL) {
    g_object_get (object, "text", &text, NULL);
    return text;
  }

  if (FOOTING_IS_RATING_SCALE (field->widget))
    return g_strdup_printf (
        "%d", footing_rating_scale_get_value (FOOTING_RATING_SCALE (field->widget)));
  if (ADW_IS_COMBO_ROW (field->widget)) {
    GtkStringObject *item =
        adw_combo_row_get_selected_item (ADW_COMBO_ROW (field->widget));

    return g_strdup (item != NULL ? gtk_string_object_get_string (item) : "");
  }

  g_object_get (field->widget, "active", &active, NULL);

  return g_strdup (active ? "on" : "off");
}
