/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "closed-card.h"
#include "date.h"
#include "format/date-format.h"
#include "text.h"

#include <glib/gi18n-lib.h>

/* Of what somebody said "back on my feet" would look like. */
#define FEET_CHARS 200

/* Before any win. */
#define EVER "0001-01-01"

struct _FootingClosedCard {
  GtkBox parent_instance;

  /* template children */
  GtkLabel *sentence;
  GtkLabel *stays;
};

G_DEFINE_FINAL_TYPE (FootingClosedCard, footing_closed_card, GTK_TYPE_BOX)

static char *
describe (FootingRecovery *recovery, const char *today)
{
  g_autofree char *day = footing_date_format_short (recovery->closed_on, today);
  g_autofree char *shown = footing_record_show (recovery, recovery->back_on_my_feet);
  g_autofree char *feet = footing_text_excerpt (shown, FEET_CHARS);

  if (*feet == '\0')
    /* Translators: %s is a day, such as "5 Mar" */
    return g_strdup_printf (_ ("You closed this plan on %s."), day);

  if (footing_recovery_is_support (recovery))
    /* Translators: a day, such as "5 Mar", and what was said at the start that somebody
     * else would do who is back on their feet */
    return g_strdup_printf (
        _ ("You closed this plan on %s. This is where it was to lead: “%s”"), day, feet);

  /* Translators: a day, such as "5 Mar", and what somebody said at the start that being
   * back on one's feet would look like */
  return g_strdup_printf (
      _ ("You closed this plan on %s. This is where you wanted to be: “%s”"), day, feet);
}

/* @n is the number of wins; -1 when they cannot be counted. */
static char *
describe_stays (int n)
{
  if (n <= 0)
    return g_strdup (
        _ ("There are no more weekly reminders. Everything you wrote is still here."));

  return g_strdup_printf (
      ngettext ("There are no more weekly reminders. Everything you wrote is still here, "
                "including %d win on your timeline.",
                "There are no more weekly reminders. Everything you wrote is still here, "
                "including %d wins on your timeline.",
                n),
      n);
}

void
footing_closed_card_show (FootingClosedCard *self,
                          FootingContext *context,
                          FootingRecovery *recovery)
{
  gboolean closed;

  g_return_if_fail (FOOTING_IS_CLOSED_CARD (self));

  closed = recovery != NULL && footing_recovery_is_recovered (recovery) &&
           footing_date_is_valid (recovery->closed_on);
  if (closed) {
    g_autofree char *today = footing_context_today (context);
    g_autofree char *sentence = describe (recovery, today);
    g_autofree char *stays = describe_stays (footing_store_count_wins (
        footing_context_get_store (context), footing_record_get_id (recovery), EVER));

    gtk_label_set_label (self->sentence, sentence);
    gtk_label_set_label (self->stays, stays);
  }
  gtk_widget_set_visible (GTK_WIDGET (self), closed);
}

static void
footing_closed_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_CLOSED_CARD);

  G_OBJECT_CLASS (footing_closed_card_parent_class)->dispose (object);
}

static void
footing_closed_card_class_init (FootingClosedCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_closed_card_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/today/closed-card.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingClosedCard, sentence);
  gtk_widget_class_bind_template_child (widget_class, FootingClosedCard, stays);
}

static void
footing_closed_card_init (FootingClosedCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
