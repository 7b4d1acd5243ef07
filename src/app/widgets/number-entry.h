/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* An entry for a number, typed in the language's form, with a decimal comma or point.
 * What cannot be read stays, with a sentence beneath it once the focus has left.
 *
 * Properties: "value" (a double, NAN while empty or unreadable), "number" (the same as an
 * int, -1 while empty or unreadable), "minimum", "maximum" (any when both are 0),
 * "unfinished" (what is typed while it cannot be read, else ""). */
#define FOOTING_TYPE_NUMBER_ENTRY (footing_number_entry_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingNumberEntry, footing_number_entry, FOOTING, NUMBER_ENTRY, GtkEntry)

GtkWidget *footing_number_entry_new (void);

double footing_number_entry_get_value (FootingNumberEntry *self);
void footing_number_entry_set_value (FootingNumberEntry *self, double value);

G_END_DECLS
