/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "first-days.h"
#include "first-days-advice.h"
#include "guidance/door.h"
#include "sections/section-happened.h"
#include "sections/section-story.h"
#include "unsaved-bar.h"
#include "unsaved-dialog.h"
#include "widgets/focus.h"
#include "widgets/wrap-box.h"

#include <glib/gi18n-lib.h>

struct _FootingFirstDays {
  AdwBin parent_instance;

  /* template children */
  AdwWindowTitle *title;
  AdwBin *unsaved;
  GtkLabel *question;
  GtkLabel *answer;
  AdwBin *happened_bin;
  AdwBin *advice_bin;
  AdwBin *story_bin;
  GtkButton *go_button;

  /* owned */
  FootingContext *context;
  char *recovery;

  /* state */
  gboolean draft;
};

G_DEFINE_FINAL_TYPE (FootingFirstDays, footing_first_days, ADW_TYPE_BIN)

enum {
  CLOSED,
  PLANNED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
close_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingFirstDays *self = FOOTING_FIRST_DAYS (widget);

  if (footing_unsaved_may_leave (widget, widget, self->context, "first-days.close", NULL))
    g_signal_emit (self, signals[CLOSED], 0);
}

/* From a draft to its first win; a plan that has begun has one. */
static void
go_on_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingFirstDays *self = FOOTING_FIRST_DAYS (widget);

  if (!self->draft)
    close_cb (widget, action, parameter);
  else if (footing_context_flush (self->context))
    g_signal_emit (self, signals[PLANNED], 0, self->recovery);
}

static void
footing_first_days_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_FIRST_DAYS);

  G_OBJECT_CLASS (footing_first_days_parent_class)->dispose (object);
}

static void
footing_first_days_finalize (GObject *object)
{
  FootingFirstDays *self = FOOTING_FIRST_DAYS (object);

  g_clear_object (&self->context);
  g_free (self->recovery);

  G_OBJECT_CLASS (footing_first_days_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *klass)
{
  g_type_ensure (FOOTING_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (klass,
                                               APP_PATH "/ui/wizard/first-days.ui");
  gtk_widget_class_bind_template_child (klass, FootingFirstDays, title);
  gtk_widget_class_bind_template_child (klass, FootingFirstDays, unsaved);
  gtk_widget_class_bind_template_child (klass, FootingFirstDays, question);
  gtk_widget_class_bind_template_child (klass, FootingFirstDays, answer);
  gtk_widget_class_bind_template_child (klass, FootingFirstDays, happened_bin);
  gtk_widget_class_bind_template_child (klass, FootingFirstDays, advice_bin);
  gtk_widget_class_bind_template_child (klass, FootingFirstDays, story_bin);
  gtk_widget_class_bind_template_child (klass, FootingFirstDays, go_button);
}

static void
footing_first_days_class_init (FootingFirstDaysClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = footing_first_days_dispose;
  object_class->finalize = footing_first_days_finalize;

  signals[CLOSED] = g_signal_new ("closed", FOOTING_TYPE_FIRST_DAYS, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[PLANNED] = g_signal_new ("planned", FOOTING_TYPE_FIRST_DAYS, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "first-days.close", NULL, close_cb);
  gtk_widget_class_install_action (widget_class, "first-days.go-on", NULL, go_on_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0,
                                       "first-days.close", NULL);
}

static void
footing_first_days_init (FootingFirstDays *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_section (FootingFirstDays *self, AdwBin *bin, GType type, gboolean brief)
{
  adw_bin_set_child (bin, g_object_new (type, "context", self->context, "recovery",
                                        self->recovery, "brief", brief, NULL));
}

static void
load (FootingFirstDays *self)
{
  const FootingGuide *door =
      footing_guidance_lookup (footing_context_get_guidance (self->context),
                               FOOTING_GUIDE_DOOR, FOOTING_FIRST_DAYS_DOOR);
  g_autoptr (FootingRecovery) plan =
      footing_store_get (footing_context_get_store (self->context), FOOTING_TYPE_RECOVERY,
                         self->recovery, NULL);

  self->draft = plan != NULL && footing_recovery_is_draft (plan);
  if (!self->draft)
    gtk_button_set_label (self->go_button, _ ("_Done"));
  gtk_label_set_label (self->question,
                       footing_guide_title (door, FOOTING_PERSPECTIVE_SELF));
  gtk_label_set_label (self->answer, footing_guide_text (door, FOOTING_PERSPECTIVE_SELF));
  add_section (self, self->happened_bin, FOOTING_TYPE_SECTION_HAPPENED, FALSE);
  add_section (self, self->advice_bin, FOOTING_TYPE_FIRST_DAYS_ADVICE, TRUE);
  add_section (self, self->story_bin, FOOTING_TYPE_SECTION_STORY, TRUE);
}

GtkWidget *
footing_first_days_new (FootingContext *context, const char *recovery)
{
  FootingFirstDays *self;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (recovery != NULL, NULL);

  self = g_object_new (FOOTING_TYPE_FIRST_DAYS, NULL);
  self->context = g_object_ref (context);
  self->recovery = g_strdup (recovery);
  load (self);

  footing_unsaved_title_follow (self->title, context);
  footing_unsaved_bar_follow (self->unsaved, context);
  footing_focus_enter_when_shown (GTK_WIDGET (self), GTK_WIDGET (self->happened_bin));

  return GTK_WIDGET (self);
}

const char *
footing_first_days_get_recovery (FootingFirstDays *self)
{
  g_return_val_if_fail (FOOTING_IS_FIRST_DAYS (self), NULL);

  return self->recovery;
}
