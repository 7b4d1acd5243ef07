/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "compose-window-private.h"
#include "compose/story.h"
#include "format/compose-format.h"
#include "store/forms.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* --- What is chosen ----------------------------------------------------------------- */

FootingPerspective
compose_window_get_perspective (FootingComposeWindow *self)
{
  return self->recovery != NULL && footing_recovery_is_support (self->recovery)
             ? FOOTING_PERSPECTIVE_SUPPORT
             : FOOTING_PERSPECTIVE_SELF;
}

FootingLength
compose_window_get_length (FootingComposeWindow *self)
{
  const char *code = footing_choice_row_get_code (self->length_row);
  FootingLength length = FOOTING_LENGTH_PAGE;

  while (length > 0 && g_strcmp0 (footing_lengths ()[length], code) != 0)
    length--;

  return length;
}

/* The event that is told of, or NULL. */
const char *
compose_window_get_trigger (FootingComposeWindow *self)
{
  const char *event = compose_window_get_event (self);

  return g_str_equal (event, FOOTING_COMPOSE_NO_EVENT) ? NULL : event;
}

const char *
compose_window_get_event (FootingComposeWindow *self)
{
  const char *code = footing_choice_row_get_code (self->trigger_row);

  if (self->recovery != NULL && *self->recovery->trigger != '\0')
    return self->recovery->trigger;

  return code != NULL && *code != '\0' ? code : FOOTING_COMPOSE_NO_EVENT;
}

FootingKeptForm *
compose_window_open_form (FootingComposeWindow *self, const char *name)
{
  return self->recovery != NULL
             ? footing_kept_form_new_for (self->context, FOOTING_TYPE_RECOVERY,
                                          footing_record_get_id (self->recovery), name)
             : footing_kept_form_new (self->context, name);
}

char *
compose_window_name_text (FootingComposeWindow *self, const char *what)
{
  g_autofree char *kind = g_strconcat (self->thanks ? "thanks-" : "", what, NULL);

  return footing_compose_name_text (kind, compose_window_get_event (self),
                                    footing_choice_row_get_code (self->reader_row),
                                    footing_choice_row_get_code (self->length_row));
}

/* --- What is private ---------------------------------------------------------------- */

/* The private fields that are allowed for this text. Owned by the caller. */
static char **
dup_allowed (FootingComposeWindow *self)
{
  g_autofree char *place = footing_compose_make_place (self->recovery, "compose private");
  g_autofree char *name = compose_window_name_text (self, "private");
  g_autoptr (GHashTable) kept =
      footing_forms_get (footing_context_get_store (self->context), place, NULL, NULL);
  const char *codes = kept != NULL ? g_hash_table_lookup (kept, name) : NULL;

  return g_strsplit (codes != NULL ? codes : "", " ", -1);
}

/* The sentence that @check has just let in stands higher up: it has the focus, and is in
 * sight for that. */
static void
show_allowed (FootingComposeWindow *self, GtkCheckButton *check)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (check), ADW_TYPE_ACTION_ROW);
  const char *code = row != NULL ? g_object_get_data (G_OBJECT (row), "code") : NULL;
  GtkWidget *area = code != NULL && gtk_check_button_get_active (check)
                        ? footing_compose_text_get_area (self->text, code)
                        : NULL;

  if (area != NULL)
    gtk_widget_grab_focus (area);
}

/* What is allowed is allowed for the text that is shown, and for no other. */
static void
private_cb (FootingComposeWindow *self, GtkCheckButton *check)
{
  g_autofree char *place = footing_compose_make_place (self->recovery, "compose private");
  g_autofree char *name = compose_window_name_text (self, "private");
  g_autoptr (GString) codes = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  if (self->filling)
    return;

  for (guint i = 0; i < self->private_rows->len; i++) {
    GObject *row = g_ptr_array_index (self->private_rows, i);

    if (gtk_check_button_get_active (g_object_get_data (row, "check")))
      g_string_append_printf (codes, "%s%s", codes->len > 0 ? " " : "",
                              (char *)g_object_get_data (row, "code"));
  }
  if (!footing_forms_keep (footing_context_get_store (self->context), place, name,
                           codes->len > 0 ? codes->str : NULL, &error))
    footing_context_report (self->context, error);
  compose_window_recompose (self);
  show_allowed (self, check);
}

static void
add_private (FootingComposeWindow *self, const char *code, gboolean is_allowed)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 footing_private_to_label (code));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), is_allowed);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  footing_private_to_label (code), -1);
  g_object_set_data (G_OBJECT (row), "check", check);
  g_object_set_data_full (G_OBJECT (row), "code", g_strdup (code), g_free);
  g_signal_connect_object (check, "toggled", G_CALLBACK (private_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->private_group, row);
  g_ptr_array_add (self->private_rows, row);
}

/* The rows stay while the same is there, so that the focus does. */
static void
show_private (FootingComposeWindow *self, char **codes, char **allowed)
{
  const guint n = g_strv_length (codes);

  self->filling = TRUE;
  if (n != self->private_rows->len) {
    for (guint i = 0; i < self->private_rows->len; i++)
      adw_preferences_group_remove (self->private_group,
                                    g_ptr_array_index (self->private_rows, i));
    g_ptr_array_set_size (self->private_rows, 0);
    for (guint i = 0; i < n; i++)
      add_private (self, codes[i], FALSE);
  }
  for (guint i = 0; i < n; i++)
    gtk_check_button_set_active (
        g_object_get_data (g_ptr_array_index (self->private_rows, i), "check"),
        g_strv_contains ((const char *const *)allowed, codes[i]));
  self->filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->private_group), n > 0);
}

/* --- What is asked ------------------------------------------------------------------ */

FootingTextArea *
compose_window_get_area (FootingComposeWindow *self, FootingFact fact)
{
  FootingTextArea *areas[FOOTING_N_FACTS] = {self->what, self->wrong, self->changed,
                                             self->next};

  return areas[fact];
}

static GtkTextBuffer *
get_buffer (FootingComposeWindow *self, FootingFact fact)
{
  return gtk_text_view_get_buffer (
      footing_text_area_get_view (compose_window_get_area (self, fact)));
}

static char *
dup_fact (FootingComposeWindow *self, FootingFact fact)
{
  char *text;

  g_object_get (get_buffer (self, fact), "text", &text, NULL);

  return text;
}

/* Asked for once, whether or not it is in sight. */
static gboolean
is_asked (FootingComposeWindow *self, FootingFact fact)
{
  return (self->asked & (1u << fact)) != 0;
}

gboolean
compose_window_is_folded (FootingComposeWindow *self, FootingFact fact)
{
  return is_asked (self, fact) &&
         !gtk_widget_get_visible (GTK_WIDGET (compose_window_get_area (self, fact)));
}

/* At first what the text of this reader needs is asked, and what has an answer. */
static void
show_need (FootingComposeWindow *self, const FootingComposeNeed *need)
{
  FootingTextArea *area = compose_window_get_area (self, need->fact);
  const char *help = need->is_too_long
                         ? _ ("This is too long for the text: say it in fewer words.")
                         : NULL;
  const gboolean has_answer =
      gtk_text_buffer_get_char_count (get_buffer (self, need->fact)) > 0;

  g_object_set (area, "title", need->question, "help", help, "visible",
                need->is_first || has_answer || self->asks_all, NULL);
  self->asked |= 1u << need->fact;
}

static void
show_needs (FootingComposeWindow *self, GPtrArray *needs)
{
  gboolean is_folded = FALSE;

  self->asked = 0;
  for (guint i = 0; i < needs->len; i++)
    show_need (self, g_ptr_array_index (needs, i));
  for (FootingFact fact = 0; fact < FOOTING_N_FACTS; fact++) {
    if (!is_asked (self, fact))
      gtk_widget_set_visible (GTK_WIDGET (compose_window_get_area (self, fact)), FALSE);
    is_folded |= compose_window_is_folded (self, fact);
  }
  gtk_widget_set_visible (self->more_button, is_folded);
  gtk_widget_set_visible (self->facts_box, needs->len > 0);
}

/* --- The text ----------------------------------------------------------------------- */

FootingComposed *
compose_window_compose (FootingComposeWindow *self,
                        FootingLength length,
                        char **allowed,
                        char **facts,
                        GError **error)
{
  FootingComposeRequest request = {
      .store = footing_context_get_store (self->context),
      .guidance = footing_context_get_guidance (self->context),
      .sayings = self->sayings,
      .recovery = self->recovery,
      .trigger = compose_window_get_trigger (self),
      .reader = footing_choice_row_get_code (self->reader_row),
      .name = self->person != NULL ? self->person->name : NULL,
      .length = length,
      .thanks = self->thanks,
      .written = self->written,
      .allowed = (const char *const *)allowed,
  };

  for (FootingFact fact = 0; fact < FOOTING_N_FACTS; fact++)
    request.facts[fact] = facts[fact];

  return footing_compose (&request, error);
}

gboolean
compose_window_is_story (FootingComposeWindow *self)
{
  return self->recovery != NULL && !self->thanks &&
         !footing_recovery_is_support (self->recovery) &&
         compose_window_get_length (self) == FOOTING_LENGTH_PAGE &&
         footing_story_is_for (footing_choice_row_get_code (self->reader_row));
}

/* The version before, or NULL. Owned by the caller. */
static FootingRecoveryStory *
show_story (FootingComposeWindow *self)
{
  const gboolean story = compose_window_is_story (self);
  g_autofree char *today = footing_context_today (self->context);
  g_autoptr (FootingRecoveryStory) last = NULL;
  g_autofree char *line = NULL;
  g_autoptr (GError) error = NULL;

  if (story)
    last = footing_story_find_last (
        footing_context_get_store (self->context), footing_record_get_id (self->recovery),
        footing_choice_row_get_code (self->reader_row), &error);
  if (error != NULL)
    footing_context_report (self->context, error);
  line = footing_story_format_line (last, today);
  gtk_label_set_label (self->story_line, line);
  gtk_widget_set_visible (GTK_WIDGET (self->story_line), story);
  gtk_widget_set_visible (self->keep_button,
                          story && gtk_widget_get_visible (self->copy_button));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "compose.keep", story);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "compose.versions", last != NULL);

  return g_steal_pointer (&last);
}

void
compose_window_recompose (FootingComposeWindow *self)
{
  g_auto (GStrv) allowed = dup_allowed (self);
  g_auto (GStrv) facts = g_new0 (char *, FOOTING_N_FACTS + 1);
  g_autofree char *name = compose_window_name_text (self, "compose");
  g_autofree char *made = compose_window_name_text (self, "made");
  g_autofree char *made_place = footing_compose_make_place (self->recovery, made);
  g_autoptr (FootingComposed) composed = NULL;
  g_autoptr (FootingRecoveryStory) last = NULL;
  g_autoptr (GError) error = NULL;

  for (FootingFact fact = 0; fact < FOOTING_N_FACTS; fact++)
    facts[fact] = dup_fact (self, fact);
  composed = compose_window_compose (self, compose_window_get_length (self), allowed,
                                     facts, &error);
  if (composed == NULL) {
    footing_context_report (self->context, error);
    return;
  }

  g_free (self->composed_from);
  self->composed_from = g_strjoinv ("\n", facts);
  footing_compose_text_close (self->text);
  compose_window_carry_edits (self, composed, facts);
  last = show_story (self);
  show_needs (self, composed->needs);
  show_private (self, composed->private_ones, allowed);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "compose.copy",
                                 composed->lines->len > 0);
  footing_compose_text_show (self->text, g_steal_pointer (&composed),
                             compose_window_get_length (self),
                             compose_window_open_form (self, name), made_place, last,
                             g_strcmp0 (name, self->shown) == 0);
  g_free (self->shown);
  self->shown = g_steal_pointer (&name);
}

/* The text is made anew once an answer is left; whoever has gone on into the text stays
 * there. */
static gboolean
recompose_cb (gpointer data)
{
  FootingComposeWindow *self = data;
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));
  const gboolean is_in_text =
      focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->text));

  self->idle = 0;
  compose_window_recompose (self);
  if (is_in_text)
    gtk_widget_child_focus (GTK_WIDGET (self->text), GTK_DIR_TAB_FORWARD);

  return G_SOURCE_REMOVE;
}

void
compose_window_left_cb (FootingComposeWindow *self)
{
  g_auto (GStrv) facts = g_new0 (char *, FOOTING_N_FACTS + 1);
  g_autofree char *answers = NULL;

  if (self->closed)
    return;

  for (FootingFact fact = 0; fact < FOOTING_N_FACTS; fact++)
    facts[fact] = dup_fact (self, fact);
  answers = g_strjoinv ("\n", facts);
  if (self->idle == 0 && g_strcmp0 (answers, self->composed_from) != 0)
    self->idle = g_idle_add (recompose_cb, self);
}
