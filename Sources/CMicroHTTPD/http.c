#include "http.h"

#include <dlfcn.h>
#include <pthread.h>
#include <string.h>

// The library's name with the version of the interface that the header describes.
static const char LIBRARY[] = "libmicrohttpd.so.12";

#define FUNCTIONS(do)                                                                              \
  do(MHD_start_daemon) do(MHD_stop_daemon) do(MHD_get_connection_info)                             \
  do(MHD_get_connection_values) do(MHD_suspend_connection) do(MHD_resume_connection)               \
  do(MHD_create_response_from_buffer) do(MHD_create_response_from_callback)                        \
  do(MHD_add_response_header) do(MHD_queue_response) do(MHD_destroy_response)

#define MEMBER(function) __typeof__(&function) function;
static struct { FUNCTIONS(MEMBER) } http;

// Our own copy: what dlerror gives belongs to its thread and is its until it asks again.
static const char *problem;

static void note(const char *text) {
  if (text != NULL && problem == NULL) problem = strdup(text);
}

static void load(void) {
  void *library = dlopen(LIBRARY, RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) {
    note(dlerror());
    return;
  }
#define FIND(function)                                                                             \
  if ((http.function = (__typeof__(&function))dlsym(library, #function)) == NULL)                  \
    note(dlerror());
  FUNCTIONS(FIND)
}

const char *selari_http_load(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  return problem;
}

// Leaves an address as it was sent: it is decoded in one place only, and strictly.
static size_t keep(void *context, struct MHD_Connection *connection, char *text) {
  (void)context;
  (void)connection;
  return strlen(text);
}

struct MHD_Daemon *selari_http_start(
    int listening, unsigned int threads, unsigned int connections, size_t memory, void *context,
    void *(*begin)(void *, const char *, struct MHD_Connection *),
    MHD_AccessHandlerCallback access, MHD_RequestCompletedCallback completed,
    MHD_NotifyConnectionCallback notify) {
  return http.MHD_start_daemon(
      MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME, 0, NULL, NULL, access, context,
      MHD_OPTION_LISTEN_SOCKET, (MHD_socket)listening, MHD_OPTION_THREAD_POOL_SIZE, threads,
      MHD_OPTION_CONNECTION_LIMIT, connections, MHD_OPTION_CONNECTION_MEMORY_LIMIT, memory,
      MHD_OPTION_CONNECTION_TIMEOUT, 0u, MHD_OPTION_STRICT_FOR_CLIENT, 1,
      MHD_OPTION_SIGPIPE_HANDLED_BY_APP, 1, MHD_OPTION_UNESCAPE_CALLBACK, keep, NULL,
      MHD_OPTION_URI_LOG_CALLBACK, begin, context, MHD_OPTION_NOTIFY_COMPLETED, completed, context,
      MHD_OPTION_NOTIFY_CONNECTION, notify, context, MHD_OPTION_END);
}

void selari_http_stop(struct MHD_Daemon *daemon) { http.MHD_stop_daemon(daemon); }

int selari_http_socket(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info =
      http.MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
  return info == NULL ? -1 : (int)info->connect_fd;
}

void selari_http_headers(
    struct MHD_Connection *connection, MHD_KeyValueIterator iterator, void *context) {
  http.MHD_get_connection_values(connection, MHD_HEADER_KIND, iterator, context);
}

void selari_http_suspend(struct MHD_Connection *connection) {
  http.MHD_suspend_connection(connection);
}

void selari_http_resume(struct MHD_Connection *connection) {
  http.MHD_resume_connection(connection);
}

struct MHD_Response *selari_http_bytes(const void *bytes, size_t length) {
  return http.MHD_create_response_from_buffer(length, (void *)bytes, MHD_RESPMEM_MUST_COPY);
}

struct MHD_Response *selari_http_stream(
    size_t block, MHD_ContentReaderCallback reader, void *context,
    MHD_ContentReaderFreeCallback free) {
  return http.MHD_create_response_from_callback(
      MHD_SIZE_UNKNOWN, block, reader, context, free);
}

void selari_http_add_header(struct MHD_Response *response, const char *name, const char *value) {
  http.MHD_add_response_header(response, name, value);
}

bool selari_http_send(
    struct MHD_Connection *connection, unsigned int status, struct MHD_Response *response) {
  return http.MHD_queue_response(connection, status, response) == MHD_YES;
}

void selari_http_let_go(struct MHD_Response *response) { http.MHD_destroy_response(response); }
