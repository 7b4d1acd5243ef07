/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pdf.h"
#include "error.h"
#include "pages.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <langinfo.h>

/* In points. */
#define MARGIN 54
#define POINTS_PER_MM (72 / 25.4)

#define MAX_LEVEL 3

static cairo_status_t
append_cb (void *bytes, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* A length of the locale's paper, which langinfo gives as a number in a pointer. */
static double
get_paper (nl_item item, int preset)
{
  const guint length = GPOINTER_TO_UINT (nl_langinfo (item));

  return (length >= 100 && length <= 1000 ? (int)length : preset) * POINTS_PER_MM;
}

static void
set_metadata (cairo_surface_t *surface, const FootingDocument *document, gint64 now)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (now);
  g_autofree char *stamp =
      time != NULL ? g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ") : NULL;

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, document->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR,
                                  "Footing " PACKAGE_VERSION);
  if (stamp != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, stamp);
}

/* The headings, each below the one above it. */
static void
add_outline (cairo_surface_t *surface, const FootingPages *pages)
{
  int above[MAX_LEVEL + 2] = {CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT,
                              CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT,
                              CAIRO_PDF_OUTLINE_ROOT};
  const FootingBlock *block;
  guint page;
  double y;

  for (guint n = 0; footing_pages_find_heading (pages, n, &block, &page, &y); n++) {
    const int level = CLAMP (block->level, 1, MAX_LEVEL);
    char top[G_ASCII_DTOSTR_BUF_SIZE];
    g_autofree char *place =
        g_strdup_printf ("page=%u pos=[%d %s]", page + 1, MARGIN,
                         g_ascii_formatd (top, sizeof top, "%.1f", MARGIN + y));
    const int id =
        cairo_pdf_surface_add_outline (surface, above[level], block->text, place,
                                       level == 1 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);

    for (int below = level + 1; below <= MAX_LEVEL + 1; below++)
      above[below] = id;
  }
}

/* What is in no document is not taken for tagged. */
static void
draw (cairo_surface_t *surface, const FootingPages *pages)
{
  cairo_t *cr = cairo_create (surface);

  cairo_tag_begin (cr, "Document", NULL);
  for (guint i = 0; i < footing_pages_get_n (pages); i++) {
    cairo_save (cr);
    cairo_translate (cr, MARGIN, MARGIN);
    footing_pages_draw (pages, cr, i, TRUE);
    cairo_restore (cr);
    if (i + 1 == footing_pages_get_n (pages))
      cairo_tag_end (cr, "Document");
    cairo_show_page (cr);
  }
  cairo_destroy (cr);
}

GBytes *
footing_pdf_write (const FootingDocument *document, gint64 now, GError **error)
{
  const double width = get_paper (_NL_PAPER_WIDTH, 210);
  const double height = get_paper (_NL_PAPER_HEIGHT, 297);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (FootingPages) pages = NULL;
  cairo_surface_t *surface;
  cairo_status_t status;

  g_return_val_if_fail (document != NULL, NULL);

  pages = footing_pages_new (document, width - 2 * MARGIN, height - 2 * MARGIN);
  surface = cairo_pdf_surface_create_for_stream (append_cb, bytes, width, height);
  set_metadata (surface, document, now);
  draw (surface, pages);
  add_outline (surface, pages);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS) {
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_FAILED,
                 /* Translators: %s is the reason, in English */
                 _ ("The PDF could not be made (%s): choose another format."),
                 cairo_status_to_string (status));
    return NULL;
  }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
