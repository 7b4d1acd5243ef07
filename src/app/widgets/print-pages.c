/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "print-pages.h"
#include "writers/pages.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/* In points. */
#define MARGIN 54
#define FOOTER 24

#define FONT "Sans 10"

/* How much smaller the letters become at a time where all is to stand on one page, and
 * how small at most. */
#define STEP 0.95
#define SMALLEST (4 * PANGO_SCALE)

/* What is printed. */
typedef struct {
  char *markup;        /* owned */
  PangoLayout *layout; /* owned; once the paper is known */
  GArray *pages;       /* int, owned: the line that each page begins with */
  gboolean single;     /* all of it stands on one page */
} Print;

static void
print_free (gpointer data, GClosure *closure)
{
  Print *print = data;

  g_free (print->markup);
  g_clear_object (&print->layout);
  g_array_unref (print->pages);
  g_free (print);
}

/* Lines are put on a page until one no longer fits; one that is higher than a page stands
 * on its own. */
static void
break_pages (Print *print, double height)
{
  PangoLayoutIter *lines = pango_layout_get_iter (print->layout);
  double top = 0;
  int n = 0;

  g_array_set_size (print->pages, 0);
  do {
    PangoRectangle line;

    pango_layout_iter_get_line_extents (lines, NULL, &line);
    if (n == 0 || pango_units_to_double (line.y + line.height) - top > height) {
      g_array_append_val (print->pages, n);
      top = pango_units_to_double (line.y);
    }
    n++;
  } while (pango_layout_iter_next_line (lines));
  pango_layout_iter_free (lines);
}

/* With smaller letters until it stands on one page. */
static void
fit (Print *print, PangoFontDescription *font, double height)
{
  int high;

  pango_layout_get_size (print->layout, NULL, &high);
  while (pango_units_to_double (high) > height &&
         pango_font_description_get_size (font) > SMALLEST) {
    pango_font_description_set_size (
        font, (int)(pango_font_description_get_size (font) * STEP));
    pango_layout_set_font_description (print->layout, font);
    pango_layout_get_size (print->layout, NULL, &high);
  }
}

static void
begin_cb (GtkPrintOperation *operation, GtkPrintContext *context, Print *print)
{
  PangoFontDescription *font = pango_font_description_from_string (FONT);

  g_clear_object (&print->layout);
  print->layout = gtk_print_context_create_pango_layout (context);
  pango_layout_set_font_description (print->layout, font);
  pango_layout_set_width (
      print->layout, pango_units_from_double (gtk_print_context_get_width (context)));
  pango_layout_set_wrap (print->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_markup (print->layout, print->markup, -1);
  if (print->single)
    fit (print, font, gtk_print_context_get_height (context));
  pango_font_description_free (font);

  break_pages (print,
               gtk_print_context_get_height (context) - (print->single ? 0 : FOOTER));
  gtk_print_operation_set_n_pages (operation, (int)print->pages->len);
}

static void
draw_footer (GtkPrintContext *context, cairo_t *cr, int page, guint n_pages)
{
  g_autoptr (PangoLayout) layout = gtk_print_context_create_pango_layout (context);
  /* Translators: at the foot of a printed page: "Page 2 of 5" */
  g_autofree char *text = g_strdup_printf (_ ("Page %d of %u"), page + 1, n_pages);
  PangoFontDescription *font = pango_font_description_from_string (FONT);
  int height;

  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_width (
      layout, pango_units_from_double (gtk_print_context_get_width (context)));
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_get_pixel_size (layout, NULL, &height);
  cairo_move_to (cr, 0, gtk_print_context_get_height (context) - height);
  pango_cairo_show_layout (cr, layout);
}

static void
draw_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, Print *print)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  const int first = g_array_index (print->pages, int, page);
  const int end = page + 1 < (int)print->pages->len
                      ? g_array_index (print->pages, int, page + 1)
                      : G_MAXINT;
  PangoLayoutIter *lines = pango_layout_get_iter (print->layout);
  double top = 0;
  int n = 0;

  do {
    PangoRectangle line;

    pango_layout_iter_get_line_extents (lines, NULL, &line);
    if (n == first)
      top = pango_units_to_double (line.y);
    if (n >= first && n < end) {
      cairo_move_to (cr, pango_units_to_double (line.x),
                     pango_units_to_double (pango_layout_iter_get_baseline (lines)) -
                         top);
      pango_cairo_show_layout_line (cr, pango_layout_iter_get_line_readonly (lines));
    }
    n++;
  } while (n < end && pango_layout_iter_next_line (lines));
  pango_layout_iter_free (lines);
  if (!print->single)
    draw_footer (context, cr, page, print->pages->len);
}

static GtkPageSetup *
make_page_setup (void)
{
  GtkPageSetup *setup = gtk_page_setup_new ();

  gtk_page_setup_set_top_margin (setup, MARGIN, GTK_UNIT_POINTS);
  gtk_page_setup_set_bottom_margin (setup, MARGIN, GTK_UNIT_POINTS);
  gtk_page_setup_set_left_margin (setup, MARGIN, GTK_UNIT_POINTS);
  gtk_page_setup_set_right_margin (setup, MARGIN, GTK_UNIT_POINTS);

  return setup;
}

static GtkPrintOperation *
make (const char *markup, const char *job, gboolean single)
{
  GtkPrintOperation *operation;
  g_autoptr (GtkPageSetup) setup = NULL;
  Print *print;

  print = g_new0 (Print, 1);
  print->single = single;
  print->markup = g_strdup (markup);
  print->pages = g_array_new (FALSE, FALSE, sizeof (int));
  setup = make_page_setup ();
  operation = gtk_print_operation_new ();
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, job);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  g_signal_connect_data (operation, "begin-print", G_CALLBACK (begin_cb), print,
                         print_free, 0);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_cb), print);

  return operation;
}

GtkPrintOperation *
footing_print_pages_new (const char *markup, const char *job)
{
  g_return_val_if_fail (markup != NULL, NULL);
  g_return_val_if_fail (job != NULL, NULL);

  return make (markup, job, FALSE);
}

GtkPrintOperation *
footing_print_pages_new_single (const char *markup, const char *job)
{
  g_return_val_if_fail (markup != NULL, NULL);
  g_return_val_if_fail (job != NULL, NULL);

  return make (markup, job, TRUE);
}

/* --- Documents ---------------------------------------------------------------------
 */

/* What is printed of one. */
typedef struct {
  FootingDocument *document; /* owned */
  FootingPages *pages;       /* owned; once the paper is known */
} Paper;

static void
paper_free (gpointer data, GClosure *closure)
{
  Paper *paper = data;

  g_clear_pointer (&paper->pages, footing_pages_free);
  footing_document_free (paper->document);
  g_free (paper);
}

static void
begin_document_cb (GtkPrintOperation *operation, GtkPrintContext *context, Paper *paper)
{
  g_clear_pointer (&paper->pages, footing_pages_free);
  paper->pages =
      footing_pages_new (paper->document, gtk_print_context_get_width (context),
                         gtk_print_context_get_height (context));
  gtk_print_operation_set_n_pages (operation, (int)footing_pages_get_n (paper->pages));
}

static void
draw_document_cb (GtkPrintOperation *operation,
                  GtkPrintContext *context,
                  int page,
                  Paper *paper)
{
  footing_pages_draw (paper->pages, gtk_print_context_get_cairo_context (context),
                      (guint)page, FALSE);
}

GtkPrintOperation *
footing_print_pages_new_document (FootingDocument *document)
{
  GtkPrintOperation *operation;
  g_autoptr (GtkPageSetup) setup = NULL;
  Paper *paper;

  g_return_val_if_fail (document != NULL, NULL);

  paper = g_new0 (Paper, 1);
  paper->document = document;
  setup = make_page_setup ();
  operation = gtk_print_operation_new ();
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, document->title);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  g_signal_connect_data (operation, "begin-print", G_CALLBACK (begin_document_cb), paper,
                         paper_free, 0);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_document_cb), paper);

  return operation;
}

/* Whoever prints to a file finds it by the name of what was printed. */
static void
name_file (GtkPrintOperation *operation)
{
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autofree char *name = NULL;

  g_object_get (operation, "job-name", &name, NULL);
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME,
                          g_strdelimit (name, "/", '-'));
  gtk_print_operation_set_print_settings (operation, settings);
}

gboolean
footing_print_pages_run (GtkPrintOperation *operation, GtkWidget *place, GError **error)
{
  g_return_val_if_fail (GTK_IS_PRINT_OPERATION (operation), FALSE);
  g_return_val_if_fail (GTK_IS_WIDGET (place), FALSE);

  name_file (operation);

  return gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                                  GTK_WINDOW (gtk_widget_get_root (place)),
                                  error) != GTK_PRINT_OPERATION_RESULT_ERROR;
}

static GBytes *
read_file (const char *path, GError **error)
{
  char *contents;
  gsize length;

  return g_file_get_contents (path, &contents, &length, error)
             ? g_bytes_new_take (contents, length)
             : NULL;
}

/* GTK writes to a file of its own; whoever keeps it writes it as everything else. */
GBytes *
footing_print_pages_export (GtkPrintOperation *operation, GError **error)
{
  g_autofree char *path = NULL;
  GBytes *bytes = NULL;
  int fd;

  g_return_val_if_fail (GTK_IS_PRINT_OPERATION (operation), NULL);

  fd = g_file_open_tmp ("footing-XXXXXX.pdf", &path, error);
  if (fd < 0)
    return NULL;
  g_close (fd, NULL);

  gtk_print_operation_set_export_filename (operation, path);
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL,
                               error) != GTK_PRINT_OPERATION_RESULT_ERROR)
    bytes = read_file (path, error);
  g_unlink (path);

  return bytes;
}
