/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form-update.h"
#include "format/person-format.h"
#include "format/date-format.h"
#include "files/send.h"
#include "session-planned.h"
#include "step-choice.h"
#include "widgets/combo-list.h"
#include "widgets/whole-text.h"
#include "widgets/wrap-box.h"
#include "text.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define N_PARTS 4
#define LEARNED 2

typedef struct {
  /* borrowed */
  GObject *field; /* what has the property "text" */
  FootingAutosave *saver;

  /* owned */
  char *draft; /* what it was drafted as, to leave alone what was changed */
} Part;

struct _FootingFormUpdate {
  FootingSessionForm parent_instance;

  /* template children */
  AdwComboRow *reader_row;
  GtkWidget *name_row;
  GtkLabel *source;
  GtkWidget *headline_row;
  FootingTextArea *done;
  FootingTextArea *learned;
  GtkWidget *noted_button;
  FootingTextArea *next;
  FootingStepChoice *choice;
  GtkLabel *preview;
  GtkLabel *names;
  GtkLabel *told;
  GtkWidget *say_button;

  /* owned */
  GPtrArray *people;
  FootingUpdateDraft *draft;

  /* borrowed */
  FootingAutosave *reader;

  /* state */
  Part parts[N_PARTS];
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (FootingFormUpdate, footing_form_update, FOOTING_TYPE_SESSION_FORM)

/* --- The text ----------------------------------------------------------------------- */

static char *
dup_part (FootingFormUpdate *self, guint i)
{
  char *text;

  g_object_get (self->parts[i].field, "text", &text, NULL);

  return text;
}

static char *
compose (FootingFormUpdate *self)
{
  g_autofree char *headline = dup_part (self, 0);
  g_autofree char *done = dup_part (self, 1);
  g_autofree char *learned = dup_part (self, LEARNED);
  g_autofree char *next = dup_part (self, 3);

  return footing_session_compose_update (headline, done, learned, next);
}

/* The chosen person, or NULL for somebody else. */
static FootingPerson *
get_reader (FootingFormUpdate *self)
{
  const guint selected = adw_combo_row_get_selected (self->reader_row);

  return self->people != NULL && selected < self->people->len
             ? g_ptr_array_index (self->people, selected)
             : NULL;
}

static void
show_told (FootingFormUpdate *self, const char *text)
{
  FootingPerson *reader = get_reader (self);
  g_autoptr (GPtrArray) told = NULL;
  g_autofree char *name = NULL;
  g_autofree char *sentence = NULL;

  if (reader == NULL || self->draft == NULL) {
    gtk_widget_set_visible (GTK_WIDGET (self->told), FALSE);
    return;
  }

  told = footing_session_find_told (self->draft, text);
  name = footing_person_format_name (reader);
  /* Translators: %s is a name */
  sentence = g_strdup_printf (
      ngettext ("Marking it as sent notes that %s has seen %d win.",
                "Marking it as sent notes that %s has seen %d wins.", told->len),
      name, told->len);
  gtk_label_set_label (self->told, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->told), told->len > 0);
}

static void
update_preview (FootingFormUpdate *self)
{
  g_autofree char *text = NULL;

  if (self->filling)
    return;

  text = compose (self);
  footing_send_preview (self->preview, self->names,
                        footing_session_form_get_session (self)->recovery, text);
  show_told (self, text);
}

/* --- The draft ---------------------------------------------------------------------- */

/* Whether the headline and what was done are as drafted: not where somebody has begun
 * from certain wins, or has written them. */
static gboolean
is_as_drafted (FootingFormUpdate *self)
{
  g_autofree char *headline = dup_part (self, 0), *done = dup_part (self, 1);

  return g_strcmp0 (headline, self->parts[0].draft) == 0 &&
         g_strcmp0 (done, self->parts[1].draft) == 0;
}

/* Says what it was made from, and offers its steps. */
static void
show_draft (FootingFormUpdate *self)
{
  const FootingUpdateDraft *draft = self->draft;
  g_autofree char *today = footing_context_today (footing_view_get_context (self));
  g_autofree char *day = footing_date_format_short (draft->since, today);
  g_autofree char *text = NULL;

  if (draft->n_wins == 0 && !draft->after_update)
    text = g_strdup (_ ("Nothing to tell yet, and that’s all right. What you’re working "
                        "on is an update too."));
  else if (draft->n_wins == 0)
    /* Translators: %s is a date such as "5 Mar", here and below */
    text = g_strdup_printf (_ ("Nothing new to tell since %s, and that’s all right. What "
                               "you’re working on is an update too."),
                            day);
  else if (draft->n_wins > draft->wins->len)
    text = g_strdup_printf (_ ("Drafted from the last %u of %u wins since %s."),
                            draft->wins->len, draft->n_wins, day);
  else if (draft->after_update)
    text = g_strdup_printf (ngettext ("Drafted from %u win since the last update on %s.",
                                      "Drafted from %u wins since the last update on %s.",
                                      draft->n_wins),
                            draft->n_wins, day);
  else
    text = g_strdup_printf (ngettext ("Drafted from %u win since %s.",
                                      "Drafted from %u wins since %s.", draft->n_wins),
                            draft->n_wins, day);
  gtk_label_set_label (self->source, text);
  gtk_widget_set_visible (GTK_WIDGET (self->source), is_as_drafted (self));
  footing_step_choice_show (self->choice, draft->steps,
                            footing_session_form_get_session (self)->recovery);
}

static const char *
get_drafted (FootingUpdateDraft *draft, guint i)
{
  const char *parts[N_PARTS] = {draft->headline, draft->done, "", draft->next};

  return parts[i];
}

/* Drafts for the chosen reader; NULL, with the reason said, when that cannot be done. */
static FootingUpdateDraft *
make_draft (FootingFormUpdate *self)
{
  FootingPerson *reader = get_reader (self);
  g_autoptr (GError) error = NULL;
  FootingUpdateDraft *draft = footing_session_draft_update (
      footing_view_get_store (self), footing_view_get_guidance (self),
      footing_session_form_get_session (self),
      reader != NULL ? footing_record_get_id (reader) : NULL, &error);

  if (draft == NULL)
    footing_context_report (footing_view_get_context (self), error);

  return draft;
}

/* C3: a reflection is private. What it says was learned is offered, never put in. */
static void
show_noted (FootingFormUpdate *self)
{
  g_autofree char *text = dup_part (self, LEARNED);

  gtk_widget_set_visible (self->noted_button, self->draft != NULL &&
                                                  *self->draft->noted != '\0' &&
                                                  footing_text_is_blank (text));
}

/* What was not changed since it was drafted is drafted anew. */
static void
redraft (FootingFormUpdate *self)
{
  FootingUpdateDraft *draft = make_draft (self);

  if (draft == NULL)
    return;

  footing_update_draft_free (self->draft);
  self->draft = draft;
  self->filling = TRUE;
  for (guint i = 0; i < N_PARTS; i++) {
    Part *part = &self->parts[i];
    g_autofree char *text = dup_part (self, i);

    if (g_strcmp0 (text, part->draft) != 0 ||
        g_strcmp0 (part->draft, get_drafted (draft, i)) == 0)
      continue;
    g_free (part->draft);
    part->draft = g_strdup (get_drafted (draft, i));
    if (part->saver != NULL)
      footing_session_form_redraft (self, part->saver, part->draft);
    g_object_set (part->field, "text", part->draft, NULL);
  }
  self->filling = FALSE;
  show_draft (self);
  show_noted (self);
}

/* --- The reader --------------------------------------------------------------------- */

static void
reader_cb (FootingFormUpdate *self)
{
  FootingPerson *reader = get_reader (self);

  gtk_widget_set_visible (self->name_row, reader == NULL);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->say_button), "s",
                                    reader != NULL ? footing_record_get_id (reader) : "");
  if (self->filling)
    return;

  if (self->reader != NULL)
    footing_autosave_set_string (self->reader, "person",
                                 reader != NULL ? footing_record_get_id (reader) : NULL);
  redraft (self);
  update_preview (self);
}

/* The answer that says who reads it, or NULL. */
static FootingAnswer *
find_reader (FootingFormUpdate *self)
{
  g_autoptr (GPtrArray) answers =
      footing_store_list (footing_view_get_store (self), FOOTING_TYPE_ANSWER,
                          footing_session_form_get_occurrence (self), NULL);

  for (guint i = 0; answers != NULL && i < answers->len; i++) {
    FootingAnswer *answer = g_ptr_array_index (answers, i);

    if (footing_answer_is_reader (answer))
      return g_object_ref (answer);
  }

  return NULL;
}

static void
fill_readers (FootingFormUpdate *self, const char *chosen)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = self->people->len;

  for (guint i = 0; i < self->people->len; i++) {
    FootingPerson *person = g_ptr_array_index (self->people, i);
    g_autofree char *name = footing_person_format_name (person);

    gtk_string_list_append (names, name);
    if (g_strcmp0 (footing_record_get_id (person), chosen) == 0)
      selected = i;
  }
  gtk_string_list_append (names, _ ("Somebody else"));

  adw_combo_row_set_model (self->reader_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->reader_row, selected);
  reader_cb (self);
}

static gboolean
load_reader (FootingFormUpdate *self, GError **error)
{
  const char *recovery =
      footing_record_get_id (footing_session_form_get_session (self)->recovery);
  FootingStore *store = footing_view_get_store (self);
  g_autoptr (GPtrArray) ranked = footing_session_rank_people (store, recovery, error);
  g_autoptr (FootingAnswer) answer = find_reader (self);
  g_autofree char *chosen = NULL;

  self->people = footing_store_list (store, FOOTING_TYPE_PERSON, recovery, error);
  if (ranked == NULL || self->people == NULL)
    return FALSE;

  if (answer != NULL) {
    chosen = g_strdup (answer->person);
    self->reader =
        footing_session_form_keep_answer (self, footing_record_get_id (answer));
  } else {
    chosen = footing_session_planned_choose_reader (self, ranked);
    self->reader = footing_session_form_keep (self, "reader", chosen, "");
  }
  if (self->reader != NULL)
    footing_autosave_bind_editable (self->reader, "text", GTK_EDITABLE (self->name_row));
  fill_readers (self, chosen);

  return TRUE;
}

/* --- Sending ------------------------------------------------------------------------ */

static void
copy_cb (FootingFormUpdate *self)
{
  g_autofree char *text = compose (self);

  footing_send_copy (footing_view_get_context (self), GTK_WIDGET (self), text,
                     _ ("Copied"));
}

static void
mail_cb (FootingFormUpdate *self)
{
  g_autofree char *headline = dup_part (self, 0);
  g_autofree char *text = compose (self);

  footing_send_mail (footing_view_get_context (self), GTK_WIDGET (self),
                     *headline != '\0' ? headline : _ ("Progress update"), text);
}

static void
noted_cb (FootingFormUpdate *self)
{
  g_object_set (self->parts[LEARNED].field, "text", self->draft->noted, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (footing_text_area_get_view (self->learned)));
}

/* --- The form ----------------------------------------------------------------------- */

static void
bind_parts (FootingFormUpdate *self)
{
  const char *questions[N_PARTS] = {"headline", "done", "learned", "next"};
  FootingTextArea *areas[N_PARTS] = {NULL, self->done, self->learned, self->next};

  for (guint i = 0; i < N_PARTS; i++) {
    Part *part = &self->parts[i];

    part->draft = g_strdup (self->draft != NULL ? get_drafted (self->draft, i) : "");
    if (areas[i] == NULL) {
      part->field = G_OBJECT (self->headline_row);
      part->saver = footing_session_form_bind_row (self, questions[i], part->draft,
                                                   GTK_EDITABLE (self->headline_row));
    } else {
      part->field =
          G_OBJECT (gtk_text_view_get_buffer (footing_text_area_get_view (areas[i])));
      part->saver =
          footing_session_form_bind_area (self, questions[i], part->draft, areas[i]);
    }
    g_signal_connect_object (part->field, "notify::text", G_CALLBACK (update_preview),
                             self, G_CONNECT_SWAPPED);
  }
  g_signal_connect_object (self->parts[LEARNED].field, "notify::text",
                           G_CALLBACK (show_noted), self, G_CONNECT_SWAPPED);
}

/* Nobody has typed what the day has changed, so nobody waits for it to be stored. */
static void
day_cb (FootingFormUpdate *self)
{
  redraft (self);
  update_preview (self);
  footing_context_flush (footing_view_get_context (self));
}

static void
footing_form_update_load (FootingSessionForm *form)
{
  FootingFormUpdate *self = FOOTING_FORM_UPDATE (form);
  g_autoptr (GError) error = NULL;

  self->filling = TRUE;
  if (!load_reader (self, &error))
    footing_context_report (footing_view_get_context (self), error);
  self->draft = make_draft (self);
  bind_parts (self);
  self->filling = FALSE;
  footing_step_choice_follow (
      self->choice, gtk_text_view_get_buffer (footing_text_area_get_view (self->next)),
      NULL);
  if (self->draft != NULL)
    show_draft (self);
  show_noted (self);
  update_preview (self);
  g_signal_connect_object (footing_view_get_context (self), "notify::today",
                           G_CALLBACK (day_cb), self, G_CONNECT_SWAPPED);
}

static GtkWidget *
footing_form_update_find_field (FootingSessionForm *form)
{
  return FOOTING_FORM_UPDATE (form)->headline_row;
}

static void
footing_form_update_dispose (GObject *object)
{
  FootingFormUpdate *self = FOOTING_FORM_UPDATE (object);

  self->reader = NULL;
  self->filling = TRUE;
  for (guint i = 0; i < N_PARTS; i++)
    self->parts[i].saver = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_FORM_UPDATE);

  G_OBJECT_CLASS (footing_form_update_parent_class)->dispose (object);
}

static void
footing_form_update_finalize (GObject *object)
{
  FootingFormUpdate *self = FOOTING_FORM_UPDATE (object);

  g_clear_pointer (&self->people, g_ptr_array_unref);
  footing_update_draft_free (self->draft);
  for (guint i = 0; i < N_PARTS; i++)
    g_free (self->parts[i].draft);

  G_OBJECT_CLASS (footing_form_update_parent_class)->finalize (object);
}

static void
footing_form_update_class_init (FootingFormUpdateClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  FootingSessionFormClass *form_class = FOOTING_SESSION_FORM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_form_update_dispose;
  G_OBJECT_CLASS (klass)->finalize = footing_form_update_finalize;
  form_class->load = footing_form_update_load;
  form_class->find_field = footing_form_update_find_field;

  g_type_ensure (FOOTING_TYPE_STEP_CHOICE);
  g_type_ensure (FOOTING_TYPE_TEXT_AREA);
  g_type_ensure (FOOTING_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/sessions/form-update.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingFormUpdate, reader_row);
  gtk_widget_class_bind_template_child (widget_class, FootingFormUpdate, name_row);
  gtk_widget_class_bind_template_child (widget_class, FootingFormUpdate, source);
  gtk_widget_class_bind_template_child (widget_class, FootingFormUpdate, headline_row);
  gtk_widget_class_bind_template_child (widget_class, FootingFormUpdate, done);
  gtk_widget_class_bind_template_child (widget_class, FootingFormUpdate, learned);
  gtk_widget_class_bind_template_child (widget_class, FootingFormUpdate, noted_button);
  gtk_widget_class_bind_template_child (widget_class, FootingFormUpdate, next);
  gtk_widget_class_bind_template_child (widget_class, FootingFormUpdate, choice);
  gtk_widget_class_bind_template_child (widget_class, FootingFormUpdate, preview);
  gtk_widget_class_bind_template_child (widget_class, FootingFormUpdate, names);
  gtk_widget_class_bind_template_child (widget_class, FootingFormUpdate, told);
  gtk_widget_class_bind_template_child (widget_class, FootingFormUpdate, say_button);
  gtk_widget_class_bind_template_callback (widget_class, reader_cb);
  gtk_widget_class_bind_template_callback (widget_class, noted_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, mail_cb);
}

static void
footing_form_update_init (FootingFormUpdate *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  footing_whole_text_follow (self->headline_row);
  footing_combo_list_install (self->reader_row);
}
