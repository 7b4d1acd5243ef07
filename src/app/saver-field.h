/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* For FootingSaver: one field that is bound to it. */
typedef struct _FootingSaverField FootingSaverField;

/* Somebody has changed @field to @value. */
typedef void (*FootingSaverTyped) (FootingSaverField *field,
                                   const GValue *value,
                                   gpointer data);

/* The field called @name: @object's @property; @widget (or NULL) is what shows it. */
FootingSaverField *footing_saver_field_new (const char *name,
                                            gpointer object,
                                            const char *property,
                                            GtkWidget *widget,
                                            FootingSaverTyped typed,
                                            gpointer data);
void footing_saver_field_free (FootingSaverField *self);

/* Its text is stored as one line; and what is typed becomes that. */
void footing_saver_field_set_line (FootingSaverField *self);
void footing_saver_field_tidy (FootingSaverField *self);

/* Borrowed. */
const char *footing_saver_field_get_name (FootingSaverField *self);

/* Shows @value, which nobody has typed. */
void footing_saver_field_fill (FootingSaverField *self, const GValue *value);

/* Whether it holds a text rather than a choice. */
gboolean footing_saver_field_is_text (FootingSaverField *self);

/* The text in it; NULL when it is a choice. Owned by the caller. */
char *footing_saver_field_dup_text (FootingSaverField *self);

/* What people read as its name, "" when it has none. Owned by the caller. */
char *footing_saver_field_dup_title (FootingSaverField *self);

/* Whether another property of the same object is @other. */
gboolean footing_saver_field_is_same (FootingSaverField *self, FootingSaverField *other);

/* Whether a field of @fields before the @n-th is the same as that. */
gboolean footing_saver_field_is_repeated (GPtrArray *fields, guint n);

/* @value of a field as a text, NULL when it holds none. The field itself may be gone by
 * then. Owned by the caller. */
char *footing_saver_field_format_value (const GValue *value);

/* Whether what shows it is on the screen. */
gboolean footing_saver_field_is_in_sight (FootingSaverField *self);

/* Whether it is shown below @root. */
gboolean footing_saver_field_is_within (FootingSaverField *self, GtkWidget *root);

G_END_DECLS
