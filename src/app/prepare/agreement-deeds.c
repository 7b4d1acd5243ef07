/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agreement-deeds.h"
#include "files/file-ask.h"
#include "files/send.h"
#include "format/bin-format.h"
#include "sheets/sheet.h"
#include "store/edit.h"
#include "target.h"
#include "widgets/print-pages.h"

#include <glib/gi18n-lib.h>

static FootingStore *
get_store (FootingContext *context)
{
  return footing_context_get_store (context);
}

/* --- Stages ------------------------------------------------------------------------- */

static gboolean
undo_edit_cb (gpointer context, gpointer edit, GError **error)
{
  return footing_edit_undo (edit, get_store (context), error);
}

static const char *
get_undone (FootingAgreementDay day)
{
  switch (day) {
  case FOOTING_AGREEMENT_SENT_ON:
    return _ ("No longer marked as sent");
  case FOOTING_AGREEMENT_AGREED_ON:
    return _ ("No longer marked as agreed");
  case FOOTING_AGREEMENT_CHECK_ON:
  case FOOTING_AGREEMENT_CHECKED_ON:
  default:
    return _ ("No longer marked as checked");
  }
}

/* Notes that, and says @text. */
static void
mark (FootingContext *context,
      const char *agreement,
      FootingAgreementDay day,
      const char *text)
{
  FootingStore *store = get_store (context);
  g_autofree char *today = footing_context_today (context);
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingEdit) edit = NULL;
  gboolean changed = FALSE;

  footing_context_flush (context);
  edit = footing_edit_begin (store, FOOTING_TYPE_AGREEMENT, agreement, &error);
  if (edit == NULL || !footing_agreements_note (store, agreement, day, today, &error) ||
      !footing_edit_end (edit, store, &changed, &error)) {
    footing_context_report (context, error);
    return;
  }

  if (changed)
    footing_context_offer_undo (context, text, get_undone (day), undo_edit_cb,
                                g_steal_pointer (&edit),
                                (GDestroyNotify)footing_edit_free);
}

void
footing_agreement_mark (FootingContext *context,
                        const char *agreement,
                        FootingAgreementDay day)
{
  g_return_if_fail (FOOTING_IS_CONTEXT (context));
  g_return_if_fail (agreement != NULL);

  mark (context, agreement, day,
        day == FOOTING_AGREEMENT_SENT_ON     ? _ ("Marked as sent today")
        : day == FOOTING_AGREEMENT_AGREED_ON ? _ ("Marked as agreed today")
                                             : _ ("Marked as checked today"));
}

/* It left in some way: says @marked where that is new, else @said, unless it is NULL. */
static void
note_sent (FootingContext *context,
           const char *agreement,
           const char *marked,
           const char *said)
{
  g_autoptr (FootingAgreement) page =
      footing_store_get (get_store (context), FOOTING_TYPE_AGREEMENT, agreement, NULL);

  if (page != NULL && footing_agreement_find_stage (page) == FOOTING_AGREEMENT_DRAFT)
    mark (context, agreement, FOOTING_AGREEMENT_SENT_ON, marked);
  else if (said != NULL)
    footing_context_toast (context, said, NULL, NULL, NULL);
}

/* --- Sending ------------------------------------------------------------------------ */

/* NULL with @error. */
static FootingDocument *
make_document (FootingContext *context, const char *agreement, GError **error)
{
  g_autoptr (FootingAgreement) page = NULL;
  FootingSheetWish wish = {.kind = FOOTING_SHEET_GOOD, .record = agreement};

  footing_context_flush (context);
  page =
      footing_store_get (get_store (context), FOOTING_TYPE_AGREEMENT, agreement, error);
  if (page == NULL)
    return NULL;

  wish.recovery = page->recovery;

  return footing_sheet_make (get_store (context), footing_context_get_guidance (context),
                             &wish, error);
}

/* The page as plain text, its heading in @title; NULL once what is wrong was said. Both
 * are owned by the caller. */
static char *
make_text (FootingContext *context, const char *agreement, char **title)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingDocument) document = make_document (context, agreement, &error);
  g_autofree char *markup =
      document != NULL ? footing_document_format_markup (document) : NULL;
  char *text = NULL;

  if (markup == NULL || !pango_parse_markup (markup, -1, 0, NULL, &text, NULL, &error)) {
    footing_context_report (context, error);
    return NULL;
  }

  *title = g_strdup (document->title);

  return text;
}

void
footing_agreement_copy (FootingContext *context, GtkWidget *widget, const char *agreement)
{
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (FOOTING_IS_CONTEXT (context));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  text = make_text (context, agreement, &title);
  if (text == NULL)
    return;

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  note_sent (context, agreement, _ ("Copied, and marked as sent today"), _ ("Copied"));
}

void
footing_agreement_mail (FootingContext *context, GtkWidget *widget, const char *agreement)
{
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (FOOTING_IS_CONTEXT (context));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  text = make_text (context, agreement, &title);
  if (text == NULL)
    return;

  footing_send_mail (context, widget, title, text);
  note_sent (context, agreement, _ ("Marked as sent today"), NULL);
}

GtkPrintOperation *
footing_agreement_make_print (FootingContext *context,
                              const char *agreement,
                              GError **error)
{
  g_autoptr (FootingDocument) document = NULL;
  g_autofree char *markup = NULL;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (agreement != NULL, NULL);

  document = make_document (context, agreement, error);
  if (document == NULL)
    return NULL;

  markup = footing_document_format_markup (document);

  return footing_print_pages_new_single (markup, document->title);
}

/* What is printed was not cancelled. */
static void
printed_cb (GtkPrintOperation *operation,
            GtkPrintOperationResult result,
            FootingContext *context)
{
  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    note_sent (context, g_object_get_data (G_OBJECT (operation), "agreement"),
               _ ("Printed, and marked as sent today"), NULL);
}

void
footing_agreement_print (FootingContext *context,
                         GtkWidget *widget,
                         const char *agreement)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkPrintOperation) operation = NULL;

  g_return_if_fail (FOOTING_IS_CONTEXT (context));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  operation = footing_agreement_make_print (context, agreement, &error);
  if (operation != NULL) {
    g_object_set_data_full (G_OBJECT (operation), "agreement", g_strdup (agreement),
                            g_free);
    g_signal_connect_object (operation, "done", G_CALLBACK (printed_cb), context, 0);
  }
  if (operation == NULL || !footing_print_pages_run (operation, widget, &error))
    footing_context_report (context, error);
}

void
footing_agreement_save (FootingContext *context, const char *agreement, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *name = NULL;
  g_autofree char *marked = NULL;
  g_autofree char *said = NULL;

  g_return_if_fail (FOOTING_IS_CONTEXT (context));
  g_return_if_fail (agreement != NULL && path != NULL);

  operation = footing_agreement_make_print (context, agreement, &error);
  if (operation != NULL)
    bytes = footing_print_pages_export (operation, &error);
  if (bytes == NULL ||
      !footing_target_write (path, footing_store_get_path (get_store (context)), bytes,
                             &error)) {
    footing_context_report (context, error);
    return;
  }

  name = g_filename_display_basename (path);
  /* Translators: %s is the name of a file */
  marked = g_strdup_printf (_ ("Saved as “%s”, and marked as sent today"), name);
  said = g_strdup_printf (_ ("Saved as “%s”"), name);
  note_sent (context, agreement, marked, said);
}

/* --- Outcomes ----------------------------------------------------------------------- */

/* A line and what it became. */
typedef struct {
  char *line;
  char *outcome;
} Made;

static void
made_free (gpointer data)
{
  Made *made = data;

  g_free (made->line);
  g_free (made->outcome);
  g_free (made);
}

static gboolean
take_back_cb (gpointer context, gpointer data, GError **error)
{
  const Made *made = data;

  return footing_agreements_take_outcome_back (get_store (context), made->line,
                                               made->outcome, error);
}

gboolean
footing_agreement_make_outcome (FootingContext *context,
                                FootingPlanLine *line,
                                GError **error)
{
  /* Whoever shows it has another one once it is changed. */
  g_autoptr (FootingPlanLine) kept = g_object_ref (line);
  const char *id = footing_record_get_id (kept);
  g_autofree char *outcome = NULL;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;
  g_autofree char *undone = NULL;
  Made *made;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), FALSE);
  g_return_val_if_fail (FOOTING_IS_PLAN_LINE (line), FALSE);

  footing_context_flush (context);
  outcome = footing_agreements_make_outcome (get_store (context), id, error);
  if (outcome == NULL)
    return FALSE;

  made = g_new0 (Made, 1);
  made->line = g_strdup (id);
  made->outcome = g_strdup (outcome);
  name = footing_bin_format_name (kept, context);
  /* Translators: %s is the title of a line */
  text = g_strdup_printf (_ ("“%s” is an outcome of your plan now"), name);
  /* Translators: that has been taken back; %s is the title of a line */
  undone = g_strdup_printf (_ ("“%s” is no longer an outcome"), name);
  footing_context_offer_undo (context, text, undone, take_back_cb, made, made_free);

  return TRUE;
}
