/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fixture.h"

G_BEGIN_DECLS

/* The forms of the pages that prepare what comes, for form-places.c: what each is about,
 * its id owned by the caller, and how it is opened. */
char *prepare_forms_add_agreement (Fixture *self);
char *prepare_forms_add_moment (Fixture *self);
char *prepare_forms_add_held_moment (Fixture *self);
char *prepare_forms_add_task (Fixture *self);
char *prepare_forms_add_decision (Fixture *self);
GtkWidget *prepare_forms_open_agreement (Fixture *self, const char *id);
GtkWidget *prepare_forms_open_moment (Fixture *self, const char *id);
GtkWidget *prepare_forms_open_task (Fixture *self, const char *id);
GtkWidget *prepare_forms_open_decision (Fixture *self, const char *id);

G_END_DECLS
