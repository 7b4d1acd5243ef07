/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "session-timer.h"

#include <glib/gi18n-lib.h>

/* How often the time is looked at, in seconds. */
#define TICK 5

struct _FootingSessionTimer {
  GtkBox parent_instance;

  /* template children */
  GtkLabel *label;
  GtkProgressBar *bar;
  GtkToggleButton *pause_button;

  /* owned */
  FootingClock *clock;

  /* state */
  int length; /* in seconds, like the others */
  int used;
  gint64 last; /* when it was looked at, 0 while it does not run */
  guint timeout;
  gboolean over;
};

G_DEFINE_FINAL_TYPE (FootingSessionTimer, footing_session_timer, GTK_TYPE_BOX)

enum {
  PROP_0,
  PROP_USED,
  PROP_OVER,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static gboolean
is_paused (FootingSessionTimer *self)
{
  return gtk_toggle_button_get_active (self->pause_button);
}

static char *
format_left (FootingSessionTimer *self)
{
  const int minutes = (MAX (0, self->length - self->used) + 59) / 60;

  if (self->over)
    return g_strdup (_ ("Time’s up"));
  if (is_paused (self))
    return g_strdup_printf (
        ngettext ("Paused, %d minute left", "Paused, %d minutes left", minutes), minutes);

  return g_strdup_printf (ngettext ("%d minute left", "%d minutes left", minutes),
                          minutes);
}

static void
update (FootingSessionTimer *self)
{
  const gboolean over = self->used >= self->length;
  g_autofree char *left = NULL;

  if (over != self->over) {
    self->over = over;
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_OVER]);
  }

  left = format_left (self);
  gtk_label_set_label (self->label, left);
  gtk_progress_bar_set_fraction (
      self->bar, self->length > 0 ? MIN (1.0, self->used / (double)self->length) : 1.0);
  gtk_widget_set_visible (GTK_WIDGET (self->pause_button), !self->over);
  gtk_button_set_label (GTK_BUTTON (self->pause_button),
                        is_paused (self) ? _ ("_Go On") : _ ("_Pause"));
}

static gboolean
tick_cb (gpointer data)
{
  footing_session_timer_tick (data);

  return G_SOURCE_CONTINUE;
}

/* Runs while it is in sight, not paused, and there is time left. */
static void
follow (FootingSessionTimer *self)
{
  const gboolean runs = self->clock != NULL && !self->over && !is_paused (self) &&
                        gtk_widget_get_mapped (GTK_WIDGET (self));

  if (runs == (self->timeout != 0))
    return;

  if (runs) {
    self->last = footing_clock_now (self->clock);
    self->timeout = g_timeout_add_seconds (TICK, tick_cb, self);
  } else {
    g_clear_handle_id (&self->timeout, g_source_remove);
    self->last = 0;
  }
}

static void
pause_cb (FootingSessionTimer *self)
{
  footing_session_timer_tick (self);
  follow (self);
  update (self);
}

static void
footing_session_timer_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (footing_session_timer_parent_class)->map (widget);

  follow (FOOTING_SESSION_TIMER (widget));
}

static void
footing_session_timer_unmap (GtkWidget *widget)
{
  FootingSessionTimer *self = FOOTING_SESSION_TIMER (widget);

  footing_session_timer_tick (self);
  GTK_WIDGET_CLASS (footing_session_timer_parent_class)->unmap (widget);
  follow (self);
}

static void
footing_session_timer_dispose (GObject *object)
{
  FootingSessionTimer *self = FOOTING_SESSION_TIMER (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_SESSION_TIMER);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (footing_session_timer_parent_class)->dispose (object);
}

static void
footing_session_timer_get_property (GObject *object,
                                    guint property_id,
                                    GValue *value,
                                    GParamSpec *pspec)
{
  FootingSessionTimer *self = FOOTING_SESSION_TIMER (object);

  switch (property_id) {
  case PROP_USED:
    g_value_set_int (value, self->used);
    break;
  case PROP_OVER:
    g_value_set_boolean (value, self->over);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
footing_session_timer_class_init (FootingSessionTimerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags told = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = footing_session_timer_dispose;
  object_class->get_property = footing_session_timer_get_property;
  widget_class->map = footing_session_timer_map;
  widget_class->unmap = footing_session_timer_unmap;

  props[PROP_USED] = g_param_spec_int ("used", NULL, NULL, 0, G_MAXINT, 0, told);
  props[PROP_OVER] = g_param_spec_boolean ("over", NULL, NULL, FALSE, told);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/sessions/session-timer.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingSessionTimer, label);
  gtk_widget_class_bind_template_child (widget_class, FootingSessionTimer, bar);
  gtk_widget_class_bind_template_child (widget_class, FootingSessionTimer, pause_button);
  gtk_widget_class_bind_template_callback (widget_class, pause_cb);
}

static void
footing_session_timer_init (FootingSessionTimer *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
footing_session_timer_load (FootingSessionTimer *self,
                            FootingClock *clock,
                            int length_minutes,
                            int used)
{
  g_return_if_fail (FOOTING_IS_SESSION_TIMER (self));

  g_set_object (&self->clock, clock);
  self->length = length_minutes * 60;
  self->used = MAX (0, used);
  update (self);
  follow (self);
}

int
footing_session_timer_get_used (FootingSessionTimer *self)
{
  g_return_val_if_fail (FOOTING_IS_SESSION_TIMER (self), 0);

  return self->used;
}

gboolean
footing_session_timer_is_over (FootingSessionTimer *self)
{
  g_return_val_if_fail (FOOTING_IS_SESSION_TIMER (self), FALSE);

  return self->over;
}

void
footing_session_timer_extend (FootingSessionTimer *self, int minutes)
{
  g_return_if_fail (FOOTING_IS_SESSION_TIMER (self));

  self->length = MAX (self->length, self->used) + minutes * 60;
  update (self);
  follow (self);
}

void
footing_session_timer_tick (FootingSessionTimer *self)
{
  gint64 now, passed;

  g_return_if_fail (FOOTING_IS_SESSION_TIMER (self));

  if (self->timeout == 0)
    return;

  now = footing_clock_now (self->clock);
  passed = now - self->last;
  self->last = now;
  /* More than that: the computer slept, or its clock was set. */
  if (passed <= 0 || passed > TICK * 12)
    return;

  self->used += (int)passed;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_USED]);
  update (self);
  follow (self);
}
