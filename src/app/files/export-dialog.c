/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "export-dialog.h"
#include "document-file.h"
#include "export-file.h"
#include "export-hint.h"
#include "file-ask.h"
#include "hand-over-group.h"
#include "target.h"
#include "widgets/choice-row.h"
#include "widgets/date-row.h"
#include "widgets/file-chooser.h"
#include "widgets/print-pages.h"
#include "widgets/wrap-box.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Stands for everything, which has no code. */
#define EVERYTHING "everything"

struct _FootingExportDialog {
  AdwWindow parent_instance;

  /* template children */
  FootingChoiceRow *what_row;
  FootingChoiceRow *format_row;
  FootingDateRow *from_row;
  FootingDateRow *to_row;
  GtkWidget *signs_row;
  GtkSwitch *signs_switch;
  GtkLabel *hint;
  FootingHandOverGroup *parts;
  GtkScrolledWindow *preview_window;
  GtkTextView *preview;

  /* owned */
  FootingContext *context;
};

G_DEFINE_FINAL_TYPE (FootingExportDialog, footing_export_dialog, ADW_TYPE_WINDOW)

/* --- What is chosen ---------------------------------------------------------------- */

static FootingSheetKind
get_kind (FootingExportDialog *self)
{
  const char *code = footing_choice_row_get_code (self->what_row);
  FootingSheetKind kind = FOOTING_SHEET_EVERYTHING;

  if (code != NULL)
    footing_sheet_from_code (code, &kind);

  return kind;
}

static FootingFormat
get_format (FootingExportDialog *self)
{
  const char *ending = footing_choice_row_get_code (self->format_row);

  for (guint i = 0; ending != NULL && i < FOOTING_N_FORMATS; i++)
    if (g_str_equal (ending, footing_format_get_ending (i)))
      return i;

  return FOOTING_FORMAT_JSON;
}

/* The day in @row, or NULL where none is chosen or there is nothing to choose. */
static const char *
get_day (FootingExportDialog *self, FootingDateRow *row)
{
  const char *date = footing_date_row_get_date (row);

  return footing_sheet_has_days (get_kind (self)) && *date != '\0' ? date : NULL;
}

static FootingSheetWish
get_wish (FootingExportDialog *self)
{
  return (FootingSheetWish){get_kind (self),
                            footing_context_get_recovery (self->context),
                            get_day (self, self->from_row),
                            get_day (self, self->to_row),
                            footing_hand_over_group_get_parts (self->parts),
                            gtk_switch_get_active (self->signs_switch)};
}

static gboolean
is_unfinished (FootingDateRow *row)
{
  g_autofree char *typed = NULL;

  g_object_get (row, "unfinished", &typed, NULL);

  return *typed != '\0';
}

/* What is wrong with the days, or NULL. */
static const char *
find_problem (FootingExportDialog *self)
{
  const FootingSheetWish wish = get_wish (self);

  if (wish.kind == FOOTING_SHEET_HAND_OVER && wish.parts[0] == NULL)
    return _ ("Nothing is chosen: switch on what’s to go.");
  if (!footing_sheet_has_days (wish.kind))
    return NULL;
  if (is_unfinished (self->from_row) || is_unfinished (self->to_row))
    return _ ("One of the days can’t be read yet.");
  if (wish.from != NULL && wish.to != NULL && strcmp (wish.from, wish.to) > 0)
    return _ ("The first day is later than the last: swap them.");

  return NULL;
}

static gboolean
has_signs (FootingExportDialog *self)
{
  const char *plan = footing_context_get_recovery (self->context);

  return footing_sheet_has_signs (get_kind (self),
                                  footing_context_get_perspective (self->context, plan));
}

static gboolean
may_tell_details (FootingExportDialog *self)
{
  return g_settings_get_boolean (footing_context_get_settings (self->context),
                                 "reminder-details");
}

static char *
label_kind (const char *code)
{
  FootingSheetKind kind = FOOTING_SHEET_EVERYTHING;

  footing_sheet_from_code (code, &kind);
  return g_strdup (footing_sheet_get_title (kind));
}

/* --- What is shown ----------------------------------------------------------------- */

/* What is in the file, as markup. Owned by the caller. */
static char *
make_preview (FootingExportDialog *self)
{
  const FootingSheetWish wish = get_wish (self);
  const char *problem = find_problem (self);
  g_autoptr (GError) error = NULL;
  char *text;

  if (problem != NULL)
    return g_markup_escape_text (problem, -1);
  if (wish.kind == FOOTING_SHEET_EVERYTHING)
    return g_markup_escape_text (
        _ ("All plans, the timeline, people, signs and rituals, with "
           "every word you wrote: to keep, or to import on another "
           "computer."),
        -1);

  text = footing_document_preview (footing_context_get_store (self->context),
                                   footing_context_get_guidance (self->context), &wish,
                                   get_format (self), may_tell_details (self), &error);

  return text != NULL ? text : g_markup_escape_text (error->message, -1);
}

static void
show_preview (FootingExportDialog *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->preview);
  g_autofree char *markup = make_preview (self);
  GtkTextIter start;

  gtk_text_buffer_set_text (buffer, "", 0);
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_insert_markup (buffer, &start, markup, -1);
  /* It is read from the beginning. */
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
}

static void
refresh (FootingExportDialog *self)
{
  const FootingSheetKind kind = get_kind (self);
  const gboolean is_right = find_problem (self) == NULL;
  g_autofree char *hint = footing_export_format_hint (
      self->context, kind, footing_hand_over_group_get_hint (self->parts),
      gtk_switch_get_active (self->signs_switch) && has_signs (self));

  show_preview (self);
  gtk_label_set_label (self->hint, hint);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.save", is_right);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.print",
                                 is_right &&
                                     footing_sheet_has_format (kind, FOOTING_FORMAT_PDF));
}

static void
changed_cb (FootingExportDialog *self)
{
  if (self->context != NULL)
    refresh (self);
}

/* Offers the formats of what is chosen; a document that is read comes first. */
static void
what_cb (FootingExportDialog *self)
{
  const FootingSheetKind kind = get_kind (self);
  g_autoptr (GPtrArray) endings = g_ptr_array_new ();
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  for (guint i = 0; i < FOOTING_N_FORMATS; i++)
    if (footing_sheet_has_format (kind, i)) {
      const int place = i == FOOTING_FORMAT_PDF ? 0 : -1;

      g_ptr_array_insert (endings, place, (gpointer)footing_format_get_ending (i));
      g_ptr_array_insert (labels, place, (gpointer)footing_format_get_title (i));
    }
  g_ptr_array_add (endings, NULL);
  g_ptr_array_add (labels, NULL);
  footing_choice_row_replace (self->format_row, (const char *const *)endings->pdata,
                              (const char *const *)labels->pdata);
  gtk_widget_set_sensitive (GTK_WIDGET (self->format_row), endings->len > 2);
  gtk_widget_set_visible (GTK_WIDGET (self->from_row), footing_sheet_has_days (kind));
  gtk_widget_set_visible (GTK_WIDGET (self->to_row), footing_sheet_has_days (kind));
  gtk_widget_set_visible (self->signs_row, has_signs (self));
  gtk_widget_set_visible (GTK_WIDGET (self->parts), kind == FOOTING_SHEET_HAND_OVER);
  /* It is short, and below the switches one scrolls once. */
  gtk_scrolled_window_set_propagate_natural_height (self->preview_window,
                                                    kind == FOOTING_SHEET_HAND_OVER);
  refresh (self);
}

/* --- As a file --------------------------------------------------------------------- */

gboolean
footing_file_export (FootingContext *context, const char *path, GError **error)
{
  FootingStore *store;
  g_autofree char *notice = NULL;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), FALSE);

  footing_context_flush (context);
  store = footing_context_get_store (context);
  if (!footing_export_store (store, path, &notice, NULL, error))
    return FALSE;

  if (notice != NULL)
    footing_context_toast (context, notice, NULL, NULL, NULL);
  else
    /* Translators: %s is the name of a file */
    footing_file_say_written (context, _ ("Exported to “%s”"), path);

  return TRUE;
}

static gboolean
export_sheet (FootingExportDialog *self,
              const FootingSheetWish *wish,
              FootingFormat format,
              const char *path,
              GError **error)
{
  FootingStore *store = footing_context_get_store (self->context);
  g_autoptr (GBytes) bytes = NULL;

  footing_context_flush (self->context);
  bytes = footing_document_make_file (store, footing_context_get_guidance (self->context),
                                      wish, format, may_tell_details (self), error);
  if (bytes == NULL ||
      !footing_target_write (path, footing_store_get_path (store), bytes, error))
    return FALSE;

  footing_file_say_written (self->context, _ ("Exported to “%s”"), path);

  return TRUE;
}

/* Nobody was asked about a file that has @name with the ending that @path lacked: it is
 * not replaced. */
static gboolean
may_write (FootingExportDialog *self, const char *path, const char *name)
{
  g_autofree char *shown = NULL;
  g_autofree char *sentence = NULL;

  if (g_str_equal (path, name) || !g_file_test (name, G_FILE_TEST_EXISTS))
    return TRUE;

  shown = g_filename_display_basename (name);
  /* Translators: %s is the name of a file */
  sentence = g_strdup_printf (_ ("“%s” is there already: choose another name."), shown);
  gtk_label_set_label (self->hint, sentence);

  return FALSE;
}

void
footing_export_dialog_save (FootingExportDialog *self, const char *path)
{
  FootingSheetWish wish;
  FootingFormat format;
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done;

  g_return_if_fail (FOOTING_IS_EXPORT_DIALOG (self));
  g_return_if_fail (path != NULL);

  wish = get_wish (self);
  format = get_format (self);
  name = footing_format_settle_name (path, wish.kind, &format);
  if (!may_write (self, path, name))
    return;

  done = wish.kind == FOOTING_SHEET_EVERYTHING
             ? footing_file_export (self->context, name, &error)
             : export_sheet (self, &wish, format, name, &error);
  /* What was chosen stays, for another try. */
  if (done)
    gtk_window_close (GTK_WINDOW (self));
  else
    gtk_label_set_label (self->hint, error->message);
}

static void
response_cb (GtkNativeDialog *native, int response, FootingExportDialog *self)
{
  g_autofree char *path = footing_file_ask_take (native, response);

  if (path != NULL)
    footing_export_dialog_save (self, path);
}

static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingExportDialog *self = FOOTING_EXPORT_DIALOG (widget);
  const char *code = footing_sheet_to_code (get_kind (self));
  g_autofree char *name =
      g_strconcat ("footing-", code != NULL ? code : "", code != NULL ? "-" : "", "DATE.",
                   footing_format_get_ending (get_format (self)), NULL);
  GtkFileChooser *chooser = footing_file_chooser_new (
      GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE, _ ("Export"), _ ("_Export"));

  g_signal_connect_object (chooser, "response", G_CALLBACK (response_cb), self, 0);
  footing_file_ask_propose (chooser, self->context, name);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/* --- On paper ---------------------------------------------------------------------- */

GtkPrintOperation *
footing_export_dialog_make_print (FootingExportDialog *self, GError **error)
{
  FootingSheetWish wish;
  FootingDocument *document;

  g_return_val_if_fail (FOOTING_IS_EXPORT_DIALOG (self), NULL);

  wish = get_wish (self);
  document =
      footing_sheet_make (footing_context_get_store (self->context),
                          footing_context_get_guidance (self->context), &wish, error);

  return document != NULL ? footing_print_pages_new_document (document) : NULL;
}

static void
print_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingExportDialog *self = FOOTING_EXPORT_DIALOG (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkPrintOperation) operation =
      footing_export_dialog_make_print (self, &error);

  if (operation == NULL || !footing_print_pages_run (operation, widget, &error))
    footing_context_report (self->context, error);
}

/* --- The dialogue ------------------------------------------------------------------ */

static void
footing_export_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_EXPORT_DIALOG);

  G_OBJECT_CLASS (footing_export_dialog_parent_class)->dispose (object);
}

static void
footing_export_dialog_finalize (GObject *object)
{
  g_clear_object (&FOOTING_EXPORT_DIALOG (object)->context);

  G_OBJECT_CLASS (footing_export_dialog_parent_class)->finalize (object);
}

static void
footing_export_dialog_class_init (FootingExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_export_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = footing_export_dialog_finalize;

  g_type_ensure (FOOTING_TYPE_CHOICE_ROW);
  g_type_ensure (FOOTING_TYPE_DATE_ROW);
  g_type_ensure (FOOTING_TYPE_HAND_OVER_GROUP);
  g_type_ensure (FOOTING_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/files/export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingExportDialog, what_row);
  gtk_widget_class_bind_template_child (widget_class, FootingExportDialog, format_row);
  gtk_widget_class_bind_template_child (widget_class, FootingExportDialog, hint);
  gtk_widget_class_bind_template_child (widget_class, FootingExportDialog, parts);
  gtk_widget_class_bind_template_child (widget_class, FootingExportDialog,
                                        preview_window);
  gtk_widget_class_bind_template_child (widget_class, FootingExportDialog, preview);
  gtk_widget_class_bind_template_callback (widget_class, what_cb);
  gtk_widget_class_bind_template_child (widget_class, FootingExportDialog, from_row);
  gtk_widget_class_bind_template_child (widget_class, FootingExportDialog, to_row);
  gtk_widget_class_bind_template_child (widget_class, FootingExportDialog, signs_row);
  gtk_widget_class_bind_template_child (widget_class, FootingExportDialog, signs_switch);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);

  gtk_widget_class_install_action (widget_class, "export.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "export.print", NULL, print_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
footing_export_dialog_init (FootingExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* What there is something of: without a plan only some. */
static void
load_kinds (FootingExportDialog *self)
{
  const char *plan = footing_context_get_recovery (self->context);
  const FootingPerspective perspective =
      footing_context_get_perspective (self->context, plan);
  const char *codes[FOOTING_N_SHEETS + 1] = {NULL};
  guint n = 0;

  codes[n++] = EVERYTHING;
  for (guint i = FOOTING_SHEET_PLAN; i < FOOTING_N_SHEETS; i++)
    if (footing_sheet_is_offered (i, plan != NULL, perspective))
      codes[n++] = footing_sheet_to_code (i);
  footing_choice_row_load (self->what_row, codes, label_kind);
}

void
footing_export_dialog_show (GtkWindow *parent,
                            FootingContext *context,
                            FootingSheetKind kind)
{
  FootingExportDialog *self;
  FootingClock *clock;
  const char *code;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (FOOTING_IS_CONTEXT (context));
  g_return_if_fail (kind < FOOTING_N_SHEETS);

  footing_context_flush (context);
  self = g_object_new (FOOTING_TYPE_EXPORT_DIALOG, "transient-for", parent, "application",
                       gtk_window_get_application (parent), NULL);
  self->context = g_object_ref (context);
  clock = footing_store_get_clock (footing_context_get_store (context));
  footing_date_row_set_clock (self->from_row, clock);
  footing_date_row_set_clock (self->to_row, clock);
  load_kinds (self);
  footing_hand_over_group_load (self->parts, context);
  code = footing_sheet_to_code (kind);
  if (code != NULL && footing_choice_row_has (self->what_row, code))
    g_object_set (self->what_row, "code", code, NULL);
  what_cb (self);
  footing_context_follow (context, G_CALLBACK (refresh), self);
  gtk_window_present (GTK_WINDOW (self));
}
