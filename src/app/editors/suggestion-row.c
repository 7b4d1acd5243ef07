/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "suggestion-row.h"
#include "gap-rows.h"
#include "move-help.h"
#include "prepare-link.h"

#include <glib/gi18n-lib.h>

struct _FootingSuggestionRow {
  AdwExpanderRow parent_instance;

  /* template children */
  GtkWidget *accepted_label;
  GtkLabel *text_label;
  AdwBin *help;
  GtkWidget *step_row;
  GtkLabel *step_label;
  GtkWidget *add_button;

  /* owned */
  FootingRecovery *plan; /* or NULL */
  FootingGapRows *gaps;  /* made when somebody looks */

  /* borrowed */
  const FootingGuide *move; /* of the catalogue */
  GtkWidget *link;          /* to the page of the move; made when somebody looks */

  /* state */
  FootingPerspective perspective;
  gboolean accepted;
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
  /* Translators: %s is the kind of event, such as "Passed over for a role" */
  static const char *const trigger = N_ ("Because of what happened: “%s”.");
  /* Translators: %s is something that keeps one stuck, such as "Unclear feedback" */
  static const char *const drivers[] = {
      N_ ("Because you rated “%s” a little."),
      N_ ("Because you rated “%s” clearly."),
      N_ ("Because you rated “%s” strongly."),
  };
  /* Translators: %s is something that was seen, such as "Speaking up less" */
  static const char *const signs[] = {
      N_ ("Because you rarely noticed “%s”."),
      N_ ("Because you sometimes noticed “%s”."),
      N_ ("Because you often noticed “%s”."),
      N_ ("Because you nearly always noticed “%s”."),
  };

  if (reason->kind == FOOTING_GUIDE_TRIGGER)
    return _ (trigger);

  return reason->kind == FOOTING_GUIDE_DRIVER ? _ (drivers[reason->rating - 1])
                                              : _ (signs[reason->rating - 1]);
}

/* One reason among several. */
static const char *
get_part (const FootingReason *reason)
{
  /* Translators: %s is the kind of event; part of "Because of … and …" */
  static const char *const trigger = NC_ ("reason", "“%s” (what happened)");
  /* Translators: %s is something that keeps one stuck, and how much it is at work; part
   * of "Because of … and …" */
  static const char *const drivers[] = {
      NC_ ("reason", "“%s” (a little)"),
      NC_ ("reason", "“%s” (clearly)"),
      NC_ ("reason", "“%s” (strongly)"),
  };
  /* Translators: %s is something that was seen, and how often; part of "Because of … and
   * …" */
  static const char *const signs[] = {
      NC_ ("reason", "“%s” (noticed rarely)"),
      NC_ ("reason", "“%s” (noticed sometimes)"),
      NC_ ("reason", "“%s” (noticed often)"),
      NC_ ("reason", "“%s” (noticed nearly always)"),
  };

  const char *text = trigger;

  if (reason->kind == FOOTING_GUIDE_DRIVER)
    text = drivers[reason->rating - 1];
  else if (reason->kind == FOOTING_GUIDE_SIGN)
    text = signs[reason->rating - 1];

  return g_dpgettext2 (GETTEXT_PACKAGE, "reason", text);
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

/* --- The step ------------------------------------------------------------------------
 */

static void
show_step (FootingSuggestionRow *self)
{
  const char *frame = footing_guide_frame (self->move, self->perspective);
  g_auto (FootingFilling) filling = {0};
  g_autofree char *sentence = NULL;
  g_autofree char *shown = NULL;

  if (frame == NULL)
    return;

  footing_suggestion_row_get_filling (self, &filling);
  sentence = footing_frame_fill (frame, &filling);
  shown = self->plan != NULL ? footing_record_show (self->plan, sentence)
                             : g_strdup (sentence);
  gtk_label_set_label (self->step_label, shown);
}

/* The gaps are asked for until the move is in the plan; from then on it is carried out.
 */
static void
show_gaps (FootingSuggestionRow *self)
{
  if (self->link != NULL)
    footing_prepare_link_show (
        FOOTING_ABOUT_LINK (self->link), self->move, self->perspective,
        self->accepted && self->plan != NULL ? footing_record_get_id (self->plan) : NULL);
  if (self->gaps != NULL)
    footing_gap_rows_set_visible (self->gaps, !self->accepted);
  gtk_widget_set_visible (self->step_row, !self->accepted);
}

/* Between what the move is and the sentence that comes of it. */
static void
add_gaps (FootingSuggestionRow *self, FootingContext *context)
{
  AdwExpanderRow *row = ADW_EXPANDER_ROW (self);
  g_autoptr (GtkWidget) step_row = g_object_ref (self->step_row);

  adw_expander_row_remove (row, step_row);
  self->gaps = footing_gap_rows_new (context, row, self->move, self->perspective);
  adw_expander_row_add_row (row, step_row);
  g_signal_connect_object (self->gaps, "changed", G_CALLBACK (show_step), self,
                           G_CONNECT_SWAPPED);
  show_gaps (self);
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
  g_clear_object (&FOOTING_SUGGESTION_ROW (object)->gaps);
  g_clear_object (&FOOTING_SUGGESTION_ROW (object)->plan);
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
  gtk_widget_class_bind_template_child (widget_class, FootingSuggestionRow, help);
  gtk_widget_class_bind_template_child (widget_class, FootingSuggestionRow, step_row);
  gtk_widget_class_bind_template_child (widget_class, FootingSuggestionRow, step_label);
  gtk_widget_class_bind_template_child (widget_class, FootingSuggestionRow, add_button);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
footing_suggestion_row_init (FootingSuggestionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
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
  g_autofree char *because = footing_suggestion_format_because (suggestion, perspective);

  self->move = move;
  self->perspective = perspective;
  g_object_set (self, "title", title, "subtitle", because, NULL);
  name_button (self, title);
  gtk_label_set_label (self->text_label, footing_guide_text (move, perspective));
  show_gaps (self);
  show_step (self);

  return GTK_WIDGET (self);
}

void
footing_suggestion_row_show (FootingSuggestionRow *self,
                             FootingContext *context,
                             const char *recovery,
                             const FootingHelp *help,
                             const FootingFilling *known)
{
  GtkWidget *content;

  g_return_if_fail (FOOTING_IS_SUGGESTION_ROW (self));

  content = footing_move_help_new (footing_context_get_guidance (context), help);
  self->link = footing_about_link_new ();
  gtk_box_append (GTK_BOX (content), self->link);
  adw_bin_set_child (self->help, content);
  footing_suggestion_row_fill (self, context, recovery, known);
}

void
footing_suggestion_row_fill (FootingSuggestionRow *self,
                             FootingContext *context,
                             const char *recovery,
                             const FootingFilling *known)
{
  g_return_if_fail (FOOTING_IS_SUGGESTION_ROW (self));

  if (self->gaps == NULL)
    add_gaps (self, context);
  g_clear_object (&self->plan);
  self->plan = footing_store_get (footing_context_get_store (context),
                                  FOOTING_TYPE_RECOVERY, recovery, NULL);
  footing_gap_rows_fill (self->gaps, recovery, known);
  show_gaps (self);
}

gboolean
footing_suggestion_row_check (FootingSuggestionRow *self)
{
  g_return_val_if_fail (FOOTING_IS_SUGGESTION_ROW (self), FALSE);

  return self->gaps == NULL || footing_gap_rows_check (self->gaps);
}

gboolean
footing_suggestion_row_forget (FootingSuggestionRow *self, GError **error)
{
  g_return_val_if_fail (FOOTING_IS_SUGGESTION_ROW (self), FALSE);

  return self->gaps == NULL || footing_gap_rows_forget (self->gaps, error);
}

void
footing_suggestion_row_reset (FootingSuggestionRow *self)
{
  g_return_if_fail (FOOTING_IS_SUGGESTION_ROW (self));

  if (self->gaps != NULL)
    footing_gap_rows_reset (self->gaps);
}

void
footing_suggestion_row_get_filling (FootingSuggestionRow *self, FootingFilling *filling)
{
  g_return_if_fail (FOOTING_IS_SUGGESTION_ROW (self));

  if (self->gaps != NULL)
    footing_gap_rows_get_filling (self->gaps, filling);
}

const char *
footing_suggestion_row_get_day (FootingSuggestionRow *self)
{
  g_return_val_if_fail (FOOTING_IS_SUGGESTION_ROW (self), "");

  return self->gaps != NULL ? footing_gap_rows_get_day (self->gaps) : "";
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
  self->accepted = accepted;
  gtk_widget_set_visible (self->accepted_label, accepted);
  show_gaps (self);
}

GtkWidget *
footing_suggestion_row_find_button (FootingSuggestionRow *self)
{
  g_return_val_if_fail (FOOTING_IS_SUGGESTION_ROW (self), NULL);

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);

  return self->add_button;
}
