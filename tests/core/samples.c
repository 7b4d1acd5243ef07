/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "samples.h"

#include <math.h>
#include <string.h>

const char *const sample_texts[] = {
    "plain",
    "<b>bold</b> & <a href=\"x\">link</a> &amp; &lt;",
    "'; DROP TABLE entry; -- \"quoted\" `back` ''",
    "100 %s %d %n %% ${HOME} $(id)",
    "\xe2\x80\x8f\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d\xe2\x80\xae abc \xe2\x80\xac",
    "\xf0\x9f\x99\x82 \xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x92\xbb \xf0\x9f\x8f\xb3",
    "line one\nline two\r\n\ttabbed\n\n",
    " leading and trailing ",
    "\\ \\n \x01\x1b[31m\x7f \xef\xbb\xbf \xef\xbf\xbd \xc2\xa0",
    "NULL",
    "0",
    "=1+1",
    NULL,
};

const GType *
sample_types (void)
{
  static GType types[N_SAMPLE_TYPES];

  if (types[0] == 0) {
    guint n = 0;

    types[n++] = FOOTING_TYPE_RECOVERY;
    types[n++] = FOOTING_TYPE_OUTCOME;
    types[n++] = FOOTING_TYPE_PROGRESS;
    types[n++] = FOOTING_TYPE_STEP;
    types[n++] = FOOTING_TYPE_PERSON;
    types[n++] = FOOTING_TYPE_CONVERSATION;
    types[n++] = FOOTING_TYPE_RITUAL;
    types[n++] = FOOTING_TYPE_OCCURRENCE;
    types[n++] = FOOTING_TYPE_CHECKIN;
    types[n++] = FOOTING_TYPE_ENTRY;
    types[n++] = FOOTING_TYPE_ANSWER;
    types[n++] = FOOTING_TYPE_OWN_SIGN;
    types[n++] = FOOTING_TYPE_HIDDEN_SIGN;
    types[n++] = FOOTING_TYPE_ADJUSTMENT;
    types[n++] = FOOTING_TYPE_REVIEW;
    types[n++] = FOOTING_TYPE_RECOVERY_STORY;
    types[n++] = FOOTING_TYPE_SUPPORT_CONTACT;
    types[n++] = FOOTING_TYPE_AGREEMENT;
    types[n++] = FOOTING_TYPE_MOMENT;
    types[n++] = FOOTING_TYPE_PLAN_LINE;
    types[n++] = FOOTING_TYPE_MARK;
    g_assert (n == N_SAMPLE_TYPES);
  }

  return types;
}

static char *
make_text (GRand *rand)
{
  const int n = G_N_ELEMENTS (sample_texts) - 1;

  return g_strdup_printf ("%s #%u", sample_texts[g_rand_int_range (rand, 0, n)],
                          g_rand_int (rand));
}

static char *
make_code (const FootingField *field, GRand *rand)
{
  g_auto (GStrv) codes = NULL;

  if (field->codes == NULL)
    return g_strdup_printf ("code-%d", g_rand_int_range (rand, 0, 100000));

  codes = g_strsplit (field->codes, " ", -1);
  return g_strdup (codes[g_rand_int_range (rand, 1, g_strv_length (codes))]);
}

static GStrv
make_codes (const FootingField *field, GRand *rand)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (int i = g_rand_int_range (rand, 1, 4); i > 0; i--) {
    g_autofree char *code = make_code (field, rand);

    g_strv_builder_add (builder, code);
  }

  return g_strv_builder_end (builder);
}

void
sample_value (GValue *value, const FootingField *field, GRand *rand, GHashTable *ids)
{
  switch (field->type) {
  case FOOTING_FIELD_TEXT:
    g_value_init (value, G_TYPE_STRING);
    g_value_take_string (value, make_text (rand));
    break;
  case FOOTING_FIELD_CODE:
    g_value_init (value, G_TYPE_STRING);
    g_value_take_string (value, make_code (field, rand));
    break;
  case FOOTING_FIELD_CODES:
    g_value_init (value, G_TYPE_STRV);
    g_value_take_boxed (value, make_codes (field, rand));
    break;
  case FOOTING_FIELD_DATE:
    g_value_init (value, G_TYPE_STRING);
    g_value_take_string (value, g_strdup_printf ("%04d-%02d-%02d",
                                                 g_rand_int_range (rand, 1900, 3000),
                                                 g_rand_int_range (rand, 1, 13),
                                                 g_rand_int_range (rand, 1, 29)));
    break;
  case FOOTING_FIELD_TIME:
    g_value_init (value, G_TYPE_STRING);
    g_value_take_string (value,
                         g_strdup_printf ("%02d:%02d", g_rand_int_range (rand, 0, 24),
                                          g_rand_int_range (rand, 0, 60)));
    break;
  case FOOTING_FIELD_REFERENCE:
    g_value_init (value, G_TYPE_STRING);
    g_value_set_string (value, g_hash_table_lookup (ids, field->column));
    break;
  case FOOTING_FIELD_INT:
    g_value_init (value, G_TYPE_INT);
    g_value_set_int (value, g_rand_int_range (rand, 2, 10));
    break;
  case FOOTING_FIELD_REAL:
    g_value_init (value, G_TYPE_DOUBLE);
    g_value_set_double (value, g_rand_double_range (rand, -1e9, 1e9));
    break;
  case FOOTING_FIELD_BOOL:
    g_value_init (value, G_TYPE_BOOLEAN);
    g_value_set_boolean (value, !field->preset);
    break;
  case FOOTING_FIELD_INSTANT:
    g_value_init (value, G_TYPE_INT64);
    g_value_set_int64 (value, g_rand_int_range (rand, 1, G_MAXINT32) * (gint64)7);
    break;
  default:
    g_assert_not_reached ();
  }
}

gpointer
sample_blank (GType type)
{
  return footing_record_new_with (type, 0, NULL, NULL);
}

gpointer
sample_blank_in (GType type, GHashTable *ids)
{
  g_autoptr (FootingRecordClass) klass = g_type_class_ref (type);
  gpointer record = sample_blank (type);

  for (guint i = 0; i < klass->n_fields; i++) {
    const FootingField *field = &klass->fields[i];
    g_autoptr (GObject) before = NULL;

    if (field->type != FOOTING_FIELD_REFERENCE)
      continue;
    before = record;
    record = footing_record_copy (before, footing_field_get_property (field),
                                  g_hash_table_lookup (ids, field->column), NULL);
  }

  return record;
}

char *
sample_to_text (gpointer record, const FootingField *field)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  double real;

  switch (field->type) {
  case FOOTING_FIELD_CODES:
    return g_strjoinv (" ", (GStrv)footing_record_get_codes (record, field));
  case FOOTING_FIELD_INT:
  case FOOTING_FIELD_BOOL:
    return g_strdup_printf ("%d", footing_record_get_int (record, field));
  case FOOTING_FIELD_REAL:
    real = footing_record_get_real (record, field);
    return isnan (real) ? NULL : g_strdup (g_ascii_dtostr (number, sizeof number, real));
  case FOOTING_FIELD_INSTANT:
    return g_strdup_printf ("%" G_GINT64_FORMAT,
                            footing_record_get_instant (record, field));
  case FOOTING_FIELD_TEXT:
  case FOOTING_FIELD_CODE:
  case FOOTING_FIELD_DATE:
  case FOOTING_FIELD_TIME:
  case FOOTING_FIELD_REFERENCE:
  default:
    return g_strdup (footing_record_get_text (record, field));
  }
}

void
sample_refer_to (GHashTable *ids, GType type, const char *id)
{
  const struct {
    GType type;
    const char *column;
  } more[] = {
      {FOOTING_TYPE_STEP, "restores"},  {FOOTING_TYPE_PERSON, "reach"},
      {FOOTING_TYPE_PERSON, "reader"},  {FOOTING_TYPE_ENTRY, "answers"},
      {FOOTING_TYPE_MOMENT, "follows"}, {FOOTING_TYPE_PLAN_LINE, "task"},
      {FOOTING_TYPE_PLAN_LINE, "line"}, {FOOTING_TYPE_PLAN_LINE, "part"},
  };
  g_autoptr (FootingRecordClass) klass = g_type_class_ref (type);

  g_hash_table_insert (ids, g_strdup (klass->table), g_strdup (id));
  for (guint i = 0; i < G_N_ELEMENTS (more); i++) {
    if (more[i].type == type)
      g_hash_table_insert (ids, g_strdup (more[i].column), g_strdup (id));
  }
}

gpointer
sample_record (GType type, GRand *rand, GHashTable *ids)
{
  g_autoptr (FootingRecordClass) klass = g_type_class_ref (type);
  g_autoptr (GObject) record = sample_blank (type);
  g_autofree char *id = g_strdup (footing_record_get_id (record));

  for (guint i = 0; i < klass->n_fields; i++) {
    g_auto (GValue) value = G_VALUE_INIT;
    g_autoptr (GObject) before = g_steal_pointer (&record);

    sample_value (&value, &klass->fields[i], rand, ids);
    record = footing_record_copy_value (
        before, footing_field_get_property (&klass->fields[i]), &value);
  }

  sample_refer_to (ids, type, id);

  return g_steal_pointer (&record);
}

/* The steps of @records were there before the part that they practise. */
static void
refer_steps (FootingStore *store, GPtrArray *records, GHashTable *ids)
{
  for (guint i = 0; i < records->len; i++) {
    g_autoptr (GObject) before = NULL;
    g_autoptr (GError) error = NULL;

    if (!FOOTING_IS_STEP (records->pdata[i]))
      continue;
    before = records->pdata[i];
    records->pdata[i] =
        footing_record_copy (before, "part", g_hash_table_lookup (ids, "part"), NULL);
    footing_store_save (store, records->pdata[i], &error);
    g_assert_no_error (error);
  }
}

GPtrArray *
sample_fill (FootingStore *store, GRand *rand)
{
  g_autoptr (GHashTable) ids =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < N_SAMPLE_TYPES; i++) {
    g_autoptr (GError) error = NULL;
    gpointer record;

    /* Those that refer to another of their kind. */
    if (sample_types ()[i] == FOOTING_TYPE_STEP ||
        sample_types ()[i] == FOOTING_TYPE_ENTRY ||
        sample_types ()[i] == FOOTING_TYPE_MOMENT ||
        sample_types ()[i] == FOOTING_TYPE_PLAN_LINE)
      sample_save (store, sample_record (sample_types ()[i], rand, ids));
    record = sample_record (sample_types ()[i], rand, ids);
    g_ptr_array_add (records, record);
    footing_store_save (store, record, &error);
    g_assert_no_error (error);
  }

  refer_steps (store, records, ids);

  return records;
}

FootingEntry *
sample_entry (const char *kind, const char *date, const char *title)
{
  return footing_record_new (FOOTING_TYPE_ENTRY, "kind", kind, "date", date, "title",
                             title, NULL);
}

const char *
sample_save (FootingStore *store, gpointer record)
{
  static GStringChunk *ids;
  G_GNUC_UNUSED g_autoptr (GObject) owned = record;
  g_autoptr (GError) error = NULL;

  footing_store_save (store, record, &error);
  g_assert_no_error (error);

  if (ids == NULL)
    ids = g_string_chunk_new (4096);
  return g_string_chunk_insert (ids, footing_record_get_id (record));
}
