/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "row-status.h"

#include <string.h>

#define STATUS "footing-row-status"

typedef struct {
  char *own; /* the subtitle that the row gave itself */
  char *beside;
  char *below;
  char *shown; /* the subtitle with both */
} Status;

static void
free_status (gpointer data)
{
  Status *status = data;

  g_free (status->own);
  g_free (status->beside);
  g_free (status->below);
  g_free (status->shown);
  g_free (status);
}

/* Both texts, with @between if neither is empty. */
static char *
join (const char *first, const char *between, const char *second)
{
  const gboolean both = *first != '\0' && *second != '\0';

  return g_strconcat (first, both ? between : "", second, NULL);
}

static const char *
get_subtitle (AdwExpanderRow *row)
{
  const char *subtitle = adw_expander_row_get_subtitle (row);

  return subtitle != NULL ? subtitle : "";
}

static void
show (AdwExpanderRow *row, Status *status)
{
  g_autofree char *line = join (status->own, " · ", status->beside);

  g_free (status->shown);
  status->shown = join (line, "\n", status->below);
  adw_expander_row_set_subtitle (row, status->shown);
}

/* Setting the subtitle brings us here too, now or once its notifications thaw. */
static void
subtitle_cb (AdwExpanderRow *row, GParamSpec *pspec, Status *status)
{
  const char *subtitle = get_subtitle (row);

  if (strcmp (subtitle, status->shown) == 0)
    return;

  g_free (status->own);
  status->own = g_strdup (subtitle);
  show (row, status);
}

void
footing_row_status_set (AdwExpanderRow *row, const char *beside, const char *below)
{
  Status *data;

  g_return_if_fail (ADW_IS_EXPANDER_ROW (row));

  data = g_object_get_data (G_OBJECT (row), STATUS);
  if (data == NULL) {
    data = g_new0 (Status, 1);
    data->own = g_strdup (get_subtitle (row));
    data->shown = g_strdup (data->own);
    g_object_set_data_full (G_OBJECT (row), STATUS, data, free_status);
    g_signal_connect (row, "notify::subtitle", G_CALLBACK (subtitle_cb), data);
  }

  g_free (data->beside);
  g_free (data->below);
  data->beside = g_strdup (beside != NULL ? beside : "");
  data->below = g_strdup (below != NULL ? below : "");
  show (row, data);
}
