/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "compose-window-private.h"
#include "format/compose-format.h"
#include "store/forms.h"

#include <glib/gi18n-lib.h>

/* The places where something is kept of a text of this plan, or of none, as keys: most
 * have nothing, and need not be read. Owned by the caller. */
static GHashTable *
list_places (FootingComposeWindow *self)
{
  g_autofree char *prefix = footing_compose_make_place (self->recovery, "compose ");
  g_autoptr (GPtrArray) places =
      footing_forms_list (footing_context_get_store (self->context), prefix, NULL);
  GHashTable *found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; places != NULL && i < places->len; i++)
    g_hash_table_add (found, g_strdup (g_ptr_array_index (places, i)));

  return found;
}

/* What is kept, called @what, of the text after @event for @reader of @length: text by
 * the key of its line; NULL for nothing. Owned by the caller. */
static GHashTable *
read_kept (FootingComposeWindow *self,
           const char *what,
           const char *event,
           const char *reader,
           FootingLength length)
{
  g_autofree char *name =
      footing_compose_name_text (what, event, reader, footing_lengths ()[length]);
  g_autofree char *place = footing_compose_make_place (self->recovery, name);
  g_autoptr (GHashTable) kept =
      footing_forms_get (footing_context_get_store (self->context), place, NULL, NULL);

  return kept != NULL && g_hash_table_size (kept) > 0 ? g_steal_pointer (&kept) : NULL;
}

/* Whether something was edited in that text, by @places. */
static gboolean
is_edited (FootingComposeWindow *self,
           GHashTable *places,
           const char *event,
           const char *reader,
           FootingLength length)
{
  g_autofree char *name =
      footing_compose_name_text ("compose", event, reader, footing_lengths ()[length]);
  g_autofree char *place = footing_compose_make_place (self->recovery, name);

  return g_hash_table_contains (places, place);
}

/* Adds the name of a text whose edits stay there; @event is named where it is another
 * one. */
static void
add_other (FootingComposeWindow *self,
           GString *others,
           const char *event,
           const char *reader,
           FootingLength length)
{
  const FootingGuide *guide = footing_guidance_lookup (
      footing_context_get_guidance (self->context), FOOTING_GUIDE_TRIGGER, event);
  const char *title =
      guide != NULL ? footing_guide_title (guide, compose_window_get_perspective (self))
                    : _ ("Not chosen");
  /* Translators: a text: whom it is for, and its length: "Your manager, one page" */
  g_autofree char *name =
      g_strdup_printf (C_ ("text", "%s, %s"), footing_reader_to_label (reader),
                       footing_length_to_label (footing_lengths ()[length]));

  if (others->len > 0)
    g_string_append (others, "; ");
  if (g_str_equal (event, compose_window_get_event (self)))
    g_string_append (others, name);
  else
    /* Translators: a text, and the event that it is about: "Your manager, one page (A
     * project missed its targets)" */
    g_string_append_printf (others, C_ ("text", "%s (%s)"), name, title);
}

/* The text for the same reader of @length, as it was made: what is edited in it is
 * carried over to @composed where both say the same. Whether some of it stays behind. */
static gboolean
carry (FootingComposeWindow *self,
       FootingComposed *composed,
       FootingLength length,
       char **facts)
{
  const char *event = compose_window_get_event (self);
  const char *reader = footing_choice_row_get_code (self->reader_row);
  g_autoptr (FootingComposed) other =
      compose_window_compose (self, length, NULL, facts, NULL);
  g_autoptr (GHashTable) edits = read_kept (self, "compose", event, reader, length);
  g_autoptr (GHashTable) made = read_kept (self, "made", event, reader, length);

  return other != NULL && edits != NULL &&
         footing_composed_carry (composed, other, edits, made) > 0;
}

/* Goes through the texts after @event: carries what can be, and adds the others. */
static void
go_through (FootingComposeWindow *self,
            FootingComposed *composed,
            char **facts,
            GHashTable *places,
            const char *event,
            GString *others)
{
  const char *const *readers =
      footing_readers_for (compose_window_get_perspective (self));
  const char *reader = footing_choice_row_get_code (self->reader_row);
  const gboolean is_event = g_str_equal (event, compose_window_get_event (self));

  for (guint i = 0; readers[i] != NULL; i++)
    for (FootingLength length = 0; length < FOOTING_N_LENGTHS; length++) {
      const gboolean is_same = is_event && g_str_equal (readers[i], reader);

      if (!is_edited (self, places, event, readers[i], length) ||
          (is_same && length == compose_window_get_length (self)))
        continue;
      if (!is_same || carry (self, composed, length, facts))
        add_other (self, others, event, readers[i], length);
    }
}

void
compose_window_carry_edits (FootingComposeWindow *self,
                            FootingComposed *composed,
                            char **facts)
{
  FootingGuidance *guidance = footing_context_get_guidance (self->context);
  const char *event = compose_window_get_event (self);
  const guint n = footing_guidance_n (guidance, FOOTING_GUIDE_TRIGGER);
  g_autoptr (GHashTable) places = list_places (self);
  g_autoptr (GString) others = g_string_new (NULL);
  g_autofree char *line = NULL;

  /* Thanks are a text of their own. */
  if (self->thanks)
    return;

  go_through (self, composed, facts, places, event, others);
  for (guint i = 0; i <= n; i++) {
    const char *other = i < n ? footing_guide_code (footing_guidance_nth (
                                    guidance, FOOTING_GUIDE_TRIGGER, i))
                              : FOOTING_COMPOSE_NO_EVENT;

    if (!g_str_equal (other, event))
      go_through (self, composed, facts, places, other, others);
  }

  /* Translators: %s are other texts: "Your manager, one page; Your team, one minute" */
  line = g_strdup_printf (_ ("You’ve changed other texts, too. Those changes are kept "
                             "there: %s."),
                          others->str);
  gtk_label_set_label (self->edits_line, others->len > 0 ? line : "");
  gtk_widget_set_visible (GTK_WIDGET (self->edits_line), others->len > 0);
}
