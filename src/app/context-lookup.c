/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "context.h"

FootingRecovery *
footing_context_dup_recovery (FootingContext *self)
{
  const char *id;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (self), NULL);

  id = footing_context_get_recovery (self);

  return id != NULL ? footing_store_get (footing_context_get_store (self),
                                         FOOTING_TYPE_RECOVERY, id, NULL)
                    : NULL;
}

FootingPerspective
footing_context_get_perspective (FootingContext *self, const char *id)
{
  g_autoptr (FootingRecovery) recovery = NULL;
  FootingPerspective perspective = FOOTING_PERSPECTIVE_SELF;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (self), perspective);

  if (id != NULL)
    recovery = footing_store_get (footing_context_get_store (self), FOOTING_TYPE_RECOVERY,
                                  id, NULL);
  if (recovery != NULL)
    footing_perspective_from_code (recovery->perspective, &perspective);

  return perspective;
}

char *
footing_context_today (FootingContext *self)
{
  g_return_val_if_fail (FOOTING_IS_CONTEXT (self), NULL);

  return footing_clock_today (footing_store_get_clock (footing_context_get_store (self)));
}

FootingContext *
footing_context_find (GtkWindow *window)
{
  FootingContext *context = NULL;

  while (window != NULL &&
         g_object_class_find_property (G_OBJECT_GET_CLASS (window), "context") == NULL)
    window = gtk_window_get_transient_for (window);
  if (window != NULL)
    g_object_get (window, "context", &context, NULL);
  if (context != NULL)
    g_object_unref (context); /* the window has it */

  return context;
}
