/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fields.h"

G_BEGIN_DECLS

/* Every field of the program, by its key, and how what is typed or chosen in it is kept.
 * A new field that is not here fails test-forms; one that is here and is not kept fails
 * test-forms-kill. */
typedef enum {
  FORM_FIELD_RECORD, /* goes into its record as it is typed */
  FORM_FIELD_FORM,   /* is kept beside, until the form is saved */
  FORM_FIELD_SELDOM, /* the same, and none of the forms in form-places.c shows it */
  FORM_FIELD_CHOICE, /* goes into its record when it is chosen */
  FORM_FIELD_NOT,    /* is no part of what somebody writes */
} FormFieldKeeping;

typedef struct {
  const char *key;
  FormFieldKeeping keeping;
  const char *why; /* when it is not kept */
} FormField;

const FormField *form_fields_get (guint *n);

/* NULL when there is none. */
const FormField *form_fields_find (const char *key);

/* Whether it is to be there again whatever happens. */
gboolean form_fields_is_kept (const char *key);

G_END_DECLS
