/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "suggestion-row.h"

#include <glib/gi18n-lib.h>

struct _FootingSuggestionRow {
  AdwExpanderRow parent_instance;

  /* template children */
  GtkWidget *accepted_label;
  GtkLabel *text_label;
  GtkLabel *done_label;
  GtkLabel *caution_label;
  GtkWidget *why;
  GtkLabel *why_label;
  GtkLabel *source_label;
  GtkWidget *add_button;

  /* borrowed */
  const FootingGuide *move; /* of the catalogue */
};

G_DEFINE_FINAL_TYPE (FootingSuggestionRow, footing_suggestion_row, ADW_TYPE_EXPANDER_ROW)

enum {
  ACCEPTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* --- Because -------------------------------------------------------------------------
 */

/* One reason that stands alone; %s is what was rated. */
static const char *
get_sentence (const FootingReason *reason)
{
  /* Translators: %s is something that keeps one stuck, such as "Unclear feedback" */
  static const char *const drivers[] = {
      N_ ("Because you said that “%s” is a little at work."),
      N_ ("Because you said that “%s” is clearly at work."),
      N_ ("Because you said that “%s” is strongly at work."),
  };
  /* Translators: %s is something that was seen, such as "Speaking up less" */
  static const char *const signs[] = {
      N_ ("Because you rarely noticed “%s”."),
      N_ ("Because you sometimes noticed “%s”."),
      N_ ("Because you often noticed “%s”."),
      N_ ("Because you nearly always noticed “%s”."),
  };

  return reason->kind == FOOTING_GUIDE_DRIVER ? _ (drivers[reason->rating - 1])
                                              : _ (signs[reason->rating - 1]);
}

/* One reason among several. */
static const char *
get_part (const FootingReason *reason)
{
  /* Translators: %s is something that keeps one stuck, and how much it is at work; part
   * of "Because of … and …" */
  static const char *const drivers[] = {
      NC_ ("reason", "“%s” (a little at work)"),
      NC_ ("reason", "“%s” (clearly at work)"),
      NC_ ("reason", "“%s” (strongly at work)"),
  };
  /* Translators: %s is something that was seen, and how often; part of "Because of … and
   * …" */
  static const char *const signs[] = {
      NC_ ("reason", "“%s” (noticed rarely)"),
      NC_ ("reason", "“%s” (noticed sometimes)"),
      NC_ ("reason", "“%s” (noticed often)"),
      NC_ ("reason", "“%s” (noticed nearly always)"),
  };

  return g_dpgettext2 (GETTEXT_PACKAGE, "reason",
                       reason->kind == FOOTING_GUIDE_DRIVER ? drivers[reason->rating - 1]
                                                            : signs[reason->rating - 1]);
}

/* Puts what was rated in place of the "%s" of @format, which is one of those above. */
static char *
fill_in (const char *format, const FootingReason *reason, FootingPerspective perspective)
{
  const char *title = footing_guide_title (reason->item, perspective);
  g_auto (GStrv) parts = g_strsplit (format, "%s", 2);

  return g_strjoinv (title, parts);
}

char *
footing_suggestion_format_because (const FootingSuggestion *suggestion,
                                   FootingPerspective perspective)
{
  const FootingReason *first, *second;
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;

  g_return_val_if_fail (suggestion != NULL, NULL);

  if (suggestion->reasons->len == 0)
    return g_strdup ("");

  first = &g_array_index (suggestion->reasons, FootingReason, 0);
  if (suggestion->reasons->len == 1)
    return fill_in (get_sentence (first), first, perspective);

  second = &g_array_index (suggestion->reasons, FootingReason, 1);
  one = fill_in (get_part (first), first, perspective);
  two = fill_in (get_part (second), second, perspective);
  /* Translators: two reasons, “Unclear feedback” (clearly at work) */
  return g_strdup_printf (_ ("Because of %s and %s."), one, two);
}

/* --- Row -----------------------------------------------------------------------------
 */

static void
add_cb (FootingSuggestionRow *self)
{
  g_signal_emit (self, signals[ACCEPTED], 0);
}

static void
footing_suggestion_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_SUGGESTION_ROW);

  G_OBJECT_CLASS (footing_suggestion_row_parent_class)->dispose (object);
}

static void
footing_suggestion_row_class_init (FootingSuggestionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_suggestion_row_dispose;

  signals[ACCEPTED] =
      g_signal_new ("accepted", FOOTING_TYPE_SUGGESTION_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                    NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/editors/suggestion-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingSuggestionRow,
                                        accepted_label);
  gtk_widget_class_bind_template_child (widget_class, FootingSuggestionRow, text_label);
  gtk_widget_class_bind_template_child (widget_class, FootingSuggestionRow, done_label);
  gtk_widget_class_bind_template_child (widget_class, FootingSuggestionRow,
                                        caution_label);
  gtk_widget_class_bind_template_child (widget_class, FootingSuggestionRow, why);
  gtk_widget_class_bind_template_child (widget_class, FootingSuggestionRow, why_label);
  gtk_widget_class_bind_template_child (widget_class, FootingSuggestionRow, source_label);
  gtk_widget_class_bind_template_child (widget_class, FootingSuggestionRow, add_button);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
footing_suggestion_row_init (FootingSuggestionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_label (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
name_button (FootingSuggestionRow *self, const char *title)
{
  /* Translators: %s is the title of a move */
  g_autofree char *label = g_strdup_printf (_ ("Add to plan: %s"), title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

GtkWidget *
footing_suggestion_row_new (const FootingSuggestion *suggestion,
                            FootingPerspective perspective)
{
  FootingSuggestionRow *self = g_object_new (FOOTING_TYPE_SUGGESTION_ROW, NULL);
  const FootingGuide *move = suggestion->move;
  const char *title = footing_guide_title (move, perspective);
  const char *done = footing_guide_done_when (move, perspective);
  g_autofree char *because = footing_suggestion_format_because (suggestion, perspective);
  g_autofree char *done_when = NULL;

  self->move = move;
  g_object_set (self, "title", title, "subtitle", because, NULL);
  name_button (self, title);
  set_label (self->text_label, footing_guide_text (move, perspective));
  if (done != NULL)
    /* Translators: %s is a sentence: "Done when: The first update is sent." */
    done_when = g_strdup_printf (_ ("Done when: %s"), done);
  set_label (self->done_label, done_when);
  set_label (self->caution_label, footing_guide_caution (move, perspective));
  set_label (self->why_label, footing_guide_why (move));
  set_label (self->source_label, footing_guide_source (move));
  gtk_widget_set_visible (self->why, footing_guide_why (move) != NULL);

  return GTK_WIDGET (self);
}

const char *
footing_suggestion_row_get_move (FootingSuggestionRow *self)
{
  g_return_val_if_fail (FOOTING_IS_SUGGESTION_ROW (self), NULL);

  return footing_guide_code (self->move);
}

void
footing_suggestion_row_set_accepted (FootingSuggestionRow *self, gboolean accepted)
{
  g_return_if_fail (FOOTING_IS_SUGGESTION_ROW (self));

  if (accepted && gtk_widget_has_focus (self->add_button))
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
  gtk_widget_set_visible (self->accepted_label, accepted);
  gtk_widget_set_visible (self->add_button, !accepted);
}

GtkWidget *
footing_suggestion_row_find_button (FootingSuggestionRow *self)
{
  g_return_val_if_fail (FOOTING_IS_SUGGESTION_ROW (self), NULL);

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);

  return self->add_button;
}
