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
typedef unsigned long (*hocba_crc32_function)(
    unsigned long crc, const unsigned char *bytes, unsigned int count);

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
static inline hocba_crc32_function hocba_crc32(void) {
  return (hocba_crc32_function)hocba_libz_symbol("crc32");
}

/* The state of a stream as zlib.h has it; its size is checked by inflateInit2_. */
typedef struct {
  const unsigned char *next_in;
  unsigned int avail_in;
  unsigned long total_in;
  unsigned char *next_out;
  unsigned int avail_out;
  unsigned long total_out;
  const char *message;
  void *state;
  void *allocate;
  void *release;
  void *opaque;
  int data_type;
  unsigned long adler;
  unsigned long reserved;
} hocba_z_stream;

typedef int (*hocba_inflateInit2_function)(hocba_z_stream *, int bits, const char *version, int size);
typedef int (*hocba_inflate_function)(hocba_z_stream *, int flush);
typedef int (*hocba_inflateEnd_function)(hocba_z_stream *);

/* Inflates a raw deflate stream (RFC 1951: no header, no checksum) into at most `capacity` bytes, in one go.
   Returns how many bytes came out; -1 when the stream is damaged, cut, or larger; -2 without libz. */
static inline long hocba_inflate_raw(
    unsigned char *dest, unsigned long capacity, const unsigned char *source, unsigned long count) {
  hocba_inflateInit2_function init = (hocba_inflateInit2_function)hocba_libz_symbol("inflateInit2_");
  hocba_inflate_function run = (hocba_inflate_function)hocba_libz_symbol("inflate");
  hocba_inflateEnd_function end = (hocba_inflateEnd_function)hocba_libz_symbol("inflateEnd");
  if (!init || !run || !end) return -2;
  if (capacity > 0x7FFFFFFF || count > 0x7FFFFFFF) return -1;
  unsigned char nothing = 0;
  hocba_z_stream stream = {0};
  stream.next_in = source;
  stream.avail_in = (unsigned int)count;
  stream.next_out = capacity ? dest : &nothing;
  stream.avail_out = (unsigned int)capacity;
  if (init(&stream, -15, "1.2.11", (int)sizeof stream) != 0) return -2;
  int result = run(&stream, 4 /* Z_FINISH */);
  long made = (long)stream.total_out;
  end(&stream);
  return result == 1 /* Z_STREAM_END */ ? made : -1;
}
