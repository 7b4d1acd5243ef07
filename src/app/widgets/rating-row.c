/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rating-row.h"
#include "paragraph.h"
#include "fold-box.h"
#include "rating-scale.h"
#include "tab.h"
#include "wide-only.h"

#include <glib/gi18n-lib.h>

struct _FootingRatingRow {
  AdwPreferencesRow parent_instance;

  /* template children */
  GtkLabel *title;
  GtkLabel *help;
  GtkLabel *word;
  GtkBox *side;
  GtkWidget *wide;
  GtkWidget *below;
  GtkBox *extras;
  GtkWidget *fold;

  /* owned */
  char *code;
  char *last; /* the word of what was answered last time, or NULL */

  /* borrowed */
  FootingRatingScale *scale;

  /* state */
  gboolean met; /* somebody has come to it */
};

G_DEFINE_FINAL_TYPE (FootingRatingRow, footing_rating_row, ADW_TYPE_PREFERENCES_ROW)

enum {
  PROP_0,
  PROP_VALUE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

/* The help stands below the row where there is no room for it beside the scale. It stays
 * then: nothing moves away from under the pointer. */
static void
show_below (FootingRatingRow *self)
{
  gboolean shown;

  g_object_get (self->wide, "shown", &shown, NULL);
  gtk_widget_set_visible (self->below, self->met && !shown &&
                                           *gtk_label_get_label (self->help) != '\0');
}

static void
show_help (FootingRatingRow *self)
{
  self->met = TRUE;
  show_below (self);
}

static void
value_cb (FootingRatingRow *self)
{
  if (footing_rating_scale_get_value (self->scale) >= 0)
    show_help (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VALUE]);
}

/* What stands there while there is no answer: the words of both ends (H8). */
static char *
format_unrated (FootingRatingRow *self)
{
  if (self->last == NULL)
    return footing_rating_scale_format_ends (self->scale);

  /* Translators: %s is what was answered in the check-in before: "Last time: sometimes"
   */
  return g_strdup_printf (_ ("Last time: %s"), self->last);
}

/* The word of the answer. */
static void
word_cb (FootingRatingRow *self)
{
  const gboolean rated = footing_rating_scale_get_value (self->scale) >= 0;
  g_autofree char *text = NULL;

  if (rated)
    g_object_get (self->scale, "word", &text, NULL);
  else
    text = format_unrated (self);
  gtk_label_set_label (self->word, text);
  if (rated) {
    gtk_widget_remove_css_class (GTK_WIDGET (self->word), "quiet");
    gtk_widget_add_css_class (GTK_WIDGET (self->word), "accent");
  } else {
    gtk_widget_remove_css_class (GTK_WIDGET (self->word), "accent");
    gtk_widget_add_css_class (GTK_WIDGET (self->word), "quiet");
  }
}

/* Somebody who presses the words wants to know more of them, or to rate them. */
static void
pressed_cb (FootingRatingRow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static gboolean
footing_rating_row_grab_focus (GtkWidget *widget)
{
  FootingRatingRow *self = FOOTING_RATING_ROW (widget);

  return gtk_widget_child_focus (GTK_WIDGET (self->scale), GTK_DIR_TAB_FORWARD);
}

static void
footing_rating_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_RATING_ROW);

  G_OBJECT_CLASS (footing_rating_row_parent_class)->dispose (object);
}

static void
footing_rating_row_finalize (GObject *object)
{
  g_free (FOOTING_RATING_ROW (object)->code);
  g_free (FOOTING_RATING_ROW (object)->last);

  G_OBJECT_CLASS (footing_rating_row_parent_class)->finalize (object);
}

static void
footing_rating_row_get_property (GObject *object,
                                 guint property_id,
                                 GValue *value,
                                 GParamSpec *pspec)
{
  switch (property_id) {
  case PROP_VALUE:
    g_value_set_int (value, footing_rating_row_get_value (FOOTING_RATING_ROW (object)));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
footing_rating_row_set_property (GObject *object,
                                 guint property_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  switch (property_id) {
  case PROP_VALUE:
    footing_rating_row_set_value (FOOTING_RATING_ROW (object), g_value_get_int (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
footing_rating_row_class_init (FootingRatingRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = footing_rating_row_dispose;
  object_class->finalize = footing_rating_row_finalize;
  object_class->get_property = footing_rating_row_get_property;
  object_class->set_property = footing_rating_row_set_property;
  widget_class->grab_focus = footing_rating_row_grab_focus;
  widget_class->focus = footing_tab_focus_part;

  props[PROP_VALUE] = g_param_spec_int ("value", NULL, NULL, -1, 4, -1,
                                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                            G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (FOOTING_TYPE_FOLD_BOX);
  g_type_ensure (FOOTING_TYPE_WIDE_ONLY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/widgets/rating-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingRatingRow, title);
  gtk_widget_class_bind_template_child (widget_class, FootingRatingRow, help);
  gtk_widget_class_bind_template_child (widget_class, FootingRatingRow, word);
  gtk_widget_class_bind_template_child (widget_class, FootingRatingRow, side);
  gtk_widget_class_bind_template_child (widget_class, FootingRatingRow, wide);
  gtk_widget_class_bind_template_child (widget_class, FootingRatingRow, below);
  gtk_widget_class_bind_template_child (widget_class, FootingRatingRow, extras);
  gtk_widget_class_bind_template_child (widget_class, FootingRatingRow, fold);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_below);
}

static void
footing_rating_row_init (FootingRatingRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (show_help), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

GtkWidget *
footing_rating_row_new (const char *code,
                        const char *title,
                        const char *help,
                        const char *const *words)
{
  FootingRatingRow *self = g_object_new (FOOTING_TYPE_RATING_ROW, "title", title, NULL);

  self->code = g_strdup (code);
  gtk_label_set_label (self->help, help != NULL ? help : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), help);
  gtk_widget_set_visible (GTK_WIDGET (self->help), help != NULL);
  self->scale = FOOTING_RATING_SCALE (footing_rating_scale_new (words));
  gtk_box_prepend (self->side, GTK_WIDGET (self->scale));
  g_object_set (self->scale, "label", title, NULL);
  if (help != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, help, -1);
  word_cb (self);
  g_signal_connect_object (self->scale, "notify::word", G_CALLBACK (word_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->scale, "notify::value", G_CALLBACK (value_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

const char *
footing_rating_row_get_code (FootingRatingRow *self)
{
  g_return_val_if_fail (FOOTING_IS_RATING_ROW (self), NULL);

  return self->code;
}

int
footing_rating_row_get_value (FootingRatingRow *self)
{
  g_return_val_if_fail (FOOTING_IS_RATING_ROW (self), -1);

  return footing_rating_scale_get_value (self->scale);
}

void
footing_rating_row_set_value (FootingRatingRow *self, int value)
{
  g_return_if_fail (FOOTING_IS_RATING_ROW (self));

  footing_rating_scale_set_value (self->scale, value);
}

void
footing_rating_row_show_help (FootingRatingRow *self)
{
  g_return_if_fail (FOOTING_IS_RATING_ROW (self));

  show_help (self);
}

void
footing_rating_row_set_last (FootingRatingRow *self, int last)
{
  g_auto (GStrv) words = NULL;

  g_return_if_fail (FOOTING_IS_RATING_ROW (self));

  g_object_get (self->scale, "words", &words, NULL);
  g_clear_pointer (&self->last, g_free);
  if (last >= 0 && last < (int)g_strv_length (words))
    self->last = g_strdup (words[last]);
  g_object_set (self->scale, "last", self->last != NULL ? last : -1, NULL);
  word_cb (self);
}

FootingRatingScale *
footing_rating_row_get_scale (FootingRatingRow *self)
{
  g_return_val_if_fail (FOOTING_IS_RATING_ROW (self), NULL);

  return self->scale;
}

void
footing_rating_row_add_button (FootingRatingRow *self, GtkWidget *button)
{
  GtkWidget *column, *line;

  g_return_if_fail (FOOTING_IS_RATING_ROW (self));

  /* The words and the scale share what it leaves. (A box in GTK 4.18 finds that they need
   * more height than they would like.) */
  line = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (line), 6);
  column = gtk_widget_get_parent (self->fold);
  g_object_ref (self->fold);
  gtk_box_remove (GTK_BOX (column), self->fold);
  gtk_widget_set_hexpand (self->fold, TRUE);
  gtk_grid_attach (GTK_GRID (line), self->fold, 0, 0, 1, 1);
  g_object_unref (self->fold);
  gtk_widget_add_css_class (button, "narrow");
  gtk_grid_attach (GTK_GRID (line), button, 1, 0, 1, 1);
  gtk_box_prepend (GTK_BOX (column), line);
}

void
footing_rating_row_add_extra (FootingRatingRow *self, GtkWidget *widget)
{
  g_return_if_fail (FOOTING_IS_RATING_ROW (self));

  gtk_box_append (self->extras, widget);
  gtk_widget_set_visible (GTK_WIDGET (self->extras), TRUE);
}

GtkWidget *
footing_rating_keys_new (const char *const *words)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (words != NULL && words[0] != NULL, NULL);

  /* Translators: %d is the highest of the keys, 3 or 4 */
  text = g_strdup_printf (_ ("The keys 0 to %d answer, too. Delete clears an answer."),
                          (int)g_strv_length ((GStrv)words) - 1);

  return footing_paragraph_new (text, "quiet");
}
