/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the launcher, notifications, the command line and the desktop's search ask of the
 * program: each action does what it is called, whatever it is given. */
#include "config.h"

#include "application.h"
#include "fixture.h"
#include "plan/parts.h"
#include "probe.h"
#include "window.h"

typedef struct {
  Fixture base;
  FootingApplication *application;
  char *plan, *draft, *entry;
  char *added; /* a person in whom nothing was ever typed */
} Program;

static FootingWindow *
get_window (Program *self)
{
  GtkWindow *window =
      gtk_application_get_active_window (GTK_APPLICATION (self->application));

  while (window != NULL && !FOOTING_IS_WINDOW (window))
    window = gtk_window_get_transient_for (window);

  return FOOTING_WINDOW (window);
}

static void
set_up (Program *self, gconstpointer data)
{
  g_autoptr (FootingEntry) entry =
      footing_record_new (FOOTING_TYPE_ENTRY, "kind", "win", "title", "Shipped it",
                          "date", FIXTURE_TODAY, NULL);
  g_autoptr (GError) error = NULL;

  fixture_set_up (&self->base, NULL);
  self->plan = fixture_add_plan (&self->base, FOOTING_PERSPECTIVE_SELF, TRUE);
  self->draft = fixture_add_plan (&self->base, FOOTING_PERSPECTIVE_SELF, FALSE);
  g_assert_true (footing_store_save (self->base.store, entry, NULL));
  self->entry = g_strdup (footing_record_get_id (entry));
  self->added =
      footing_plan_add_part (self->base.store, FOOTING_TYPE_PERSON, self->plan, &error);
  g_assert_no_error (error);

  g_setenv ("FOOTING_DATA_DIR", self->base.folder, TRUE);
  self->application = footing_application_new ();
  g_application_set_flags (G_APPLICATION (self->application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (
      g_application_register (G_APPLICATION (self->application), NULL, &error));
  g_assert_no_error (error);
}

static void
tear_down (Program *self, gconstpointer data)
{
  if (get_window (self) != NULL)
    gtk_window_destroy (GTK_WINDOW (get_window (self)));
  fixture_settle ();
  g_clear_object (&self->application);
  g_free (self->plan);
  g_free (self->draft);
  g_free (self->entry);
  g_free (self->added);
  fixture_tear_down (&self->base, NULL);
}

static void
ask (Program *self, const char *action, GVariant *target)
{
  g_assert_true (g_action_group_has_action (G_ACTION_GROUP (self->application), action));
  g_action_group_activate_action (G_ACTION_GROUP (self->application), action, target);
  fixture_settle ();
}

/* What is in front: the type of a dialog, "page" for what covers the views, or the name
 * of the view. */
static const char *
get_front (Program *self)
{
  GListModel *windows = gtk_window_get_toplevels ();
  FootingWindow *window = get_window (self);
  GtkWidget *views = fixture_find (GTK_WIDGET (window), ADW_TYPE_VIEW_STACK, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWindow) other = g_list_model_get_item (windows, i);

    if (gtk_widget_get_visible (GTK_WIDGET (other)) &&
        gtk_window_get_transient_for (other) == GTK_WINDOW (window))
      return G_OBJECT_TYPE_NAME (other);
  }

  return gtk_widget_get_mapped (views)
             ? adw_view_stack_get_visible_child_name (ADW_VIEW_STACK (views))
             : "page";
}

static void
close_dialogs (Program *self)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL; link = link->next)
    if (gtk_window_get_transient_for (link->data) == GTK_WINDOW (get_window (self)))
      gtk_window_destroy (link->data);
  fixture_settle ();
}

static void
assert_actions (Program *self)
{
  const struct {
    const char *action, *format, *target, *front;
  } cases[] = {
      {"log-win", NULL, NULL, "FootingEntryWindow"},
      {"log-setback", NULL, NULL, "FootingEntryWindow"},
      {"edit-entry", "s", self->entry, "FootingEntryWindow"},
      {"edit-entry", "s", "gone", "today"},
      {"show", "s", "people", "people"},
      {"show", "s", "nowhere", "people"},
      {"show-entry", "s", self->entry, "timeline"},
      {"show-entry", "s", "gone", "timeline"},
      {"search-timeline", "s", "ship", "timeline"},
      {"new-plan", "s", "self", "page"},
      {"new-plan", "s", "support", "page"},
      {"new-plan", "s", "nobody", "page"},
      {"new-plan-for", "s", "self:failed-project", "page"},
      {"new-plan-for", "s", "self:no-such-event", "page"},
      {"new-plan-for", "s", "", "page"},
      {"resume", "s", self->draft, "page"},
      {"resume", "s", "gone", "today"},
      {"start-ritual", "s", "gone", "today"},
      {"check-in", NULL, NULL, "FootingCheckinDialog"},
      {"open-check-in", "s", "gone", "today"},
      {"plans", NULL, NULL, "FootingPlansDialog"},
      {"rituals", NULL, NULL, "FootingRitualsDialog"},
      {"story", NULL, NULL, "FootingComposeWindow"},
      {"bin", NULL, NULL, "FootingBinDialog"},
      {"reminders", NULL, NULL, "FootingRemindersDialog"},
      {"preferences", NULL, NULL, "FootingPreferences"},
      {"about", NULL, NULL, "AdwAboutWindow"},
      {"shortcuts", NULL, NULL, "GtkShortcutsWindow"},
      {"export", NULL, NULL, "FootingExportDialog"},
      {"hand-out", "s", "wins", "FootingExportDialog"},
      {"hand-out", "s", "nothing", "today"},
      {"refresh", NULL, NULL, "today"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_test_message ("%s %s", cases[i].action,
                    cases[i].target != NULL ? cases[i].target : "");
    if (!g_str_equal (cases[i].front, "people"))
      ask (self, "show", g_variant_new_string ("today"));
    ask (self, cases[i].action,
         cases[i].format != NULL ? g_variant_new (cases[i].format, cases[i].target)
                                 : NULL);
    g_assert_cmpstr (get_front (self), ==, cases[i].front);
    close_dialogs (self);
  }
}

/* Parts of the plan are named by their page; others are none. */
static void
assert_parts (Program *self)
{
  static const struct {
    int page;
    const char *front;
  } cases[] = {{FOOTING_PAGE_PEOPLE, "plan"}, {-1, "today"}, {99, "today"}};

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    ask (self, "show", g_variant_new_string ("today"));
    ask (self, "show-part", g_variant_new ("(is)", cases[i].page, ""));
    g_assert_cmpstr (get_front (self), ==, cases[i].front);
  }
}

/* F42: a notification is answered without a window. */
static void
assert_answer (Program *self)
{
  ask (self, "answer-ritual", g_variant_new ("(ss)", "gone", "done"));
  g_assert_null (gtk_application_get_windows (GTK_APPLICATION (self->application)));
}

/* F94: the reminder of a moment turns to its plan; of one that is gone, nothing does. */
static void
assert_moment (Program *self)
{
  FootingContext *context = footing_window_get_context (get_window (self));
  g_autofree char *other = fixture_add_plan (&self->base, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autoptr (FootingMoment) moment =
      footing_record_new (FOOTING_TYPE_MOMENT, "recovery", other, "title", "Demo", NULL);
  const struct {
    const char *id, *plan;
  } cases[] = {{"gone", self->plan}, {footing_record_get_id (moment), other}};

  g_assert_true (footing_store_save (self->base.store, moment, NULL));
  ask (self, "refresh", NULL);
  footing_context_set_recovery (context, self->plan);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *about = g_strconcat ("moment ", cases[i].id, NULL);

    ask (self, "prepare", g_variant_new_string (about));
    g_assert_cmpstr (footing_context_get_recovery (context), ==, cases[i].plan);
    close_dialogs (self);
  }
  footing_context_set_recovery (context, self->plan);
  fixture_settle ();
}

/* F55: a story is told of oneself: whoever supports somebody finds none. */
static void
assert_story (Program *self)
{
  FootingContext *context = footing_window_get_context (get_window (self));
  g_autofree char *support =
      fixture_add_plan (&self->base, FOOTING_PERSPECTIVE_SUPPORT, TRUE);
  const char *const plans[] = {support, self->plan};

  ask (self, "refresh", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (plans); i++) {
    footing_context_set_recovery (context, plans[i]);
    fixture_settle ();
    g_assert_cmpint (
        g_action_group_get_action_enabled (G_ACTION_GROUP (self->application), "story"),
        ==, i == 1);
  }
}

/* Behind a dialog that is to be answered first nothing else is opened. */
static void
assert_behind (Program *self)
{
  ask (self, "preferences", NULL);
  ask (self, "show-entry", g_variant_new_string (self->entry));
  ask (self, "search-timeline", g_variant_new_string ("ship"));
  ask (self, "log-win", NULL);
  ask (self, "new-plan", g_variant_new_string ("self"));
  g_assert_cmpstr (get_front (self), ==, "FootingPreferences");
  close_dialogs (self);
  g_assert_cmpstr (get_front (self), ==, "today");
}

/* The file is opened anew, in a window of its own; and the last one ends the program. */
static void
assert_reopened_and_ended (Program *self)
{
  FootingWindow *before;

  ask (self, "show", g_variant_new_string ("today"));
  before = get_window (self);
  g_object_add_weak_pointer (G_OBJECT (before), (gpointer *)&before);
  ask (self, "reopen", NULL);
  g_assert_null (before);
  g_assert_cmpstr (get_front (self), ==, "today");

  ask (self, "quit", NULL);
  g_assert_null (gtk_application_get_windows (GTK_APPLICATION (self->application)));
}

/* D18: what was added and never typed in is gone once the file is open. */
static void
assert_swept (Program *self)
{
  g_autoptr (GObject) person =
      footing_store_get (self->base.store, FOOTING_TYPE_PERSON, self->added, NULL);

  g_assert_null (person);
}

/* One program for all: what is registered on the bus stays so until the process ends. */
static void
test_program (Program *self, gconstpointer data)
{
  assert_answer (self);
  assert_swept (self);
  assert_actions (self);
  assert_parts (self);
  assert_story (self);
  assert_moment (self);
  assert_behind (self);
  assert_reopened_and_ended (self);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  g_test_add ("/app/application/F21-F42-H14-actions", Program, NULL, set_up, test_program,
              tear_down);

  return g_test_run ();
}
