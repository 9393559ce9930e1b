// The variadic start of libmicrohttpd does not reach Swift: one function for each set of options.
#ifndef SELARI_MICROHTTPD_H
#define SELARI_MICROHTTPD_H

#include <microhttpd.h>

#endif
