/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form-outreach.h"
#include "format/person-format.h"
#include "reach-card.h"
#include "session-planned.h"
#include "widgets/combo-list.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _FootingFormOutreach {
  FootingSessionForm parent_instance;

  /* template children */
  GtkWidget *nobody;
  GtkBox *cards;
  GtkWidget *other_list;
  AdwComboRow *other_row;

  /* owned */
  GPtrArray *ranked;
  GPtrArray *others; /* ids of those who are offered */

  /* state */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (FootingFormOutreach,
                     footing_form_outreach,
                     FOOTING_TYPE_SESSION_FORM)

static FootingReachCard *
find_card (FootingFormOutreach *self, const char *person)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->cards));
       child != NULL; child = gtk_widget_get_next_sibling (child))
    if (strcmp (footing_reach_card_get_person (FOOTING_REACH_CARD (child)), person) == 0)
      return FOOTING_REACH_CARD (child);

  return NULL;
}

static GtkWidget *
add_card (FootingFormOutreach *self, const FootingReach *reach)
{
  GtkWidget *card = footing_reach_card_new (FOOTING_SESSION_FORM (self), reach);

  gtk_box_append (self->cards, card);

  return card;
}

/* Offers those who have no card. */
static void
fill_others (FootingFormOutreach *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  g_ptr_array_set_size (self->others, 0);
  /* Translators: nobody is chosen yet */
  gtk_string_list_append (names, _ ("Choose"));
  for (guint i = 0; i < self->ranked->len; i++) {
    const FootingReach *reach = g_ptr_array_index (self->ranked, i);
    const char *id = footing_record_get_id (reach->person);
    g_autofree char *name = footing_person_format_name (reach->person);

    if (find_card (self, id) != NULL)
      continue;
    g_ptr_array_add (self->others, g_strdup (id));
    gtk_string_list_append (names, name);
  }

  self->filling = TRUE;
  adw_combo_row_set_model (self->other_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->other_row, 0);
  self->filling = FALSE;
  gtk_widget_set_visible (self->other_list, self->others->len > 0);
}

static const FootingReach *
find_reach (FootingFormOutreach *self, const char *person)
{
  for (guint i = 0; i < self->ranked->len; i++) {
    const FootingReach *reach = g_ptr_array_index (self->ranked, i);

    if (strcmp (footing_record_get_id (reach->person), person) == 0)
      return reach;
  }

  return NULL;
}

/* Filling the list anew while it tells what was chosen would pull it from under it. */
static gboolean
chosen_cb (gpointer data)
{
  g_autoptr (FootingFormOutreach) self = data;
  const guint selected = adw_combo_row_get_selected (self->other_row);
  const FootingReach *reach;
  GtkWidget *card;

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL || selected == 0 ||
      selected > self->others->len)
    return G_SOURCE_REMOVE;

  reach = find_reach (self, g_ptr_array_index (self->others, selected - 1));
  card = add_card (self, reach);
  fill_others (self);
  gtk_widget_grab_focus (footing_reach_card_get_check (FOOTING_REACH_CARD (card)));

  return G_SOURCE_REMOVE;
}

static void
other_cb (FootingFormOutreach *self)
{
  if (!self->filling && adw_combo_row_get_selected (self->other_row) > 0)
    g_idle_add (chosen_cb, g_object_ref (self));
}

/* Those one has written about already. */
static gboolean
has_answer (FootingFormOutreach *self, GPtrArray *answers, const char *person)
{
  for (guint i = 0; i < answers->len; i++) {
    FootingAnswer *answer = g_ptr_array_index (answers, i);

    if (g_strcmp0 (answer->person, person) == 0 && *answer->text != '\0')
      return TRUE;
  }

  return FALSE;
}

/* The one whom the weekly review says comes first. Whether there is one. */
static gboolean
add_planned (FootingFormOutreach *self)
{
  g_autoptr (FootingReview) review = footing_session_planned_find (self);
  const FootingReach *reach =
      review != NULL && review->reach != NULL ? find_reach (self, review->reach) : NULL;

  if (reach != NULL && find_card (self, review->reach) == NULL)
    add_card (self, reach);

  return reach != NULL;
}

static void
fill_cards (FootingFormOutreach *self, GPtrArray *answers)
{
  FootingSession *session = footing_session_form_get_session (self);
  const gboolean done = footing_occurrence_is_done (session->occurrence);
  guint n = 0;

  for (guint i = 0; i < self->ranked->len; i++) {
    const FootingReach *reach = g_ptr_array_index (self->ranked, i);

    if (has_answer (self, answers, footing_record_get_id (reach->person))) {
      add_card (self, reach);
      n++;
    }
  }
  if (!done && n == 0 && add_planned (self))
    n++;
  for (guint i = 0; !done && i < self->ranked->len && n < FOOTING_REACH_PROPOSED; i++) {
    const FootingReach *reach = g_ptr_array_index (self->ranked, i);

    if ((reach->proposed || n == 0) &&
        find_card (self, footing_record_get_id (reach->person)) == NULL) {
      add_card (self, reach);
      n++;
    }
  }
}

static GPtrArray *
rank (FootingFormOutreach *self, GError **error)
{
  return footing_session_rank_people (
      footing_view_get_store (self),
      footing_record_get_id (footing_session_form_get_session (self)->recovery), error);
}

/* The cards stay: somebody may be writing in one. */
static void
day_cb (FootingFormOutreach *self)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *ranked = rank (self, &error);

  if (ranked == NULL) {
    footing_context_report (footing_view_get_context (self), error);
    return;
  }

  g_ptr_array_unref (self->ranked);
  self->ranked = ranked;
  for (guint i = 0; i < ranked->len; i++) {
    const FootingReach *reach = g_ptr_array_index (ranked, i);
    FootingReachCard *card = find_card (self, footing_record_get_id (reach->person));

    if (card != NULL)
      footing_reach_card_show_reason (card, reach);
  }
  fill_others (self);
}

static void
footing_form_outreach_load (FootingSessionForm *form)
{
  FootingFormOutreach *self = FOOTING_FORM_OUTREACH (form);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) answers =
      footing_store_list (footing_view_get_store (self), FOOTING_TYPE_ANSWER,
                          footing_session_form_get_occurrence (self), &error);

  if (answers != NULL)
    self->ranked = rank (self, &error);
  if (self->ranked == NULL) {
    footing_context_report (footing_view_get_context (self), error);
    self->ranked = g_ptr_array_new ();
    return;
  }

  fill_cards (self, answers);
  fill_others (self);
  gtk_widget_set_visible (self->nobody, self->ranked->len == 0);
  g_signal_connect_object (footing_view_get_context (self), "notify::today",
                           G_CALLBACK (day_cb), self, G_CONNECT_SWAPPED);
}

static GtkWidget *
footing_form_outreach_find_field (FootingSessionForm *form)
{
  FootingFormOutreach *self = FOOTING_FORM_OUTREACH (form);
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self->cards));

  if (first != NULL)
    return footing_reach_card_get_check (FOOTING_REACH_CARD (first));

  return self->nobody;
}

static void
footing_form_outreach_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_FORM_OUTREACH);

  G_OBJECT_CLASS (footing_form_outreach_parent_class)->dispose (object);
}

static void
footing_form_outreach_finalize (GObject *object)
{
  FootingFormOutreach *self = FOOTING_FORM_OUTREACH (object);

  g_clear_pointer (&self->ranked, g_ptr_array_unref);
  g_ptr_array_unref (self->others);

  G_OBJECT_CLASS (footing_form_outreach_parent_class)->finalize (object);
}

static void
footing_form_outreach_class_init (FootingFormOutreachClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  FootingSessionFormClass *form_class = FOOTING_SESSION_FORM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_form_outreach_dispose;
  G_OBJECT_CLASS (klass)->finalize = footing_form_outreach_finalize;
  form_class->load = footing_form_outreach_load;
  form_class->find_field = footing_form_outreach_find_field;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/sessions/form-outreach.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingFormOutreach, nobody);
  gtk_widget_class_bind_template_child (widget_class, FootingFormOutreach, cards);
  gtk_widget_class_bind_template_child (widget_class, FootingFormOutreach, other_list);
  gtk_widget_class_bind_template_child (widget_class, FootingFormOutreach, other_row);
  gtk_widget_class_bind_template_callback (widget_class, other_cb);
}

static void
footing_form_outreach_init (FootingFormOutreach *self)
{
  self->others = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  footing_combo_list_install (self->other_row);
}
