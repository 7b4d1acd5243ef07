/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kept-format.h"

#include <glib/gi18n-lib.h>

const char *
footing_kept_format_kind (FootingKeptKind kind)
{
  switch (kind) {
  case FOOTING_KEPT_BACKUP:
    return _ ("Nightly backup");
  case FOOTING_KEPT_BEFORE_RESTORE:
    return _ ("Before a restore");
  case FOOTING_KEPT_BEFORE_IMPORT:
    return _ ("Before an import");
  case FOOTING_KEPT_BEFORE_UPDATE:
    return _ ("Before an update of Footing");
  case FOOTING_KEPT_DAMAGED:
    return _ ("Replaced file");
  case FOOTING_KEPT_LOG:
    return _ ("Log that wasn’t used");
  default:
    g_return_val_if_reached ("");
  }
}

char *
footing_kept_format_contents (const FootingKept *kept, int n_plans, int n_entries)
{
  g_autofree char *plans = NULL;
  g_autofree char *entries = NULL;
  g_autofree char *size = NULL;

  g_return_val_if_fail (kept != NULL, NULL);

  plans = g_strdup_printf (ngettext ("%d plan", "%d plans", n_plans), n_plans);
  entries = g_strdup_printf (ngettext ("%d entry", "%d entries", n_entries), n_entries);
  size = g_format_size (kept->size);

  /* Translators: what is in a backup, and its size: "2 plans, 38 entries · 240 kB" */
  return g_strdup_printf (_ ("%s, %s · %s"), plans, entries, size);
}

char *
footing_kept_format_size (const FootingKept *kept)
{
  g_autofree char *size = NULL;

  g_return_val_if_fail (kept != NULL, NULL);

  size = g_format_size (kept->size);

  /* Translators: what a copy is, and its size: "Before a restore · 240 kB" */
  return g_strdup_printf (_ ("%s · %s"), footing_kept_format_kind (kept->kind), size);
}
