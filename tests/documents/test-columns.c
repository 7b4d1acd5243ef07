/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a table on paper divides its room among its columns. */
#include "config.h"

#include "writers/pages-private.h"

#define N_MOST 5

typedef struct {
  const char *name;
  guint n;
  double room;
  double widths[N_MOST];
  double least[N_MOST];
  double expected[N_MOST];
} Table;

static const Table tables[] = {
    {"there is room: the rest is shared",
     3,
     400,
     {100, 50, 130},
     {40, 50, 60},
     {140, 90, 170}},
    {"one is long: it has three lines, and the others one",
     3,
     350,
     {600, 80, 60},
     {70, 40, 60},
     {210, 80, 60}},
    {"all break so that none has more than three lines",
     3,
     300,
     {600, 80, 60},
     {70, 40, 60},
     {200, 40, 60}},
    {"outcomes in German: dates and figures stay whole",
     5,
     480,
     {290, 92, 100, 105, 92},
     {65, 82, 82, 60, 82},
     {154, 92, 82, 60, 92}},
    {"no word is broken", 2, 200, {1000, 150}, {60, 120}, {80, 120}},
    {"not even the words have room",
     3,
     300,
     {900, 500, 40},
     {400, 200, 40},
     {130, 130, 40}},
    {"one column", 1, 200, {500}, {80}, {200}},
    {"nothing in it", 2, 200, {1, 1}, {1, 1}, {100, 100}},
};

/* As if a line could end anywhere. */
typedef struct {
  const double *widths;
  const double *least;
} Columns;

static double
need_cb (guint column, guint lines, gpointer data)
{
  const Columns *columns = data;

  return MAX (columns->least[column], columns->widths[column] / lines);
}

static void
test_divide (gconstpointer data)
{
  const Table *table = data;
  Columns columns = {table->widths, table->least};
  double widths[N_MOST];
  double sum = 0;

  for (guint i = 0; i < table->n; i++)
    widths[i] = table->widths[i];
  pages_divide_room (widths, table->least, table->n, table->room, need_cb, &columns);
  for (guint i = 0; i < table->n; i++) {
    g_test_message ("column %u: %g", i, widths[i]);
    sum += widths[i];
  }
  g_assert_cmpfloat_with_epsilon (sum, table->room, 0.001);
  for (guint i = 0; i < table->n; i++)
    g_assert_cmpfloat_with_epsilon (widths[i], table->expected[i], 0.001);
}

/* Whatever is in them: all the room is used, none of it twice, and no word is broken that
 * need not be. */
static void
test_any (void)
{
  for (guint round = 0; round < 2000; round++) {
    const guint n = (guint)g_test_rand_int_range (1, N_MOST + 1);
    const double room = g_test_rand_double_range (1, 600);
    double widths[N_MOST], asked[N_MOST], least[N_MOST];
    Columns columns = {asked, least};
    double sum = 0, words = 0;

    for (guint i = 0; i < n; i++) {
      widths[i] = asked[i] = g_test_rand_double_range (1, 900);
      least[i] = g_test_rand_double_range (0.5, 1) * MIN (widths[i], 150);
      words += least[i];
    }
    pages_divide_room (widths, least, n, room, need_cb, &columns);
    for (guint i = 0; i < n; i++) {
      g_assert_cmpfloat (widths[i], >, 0);
      if (words <= room)
        g_assert_cmpfloat (widths[i], >=, least[i]);
      sum += widths[i];
    }
    g_assert_cmpfloat_with_epsilon (sum, room, 0.001);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++) {
    g_autofree char *path = g_strconcat ("/documents/columns/", tables[i].name, NULL);

    g_test_add_data_func (path, &tables[i], test_divide);
  }
  g_test_add_func ("/documents/columns/any", test_any);

  return g_test_run ();
}
