/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "timeline-bar.h"
#include "field-text.h"
#include "format/plan-format.h"
#include "period.h"
#include "plan/current.h"
#include "timeline-filter.h"
#include "timeline-jump.h"
#include "timeline-print.h"
#include "timeline-share.h"
#include "year-review-window.h"
#include "widgets/wrap-box.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _FootingTimelineBar {
  GtkWidget parent_instance;

  /* template children */
  GtkWidget *box;
  GtkEditable *search;
  GtkMenuButton *menu;
  GtkWidget *chips;
  GtkWidget *hiding;
  GtkWidget *scope_box;
  GtkLabel *scope_label;
  GtkCheckButton *all_check;

  /* owned */
  FootingContext *context;
  GSimpleActionGroup *actions;
  char *values[FOOTING_N_NARROW]; /* NULL for anything */
  char *from;                     /* of the period */
  char *to;

  /* state */
  gboolean several;  /* whether there are plans to choose from */
  gboolean clearing; /* what changes is told once, at the end */
};

G_DEFINE_FINAL_TYPE (FootingTimelineBar, footing_timeline_bar, GTK_TYPE_WIDGET)

enum {
  CHANGED,
  LEFT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static FootingStore *
get_store (FootingTimelineBar *self)
{
  return footing_context_get_store (self->context);
}

static void
emit_changed (FootingTimelineBar *self)
{
  if (!self->clearing)
    g_signal_emit (self, signals[CHANGED], 0);
}

/* --- Which plan ----------------------------------------------------------------- */

/* H10: the plan whose entries are shown, or NULL for all: with one plan there is nothing
 * to tell apart. */
static const char *
get_scope (FootingTimelineBar *self)
{
  return self->several && !gtk_check_button_get_active (self->all_check)
             ? footing_context_get_recovery (self->context)
             : NULL;
}

static void
show_scope (FootingTimelineBar *self)
{
  g_autoptr (FootingRecovery) recovery =
      self->several ? footing_context_dup_recovery (self->context) : NULL;
  g_autofree char *name = NULL;

  gtk_widget_set_visible (self->scope_box, recovery != NULL);
  if (recovery == NULL)
    return;

  name = footing_plan_format_name (recovery);
  gtk_label_set_label (self->scope_label, get_scope (self) != NULL
                                              ? name
                                              : _ ("All plans, and entries without one"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->scope_label),
                               gtk_label_get_label (self->scope_label));
}

static void
all_cb (FootingTimelineBar *self)
{
  if (self->context == NULL)
    return;

  show_scope (self);
  emit_changed (self);
}

/* --- Filters -------------------------------------------------------------------- */

static void
set_value (FootingTimelineBar *self, FootingNarrow by, const char *value)
{
  g_action_group_change_action_state (G_ACTION_GROUP (self->actions),
                                      footing_narrow_get_action (by),
                                      g_variant_new_string (value));
}

/* Which filter the @action or the chip of that name is of. */
static FootingNarrow
find_narrow (const char *action)
{
  FootingNarrow by = 0;

  while (by < FOOTING_N_NARROW && g_strcmp0 (footing_narrow_get_action (by), action) != 0)
    by++;

  return by;
}

static GtkWidget *
make_chip (FootingTimelineBar *self, FootingNarrow by)
{
  g_autofree char *text = footing_narrow_format (by, get_store (self), self->values[by]);
  /* Translators: what a screen reader says of a button; %s is a filter: "Setback" */
  g_autofree char *spoken = g_strdup_printf (_ ("Remove the filter: %s"), text);
  g_autofree char *action = g_strconcat ("narrow.", footing_narrow_get_action (by), NULL);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "preset");
  gtk_widget_set_tooltip_text (button, _ ("Remove this filter"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", "");

  return button;
}

/* The place of the chip that has the focus, or -1. */
static int
find_focused_chip (FootingTimelineBar *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (self->chips);
  int place = -1;

  for (; focus != NULL; focus = gtk_widget_get_prev_sibling (focus))
    place++;

  return place;
}

/* U1: after a chip the focus goes to the one in its place or the last one; when there is
 * none left, to where filters come from. */
static void
focus_chip (FootingTimelineBar *self, int place)
{
  GtkWidget *chip = gtk_widget_get_first_child (self->chips);

  while (chip != NULL && place-- > 0 && gtk_widget_get_next_sibling (chip) != NULL)
    chip = gtk_widget_get_next_sibling (chip);
  gtk_widget_grab_focus (chip != NULL ? chip : GTK_WIDGET (self->menu));
}

static void
show_chips (FootingTimelineBar *self)
{
  const int place = find_focused_chip (self);
  GtkWidget *chip;
  gboolean any = FALSE;

  while ((chip = gtk_widget_get_first_child (self->chips)) != NULL)
    gtk_widget_unparent (chip);
  for (guint by = 0; by < FOOTING_N_NARROW; by++)
    if (self->values[by] != NULL) {
      footing_wrap_box_append (FOOTING_WRAP_BOX (self->chips), make_chip (self, by));
      any = TRUE;
    }
  gtk_widget_set_visible (self->chips, any);
  if (place >= 0)
    focus_chip (self, place);
}

static void
change_state_cb (GSimpleAction *action, GVariant *value, gpointer data)
{
  FootingTimelineBar *self = data;
  const FootingNarrow by = find_narrow (g_action_get_name (G_ACTION (action)));
  const char *text = g_variant_get_string (value, NULL);

  g_return_if_fail (by < FOOTING_N_NARROW);

  g_simple_action_set_state (action, value);
  g_free (self->values[by]);
  self->values[by] = *text != '\0' ? g_strdup (text) : NULL;
  show_chips (self);
  emit_changed (self);
}

static void
add_actions (FootingTimelineBar *self)
{
  self->actions = g_simple_action_group_new ();
  for (guint by = 0; by < FOOTING_N_NARROW; by++) {
    g_autoptr (GSimpleAction) action = g_simple_action_new_stateful (
        footing_narrow_get_action (by), G_VARIANT_TYPE_STRING, g_variant_new_string (""));

    g_signal_connect_object (action, "change-state", G_CALLBACK (change_state_cb), self,
                             0);
    g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
  }
  gtk_widget_insert_action_group (GTK_WIDGET (self), "narrow",
                                  G_ACTION_GROUP (self->actions));
}

/* Made anew each time: people and outcomes come, go, and are renamed. */
static void
open_menu_cb (GtkMenuButton *button, gpointer data)
{
  FootingTimelineBar *self = data;
  g_autoptr (GMenuModel) menu =
      footing_timeline_filter_make_menu (get_store (self), get_scope (self));

  gtk_menu_button_set_menu_model (button, menu);
}

/* --- The search ----------------------------------------------------------------- */

static void
stop_search_cb (FootingTimelineBar *self)
{
  footing_field_replace (self->search, "");
  emit_changed (self);
  g_signal_emit (self, signals[LEFT], 0);
}

/* --- More ----------------------------------------------------------------------- */

static void
go_to_date_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  footing_timeline_ask_day (
      widget, footing_store_get_clock (get_store (FOOTING_TIMELINE_BAR (widget))));
}

static void
copy_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingTimelineBar *self = FOOTING_TIMELINE_BAR (widget);
  const FootingEntryFilter filter = footing_timeline_bar_get_filter (self);

  footing_timeline_copy (widget, self->context, &filter);
}

static void
save_table_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingTimelineBar *self = FOOTING_TIMELINE_BAR (widget);
  const FootingEntryFilter filter = footing_timeline_bar_get_filter (self);

  footing_timeline_ask_table (widget, self->context, &filter);
}

static void
print_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingTimelineBar *self = FOOTING_TIMELINE_BAR (widget);
  const FootingEntryFilter filter = footing_timeline_bar_get_filter (self);

  footing_timeline_print (widget, self->context, &filter);
}

static void
year_review_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingTimelineBar *self = FOOTING_TIMELINE_BAR (widget);

  footing_year_review_show (GTK_WINDOW (gtk_widget_get_root (widget)), self->context,
                            get_scope (self));
}

/* --- The object ----------------------------------------------------------------- */

static void
footing_timeline_bar_dispose (GObject *object)
{
  FootingTimelineBar *self = FOOTING_TIMELINE_BAR (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_TIMELINE_BAR);
  g_clear_object (&self->actions);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (footing_timeline_bar_parent_class)->dispose (object);
}

static void
footing_timeline_bar_finalize (GObject *object)
{
  FootingTimelineBar *self = FOOTING_TIMELINE_BAR (object);

  for (guint by = 0; by < FOOTING_N_NARROW; by++)
    g_free (self->values[by]);
  g_free (self->from);
  g_free (self->to);

  G_OBJECT_CLASS (footing_timeline_bar_parent_class)->finalize (object);
}

static void
footing_timeline_bar_class_init (FootingTimelineBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = footing_timeline_bar_dispose;
  object_class->finalize = footing_timeline_bar_finalize;

  signals[CHANGED] =
      g_signal_new ("changed", FOOTING_TYPE_TIMELINE_BAR, G_SIGNAL_RUN_LAST, 0, NULL,
                    NULL, NULL, G_TYPE_NONE, 0);
  signals[LEFT] = g_signal_new ("left", FOOTING_TYPE_TIMELINE_BAR, G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "timeline-bar.go-to-date", NULL,
                                   go_to_date_cb);
  gtk_widget_class_install_action (widget_class, "timeline-bar.copy", NULL, copy_cb);
  gtk_widget_class_install_action (widget_class, "timeline-bar.save-table", NULL,
                                   save_table_cb);
  gtk_widget_class_install_action (widget_class, "timeline-bar.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "timeline-bar.year-review", NULL,
                                   year_review_cb);

  g_type_ensure (FOOTING_TYPE_WRAP_BOX);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/timeline/timeline-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingTimelineBar, box);
  gtk_widget_class_bind_template_child (widget_class, FootingTimelineBar, search);
  gtk_widget_class_bind_template_child (widget_class, FootingTimelineBar, menu);
  gtk_widget_class_bind_template_child (widget_class, FootingTimelineBar, chips);
  gtk_widget_class_bind_template_child (widget_class, FootingTimelineBar, hiding);
  gtk_widget_class_bind_template_child (widget_class, FootingTimelineBar, scope_box);
  gtk_widget_class_bind_template_child (widget_class, FootingTimelineBar, scope_label);
  gtk_widget_class_bind_template_child (widget_class, FootingTimelineBar, all_check);
  gtk_widget_class_bind_template_callback (widget_class, all_cb);
  gtk_widget_class_bind_template_callback (widget_class, emit_changed);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
}

static void
footing_timeline_bar_init (FootingTimelineBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->menu, open_menu_cb, self, NULL);
  add_actions (self);
}

void
footing_timeline_bar_set_context (FootingTimelineBar *self, FootingContext *context)
{
  g_return_if_fail (FOOTING_IS_TIMELINE_BAR (self));
  g_return_if_fail (self->context == NULL);

  self->context = g_object_ref (context);
  footing_timeline_bar_refresh (self);
}

FootingEntryFilter
footing_timeline_bar_get_filter (FootingTimelineBar *self)
{
  FootingEntryFilter filter = {NULL};
  g_autofree char *today = NULL;

  g_return_val_if_fail (FOOTING_IS_TIMELINE_BAR (self), filter);

  g_free (self->from);
  g_free (self->to);
  today = footing_clock_today (footing_store_get_clock (get_store (self)));
  footing_period_get_dates (self->values[FOOTING_NARROW_PERIOD], today, &self->from,
                            &self->to);

  filter.recovery = get_scope (self);
  filter.search = gtk_editable_get_text (self->search);
  filter.kind = self->values[FOOTING_NARROW_KIND];
  filter.outcome = self->values[FOOTING_NARROW_OUTCOME];
  filter.person = self->values[FOOTING_NARROW_PERSON];
  filter.from = self->from;
  filter.to = self->to;

  return filter;
}

gboolean
footing_timeline_bar_is_narrowed (FootingTimelineBar *self)
{
  g_return_val_if_fail (FOOTING_IS_TIMELINE_BAR (self), FALSE);

  for (guint by = 0; by < FOOTING_N_NARROW; by++)
    if (self->values[by] != NULL)
      return TRUE;

  return *gtk_editable_get_text (self->search) != '\0';
}

void
footing_timeline_bar_refresh (FootingTimelineBar *self)
{
  g_return_if_fail (FOOTING_IS_TIMELINE_BAR (self));

  self->several = footing_plan_has_several (get_store (self));
  show_scope (self);
  show_chips (self);
}

void
footing_timeline_bar_set_hiding (FootingTimelineBar *self, gboolean hiding)
{
  g_return_if_fail (FOOTING_IS_TIMELINE_BAR (self));

  gtk_widget_set_visible (self->hiding, hiding);
}

void
footing_timeline_bar_clear (FootingTimelineBar *self)
{
  g_return_if_fail (FOOTING_IS_TIMELINE_BAR (self));

  footing_timeline_bar_search (self, "");
}

void
footing_timeline_bar_search (FootingTimelineBar *self, const char *text)
{
  g_return_if_fail (FOOTING_IS_TIMELINE_BAR (self));

  if (!footing_timeline_bar_is_narrowed (self) && *text == '\0')
    return;

  self->clearing = TRUE;
  footing_field_replace (self->search, text);
  for (guint by = 0; by < FOOTING_N_NARROW; by++)
    if (self->values[by] != NULL)
      set_value (self, by, "");
  self->clearing = FALSE;
  emit_changed (self);
}

void
footing_timeline_bar_show_all_plans (FootingTimelineBar *self)
{
  g_return_if_fail (FOOTING_IS_TIMELINE_BAR (self));

  gtk_check_button_set_active (self->all_check, TRUE);
}

void
footing_timeline_bar_focus_search (FootingTimelineBar *self)
{
  g_return_if_fail (FOOTING_IS_TIMELINE_BAR (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}
