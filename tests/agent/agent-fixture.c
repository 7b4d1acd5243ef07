/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agent-fixture.h"

static void
count_cb (guint *counter)
{
  (*counter)++;
}

static void
start (Agent *self)
{
  self->reminders = footing_reminders_new (self->plan.f.path, self->plan.f.clock,
                                           FOOTING_NOTIFIER (self->notifier));
  g_signal_connect_swapped (self->reminders, "settled", G_CALLBACK (count_cb),
                            &self->settled);
  g_signal_connect_swapped (self->reminders, "wrote", G_CALLBACK (count_cb),
                            &self->wrote);
}

void
agent_set_up (Agent *self, gconstpointer data)
{
  plan_set_up (&self->plan, data);
  self->notifier = fake_notifier_new ();
  start (self);
}

void
agent_tear_down (Agent *self, gconstpointer data)
{
  agent_settle (self);
  g_assert_finalize_object (self->reminders);
  g_assert_finalize_object (self->notifier);
  plan_tear_down (&self->plan, data);
}

void
agent_restart (Agent *self)
{
  agent_settle (self);
  g_assert_finalize_object (self->reminders);
  start (self);
}

void
agent_settle (Agent *self)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

void
agent_run (Agent *self)
{
  footing_reminders_run (self->reminders);
  agent_settle (self);
}

void
agent_make (Agent *self)
{
  plan_make (&self->plan, "Europe/Berlin", "2026-03-05 10:00", "tue", "10:00");
  agent_run (self);
}

void
agent_at (Agent *self, const char *now)
{
  plan_at (&self->plan, now);
  agent_run (self);
}

/* The dates of the plan's ritual; other rituals have a plus behind theirs. */
static void
name_occurrences (Agent *self, GString *text)
{
  g_autoptr (GPtrArray) rituals = footing_store_list (
      self->plan.f.store, FOOTING_TYPE_RITUAL, self->plan.recovery, NULL);

  for (guint i = 0; i < rituals->len; i++) {
    const char *ritual = footing_record_get_id (rituals->pdata[i]);
    g_autoptr (GPtrArray) occurrences =
        footing_store_list (self->plan.f.store, FOOTING_TYPE_OCCURRENCE, ritual, NULL);

    for (guint j = 0; j < occurrences->len; j++) {
      FootingOccurrence *occurrence = occurrences->pdata[j];
      g_autofree char *name = g_strconcat (
          occurrence->date, g_strcmp0 (ritual, self->plan.ritual) == 0 ? "" : "+", NULL);

      g_string_replace (text, footing_record_get_id (occurrence), name, 0);
    }
  }
}

void
agent_assert_log (Agent *self, const char *expected)
{
  g_autofree char *log = fake_notifier_take_log (self->notifier);
  g_autoptr (GString) text = g_string_new (log);

  name_occurrences (self, text);
  g_string_replace (text, " show", ", show", 0);
  g_string_replace (text, " quiet", ", quiet", 0);
  g_string_replace (text, " withdraw", ", withdraw", 0);
  g_assert_cmpstr (text->str, ==, expected);
}

char *
agent_id (Agent *self, const char *date)
{
  g_autoptr (FootingOccurrence) occurrence = plan_get (&self->plan, date);

  return g_strdup (footing_record_get_id (occurrence));
}

void
agent_assert_state (Agent *self, const char *date, const char *expected)
{
  g_autoptr (FootingOccurrence) occurrence = plan_get (&self->plan, date);
  g_autofree char *state =
      g_strconcat (occurrence->state, occurrence->shown_at != 0 ? " shown" : "", NULL);

  g_assert_cmpstr (state, ==, expected);
}
