/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "today-view.h"
#include "sections/closing-offer.h"
#include "sections/ritual-actions.h"
#include "editors/plan-state.h"
#include "editors/step-done.h"
#include "format/date-format.h"
#include "format/plan-format.h"
#include "widgets/click-pause.h"
#include "widgets/hint.h"
#include "widgets/stay.h"
#include "plan/entries.h"
#include "closed-card.h"
#include "counted-card.h"
#include "starting-points.h"
#include "missed-line.h"
#include "next-card.h"
#include "next-parts.h"
#include "quiet.h"
#include "sections/first-days-offer.h"
#include "entry/entry-log.h"
#include "entry/lines-choice.h"
#include "momentum/momentum-glance.h"
#include "next-list.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* F70: what is next, a quick win, one win brought back. On the start path: few queries,
 * no row that is not needed. */
struct _FootingTodayView {
  FootingView parent_instance;

  /* template children */
  GtkLabel *date;
  GtkWidget *field;
  GtkEditable *win;
  GtkWidget *log_button;
  FootingLinesChoice *lines;
  GtkButton *logged;
  GtkWidget *next;
  GtkLabel *next_title;
  FootingNextCard *card;
  FootingClosedCard *closed_card;
  GtkListBox *list;
  GtkLabel *quiet;
  GtkWidget *resume_button;
  GtkWidget *step_button;
  GtkWidget *rituals_button;
  AdwBin *first_days_bin;
  FootingNextParts *next_parts;
  GtkBox *missed_line;
  FootingCountedCard *counted;
  FootingMomentumGlance *momentum;
  FootingClosingOffer *closing;
  GtkBox *starting_points;

  /* owned */
  FootingKeptForm *kept; /* of the field for a win */
  FootingNextList *items;

  /* borrowed */
  GtkWidget *starting_points_made; /* NULL until there is need of them */

  /* state */
  char *plan; /* which one the page is about, how it stands, and the day; or NULL */
  guint idle;
  guint pause;      /* after a step was done, until another can be */
  gboolean settled; /* whether what is below the field has been shown */
  gboolean closed;  /* whether the current plan is one recovered from */
};

G_DEFINE_FINAL_TYPE (FootingTodayView, footing_today_view, FOOTING_TYPE_VIEW)

static void
log_cb (FootingTodayView *self)
{
  const char *text = gtk_editable_get_text (self->win);

  g_clear_pointer (&self->plan, g_free);
  footing_hint_clear (GTK_WIDGET (self));
  if (footing_text_is_blank (text))
    footing_hint_show (GTK_WIDGET (self), GTK_WIDGET (self->win),
                       footing_entries_ask_title (TRUE));
  else if (footing_entry_log (footing_view_get_context (self), text,
                              footing_lines_choice_is_each (self->lines), self->kept))
    footing_kept_form_reset (self->kept);
}

static void
win_changed_cb (FootingTodayView *self)
{
  footing_hint_clear (GTK_WIDGET (self));
}

/* Whoever leaves the field empty after all is reminded of nothing. */
static void
follow_focus (FootingTodayView *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (focus, "leave", G_CALLBACK (win_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->win), focus);
}

/* Where the focus goes that was on what is gone. */
static void
rescue_focus (FootingTodayView *self)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self->card)))
    gtk_widget_child_focus (GTK_WIDGET (self->card), GTK_DIR_TAB_FORWARD);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->win));
}

static void
show_items (FootingTodayView *self, GPtrArray *items)
{
  const gboolean focused = gtk_widget_get_focus_child (self->next) != NULL;

  footing_next_list_show (self->items, items);
  if (focused && gtk_widget_get_focus_child (self->next) == NULL)
    rescue_focus (self);
}

/* Whether the page rests: what was dealt with on it keeps its place for now. */
static gboolean
refresh_list (FootingTodayView *self)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *items = footing_today_list (footing_view_get_context (self), &error);
  gboolean rests;

  if (items == NULL) {
    footing_context_report (footing_view_get_context (self), error);
    return FALSE;
  }

  rests = footing_next_list_is_behind (self->items, items) &&
          footing_stay_hold (GTK_WIDGET (self));
  if (rests)
    footing_next_list_update (self->items, items);
  else
    show_items (self, items);

  return rests;
}

/* What was logged today, in the plan that is shown, is still there when its toast has
 * gone (H4). */
static void
refresh_logged (FootingTodayView *self)
{
  FootingContext *context = footing_view_get_context (self);
  g_autofree char *today = footing_context_today (context);
  const int n = footing_store_count_wins (footing_view_get_store (self),
                                          footing_context_get_recovery (context), today);
  g_autofree char *label =
      g_strdup_printf (ngettext ("%d win today, on your timeline",
                                 "%d wins today, on your timeline", MAX (n, 0)),
                       n);

  gtk_button_set_label (self->logged, label);
  gtk_widget_set_visible (GTK_WIDGET (self->logged), n > 0);
}

/* For a ritual that comes later: whether it is done early is not for this page to say. */
static void
start_ritual_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  footing_ritual_start (widget, footing_view_get_context (widget),
                        g_variant_get_string (parameter, NULL));
}

/* For the card and for the rows. */
static void
do_step_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingTodayView *self = FOOTING_TODAY_VIEW (widget);

  if (self->pause == 0 &&
      footing_step_done_today (widget, footing_view_get_context (self),
                               g_variant_get_string (parameter, NULL)))
    footing_click_pause_begin (&self->pause, widget);
}

static void
undo_step_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingTodayView *self = FOOTING_TODAY_VIEW (widget);

  if (self->pause == 0 &&
      footing_step_not_done_today (footing_view_get_context (self),
                                   g_variant_get_string (parameter, NULL)))
    footing_click_pause_begin (&self->pause, widget);
}

static void
undo_ritual_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingTodayView *self = FOOTING_TODAY_VIEW (widget);

  if (self->pause == 0 &&
      footing_next_list_put_back (self->items, g_variant_get_string (parameter, NULL)))
    footing_click_pause_begin (&self->pause, widget);
}

/* F72: for somebody without a plan; the others never pay for it. */
static void
show_starting_points (FootingTodayView *self, gboolean shown)
{
  if (shown && self->starting_points_made == NULL) {
    self->starting_points_made =
        footing_starting_points_new (footing_view_get_guidance (self));
    gtk_box_append (self->starting_points, self->starting_points_made);
  }
  gtk_widget_set_visible (GTK_WIDGET (self->starting_points), shown);
}

/* One suggested button on a screen: that of the card, of the starting points, or this. */
static void
suggest_log (FootingTodayView *self, gboolean suggested)
{
  if (suggested)
    gtk_widget_add_css_class (self->log_button, "suggested-action");
  else
    gtk_widget_remove_css_class (self->log_button, "suggested-action");
}

static void
show_quiet (FootingTodayView *self, FootingRecovery *recovery)
{
  /* It says so beside a draft, too. */
  const gboolean rests =
      recovery != NULL && !self->closed && footing_plan_describe_rest (recovery) != NULL;
  const gboolean quiet = rests || !footing_next_list_is_due (self->items);
  gboolean needs_step = FALSE;

  footing_closed_card_show (self->closed_card, footing_view_get_context (self),
                            quiet ? recovery : NULL);
  gtk_widget_set_visible (self->next, recovery != NULL || !quiet);
  gtk_label_set_label (self->next_title,
                       quiet && self->closed ? _ ("Looking Back") : _ ("Next"));
  gtk_widget_set_visible (GTK_WIDGET (self->quiet),
                          quiet &&
                              !gtk_widget_get_visible (GTK_WIDGET (self->closed_card)));
  gtk_widget_set_visible (self->resume_button, rests);
  if (quiet)
    gtk_label_set_label (
        self->quiet,
        footing_quiet_describe (footing_view_get_store (self), recovery, &needs_step));
  gtk_widget_set_visible (self->step_button, needs_step);
}

static void
take_up_cb (FootingTodayView *self)
{
  FootingContext *context = footing_view_get_context (self);

  if (footing_plan_state_set (context, footing_context_get_recovery (context),
                              "active") &&
      gtk_widget_get_focus_child (self->next) == NULL)
    rescue_focus (self);
}

/* Made when there is a plan: before, it is among the starting points. */
static void
show_first_days (FootingTodayView *self, FootingRecovery *recovery)
{
  GtkWidget *offer = adw_bin_get_child (self->first_days_bin);

  if (offer == NULL && recovery != NULL) {
    offer = footing_first_days_offer_new (footing_view_get_context (self));
    adw_bin_set_child (self->first_days_bin, offer);
  }
  if (offer != NULL)
    footing_first_days_offer_set_recovery (
        FOOTING_FIRST_DAYS_OFFER (offer),
        recovery != NULL ? footing_record_get_id (recovery) : NULL);
}

/* Another plan, another state of it or another day: what the page showed is no more. */
static gboolean
is_fresh (FootingTodayView *self, FootingRecovery *recovery)
{
  g_autofree char *today = footing_context_today (footing_view_get_context (self));
  g_autofree char *plan =
      g_strjoin (" ", today, recovery != NULL ? footing_record_get_id (recovery) : "",
                 recovery != NULL ? recovery->state : NULL, NULL);

  if (g_strcmp0 (plan, self->plan) == 0)
    return FALSE;

  g_free (self->plan);
  self->plan = g_steal_pointer (&plan);

  return TRUE;
}

static void
refresh_rest (FootingTodayView *self, FootingRecovery *recovery)
{
  FootingContext *context = footing_view_get_context (self);

  refresh_logged (self);
  footing_counted_card_show (self->counted, context, self->closed);
  footing_momentum_glance_update (self->momentum, context, recovery);
  footing_missed_line_show (self->missed_line, context);
  footing_closing_offer_update (self->closing, context, recovery);
  show_quiet (self, recovery);
  show_first_days (self, recovery);
  footing_next_parts_update (self->next_parts, context, recovery);
  gtk_widget_set_visible (self->rituals_button, recovery != NULL);
  show_starting_points (self, recovery == NULL);
  suggest_log (self, recovery != NULL &&
                         !gtk_widget_get_visible (GTK_WIDGET (self->card)) &&
                         !gtk_widget_get_visible (GTK_WIDGET (self->closed_card)));
}

static void
refresh_below (FootingTodayView *self)
{
  g_autoptr (FootingRecovery) recovery =
      footing_context_dup_recovery (footing_view_get_context (self));

  self->closed = recovery != NULL && footing_recovery_is_recovered (recovery);
  footing_stay_set_fresh (GTK_WIDGET (self), is_fresh (self, recovery));
  if (!refresh_list (self))
    refresh_rest (self, recovery);
  footing_stay_set_fresh (GTK_WIDGET (self), FALSE);
}

/* Whoever was there has left. */
static void
left_cb (gpointer data)
{
  FootingTodayView *self = data;

  g_clear_pointer (&self->plan, g_free);
  if (self->settled && gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh_below (self);
}

static gboolean
settle_cb (gpointer data)
{
  FootingTodayView *self = data;

  self->idle = 0;
  self->settled = TRUE;
  refresh_below (self);

  return G_SOURCE_REMOVE;
}

/* The first frame has the date and the field for a win, and waits for no more. */
static void
footing_today_view_refresh (FootingView *view, GType type, const char *id)
{
  FootingTodayView *self = FOOTING_TODAY_VIEW (view);
  g_autofree char *today = footing_context_today (footing_view_get_context (self));
  g_autofree char *date = footing_date_format_long (today, today);

  gtk_label_set_label (self->date, date);
  if (self->settled)
    refresh_below (self);
  else if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_LOW, settle_cb, self, NULL);
}

static void
footing_today_view_unmap (GtkWidget *widget)
{
  g_clear_pointer (&FOOTING_TODAY_VIEW (widget)->plan, g_free);

  GTK_WIDGET_CLASS (footing_today_view_parent_class)->unmap (widget);
}

/* Come back to, it is as short as ever. */
static void
footing_today_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (footing_today_view_parent_class)->map (widget);

  footing_next_list_fold (FOOTING_TODAY_VIEW (widget)->items);
}

static void
footing_today_view_constructed (GObject *object)
{
  FootingTodayView *self = FOOTING_TODAY_VIEW (object);

  G_OBJECT_CLASS (footing_today_view_parent_class)->constructed (object);

  self->items =
      footing_next_list_new (footing_view_get_context (self), self->card, self->list);
  footing_stay_watch (GTK_WIDGET (self), left_cb, self);
  self->kept = footing_kept_form_new (footing_view_get_context (self), "today");
  footing_lines_choice_follow (self->lines, self->win, TRUE, NULL);
  footing_kept_form_bind_editable (self->kept, "win", self->win);
  footing_kept_form_bind (self->kept, "lines", self->lines, "code",
                          GTK_WIDGET (self->lines));
  follow_focus (self);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->step_button), "(is)",
                                    (int)FOOTING_PAGE_MOVES, "");
}

static void
footing_today_view_dispose (GObject *object)
{
  FootingTodayView *self = FOOTING_TODAY_VIEW (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_handle_id (&self->pause, g_source_remove);
  g_clear_pointer (&self->kept, footing_saver_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_TODAY_VIEW);

  G_OBJECT_CLASS (footing_today_view_parent_class)->dispose (object);
}

static void
footing_today_view_finalize (GObject *object)
{
  FootingTodayView *self = FOOTING_TODAY_VIEW (object);

  footing_next_list_free (self->items);
  g_free (self->plan);

  G_OBJECT_CLASS (footing_today_view_parent_class)->finalize (object);
}

static void
footing_today_view_class_init (FootingTodayViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = footing_today_view_constructed;
  object_class->dispose = footing_today_view_dispose;
  object_class->finalize = footing_today_view_finalize;
  widget_class->map = footing_today_view_map;
  widget_class->unmap = footing_today_view_unmap;
  FOOTING_VIEW_CLASS (klass)->refresh = footing_today_view_refresh;

  g_type_ensure (FOOTING_TYPE_CLOSED_CARD);
  g_type_ensure (FOOTING_TYPE_CLOSING_OFFER);
  g_type_ensure (FOOTING_TYPE_COUNTED_CARD);
  g_type_ensure (FOOTING_TYPE_MOMENTUM_GLANCE);
  g_type_ensure (FOOTING_TYPE_LINES_CHOICE);
  g_type_ensure (FOOTING_TYPE_NEXT_CARD);
  g_type_ensure (FOOTING_TYPE_NEXT_PARTS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/today/today-view.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingTodayView, date);
  gtk_widget_class_bind_template_child (widget_class, FootingTodayView, field);
  gtk_widget_class_bind_template_child (widget_class, FootingTodayView, win);
  gtk_widget_class_bind_template_child (widget_class, FootingTodayView, next);
  gtk_widget_class_bind_template_child (widget_class, FootingTodayView, next_title);
  gtk_widget_class_bind_template_child (widget_class, FootingTodayView, card);
  gtk_widget_class_bind_template_child (widget_class, FootingTodayView, closed_card);
  gtk_widget_class_bind_template_child (widget_class, FootingTodayView, list);
  gtk_widget_class_bind_template_child (widget_class, FootingTodayView, quiet);
  gtk_widget_class_bind_template_child (widget_class, FootingTodayView, resume_button);
  gtk_widget_class_bind_template_child (widget_class, FootingTodayView, step_button);
  gtk_widget_class_bind_template_child (widget_class, FootingTodayView, rituals_button);
  gtk_widget_class_bind_template_child (widget_class, FootingTodayView, missed_line);
  gtk_widget_class_bind_template_child (widget_class, FootingTodayView, counted);
  gtk_widget_class_bind_template_child (widget_class, FootingTodayView, momentum);
  gtk_widget_class_bind_template_child (widget_class, FootingTodayView, closing);
  gtk_widget_class_bind_template_child (widget_class, FootingTodayView, first_days_bin);
  gtk_widget_class_bind_template_child (widget_class, FootingTodayView, next_parts);
  gtk_widget_class_bind_template_child (widget_class, FootingTodayView, starting_points);
  gtk_widget_class_bind_template_child (widget_class, FootingTodayView, log_button);
  gtk_widget_class_bind_template_child (widget_class, FootingTodayView, lines);
  gtk_widget_class_bind_template_child (widget_class, FootingTodayView, logged);
  gtk_widget_class_bind_template_callback (widget_class, log_cb);
  gtk_widget_class_bind_template_callback (widget_class, win_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_up_cb);

  gtk_widget_class_install_action (widget_class, "today.start-ritual", "s",
                                   start_ritual_cb);
  gtk_widget_class_install_action (widget_class, "today.do-step", "s", do_step_cb);
  gtk_widget_class_install_action (widget_class, "today.undo-step", "s", undo_step_cb);
  gtk_widget_class_install_action (widget_class, "today.undo-ritual", "s",
                                   undo_ritual_cb);
}

static void
footing_today_view_init (FootingTodayView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
