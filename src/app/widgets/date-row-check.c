/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "date-row.h"
#include "hint.h"

/* Whether there is nothing in @row that would be left out; else it says what is wrong. */
static gboolean
check (FootingDateRow *row)
{
  g_autofree char *unfinished = NULL;
  g_autofree char *problem = NULL;

  g_object_get (row, "unfinished", &unfinished, NULL);
  if (*unfinished == '\0' || !gtk_widget_get_mapped (GTK_WIDGET (row)))
    return TRUE;

  problem = footing_date_row_dup_problem (row);
  footing_hint_set (GTK_WIDGET (row), problem);
  gtk_widget_grab_focus (GTK_WIDGET (row));

  return FALSE;
}

gboolean
footing_date_row_check_all (GtkWidget *root)
{
  g_return_val_if_fail (GTK_IS_WIDGET (root), TRUE);

  if (FOOTING_IS_DATE_ROW (root))
    return check (FOOTING_DATE_ROW (root));

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (!footing_date_row_check_all (child))
      return FALSE;

  return TRUE;
}
