/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ledger-row.h"
#include "format/person-format.h"
#include "format/date-format.h"
#include "format/matter-format.h"
#include "talk-deed.h"
#include "text.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* What a title that is shortened needs, and its day with who has seen it, at 200 % in a
 * narrow window. */
#define TITLE_LINES 6
#define WORD_LINES 4

struct _FootingLedgerRow {
  GtkBox parent_instance;

  /* borrowed */
  GtkWidget *title;
  GtkWidget *words;
  GtkWidget *cells;

  /* owned */
  FootingContext *context;
  FootingLedger *ledger;

  /* state */
  guint position;
  guint first;
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (FootingLedgerRow, footing_ledger_row, GTK_TYPE_BOX)

static void
toggled_cb (FootingLedgerRow *self, GtkCheckButton *check)
{
  const guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (check), "column"));
  const guint at = self->first + column;
  GPtrArray *people;
  /* The ledger is read anew with the change. */
  g_autoptr (FootingEntry) win = NULL;
  g_autoptr (FootingPerson) person = NULL;

  if (self->showing)
    return;

  people = footing_ledger_get_people (self->ledger);
  if (at < people->len)
    g_set_object (&person, people->pdata[at]);
  g_set_object (&win, footing_ledger_get_win (self->ledger, self->position, NULL));
  if (win == NULL || person == NULL ||
      footing_seen_deed_set (self->context, footing_record_get_id (win), person,
                             gtk_check_button_get_active (check)))
    return;

  self->showing = TRUE;
  gtk_check_button_set_active (
      check, footing_ledger_has_seen (self->ledger, at, self->position));
  self->showing = FALSE;
}

static GtkWidget *
make_cell (FootingLedgerRow *self, guint column)
{
  GtkWidget *cell = adw_bin_new ();
  GtkWidget *check = gtk_check_button_new ();

  gtk_widget_set_halign (check, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  g_object_set_data (G_OBJECT (check), "column", GUINT_TO_POINTER (column));
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (cell), check);
  gtk_box_append (GTK_BOX (self->cells), cell);

  return cell;
}

/* That of @column, which is made when there is none yet. */
static GtkWidget *
get_cell (FootingLedgerRow *self, guint column)
{
  GtkWidget *cell = gtk_widget_get_first_child (self->cells);

  for (guint i = 0; i < column && cell != NULL; i++)
    cell = gtk_widget_get_next_sibling (cell);

  return cell != NULL ? cell : make_cell (self, column);
}

static void
show_cell (
    FootingLedgerRow *self, guint column, int width, const char *title, const char *day)
{
  GPtrArray *people = footing_ledger_get_people (self->ledger);
  const guint person = self->first + column;
  GtkWidget *cell = get_cell (self, column);
  GtkWidget *check = adw_bin_get_child (ADW_BIN (cell));
  g_autofree char *name = footing_person_format_name (people->pdata[person]);
  /* Translators: what a screen reader says of a check: a name, and a win that they have
   * seen or not */
  g_autofree char *label = g_strdup_printf (_ ("%1$s has seen “%2$s”"), name, title);

  gtk_widget_set_size_request (cell, width, -1);
  gtk_widget_set_visible (cell, TRUE);
  gtk_check_button_set_active (
      GTK_CHECK_BUTTON (check),
      footing_ledger_has_seen (self->ledger, person, self->position));
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, day, -1);
}

static void
footing_ledger_row_dispose (GObject *object)
{
  FootingLedgerRow *self = FOOTING_LEDGER_ROW (object);

  g_clear_object (&self->ledger);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (footing_ledger_row_parent_class)->dispose (object);
}

static void
footing_ledger_row_class_init (FootingLedgerRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = footing_ledger_row_dispose;
}

static GtkWidget *
make_label (const char *style, int lines)
{
  GtkWidget *label = gtk_label_new (NULL);

  g_object_set (label, "xalign", 0.0f, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                "lines", lines, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  if (style != NULL) {
    gtk_widget_add_css_class (label, "caption");
    gtk_widget_add_css_class (label, style);
  }

  return label;
}

static void
footing_ledger_row_init (FootingLedgerRow *self)
{
  GtkWidget *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->title = make_label (NULL, TITLE_LINES);
  self->words = make_label ("quiet", WORD_LINES);
  self->cells = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (text), self->title);
  gtk_box_append (GTK_BOX (text), self->words);
  gtk_box_append (GTK_BOX (self), text);
  gtk_box_append (GTK_BOX (self), self->cells);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "ledger-row");
}

GtkWidget *
footing_ledger_row_new (FootingContext *context)
{
  FootingLedgerRow *self = g_object_new (FOOTING_TYPE_LEDGER_ROW, NULL);

  self->context = g_object_ref (context);

  return GTK_WIDGET (self);
}

guint
footing_ledger_row_get_position (FootingLedgerRow *self)
{
  g_return_val_if_fail (FOOTING_IS_LEDGER_ROW (self), 0);

  return self->position;
}

int
footing_ledger_row_find_focus (FootingLedgerRow *self)
{
  int column = 0;

  g_return_val_if_fail (FOOTING_IS_LEDGER_ROW (self), -1);

  for (GtkWidget *cell = gtk_widget_get_first_child (self->cells); cell != NULL;
       cell = gtk_widget_get_next_sibling (cell), column++)
    if (gtk_widget_has_focus (adw_bin_get_child (ADW_BIN (cell))))
      return column;

  return -1;
}

void
footing_ledger_row_focus (FootingLedgerRow *self, guint column)
{
  g_return_if_fail (FOOTING_IS_LEDGER_ROW (self));

  gtk_widget_grab_focus (adw_bin_get_child (ADW_BIN (get_cell (self, column))));
}

static void
show_cells (
    FootingLedgerRow *self, guint n, int width, const char *title, const char *day)
{
  guint column = 0;

  for (; column < n; column++)
    show_cell (self, column, width, title, day);
  column = 0;
  for (GtkWidget *cell = gtk_widget_get_first_child (self->cells); cell != NULL;
       cell = gtk_widget_get_next_sibling (cell))
    if (column++ >= n)
      gtk_widget_set_visible (cell, FALSE);
}

void
footing_ledger_row_show (FootingLedgerRow *self,
                         FootingLedger *ledger,
                         guint position,
                         guint first,
                         guint n,
                         int width)
{
  FootingEntry *win;
  g_autofree char *today = NULL, *shown = NULL, *title = NULL, *day = NULL, *seen = NULL;
  g_autofree char *words = NULL;

  g_return_if_fail (FOOTING_IS_LEDGER_ROW (self));
  g_return_if_fail (FOOTING_IS_LEDGER (ledger));

  g_set_object (&self->ledger, ledger);
  self->position = position;
  self->first = first;
  win = footing_ledger_get_win (ledger, position, NULL);
  if (win == NULL)
    return;

  today = footing_context_today (self->context);
  shown = footing_record_show (win, win->title);
  title = footing_text_excerpt_or (shown, FOOTING_STEP_CHARS, _ ("Win"));
  day = footing_date_format_day (win->date, today);
  seen = footing_ledger_format_seen_by (ledger, position);
  /* Translators: the day of a win, and who has seen it */
  words = g_strdup_printf (C_ ("ledger", "%1$s · %2$s"), day, seen);
  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_label_set_label (GTK_LABEL (self->words), words);

  self->showing = TRUE;
  show_cells (self, n, width, title, day);
  self->showing = FALSE;
}
