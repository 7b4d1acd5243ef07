/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "debrief-button.h"

#include <glib/gi18n-lib.h>

static const char *
get_reason (FootingDebriefState state)
{
  switch (state) {
  case FOOTING_DEBRIEF_NOTHING:
    return _ ("Write it down first: a line is enough.");
  case FOOTING_DEBRIEF_COMMITTED:
    return _ ("In My Commitments");
  case FOOTING_DEBRIEF_CHANGED:
    return _ ("It was written anew since: the commitment you have takes the new words.");
  case FOOTING_DEBRIEF_READY:
  default:
    return NULL;
  }
}

static const char *
get_label (FootingDebriefState state, const char *ready, const char *committed)
{
  switch (state) {
  case FOOTING_DEBRIEF_COMMITTED:
    return committed;
  case FOOTING_DEBRIEF_CHANGED:
    /* Translators: a button: what it came from has been changed */
    return _ ("Update the Commitment");
  case FOOTING_DEBRIEF_NOTHING:
  case FOOTING_DEBRIEF_READY:
  default:
    return ready;
  }
}

void
footing_debrief_button_show (GtkButton *button,
                             FootingDebriefState state,
                             const char *ready,
                             const char *committed)
{
  g_return_if_fail (GTK_IS_BUTTON (button));
  g_return_if_fail (ready != NULL && committed != NULL);

  gtk_button_set_label (button, get_label (state, ready, committed));
  gtk_widget_set_sensitive (GTK_WIDGET (button), state == FOOTING_DEBRIEF_READY ||
                                                     state == FOOTING_DEBRIEF_CHANGED);
  gtk_widget_set_tooltip_text (GTK_WIDGET (button), get_reason (state));
}

void
footing_debrief_button_leave (GtkButton *button, GPtrArray *others, GtkWidget *next)
{
  g_return_if_fail (GTK_IS_BUTTON (button));
  g_return_if_fail (GTK_IS_WIDGET (next));

  if (!gtk_widget_has_focus (GTK_WIDGET (button)))
    return;

  for (guint i = 0; others != NULL && i < others->len; i++)
    if (others->pdata[i] != button && gtk_widget_get_sensitive (others->pdata[i])) {
      next = others->pdata[i];
      break;
    }
  gtk_widget_grab_focus (next);
}
