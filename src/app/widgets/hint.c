/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hint.h"
#include "below.h"
#include "paragraph.h"
#include "scroll.h"

#define HINT "footing-hint"
#define HINT_FIELD "footing-hint-field"
#define OWN_HINT "footing-own-hint"
#define WORDS "footing-hint-words"

static GtkWidget *
make_hint (const char *sentence)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-information-symbolic");
  GtkWidget *label = footing_paragraph_new (sentence, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  "", -1);
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (words), label);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), words);
  gtk_widget_add_css_class (box, "hint");

  return box;
}

static void
say (GtkWidget *field, const char *sentence)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_STATE_INVALID,
                               GTK_ACCESSIBLE_INVALID_TRUE, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (field),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence, -1);
}

static void
unsay (GtkWidget *field)
{
  gtk_accessible_reset_state (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_STATE_INVALID);
  gtk_accessible_reset_property (GTK_ACCESSIBLE (field),
                                 GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

static void
free_ref (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

/* The hint may be held beyond its page, by what scrolls to it. */
static void
set_hint (GtkWidget *page, GtkWidget *added)
{
  GWeakRef *ref = g_new0 (GWeakRef, 1);

  g_weak_ref_init (ref, added);
  g_object_set_data_full (G_OBJECT (page), HINT, ref, free_ref);
}

/* The hint of @page, or NULL. Owned by the caller. */
static GtkWidget *
dup_hint (GtkWidget *page)
{
  GWeakRef *ref = g_object_get_data (G_OBJECT (page), HINT);

  return ref != NULL ? g_weak_ref_get (ref) : NULL;
}

/* --- Mending -------------------------------------------------------------------------
 */

static void
follow (GtkWidget *page, gpointer object, const char *signal)
{
  /* What is watched may outlive the hint, and the hint it. */
  g_signal_connect_object (object, signal, G_CALLBACK (footing_hint_clear), page,
                           G_CONNECT_SWAPPED);
}

static void
unfollow (GtkWidget *page, gpointer object)
{
  g_signal_handlers_disconnect_by_func (object, footing_hint_clear, page);
}

/* The buffer of what one types in, or @widget. */
static gpointer
get_source (GtkWidget *widget)
{
  return GTK_IS_TEXT_VIEW (widget)
             ? (gpointer)gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget))
             : widget;
}

static void
follow_choices (GtkWidget *page, GtkWidget *widget)
{
  static const char *const choices[] = {"active",   "code",  "number", "people",
                                        "selected", "value", NULL};

  for (guint i = 0; choices[i] != NULL; i++)
    if (g_object_class_find_property (G_OBJECT_GET_CLASS (widget), choices[i]) != NULL) {
      g_autofree char *signal = g_strconcat ("notify::", choices[i], NULL);

      follow (page, widget, signal);
    }
}

static void
follow_all (GtkWidget *page, GtkWidget *widget)
{
  if (GTK_IS_EDITABLE (widget) || GTK_IS_TEXT_VIEW (widget))
    follow (page, get_source (widget), "changed");
  else if (GTK_IS_BUTTON (widget) && !GTK_IS_TOGGLE_BUTTON (widget))
    follow (page, widget, "clicked");
  else
    follow_choices (page, widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    follow_all (page, child);
}

static void
unfollow_all (GtkWidget *page, GtkWidget *widget)
{
  unfollow (page, get_source (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    unfollow_all (page, child);
}

static gboolean
is_text (GtkWidget *widget)
{
  if (GTK_IS_EDITABLE (widget) || GTK_IS_TEXT_VIEW (widget))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (is_text (child))
      return TRUE;

  return FALSE;
}

/* What is missing in a text is mended in it; a choice, in any of those of the page. */
static void
wait_for_mending (GtkWidget *page, GtkWidget *field)
{
  follow_all (page, is_text (field) ? field : page);
}

void
footing_hint_show (GtkWidget *page, GtkWidget *field, const char *sentence)
{
  footing_hint_show_above (page, NULL, field, sentence);
}

void
footing_hint_show_above (GtkWidget *page,
                         GtkWidget *list,
                         GtkWidget *field,
                         const char *sentence)
{
  GtkWidget *hint, *added;

  g_return_if_fail (GTK_IS_WIDGET (page));
  g_return_if_fail (GTK_IS_WIDGET (field));

  footing_hint_clear (page);
  if (list == NULL && footing_hint_get (field) != NULL) {
    gtk_widget_grab_focus (field);
    return;
  }

  hint = make_hint (sentence);
  added = list != NULL ? footing_above_insert (list, hint)
                       : footing_below_insert (field, hint);
  set_hint (page, added);
  g_object_set_data_full (G_OBJECT (page), HINT_FIELD, g_object_ref (field),
                          g_object_unref);
  g_object_set_data_full (G_OBJECT (added), "text", g_strdup (sentence), g_free);
  g_object_set_data (G_OBJECT (added), WORDS, gtk_widget_get_last_child (hint));

  say (field, sentence);
  gtk_widget_grab_focus (field);
  wait_for_mending (page, field);
  /* The focus moves the page only as far as the field. */
  footing_scroll_into_sight (added, field);
  /* Whoever comes back to the page begins anew. */
  follow (page, page, "unmap");
}

GtkWidget *
footing_hint_add_button (GtkWidget *page, const char *label)
{
  g_autoptr (GtkWidget) added = dup_hint (page);
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_return_val_if_fail (added != NULL, button);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (g_object_get_data (G_OBJECT (added), WORDS)), button);

  return button;
}

void
footing_hint_clear (GtkWidget *page)
{
  g_autoptr (GtkWidget) added = dup_hint (page);
  GtkWidget *field = g_object_get_data (G_OBJECT (page), HINT_FIELD);

  if (field != NULL) {
    unsay (field);
    unfollow_all (page, page);
    g_object_set_data (G_OBJECT (page), HINT_FIELD, NULL);
  }

  if (added == NULL)
    return;

  g_object_set_data (G_OBJECT (page), HINT, NULL);
  footing_below_remove (added);
}

const char *
footing_hint_get_text (GtkWidget *page)
{
  g_autoptr (GtkWidget) added = dup_hint (page);

  return added != NULL ? g_object_get_data (G_OBJECT (added), "text") : NULL;
}

void
footing_hint_set (GtkWidget *field, const char *sentence)
{
  GtkWidget *added;

  g_return_if_fail (GTK_IS_WIDGET (field));

  if (g_strcmp0 (footing_hint_get (field), sentence) == 0)
    return;

  added = g_object_get_data (G_OBJECT (field), OWN_HINT);
  if (added != NULL) {
    unsay (field);
    footing_below_remove (added);
    g_object_set_data (G_OBJECT (field), OWN_HINT, NULL);
  }

  if (sentence == NULL)
    return;

  added = footing_below_insert (field, make_hint (sentence));
  g_object_set_data_full (G_OBJECT (added), "text", g_strdup (sentence), g_free);
  g_object_set_data_full (G_OBJECT (field), OWN_HINT, g_object_ref (added),
                          g_object_unref);
  say (field, sentence);
}

const char *
footing_hint_get (GtkWidget *field)
{
  GtkWidget *added = g_object_get_data (G_OBJECT (field), OWN_HINT);

  return added != NULL ? g_object_get_data (G_OBJECT (added), "text") : NULL;
}
