/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "door-parts.h"
#include "format/rating-words.h"
#include "widgets/rating-row.h"

#include <glib/gi18n-lib.h>

static void
value_cb (FootingRatingRow *row, GParamSpec *pspec, FootingDoorState *state)
{
  footing_door_state_set_sign (state, footing_rating_row_get_code (row),
                               footing_rating_row_get_value (row));
}

/* What was kept comes back. */
static void
show_value (FootingDoorState *state, GParamSpec *pspec, gpointer row)
{
  g_autoptr (GHashTable) signs = footing_door_state_dup_signs (state);
  gpointer value;
  int frequency = -1;

  if (g_hash_table_lookup_extended (signs, footing_rating_row_get_code (row), NULL,
                                    &value))
    frequency = GPOINTER_TO_INT (value);
  if (footing_rating_row_get_value (row) != frequency)
    footing_rating_row_set_value (row, frequency);
}

static GtkWidget *
make_list (FootingDoorState *state)
{
  const FootingGuide *door = footing_door_state_get_door (state);
  const FootingPerspective perspective = footing_door_get_perspective (door);
  const char *const *codes = footing_door_get_signs (door);
  g_auto (GStrv) words = footing_sign_words_dup ();
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  footing_guide_title (door, perspective), -1);
  for (guint i = 0; codes[i] != NULL; i++) {
    const FootingGuide *sign = footing_guidance_lookup (
        footing_door_state_get_guidance (state), FOOTING_GUIDE_SIGN, codes[i]);
    GtkWidget *row = footing_rating_row_new (
        codes[i], footing_guide_title (sign, perspective),
        footing_guide_text (sign, perspective), (const char *const *)words);

    footing_rating_row_show_help (FOOTING_RATING_ROW (row));
    gtk_list_box_append (GTK_LIST_BOX (list), row);
    g_signal_connect_object (row, "notify::value", G_CALLBACK (value_cb), state, 0);
    g_signal_connect_object (state, "notify::signs", G_CALLBACK (show_value), row, 0);
  }

  return list;
}

/* "From “Never” to “Almost always”." */
static GtkWidget *
make_legend (GStrv words)
{
  /* Translators: the first and the last of five words: “Never”, “Almost always” */
  g_autofree char *text = g_strdup_printf (_ ("Each goes from “%s” to “%s”."), words[0],
                                           words[g_strv_length (words) - 1]);

  return footing_paragraph_new (text, "quiet");
}

/* What it comes to, and what to try. */
static void
show_result (FootingDoorState *state, GParamSpec *pspec, gpointer card)
{
  const FootingGuide *door = footing_door_state_get_door (state);
  g_autoptr (GHashTable) signs = footing_door_state_dup_signs (state);
  const FootingMomentum momentum = footing_door_judge (door, signs);
  GtkWidget *result = gtk_widget_get_first_child (card);
  GtkWidget *try = gtk_widget_get_last_child (card);
  g_autofree char *text = NULL;

  if (momentum == FOOTING_MOMENTUM_UNKNOWN) {
    gtk_label_set_label (GTK_LABEL (result),
                         _ ("Answer at least four to see what they say."));
    gtk_widget_remove_css_class (result, "heading");
    gtk_widget_set_visible (try, FALSE);
    return;
  }

  /* Translators: %s is a sentence: "Start one thread yourself this week." */
  text = g_strdup_printf (
      _ ("One thing to try: %s"),
      footing_door_get_try (footing_door_state_get_guidance (state), door, signs));
  gtk_label_set_label (GTK_LABEL (result), footing_door_describe (door, momentum));
  gtk_label_set_label (GTK_LABEL (try), text);
  gtk_widget_add_css_class (result, "heading");
  gtk_widget_set_visible (try, TRUE);
}

GtkWidget *
footing_door_signs_new (FootingDoorState *state)
{
  const FootingGuide *door = footing_door_state_get_door (state);
  GtkWidget *part = footing_door_part_new (NULL);
  g_auto (GStrv) words = footing_sign_words_dup ();
  GtkWidget *list = make_list (state);
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_add_css_class (card, "suggestion");
  gtk_box_append (GTK_BOX (card), footing_paragraph_new (NULL, NULL));
  gtk_box_append (GTK_BOX (card), footing_paragraph_new (NULL, NULL));
  gtk_box_append (GTK_BOX (part), make_legend (words));
  gtk_box_append (GTK_BOX (part), footing_rating_keys_new ((const char *const *)words));
  gtk_box_append (GTK_BOX (part), list);
  gtk_box_append (GTK_BOX (part), card);
  gtk_box_append (GTK_BOX (part),
                  footing_paragraph_new (footing_guidance_signs_note (
                                             footing_door_state_get_guidance (state),
                                             footing_door_get_perspective (door)),
                                         "quiet"));

  g_signal_connect_object (state, "notify::signs", G_CALLBACK (show_result), card, 0);
  footing_kept_form_bind (footing_door_state_get_kept (state), "signs", state, "signs",
                          list);
  show_result (state, NULL, card);

  return part;
}
