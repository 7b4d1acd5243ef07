/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "signs-view.h"
#include "format/bin-format.h"
#include "format/date-format.h"
#include "widgets/fold-box.h"
#include "checkin-dialog.h"
#include "sections/draft-offer.h"
#include "columns-clamp.h"
#include "columns.h"
#include "sign-history.h"
#include "sign-state.h"
#include "plan/moves.h"

#include <glib/gi18n-lib.h>

#define QUIET_EVERY 4

/* Each sign as it stands (F30–F33), without a total: of the current plan, or by itself
 * without one (F72). */
struct _FootingSignsView {
  FootingView parent_instance;

  /* template children */
  GtkWidget *start_button;
  GtkLabel *last_label;
  FootingColumns *columns;
  GtkWidget *offer;
  GtkButton *offer_button;
  GtkLabel *signs_note;
  GtkWidget *quiet_line;

  /* owned */
  GPtrArray *states; /* FootingSignState, borrowed */

  /* state */
  char *recovery; /* whose signs the rows are worded for */
};

G_DEFINE_FINAL_TYPE (FootingSignsView, footing_signs_view, FOOTING_TYPE_VIEW)

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
add_move_cb (FootingSignsView *self, const char *move, const char *sign)
{
  FootingContext *context = footing_view_get_context (self);
  const FootingAcceptance acceptance = {.move = move, .sign = sign};
  g_autoptr (FootingStep) step = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *undone = NULL;

  step = footing_plan_accept_move (
      footing_view_get_store (self), footing_view_get_guidance (self),
      footing_context_get_recovery (context), &acceptance, &error);
  if (step == NULL) {
    footing_context_report (context, error);
    return;
  }

  name = footing_bin_format_name (step, context);
  /* Translators: that it was added has been taken back; %s is the title of a step */
  undone = g_strdup_printf (_ ("“%s” is off your plan again"), name);
  footing_context_added (context, FOOTING_TYPE_STEP, footing_record_get_id (step),
                         _ ("Added to your plan"), undone);
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row)
{
  footing_sign_state_open (FOOTING_SIGN_STATE (row));
}

static GtkWidget *
make_group (FootingSignsView *self, const char *code, FootingPerspective perspective)
{
  FootingGuidance *guidance = footing_view_get_guidance (self);
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *list = NULL;

  adw_preferences_group_set_title (
      ADW_PREFERENCES_GROUP (group),
      footing_guidance_group_title (guidance, FOOTING_GUIDE_SIGN, code));

  for (guint i = 0; i < footing_guidance_n (guidance, FOOTING_GUIDE_SIGN); i++) {
    const FootingGuide *guide = footing_guidance_nth (guidance, FOOTING_GUIDE_SIGN, i);
    GtkWidget *row;

    if (g_strcmp0 (footing_guide_group (guide), code) != 0 ||
        !footing_guide_offered_to (guide, perspective))
      continue;
    row = footing_sign_state_new (guidance, guide, perspective);
    g_signal_connect_object (row, "add-move", G_CALLBACK (add_move_cb), self,
                             G_CONNECT_SWAPPED);
    g_ptr_array_add (self->states, row);
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    list = gtk_widget_get_parent (row);
  }
  if (list != NULL)
    g_signal_connect (list, "row-activated", G_CALLBACK (row_activated_cb), NULL);

  return group;
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
make_rows (FootingSignsView *self, const char *recovery)
{
  FootingGuidance *guidance = footing_view_get_guidance (self);
  const FootingPerspective perspective =
      footing_context_get_perspective (footing_view_get_context (self), recovery);
  const char *const *groups = footing_guidance_groups (guidance, FOOTING_GUIDE_SIGN);

  if (self->states->len > 0 && g_strcmp0 (recovery, self->recovery) == 0)
    return;

  clear_rows (self);
  for (guint i = 0; groups[i] != NULL; i++)
    footing_columns_append (self->columns, make_group (self, groups[i], perspective));
  gtk_label_set_label (self->signs_note,
                       footing_guidance_signs_note (guidance, perspective));
  g_free (self->recovery);
  self->recovery = g_strdup (recovery);
}

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
show_history (FootingSignsView *self, FootingSignHistory *history)
{
  g_autofree char *today = footing_context_today (footing_view_get_context (self));
  const guint n = footing_sign_history_get_n_regular (history);

  for (guint i = 0; i < self->states->len; i++)
    footing_sign_state_update (g_ptr_array_index (self->states, i), history, today);
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

  make_rows (self, recovery);
  show_history (self, history);
  show_page (self, "signs");
}

static void
footing_signs_view_constructed (GObject *object)
{
  FootingSignsView *self = FOOTING_SIGNS_VIEW (object);

  G_OBJECT_CLASS (footing_signs_view_parent_class)->constructed (object);

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
  g_free (self->recovery);

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
  FOOTING_VIEW_CLASS (klass)->refresh = footing_signs_view_refresh;

  g_type_ensure (FOOTING_TYPE_COLUMNS);
  g_type_ensure (FOOTING_TYPE_COLUMNS_CLAMP);
  g_type_ensure (FOOTING_TYPE_FOLD_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/signs/signs-view.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingSignsView, start_button);
  gtk_widget_class_bind_template_child (widget_class, FootingSignsView, last_label);
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
