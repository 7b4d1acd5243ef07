/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "signs-view.h"
#include "format/date-format.h"
#include "widgets/choice-menu.h"
#include "widgets/fold-box.h"
#include "checkin-dialog.h"
#include "editors/sign-menu.h"
#include "sections/draft-offer.h"
#include "columns-clamp.h"
#include "columns.h"
#include "format/sign-format.h"
#include "sign-state.h"
#include "sign-step.h"
#include "sign-window.h"

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
  AdwBin *add;
  AdwBin *hidden;
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

static void
add_move_cb (FootingSignsView *self,
             const char *move,
             const char *sign,
             const char *day,
             FootingSignState *row)
{
  const FootingAcceptance acceptance = {.move = move, .sign = sign, .day = day};

  footing_sign_step_add (footing_view_get_context (self), row, &acceptance);
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

static const char *
get_recovery (FootingSignsView *self)
{
  return footing_context_get_recovery (footing_view_get_context (self));
}

static GtkWidget *
make_row (FootingSignsView *self, FootingSigns *signs, const char *code)
{
  GtkWidget *row = footing_sign_state_new (
      footing_view_get_context (self), get_recovery (self),
      footing_signs_find (signs, code), footing_signs_get_perspective (signs));

  g_signal_connect_object (row, "add-move", G_CALLBACK (add_move_cb), self,
                           G_CONNECT_SWAPPED);
  g_ptr_array_add (self->states, row);

  return row;
}

/* A group of the signs of @trends that are in the group @code, or of all for NULL. */
static void
add_group (FootingSignsView *self,
           const char *title,
           FootingSigns *signs,
           GPtrArray *trends,
           const char *code)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = NULL;

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  for (guint i = 0; i < trends->len; i++) {
    const FootingSign *sign = footing_signs_find (signs, get_sign (trends, i));

    if (code != NULL && strcmp (sign->group, code) != 0)
      continue;
    row = make_row (self, signs, sign->code);
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
focus_sign (gpointer view, const char *sign)
{
  FootingSignsView *self = view;

  for (guint i = 0; i < self->states->len; i++)
    if (strcmp (footing_sign_state_get_sign (self->states->pdata[i]), sign) == 0)
      gtk_widget_grab_focus (self->states->pdata[i]);
}

static void
make_rows (FootingSignsView *self, FootingSigns *signs, GPtrArray *trends)
{
  const char *const *groups = footing_signs_get_groups (signs);

  clear_rows (self);
  if (self->order != FOOTING_SIGNS_BY_GROUP)
    add_group (self, footing_sign_order_to_label (self->order), signs, trends, NULL);
  for (guint i = 0; self->order == FOOTING_SIGNS_BY_GROUP && groups[i] != NULL; i++)
    add_group (self, footing_signs_get_group_title (signs, groups[i]), signs, trends,
               groups[i]);
  gtk_label_set_label (self->signs_note, footing_guidance_signs_note (
                                             footing_view_get_guidance (self),
                                             footing_signs_get_perspective (signs)));
  adw_bin_set_child (self->add, footing_sign_add_button_new (
                                    footing_view_get_context (self), get_recovery (self),
                                    groups[0], focus_sign, self));
  adw_bin_set_child (self->hidden,
                     footing_hidden_signs_new (footing_view_get_context (self),
                                               get_recovery (self), signs));
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

/* Rows that are in their place already stay, with what is open at them; where they move,
 * the focus goes with its sign. */
static void
place_rows (FootingSignsView *self,
            FootingSigns *signs,
            GPtrArray *trends,
            const char *recovery)
{
  g_autoptr (GString) shown = g_string_new (recovery);
  FootingSignState *focused = find_focused (self);
  g_autofree char *sign =
      focused != NULL ? g_strdup (footing_sign_state_get_sign (focused)) : NULL;

  g_string_append_printf (shown, " %s", orders[self->order]);
  for (guint i = 0; i < trends->len; i++) {
    const FootingSign *one = footing_signs_find (signs, get_sign (trends, i));

    g_string_append_printf (shown, " %s %s %s %s", one->code, one->group, one->title,
                            one->try != NULL ? one->try : "");
  }
  if (g_strcmp0 (shown->str, self->shown) == 0)
    return;

  make_rows (self, signs, trends);
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
show_history (FootingSignsView *self,
              FootingSigns *signs,
              FootingSignHistory *history,
              const char *recovery)
{
  FootingContext *context = footing_view_get_context (self);
  FootingClock *clock = footing_store_get_clock (footing_view_get_store (self));
  const guint n = footing_sign_history_get_n_regular (history);
  g_autofree char *today = footing_context_today (context);
  g_autoptr (GPtrArray) trends = footing_sign_trends_list (
      history, signs, self->order, today, footing_clock_get_first_weekday (clock));

  place_rows (self, signs, trends, recovery);
  for (guint i = 0; i < self->states->len; i++) {
    FootingSignState *row = g_ptr_array_index (self->states, i);

    footing_sign_state_update (row,
                               find_trend (trends, footing_sign_state_get_sign (row)),
                               footing_sign_history_has_plan (history), today);
  }
  show_last (self, footing_sign_history_get_date (history), today);
  gtk_widget_set_visible (self->quiet_line, n > 0 && n % QUIET_EVERY == 0);
}

/* A plan may be started, or gone on with, where there is none. */
static void
show_offers (FootingSignsView *self, gboolean shown)
{
  FootingContext *context = footing_view_get_context (self);

  gtk_widget_set_visible (self->start_button, shown);
  gtk_widget_set_visible (self->offer, shown);
  if (!shown)
    return;

  footing_draft_offer_update (NULL, GTK_BUTTON (self->start_button), "app.resume",
                              context);
  footing_draft_offer_update (NULL, self->offer_button, "app.resume", context);
}

/* Whether rows say something of records of @type. */
static gboolean
is_told (GType type)
{
  const GType told[] = {G_TYPE_NONE,           FOOTING_TYPE_CHECKIN,
                        FOOTING_TYPE_STEP,     FOOTING_TYPE_RECOVERY,
                        FOOTING_TYPE_OWN_SIGN, FOOTING_TYPE_HIDDEN_SIGN,
                        FOOTING_TYPE_ENTRY};

  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    if (told[i] == type)
      return TRUE;

  return FALSE;
}

static void
footing_signs_view_refresh (FootingView *view, GType type, const char *id)
{
  FootingSignsView *self = FOOTING_SIGNS_VIEW (view);
  FootingContext *context = footing_view_get_context (self);
  const char *recovery = footing_context_get_recovery (context);
  g_autoptr (FootingSignHistory) history = NULL;
  g_autoptr (FootingSigns) signs = NULL;
  g_autoptr (GError) error = NULL;

  if (!is_told (type))
    return;

  show_offers (self, recovery == NULL);
  history = footing_sign_history_new (footing_view_get_store (self), recovery, &error);
  if (history != NULL)
    signs = footing_signs_new (footing_view_get_store (self),
                               footing_view_get_guidance (self), recovery, &error);
  if (signs == NULL) {
    footing_context_report (context, error);
    return;
  }

  if (footing_sign_history_get_n (history) == 0) {
    show_page (self, "no-check-in");
    return;
  }

  show_history (self, signs, history, recovery);
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
  gtk_widget_class_bind_template_child (widget_class, FootingSignsView, hidden);
  gtk_widget_class_bind_template_child (widget_class, FootingSignsView, add);
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
