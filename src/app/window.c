/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window-private.h"
#include "guidance/door.h"
#include "people/people-view.h"
#include "plan/plan-view.h"
#include "files/file-bar.h"
#include "files/problem-page.h"
#include "schedule/schedule.h"
#include "files/backup-bar.h"
#include "signs/signs-view.h"
#include "timeline/timeline-view.h"
#include "today/today-view.h"
#include "unsaved-bar.h"
#include "unsaved-dialog.h"
#include "widgets/focus.h"
#include "widgets/scroll.h"
#include "widgets/toasts.h"
#include "wizard/drafts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_FINAL_TYPE (FootingWindow, footing_window, ADW_TYPE_APPLICATION_WINDOW)

enum {
  PROP_0,
  PROP_CONTEXT,
};

/* Views are made when they are first shown: the window opens as fast as an empty one. */
static GtkWidget *
make_view (FootingWindow *self, const char *name)
{
  const struct {
    const char *name;
    GType type;
  } types[] = {
      {"today", FOOTING_TYPE_TODAY_VIEW},       {"plan", FOOTING_TYPE_PLAN_VIEW},
      {"timeline", FOOTING_TYPE_TIMELINE_VIEW}, {"signs", FOOTING_TYPE_SIGNS_VIEW},
      {"people", FOOTING_TYPE_PEOPLE_VIEW},
  };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (strcmp (types[i].name, name) == 0)
      return g_object_new (types[i].type, "context", self->context, NULL);

  return NULL;
}

static void
visible_view_cb (FootingWindow *self)
{
  GtkWidget *bin = adw_view_stack_get_visible_child (self->views);
  const char *name = adw_view_stack_get_visible_child_name (self->views);

  if (self->context == NULL || bin == NULL || adw_bin_get_child (ADW_BIN (bin)) != NULL)
    return;

  adw_bin_set_child (ADW_BIN (bin), make_view (self, name));
}

/* The bar at the bottom gets its five buttons when there is need of them. */
static void
narrow_cb (FootingWindow *self)
{
  if (adw_view_switcher_title_get_title_visible (self->switcher_title))
    footing_view_bar_set_stack (self->view_bar, self->views);
}

/* Where there is little room, the plan's name takes the place of the program's; an
 * example says that it is one, whatever becomes of its plan. */
static void
show_title (FootingWindow *self)
{
  const gboolean named = gtk_widget_get_visible (GTK_WIDGET (self->plan_switcher));
  const char *title = named ? "" : _ ("Footing");

  if (gtk_widget_get_visible (self->example_line))
    title = _ ("An Example");
  adw_view_switcher_title_set_title (self->switcher_title, title);
}

/* The starting points stay in reach when there is a plan (F72). */
static void
fill_doors_menu (FootingWindow *self)
{
  FootingGuidance *guidance =
      self->context != NULL ? footing_context_get_guidance (self->context) : NULL;
  const guint n =
      guidance != NULL ? footing_guidance_n (guidance, FOOTING_GUIDE_DOOR) : 0;

  for (guint i = 0; i < n; i++) {
    const FootingGuide *door = footing_guidance_nth (guidance, FOOTING_GUIDE_DOOR, i);
    g_autoptr (GMenuItem) item = g_menu_item_new (
        footing_guide_title (door, footing_door_get_perspective (door)), NULL);

    g_menu_item_set_action_and_target (item, "app.open-door", "s",
                                       footing_guide_code (door));
    g_menu_append_item (self->doors_menu, item);
  }
}

/* The menu's window is not made before somebody opens it. */
static void
make_menu_cb (GtkMenuButton *button, gpointer data)
{
  FootingWindow *self = data;

  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;

  fill_doors_menu (self);
  gtk_menu_button_set_menu_model (button, self->main_menu);
}

void
window_enter_view (FootingWindow *self)
{
  GtkWidget *view = adw_view_stack_get_visible_child (self->views);

  if (view != NULL && gtk_widget_get_mapped (view))
    footing_focus_enter (view);
}

/* What one is led to begins at its top. Who leafs through the views finds each as it was
 * left, and the timeline knows its own place. */
static void
open_at_top (FootingWindow *self)
{
  GtkWidget *bin = adw_view_stack_get_visible_child (self->views);
  GtkWidget *view = bin != NULL ? adw_bin_get_child (ADW_BIN (bin)) : NULL;

  if (view != NULL && !FOOTING_IS_TIMELINE_VIEW (view))
    footing_scroll_to_top (view);
}

void
footing_window_show_view (FootingWindow *self, const char *view)
{
  g_return_if_fail (FOOTING_IS_WINDOW (self));

  if (self->context == NULL ||
      adw_view_stack_get_child_by_name (self->views, view) == NULL)
    return;

  if (!window_may_replace_page (self, "win.show-view", view))
    return;
  if (adw_bin_get_child (self->wizard_bin) != NULL)
    window_leave_page (self);
  adw_view_stack_set_visible_child_name (self->views, view);
  window_enter_view (self);
  open_at_top (self);
}

void
footing_window_show_part (FootingWindow *self, FootingPage page, const char *item)
{
  GtkWidget *bin;

  g_return_if_fail (FOOTING_IS_WINDOW (self));
  g_return_if_fail (item != NULL);

  footing_window_show_view (self, "plan");
  bin = adw_view_stack_get_visible_child (self->views);
  if (adw_bin_get_child (self->wizard_bin) == NULL)
    gtk_widget_activate_action (adw_bin_get_child (ADW_BIN (bin)), "plan.show-part",
                                "(is)", (int)page, item);
}

void
footing_window_show_problem (FootingWindow *self, const GError *error)
{
  GtkWidget *page;

  g_return_if_fail (FOOTING_IS_WINDOW (self));

  page = footing_problem_page_new (error);
  gtk_stack_add_named (self->root, page, "problem");
  gtk_stack_set_visible_child (self->root, page);
  footing_focus_enter (page);
}

void
footing_window_show_read_only (FootingWindow *self, const GError *why)
{
  g_return_if_fail (FOOTING_IS_WINDOW (self));

  footing_file_bar_show_read_only (self->file_place, self->context, why);
}

void
footing_window_show_example (FootingWindow *self)
{
  g_return_if_fail (FOOTING_IS_WINDOW (self));

  gtk_window_set_title (GTK_WINDOW (self), _ ("Footing: An Example"));
  gtk_widget_set_visible (self->example_line, TRUE);
  /* A narrow header has no room for both, and the plan is named on its page. */
  footing_plan_switcher_give_way (self->plan_switcher);
  show_title (self);
}

static void
undo_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingWindow *self = FOOTING_WINDOW (widget);

  if (self->context != NULL)
    footing_context_undo (self->context, g_variant_get_int64 (parameter));
}

static void
show_view_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  footing_window_show_view (FOOTING_WINDOW (widget),
                            g_variant_get_string (parameter, NULL));
}

/* Shows the timeline and has it do @action with @text, or with nothing (NULL). */
static void
ask_timeline (FootingWindow *self, const char *action, const char *text)
{
  GtkWidget *bin, *view;

  if (self->context == NULL)
    return;

  footing_window_show_view (self, "timeline");
  bin = adw_view_stack_get_visible_child (self->views);
  view = adw_bin_get_child (ADW_BIN (bin));
  gtk_widget_activate_action (view, action, text != NULL ? "s" : NULL, text);
}

static void
search_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingWindow *self = FOOTING_WINDOW (widget);

  if (adw_bin_get_child (self->wizard_bin) == NULL)
    ask_timeline (self, "timeline.search", NULL);
}

/* Today's wins, on the timeline. */
static void
show_wins_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingWindow *self = FOOTING_WINDOW (widget);
  g_autofree char *today =
      self->context != NULL ? footing_context_today (self->context) : NULL;

  ask_timeline (self, "timeline.show-wins", today);
}

void
footing_window_show_entry (FootingWindow *self, const char *id)
{
  g_return_if_fail (FOOTING_IS_WINDOW (self));
  g_return_if_fail (id != NULL);

  ask_timeline (self, "timeline.show-entry", id);
}

void
footing_window_search (FootingWindow *self, const char *text)
{
  g_return_if_fail (FOOTING_IS_WINDOW (self));
  g_return_if_fail (text != NULL);

  ask_timeline (self, "timeline.search-for", text);
}

/* What may write to the file does not hold up the first frame. */
static gboolean
catch_up_cb (gpointer data)
{
  FootingWindow *self = data;
  FootingAgentLink *link = footing_context_get_agent_link (self->context);
  g_autoptr (GError) error = NULL;

  self->idle = 0;
  if (footing_store_is_read_only (footing_context_get_store (self->context)) ||
      footing_context_get_file_problem (self->context) != NULL)
    return G_SOURCE_REMOVE;

  if (!footing_schedule_update (footing_context_get_store (self->context), &error))
    footing_context_report (self->context, error);
  footing_backup_bar_follow (self->notice, self->context);
  footing_file_bar_look (self->file_place, self->context);
  window_sweep_drafts (self);
  if (link != NULL)
    footing_agent_link_back_up (link);

  return G_SOURCE_REMOVE;
}

static void
catch_up (FootingWindow *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_LOW, catch_up_cb, self, NULL);
}

static void
is_active_cb (FootingWindow *self)
{
  if (self->context == NULL || !gtk_window_is_active (GTK_WINDOW (self)))
    return;

  if (footing_context_check_file (self->context))
    footing_store_refresh (footing_context_get_store (self->context));
  footing_day_watch_check (footing_context_get_day_watch (self->context));
  catch_up (self);
}

static void
load_size (FootingWindow *self, GSettings *settings)
{
  g_autofree char *view = g_settings_get_string (settings, "view");

  gtk_window_set_default_size (GTK_WINDOW (self),
                               g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  footing_window_show_view (self, view);
}

static void
save_size (FootingWindow *self)
{
  GSettings *settings = footing_context_get_settings (self->context);
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (settings, "window-width", width);
  g_settings_set_int (settings, "window-height", height);
  g_settings_set_boolean (settings, "window-maximized",
                          gtk_window_is_maximized (GTK_WINDOW (self)));
  g_settings_set_string (settings, "view",
                         adw_view_stack_get_visible_child_name (self->views));
}

/* Typing logs a win at once; GTK would begin with the first button of the header. */
static void
footing_window_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (footing_window_parent_class)->map (widget);

  window_enter_view (FOOTING_WINDOW (widget));
}

static gboolean
footing_window_close_request (GtkWindow *window)
{
  FootingWindow *self = FOOTING_WINDOW (window);

  if (self->context != NULL) {
    save_size (self);
    if (!footing_unsaved_may_leave (GTK_WIDGET (self), NULL, self->context,
                                    "window.close", NULL))
      return GDK_EVENT_STOP;
    adw_bin_set_child (self->wizard_bin, NULL);
    footing_drafts_sweep (self->context, NULL);
  }

  return GTK_WINDOW_CLASS (footing_window_parent_class)->close_request (window);
}

static void
footing_window_dispose (GObject *object)
{
  g_clear_handle_id (&FOOTING_WINDOW (object)->idle, g_source_remove);
  g_clear_handle_id (&FOOTING_WINDOW (object)->sweep_idle, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_WINDOW);
  g_clear_object (&FOOTING_WINDOW (object)->context);

  G_OBJECT_CLASS (footing_window_parent_class)->dispose (object);
}

static void
footing_window_get_property (GObject *object,
                             guint property,
                             GValue *value,
                             GParamSpec *pspec)
{
  if (property == PROP_CONTEXT)
    g_value_set_object (value, FOOTING_WINDOW (object)->context);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
}

static void
footing_window_class_init (FootingWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->get_property = footing_window_get_property;
  g_object_class_install_property (
      G_OBJECT_CLASS (klass), PROP_CONTEXT,
      g_param_spec_object ("context", NULL, NULL, FOOTING_TYPE_CONTEXT,
                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  G_OBJECT_CLASS (klass)->dispose = footing_window_dispose;
  widget_class->map = footing_window_map;
  GTK_WINDOW_CLASS (klass)->close_request = footing_window_close_request;

  g_type_ensure (FOOTING_TYPE_PLAN_SWITCHER);
  g_type_ensure (FOOTING_TYPE_VIEW_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, APP_PATH "/ui/window.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingWindow, root);
  gtk_widget_class_bind_template_child (widget_class, FootingWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, FootingWindow, unsaved);
  gtk_widget_class_bind_template_child (widget_class, FootingWindow, notice);
  gtk_widget_class_bind_template_child (widget_class, FootingWindow, views);
  gtk_widget_class_bind_template_child (widget_class, FootingWindow, views_clamp);
  gtk_widget_class_bind_template_child (widget_class, FootingWindow, switcher_title);
  gtk_widget_class_bind_template_child (widget_class, FootingWindow, view_bar);
  gtk_widget_class_bind_template_child (widget_class, FootingWindow, plan_switcher);
  gtk_widget_class_bind_template_child (widget_class, FootingWindow, wizard_bin);
  gtk_widget_class_bind_template_child (widget_class, FootingWindow, file_place);
  gtk_widget_class_bind_template_child (widget_class, FootingWindow, example_line);
  gtk_widget_class_bind_template_child (widget_class, FootingWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, FootingWindow, main_menu);
  gtk_widget_class_bind_template_child (widget_class, FootingWindow, doors_menu);
  gtk_widget_class_bind_template_callback (widget_class, visible_view_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, is_active_cb);

  gtk_widget_class_install_action (widget_class, FOOTING_UNDO_ACTION, "x", undo_cb);
  gtk_widget_class_install_action (widget_class, "win.show-view", "s", show_view_cb);
  gtk_widget_class_install_action (widget_class, "win.support", "s",
                                   window_show_support_cb);
  gtk_widget_class_install_action (widget_class, "win.show-wins", NULL, show_wins_cb);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK,
                                       "win.search", NULL);
}

static void
footing_window_init (FootingWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->menu_button, make_menu_cb, self, NULL);
}

FootingWindow *
footing_window_new (GtkApplication *application, FootingContext *context)
{
  FootingWindow *self =
      g_object_new (FOOTING_TYPE_WINDOW, "application", application, NULL);

  if (context == NULL)
    return self;

  self->context = g_object_ref (context);
  footing_toasts_follow (self->toasts, context);
  g_signal_connect_object (self->plan_switcher, "notify::visible",
                           G_CALLBACK (show_title), self, G_CONNECT_SWAPPED);
  footing_plan_switcher_share (self->plan_switcher, self->views_clamp);
  footing_plan_switcher_follow (self->plan_switcher, context);
  footing_unsaved_bar_follow (self->unsaved, context);
  footing_file_bar_follow (self->file_place, context);
  g_signal_connect_object (context, "notify::today", G_CALLBACK (catch_up), self,
                           G_CONNECT_SWAPPED);
  load_size (self, footing_context_get_settings (context));
  visible_view_cb (self);

  return self;
}

FootingContext *
footing_window_get_context (FootingWindow *self)
{
  g_return_val_if_fail (FOOTING_IS_WINDOW (self), NULL);

  return self->context;
}
