/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "task-window.h"
#include "autosave.h"
#include "editors/edit-deed.h"
#include "editors/removal.h"
#include "format/part-format.h"
#include "format/task-format.h"
#include "part-deeds.h"
#include "part-list.h"
#include "prepare/prepared.h"
#include "prepare/task-parts.h"
#include "prepare/tasks-read.h"
#include "prepare/tasks.h"
#include "task-chart.h"
#include "unsaved-bar.h"
#include "unsaved-dialog.h"
#include "widgets/chart.h"
#include "widgets/choice-menu.h"
#include "widgets/choice-row.h"
#include "widgets/toasts.h"
#include "widgets/whole-text.h"

#include <glib/gi18n-lib.h>

struct _FootingTaskWindow {
  AdwWindow parent_instance;

  /* template children */
  AdwBin *unsaved;
  AdwToastOverlay *toasts;
  GtkWidget *others_button;
  GtkLabel *purpose;
  GtkWidget *begin_button;
  GtkWidget *page;
  GtkWidget *title_row;
  GtkWidget *kind_row;
  GtkWidget *win_box;
  GtkLabel *win_label;
  GtkLabel *count;
  FootingPartList *parts;
  GtkWidget *suggestions_group;
  GtkListBox *suggestions;
  GtkWidget *chart_group;
  GtkLabel *course;
  FootingChart *chart;

  /* owned */
  FootingContext *context;
  char *recovery;
  char *task;                /* that is shown, or NULL */
  FootingAutosave *autosave; /* of it */
  char **suggested;          /* what is in the list of suggestions, or NULL */
};

G_DEFINE_FINAL_TYPE (FootingTaskWindow, footing_task_window, ADW_TYPE_WINDOW)

static FootingStore *
get_store (FootingTaskWindow *self)
{
  return footing_context_get_store (self->context);
}

static FootingPerspective
get_perspective (FootingTaskWindow *self)
{
  return footing_context_get_perspective (self->context, self->recovery);
}

/* --- The parts ---------------------------------------------------------------------- */

/* What cannot be read is reported. */
static void
show_count (FootingTaskWindow *self, FootingPlanLine *task)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  FootingTaskCount count;

  if (!footing_task_count (get_store (self), task, &count, &error)) {
    footing_context_report (self->context, error);
    return;
  }

  text = footing_task_format_count (&count);
  gtk_label_set_label (self->count, text);
  gtk_widget_set_visible (GTK_WIDGET (self->count), count.n > 0);
  gtk_widget_set_visible (self->win_box,
                          footing_task_count_is_whole (&count) && *task->done_on == '\0');
}

/* --- What is usually part of it ----------------------------------------------------- */

static GtkWidget *
make_suggestion (const char *title)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, NULL);

  g_object_set (row, "title", title, "title-lines", 0, "activatable", TRUE, NULL);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("list-add-symbolic"));

  return row;
}

/* The focus goes to what is next, where what had it is among the parts now. */
static void
show_suggestions (FootingTaskWindow *self, FootingPlanLine *task, GPtrArray *parts)
{
  g_auto (GStrv) now = footing_task_list_suggestions (task, parts);
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->suggestions));
  const int place =
      focus != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focus)) : -1;
  const int n = (int)g_strv_length (now);
  GtkListBoxRow *row;

  gtk_widget_set_visible (self->suggestions_group, n > 0);
  if (self->suggested != NULL &&
      g_strv_equal ((const char *const *)self->suggested, (const char *const *)now))
    return;

  while ((row = gtk_list_box_get_row_at_index (self->suggestions, 0)) != NULL)
    gtk_list_box_remove (self->suggestions, GTK_WIDGET (row));
  for (int i = 0; i < n; i++)
    gtk_list_box_append (self->suggestions, make_suggestion (now[i]));
  g_strfreev (self->suggested);
  self->suggested = g_steal_pointer (&now);
  if (place >= 0 && n > 0)
    gtk_widget_grab_focus (GTK_WIDGET (
        gtk_list_box_get_row_at_index (self->suggestions, MIN (place, n - 1))));
  else if (place >= 0)
    gtk_widget_child_focus (GTK_WIDGET (self->parts), GTK_DIR_TAB_FORWARD);
}

static void
suggestion_cb (FootingTaskWindow *self, GtkListBoxRow *row)
{
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));
  g_autofree char *part = g_strdup (title);
  g_autofree char *id = NULL;

  if (self->task != NULL)
    id = footing_task_take_part (self->context, self->task, part);
}

/* --- The picture -------------------------------------------------------------------- */

static void
show_chart (FootingTaskWindow *self, FootingPlanLine *task)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingTaskCourse) course =
      footing_task_course_read (get_store (self), task, &error);
  g_autofree char *today = footing_context_today (self->context);
  g_autofree char *words = NULL;
  g_autofree char *places = NULL;
  g_autoptr (FootingChartModel) model = NULL;

  if (error != NULL)
    footing_context_report (self->context, error);
  gtk_widget_set_visible (self->chart_group, course != NULL);
  if (course == NULL)
    return;

  words = footing_task_format_course (course, today);
  places = footing_task_format_places (course, today);
  model = footing_task_chart_new (course, today);
  gtk_label_set_label (self->course, words);
  footing_chart_set_model (self->chart, model);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->chart),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, places, -1);
}

/* --- Which task --------------------------------------------------------------------- */

static char *
label_kind (const char *kind)
{
  return g_strdup (footing_task_kind_to_label (kind));
}

/* The codes of all kinds, and "" for none of them. Static. */
static const char *const *
get_kinds (void)
{
  static const char *kinds[16];
  guint n = 0;

  for (const char *const *kind = footing_task_kinds (); *kind != NULL; kind++)
    kinds[n++] = *kind;
  g_assert (n + 2 <= G_N_ELEMENTS (kinds));
  kinds[n] = "";

  return kinds;
}

/* What was typed is stored first. */
static void
choose_task (FootingTaskWindow *self, const char *id)
{
  if (g_strcmp0 (id, self->task) == 0)
    return;

  g_clear_pointer (&self->autosave, footing_autosave_free);
  g_free (self->task);
  self->task = g_strdup (id);
  if (id == NULL)
    return;

  self->autosave = footing_autosave_new (self->context, FOOTING_TYPE_PLAN_LINE, id);
  footing_edit_deed_follow (self->autosave);
  footing_autosave_bind_editable (self->autosave, "title",
                                  GTK_EDITABLE (self->title_row));
  footing_autosave_bind (self->autosave, "task-kind", self->kind_row, "code",
                         self->kind_row);
}

static FootingPlanLine *
find_task (GPtrArray *tasks, const char *id)
{
  for (guint i = 0; id != NULL && i < tasks->len; i++)
    if (g_str_equal (footing_record_get_id (tasks->pdata[i]), id))
      return g_ptr_array_index (tasks, i);

  return NULL;
}

/* The one that is shown stays; without it, the one that is next. */
static FootingPlanLine *
ensure_task (FootingTaskWindow *self, GPtrArray *tasks)
{
  FootingPlanLine *task = find_task (tasks, self->task);
  g_auto (FootingPrepared) next = {0};

  if (task == NULL && footing_prepared_read (get_store (self), self->recovery,
                                             FOOTING_PREPARE_TASK, &next, NULL))
    task = find_task (tasks, next.id);
  choose_task (self, task != NULL ? footing_record_get_id (task) : NULL);

  return task;
}

/* The other tasks, and one more. */
static void
show_menu (FootingTaskWindow *self, GPtrArray *tasks)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) others = g_menu_new ();
  g_autoptr (GMenu) rest = g_menu_new ();

  for (guint i = 0; i < tasks->len; i++) {
    const char *id = footing_record_get_id (tasks->pdata[i]);
    g_autofree char *title = footing_task_format_title (tasks->pdata[i]);

    if (g_strcmp0 (id, self->task) != 0)
      footing_choice_menu_append (others, title, "task.show", id);
  }
  g_menu_append_section (menu, _ ("Other Tasks"), G_MENU_MODEL (others));
  g_menu_append (rest, _ ("_Take Another Task Apart"), "task.add");
  g_menu_append (rest, _ ("_Remove This Task"), "task.remove");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (rest));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->others_button),
                                  G_MENU_MODEL (menu));
  gtk_widget_set_visible (self->others_button, tasks->len > 0);
}

static void
show_task (FootingTaskWindow *self, FootingPlanLine *task)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) parts = footing_task_list_parts (get_store (self), task, &error);

  if (parts == NULL) {
    footing_context_report (self->context, error);
    return;
  }

  footing_part_list_show (self->parts, parts);
  show_count (self, task);
  show_suggestions (self, task, parts);
  show_chart (self, task);
}

static void
refresh (FootingTaskWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) tasks = NULL;
  FootingPlanLine *task;

  /* What was typed last may be stored as the window goes. */
  if (self->context == NULL)
    return;

  tasks = footing_tasks_list (get_store (self), self->recovery, &error);
  if (tasks == NULL) {
    footing_context_report (self->context, error);
    return;
  }

  task = ensure_task (self, tasks);
  show_menu (self, tasks);
  gtk_widget_set_visible (self->begin_button, task == NULL);
  gtk_widget_set_visible (self->page, task != NULL);
  if (task != NULL)
    show_task (self, task);
}

/* --- What can be done --------------------------------------------------------------- */

static void
add_cb (FootingTaskWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = footing_tasks_add (get_store (self), self->recovery, &error);

  if (id == NULL) {
    footing_context_report (self->context, error);
    return;
  }

  footing_edit_deed_begin_added (self->context, FOOTING_TYPE_PLAN_LINE, id);
  choose_task (self, id);
  refresh (self);
  gtk_widget_grab_focus (self->title_row);
}

static void
add_part_cb (FootingTaskWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = footing_task_add_part (get_store (self), self->task, "", &error);

  if (id == NULL) {
    footing_context_report (self->context, error);
    return;
  }

  footing_edit_deed_begin_added (self->context, FOOTING_TYPE_PLAN_LINE, id);
  refresh (self);
  footing_part_list_edit (self->parts, id);
}

static void
win_cb (FootingTaskWindow *self)
{
  g_autofree char *task = g_strdup (self->task);

  if (task != NULL && footing_task_log (self->context, task))
    gtk_widget_child_focus (GTK_WIDGET (self->parts), GTK_DIR_TAB_FORWARD);
}

static void
show_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingTaskWindow *self = FOOTING_TASK_WINDOW (widget);

  choose_task (self, g_variant_get_string (parameter, NULL));
  refresh (self);
}

static void
add_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  add_cb (FOOTING_TASK_WINDOW (widget));
}

static void
remove_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingTaskWindow *self = FOOTING_TASK_WINDOW (widget);
  g_autofree char *task = g_strdup (self->task);

  if (task != NULL)
    footing_remove (self->context, FOOTING_TYPE_PLAN_LINE, task);
}

/* --- The window --------------------------------------------------------------------- */

static void
footing_task_window_dispose (GObject *object)
{
  FootingTaskWindow *self = FOOTING_TASK_WINDOW (object);

  g_clear_pointer (&self->autosave, footing_autosave_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_TASK_WINDOW);
  g_clear_object (&self->context);
  g_clear_pointer (&self->recovery, g_free);
  g_clear_pointer (&self->task, g_free);
  g_clear_pointer (&self->suggested, g_strfreev);

  G_OBJECT_CLASS (footing_task_window_parent_class)->dispose (object);
}

static void
add_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close",
                                       NULL);
  gtk_widget_class_install_action (widget_class, "task.show", "s", show_action_cb);
  gtk_widget_class_install_action (widget_class, "task.add", NULL, add_action_cb);
  gtk_widget_class_install_action (widget_class, "task.remove", NULL, remove_action_cb);
}

static void
footing_task_window_class_init (FootingTaskWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_task_window_dispose;

  g_type_ensure (FOOTING_TYPE_CHART);
  g_type_ensure (FOOTING_TYPE_CHOICE_ROW);
  g_type_ensure (FOOTING_TYPE_PART_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/prepare/task-window.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingTaskWindow, unsaved);
  gtk_widget_class_bind_template_child (widget_class, FootingTaskWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, FootingTaskWindow, others_button);
  gtk_widget_class_bind_template_child (widget_class, FootingTaskWindow, purpose);
  gtk_widget_class_bind_template_child (widget_class, FootingTaskWindow, begin_button);
  gtk_widget_class_bind_template_child (widget_class, FootingTaskWindow, page);
  gtk_widget_class_bind_template_child (widget_class, FootingTaskWindow, title_row);
  gtk_widget_class_bind_template_child (widget_class, FootingTaskWindow, kind_row);
  gtk_widget_class_bind_template_child (widget_class, FootingTaskWindow, win_box);
  gtk_widget_class_bind_template_child (widget_class, FootingTaskWindow, win_label);
  gtk_widget_class_bind_template_child (widget_class, FootingTaskWindow, count);
  gtk_widget_class_bind_template_child (widget_class, FootingTaskWindow, parts);
  gtk_widget_class_bind_template_child (widget_class, FootingTaskWindow,
                                        suggestions_group);
  gtk_widget_class_bind_template_child (widget_class, FootingTaskWindow, suggestions);
  gtk_widget_class_bind_template_child (widget_class, FootingTaskWindow, chart_group);
  gtk_widget_class_bind_template_child (widget_class, FootingTaskWindow, course);
  gtk_widget_class_bind_template_child (widget_class, FootingTaskWindow, chart);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_part_cb);
  gtk_widget_class_bind_template_callback (widget_class, suggestion_cb);
  gtk_widget_class_bind_template_callback (widget_class, win_cb);
  add_actions (widget_class);
}

static void
footing_task_window_init (FootingTaskWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* H11: who supports somebody fills it in with them. */
static void
set_texts (FootingTaskWindow *self)
{
  const gboolean supports = get_perspective (self) == FOOTING_PERSPECTIVE_SUPPORT;

  gtk_label_set_label (
      self->purpose,
      supports
          ? _ ("Take the task that failed apart, together: what they can do already, "
               "what they can do with help, and what not yet. They set the marks; "
               "you say where you can help. Then one part at a time is practised.")
          : _ ("Take the task that failed apart: what you can do already, what you "
               "can do with help, and what not yet. Then practise one part at a "
               "time."));
  gtk_label_set_label (self->win_label, supports
                                            ? _ ("They can do every part of it now.")
                                            : _ ("You can do every part of it now."));
}

void
footing_task_window_show (GtkWindow *parent,
                          FootingContext *context,
                          const char *recovery,
                          const char *id)
{
  FootingTaskWindow *self;

  g_return_if_fail (FOOTING_IS_CONTEXT (context));
  g_return_if_fail (recovery != NULL && id != NULL);

  self =
      g_object_new (FOOTING_TYPE_TASK_WINDOW, "application",
                    gtk_window_get_application (parent), "transient-for", parent, NULL);
  self->context = g_object_ref (context);
  footing_unsaved_guard_window (GTK_WINDOW (self), context);
  self->recovery = g_strdup (recovery);
  set_texts (self);
  footing_choice_row_load (FOOTING_CHOICE_ROW (self->kind_row), get_kinds (), label_kind);
  footing_whole_text_follow (self->title_row);
  footing_part_list_set_context (self->parts, context);
  footing_toasts_follow (self->toasts, context);
  footing_unsaved_bar_follow (self->unsaved, context);
  if (*id != '\0')
    choose_task (self, id);
  footing_context_follow (context, G_CALLBACK (refresh), self);
  refresh (self);
  gtk_window_present (GTK_WINDOW (self));
}
