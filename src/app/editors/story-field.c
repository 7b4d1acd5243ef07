/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "story-field.h"
#include "story-card.h"
#include "story/story-check.h"
#include "widgets/tab.h"
#include "widgets/text-area.h"

/* Beyond this many characters nobody is writing a story, and keys must stay quick. */
#define MAX_CHARS 100000

struct _FootingStoryField {
  GtkWidget parent_instance;

  /* template children */
  GtkWidget *box;
  FootingTextArea *area;
  GtkBox *cards;

  /* owned */
  GPtrArray *marks;    /* FootingStoryMark */
  GHashTable *ignored; /* folded wording */

  /* borrowed */
  GtkTextBuffer *buffer;
  GtkTextTag *tag;

  /* state */
  FootingPerspective perspective;
  int max_cards;
  guint idle;
};

G_DEFINE_FINAL_TYPE (FootingStoryField, footing_story_field, GTK_TYPE_WIDGET)

enum {
  PROP_0,
  PROP_TITLE,
  PROP_HELP,
  PROP_MAX_CARDS,
  N_PROPS,
};

enum {
  CHECKED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static char *
dup_words (const char *text, const FootingStoryMark *mark)
{
  return g_strndup (text + mark->start_byte, mark->end_byte - mark->start_byte);
}

static void
drop_ignored (FootingStoryField *self, const char *text)
{
  if (g_hash_table_size (self->ignored) == 0)
    return;

  for (guint i = self->marks->len; i > 0; i--) {
    g_autofree char *words = dup_words (text, g_ptr_array_index (self->marks, i - 1));
    g_autofree char *folded = g_utf8_casefold (words, -1);

    if (g_hash_table_contains (self->ignored, folded))
      g_ptr_array_remove_index (self->marks, i - 1);
  }
}

static void
underline (FootingStoryField *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  gtk_text_buffer_remove_tag (self->buffer, self->tag, &start, &end);

  for (guint i = 0; i < self->marks->len; i++) {
    const FootingStoryMark *mark = g_ptr_array_index (self->marks, i);

    gtk_text_buffer_get_iter_at_offset (self->buffer, &start, mark->start_char);
    gtk_text_buffer_get_iter_at_offset (self->buffer, &end, mark->end_char);
    gtk_text_buffer_apply_tag (self->buffer, self->tag, &start, &end);
  }
}

/* The words of the text as they are marked, each once, up to the number of cards. */
static GPtrArray *
choose_marks (FootingStoryField *self, const char *text)
{
  GPtrArray *chosen = g_ptr_array_new ();
  g_autoptr (GHashTable) seen =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->marks->len && (int)chosen->len < self->max_cards; i++) {
    FootingStoryMark *mark = g_ptr_array_index (self->marks, i);
    g_autofree char *words = dup_words (text, mark);

    if (g_hash_table_add (seen, g_utf8_casefold (words, -1)))
      g_ptr_array_add (chosen, mark);
  }

  return chosen;
}

static void
show_cards (FootingStoryField *self, const char *text)
{
  g_autoptr (GPtrArray) chosen = choose_marks (self, text);
  GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->cards));

  for (guint i = 0; card != NULL; i++, card = gtk_widget_get_next_sibling (card)) {
    gtk_widget_set_visible (card, i < chosen->len);
    if (i < chosen->len) {
      const FootingStoryMark *mark = g_ptr_array_index (chosen, i);
      g_autofree char *words = dup_words (text, mark);

      footing_story_card_set (FOOTING_STORY_CARD (card), words,
                              footing_story_ask (text, mark, self->perspective));
    }
  }

  gtk_widget_set_visible (GTK_WIDGET (self->cards), chosen->len > 0);
}

static void
check (FootingStoryField *self)
{
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  g_clear_handle_id (&self->idle, g_source_remove);
  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  if (gtk_text_buffer_get_char_count (self->buffer) > MAX_CHARS)
    gtk_text_buffer_get_start_iter (self->buffer, &end);
  text = gtk_text_buffer_get_text (self->buffer, &start, &end, TRUE);

  g_ptr_array_unref (self->marks);
  self->marks = footing_story_check (text);
  drop_ignored (self, text);
  underline (self);
  show_cards (self, text);
  g_signal_emit (self, signals[CHECKED], 0);
}

static gboolean
check_cb (gpointer data)
{
  FootingStoryField *self = data;

  self->idle = 0;
  check (self);

  return G_SOURCE_REMOVE;
}

static void
changed_cb (FootingStoryField *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add (check_cb, self);
}

/* The cards move up, and the focus stays where it is: on the next one. It goes back only
 * when there is none left to have it. */
static void
leave_cb (FootingStoryField *self, FootingStoryCard *card)
{
  GtkWidget *before = gtk_widget_get_prev_sibling (GTK_WIDGET (card));

  g_hash_table_add (self->ignored,
                    g_utf8_casefold (footing_story_card_get_words (card), -1));
  check (self);

  if (gtk_widget_get_visible (GTK_WIDGET (card)))
    return;
  if (before != NULL && gtk_widget_get_visible (before))
    gtk_widget_child_focus (before, GTK_DIR_TAB_FORWARD);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->area));
}

static void
add_cards (FootingStoryField *self)
{
  for (int i = 0; i < self->max_cards; i++) {
    GtkWidget *card = footing_story_card_new ();

    g_signal_connect_object (card, "leave", G_CALLBACK (leave_cb), self,
                             G_CONNECT_SWAPPED);
    gtk_widget_set_visible (card, FALSE);
    gtk_box_append (self->cards, card);
  }
}

static void
footing_story_field_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  FootingStoryField *self = FOOTING_STORY_FIELD (widget);
  GdkRGBA color;

  GTK_WIDGET_CLASS (footing_story_field_parent_class)->css_changed (widget, change);

  if (gtk_style_context_lookup_color (gtk_widget_get_style_context (widget),
                                      "footing_reflection", &color))
    g_object_set (self->tag, "underline-rgba", &color, NULL);
}

static gboolean
footing_story_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (FOOTING_STORY_FIELD (widget)->area));
}

static void
footing_story_field_constructed (GObject *object)
{
  G_OBJECT_CLASS (footing_story_field_parent_class)->constructed (object);

  add_cards (FOOTING_STORY_FIELD (object));
}

static void
footing_story_field_dispose (GObject *object)
{
  g_clear_handle_id (&FOOTING_STORY_FIELD (object)->idle, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_STORY_FIELD);

  G_OBJECT_CLASS (footing_story_field_parent_class)->dispose (object);
}

static void
footing_story_field_finalize (GObject *object)
{
  FootingStoryField *self = FOOTING_STORY_FIELD (object);

  g_clear_object (&self->buffer);
  g_ptr_array_unref (self->marks);
  g_hash_table_unref (self->ignored);

  G_OBJECT_CLASS (footing_story_field_parent_class)->finalize (object);
}

static void
footing_story_field_get_property (GObject *object,
                                  guint property_id,
                                  GValue *value,
                                  GParamSpec *pspec)
{
  FootingStoryField *self = FOOTING_STORY_FIELD (object);

  switch (property_id) {
  case PROP_TITLE:
  case PROP_HELP:
    g_object_get_property (G_OBJECT (self->area), pspec->name, value);
    break;
  case PROP_MAX_CARDS:
    g_value_set_int (value, self->max_cards);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
footing_story_field_set_property (GObject *object,
                                  guint property_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  FootingStoryField *self = FOOTING_STORY_FIELD (object);

  switch (property_id) {
  case PROP_TITLE:
  case PROP_HELP:
    g_object_set_property (G_OBJECT (self->area), pspec->name, value);
    break;
  case PROP_MAX_CARDS:
    self->max_cards = g_value_get_int (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
footing_story_field_class_init (FootingStoryFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = footing_story_field_constructed;
  object_class->dispose = footing_story_field_dispose;
  object_class->finalize = footing_story_field_finalize;
  object_class->get_property = footing_story_field_get_property;
  object_class->set_property = footing_story_field_set_property;
  widget_class->css_changed = footing_story_field_css_changed;
  widget_class->grab_focus = footing_story_field_grab_focus;
  widget_class->focus = footing_tab_focus_part;

  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "",
                                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_HELP] = g_param_spec_string ("help", NULL, NULL, "",
                                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_MAX_CARDS] = g_param_spec_int ("max-cards", NULL, NULL, 0, 10, 3,
                                            G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY |
                                                G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[CHECKED] = g_signal_new ("checked", FOOTING_TYPE_STORY_FIELD, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (FOOTING_TYPE_TEXT_AREA);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/editors/story-field.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingStoryField, box);
  gtk_widget_class_bind_template_child (widget_class, FootingStoryField, area);
  gtk_widget_class_bind_template_child (widget_class, FootingStoryField, cards);
}

static void
footing_story_field_init (FootingStoryField *self)
{
  self->marks = g_ptr_array_new ();
  self->ignored = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  gtk_widget_init_template (GTK_WIDGET (self));

  self->buffer =
      g_object_ref (gtk_text_view_get_buffer (footing_text_area_get_view (self->area)));
  self->tag = gtk_text_buffer_create_tag (self->buffer, NULL, "underline",
                                          PANGO_UNDERLINE_LOW, NULL);
  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkTextView *
footing_story_field_get_view (FootingStoryField *self)
{
  g_return_val_if_fail (FOOTING_IS_STORY_FIELD (self), NULL);

  return footing_text_area_get_view (self->area);
}

GPtrArray *
footing_story_field_get_marks (FootingStoryField *self)
{
  g_return_val_if_fail (FOOTING_IS_STORY_FIELD (self), NULL);

  return self->marks;
}

void
footing_story_field_set_perspective (FootingStoryField *self,
                                     FootingPerspective perspective)
{
  g_return_if_fail (FOOTING_IS_STORY_FIELD (self));

  self->perspective = perspective;
}
