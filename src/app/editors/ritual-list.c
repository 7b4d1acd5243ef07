/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ritual-list.h"
#include "ritual-row.h"
#include "widgets/rows.h"

typedef struct {
  FootingContext *context;
  FootingPerspective perspective;
} Maker;

static GPtrArray *
list_rituals (FootingContext *context, const char *recovery)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *rituals = footing_store_list (footing_context_get_store (context),
                                           FOOTING_TYPE_RITUAL, recovery, &error);

  if (rituals == NULL)
    footing_context_report (context, error);

  return rituals;
}

static GtkWidget *
make_row (gpointer record, gpointer data)
{
  const Maker *maker = data;

  return footing_ritual_row_new (maker->context, footing_record_get_id (record),
                                 maker->perspective);
}

void
footing_ritual_list_show (GtkWidget *list, FootingContext *context, const char *recovery)
{
  g_autoptr (GPtrArray) rituals = NULL;
  Maker maker = {context, footing_context_get_perspective (context, recovery)};

  g_return_if_fail (GTK_IS_LIST_BOX (list));

  rituals = list_rituals (context, recovery);
  if (rituals == NULL)
    return;

  footing_rows_sync (list, rituals, make_row, &maker);
  gtk_widget_set_visible (list, rituals->len > 0);
}

void
footing_ritual_list_add (GtkWidget *list, FootingContext *context, const char *recovery)
{
  static const char *const days[] = {"mon", NULL};
  g_autoptr (GPtrArray) rituals = NULL;
  g_autoptr (FootingRitual) ritual = NULL;
  g_autoptr (GError) error = NULL;
  FootingRitual *last;

  g_return_if_fail (GTK_IS_LIST_BOX (list));

  rituals = list_rituals (context, recovery);
  if (rituals == NULL)
    return;

  last = rituals->len > 0 ? g_ptr_array_index (rituals, rituals->len - 1) : NULL;
  ritual = footing_record_new (FOOTING_TYPE_RITUAL, "recovery", recovery, "position",
                               last != NULL ? last->position + 1 : 0, "days", days,
                               "time", "09:00", NULL);
  if (!footing_store_save (footing_context_get_store (context), ritual, &error)) {
    footing_context_report (context, error);
    return;
  }

  footing_ritual_list_show (list, context, recovery);
  footing_ritual_row_edit (
      FOOTING_RITUAL_ROW (footing_rows_find (list, footing_record_get_id (ritual))));
}
