#pragma once
/* libz comes into the process with libharu; its development package may be missing, so the few
   functions in use are declared here and looked up at run time. */
#include <dlfcn.h>
#include <stddef.h>

typedef int (*hocba_compress2_function)(
    unsigned char *dest, unsigned long *destLen, const unsigned char *source,
    unsigned long sourceLen, int level);
typedef int (*hocba_uncompress_function)(
    unsigned char *dest, unsigned long *destLen, const unsigned char *source,
    unsigned long sourceLen);
typedef unsigned long (*hocba_compressBound_function)(unsigned long sourceLen);
