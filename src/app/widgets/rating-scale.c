/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rating-scale.h"

#include <glib/gi18n-lib.h>

#define MAX_VALUE 4

struct _FootingRatingScale {
  GtkWidget parent_instance;

  /* owned */
  GStrv words;
  char *label;
  GPtrArray *choices; /* GtkCheckButton, borrowed */

  /* borrowed */
  GtkWidget *pressed; /* the choice that was chosen when it was pressed, or NULL */

  /* state */
  int value;
  int last;
  gboolean setting;
  guint idle; /* until an answer is cleared */
};

G_DEFINE_FINAL_TYPE (FootingRatingScale, footing_rating_scale, GTK_TYPE_WIDGET)

enum {
  PROP_0,
  PROP_WORDS,
  PROP_VALUE,
  PROP_WORD,
  PROP_LAST,
  PROP_LABEL,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

enum {
  KEYED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
toggled_cb (FootingRatingScale *self, GtkCheckButton *choice)
{
  guint position;

  if (self->setting || !gtk_check_button_get_active (choice))
    return;

  if (g_ptr_array_find (self->choices, choice, &position))
    footing_rating_scale_set_value (self, position);
}

static void
pressed_cb (
    GtkGesture *gesture, int n_press, double x, double y, FootingRatingScale *self)
{
  GtkWidget *choice = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));

  self->pressed = gtk_check_button_get_active (GTK_CHECK_BUTTON (choice)) ? choice : NULL;
}

static gboolean
idle_cb (gpointer data)
{
  FootingRatingScale *self = data;

  self->idle = 0;
  footing_rating_scale_set_value (self, -1);

  return G_SOURCE_REMOVE;
}

/* The second click on an answer clears it (H8): once the choice's own gesture has seen
 * it, which leaves alone what is chosen, and would choose again what is not. */
static void
released_cb (
    GtkGesture *gesture, int n_press, double x, double y, FootingRatingScale *self)
{
  GtkWidget *choice = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));

  if (self->pressed == choice && gtk_widget_contains (choice, x, y) && self->idle == 0)
    self->idle = g_idle_add (idle_cb, self);
  self->pressed = NULL;
}

static gboolean
clear_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  footing_rating_scale_set_value (FOOTING_RATING_SCALE (widget), -1);

  return GDK_EVENT_STOP;
}

/* The keys 0 to 4 answer as the circles do. */
static gboolean
number_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  FootingRatingScale *self = FOOTING_RATING_SCALE (widget);
  const int value = g_variant_get_int32 (args);

  if (value >= (int)self->choices->len)
    return GDK_EVENT_PROPAGATE;

  footing_rating_scale_set_value (self, value);
  gtk_widget_grab_focus (g_ptr_array_index (self->choices, value));
  g_signal_emit (self, signals[KEYED], 0);

  return GDK_EVENT_STOP;
}

static void
add_choice (FootingRatingScale *self, const char *word)
{
  GtkWidget *choice = gtk_check_button_new ();
  GtkGesture *gesture = gtk_gesture_click_new ();

  gtk_widget_set_tooltip_text (choice, word);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  word, -1);
  if (self->choices->len > 0)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (choice),
                                g_ptr_array_index (self->choices, 0));
  g_signal_connect_swapped (choice, "toggled", G_CALLBACK (toggled_cb), self);

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture),
                                              GTK_PHASE_CAPTURE);
  g_signal_connect (gesture, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect (gesture, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (choice, GTK_EVENT_CONTROLLER (gesture));

  gtk_widget_set_parent (choice, GTK_WIDGET (self));
  g_ptr_array_add (self->choices, choice);
}

/* Tab comes to the answer, or to the first one that can be given, and goes on from there:
 * GTK's would stop at each of them while there is none. */
static gboolean
footing_rating_scale_focus (GtkWidget *widget, GtkDirectionType direction)
{
  FootingRatingScale *self = FOOTING_RATING_SCALE (widget);

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (footing_rating_scale_parent_class)
        ->focus (widget, direction);

  return gtk_widget_get_focus_child (widget) == NULL && self->choices->len > 0 &&
         gtk_widget_grab_focus (g_ptr_array_index (self->choices, MAX (self->value, 0)));
}

static void
footing_rating_scale_constructed (GObject *object)
{
  FootingRatingScale *self = FOOTING_RATING_SCALE (object);

  G_OBJECT_CLASS (footing_rating_scale_parent_class)->constructed (object);

  for (guint i = 0; self->words != NULL && self->words[i] != NULL; i++)
    add_choice (self, self->words[i]);
}

static void
footing_rating_scale_dispose (GObject *object)
{
  FootingRatingScale *self = FOOTING_RATING_SCALE (object);
  GtkWidget *child;

  g_clear_handle_id (&self->idle, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_ptr_array_set_size (self->choices, 0);

  G_OBJECT_CLASS (footing_rating_scale_parent_class)->dispose (object);
}

static void
footing_rating_scale_finalize (GObject *object)
{
  FootingRatingScale *self = FOOTING_RATING_SCALE (object);

  g_ptr_array_unref (self->choices);
  g_strfreev (self->words);
  g_free (self->label);

  G_OBJECT_CLASS (footing_rating_scale_parent_class)->finalize (object);
}

/* A ring around what was chosen last time. */
static void
set_last (FootingRatingScale *self, int last)
{
  self->last = last;
  for (int i = 0; i < (int)self->choices->len; i++) {
    GtkWidget *choice = g_ptr_array_index (self->choices, i);

    if (i == last)
      gtk_widget_add_css_class (choice, "last");
    else
      gtk_widget_remove_css_class (choice, "last");
  }
}

static const char *
get_word (FootingRatingScale *self)
{
  return self->value >= 0 ? self->words[self->value] : "";
}

static void
footing_rating_scale_get_property (GObject *object,
                                   guint property_id,
                                   GValue *value,
                                   GParamSpec *pspec)
{
  FootingRatingScale *self = FOOTING_RATING_SCALE (object);

  switch (property_id) {
  case PROP_WORDS:
    g_value_set_boxed (value, self->words);
    break;
  case PROP_VALUE:
    g_value_set_int (value, self->value);
    break;
  case PROP_WORD:
    g_value_set_string (value, get_word (self));
    break;
  case PROP_LAST:
    g_value_set_int (value, self->last);
    break;
  case PROP_LABEL:
    g_value_set_string (value, self->label);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
footing_rating_scale_set_property (GObject *object,
                                   guint property_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  FootingRatingScale *self = FOOTING_RATING_SCALE (object);

  switch (property_id) {
  case PROP_WORDS:
    self->words = g_value_dup_boxed (value);
    break;
  case PROP_VALUE:
    footing_rating_scale_set_value (self, g_value_get_int (value));
    break;
  case PROP_LAST:
    set_last (self, g_value_get_int (value));
    break;
  case PROP_LABEL:
    g_free (self->label);
    self->label = g_value_dup_string (value);
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    self->label, -1);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
footing_rating_scale_class_init (FootingRatingScaleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = footing_rating_scale_constructed;
  object_class->dispose = footing_rating_scale_dispose;
  object_class->finalize = footing_rating_scale_finalize;
  object_class->get_property = footing_rating_scale_get_property;
  object_class->set_property = footing_rating_scale_set_property;
  widget_class->focus = footing_rating_scale_focus;

  props[PROP_WORDS] = g_param_spec_boxed ("words", NULL, NULL, G_TYPE_STRV,
                                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY |
                                              G_PARAM_STATIC_STRINGS);
  props[PROP_VALUE] = g_param_spec_int ("value", NULL, NULL, -1, MAX_VALUE, -1,
                                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                            G_PARAM_STATIC_STRINGS);
  props[PROP_WORD] = g_param_spec_string ("word", NULL, NULL, "",
                                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_LAST] = g_param_spec_int ("last", NULL, NULL, -1, MAX_VALUE, -1,
                                       G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL,
                                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[KEYED] = g_signal_new ("keyed", FOOTING_TYPE_RATING_SCALE, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "scale-choice");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, clear_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_BackSpace, 0, clear_cb, NULL);
  for (int i = 0; i <= MAX_VALUE; i++) {
    gtk_widget_class_add_binding (widget_class, GDK_KEY_0 + i, 0, number_cb, "i", i);
    gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_0 + i, 0, number_cb, "i", i);
  }
}

static void
footing_rating_scale_init (FootingRatingScale *self)
{
  self->choices = g_ptr_array_new ();
  self->value = self->last = -1;
  gtk_widget_add_css_class (GTK_WIDGET (self), "choice");
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

GtkWidget *
footing_rating_scale_new (const char *const *words)
{
  return g_object_new (FOOTING_TYPE_RATING_SCALE, "words", words, NULL);
}

char *
footing_rating_scale_format_ends (FootingRatingScale *self)
{
  g_return_val_if_fail (FOOTING_IS_RATING_SCALE (self), NULL);

  if (self->choices->len == 0)
    return g_strdup ("");

  /* Translators: the words of both ends of a scale: "never – nearly always" */
  return g_strdup_printf (C_ ("ends", "%s – %s"), self->words[0],
                          self->words[self->choices->len - 1]);
}

int
footing_rating_scale_get_value (FootingRatingScale *self)
{
  g_return_val_if_fail (FOOTING_IS_RATING_SCALE (self), -1);

  return self->value;
}

void
footing_rating_scale_set_value (FootingRatingScale *self, int value)
{
  g_return_if_fail (FOOTING_IS_RATING_SCALE (self));

  value = value < (int)self->choices->len ? MAX (value, -1) : -1;
  if (value == self->value)
    return;

  self->value = value;
  self->setting = TRUE;
  for (int i = 0; i < (int)self->choices->len; i++)
    gtk_check_button_set_active (g_ptr_array_index (self->choices, i), i == value);
  self->setting = FALSE;

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VALUE]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_WORD]);
}
