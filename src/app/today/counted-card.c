/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "counted-card.h"
#include "entry/entry-window.h"
#include "format/date-format.h"
#include "format/entry-format.h"
#include "plan/entries.h"
#include "text.h"
#include "widgets/click-pause.h"
#include "widgets/stay.h"
#include "widgets/wrap-box.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Of the title of the win. */
#define TITLE_CHARS 200

/* So far another one is looked for. */
#define MAX_STEPS 100

struct _FootingCountedCard {
  GtkBox parent_instance;

  /* template children */
  GtkWidget *open;
  GtkLabel *title;
  GtkLabel *date;

  /* owned */
  FootingContext *context;
  FootingEntry *win; /* that is shown, or NULL */

  /* state */
  gboolean monthly;
  guint skip;
  guint pause; /* after one was set aside */
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

static FootingEntry *
pick (FootingCountedCard *self)
{
  g_autofree char *before = dup_date (self);

  return footing_store_pick_win (footing_context_get_store (self->context), before,
                                 self->skip, NULL);
}

static void
show_win (FootingCountedCard *self, FootingEntry *win)
{
  g_autofree char *today = NULL;
  g_autofree char *whole = NULL;
  g_autofree char *title = NULL;
  g_autofree char *date = NULL;

  g_set_object (&self->win, win);
  footing_stay_set_visible (GTK_WIDGET (self), win != NULL);
  if (win == NULL)
    return;

  today = footing_context_today (self->context);
  whole = footing_entry_format_title (win);
  title = footing_text_excerpt (whole, TITLE_CHARS);
  date = footing_date_format_short (win->date, today);
  gtk_label_set_label (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->open),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_label_set_label (self->date, date);
}

static void
refresh (FootingCountedCard *self)
{
  g_autoptr (FootingEntry) win = pick (self);

  show_win (self, win);
}

static void
open_cb (FootingCountedCard *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (self->win != NULL && GTK_IS_WINDOW (root))
    footing_entry_window_show (GTK_WINDOW (root), self->context,
                               footing_record_get_id (self->win));
}

/* The next that is another one: those between may be set aside. */
static void
another_cb (FootingCountedCard *self)
{
  g_autofree char *id = g_strdup (footing_record_get_id (self->win));

  for (guint i = 0; i < MAX_STEPS; i++) {
    g_autoptr (FootingEntry) win = NULL;

    self->skip++;
    win = pick (self);
    if (win == NULL || strcmp (footing_record_get_id (win), id) != 0) {
      show_win (self, win);
      return;
    }
  }

  footing_context_toast (self->context, _ ("There is no other past win yet"), NULL, NULL,
                         NULL);
}

static gboolean
bring_back_cb (gpointer context, gpointer id, GError **error)
{
  return footing_entries_set_aside (footing_context_get_store (context), id, FALSE,
                                    error);
}

static void
aside_cb (FootingCountedCard *self)
{
  /* Setting it aside shows another one. */
  g_autofree char *id = g_strdup (footing_record_get_id (self->win));
  g_autofree char *whole = footing_entry_format_title (self->win);
  g_autofree char *name = footing_text_excerpt (whole, FOOTING_TITLE_CHARS);
  /* Translators: a win that is not brought back on Today any more; %s is its title */
  g_autofree char *text = g_strdup_printf (_ ("“%s” isn’t shown here again"), name);
  /* Translators: that it is not shown has been taken back; %s is its title */
  g_autofree char *undone = g_strdup_printf (_ ("“%s” may be shown here again"), name);
  g_autoptr (GError) error = NULL;

  /* The second of two clicks is not meant for the one that has come in its place. */
  if (self->pause != 0)
    return;

  footing_click_pause_begin (&self->pause, GTK_WIDGET (self));
  if (footing_entries_set_aside (footing_context_get_store (self->context), id, TRUE,
                                 &error))
    footing_context_offer_undo (self->context, text, undone, bring_back_cb,
                                g_steal_pointer (&id), g_free);
  else
    footing_context_report (self->context, error);
}

static void
footing_counted_card_dispose (GObject *object)
{
  FootingCountedCard *self = FOOTING_COUNTED_CARD (object);

  g_clear_handle_id (&self->pause, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_COUNTED_CARD);
  g_clear_object (&self->win);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (footing_counted_card_parent_class)->dispose (object);
}

static void
footing_counted_card_class_init (FootingCountedCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_counted_card_dispose;

  g_type_ensure (FOOTING_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/today/counted-card.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingCountedCard, open);
  gtk_widget_class_bind_template_child (widget_class, FootingCountedCard, title);
  gtk_widget_class_bind_template_child (widget_class, FootingCountedCard, date);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, another_cb);
  gtk_widget_class_bind_template_callback (widget_class, aside_cb);
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
