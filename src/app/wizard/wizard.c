/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "wizard-private.h"
#include "widgets/fold-box.h"

G_DEFINE_FINAL_TYPE (FootingWizard, footing_wizard, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_CONTEXT,
  PROP_RECOVERY,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void
footing_wizard_constructed (GObject *object)
{
  FootingWizard *self = FOOTING_WIZARD (object);
  g_autoptr (FootingRecovery) recovery = NULL;

  G_OBJECT_CLASS (footing_wizard_parent_class)->constructed (object);

  self->perspective = footing_context_get_perspective (self->context, self->recovery);
  recovery = footing_store_get (footing_context_get_store (self->context),
                                FOOTING_TYPE_RECOVERY, self->recovery, NULL);
  if (recovery != NULL) {
    self->reached = CLAMP (recovery->reached, 0, FOOTING_N_PAGES - 1);
    self->page = CLAMP (recovery->page, 0, FOOTING_N_PAGES - 1);
    if (wizard_get_place (self, self->page) > wizard_get_place (self, self->reached))
      self->page = self->reached;
  }

  wizard_frame_start (self);
  wizard_show_page (self, self->page);
}

static void
footing_wizard_dispose (GObject *object)
{
  wizard_frame_stop (FOOTING_WIZARD (object));
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_WIZARD);

  G_OBJECT_CLASS (footing_wizard_parent_class)->dispose (object);
}

static void
footing_wizard_finalize (GObject *object)
{
  FootingWizard *self = FOOTING_WIZARD (object);

  g_clear_object (&self->context);
  g_free (self->recovery);

  G_OBJECT_CLASS (footing_wizard_parent_class)->finalize (object);
}

static void
footing_wizard_set_property (GObject *object,
                             guint property_id,
                             const GValue *value,
                             GParamSpec *pspec)
{
  FootingWizard *self = FOOTING_WIZARD (object);

  switch (property_id) {
  case PROP_CONTEXT:
    self->context = g_value_dup_object (value);
    break;
  case PROP_RECOVERY:
    self->recovery = g_value_dup_string (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
footing_wizard_class_init (FootingWizardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags given =
      G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = footing_wizard_constructed;
  object_class->dispose = footing_wizard_dispose;
  object_class->finalize = footing_wizard_finalize;
  object_class->set_property = footing_wizard_set_property;

  props[PROP_CONTEXT] =
      g_param_spec_object ("context", NULL, NULL, FOOTING_TYPE_CONTEXT, given);
  props[PROP_RECOVERY] = g_param_spec_string ("recovery", NULL, NULL, NULL, given);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_signal_new ("closed", FOOTING_TYPE_WIZARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 0);
  g_signal_new ("started", FOOTING_TYPE_WIZARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 0);

  g_type_ensure (FOOTING_TYPE_FOLD_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/wizard/wizard.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingWizard, title);
  gtk_widget_class_bind_template_child (widget_class, FootingWizard, leaflet);
  gtk_widget_class_bind_template_child (widget_class, FootingWizard, content);
  gtk_widget_class_bind_template_child (widget_class, FootingWizard, pages);
  gtk_widget_class_bind_template_child (widget_class, FootingWizard, list);
  gtk_widget_class_bind_template_child (widget_class, FootingWizard, stack);
  gtk_widget_class_bind_template_child (widget_class, FootingWizard, saved);
  gtk_widget_class_bind_template_child (widget_class, FootingWizard, unsaved);
  gtk_widget_class_bind_template_child (widget_class, FootingWizard, progress_box);
  gtk_widget_class_bind_template_child (widget_class, FootingWizard, progress_button);
  gtk_widget_class_bind_template_child (widget_class, FootingWizard, progress_label);
  gtk_widget_class_bind_template_child (widget_class, FootingWizard, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, FootingWizard, next_button);
  wizard_navigation_install (widget_class);
  wizard_frame_install (widget_class);
}

static void
footing_wizard_init (FootingWizard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
footing_wizard_new (FootingContext *context, const char *recovery)
{
  return g_object_new (FOOTING_TYPE_WIZARD, "context", context, "recovery", recovery,
                       NULL);
}

FootingPage
footing_wizard_get_page (FootingWizard *self)
{
  g_return_val_if_fail (FOOTING_IS_WIZARD (self), FOOTING_PAGE_HAPPENED);

  return self->page;
}

const char *
footing_wizard_get_recovery (FootingWizard *self)
{
  g_return_val_if_fail (FOOTING_IS_WIZARD (self), NULL);

  return self->recovery;
}
