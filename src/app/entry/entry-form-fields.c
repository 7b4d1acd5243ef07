/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entry-form-private.h"
#include "field-text.h"
#include "format/debrief-format.h"
#include "format/entry-format.h"
#include "number-format.h"
#include "answers-choice.h"
#include "lines.h"
#include "outcome-choice.h"
#include "entry-links.h"
#include "store/store-answers.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The order in which they are offered; a check-in is made with the signs. */
static const char *const kinds[] = {
    "win",          "setback",    "reflection", "update",
    "conversation", "experiment", "reframe",    NULL,
};

static GtkTextBuffer *
get_buffer (FootingTextArea *area)
{
  return gtk_text_view_get_buffer (footing_text_area_get_view (area));
}

static void
set_text (FootingTextArea *area, const char *text)
{
  gtk_text_buffer_set_text (get_buffer (area), text, -1);
}

static char *
dup_text (FootingTextArea *area)
{
  char *text;

  g_object_get (get_buffer (area), "text", &text, NULL);

  return text;
}

static char *
label_kind (const char *kind)
{
  return g_strdup (footing_kind_to_label (kind));
}

static void
load_kinds (FootingEntryForm *self, FootingEntry *entry)
{
  footing_choice_row_load (self->kind_row, kinds, label_kind);
  g_object_set (self->kind_row, "code", entry->kind, NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->kind_row),
                            !footing_entry_is_checkin (entry));
}

static gboolean
is_empty (FootingTextArea *area)
{
  return gtk_text_buffer_get_char_count (get_buffer (area)) == 0;
}

void
entry_form_ask_debrief (FootingEntryForm *self)
{
  const char *kind = footing_choice_row_get_code (self->kind_row);
  FootingTextArea *const areas[] = {self->intended, self->actual, self->why, self->next};
  gboolean written = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (areas); i++) {
    g_object_set (areas[i], "title", footing_debrief_to_label (kind, i), "help",
                  i == 0 ? footing_debrief_to_help (kind) : NULL, NULL);
    written = written || !is_empty (areas[i]);
  }
  gtk_widget_set_visible (self->likelihood_group, footing_debrief_asks_likelihood (kind));
  gtk_widget_set_visible (self->came_true_group, footing_debrief_asks_likelihood (kind));
  gtk_widget_set_visible (GTK_WIDGET (self->debrief), footing_debrief_is_asked (kind));
  gtk_expander_set_expanded (self->debrief,
                             written || !footing_debrief_is_optional (kind));
}

/* Offers the setbacks that it may answer, with @chosen (or NULL) among them. */
static void
load_answers (FootingEntryForm *self, const char *chosen)
{
  footing_answers_choice_load (self->answers_row, self->context, self->recovery,
                               self->entry, footing_date_row_get_date (self->date_row),
                               chosen, footing_kept_form_get (self->kept, "answers"));
}

/* What comes later cannot be answered. */
static void
date_cb (FootingEntryForm *self)
{
  g_autofree char *chosen = g_strdup (footing_choice_row_get_code (self->answers_row));

  load_answers (self, *chosen != '\0' ? chosen : NULL);
  footing_answers_choice_update (self->answers_row,
                                 footing_choice_row_get_code (self->kind_row));
}

void
entry_form_load_fields (FootingEntryForm *self, FootingEntry *entry)
{
  g_autofree char *value = footing_number_format (entry->metric_value);

  footing_field_fill (self->title_row, entry->title);
  footing_date_row_set_date (self->date_row, entry->date);
  set_text (self->note, entry->body);
  set_text (self->intended, entry->intended);
  set_text (self->actual, entry->actual);
  set_text (self->why, entry->why);
  set_text (self->next, entry->next);
  if (entry->likelihood >= 0) {
    g_autofree char *likelihood = g_strdup_printf ("%d", entry->likelihood);

    footing_field_fill (self->likelihood_row, likelihood);
  }
  footing_choice_row_load (self->came_true_row, footing_came_true_codes (),
                           footing_came_true_dup_label);
  g_object_set (self->came_true_row, "code", entry->came_true, NULL);
  footing_field_fill (self->value_row, value);
  footing_field_fill (self->unit_row, entry->metric_unit);
  footing_field_fill (self->evidence_row, entry->evidence);
  load_kinds (self, entry);
  footing_outcome_choice_load (
      self->outcome_row, footing_context_get_store (self->context), self->recovery,
      entry->outcome, footing_kept_form_get (self->kept, "outcome"));
  load_answers (self, entry->answers);
  footing_answers_choice_update (self->answers_row, entry->kind);
  g_signal_connect_object (self->date_row, "notify::date", G_CALLBACK (date_cb), self,
                           G_CONNECT_SWAPPED);
  footing_seen_by_group_load (self->people, self->context, self->recovery, self->entry);
  footing_entry_links_load_answers (self->answered_by, self->context, self->entry);
  footing_entry_links_load_thoughts (self->thoughts, self->context, self->entry);
}

static void
keep_area (FootingEntryForm *self, const char *field, FootingTextArea *area)
{
  footing_kept_form_bind_text_view (self->kept, field, footing_text_area_get_view (area));
}

void
entry_form_keep_fields (FootingEntryForm *self)
{
  FootingKeptForm *kept = self->kept;

  footing_lines_choice_follow (
      self->lines, self->title_row, self->entry == NULL,
      _ ("Each has the same kind, day, outcome and people; what else you add goes with "
         "the first."));
  footing_kept_form_bind_editable (kept, "title", self->title_row);
  footing_kept_form_bind (kept, "lines", self->lines, "code", GTK_WIDGET (self->lines));
  footing_kept_form_bind (kept, "kind", self->kind_row, "code",
                          GTK_WIDGET (self->kind_row));
  footing_kept_form_bind_editable (kept, "date", GTK_EDITABLE (self->date_row));
  keep_area (self, "note", self->note);
  keep_area (self, "intended", self->intended);
  footing_kept_form_bind_editable (kept, "likelihood", self->likelihood_row);
  footing_kept_form_bind (kept, "came-true", self->came_true_row, "code",
                          GTK_WIDGET (self->came_true_row));
  keep_area (self, "actual", self->actual);
  keep_area (self, "why", self->why);
  keep_area (self, "next", self->next);
  footing_kept_form_bind_editable (kept, "value", self->value_row);
  footing_kept_form_bind_editable (kept, "unit", self->unit_row);
  footing_kept_form_bind_editable (kept, "evidence", self->evidence_row);
  footing_kept_form_bind (kept, "outcome", self->outcome_row, "code",
                          GTK_WIDGET (self->outcome_row));
  footing_kept_form_bind (kept, "answers", self->answers_row, "code",
                          GTK_WIDGET (self->answers_row));
  footing_kept_form_bind (kept, "people", self->people, "people",
                          GTK_WIDGET (self->people));
  footing_kept_form_bind_editable (kept, "newcomer",
                                   footing_seen_by_group_get_newcomer (self->people));
  entry_form_ask_debrief (self);
}

/* The title of the entry, and what was pasted below it. */
static char *
dup_title (FootingEntryForm *self, char **rest)
{
  const char *text = gtk_editable_get_text (self->title_row);
  g_auto (GStrv) lines = NULL;
  char *title;

  if (!footing_lines_choice_is_each (self->lines)) {
    footing_lines_split (text, &title, rest);
    return title;
  }

  lines = footing_lines_list (text);
  *rest = g_strdup ("");

  return g_strdup (lines[0]);
}

GStrv
entry_form_list_more (FootingEntryForm *self)
{
  g_auto (GStrv) lines = footing_lines_list (gtk_editable_get_text (self->title_row));
  char *const none[] = {NULL};

  return g_strdupv (footing_lines_choice_is_each (self->lines) ? lines + 1
                                                               : (char **)none);
}

/* What it answers, or NULL; borrowed. */
static const char *
get_answers (FootingEntryForm *self)
{
  const char *answers = footing_choice_row_get_code (self->answers_row);

  return *answers != '\0' &&
                 footing_kind_may_answer (footing_choice_row_get_code (self->kind_row))
             ? answers
             : NULL;
}

/* What is asked of no such entry is not in it. */
static const char *
get_came_true (FootingEntryForm *self)
{
  return footing_debrief_asks_likelihood (footing_choice_row_get_code (self->kind_row))
             ? footing_choice_row_get_code (self->came_true_row)
             : "";
}

FootingEntry *
entry_form_compose (FootingEntryForm *self, FootingEntry *before)
{
  g_autofree char *rest = NULL;
  g_autofree char *title = dup_title (self, &rest);
  g_autofree char *typed = dup_text (self->note);
  g_autofree char *note = footing_lines_join (rest, typed);
  g_autofree char *intended = dup_text (self->intended);
  g_autofree char *actual = dup_text (self->actual);
  g_autofree char *why = dup_text (self->why);
  g_autofree char *next = dup_text (self->next);
  const char *outcome = footing_choice_row_get_code (self->outcome_row);

  return footing_record_copy (
      before, "kind", footing_choice_row_get_code (self->kind_row), "date",
      footing_date_row_get_date (self->date_row), "title", title, "body", note,
      "metric-value", self->value, "metric-unit", gtk_editable_get_text (self->unit_row),
      "evidence", gtk_editable_get_text (self->evidence_row), "outcome",
      *outcome != '\0' ? outcome : NULL, "answers", get_answers (self), "intended",
      intended, "likelihood", self->likelihood, "came-true", get_came_true (self),
      "actual", actual, "why", why, "next", next, NULL);
}
