/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "format/rating-words.h"
#include "sign-list-private.h"
#include "sign-menu.h"
#include "widgets/fold-box.h"

#include <glib/gi18n-lib.h>

static gboolean
word_to_caption_cb (GBinding *binding, const GValue *from, GValue *to, gpointer data)
{
  const char *word = g_value_get_string (from);

  if (*word == '\0')
    g_value_set_string (to, _ ("Before"));
  else
    /* Translators: how often a sign was seen before the setback: "Before: rarely" */
    g_value_take_string (to, g_strdup_printf (_ ("Before: %s"), word));

  return TRUE;
}

/* The second scale of a row, below the first. */
static void
add_before (SignItem *item, const char *title, GStrv words)
{
  GtkWidget *caption = gtk_label_new (NULL);
  GtkWidget *scale = footing_rating_scale_new ((const char *const *)words);
  /* Translators: %s is a sign, such as "Speaking up less" */
  g_autofree char *label = g_strdup_printf (_ ("%s, before the setback"), title);

  item->before = FOOTING_RATING_SCALE (scale);
  item->before_box = footing_fold_box_new (12, 6, 8);

  gtk_widget_add_css_class (caption, "caption");
  gtk_widget_add_css_class (caption, "quiet");
  gtk_widget_set_hexpand (caption, TRUE);
  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_label_set_wrap (GTK_LABEL (caption), TRUE);
  g_object_bind_property_full (scale, "word", caption, "label", G_BINDING_SYNC_CREATE,
                               word_to_caption_cb, NULL, NULL, NULL);

  gtk_widget_add_css_class (scale, "before");
  g_object_set (scale, "label", label, NULL);
  footing_fold_box_append (FOOTING_FOLD_BOX (item->before_box), caption);
  footing_fold_box_append (FOOTING_FOLD_BOX (item->before_box), scale);
  gtk_widget_set_halign (scale, GTK_ALIGN_START);
  gtk_widget_set_hexpand (item->before_box, TRUE);
  gtk_widget_set_visible (item->before_box, FALSE);
  footing_rating_row_add_extra (item->row, item->before_box);
}

void
sign_list_make_item (SignItem *item,
                     FootingContext *context,
                     const char *recovery,
                     const FootingSign *sign)
{
  g_auto (GStrv) words = footing_sign_words_dup ();
  GtkWidget *row = footing_rating_row_new (sign->code, sign->title, sign->text,
                                           (const char *const *)words);

  item->row = FOOTING_RATING_ROW (row);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  gtk_widget_set_tooltip_text (row, sign->example);
  footing_rating_row_add_button (item->row,
                                 footing_sign_menu_new (context, recovery, sign));
  add_before (item, sign->title, words);
}

GtkWidget *
footing_sign_list_find_row (FootingSignList *self, const char *code)
{
  g_return_val_if_fail (FOOTING_IS_SIGN_LIST (self), NULL);

  for (guint i = 0; i < self->items->len; i++) {
    FootingRatingRow *row = sign_list_get (self, i)->row;

    if (g_strcmp0 (footing_rating_row_get_code (row), code) == 0)
      return GTK_WIDGET (row);
  }

  return NULL;
}
