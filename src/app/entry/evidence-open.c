/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evidence-open.h"
#include "widgets/hint.h"

#include <glib/gi18n-lib.h>

/* Where a sentence is to stand, while the other program starts. */
typedef struct {
  GWeakRef page;
  GWeakRef field;
} Place;

static void
place_free (Place *place)
{
  g_weak_ref_clear (&place->page);
  g_weak_ref_clear (&place->field);
  g_free (place);
}

static void
shown_cb (GObject *window, GAsyncResult *result, gpointer data)
{
  Place *place = data;
  g_autoptr (GtkWidget) page = g_weak_ref_get (&place->page);
  g_autoptr (GtkWidget) field = g_weak_ref_get (&place->field);
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  if (!gtk_show_uri_full_finish (GTK_WINDOW (window), result, &error) && page != NULL &&
      field != NULL) {
    /* Translators: %s is why, a sentence of the system */
    sentence = g_strdup_printf (_ ("This couldn’t be opened: %s"), error->message);
    footing_hint_show (page, field, sentence);
  }
  place_free (place);
}

void
footing_evidence_open (GtkWidget *page, GtkWidget *field, const char *text)
{
  g_autofree char *uri = NULL;
  g_autofree char *path = NULL;
  Place *place;

  g_return_if_fail (GTK_IS_WIDGET (page) && GTK_IS_WIDGET (field));
  g_return_if_fail (text != NULL);

  uri = footing_evidence_to_uri (text);
  path = footing_evidence_to_path (text);
  if (path != NULL && !g_file_test (path, G_FILE_TEST_EXISTS)) {
    footing_hint_show (page, field,
                       _ ("This file isn’t there. It may have been moved or renamed."));
    return;
  }
  if (uri == NULL)
    return;

  place = g_new0 (Place, 1);
  g_weak_ref_init (&place->page, page);
  g_weak_ref_init (&place->field, field);
  gtk_show_uri_full (GTK_WINDOW (gtk_widget_get_root (page)), uri, GDK_CURRENT_TIME, NULL,
                     shown_cb, place);
}
