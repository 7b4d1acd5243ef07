/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "../app/large-store.h"
#include "settle.h"
#include "sight.h"
#include "entry/entry-window.h"
#include "people/people-view.h"
#include "plan/plan-view.h"
#include "plan/plans-dialog.h"
#include "rituals/rituals-dialog.h"
#include "schedule/schedule.h"
#include "sections/section-moves.h"
#include "sections/section-outcomes.h"
#include "sections/section-people.h"
#include "sections/section-review.h"
#include "sections/section-rhythm.h"
#include "sessions/session-page.h"
#include "signs/checkin-dialog.h"
#include "signs/signs-view.h"
#include "timeline/timeline-view.h"
#include "today/today-view.h"
#include "usage.h"

#include <stdio.h>
#include <string.h>

static void
check (gboolean done, GError **error)
{
  if (!done)
    g_error ("%s", (*error)->message);
}

/* --- The views --------------------------------------------------------------------- */

typedef struct {
  const char *name;
  GType (*get_type) (void);
} View;

static const View views[] = {
    {"today", footing_today_view_get_type},       {"plan", footing_plan_view_get_type},
    {"timeline", footing_timeline_view_get_type}, {"signs", footing_signs_view_get_type},
    {"people", footing_people_view_get_type},
};

static const View sections[] = {
    {"section-outcomes", footing_section_outcomes_get_type},
    {"section-people", footing_section_people_get_type},
    {"section-moves", footing_section_moves_get_type},
    {"section-rhythm", footing_section_rhythm_get_type},
    {"section-review", footing_section_review_get_type},
};

static GtkWidget *
put_in_page (GtkWidget *section)
{
  GtkWidget *page = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();

  adw_clamp_set_child (ADW_CLAMP (clamp), section);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (page), clamp);

  return page;
}

static GtkWidget *
make_view (FootingContext *context, const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    if (strcmp (views[i].name, name) == 0)
      return g_object_new (views[i].get_type (), "context", context, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    if (strcmp (sections[i].name, name) == 0)
      return put_in_page (GTK_WIDGET (footing_section_new (
          sections[i].get_type (), context, footing_context_get_recovery (context))));

  return NULL;
}

/* A session of the ritual with @code. */
static GtkWidget *
open_session (FootingContext *context, const char *code)
{
  FootingStore *store = footing_context_get_store (context);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rituals = footing_store_list (
      store, FOOTING_TYPE_RITUAL, footing_context_get_recovery (context), &error);
  g_autofree char *occurrence = NULL;

  for (guint i = 0; rituals != NULL && i < rituals->len; i++)
    if (strcmp (((FootingRitual *)rituals->pdata[i])->code, code) == 0)
      occurrence = footing_schedule_open_session (
          store, footing_record_get_id (rituals->pdata[i]), &error);
  check (occurrence != NULL, &error);

  return footing_session_page_new (context, occurrence, &error);
}

/* An entry that some people have seen. */
static char *
add_entry (FootingStore *store, const char *recovery)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *today = footing_clock_today (footing_store_get_clock (store));
  g_autoptr (FootingEntry) entry =
      footing_record_new (FOOTING_TYPE_ENTRY, "recovery", recovery, "date", today,
                          "title", "Shipped the fix", NULL);

  check (footing_store_save (store, entry, &error), &error);

  return g_strdup (footing_record_get_id (entry));
}

static void
show (GtkWindow *window, FootingContext *context, const char *name, const char *entry)
{
  GtkWidget *view = make_view (context, name);

  if (view != NULL)
    adw_window_set_content (ADW_WINDOW (window), view);
  else if (strcmp (name, "plans") == 0)
    footing_plans_dialog_show (window, context);
  else if (strcmp (name, "rituals") == 0)
    footing_rituals_dialog_show (window, context);
  else if (strcmp (name, "check-in") == 0)
    gtk_window_present (GTK_WINDOW (footing_checkin_dialog_new (context, window)));
  else if (strcmp (name, "entry") == 0)
    footing_entry_window_show (window, context, entry);
  else if (g_str_has_prefix (name, "session-"))
    adw_window_set_content (ADW_WINDOW (window),
                            open_session (context, name + strlen ("session-")));
  else
    g_error ("There is no view %s", name);
}

/* The first of a type that is shown below it; NULL when there is none. */
static GtkWidget *
find (GtkWidget *root, const char *type)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found =
        strcmp (G_OBJECT_TYPE_NAME (child), type) == 0 && gtk_widget_get_mapped (child)
            ? child
            : find (child, type);

    if (found != NULL)
      return found;
  }

  return NULL;
}

/* Presses "History" of the first outcome. */
static void
open_history (GtkWidget *root)
{
  GtkWidget *card = find (root, "FootingOutcomeCard");
  GtkWidget *button = card != NULL ? find (card, "GtkToggleButton") : NULL;

  g_assert_nonnull (button);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
}

static void
measure (FootingContext *context, const char *name)
{
  const gboolean history = strcmp (name, "history") == 0;
  g_autofree char *entry = add_entry (footing_context_get_store (context),
                                      footing_context_get_recovery (context));
  GtkWidget *window = sight_show (gtk_label_new ("Footing"));
  double memory, processor;
  gint64 start, end;

  if (history) {
    show (GTK_WINDOW (window), context, "plan", NULL);
    settle ();
  }

  memory = usage_get_memory ();
  processor = usage_get_processor ();
  start = g_get_monotonic_time ();
  if (history)
    open_history (window);
  else
    show (GTK_WINDOW (window), context, name, entry);
  end = settle ();

  printf ("%.1f %.1f %.1f\n", (end - start) / 1000.0, usage_get_processor () - processor,
          usage_get_memory () - memory);
}

/* bench-size fill FILE empty|huge
 * bench-size VIEW FILE: the milliseconds, those of the processor, and the MB it takes to
 * show it. */
int
main (int argc, char *argv[])
{
  /* A history to unfold, of one note. */
  static const LargeStore begun = {.outcomes = 1, .progress = 1};
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingClock) clock = footing_clock_new ();
  g_autoptr (FootingGuidance) guidance = footing_guidance_new (&error);
  g_autoptr (GSettings) settings = NULL;
  g_autoptr (FootingStore) store = NULL;
  g_autoptr (FootingContext) context = NULL;

  g_assert_cmpint (argc, >=, 3);
  store = footing_store_open (argv[2], clock, &error);
  check (store != NULL && guidance != NULL, &error);
  if (strcmp (argv[1], "fill") == 0) {
    g_free (large_store_fill (
        store, guidance, strcmp (argv[3], "huge") == 0 ? &large_store_huge : &begun));
    return 0;
  }

  gtk_init ();
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE,
                "gtk-cursor-blink", FALSE, NULL);
  settings = g_settings_new (APP_ID);
  context = footing_context_new (store, guidance, settings);
  measure (context, argv[1]);

  return 0;
}
