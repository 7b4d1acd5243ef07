/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "keys.h"

#include <gdk/x11/gdkx.h>

static void
done_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  g_subprocess_wait_check_finish (G_SUBPROCESS (object), result, &error);
  g_assert_no_error (error);
  *(gboolean *)data = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *)data;
}

static void
run (const char *command)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_auto (GStrv) argv = NULL;
  gboolean done = FALSE;

  g_shell_parse_argv (command, NULL, &argv, &error);
  g_assert_no_error (error);
  process = g_subprocess_newv ((const char *const *)argv, 0, &error);
  g_assert_no_error (error);
  g_subprocess_wait_check_async (process, NULL, done_cb, &done);
  fixture_wait (is_true, &done);
}

static gboolean
is_active (gpointer window)
{
  return gtk_window_is_active (window);
}

gboolean
keys_activate (GtkWindow *window)
{
  g_autofree char *program = g_find_program_in_path ("xdotool");
  g_autofree char *focus = NULL;
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));

  if (program == NULL) {
    g_test_skip ("needs xdotool");
    return FALSE;
  }

  /* There is no window manager to do it. */
  focus = g_strdup_printf ("xdotool windowfocus %lu", gdk_x11_surface_get_xid (surface));
  run (focus);
  fixture_wait (is_active, window);

  return TRUE;
}

gboolean
keys_press_in (GtkWindow *window, const char *keys)
{
  g_autofree char *press = g_strdup_printf ("xdotool key --clearmodifiers %s", keys);

  if (!keys_activate (window))
    return FALSE;

  run (press);

  return TRUE;
}

gboolean
keys_press (Fixture *self, const char *keys)
{
  return keys_press_in (GTK_WINDOW (self->window), keys);
}

/* Moves the pointer to the middle of @widget and does @more there. What is new has its
 * place once it is drawn; and a pointer that is there already would not be heard of. */
static gboolean
point (GtkWidget *widget, const char *more)
{
  GtkNative *native = gtk_widget_get_native (widget);
  GdkSurface *surface = gtk_native_get_surface (native);
  g_autofree char *command = NULL;
  graphene_rect_t bounds;
  double x, y;

  if (!keys_activate (GTK_WINDOW (native)))
    return FALSE;

  fixture_draw (GTK_WIDGET (native));
  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (native), &bounds));
  gtk_native_get_surface_transform (native, &x, &y);
  command =
      g_strdup_printf ("xdotool mousemove_relative 1 1 mousemove --window %lu %d %d %s",
                       gdk_x11_surface_get_xid (surface),
                       (int)(x + bounds.origin.x + bounds.size.width / 2),
                       (int)(y + bounds.origin.y + bounds.size.height / 2), more);
  run (command);

  return TRUE;
}

gboolean
keys_click (GtkWidget *widget)
{
  return point (widget, "click 1");
}

gboolean
keys_point (GtkWidget *widget)
{
  return point (widget, "");
}

void
keys_point_away (void)
{
  g_autofree char *program = g_find_program_in_path ("xdotool");

  if (program != NULL)
    run ("xdotool mousemove 10000 10000");
}
