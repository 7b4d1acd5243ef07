/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "wizard.h"
#include "sections/page-section.h"
#include "accessibility.h"
#include "unsaved-bar.h"
#include "unsaved-dialog.h"
#include "widgets/fold-box.h"
#include "widgets/wrap-box.h"
#include "text.h"
#include "wizard-page.h"
#include "wizard-step.h"
#include "format/page-format.h"

#include <glib/gi18n-lib.h>

struct _FootingWizard {
  AdwBin parent_instance;

  /* template children */
  AdwWindowTitle *title;
  AdwLeaflet *leaflet;
  GtkWidget *content;
  GtkWidget *pages;
  GtkListBox *list;
  GtkStack *stack;
  GtkLabel *saved;
  AdwBin *unsaved;
  GtkWidget *progress_box;
  GtkWidget *progress_button;
  GtkLabel *progress_label;
  GtkProgressBar *progress_bar;
  GtkWidget *skip_button;
  GtkButton *next_button;

  /* owned */
  FootingContext *context;
  char *recovery;

  /* state */
  FootingPerspective perspective;
  FootingPage page;
  FootingPage reached;
  guint header_idle;
};

G_DEFINE_FINAL_TYPE (FootingWizard, footing_wizard, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_CONTEXT,
  PROP_RECOVERY,
  N_PROPS,
};

enum {
  CLOSED,
  STARTED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static int
get_place (FootingWizard *self, FootingPage page)
{
  return footing_page_get_place (page, self->perspective);
}

static FootingWizardPage *
ensure_page (FootingWizard *self, FootingPage page)
{
  g_autofree char *name = g_strdup_printf ("%d", page);
  GtkWidget *child = gtk_stack_get_child_by_name (self->stack, name);
  FootingSection *section;

  if (child != NULL)
    return FOOTING_WIZARD_PAGE (child);

  section = footing_page_section_new (page, self->context, self->recovery);
  child = footing_wizard_page_new (page, self->perspective, section);
  gtk_stack_add_named (self->stack, child, name);

  return FOOTING_WIZARD_PAGE (child);
}

FootingSection *
footing_wizard_get_section (FootingWizard *self)
{
  g_return_val_if_fail (FOOTING_IS_WIZARD (self), NULL);

  return footing_wizard_page_get_section (ensure_page (self, self->page));
}

/* Whether nothing is missing on a page that lies behind. */
static gboolean
is_passed (FootingWizard *self, FootingPage page)
{
  FootingGap gap;

  return get_place (self, page) < get_place (self, self->reached) &&
         footing_plan_check_full (footing_context_get_store (self->context),
                                  self->recovery, page, &gap, NULL, NULL) &&
         gap == FOOTING_GAP_NONE;
}

static void
update_list (FootingWizard *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++) {
    const FootingPage page = footing_page_at (i, self->perspective);

    footing_wizard_step_set_state (FOOTING_WIZARD_STEP (row), page == self->page,
                                   i <= get_place (self, self->reached),
                                   is_passed (self, page));
  }

  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (
                                           self->list, get_place (self, self->page)));
}

static void
update_progress (FootingWizard *self)
{
  const char *title = footing_page_get_title (self->page, self->perspective);
  const int place = get_place (self, self->page);
  g_autofree char *text = NULL;

  if (self->page == FOOTING_PAGE_REVIEW)
    text = g_strdup (title);
  else
    /* Translators: "3 of 9 · What keeps it going" */
    text = g_strdup_printf (_ ("%d of %d · %s"), place + 1, FOOTING_N_PAGES - 1, title);

  gtk_label_set_label (self->progress_label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_progress_bar_set_fraction (self->progress_bar,
                                 (place + 1) / (double)FOOTING_N_PAGES);
}

static void
update_buttons (FootingWizard *self)
{
  const gboolean last = self->page == FOOTING_PAGE_REVIEW;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "wizard.back",
                                 get_place (self, self->page) > 0);
  gtk_widget_set_visible (self->skip_button,
                          footing_page_is_optional (self->page, self->perspective));
  gtk_button_set_label (self->next_button, last ? _ ("_Start") : _ ("_Next"));
  footing_accessibility_drop_mnemonic (GTK_WIDGET (self->next_button));
}

static void
keep_place (FootingWizard *self)
{
  g_autoptr (GError) error = NULL;

  if (get_place (self, self->page) > get_place (self, self->reached))
    self->reached = self->page;
  if (!footing_store_change (footing_context_get_store (self->context),
                             FOOTING_TYPE_RECOVERY, self->recovery, &error, "page",
                             (int)self->page, "reached", (int)self->reached, NULL))
    footing_context_report (self->context, error);
}

/* H11: in support it says whom for, as soon as that is known. */
static void
show_title (FootingWizard *self)
{
  g_autoptr (FootingRecovery) recovery =
      footing_store_get (footing_context_get_store (self->context), FOOTING_TYPE_RECOVERY,
                         self->recovery, NULL);
  g_autofree char *person = NULL;
  g_autofree char *title = NULL;

  if (self->perspective != FOOTING_PERSPECTIVE_SUPPORT || recovery == NULL)
    return;

  person = footing_text_excerpt (recovery->person, FOOTING_TITLE_CHARS);
  /* Translators: a plan to support somebody; %s is a name or initials */
  title = *person != '\0' ? g_strdup_printf (_ ("Supporting %s"), person)
                          : g_strdup (_ ("Supporting Somebody"));
  adw_window_title_set_title (self->title, title);
}

static void
show_page (FootingWizard *self, FootingPage page)
{
  FootingWizardPage *child = ensure_page (self, page);

  /* Pages are made as they are reached, so their order in the stack is not theirs. */
  if (page != self->page)
    gtk_stack_set_transition_type (self->stack,
                                   get_place (self, page) > get_place (self, self->page)
                                       ? GTK_STACK_TRANSITION_TYPE_SLIDE_LEFT
                                       : GTK_STACK_TRANSITION_TYPE_SLIDE_RIGHT);
  self->page = page;
  footing_section_clear_gap (footing_wizard_page_get_section (child));
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (child));
  adw_leaflet_set_visible_child (self->leaflet, self->content);
  keep_place (self);
  show_title (self);
  update_list (self);
  update_progress (self);
  update_buttons (self);
  footing_wizard_page_focus (child);
}

void
footing_wizard_go (FootingWizard *self, FootingPage page)
{
  g_return_if_fail (FOOTING_IS_WIZARD (self));

  footing_context_flush (self->context);
  if (get_place (self, page) <= get_place (self, self->reached) && page != self->page)
    show_page (self, page);
}

/* Whether @page is complete; if not, shows what is missing there. */
static gboolean
pass (FootingWizard *self, FootingPage page)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *record = NULL;
  FootingGap gap;

  if (!footing_context_flush (self->context))
    return FALSE;

  if (!footing_plan_check_full (footing_context_get_store (self->context), self->recovery,
                                page, &gap, &record, &error)) {
    footing_context_report (self->context, error);
    return FALSE;
  }

  if (gap == FOOTING_GAP_NONE)
    return TRUE;

  if (page == FOOTING_PAGE_REVIEW)
    show_page (self, footing_gap_get_page (gap));
  footing_section_show_gap (footing_wizard_get_section (self), gap, record);
  return FALSE;
}

static void
start (FootingWizard *self)
{
  g_autoptr (GError) error = NULL;

  if (!footing_plan_start (footing_context_get_store (self->context), self->recovery,
                           &error)) {
    footing_context_report (self->context, error);
    return;
  }

  footing_context_set_recovery (self->context, self->recovery);
  g_signal_emit (self, signals[STARTED], 0);
}

static void
next_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingWizard *self = FOOTING_WIZARD (widget);

  if (!pass (self, self->page))
    return;

  if (self->page == FOOTING_PAGE_REVIEW)
    start (self);
  else
    show_page (self,
               footing_page_at (get_place (self, self->page) + 1, self->perspective));
}

static void
back_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingWizard *self = FOOTING_WIZARD (widget);

  const int place = get_place (self, self->page);

  if (place > 0)
    footing_wizard_go (self, footing_page_at (place - 1, self->perspective));
}

static void
go_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const int page = g_variant_get_int32 (parameter);

  if (page >= 0 && page < FOOTING_N_PAGES)
    footing_wizard_go (FOOTING_WIZARD (widget), page);
}

static void
close_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingWizard *self = FOOTING_WIZARD (widget);

  if (footing_unsaved_may_leave (widget, widget, self->context, "wizard.close", NULL))
    g_signal_emit (self, signals[CLOSED], 0);
}

/* Where there is no room for the list beside the page, it takes the page's place. */
static void
pages_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingWizard *self = FOOTING_WIZARD (widget);

  adw_leaflet_set_visible_child (self->leaflet, self->pages);
  gtk_widget_grab_focus (GTK_WIDGET (
      gtk_list_box_get_row_at_index (self->list, get_place (self, self->page))));
}

static gboolean
move_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  FootingWizard *self = FOOTING_WIZARD (widget);
  gboolean forward = g_variant_get_boolean (args);

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    forward = !forward;

  /* Leafing on never starts the plan: that is asked for by its name. */
  if (!forward || self->page != FOOTING_PAGE_REVIEW)
    gtk_widget_activate_action (widget, forward ? "wizard.next" : "wizard.back", NULL);

  return GDK_EVENT_STOP;
}

static gboolean
escape_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  FootingWizard *self = FOOTING_WIZARD (widget);

  if (adw_leaflet_get_visible_child (self->leaflet) == self->content)
    return GDK_EVENT_PROPAGATE;

  show_page (self, self->page);
  return GDK_EVENT_STOP;
}

static void
row_activated_cb (FootingWizard *self, GtkListBoxRow *row)
{
  const FootingPage page =
      footing_page_at (gtk_list_box_row_get_index (row), self->perspective);

  if (page == self->page)
    show_page (self, page);
  else
    footing_wizard_go (self, page);
}

/* Whether all is saved stands at the end of the header, or below its title where there
 * is no room. */
static void
update_header (FootingWizard *self)
{
  const gboolean folded = adw_leaflet_get_folded (self->leaflet);

  gtk_widget_set_visible (GTK_WIDGET (self->saved), !folded);
  adw_window_title_set_subtitle (self->title,
                                 folded ? gtk_label_get_label (self->saved) : "");
}

static gboolean
header_cb (gpointer data)
{
  FootingWizard *self = data;

  self->header_idle = 0;
  update_header (self);

  return G_SOURCE_REMOVE;
}

static void
folded_cb (FootingWizard *self)
{
  gtk_widget_set_visible (self->progress_box, adw_leaflet_get_folded (self->leaflet));
  adw_leaflet_set_visible_child (self->leaflet, self->content);

  /* It folds while sizes are given out, and the header has its own already. */
  if (self->header_idle == 0)
    self->header_idle = g_idle_add (header_cb, self);
}

static void
saved_cb (FootingWizard *self)
{
  gtk_label_set_label (self->saved, footing_unsaved_describe (self->context));
  update_header (self);
}

static void
footing_wizard_constructed (GObject *object)
{
  FootingWizard *self = FOOTING_WIZARD (object);
  g_autoptr (FootingRecovery) recovery = NULL;

  G_OBJECT_CLASS (footing_wizard_parent_class)->constructed (object);

  self->perspective = footing_context_get_perspective (self->context, self->recovery);
  for (int i = 0; i < FOOTING_N_PAGES; i++)
    gtk_list_box_append (self->list,
                         footing_wizard_step_new (footing_page_get_title (
                             footing_page_at (i, self->perspective), self->perspective)));

  recovery = footing_store_get (footing_context_get_store (self->context),
                                FOOTING_TYPE_RECOVERY, self->recovery, NULL);
  if (recovery != NULL) {
    self->reached = CLAMP (recovery->reached, 0, FOOTING_N_PAGES - 1);
    self->page = CLAMP (recovery->page, 0, FOOTING_N_PAGES - 1);
    if (get_place (self, self->page) > get_place (self, self->reached))
      self->page = self->reached;
  }

  g_signal_connect_object (self->context, "notify::problem", G_CALLBACK (saved_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->context, "notify::unsaved", G_CALLBACK (saved_cb), self,
                           G_CONNECT_SWAPPED);
  saved_cb (self);
  footing_unsaved_bar_follow (self->unsaved, self->context);
  show_page (self, self->page);
}

static void
footing_wizard_dispose (GObject *object)
{
  g_clear_handle_id (&FOOTING_WIZARD (object)->header_idle, g_source_remove);
  /* Sections store what is left as they go, which the context tells. */
  g_signal_handlers_disconnect_by_func (FOOTING_WIZARD (object)->context, saved_cb,
                                        object);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_WIZARD);

  G_OBJECT_CLASS (footing_wizard_parent_class)->dispose (object);
}

static void
footing_wizard_finalize (GObject *object)
{
  FootingWizard *self = FOOTING_WIZARD (object);

  g_clear_object (&self->context);
  g_free (self->recovery);

  G_OBJECT_CLASS (footing_wizard_parent_class)->finalize (object);
}

static void
footing_wizard_set_property (GObject *object,
                             guint property_id,
                             const GValue *value,
                             GParamSpec *pspec)
{
  FootingWizard *self = FOOTING_WIZARD (object);

  switch (property_id) {
  case PROP_CONTEXT:
    self->context = g_value_dup_object (value);
    break;
  case PROP_RECOVERY:
    self->recovery = g_value_dup_string (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "wizard.next", NULL, next_cb);
  gtk_widget_class_install_action (klass, "wizard.back", NULL, back_cb);
  gtk_widget_class_install_action (klass, "wizard.close", NULL, close_cb);
  gtk_widget_class_install_action (klass, "wizard.go", "i", go_cb);
  gtk_widget_class_install_action (klass, "wizard.pages", NULL, pages_cb);

  gtk_widget_class_add_binding (klass, GDK_KEY_Right, GDK_ALT_MASK, move_cb, "b", TRUE);
  gtk_widget_class_add_binding (klass, GDK_KEY_Left, GDK_ALT_MASK, move_cb, "b", FALSE);
  gtk_widget_class_add_binding (klass, GDK_KEY_Escape, 0, escape_cb, NULL);
}

static void
footing_wizard_class_init (FootingWizardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags given =
      G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = footing_wizard_constructed;
  object_class->dispose = footing_wizard_dispose;
  object_class->finalize = footing_wizard_finalize;
  object_class->set_property = footing_wizard_set_property;

  props[PROP_CONTEXT] =
      g_param_spec_object ("context", NULL, NULL, FOOTING_TYPE_CONTEXT, given);
  props[PROP_RECOVERY] = g_param_spec_string ("recovery", NULL, NULL, NULL, given);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[CLOSED] = g_signal_new ("closed", FOOTING_TYPE_WIZARD, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[STARTED] = g_signal_new ("started", FOOTING_TYPE_WIZARD, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (FOOTING_TYPE_FOLD_BOX);
  g_type_ensure (FOOTING_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/wizard/wizard.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingWizard, title);
  gtk_widget_class_bind_template_child (widget_class, FootingWizard, leaflet);
  gtk_widget_class_bind_template_child (widget_class, FootingWizard, content);
  gtk_widget_class_bind_template_child (widget_class, FootingWizard, pages);
  gtk_widget_class_bind_template_child (widget_class, FootingWizard, list);
  gtk_widget_class_bind_template_child (widget_class, FootingWizard, stack);
  gtk_widget_class_bind_template_child (widget_class, FootingWizard, saved);
  gtk_widget_class_bind_template_child (widget_class, FootingWizard, unsaved);
  gtk_widget_class_bind_template_child (widget_class, FootingWizard, progress_box);
  gtk_widget_class_bind_template_child (widget_class, FootingWizard, progress_button);
  gtk_widget_class_bind_template_child (widget_class, FootingWizard, progress_label);
  gtk_widget_class_bind_template_child (widget_class, FootingWizard, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, FootingWizard, skip_button);
  gtk_widget_class_bind_template_child (widget_class, FootingWizard, next_button);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, folded_cb);
  install_actions (widget_class);
}

static void
footing_wizard_init (FootingWizard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
footing_wizard_new (FootingContext *context, const char *recovery)
{
  return g_object_new (FOOTING_TYPE_WIZARD, "context", context, "recovery", recovery,
                       NULL);
}

FootingPage
footing_wizard_get_page (FootingWizard *self)
{
  g_return_val_if_fail (FOOTING_IS_WIZARD (self), FOOTING_PAGE_HAPPENED);

  return self->page;
}

const char *
footing_wizard_get_recovery (FootingWizard *self)
{
  g_return_val_if_fail (FOOTING_IS_WIZARD (self), NULL);

  return self->recovery;
}
