/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "review-window.h"
#include "format/review-format.h"
#include "kept-form.h"
#include "kept-line.h"
#include "review-group.h"
#include "unsaved-bar.h"
#include "unsaved-dialog.h"
#include "widgets/hint.h"
#include "widgets/paragraph.h"
#include "widgets/print-pages.h"
#include "widgets/text-area.h"
#include "widgets/toasts.h"
#include "widgets/wrap-box.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PLACE "review"

struct _FootingReviewWindow {
  AdwWindow parent_instance;

  /* template children */
  AdwToastOverlay *toasts;
  AdwBin *unsaved;
  GtkWidget *page;
  GtkLabel *week_label;
  GtkLabel *summary;
  GtkBox *back;
  GtkWidget *ahead;
  GtkLabel *next_label;
  GtkLabel *no_plan;
  GtkBox *blocks;
  FootingTextArea *ask;
  FootingKeptLine *kept_line;
  GtkWidget *bar;
  GtkButton *confirm_button;

  /* owned */
  FootingContext *context;
  FootingKeptForm *kept; /* NULL without a plan */
  FootingReviewWeek *week;
  FootingReviewPlan *plan; /* NULL without one that is under way */

  /* state */
  FootingPerspective perspective;
  char *recovery; /* or NULL */
};

G_DEFINE_FINAL_TYPE (FootingReviewWindow, footing_review_window, ADW_TYPE_WINDOW)

static GtkTextView *
get_ask_view (FootingReviewWindow *self)
{
  return footing_text_area_get_view (self->ask);
}

/* --- Looking back ---------------------------------------------------------------- */

static void
add_part (FootingReviewWindow *self, FootingReviewPart part)
{
  g_autoptr (GPtrArray) lines =
      footing_review_format_part (part, self->week, self->perspective);
  GtkWidget *box, *title;

  if (lines->len == 0)
    return;

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (box, "suggestion");
  title = g_object_new (
      GTK_TYPE_LABEL, "label", footing_review_part_get_title (part, self->perspective),
      "xalign", 0.0, "wrap", TRUE, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);
  gtk_widget_add_css_class (title, "heading");
  gtk_box_append (GTK_BOX (box), title);
  for (guint i = 0; i < lines->len; i++)
    gtk_box_append (GTK_BOX (box), footing_paragraph_new (lines->pdata[i], NULL));
  gtk_box_append (self->back, box);
}

static void
show_week (FootingReviewWindow *self, const char *today)
{
  g_autofree char *title = footing_review_format_week (self->week, today);
  g_autofree char *summary =
      footing_review_format_summary (self->week, self->perspective);
  GtkWidget *child;

  gtk_label_set_label (self->week_label, title);
  gtk_label_set_label (self->summary, summary);
  gtk_widget_set_visible (GTK_WIDGET (self->summary), *summary != '\0');
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->back))) != NULL)
    gtk_box_remove (self->back, child);
  for (guint part = 0; part < FOOTING_N_REVIEW_PARTS; part++)
    add_part (self, part);
  gtk_widget_set_visible (GTK_WIDGET (self->back),
                          gtk_widget_get_first_child (GTK_WIDGET (self->back)) != NULL);
}

/* --- Looking ahead --------------------------------------------------------------- */

static void
show_plan (FootingReviewWindow *self, const char *today)
{
  g_autofree char *next = NULL;

  gtk_widget_set_visible (self->ahead, self->plan != NULL);
  gtk_widget_set_visible (self->bar, self->plan != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->no_plan), self->plan == NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "review.confirm", self->plan != NULL);
  if (self->plan == NULL)
    return;

  next = footing_review_format_next (self->plan, today);
  gtk_label_set_label (self->next_label, next);
  gtk_button_set_label (self->confirm_button,
                        self->plan->confirmed ? _ ("Save _Changes") : _ ("_Confirm"));
  for (guint kind = 0; kind < FOOTING_N_REVIEW_BLOCKS; kind++)
    gtk_box_append (self->blocks, footing_review_group_new (self->plan, kind,
                                                            self->perspective, today));
}

/* --- Confirming ------------------------------------------------------------------ */

static void
take_ask (FootingReviewWindow *self)
{
  g_free (self->plan->ask);
  g_object_get (gtk_text_view_get_buffer (get_ask_view (self)), "text", &self->plan->ask,
                NULL);
}

static gboolean
take_back_cb (gpointer context, gpointer deed, GError **error)
{
  return footing_review_take_back (footing_context_get_store (context), deed, error);
}

/* With what was typed, which is kept no longer. */
static FootingReviewDeed *
confirm (FootingReviewWindow *self, GError **error)
{
  FootingStore *store = footing_context_get_store (self->context);
  g_autoptr (FootingReviewDeed) deed = NULL;
  gboolean done;

  if (!footing_store_begin (store, error))
    return NULL;
  deed = footing_review_confirm (store, footing_context_get_guidance (self->context),
                                 self->plan, error);
  done = deed != NULL && footing_kept_form_forget (self->kept, error);

  return footing_store_end (store, done, done ? error : NULL) && done
             ? g_steal_pointer (&deed)
             : NULL;
}

static void
confirm_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingReviewWindow *self = FOOTING_REVIEW_WINDOW (widget);
  g_autoptr (FootingReviewDeed) deed = NULL;
  g_autoptr (GError) error = NULL;

  footing_hint_clear (self->page);
  take_ask (self);
  deed = confirm (self, &error);
  if (deed == NULL) {
    footing_context_report (self->context, error);
    return;
  }

  footing_saver_give_up (self->kept);
  footing_context_offer_undo (
      self->context, _ ("The week is planned"), _ ("The week is as it was before"),
      take_back_cb, g_steal_pointer (&deed), (GDestroyNotify)footing_review_deed_free);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* What is typed and not confirmed is kept, and a toast says so. */
static gboolean
footing_review_window_close_request (GtkWindow *window)
{
  FootingReviewWindow *self = FOOTING_REVIEW_WINDOW (window);

  if (self->kept == NULL)
    return GTK_WINDOW_CLASS (footing_review_window_parent_class)->close_request (window);
  if (!footing_unsaved_may_leave (GTK_WIDGET (self), GTK_WIDGET (self), self->context,
                                  "window.close", NULL))
    return GDK_EVENT_STOP;
  if (footing_kept_form_is_touched (self->kept) && footing_kept_form_is_kept (self->kept))
    footing_context_toast (self->context,
                           _ ("Not confirmed yet. What you chose and typed is kept"),
                           _ ("_Continue"), "app.weekly-review", NULL);

  return GTK_WINDOW_CLASS (footing_review_window_parent_class)->close_request (window);
}

/* --- On paper -------------------------------------------------------------------- */

GtkPrintOperation *
footing_review_window_make_print (FootingReviewWindow *self)
{
  g_autofree char *today = NULL;
  g_autofree char *markup = NULL;

  g_return_val_if_fail (FOOTING_IS_REVIEW_WINDOW (self), NULL);

  if (self->plan != NULL)
    take_ask (self);
  today = footing_context_today (self->context);
  markup =
      footing_review_format_markup (self->week, self->plan, self->perspective, today);

  return footing_print_pages_new_single (markup, _ ("Weekly Review"));
}

static void
print_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingReviewWindow *self = FOOTING_REVIEW_WINDOW (widget);
  g_autoptr (GtkPrintOperation) operation = footing_review_window_make_print (self);
  g_autoptr (GError) error = NULL;

  if (!footing_print_pages_run (operation, widget, &error))
    footing_context_report (self->context, error);
}

static void
copy_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingReviewWindow *self = FOOTING_REVIEW_WINDOW (widget);
  g_autofree char *today = footing_context_today (self->context);
  g_autofree char *text = NULL;

  if (self->plan != NULL)
    take_ask (self);
  text = footing_review_format_text (self->week, self->plan, self->perspective, today);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  footing_context_toast (self->context, _ ("Copied"), NULL, NULL, NULL);
}

/* --- The window ------------------------------------------------------------------ */

/* Shows what is read of the next week; what is chosen for it stays. */
static void
refresh_plan (FootingReviewWindow *self, FootingReviewPlan *plan, const char *today)
{
  g_autofree char *next = footing_review_format_next (plan, today);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->blocks));
       child != NULL; child = gtk_widget_get_next_sibling (child))
    footing_review_group_refresh (FOOTING_REVIEW_GROUP (child), plan, today);
  footing_review_plan_free (self->plan);
  self->plan = plan;
  gtk_label_set_label (self->next_label, next);
}

/* Something may have been logged meanwhile, or another day have begun. */
static void
refresh (FootingReviewWindow *self)
{
  FootingStore *store = footing_context_get_store (self->context);
  FootingGuidance *guidance = footing_context_get_guidance (self->context);
  g_autofree char *today = footing_context_today (self->context);
  g_autoptr (GError) error = NULL;
  FootingReviewPlan *plan = NULL;
  FootingReviewWeek *week = footing_review_week_new (store, guidance, self->recovery,
                                                     self->week->first, &error);

  if (week != NULL && self->plan != NULL)
    plan = footing_review_plan_new (store, guidance, self->recovery, self->week->first,
                                    &error);
  if (week != NULL) {
    footing_review_week_free (self->week);
    self->week = week;
    show_week (self, today);
  }
  if (plan != NULL)
    refresh_plan (self, plan, today);
  /* A plan that is gone takes its sheet with it. */
  if (error != NULL && !g_error_matches (error, FOOTING_ERROR, FOOTING_ERROR_GONE))
    footing_context_report (self->context, error);
}

static void
footing_review_window_dispose (GObject *object)
{
  FootingReviewWindow *self = FOOTING_REVIEW_WINDOW (object);

  g_clear_pointer (&self->kept, footing_saver_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_REVIEW_WINDOW);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (footing_review_window_parent_class)->dispose (object);
}

static void
footing_review_window_finalize (GObject *object)
{
  FootingReviewWindow *self = FOOTING_REVIEW_WINDOW (object);

  footing_review_week_free (self->week);
  footing_review_plan_free (self->plan);
  g_free (self->recovery);

  G_OBJECT_CLASS (footing_review_window_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, FootingReviewWindow, toasts);
  gtk_widget_class_bind_template_child (klass, FootingReviewWindow, unsaved);
  gtk_widget_class_bind_template_child (klass, FootingReviewWindow, page);
  gtk_widget_class_bind_template_child (klass, FootingReviewWindow, week_label);
  gtk_widget_class_bind_template_child (klass, FootingReviewWindow, summary);
  gtk_widget_class_bind_template_child (klass, FootingReviewWindow, back);
  gtk_widget_class_bind_template_child (klass, FootingReviewWindow, ahead);
  gtk_widget_class_bind_template_child (klass, FootingReviewWindow, next_label);
  gtk_widget_class_bind_template_child (klass, FootingReviewWindow, no_plan);
  gtk_widget_class_bind_template_child (klass, FootingReviewWindow, blocks);
  gtk_widget_class_bind_template_child (klass, FootingReviewWindow, ask);
  gtk_widget_class_bind_template_child (klass, FootingReviewWindow, kept_line);
  gtk_widget_class_bind_template_child (klass, FootingReviewWindow, bar);
  gtk_widget_class_bind_template_child (klass, FootingReviewWindow, confirm_button);
}

static void
footing_review_window_class_init (FootingReviewWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_review_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = footing_review_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = footing_review_window_close_request;

  gtk_widget_class_install_action (widget_class, "review.confirm", NULL, confirm_cb);
  gtk_widget_class_install_action (widget_class, "review.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "review.copy", NULL, copy_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close",
                                       NULL);

  g_type_ensure (FOOTING_TYPE_KEPT_LINE);
  g_type_ensure (FOOTING_TYPE_TEXT_AREA);
  g_type_ensure (FOOTING_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/review/review-window.ui");
  bind_template (widget_class);
}

static void
footing_review_window_init (FootingReviewWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* A plan that is over, or not begun, has no next week. */
static gboolean
read_plan (FootingReviewWindow *self, const char *week, GError **error)
{
  FootingStore *store = footing_context_get_store (self->context);
  g_autoptr (FootingRecovery) row = NULL;

  if (self->recovery == NULL || !footing_review_has_next (week))
    return TRUE;

  row = footing_store_get (store, FOOTING_TYPE_RECOVERY, self->recovery, error);
  if (row == NULL)
    return FALSE;
  if (!footing_recovery_is_active (row))
    return TRUE;

  self->plan = footing_review_plan_new (
      store, footing_context_get_guidance (self->context), self->recovery, week, error);

  return self->plan != NULL;
}

static gboolean
load (FootingReviewWindow *self, GError **error)
{
  FootingStore *store = footing_context_get_store (self->context);
  g_autofree char *today = footing_context_today (self->context);
  g_autofree char *week = footing_review_find_week (
      today, footing_clock_get_first_weekday (footing_store_get_clock (store)));

  self->week = footing_review_week_new (
      store, footing_context_get_guidance (self->context), self->recovery, week, error);
  if (self->week == NULL || !read_plan (self, week, error))
    return FALSE;

  show_week (self, today);
  show_plan (self, today);

  return TRUE;
}

static void
keep_fields (FootingReviewWindow *self)
{
  if (self->plan == NULL)
    return;

  /* Translators: what to ask for, in a weekly review */
  g_object_set (
      self->ask, "help",
      self->perspective == FOOTING_PERSPECTIVE_SUPPORT
          ? _ ("It stands on the sheet, and the next one-on-one begins with it.")
          : _ ("It stands on the sheet, for whoever you take it to."),
      NULL);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (get_ask_view (self)),
                            self->plan->ask, -1);
  self->kept = footing_kept_form_new_for (self->context, FOOTING_TYPE_RECOVERY,
                                          self->recovery, PLACE);
  footing_kept_form_bind_text_view (self->kept, "ask", get_ask_view (self));
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->blocks));
       child != NULL; child = gtk_widget_get_next_sibling (child))
    footing_review_group_keep (FOOTING_REVIEW_GROUP (child), self->kept);
  footing_kept_line_follow (self->kept_line, self->kept);
}

void
footing_review_show (GtkWindow *parent, FootingContext *context)
{
  const char *recovery;
  FootingReviewWindow *self;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (FOOTING_IS_CONTEXT (context));

  recovery = footing_context_get_recovery (context);
  self =
      g_object_new (FOOTING_TYPE_REVIEW_WINDOW, "application",
                    gtk_window_get_application (parent), "transient-for", parent, NULL);
  self->context = g_object_ref (context);
  self->recovery = g_strdup (recovery);
  self->perspective = footing_context_get_perspective (context, recovery);
  if (!load (self, &error)) {
    footing_context_report (context, error);
    gtk_window_destroy (GTK_WINDOW (self));
    return;
  }

  keep_fields (self);
  footing_toasts_follow (self->toasts, context);
  footing_unsaved_bar_follow (self->unsaved, context);
  footing_context_follow (context, G_CALLBACK (refresh), self);
  gtk_window_present (GTK_WINDOW (self));
  if (self->plan != NULL)
    gtk_widget_child_focus (GTK_WIDGET (self->blocks), GTK_DIR_TAB_FORWARD);
}
