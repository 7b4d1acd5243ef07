/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "application-private.h"
#include "compose/compose-window.h"
#include "dialogs/about.h"
#include "dialogs/bin-dialog.h"
#include "dialogs/concepts-window.h"
#include "dialogs/preferences.h"
#include "dialogs/shortcuts.h"
#include "dialogs/support-window.h"
#include "entry/entry-window.h"
#include "entry/thought-window.h"
#include "plan/begin.h"
#include "plan/plans-dialog.h"
#include "reminders/reminders-dialog.h"
#include "momentum/momentum-window.h"
#include "people/ledger-window.h"
#include "people/person-window.h"
#include "plan/look-back-window.h"
#include "prepare/prepare-pages.h"
#include "review/review-window.h"
#include "rituals/rituals-dialog.h"
#include "session/session.h"
#include "sessions/answer-ritual.h"
#include "unsaved-dialog.h"

/* Whether a dialog is open that is to be answered first; it is presented then. What its
 * keys do is not done to the window behind it. */
static gboolean
is_covered (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

    if (gtk_window_get_modal (window) && gtk_widget_get_mapped (GTK_WIDGET (window))) {
      gtk_window_present (window);
      return TRUE;
    }
  }

  return FALSE;
}

/* Shows something over the window, unless a dialog waits there for an answer. */
static void
show_over (gpointer application,
           void (*show) (GtkWindow *parent, FootingContext *context))
{
  FootingWindow *window = is_covered () ? NULL : application_ready_window (application);

  if (window != NULL)
    show (GTK_WINDOW (window), footing_window_get_context (window));
}

static void
log_win_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FootingWindow *window = is_covered () ? NULL : application_ready_window (data);

  if (window != NULL)
    footing_entry_window_show (GTK_WINDOW (window), footing_window_get_context (window),
                               NULL);
}

/* H20: a setback has an action of its own, and is no kind of win. */
static void
log_setback_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  show_over (data, footing_entry_window_show_setback);
}

static void
answer_thought_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FootingWindow *window = is_covered () ? NULL : application_ready_window (data);

  if (window != NULL)
    footing_thought_window_show (GTK_WINDOW (window), footing_window_get_context (window),
                                 NULL);
}

static void
edit_entry_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FootingWindow *window = application_ready_window (data);

  if (window != NULL)
    footing_entry_window_show (GTK_WINDOW (window), footing_window_get_context (window),
                               g_variant_get_string (parameter, NULL));
}

static void
show_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FootingWindow *window = is_covered () ? NULL : application_ready_window (data);

  if (window != NULL)
    footing_window_show_view (window, g_variant_get_string (parameter, NULL));
}

/* In the timeline, where it stands among the others. */
static void
show_entry_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FootingWindow *window = is_covered () ? NULL : application_ready_window (data);

  if (window != NULL)
    footing_window_show_entry (window, g_variant_get_string (parameter, NULL));
}

static void
search_timeline_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FootingWindow *window = is_covered () ? NULL : application_ready_window (data);

  if (window != NULL)
    footing_window_search (window, g_variant_get_string (parameter, NULL));
}

/* A draft for @perspective, opened where it begins; with @trigger already chosen unless
 * that is NULL. Who supports somebody has other pages first. */
static void
open_new_plan (FootingApplication *self, const char *perspective, const char *trigger)
{
  FootingWindow *window = application_ready_window (self);
  FootingPerspective code = FOOTING_PERSPECTIVE_SELF;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  if (window == NULL)
    return;

  footing_perspective_from_code (perspective, &code);
  id = footing_plan_begin (footing_context_get_store (self->context),
                           footing_context_get_guidance (self->context), code, trigger,
                           &error);

  if (error != NULL)
    footing_context_report (self->context, error);
  if (id != NULL)
    footing_window_open_draft (window, id);
}

static void
new_plan_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  if (!is_covered ())
    open_new_plan (data, g_variant_get_string (parameter, NULL), NULL);
}

/* "perspective:trigger". An event that the catalogue does not have is left out. */
static void
new_plan_for_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FootingApplication *self = data;
  g_auto (GStrv) parts = g_strsplit (g_variant_get_string (parameter, NULL), ":", 2);
  const gboolean known =
      g_strv_length (parts) == 2 && application_ready_window (self) != NULL &&
      footing_guidance_lookup (footing_context_get_guidance (self->context),
                               FOOTING_GUIDE_TRIGGER, parts[1]) != NULL;

  open_new_plan (self, parts[0] != NULL ? parts[0] : "", known ? parts[1] : NULL);
}

static void
resume_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FootingWindow *window = application_ready_window (data);

  if (window != NULL)
    footing_window_open_draft (window, g_variant_get_string (parameter, NULL));
}

static void
show_part_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FootingWindow *window = application_ready_window (data);
  const char *item;
  int page;

  g_variant_get (parameter, "(i&s)", &page, &item);
  if (window != NULL && page >= 0 && page < FOOTING_PAGE_REVIEW)
    footing_window_show_part (window, (FootingPage)page, item);
}

static void
start_ritual_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FootingWindow *window = application_ready_window (data);

  if (window != NULL)
    footing_window_open_session (window, g_variant_get_string (parameter, NULL));
}

/* Answers without a window; what cannot be done then is tried again by the agent. */
static void
answer_ritual_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FootingApplication *self = data;
  const char *occurrence, *answer;

  if (!application_ensure_context (self, NULL))
    return;

  g_variant_get (parameter, "(&s&s)", &occurrence, &answer);
  footing_answer_ritual (self->context, occurrence, answer);
}

static void
plans_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FootingWindow *window = application_ready_window (data);

  if (window != NULL)
    footing_plans_dialog_show (GTK_WINDOW (window), footing_window_get_context (window));
}

static void
rituals_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  show_over (data, footing_rituals_dialog_show);
}

/* Shows something of the current plan. */
static void
show_of_plan (gpointer application,
              void (*show) (GtkWindow *parent,
                            FootingContext *context,
                            const char *recovery))
{
  FootingWindow *window = is_covered () ? NULL : application_ready_window (application);
  FootingContext *context = window != NULL ? footing_window_get_context (window) : NULL;
  const char *recovery = context != NULL ? footing_context_get_recovery (context) : NULL;

  if (recovery != NULL)
    show (GTK_WINDOW (window), context, recovery);
}

static void
momentum_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  show_of_plan (data, footing_momentum_show);
}

static void
look_back_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  show_of_plan (data, footing_look_back_show);
}

/* F92: for a person, for a kind of reader, after an event, or none of them (""). */
static void
compose_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWindow *over = gtk_application_get_active_window (data);
  FootingWindow *window = application_ready_window (data);

  /* No key does it: who asks is in sight, the page of a person, too. */
  if (window != NULL)
    footing_compose_show (over != NULL ? over : GTK_WINDOW (window),
                          footing_window_get_context (window),
                          g_variant_get_string (parameter, NULL));
}

/* F55: the story is there without a way through somebody's page. */
static void
story_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  show_of_plan (data, footing_compose_show_story);
}

/* F93 to F96: a page that prepares what comes, and what is shown there. */
static void
prepare_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWindow *over = gtk_application_get_active_window (data);
  FootingWindow *window = application_ready_window (data);

  if (window != NULL)
    footing_prepare_show (over != NULL ? over : GTK_WINDOW (window),
                          footing_window_get_context (window),
                          g_variant_get_string (parameter, NULL));
}

static void
ledger_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  show_of_plan (data, footing_ledger_show);
}

static void
person_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FootingWindow *window = is_covered () ? NULL : application_ready_window (data);

  if (window != NULL)
    footing_person_show_deed (GTK_WINDOW (window), footing_window_get_context (window),
                              g_variant_get_string (parameter, NULL));
}

/* The progress update of the plan, with @person as its reader and @wins in it. */
static void
open_update (FootingApplication *self, const char *person, const char *const *wins)
{
  FootingWindow *window = is_covered () ? NULL : application_ready_window (self);
  FootingContext *context = window != NULL ? footing_window_get_context (window) : NULL;
  const char *recovery = context != NULL ? footing_context_get_recovery (context) : NULL;
  g_autofree char *occurrence = NULL;
  g_autoptr (GError) error = NULL;

  if (recovery == NULL)
    return;

  occurrence = footing_session_write_to (footing_context_get_store (context),
                                         footing_context_get_guidance (context), recovery,
                                         person, wins, &error);
  if (occurrence != NULL)
    footing_window_open_session (window, occurrence);
  else
    footing_context_report (context, error);
}

static void
write_to_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  open_update (data, g_variant_get_string (parameter, NULL), NULL);
}

static void
write_wins_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autofree const char **wins = NULL;
  const char *person;

  g_variant_get (parameter, "(&s^a&s)", &person, &wins);
  open_update (data, person, wins);
}

static void
weekly_review_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  show_over (data, footing_review_show);
}

static void
bin_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  show_over (data, footing_bin_dialog_show);
}

/* The window that something is asked for in, which comes back after it; NULL while there
 * is nothing to be shown. */
static GtkWindow *
get_asking_window (FootingApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  return window != NULL && self->context != NULL
             ? window
             : GTK_WINDOW (application_ready_window (self));
}

static void
reminders_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FootingApplication *self = data;
  GtkWindow *window = get_asking_window (self);

  if (window != NULL)
    footing_reminders_dialog_show (window, self->context);
}

static void
concepts_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FootingApplication *self = data;
  GtkWindow *window = get_asking_window (self);

  if (window != NULL)
    footing_concepts_show (window, self->context,
                           parameter != NULL ? g_variant_get_string (parameter, NULL)
                                             : NULL);
}

static void
preferences_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  show_over (data, footing_preferences_show);
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  footing_about_show (GTK_WINDOW (application_ensure_window (data)));
}

static void
seek_support_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FootingApplication *self = data;
  GtkWindow *window = get_asking_window (self);

  if (window != NULL)
    footing_seek_support_show (window, self->context);
}

static void
shortcuts_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  if (!is_covered ())
    footing_shortcuts_show (GTK_WINDOW (application_ensure_window (data)));
}

static void
refresh_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FootingApplication *self = data;

  if (self->context != NULL)
    footing_store_refresh (footing_context_get_store (self->context));
}

/* Opens the file anew, in a new window: it may be another one by now. */
static void
reopen_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FootingApplication *self = data;
  FootingWindow *before = application_ensure_window (self);

  if (self->context != NULL &&
      !footing_unsaved_may_leave (GTK_WIDGET (before), NULL, self->context, "app.reopen",
                                  NULL))
    return;

  gtk_window_destroy (GTK_WINDOW (before));
  g_clear_object (&self->context);
  application_ready_window (self);
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FootingApplication *self = data;
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  /* The window refuses to close while something typed is not stored. */
  if (window != NULL)
    gtk_window_close (GTK_WINDOW (application_ensure_window (self)));
  else
    g_application_quit (G_APPLICATION (self));
}

void
application_add_actions (FootingApplication *self)
{
  const GActionEntry entries[] = {
      {"log-win", log_win_cb, NULL, NULL, NULL, {0}},
      {"log-setback", log_setback_cb, NULL, NULL, NULL, {0}},
      {"answer-thought", answer_thought_cb, NULL, NULL, NULL, {0}},
      {"edit-entry", edit_entry_cb, "s", NULL, NULL, {0}},
      {"show-entry", show_entry_cb, "s", NULL, NULL, {0}},
      {"search-timeline", search_timeline_cb, "s", NULL, NULL, {0}},
      {"show", show_cb, "s", NULL, NULL, {0}},
      {"new-plan", new_plan_cb, "s", NULL, NULL, {0}},
      {"new-plan-for", new_plan_for_cb, "s", NULL, NULL, {0}},
      {"resume", resume_cb, "s", NULL, NULL, {0}},
      {"show-part", show_part_cb, "(is)", NULL, NULL, {0}},
      {"start-ritual", start_ritual_cb, "s", NULL, NULL, {0}},
      {"answer-ritual", answer_ritual_cb, "(ss)", NULL, NULL, {0}},
      {"plans", plans_cb, NULL, NULL, NULL, {0}},
      {"rituals", rituals_cb, NULL, NULL, NULL, {0}},
      {"momentum", momentum_cb, NULL, NULL, NULL, {0}},
      {"look-back", look_back_cb, NULL, NULL, NULL, {0}},
      {"compose", compose_cb, "s", NULL, NULL, {0}},
      {"prepare", prepare_cb, "s", NULL, NULL, {0}},
      {"story", story_cb, NULL, NULL, NULL, {0}},
      {"ledger", ledger_cb, NULL, NULL, NULL, {0}},
      {"person", person_cb, "s", NULL, NULL, {0}},
      {"write-to", write_to_cb, "s", NULL, NULL, {0}},
      {"write-wins", write_wins_cb, "(sas)", NULL, NULL, {0}},
      {"weekly-review", weekly_review_cb, NULL, NULL, NULL, {0}},
      {"bin", bin_cb, NULL, NULL, NULL, {0}},
      {"reminders", reminders_cb, NULL, NULL, NULL, {0}},
      {"preferences", preferences_cb, NULL, NULL, NULL, {0}},
      {"about", about_cb, NULL, NULL, NULL, {0}},
      {"concepts", concepts_cb, NULL, NULL, NULL, {0}},
      {"show-concept", concepts_cb, "s", NULL, NULL, {0}},
      {"seek-support", seek_support_cb, NULL, NULL, NULL, {0}},
      {"shortcuts", shortcuts_cb, NULL, NULL, NULL, {0}},
      {"refresh", refresh_cb, NULL, NULL, NULL, {0}},
      {"reopen", reopen_cb, NULL, NULL, NULL, {0}},
      {"quit", quit_cb, NULL, NULL, NULL, {0}},
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries),
                                   self);
}
