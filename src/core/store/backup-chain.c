/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "backup-chain.h"
#include "backup-folder.h"

#include <string.h>

typedef struct {
  char *date;
  gboolean counted; /* it is not damaged, nor of a day to come */
  FootingTally tally;
  guint row;
} Link;

struct _FootingBackupChain {
  GArray *links; /* Link, the newest first */
};

static void
clear_link (gpointer data)
{
  g_free (((Link *)data)->date);
}

static const Link *
get (FootingBackupChain *self, guint i)
{
  return &g_array_index (self->links, Link, i);
}

/* The next one from @i on that was counted; NULL when there is none. */
static const Link *
next_counted (FootingBackupChain *self, guint i)
{
  for (; i < self->links->len; i++)
    if (get (self, i)->counted)
      return get (self, i);

  return NULL;
}

static void
find_rows (FootingBackupChain *self)
{
  const Link *after = NULL;
  guint row = 0;

  for (guint i = 0; i < self->links->len; i++) {
    Link *link = &g_array_index (self->links, Link, i);

    if (link->counted && after != NULL &&
        footing_tally_is_loss (&link->tally, &after->tally))
      row++;
    if (link->counted)
      after = link;
    link->row = row;
  }
}

FootingBackupChain *
footing_backup_chain_read (const char *folder, const char *today)
{
  FootingBackupChain *self = g_new0 (FootingBackupChain, 1);
  g_auto (GStrv) dates = footing_backup_folder_list (folder);

  self->links = g_array_new (FALSE, TRUE, sizeof (Link));
  g_array_set_clear_func (self->links, clear_link);
  for (guint i = 0; dates[i] != NULL; i++) {
    g_autofree char *path = footing_backup_folder_get_path (folder, dates[i]);
    Link link = {.date = g_strdup (dates[i])};

    link.counted =
        strcmp (dates[i], today) <= 0 && footing_tally_count_file (path, &link.tally);
    g_array_append_val (self->links, link);
  }
  find_rows (self);

  return self;
}

void
footing_backup_chain_free (FootingBackupChain *self)
{
  g_array_unref (self->links);
  g_free (self);
}

guint
footing_backup_chain_get_n_rows (FootingBackupChain *self)
{
  const guint n = self->links->len;

  return n > 0 ? get (self, n - 1)->row + 1 : 1;
}

GStrv
footing_backup_chain_list_row (FootingBackupChain *self, guint row)
{
  g_autoptr (GStrvBuilder) dates = g_strv_builder_new ();

  for (guint i = 0; i < self->links->len; i++)
    if (get (self, i)->row == row)
      g_strv_builder_add (dates, get (self, i)->date);

  return g_strv_builder_end (dates);
}

const char *
footing_backup_chain_find_loss (FootingBackupChain *self,
                                const FootingTally *now,
                                FootingTally *then)
{
  const FootingTally *after = now;

  for (guint i = 0; i < self->links->len; i++) {
    const Link *link = get (self, i);

    if (!link->counted)
      continue;
    if (footing_tally_is_loss (&link->tally, after)) {
      *then = link->tally;
      return link->date;
    }
    after = &link->tally;
  }

  return NULL;
}

const char *
footing_backup_chain_find_first_loss (FootingBackupChain *self)
{
  const Link *newest = next_counted (self, 0);
  const Link *before =
      newest != NULL ? next_counted (self, newest - get (self, 0) + 1) : NULL;

  return before != NULL && footing_tally_is_loss (&before->tally, &newest->tally)
             ? before->date
             : NULL;
}
