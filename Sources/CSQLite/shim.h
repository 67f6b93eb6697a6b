#pragma once
#include <sqlite3.h>

/* SQLITE_TRANSIENT is a cast of -1 that Swift cannot import: copy what is bound. */
static inline sqlite3_destructor_type hocba_sqlite_transient(void) {
  return (sqlite3_destructor_type)-1;
}
