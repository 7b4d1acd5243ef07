/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "first-days-advice.h"
#include "guidance/door.h"

#include <glib/gi18n-lib.h>

struct _FootingFirstDaysAdvice {
  FootingSection parent_instance;

  /* template children */
  GtkLabel *whom;
  GtkLabel *say;
  GtkLabel *words;
  GtkLabel *not_yet;
  GtkLabel *sleep;
};

G_DEFINE_FINAL_TYPE (FootingFirstDaysAdvice,
                     footing_first_days_advice,
                     FOOTING_TYPE_SECTION)

static void
copy_cb (FootingFirstDaysAdvice *self)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)),
                          gtk_label_get_label (self->words));
  footing_context_toast (footing_view_get_context (self), _ ("Copied"), NULL, NULL, NULL);
}

static void
show_advice (FootingFirstDaysAdvice *self, const char *trigger)
{
  FootingGuidance *guidance = footing_view_get_guidance (self);
  const FootingGuide *door =
      footing_guidance_lookup (guidance, FOOTING_GUIDE_DOOR, FOOTING_FIRST_DAYS_DOOR);

  gtk_label_set_label (self->whom, footing_door_get_whom (door, trigger));
  gtk_label_set_label (self->say, footing_door_get_say (door));
  gtk_label_set_label (self->words, footing_door_get_words (guidance, door, trigger));
  gtk_label_set_label (self->not_yet, footing_door_get_not_yet (door, trigger));
  gtk_label_set_label (self->sleep, footing_door_get_sleep (door, trigger));
}

static void
footing_first_days_advice_refresh (FootingView *view, GType type, const char *id)
{
  FootingFirstDaysAdvice *self = FOOTING_FIRST_DAYS_ADVICE (view);
  g_autoptr (FootingRecovery) recovery = NULL;

  if (type != G_TYPE_NONE && type != FOOTING_TYPE_RECOVERY)
    return;

  recovery = footing_store_get (footing_view_get_store (self), FOOTING_TYPE_RECOVERY,
                                footing_section_get_recovery (self), NULL);
  show_advice (self, recovery != NULL ? recovery->trigger : NULL);
}

static void
footing_first_days_advice_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_FIRST_DAYS_ADVICE);

  G_OBJECT_CLASS (footing_first_days_advice_parent_class)->dispose (object);
}

static void
footing_first_days_advice_class_init (FootingFirstDaysAdviceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_first_days_advice_dispose;
  FOOTING_VIEW_CLASS (klass)->refresh = footing_first_days_advice_refresh;

  gtk_widget_class_set_template_from_resource (widget_class, APP_PATH
                                               "/ui/wizard/first-days-advice.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingFirstDaysAdvice, whom);
  gtk_widget_class_bind_template_child (widget_class, FootingFirstDaysAdvice, say);
  gtk_widget_class_bind_template_child (widget_class, FootingFirstDaysAdvice, words);
  gtk_widget_class_bind_template_child (widget_class, FootingFirstDaysAdvice, not_yet);
  gtk_widget_class_bind_template_child (widget_class, FootingFirstDaysAdvice, sleep);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
}

static void
footing_first_days_advice_init (FootingFirstDaysAdvice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
