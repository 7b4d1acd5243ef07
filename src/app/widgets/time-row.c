/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "time-row.h"
#include "date.h"
#include "field-text.h"
#include "hint.h"
#include "text.h"
#include "time-parse.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _FootingTimeRow {
  AdwEntryRow parent_instance;

  /* borrowed */
  GtkEventControllerFocus *focus;

  /* state */
  char *time;
  char *settled; /* what holds while nothing that is typed can be read */
  char *unfinished;
  gboolean setting;
  gboolean optional;
};

G_DEFINE_FINAL_TYPE (FootingTimeRow, footing_time_row, ADW_TYPE_ENTRY_ROW)

enum {
  PROP_0,
  PROP_TIME,
  PROP_UNFINISHED,
  PROP_OPTIONAL,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

/* The time that @text says, "" where it may say none; NULL when it cannot be read. Owned
 * by the caller. */
static char *
read_time (FootingTimeRow *self, const char *text)
{
  return self->optional && footing_text_is_blank (text) ? g_strdup ("")
                                                        : footing_time_parse (text);
}

static void
update_problem (FootingTimeRow *self, gboolean typing)
{
  g_autofree char *time = read_time (self, gtk_editable_get_text (GTK_EDITABLE (self)));
  g_autofree char *problem = NULL;

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  if (time != NULL) {
    footing_hint_set (GTK_WIDGET (self), NULL);
  } else if (!typing) {
    problem = *self->time != '\0'
                  ? g_strdup_printf (
                        _ ("Enter a time such as 9:30 or 2 pm; until then, %s holds."),
                        self->time)
                  : g_strdup (_ ("Enter a time such as 9:30 or 2 pm."));
    footing_hint_set (GTK_WIDGET (self), problem);
  }
}

static void
settle (FootingTimeRow *self)
{
  g_free (self->settled);
  self->settled = g_strdup (self->time);
}

/* What is typed while it is no time yet. */
static void
update_unfinished (FootingTimeRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self));
  g_autofree char *time = read_time (self, text);

  if (time != NULL)
    text = "";
  if (strcmp (text, self->unfinished) == 0)
    return;

  g_free (self->unfinished);
  self->unfinished = g_strdup (text);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_UNFINISHED]);
}

/* Puts @text there at once: the editable takes what was there away first, which is not
 * to be read. */
static void
fill (FootingTimeRow *self, const char *text)
{
  self->setting = TRUE;
  footing_field_fill (GTK_EDITABLE (self), text);
  self->setting = FALSE;
}

static void
leave_cb (FootingTimeRow *self)
{
  g_autofree char *time = read_time (self, gtk_editable_get_text (GTK_EDITABLE (self)));

  if (time != NULL) {
    settle (self);
    if (gtk_widget_get_mapped (GTK_WIDGET (self)))
      fill (self, self->time);
  }
  update_problem (self, FALSE);
}

static void
text_cb (FootingTimeRow *self)
{
  g_autofree char *time = NULL;
  gboolean typing;

  if (self->setting)
    return;

  typing = gtk_event_controller_focus_contains_focus (self->focus);
  time = read_time (self, gtk_editable_get_text (GTK_EDITABLE (self)));
  if (time == NULL)
    time = g_strdup (self->settled);
  if (strcmp (time, self->time) != 0) {
    g_free (self->time);
    self->time = g_steal_pointer (&time);
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TIME]);
  }
  if (!typing)
    settle (self);
  update_unfinished (self);
  update_problem (self, typing);
}

static void
set_time (FootingTimeRow *self, const char *time)
{
  if (g_strcmp0 (time, self->time) == 0)
    return;

  g_free (self->time);
  self->time = g_strdup (time != NULL && footing_time_is_valid (time) ? time : "");
  settle (self);
  fill (self, self->time);
  update_unfinished (self);
  update_problem (self, *self->time == '\0');
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TIME]);
}

static void
footing_time_row_finalize (GObject *object)
{
  g_free (FOOTING_TIME_ROW (object)->time);
  g_free (FOOTING_TIME_ROW (object)->settled);
  g_free (FOOTING_TIME_ROW (object)->unfinished);

  G_OBJECT_CLASS (footing_time_row_parent_class)->finalize (object);
}

static void
footing_time_row_get_property (GObject *object,
                               guint property_id,
                               GValue *value,
                               GParamSpec *pspec)
{
  switch (property_id) {
  case PROP_TIME:
    g_value_set_string (value, FOOTING_TIME_ROW (object)->time);
    break;
  case PROP_UNFINISHED:
    g_value_set_string (value, FOOTING_TIME_ROW (object)->unfinished);
    break;
  case PROP_OPTIONAL:
    g_value_set_boolean (value, FOOTING_TIME_ROW (object)->optional);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
footing_time_row_set_property (GObject *object,
                               guint property_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  switch (property_id) {
  case PROP_TIME:
    set_time (FOOTING_TIME_ROW (object), g_value_get_string (value));
    break;
  case PROP_UNFINISHED:
    fill (FOOTING_TIME_ROW (object), g_value_get_string (value));
    text_cb (FOOTING_TIME_ROW (object));
    break;
  case PROP_OPTIONAL:
    FOOTING_TIME_ROW (object)->optional = g_value_get_boolean (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
footing_time_row_class_init (FootingTimeRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags =
      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = footing_time_row_finalize;
  object_class->get_property = footing_time_row_get_property;
  object_class->set_property = footing_time_row_set_property;

  props[PROP_TIME] = g_param_spec_string ("time", NULL, NULL, "", flags);
  props[PROP_UNFINISHED] = g_param_spec_string ("unfinished", NULL, NULL, "", flags);
  props[PROP_OPTIONAL] = g_param_spec_boolean ("optional", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
footing_time_row_init (FootingTimeRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->time = g_strdup ("");
  self->settled = g_strdup ("");
  self->unfinished = g_strdup ("");
  self->focus = GTK_EVENT_CONTROLLER_FOCUS (focus);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect (self, "changed", G_CALLBACK (text_cb), NULL);
}

const char *
footing_time_row_get_time (FootingTimeRow *self)
{
  g_return_val_if_fail (FOOTING_IS_TIME_ROW (self), "");

  return self->time;
}
