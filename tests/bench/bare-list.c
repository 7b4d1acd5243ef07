/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bare-list.h"

#include "usage.h"

#include <sqlite3.h>
#include <string.h>

struct _BareList {
  GObject parent_instance;

  /* owned */
  GArray *seqs;
  sqlite3 *db;
  sqlite3_stmt *all;
  sqlite3_stmt *few;   /* what the index finds */
  sqlite3_stmt *brief; /* what is too short for it */
  sqlite3_stmt *title;
};

static GType
get_item_type (GListModel *list)
{
  return GTK_TYPE_STRING_OBJECT;
}

static guint
get_n_items (GListModel *list)
{
  return BARE_LIST (list)->seqs->len;
}

static gpointer
get_item (GListModel *list, guint position)
{
  BareList *self = BARE_LIST (list);
  GtkStringObject *item = NULL;

  if (position >= self->seqs->len)
    return NULL;

  sqlite3_bind_int64 (self->title, 1, g_array_index (self->seqs, gint64, position));
  g_assert_cmpint (sqlite3_step (self->title), ==, SQLITE_ROW);
  item = gtk_string_object_new ((const char *)sqlite3_column_text (self->title, 0));
  sqlite3_reset (self->title);

  return item;
}

static void
init_list (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (BareList,
                               bare_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, init_list))

static sqlite3_stmt *
prepare (BareList *self, const char *sql)
{
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v2 (self->db, sql, -1, &statement, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (self->db));

  return statement;
}

static void
bare_list_finalize (GObject *object)
{
  BareList *self = BARE_LIST (object);

  sqlite3_finalize (self->all);
  sqlite3_finalize (self->few);
  sqlite3_finalize (self->brief);
  sqlite3_finalize (self->title);
  sqlite3_close (self->db);
  g_array_unref (self->seqs);

  G_OBJECT_CLASS (bare_list_parent_class)->finalize (object);
}

static void
bare_list_class_init (BareListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bare_list_finalize;
}

static void
bare_list_init (BareList *self)
{
  self->seqs = g_array_new (FALSE, FALSE, sizeof (gint64));
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkStringObject *string = gtk_list_item_get_item (item);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (string));
}

BareList *
bare_list_new (const char *path)
{
  BareList *self = g_object_new (BARE_TYPE_LIST, NULL);

  if (sqlite3_open_v2 (path, &self->db, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK)
    g_error ("%s: %s", path, sqlite3_errmsg (self->db));
  self->all = prepare (self, "SELECT seq FROM entry ORDER BY date DESC, seq DESC");
  self->few = prepare (self, "SELECT rowid FROM entry_search "
                             "WHERE entry_search MATCH ? ORDER BY rowid DESC");
  self->brief = prepare (self, "SELECT rowid FROM entry_search "
                               "WHERE text LIKE ? ORDER BY rowid DESC");
  self->title = prepare (self, "SELECT title FROM entry WHERE seq = ?");
  bare_list_search (self, "");

  return self;
}

GtkWidget *
bare_list_make_view (BareList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkNoSelection *selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self)));

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);

  return gtk_list_view_new (GTK_SELECTION_MODEL (selection), factory);
}

/* Each three letters that follow one another: the index has no more to tell. */
static char *
make_query (const char *search)
{
  GString *query = g_string_new (NULL);

  for (; search[0] != '\0' && search[1] != '\0' && search[2] != '\0'; search++)
    g_string_append_printf (query, "%s\"%.3s\"", query->len > 0 ? " " : "", search);

  return g_string_free (query, FALSE);
}

double
bare_list_search (BareList *self, const char *search)
{
  const guint before = self->seqs->len;
  const gboolean is_short = strlen (search) < 3;
  const double start = usage_get_processor ();
  sqlite3_stmt *statement = *search == '\0' ? self->all
                            : is_short      ? self->brief
                                            : self->few;
  g_autofree char *query =
      is_short ? g_strdup_printf ("%%%s%%", search) : make_query (search);
  double taken;

  if (*search != '\0')
    sqlite3_bind_text (statement, 1, query, -1, SQLITE_STATIC);
  g_array_set_size (self->seqs, 0);
  while (sqlite3_step (statement) == SQLITE_ROW) {
    const gint64 seq = sqlite3_column_int64 (statement, 0);

    g_array_append_val (self->seqs, seq);
  }
  sqlite3_reset (statement);
  taken = usage_get_processor () - start;
  g_list_model_items_changed (G_LIST_MODEL (self), 0, before, self->seqs->len);

  return taken;
}
