/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "file-bar.h"
#include "store/store-file.h"
#include "store/store-past.h"
#include "widgets/fold-box.h"
#include "widgets/wrap-box.h"

#include <glib/gi18n-lib.h>

#define OPENED N_ ("Opened the file that’s there now")

struct _FootingFileBar {
  AdwBin parent_instance;

  /* template children */
  GtkLabel *label;
  GtkWidget *open_button;
  GtkWidget *put_back_button;
  GtkWidget *restore_button;
  GtkWidget *start_new_button;
  GtkWidget *again_button;
  GtkWidget *folder_button;
  GtkWidget *close_button;
  GtkWidget *reopen_button;
  GtkWidget *back_up_button;

  /* owned */
  FootingContext *context;

  /* state */
  gboolean read_only; /* it says that nothing can be saved */
  gint64 told;        /* when what it says was set aside; 0 when it says something else */
};

G_DEFINE_FINAL_TYPE (FootingFileBar, footing_file_bar, ADW_TYPE_BIN)

static FootingStore *
get_store (FootingFileBar *self)
{
  return footing_context_get_store (self->context);
}

/* After something was done about it: the bar goes when it helped, and @text, if any, is
 * said. What was typed meanwhile is stored then. */
static void
finish (FootingFileBar *self, gboolean done, const GError *error, const char *text)
{
  g_autoptr (FootingContext) context = g_object_ref (self->context);
  const char *notice = footing_store_get_notice (footing_context_get_store (context));

  if (!footing_context_check_file (context)) {
    if (!done)
      footing_context_toast (context, error->message, NULL, NULL, NULL);
    return;
  }

  footing_context_flush (context);
  if (notice != NULL || text != NULL)
    footing_context_toast (context, notice != NULL ? notice : text, NULL, NULL, NULL);
}

static void
open_cb (FootingFileBar *self)
{
  g_autoptr (GError) error = NULL;
  const gboolean done = footing_store_reopen (get_store (self), &error);

  finish (self, done, error, _ (OPENED));
}

static void
put_back_cb (FootingFileBar *self)
{
  g_autoptr (GError) error = NULL;
  const gboolean done = footing_store_put_back (get_store (self), &error);

  finish (self, done, error, _ ("The file is back, with everything in it"));
}

static void
start_new_cb (FootingFileBar *self)
{
  g_autoptr (GError) error = NULL;
  const char *path = footing_store_get_path (get_store (self));
  const gboolean done = footing_file_start_new (path, NULL, &error) &&
                        footing_store_reopen (get_store (self), &error);

  finish (self, done, error, _ ("Started a new file"));
}

static void
again_cb (FootingFileBar *self)
{
  g_autoptr (GError) error = NULL;
  FootingStore *store = get_store (self);
  const gboolean is_open = footing_store_has_content (store);
  const gboolean done = is_open ? footing_store_check (store, &error)
                                : footing_store_reopen (store, &error);

  finish (self, done, error, is_open ? NULL : _ (OPENED));
}

static void
close_cb (FootingFileBar *self)
{
  GtkWidget *place = gtk_widget_get_parent (GTK_WIDGET (self));

  g_settings_set_int64 (footing_context_get_settings (self->context), "set-aside-told",
                        self->told);
  adw_bin_set_child (ADW_BIN (place), NULL);
}

static void
footing_file_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_FILE_BAR);
  g_clear_object (&FOOTING_FILE_BAR (object)->context);

  G_OBJECT_CLASS (footing_file_bar_parent_class)->dispose (object);
}

static void
footing_file_bar_class_init (FootingFileBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_file_bar_dispose;

  g_type_ensure (FOOTING_TYPE_FOLD_BOX);
  g_type_ensure (FOOTING_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/files/file-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingFileBar, label);
  gtk_widget_class_bind_template_child (widget_class, FootingFileBar, open_button);
  gtk_widget_class_bind_template_child (widget_class, FootingFileBar, put_back_button);
  gtk_widget_class_bind_template_child (widget_class, FootingFileBar, restore_button);
  gtk_widget_class_bind_template_child (widget_class, FootingFileBar, start_new_button);
  gtk_widget_class_bind_template_child (widget_class, FootingFileBar, again_button);
  gtk_widget_class_bind_template_child (widget_class, FootingFileBar, folder_button);
  gtk_widget_class_bind_template_child (widget_class, FootingFileBar, close_button);
  gtk_widget_class_bind_template_child (widget_class, FootingFileBar, reopen_button);
  gtk_widget_class_bind_template_child (widget_class, FootingFileBar, back_up_button);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, put_back_cb);
  gtk_widget_class_bind_template_callback (widget_class, start_new_cb);
  gtk_widget_class_bind_template_callback (widget_class, again_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
}

static void
footing_file_bar_init (FootingFileBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static FootingFileBar *
ensure_bar (AdwBin *place, FootingContext *context)
{
  GtkWidget *bar = adw_bin_get_child (place);

  if (bar == NULL) {
    bar = g_object_new (FOOTING_TYPE_FILE_BAR, NULL);
    FOOTING_FILE_BAR (bar)->context = g_object_ref (context);
    adw_bin_set_child (place, bar);
  }

  return FOOTING_FILE_BAR (bar);
}

/* Whether what is in the place of the file can never be opened. */
static gboolean
is_unusable (const GError *problem)
{
  return g_error_matches (problem, FOOTING_ERROR, FOOTING_ERROR_DAMAGED) ||
         g_error_matches (problem, FOOTING_ERROR, FOOTING_ERROR_FOREIGN);
}

/* What can be done about @problem, as it is now. */
static void
offer (FootingFileBar *self, const GError *problem)
{
  const char *path = footing_store_get_path (get_store (self));
  const gboolean replaced =
      g_error_matches (problem, FOOTING_ERROR, FOOTING_ERROR_REPLACED);
  const gboolean missing =
      g_error_matches (problem, FOOTING_ERROR, FOOTING_ERROR_MISSING);

  self->told = 0;
  gtk_label_set_label (self->label, problem->message);
  gtk_widget_set_visible (self->open_button, replaced);
  gtk_widget_set_visible (self->put_back_button,
                          missing && footing_store_has_content (get_store (self)) &&
                              !footing_file_is_there (path));
  gtk_widget_set_visible (self->restore_button, missing || is_unusable (problem));
  gtk_widget_set_visible (self->start_new_button, missing);
  gtk_widget_set_visible (self->again_button, !replaced && !missing);
  gtk_widget_set_visible (self->folder_button, FALSE);
  gtk_widget_set_visible (self->close_button, FALSE);
}

/* The focus goes on from a bar that goes. */
static void
remove_bar (AdwBin *place)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (place));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (place)))
    gtk_widget_child_focus (GTK_WIDGET (root), GTK_DIR_TAB_FORWARD);
  adw_bin_set_child (place, NULL);
}

static void
problem_cb (AdwBin *place, GParamSpec *pspec, FootingContext *context)
{
  const GError *problem = footing_context_get_file_problem (context);
  GtkWidget *bar = adw_bin_get_child (place);

  if (gtk_widget_in_destruction (GTK_WIDGET (place)))
    return;

  if (problem != NULL)
    offer (ensure_bar (place, context), problem);
  else if (bar != NULL && !FOOTING_FILE_BAR (bar)->read_only &&
           FOOTING_FILE_BAR (bar)->told == 0)
    remove_bar (place);
}

void
footing_file_bar_follow (AdwBin *place, FootingContext *context)
{
  g_return_if_fail (ADW_IS_BIN (place));
  g_return_if_fail (FOOTING_IS_CONTEXT (context));

  g_signal_connect_object (context, "notify::file-problem", G_CALLBACK (problem_cb),
                           place, G_CONNECT_SWAPPED);
  problem_cb (place, NULL, context);
}

void
footing_file_bar_show_read_only (AdwBin *place,
                                 FootingContext *context,
                                 const GError *why)
{
  g_autofree char *text = NULL;
  FootingFileBar *bar;

  g_return_if_fail (ADW_IS_BIN (place));
  g_return_if_fail (FOOTING_IS_CONTEXT (context));
  g_return_if_fail (why != NULL);

  text = g_strdup_printf (
      g_error_matches (why, FOOTING_ERROR, FOOTING_ERROR_FULL)
          /* Translators: %s is a sentence that names the disk, and says what to do */
          ? _ ("The disk is full: nothing you type can be saved here. %s")
          /* Translators: %s is a sentence that says why, and what to do */
          : _ ("This place can’t be written to: nothing you type can be saved here. %s"),
      why->message);
  bar = ensure_bar (place, context);
  bar->read_only = TRUE;
  gtk_label_set_label (bar->label, text);
  gtk_widget_set_visible (bar->reopen_button, TRUE);
  gtk_widget_set_visible (bar->back_up_button, TRUE);
}

void
footing_file_bar_look (AdwBin *place, FootingContext *context)
{
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;
  FootingFileBar *bar;
  gint64 when;

  g_return_if_fail (ADW_IS_BIN (place));
  g_return_if_fail (FOOTING_IS_CONTEXT (context));

  if (adw_bin_get_child (place) != NULL)
    return;
  name = footing_file_find_set_aside (
      footing_store_get_path (footing_context_get_store (context)),
      g_settings_get_int64 (footing_context_get_settings (context), "set-aside-told"),
      &when);
  if (name == NULL)
    return;

  /* Translators: %s is the name of a file. The log is what SQLite keeps beside a file:
   * the latest changes. */
  text = g_strdup_printf (_ ("A log beside your file belonged to another file or was "
                             "damaged, so it wasn’t used. It’s kept as “%s”."),
                          name);
  bar = ensure_bar (place, context);
  bar->told = when;
  gtk_label_set_label (bar->label, text);
  gtk_widget_set_visible (bar->folder_button, TRUE);
  gtk_widget_set_visible (bar->close_button, TRUE);
}
