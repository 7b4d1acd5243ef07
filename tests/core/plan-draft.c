/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plan-draft.h"
#include "plan/steps.h"

char *
plan_draft_create (Fixture *self, FootingPerspective perspective)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingGuidance) guidance = fixture_load_guidance ();
  char *id = footing_plan_create_draft (self->store, guidance, perspective, &error);

  g_assert_no_error (error);

  return id;
}

char *
plan_draft_add_step (Fixture *self, const char *recovery, const char *kind)
{
  return fixture_save (self,
                       footing_record_new (FOOTING_TYPE_STEP, "recovery", recovery,
                                           "kind", kind, "title", "Agree on two targets",
                                           "due-on", "2026-03-12", NULL));
}

void
plan_draft_start (Fixture *self, const char *recovery)
{
  g_autoptr (GError) error = NULL;

  footing_plan_start (self->store, recovery, &error);
  g_assert_no_error (error);
}

void
plan_draft_change (
    Fixture *self, GType type, const char *id, const char *property, const char *text)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_CLASS (klass), property);
  g_autoptr (GError) error = NULL;
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, pspec->value_type);
  if (pspec->value_type == G_TYPE_DOUBLE)
    g_value_set_double (&value, g_ascii_strtod (text, NULL));
  else
    g_value_set_string (&value, text);
  footing_store_change_values (self->store, type, id, 1, &property, &value, &error);
  g_assert_no_error (error);
}

void
plan_draft_check_off (Fixture *self, const char *step, gboolean done)
{
  g_autoptr (GError) error = NULL;

  footing_steps_set_done (self->store, step, done, &error);
  g_assert_no_error (error);
}

int
plan_draft_count_wins (Fixture *self, const char *recovery)
{
  return footing_store_count_wins (self->store, recovery, "1900-01-01");
}
