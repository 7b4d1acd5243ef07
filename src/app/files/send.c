/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "send.h"
#include "session/session.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A mail on its way to a mail program. */
typedef struct {
  FootingContext *context;
  GtkWidget *widget;
  char *text;
} Mail;

static void
mail_free (Mail *self)
{
  g_object_unref (self->context);
  g_object_unref (self->widget);
  g_free (self->text);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Mail, mail_free)

void
footing_send_copy (FootingContext *context,
                   GtkWidget *widget,
                   const char *text,
                   const char *said)
{
  g_return_if_fail (FOOTING_IS_CONTEXT (context));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  footing_context_toast (context, said, NULL, NULL, NULL);
}

static void
mailed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Mail) mail = data;

  if (g_app_info_launch_default_for_uri_finish (result, NULL) ||
      gtk_widget_get_root (mail->widget) == NULL)
    return;

  footing_send_copy (
      mail->context, mail->widget, mail->text,
      _ ("No mail program answered. The text has been copied: paste it where you write "
         "your mail."));
}

void
footing_send_mail (FootingContext *context,
                   GtkWidget *widget,
                   const char *subject,
                   const char *text)
{
  g_autofree char *uri = footing_session_format_mailto (subject, text);
  g_autoptr (GdkAppLaunchContext) launch = NULL;
  Mail *mail;

  g_return_if_fail (FOOTING_IS_CONTEXT (context));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (uri == NULL) {
    footing_send_copy (
        context, widget, text,
        _ ("This is too long to hand over to a mail program. It’s been copied: paste "
           "it into a mail."));
    return;
  }

  mail = g_new0 (Mail, 1);
  mail->context = g_object_ref (context);
  mail->widget = g_object_ref (widget);
  mail->text = g_strdup (text);
  launch = gdk_display_get_app_launch_context (gtk_widget_get_display (widget));
  g_app_info_launch_default_for_uri_async (uri, G_APP_LAUNCH_CONTEXT (launch), NULL,
                                           mailed_cb, mail);
}

/* More than anybody sends would hold up every key. */
#define PREVIEW_CHARS 4000

void
footing_send_preview (GtkLabel *preview, GtkLabel *names, gpointer plan, const char *text)
{
  g_autofree char *sent = NULL;
  g_autofree char *hidden = NULL;

  g_return_if_fail (GTK_IS_LABEL (preview) && GTK_IS_LABEL (names));
  g_return_if_fail (text != NULL);

  sent = g_utf8_substring (text, 0, MIN (PREVIEW_CHARS, g_utf8_strlen (text, -1)));
  hidden = footing_record_show (plan, sent);
  gtk_label_set_label (preview, *sent != '\0' ? sent : _ ("Nothing yet."));
  gtk_widget_set_visible (GTK_WIDGET (names), strcmp (hidden, sent) != 0);
}
