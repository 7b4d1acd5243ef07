/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "initials.h"

#include <glib-object.h>
#include <string.h>

G_BEGIN_DECLS

/* A record is one row, read once and never changed: a new one is made with
 * footing_record_copy(). Each record class is a table of fields; the field table gives
 * the GObject properties, the columns and the keys of the export. Fields are read
 * directly (`outcome->title`) and never written. */

/**
 * FootingFieldType:
 * @FOOTING_FIELD_TEXT: what a person typed; UTF-8, never NULL
 * @FOOTING_FIELD_CODE: a code, of the catalogue or of the field's own list; never NULL
 * @FOOTING_FIELD_CODES: several codes; a GStrv, never NULL
 * @FOOTING_FIELD_DATE: a local date "YYYY-MM-DD", "" when not given
 * @FOOTING_FIELD_TIME: a local time "HH:MM", "" when not given
 * @FOOTING_FIELD_REFERENCE: the id of another record, NULL when there is none
 * @FOOTING_FIELD_INT: an int, -1 when not given
 * @FOOTING_FIELD_REAL: a double, NAN when not given
 * @FOOTING_FIELD_BOOL: a gboolean
 * @FOOTING_FIELD_INSTANT: UTC seconds in a gint64, 0 when not given
 */
typedef enum {
  FOOTING_FIELD_TEXT,
  FOOTING_FIELD_CODE,
  FOOTING_FIELD_CODES,
  FOOTING_FIELD_DATE,
  FOOTING_FIELD_TIME,
  FOOTING_FIELD_REFERENCE,
  FOOTING_FIELD_INT,
  FOOTING_FIELD_REAL,
  FOOTING_FIELD_BOOL,
  FOOTING_FIELD_INSTANT,
} FootingFieldType;

/**
 * FootingField:
 * @column: the column's name; the property has '-' where it has '_'
 * @codes: for codes, the allowed ones with a space between (the first is the default;
 *   a leading space allows none), or NULL where the catalogue has them
 * @preset: for ints and booleans, what a new record holds
 * @line: for texts, whether it is typed in a field of one line. Whatever comes in, typed,
 *   pasted, imported or read, is made one by footing_text_normalize_line()
 */
typedef struct {
  const char *column;
  FootingFieldType type;
  guint offset;
  const char *codes;
  int preset;
  gboolean line;
} FootingField;

#define FOOTING_FIELD(Type, member, TYPE)                                                \
  {                                                                                      \
#member, FOOTING_FIELD_##TYPE, G_STRUCT_OFFSET(Type, member)                         \
  }
#define FOOTING_FIELD_LINE(Type, member)                                                 \
  {                                                                                      \
#member, FOOTING_FIELD_TEXT, G_STRUCT_OFFSET(Type, member), .line = TRUE             \
  }
#define FOOTING_FIELD_INT_UNSET(Type, member)                                            \
  {                                                                                      \
#member, FOOTING_FIELD_INT, G_STRUCT_OFFSET(Type, member), .preset = -1              \
  }
#define FOOTING_FIELD_OF(Type, member, TYPE, allowed)                                    \
  {                                                                                      \
#member, FOOTING_FIELD_##TYPE, G_STRUCT_OFFSET(Type, member), .codes = allowed       \
  }
#define FOOTING_FIELD_PRESET(Type, member, TYPE, value)                                  \
  {                                                                                      \
#member, FOOTING_FIELD_##TYPE, G_STRUCT_OFFSET(Type, member), .preset = value        \
  }

#define FOOTING_TYPE_RECORD (footing_record_get_type ())
G_DECLARE_DERIVABLE_TYPE (FootingRecord, footing_record, FOOTING, RECORD, GObject)

struct _FootingRecordClass {
  GObjectClass parent_class;

  const char *table;
  const FootingField *fields; /* without the base's own */
  guint n_fields;
  const char **properties; /* their names, with those of the base */
};

/* Called in class_init of a record type. @fields is static. */
void footing_record_class_set_fields (FootingRecordClass *klass,
                                      const char *table,
                                      const FootingField *fields,
                                      guint n_fields);

/* A new record of @type with the given properties; an id is made when none is given. */
gpointer
footing_record_new (GType type, const char *first_property, ...) G_GNUC_NULL_TERMINATED;

/* @self with the given properties changed; the id stays. Owned by the caller. */
gpointer footing_record_copy (gpointer self,
                              const char *first_property,
                              ...) G_GNUC_NULL_TERMINATED;

/* The same for @n properties, and for one. */
gpointer footing_record_copy_values (gpointer self,
                                     guint n,
                                     const char *names[],
                                     const GValue values[]);
gpointer
footing_record_copy_value (gpointer self, const char *property, const GValue *value);

/* @text, which @self holds or which is about it, as it is shown to whoever may look on:
 * with initials in place of names when its plan says so (F63), else as it is. What is
 * edited, kept or sent somewhere is never taken from here. Owned by the caller. */
char *footing_record_show (gpointer self, const char *text);

/* @self with each text of it as it is shown: to be looked at and never saved, which the
 * store refuses for it and for all copies of it. Itself where nothing is shown otherwise.
 * Owned by the caller. */
gpointer footing_record_dup_shown (gpointer self);

/* Whether @self is what footing_record_dup_shown() made of a record, or a copy of that.
 */
gboolean footing_record_is_shown (gpointer self);

/* For the store, which knows them when it has read @self: the names to be shown as
 * initials, NULL for none. A copy of @self has them, too. */
void footing_record_set_initials (gpointer self, FootingInitials *initials);

/* A record of @type with @n properties. Owned by the caller. */
gpointer
footing_record_new_with (GType type, guint n, const char *names[], const GValue values[]);

/* The same by @n fields of its table. Owned by the caller. */
gpointer footing_record_new_from (GType type,
                                  guint n,
                                  const FootingField *const fields[],
                                  const GValue values[]);

/* The id, a UUID; never NULL. */
const char *footing_record_get_id (gpointer self);

/* UTC seconds of the first and the last save, 0 before the first. */
gint64 footing_record_get_created_at (gpointer self);
gint64 footing_record_get_changed_at (gpointer self);

/* UTC seconds since when it is in the bin, or 0. */
gint64 footing_record_get_deleted_at (gpointer self);

/* The field table of a record class, with the base's own fields last: id, created_at,
 * changed_at, deleted_at. */
guint footing_record_class_get_n_fields (FootingRecordClass *klass);
const FootingField *footing_record_class_get_field (FootingRecordClass *klass, guint i);

/* The property's name for a @field; interned. */
const char *footing_field_get_property (const FootingField *field);

/* Whether records of @type keep @property on one line. */
gboolean footing_record_type_has_line (GType type, const char *property);

/* Whether @code is allowed in @field; TRUE where the catalogue decides. */
gboolean footing_field_allows (const FootingField *field, const char *code);

/* What @self holds in @field. */
const char *footing_record_get_text (gpointer self, const FootingField *field);
const char *const *footing_record_get_codes (gpointer self, const FootingField *field);
int footing_record_get_int (gpointer self, const FootingField *field);
double footing_record_get_real (gpointer self, const FootingField *field);
gint64 footing_record_get_instant (gpointer self, const FootingField *field);

/* Whether @a and @b are of one type and hold the same in every field but the instants
 * of saving. */
gboolean footing_record_equal (gpointer a, gpointer b);

#define FOOTING_DEFINE_RECORD(Type, prefix, table, fields)                               \
  G_DEFINE_FINAL_TYPE (Type, prefix, FOOTING_TYPE_RECORD)                                \
  static void prefix##_class_init (Type##Class *klass)                                   \
  {                                                                                      \
    footing_record_class_set_fields (FOOTING_RECORD_CLASS (klass), table, fields,        \
                                     G_N_ELEMENTS (fields));                             \
  }                                                                                      \
  static void prefix##_init (Type *self) {}

/* Defines prefix_is_name(): whether the code in @field is @code. */
#define FOOTING_DEFINE_IS(Type, prefix, name, field, code)                               \
  gboolean prefix##_is_##name (Type *self)                                               \
  {                                                                                      \
    g_return_val_if_fail (self != NULL, FALSE);                                          \
    return strcmp (self->field, code) == 0;                                              \
  }

/* Defines prefix_is_name(): whether a code that somebody has chosen, or is about to put
 * into a record, is @code. */
#define FOOTING_DEFINE_CODE_IS(prefix, name, code)                                       \
  gboolean prefix##_is_##name (const char *self)                                         \
  {                                                                                      \
    g_return_val_if_fail (self != NULL, FALSE);                                          \
    return strcmp (self, code) == 0;                                                     \
  }

G_END_DECLS
