/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entry-form-private.h"
#include "answers-choice.h"
#include "evidence-choose.h"
#include "evidence-open.h"
#include "format/debrief-format.h"
#include "number-format.h"
#include "kept-plan.h"
#include "plan/entries.h"
#include "text.h"
#include "widgets/hint.h"
#include "widgets/whole-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

G_DEFINE_FINAL_TYPE (FootingEntryForm, footing_entry_form, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_HEADING,
  PROP_EXPANDED,
  PROP_SEVERAL,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

/* Where what is typed for a new entry is kept. */
#define PLACE "entry"
#define SETBACK_PLACE "setback"

static GtkWidget *
get_page (FootingEntryForm *self)
{
  return adw_bin_get_child (ADW_BIN (self));
}

static gboolean
is_kind (FootingEntryForm *self, const char *kind)
{
  return strcmp (footing_choice_row_get_code (self->kind_row), kind) == 0;
}

/* --- Saving ---------------------------------------------------------------------- */

static gboolean
refuse (FootingEntryForm *self, gpointer field, const char *sentence)
{
  if (field != (gpointer)self->title_row)
    gtk_expander_set_expanded (self->details, TRUE);
  footing_hint_show (get_page (self), field, sentence);

  return FALSE;
}

static gboolean
check_likelihood (FootingEntryForm *self)
{
  const char *text = gtk_editable_get_text (self->likelihood_row);
  double percent = -1;

  self->likelihood = -1;
  if (footing_text_is_blank (text) ||
      !footing_debrief_asks_likelihood (footing_choice_row_get_code (self->kind_row)))
    return TRUE;
  if (!footing_number_parse (text, &percent) || percent < 0 || percent > 100)
    return refuse (self, self->likelihood_row,
                   _ ("Enter a number from 0 to 100 here, or leave it empty."));

  self->likelihood = (int)(percent + 0.5);
  return TRUE;
}

gboolean
footing_entry_form_check (FootingEntryForm *self)
{
  g_autofree char *today = NULL;
  const char *date, *number;

  g_return_val_if_fail (FOOTING_IS_ENTRY_FORM (self), FALSE);

  today = footing_context_today (self->context);
  date = footing_date_row_get_date (self->date_row);
  number = gtk_editable_get_text (self->value_row);

  footing_hint_clear (get_page (self));
  if (footing_text_is_blank (gtk_editable_get_text (self->title_row)) &&
      !is_kind (self, "check-in"))
    return refuse (self, self->title_row,
                   footing_entries_ask_title (is_kind (self, "win")));
  if (*date == '\0')
    return refuse (self, self->date_row, _ ("Enter the day it happened."));
  if (strcmp (date, today) > 0)
    return refuse (self, self->date_row,
                   _ ("That day hasn’t come yet: choose today or an earlier day."));

  self->value = NAN;
  if (!footing_text_is_blank (number) && !footing_number_parse (number, &self->value))
    return refuse (self, self->value_row,
                   _ ("Enter a number here, such as 12 or 4.5; words go in the note."));

  return check_likelihood (self);
}

/* What a new entry begins with, or the one that is edited; NULL with @error. Owned by the
 * caller. */
static FootingEntry *
get_before (FootingEntryForm *self, GError **error)
{
  if (self->entry == NULL)
    return footing_record_new (FOOTING_TYPE_ENTRY, "recovery", self->recovery, NULL);

  return footing_store_get (footing_context_get_store (self->context), FOOTING_TYPE_ENTRY,
                            self->entry, error);
}

/* Stores the entry, and who saw it: one record, saved once, unless each of several lines
 * is one. The ids, or NULL. */
static GStrv
write_entry (FootingEntryForm *self, GError **error)
{
  FootingStore *store = footing_context_get_store (self->context);
  g_auto (GStrv) seen_by = footing_seen_by_group_dup_people (self->people);
  const char *newcomer =
      gtk_editable_get_text (footing_seen_by_group_get_newcomer (self->people));
  g_autoptr (FootingEntry) before = get_before (self, error);
  g_autoptr (FootingEntry) entry = NULL;
  g_auto (GStrv) titles = NULL;
  g_auto (GStrv) ids = NULL;

  if (before == NULL)
    return NULL;

  entry = entry_form_compose (self, before);
  titles = entry_form_list_more (self);
  ids = footing_entries_save_each (store, entry, (const char *const *)titles,
                                   (const char *const *)seen_by, newcomer, error);

  return ids != NULL && footing_kept_form_forget (self->kept, error)
             ? g_steal_pointer (&ids)
             : NULL;
}

/* The same, and what it changed of the one that is edited. */
static GStrv
write_edit (FootingEntryForm *self, FootingEdit **edit, GError **error)
{
  FootingStore *store = footing_context_get_store (self->context);
  g_autoptr (FootingEdit) begun = NULL;
  g_auto (GStrv) ids = NULL;
  gboolean changed;

  if (self->entry == NULL)
    return write_entry (self, error);

  begun = footing_edit_begin (store, FOOTING_TYPE_ENTRY, self->entry, error);
  ids = begun != NULL ? write_entry (self, error) : NULL;
  if (ids == NULL || !footing_edit_end (begun, store, &changed, error))
    return NULL;
  if (changed)
    *edit = g_steal_pointer (&begun);

  return g_steal_pointer (&ids);
}

GStrv
footing_entry_form_save (FootingEntryForm *self, FootingEdit **edit, GError **error)
{
  FootingStore *store;
  g_autoptr (FootingEdit) changed = NULL;
  g_auto (GStrv) ids = NULL;

  g_return_val_if_fail (FOOTING_IS_ENTRY_FORM (self), NULL);
  g_return_val_if_fail (edit != NULL, NULL);

  *edit = NULL;
  store = footing_context_get_store (self->context);
  if (!footing_store_begin (store, error))
    return NULL;

  ids = write_edit (self, &changed, error);
  if (!footing_store_end (store, ids != NULL, ids != NULL ? error : NULL) || ids == NULL)
    return NULL;

  *edit = g_steal_pointer (&changed);
  footing_saver_give_up (self->kept);

  return g_steal_pointer (&ids);
}

/* --- The form -------------------------------------------------------------------- */

static void
save_cb (FootingEntryForm *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "entry.save", NULL);
}

static void
title_changed_cb (FootingEntryForm *self)
{
  footing_hint_clear (get_page (self));
}

static void
evidence_changed_cb (FootingEntryForm *self)
{
  g_autofree char *uri =
      footing_evidence_to_uri (gtk_editable_get_text (self->evidence_row));

  gtk_widget_set_visible (self->evidence_button, uri != NULL);
}

static void
evidence_open_cb (FootingEntryForm *self)
{
  footing_evidence_open (get_page (self), GTK_WIDGET (self->evidence_row),
                         gtk_editable_get_text (self->evidence_row));
}

static void
evidence_choose_cb (FootingEntryForm *self)
{
  footing_evidence_choose (get_page (self), self->evidence_row);
}

static void
kind_cb (FootingEntryForm *self)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->title_row),
                                 is_kind (self, "win") ? _ ("What went well?")
                                                       : _ ("What happened?"));
  entry_form_ask_debrief (self);
  footing_answers_choice_update (self->answers_row,
                                 footing_choice_row_get_code (self->kind_row));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_HEADING]);
}

static const char *
get_heading (FootingEntryForm *self)
{
  if (self->entry != NULL)
    return _ ("Edit Entry");

  return is_kind (self, "win")       ? _ ("Log a Win")
         : is_kind (self, "setback") ? _ ("Log a Setback")
                                     : _ ("Add to the Timeline");
}

static void
expanded_cb (FootingEntryForm *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_EXPANDED]);
}

static void
several_cb (FootingEntryForm *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SEVERAL]);
}

static void
footing_entry_form_dispose (GObject *object)
{
  FootingEntryForm *self = FOOTING_ENTRY_FORM (object);

  g_clear_pointer (&self->kept, footing_saver_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_ENTRY_FORM);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (footing_entry_form_parent_class)->dispose (object);
}

static void
footing_entry_form_finalize (GObject *object)
{
  FootingEntryForm *self = FOOTING_ENTRY_FORM (object);

  g_free (self->entry);
  g_free (self->recovery);

  G_OBJECT_CLASS (footing_entry_form_parent_class)->finalize (object);
}

static void
footing_entry_form_get_property (GObject *object,
                                 guint property_id,
                                 GValue *value,
                                 GParamSpec *pspec)
{
  FootingEntryForm *self = FOOTING_ENTRY_FORM (object);

  switch (property_id) {
  case PROP_HEADING:
    g_value_set_string (value, get_heading (self));
    break;
  case PROP_EXPANDED:
    g_value_set_boolean (value, gtk_expander_get_expanded (self->details));
    break;
  case PROP_SEVERAL:
    g_object_get_property (G_OBJECT (self->lines), "several", value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
bind_template (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, FootingEntryForm, kept_line);
  gtk_widget_class_bind_template_child (klass, FootingEntryForm, title_row);
  gtk_widget_class_bind_template_child (klass, FootingEntryForm, lines);
  gtk_widget_class_bind_template_child (klass, FootingEntryForm, details);
  gtk_widget_class_bind_template_child (klass, FootingEntryForm, kind_row);
  gtk_widget_class_bind_template_child (klass, FootingEntryForm, date_row);
  gtk_widget_class_bind_template_child (klass, FootingEntryForm, presets);
  gtk_widget_class_bind_template_child (klass, FootingEntryForm, note);
  gtk_widget_class_bind_template_child (klass, FootingEntryForm, debrief);
  gtk_widget_class_bind_template_child (klass, FootingEntryForm, intended);
  gtk_widget_class_bind_template_child (klass, FootingEntryForm, likelihood_group);
  gtk_widget_class_bind_template_child (klass, FootingEntryForm, likelihood_row);
  gtk_widget_class_bind_template_child (klass, FootingEntryForm, came_true_group);
  gtk_widget_class_bind_template_child (klass, FootingEntryForm, came_true_row);
  gtk_widget_class_bind_template_child (klass, FootingEntryForm, actual);
  gtk_widget_class_bind_template_child (klass, FootingEntryForm, why);
  gtk_widget_class_bind_template_child (klass, FootingEntryForm, next);
  gtk_widget_class_bind_template_child (klass, FootingEntryForm, value_row);
  gtk_widget_class_bind_template_child (klass, FootingEntryForm, unit_row);
  gtk_widget_class_bind_template_child (klass, FootingEntryForm, evidence_row);
  gtk_widget_class_bind_template_child (klass, FootingEntryForm, evidence_button);
  gtk_widget_class_bind_template_callback (klass, evidence_changed_cb);
  gtk_widget_class_bind_template_callback (klass, evidence_choose_cb);
  gtk_widget_class_bind_template_callback (klass, evidence_open_cb);
  gtk_widget_class_bind_template_child (klass, FootingEntryForm, outcome_row);
  gtk_widget_class_bind_template_child (klass, FootingEntryForm, answers_row);
  gtk_widget_class_bind_template_child (klass, FootingEntryForm, people);
  gtk_widget_class_bind_template_child (klass, FootingEntryForm, answered_by);
  gtk_widget_class_bind_template_child (klass, FootingEntryForm, thoughts);
  gtk_widget_class_bind_template_child (klass, FootingEntryForm, delete_button);
  gtk_widget_class_bind_template_callback (klass, save_cb);
  gtk_widget_class_bind_template_callback (klass, title_changed_cb);
  gtk_widget_class_bind_template_callback (klass, kind_cb);
  gtk_widget_class_bind_template_callback (klass, expanded_cb);
  gtk_widget_class_bind_template_callback (klass, several_cb);
}

static void
footing_entry_form_class_init (FootingEntryFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags told = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = footing_entry_form_dispose;
  object_class->finalize = footing_entry_form_finalize;
  object_class->get_property = footing_entry_form_get_property;

  props[PROP_HEADING] = g_param_spec_string ("heading", NULL, NULL, NULL, told);
  props[PROP_EXPANDED] = g_param_spec_boolean ("expanded", NULL, NULL, FALSE, told);
  props[PROP_SEVERAL] = g_param_spec_boolean ("several", NULL, NULL, FALSE, told);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (FOOTING_TYPE_CHOICE_ROW);
  g_type_ensure (FOOTING_TYPE_DATE_PRESETS);
  g_type_ensure (FOOTING_TYPE_DATE_ROW);
  g_type_ensure (FOOTING_TYPE_KEPT_LINE);
  g_type_ensure (FOOTING_TYPE_LINES_CHOICE);
  g_type_ensure (FOOTING_TYPE_SEEN_BY_GROUP);
  g_type_ensure (FOOTING_TYPE_TEXT_AREA);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/entry/entry-form.ui");
  bind_template (widget_class);
}

static void
footing_entry_form_init (FootingEntryForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  footing_whole_text_follow (GTK_WIDGET (self->title_row));
}

/* A new entry for the plan, or the one that is edited; NULL when that is gone. */
static FootingEntry *
open_entry (FootingEntryForm *self)
{
  g_autoptr (FootingEntry) entry = NULL;
  g_autofree char *today = NULL;

  if (self->entry == NULL) {
    self->kept =
        footing_kept_form_new (self->context, self->setback ? SETBACK_PLACE : PLACE);
    self->recovery = footing_kept_plan_choose (self->context, self->kept);
    today = footing_context_today (self->context);
    return footing_record_new (FOOTING_TYPE_ENTRY, "recovery", self->recovery, "date",
                               today, "kind", self->setback ? "setback" : "win", NULL);
  }

  entry = footing_store_get (footing_context_get_store (self->context),
                             FOOTING_TYPE_ENTRY, self->entry, NULL);
  if (entry == NULL || footing_record_get_deleted_at (entry) != 0)
    return NULL;

  self->kept =
      footing_kept_form_new_for (self->context, FOOTING_TYPE_ENTRY, self->entry, "edit");
  self->recovery = g_strdup (entry->recovery);

  return g_steal_pointer (&entry);
}

gboolean
footing_entry_form_load (FootingEntryForm *self,
                         FootingContext *context,
                         const char *id,
                         gboolean setback)
{
  static const int days[] = {0, -1, -7};
  g_autoptr (FootingEntry) entry = NULL;

  g_return_val_if_fail (FOOTING_IS_ENTRY_FORM (self), FALSE);
  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), FALSE);

  self->context = g_object_ref (context);
  self->entry = g_strdup (id);
  self->setback = setback;
  entry = open_entry (self);
  if (entry == NULL)
    return FALSE;

  footing_date_presets_load (self->presets, context, self->date_row, days,
                             G_N_ELEMENTS (days));
  entry_form_load_fields (self, entry);
  entry_form_keep_fields (self);
  gtk_widget_set_visible (self->delete_button, id != NULL);
  gtk_expander_set_expanded (self->details,
                             id != NULL || footing_kept_form_is_touched (self->kept));
  footing_kept_line_follow (self->kept_line, self->kept);

  return TRUE;
}

const char *
footing_entry_form_get_entry (FootingEntryForm *self)
{
  g_return_val_if_fail (FOOTING_IS_ENTRY_FORM (self), NULL);

  return self->entry;
}

gboolean
footing_entry_form_is_setback (FootingEntryForm *self)
{
  g_return_val_if_fail (FOOTING_IS_ENTRY_FORM (self), FALSE);

  return self->setback;
}

gboolean
footing_entry_form_is_kept (FootingEntryForm *self)
{
  g_return_val_if_fail (FOOTING_IS_ENTRY_FORM (self), FALSE);

  return footing_kept_form_is_touched (self->kept) &&
         footing_kept_form_is_kept (self->kept);
}

void
footing_entry_form_focus (FootingEntryForm *self)
{
  g_return_if_fail (FOOTING_IS_ENTRY_FORM (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->title_row));
  gtk_editable_set_position (self->title_row, -1);
}
