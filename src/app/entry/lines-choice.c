/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lines-choice.h"
#include "lines.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define ONE "one"
#define EACH "each"

struct _FootingLinesChoice {
  GtkBox parent_instance;

  /* template children */
  GtkLabel *sentence;
  GtkCheckButton *each;
  GtkLabel *help;

  /* state */
  gboolean asks;
  guint n; /* how many lines there are */
};

G_DEFINE_FINAL_TYPE (FootingLinesChoice, footing_lines_choice, GTK_TYPE_BOX)

enum {
  PROP_0,
  PROP_CODE,
  PROP_SEVERAL,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static gboolean
is_each (FootingLinesChoice *self)
{
  return gtk_check_button_get_active (self->each);
}

static void
toggled_cb (FootingLinesChoice *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CODE]);
}

static void
set_code (FootingLinesChoice *self, const char *code)
{
  gtk_check_button_set_active (self->each, g_strcmp0 (code, EACH) == 0);
}

static void
describe (FootingLinesChoice *self)
{
  g_autofree char *sentence = NULL;
  g_autofree char *each = NULL;

  if (self->asks)
    /* Translators: below a field of one line, into which several were pasted */
    sentence = g_strdup_printf (
        ngettext ("This is %u line: it becomes the title.",
                  "These are %u lines: the first becomes the title, the rest the note.",
                  self->n),
        self->n);
  else
    sentence = g_strdup (_ ("The first line is the title; the rest goes to the note."));
  /* Translators: as many entries on the timeline as there are lines */
  each =
      g_strdup_printf (ngettext ("Make %u entry instead, one for each line",
                                 "Make %u entries instead, one for each line", self->n),
                       self->n);

  gtk_label_set_label (self->sentence, sentence);
  gtk_check_button_set_label (self->each, each);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  sentence, -1);
}

/* The next lines that are pasted begin with the usual choice. */
static void
changed_cb (GtkEditable *editable, FootingLinesChoice *self)
{
  const gboolean several = self->n > 1;

  self->n = footing_lines_count (gtk_editable_get_text (editable));
  if (self->n > 1)
    describe (self);
  if (several == (self->n > 1))
    return;

  if (several)
    set_code (self, ONE);
  gtk_widget_set_visible (GTK_WIDGET (self), !several);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SEVERAL]);
}

static void
footing_lines_choice_get_property (GObject *object,
                                   guint property_id,
                                   GValue *value,
                                   GParamSpec *pspec)
{
  FootingLinesChoice *self = FOOTING_LINES_CHOICE (object);

  switch (property_id) {
  case PROP_CODE:
    g_value_set_string (value, is_each (self) ? EACH : ONE);
    break;
  case PROP_SEVERAL:
    g_value_set_boolean (value, self->n > 1);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
footing_lines_choice_set_property (GObject *object,
                                   guint property_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  if (property_id == PROP_CODE)
    set_code (FOOTING_LINES_CHOICE (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
footing_lines_choice_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_LINES_CHOICE);

  G_OBJECT_CLASS (footing_lines_choice_parent_class)->dispose (object);
}

static void
footing_lines_choice_class_init (FootingLinesChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = footing_lines_choice_dispose;
  object_class->get_property = footing_lines_choice_get_property;
  object_class->set_property = footing_lines_choice_set_property;

  props[PROP_CODE] = g_param_spec_string ("code", NULL, NULL, ONE,
                                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                              G_PARAM_STATIC_STRINGS);
  props[PROP_SEVERAL] = g_param_spec_boolean ("several", NULL, NULL, FALSE,
                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/entry/lines-choice.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingLinesChoice, sentence);
  gtk_widget_class_bind_template_child (widget_class, FootingLinesChoice, each);
  gtk_widget_class_bind_template_child (widget_class, FootingLinesChoice, help);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
footing_lines_choice_init (FootingLinesChoice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
footing_lines_choice_follow (FootingLinesChoice *self,
                             GtkEditable *editable,
                             gboolean asks,
                             const char *help)
{
  g_return_if_fail (FOOTING_IS_LINES_CHOICE (self));
  g_return_if_fail (GTK_IS_EDITABLE (editable));

  self->asks = asks;
  describe (self);
  gtk_widget_set_visible (GTK_WIDGET (self->each), asks);
  gtk_label_set_label (self->help, help != NULL ? help : "");
  gtk_widget_set_visible (GTK_WIDGET (self->help), asks && help != NULL);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (editable),
                                  GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->sentence,
                                  NULL, -1);
  g_signal_connect_object (editable, "changed", G_CALLBACK (changed_cb), self, 0);
  changed_cb (editable, self);
}

gboolean
footing_lines_choice_is_each (FootingLinesChoice *self)
{
  g_return_val_if_fail (FOOTING_IS_LINES_CHOICE (self), FALSE);

  return self->n > 1 && is_each (self);
}
