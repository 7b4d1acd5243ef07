/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A row that opens, and whose fields are made when it is opened: closed, it costs what it
 * shows. Closed again, it lets go of them, unless something in them could not be stored
 * or has the focus.
 *
 * What the closed row shows, a subclass makes in its init. Its fields are rows that
 * fill() makes: where they can be let go of, by gtk_widget_init_template(), and the
 * template children are NULL while there are none. */
#define FOOTING_TYPE_LAZY_ROW (footing_lazy_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (
    FootingLazyRow, footing_lazy_row, FOOTING, LAZY_ROW, AdwExpanderRow)

struct _FootingLazyRowClass {
  AdwExpanderRowClass parent_class;

  /* Makes the fields, and fills them. */
  void (*fill) (FootingLazyRow *self);

  /* Stores what is in the fields, and lets go of the savers that belong to them; FALSE
   * when they must stay. Without it they stay always. */
  gboolean (*clear) (FootingLazyRow *self);
};

/* Whether there are fields. */
gboolean footing_lazy_row_is_filled (gpointer self);

/* Opens the row: then there are fields. */
void footing_lazy_row_open (gpointer self);

G_END_DECLS
