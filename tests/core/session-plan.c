/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "session-plan.h"
#include "plan/plan.h"
#include "samples.h"

#include <string.h>

void
session_plan_clear (SessionPlan *self)
{
  g_clear_object (&self->guidance);
  g_free (self->recovery);
}

void
session_plan_make (Fixture *self, FootingPerspective perspective, SessionPlan *plan)
{
  g_autoptr (GError) error = NULL;

  plan->guidance = fixture_load_guidance ();
  plan->recovery =
      footing_plan_create_draft (self->store, plan->guidance, perspective, &error);
  g_assert_no_error (error);
  footing_store_change (self->store, FOOTING_TYPE_RECOVERY, plan->recovery, &error,
                        "state", "active", "title", "The pilot failed", "person", "N.",
                        NULL);
  g_assert_no_error (error);
}

char *
session_plan_open_session (Fixture *self, SessionPlan *plan, const char *code)
{
  g_autoptr (GPtrArray) rituals =
      fixture_list (self, FOOTING_TYPE_RITUAL, plan->recovery);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < rituals->len; i++) {
    FootingRitual *ritual = g_ptr_array_index (rituals, i);

    if (strcmp (ritual->code, code) == 0) {
      char *id = footing_schedule_open_session (self->store,
                                                footing_record_get_id (ritual), &error);

      g_assert_no_error (error);
      return id;
    }
  }

  g_assert_not_reached ();
}

void
session_plan_answer (Fixture *self,
                     const char *occurrence,
                     const char *question,
                     const char *person,
                     const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = footing_session_ensure_answer (self->store, occurrence, question,
                                                       person, "", NULL, &error);

  g_assert_no_error (error);
  footing_store_change (self->store, FOOTING_TYPE_ANSWER, id, &error, "text", text, NULL);
  g_assert_no_error (error);
}

GVariant *
session_plan_finish (Fixture *self, SessionPlan *plan, const char *occurrence)
{
  g_autoptr (GError) error = NULL;
  GVariant *finished =
      footing_session_finish (self->store, plan->guidance, occurrence, &error);

  g_assert_no_error (error);
  g_assert_nonnull (finished);

  return finished;
}

void
session_plan_refuse (Fixture *self, SessionPlan *plan, const char *occurrence)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) finished =
      footing_session_finish (self->store, plan->guidance, occurrence, &error);

  g_assert_null (finished);
  fixture_assert_error (error, FOOTING_ERROR_INVALID);
}

void
session_plan_take_back (Fixture *self, GVariant *finished)
{
  g_autoptr (GError) error = NULL;

  footing_session_take_back (self->store, finished, &error);
  g_assert_no_error (error);
}

FootingEntry *
session_plan_find_entry (Fixture *self, SessionPlan *plan, const char *occurrence)
{
  g_autoptr (GPtrArray) entries = fixture_list (self, FOOTING_TYPE_ENTRY, plan->recovery);
  FootingEntry *found = NULL;

  for (guint i = 0; i < entries->len; i++) {
    FootingEntry *entry = g_ptr_array_index (entries, i);

    if (g_strcmp0 (entry->occurrence, occurrence) != 0)
      continue;
    g_assert_null (found);
    found = g_object_ref (entry);
  }

  return found;
}

void
session_plan_assert_state (Fixture *self, const char *occurrence, const char *state)
{
  g_autoptr (FootingOccurrence) row =
      fixture_get (self, FOOTING_TYPE_OCCURRENCE, occurrence);

  g_assert_cmpstr (row->state, ==, state);
}

const char *
session_plan_add_person (
    Fixture *self, SessionPlan *plan, const char *name, const char *last, int rhythm)
{
  return sample_save (self->store,
                      footing_record_new (FOOTING_TYPE_PERSON, "recovery", plan->recovery,
                                          "name", name, "last-contact-on", last,
                                          "rhythm-days", rhythm, NULL));
}

const char *
session_plan_add_win (Fixture *self,
                      SessionPlan *plan,
                      const char *title,
                      const char *date)
{
  return sample_save (self->store,
                      footing_record_new (FOOTING_TYPE_ENTRY, "recovery", plan->recovery,
                                          "title", title, "date", date, NULL));
}

void
session_plan_change (
    Fixture *self, GType type, const char *id, const char *property, const char *text)
{
  g_autoptr (GError) error = NULL;

  footing_store_change (self->store, type, id, &error, property, text, NULL);
  g_assert_no_error (error);
}

FootingUpdateDraft *
session_plan_draft (Fixture *self, const char *occurrence, const char *reader)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingSession) session =
      footing_session_open (self->store, occurrence, &error);
  FootingUpdateDraft *made;

  g_assert_no_error (error);
  made = footing_session_draft_update (self->store, session, reader, &error);
  g_assert_no_error (error);

  return made;
}
