/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "toast-rise.h"

/* The version 1.x of libadwaita that needs none of this. */
#define FIXED_IN 3

/* A toast that takes the place of another rises for half a second. */
#define RISE_MICROSECONDS (600 * 1000)

/* What is known of a toast: that it rises, and is to go as soon as it is up. */
#define RISING "footing-rising"
#define LEAVING "footing-leaving"

typedef struct {
  GWeakRef toast;
  gint64 first; /* time of the frame in which it began, in microseconds, or 0 */
} Rise;

static gboolean
is_marked (AdwToast *toast, const char *mark)
{
  return g_object_get_data (G_OBJECT (toast), mark) != NULL;
}

static void
mark (AdwToast *toast, const char *mark, gboolean marked)
{
  g_object_set_data (G_OBJECT (toast), mark, GINT_TO_POINTER (marked));
}

/* Once the overlay has drawn its last step upwards. A toast is dismissed only once: that
 * was kept from the overlay, which is told now. */
static gboolean
risen_cb (gpointer data)
{
  AdwToast *toast = data;

  mark (toast, RISING, FALSE);
  if (is_marked (toast, LEAVING))
    g_signal_emit_by_name (toast, "dismissed");

  return G_SOURCE_REMOVE;
}

static gboolean
rise_cb (GtkWidget *words, GdkFrameClock *frames, gpointer data)
{
  Rise *rise = data;
  const gint64 now = gdk_frame_clock_get_frame_time (frames);
  g_autoptr (AdwToast) toast = NULL;

  if (rise->first == 0)
    rise->first = now;
  if (now - rise->first < RISE_MICROSECONDS)
    return G_SOURCE_CONTINUE;

  toast = g_weak_ref_get (&rise->toast);
  if (toast != NULL)
    g_idle_add_full (G_PRIORITY_DEFAULT, risen_cb, g_steal_pointer (&toast),
                     g_object_unref);

  return G_SOURCE_REMOVE;
}

static void
free_rise (gpointer data)
{
  Rise *rise = data;

  g_weak_ref_clear (&rise->toast);
  g_free (rise);
}

/* It begins to rise as it comes into sight; one that waits for another may go at once. */
static void
mapped_cb (AdwToast *toast, GtkWidget *words)
{
  Rise *rise;

  if (is_marked (toast, RISING) || !adw_get_enable_animations (words))
    return;

  mark (toast, RISING, TRUE);
  rise = g_new0 (Rise, 1);
  g_weak_ref_init (&rise->toast, toast);
  gtk_widget_add_tick_callback (words, rise_cb, rise, free_rise);
}

static void
dismissed_cb (AdwToast *toast)
{
  if (!is_marked (toast, RISING))
    return;

  mark (toast, LEAVING, TRUE);
  g_signal_stop_emission_by_name (toast, "dismissed");
}

void
footing_toast_let_rise (AdwToast *toast, GtkWidget *words)
{
  g_return_if_fail (ADW_IS_TOAST (toast));
  g_return_if_fail (GTK_IS_WIDGET (words));

  if (adw_get_minor_version () >= FIXED_IN)
    return;

  g_signal_connect_object (words, "map", G_CALLBACK (mapped_cb), toast,
                           G_CONNECT_SWAPPED);
  g_signal_connect (toast, "dismissed", G_CALLBACK (dismissed_cb), NULL);
}
