/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F71: momentum, in words and as pictures. */
#include "config.h"

#include "momentum/momentum-chart.h"
#include "momentum/momentum-glance.h"
#include "momentum/momentum-share.h"
#include "momentum/momentum-window.h"
#include "probe.h"
#include "widgets/chart-draw.h"
#include "widgets/chart.h"

#include <math.h>
#include <string.h>

static char *
save (Fixture *self, gpointer record)
{
  g_autoptr (FootingRecord) taken = record;

  g_assert_true (footing_store_save (self->store, taken, NULL));

  return g_strdup (footing_record_get_id (taken));
}

/* The fixture's day is Thursday, 5 March 2026; the plan is of that week, and what it is
 * about happened two weeks before. */
static char *
add_plan (Fixture *self, FootingPerspective perspective)
{
  char *id = fixture_add_plan (self, perspective, TRUE);

  probe_change (self, FOOTING_TYPE_RECOVERY, id, "happened-on", "2026-02-17");
  probe_change (self, FOOTING_TYPE_RECOVERY, id, "title", "The demo stopped half way");

  return id;
}

static char *
add_person (Fixture *self, const char *plan, const char *name, const char *saw)
{
  return save (self, footing_record_new (FOOTING_TYPE_PERSON, "recovery", plan, "name",
                                         name, "saw", saw, NULL));
}

static void
add_entry (Fixture *self,
           const char *plan,
           const char *kind,
           const char *date,
           double value,
           const char *person)
{
  const char *people[] = {person, NULL};
  g_autofree char *id =
      save (self, footing_record_new (FOOTING_TYPE_ENTRY, "recovery", plan, "kind", kind,
                                      "title", "Shipped it", "date", date, "metric-value",
                                      value, NULL));

  if (person != NULL)
    g_assert_true (footing_store_set_seen_by (self->store, id, people, NULL));
}

static void
add_all (Fixture *self, const char *plan)
{
  g_autofree char *ines = add_person (self, plan, "Ines", "The demo");
  G_GNUC_UNUSED g_autofree char *jonas = add_person (self, plan, "Jonas", "The demo");
  G_GNUC_UNUSED g_autofree char *step = save (
      self, footing_record_new (FOOTING_TYPE_STEP, "recovery", plan, "title",
                                "Show it to Ines", "state", "done", "rung", "pair",
                                "done-on", "2026-02-24", "feared", "She laughs", NULL));
  g_autofree char *outcome =
      save (self, footing_record_new (FOOTING_TYPE_OUTCOME, "recovery", plan, "position",
                                      9, "title", "Planners use it", "from-value", 0.0,
                                      "to-value", 20.0, "unit", "planners", NULL));
  G_GNUC_UNUSED g_autofree char *progress =
      save (self, footing_record_new (FOOTING_TYPE_PROGRESS, "outcome", outcome, "date",
                                      "2026-02-25", "value", 12.0, NULL));

  add_entry (self, plan, "win", "2026-02-18", NAN, NULL);
  add_entry (self, plan, "win", "2026-03-03", 12, ines);
  add_entry (self, plan, "win", "2026-03-04", NAN, ines);
  add_entry (self, plan, "update", "2026-03-04", NAN, ines);
}

static FootingMomentum *
read_momentum (Fixture *self, const char *plan)
{
  FootingMomentum *momentum = footing_momentum_new (self->store, plan, NULL);

  g_assert_nonnull (momentum);

  return momentum;
}

static void
assert_words (const FootingMomentum *momentum, FootingTrack track, const char *expected)
{
  g_autofree char *words = footing_track_format (track, momentum);

  g_assert_cmpstr (words, ==, expected);
}

static void
assert_weeks (const FootingMomentum *momentum, FootingTrack track, const char *expected)
{
  g_autofree char *weeks = footing_track_format_weeks (track, momentum, "2026-03-05");

  g_assert_cmpstr (weeks, ==, expected);
}

/* Each track says what the data say, as a whole and week by week. */
static void
test_words (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self, FOOTING_PERSPECTIVE_SELF);
  g_autoptr (FootingMomentum) momentum = NULL;
  g_autofree char *setbacks = NULL;

  add_all (self, plan);
  momentum = read_momentum (self, plan);

  assert_words (momentum, FOOTING_TRACK_WINS,
                "A win in 2 of 3 weeks. 1 win carries a figure.");
  assert_weeks (momentum, FOOTING_TRACK_WINS,
                "16–22 February: 1 win; 2–8 March: 2 wins, 1 with a figure");
  assert_words (momentum, FOOTING_TRACK_VISIBILITY,
                "1 update went out. Ines has seen a win or heard from you. Jonas saw the "
                "setback and no win since.");
  assert_weeks (momentum, FOOTING_TRACK_VISIBILITY, "2–8 March: 1 person, 1 update");
  assert_words (momentum, FOOTING_TRACK_RISK,
                "The highest rung so far: Do it together. 1 step that you were afraid of "
                "is done.");
  assert_weeks (momentum, FOOTING_TRACK_RISK, "23 February – 1 March: Do it together");
  assert_weeks (momentum, FOOTING_TRACK_DONE, "23 February – 1 March: 1 step");
  assert_words (momentum, FOOTING_TRACK_DONE, "1 step of yours is done.");
  assert_words (momentum, FOOTING_TRACK_CONVERSATIONS, "You were in touch with Ines.");

  setbacks = footing_momentum_format_setbacks (momentum, "2026-03-05");
  g_assert_cmpstr (setbacks, ==,
                   "17 February: The demo stopped half way\n"
                   "20 February: The pilot missed its key figures");
}

/* An outcome says how far it has come, in each of the ways that there are. */
static void
test_priorities (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *state;
    double to;
    const char *unit;
    const char *progress; /* a figure, "-" for words, "" for none */
    const char *expected;
  } cases[] = {
      {"open", 20, "", "12", "“Planners use it” is 60% of the way."},
      {"open", 20, "", "", "For “Planners use it” no progress is noted yet."},
      {"open", NAN, "", "-", "For “Planners use it” progress is noted in words only."},
      {"open", NAN, "", "12", "“Planners use it” stands at 12."},
      {"open", NAN, "planners", "12", "“Planners use it” stands at 12 planners."},
      {"delivered", 20, "", "", "“Planners use it” is delivered."},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *plan = add_plan (self, FOOTING_PERSPECTIVE_SELF);
    g_autofree char *outcome =
        save (self, footing_record_new (
                        FOOTING_TYPE_OUTCOME, "recovery", plan, "position", 9, "title",
                        "Planners use it", "from-value", 0.0, "to-value", cases[i].to,
                        "unit", cases[i].unit, "state", cases[i].state, NULL));
    g_autoptr (FootingMomentum) momentum = NULL;
    g_autofree char *words = NULL;
    const gboolean figure = g_ascii_isdigit (*cases[i].progress);

    if (*cases[i].progress != '\0')
      g_free (
          save (self, footing_record_new (
                          FOOTING_TYPE_PROGRESS, "outcome", outcome, "date", "2026-03-02",
                          "note", figure ? "" : "Two asked for it", "value",
                          figure ? g_ascii_strtod (cases[i].progress, NULL) : (double)NAN,
                          NULL)));
    momentum = read_momentum (self, plan);
    words = footing_track_format (FOOTING_TRACK_PRIORITIES, momentum);
    g_test_message ("%s", words);
    g_assert_nonnull (strstr (words, cases[i].expected));
  }
}

/* With nothing in it yet it says so, and there is nothing to be saved or printed. */
static void
test_empty (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  GtkWidget *window, *menu;

  footing_momentum_show (GTK_WINDOW (self->window), self->context, plan);
  fixture_settle ();
  window = probe_find_window (FOOTING_TYPE_MOMENTUM_WINDOW);
  g_assert_true (probe_reads (window, "Nothing to See Yet"));
  menu = fixture_find (window, GTK_TYPE_MENU_BUTTON, NULL);
  g_assert_nonnull (menu);
  g_assert_null (fixture_find (window, FOOTING_TYPE_CHART, NULL));

  add_all (self, plan);
  fixture_settle ();
  g_assert_true (probe_reads (window, "Priorities"));
  g_assert_true (probe_says (window, "A win in"));
  probe_close (window);
}

/* The pictures say what is in them to those who do not see them; who supports somebody
 * sees what they did themselves alone. */
static void
test_window (Fixture *self, gconstpointer data)
{
  static const struct {
    FootingPerspective perspective;
    guint n;
    const char *first, *absent;
  } cases[] = {
      {FOOTING_PERSPECTIVE_SELF, 4, "Priorities", "What I did"},
      {FOOTING_PERSPECTIVE_SUPPORT, 2, "What I did", "Risk"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *plan = add_plan (self, cases[i].perspective);
    g_autoptr (FootingMomentum) momentum = NULL;
    g_autoptr (GPtrArray) charts = NULL;
    GtkWidget *window;
    guint n;
    const FootingTrack *tracks = footing_tracks_for (cases[i].perspective, &n);

    add_all (self, plan);
    footing_context_set_recovery (self->context, plan);
    momentum = read_momentum (self, plan);
    footing_momentum_show (GTK_WINDOW (self->window), self->context, plan);
    fixture_settle ();
    window = probe_find_window (FOOTING_TYPE_MOMENTUM_WINDOW);
    fixture_draw (window);
    /* All of it can be reached by the keys that scroll. */
    g_assert_true (
        gtk_widget_get_focusable (fixture_find (window, GTK_TYPE_SCROLLED_WINDOW, NULL)));
    charts = probe_all (window, FOOTING_TYPE_CHART);
    /* One more for what was feared, which is not of who supports. */
    g_assert_cmpuint (charts->len, ==,
                      cases[i].n + (cases[i].perspective == FOOTING_PERSPECTIVE_SELF));
    g_assert_cmpuint (n, ==, cases[i].n);
    g_assert_true (probe_reads (window, cases[i].first));
    g_assert_false (probe_reads (window, cases[i].absent));
    for (guint j = 0; j < n; j++) {
      g_autofree char *weeks =
          footing_track_format_weeks (tracks[j], momentum, "2026-03-05");

      g_assert_cmpstr (weeks, !=, "");
      gtk_test_accessible_assert_property (charts->pdata[j],
                                           GTK_ACCESSIBLE_PROPERTY_LABEL, weeks);
    }
    g_assert_true (probe_says (window, "17 February: The demo stopped half way"));
    probe_close (window);
  }
}

/* Feared and happened: each prediction says how likely it seemed and what came; from five
 * on a sentence says in how many nothing did. */
static void
test_feared (Fixture *self, gconstpointer data)
{
  static const char *const came_true[] = {"no", "no", "partly", "yes", "no", ""};
  g_autofree char *plan = add_plan (self, FOOTING_PERSPECTIVE_SELF);
  GtkWidget *window;

  for (guint i = 0; i < G_N_ELEMENTS (came_true); i++)
    g_free (save (self,
                  footing_record_new (FOOTING_TYPE_STEP, "recovery", plan, "state",
                                      "done", "title", "Ask", "feared", "She laughs",
                                      "likelihood", 10 * (int)i, "done-on", "2026-03-03",
                                      "came-true", i < 4 ? came_true[i] : "", NULL)));
  footing_momentum_show (GTK_WINDOW (self->window), self->context, plan);
  fixture_settle ();
  window = probe_find_window (FOOTING_TYPE_MOMENTUM_WINDOW);
  g_assert_true (probe_says (window, "From 5 answers on"));
  g_assert_true (probe_reads (window, "Seemed 0% likely. It did not come true."));
  g_assert_true (probe_reads (window, "Seemed 20% likely. It came true in part."));
  g_assert_true (probe_reads (window, "Seemed 30% likely. It came true."));
  g_assert_true (
      probe_reads (window, "Seemed 50% likely. Whether it came true is not said yet."));

  g_free (save (self, footing_record_new (FOOTING_TYPE_ENTRY, "recovery", plan, "kind",
                                          "experiment", "date", "2026-03-04", "title",
                                          "I asked", "came-true", "no", NULL)));
  fixture_settle ();
  g_assert_true (probe_reads (window, "3 of 5 things you feared did not happen."));
  g_assert_true (probe_reads (window, "It did not come true."));
  probe_close (window);
}

/* Any length of a plan can be drawn, in each of its forms and from either side. */
static void
test_charts (Fixture *self, gconstpointer data)
{
  static const char *const starts[] = {"2026-03-05", "2026-02-02", "2016-01-04"};
  GtkWidget *chart = footing_chart_new ();

  fixture_show (self, chart);
  for (guint i = 0; i < G_N_ELEMENTS (starts); i++) {
    g_autofree char *plan = add_plan (self, FOOTING_PERSPECTIVE_SELF);
    g_autoptr (FootingMomentum) momentum = NULL;

    add_all (self, plan);
    probe_change (self, FOOTING_TYPE_RECOVERY, plan, "started-on", starts[i]);
    momentum = read_momentum (self, plan);
    for (int track = 0; track < FOOTING_N_TRACKS; track++)
      for (int lane = FOOTING_LANE; lane <= FOOTING_GLANCE; lane++) {
        g_autoptr (FootingChartModel) model =
            footing_momentum_chart_new (momentum, track, lane, "2026-03-05");

        g_assert_cmpuint (footing_chart_model_get_n (model), ==, momentum->n_weeks);
        gtk_widget_set_direction (chart, track % 2 ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
        footing_chart_set_model (FOOTING_CHART (chart), model);
        fixture_draw (self->window);
      }
  }
}

static void
find_black (const char *name, GdkRGBA *colour, gpointer data)
{
  gdk_rgba_parse (colour, "#000");
}

#define DRAWN 200

/* What @model looks like, as many bytes as such a surface has. Owned by the caller. */
static GBytes *
draw (const FootingChartModel *model, PangoContext *context, FootingChartFrame *frame)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, DRAWN, DRAWN);
  cairo_t *cr = cairo_create (surface);
  const FootingChartPaper paper = {
      cr,    context,    DRAWN, footing_chart_model_get_height (model, context),
      FALSE, find_black, NULL};
  GBytes *bytes;

  *frame = footing_chart_get_frame (model, &paper);
  footing_chart_draw (model, &paper, -1);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface),
                       (gsize)cairo_image_surface_get_stride (surface) * DRAWN);
  cairo_surface_destroy (surface);

  return bytes;
}

/* A way of a single place is no line from the words beside it; and a mark at 0 is seen as
 * a whole, above whatever is below the chart. */
static void
test_drawing (Fixture *self, gconstpointer data)
{
  static const double once[] = {1};
  const char *words[] = {"Start", "Delivered", NULL};
  PangoContext *context = gtk_widget_create_pango_context (GTK_WIDGET (self->window));
  g_autoptr (FootingChartModel) plain = footing_chart_model_new (1);
  g_autoptr (FootingChartModel) way = footing_chart_model_new (1);
  g_autoptr (GBytes) without = NULL;
  g_autoptr (GBytes) with = NULL;
  FootingChartFrame frame;

  footing_chart_model_set_scale (plain, 1, words);
  footing_chart_model_set_scale (way, 1, words);
  footing_chart_model_set_height (plain, 96);
  footing_chart_model_set_height (way, 96);
  footing_chart_model_add_series (way, FOOTING_SERIES_LINE, "fg", 1, once);
  without = draw (plain, context, &frame);
  with = draw (way, context, &frame);
  g_assert_cmpmem (g_bytes_get_data (with, NULL), g_bytes_get_size (with),
                   g_bytes_get_data (without, NULL), g_bytes_get_size (without));

  footing_chart_model_set_inside (plain, TRUE);
  footing_chart_model_add_mark (plain, 0.5, 0, "fg", TRUE);
  g_bytes_unref (draw (plain, context, &frame));
  g_assert_cmpfloat (footing_chart_model_get_height (plain, context) - frame.base, >=, 5);
  g_object_unref (context);
}

/* It can be saved as a picture of two kinds, and says where; a place that is none is
 * said, too. */
static void
test_picture (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *name, *begins;
  } cases[] = {
      {"momentum.png", "\x89PNG"},
      {"momentum.svg", "<?xml"},
      {"momentum", "\x89PNG"},
  };
  g_autofree char *plan = add_plan (self, FOOTING_PERSPECTIVE_SELF);
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  g_autofree char *folder = g_path_get_dirname (footing_store_get_path (self->store));

  add_all (self, plan);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_build_filename (folder, cases[i].name, NULL);
    g_autofree char *text = NULL;
    g_autofree char *said = g_strdup_printf ("Saved as “%s”", cases[i].name);
    gsize length;

    footing_momentum_save_picture (self->context, plan, path);
    g_assert_true (g_file_get_contents (path, &text, &length, NULL));
    g_assert_cmpint (memcmp (text, cases[i].begins, strlen (cases[i].begins)), ==, 0);
    g_assert_cmpuint (length, >, 2000);
    g_assert_cmpstr (toast->text, ==, said);
  }

  footing_momentum_save_picture (self->context, plan, "/dev/null/momentum.png");
  g_assert_nonnull (strstr (toast->text, "/dev/null"));
}

/* One page of it, as a PDF. */
static void
test_print (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self, FOOTING_PERSPECTIVE_SELF);
  g_autofree char *folder = g_path_get_dirname (footing_store_get_path (self->store));
  g_autofree char *path = g_build_filename (folder, "momentum.pdf", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkPrintOperation) operation = NULL;

  add_all (self, plan);
  operation = footing_momentum_print_new (self->context, plan, &error);
  g_assert_no_error (error);
  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT,
                                            NULL, &error),
                   ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, "%PDF"));
}

/* On Today, its tracks at a glance; without a plan, or with nothing in it, there is none.
 */
static void
test_glance (Fixture *self, gconstpointer data)
{
  GtkWidget *glance = g_object_new (FOOTING_TYPE_MOMENTUM_GLANCE, NULL);
  g_autofree char *plan = add_plan (self, FOOTING_PERSPECTIVE_SELF);
  g_autoptr (FootingRecovery) recovery = probe_get (self, FOOTING_TYPE_RECOVERY, plan);
  g_autoptr (GPtrArray) charts = NULL;

  fixture_show (self, glance);
  footing_momentum_glance_update (FOOTING_MOMENTUM_GLANCE (glance), self->context, NULL);
  g_assert_false (gtk_widget_get_visible (glance));
  footing_momentum_glance_update (FOOTING_MOMENTUM_GLANCE (glance), self->context,
                                  recovery);
  fixture_settle ();
  g_assert_false (gtk_widget_get_visible (glance));

  add_all (self, plan);
  footing_momentum_glance_update (FOOTING_MOMENTUM_GLANCE (glance), self->context,
                                  recovery);
  fixture_settle ();
  g_assert_true (gtk_widget_get_visible (glance));
  charts = probe_all (glance, FOOTING_TYPE_CHART);
  g_assert_cmpuint (charts->len, ==, 4);
  g_assert_true (probe_reads (glance, "Visibility"));
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (
                       fixture_find (glance, GTK_TYPE_BUTTON, "Momentum"))),
                   ==, "app.momentum");
}

/* In support there are two tracks, about what I did: they are beside each other and have
 * the whole card, and it says anew what has changed (F71). */
static void
test_glance_of_support (Fixture *self, gconstpointer data)
{
  static const char *const said[] = {"1 step of yours is done. ",
                                     "2 steps of yours are done. "};
  GtkWidget *glance = g_object_new (FOOTING_TYPE_MOMENTUM_GLANCE, NULL);
  g_autofree char *plan = add_plan (self, FOOTING_PERSPECTIVE_SUPPORT);
  g_autoptr (FootingRecovery) recovery = probe_get (self, FOOTING_TYPE_RECOVERY, plan);

  fixture_show (self, glance);
  for (guint i = 0; i < G_N_ELEMENTS (said); i++) {
    g_autoptr (GPtrArray) charts = NULL;
    g_autoptr (FootingMomentum) momentum = NULL;
    g_autofree char *words = NULL;
    g_autofree char *talks = NULL;
    graphene_rect_t one, other;

    g_free (save (self,
                  footing_record_new (FOOTING_TYPE_STEP, "recovery", plan, "title", "Ask",
                                      "state", "done", "done-on", "2026-03-02", NULL)));
    footing_momentum_glance_update (FOOTING_MOMENTUM_GLANCE (glance), self->context,
                                    recovery);
    fixture_settle ();
    fixture_draw (self->window);
    momentum = read_momentum (self, plan);
    talks = footing_track_format (FOOTING_TRACK_CONVERSATIONS, momentum);
    words = g_strconcat (said[i], talks, NULL);
    gtk_test_accessible_assert_property (
        fixture_find (glance, GTK_TYPE_BUTTON, "Momentum"),
        GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words);

    charts = probe_all (glance, FOOTING_TYPE_CHART);
    g_assert_cmpuint (charts->len, ==, 2);
    g_assert_true (gtk_widget_compute_bounds (charts->pdata[0], glance, &one));
    g_assert_true (gtk_widget_compute_bounds (charts->pdata[1], glance, &other));
    g_assert_cmpfloat (one.origin.y, ==, other.origin.y);
    g_assert_cmpfloat (one.size.width + other.size.width, >,
                       0.85f * (float)gtk_widget_get_width (glance));
  }
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/momentum/F71-words", test_words);
  fixture_test ("/app/momentum/F71-priorities", test_priorities);
  fixture_test ("/app/momentum/F71-empty", test_empty);
  fixture_test ("/app/momentum/F71-window", test_window);
  fixture_test ("/app/momentum/F11-feared", test_feared);
  fixture_test ("/app/momentum/F71-charts", test_charts);
  fixture_test ("/app/momentum/F71-drawing", test_drawing);
  fixture_test ("/app/momentum/F71-picture", test_picture);
  fixture_test ("/app/momentum/F71-print", test_print);
  fixture_test ("/app/momentum/F71-glance", test_glance);
  fixture_test ("/app/momentum/F71-F33-glance", test_glance_of_support);

  return g_test_run ();
}
