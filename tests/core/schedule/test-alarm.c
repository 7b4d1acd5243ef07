/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "clock.h"
#include "schedule/alarm.h"

#include <errno.h>
#include <sys/eventfd.h>
#include <unistd.h>

/* F41: the timer that the agent sleeps on. */

static void
count_cb (guint *counter)
{
  (*counter)++;
}

static gboolean
give_up_cb (gpointer data)
{
  g_error ("The alarm does not ring");

  return G_SOURCE_REMOVE;
}

/* Waits for a ring; one that does not come fails. */
static void
wait_for (guint *counter, guint expected)
{
  const guint limit = g_timeout_add_seconds (60, give_up_cb, NULL);

  while (*counter < expected)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (limit);
}

/* T8: not before its second, and soon after that has begun. */
static void
test_rings (void)
{
  g_autoptr (FootingAlarm) alarm = footing_alarm_new ();
  g_autoptr (FootingClock) clock = footing_clock_new ();
  const gint64 at = footing_clock_now (clock) + 2;
  guint rang = 0;

  g_signal_connect_swapped (alarm, "rang", G_CALLBACK (count_cb), &rang);
  footing_alarm_set (alarm, at);
  g_assert_cmpint (footing_alarm_get (alarm), ==, at);
  wait_for (&rang, 1);
  g_assert_cmpint (footing_clock_now (clock), >=, at);

  /* Once: what is due next is set anew. */
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpint (rang, ==, 1);
}

/* T1: what has passed rings at once. */
static void
test_past (void)
{
  g_autoptr (FootingAlarm) alarm = footing_alarm_new ();
  guint rang = 0;

  g_signal_connect_swapped (alarm, "rang", G_CALLBACK (count_cb), &rang);
  footing_alarm_set (alarm, 0);
  wait_for (&rang, 1);
}

static void
test_never (void)
{
  g_autoptr (FootingAlarm) alarm = footing_alarm_new ();
  guint rang = 0;

  g_signal_connect_swapped (alarm, "rang", G_CALLBACK (count_cb), &rang);
  footing_alarm_set (alarm, 1);
  footing_alarm_set (alarm, G_MAXINT64);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpint (rang, ==, 0);
}

static int next_errno;

static gssize
canceled_read (int fd, void *buffer, gsize size)
{
  const gssize length = read (fd, buffer, size);

  errno = next_errno;

  return next_errno != 0 ? -1 : length;
}

/* The clock was set, or the computer slept (ECANCELED): somebody has to look. What is no
 * news is none (EAGAIN). Setting this machine's clock is not a test's to do. */
static void
test_clock_set (void)
{
  const int fd = eventfd (0, EFD_CLOEXEC | EFD_NONBLOCK);
  g_autoptr (FootingAlarm) alarm = footing_alarm_new_on (fd, canceled_read);
  const guint64 one = 1;
  guint rang = 0;

  g_signal_connect_swapped (alarm, "rang", G_CALLBACK (count_cb), &rang);
  next_errno = ECANCELED;
  g_assert_cmpint (write (fd, &one, sizeof one), ==, sizeof one);
  wait_for (&rang, 1);

  next_errno = EAGAIN;
  g_assert_cmpint (write (fd, &one, sizeof one), ==, sizeof one);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpint (rang, ==, 1);

  next_errno = 0;
  g_assert_cmpint (write (fd, &one, sizeof one), ==, sizeof one);
  wait_for (&rang, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/F41/alarm/T8-rings", test_rings);
  g_test_add_func ("/F41/alarm/T1-past", test_past);
  g_test_add_func ("/F41/alarm/never", test_never);
  g_test_add_func ("/F41/alarm/clock-set", test_clock_set);

  return g_test_run ();
}
