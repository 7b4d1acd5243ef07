/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "compose/rehearsal.h"
#include "format/compose-format.h"
#include "rehearsal-part.h"
#include "sessions/session-timer.h"
#include "widgets/choice-row.h"
#include "widgets/wrap-box.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The time for an answer, in minutes; it only says when it is over. */
#define ANSWER_MINUTES 2

/* What stands for a word that is not said yet. */
#define NOT_SAID "not-said"

struct _FootingRehearsalPart {
  GtkBox parent_instance;

  /* template children */
  GtkLabel *place_label;
  GtkLabel *question;
  GtkLabel *help;
  GtkWidget *sure_group;
  FootingChoiceRow *sure_row;
  FootingSessionTimer *timer;
  GtkWidget *answers;
  GtkWidget *hard_button;
  GtkWidget *well_button;
  GtkWidget *previous_button;
  GtkButton *begin_button;

  /* owned */
  FootingContext *context;
  FootingSayings *sayings; /* borrowed from the window, which holds this */
  char *trigger;
  char *reader;
  char *place;
  GPtrArray *questions;
  GArray *was_hard; /* gboolean: which of them were hard before this time */

  /* state */
  FootingPerspective perspective;
  int at; /* -1 before the first question */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (FootingRehearsalPart, footing_rehearsal_part, GTK_TYPE_BOX)

static char *
label_sureness (const char *code)
{
  return g_strdup (footing_sureness_to_label (code));
}

static gboolean
is_over (FootingRehearsalPart *self)
{
  return self->questions != NULL && self->at >= (int)self->questions->len;
}

static FootingStore *
get_store (FootingRehearsalPart *self)
{
  return footing_context_get_store (self->context);
}

/* What was said before the questions came, where something was. */
static char *
describe_end (FootingRehearsalPart *self)
{
  g_autofree char *before = footing_rehearsal_get_sureness (
      get_store (self), self->place, FOOTING_REHEARSAL_BEFORE, NULL);

  if (before == NULL || *before == '\0')
    return g_strdup (_ ("What was hard comes first next time."));

  /* Translators: %s is how sure one was: "a little sure" */
  return g_strdup_printf (_ ("Before, you were %s. What was hard comes first next time."),
                          footing_sureness_to_word (before));
}

static void
show_edge (FootingRehearsalPart *self)
{
  const gboolean over = is_over (self);
  g_autofree char *help =
      over ? describe_end (self)
           : g_strdup (_ ("The hardest likely questions, one at a time. Answer aloud, as "
                          "you would there. Nobody hears it, and nothing is counted."));

  gtk_label_set_label (self->place_label, "");
  gtk_label_set_label (self->question,
                       over ? _ ("How sure are you now?") : _ ("Before they ask"));
  gtk_label_set_label (self->help, help);
  gtk_button_set_label (self->begin_button, over ? _ ("Once _More") : _ ("_Begin"));
  self->filling = TRUE;
  g_object_set (self->sure_row, "code", NOT_SAID, NULL);
  self->filling = FALSE;
}

static void
show_question (FootingRehearsalPart *self)
{
  FootingQuestion *question = g_ptr_array_index (self->questions, self->at);
  const gboolean was_hard = g_array_index (self->was_hard, gboolean, self->at);
  /* Translators: which question of how many: "2 of 5" */
  g_autofree char *place =
      g_strdup_printf (_ ("%d of %u"), self->at + 1, self->questions->len);

  gtk_label_set_label (self->place_label, place);
  gtk_label_set_label (self->question, question->text);
  gtk_label_set_label (self->help, was_hard ? _ ("This was hard last time.")
                                            : _ ("Answer aloud, then go on."));
  footing_session_timer_load (self->timer, footing_store_get_clock (get_store (self)),
                              ANSWER_MINUTES, 0);
}

static void
show (FootingRehearsalPart *self)
{
  const gboolean asks = self->at >= 0 && !is_over (self);

  gtk_widget_set_visible (GTK_WIDGET (self->place_label), asks);
  gtk_widget_set_visible (GTK_WIDGET (self->timer), asks);
  gtk_widget_set_visible (self->answers, asks);
  gtk_widget_set_visible (self->previous_button, self->at > 0);
  gtk_widget_set_visible (self->sure_group, !asks);
  gtk_widget_set_visible (GTK_WIDGET (self->begin_button), !asks);
  if (asks)
    show_question (self);
  else
    show_edge (self);
}

static void
sure_cb (FootingRehearsalPart *self)
{
  const char *code = footing_choice_row_get_code (self->sure_row);
  g_autoptr (GError) error = NULL;

  if (self->filling || self->context == NULL ||
      !g_strv_contains (footing_sureness (), code))
    return;

  if (!footing_rehearsal_note_sureness (get_store (self), self->place,
                                        is_over (self) ? FOOTING_REHEARSAL_AFTER
                                                       : FOOTING_REHEARSAL_BEFORE,
                                        code, &error))
    footing_context_report (self->context, error);
}

/* What is said now, or nothing, is how sure one was before this time. */
static gboolean
note_before (FootingRehearsalPart *self, GError **error)
{
  const char *code = footing_choice_row_get_code (self->sure_row);

  return footing_rehearsal_note_sureness (
      get_store (self), self->place, FOOTING_REHEARSAL_BEFORE,
      g_strv_contains (footing_sureness (), code) ? code : "", error);
}

/* Which questions were hard before, whatever is said of them now. */
static void
note_hard (FootingRehearsalPart *self)
{
  g_clear_pointer (&self->was_hard, g_array_unref);
  self->was_hard = g_array_new (FALSE, FALSE, sizeof (gboolean));
  for (guint i = 0; i < self->questions->len; i++) {
    const FootingQuestion *question = g_ptr_array_index (self->questions, i);
    const gboolean was_hard =
        footing_rehearsal_was_hard (get_store (self), self->place, question->code, NULL);

    g_array_append_val (self->was_hard, was_hard);
  }
}

static void
begin_cb (FootingRehearsalPart *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) questions = NULL;

  if (note_before (self, &error))
    questions =
        footing_rehearsal_list (get_store (self), self->sayings, self->perspective,
                                self->trigger, self->reader, self->place, &error);
  if (questions == NULL) {
    footing_context_report (self->context, error);
    return;
  }

  g_clear_pointer (&self->questions, g_ptr_array_unref);
  self->questions = g_steal_pointer (&questions);
  note_hard (self);
  self->at = 0;
  show (self);
  gtk_widget_grab_focus (self->hard_button);
}

static void
answered (FootingRehearsalPart *self, gboolean is_hard)
{
  FootingQuestion *question = g_ptr_array_index (self->questions, self->at);
  g_autoptr (GError) error = NULL;

  if (!footing_rehearsal_note (get_store (self), self->place, question->code, is_hard,
                               &error)) {
    footing_context_report (self->context, error);
    return;
  }

  self->at++;
  show (self);
  if (is_over (self))
    gtk_widget_grab_focus (GTK_WIDGET (self->sure_row));
}

static void
hard_cb (FootingRehearsalPart *self)
{
  answered (self, TRUE);
}

static void
well_cb (FootingRehearsalPart *self)
{
  answered (self, FALSE);
}

/* A question that was passed by mistake: what is said of it now takes the place of what
 * was. */
static void
previous_cb (FootingRehearsalPart *self)
{
  self->at--;
  show (self);
  gtk_widget_grab_focus (self->hard_button);
}

static void
clear (FootingRehearsalPart *self)
{
  g_clear_pointer (&self->was_hard, g_array_unref);
  g_clear_pointer (&self->questions, g_ptr_array_unref);
  g_clear_pointer (&self->trigger, g_free);
  g_clear_pointer (&self->reader, g_free);
  g_clear_pointer (&self->place, g_free);
  g_clear_object (&self->context);
}

static void
footing_rehearsal_part_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_REHEARSAL_PART);
  clear (FOOTING_REHEARSAL_PART (object));

  G_OBJECT_CLASS (footing_rehearsal_part_parent_class)->dispose (object);
}

static void
footing_rehearsal_part_class_init (FootingRehearsalPartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_rehearsal_part_dispose;

  g_type_ensure (FOOTING_TYPE_CHOICE_ROW);
  g_type_ensure (FOOTING_TYPE_SESSION_TIMER);
  g_type_ensure (FOOTING_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/compose/rehearsal-part.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingRehearsalPart, place_label);
  gtk_widget_class_bind_template_child (widget_class, FootingRehearsalPart, question);
  gtk_widget_class_bind_template_child (widget_class, FootingRehearsalPart, help);
  gtk_widget_class_bind_template_child (widget_class, FootingRehearsalPart, sure_group);
  gtk_widget_class_bind_template_child (widget_class, FootingRehearsalPart, sure_row);
  gtk_widget_class_bind_template_child (widget_class, FootingRehearsalPart, timer);
  gtk_widget_class_bind_template_child (widget_class, FootingRehearsalPart, answers);
  gtk_widget_class_bind_template_child (widget_class, FootingRehearsalPart, hard_button);
  gtk_widget_class_bind_template_child (widget_class, FootingRehearsalPart, well_button);
  gtk_widget_class_bind_template_child (widget_class, FootingRehearsalPart,
                                        previous_button);
  gtk_widget_class_bind_template_child (widget_class, FootingRehearsalPart, begin_button);
  gtk_widget_class_bind_template_callback (widget_class, sure_cb);
  gtk_widget_class_bind_template_callback (widget_class, begin_cb);
  gtk_widget_class_bind_template_callback (widget_class, hard_cb);
  gtk_widget_class_bind_template_callback (widget_class, well_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
}

static void
footing_rehearsal_part_init (FootingRehearsalPart *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filling = TRUE;
  footing_choice_row_load (self->sure_row, footing_sureness (), label_sureness);
  footing_choice_row_add (self->sure_row, NOT_SAID, _ ("Choose"));
  g_object_set (self->sure_row, "code", NOT_SAID, NULL);
  self->filling = FALSE;
}

void
footing_rehearsal_part_begin (FootingRehearsalPart *self,
                              FootingContext *context,
                              FootingSayings *sayings,
                              FootingPerspective perspective,
                              const char *trigger,
                              const char *reader,
                              const char *place)
{
  g_return_if_fail (FOOTING_IS_REHEARSAL_PART (self));
  g_return_if_fail (FOOTING_IS_CONTEXT (context));

  /* A look at the text is no end of it. */
  if (g_strcmp0 (self->place, place) == 0 && !is_over (self))
    return;

  clear (self);
  self->context = g_object_ref (context);
  self->sayings = sayings;
  self->perspective = perspective;
  self->trigger = g_strdup (trigger);
  self->reader = g_strdup (reader);
  self->place = g_strdup (place);
  self->at = -1;
  show (self);
}
