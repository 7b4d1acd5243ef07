/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "record.h"

G_BEGIN_DECLS

/* What record.c does with one field of a record, in record-field.c. */

/* Where @self keeps @field. */
gpointer record_locate (gpointer self, const FootingField *field);

GParamSpec *record_make_pspec (const FootingField *field);
void record_clear_field (gpointer self, const FootingField *field);
void record_default_field (gpointer self, const FootingField *field);
void record_copy_field (gpointer from, gpointer to, const FootingField *field);
void record_set_field (gpointer self, const FootingField *field, const GValue *value);
void record_get_field (gpointer self, const FootingField *field, GValue *value);
gboolean record_field_equal (gpointer a, gpointer b, const FootingField *field);

G_END_DECLS
