#include "serve/server.h"

#include <fmt/format.h>
#include <httplib.h>
#include <sys/socket.h>

#include <thread>

#include "serve/answers.h"
#include "serve/guard.h"
#include "text/characters.h"
#include "text/error.h"

namespace claimtier {
namespace {

constexpr const char* kAddress = "127.0.0.1";
constexpr time_t kSeconds = 10;  // without a byte, in either direction

// The page loads what lies beside it and talks to where it came from; nobody may show it in a frame, and nothing is kept.
const httplib::Headers& headers_of_all() {
  static const httplib::Headers kHeaders = {{"Content-Security-Policy",
                                             "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
                                             "connect-src 'self'; base-uri 'none'; form-action 'none'; "
                                             "frame-ancestors 'none'"},
                                            {"Cache-Control", "no-store"},
                                            {"Cross-Origin-Opener-Policy", "same-origin"},
                                            {"Cross-Origin-Resource-Policy", "same-origin"},
                                            {"Referrer-Policy", "no-referrer"},
                                            {"X-Content-Type-Options", "nosniff"},
                                            {"X-Frame-Options", "DENY"}};
  return kHeaders;
}

HttpRequest request_of(const httplib::Request& from) {
  HttpRequest request{from.method, from.path, {}, {}, from.body};
  for (const auto& [key, value] : from.params) request.query.emplace(key, value);
  for (const auto& [name, value] : from.headers) request.headers.emplace(lower_ascii(name), value);
  return request;
}

// As a provider of known length, which the library does not compress: on this machine that costs time and saves nothing.
void send(HttpAnswer from, httplib::Response& to) {
  to.status = from.status;
  const auto body = std::make_shared<const std::string>(std::move(from.body));
  to.set_content_provider(body->size(), from.type, [body](size_t offset, size_t length, httplib::DataSink& sink) {
    return sink.write(body->data() + offset, length);
  });
}

// The library would let a second server share the port.
void reuse_address(socket_t socket) {
  const int yes = 1;
  setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
}

}  // namespace

struct Server::Sockets {
  httplib::Server server;
  uint16_t port = 0;
  std::thread listening;
};

Server::Server(const Desk& desk) : sockets_(std::make_unique<Sockets>()) {
  httplib::Server& server = sockets_->server;
  server.set_default_headers(headers_of_all());
  server.set_socket_options(reuse_address);
  server.set_keep_alive_max_count(1);
  server.set_read_timeout(kSeconds);
  server.set_write_timeout(kSeconds);
  server.set_payload_max_length(kMaxBody);
  server.set_pre_routing_handler([this](const httplib::Request& request, httplib::Response& response) {
    auto refused = refusal(request_of(request), sockets_->port);
    if (!refused) return httplib::Server::HandlerResponse::Unhandled;
    send(std::move(*refused), response);
    return httplib::Server::HandlerResponse::Handled;
  });
  const auto handle = [&desk](const httplib::Request& request, httplib::Response& response) {
    send(answer(desk, request_of(request)), response);
  };
  server.Get(".*", handle);
  server.Post(".*", handle);
  server.set_exception_handler([](const httplib::Request&, httplib::Response& response, const std::exception_ptr&) {
    send(refused(500, "the program could not do this; is the draft too large for the memory of this machine?"), response);
  });
  server.set_error_handler([](const httplib::Request&, httplib::Response& response) {
    if (response.status == 413) send(refused(413, fmt::format("a draft may have {} MiB", kMaxBody >> 20)), response);
  });
}

Server::~Server() {
  sockets_->server.stop();
  if (sockets_->listening.joinable()) sockets_->listening.join();
}

uint16_t Server::bind(uint16_t port, IfTaken if_taken) {
  httplib::Server& server = sockets_->server;
  if (port != 0 && server.bind_to_port(kAddress, port)) return sockets_->port = port;
  if (port != 0 && if_taken == IfTaken::Fail) {
    throw Error(
        fmt::format("port {} cannot be used (another program listens there, or it is reserved); try another --port", port));
  }
  const int any = server.bind_to_any_port(kAddress);
  if (any <= 0) throw Error(fmt::format("no port of {} can be used", kAddress));
  return sockets_->port = static_cast<uint16_t>(any);
}

void Server::start() {
  sockets_->listening = std::thread([this] { sockets_->server.listen_after_bind(); });
  while (!sockets_->server.is_running()) std::this_thread::yield();  // before that, nothing could stop it
}

}  // namespace claimtier
