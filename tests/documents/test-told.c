/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F81: no document holds what its kind excludes, and each holds all that it includes. A
 * plan has a string of its own in every text of every record; each document is looked
 * through for all of them, in every format. */
#include "config.h"

#include "document-file.h"
#include "fixture.h"
#include "hand-over.h"
#include "json-export.h"
#include "plan/debrief.h"
#include "plan/private.h"
#include "plan/steps.h"
#include "sheets/calendar.h"
#include "store/store-links.h"

#include <gio/gio.h>
#include <pango/pango.h>
#include <string.h>

/* A string that stands in one field of one record. */
typedef struct {
  char text[8];
  GType type;
  const char *field;
  gboolean main; /* in a record that documents are made of */
  gboolean plan; /* in a line that the plan alone tells of */
} Mark;

typedef struct {
  Fixture f;
  GArray *marks;
  char *recovery;
  gboolean signs;  /* they are asked for */
  gboolean naming; /* every text names somebody of the plan, too */
} Marked;

static void
marked_set_up (Marked *self, gconstpointer data)
{
  fixture_set_up (&self->f, data);
  self->marks = g_array_new (FALSE, FALSE, sizeof (Mark));
}

static void
marked_tear_down (Marked *self, gconstpointer data)
{
  g_array_unref (self->marks);
  g_clear_pointer (&self->recovery, g_free);
  fixture_tear_down (&self->f, data);
}

#define NAME "Qzname"
static char *
make_text (const Marked *self, const Mark *mark)
{
  if (!self->naming)
    return g_strdup (mark->text);
  if (g_str_equal (mark->field, "name") || g_str_equal (mark->field, "person"))
    return g_strdup (NAME " Qzfamily");

  return g_strdup_printf ("%s, " NAME "s, with " NAME " Qzfamily", mark->text);
}

/* Saves @taken with a mark in each of its texts. Owned by the caller. */
static gpointer
save (Marked *self, gpointer taken, gboolean is_main)
{
  FootingRecordClass *klass = FOOTING_RECORD_GET_CLASS (taken);
  gpointer record = taken;

  for (guint i = 0; i < footing_record_class_get_n_fields (klass); i++) {
    const FootingField *field = footing_record_class_get_field (klass, i);
    g_auto (GValue) value = G_VALUE_INIT;
    gpointer copy;
    Mark mark = {{0},
                 G_OBJECT_TYPE (record),
                 field->column,
                 is_main,
                 FOOTING_IS_PLAN_LINE (record) &&
                     !footing_plan_line_is_expectation (record)};

    if (field->type != FOOTING_FIELD_TEXT)
      continue;
    g_snprintf (mark.text, sizeof mark.text, "qz%03uq", self->marks->len % 1000);
    g_array_append_val (self->marks, mark);
    g_value_init (&value, G_TYPE_STRING);
    g_value_take_string (&value, make_text (self, &mark));
    copy = footing_record_copy_value (record, footing_field_get_property (field), &value);
    g_object_unref (record);
    record = copy;
  }
  g_assert_true (footing_store_save (self->f.store, record, NULL));
  return record;
}

static void
drop (Marked *self, gpointer taken, gboolean is_main)
{
  g_object_unref (save (self, taken, is_main));
}

static void
fill_outcome (Marked *self)
{
  g_autoptr (GObject) outcome = save (
      self,
      footing_record_new (FOOTING_TYPE_OUTCOME, "recovery", self->recovery, "from-value",
                          1.0, "to-value", 9.0, "due-on", "2026-04-20", NULL),
      TRUE);
  const char *id = footing_record_get_id (outcome);

  drop (self,
        footing_record_new (FOOTING_TYPE_PROGRESS, "outcome", id, "date", "2026-03-03",
                            "value", 4.0, NULL),
        FALSE);
  drop (self,
        footing_record_new (FOOTING_TYPE_ADJUSTMENT, "outcome", id, "date", "2026-03-02",
                            NULL),
        FALSE);
}

/* An open one, of which the id is given back, and one that was dropped. */
static char *
fill_steps (Marked *self)
{
  g_autoptr (GObject) step =
      save (self,
            footing_record_new (FOOTING_TYPE_STEP, "recovery", self->recovery, "kind",
                                "practice", "due-on", "2026-03-09", NULL),
            TRUE);

  drop (self,
        footing_record_new (FOOTING_TYPE_STEP, "recovery", self->recovery, "state",
                            "dropped", "dropped-on", "2026-03-04", NULL),
        FALSE);

  return g_strdup (footing_record_get_id (step));
}

static void
fill_rituals (Marked *self)
{
  const char *days[] = {"tue", NULL};
  g_autoptr (GObject) ritual =
      save (self,
            footing_record_new (FOOTING_TYPE_RITUAL, "recovery", self->recovery, "code",
                                "own", "days", days, "time", "10:00", NULL),
            TRUE);
  g_autoptr (GObject) occurrence =
      save (self,
            footing_record_new (FOOTING_TYPE_OCCURRENCE, "ritual",
                                footing_record_get_id (ritual), "date", "2026-03-03",
                                "state", "done", NULL),
            FALSE);

  drop (self,
        footing_record_new (FOOTING_TYPE_ANSWER, "occurrence",
                            footing_record_get_id (occurrence), NULL),
        FALSE);
}

/* A win that somebody has seen, and one entry of every other kind. */
static void
fill_entries (Marked *self, const char *person)
{
  static const char *const others[] = {"setback", "reflection",   "update",  "experiment",
                                       "reframe", "conversation", "check-in"};
  const char *people[] = {person, NULL};
  g_autoptr (GError) error = NULL;
  g_autoptr (GObject) win =
      save (self,
            footing_record_new (FOOTING_TYPE_ENTRY, "recovery", self->recovery, "kind",
                                "win", "date", "2026-03-04", "metric-value", 3.0, NULL),
            TRUE);

  footing_store_set_seen_by (self->f.store, footing_record_get_id (win), people, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    drop (self,
          footing_record_new (FOOTING_TYPE_ENTRY, "recovery", self->recovery, "kind",
                              others[i], "date", "2026-03-03", NULL),
          FALSE);
}

static void
fill_signs (Marked *self, gboolean support)
{
  const char *dates[] = {"2026-02-25", "2026-03-04"};
  g_autoptr (GError) error = NULL;
  g_autoptr (GObject) sign = save (self,
                                   footing_record_new (FOOTING_TYPE_OWN_SIGN, "recovery",
                                                       support ? self->recovery : NULL,
                                                       "sign-group", "risk", NULL),
                                   TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++) {
    g_autoptr (GObject) checkin =
        save (self,
              footing_record_new (FOOTING_TYPE_CHECKIN, "recovery", self->recovery,
                                  "date", dates[i], NULL),
              FALSE);

    footing_store_set_sign (self->f.store, footing_record_get_id (checkin),
                            footing_record_get_id (sign), 3 - (int)i, &error);
    g_assert_no_error (error);
  }
}

/* In support their questions and changes become commitments: a question that was found
 * out, which is a win, and one that wasn't. The marks are in these titles, too; a change
 * is told where it is told anyhow, and a question nowhere. */
static void
fill_debrief (Marked *self, FootingRecovery *plan)
{
  g_autoptr (GError) error = NULL;

  for (int done = 0; done < 2; done++) {
    g_autofree char *question =
        g_strconcat (plan->their_questions, done ? "" : "?", NULL);
    g_autofree char *id =
        footing_debrief_commit_question (self->f.store, self->recovery, question, &error);

    g_assert_no_error (error);
    footing_steps_set_done (self->f.store, self->f.guidance, id, done, &error);
    g_assert_no_error (error);
  }
  for (guint change = 0; change < FOOTING_DEBRIEF_N_CHANGES; change++) {
    G_GNUC_UNUSED g_autofree char *id =
        footing_debrief_commit (self->f.store, self->recovery, change, &error);

    g_assert_no_error (error);
  }
}

/* F93: a page that was sent, with what is expected; a line of another kind is private. */
static void
fill_agreement (Marked *self, const char *person)
{
  g_autoptr (GObject) page =
      save (self,
            footing_record_new (FOOTING_TYPE_AGREEMENT, "recovery", self->recovery,
                                "person", person, "sent-on", "2026-03-04", NULL),
            TRUE);
  drop (self,
        footing_record_new (FOOTING_TYPE_PLAN_LINE, "recovery", self->recovery, "kind",
                            "expectation", "agreement", footing_record_get_id (page),
                            "due-on", "2026-04-20", NULL),
        TRUE);
  drop (self,
        footing_record_new (FOOTING_TYPE_PLAN_LINE, "recovery", self->recovery, "kind",
                            "risk", NULL),
        FALSE);
}

static void
fill (Marked *self, FootingPerspective perspective)
{
  const gboolean support = perspective == FOOTING_PERSPECTIVE_SUPPORT;
  g_autoptr (GObject) recovery = save (
      self,
      footing_record_new (FOOTING_TYPE_RECOVERY, "perspective",
                          footing_perspective_to_code (perspective), "state", "active",
                          "happened-on", "2026-02-01", "started-on", "2026-02-03", NULL),
      TRUE);
  g_autoptr (GObject) person = NULL;
  g_autofree char *step = NULL;

  self->recovery = g_strdup (footing_record_get_id (recovery));
  person = save (self,
                 footing_record_new (FOOTING_TYPE_PERSON, "recovery", self->recovery,
                                     "rhythm-days", 7, "repair", "wanted", NULL),
                 TRUE);
  fill_outcome (self);
  drop (self,
        footing_record_new (FOOTING_TYPE_PLAN_LINE, "recovery", self->recovery, "kind",
                            "decision", "agreed-on", "2026-03-02", NULL),
        TRUE);
  step = fill_steps (self);
  fill_rituals (self);
  fill_entries (self, footing_record_get_id (person));
  fill_signs (self, support);
  drop (self,
        footing_record_new (FOOTING_TYPE_CONVERSATION, "recovery", self->recovery,
                            "person", footing_record_get_id (person), "kind",
                            "one-on-one", "state", "planned", "date", "2026-03-11", NULL),
        TRUE);
  drop (self,
        footing_record_new (FOOTING_TYPE_REVIEW, "recovery", self->recovery, "week",
                            "2026-03-02", "step", step, "step-on", "2026-03-10", "reach",
                            footing_record_get_id (person), "reach-on", "2026-03-10",
                            NULL),
        TRUE);
  fill_agreement (self, footing_record_get_id (person));
  if (support)
    fill_debrief (self, FOOTING_RECOVERY (recovery));
}

/* --- Looking through -------------------------------------------------------------- */

/* What pdftotext reads in @bytes. */
static char *
read_pdf (Marked *self, GBytes *bytes)
{
  g_autofree char *path = fixture_path (&self->f, "document.pdf");
  g_autoptr (GSubprocess) reader = NULL;
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL),
                                      g_bytes_get_size (bytes), NULL));
  reader = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, "pdftotext", path,
                             "-", NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (reader, NULL, NULL, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (reader));

  return text;
}

static char *
read_file (Marked *self, FootingSheetKind kind, FootingFormat format, gboolean details)
{
  const FootingSheetWish wish = {kind, self->recovery, .signs = self->signs};
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = footing_document_make_file (self->f.store, self->f.guidance,
                                                         &wish, format, details, &error);

  g_assert_no_error (error);
  return format == FOOTING_FORMAT_PDF
             ? read_pdf (self, bytes)
             : g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* Owned by the caller. */
static char *
read_preview (Marked *self, FootingSheetKind kind, FootingFormat format)
{
  const FootingSheetWish wish = {kind, self->recovery};
  g_autoptr (GError) error = NULL;
  g_autofree char *markup = footing_document_preview (self->f.store, self->f.guidance,
                                                      &wish, format, FALSE, &error);
  char *text = NULL;

  g_assert_no_error (error);
  pango_parse_markup (markup, -1, 0, NULL, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

/* What is looked at by eye when this fails. */
static void
assert_mark (const Mark *mark,
             const char *text,
             gboolean expected,
             FootingSheetKind kind,
             FootingFormat format)
{
  if ((strstr (text, mark->text) != NULL) == expected)
    return;

  g_test_message ("%s.%s (%s) %s in %s as .%s", g_type_name (mark->type), mark->field,
                  mark->main ? "main" : "other", expected ? "is not" : "is",
                  footing_sheet_to_code (kind), footing_format_get_ending (format));
  g_test_fail ();
}

static void
look_through (Marked *self,
              FootingPerspective perspective,
              FootingSheetKind kind,
              FootingFormat format,
              gboolean details)
{
  g_autofree char *text = read_file (self, kind, format, details);

  for (guint i = 0; i < self->marks->len; i++) {
    const Mark *mark = &g_array_index (self->marks, Mark, i);

    assert_mark (
        mark, text,
        kind == FOOTING_SHEET_RITUALS
            ? details && mark->type == FOOTING_TYPE_RITUAL && mark->main
            : mark->main && (self->signs || mark->type != FOOTING_TYPE_OWN_SIGN) &&
                  (kind == FOOTING_SHEET_PLAN || !mark->plan) &&
                  footing_sheet_tells (kind, perspective, mark->type, mark->field),
        kind, format);
  }
  /* A sign of the catalogue has no text of one's own, and a heading says as much. */
  if (strstr (text, "from often to sometimes") != NULL ||
      strstr (text, "Signs That Changed") != NULL)
    g_assert_true (self->signs && footing_sheet_has_signs (kind, perspective));
}

static void
look_through_all (Marked *self, FootingPerspective perspective)
{
  fill (self, perspective);
  for (guint kind = FOOTING_SHEET_PLAN; kind < FOOTING_SHEET_HAND_OVER; kind++)
    for (guint format = 0; format < FOOTING_N_FORMATS; format++)
      for (int signs = 0; footing_sheet_has_format (kind, format) && signs < 2; signs++) {
        self->signs = signs;
        look_through (self, perspective, kind, format, FALSE);
        look_through (self, perspective, kind, format, TRUE);
      }
}

static void
test_self (Marked *self, gconstpointer data)
{
  look_through_all (self, FOOTING_PERSPECTIVE_SELF);
}

static void
test_support (Marked *self, gconstpointer data)
{
  look_through_all (self, FOOTING_PERSPECTIVE_SUPPORT);
}

/* --- The hand-over ----------------------------------------------------------------- */

/* What goes where somebody says so alone. */
static gboolean
is_private (const Mark *mark)
{
  return mark->type == FOOTING_TYPE_RECOVERY &&
         (g_str_equal (mark->field, "title") || g_str_equal (mark->field, "known"));
}

/* F97: only what was agreed is in it, not what was written down before, and there is no
 * key for anything else; whoever imports it has a plan of their own, twice the same,
 * beside that of whoever made it. */
static void
test_hand_over (Marked *self, gconstpointer data)
{
  const char *const keys[] = {"format",
                              "version",
                              "exported_at",
                              "recoveries",
                              "id",
                              "title",
                              "happened_on",
                              "trigger",
                              "known",
                              "technical_change",
                              "communication_change",
                              "outcomes",
                              "unit",
                              "from",
                              "to",
                              "due_on",
                              "steps",
                              NULL};
  g_autofree char *text = NULL;
  g_autoptr (GRegex) key = g_regex_new ("\"(\\w+)\":", 0, 0, NULL);
  g_autoptr (GMatchInfo) found = NULL;

  fill (self, FOOTING_PERSPECTIVE_SUPPORT);
  drop (self,
        footing_record_new (FOOTING_TYPE_STEP, "recovery", self->recovery, "kind",
                            "first-win", "due-on", "2026-03-09", NULL),
        TRUE);
  text = read_file (self, FOOTING_SHEET_HAND_OVER, FOOTING_FORMAT_HAND_OVER, FALSE);
  for (g_regex_match (key, text, 0, &found); g_match_info_matches (found);
       g_match_info_next (found, NULL)) {
    g_autofree char *name = g_match_info_fetch (found, 1);

    if (!g_strv_contains (keys, name))
      g_error ("%s is in: %s", name, text);
  }
  for (guint i = 0, n_steps = 0; i < self->marks->len; i++) {
    const Mark *mark = &g_array_index (self->marks, Mark, i);
    /* The first is one's own commitment, the last the first win. */
    const gboolean is_own = mark->type == FOOTING_TYPE_STEP && mark->main &&
                            g_str_equal (mark->field, "title") && n_steps++ == 0;

    assert_mark (mark, text,
                 mark->main && !is_own && !is_private (mark) &&
                     footing_sheet_tells (FOOTING_SHEET_HAND_OVER,
                                          FOOTING_PERSPECTIVE_SUPPORT, mark->type,
                                          mark->field),
                 FOOTING_SHEET_HAND_OVER, FOOTING_FORMAT_HAND_OVER);
  }
}

static void
assert_imported (Marked *self, FootingStore *store, const char *text, const char *counts)
{
  g_autoptr (FootingImportReport) report = NULL;
  g_autofree char *described = NULL;
  g_autoptr (GError) error = NULL;

  fixture_import (&self->f, store, text, &report, &error);
  g_assert_no_error (error);
  described = fixture_describe (report);
  g_assert_cmpstr (described, ==, counts);
}

static void
test_taken_over (Marked *self, gconstpointer data)
{
  g_autoptr (FootingStore) theirs = fixture_open (&self->f, "theirs.db");
  g_autoptr (GPtrArray) plans = NULL;
  g_autoptr (GPtrArray) outcomes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  FootingRecovery *plan;

  fill (self, FOOTING_PERSPECTIVE_SUPPORT);
  text = read_file (self, FOOTING_SHEET_HAND_OVER, FOOTING_FORMAT_HAND_OVER, FALSE);
  assert_imported (self, theirs, text, "added 2, changed 0, unchanged 0");
  assert_imported (self, theirs, text, "added 0, changed 0, unchanged 2");
  assert_imported (self, self->f.store, text, "added 2, changed 0, unchanged 0");

  plans = footing_store_list (theirs, FOOTING_TYPE_RECOVERY, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (plans->len, ==, 1);
  plan = plans->pdata[0];
  g_assert_false (footing_recovery_is_support (plan));
  g_assert_true (footing_recovery_is_draft (plan));
  g_assert_cmpstr (plan->person, ==, "");
  outcomes = footing_store_list (theirs, FOOTING_TYPE_OUTCOME,
                                 footing_record_get_id (plan), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (outcomes->len, ==, 1);
}

/* What it is called here is not told: least of all by their name, who reads it. */
static void
test_named (Marked *self, gconstpointer data)
{
  static const char *const titles[] = {"Noor, after the demo", "After Noor’s demo",
                                       "The demo with the empty chart"};

  fill (self, FOOTING_PERSPECTIVE_SUPPORT);
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++) {
    g_autofree char *text = NULL;

    g_assert_true (footing_store_change (
        self->f.store, FOOTING_TYPE_RECOVERY, self->recovery, NULL, "title", titles[i],
        "person", "Noor", "trigger", "presentation-failed", NULL));
    text = read_file (self, FOOTING_SHEET_HAND_OVER, FOOTING_FORMAT_HAND_OVER, FALSE);
    g_assert_nonnull (strstr (text, "\"title\": \"A talk or demo went wrong\""));
    g_assert_null (strstr (text, titles[i]));
    g_assert_null (strstr (text, "Noor"));
  }
}

/* Their first win is worded for them; one's own part in it stays here. */
static void
test_first_win (Marked *self, gconstpointer data)
{
  const FootingGuide *event = footing_guidance_lookup (
      self->f.guidance, FOOTING_GUIDE_TRIGGER, "presentation-failed");
  const struct {
    const char *title;
    const char *told; /* NULL where there is none */
  } rows[] = {
      {footing_guide_first_win (event, FOOTING_PERSPECTIVE_SUPPORT),
       footing_guide_first_win (event, FOOTING_PERSPECTIVE_SELF)},
      {"The follow-up note", "The follow-up note"},
      {"Let them send the note", NULL},
  };
  g_autofree char *id = NULL;

  fill (self, FOOTING_PERSPECTIVE_SUPPORT);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (FootingStep) step =
        footing_record_new (FOOTING_TYPE_STEP, "id", id, "recovery", self->recovery,
                            "kind", "first-win", "title", rows[i].title, NULL);
    g_autofree char *text = NULL;
    g_autofree char *told = g_strdup_printf ("\"title\": \"%s\"", rows[i].told);

    g_free (id);
    id = g_strdup (footing_record_get_id (step));
    g_assert_true (footing_store_save (self->f.store, step, NULL));
    text = read_file (self, FOOTING_SHEET_HAND_OVER, FOOTING_FORMAT_HAND_OVER, FALSE);
    g_assert_cmpint (strstr (text, id) != NULL, ==, rows[i].told != NULL);
    g_assert_cmpint (strstr (text, told) != NULL, ==, rows[i].told != NULL);
  }
}

/* One's own plan is nobody's to take over. */
static void
test_not_own (Marked *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  fill (self, FOOTING_PERSPECTIVE_SELF);
  bytes = footing_hand_over_write (self->f.store, self->f.guidance, self->recovery, NULL,
                                   &error);
  g_assert_error (error, FOOTING_ERROR, FOOTING_ERROR_INVALID);
}

/* F97: what is read before it is handed over is what is in the file, in words: no more
 * and no less. */
static void
test_hand_over_preview (Marked *self, gconstpointer data)
{
  g_autofree char *file = NULL;
  g_autofree char *shown = NULL;
  guint n = 0;

  fill (self, FOOTING_PERSPECTIVE_SUPPORT);
  drop (self,
        footing_record_new (FOOTING_TYPE_STEP, "recovery", self->recovery, "kind",
                            "first-win", "due-on", "2026-03-09", NULL),
        TRUE);
  file = read_file (self, FOOTING_SHEET_HAND_OVER, FOOTING_FORMAT_HAND_OVER, FALSE);
  shown = read_preview (self, FOOTING_SHEET_HAND_OVER, FOOTING_FORMAT_HAND_OVER);
  for (guint i = 0; i < self->marks->len; i++) {
    const Mark *mark = &g_array_index (self->marks, Mark, i);
    const gboolean is_in = strstr (file, mark->text) != NULL;

    assert_mark (mark, shown, is_in, FOOTING_SHEET_HAND_OVER, FOOTING_FORMAT_HAND_OVER);
    n += is_in;
  }
  g_assert_cmpuint (n, >, 4);
  g_assert_nonnull (strstr (shown, "9 March 2026"));
  g_assert_null (strchr (shown, '{'));
}

/* --- Initials ----------------------------------------------------------------------- */

/* How many documents of the plan have the name in them. */
static guint
count_naming (Marked *self)
{
  guint n = 0;

  for (guint kind = FOOTING_SHEET_PLAN; kind < FOOTING_SHEET_HAND_OVER; kind++)
    for (guint format = 0; format < FOOTING_N_FORMATS; format++)
      if (format != FOOTING_FORMAT_JSON && footing_sheet_has_format (kind, format)) {
        g_autofree char *text = read_file (self, kind, format, TRUE);

        if (strstr (text, NAME) == NULL)
          continue;
        n++;
        g_test_message ("%s as .%s: %s", footing_sheet_to_code (kind),
                        footing_format_get_ending (format), text);
      }

  return n;
}

/* F63: with the switch on a name is in no document of any format; a backup keeps it. */
static void
test_initials (Marked *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = fixture_path (&self->f, "all.json");
  g_autofree char *kept = NULL;

  self->naming = TRUE;
  fill (self, GPOINTER_TO_UINT (data));
  g_assert_cmpuint (count_naming (self), >, 0);

  footing_plan_set_initials (self->f.store, self->recovery, TRUE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_naming (self), ==, 0);
  footing_json_export (self->f.store, path, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &kept, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (kept, NAME " Qzfamily"));

  footing_plan_set_initials (self->f.store, self->recovery, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_naming (self), >, 0);
}

/* Whatever the table says: these are in no document. */
static void
test_never (void)
{
  const struct {
    GType type;
    const char *field;
  } rows[] = {
      {FOOTING_TYPE_RECOVERY, "story"},
      {FOOTING_TYPE_RECOVERY, "feelings"},
      {FOOTING_TYPE_RECOVERY, "thoughts"},
      {FOOTING_TYPE_RECOVERY, "behaviour"},
      {FOOTING_TYPE_RECOVERY, "reframe"},
      {FOOTING_TYPE_STEP, "note"},
      {FOOTING_TYPE_STEP, "feared"},
      {FOOTING_TYPE_STEP, "happened"},
      {FOOTING_TYPE_STEP, "dropped_why"},
      {FOOTING_TYPE_PERSON, "saw"},
      {FOOTING_TYPE_PERSON, "needs"},
      {FOOTING_TYPE_PERSON, "vouch"},
      {FOOTING_TYPE_PERSON, "repair_note"},
      {FOOTING_TYPE_PERSON, "ask"},
      {FOOTING_TYPE_CONVERSATION, "notes"},
      {FOOTING_TYPE_CONVERSATION, "opening"},
      {FOOTING_TYPE_CHECKIN, "note"},
      {FOOTING_TYPE_PROGRESS, "note"},
      {FOOTING_TYPE_ADJUSTMENT, "reason"},
      {FOOTING_TYPE_OCCURRENCE, "notes"},
      {FOOTING_TYPE_ANSWER, "text"},
      {FOOTING_TYPE_ENTRY, "thought"},
      {FOOTING_TYPE_ENTRY, "intended"},
      {FOOTING_TYPE_ENTRY, "actual"},
      {FOOTING_TYPE_ENTRY, "why"},
      {FOOTING_TYPE_ENTRY, "next"},
      {FOOTING_TYPE_OWN_SIGN, "counter_move"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GTypeClass) klass = g_type_class_ref (rows[i].type);
    g_autofree char *property = g_strdelimit (g_strdup (rows[i].field), "_", '-');

    g_assert_nonnull (g_object_class_find_property (G_OBJECT_CLASS (klass), property));
    for (guint kind = 0; kind < FOOTING_N_SHEETS; kind++)
      for (guint perspective = 0; perspective < FOOTING_N_PERSPECTIVES; perspective++)
        g_assert_false (
            footing_sheet_tells (kind, perspective, rows[i].type, rows[i].field));
  }
}

/* What is done for somebody else is among one's own wins in no document. */
static void
test_apart (Marked *self, gconstpointer data)
{
  const FootingSheetWish wish = {FOOTING_SHEET_WINS};
  g_autoptr (FootingDocument) document = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  fill (self, FOOTING_PERSPECTIVE_SUPPORT);
  document = footing_sheet_make (self->f.store, self->f.guidance, &wish, &error);
  g_assert_no_error (error);
  text = footing_document_format_markup (document);
  g_assert_null (strstr (text, "qz"));
}

/* F55: the story is what was kept of it last, in its words, below its day; without that
 * it is made from the plan. */
static void
test_kept_story (Marked *self, gconstpointer data)
{
  const char *const bodies[] = {"Zqfirstqz.", "Zqsecondqz.\n\nZqthirdqz."};
  g_autofree char *made = NULL;
  g_autofree char *kept = NULL;

  fill (self, FOOTING_PERSPECTIVE_SELF);
  g_assert_true (footing_store_change (self->f.store, FOOTING_TYPE_RECOVERY,
                                       self->recovery, NULL, "title", "Zqtitleqz",
                                       "known", "Zqknownqz", NULL));
  made = read_file (self, FOOTING_SHEET_STORY, FOOTING_FORMAT_MARKDOWN, FALSE);
  g_assert_nonnull (strstr (made, "Zqknownqz"));
  g_assert_nonnull (strstr (made, "The recovery story, "));

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++) {
    g_autoptr (FootingRecoveryStory) story = footing_record_new (
        FOOTING_TYPE_RECOVERY_STORY, "recovery", self->recovery, "reader",
        i == 0 ? "manager" : "review", "date", "2026-03-02", "body", bodies[i], NULL);

    g_assert_true (footing_store_save (self->f.store, story, NULL));
  }
  kept = read_file (self, FOOTING_SHEET_STORY, FOOTING_FORMAT_MARKDOWN, FALSE);
  g_assert_nonnull (strstr (kept, "Zqtitleqz"));
  g_assert_nonnull (strstr (kept, "The recovery story, 2 March 2026"));
  g_assert_nonnull (strstr (kept, "Zqsecondqz.\n\nZqthirdqz."));
  g_assert_null (strstr (kept, "Zqfirstqz"));
  g_assert_null (strstr (kept, "Zqknownqz"));
}

#define MARKED_TEST(path, run)                                                           \
  g_test_add (path, Marked, NULL, marked_set_up, run, marked_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  MARKED_TEST ("/told/self", test_self);
  MARKED_TEST ("/told/support", test_support);
  MARKED_TEST ("/told/apart", test_apart);
  g_test_add_func ("/told/never", test_never);
  g_test_add ("/told/F63/self", Marked, GUINT_TO_POINTER (FOOTING_PERSPECTIVE_SELF),
              marked_set_up, test_initials, marked_tear_down);
  g_test_add ("/told/F63/support", Marked, GUINT_TO_POINTER (FOOTING_PERSPECTIVE_SUPPORT),
              marked_set_up, test_initials, marked_tear_down);
  MARKED_TEST ("/told/F97/hand-over", test_hand_over);
  MARKED_TEST ("/told/F97/preview", test_hand_over_preview);
  MARKED_TEST ("/told/F97/taken-over", test_taken_over);
  MARKED_TEST ("/told/F97/named", test_named);
  MARKED_TEST ("/told/F97/first-win", test_first_win);
  MARKED_TEST ("/told/F55/kept-story", test_kept_story);
  MARKED_TEST ("/told/F97/not-own", test_not_own);

  return g_test_run ();
}
