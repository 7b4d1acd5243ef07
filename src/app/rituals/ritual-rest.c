/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ritual-rest.h"
#include "plan/rituals.h"

#include <glib/gi18n-lib.h>

struct _FootingRitualRest {
  /* owned */
  GPtrArray *rituals;
  FootingRecovery *plan; /* or NULL */
};

FootingRitualRest *
footing_ritual_rest_read (FootingContext *context, GError **error)
{
  FootingRitualRest *self;
  GPtrArray *rituals;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), NULL);

  rituals = footing_store_list (footing_context_get_store (context), FOOTING_TYPE_RITUAL,
                                footing_context_get_recovery (context), error);
  if (rituals == NULL)
    return NULL;

  self = g_new0 (FootingRitualRest, 1);
  self->rituals = rituals;
  self->plan = footing_context_dup_recovery (context);

  return self;
}

void
footing_ritual_rest_free (FootingRitualRest *self)
{
  g_ptr_array_unref (self->rituals);
  g_clear_object (&self->plan);
  g_free (self);
}

static void
free_cb (gpointer data)
{
  footing_ritual_rest_free (data);
}

static gboolean
put_back_cb (gpointer context, gpointer data, GError **error)
{
  const FootingRitualRest *self = data;

  return footing_plan_put_back_pauses (footing_context_get_store (context), self->rituals,
                                       self->plan, error);
}

void
footing_ritual_rest_say (FootingContext *context, gboolean rests, FootingRitualRest *self)
{
  const char *paused = _ ("The rituals are paused");
  const char *resumed = _ ("The rituals go on");

  g_return_if_fail (FOOTING_IS_CONTEXT (context));
  g_return_if_fail (self != NULL);

  footing_context_offer_undo (context, rests ? paused : resumed, rests ? resumed : paused,
                              put_back_cb, self, free_cb);
}
