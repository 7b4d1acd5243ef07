/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "first-frame.h"

#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/* Milliseconds from boot to the start of this process: field 22 of /proc/self/stat. */
static double
get_start (void)
{
  g_autofree char *stat = NULL;
  g_auto (GStrv) fields = NULL;

  g_assert_true (g_file_get_contents ("/proc/self/stat", &stat, NULL, NULL));
  fields = g_strsplit (strrchr (stat, ')') + 2, " ", -1);

  return g_ascii_strtod (fields[19], NULL) * 1000.0 / sysconf (_SC_CLK_TCK);
}

static double
get_now (void)
{
  struct timespec now;

  clock_gettime (CLOCK_BOOTTIME, &now);

  return now.tv_sec * 1000.0 + now.tv_nsec / 1e6;
}

static void
after_paint_cb (GdkFrameClock *clock, GApplication *application)
{
  printf ("%.1f\n", get_now () - get_start ());
  fflush (stdout);
  g_application_quit (application);
}

static void
realize_cb (GtkWidget *window, GtkApplication *application)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);

  g_signal_connect_object (clock, "after-paint", G_CALLBACK (after_paint_cb), application,
                           0);
}

void
first_frame_report (GtkApplication *application, GtkWindow *window)
{
  if (gtk_widget_get_realized (GTK_WIDGET (window)))
    realize_cb (GTK_WIDGET (window), application);
  else
    g_signal_connect (window, "realize", G_CALLBACK (realize_cb), application);
}
