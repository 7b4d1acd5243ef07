/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "section-rhythm.h"
#include "reminders/reminder-test.h"
#include "editors/ritual-list.h"
#include "editors/why.h"

/* Page 9 (F40): the weekly rituals, and a test notification (F41). */
struct _FootingSectionRhythm {
  FootingSection parent_instance;

  /* template children */
  GtkWidget *rituals;
  GtkWidget *add_button;
  FootingReminderTest *test;
  FootingWhy *why;
};

G_DEFINE_FINAL_TYPE (FootingSectionRhythm, footing_section_rhythm, FOOTING_TYPE_SECTION)

static void
footing_section_rhythm_refresh (FootingView *view, GType type, const char *id)
{
  if (type == G_TYPE_NONE || type == FOOTING_TYPE_RITUAL)
    footing_ritual_list_show (FOOTING_SECTION_RHYTHM (view)->rituals,
                              footing_view_get_context (view),
                              footing_section_get_recovery (view));
}

static void
add_cb (FootingSectionRhythm *self)
{
  footing_ritual_list_add (self->rituals, footing_view_get_context (self),
                           footing_section_get_recovery (self));
}

static void
footing_section_rhythm_constructed (GObject *object)
{
  FootingSectionRhythm *self = FOOTING_SECTION_RHYTHM (object);

  G_OBJECT_CLASS (footing_section_rhythm_parent_class)->constructed (object);

  footing_reminder_test_set_context (self->test, footing_view_get_context (self));
  footing_why_set_place (self->why, footing_view_get_guidance (self), "rhythm");
}

static void
footing_section_rhythm_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_SECTION_RHYTHM);

  G_OBJECT_CLASS (footing_section_rhythm_parent_class)->dispose (object);
}

static void
footing_section_rhythm_class_init (FootingSectionRhythmClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = footing_section_rhythm_constructed;
  G_OBJECT_CLASS (klass)->dispose = footing_section_rhythm_dispose;
  FOOTING_VIEW_CLASS (klass)->refresh = footing_section_rhythm_refresh;

  g_type_ensure (FOOTING_TYPE_REMINDER_TEST);
  g_type_ensure (FOOTING_TYPE_WHY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/sections/section-rhythm.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingSectionRhythm, rituals);
  gtk_widget_class_bind_template_child (widget_class, FootingSectionRhythm, add_button);
  gtk_widget_class_bind_template_child (widget_class, FootingSectionRhythm, test);
  gtk_widget_class_bind_template_child (widget_class, FootingSectionRhythm, why);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
footing_section_rhythm_init (FootingSectionRhythm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
