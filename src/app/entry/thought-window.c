/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "thought-window.h"
#include "counter-list.h"
#include "editors/edit-deed.h"
#include "editors/removal.h"
#include "editors/story-field.h"
#include "entry-log.h"
#include "format/counter-format.h"
#include "kept-line.h"
#include "kept-plan.h"
#include "plan/thoughts.h"
#include "text.h"
#include "unsaved-bar.h"
#include "unsaved-dialog.h"
#include "widgets/hint.h"
#include "widgets/scroll.h"
#include "widgets/text-area.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FOOTING_TYPE_THOUGHT_WINDOW (footing_thought_window_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingThoughtWindow, footing_thought_window, FOOTING, THOUGHT_WINDOW, AdwWindow)

struct _FootingThoughtWindow {
  AdwWindow parent_instance;

  /* template children */
  AdwBin *unsaved;
  GtkLabel *problem;
  GtkWidget *page;
  FootingKeptLine *kept_line;
  FootingStoryField *thought;
  GtkWidget *answer;
  GtkWidget *against;
  FootingCounterList *wins;
  GtkLabel *none;
  FootingTextArea *fairer;
  GtkWidget *delete_button;

  /* owned */
  FootingContext *context;
  FootingKeptForm *kept;
  char *entry;    /* the id of the one that is edited, or NULL */
  char *recovery; /* it belongs to, or NULL */

  /* state */
  guint timeout; /* until what answers the thought is looked for again */
};

G_DEFINE_FINAL_TYPE (FootingThoughtWindow, footing_thought_window, ADW_TYPE_WINDOW)

/* Where what is typed for a new one is kept. */
#define PLACE "thought"

/* So long after the last keystroke in the thought, in milliseconds. */
#define DELAY 400

static GtkTextView *
get_fairer_view (FootingThoughtWindow *self)
{
  return footing_text_area_get_view (self->fairer);
}

static GtkTextView *
get_thought_view (FootingThoughtWindow *self)
{
  return footing_story_field_get_view (self->thought);
}

static char *
dup_text (GtkTextView *view)
{
  char *text;

  g_object_get (gtk_text_view_get_buffer (view), "text", &text, NULL);

  return text;
}

static void
set_text (GtkTextView *view, const char *text)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), text, -1);
}

/* --- The answer -------------------------------------------------------------------- */

static void
show_answer (FootingThoughtWindow *self)
{
  g_autofree char *none = NULL;
  const gboolean any = footing_counter_list_get_first (self->wins) != NULL;

  gtk_widget_set_visible (self->answer, TRUE);
  gtk_widget_set_visible (self->against, any);
  gtk_widget_set_visible (GTK_WIDGET (self->none), !any);
  if (any)
    return;

  none = footing_counter_format_none (footing_context_get_store (self->context),
                                      self->recovery);
  gtk_label_set_label (self->none, none);
}

static void
report (FootingThoughtWindow *self, const GError *error)
{
  gtk_widget_set_visible (GTK_WIDGET (self->problem), error != NULL);
  gtk_label_set_label (self->problem, error != NULL ? error->message : "");
}

/* Says at the field what is missing there. */
static void
refuse (FootingThoughtWindow *self, const char *thought, const char *sentence)
{
  footing_hint_show (self->page,
                     footing_text_is_blank (thought) ? GTK_WIDGET (self->thought)
                                                     : GTK_WIDGET (self->fairer),
                     sentence);
}

static void
answer_cb (FootingThoughtWindow *self)
{
  g_autofree char *thought = dup_text (get_thought_view (self));
  g_autoptr (GError) error = NULL;
  GtkWidget *first;

  if (!footing_thoughts_check (thought, NULL, &error)) {
    refuse (self, thought, error->message);
    return;
  }

  footing_hint_clear (self->page);
  footing_counter_list_answer (self->wins, thought, &error);
  report (self, error);
  if (error != NULL)
    return;

  show_answer (self);
  first = footing_counter_list_get_first (self->wins);
  gtk_widget_grab_focus (first != NULL ? first : GTK_WIDGET (get_fairer_view (self)));
  footing_scroll_into_sight (self->answer, self->answer);
}

static gboolean
timeout_cb (gpointer data)
{
  FootingThoughtWindow *self = data;
  g_autofree char *thought = dup_text (get_thought_view (self));
  g_autoptr (GError) error = NULL;

  self->timeout = 0;
  footing_counter_list_answer (self->wins, thought, &error);
  report (self, error);
  if (error == NULL)
    show_answer (self);

  return G_SOURCE_REMOVE;
}

/* Other words have other answers, once there are some. */
static void
thought_cb (FootingThoughtWindow *self)
{
  g_autofree char *thought = dup_text (get_thought_view (self));

  g_clear_handle_id (&self->timeout, g_source_remove);
  if (gtk_widget_get_visible (self->answer) && !footing_text_is_blank (thought))
    self->timeout = g_timeout_add (DELAY, timeout_cb, self);
}

/* --- Saving ------------------------------------------------------------------------ */

/* What the one that is edited holds now; none, and no @error, for a new one. */
static gboolean
begin_edit (FootingThoughtWindow *self, FootingEdit **edit, GError **error)
{
  if (self->entry != NULL)
    *edit = footing_edit_begin (footing_context_get_store (self->context),
                                FOOTING_TYPE_ENTRY, self->entry, error);

  return self->entry == NULL || *edit != NULL;
}

/* Leaves in @edit what has changed since; NULL when nothing has. */
static gboolean
end_edit (FootingThoughtWindow *self, FootingEdit **edit, GError **error)
{
  gboolean changed = FALSE;

  if (*edit != NULL &&
      !footing_edit_end (*edit, footing_context_get_store (self->context), &changed,
                         error))
    return FALSE;
  if (!changed)
    g_clear_pointer (edit, footing_edit_free);

  return TRUE;
}

/* Keeps it, and forgets what was typed for it: one transaction. The id, owned by the
 * caller; NULL with @error. @edit gets what that changed of one that was there. */
static char *
save (FootingThoughtWindow *self,
      const char *thought,
      const char *fairer,
      FootingEdit **edit,
      GError **error)
{
  FootingStore *store = footing_context_get_store (self->context);
  g_auto (GStrv) wins = footing_counter_list_dup_wins (self->wins);
  g_autofree char *id = NULL;
  gboolean done;

  if (!footing_store_begin (store, error))
    return NULL;

  if (begin_edit (self, edit, error))
    id = footing_thoughts_save (store, self->entry, self->recovery, thought, fairer,
                                (const char *const *)wins, error);
  done = id != NULL && footing_kept_form_forget (self->kept, error) &&
         end_edit (self, edit, error);
  if (!footing_store_end (store, done, done ? error : NULL) || !done)
    return NULL;

  footing_saver_give_up (self->kept);

  return g_steal_pointer (&id);
}

static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingThoughtWindow *self = FOOTING_THOUGHT_WINDOW (widget);
  g_autofree char *thought = dup_text (get_thought_view (self));
  g_autofree char *fairer = dup_text (get_fairer_view (self));
  g_autoptr (FootingEdit) edit = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  /* Before it is answered there is nothing to keep but a thought. */
  if (!gtk_widget_get_visible (self->answer)) {
    answer_cb (self);
    return;
  }
  if (!footing_thoughts_check (thought, fairer, &error)) {
    refuse (self, thought, error->message);
    return;
  }

  id = save (self, thought, fairer, &edit, &error);
  report (self, error);
  if (id == NULL)
    return;

  if (self->entry == NULL)
    footing_entry_log_added (self->context, id, _ ("Added to your timeline"));
  else if (edit != NULL)
    footing_edit_deed_offer (self->context, g_steal_pointer (&edit));
  gtk_window_destroy (GTK_WINDOW (self));
}

/* What is typed and not saved goes to the bin with the entry, and comes back with it. */
static void
delete_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingThoughtWindow *self = FOOTING_THOUGHT_WINDOW (widget);

  footing_remove (self->context, FOOTING_TYPE_ENTRY, self->entry);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* What is typed and not saved is kept, and a toast says so. */
static gboolean
footing_thought_window_close_request (GtkWindow *window)
{
  FootingThoughtWindow *self = FOOTING_THOUGHT_WINDOW (window);

  if (!footing_unsaved_may_leave (GTK_WIDGET (self), GTK_WIDGET (self), self->context,
                                  "window.close", NULL))
    return GDK_EVENT_STOP;

  if (footing_kept_form_is_touched (self->kept) && footing_kept_form_is_kept (self->kept))
    footing_context_toast (
        self->context, _ ("Not saved yet. What you typed is kept"), _ ("_Continue"),
        self->entry != NULL ? "app.edit-entry" : "app.answer-thought",
        self->entry != NULL ? g_variant_new_string (self->entry) : NULL);

  return GTK_WINDOW_CLASS (footing_thought_window_parent_class)->close_request (window);
}

/* --- The window -------------------------------------------------------------------- */

static void
footing_thought_window_dispose (GObject *object)
{
  FootingThoughtWindow *self = FOOTING_THOUGHT_WINDOW (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_pointer (&self->kept, footing_saver_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_THOUGHT_WINDOW);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (footing_thought_window_parent_class)->dispose (object);
}

static void
footing_thought_window_finalize (GObject *object)
{
  FootingThoughtWindow *self = FOOTING_THOUGHT_WINDOW (object);

  g_free (self->entry);
  g_free (self->recovery);

  G_OBJECT_CLASS (footing_thought_window_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, FootingThoughtWindow, unsaved);
  gtk_widget_class_bind_template_child (klass, FootingThoughtWindow, problem);
  gtk_widget_class_bind_template_child (klass, FootingThoughtWindow, page);
  gtk_widget_class_bind_template_child (klass, FootingThoughtWindow, kept_line);
  gtk_widget_class_bind_template_child (klass, FootingThoughtWindow, thought);
  gtk_widget_class_bind_template_child (klass, FootingThoughtWindow, answer);
  gtk_widget_class_bind_template_child (klass, FootingThoughtWindow, against);
  gtk_widget_class_bind_template_child (klass, FootingThoughtWindow, wins);
  gtk_widget_class_bind_template_child (klass, FootingThoughtWindow, none);
  gtk_widget_class_bind_template_child (klass, FootingThoughtWindow, fairer);
  gtk_widget_class_bind_template_child (klass, FootingThoughtWindow, delete_button);
  gtk_widget_class_bind_template_callback (klass, answer_cb);
}

static void
footing_thought_window_class_init (FootingThoughtWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_thought_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = footing_thought_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = footing_thought_window_close_request;

  gtk_widget_class_install_action (widget_class, "thought.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "thought.delete", NULL, delete_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close",
                                       NULL);

  g_type_ensure (FOOTING_TYPE_COUNTER_LIST);
  g_type_ensure (FOOTING_TYPE_KEPT_LINE);
  g_type_ensure (FOOTING_TYPE_STORY_FIELD);
  g_type_ensure (FOOTING_TYPE_TEXT_AREA);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/entry/thought-window.ui");
  bind_template (widget_class);
}

static void
footing_thought_window_init (FootingThoughtWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The window that is there already for @entry, or for a new one (NULL), or NULL. */
static FootingThoughtWindow *
find_window (GtkWindow *parent, const char *entry)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next) {
    FootingThoughtWindow *window = l->data;

    if (FOOTING_IS_THOUGHT_WINDOW (window) &&
        gtk_window_get_transient_for (GTK_WINDOW (window)) == parent &&
        g_strcmp0 (window->entry, entry) == 0)
      return window;
  }

  return NULL;
}

static void
show_entry (FootingThoughtWindow *self, FootingEntry *entry)
{
  g_autofree char *fairer = footing_thoughts_dup_fairer (entry);
  g_auto (GStrv) wins = footing_store_get_links (
      footing_context_get_store (self->context), FOOTING_LINK_AGAINST, self->entry, NULL);
  g_autofree char *joined = wins != NULL ? g_strjoinv (" ", wins) : g_strdup ("");

  set_text (get_thought_view (self), entry->thought);
  set_text (get_fairer_view (self), fairer);
  g_object_set (self->wins, "wins", joined, NULL);
}

/* A new one, or the entry that is edited; FALSE when that is gone. */
static gboolean
load (FootingThoughtWindow *self)
{
  g_autoptr (FootingEntry) entry = NULL;

  if (self->entry == NULL) {
    self->kept = footing_kept_form_new (self->context, PLACE);
    self->recovery = footing_kept_plan_choose (self->context, self->kept);
    footing_counter_list_load (self->wins, self->context, self->recovery);
    return TRUE;
  }

  entry = footing_store_get (footing_context_get_store (self->context),
                             FOOTING_TYPE_ENTRY, self->entry, NULL);
  if (entry == NULL || footing_record_get_deleted_at (entry) != 0)
    return FALSE;

  self->kept =
      footing_kept_form_new_for (self->context, FOOTING_TYPE_ENTRY, self->entry, PLACE);
  self->recovery = g_strdup (entry->recovery);
  footing_counter_list_load (self->wins, self->context, self->recovery);
  show_entry (self, entry);

  return TRUE;
}

static void
keep_fields (FootingThoughtWindow *self)
{
  footing_kept_form_bind_text_view (self->kept, "thought", get_thought_view (self));
  footing_kept_form_bind (self->kept, "wins", self->wins, "wins",
                          GTK_WIDGET (self->wins));
  footing_kept_form_bind_text_view (self->kept, "fairer", get_fairer_view (self));
}

/* What was found before is there again, with its reasons. */
static void
show_found (FootingThoughtWindow *self)
{
  g_autofree char *thought = dup_text (get_thought_view (self));
  g_autoptr (GError) error = NULL;

  footing_counter_list_explain (self->wins, thought, &error);
  report (self, error);
  show_answer (self);
}

static FootingThoughtWindow *
make_window (GtkWindow *parent, FootingContext *context, const char *entry)
{
  FootingThoughtWindow *self =
      g_object_new (FOOTING_TYPE_THOUGHT_WINDOW, "transient-for", parent, NULL);

  self->context = g_object_ref (context);
  self->entry = g_strdup (entry);
  if (!load (self)) {
    gtk_window_destroy (GTK_WINDOW (self));
    return NULL;
  }

  keep_fields (self);
  footing_story_field_set_perspective (
      self->thought, footing_context_get_perspective (context, self->recovery));
  gtk_widget_set_visible (self->delete_button, entry != NULL);
  if (entry != NULL || footing_kept_form_get (self->kept, "wins") != NULL ||
      footing_kept_form_get (self->kept, "fairer") != NULL)
    show_found (self);
  g_signal_connect_object (gtk_text_view_get_buffer (get_thought_view (self)), "changed",
                           G_CALLBACK (thought_cb), self, G_CONNECT_SWAPPED);
  footing_kept_line_follow (self->kept_line, self->kept);
  footing_unsaved_bar_follow (self->unsaved, context);

  return self;
}

void
footing_thought_window_show (GtkWindow *parent,
                             FootingContext *context,
                             const char *entry)
{
  FootingThoughtWindow *window;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (FOOTING_IS_CONTEXT (context));

  window = find_window (parent, entry);
  if (window == NULL)
    window = make_window (parent, context, entry);
  if (window == NULL)
    return;

  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_grab_focus (GTK_WIDGET (get_thought_view (window)));
}
