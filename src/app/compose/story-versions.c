/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "story-versions.h"
#include "compose/story.h"
#include "format/compose-format.h"
#include "format/date-format.h"
#include "files/send.h"
#include "text.h"
#include "widgets/paragraph.h"
#include "widgets/toasts.h"
#include "widgets/wrap-box.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _FootingStoryVersions {
  AdwWindow parent_instance;

  /* template children */
  AdwToastOverlay *toasts;
  AdwPreferencesGroup *group;
  GtkListBox *list;

  /* owned */
  FootingContext *context;
  char *recovery;
  char *reader;
  char *shown; /* the ids of the versions in the list */
};

G_DEFINE_FINAL_TYPE (FootingStoryVersions, footing_story_versions, ADW_TYPE_WINDOW)

/* The version that the button is below. */
static FootingRecoveryStory *
get_story (GtkWidget *button)
{
  return g_object_get_data (
      G_OBJECT (gtk_widget_get_ancestor (button, ADW_TYPE_EXPANDER_ROW)), "story");
}

static void
copy_cb (FootingStoryVersions *self, GtkWidget *button)
{
  footing_send_copy (self->context, button, get_story (button)->body, _ ("Copied"));
}

/* It is kept once more, as of today: the others stay as they are. */
static void
latest_cb (FootingStoryVersions *self, GtkWidget *button)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id =
      footing_story_keep (footing_context_get_store (self->context), self->recovery,
                          self->reader, get_story (button)->body, &error);

  if (id != NULL)
    footing_context_added (self->context, FOOTING_TYPE_RECOVERY_STORY, id,
                           _ ("Kept as the latest version"),
                           _ ("Version no longer kept"));
  else
    footing_context_report (self->context, error);
}

static void
add_button (FootingStoryVersions *self, GtkWidget *box, const char *label, GCallback func)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_signal_connect_object (button, "clicked", func, self, G_CONNECT_SWAPPED);
  footing_wrap_box_append (FOOTING_WRAP_BOX (box), button);
}

static GtkWidget *
make_body (FootingStoryVersions *self, FootingRecoveryStory *story, gboolean latest)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  g_autofree char *shown = footing_record_show (story, story->body);
  GtkWidget *text = footing_paragraph_new (shown, NULL);
  GtkWidget *buttons = footing_wrap_box_new (6);

  gtk_label_set_selectable (GTK_LABEL (text), TRUE);
  gtk_box_append (GTK_BOX (box), text);
  add_button (self, buttons, _ ("Copy"), G_CALLBACK (copy_cb));
  if (!latest)
    add_button (self, buttons, _ ("Make This the Latest"), G_CALLBACK (latest_cb));
  gtk_box_append (GTK_BOX (box), buttons);
  gtk_widget_add_css_class (box, "row-body");
  g_object_set (row, "activatable", FALSE, "focusable", FALSE, "child", box, NULL);

  return row;
}

/* Its day in words, which say the year once it is another one. */
static void
show_title (FootingStoryVersions *self, GtkListBoxRow *row)
{
  FootingRecoveryStory *story = g_object_get_data (G_OBJECT (row), "story");
  const gboolean latest = gtk_list_box_row_get_index (row) == 0;
  g_autofree char *today = footing_context_today (self->context);
  g_autofree char *day = footing_date_format_long (story->date, today);
  /* Translators: the version of a text that was kept last, and the day; and another one
   * that has no day */
  g_autofree char *title = latest && *day != '\0'
                               ? g_strdup_printf (_ ("The latest, %s"), day)
                           : *day != '\0' ? g_strdup (day)
                                          : g_strdup (_ ("Undated"));

  g_object_set (row, "title", title, NULL);
}

static void
add_version (FootingStoryVersions *self, FootingRecoveryStory *story, gboolean latest)
{
  GtkWidget *row = g_object_new (ADW_TYPE_EXPANDER_ROW, "use-markup", FALSE, NULL);
  g_autofree char *shown = footing_record_show (story, story->body);
  g_autofree char *excerpt = footing_text_excerpt (shown, FOOTING_STEP_CHARS);

  g_object_set (row, "subtitle", excerpt, NULL);
  g_object_set_data_full (G_OBJECT (row), "story", g_object_ref (story), g_object_unref);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), make_body (self, story, latest));
  gtk_list_box_append (self->list, row);
}

static void
show_titles (FootingStoryVersions *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    show_title (self, row);
}

/* What is being read stays open unless there are others. */
static char *
join_ids (GPtrArray *stories)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < stories->len; i++)
    g_string_append_printf (ids, "%s ", footing_record_get_id (stories->pdata[i]));

  return g_strdup (ids->str);
}

/* They are read with initials, and copied as they are. */
static gboolean
have_names (GPtrArray *stories)
{
  for (guint i = 0; i < stories->len; i++) {
    FootingRecoveryStory *story = g_ptr_array_index (stories, i);
    g_autofree char *shown = footing_record_show (story, story->body);

    if (strcmp (shown, story->body) != 0)
      return TRUE;
  }

  return FALSE;
}

static const char *
describe (GPtrArray *stories)
{
  if (stories->len == 0)
    return _ ("No version is kept yet.");

  return have_names (stories)
             ? _ ("Newest first. Lines marked as new are new since the latest version. "
                  "What you copy has names, not initials.")
             : _ ("Newest first. Lines marked as new are new since the latest version.");
}

static void
refresh (FootingStoryVersions *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) stories = footing_story_list (
      footing_context_get_store (self->context), self->recovery, self->reader, &error);
  g_autofree char *ids = NULL;
  GtkListBoxRow *row;

  if (stories == NULL) {
    footing_context_report (self->context, error);
    return;
  }
  ids = join_ids (stories);
  if (g_strcmp0 (ids, self->shown) == 0) {
    show_titles (self);
    return;
  }
  g_free (self->shown);
  self->shown = g_steal_pointer (&ids);

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < stories->len; i++)
    add_version (self, g_ptr_array_index (stories, i), i == 0);
  show_titles (self);
  gtk_widget_set_visible (GTK_WIDGET (self->list), stories->len > 0);
  adw_preferences_group_set_description (self->group, describe (stories));
  row = gtk_list_box_get_row_at_index (self->list, 0);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
footing_story_versions_dispose (GObject *object)
{
  FootingStoryVersions *self = FOOTING_STORY_VERSIONS (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_STORY_VERSIONS);
  g_clear_pointer (&self->recovery, g_free);
  g_clear_pointer (&self->reader, g_free);
  g_clear_pointer (&self->shown, g_free);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (footing_story_versions_parent_class)->dispose (object);
}

static void
footing_story_versions_class_init (FootingStoryVersionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_story_versions_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/compose/story-versions.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingStoryVersions, toasts);
  gtk_widget_class_bind_template_child (widget_class, FootingStoryVersions, group);
  gtk_widget_class_bind_template_child (widget_class, FootingStoryVersions, list);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
footing_story_versions_init (FootingStoryVersions *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
footing_story_versions_show (GtkWindow *parent,
                             FootingContext *context,
                             const char *recovery,
                             const char *reader)
{
  FootingStoryVersions *self;

  g_return_if_fail (FOOTING_IS_CONTEXT (context));
  g_return_if_fail (recovery != NULL && reader != NULL);

  self =
      g_object_new (FOOTING_TYPE_STORY_VERSIONS, "application",
                    gtk_window_get_application (parent), "transient-for", parent, NULL);
  self->context = g_object_ref (context);
  self->recovery = g_strdup (recovery);
  self->reader = g_strdup (reader);
  adw_preferences_group_set_title (self->group, footing_reader_to_label (reader));
  footing_toasts_follow (self->toasts, context);
  footing_context_follow (context, G_CALLBACK (refresh), self);
  refresh (self);
  gtk_window_present (GTK_WINDOW (self));
}
