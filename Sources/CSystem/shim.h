#pragma once
/* libz comes into the process with libharu. Its development package may be missing, so the functions in
   use are declared here and looked up at run time; a null result means that there is no libz. */
#include <dlfcn.h>

typedef int (*hocba_compress2_function)(
    unsigned char *dest, unsigned long *destLen, const unsigned char *source,
    unsigned long sourceLen, int level);
typedef int (*hocba_uncompress_function)(
    unsigned char *dest, unsigned long *destLen, const unsigned char *source,
    unsigned long sourceLen);
typedef unsigned long (*hocba_compressBound_function)(unsigned long sourceLen);

static inline void *hocba_libz_symbol(const char *name) {
  void *libz = dlopen("libz.so.1", RTLD_NOW);
  return libz ? dlsym(libz, name) : 0;
}
static inline hocba_compress2_function hocba_compress2(void) {
  return (hocba_compress2_function)hocba_libz_symbol("compress2");
}
static inline hocba_uncompress_function hocba_uncompress(void) {
  return (hocba_uncompress_function)hocba_libz_symbol("uncompress");
}
static inline hocba_compressBound_function hocba_compressBound(void) {
  return (hocba_compressBound_function)hocba_libz_symbol("compressBound");
}
