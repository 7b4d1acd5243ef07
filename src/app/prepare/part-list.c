/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "part-list.h"
#include "part-deeds.h"
#include "part-row.h"
#include "widgets/row-drag.h"
#include "widgets/rows.h"
#include "widgets/wide-only.h"

struct _FootingPartList {
  AdwBin parent_instance;

  /* template children */
  GtkWidget *parts;
  FootingWideOnly *wide;

  /* owned */
  FootingContext *context;

  /* state */
  int n;
  gboolean narrow;
};

G_DEFINE_FINAL_TYPE (FootingPartList, footing_part_list, ADW_TYPE_BIN)

/* --- Rows --------------------------------------------------------------------------- */

static GtkWidget *
make_row (gpointer record, gpointer data)
{
  return footing_part_row_new (FOOTING_PART_LIST (data)->context, record);
}

static void
update_row (GtkWidget *row, gpointer record, guint position, gpointer data)
{
  FootingPartList *self = data;

  footing_part_row_set_narrow (FOOTING_PART_ROW (row), self->narrow);
  footing_part_row_show (FOOTING_PART_ROW (row), record, (int)position, self->n);
}

/* Where there is little room, the words have it: the handle is for the pointer, and the
 * menu moves a part too. */
static void
shown_cb (FootingPartList *self)
{
  gboolean wide;

  g_object_get (self->wide, "shown", &wide, NULL);
  self->narrow = !wide;
  for (GtkWidget *row = gtk_widget_get_first_child (self->parts); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (FOOTING_IS_PART_ROW (row))
      footing_part_row_set_narrow (FOOTING_PART_ROW (row), self->narrow);
}

/* --- Marks -------------------------------------------------------------------------- */

static void
mark_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *part, *code;

  g_variant_get (parameter, "(&s&s)", &part, &code);
  footing_part_mark (FOOTING_PART_LIST (widget)->context, part, code);
}

static void
correct_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *mark, *code;

  g_variant_get (parameter, "(&s&s)", &mark, &code);
  footing_mark_change (FOOTING_PART_LIST (widget)->context, mark, code);
}

/* --- Another place ------------------------------------------------------------------ */

/* Moves the part that @row is of to the place @by further on, where there is one. */
static void
move_row (FootingPartList *self, GtkWidget *row, int by)
{
  const char *id = row != NULL ? footing_rows_get_id (row) : NULL;
  const int place = id != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) : -1;

  if (place >= 0 && place + by >= 0 && place + by < self->n)
    footing_part_move (self->context, id, place + by);
}

static void
move_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingPartList *self = FOOTING_PART_LIST (widget);
  const char *id;
  int by;

  g_variant_get (parameter, "(&si)", &id, &by);
  move_row (self, footing_rows_find (self->parts, id), by);
}

/* The row in which the focus is moves on, and keeps it. */
static gboolean
move_key_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  GtkWidget *row =
      focus != NULL ? gtk_widget_get_ancestor (focus, FOOTING_TYPE_PART_ROW) : NULL;

  if (row == NULL)
    return GDK_EVENT_PROPAGATE;

  move_row (FOOTING_PART_LIST (widget), row, g_variant_get_int32 (args));
  return GDK_EVENT_STOP;
}

static void
dropped_cb (GtkWidget *row, GtkWidget *target, gpointer data)
{
  const char *id = footing_rows_get_id (row);

  if (id != NULL)
    footing_part_move (FOOTING_PART_LIST (data)->context, id,
                       gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (target)));
}

/* --- The widget --------------------------------------------------------------------- */

static void
footing_part_list_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_PART_LIST);
  g_clear_object (&FOOTING_PART_LIST (object)->context);

  G_OBJECT_CLASS (footing_part_list_parent_class)->dispose (object);
}

static void
footing_part_list_class_init (FootingPartListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_part_list_dispose;

  g_type_ensure (FOOTING_TYPE_WIDE_ONLY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/prepare/part-list.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingPartList, parts);
  gtk_widget_class_bind_template_child (widget_class, FootingPartList, wide);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
  gtk_widget_class_install_action (widget_class, "parts.mark", "(ss)", mark_cb);
  gtk_widget_class_install_action (widget_class, "parts.correct", "(ss)", correct_cb);
  gtk_widget_class_install_action (widget_class, "parts.move", "(si)", move_cb);
  footing_row_drag_add_keys (widget_class, move_key_cb);
}

static void
footing_part_list_init (FootingPartList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
footing_part_list_set_context (FootingPartList *self, FootingContext *context)
{
  static const FootingRowKind kind = {.make = make_row, .update = update_row};

  g_return_if_fail (FOOTING_IS_PART_LIST (self));
  g_return_if_fail (self->context == NULL);

  self->context = g_object_ref (context);
  footing_rows_bind (self->parts, NULL, context, FOOTING_TYPE_PLAN_LINE, &kind, self);
  footing_row_drag_accept (GTK_LIST_BOX (self->parts), dropped_cb, self);
}

void
footing_part_list_show (FootingPartList *self, GPtrArray *parts)
{
  g_return_if_fail (FOOTING_IS_PART_LIST (self));
  g_return_if_fail (parts != NULL);

  self->n = (int)parts->len;
  footing_rows_show_records (self->parts, parts);
  gtk_widget_set_visible (GTK_WIDGET (self), parts->len > 0);
}

void
footing_part_list_edit (FootingPartList *self, const char *id)
{
  GtkWidget *row;

  g_return_if_fail (FOOTING_IS_PART_LIST (self));

  row = footing_rows_reveal (self->parts, id);
  if (row != NULL)
    footing_part_row_edit (FOOTING_PART_ROW (row));
}
