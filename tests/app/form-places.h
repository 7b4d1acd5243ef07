/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fixture.h"

G_BEGIN_DECLS

/* Every form of the program: where something can be typed or chosen, with all its fields
 * in sight. Each is shown on a file of its own. */
typedef struct {
  const char *name;
  gboolean takes_half; /* whether a field of it does */

  /* Puts into the file what the form is about; its id, or NULL. Owned by the caller. */
  char *(*prepare) (Fixture *self);

  /* Shows the form about @id; what holds it. */
  GtkWidget *(*open) (Fixture *self, const char *id);
} FormPlace;

const FormPlace *form_places_get (guint *n);
const FormPlace *form_places_find (const char *name);

/* Adds a test for each of them, called @prefix and its name. */
void form_places_add_tests (const char *prefix,
                            void (*test) (Fixture *self, gconstpointer place));

/* Shows what is to be asked for in @root: a choice may have taken it elsewhere. */
void form_places_unfold (GtkWidget *root);

G_END_DECLS
