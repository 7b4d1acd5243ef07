/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form-places-private.h"
#include "compose/compose-window.h"
#include "dialogs/support-window.h"
#include "doors/door-page.h"
#include "editors/sign-editor.h"
#include "entry/entry-window.h"
#include "entry/thought-window.h"
#include "plan/thoughts.h"
#include "people/person-window.h"
#include "places.h"
#include "plan/debrief-window.h"
#include "editors/asked-dialog.h"
#include "editors/step-deeds.h"
#include "plan/drop-dialog.h"
#include "plan/plan-part.h"
#include "plan/plan-view.h"
#include "prepare-forms.h"
#include "probe.h"
#include "sections/adjust-dialog.h"
#include "sections/coming-group.h"
#include "review/review-window.h"
#include "rituals/rituals-dialog.h"
#include "schedule/schedule.h"
#include "sections/page-section.h"
#include "session-support.h"
#include "sessions/one-on-ones-window.h"
#include "sessions/session-page.h"
#include "signs/checkin-dialog.h"
#include "today/today-view.h"
#include "wizard/first-days.h"
#include "wizard/quick-start.h"
#include "wizard/wizard.h"

#include <string.h>

/* --- What they are about ------------------------------------------------------------ */

/* Saves @record, which it takes; its id, owned by the caller. */
char *
form_places_add (Fixture *self, gpointer record)
{
  g_autoptr (GObject) owned = record;
  g_autoptr (GError) error = NULL;

  footing_store_save (self->store, owned, &error);
  g_assert_no_error (error);

  return g_strdup (footing_record_get_id (owned));
}

static void
add_steps (Fixture *self, const char *plan)
{
  g_free (form_places_add (
      self, footing_record_new (FOOTING_TYPE_STEP, "recovery", plan, "title", "Ask early",
                                "rung", "alone", "feared", "A no", "position", 2, NULL)));
  g_free (form_places_add (self, footing_record_new (FOOTING_TYPE_STEP, "recovery", plan,
                                                     "kind", "practice", "title",
                                                     "Speak up", "position", 3, NULL)));
  g_free (form_places_add (self, footing_record_new (FOOTING_TYPE_STEP, "recovery", plan,
                                                     "kind", "scope", "title",
                                                     "The report", "position", 4, NULL)));
}

/* A plan with a record of each kind that has fields, and all of them in sight. */
static char *
add_plan (Fixture *self, FootingPerspective perspective, gboolean start)
{
  char *plan = fixture_add_plan (self, perspective, start);
  g_autoptr (GPtrArray) outcomes = probe_list (self, FOOTING_TYPE_OUTCOME, plan);

  add_steps (self, plan);
  g_free (form_places_add (self, footing_record_new (FOOTING_TYPE_PERSON, "recovery",
                                                     plan, "name", "Mira", "role",
                                                     "sponsor", "repair", "held", NULL)));
  g_free (form_places_add (
      self, footing_record_new (FOOTING_TYPE_PERSON, "recovery", plan, "name", "Tobias",
                                "role", "manager", "repair", "requested", NULL)));
  g_free (form_places_add (
      self, footing_record_new (FOOTING_TYPE_RITUAL, "recovery", plan, "title", "A walk",
                                "days", (const char *[]){"mon", NULL}, "time", "08:00",
                                "position", 9, NULL)));
  g_free (form_places_add (
      self, footing_record_new (FOOTING_TYPE_PROGRESS, "outcome",
                                footing_record_get_id (g_ptr_array_index (outcomes, 0)),
                                "date", "2026-03-01", "value", 40.0, NULL)));
  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_RECOVERY, plan, NULL,
                                       "back-on-my-feet", "I run the next one", NULL));

  return plan;
}

static char *
prepare_nothing (Fixture *self)
{
  return NULL;
}

char *
form_places_add_own (Fixture *self)
{
  return add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
}

static char *
prepare_own_draft (Fixture *self)
{
  return add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
}

static char *
prepare_support_draft (Fixture *self)
{
  return add_plan (self, FOOTING_PERSPECTIVE_SUPPORT, FALSE);
}

/* With a question on its way, so that all of its fields are there. */
static char *
prepare_support (Fixture *self)
{
  return add_plan (self, FOOTING_PERSPECTIVE_SUPPORT, TRUE);
}

/* One that was held, which has its day. */
static char *
prepare_debrief (Fixture *self)
{
  char *plan = prepare_support (self);

  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_RECOVERY, plan, NULL,
                                       "happened-on", "", "debriefed-on", "2026-03-02",
                                       NULL));

  return plan;
}

static char *
prepare_talk (Fixture *self)
{
  char *plan = prepare_support (self);
  G_GNUC_UNUSED g_autofree char *talk =
      form_places_add (self, footing_record_new (FOOTING_TYPE_CONVERSATION, "recovery",
                                                 plan, "kind", "one-on-one", "state",
                                                 "held", "date", "2026-03-02", NULL));

  return plan;
}

static char *
prepare_person (Fixture *self)
{
  g_autofree char *plan = form_places_add_own (self);
  g_autofree char *person = form_places_add (
      self, footing_record_new (FOOTING_TYPE_PERSON, "recovery", plan, "name", "Mira",
                                "role", "mentor", "repair", "held", NULL));
  G_GNUC_UNUSED g_autofree char *ask = form_places_add (
      self, footing_record_new (FOOTING_TYPE_CONVERSATION, "recovery", plan, "person",
                                person, "kind", "ask", "state", "answered", NULL));
  G_GNUC_UNUSED g_autofree char *sponsor = form_places_add (
      self, footing_record_new (FOOTING_TYPE_CONVERSATION, "recovery", plan, "person",
                                person, "kind", "sponsor", "state", "answered", NULL));

  return g_steal_pointer (&person);
}

static char *
prepare_contact (Fixture *self)
{
  return form_places_add (self, footing_record_new (FOOTING_TYPE_SUPPORT_CONTACT, "name",
                                                    "Occupational health", NULL));
}

static char *
prepare_entry (Fixture *self)
{
  g_autofree char *plan = form_places_add_own (self);

  return form_places_add (
      self, footing_record_new (FOOTING_TYPE_ENTRY, "recovery", plan, "kind", "setback",
                                "date", "2026-03-01", "title", "As it was", NULL));
}

static char *
prepare_experiment (Fixture *self)
{
  return form_places_add (self, footing_record_new (FOOTING_TYPE_ENTRY, "kind",
                                                    "experiment", "date", "2026-03-01",
                                                    "title", "Showed a draft", NULL));
}

/* A thought that is answered by one win. */
static char *
prepare_thought (Fixture *self)
{
  g_autofree char *win = form_places_add (
      self, footing_record_new (FOOTING_TYPE_ENTRY, "kind", "win", "date", "2026-03-01",
                                "title", "Kept a promise", NULL));
  const char *const wins[] = {win, NULL};

  return footing_thoughts_save (self->store, NULL, NULL, "I never keep my word",
                                "I broke one promise", wins, NULL);
}

static char *
prepare_occurrence (Fixture *self)
{
  g_autofree char *plan = form_places_add_own (self);
  g_autoptr (GPtrArray) open =
      footing_store_list_open_occurrences (self->store, plan, NULL);

  return g_strdup (footing_record_get_id (g_ptr_array_index (open, 0)));
}

/* The first record of @type of a plan. */
static char *
prepare_first (Fixture *self, GType type)
{
  g_autofree char *plan = form_places_add_own (self);
  g_autoptr (GPtrArray) records = probe_list (self, type, plan);

  return g_strdup (footing_record_get_id (g_ptr_array_index (records, 0)));
}

static char *
prepare_step (Fixture *self)
{
  return prepare_first (self, FOOTING_TYPE_STEP);
}

static char *
prepare_outcome (Fixture *self)
{
  return prepare_first (self, FOOTING_TYPE_OUTCOME);
}

static char *
prepare_session (Fixture *self, FootingPerspective perspective, const char *code)
{
  g_autofree char *plan = add_plan (self, perspective, TRUE);

  return session_open (self, plan, code);
}

static char *
prepare_outreach (Fixture *self)
{
  return prepare_session (self, FOOTING_PERSPECTIVE_SELF, "outreach");
}

static char *
prepare_update (Fixture *self)
{
  return prepare_session (self, FOOTING_PERSPECTIVE_SELF, "progress-update");
}

/* Nobody is in the plan who could read it. */
static char *
prepare_update_to_other (Fixture *self)
{
  g_autofree char *plan = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);

  return session_open (self, plan, "progress-update");
}

static char *
prepare_reflection (Fixture *self)
{
  return prepare_session (self, FOOTING_PERSPECTIVE_SELF, "reflection");
}

static char *
prepare_one_on_one (Fixture *self)
{
  return prepare_session (self, FOOTING_PERSPECTIVE_SUPPORT, "one-on-one");
}

static char *
prepare_own_ritual (Fixture *self)
{
  return prepare_session (self, FOOTING_PERSPECTIVE_SELF, "");
}

/* --- Showing them ------------------------------------------------------------------- */

/* The pages of the plan stay folded: they are the pages of the wizard. */
static void
unfold_plan (GtkWidget *root)
{
  g_autoptr (GPtrArray) rows = probe_all (root, ADW_TYPE_EXPANDER_ROW);

  for (guint i = 0; i < rows->len; i++)
    if (!FOOTING_IS_PLAN_PART (g_ptr_array_index (rows, i)))
      adw_expander_row_set_expanded (g_ptr_array_index (rows, i), TRUE);
  fixture_settle ();
}

void
form_places_unfold (GtkWidget *root)
{
  static const char *const folding[] = {"history_button", "past_button", NULL};
  g_autoptr (GPtrArray) toggles = probe_all (root, GTK_TYPE_TOGGLE_BUTTON);

  for (guint i = 0; i < toggles->len; i++) {
    const char *id = gtk_buildable_get_buildable_id (toggles->pdata[i]);

    if (id != NULL && g_strv_contains (folding, id))
      gtk_toggle_button_set_active (toggles->pdata[i], TRUE);
  }
  fixture_settle ();
  if (FOOTING_IS_PLAN_VIEW (root))
    unfold_plan (root);
  else
    places_unfold (root);
}

static GtkWidget *
show (Fixture *self, gpointer widget)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), widget);
  fixture_show (self, scroller);
  form_places_unfold (widget);

  return widget;
}

GtkWidget *
form_places_show_over (GtkWidget *window)
{
  GtkWindow *over;

  fixture_settle ();
  over = places_find_over (GTK_WINDOW (window));
  g_assert_nonnull (over);
  form_places_unfold (GTK_WIDGET (over));

  return GTK_WIDGET (over);
}

static GtkWidget *
open_today (Fixture *self, const char *id)
{
  return show (self,
               g_object_new (FOOTING_TYPE_TODAY_VIEW, "context", self->context, NULL));
}

static GtkWidget *
open_plan (Fixture *self, const char *id)
{
  return show (self,
               g_object_new (FOOTING_TYPE_PLAN_VIEW, "context", self->context, NULL));
}

/* The page of the person @id, or of the first one of the plan @id. */
static GtkWidget *
open_person (Fixture *self, const char *id)
{
  g_autoptr (GPtrArray) people = probe_list (self, FOOTING_TYPE_PERSON, id);

  gtk_window_present (GTK_WINDOW (self->window));
  footing_person_show (GTK_WINDOW (self->window), self->context,
                       people->len > 0 ? footing_record_get_id (people->pdata[0]) : id);

  return form_places_show_over (self->window);
}

static GtkWidget *
open_debrief (Fixture *self, const char *id)
{
  gtk_window_present (GTK_WINDOW (self->window));
  footing_debrief_show (GTK_WINDOW (self->window), self->context, id);

  return form_places_show_over (self->window);
}

static GtkWidget *
open_one_on_ones (Fixture *self, const char *id)
{
  gtk_window_present (GTK_WINDOW (self->window));
  footing_one_on_ones_show (GTK_WINDOW (self->window), self->context, id);

  return form_places_show_over (self->window);
}

static GtkWidget *
open_new_entry (Fixture *self, const char *id)
{
  gtk_window_present (GTK_WINDOW (self->window));
  footing_entry_window_show (GTK_WINDOW (self->window), self->context, NULL);

  return form_places_show_over (self->window);
}

static GtkWidget *
open_entry (Fixture *self, const char *id)
{
  gtk_window_present (GTK_WINDOW (self->window));
  footing_entry_window_show (GTK_WINDOW (self->window), self->context, id);

  return form_places_show_over (self->window);
}

static GtkWidget *
open_thought (Fixture *self, const char *id)
{
  gtk_window_present (GTK_WINDOW (self->window));
  footing_thought_window_show (GTK_WINDOW (self->window), self->context, id);

  return form_places_show_over (self->window);
}

static GtkWidget *
open_new_thought (Fixture *self, const char *id)
{
  return open_thought (self, NULL);
}

static GtkWidget *
open_checkin (Fixture *self, const char *id)
{
  gtk_window_present (GTK_WINDOW (self->window));
  gtk_window_present (
      GTK_WINDOW (footing_checkin_dialog_new (self->context, GTK_WINDOW (self->window))));

  return form_places_show_over (self->window);
}

static GtkWidget *
open_own_sign (Fixture *self, const char *id)
{
  gtk_window_present (GTK_WINDOW (self->window));
  gtk_window_present (GTK_WINDOW (
      footing_sign_editor_new (GTK_WINDOW (self->window), self->context,
                               footing_context_get_recovery (self->context), "risk")));

  return form_places_show_over (self->window);
}

static GtkWidget *
open_support (Fixture *self, const char *id)
{
  gtk_window_present (GTK_WINDOW (self->window));
  footing_seek_support_show (GTK_WINDOW (self->window), self->context);

  return form_places_show_over (self->window);
}

static GtkWidget *
open_rituals (Fixture *self, const char *id)
{
  gtk_window_present (GTK_WINDOW (self->window));
  footing_rituals_dialog_show (GTK_WINDOW (self->window), self->context);

  return form_places_show_over (self->window);
}

static GtkWidget *
open_weekly_review (Fixture *self, const char *id)
{
  gtk_window_present (GTK_WINDOW (self->window));
  footing_review_show (GTK_WINDOW (self->window), self->context);

  return form_places_show_over (self->window);
}

static GtkWidget *
open_what_to_say (Fixture *self, const char *id)
{
  gtk_window_present (GTK_WINDOW (self->window));
  footing_compose_show (GTK_WINDOW (self->window), self->context, "");

  return form_places_show_over (self->window);
}

static GtkWidget *
open_pause (Fixture *self, const char *id)
{
  GtkWidget *rituals = open_rituals (self, id);

  probe_press (rituals, "Pause all until a day");

  return form_places_show_over (rituals);
}

static GtkWidget *
open_move (Fixture *self, const char *id)
{
  GtkWidget *rituals = open_rituals (self, id);

  g_assert_true (gtk_widget_activate_action (
      fixture_find (rituals, FOOTING_TYPE_COMING_GROUP, NULL), "rituals.move", "s", id));

  return form_places_show_over (rituals);
}

static GtkWidget *
open_drop (Fixture *self, const char *id)
{
  gtk_window_present (GTK_WINDOW (self->window));
  gtk_window_present (GTK_WINDOW (
      footing_drop_dialog_new (GTK_WINDOW (self->window), self->context, id)));

  return form_places_show_over (self->window);
}

static GtkWidget *
open_asked (Fixture *self, const char *id)
{
  gtk_window_present (GTK_WINDOW (self->window));
  gtk_window_present (
      GTK_WINDOW (footing_asked_dialog_new (GTK_WINDOW (self->window), self->context, id,
                                            footing_step_drop, footing_step_drop)));

  return form_places_show_over (self->window);
}

static GtkWidget *
open_adjust (Fixture *self, const char *id)
{
  gtk_window_present (GTK_WINDOW (self->window));
  footing_adjust_dialog_show (self->window, self->context, id);

  return form_places_show_over (self->window);
}

static GtkWidget *
open_session (Fixture *self, const char *id)
{
  return session_show (self, id);
}

static GtkWidget *
open_page (Fixture *self, const char *id, FootingPage page)
{
  return show (self, footing_page_section_new (page, self->context, id));
}

static GtkWidget *
open_happened (Fixture *self, const char *id)
{
  return open_page (self, id, FOOTING_PAGE_HAPPENED);
}

static GtkWidget *
open_story (Fixture *self, const char *id)
{
  return open_page (self, id, FOOTING_PAGE_STORY);
}

static GtkWidget *
open_drivers (Fixture *self, const char *id)
{
  return open_page (self, id, FOOTING_PAGE_DRIVERS);
}

static GtkWidget *
open_signs (Fixture *self, const char *id)
{
  return open_page (self, id, FOOTING_PAGE_SIGNS);
}

static GtkWidget *
open_outcomes (Fixture *self, const char *id)
{
  return open_page (self, id, FOOTING_PAGE_OUTCOMES);
}

static GtkWidget *
open_first_win (Fixture *self, const char *id)
{
  return open_page (self, id, FOOTING_PAGE_FIRST_WIN);
}

static GtkWidget *
open_page_people (Fixture *self, const char *id)
{
  return open_page (self, id, FOOTING_PAGE_PEOPLE);
}

static GtkWidget *
open_moves (Fixture *self, const char *id)
{
  return open_page (self, id, FOOTING_PAGE_MOVES);
}

static GtkWidget *
open_rhythm (Fixture *self, const char *id)
{
  return open_page (self, id, FOOTING_PAGE_RHYTHM);
}

static GtkWidget *
open_review (Fixture *self, const char *id)
{
  return open_page (self, id, FOOTING_PAGE_REVIEW);
}

static GtkWidget *
open_quick_start (Fixture *self, const char *id)
{
  return show (self, footing_quick_start_new (self->context, id));
}

static GtkWidget *
open_first_days (Fixture *self, const char *id)
{
  return show (self, footing_first_days_new (self->context, id));
}

static GtkWidget *
open_door (Fixture *self, const char *id)
{
  return show (self, footing_door_page_new (self->context, "manager"));
}

static GtkWidget *
open_momentum (Fixture *self, const char *id)
{
  return show (self, footing_door_page_new (self->context, "momentum"));
}

static const FormPlace places[] = {
    {"today", FALSE, prepare_nothing, open_today},
    {"log a win", TRUE, form_places_add_own, open_new_entry},
    {"edit an entry", TRUE, prepare_entry, open_entry},
    {"edit an experiment", TRUE, prepare_experiment, open_entry},
    {"answer a thought", TRUE, form_places_add_own, open_new_thought},
    {"edit a thought", TRUE, prepare_thought, open_thought},
    {"happened", TRUE, prepare_own_draft, open_happened},
    {"story", FALSE, prepare_own_draft, open_story},
    {"drivers", FALSE, prepare_own_draft, open_drivers},
    {"signs", FALSE, prepare_own_draft, open_signs},
    {"outcomes", TRUE, prepare_own_draft, open_outcomes},
    {"first win", TRUE, prepare_own_draft, open_first_win},
    {"people of a draft", FALSE, prepare_own_draft, open_page_people},
    {"moves", TRUE, prepare_own_draft, open_moves},
    {"rhythm", TRUE, prepare_own_draft, open_rhythm},
    {"review", FALSE, prepare_own_draft, open_review},
    {"door", FALSE, prepare_nothing, open_door},
    {"check of momentum", FALSE, prepare_nothing, open_momentum},
    {"quick start", TRUE, prepare_own_draft, open_quick_start},
    {"first 72 hours", TRUE, prepare_own_draft, open_first_days},
    {"support: happened", FALSE, prepare_support_draft, open_happened},
    {"support: story", FALSE, prepare_support_draft, open_story},
    {"support: people", FALSE, prepare_support_draft, open_page_people},
    {"plan", TRUE, form_places_add_own, open_plan},
    {"person", TRUE, prepare_person, open_person},
    {"debrief", TRUE, prepare_support, open_debrief},
    {"debrief, held", FALSE, prepare_debrief, open_debrief},
    {"one-on-ones", TRUE, prepare_talk, open_one_on_ones},
    {"decision", TRUE, prepare_forms_add_decision, prepare_forms_open_decision},
    {"exposed moment", TRUE, prepare_forms_add_moment, prepare_forms_open_moment},
    {"exposed moment, held", TRUE, prepare_forms_add_held_moment,
     prepare_forms_open_moment},
    {"task", TRUE, prepare_forms_add_task, prepare_forms_open_task},
    {"what good looks like", TRUE, prepare_forms_add_agreement,
     prepare_forms_open_agreement},
    {"check-in", FALSE, form_places_add_own, open_checkin},
    {"a sign of one's own", TRUE, form_places_add_own, open_own_sign},
    {"support", FALSE, prepare_contact, open_support},
    {"rituals", TRUE, form_places_add_own, open_rituals},
    {"weekly review", FALSE, form_places_add_own, open_weekly_review},
    {"what to say", FALSE, form_places_add_own, open_what_to_say},
    {"what to say, without a plan", FALSE, prepare_nothing, open_what_to_say},
    {"pause", TRUE, form_places_add_own, open_pause},
    {"move", TRUE, prepare_occurrence, open_move},
    {"drop a step", FALSE, prepare_step, open_drop},
    {"ask them first", FALSE, prepare_step, open_asked},
    {"adjust an outcome", TRUE, prepare_outcome, open_adjust},
    {"outreach", FALSE, prepare_outreach, open_session},
    {"update", FALSE, prepare_update, open_session},
    {"update to somebody else", FALSE, prepare_update_to_other, open_session},
    {"reflection", FALSE, prepare_reflection, open_session},
    {"one-on-one", TRUE, prepare_one_on_one, open_session},
    {"own ritual", FALSE, prepare_own_ritual, open_session},
};

const FormPlace *
form_places_get (guint *n)
{
  *n = G_N_ELEMENTS (places);

  return places;
}

void
form_places_add_tests (const char *prefix,
                       void (*test) (Fixture *self, gconstpointer place))
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++) {
    g_autofree char *path = g_strconcat (prefix, places[i].name, NULL);

    g_test_add (path, Fixture, &places[i], fixture_set_up, test, fixture_tear_down);
  }
}

const FormPlace *
form_places_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (strcmp (places[i].name, name) == 0)
      return &places[i];

  return NULL;
}
