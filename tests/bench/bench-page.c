/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "../app/large-store.h"
#include "plan/plan.h"
#include "settle.h"
#include "widgets/hint.h"
#include "wizard/wizard.h"

#include <gdk/x11/gdkx.h>
#include <stdio.h>
#include <stdlib.h>

#define N_CHANGES 100
#define FRAME_MS (1000.0 / 60)

/* How long a page may take before something is wrong with the keys. */
#define STUCK_SECONDS 20

/* What somebody has who comes back to a plan after some weeks. */
static const LargeStore usual = {.people = 6,
                                 .steps = 8,
                                 .outcomes = 3,
                                 .rituals = 4,
                                 .past = 4,
                                 .checkins = 6,
                                 .entries = 60};

/* One turn of a page. */
typedef struct {
  FootingWizard *wizard;
  FootingPage page; /* that it leads to */
  gint64 pressed;   /* when the key came, in microseconds of the monotonic clock */
  gint64 painted;   /* when the first frame that shows it move was done */
} Turn;

static void
after_paint_cb (GdkFrameClock *clock, Turn *turn)
{
  if (turn->painted == 0 && turn->pressed != 0 &&
      footing_wizard_get_page (turn->wizard) == turn->page)
    turn->painted = g_get_monotonic_time ();
}

/* The server stamps a key when it gets it, in milliseconds of the same clock. */
static gboolean
key_pressed_cb (GtkEventController *controller,
                guint key,
                guint code,
                GdkModifierType state,
                Turn *turn)
{
  const gint64 now = g_get_monotonic_time ();
  const guint32 stamp = gtk_event_controller_get_current_event_time (controller);
  const guint32 age = (guint32)(now / 1000) - stamp;

  if (key == GDK_KEY_Left || key == GDK_KEY_Right) {
    /* Another clock would give any number. */
    g_assert_cmpuint (age, <, 10000);
    turn->pressed = now - age * 1000;
  }

  return GDK_EVENT_PROPAGATE;
}

/* A page that cannot be left says so there. */
static gboolean
stuck_cb (gpointer data)
{
  const Turn *turn = data;
  const char *hint =
      footing_hint_get_text (GTK_WIDGET (footing_wizard_get_section (turn->wizard)));

  g_error ("The key %s, and page %d does not come: %s",
           turn->pressed != 0 ? "was heard" : "was not heard", turn->page + 1,
           hint != NULL ? hint : "nothing is missing");

  return G_SOURCE_REMOVE;
}

static GSubprocess *
run_xdotool (const char *const *argv)
{
  g_autoptr (GError) error = NULL;
  GSubprocess *process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_NONE, &error);

  if (process == NULL)
    g_error ("The keys are pressed by xdotool: %s", error->message);

  return process;
}

static void
press (const char *keys)
{
  const char *const argv[] = {"xdotool", "key", "--clearmodifiers", keys, NULL};
  G_GNUC_UNUSED g_autoptr (GSubprocess) process = run_xdotool (argv);

  /* It goes on by itself, as somebody does who presses a key. */
}

/* Milliseconds from the key that turns to the next page, or to the one before, to the end
 * of the first frame that shows it move. */
static double
turn_page (FootingWizard *wizard, FootingPage page, gboolean back)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (wizard)));
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  GtkEventController *keys = gtk_event_controller_key_new ();
  Turn turn = {wizard, page, 0, 0};
  guint stuck;
  const gulong handler =
      g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), &turn);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), &turn);
  gtk_widget_add_controller (window, keys);

  stuck = g_timeout_add_seconds (STUCK_SECONDS, stuck_cb, &turn);
  press (back ? "alt+Left" : "alt+Right");
  while (turn.painted == 0)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (stuck);
  g_signal_handler_disconnect (clock, handler);
  gtk_widget_remove_controller (window, keys);
  settle ();

  return (turn.painted - turn.pressed) / 1000.0;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const double x = *(const double *)a, y = *(const double *)b;

  return (x > y) - (x < y);
}

/* Whether the median of the @n @times is at most one frame late: told, and sorted. */
static gboolean
report (const char *what, double *times, guint n)
{
  const double limit = 2 * FRAME_MS;

  qsort (times, n, sizeof *times, compare);
  printf ("%s: median of %u %.1f ms, worst %.1f ms (limit of the median %.1f ms)\n", what,
          n, times[n / 2], times[n - 1], limit);

  return times[n / 2] <= limit;
}

/* There is no window manager to give it the keys. */
static void
activate (GtkWindow *window)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));
  g_autofree char *id = g_strdup_printf ("%lu", gdk_x11_surface_get_xid (surface));
  const char *const argv[] = {"xdotool", "windowfocus", id, NULL};
  G_GNUC_UNUSED g_autoptr (GSubprocess) process = run_xdotool (argv);

  while (!gtk_window_is_active (window))
    g_main_context_iteration (NULL, TRUE);
}

static GtkWidget *
show_wizard (FootingContext *context, const char *plan)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *wizard = footing_wizard_new (context, plan);

  gtk_window_set_default_size (GTK_WINDOW (window), 900, 700);
  adw_window_set_content (ADW_WINDOW (window), wizard);
  gtk_window_present (GTK_WINDOW (window));
  settle ();
  activate (GTK_WINDOW (window));
  settle ();

  return wizard;
}

/* From the first page to the last, and back again. */
static gboolean
measure (FootingContext *context, const char *plan)
{
  const FootingPerspective self = FOOTING_PERSPECTIVE_SELF;
  FootingWizard *wizard = FOOTING_WIZARD (show_wizard (context, plan));
  double first[FOOTING_N_PAGES - 1];
  double again[N_CHANGES];
  gboolean back = TRUE;
  int place = FOOTING_N_PAGES - 1;

  for (int i = 1; i < FOOTING_N_PAGES; i++)
    first[i - 1] = turn_page (wizard, footing_page_at (i, self), FALSE);
  for (int i = 0; i < N_CHANGES; i++) {
    if (place == 0 || place == FOOTING_N_PAGES - 1)
      back = place > 0;
    place += back ? -1 : 1;
    again[i] = turn_page (wizard, footing_page_at (place, self), back);
  }

  report ("a page of the wizard for the first time", first, G_N_ELEMENTS (first));

  return report ("a page of the wizard again", again, N_CHANGES);
}

/* Says what the pages ask for, so that each can be left. */
static void
complete (FootingStore *store, const char *plan)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *win = footing_plan_ensure_first_win (store, plan, &error);
  g_autofree char *today = footing_clock_today (footing_store_get_clock (store));

  g_assert_no_error (error);
  footing_store_change (store, FOOTING_TYPE_STEP, win, &error, "title", "One page, sent",
                        "due-on", today, NULL);
  g_assert_no_error (error);
  footing_store_change (store, FOOTING_TYPE_RECOVERY, plan, &error, "page",
                        (int)FOOTING_PAGE_HAPPENED, "reached", (int)FOOTING_PAGE_REVIEW,
                        "drivers-unclear", TRUE, NULL);
  g_assert_no_error (error);
}

/* bench-page FILE: from the key that turns a page of the wizard to the painted frame.
 * Fails where the median is more than a frame late at 60 Hz. */
int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingClock) clock = footing_clock_new ();
  g_autoptr (FootingGuidance) guidance = footing_guidance_new (&error);
  g_autoptr (FootingStore) store = NULL;
  g_autoptr (GSettings) settings = NULL;
  g_autoptr (FootingContext) context = NULL;
  g_autofree char *plan = NULL;

  g_assert_cmpint (argc, ==, 2);
  store = footing_store_open (argv[1], clock, &error);
  g_assert_no_error (error);
  plan = large_store_fill (store, guidance, &usual);
  complete (store, plan);

  gtk_init ();
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, NULL);
  settings = g_settings_new (APP_ID);
  context = footing_context_new (store, guidance, settings);

  return measure (context, plan) ? 0 : 1;
}
