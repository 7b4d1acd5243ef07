/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sign-state.h"
#include "editors/prepare-link.h"
#include "editors/sign-menu.h"
#include "editors/why.h"
#include "format/rung-format.h"
#include "format/sign-format.h"
#include "kept-form.h"
#include "plan/moves.h"
#include "sign-chart.h"
#include "widgets/chart.h"
#include "widgets/date-presets.h"
#include "widgets/fold-box.h"

#include <glib/gi18n-lib.h>

/* From this frequency on there is a button for what helps. */
#define HELP_FROM 2

/* How wide the picture is, in pixels: the same in each row, so that weeks are below one
 * another. */
#define WIDTH 120

struct _FootingSignState {
  AdwPreferencesRow parent_instance;

  /* template children */
  GtkLabel *title;
  GtkLabel *word;
  FootingChart *chart;
  GtkMenuButton *help_button;
  GtkPopover *popover;
  AdwBin *menu;
  GtkLabel *try_label;
  GtkWidget *quick_button;
  GtkWidget *step_box;
  GtkWidget *done_mark;
  GtkLabel *step_label;
  GtkLabel *move_title;
  GtkLabel *move_text;
  GtkLabel *rung_label;
  FootingWhy *why;
  FootingAboutLink *page_link;
  GtkListBox *day_list;
  GtkWidget *add_button;

  /* borrowed */
  const FootingGuide *move; /* NULL for that of one's own sign */
  FootingDateRow *day_row;  /* made when somebody looks */

  /* owned */
  FootingContext *context;
  FootingKeptForm *kept; /* of that day */
  char *sign;            /* its code */

  /* state */
  FootingPerspective perspective;
  gboolean has_help;
};

G_DEFINE_FINAL_TYPE (FootingSignState, footing_sign_state, ADW_TYPE_PREFERENCES_ROW)

enum {
  ADD_MOVE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *
get_move (FootingSignState *self)
{
  return self->move != NULL ? footing_guide_code (self->move) : "";
}

/* The day until which it is to be done is asked for with the plan's other gaps (F90). */
static void
make_day (FootingSignState *self)
{
  static const int days[] = {1, 3, 7, 14};
  GtkWidget *presets = g_object_new (FOOTING_TYPE_DATE_PRESETS, NULL);
  FootingStore *store = footing_context_get_store (self->context);
  g_autofree char *name = g_strconcat ("sign-", self->sign, NULL);
  g_autofree char *day = footing_plan_propose_day (
      store, footing_context_get_guidance (self->context), get_move (self), self->sign);

  self->day_row = FOOTING_DATE_ROW (footing_date_row_new_coming (_ ("Done by")));
  footing_date_presets_load (FOOTING_DATE_PRESETS (presets), self->context, self->day_row,
                             days, G_N_ELEMENTS (days));
  footing_date_row_set_date (self->day_row, day);
  gtk_list_box_append (self->day_list, GTK_WIDGET (self->day_row));
  gtk_list_box_append (self->day_list, presets);
  self->kept =
      footing_kept_form_new_for (self->context, FOOTING_TYPE_RECOVERY,
                                 footing_context_get_recovery (self->context), name);
  footing_kept_form_bind_editable (self->kept, "until", GTK_EDITABLE (self->day_row));
}

static void
shown_cb (FootingSignState *self)
{
  if (self->day_row == NULL && gtk_widget_get_visible (GTK_WIDGET (self->day_list)))
    make_day (self);
}

/* A day that cannot be read is said to be none, where it is typed. */
static gboolean
is_readable (FootingSignState *self)
{
  g_autofree char *unfinished = NULL;

  if (self->day_row == NULL)
    return TRUE;

  g_object_get (self->day_row, "unfinished", &unfinished, NULL);
  if (*unfinished != '\0')
    gtk_widget_grab_focus (GTK_WIDGET (self->day_row));

  return *unfinished == '\0';
}

static void
add_cb (FootingSignState *self)
{
  g_autofree char *day = NULL;

  if (!is_readable (self)) {
    gtk_popover_popup (self->popover);
    return;
  }

  if (self->day_row != NULL)
    day = g_strdup (footing_date_row_get_date (self->day_row));
  gtk_popover_popdown (self->popover);
  g_signal_emit (self, signals[ADD_MOVE], 0, get_move (self), self->sign,
                 day != NULL ? day : "");
}

static void
footing_sign_state_dispose (GObject *object)
{
  FootingSignState *self = FOOTING_SIGN_STATE (object);

  g_clear_pointer (&self->kept, footing_saver_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_SIGN_STATE);
  g_clear_object (&self->context);
  g_clear_pointer (&self->sign, g_free);

  G_OBJECT_CLASS (footing_sign_state_parent_class)->dispose (object);
}

static void
footing_sign_state_class_init (FootingSignStateClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_sign_state_dispose;

  signals[ADD_MOVE] =
      g_signal_new ("add-move", FOOTING_TYPE_SIGN_STATE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING);

  g_type_ensure (FOOTING_TYPE_ABOUT_LINK);
  g_type_ensure (FOOTING_TYPE_CHART);
  g_type_ensure (FOOTING_TYPE_FOLD_BOX);
  g_type_ensure (FOOTING_TYPE_WHY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/signs/sign-state.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingSignState, title);
  gtk_widget_class_bind_template_child (widget_class, FootingSignState, word);
  gtk_widget_class_bind_template_child (widget_class, FootingSignState, chart);
  gtk_widget_class_bind_template_child (widget_class, FootingSignState, help_button);
  gtk_widget_class_bind_template_child (widget_class, FootingSignState, popover);
  gtk_widget_class_bind_template_child (widget_class, FootingSignState, try_label);
  gtk_widget_class_bind_template_child (widget_class, FootingSignState, move_title);
  gtk_widget_class_bind_template_child (widget_class, FootingSignState, move_text);
  gtk_widget_class_bind_template_child (widget_class, FootingSignState, day_list);
  gtk_widget_class_bind_template_child (widget_class, FootingSignState, add_button);
  gtk_widget_class_bind_template_child (widget_class, FootingSignState, menu);
  gtk_widget_class_bind_template_child (widget_class, FootingSignState, quick_button);
  gtk_widget_class_bind_template_child (widget_class, FootingSignState, step_box);
  gtk_widget_class_bind_template_child (widget_class, FootingSignState, step_label);
  gtk_widget_class_bind_template_child (widget_class, FootingSignState, done_mark);
  gtk_widget_class_bind_template_child (widget_class, FootingSignState, rung_label);
  gtk_widget_class_bind_template_child (widget_class, FootingSignState, why);
  gtk_widget_class_bind_template_child (widget_class, FootingSignState, page_link);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
}

static void
footing_sign_state_init (FootingSignState *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  footing_chart_set_widths (self->chart, WIDTH, WIDTH);
}

static void
set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

/* What a screen reader says of the row and its buttons. */
static void
name_parts (FootingSignState *self, const char *title)
{
  /* Translators: what helps with a sign, such as "What helps: Speaking up less" */
  g_autofree char *help = g_strdup_printf (_ ("What helps: %s"), title);
  /* Translators: what helps with a sign becomes a step: "Add to plan: Speaking up less"
   */
  g_autofree char *add = g_strdup_printf (_ ("Add to plan: %s"), title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->help_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, help, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->quick_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, add, -1);
}

/* Why it helps, where the catalogue says it, and where the sign is dealt with. */
static void
show_move (FootingSignState *self,
           const FootingGuide *guide,
           FootingPerspective perspective,
           const char *recovery)
{
  const FootingGuide *move = self->move;
  const char *rung = move != NULL ? footing_guide_rung (move) : "";

  set_text (self->move_title,
            move != NULL ? footing_guide_title (move, perspective) : NULL);
  set_text (self->move_text,
            move != NULL ? footing_guide_text (move, perspective) : NULL);
  set_text (self->rung_label, *rung != '\0' ? footing_rung_to_help (rung) : NULL);
  footing_why_set_guide (self->why, move);
  footing_prepare_link_show (self->page_link, guide, perspective, recovery);
}

GtkWidget *
footing_sign_state_new (FootingContext *context,
                        const char *recovery,
                        const FootingSign *sign,
                        FootingPerspective perspective)
{
  FootingSignState *self = g_object_new (FOOTING_TYPE_SIGN_STATE, NULL);

  self->context = g_object_ref (context);
  self->sign = g_strdup (sign->code);
  self->move = footing_guidance_lookup (footing_context_get_guidance (context),
                                        FOOTING_GUIDE_MOVE, sign->move);
  self->perspective = perspective;
  self->has_help = sign->try != NULL;

  gtk_label_set_label (self->title, sign->title);
  name_parts (self, sign->title);
  set_text (self->try_label, sign->try);
  show_move (self, sign->guide, perspective, recovery);
  adw_bin_set_child (self->menu, footing_sign_menu_new (context, recovery, sign));

  return GTK_WIDGET (self);
}

const char *
footing_sign_state_get_sign (FootingSignState *self)
{
  g_return_val_if_fail (FOOTING_IS_SIGN_STATE (self), NULL);

  return self->sign;
}

gboolean
footing_sign_state_forget (FootingSignState *self, GError **error)
{
  g_return_val_if_fail (FOOTING_IS_SIGN_STATE (self), FALSE);

  return self->kept == NULL || footing_kept_form_forget (self->kept, error);
}

void
footing_sign_state_reset (FootingSignState *self)
{
  g_return_if_fail (FOOTING_IS_SIGN_STATE (self));

  if (self->kept != NULL)
    footing_kept_form_reset (self->kept);
}

static void
show_trend (FootingSignState *self, const FootingSignTrend *trend, const char *today)
{
  g_autofree char *name = footing_sign_dup_step_name (trend);
  g_autoptr (FootingChartModel) model = footing_sign_chart_new (trend, FALSE, today);
  g_autofree char *words = footing_sign_format_row (trend, name, today);
  g_autofree char *picture = footing_sign_format_picture (trend, FALSE, name, today);
  g_autofree char *step = footing_sign_format_step (trend, today);

  gtk_label_set_label (self->word, words);
  footing_chart_set_model (self->chart, model);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->chart),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, picture, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->chart), picture);
  gtk_widget_set_visible (GTK_WIDGET (self->chart),
                          footing_sign_trend_get_span (trend, FOOTING_SIGN_WEEKS).n > 0);
  gtk_label_set_label (self->step_label, step);
  gtk_widget_set_visible (self->step_box, trend->step != NULL);
  gtk_widget_set_visible (self->done_mark,
                          trend->step != NULL && footing_step_is_done (trend->step));
}

/* Where the buttons go, their row has the focus that it had. */
static void
show_part (FootingSignState *self, GtkWidget *part, gboolean shown)
{
  GtkWidget *row = GTK_WIDGET (self);

  if (!shown && gtk_widget_get_visible (part) && gtk_widget_get_focus_child (row) != NULL)
    gtk_widget_grab_focus (row);
  gtk_widget_set_visible (part, shown);
}

void
footing_sign_state_update (FootingSignState *self,
                           const FootingSignTrend *trend,
                           gboolean planned,
                           const char *today)
{
  const gboolean helps = trend->latest >= HELP_FROM && self->has_help;
  const gboolean can_add = planned && trend->step == NULL;

  g_return_if_fail (FOOTING_IS_SIGN_STATE (self));

  show_trend (self, trend, today);
  gtk_widget_set_visible (GTK_WIDGET (self->try_label), helps && trend->step == NULL);
  show_part (self, self->quick_button, helps && can_add);
  show_part (self, GTK_WIDGET (self->help_button),
             helps && (can_add || self->move != NULL));
  gtk_widget_set_visible (self->add_button, can_add);
  gtk_widget_set_visible (GTK_WIDGET (self->day_list), can_add);
}
