/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fixture.h"

G_BEGIN_DECLS

/* Everything in which something can be typed or chosen, whatever it is: for tests that
 * hold for every field of the program. */

/* One field. Its key tells it from other fields, not from the same one of another record:
 * "FootingStepRow/title_row". */
typedef struct {
  GtkWidget *widget; /* owned: what is filled in may take it from the page */
  char *key;         /* owned */
} Field;

/* All below @root, hidden ones too, in their order. Owned by the caller. */
GPtrArray *fields_list (GtkWidget *root);

/* Whether somebody could type or choose there now. */
gboolean field_is_open (const Field *field);

/* Whether one types in it rather than chooses. */
gboolean field_is_text (const Field *field);

/* Whether what one types there may be on its way to a value, such as half a date. */
gboolean field_takes_half (const Field *field);

/* Types or chooses something else in it; the @n-th is not what the next is. With @half
 * what is typed is half of something, where that may be. */
void field_fill (const Field *field, guint n, gboolean half);

/* Has @text typed in it, where any text can be. */
void field_set (const Field *field, const char *text);

/* Types @character at the end of it. */
void field_type (const Field *field, const char *character);

/* What is shown in it. Owned by the caller. */
char *field_read (const Field *field);

G_END_DECLS
