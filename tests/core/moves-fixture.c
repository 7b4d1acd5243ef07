/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "moves-fixture.h"
#include "plan/plan.h"

void
moves_set_up (Moves *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture_set_up (&self->f, data);
  self->guidance = footing_guidance_new (&error);
  g_assert_no_error (error);
}

void
moves_tear_down (Moves *self, gconstpointer data)
{
  g_free (self->plan);
  g_object_unref (self->guidance);
  fixture_tear_down (&self->f, data);
}

void
moves_make_plan (Moves *self, FootingPerspective perspective)
{
  g_autoptr (GError) error = NULL;

  g_free (self->plan);
  self->plan =
      footing_plan_create_draft (self->f.store, self->guidance, perspective, &error);
  g_assert_no_error (error);
}

void
moves_change_plan (Moves *self, const char *property, const char *value)
{
  g_assert_true (footing_store_change (self->f.store, FOOTING_TYPE_RECOVERY, self->plan,
                                       NULL, property, value, NULL));
}

void
moves_save (Moves *self, gpointer record)
{
  g_autoptr (GObject) owned = record;
  g_autoptr (GError) error = NULL;

  footing_store_save (self->f.store, owned, &error);
  g_assert_no_error (error);
}
