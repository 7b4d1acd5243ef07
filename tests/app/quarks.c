/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE
#include "config.h"

#include "quarks.h"

#include <glib.h>

#if defined(__SANITIZE_ADDRESS__)

#include <link.h>
#include <sanitizer/lsan_interface.h>
#include <string.h>

/* GCC has no header for them. */
int __sanitizer_get_ownership (const volatile void *block);
size_t __sanitizer_get_allocated_size (const volatile void *block);

/* The size of a block; its place 1 holds the first quark. */
#define BLOCK_SIZE (2048 * sizeof (char *))

static gboolean
is_block (const void *candidate)
{
  return __sanitizer_get_ownership (candidate) &&
         __sanitizer_get_allocated_size (candidate) == BLOCK_SIZE &&
         ((const char *const *)candidate)[1] == g_quark_to_string (1);
}

/* What GLib has among its variables that points to a block. */
static int
look_through_cb (struct dl_phdr_info *info, size_t size, void *data)
{
  if (strstr (info->dlpi_name, "libglib-2.0") == NULL)
    return 0;

  for (int i = 0; i < info->dlpi_phnum; i++) {
    const ElfW (Phdr) *part = &info->dlpi_phdr[i];
    const guintptr begin = info->dlpi_addr + part->p_vaddr;
    const guintptr end = begin + part->p_memsz;

    if (part->p_type != PT_LOAD || (part->p_flags & PF_W) == 0)
      continue;
    for (guintptr at = (begin + 7) & ~(guintptr)7; at + sizeof (void *) <= end;
         at += sizeof (void *)) {
      const void *candidate = *(void *const *)at;

      if (is_block (candidate))
        __lsan_ignore_object (candidate);
    }
  }

  return 0;
}

__attribute__ ((constructor)) void
quarks_expect_growth (void)
{
  dl_iterate_phdr (look_through_cb, NULL);
}

#else

void
quarks_expect_growth (void)
{
}

#endif
