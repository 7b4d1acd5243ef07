/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "compose-window-private.h"
#include "compose/adopt.h"
#include "compose/story.h"
#include "format/compose-format.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static char *
label_reader (const char *code)
{
  return g_strdup (footing_reader_to_label (code));
}

static char *
label_length (const char *code)
{
  return g_strdup (footing_length_to_label (code));
}

/* The reader that @about names after an event ("project-missed client"), else NULL. */
static const char *
find_named (const char *about)
{
  const char *space = strchr (about, ' ');
  const char *reader = space != NULL ? space + 1 : about;

  return g_strv_contains (footing_readers (), reader) ? reader : NULL;
}

/* Whom it is for at first, or NULL: who is supported, where that is asked for; after an
 * event of its own those who decide, unless it is said for whom. */
static const char *
find_first_reader (FootingComposeWindow *self, const char *about)
{
  const char *named = find_named (about);

  if (named != NULL)
    return named;
  if (self->trigger != NULL)
    return "manager";

  return self->person != NULL
             ? footing_compose_find_reader_for (self->recovery, self->person)
             : NULL;
}

/* Whom the story is for that was kept last, or who decides; NULL where it is not the
 * story that is asked for. */
static const char *
find_story_reader (FootingComposeWindow *self, const char *about)
{
  g_autoptr (GError) error = NULL;
  const char *reader;

  if (!g_str_equal (about, FOOTING_COMPOSE_STORY) || self->recovery == NULL ||
      footing_recovery_is_support (self->recovery))
    return NULL;

  reader = footing_story_find_reader (footing_context_get_store (self->context),
                                      footing_record_get_id (self->recovery), &error);
  if (error != NULL)
    footing_context_report (self->context, error);

  return reader;
}

static void
load_triggers (FootingComposeWindow *self)
{
  FootingGuidance *guidance = footing_context_get_guidance (self->context);
  const guint n = footing_guidance_n (guidance, FOOTING_GUIDE_TRIGGER);
  g_autofree const char **codes = g_new0 (const char *, n + 2);
  g_autofree const char **labels = g_new0 (const char *, n + 2);

  codes[0] = FOOTING_COMPOSE_NO_EVENT;
  labels[0] = _ ("Not chosen");

  for (guint i = 0; i < n; i++) {
    const FootingGuide *guide = footing_guidance_nth (guidance, FOOTING_GUIDE_TRIGGER, i);

    codes[i + 1] = footing_guide_code (guide);
    labels[i + 1] = footing_guide_title (guide, FOOTING_PERSPECTIVE_SELF);
  }
  footing_choice_row_replace (self->trigger_row, codes, labels);
  if (self->trigger != NULL)
    g_object_set (self->trigger_row, "code", self->trigger, NULL);
}

/* An event of its own is told of without the plan of another. */
static void
find_about (FootingComposeWindow *self, const char *about)
{
  FootingStore *store = footing_context_get_store (self->context);
  FootingGuidance *guidance = footing_context_get_guidance (self->context);

  g_autofree char *event = g_strndup (about, strcspn (about, " "));

  self->recovery = footing_context_dup_recovery (self->context);
  if (footing_guidance_lookup (guidance, FOOTING_GUIDE_TRIGGER, event) != NULL) {
    self->trigger = g_strdup (event);
    if (self->recovery != NULL && !g_str_equal (self->recovery->trigger, event))
      g_clear_object (&self->recovery);
  } else if (*about != '\0' && !g_str_equal (about, FOOTING_COMPOSE_STORY) &&
             find_named (about) == NULL) {
    self->person = footing_store_get (store, FOOTING_TYPE_PERSON, about, NULL);
    if (self->person != NULL && self->person->recovery != NULL) {
      g_clear_object (&self->recovery);
      self->recovery =
          footing_store_get (store, FOOTING_TYPE_RECOVERY, self->person->recovery, NULL);
    }
  }
}

/* The answers say what they are about, as long as that is no plan. */
void
compose_window_note_event (FootingComposeWindow *self)
{
  if (self->trigger != NULL && self->recovery == NULL && self->facts != NULL)
    footing_kept_form_add (self->facts, "trigger", compose_window_get_event (self));
}

static void
keep_fields (FootingComposeWindow *self)
{
  g_clear_pointer (&self->facts, footing_saver_free);
  self->facts = compose_window_open_form (self, FOOTING_COMPOSE_ANSWERS);
  compose_window_note_event (self);
  if (self->trigger == NULL)
    footing_kept_form_bind (self->facts, "trigger", self->trigger_row, "code",
                            GTK_WIDGET (self->trigger_row));
  for (FootingFact fact = 0; fact < FOOTING_N_FACTS; fact++)
    footing_kept_form_bind_text_view (
        self->facts, footing_fact_get_code (fact),
        footing_text_area_get_view (compose_window_get_area (self, fact)));
  footing_kept_line_follow (self->facts_line, self->facts);
}

static void
follow_fields (FootingComposeWindow *self)
{
  for (FootingFact fact = 0; fact < FOOTING_N_FACTS; fact++) {
    GtkTextView *view = footing_text_area_get_view (compose_window_get_area (self, fact));
    GtkEventController *focus = gtk_event_controller_focus_new ();

    g_signal_connect_object (focus, "leave", G_CALLBACK (compose_window_left_cb), self,
                             G_CONNECT_SWAPPED);
    gtk_widget_add_controller (GTK_WIDGET (view), focus);
  }
}

/* What was prepared before there was a plan can go on in it. */
static void
offer_adopting (FootingComposeWindow *self)
{
  FootingStore *store = footing_context_get_store (self->context);

  gtk_widget_set_visible (self->adopt_box,
                          self->recovery != NULL &&
                              footing_compose_may_adopt (store, self->recovery));
}

void
compose_window_adopt (FootingComposeWindow *self)
{
  FootingStore *store = footing_context_get_store (self->context);
  g_autoptr (GError) error = NULL;

  if (!footing_context_flush (self->context))
    return;

  if (!footing_compose_adopt (store, self->recovery, &error)) {
    footing_context_report (self->context, error);
    return;
  }

  self->filling = TRUE;
  keep_fields (self);
  self->filling = FALSE;
  offer_adopting (self);
  compose_window_recompose (self);
  gtk_widget_child_focus (self->facts_box, GTK_DIR_TAB_FORWARD);
}

/* What is written behind the door @code is carried over. */
static void
find_written (FootingComposeWindow *self, const char *code)
{
  if (footing_context_flush (self->context))
    self->written =
        footing_compose_dup_written (footing_context_get_store (self->context),
                                     footing_context_get_guidance (self->context), code);
}

void
compose_window_load (FootingComposeWindow *self, const char *target)
{
  g_auto (GStrv) parts = g_strsplit (target, FOOTING_COMPOSE_DOOR, 2);
  const char *about = *target != '\0' ? parts[0] : "";
  const char *reader, *story;

  if (*about != '\0' && parts[1] != NULL)
    find_written (self, parts[1]);
  self->thanks = g_str_has_prefix (about, FOOTING_COMPOSE_THANKS);
  if (self->thanks)
    about += strlen (FOOTING_COMPOSE_THANKS);
  find_about (self, about);
  story = find_story_reader (self, about);
  reader = story != NULL ? story : find_first_reader (self, about);
  footing_choice_row_load (self->reader_row,
                           footing_readers_for (compose_window_get_perspective (self)),
                           label_reader);
  footing_choice_row_load (self->length_row, footing_lengths (), label_length);
  g_object_set (self->length_row, "code", story != NULL ? "page" : "minute", NULL);
  if (reader != NULL && footing_choice_row_has (self->reader_row, reader))
    g_object_set (self->reader_row, "code", reader, NULL);
  load_triggers (self);
  gtk_widget_set_visible (
      GTK_WIDGET (self->trigger_row),
      !self->thanks && (self->recovery == NULL || *self->recovery->trigger == '\0'));
  gtk_widget_set_visible (self->rehearse_button, !self->thanks);
  keep_fields (self);
  follow_fields (self);
  offer_adopting (self);
  self->filling = FALSE;
  compose_window_recompose (self);
}
