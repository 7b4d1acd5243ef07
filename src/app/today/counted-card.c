/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "counted-card.h"
#include "format/date-format.h"
#include "text.h"

#include <string.h>

/* Of the title of the win. */
#define TITLE_CHARS 200

struct _FootingCountedCard {
  GtkBox parent_instance;

  /* template children */
  GtkLabel *title;
  GtkLabel *date;

  /* owned */
  FootingContext *context;

  /* state */
  gboolean monthly;
  guint skip;
};

G_DEFINE_FINAL_TYPE (FootingCountedCard, footing_counted_card, GTK_TYPE_BOX)

/* The one that is brought back is chosen by this. */
static char *
dup_date (FootingCountedCard *self)
{
  char *date = footing_context_today (self->context);

  if (self->monthly)
    memcpy (date + strlen ("YYYY-MM-"), "01", 2);

  return date;
}

static void
refresh (FootingCountedCard *self)
{
  g_autofree char *before = dup_date (self);
  g_autoptr (FootingEntry) entry = footing_store_pick_win (
      footing_context_get_store (self->context), before, self->skip, NULL);
  g_autofree char *today = NULL;
  g_autofree char *title = NULL;
  g_autofree char *date = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), entry != NULL);
  if (entry == NULL)
    return;

  today = footing_context_today (self->context);
  title = footing_text_excerpt (entry->title, TITLE_CHARS);
  date = footing_date_format_short (entry->date, today);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->date, date);
}

static void
another_cb (FootingCountedCard *self)
{
  self->skip++;
  refresh (self);
}

static void
footing_counted_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_COUNTED_CARD);
  g_clear_object (&FOOTING_COUNTED_CARD (object)->context);

  G_OBJECT_CLASS (footing_counted_card_parent_class)->dispose (object);
}

static void
footing_counted_card_class_init (FootingCountedCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_counted_card_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/today/counted-card.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingCountedCard, title);
  gtk_widget_class_bind_template_child (widget_class, FootingCountedCard, date);
  gtk_widget_class_bind_template_callback (widget_class, another_cb);
}

static void
footing_counted_card_init (FootingCountedCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
footing_counted_card_show (FootingCountedCard *self,
                           FootingContext *context,
                           gboolean monthly)
{
  g_return_if_fail (FOOTING_IS_COUNTED_CARD (self));
  g_return_if_fail (FOOTING_IS_CONTEXT (context));

  g_set_object (&self->context, context);
  self->monthly = monthly;
  refresh (self);
}
