/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "moment-window.h"
#include "format/moment-format.h"
#include "moment-deeds.h"
#include "moment-form.h"
#include "prepare/moments.h"
#include "text.h"
#include "unsaved-bar.h"
#include "unsaved-dialog.h"
#include "widgets/rows.h"
#include "widgets/toasts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _FootingMomentWindow {
  AdwWindow parent_instance;

  /* template children */
  AdwBin *unsaved;
  AdwToastOverlay *toasts;
  GtkLabel *intro;
  GtkLabel *status;
  GtkWidget *waiting;
  GtkLabel *waiting_label;
  GtkWidget *begin_button;
  AdwBin *place;
  GtkWidget *others_part;
  GtkWidget *others_title;
  GtkWidget *others;

  /* owned */
  FootingContext *context;
  char *recovery;
  char *waiting_id; /* the one that nothing was noted of, or NULL */

  /* state */
  FootingPerspective perspective;
  gint64 added; /* the deed that has added the one that is shown, or 0 */
};

G_DEFINE_FINAL_TYPE (FootingMomentWindow, footing_moment_window, ADW_TYPE_WINDOW)

static FootingStore *
get_store (FootingMomentWindow *self)
{
  return footing_context_get_store (self->context);
}

/* The form that is shown, or NULL. */
static FootingMomentForm *
get_form (FootingMomentWindow *self)
{
  return (FootingMomentForm *)adw_bin_get_child (self->place);
}

static const char *
get_id (FootingMomentWindow *self)
{
  FootingMomentForm *form = get_form (self);

  return form != NULL ? footing_moment_form_get_id (form) : "";
}

static FootingMoment *
find (GPtrArray *moments, const char *id)
{
  for (guint i = 0; i < moments->len; i++)
    if (strcmp (footing_record_get_id (moments->pdata[i]), id) == 0)
      return moments->pdata[i];

  return NULL;
}

/* --- The one that is shown ------------------------------------------------------------
 */

/* The one to show: the one @id, else the one that was shown, else what matters now. */
static FootingMoment *
choose (FootingMomentWindow *self, GPtrArray *moments, const char *id)
{
  g_autofree char *today = footing_context_today (self->context);
  FootingMoment *moment = find (moments, id);

  if (moment == NULL)
    moment = find (moments, get_id (self));
  if (moment == NULL)
    moment = footing_moments_find_current (moments, today);
  if (moment == NULL && moments->len > 0)
    moment = moments->pdata[0];

  return moment;
}

/* What it follows, as a line of its own; "" for nothing. Owned by the caller. */
static char *
format_before (GPtrArray *moments, FootingMoment *moment)
{
  FootingMoment *before =
      moment->follows != NULL ? find (moments, moment->follows) : NULL;
  g_autofree char *name = before != NULL ? footing_moment_format_name (before) : NULL;

  if (name == NULL)
    return g_strdup ("");

  /* Translators: that a moment comes after another one, which is called %s */
  return g_strdup_printf (_ ("Follows “%s”"), name);
}

static void
show_status (FootingMomentWindow *self, GPtrArray *moments, FootingMoment *moment)
{
  g_autofree char *today = footing_context_today (self->context);
  g_autofree char *state = NULL;
  g_autofree char *before = NULL;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->status), moment != NULL);
  if (moment == NULL)
    return;

  state = footing_moment_format_state (moment, today);
  before = format_before (moments, moment);
  text = g_strconcat (state, *before != '\0' ? "\n" : "", before, NULL);
  gtk_label_set_label (self->status, text);
}

static void
show_form (FootingMomentWindow *self, FootingMoment *moment)
{
  if (moment == NULL)
    adw_bin_set_child (self->place, NULL);
  else if (strcmp (footing_record_get_id (moment), get_id (self)) == 0)
    footing_moment_form_show (get_form (self), moment);
  else
    adw_bin_set_child (
        self->place, footing_moment_form_new (self->context, moment, self->perspective));
}

/* --- The others -----------------------------------------------------------------------
 */

static void
other_cb (FootingMomentWindow *self, GtkWidget *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "moment.show", "s",
                              footing_rows_get_id (row));
}

static GtkWidget *
make_other (gpointer record, gpointer data)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title-lines",
                                 0, "subtitle-lines", 0, "activatable", TRUE, NULL);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_signal_connect_object (row, "activated", G_CALLBACK (other_cb), data,
                           G_CONNECT_SWAPPED);

  return row;
}

static void
update_other (GtkWidget *row, gpointer record, guint position, gpointer data)
{
  FootingMomentWindow *self = data;
  g_autofree char *today = footing_context_today (self->context);
  g_autofree char *name = footing_moment_format_name (record);
  g_autofree char *state = footing_moment_format_state (record, today);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), state);
}

static void
show_others (FootingMomentWindow *self, GPtrArray *moments, FootingMoment *moment)
{
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func (g_object_unref);
  guint n;

  for (guint i = 0; i < moments->len; i++)
    if (moments->pdata[i] != moment)
      g_ptr_array_add (others, g_object_ref (moments->pdata[i]));
  n = footing_rows_show_records (self->others, others);
  gtk_widget_set_visible (self->others, n > 0);
  gtk_widget_set_visible (self->others_title, n > 0);
  gtk_widget_set_visible (self->others_part, moments->len > 0);
  gtk_widget_set_visible (self->begin_button, moments->len == 0);
}

/* One whose day has come is within reach from any other. */
static void
show_waiting (FootingMomentWindow *self, GPtrArray *moments, FootingMoment *moment)
{
  g_autofree char *today = footing_context_today (self->context);
  FootingMoment *waiting = footing_moments_find_waiting (moments, today);
  g_autofree char *name = NULL;
  g_autofree char *when = NULL;
  g_autofree char *text = NULL;

  g_clear_pointer (&self->waiting_id, g_free);
  gtk_widget_set_visible (self->waiting, waiting != NULL && waiting != moment);
  if (waiting == NULL)
    return;

  self->waiting_id = g_strdup (footing_record_get_id (waiting));
  name = footing_moment_format_name (waiting);
  when = footing_moment_format_when (waiting, today);
  /* Translators: what has been, such as a presentation, and its day: "“Board demo” was
   * on Tue, 3 March." */
  text = g_strdup_printf (_ ("“%s” was on %s."), name, when);
  gtk_label_set_label (self->waiting_label, text);
}

/* --- All of it ------------------------------------------------------------------------
 */

/* Shows the one @id, when there is one. */
static void
show_all (FootingMomentWindow *self, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) moments =
      footing_moments_list (get_store (self), self->recovery, &error);
  FootingMoment *moment;

  if (moments == NULL) {
    footing_context_report (self->context, error);
    return;
  }

  moment = choose (self, moments, id);
  show_form (self, moment);
  show_status (self, moments, moment);
  show_others (self, moments, moment);
  show_waiting (self, moments, moment);
}

static void
refresh (FootingMomentWindow *self)
{
  /* What was typed last may be stored as the window goes. */
  if (self->context != NULL)
    show_all (self, "");
}

/* What was added, by the deed @added unless that is 0, and left as it was goes again, and
 * the deed with it. */
static void
drop_untouched (FootingContext *context, const char *id, gint64 added)
{
  FootingStore *store = footing_context_get_store (context);
  g_autoptr (FootingMoment) left = NULL;
  g_autoptr (GError) error = NULL;

  if (*id == '\0')
    return;

  if (!footing_moments_drop_untouched (store, id, &error))
    footing_context_report (context, error);
  left = footing_store_get (store, FOOTING_TYPE_MOMENT, id, NULL);
  if (left == NULL && added != 0)
    footing_undo_drop (footing_context_get_undo (context), added);
}

/* Where what is typed cannot be stored, it stays in sight. */
static void
go_to (FootingMomentWindow *self, const char *id)
{
  g_autofree char *before = g_strdup (get_id (self));

  if (get_form (self) != NULL && !footing_moment_form_flush (get_form (self)))
    return;

  show_all (self, id);
  if (strcmp (before, get_id (self)) != 0) {
    drop_untouched (self->context, before, self->added);
    self->added = 0;
  }
  if (get_form (self) != NULL)
    footing_moment_form_focus (get_form (self));
}

static void
show_cb (GtkWidget *widget, const char *action, GVariant *id)
{
  /* The row that it comes from goes with it. */
  g_autofree char *copy = g_variant_dup_string (id, NULL);

  go_to (FOOTING_MOMENT_WINDOW (widget), copy);
}

static void
waiting_cb (FootingMomentWindow *self)
{
  g_autofree char *id = g_strdup (self->waiting_id);

  if (id != NULL)
    go_to (self, id);
}

static void
add_cb (FootingMomentWindow *self)
{
  gint64 added = 0;
  g_autofree char *id = footing_moment_deed_add (self->context, self->recovery, &added);

  if (id == NULL)
    return;

  go_to (self, id);
  self->added = added;
}

/* --- The window ----------------------------------------------------------------------
 */

static char *
format_intro (FootingMomentWindow *self)
{
  g_autoptr (FootingRecovery) plan =
      footing_store_get (get_store (self), FOOTING_TYPE_RECOVERY, self->recovery, NULL);
  g_autofree char *shown = NULL;
  g_autofree char *person = NULL;

  if (self->perspective == FOOTING_PERSPECTIVE_SELF || plan == NULL)
    return g_strdup (
        _ ("The next time others look on: a demo, a talk, a review. What you "
           "think through now, you needn’t think of then."));

  shown = footing_record_show (plan, plan->person);
  person = footing_text_excerpt (shown, FOOTING_TITLE_CHARS);
  if (*person == '\0')
    return g_strdup (_ ("The next time they’re seen. Prepare it together, present it "
                        "together, and agree who says what if it stops."));

  /* Translators: %s is a name or initials */
  return g_strdup_printf (_ ("The next time %s is seen. Prepare it together, present it "
                             "together, and agree who says what if it stops."),
                          person);
}

static void
footing_moment_window_dispose (GObject *object)
{
  FootingMomentWindow *self = FOOTING_MOMENT_WINDOW (object);
  g_autoptr (FootingContext) context = g_steal_pointer (&self->context);

  if (context != NULL) {
    g_autofree char *id = g_strdup (get_id (self));

    adw_bin_set_child (self->place, NULL);
    drop_untouched (context, id, self->added);
  }
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_MOMENT_WINDOW);
  g_clear_pointer (&self->recovery, g_free);
  g_clear_pointer (&self->waiting_id, g_free);

  G_OBJECT_CLASS (footing_moment_window_parent_class)->dispose (object);
}

static void
footing_moment_window_class_init (FootingMomentWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_moment_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/prepare/moment-window.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingMomentWindow, unsaved);
  gtk_widget_class_bind_template_child (widget_class, FootingMomentWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, FootingMomentWindow, intro);
  gtk_widget_class_bind_template_child (widget_class, FootingMomentWindow, status);
  gtk_widget_class_bind_template_child (widget_class, FootingMomentWindow, waiting);
  gtk_widget_class_bind_template_child (widget_class, FootingMomentWindow, waiting_label);
  gtk_widget_class_bind_template_child (widget_class, FootingMomentWindow, begin_button);
  gtk_widget_class_bind_template_child (widget_class, FootingMomentWindow, place);
  gtk_widget_class_bind_template_child (widget_class, FootingMomentWindow, others_part);
  gtk_widget_class_bind_template_child (widget_class, FootingMomentWindow, others_title);
  gtk_widget_class_bind_template_child (widget_class, FootingMomentWindow, others);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, waiting_cb);
  gtk_widget_class_install_action (widget_class, "moment.show", "s", show_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
footing_moment_window_init (FootingMomentWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
footing_moment_show (GtkWindow *parent,
                     FootingContext *context,
                     const char *recovery,
                     const char *id)
{
  static const FootingRowKind kind = {.make = make_other, .update = update_other};
  FootingMomentWindow *self;
  g_autofree char *intro = NULL;

  g_return_if_fail (FOOTING_IS_CONTEXT (context));
  g_return_if_fail (recovery != NULL && id != NULL);

  self =
      g_object_new (FOOTING_TYPE_MOMENT_WINDOW, "application",
                    gtk_window_get_application (parent), "transient-for", parent, NULL);
  self->context = g_object_ref (context);
  footing_unsaved_guard_window (GTK_WINDOW (self), context);
  self->recovery = g_strdup (recovery);
  self->perspective = footing_context_get_perspective (context, recovery);
  intro = format_intro (self);
  gtk_label_set_label (self->intro, intro);
  footing_rows_bind (self->others, NULL, context, FOOTING_TYPE_MOMENT, &kind, self);
  footing_toasts_follow (self->toasts, context);
  footing_unsaved_bar_follow (self->unsaved, context);
  footing_context_follow (context, G_CALLBACK (refresh), self);
  show_all (self, id);
  gtk_window_present (GTK_WINDOW (self));
}
