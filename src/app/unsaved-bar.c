/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "unsaved-bar.h"
#include "unsaved-dialog.h"
#include "widgets/fold-box.h"
#include "widgets/wrap-box.h"

#include <glib/gi18n-lib.h>

struct _FootingUnsavedBar {
  AdwBin parent_instance;

  /* template children */
  GtkLabel *label;

  /* owned */
  FootingContext *context;
};

G_DEFINE_FINAL_TYPE (FootingUnsavedBar, footing_unsaved_bar, ADW_TYPE_BIN)

static void
retry_cb (FootingUnsavedBar *self)
{
  /* It goes when all is stored. */
  g_autoptr (FootingContext) context = g_object_ref (self->context);

  footing_context_flush (context);
}

static void
copy_cb (FootingUnsavedBar *self)
{
  footing_unsaved_copy (GTK_WIDGET (self), self->context);
}

static void
footing_unsaved_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_UNSAVED_BAR);
  g_clear_object (&FOOTING_UNSAVED_BAR (object)->context);

  G_OBJECT_CLASS (footing_unsaved_bar_parent_class)->dispose (object);
}

static void
footing_unsaved_bar_class_init (FootingUnsavedBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_unsaved_bar_dispose;

  g_type_ensure (FOOTING_TYPE_FOLD_BOX);
  g_type_ensure (FOOTING_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/unsaved-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingUnsavedBar, label);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
}

static void
footing_unsaved_bar_init (FootingUnsavedBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The bar is made when there is something to say. */
static void
problem_cb (AdwBin *place, GParamSpec *pspec, FootingContext *context)
{
  g_autofree char *problem = NULL;
  GtkWidget *bar = adw_bin_get_child (place);

  /* Fields that go with the window store what is left, and tell so. */
  if (gtk_widget_in_destruction (GTK_WIDGET (place)))
    return;

  g_object_get (context, "problem", &problem, NULL);
  if (problem == NULL) {
    if (bar != NULL)
      adw_bin_set_child (place, NULL);
    return;
  }

  if (bar == NULL) {
    bar = g_object_new (FOOTING_TYPE_UNSAVED_BAR, NULL);
    FOOTING_UNSAVED_BAR (bar)->context = g_object_ref (context);
    adw_bin_set_child (place, bar);
  }
  /* That the file is not there, or another, is said by itself. */
  gtk_label_set_label (
      FOOTING_UNSAVED_BAR (bar)->label,
      footing_context_get_file_problem (context) != NULL
          ? _ ("What you typed stays here and is saved once there is a file again.")
          : problem);
}

void
footing_unsaved_bar_follow (AdwBin *place, FootingContext *context)
{
  g_return_if_fail (ADW_IS_BIN (place));
  g_return_if_fail (FOOTING_IS_CONTEXT (context));

  g_signal_connect_object (context, "notify::problem", G_CALLBACK (problem_cb), place,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::file-problem", G_CALLBACK (problem_cb),
                           place, G_CONNECT_SWAPPED);
  problem_cb (place, NULL, context);
}
