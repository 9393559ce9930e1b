#ifndef SELARI_HTTP_H
#define SELARI_HTTP_H

#include <microhttpd.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What the preview's server needs of libmicrohttpd, which is loaded when a server first starts.
///
/// The library brings a whole TLS library with it, and loading that would take a third of the time
/// that any other command needs to start. Its variadic functions, which do not reach Swift, have one
/// function here for each use of them. But for `selari_http_load`, nothing may be called before that
/// has given NULL.

/// Loads the library, once. Gives NULL, or what is wrong, as the system's loader words it.
const char *selari_http_load(void);

/// Starts a server on a socket that listens. The socket is the server's from then on, where it starts.
/// `context` is what every callback is given.
struct MHD_Daemon *selari_http_start(
    int listening, unsigned int threads, unsigned int connections, size_t memory, void *context,
    void *(*begin)(void *, const char *, struct MHD_Connection *),
    MHD_AccessHandlerCallback access, MHD_RequestCompletedCallback completed,
    MHD_NotifyConnectionCallback notify);

/// Stops a server and closes its connections, none of which may be suspended.
void selari_http_stop(struct MHD_Daemon *daemon);

/// The socket of a connection; -1 where it has none.
int selari_http_socket(struct MHD_Connection *connection);

/// Tells a request's headers to a function.
void selari_http_headers(
    struct MHD_Connection *connection, MHD_KeyValueIterator iterator, void *context);

/// Takes a connection from its server until it is resumed.
void selari_http_suspend(struct MHD_Connection *connection);

/// Gives a suspended connection back to its server.
void selari_http_resume(struct MHD_Connection *connection);

/// A response of bytes, which are copied; NULL where there is no memory.
struct MHD_Response *selari_http_bytes(const void *bytes, size_t length);

/// A response without an end that is known, read by a function; NULL where there is no memory.
struct MHD_Response *selari_http_stream(
    size_t block, MHD_ContentReaderCallback reader, void *context,
    MHD_ContentReaderFreeCallback free);

/// Adds a header to a response.
void selari_http_add_header(struct MHD_Response *response, const char *name, const char *value);

/// Sends a response with a status. False where it cannot be sent.
bool selari_http_send(
    struct MHD_Connection *connection, unsigned int status, struct MHD_Response *response);

/// Lets a response go.
void selari_http_let_go(struct MHD_Response *response);

#endif
