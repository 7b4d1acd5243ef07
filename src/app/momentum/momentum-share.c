/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "momentum-share.h"
#include "files/file-ask.h"
#include "format/plan-format.h"
#include "momentum-page.h"

#include <glib/gi18n-lib.h>

/* The width of a picture, before it is made sharp; and the margin of paper, in points. */
#define PICTURE_WIDTH 720
#define PAPER_MARGIN 36

/* What is shared, read once. */
typedef struct {
  /* owned */
  FootingContext *context;
  FootingMomentum *momentum;
  char *recovery;
  char *title;
  char *today;
} Share;

static void
share_free (Share *share)
{
  g_clear_object (&share->context);
  g_clear_pointer (&share->momentum, footing_momentum_free);
  g_free (share->recovery);
  g_free (share->title);
  g_free (share->today);
  g_free (share);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Share, share_free)

static void
free_share (gpointer data, GClosure *closure)
{
  share_free (data);
}

static Share *
share_new (FootingContext *context, const char *recovery, GError **error)
{
  FootingStore *store = footing_context_get_store (context);
  g_autoptr (Share) share = g_new0 (Share, 1);
  g_autoptr (FootingRecovery) plan =
      footing_store_get (store, FOOTING_TYPE_RECOVERY, recovery, error);

  if (plan == NULL)
    return NULL;
  share->momentum = footing_momentum_new (store, recovery, error);
  if (share->momentum == NULL)
    return NULL;

  share->context = g_object_ref (context);
  share->recovery = g_strdup (recovery);
  share->title = footing_plan_format_name (plan);
  share->today = footing_context_today (context);

  return g_steal_pointer (&share);
}

static FootingMomentumPage
make_page (const Share *share, double width)
{
  return (FootingMomentumPage){
      share->momentum, footing_context_get_perspective (share->context, share->recovery),
      share->title,    share->today,
      width,           gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL,
  };
}

/* --- As a picture --------------------------------------------------------------- */

void
footing_momentum_save_picture (FootingContext *context,
                               const char *recovery,
                               const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Share) share = share_new (context, recovery, &error);
  g_autoptr (GBytes) bytes = NULL;

  if (share != NULL) {
    const FootingMomentumPage page = make_page (share, PICTURE_WIDTH);

    bytes = footing_momentum_page_save (&page, path, &error);
  }
  if (bytes != NULL)
    /* Translators: %s is the name of a file */
    footing_file_write (context, bytes, _ ("Saved as “%s”"), path);
  else
    footing_context_report (context, error);
}

void
footing_momentum_ask_picture (GtkWidget *place,
                              FootingContext *context,
                              const char *recovery)
{
  footing_file_ask_save (place, context, _ ("Save as a Picture"),
                         "footing-momentum-DATE.png", footing_momentum_save_picture,
                         g_strdup (recovery));
}

/* --- On paper ------------------------------------------------------------------- */

/* Made smaller where it would be higher than the paper. */
static void
draw_cb (GtkPrintOperation *operation, GtkPrintContext *context, int number, Share *share)
{
  const double width = gtk_print_context_get_width (context);
  const double height = gtk_print_context_get_height (context);
  const FootingMomentumPage page = make_page (share, PICTURE_WIDTH);
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  PangoContext *font = gtk_print_context_create_pango_context (context);
  const double high = footing_momentum_page_draw (&page, NULL, font);
  const double scale = MIN (width / PICTURE_WIDTH, height / high);

  cairo_scale (cr, scale, scale);
  footing_momentum_page_draw (&page, cr, font);
  g_object_unref (font);
}

GtkPrintOperation *
footing_momentum_print_new (FootingContext *context, const char *recovery, GError **error)
{
  Share *share = share_new (context, recovery, error);
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  GtkPrintOperation *operation;

  if (share == NULL)
    return NULL;

  gtk_page_setup_set_top_margin (setup, PAPER_MARGIN, GTK_UNIT_POINTS);
  gtk_page_setup_set_bottom_margin (setup, PAPER_MARGIN, GTK_UNIT_POINTS);
  gtk_page_setup_set_left_margin (setup, PAPER_MARGIN, GTK_UNIT_POINTS);
  gtk_page_setup_set_right_margin (setup, PAPER_MARGIN, GTK_UNIT_POINTS);
  operation = gtk_print_operation_new ();
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_n_pages (operation, 1);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_job_name (operation, _ ("Momentum"));
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_cb), share, free_share,
                         0);

  return operation;
}
