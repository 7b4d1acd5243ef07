/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "number-entry.h"
#include "field-text.h"
#include "hint.h"
#include "number-format.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

struct _FootingNumberEntry {
  GtkEntry parent_instance;

  /* borrowed */
  GtkEventControllerFocus *focus;

  /* state */
  double value;
  double minimum;
  double maximum;
  char *unfinished;
  gboolean setting;
};

G_DEFINE_FINAL_TYPE (FootingNumberEntry, footing_number_entry, GTK_TYPE_ENTRY)

enum {
  PROP_0,
  PROP_VALUE,
  PROP_NUMBER,
  PROP_MINIMUM,
  PROP_MAXIMUM,
  PROP_UNFINISHED,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static gboolean
has_limits (FootingNumberEntry *self)
{
  return self->minimum < self->maximum;
}

static gboolean
is_blank (FootingNumberEntry *self)
{
  return footing_text_is_blank (gtk_editable_get_text (GTK_EDITABLE (self)));
}

static double
read_text (FootingNumberEntry *self)
{
  double value = NAN;

  if (!footing_number_parse (gtk_editable_get_text (GTK_EDITABLE (self)), &value))
    return NAN;
  if (has_limits (self) && (value < self->minimum || value > self->maximum))
    return NAN;

  return value;
}

static char *
describe_problem (FootingNumberEntry *self)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (has_limits (self)) {
    first = footing_number_format (self->minimum);
    second = footing_number_format (self->maximum);
    return g_strdup_printf (_ ("Enter a number from %s to %s, or leave this empty."),
                            first, second);
  }

  second = footing_number_format (2.5);
  /* Translators: the number after "or" is 2.5 in the form of the language */
  return g_strdup_printf (_ ("This isn’t a number yet: write it like 12 or %s."), second);
}

static void
update_problem (FootingNumberEntry *self, gboolean typing)
{
  g_autofree char *problem = NULL;

  if (!isnan (self->value) || is_blank (self)) {
    footing_hint_set (GTK_WIDGET (self), NULL);
  } else if (!typing) {
    problem = describe_problem (self);
    footing_hint_set (GTK_WIDGET (self), problem);
  }
}

/* What is typed while it is no number yet. */
static void
update_unfinished (FootingNumberEntry *self)
{
  const char *text = isnan (self->value) && !is_blank (self)
                         ? gtk_editable_get_text (GTK_EDITABLE (self))
                         : "";

  if (strcmp (text, self->unfinished) == 0)
    return;

  g_free (self->unfinished);
  self->unfinished = g_strdup (text);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_UNFINISHED]);
}

static void
notify_value (FootingNumberEntry *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VALUE]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NUMBER]);
}

static gboolean
is_same (double a, double b)
{
  return a == b || (isnan (a) && isnan (b));
}

static void
changed_cb (FootingNumberEntry *self)
{
  const double value = read_text (self);

  if (self->setting)
    return;

  if (!is_same (value, self->value)) {
    self->value = value;
    notify_value (self);
  }
  update_unfinished (self);
  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    update_problem (self, gtk_event_controller_focus_contains_focus (self->focus));
}

static void
leave_cb (FootingNumberEntry *self)
{
  update_problem (self, FALSE);
}

static int
get_number (FootingNumberEntry *self)
{
  return isnan (self->value) ? -1 : (int)CLAMP (self->value + 0.5, 0, G_MAXINT);
}

static void
footing_number_entry_finalize (GObject *object)
{
  g_free (FOOTING_NUMBER_ENTRY (object)->unfinished);

  G_OBJECT_CLASS (footing_number_entry_parent_class)->finalize (object);
}

static void
footing_number_entry_get_property (GObject *object,
                                   guint property_id,
                                   GValue *value,
                                   GParamSpec *pspec)
{
  FootingNumberEntry *self = FOOTING_NUMBER_ENTRY (object);

  switch (property_id) {
  case PROP_VALUE:
    g_value_set_double (value, self->value);
    break;
  case PROP_NUMBER:
    g_value_set_int (value, get_number (self));
    break;
  case PROP_MINIMUM:
    g_value_set_double (value, self->minimum);
    break;
  case PROP_MAXIMUM:
    g_value_set_double (value, self->maximum);
    break;
  case PROP_UNFINISHED:
    g_value_set_string (value, self->unfinished);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
footing_number_entry_set_property (GObject *object,
                                   guint property_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  FootingNumberEntry *self = FOOTING_NUMBER_ENTRY (object);
  int number;

  switch (property_id) {
  case PROP_VALUE:
    footing_number_entry_set_value (self, g_value_get_double (value));
    break;
  case PROP_NUMBER:
    number = g_value_get_int (value);
    if (number != get_number (self))
      footing_number_entry_set_value (self, number < 0 ? (double)NAN : number);
    break;
  case PROP_MINIMUM:
    self->minimum = g_value_get_double (value);
    break;
  case PROP_MAXIMUM:
    self->maximum = g_value_get_double (value);
    break;
  case PROP_UNFINISHED:
    footing_field_fill (GTK_EDITABLE (self), g_value_get_string (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
footing_number_entry_class_init (FootingNumberEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags given = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;
  const GParamFlags followed = given | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = footing_number_entry_finalize;
  object_class->get_property = footing_number_entry_get_property;
  object_class->set_property = footing_number_entry_set_property;

  props[PROP_VALUE] = g_param_spec_double ("value", NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE,
                                           0, followed | G_PARAM_LAX_VALIDATION);
  props[PROP_NUMBER] =
      g_param_spec_int ("number", NULL, NULL, -1, G_MAXINT, -1, followed);
  props[PROP_MINIMUM] =
      g_param_spec_double ("minimum", NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0, given);
  props[PROP_MAXIMUM] =
      g_param_spec_double ("maximum", NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0, given);
  props[PROP_UNFINISHED] = g_param_spec_string ("unfinished", NULL, NULL, "", followed);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
footing_number_entry_init (FootingNumberEntry *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->value = NAN;
  self->unfinished = g_strdup ("");
  self->focus = GTK_EVENT_CONTROLLER_FOCUS (focus);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect (self, "changed", G_CALLBACK (changed_cb), NULL);

  gtk_entry_set_input_purpose (GTK_ENTRY (self), GTK_INPUT_PURPOSE_NUMBER);
  gtk_editable_set_width_chars (GTK_EDITABLE (self), 4);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self), 8);
}

GtkWidget *
footing_number_entry_new (void)
{
  return g_object_new (FOOTING_TYPE_NUMBER_ENTRY, NULL);
}

double
footing_number_entry_get_value (FootingNumberEntry *self)
{
  g_return_val_if_fail (FOOTING_IS_NUMBER_ENTRY (self), NAN);

  return self->value;
}

void
footing_number_entry_set_value (FootingNumberEntry *self, double value)
{
  g_autofree char *text = NULL;

  g_return_if_fail (FOOTING_IS_NUMBER_ENTRY (self));

  if (is_same (value, self->value))
    return;

  self->value = isfinite (value) ? value : (double)NAN;
  text = footing_number_format (self->value);
  self->setting = TRUE;
  footing_field_fill (GTK_EDITABLE (self), text);
  self->setting = FALSE;
  update_unfinished (self);
  update_problem (self, FALSE);
  notify_value (self);
}
