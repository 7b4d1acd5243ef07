/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ledger-window.h"
#include "format/person-format.h"
#include "format/matter-format.h"
#include "ledger-keys.h"
#include "ledger-row.h"
#include "text.h"
#include "widgets/toasts.h"

#include <glib/gi18n-lib.h>

/* The columns of people: how many characters of a name one has room for, how many there
 * are at most, and the room that the wins keep. */
#define COLUMN_CHARS 11
#define COLUMNS_MAX 8
#define WIN_CHARS 18
#define NAME_LINES 2
#define MARGINS 60

/* How many wins are shown at first, and more each time. */
#define WINS_SHOWN 50

/* How many of the wins that somebody has not seen go into one update. */
#define UPDATE_WINS 5

struct _FootingLedgerWindow {
  AdwWindow parent_instance;

  /* template children */
  AdwToastOverlay *toasts;
  GtkStack *stack;
  GtkLabel *without_win;
  GtkLabel *due;
  GtkWidget *people_bar;
  GtkLabel *people_label;
  GtkWidget *before_button;
  GtkWidget *after_button;
  GtkBox *names;
  GtkListView *wins;
  GtkWidget *older_button;

  /* owned */
  FootingContext *context;
  FootingLedger *ledger;
  GtkSliceListModel *shown; /* of the ledger */
  GPtrArray *rows;          /* those that show something; borrowed */

  /* state */
  guint first; /* of the people whose columns are in sight */
  guint n;
  int column; /* its width in pixels */
  int width;  /* that it was given last; 0 before */
  guint idle; /* counts them once the window has its new size */
};

G_DEFINE_FINAL_TYPE (FootingLedgerWindow, footing_ledger_window, ADW_TYPE_WINDOW)

/* --- Columns -------------------------------------------------------------------------
 */

static int
get_char_width (FootingLedgerWindow *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  const int width = pango_font_metrics_get_approximate_char_width (metrics) / PANGO_SCALE;

  pango_font_metrics_unref (metrics);

  return MAX (width, 1);
}

/* As many columns as the window has room for beside the wins; one at least. */
static void
count_columns (FootingLedgerWindow *self)
{
  const guint n_people = footing_ledger_get_people (self->ledger)->len;
  const int chars = get_char_width (self);
  int width = self->width, height;

  if (width == 0)
    gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  self->column = COLUMN_CHARS * chars;
  self->n =
      (guint)CLAMP ((width - MARGINS - WIN_CHARS * chars) / self->column, 1, COLUMNS_MAX);
  self->n = MIN (self->n, n_people);
  self->first = MIN (self->first, n_people - self->n);
}

static void
write_cb (FootingLedgerWindow *self, GtkWidget *button)
{
  const guint person =
      self->first + GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "column"));
  FootingPerson *row = footing_ledger_get_people (self->ledger)->pdata[person];
  g_autofree char *id = g_strdup (footing_record_get_id (row));
  g_auto (GStrv) wins = footing_ledger_list_unseen (self->ledger, person, UPDATE_WINS);
  g_autoptr (GtkWindow) parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (parent == NULL)
    return;

  g_object_ref (parent);
  gtk_window_close (GTK_WINDOW (self));
  gtk_widget_activate_action (GTK_WIDGET (parent), "app.write-wins", "(s^as)", id, wins);
}

/* The name of somebody, and how much they have missed: writes to them about that. */
static void
add_name (FootingLedgerWindow *self, guint column)
{
  FootingPerson *person =
      footing_ledger_get_people (self->ledger)->pdata[self->first + column];
  const guint unseen = footing_ledger_get_unseen (self->ledger, self->first + column);
  g_autofree char *name = footing_person_format_name (person);
  g_autofree char *label = footing_deed_format (FOOTING_DEED_WRITE, name);
  g_autofree char *tip =
      g_strdup_printf (ngettext ("%1$s: %2$u of the latest wins not seen",
                                 "%1$s: %2$u of the latest wins not seen", unseen),
                       label, unseen);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *text = gtk_label_new (name);

  /* As wide as its column, however long. */
  g_object_set (text, "ellipsize", PANGO_ELLIPSIZE_END, "max-width-chars", 1, "wrap",
                TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "lines", NAME_LINES, "justify",
                GTK_JUSTIFY_CENTER, NULL);
  gtk_widget_add_css_class (text, "caption-heading");
  gtk_button_set_child (GTK_BUTTON (button), text);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "ledger-name");
  gtk_widget_set_size_request (button, self->column, -1);
  gtk_widget_set_tooltip_text (button, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  tip, -1);
  g_object_set_data (G_OBJECT (button), "column", GUINT_TO_POINTER (column));
  g_signal_connect_object (button, "clicked", G_CALLBACK (write_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->names, button);
}

static void
show_names (FootingLedgerWindow *self)
{
  const guint n_people = footing_ledger_get_people (self->ledger)->len;
  g_autofree char *range = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->names))) != NULL)
    gtk_box_remove (self->names, child);
  for (guint i = 0; i < self->n; i++)
    add_name (self, i);

  /* Translators: which people a table shows: "1–4 of 12 people" */
  range = g_strdup_printf (
      ngettext ("%1$u–%2$u of %3$u person", "%1$u–%2$u of %3$u people", n_people),
      self->first + 1, self->first + self->n, n_people);
  gtk_label_set_label (self->people_label, range);
  gtk_widget_set_visible (self->people_bar, self->n < n_people);
  gtk_widget_set_sensitive (self->before_button, self->first > 0);
  gtk_widget_set_sensitive (self->after_button, self->first + self->n < n_people);
}

static void
show_row (FootingLedgerWindow *self, FootingLedgerRow *row, guint position)
{
  footing_ledger_row_show (row, self->ledger, position, self->first, self->n,
                           self->column);
}

static void
show_columns (FootingLedgerWindow *self)
{
  count_columns (self);
  show_names (self);
  for (guint i = 0; i < self->rows->len; i++)
    show_row (self, self->rows->pdata[i],
              footing_ledger_row_get_position (self->rows->pdata[i]));
}

static void
before_cb (FootingLedgerWindow *self)
{
  self->first -= MIN (self->first, self->n);
  show_columns (self);
}

static void
after_cb (FootingLedgerWindow *self)
{
  self->first += self->n;
  show_columns (self);
}

static void
give_room_back (GtkLabel *label)
{
  gtk_widget_set_size_request (GTK_WIDGET (label), -1, -1);
  gtk_widget_set_visible (GTK_WIDGET (label), *gtk_label_get_label (label) != '\0');
}

/* Only what changes how many columns there are is worth the work. */
static gboolean
settle_cb (gpointer data)
{
  FootingLedgerWindow *self = data;
  const guint n = self->n;
  const int column = self->column;

  self->idle = 0;
  give_room_back (self->without_win);
  give_room_back (self->due);
  count_columns (self);
  if (self->n != n || self->column != column)
    show_columns (self);

  return G_SOURCE_REMOVE;
}

static void
footing_ledger_window_size_allocate (GtkWidget *widget,
                                     int width,
                                     int height,
                                     int baseline)
{
  FootingLedgerWindow *self = FOOTING_LEDGER_WINDOW (widget);

  GTK_WIDGET_CLASS (footing_ledger_window_parent_class)
      ->size_allocate (widget, width, height, baseline);
  if (width == self->width)
    return;

  self->width = width;
  if (self->ledger != NULL && self->idle == 0)
    self->idle = g_idle_add (settle_cb, self);
}

/* --- Rows ----------------------------------------------------------------------------
 */

static void
setup_cb (FootingLedgerWindow *self, GtkListItem *item)
{
  gtk_list_item_set_child (item, footing_ledger_row_new (self->context));
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_selectable (item, FALSE);
}

static void
bind_cb (FootingLedgerWindow *self, GtkListItem *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);

  show_row (self, FOOTING_LEDGER_ROW (row), gtk_list_item_get_position (item));
  g_ptr_array_add (self->rows, row);
}

static void
unbind_cb (FootingLedgerWindow *self, GtkListItem *item)
{
  /* GTK 4.18 lets go of some when the window is gone. */
  if (self->rows != NULL)
    g_ptr_array_remove_fast (self->rows, gtk_list_item_get_child (item));
}

/* Past the last column in sight come the next people, if there are any. */
static int
turn_columns (int column, gpointer data)
{
  FootingLedgerWindow *self = data;
  const int n_people = (int)footing_ledger_get_people (self->ledger)->len;
  const int person = CLAMP ((int)self->first + column, 0, n_people - 1);

  if (person < (int)self->first)
    before_cb (self);
  else if (person >= (int)(self->first + self->n))
    after_cb (self);

  return person - (int)self->first;
}

static void
show_list (FootingLedgerWindow *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkNoSelection *model;

  self->shown = gtk_slice_list_model_new (G_LIST_MODEL (g_object_ref (self->ledger)), 0,
                                          WINS_SHOWN);
  model = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->shown)));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->wins, factory);
  gtk_list_view_set_model (self->wins, GTK_SELECTION_MODEL (model));
  g_object_unref (model);
  g_object_unref (factory);
  footing_ledger_keys_follow (self->wins, self->rows, turn_columns, self);
}

static void
update_older (FootingLedgerWindow *self)
{
  gtk_widget_set_visible (self->older_button,
                          self->shown != NULL &&
                              gtk_slice_list_model_get_size (self->shown) <
                                  footing_ledger_get_n_wins (self->ledger));
}

static void
older_cb (FootingLedgerWindow *self)
{
  const guint n = gtk_slice_list_model_get_size (self->shown);

  gtk_slice_list_model_set_size (self->shown, n + WINS_SHOWN);
  gtk_widget_activate_action (GTK_WIDGET (self->wins), "list.scroll-to-item", "u", n);
  gtk_widget_child_focus (GTK_WIDGET (self->wins), GTK_DIR_TAB_FORWARD);
  update_older (self);
}

/* --- All of it -----------------------------------------------------------------------
 */

/* The rows stay where they are while somebody ticks them: what is said above keeps its
 * room, until the window gets another width. Where nobody is left to be named, it says
 * @instead. */
static void
say (GtkLabel *label, const char *text, const char *instead)
{
  const int height = gtk_widget_get_height (GTK_WIDGET (label));
  const gboolean is_said = gtk_widget_get_mapped (GTK_WIDGET (label)) && height > 0;

  gtk_label_set_label (label, *text != '\0' || !is_said ? text : instead);
  gtk_widget_set_size_request (GTK_WIDGET (label), -1, is_said ? height : -1);
  gtk_widget_set_visible (GTK_WIDGET (label), is_said || *text != '\0');
}

static void
show_words (FootingLedgerWindow *self)
{
  g_autofree char *without = footing_ledger_format_without_win (self->ledger);
  g_autofree char *due = footing_ledger_format_due (self->ledger);

  say (self->without_win, without,
       _ ("Everybody who saw the setback has seen a win since."));
  say (self->due, due, _ ("Nobody is due an update."));
}

static void
show_all (FootingLedgerWindow *self)
{
  const gboolean any = footing_ledger_get_n_wins (self->ledger) > 0 &&
                       footing_ledger_get_people (self->ledger)->len > 0;

  gtk_stack_set_visible_child_name (self->stack, any ? "table" : "none");
  if (!any)
    return;

  show_words (self);
  show_columns (self);
  update_older (self);
}

static void
refresh (FootingLedgerWindow *self)
{
  g_autoptr (GError) error = NULL;

  if (footing_ledger_reload (self->ledger, &error))
    show_all (self);
  else
    footing_context_report (self->context, error);
}

static void
footing_ledger_window_dispose (GObject *object)
{
  FootingLedgerWindow *self = FOOTING_LEDGER_WINDOW (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  if (self->wins != NULL)
    gtk_list_view_set_model (self->wins, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_LEDGER_WINDOW);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->shown);
  g_clear_object (&self->ledger);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (footing_ledger_window_parent_class)->dispose (object);
}

static void
footing_ledger_window_class_init (FootingLedgerWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_ledger_window_dispose;
  widget_class->size_allocate = footing_ledger_window_size_allocate;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/people/ledger-window.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingLedgerWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, FootingLedgerWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, FootingLedgerWindow, without_win);
  gtk_widget_class_bind_template_child (widget_class, FootingLedgerWindow, due);
  gtk_widget_class_bind_template_child (widget_class, FootingLedgerWindow, people_bar);
  gtk_widget_class_bind_template_child (widget_class, FootingLedgerWindow, people_label);
  gtk_widget_class_bind_template_child (widget_class, FootingLedgerWindow, before_button);
  gtk_widget_class_bind_template_child (widget_class, FootingLedgerWindow, after_button);
  gtk_widget_class_bind_template_child (widget_class, FootingLedgerWindow, names);
  gtk_widget_class_bind_template_child (widget_class, FootingLedgerWindow, wins);
  gtk_widget_class_bind_template_callback (widget_class, before_cb);
  gtk_widget_class_bind_template_child (widget_class, FootingLedgerWindow, older_button);
  gtk_widget_class_bind_template_callback (widget_class, after_cb);
  gtk_widget_class_bind_template_callback (widget_class, older_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
footing_ledger_window_init (FootingLedgerWindow *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
footing_ledger_show (GtkWindow *parent, FootingContext *context, const char *recovery)
{
  FootingLedgerWindow *self;
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingLedger) ledger = NULL;

  g_return_if_fail (FOOTING_IS_CONTEXT (context));
  g_return_if_fail (recovery != NULL);

  ledger = footing_ledger_new (footing_context_get_store (context), recovery, &error);
  if (ledger == NULL) {
    footing_context_report (context, error);
    return;
  }

  self =
      g_object_new (FOOTING_TYPE_LEDGER_WINDOW, "application",
                    gtk_window_get_application (parent), "transient-for", parent, NULL);
  self->context = g_object_ref (context);
  self->ledger = g_steal_pointer (&ledger);
  show_list (self);
  show_all (self);
  footing_toasts_follow (self->toasts, context);
  footing_context_follow (context, G_CALLBACK (refresh), self);
  gtk_window_present (GTK_WINDOW (self));
}
