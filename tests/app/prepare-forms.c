/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "prepare-forms.h"
#include "form-places-private.h"
#include "prepare/agreement-window.h"
#include "prepare/decision-window.h"
#include "prepare/moment-window.h"
#include "prepare/moments.h"
#include "prepare/task-window.h"
#include "probe.h"

/* F94: one with a risk and a rehearsal, on the local date @day; with an @entry it was
 * held. The id of the moment, owned by the caller. */
static char *
add_moment (Fixture *self, const char *day, const char *entry)
{
  g_autofree char *plan = form_places_add_own (self);
  char *moment = form_places_add (
      self, footing_record_new (FOOTING_TYPE_MOMENT, "recovery", plan, "title",
                                "Board demo", "date", day, "time", "14:00", "feared",
                                "It stops again", NULL));

  g_free (form_places_add (
      self, footing_record_new (FOOTING_TYPE_PLAN_LINE, "recovery", plan, "kind", "risk",
                                "moment", moment, "title", "No network", NULL)));
  g_free (form_places_add (self, footing_record_new (FOOTING_TYPE_PLAN_LINE, "recovery",
                                                     plan, "kind", "rehearsal", "moment",
                                                     moment, "title", "The import",
                                                     "position", 1, NULL)));
  if (entry != NULL) {
    G_GNUC_UNUSED g_autofree char *id =
        footing_moments_debrief (self->store, moment, entry, NULL);

    g_assert_nonnull (id);
  }

  return moment;
}

char *
prepare_forms_add_moment (Fixture *self)
{
  return add_moment (self, FIXTURE_TODAY, NULL);
}

char *
prepare_forms_add_held_moment (Fixture *self)
{
  return add_moment (self, "2026-03-03", "win");
}

/* A task with a part that is marked, and practised. */
char *
prepare_forms_add_task (Fixture *self)
{
  g_autofree char *plan = form_places_add_own (self);
  g_autofree char *task = form_places_add (
      self, footing_record_new (FOOTING_TYPE_PLAN_LINE, "recovery", plan, "kind", "task",
                                "title", "The demo", "task-kind", "demo", NULL));
  g_autofree char *part = form_places_add (
      self, footing_record_new (FOOTING_TYPE_PLAN_LINE, "recovery", plan, "kind", "part",
                                "task", task, "title", "Open", NULL));
  G_GNUC_UNUSED g_autofree char *mark =
      form_places_add (self, footing_record_new (FOOTING_TYPE_MARK, "line", part, "date",
                                                 "2026-03-02", "code", "not-yet", NULL));
  G_GNUC_UNUSED g_autofree char *step = form_places_add (
      self, footing_record_new (FOOTING_TYPE_STEP, "recovery", plan, "kind", "practice",
                                "title", "Open", "part", part, "until-on", "2026-03-20",
                                "position", 9, NULL));

  return g_steal_pointer (&task);
}

/* F93: a page that was checked, with a line and all its days. */
char *
prepare_forms_add_agreement (Fixture *self)
{
  g_autofree char *plan = form_places_add_own (self);
  char *page = form_places_add (
      self, footing_record_new (FOOTING_TYPE_AGREEMENT, "recovery", plan, "sent-on",
                                "2026-02-20", "agreed-on", "2026-02-25", "check-on",
                                "2026-03-25", "checked-on", "2026-03-04", NULL));

  g_free (form_places_add (self,
                           footing_record_new (FOOTING_TYPE_PLAN_LINE, "recovery", plan,
                                               "kind", "expectation", "agreement", page,
                                               "title", "Reports arrive on time", NULL)));

  return page;
}

/* A decision with a run. */
char *
prepare_forms_add_decision (Fixture *self)
{
  g_autofree char *plan = form_places_add_own (self);
  char *decision = form_places_add (
      self,
      footing_record_new (FOOTING_TYPE_PLAN_LINE, "recovery", plan, "kind", "decision",
                          "title", "Small purchases", "agreed-on", "2026-03-01", NULL));
  G_GNUC_UNUSED g_autofree char *run = form_places_add (
      self, footing_record_new (FOOTING_TYPE_MARK, "line", decision, "code", "clean",
                                "date", "2026-03-02", "latitude", "ask", NULL));

  return decision;
}

GtkWidget *
prepare_forms_open_decision (Fixture *self, const char *id)
{
  gtk_window_present (GTK_WINDOW (self->window));
  footing_decision_window_show (GTK_WINDOW (self->window), self->context, id);

  return form_places_show_over (self->window);
}

GtkWidget *
prepare_forms_open_moment (Fixture *self, const char *id)
{
  g_autoptr (FootingMoment) moment = probe_get (self, FOOTING_TYPE_MOMENT, id);

  gtk_window_present (GTK_WINDOW (self->window));
  footing_moment_show (GTK_WINDOW (self->window), self->context, moment->recovery, id);

  return form_places_show_over (self->window);
}

GtkWidget *
prepare_forms_open_task (Fixture *self, const char *id)
{
  gtk_window_present (GTK_WINDOW (self->window));
  footing_task_window_show (GTK_WINDOW (self->window), self->context,
                            footing_context_get_recovery (self->context), id);

  return form_places_show_over (self->window);
}

GtkWidget *
prepare_forms_open_agreement (Fixture *self, const char *id)
{
  g_autoptr (FootingAgreement) page = probe_get (self, FOOTING_TYPE_AGREEMENT, id);

  gtk_window_present (GTK_WINDOW (self->window));
  footing_agreement_show (GTK_WINDOW (self->window), self->context, page->recovery, id);

  return form_places_show_over (self->window);
}
