/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "declined.h"

#include <glib/gi18n-lib.h>

/* What was declined, in which list. */
typedef struct {
  char *key;
  char *what;
} Deed;

static void
free_deed (gpointer data)
{
  Deed *deed = data;

  g_free (deed->key);
  g_free (deed->what);
  g_free (deed);
}

static gboolean
take_back_cb (gpointer context, gpointer data, GError **error)
{
  const Deed *deed = data;

  footing_declined_set (context, deed->key, deed->what, FALSE);

  return TRUE;
}

gboolean
footing_declined_get (FootingContext *context, const char *key, const char *what)
{
  g_auto (GStrv) declined = NULL;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), FALSE);

  declined = g_settings_get_strv (footing_context_get_settings (context), key);

  return g_strv_contains ((const char *const *)declined, what);
}

void
footing_declined_set (FootingContext *context,
                      const char *key,
                      const char *what,
                      gboolean declined)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) before = NULL;
  g_auto (GStrv) after = NULL;
  GSettings *settings;

  g_return_if_fail (FOOTING_IS_CONTEXT (context));

  settings = footing_context_get_settings (context);
  before = g_settings_get_strv (settings, key);
  if (g_strv_contains ((const char *const *)before, what) == declined)
    return;

  for (guint i = 0; before[i] != NULL; i++)
    if (!g_str_equal (before[i], what))
      g_strv_builder_add (builder, before[i]);
  if (declined)
    g_strv_builder_add (builder, what);
  after = g_strv_builder_end (builder);
  g_settings_set_strv (settings, key, (const char *const *)after);
}

void
footing_declined_decline (FootingContext *context,
                          const char *key,
                          const char *what,
                          const char *text)
{
  Deed *deed;

  g_return_if_fail (FOOTING_IS_CONTEXT (context));
  g_return_if_fail (what != NULL);

  if (footing_declined_get (context, key, what))
    return;

  deed = g_new0 (Deed, 1);
  deed->key = g_strdup (key);
  deed->what = g_strdup (what);
  footing_declined_set (context, key, what, TRUE);
  footing_context_offer_undo (context, text, _ ("The offer is back"), take_back_cb, deed,
                              free_deed);
}
