/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"
#include "samples.h"

#include <math.h>
#include <string.h>

static void
test_defaults (void)
{
  g_autoptr (FootingRitual) ritual = sample_blank (FOOTING_TYPE_RITUAL);
  g_autoptr (FootingStep) step = sample_blank (FOOTING_TYPE_STEP);
  g_autoptr (FootingOutcome) outcome = sample_blank (FOOTING_TYPE_OUTCOME);
  g_autoptr (FootingPerson) person = sample_blank (FOOTING_TYPE_PERSON);

  g_assert_true (g_uuid_string_is_valid (footing_record_get_id (ritual)));
  g_assert_cmpint (footing_record_get_created_at (ritual), ==, 0);
  g_assert_cmpint (footing_record_get_changed_at (ritual), ==, 0);
  g_assert_cmpint (footing_record_get_deleted_at (ritual), ==, 0);
  g_assert_null (ritual->recovery);
  g_assert_cmpstr (ritual->title, ==, "");
  g_assert_cmpint (g_strv_length ((GStrv)ritual->days), ==, 0);
  g_assert_cmpint (ritual->every_weeks, ==, 1);
  g_assert_cmpint (ritual->length_minutes, ==, 20);
  g_assert_cmpint (ritual->snooze_minutes, ==, 60);
  g_assert_true (ritual->enabled);
  g_assert_cmpstr (step->kind, ==, "step");
  g_assert_cmpstr (step->rung, ==, "");
  g_assert_cmpint (step->likelihood, ==, -1);
  g_assert_true (isnan (outcome->from_value));
  g_assert_cmpint (outcome->position, ==, 0);
  g_assert_cmpint (person->rhythm_days, ==, -1);
}

/* Each property says what the struct's field does, for every field of every type. */
static void
test_properties (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (GHashTable) ids =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint t = 0; t < N_SAMPLE_TYPES; t++) {
    g_autoptr (GObject) record = sample_record (sample_types ()[t], rand, ids);
    FootingRecordClass *klass = FOOTING_RECORD_GET_CLASS (record);
    guint n_properties;
    G_GNUC_UNUSED g_autofree GParamSpec **pspecs =
        g_object_class_list_properties (G_OBJECT_CLASS (klass), &n_properties);

    g_assert_cmpuint (n_properties, ==, footing_record_class_get_n_fields (klass));
    for (guint i = 0; i < n_properties; i++) {
      const FootingField *field = footing_record_class_get_field (klass, i);
      const char *name = footing_field_get_property (field);
      GParamSpec *pspec =
          g_object_class_find_property (G_OBJECT_CLASS (klass), field->column);
      g_auto (GValue) value = G_VALUE_INIT;

      g_assert_nonnull (pspec);
      g_assert_cmpstr (pspec->name, ==, name);
      g_assert_false (pspec->flags & G_PARAM_WRITABLE);
      g_assert_true (name == g_intern_string (name));
      g_object_get_property (record, name, &value);

      if (G_VALUE_HOLDS_STRING (&value))
        g_assert_cmpstr (g_value_get_string (&value), ==,
                         footing_record_get_text (record, field));
      else if (G_VALUE_HOLDS_INT (&value))
        g_assert_cmpint (g_value_get_int (&value), ==,
                         footing_record_get_int (record, field));
      else if (G_VALUE_HOLDS_BOOLEAN (&value))
        g_assert_cmpint (g_value_get_boolean (&value), ==,
                         footing_record_get_int (record, field));
      else if (G_VALUE_HOLDS_DOUBLE (&value))
        g_assert_cmpfloat (g_value_get_double (&value), ==,
                           footing_record_get_real (record, field));
      else if (G_VALUE_HOLDS_INT64 (&value))
        g_assert_cmpint (g_value_get_int64 (&value), ==,
                         footing_record_get_instant (record, field));
      else
        g_assert_cmpstrv (g_value_get_boxed (&value),
                          footing_record_get_codes (record, field));
    }
  }
}

/* A copy differs in what was asked for and in nothing else; each single field counts for
 * being equal. */
static void
test_copy_and_equal (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2);
  g_autoptr (GHashTable) ids =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint t = 0; t < N_SAMPLE_TYPES; t++) {
    g_autoptr (GObject) record = sample_record (sample_types ()[t], rand, ids);
    g_autoptr (GObject) twin =
        footing_record_copy (record, "deleted-at", (gint64)0, NULL);
    FootingRecordClass *klass = FOOTING_RECORD_GET_CLASS (record);

    g_assert_true (footing_record_equal (record, twin));
    for (guint i = 0; i < klass->n_fields; i++) {
      const char *name = footing_field_get_property (&klass->fields[i]);
      g_auto (GValue) old = G_VALUE_INIT;
      g_auto (GValue) blank = G_VALUE_INIT;
      g_autoptr (GObject) other = NULL;
      g_autoptr (GObject) back = NULL;

      g_object_get_property (record, name, &old);
      g_value_init (&blank, G_VALUE_TYPE (&old));
      if (G_VALUE_HOLDS_BOOLEAN (&old))
        g_value_set_boolean (&blank, !g_value_get_boolean (&old));
      other = footing_record_copy_value (record, name, &blank);
      g_assert_cmpstr (footing_record_get_id (other), ==, footing_record_get_id (record));
      /* An entry's own references may be none. */
      if (klass->fields[i].type != FOOTING_FIELD_REFERENCE ||
          g_value_get_string (&old) != NULL)
        g_assert_false (footing_record_equal (record, other));
      back = footing_record_copy_value (other, name, &old);
      g_assert_true (footing_record_equal (record, back));
    }
  }
}

static void
test_not_equal (void)
{
  g_autoptr (FootingEntry) a = sample_entry ("win", TODAY, "A");
  g_autoptr (FootingEntry) b = sample_entry ("win", TODAY, "A");
  g_autoptr (FootingStep) c =
      footing_record_new (FOOTING_TYPE_STEP, "id", footing_record_get_id (a), NULL);
  g_autoptr (FootingEntry) d = footing_record_copy (
      a, "created-at", (gint64)5, "changed-at", (gint64)6, "deleted-at", (gint64)7, NULL);

  g_assert_false (footing_record_equal (a, b)); /* another id */
  g_assert_false (footing_record_equal (a, c)); /* another type */
  g_assert_true (footing_record_equal (a, d));  /* the instants of saving do not count */
  g_assert_cmpint (footing_record_get_created_at (d), ==, 5);
  g_assert_cmpint (footing_record_get_changed_at (d), ==, 6);
  g_assert_cmpint (footing_record_get_deleted_at (d), ==, 7);
}

/* NULL text is "", "" as a reference is none, NULL codes are none. */
static void
test_nothing_given (void)
{
  const char *const days[] = {"mon", "fri", NULL};
  g_autoptr (FootingStep) step =
      footing_record_new (FOOTING_TYPE_STEP, "title", NULL, "recovery", "", "restores",
                          NULL, "because-signs", NULL, NULL);
  g_autoptr (FootingRitual) ritual =
      footing_record_new (FOOTING_TYPE_RITUAL, "days", days, "enabled", FALSE, NULL);
  g_autoptr (FootingRitual) none = footing_record_copy (ritual, "days", NULL, NULL);

  g_assert_cmpstr (step->title, ==, "");
  g_assert_null (step->recovery);
  g_assert_null (step->restores);
  g_assert_cmpint (g_strv_length ((GStrv)step->because_signs), ==, 0);
  g_assert_cmpstrv (ritual->days, days);
  g_assert_false (ritual->enabled);
  g_assert_cmpint (g_strv_length ((GStrv)none->days), ==, 0);
}

static void
test_new_with (void)
{
  const char *names[] = {"id", "kind", "date"};
  GValue values[3] = {G_VALUE_INIT, G_VALUE_INIT, G_VALUE_INIT};
  g_autoptr (FootingEntry) entry = NULL;

  for (guint i = 0; i < 3; i++)
    g_value_init (&values[i], G_TYPE_STRING);
  g_value_set_static_string (&values[0], "an-id");
  g_value_set_static_string (&values[1], "setback");
  g_value_set_static_string (&values[2], TODAY);

  entry = footing_record_new_with (FOOTING_TYPE_ENTRY, 3, names, values);
  g_assert_cmpstr (footing_record_get_id (entry), ==, "an-id");
  g_assert_cmpstr (entry->kind, ==, "setback");
  g_assert_cmpstr (entry->date, ==, TODAY);
  g_assert_true (isnan (entry->metric_value));
}

static void
test_allows (void)
{
  const FootingField of = {"kind", FOOTING_FIELD_CODE, 0, "one two", 0};
  const FootingField none = {"rung", FOOTING_FIELD_CODE, 0, " one two", 0};
  const FootingField any = {"move", FOOTING_FIELD_CODE, 0, NULL, 0};

  g_assert_true (footing_field_allows (&of, "one"));
  g_assert_true (footing_field_allows (&of, "two"));
  g_assert_false (footing_field_allows (&of, "tw"));
  g_assert_false (footing_field_allows (&of, "one two"));
  g_assert_false (footing_field_allows (&of, ""));
  g_assert_true (footing_field_allows (&none, ""));
  g_assert_true (footing_field_allows (&any, "whatever"));
}

/* D40, B15: whatever comes into a field of one line becomes one, in each of them; other
 * texts stay as they were typed. */
static void
test_lines (void)
{
  static const struct {
    const char *text;
    const char *line;
  } cases[] = {
      {"Shipped the fix", "Shipped the fix"},
      {"  Shipped\r\nthe\tfix \n", "Shipped the fix"},
      {"\u202exif eht deppihS", "xif eht deppihS"},
      {"\u200b\ufeff \u2060", ""},
      {"zero\u200bwidth", "zerowidth"},
      {"\u05e9\u05dc\u05d5\u05dd\u200f!", "\u05e9\u05dc\u05d5\u05dd\u200f!"},
  };
  guint n = 0;

  for (guint t = 0; t < N_SAMPLE_TYPES; t++) {
    const GType type = sample_types ()[t];
    g_autoptr (FootingRecordClass) klass = g_type_class_ref (type);

    for (guint i = 0; i < klass->n_fields; i++) {
      const FootingField *field = &klass->fields[i];
      const char *name = footing_field_get_property (field);

      g_assert_true (!field->line || field->type == FOOTING_FIELD_TEXT);
      g_assert_cmpint (footing_record_type_has_line (type, name), ==, field->line);
      if (field->type != FOOTING_FIELD_TEXT)
        continue;

      n += field->line;
      for (guint j = 0; j < G_N_ELEMENTS (cases); j++) {
        g_autoptr (GObject) record = footing_record_new (type, name, cases[j].text, NULL);

        g_assert_cmpstr (footing_record_get_text (record, field), ==,
                         field->line ? cases[j].line : cases[j].text);
      }
    }
  }
  g_assert_cmpuint (n, >=, 20);
}

static void
test_property_that_is_not (void)
{
  if (g_test_subprocess ()) {
    g_object_unref (footing_record_new (FOOTING_TYPE_ENTRY, "no-such", "x", NULL));
    return;
  }

  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*entry has no property no-such*");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record/defaults", test_defaults);
  g_test_add_func ("/record/properties", test_properties);
  g_test_add_func ("/record/copy-and-equal", test_copy_and_equal);
  g_test_add_func ("/record/not-equal", test_not_equal);
  g_test_add_func ("/record/nothing-given", test_nothing_given);
  g_test_add_func ("/record/new-with", test_new_with);
  g_test_add_func ("/record/allows", test_allows);
  g_test_add_func ("/record/D40-B15-lines", test_lines);
  g_test_add_func ("/record/property-that-is-not", test_property_that_is_not);

  return g_test_run ();
}
