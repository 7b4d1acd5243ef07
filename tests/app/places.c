/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "places.h"
#include "dialogs/about.h"
#include "dialogs/bin-dialog.h"
#include "dialogs/concepts-window.h"
#include "dialogs/preferences.h"
#include "dialogs/shortcuts.h"
#include "dialogs/support-window.h"
#include "editors/sign-editor.h"
#include "entry/entry-window.h"
#include "entry/thought-window.h"
#include "plan-places.h"
#include "plan/parts.h"
#include "plan/people-same.h"
#include "plan/thoughts.h"
#include "entry/lines-choice.h"
#include "files/export-dialog.h"
#include "files/file-import.h"
#include "files/file-restore.h"
#include "files/passphrase-dialog.h"
#include "files/restore-dialog.h"
#include "json-export.h"
#include "plan/plan-erase.h"
#include "plan/plans-dialog.h"
#include "prepare-places.h"
#include "probe.h"
#include "reminders/reminders-dialog.h"
#include "plan/debrief-window.h"
#include "editors/asked-dialog.h"
#include "editors/step-deeds.h"
#include "plan/drop-dialog.h"
#include "sections/adjust-dialog.h"
#include "sections/date-dialog.h"
#include "review/review-window.h"
#include "rituals/rituals-dialog.h"
#include "schedule/schedule.h"
#include "signs/checkin-dialog.h"
#include "timeline/timeline-bar.h"
#include "momentum/momentum-window.h"
#include "people/ledger-window.h"
#include "people/person-window.h"
#include "plan/look-back-window.h"
#include "sessions/one-on-ones-window.h"
#include "signs/sign-window.h"
#include "compose/compose-window.h"
#include "timeline/year-review-window.h"
#include "today/today-view.h"

#include <string.h>

typedef struct {
  Fixture *fixture;
  FootingWindow *window;
  PlaceVisit visit;
  PlaceVisit leave; /* or NULL */
  gpointer data;
  GHashTable *sessions; /* borrowed: those that were visited */
} Tour;

#define UI APP_PATH "/ui"

GtkWindow *
places_find_over (GtkWindow *window)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWindow) other = g_list_model_get_item (windows, i);

    if (gtk_window_get_transient_for (other) == window &&
        gtk_widget_get_visible (GTK_WIDGET (other)))
      return other;
  }

  return NULL;
}

void
places_close_over (GtkWindow *window)
{
  GtkWindow *over;

  while ((over = places_find_over (window)) != NULL) {
    GtkWindow *next = places_find_over (over);

    gtk_window_destroy (next != NULL ? next : over);
  }
}

static gboolean
unfold_some (GtkWidget *root, GType type)
{
  g_autoptr (GPtrArray) all = probe_all (root, type);
  gboolean any = FALSE;

  for (guint i = 0; i < all->len; i++) {
    gboolean expanded;

    g_object_get (g_ptr_array_index (all, i), "expanded", &expanded, NULL);
    if (!expanded)
      g_object_set (g_ptr_array_index (all, i), "expanded", TRUE, NULL);
    any |= !expanded;
  }
  fixture_settle ();

  return any;
}

void
places_unfold (GtkWidget *root)
{
  /* What unfolds may hold more of them. */
  while (unfold_some (root, ADW_TYPE_EXPANDER_ROW) ||
         unfold_some (root, GTK_TYPE_EXPANDER))
    ;
}

static void
visit (Tour *tour, GtkWindow *window, const char *name)
{
  fixture_settle ();
  g_test_message ("%s", name);
  tour->visit (tour->fixture, window, name, tour->data);
}

static void
visit_over (gpointer data, const char *name)
{
  Tour *tour = data;
  g_autoptr (GtkWindow) over = places_find_over (GTK_WINDOW (tour->window));

  g_assert_nonnull (over);
  /* The visit may close it. */
  g_object_ref (over);
  visit (tour, over, name);
  gtk_window_destroy (over);
  fixture_settle ();
  if (tour->leave != NULL)
    tour->leave (tour->fixture, GTK_WINDOW (tour->window), name, tour->data);
}

static void
visit_views (Tour *tour)
{
  GtkWidget *views = fixture_find (GTK_WIDGET (tour->window), ADW_TYPE_VIEW_STACK, NULL);
  g_autoptr (GtkSelectionModel) pages = adw_view_stack_get_pages (ADW_VIEW_STACK (views));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (pages)); i++) {
    g_autoptr (AdwViewStackPage) page = g_list_model_get_item (G_LIST_MODEL (pages), i);
    const char *name = adw_view_stack_page_get_name (page);

    footing_window_show_view (tour->window, name);
    visit (tour, GTK_WINDOW (tour->window), name);
  }
}

static void
visit_doors (Tour *tour)
{
  FootingGuidance *guidance = tour->fixture->guidance;

  for (guint i = 0; i < footing_guidance_n (guidance, FOOTING_GUIDE_DOOR); i++) {
    const char *code =
        footing_guide_code (footing_guidance_nth (guidance, FOOTING_GUIDE_DOOR, i));
    g_autofree char *name = g_strconcat ("door ", code, NULL);

    footing_window_open_door (tour->window, code);
    visit (tour, GTK_WINDOW (tour->window), name);
  }
  footing_window_show_view (tour->window, "today");
}

static void
visit_pages (Tour *tour, FootingPerspective perspective)
{
  FootingStore *store = tour->fixture->store;
  g_autofree char *id = fixture_add_plan (tour->fixture, perspective, FALSE);
  const char *which = perspective == FOOTING_PERSPECTIVE_SUPPORT ? "support " : "";
  g_autofree char *quick_start = g_strconcat (which, "quick start", NULL);

  footing_window_open_quick_start (tour->window, id);
  visit (tour, GTK_WINDOW (tour->window), quick_start);
  for (FootingPage page = FOOTING_PAGE_HAPPENED; page <= FOOTING_PAGE_REVIEW; page++) {
    g_autofree char *name = g_strdup_printf ("%spage %d", which, page + 1);

    g_assert_true (footing_store_change (store, FOOTING_TYPE_RECOVERY, id, NULL, "page",
                                         page, "reached", FOOTING_PAGE_REVIEW, NULL));
    footing_window_open_wizard (tour->window, id);
    visit (tour, GTK_WINDOW (tour->window), name);
  }
  footing_window_show_view (tour->window, "today");
  g_assert_true (footing_store_erase (store, FOOTING_TYPE_RECOVERY, id, NULL));
}

/* Once each kind of them. */
static void
visit_rituals (Tour *tour, const char *recovery)
{
  g_autoptr (GPtrArray) rituals =
      probe_list (tour->fixture, FOOTING_TYPE_RITUAL, recovery);

  for (guint i = 0; i < rituals->len; i++) {
    FootingRitual *ritual = g_ptr_array_index (rituals, i);
    const char *code = *ritual->code != '\0' ? ritual->code : "own";
    g_autofree char *name = g_strconcat ("session ", code, NULL);
    g_autofree char *occurrence = NULL;

    if (!g_hash_table_add (tour->sessions, g_strdup (code)))
      continue;

    occurrence = footing_schedule_open_session (tour->fixture->store,
                                                footing_record_get_id (ritual), NULL);
    g_assert_nonnull (occurrence);
    footing_window_open_session (tour->window, occurrence);
    if (g_str_equal (ritual->code, "check-in"))
      visit_over (tour, name);
    else
      visit (tour, GTK_WINDOW (tour->window), name);
  }
}

/* One of @ritual that is done, and opened again. */
static void
visit_done (Tour *tour, gpointer ritual)
{
  FootingStore *store = tour->fixture->store;
  g_autofree char *occurrence =
      footing_schedule_open_session (store, footing_record_get_id (ritual), NULL);

  footing_window_show_view (tour->window, "today");
  g_assert_true (
      footing_schedule_answer (store, occurrence, FOOTING_SCHEDULE_DONE, NULL, NULL));
  footing_window_open_session (tour->window, occurrence);
  visit (tour, GTK_WINDOW (tour->window), "session done");
}

/* Those of the current plan, of one for somebody else, and one of one's own making. */
static void
visit_sessions (Tour *tour)
{
  Fixture *self = tour->fixture;
  g_autofree char *recovery = g_strdup (footing_context_get_recovery (self->context));
  g_autofree char *other = fixture_add_plan (self, FOOTING_PERSPECTIVE_SUPPORT, FALSE);
  g_autoptr (FootingRitual) own = footing_record_new (FOOTING_TYPE_RITUAL, "recovery",
                                                      other, "title", "An hour", NULL);

  /* On any day, also on one that its dates are before. */
  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_RECOVERY, other, NULL,
                                       "state", "active", NULL));
  g_assert_true (footing_store_save (self->store, own, NULL));
  if (recovery != NULL)
    visit_rituals (tour, recovery);
  visit_rituals (tour, other);
  visit_done (tour, own);
  footing_window_show_view (tour->window, "today");
  g_assert_true (footing_store_erase (self->store, FOOTING_TYPE_RECOVERY, other, NULL));
}

static char *
find_entry (Tour *tour)
{
  g_autoptr (GArray) keys =
      footing_store_list_entry_keys (tour->fixture->store, NULL, NULL, NULL);
  g_autoptr (FootingEntry) entry = NULL;

  if (keys->len == 0)
    return NULL;

  entry = footing_store_get_entry_at (tour->fixture->store,
                                      g_array_index (keys, FootingEntryKey, 0).seq, NULL);

  return g_strdup (footing_record_get_id (entry));
}

static void
visit_date (Tour *tour)
{
  static const int days[] = {7, 14};
  FootingContext *context = tour->fixture->context;
  const char *recovery = footing_context_get_recovery (context);

  if (recovery == NULL)
    return;

  gtk_window_present (GTK_WINDOW (footing_date_dialog_new (
      GTK_WINDOW (tour->window), context, FOOTING_TYPE_RECOVERY, recovery, "pause",
      "Pause All", "All begin again on that day.", "_Pause", days, G_N_ELEMENTS (days))));
  visit_over (tour, "date");
}

static void
visit_plan_dialogs (Tour *tour)
{
  FootingContext *context = tour->fixture->context;
  GtkWindow *window = GTK_WINDOW (tour->window);
  const char *recovery = footing_context_get_recovery (context);
  g_autoptr (GPtrArray) steps = NULL;
  g_autoptr (GPtrArray) outcomes = NULL;

  if (recovery == NULL)
    return;

  steps = probe_list (tour->fixture, FOOTING_TYPE_STEP, recovery);
  outcomes = probe_list (tour->fixture, FOOTING_TYPE_OUTCOME, recovery);
  if (steps->len > 0) {
    gtk_window_present (GTK_WINDOW (footing_drop_dialog_new (
        window, context, footing_record_get_id (steps->pdata[0]))));
    visit_over (tour, "drop a step");
    gtk_window_present (GTK_WINDOW (footing_asked_dialog_new (
        window, context, footing_record_get_id (steps->pdata[0]), footing_step_drop,
        footing_step_drop)));
    visit_over (tour, "ask them first");
  }
  if (outcomes->len > 0) {
    footing_adjust_dialog_show (GTK_WIDGET (window), context,
                                footing_record_get_id (outcomes->pdata[0]));
    visit_over (tour, "adjust an outcome");
  }
}

static void
visit_old_checkin (Tour *tour)
{
  GtkWindow *window = GTK_WINDOW (tour->window);
  FootingStore *store = tour->fixture->store;
  g_autoptr (FootingCheckin) row =
      footing_record_new (FOOTING_TYPE_CHECKIN, "date", "2026-02-20", NULL);

  g_assert_true (footing_store_save (store, row, NULL));
  gtk_window_present (GTK_WINDOW (footing_checkin_dialog_new_for (
      tour->fixture->context, window, footing_record_get_id (row))));
  visit_over (tour, "a check-in of before");
  g_assert_true (footing_store_erase (store, FOOTING_TYPE_CHECKIN,
                                      footing_record_get_id (row), NULL));
}

/* A sign of one's own that is added, and one that is changed. */
static void
visit_own_sign (Tour *tour)
{
  GtkWindow *window = GTK_WINDOW (tour->window);
  FootingContext *context = tour->fixture->context;
  FootingStore *store = tour->fixture->store;
  g_autoptr (FootingOwnSign) sign = footing_record_new (
      FOOTING_TYPE_OWN_SIGN, "sign-group", "risk", "title", "I say yes to everything",
      "counter-move", "Answer one request with “tomorrow”.", NULL);

  gtk_window_present (GTK_WINDOW (footing_sign_editor_new (
      window, context, footing_context_get_recovery (context), "risk")));
  visit_over (tour, "a sign of one's own");

  g_assert_true (footing_store_save (store, sign, NULL));
  gtk_window_present (GTK_WINDOW (footing_sign_editor_new_for (window, context, sign)));
  visit_over (tour, "change a sign");
  g_assert_true (footing_store_erase (store, FOOTING_TYPE_OWN_SIGN,
                                      footing_record_get_id (sign), NULL));
}

/* With something of every kind that has a word of its own; and without. */
static void
visit_bin (Tour *tour)
{
  Fixture *self = tour->fixture;
  GtkWindow *window = GTK_WINDOW (tour->window);
  g_autofree char *plan = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  const GType types[] = {FOOTING_TYPE_OUTCOME, FOOTING_TYPE_STEP, FOOTING_TYPE_PERSON,
                         FOOTING_TYPE_RITUAL};
  g_autoptr (FootingEntry) entry =
      footing_record_new (FOOTING_TYPE_ENTRY, "recovery", plan, "date", "2026-02-20",
                          "title", "Told the team what we learned", NULL);

  g_autoptr (FootingPerson) person =
      footing_record_new (FOOTING_TYPE_PERSON, "recovery", plan, "name", "Mira", NULL);

  g_assert_true (footing_store_save (self->store, person, NULL));
  g_assert_true (footing_store_save (self->store, entry, NULL));
  g_assert_true (footing_store_remove (self->store, FOOTING_TYPE_ENTRY,
                                       footing_record_get_id (entry), NULL));
  for (guint i = 0; i < G_N_ELEMENTS (types); i++) {
    g_autoptr (GPtrArray) records = probe_list (self, types[i], plan);

    g_assert_true (footing_store_remove (
        self->store, types[i], footing_record_get_id (records->pdata[0]), NULL));
  }
  footing_bin_dialog_show (window, self->context);
  visit_over (tour, "bin");
  g_assert_true (footing_store_erase (self->store, FOOTING_TYPE_RECOVERY, plan, NULL));
  footing_bin_dialog_show (window, self->context);
  visit_over (tour, "empty bin");
}

/* F20: with the week that is above what is in sight. */
static void
visit_scrolled (Tour *tour)
{
  GtkWidget *list = fixture_find (GTK_WIDGET (tour->window), GTK_TYPE_LIST_VIEW, NULL);
  GtkAdjustment *adjustment;

  if (list == NULL || !gtk_widget_get_mapped (list))
    return;

  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));
  gtk_adjustment_set_value (adjustment, 600);
  fixture_draw (GTK_WIDGET (tour->window));
  visit (tour, GTK_WINDOW (tour->window), "timeline, scrolled");
  gtk_adjustment_set_value (adjustment, 0);
  fixture_draw (GTK_WIDGET (tour->window));
}

/* F22: narrowed to what there is, and to what there is not; and the day to go to. */
static void
visit_timeline (Tour *tour)
{
  GtkWidget *search;

  footing_window_show_view (tour->window, "timeline");
  fixture_settle ();
  visit_scrolled (tour);
  search = fixture_find (
      fixture_find (GTK_WIDGET (tour->window), FOOTING_TYPE_TIMELINE_BAR, NULL),
      GTK_TYPE_SEARCH_ENTRY, NULL);
  g_assert_true (gtk_widget_activate_action (search, "narrow.kind", "s", "win"));
  visit (tour, GTK_WINDOW (tour->window), "timeline, wins");
  g_assert_true (gtk_widget_activate_action (search, "narrow.period", "s", "last-year"));
  visit (tour, GTK_WINDOW (tour->window), "timeline, nothing found");
  g_assert_true (gtk_widget_activate_action (search, "timeline.clear", NULL));
  if (gtk_widget_get_mapped (search)) {
    gtk_widget_activate_action (search, "timeline-bar.go-to-date", NULL);
    visit_over (tour, "go to a date");
  }
  footing_window_show_view (tour->window, "today");
}

/* F21: what asks about several lines that were pasted; @field holds them. */
static void
put_lines (GtkWidget *field)
{
  gtk_editable_set_text (GTK_EDITABLE (field),
                         "- Shipped the fix for import\n- Told Mira what changed\n"
                         "- Asked for the next review");
}

static void
visit_lines (Tour *tour)
{
  GtkWindow *window = GTK_WINDOW (tour->window);
  GtkWidget *field, *over;

  footing_window_show_view (tour->window, "today");
  fixture_settle ();
  field = fixture_find (GTK_WIDGET (window), FOOTING_TYPE_TODAY_VIEW, NULL);
  field = fixture_find (field, GTK_TYPE_ENTRY, NULL);
  put_lines (field);
  visit (tour, window, "several lines");
  gtk_editable_set_text (GTK_EDITABLE (field), "");

  footing_entry_window_show (window, tour->fixture->context, NULL);
  fixture_settle ();
  over = GTK_WIDGET (places_find_over (window));
  put_lines (fixture_find (over, ADW_TYPE_ENTRY_ROW, NULL));
  g_object_set (fixture_find (over, FOOTING_TYPE_LINES_CHOICE, NULL), "code", "each",
                NULL);
  visit_over (tour, "log several lines");
}

static void
visit_thought (Tour *tour)
{
  Fixture *self = tour->fixture;
  g_autofree char *win = find_entry (tour);
  const char *const wins[] = {win, NULL};
  g_autofree char *id = footing_thoughts_save (
      self->store, NULL, NULL, "I always promise too much",
      "I promised too much once. Since then I say what I have measured.", wins, NULL);

  g_assert_nonnull (id);
  footing_thought_window_show (GTK_WINDOW (tour->window), self->context, id);
  visit_over (tour, "an answered thought");
  g_assert_true (footing_store_erase (self->store, FOOTING_TYPE_ENTRY, id, NULL));
}

/* The rehearsal of what may be asked, at its first question. */
static void
visit_rehearsal (Tour *tour)
{
  GtkWidget *over = probe_find_window (FOOTING_TYPE_COMPOSE_WINDOW);

  fixture_settle ();
  gtk_widget_activate_action (over, "compose.rehearse", NULL);
  fixture_settle ();
  probe_press (over, g_dgettext (GETTEXT_PACKAGE, "_Begin"));
  visit_over (tour, "rehearsal");
}

/* F50: somebody new, while there is somebody in another plan; and once they are the same.
 */
static void
visit_new_person (Tour *tour, const char *recovery)
{
  GtkWindow *window = GTK_WINDOW (tour->window);
  FootingContext *context = tour->fixture->context;
  FootingStore *store = tour->fixture->store;
  g_autoptr (FootingRecovery) plan = footing_record_new (
      FOOTING_TYPE_RECOVERY, "title", "Failed demo", "state", "archived", NULL);
  g_autoptr (FootingPerson) noor =
      footing_record_new (FOOTING_TYPE_PERSON, "recovery", footing_record_get_id (plan),
                          "name", "Noor Ali", "role", "client", NULL);
  g_autofree char *added = NULL;

  g_assert_true (footing_store_save (store, plan, NULL));
  g_assert_true (footing_store_save (store, noor, NULL));
  added = footing_plan_add_part (store, FOOTING_TYPE_PERSON, recovery, NULL);
  footing_person_show_new (window, context, added);
  visit_over (tour, "person, somebody new");

  /* Left as it was added, it has gone. */
  g_free (added);
  added = footing_plan_add_part (store, FOOTING_TYPE_PERSON, recovery, NULL);
  g_assert_true (footing_people_join (store, added, footing_record_get_id (noor), NULL));
  footing_person_show_new (window, context, added);
  visit_over (tour, "person, in two plans");
  g_assert_true (footing_store_erase (store, FOOTING_TYPE_PERSON, added, NULL));
  g_assert_true (footing_store_erase (store, FOOTING_TYPE_RECOVERY,
                                      footing_record_get_id (plan), NULL));
}

/* What is asked in the debrief of @recovery. */
static void
ask (FootingStore *store, const char *recovery, const char *questions)
{
  g_assert_true (footing_store_change (store, FOOTING_TYPE_RECOVERY, recovery, NULL,
                                       "their-questions", questions, NULL));
}

/* How the plan goes, and its story; F50, F51: somebody of it, as they are and led to a
 * question; and who has seen what. */
static void
visit_of_plan (Tour *tour)
{
  GtkWindow *window = GTK_WINDOW (tour->window);
  FootingContext *context = tour->fixture->context;
  FootingStore *store = tour->fixture->store;
  const char *recovery = footing_context_get_recovery (context);
  g_autoptr (FootingPerson) person = NULL;

  if (recovery == NULL)
    return;

  footing_momentum_show (window, context, recovery);
  visit_over (tour, "momentum");
  footing_look_back_show (window, context, recovery);
  visit_over (tour, "looking back");
  footing_compose_show_story (window, context, recovery);
  visit_over (tour, "recovery story");
  person = footing_record_new (
      FOOTING_TYPE_PERSON, "recovery", recovery, "name", "Jonas Berg", "role", "mentor",
      "relation", "We share the platform", "ask", "May or July?", "position", 99, NULL);
  g_assert_true (footing_store_save (store, person, NULL));
  footing_person_show (window, context, footing_record_get_id (person));
  visit_over (tour, "person");
  footing_person_show_deed (window, context, footing_record_get_id (person));
  visit_over (tour, "person, a question");
  visit_new_person (tour, recovery);
  footing_one_on_ones_show (window, context, recovery);
  visit_over (tour, "one-on-ones");
  plan_places_visit_room (tour->fixture, window, recovery, visit_over, tour);
  prepare_places_visit (tour->fixture, window, (PrepareVisit)visit_over, tour);
  ask (store, recovery,
       "Why did nobody tell me that the data had changed? Will I present in March?");
  footing_debrief_show (window, context, recovery);
  visit_over (tour, "debrief");
  ask (store, recovery, "");
  footing_plan_erase_ask (window, context, recovery);
  visit_over (tour, "erase a plan");
  footing_ledger_show (window, context, recovery);
  visit_over (tour, "ledger");
  g_assert_true (footing_store_erase (store, FOOTING_TYPE_PERSON,
                                      footing_record_get_id (person), NULL));
}

/* With a contact of one's own, and without. */
static void
visit_support (Tour *tour)
{
  GtkWindow *window = GTK_WINDOW (tour->window);
  FootingStore *store = tour->fixture->store;
  g_autoptr (FootingSupportContact) contact = footing_record_new (
      FOOTING_TYPE_SUPPORT_CONTACT, "name", "Occupational health", "details",
      "Third floor, Mondays and Wednesdays\nExtension 4410", NULL);

  footing_seek_support_show (window, tour->fixture->context);
  visit_over (tour, "support");
  g_assert_true (footing_store_save (store, contact, NULL));
  footing_seek_support_show (window, tour->fixture->context);
  visit_over (tour, "support with a contact");
  g_assert_true (footing_store_erase (store, FOOTING_TYPE_SUPPORT_CONTACT,
                                      footing_record_get_id (contact), NULL));
}

static void
visit_windows (Tour *tour)
{
  GtkWindow *window = GTK_WINDOW (tour->window);
  FootingContext *context = tour->fixture->context;
  g_autofree char *entry = find_entry (tour);
  GtkWidget *checkin = footing_checkin_dialog_new (context, window);

  gtk_window_present (GTK_WINDOW (checkin));
  visit_over (tour, "check-in");
  visit_old_checkin (tour);
  visit_own_sign (tour);
  footing_entry_window_show (window, context, NULL);
  visit_over (tour, "log a win");
  visit_lines (tour);
  footing_entry_window_show_setback (window, context);
  visit_over (tour, "log a setback");
  if (entry != NULL) {
    footing_entry_window_show (window, context, entry);
    visit_over (tour, "edit an entry");
  }
  footing_thought_window_show (window, context, NULL);
  visit_over (tour, "answer a thought");
  visit_thought (tour);
  footing_plans_dialog_show (window, context);
  visit_over (tour, "plans");
  footing_rituals_dialog_show (window, context);
  visit_over (tour, "rituals");
  visit_date (tour);
  visit_plan_dialogs (tour);
  footing_reminders_dialog_show (window, context);
  visit_over (tour, "reminders");
  visit_bin (tour);
  footing_sign_window_show (window, context, footing_context_get_recovery (context),
                            "seen-less");
  visit_over (tour, "sign");
  visit_of_plan (tour);
  plan_places_visit_versions (tour->fixture, window, visit_over, tour);
  footing_review_show (window, context);
  visit_over (tour, "weekly review");
  footing_compose_show (window, context, "");
  visit_over (tour, "what to say");
  footing_compose_show (window, context, "");
  visit_rehearsal (tour);
  footing_year_review_show (window, context, NULL);
  visit_over (tour, "year in review");
  footing_preferences_show (window, context);
  visit_over (tour, "preferences");
  visit_support (tour);
  footing_concepts_show (window, context, NULL);
  visit_over (tour, "concepts");
  footing_concepts_show (window, context, "small-wins");
  visit_over (tour, "a concept");
  footing_shortcuts_show (window);
  visit_over (tour, "shortcuts");
  footing_about_show (window);
  visit_over (tour, "about");
}

/* Whether the plan that is shown supports somebody. */
static gboolean
is_support (Fixture *self)
{
  const char *id = footing_context_get_recovery (self->context);

  return id != NULL && footing_context_get_perspective (self->context, id) ==
                           FOOTING_PERSPECTIVE_SUPPORT;
}

static void
drop_cb (FootingPassphrase *passphrase, gpointer data)
{
  footing_passphrase_free (passphrase);
}

static void
visit_previews (Tour *tour)
{
  Fixture *self = tour->fixture;
  g_autofree char *export = g_build_filename (self->folder, "export.json", NULL);
  g_autofree char *backup = g_build_filename (self->folder, "backup.db", NULL);

  g_assert_true (footing_json_export (self->store, export, NULL));
  g_assert_true (footing_store_backup (self->store, backup, NULL));
  footing_file_import_ask (GTK_WINDOW (tour->window), self->context, export);
  visit_over (tour, "import");
  footing_export_dialog_show (GTK_WINDOW (tour->window), self->context,
                              FOOTING_SHEET_PLAN);
  visit_over (tour, "export");
  if (is_support (self)) {
    footing_export_dialog_show (GTK_WINDOW (tour->window), self->context,
                                FOOTING_SHEET_HAND_OVER);
    visit_over (tour, "hand-over");
  }
  gtk_window_present (GTK_WINDOW (footing_restore_dialog_new (
      GTK_WINDOW (tour->window), footing_store_get_path (self->store), self->clock)));
  visit_over (tour, "backups");
  footing_file_restore_ask (GTK_WINDOW (tour->window), self->context,
                            footing_store_get_path (self->store), backup);
  visit_over (tour, "restore");
  footing_passphrase_dialog_choose (GTK_WINDOW (tour->window), drop_cb, NULL, NULL);
  visit_over (tour, "choose a passphrase");
  footing_passphrase_dialog_ask (GTK_WINDOW (tour->window), NULL, drop_cb, NULL, NULL);
  visit_over (tour, "passphrase");
  footing_file_say (GTK_WINDOW (tour->window), "Not Exported", "The disk is full.");
  visit_over (tour, "a message");
}

void
places_tour (Fixture *self,
             FootingWindow *window,
             PlaceVisit arrive,
             PlaceVisit leave,
             gpointer data)
{
  g_autoptr (GHashTable) sessions =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Tour tour = {self, window, arrive, leave, data, sessions};

  visit_views (&tour);
  visit_doors (&tour);
  for (FootingPerspective p = 0; p < FOOTING_N_PERSPECTIVES; p++)
    visit_pages (&tour, p);
  visit_timeline (&tour);
  visit_windows (&tour);
  visit_previews (&tour);
  visit_sessions (&tour);
}

void
places_visit (Fixture *self, FootingWindow *window, PlaceVisit arrive, gpointer data)
{
  places_tour (self, window, arrive, NULL, data);
}

/* --- By the list of the program ----------------------------------------------------- */

/* The value of the attribute called @name of the template in @xml; owned by the caller.
 */
static char *
find_attribute (const char *xml, const char *name)
{
  g_autofree char *start = g_strdup_printf (" %s=\"", name);
  const char *template = strstr (xml, "<template ");
  const char *value = template != NULL ? strstr (template, start) : NULL;

  if (value == NULL)
    return NULL;

  value += strlen (start);

  return g_strndup (value, strcspn (value, "\""));
}

static void
read_templates (const char *folder, PlaceTemplate callback, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) names = g_resources_enumerate_children (folder, 0, &error);

  g_assert_no_error (error);
  for (guint i = 0; names[i] != NULL; i++) {
    g_autofree char *path = g_build_path ("/", folder, names[i], NULL);
    g_autoptr (GBytes) bytes = NULL;
    g_autofree char *name = NULL;
    g_autofree char *parent = NULL;

    if (g_str_has_suffix (path, "/")) {
      read_templates (path, callback, data);
      continue;
    }
    if (!g_str_has_suffix (path, ".ui"))
      continue;

    bytes = g_resources_lookup_data (path, 0, &error);
    g_assert_no_error (error);
    name = find_attribute (g_bytes_get_data (bytes, NULL), "class");
    parent = find_attribute (g_bytes_get_data (bytes, NULL), "parent");
    if (name != NULL)
      callback (name, parent, g_bytes_get_data (bytes, NULL), data);
  }
}

void
places_list_templates (PlaceTemplate callback, gpointer data)
{
  read_templates (UI, callback, data);
}
