#pragma once
#include <crypt.h>
#include <stdlib.h>
#include <string.h>

/* A new setting of yescrypt at its default cost; the salt is from the kernel. Returns 0, or -1 when there is none. */
static inline int hocba_crypt_setting(char *setting, int capacity) {
  return crypt_gensalt_rn("$y$", 0, 0, 0, setting, capacity) ? 0 : -1;
}

/* The hash of a password by a setting, or by a hash that begins with one. What was worked with is wiped before it is
   given back. Returns 0, or -1 when the setting is no good. */
static inline int hocba_crypt(const char *password, const char *setting, char *hash, unsigned long capacity) {
  struct crypt_data *data = calloc(1, sizeof *data);
  if (!data) return -1;
  int result = -1;
  const char *made = crypt_r(password, setting, data);
  if (made && made[0] != '*' && strlen(made) < capacity) {
    strcpy(hash, made);
    result = 0;
  }
  explicit_bzero(data, sizeof *data);
  free(data);
  return result;
}
