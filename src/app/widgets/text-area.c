/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "text-area.h"
#include "tab.h"

struct _FootingTextArea {
  GtkWidget parent_instance;

  /* template children */
  GtkWidget *box;
  GtkLabel *title;
  GtkLabel *help;
  GtkScrolledWindow *scroller;
  GtkTextView *view;

  /* state */
  int least; /* its height with nothing in it */
  guint idle;
};

G_DEFINE_FINAL_TYPE (FootingTextArea, footing_text_area, GTK_TYPE_WIDGET)

enum {
  PROP_0,
  PROP_TITLE,
  PROP_HELP,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

/* As high as the text, which may have got shorter, or the lines longer. */
static gboolean
fit_cb (gpointer data)
{
  FootingTextArea *self = data;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  const double upper = gtk_adjustment_get_upper (adjustment);
  const int width = gtk_widget_get_width (GTK_WIDGET (self->view));
  int height;

  self->idle = 0;
  if (width == 0)
    return G_SOURCE_REMOVE;

  gtk_widget_measure (GTK_WIDGET (self->view), GTK_ORIENTATION_VERTICAL, width, NULL,
                      &height, NULL, NULL);
  if (upper > gtk_adjustment_get_page_size (adjustment))
    height = MAX (height, (int)upper);
  height = CLAMP (height, self->least,
                  gtk_scrolled_window_get_max_content_height (self->scroller));
  if (height != gtk_scrolled_window_get_min_content_height (self->scroller))
    gtk_scrolled_window_set_min_content_height (self->scroller, height);

  return G_SOURCE_REMOVE;
}

/* The wheel turns the page where all text is in sight; GTK would hold it back. */
static void
share_wheel (FootingTextArea *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  const gboolean fits =
      gtk_adjustment_get_upper (adjustment) <= gtk_adjustment_get_page_size (adjustment);
  g_autoptr (GListModel) controllers =
      gtk_widget_observe_controllers (GTK_WIDGET (self->scroller));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
      gtk_event_controller_set_propagation_phase (controller, fits ? GTK_PHASE_NONE
                                                                   : GTK_PHASE_BUBBLE);
  }
}

static void
fit_soon (FootingTextArea *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add (fit_cb, self);
}

/* Lines are wrapped after the view has got its height, and it does not always ask for
 * another. */
static void
upper_cb (FootingTextArea *self)
{
  share_wheel (self);
  fit_soon (self);
}

static gboolean
footing_text_area_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (FOOTING_TEXT_AREA (widget)->view));
}

static void
footing_text_area_dispose (GObject *object)
{
  g_clear_handle_id (&FOOTING_TEXT_AREA (object)->idle, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_TEXT_AREA);

  G_OBJECT_CLASS (footing_text_area_parent_class)->dispose (object);
}

static void
footing_text_area_get_property (GObject *object,
                                guint property_id,
                                GValue *value,
                                GParamSpec *pspec)
{
  FootingTextArea *self = FOOTING_TEXT_AREA (object);

  switch (property_id) {
  case PROP_TITLE:
    g_value_set_string (value, gtk_label_get_label (self->title));
    break;
  case PROP_HELP:
    g_value_set_string (value, gtk_label_get_label (self->help));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
footing_text_area_set_property (GObject *object,
                                guint property_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  FootingTextArea *self = FOOTING_TEXT_AREA (object);
  const char *text = g_value_get_string (value);

  switch (property_id) {
  case PROP_TITLE:
    gtk_label_set_label (self->title, text != NULL ? text : "");
    break;
  case PROP_HELP:
    gtk_label_set_label (self->help, text != NULL ? text : "");
    gtk_widget_set_visible (GTK_WIDGET (self->help), text != NULL && *text != '\0');
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
footing_text_area_class_init (FootingTextAreaClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = footing_text_area_dispose;
  object_class->get_property = footing_text_area_get_property;
  object_class->set_property = footing_text_area_set_property;
  widget_class->grab_focus = footing_text_area_grab_focus;
  widget_class->focus = footing_tab_focus_part;

  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "",
                                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_HELP] = g_param_spec_string ("help", NULL, NULL, "",
                                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/widgets/text-area.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingTextArea, box);
  gtk_widget_class_bind_template_child (widget_class, FootingTextArea, title);
  gtk_widget_class_bind_template_child (widget_class, FootingTextArea, help);
  gtk_widget_class_bind_template_child (widget_class, FootingTextArea, scroller);
  gtk_widget_class_bind_template_child (widget_class, FootingTextArea, view);
}

static void
footing_text_area_init (FootingTextArea *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->least = gtk_scrolled_window_get_min_content_height (self->scroller);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scroller),
                           "notify::upper", G_CALLBACK (upper_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (self->scroller),
                           "notify::page-size", G_CALLBACK (fit_soon), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_text_view_get_buffer (self->view), "changed",
                           G_CALLBACK (fit_soon), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scroller),
                           "notify::page-size", G_CALLBACK (share_wheel), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
footing_text_area_new (const char *title, const char *help)
{
  return g_object_new (FOOTING_TYPE_TEXT_AREA, "title", title, "help", help, NULL);
}

GtkTextView *
footing_text_area_get_view (FootingTextArea *self)
{
  g_return_val_if_fail (FOOTING_IS_TEXT_AREA (self), NULL);

  return self->view;
}
