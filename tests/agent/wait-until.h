/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Runs the main loop until @condition, which is looked at every 10 ms; fails after a
 * minute. */
#define wait_until(condition)                                                            \
  G_STMT_START                                                                           \
  {                                                                                      \
    const guint limit_ =                                                                 \
        g_timeout_add_seconds (60, wait_give_up_cb, "still not: " #condition);           \
    const guint tick_ = g_timeout_add (10, wait_tick_cb, NULL);                          \
    while (!(condition))                                                                 \
      g_main_context_iteration (NULL, TRUE);                                             \
    g_source_remove (limit_);                                                            \
    g_source_remove (tick_);                                                             \
  }                                                                                      \
  G_STMT_END

static inline gboolean
wait_give_up_cb (gpointer data)
{
  g_error ("%s", (const char *)data);

  return G_SOURCE_REMOVE;
}

static inline gboolean
wait_tick_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

G_END_DECLS
