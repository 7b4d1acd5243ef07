/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F20, F31, F71: every picture of the program in light, dark and high contrast, with text
 * of 200 %, and from right to left. What colours look like to the colour-blind is held by
 * tests/checks/colour_blind.py, what each says in words by the test of its words. */
#include "config.h"

#include "charts.h"
#include "fixture.h"
#include "widgets/chart-draw.h"
#include "signs/sign-chart.h"
#include "widgets/chart.h"

#include <math.h>
#include <string.h>

/* The room around the paper, in which nothing is drawn. */
#define MARGIN 24

/* A narrow window, and the widest that a view is. */
static const int widths[] = {220, 860};

/* How a picture is drawn. */
typedef struct {
  GtkWidget *widget; /* whose style it has */
  int width;
  double scale; /* of its text */
  gboolean mirrored;
  gboolean wordless;
  gboolean shapeless;
} Look;

typedef struct {
  cairo_surface_t *surface;
  int width;
  int height;
  int high; /* the paper, without the margins */
} Picture;

static void
picture_clear (Picture *self)
{
  cairo_surface_destroy (self->surface);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Picture, picture_clear)

/* As the chart itself does it; a name that no stylesheet has is a mistake. */
static void
find_colour (const char *name, GdkRGBA *colour, gpointer data)
{
  const Look *look = data;
  GtkStyleContext *style = gtk_widget_get_style_context (look->widget);

  if (!g_str_equal (name, "fg")) {
    if (!gtk_style_context_lookup_color (style, name, colour))
      g_error ("No stylesheet has the colour “%s”.", name);
    if (look->shapeless)
      *colour = (GdkRGBA){0};
  } else if (look->wordless) {
    *colour = (GdkRGBA){0};
  } else {
    gtk_style_context_get_color (style, colour);
  }
}

/* The font of a widget is in pixels, whatever the resolution is. */
static void
scale_text (PangoContext *context, double scale)
{
  g_autoptr (PangoFontDescription) font =
      pango_font_description_copy (pango_context_get_font_description (context));

  pango_font_description_set_absolute_size (
      font, scale * pango_font_description_get_size (font));
  pango_context_set_font_description (context, font);
}

static Picture
draw (const FootingChartModel *model, const Look *look)
{
  PangoContext *context = gtk_widget_create_pango_context (look->widget);
  Picture picture = {.width = look->width + 2 * MARGIN};
  FootingChartPaper paper = {.context = context,
                             .width = look->width,
                             .mirrored = look->mirrored,
                             .find_colour = find_colour,
                             .data = (gpointer)look};

  scale_text (context, look->scale);
  picture.high = footing_chart_model_get_height (model, context);
  picture.height = picture.high + 2 * MARGIN;
  paper.height = picture.high;
  picture.surface =
      cairo_image_surface_create (CAIRO_FORMAT_ARGB32, picture.width, picture.height);
  paper.cr = cairo_create (picture.surface);
  cairo_translate (paper.cr, MARGIN, MARGIN);
  footing_chart_draw (model, &paper, -1);
  cairo_destroy (paper.cr);
  cairo_surface_flush (picture.surface);
  g_object_unref (context);

  return picture;
}

static guint32
get_pixel (const Picture *self, int x, int y)
{
  const guint8 *row = cairo_image_surface_get_data (self->surface) +
                      (gsize)cairo_image_surface_get_stride (self->surface) * (gsize)y;
  guint32 pixel;

  memcpy (&pixel, row + 4 * (gsize)x, sizeof pixel);

  return pixel;
}

/* How many pixels there is something at, on the paper, and outside of it. Half a line may
 * stand over. */
static guint
count_drawn (const Picture *self, guint *outside)
{
  guint drawn = 0;

  *outside = 0;
  for (int y = 0; y < self->height; y++)
    for (int x = 0; x < self->width; x++) {
      const gboolean is_outside = x < MARGIN - 1 || x > self->width - MARGIN ||
                                  y < MARGIN - 1 || y > self->height - MARGIN;

      if (get_pixel (self, x, y) >> 24 > 8)
        *(is_outside ? outside : &drawn) += 1;
    }

  return drawn;
}

/* How many pixels are not those of @other in a mirror, by more than the edge of a line.
 */
static guint
count_unlike (const Picture *self, const Picture *other)
{
  guint unlike = 0;

  for (int y = 0; y < self->height; y++)
    for (int x = 0; x < self->width; x++) {
      const guint32 one = get_pixel (self, x, y) >> 24;
      const guint32 two = get_pixel (other, self->width - 1 - x, y) >> 24;

      unlike += MAX (one, two) - MIN (one, two) > 128;
    }

  return unlike;
}

/* How many pixels of a word are at something that is drawn; the faint lines of the scale
 * are behind all. */
static guint
count_crossed (const FootingChartModel *model, Look look)
{
  g_auto (Picture) shapes = {0};
  g_auto (Picture) words = {0};
  guint crossed = 0;

  look.wordless = TRUE;
  shapes = draw (model, &look);
  look.wordless = FALSE;
  look.shapeless = TRUE;
  words = draw (model, &look);
  for (int y = 0; y < words.height; y++)
    for (int x = 0; x < words.width; x++)
      crossed +=
          get_pixel (&words, x, y) >> 24 > 64 && get_pixel (&shapes, x, y) >> 24 > 128;

  return crossed;
}

/* --- Tests ---------------------------------------------------------------------- */

static gboolean
is_dark (void)
{
  return adw_style_manager_get_dark (adw_style_manager_get_default ());
}

/* What is drawn is all on the paper, as words grow too; the same whichever way one reads,
 * but for the words. */
static void
assert_drawn (const Chart *chart, GtkWidget *widget, int width, double scale)
{
  Look look = {widget, width, scale};
  g_auto (Picture) picture = draw (chart->model, &look);
  g_auto (Picture) shapes = {0};
  g_auto (Picture) mirrored = {0};
  g_auto (Picture) rtl = {0};
  guint outside;

  g_test_message ("%s: %d pixels, text %.0f%%, %s", chart->name, width, 100 * scale,
                  is_dark () ? "dark" : "light");
  g_assert_cmpuint (count_drawn (&picture, &outside), >, 50);
  g_assert_cmpuint (outside, ==, 0);

  look.mirrored = TRUE;
  rtl = draw (chart->model, &look);
  g_assert_cmpint (rtl.high, ==, picture.high);
  count_drawn (&rtl, &outside);
  g_assert_cmpuint (outside, ==, 0);

  look.wordless = TRUE;
  mirrored = draw (chart->model, &look);
  look.mirrored = FALSE;
  shapes = draw (chart->model, &look);
  g_assert_cmpuint (count_unlike (&shapes, &mirrored), <=,
                    count_drawn (&shapes, &outside) / 20);
}

/* As libadwaita does it for a program. */
static GtkCssProvider *
load_sheet (const char *name)
{
  GtkCssProvider *provider = gtk_css_provider_new ();
  g_autofree char *path = g_strconcat (APP_PATH "/", name, NULL);

  gtk_css_provider_load_from_resource (provider, path);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);

  return provider;
}

static GPtrArray *
load_sheets (gboolean high_contrast)
{
  GPtrArray *sheets = g_ptr_array_new ();

  g_ptr_array_add (sheets, load_sheet ("style.css"));
  if (is_dark ())
    g_ptr_array_add (sheets, load_sheet ("style-dark.css"));
  if (high_contrast)
    g_ptr_array_add (sheets, load_sheet ("style-hc.css"));
  if (high_contrast && is_dark ())
    g_ptr_array_add (sheets, load_sheet ("style-hc-dark.css"));

  return sheets;
}

static void
unload_sheets (GPtrArray *sheets)
{
  for (guint i = 0; i < sheets->len; i++)
    gtk_style_context_remove_provider_for_display (gdk_display_get_default (),
                                                   sheets->pdata[i]);
  g_ptr_array_set_free_func (sheets, g_object_unref);
  g_ptr_array_unref (sheets);
}

static void
test_modes (Fixture *self, gconstpointer data)
{
  static const AdwColorScheme schemes[] = {ADW_COLOR_SCHEME_FORCE_LIGHT,
                                           ADW_COLOR_SCHEME_FORCE_DARK};
  AdwStyleManager *manager = adw_style_manager_get_default ();
  GtkWidget *widget = footing_chart_new ();
  g_autoptr (GPtrArray) charts = charts_new ();
  const gboolean high_contrast = g_getenv ("ADW_DEBUG_HIGH_CONTRAST") != NULL;

  fixture_show (self, widget);
  g_assert_cmpint (adw_style_manager_get_high_contrast (manager), ==, high_contrast);
  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++) {
    GPtrArray *sheets;

    adw_style_manager_set_color_scheme (manager, schemes[i]);
    g_assert_cmpint (is_dark (), ==, i == 1);
    sheets = load_sheets (high_contrast);
    for (guint j = 0; j < charts->len; j++)
      for (guint k = 0; k < G_N_ELEMENTS (widths); k++)
        for (int scale = 1; scale <= 2; scale++)
          assert_drawn (charts->pdata[j], widget, widths[k], scale);
    unload_sheets (sheets);
  }
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_DEFAULT);
}

/* --- Words that cross nothing ---------------------------------------------------- */

/* Of eight weeks; -1 for one without an answer. */
typedef struct {
  const char *name;
  int values[8];
  int first;
  int before;
  double began;
} SignCase;

static const SignCase signs[] = {
    {"ends where it was before", {3, 3, 3, 2, -1, 2, 1, 1}, 3, 1, NAN},
    {"rises in the end", {1, 1, 1, 2, 2, 2, 1, 3}, 1, 2, NAN},
    {"as before all the time", {2, 2, 2, 2, 2, 2, 2, 2}, 2, 2, NAN},
    {"at the top", {4, 4, 4, 4, -1, 4, 4, 4}, 4, 4, NAN},
    {"at the bottom", {0, 0, 1, 1, 0, 0, 0, 0}, 0, 0, NAN},
    {"a step begins in the end", {3, 3, 3, 3, 3, 3, 2, 2}, 3, 2, 7.4},
    {"a step begins before", {3, 3, 3, 3, 2, 1, 1, -1}, 3, 1, 5.5},
};

static FootingChartModel *
make_sign (const SignCase *row)
{
  g_autoptr (FootingStep) step =
      footing_record_new (FOOTING_TYPE_STEP, "title", "Five lines to Mira", NULL);
  int values[G_N_ELEMENTS (row->values)];
  const FootingSignTrend trend = {.step = step,
                                  .from = (char *)"2026-01-05",
                                  .n_weeks = G_N_ELEMENTS (values),
                                  .values = memcpy (values, row->values, sizeof values),
                                  .first = row->first,
                                  .before = row->before,
                                  .began = row->began};

  return footing_sign_chart_new (&trend, TRUE, CHARTS_TODAY);
}

/* Outcomes that end close to one another, with the ways that are meant. */
static FootingChartModel *
make_priorities (void)
{
  static const double shares[][8] = {{0, 0, 0, 0.25, 0.25, 0.4, 0.4, 0.75},
                                     {0, 0, 0, 0.5, 0.5, 1, 1, 1},
                                     {0.2, 0.2, 0.2, 0.2, 0.4, 0.4, 0.4, 0.7}};
  static const char *const names[] = {"1", "2", "3"};
  FootingChartModel *model = footing_chart_model_new (G_N_ELEMENTS (shares[0]));
  const char *words[] = {"", "Delivered", NULL};

  footing_chart_model_set_inside (model, TRUE);
  footing_chart_model_set_height (model, 96);
  footing_chart_model_set_scale (model, 1, words);
  footing_chart_model_add_upright (model, 0.3, "footing_setback");
  footing_chart_model_add_upright (model, 6.2, "footing_setback");
  for (guint i = 0; i < G_N_ELEMENTS (shares); i++) {
    footing_chart_model_add_series (model, FOOTING_SERIES_STEPS, "footing_win", 1,
                                    shares[i]);
    footing_chart_model_name_series (model, names[i]);
  }

  return model;
}

/* Something feared right where the words of the scale are. */
static FootingChartModel *
make_risk (void)
{
  static const double rungs[] = {0, 1, 1, 2, 2, 3, 3, 3};
  FootingChartModel *model = footing_chart_model_new (G_N_ELEMENTS (rungs));
  const char *words[] = {"", "Try it alone", "Do it together", "Own it", "Stretch", NULL};

  footing_chart_model_set_inside (model, TRUE);
  footing_chart_model_set_height (model, 96);
  footing_chart_model_set_scale (model, 4, words);
  footing_chart_model_add_upright (model, 0.3, "footing_setback");
  footing_chart_model_add_series (model, FOOTING_SERIES_STEPS, "footing_experiment", 1,
                                  rungs);
  footing_chart_model_add_mark (model, 0.9, 1, "footing_experiment", TRUE);
  footing_chart_model_add_mark (model, 0.5, 3, "footing_experiment", FALSE);

  return model;
}

/* At 100 % up to @most times that. */
static void
assert_crosses_nothing (const char *name,
                        const FootingChartModel *model,
                        GtkWidget *widget,
                        int most)
{
  for (int mirrored = 0; mirrored < 2; mirrored++)
    for (int scale = 1; scale <= most; scale++) {
      const Look look = {widget, 360 * scale, scale, mirrored, FALSE, FALSE};

      g_test_message ("%s: text %d%%%s", name, 100 * scale,
                      mirrored ? ", right to left" : "");
      g_assert_cmpuint (count_crossed (model, look), ==, 0);
    }
}

/* F31, F71: a word by a line that is drawn stands where no line goes through it. */
static void
test_words (Fixture *self, gconstpointer data)
{
  GtkWidget *widget = footing_chart_new ();
  g_autoptr (FootingChartModel) priorities = make_priorities ();
  g_autoptr (FootingChartModel) risk = make_risk ();
  GPtrArray *sheets;

  fixture_show (self, widget);
  sheets = load_sheets (FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++) {
    g_autoptr (FootingChartModel) model = make_sign (&signs[i]);

    assert_crosses_nothing (signs[i].name, model, widget, 2);
  }
  /* Between two lines there is no room for large text. */
  assert_crosses_nothing ("priorities", priorities, widget, 1);
  assert_crosses_nothing ("risk", risk, widget, 2);
  unload_sheets (sheets);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/charts/F31-F71-modes", test_modes);
  fixture_test ("/app/charts/F31-F71-words-cross-nothing", test_words);

  return g_test_run ();
}
