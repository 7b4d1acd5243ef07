/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "signs-view.h"
#include "format/bin-format.h"
#include "format/date-format.h"
#include "widgets/choice-menu.h"
#include "widgets/fold-box.h"
#include "checkin-dialog.h"
#include "sections/draft-offer.h"
#include "columns-clamp.h"
#include "columns.h"
#include "format/sign-format.h"
#include "sign-state.h"
#include "sign-window.h"
#include "plan/moves.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define QUIET_EVERY 4

/* Each sign as it stands (F30–F33), without a total: of the current plan, or by itself
 * without one (F72). */
struct _FootingSignsView {
  FootingView parent_instance;

  /* template children */
  GtkWidget *start_button;
  GtkLabel *last_label;
  GtkMenuButton *order_button;
  FootingColumns *columns;
  GtkWidget *offer;
  GtkButton *offer_button;
  GtkLabel *signs_note;
  GtkWidget *quiet_line;

  /* owned */
  GPtrArray *states; /* FootingSignState, borrowed */

  /* state */
  FootingSignOrder order;
  char *shown; /* whose signs the rows are worded for, and their order */
};

G_DEFINE_FINAL_TYPE (FootingSignsView, footing_signs_view, FOOTING_TYPE_VIEW)

enum {
  PROP_0,
  PROP_ORDER,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

/* The orders as they are chosen. */
static const char *const orders[FOOTING_N_SIGN_ORDERS] = {
    [FOOTING_SIGNS_BY_GROUP] = "group",
    [FOOTING_SIGNS_BY_CHANGE] = "change",
    [FOOTING_SIGNS_BY_HELP] = "help",
};

static void
show_page (FootingSignsView *self, const char *page)
{
  gtk_stack_set_visible_child_name (GTK_STACK (adw_bin_get_child (ADW_BIN (self))), page);
}

static void
checkin_cb (FootingSignsView *self)
{
  FootingContext *context = footing_view_get_context (self);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *dialog;

  dialog = footing_checkin_dialog_new (context, GTK_WINDOW (root));
  if (dialog != NULL)
    gtk_window_present (GTK_WINDOW (dialog));
}

/* The day that was typed for the step is in it then, and no longer kept for itself. */
static FootingStep *
accept (FootingSignsView *self,
        const FootingAcceptance *acceptance,
        FootingSignState *row,
        GError **error)
{
  FootingStore *store = footing_view_get_store (self);
  g_autoptr (FootingStep) step = NULL;
  gboolean done;

  if (!footing_store_begin (store, error))
    return NULL;

  step = footing_plan_accept_move (
      store, footing_view_get_guidance (self),
      footing_context_get_recovery (footing_view_get_context (self)), acceptance, error);
  done = step != NULL && footing_sign_state_forget (row, error);

  return footing_store_end (store, done, done ? error : NULL) && done
             ? g_steal_pointer (&step)
             : NULL;
}

static void
add_move_cb (FootingSignsView *self,
             const char *move,
             const char *sign,
             const char *day,
             FootingSignState *row)
{
  FootingContext *context = footing_view_get_context (self);
  const FootingAcceptance acceptance = {.move = move, .sign = sign, .day = day};
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingStep) step = accept (self, &acceptance, row, &error);
  g_autofree char *name = NULL;
  g_autofree char *undone = NULL;

  if (step == NULL) {
    footing_context_report (context, error);
    return;
  }

  footing_sign_state_reset (row);
  name = footing_bin_format_name (step, context);
  /* Translators: that it was added has been taken back; %s is the title of a step */
  undone = g_strdup_printf (_ ("“%s” is off your plan again"), name);
  footing_context_added (context, FOOTING_TYPE_STEP, footing_record_get_id (step),
                         _ ("Added to your plan"), undone);
}

static void
row_activated_cb (FootingSignsView *self, GtkListBoxRow *row)
{
  FootingContext *context = footing_view_get_context (self);

  footing_sign_window_show (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), context,
                            footing_context_get_recovery (context),
                            footing_sign_state_get_sign (FOOTING_SIGN_STATE (row)));
}

/* --- Rows ----------------------------------------------------------------------- */

static const char *
get_sign (GPtrArray *trends, guint i)
{
  return ((const FootingSignTrend *)g_ptr_array_index (trends, i))->sign;
}

static GtkWidget *
make_row (FootingSignsView *self,
          const FootingGuide *guide,
          FootingPerspective perspective)
{
  GtkWidget *row =
      footing_sign_state_new (footing_view_get_context (self), guide, perspective);

  g_signal_connect_object (row, "add-move", G_CALLBACK (add_move_cb), self,
                           G_CONNECT_SWAPPED);
  g_ptr_array_add (self->states, row);

  return row;
}

/* A group of the signs of @trends that are in the group @code, or of all for NULL. */
static void
add_group (FootingSignsView *self,
           const char *title,
           GPtrArray *trends,
           const char *code,
           FootingPerspective perspective)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = NULL;

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  for (guint i = 0; i < trends->len; i++) {
    const FootingGuide *guide = footing_guidance_lookup (
        footing_view_get_guidance (self), FOOTING_GUIDE_SIGN, get_sign (trends, i));

    if (code != NULL && g_strcmp0 (footing_guide_group (guide), code) != 0)
      continue;
    row = make_row (self, guide, perspective);
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  }
  if (row != NULL)
    g_signal_connect_object (gtk_widget_get_parent (row), "row-activated",
                             G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  footing_columns_append (self->columns, group);
}

static void
clear_rows (FootingSignsView *self)
{
  GtkWidget *child;

  g_ptr_array_set_size (self->states, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->columns))) != NULL)
    gtk_widget_unparent (child);
}

static void
make_rows (FootingSignsView *self, GPtrArray *trends, FootingPerspective perspective)
{
  FootingGuidance *guidance = footing_view_get_guidance (self);
  const char *const *groups = footing_guidance_groups (guidance, FOOTING_GUIDE_SIGN);

  clear_rows (self);
  if (self->order != FOOTING_SIGNS_BY_GROUP)
    add_group (self, footing_sign_order_to_label (self->order), trends, NULL,
               perspective);
  for (guint i = 0; self->order == FOOTING_SIGNS_BY_GROUP && groups[i] != NULL; i++)
    add_group (self,
               footing_guidance_group_title (guidance, FOOTING_GUIDE_SIGN, groups[i]),
               trends, groups[i], perspective);
  gtk_label_set_label (self->signs_note,
                       footing_guidance_signs_note (guidance, perspective));
}

/* The row that has the focus, or what is open at it has; NULL for none. */
static FootingSignState *
find_focused (FootingSignsView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL ? (FootingSignState *)gtk_widget_get_ancestor (
                             focus, FOOTING_TYPE_SIGN_STATE)
                       : NULL;
}

static void
focus_sign (FootingSignsView *self, const char *sign)
{
  for (guint i = 0; i < self->states->len; i++)
    if (strcmp (footing_sign_state_get_sign (self->states->pdata[i]), sign) == 0)
      gtk_widget_grab_focus (self->states->pdata[i]);
}

/* Rows that are in their place already stay, with what is open at them; where they move,
 * the focus goes with its sign. */
static void
place_rows (FootingSignsView *self,
            GPtrArray *trends,
            const char *recovery,
            FootingPerspective perspective)
{
  g_autoptr (GString) shown = g_string_new (recovery);
  FootingSignState *focused = find_focused (self);
  const char *sign = focused != NULL ? footing_sign_state_get_sign (focused) : NULL;

  g_string_append_printf (shown, " %s", orders[self->order]);
  for (guint i = 0; i < trends->len; i++)
    g_string_append_printf (shown, " %s", get_sign (trends, i));
  if (g_strcmp0 (shown->str, self->shown) == 0)
    return;

  make_rows (self, trends, perspective);
  if (sign != NULL)
    focus_sign (self, sign);
  g_free (self->shown);
  self->shown = g_strdup (shown->str);
}

static const FootingSignTrend *
find_trend (GPtrArray *trends, const char *sign)
{
  for (guint i = 0; i < trends->len; i++)
    if (g_str_equal (get_sign (trends, i), sign))
      return g_ptr_array_index (trends, i);

  return NULL;
}

/* --- What it shows -------------------------------------------------------------- */

static void
show_last (FootingSignsView *self, const char *date, const char *today)
{
  g_autofree char *distance = footing_date_format_distance (date, today);
  g_autofree char *text = NULL;

  /* Translators: %s is "today", "3 days ago" or "5 Mar" */
  text = g_strdup_printf (_ ("Last check-in: %s"), distance);
  gtk_label_set_label (self->last_label, text);
}

static void
show_history (FootingSignsView *self, FootingSignHistory *history, const char *recovery)
{
  FootingContext *context = footing_view_get_context (self);
  FootingClock *clock = footing_store_get_clock (footing_view_get_store (self));
  const FootingPerspective perspective =
      footing_context_get_perspective (context, recovery);
  const guint n = footing_sign_history_get_n_regular (history);
  g_autofree char *today = footing_context_today (context);
  g_autoptr (GPtrArray) trends = footing_sign_trends_list (
      history, footing_view_get_guidance (self), perspective, self->order, today,
      footing_clock_get_first_weekday (clock));

  place_rows (self, trends, recovery, perspective);
  for (guint i = 0; i < self->states->len; i++) {
    FootingSignState *row = g_ptr_array_index (self->states, i);

    footing_sign_state_update (row,
                               find_trend (trends, footing_sign_state_get_sign (row)),
                               footing_sign_history_has_plan (history), today);
  }
  show_last (self, footing_sign_history_get_date (history), today);
  gtk_widget_set_visible (self->quiet_line, n > 0 && n % QUIET_EVERY == 0);
}

static void
footing_signs_view_refresh (FootingView *view, GType type, const char *id)
{
  FootingSignsView *self = FOOTING_SIGNS_VIEW (view);
  FootingContext *context = footing_view_get_context (self);
  const char *recovery = footing_context_get_recovery (context);
  g_autoptr (FootingSignHistory) history = NULL;
  g_autoptr (GError) error = NULL;

  if (type != G_TYPE_NONE && type != FOOTING_TYPE_CHECKIN && type != FOOTING_TYPE_STEP &&
      type != FOOTING_TYPE_RECOVERY)
    return;

  gtk_widget_set_visible (self->start_button, recovery == NULL);
  gtk_widget_set_visible (self->offer, recovery == NULL);
  if (recovery == NULL) {
    footing_draft_offer_update (NULL, GTK_BUTTON (self->start_button), "app.resume",
                                context);
    footing_draft_offer_update (NULL, self->offer_button, "app.resume", context);
  }
  history = footing_sign_history_new (footing_view_get_store (self), recovery, &error);
  if (history == NULL) {
    footing_context_report (context, error);
    return;
  }

  if (footing_sign_history_get_n (history) == 0) {
    show_page (self, "no-check-in");
    return;
  }

  show_history (self, history, recovery);
  show_page (self, "signs");
}

static void
set_order (FootingSignsView *self, const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    if (g_strcmp0 (orders[i], code) == 0)
      self->order = i;
  gtk_menu_button_set_label (self->order_button,
                             footing_sign_order_to_label (self->order));
  if (self->shown != NULL)
    footing_signs_view_refresh (FOOTING_VIEW (self), G_TYPE_NONE, NULL);
}

static void
make_order_menu (FootingSignsView *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    footing_choice_menu_append (menu, footing_sign_order_to_label (i), "signs.order",
                                orders[i]);
  gtk_menu_button_set_menu_model (self->order_button, G_MENU_MODEL (menu));
  set_order (self, orders[self->order]);
}

static void
footing_signs_view_get_property (GObject *object,
                                 guint property_id,
                                 GValue *value,
                                 GParamSpec *pspec)
{
  if (property_id == PROP_ORDER)
    g_value_set_string (value, orders[FOOTING_SIGNS_VIEW (object)->order]);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
footing_signs_view_set_property (GObject *object,
                                 guint property_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  if (property_id == PROP_ORDER)
    set_order (FOOTING_SIGNS_VIEW (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
footing_signs_view_constructed (GObject *object)
{
  FootingSignsView *self = FOOTING_SIGNS_VIEW (object);

  G_OBJECT_CLASS (footing_signs_view_parent_class)->constructed (object);

  make_order_menu (self);
  gtk_label_set_label (GTK_LABEL (self->quiet_line),
                       footing_guidance_quiet_line (footing_view_get_guidance (self)));
}

static void
footing_signs_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_SIGNS_VIEW);

  G_OBJECT_CLASS (footing_signs_view_parent_class)->dispose (object);
}

static void
footing_signs_view_finalize (GObject *object)
{
  FootingSignsView *self = FOOTING_SIGNS_VIEW (object);

  g_ptr_array_unref (self->states);
  g_free (self->shown);

  G_OBJECT_CLASS (footing_signs_view_parent_class)->finalize (object);
}

static void
footing_signs_view_class_init (FootingSignsViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = footing_signs_view_constructed;
  object_class->dispose = footing_signs_view_dispose;
  object_class->finalize = footing_signs_view_finalize;
  object_class->get_property = footing_signs_view_get_property;
  object_class->set_property = footing_signs_view_set_property;
  FOOTING_VIEW_CLASS (klass)->refresh = footing_signs_view_refresh;

  props[PROP_ORDER] = g_param_spec_string ("order", NULL, NULL, NULL,
                                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_install_property_action (widget_class, "signs.order", "order");

  g_type_ensure (FOOTING_TYPE_COLUMNS);
  g_type_ensure (FOOTING_TYPE_COLUMNS_CLAMP);
  g_type_ensure (FOOTING_TYPE_FOLD_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/signs/signs-view.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingSignsView, start_button);
  gtk_widget_class_bind_template_child (widget_class, FootingSignsView, last_label);
  gtk_widget_class_bind_template_child (widget_class, FootingSignsView, order_button);
  gtk_widget_class_bind_template_child (widget_class, FootingSignsView, columns);
  gtk_widget_class_bind_template_child (widget_class, FootingSignsView, offer);
  gtk_widget_class_bind_template_child (widget_class, FootingSignsView, offer_button);
  gtk_widget_class_bind_template_child (widget_class, FootingSignsView, signs_note);
  gtk_widget_class_bind_template_child (widget_class, FootingSignsView, quiet_line);
  gtk_widget_class_bind_template_callback (widget_class, checkin_cb);
}

static void
footing_signs_view_init (FootingSignsView *self)
{
  self->states = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
