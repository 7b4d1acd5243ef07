/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "story-card.h"
#include "text.h"

#include <glib/gi18n-lib.h>

#define MAX_QUOTED 60

struct _FootingStoryCard {
  GtkWidget parent_instance;

  /* template children */
  GtkWidget *box;
  GtkLabel *words;
  GtkLabel *note;
  GtkWidget *leave_button;

  /* owned */
  char *about;
};

G_DEFINE_FINAL_TYPE (FootingStoryCard, footing_story_card, GTK_TYPE_WIDGET)

enum {
  LEAVE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
leave_cb (FootingStoryCard *self)
{
  g_signal_emit (self, signals[LEAVE], 0);
}

static void
footing_story_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_STORY_CARD);

  G_OBJECT_CLASS (footing_story_card_parent_class)->dispose (object);
}

static void
footing_story_card_finalize (GObject *object)
{
  g_free (FOOTING_STORY_CARD (object)->about);

  G_OBJECT_CLASS (footing_story_card_parent_class)->finalize (object);
}

static void
footing_story_card_class_init (FootingStoryCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = footing_story_card_dispose;
  object_class->finalize = footing_story_card_finalize;

  signals[LEAVE] = g_signal_new ("leave", FOOTING_TYPE_STORY_CARD, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/editors/story-card.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingStoryCard, box);
  gtk_widget_class_bind_template_child (widget_class, FootingStoryCard, words);
  gtk_widget_class_bind_template_child (widget_class, FootingStoryCard, note);
  gtk_widget_class_bind_template_child (widget_class, FootingStoryCard, leave_button);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
}

static void
footing_story_card_init (FootingStoryCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
footing_story_card_new (void)
{
  return g_object_new (FOOTING_TYPE_STORY_CARD, NULL);
}

void
footing_story_card_set (FootingStoryCard *self, const char *words, const char *note)
{
  g_autofree char *excerpt = footing_text_excerpt (words, MAX_QUOTED);
  /* Translators: quotation marks, around words of the person's own */
  g_autofree char *quoted = g_strdup_printf (_ ("“%s”"), excerpt);
  g_autofree char *leave = g_strdup_printf (_ ("Leave “%s” as it is"), excerpt);

  g_return_if_fail (FOOTING_IS_STORY_CARD (self));

  g_free (self->about);
  self->about = g_strdup (words);
  gtk_label_set_label (self->words, quoted);
  gtk_label_set_label (self->note, note);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->leave_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, leave, -1);
}

const char *
footing_story_card_get_words (FootingStoryCard *self)
{
  g_return_val_if_fail (FOOTING_IS_STORY_CARD (self), NULL);

  return self->about;
}
