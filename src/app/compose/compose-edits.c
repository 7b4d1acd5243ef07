/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "compose-window-private.h"
#include "format/compose-format.h"
#include "store/forms.h"

#include <glib/gi18n-lib.h>

/* What was edited in the text for @reader of @length: text by the key of its line; NULL
 * for nothing. Owned by the caller. */
static GHashTable *
read_edits (FootingComposeWindow *self, const char *reader, FootingLength length)
{
  g_autofree char *name =
      compose_window_name_other (self, "compose", reader, footing_lengths ()[length]);
  g_autofree char *place = compose_window_make_place (self, name);
  g_autoptr (GHashTable) edits =
      footing_forms_get (footing_context_get_store (self->context), place, NULL, NULL);

  return edits != NULL && g_hash_table_size (edits) > 0 ? g_steal_pointer (&edits) : NULL;
}

/* Adds the name of a text whose edits stay there. */
static void
add_other (GString *others, const char *reader, FootingLength length)
{
  if (others->len > 0)
    g_string_append (others, "; ");
  /* Translators: a text: whom it is for, and its length: "Your manager, one page" */
  g_string_append_printf (others, C_ ("text", "%s, %s"), footing_reader_to_label (reader),
                          footing_length_to_label (footing_lengths ()[length]));
}

/* The text for the same reader of @length, as it was made: what is edited in it is
 * carried over to @composed where both say the same. Whether some of it stays behind. */
static gboolean
carry (FootingComposeWindow *self,
       FootingComposed *composed,
       FootingLength length,
       GHashTable *edits,
       char **facts)
{
  g_autoptr (FootingComposed) other =
      compose_window_compose (self, length, NULL, facts, NULL);

  return other != NULL && footing_composed_carry (composed, other, edits) > 0;
}

void
compose_window_carry_edits (FootingComposeWindow *self,
                            FootingComposed *composed,
                            char **facts)
{
  const char *const *readers =
      footing_readers_for (compose_window_get_perspective (self));
  const char *reader = footing_choice_row_get_code (self->reader_row);
  g_autoptr (GString) others = g_string_new (NULL);
  g_autofree char *line = NULL;

  for (guint i = 0; readers[i] != NULL; i++)
    for (FootingLength length = 0; length < FOOTING_N_LENGTHS; length++) {
      const gboolean is_same = g_str_equal (readers[i], reader);
      g_autoptr (GHashTable) edits = read_edits (self, readers[i], length);

      if (edits == NULL || (is_same && length == compose_window_get_length (self)))
        continue;
      if (!is_same || carry (self, composed, length, edits, facts))
        add_other (others, readers[i], length);
    }

  /* Translators: %s are other texts: "Your manager, one page; Your team, one minute" */
  line = g_strdup_printf (_ ("You’ve changed other texts, too. Those changes are kept "
                             "there: %s."),
                          others->str);
  gtk_label_set_label (self->edits_line, others->len > 0 ? line : "");
  gtk_widget_set_visible (GTK_WIDGET (self->edits_line), others->len > 0);
}
