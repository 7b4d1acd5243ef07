/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view.h"

typedef struct {
  /* owned */
  FootingContext *context;
} FootingViewPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (FootingView, footing_view, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_CONTEXT,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void
refresh (FootingView *self, GType type, const char *id)
{
  FootingViewClass *klass = FOOTING_VIEW_GET_CLASS (self);

  /* What cannot be seen is refreshed when it is mapped. */
  if (klass->refresh != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    klass->refresh (self, type, id);
}

/* Another plan, or another day. */
static void
context_cb (FootingView *self)
{
  refresh (self, G_TYPE_NONE, NULL);
}

static void
footing_view_constructed (GObject *object)
{
  FootingViewPrivate *priv = footing_view_get_instance_private (FOOTING_VIEW (object));

  g_signal_connect_object (footing_context_get_store (priv->context), "changed",
                           G_CALLBACK (refresh), object,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (priv->context, "notify::recovery", G_CALLBACK (context_cb),
                           object, G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->context, "notify::today", G_CALLBACK (context_cb),
                           object, G_CONNECT_SWAPPED);

  G_OBJECT_CLASS (footing_view_parent_class)->constructed (object);
}

static void
footing_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (footing_view_parent_class)->map (widget);

  footing_view_refresh (widget);
}

static void
footing_view_finalize (GObject *object)
{
  FootingViewPrivate *priv = footing_view_get_instance_private (FOOTING_VIEW (object));

  g_clear_object (&priv->context);

  G_OBJECT_CLASS (footing_view_parent_class)->finalize (object);
}

static void
footing_view_get_property (GObject *object,
                           guint property_id,
                           GValue *value,
                           GParamSpec *pspec)
{
  switch (property_id) {
  case PROP_CONTEXT:
    g_value_set_object (value, footing_view_get_context (object));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
footing_view_set_property (GObject *object,
                           guint property_id,
                           const GValue *value,
                           GParamSpec *pspec)
{
  FootingViewPrivate *priv = footing_view_get_instance_private (FOOTING_VIEW (object));

  switch (property_id) {
  case PROP_CONTEXT:
    priv->context = g_value_dup_object (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
footing_view_class_init (FootingViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = footing_view_constructed;
  object_class->finalize = footing_view_finalize;
  object_class->get_property = footing_view_get_property;
  object_class->set_property = footing_view_set_property;
  GTK_WIDGET_CLASS (klass)->map = footing_view_map;

  props[PROP_CONTEXT] = g_param_spec_object ("context", NULL, NULL, FOOTING_TYPE_CONTEXT,
                                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY |
                                                 G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
footing_view_init (FootingView *self)
{
}

FootingContext *
footing_view_get_context (gpointer self)
{
  FootingViewPrivate *priv = footing_view_get_instance_private (self);

  g_return_val_if_fail (FOOTING_IS_VIEW (self), NULL);

  return priv->context;
}

FootingStore *
footing_view_get_store (gpointer self)
{
  return footing_context_get_store (footing_view_get_context (self));
}

FootingGuidance *
footing_view_get_guidance (gpointer self)
{
  return footing_context_get_guidance (footing_view_get_context (self));
}

void
footing_view_refresh (gpointer self)
{
  g_return_if_fail (FOOTING_IS_VIEW (self));

  refresh (self, G_TYPE_NONE, NULL);
}
