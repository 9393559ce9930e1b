#include <gumbo.h>

// gumbo 0.10 hands out a page's errors, but its public header does not say what they look like: this
// is the beginning of each. The numbers of `type` and `token` are named where they are read, in
// Selari/HTML/GumboFaults.swift; the library's soname fixes them.
typedef struct selari_gumbo_error {
  unsigned int type;
  GumboSourcePosition position;
  const char *text;
  // Only in errors of the parser proper: the kind of token, and its tag.
  unsigned int token;
  unsigned int tag;
} selari_gumbo_error;
