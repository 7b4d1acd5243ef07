/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quick-start.h"
#include "format/page-format.h"
#include "plan/begin.h"
#include "sections/first-days-offer.h"
#include "sections/section-first-win.h"
#include "sections/section-happened.h"
#include "sections/section-moves.h"
#include "start-draft.h"
#include "unsaved-bar.h"
#include "unsaved-dialog.h"
#include "widgets/focus.h"
#include "widgets/go-on.h"
#include "widgets/wrap-box.h"

struct _FootingQuickStart {
  AdwBin parent_instance;

  /* template children */
  AdwWindowTitle *title;
  AdwBin *unsaved;
  GtkLabel *happened_question;
  GtkLabel *happened_help;
  AdwBin *happened_bin;
  AdwBin *first_days_bin;
  GtkLabel *second_question;
  GtkLabel *second_help;
  AdwBin *second_bin;

  /* owned */
  FootingContext *context;
  char *recovery;

  /* borrowed */
  FootingSection *happened;
  FootingSection *second; /* the first win, or what one will do in support */
};

G_DEFINE_FINAL_TYPE (FootingQuickStart, footing_quick_start, ADW_TYPE_BIN)

enum {
  CLOSED,
  STARTED,
  IN_FULL,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static FootingSection *
get_section (FootingQuickStart *self, FootingGap gap)
{
  return footing_gap_get_page (gap) == FOOTING_PAGE_HAPPENED ? self->happened
                                                             : self->second;
}

/* Whether nothing is missing; if something is, it is said where it is filled in. */
static gboolean
is_complete (FootingQuickStart *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *record = NULL;
  FootingGap gap;

  footing_section_clear_gap (self->happened);
  footing_section_clear_gap (self->second);
  if (!footing_context_flush (self->context))
    return FALSE;

  if (!footing_plan_check_brief (footing_context_get_store (self->context),
                                 self->recovery, &gap, &record, &error)) {
    footing_context_report (self->context, error);
    return FALSE;
  }
  if (gap != FOOTING_GAP_NONE)
    footing_section_show_gap (get_section (self, gap), gap, record);

  return gap == FOOTING_GAP_NONE;
}

static void
start_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingQuickStart *self = FOOTING_QUICK_START (widget);

  if (is_complete (self) && footing_draft_start (self->context, self->recovery, TRUE))
    g_signal_emit (self, signals[STARTED], 0);
}

static void
close_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingQuickStart *self = FOOTING_QUICK_START (widget);

  if (footing_unsaved_may_leave (widget, widget, self->context, "quick-start.close",
                                 NULL))
    g_signal_emit (self, signals[CLOSED], 0);
}

static void
in_full_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingQuickStart *self = FOOTING_QUICK_START (widget);

  if (footing_unsaved_may_leave (widget, widget, self->context, "quick-start.in-full",
                                 NULL))
    g_signal_emit (self, signals[IN_FULL], 0);
}

static void
footing_quick_start_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_QUICK_START);

  G_OBJECT_CLASS (footing_quick_start_parent_class)->dispose (object);
}

static void
footing_quick_start_finalize (GObject *object)
{
  FootingQuickStart *self = FOOTING_QUICK_START (object);

  g_clear_object (&self->context);
  g_free (self->recovery);

  G_OBJECT_CLASS (footing_quick_start_parent_class)->finalize (object);
}

static void
footing_quick_start_class_init (FootingQuickStartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = footing_quick_start_dispose;
  object_class->finalize = footing_quick_start_finalize;

  signals[CLOSED] = g_signal_new ("closed", FOOTING_TYPE_QUICK_START, G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[STARTED] = g_signal_new ("started", FOOTING_TYPE_QUICK_START, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[IN_FULL] = g_signal_new ("in-full", FOOTING_TYPE_QUICK_START, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (FOOTING_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/wizard/quick-start.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingQuickStart, title);
  gtk_widget_class_bind_template_child (widget_class, FootingQuickStart, unsaved);
  gtk_widget_class_bind_template_child (widget_class, FootingQuickStart,
                                        happened_question);
  gtk_widget_class_bind_template_child (widget_class, FootingQuickStart, happened_help);
  gtk_widget_class_bind_template_child (widget_class, FootingQuickStart, happened_bin);
  gtk_widget_class_bind_template_child (widget_class, FootingQuickStart, first_days_bin);
  gtk_widget_class_bind_template_child (widget_class, FootingQuickStart, second_question);
  gtk_widget_class_bind_template_child (widget_class, FootingQuickStart, second_help);
  gtk_widget_class_bind_template_child (widget_class, FootingQuickStart, second_bin);

  gtk_widget_class_install_action (widget_class, "quick-start.start", NULL, start_cb);
  gtk_widget_class_install_action (widget_class, "quick-start.close", NULL, close_cb);
  gtk_widget_class_install_action (widget_class, "quick-start.in-full", NULL, in_full_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0,
                                       "quick-start.close", NULL);
}

static void
footing_quick_start_init (FootingQuickStart *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static FootingSection *
add_section (FootingQuickStart *self, AdwBin *bin, GType type)
{
  GtkWidget *section = g_object_new (type, "context", self->context, "recovery",
                                     self->recovery, "brief", TRUE, NULL);

  adw_bin_set_child (bin, section);

  return FOOTING_SECTION (section);
}

static void
add_offer (FootingQuickStart *self)
{
  GtkWidget *offer = footing_first_days_offer_new (self->context);

  adw_bin_set_child (self->first_days_bin, offer);
  footing_first_days_offer_set_recovery (FOOTING_FIRST_DAYS_OFFER (offer),
                                         self->recovery);
}

static void
ask (FootingPage page, GtkLabel *question, GtkLabel *help)
{
  gtk_label_set_label (question,
                       footing_page_get_question (page, FOOTING_PERSPECTIVE_SUPPORT));
  gtk_label_set_label (help, footing_page_get_help (page, FOOTING_PERSPECTIVE_SUPPORT));
}

/* What happened, and one thing to do about it. H11: in support it happened to them, and
 * is what I will do; the 72 hours are theirs. */
static void
load (FootingQuickStart *self)
{
  const gboolean support =
      footing_section_get_perspective (self->happened) == FOOTING_PERSPECTIVE_SUPPORT;
  FootingPage page = FOOTING_PAGE_FIRST_WIN;
  g_autoptr (GError) error = NULL;

  if (!footing_plan_find_brief_page (footing_context_get_store (self->context),
                                     self->recovery, &page, &error))
    footing_context_report (self->context, error);

  if (support) {
    ask (FOOTING_PAGE_HAPPENED, self->happened_question, self->happened_help);
    ask (page, self->second_question, self->second_help);
  }
  self->second =
      add_section (self, self->second_bin,
                   page == FOOTING_PAGE_MOVES ? FOOTING_TYPE_SECTION_MOVES
                                              : FOOTING_TYPE_SECTION_FIRST_WIN);
  if (!support)
    add_offer (self);
}

GtkWidget *
footing_quick_start_new (FootingContext *context, const char *recovery)
{
  FootingQuickStart *self;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (recovery != NULL, NULL);

  self = g_object_new (FOOTING_TYPE_QUICK_START, NULL);
  self->context = g_object_ref (context);
  self->recovery = g_strdup (recovery);
  self->happened = add_section (self, self->happened_bin, FOOTING_TYPE_SECTION_HAPPENED);
  load (self);
  footing_go_on_install (GTK_WIDGET (self), "quick-start.start");

  footing_unsaved_title_follow (self->title, context);
  footing_unsaved_bar_follow (self->unsaved, context);
  footing_focus_enter_when_shown (GTK_WIDGET (self), GTK_WIDGET (self->happened_bin));

  return GTK_WIDGET (self);
}

const char *
footing_quick_start_get_recovery (FootingQuickStart *self)
{
  g_return_val_if_fail (FOOTING_IS_QUICK_START (self), NULL);

  return self->recovery;
}
