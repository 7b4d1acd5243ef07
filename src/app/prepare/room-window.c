/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "room-window.h"
#include "decision-row.h"
#include "decision-window.h"
#include "editors/edit-deed.h"
#include "editors/removal.h"
#include "format/room-format.h"
#include "room-column.h"
#include "room-deeds.h"
#include "room-suggestions.h"
#include "unsaved-bar.h"
#include "unsaved-dialog.h"
#include "widgets/even-columns.h"
#include "widgets/row-drag.h"
#include "widgets/rows.h"
#include "widgets/toasts.h"
#include "widgets/wrap-box.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define N_COLUMNS 4

struct _FootingRoomWindow {
  AdwWindow parent_instance;

  /* template children */
  AdwBin *unsaved;
  AdwToastOverlay *toasts;
  GtkLabel *about;
  GtkWidget *offer;
  GtkLabel *offer_label;
  GtkWidget *suggestions;
  FootingWrapBox *suggested;
  FootingEvenColumns *columns;

  /* owned */
  FootingContext *context;
  char *recovery;

  /* borrowed */
  FootingRoomColumn *each[N_COLUMNS];

  /* state */
  FootingPerspective perspective;
  char *moved; /* what moved up as agreed, while a win is offered for it; or NULL */
  const char *moved_to; /* where that is; static */
  guint moved_runs;     /* after how many clean runs */
};

G_DEFINE_FINAL_TYPE (FootingRoomWindow, footing_room_window, ADW_TYPE_WINDOW)

static FootingStore *
get_store (FootingRoomWindow *self)
{
  return footing_context_get_store (self->context);
}

/* --- The columns ---------------------------------------------------------------------
 */

static GtkWidget *
make_row (gpointer record, gpointer data)
{
  return footing_decision_row_new (FOOTING_ROOM_WINDOW (data)->context, record);
}

static void
update_row (GtkWidget *row, gpointer record, guint position, gpointer data)
{
  footing_decision_row_show (FOOTING_DECISION_ROW (row), record);
}

static void
show_columns (FootingRoomWindow *self, GPtrArray *decisions)
{
  for (guint i = 0; i < N_COLUMNS; i++) {
    const char *latitude = footing_room_column_get_latitude (self->each[i]);
    g_autoptr (GPtrArray) here = g_ptr_array_new ();

    for (guint j = 0; j < decisions->len; j++)
      if (strcmp (((FootingPlanLine *)decisions->pdata[j])->latitude, latitude) == 0)
        g_ptr_array_add (here, decisions->pdata[j]);
    footing_rows_show_records (footing_room_column_get_list (self->each[i]), here);
    footing_room_column_set_count (self->each[i], here->len);
  }
}

/* The row of the decision @id, in whichever column it stands; NULL for none. */
static GtkWidget *
reveal (FootingRoomWindow *self, const char *id)
{
  for (guint i = 0; i < N_COLUMNS; i++) {
    GtkWidget *list = footing_room_column_get_list (self->each[i]);

    if (footing_rows_has (list, id))
      return footing_rows_reveal (list, id);
  }

  return NULL;
}

/* --- A win that is offered -----------------------------------------------------------
 */

static void
forget_offer (FootingRoomWindow *self)
{
  g_clear_pointer (&self->moved, g_free);
  gtk_widget_set_visible (self->offer, FALSE);
}

/* As long as it stands where it moved to. */
static void
show_offer (FootingRoomWindow *self, GPtrArray *decisions)
{
  FootingPlanLine *found = NULL;
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < decisions->len && self->moved != NULL; i++)
    if (strcmp (footing_record_get_id (decisions->pdata[i]), self->moved) == 0)
      found = decisions->pdata[i];
  if (found == NULL || strcmp (found->latitude, self->moved_to) != 0) {
    forget_offer (self);
    return;
  }

  title = footing_room_format_title (found);
  /* Translators: a decision, and the column that it stands in now: "“Small purchases”
   * moved to Propose, as agreed. Keep that as a win?" */
  text = g_strdup_printf (_ ("“%s” moved to %s, as agreed. Keep that as a win?"), title,
                          footing_latitude_to_label (self->moved_to));
  gtk_label_set_label (self->offer_label, text);
  gtk_widget_set_visible (self->offer, TRUE);
}

/* --- All of it -----------------------------------------------------------------------
 */

static void
refresh (FootingRoomWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) decisions = NULL;
  g_auto (GStrv) titles = NULL;

  /* What was typed last may be stored as the window goes. */
  if (self->context == NULL)
    return;

  decisions = footing_room_list (get_store (self), self->recovery, &error);
  if (decisions == NULL) {
    footing_context_report (self->context, error);
    return;
  }

  show_columns (self, decisions);
  titles = footing_room_suggest (decisions);
  footing_room_suggestions_show (self->suggested, titles);
  gtk_widget_set_visible (self->suggestions, titles[0] != NULL);
  show_offer (self, decisions);
}

/* --- What can be done ----------------------------------------------------------------
 */

/* How many clean runs in a row @id has; 0 when that cannot be read. */
static guint
count_clean (FootingRoomWindow *self, const char *id)
{
  g_autoptr (FootingPlanLine) decision =
      footing_store_get (get_store (self), FOOTING_TYPE_PLAN_LINE, id, NULL);
  g_autoptr (GPtrArray) runs = footing_room_list_runs (get_store (self), id, NULL);

  return decision != NULL && runs != NULL ? footing_room_count_clean (decision, runs) : 0;
}

/* The focus stays with what is moved, and with the window's first thing if that has gone.
 */
static void
move_to (FootingRoomWindow *self, const char *id, const char *latitude)
{
  g_autofree char *copy = g_strdup (id);
  const guint runs = count_clean (self, id);
  FootingRoomMove move;
  GtkWidget *row;

  if (!footing_room_deed_move (self->context, copy, latitude, &move))
    return;

  if (move == FOOTING_ROOM_UP_AS_AGREED) {
    g_free (self->moved);
    self->moved = g_strdup (copy);
    self->moved_to = latitude;
    self->moved_runs = runs;
  }
  refresh (self);
  row = reveal (self, copy);
  if (row != NULL)
    gtk_widget_grab_focus (row);
}

static const char *
find_latitude (const char *code)
{
  return footing_latitudes ()[footing_latitude_get_place (code)];
}

static void
move_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *id, *latitude;

  g_variant_get (parameter, "(&s&s)", &id, &latitude);
  move_to (FOOTING_ROOM_WINDOW (widget), id, find_latitude (latitude));
}

/* Towards the end of the line of columns is up, which is to the left where one reads from
 * the right. */
static gboolean
move_key_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  FootingRoomWindow *self = FOOTING_ROOM_WINDOW (widget);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (widget));
  GtkWidget *row = focus == NULL ? NULL
                   : FOOTING_IS_DECISION_ROW (focus)
                       ? focus
                       : gtk_widget_get_ancestor (focus, FOOTING_TYPE_DECISION_ROW);
  const int by = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL
                     ? -g_variant_get_int32 (args)
                     : g_variant_get_int32 (args);
  const char *id = row != NULL ? footing_rows_get_id (row) : NULL;
  int place = 0;

  if (id == NULL)
    return GDK_EVENT_PROPAGATE;

  while (place < N_COLUMNS &&
         !footing_rows_has (footing_room_column_get_list (self->each[place]), id))
    place++;
  if (place + by >= 0 && place + by < N_COLUMNS)
    move_to (self, id, footing_latitudes ()[place + by]);

  return GDK_EVENT_STOP;
}

static void
dropped_cb (GtkWidget *row, GtkWidget *column, gpointer data)
{
  const char *id = footing_rows_get_id (row);

  if (id != NULL)
    move_to (data, id, footing_room_column_get_latitude (FOOTING_ROOM_COLUMN (column)));
}

static void
log_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autofree char *id = NULL;
  gboolean clean;

  g_variant_get (parameter, "(sb)", &id, &clean);
  footing_room_deed_log (FOOTING_ROOM_WINDOW (widget)->context, id, clean);
}

static void
open (FootingRoomWindow *self, const char *id)
{
  footing_decision_window_show (GTK_WINDOW (self), self->context, id);
}

static void
open_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  open (FOOTING_ROOM_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
remove_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  footing_remove (FOOTING_ROOM_WINDOW (widget)->context, FOOTING_TYPE_PLAN_LINE,
                  g_variant_get_string (parameter, NULL));
}

static void
activated_cb (GtkListBox *list, GtkListBoxRow *row, gpointer data)
{
  const char *id = footing_rows_get_id (GTK_WIDGET (row));

  if (id != NULL)
    open (data, id);
}

static char *
add (FootingRoomWindow *self, const char *title)
{
  g_autoptr (GError) error = NULL;
  char *id = footing_room_add (get_store (self), self->recovery, title, &error);

  if (id == NULL)
    footing_context_report (self->context, error);

  return id;
}

static void
add_cb (FootingRoomWindow *self)
{
  g_autofree char *id = add (self, "");

  if (id == NULL)
    return;

  footing_edit_deed_begin_added (self->context, FOOTING_TYPE_PLAN_LINE, id);
  open (self, id);
}

static void
suggest_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingRoomWindow *self = FOOTING_ROOM_WINDOW (widget);
  g_autofree char *title = g_variant_dup_string (parameter, NULL);
  g_autofree char *id = add (self, title);
  /* Translators: %s is the title of something */
  g_autofree char *text = g_strdup_printf (_ ("Added “%s”"), title);
  /* Translators: that it was added has been taken back; %s is the title of something */
  g_autofree char *undone = g_strdup_printf (_ ("“%s” is no longer there"), title);
  GtkWidget *row;

  if (id == NULL)
    return;

  footing_context_added (self->context, FOOTING_TYPE_PLAN_LINE, id, text, undone);
  refresh (self);
  row = reveal (self, id);
  if (row != NULL)
    gtk_widget_grab_focus (row);
}

static void
win_cb (FootingRoomWindow *self)
{
  if (self->moved != NULL &&
      footing_room_deed_win (self->context, self->moved, self->moved_runs))
    forget_offer (self);
}

/* --- The window ----------------------------------------------------------------------
 */

static void
footing_room_window_dispose (GObject *object)
{
  FootingRoomWindow *self = FOOTING_ROOM_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_ROOM_WINDOW);
  g_clear_object (&self->context);
  g_clear_pointer (&self->recovery, g_free);
  g_clear_pointer (&self->moved, g_free);

  G_OBJECT_CLASS (footing_room_window_parent_class)->dispose (object);
}

static void
add_bindings (GtkWidgetClass *widget_class)
{
  const struct {
    guint key;
    int by;
  } keys[] = {
      {GDK_KEY_Left, -1},
      {GDK_KEY_KP_Left, -1},
      {GDK_KEY_Right, 1},
      {GDK_KEY_KP_Right, 1},
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].key, GDK_ALT_MASK, move_key_cb,
                                  "i", keys[i].by);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
footing_room_window_class_init (FootingRoomWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_room_window_dispose;

  g_type_ensure (FOOTING_TYPE_EVEN_COLUMNS);
  g_type_ensure (FOOTING_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/prepare/room-window.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingRoomWindow, unsaved);
  gtk_widget_class_bind_template_child (widget_class, FootingRoomWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, FootingRoomWindow, about);
  gtk_widget_class_bind_template_child (widget_class, FootingRoomWindow, offer);
  gtk_widget_class_bind_template_child (widget_class, FootingRoomWindow, offer_label);
  gtk_widget_class_bind_template_child (widget_class, FootingRoomWindow, suggestions);
  gtk_widget_class_bind_template_child (widget_class, FootingRoomWindow, suggested);
  gtk_widget_class_bind_template_child (widget_class, FootingRoomWindow, columns);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, win_cb);
  gtk_widget_class_bind_template_callback (widget_class, forget_offer);
  gtk_widget_class_install_action (widget_class, "room.move", "(ss)", move_cb);
  gtk_widget_class_install_action (widget_class, "room.log", "(sb)", log_cb);
  gtk_widget_class_install_action (widget_class, "room.open", "s", open_cb);
  gtk_widget_class_install_action (widget_class, "room.remove", "s", remove_cb);
  gtk_widget_class_install_action (widget_class, "room.suggest", "s", suggest_cb);
  add_bindings (widget_class);
}

static void
footing_room_window_init (FootingRoomWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
make_columns (FootingRoomWindow *self)
{
  static const FootingRowKind kind = {.make = make_row, .update = update_row};

  for (guint i = 0; i < N_COLUMNS; i++) {
    GtkWidget *column =
        footing_room_column_new (footing_latitudes ()[i], self->perspective);
    GtkWidget *list;

    self->each[i] = FOOTING_ROOM_COLUMN (column);
    list = footing_room_column_get_list (self->each[i]);
    footing_rows_bind (list, NULL, self->context, FOOTING_TYPE_PLAN_LINE, &kind, self);
    g_signal_connect_object (list, "row-activated", G_CALLBACK (activated_cb), self, 0);
    footing_row_drag_accept_into (column, dropped_cb, self);
    footing_even_columns_append (self->columns, column);
  }
}

void
footing_room_show (GtkWindow *parent,
                   FootingContext *context,
                   const char *recovery,
                   const char *id)
{
  FootingRoomWindow *self;
  GtkWidget *row;

  g_return_if_fail (FOOTING_IS_CONTEXT (context));
  g_return_if_fail (recovery != NULL && id != NULL);

  self =
      g_object_new (FOOTING_TYPE_ROOM_WINDOW, "application",
                    gtk_window_get_application (parent), "transient-for", parent, NULL);
  self->context = g_object_ref (context);
  footing_unsaved_guard_window (GTK_WINDOW (self), context);
  self->recovery = g_strdup (recovery);
  self->perspective = footing_context_get_perspective (context, recovery);
  if (self->perspective == FOOTING_PERSPECTIVE_SUPPORT)
    gtk_label_set_label (
        self->about,
        _ ("What they may decide, and what you hand over next. A decision moves up after "
           "the clean runs that you agreed on: it went as agreed, and you didn’t have to "
           "step in."));
  make_columns (self);
  footing_toasts_follow (self->toasts, context);
  footing_unsaved_bar_follow (self->unsaved, context);
  footing_context_follow (context, G_CALLBACK (refresh), self);
  refresh (self);
  gtk_window_present (GTK_WINDOW (self));
  row = *id != '\0' ? reveal (self, id) : NULL;
  if (row != NULL)
    gtk_widget_grab_focus (row);
}
