/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Takes a picture of every place to look at: tests/e2e/session.sh place-pictures FOLDER,
 * with LOOK_WIDTH and LOOK_HEIGHT (900 and 700), LOOK_EXAMPLE ("self"; "support", "three"
 * entries, a "year" of them, or "" for a file with nothing in it), LOOK_ONLY for those
 * with one of these in their name ("bin|year"), LOOK_UNFOLD=1 for all that opens,
 * LOOK_END=1 for the end of what scrolls, LOOK_FRAME=1.5 for a picture of that resolution
 * with rounded corners and a shadow, and as footing-look does with LOOK_RTL=1 and
 * LOOK_SCALE=2. */
#include "config.h"

#include "application.h"
#include "example.h"
#include "look-entries.h"
#include "look.h"
#include "places.h"
#include "probe.h"

#include <string.h>

/* Of the frame, in pixels. */
#define CORNER 12
#define SHADOW 24

static int
get_number (const char *variable, int otherwise)
{
  const char *value = g_getenv (variable);

  return value != NULL ? atoi (value) : otherwise;
}

static void
load_example (Fixture *self)
{
  const char *name = g_getenv ("LOOK_EXAMPLE");
  g_autoptr (GError) error = NULL;

  if (g_strcmp0 (name, "") == 0)
    return;
  if (g_strcmp0 (name, "three") == 0) {
    look_entries_add_three (self);
    return;
  }
  if (g_strcmp0 (name, "year") == 0) {
    look_entries_add_year (self);
    return;
  }

  footing_example_load (self->store, name != NULL ? name : "self", &error);
  g_assert_no_error (error);
}

static void
snapshot_window (GtkSnapshot *snapshot, GtkWindow *window)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (window));

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (GTK_WIDGET (window)),
                          gtk_widget_get_height (GTK_WIDGET (window)));
}

/* As a desktop shows it, on nothing. */
static void
snapshot_framed (GtkSnapshot *snapshot, GtkWindow *window, double scale)
{
  const graphene_rect_t bounds =
      GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (GTK_WIDGET (window)),
                          gtk_widget_get_height (GTK_WIDGET (window)));
  const GdkRGBA shadow = {0, 0, 0, 0.35};
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &bounds, CORNER);
  gtk_snapshot_scale (snapshot, scale, scale);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &shadow, 0, 3, 1, SHADOW);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  snapshot_window (snapshot, window);
  gtk_snapshot_pop (snapshot);
}

static void
save_picture (GtkWindow *window, const char *path)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderer *renderer = gtk_native_get_renderer (GTK_NATIVE (window));
  const char *frame = g_getenv ("LOOK_FRAME");
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  if (frame != NULL)
    snapshot_framed (snapshot, window, g_ascii_strtod (frame, NULL));
  else
    snapshot_window (snapshot, window);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node == NULL)
    return;

  texture = gsk_renderer_render_texture (renderer, node, NULL);
  if (!gdk_texture_save_to_png (texture, path))
    g_error ("%s cannot be written", path);
}

static void
scroll_to_end (GtkWidget *root)
{
  g_autoptr (GPtrArray) all = probe_all (root, GTK_TYPE_SCROLLED_WINDOW);

  fixture_draw (root);
  for (guint i = 0; i < all->len; i++) {
    GtkAdjustment *adjustment =
        gtk_scrolled_window_get_vadjustment (g_ptr_array_index (all, i));

    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  }
}

/* What opens over the window is no wider and no higher than that. */
static void
fit (GtkWindow *window)
{
  int width, height;

  if (gtk_window_get_transient_for (window) == NULL)
    return;

  gtk_window_get_default_size (window, &width, &height);
  gtk_window_set_default_size (window, MIN (width, get_number ("LOOK_WIDTH", 900)),
                               MIN (height, get_number ("LOOK_HEIGHT", 700)));
  fixture_draw (GTK_WIDGET (window));
}

/* Whether a place called @name is to be looked at. */
static gboolean
is_wanted (const char *name)
{
  const char *only = g_getenv ("LOOK_ONLY");
  g_auto (GStrv) parts = only != NULL ? g_strsplit (only, "|", -1) : NULL;
  gboolean wanted = parts == NULL;

  for (guint i = 0; !wanted && parts[i] != NULL; i++)
    wanted = strstr (name, parts[i]) != NULL;

  return wanted;
}

static void
take_picture (Fixture *self, GtkWindow *window, const char *name, gpointer data)
{
  static guint number = 0;
  g_autofree char *file = g_strdup_printf ("%02u-%s.png", ++number, name);
  g_autofree char *path = g_build_filename (data, g_strdelimit (file, " /", '-'), NULL);

  if (!is_wanted (name))
    return;
  fit (window);
  /* The border of a window where there is no compositor. */
  if (g_getenv ("LOOK_FRAME") != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (window), "solid-csd");
  if (g_getenv ("LOOK_UNFOLD") != NULL)
    places_unfold (GTK_WIDGET (window));
  if (g_getenv ("LOOK_END") != NULL)
    scroll_to_end (GTK_WIDGET (window));
  fixture_draw (GTK_WIDGET (window));
  save_picture (window, path);
}

static void
take_pictures (Fixture *self, gconstpointer data)
{
  /* For its style, icons and actions. */
  g_autoptr (FootingApplication) application = footing_application_new ();
  FootingWindow *window;

  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  look_set ();
  load_example (self);

  window = footing_window_new (GTK_APPLICATION (application), self->context);
  gtk_window_set_default_size (GTK_WINDOW (window), get_number ("LOOK_WIDTH", 900),
                               get_number ("LOOK_HEIGHT", 700));
  gtk_window_present (GTK_WINDOW (window));
  fixture_settle ();
  places_visit (self, window, take_picture, (gpointer)data);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  if (argc < 2) {
    g_printerr ("place-pictures FOLDER\n");
    return 2;
  }

  fixture_init (&argc, &argv);
  look_set_language ();
  g_mkdir_with_parents (argv[1], 0755);
  g_test_add ("/app/place-pictures", Fixture, argv[1], fixture_set_up, take_pictures,
              fixture_tear_down);

  return g_test_run ();
}
