// The sockets: listens on the loopback address of this machine and on nothing else, reads requests, has them answered. One
// request for each connection, so that what was refused unread is never taken for the next request.
//
//   Server server(desk);
//   const uint16_t port = server.bind(8317, IfTaken::TakeAnother);
//   server.start();   // returns when requests are answered, by threads of its own
#pragma once

#include <cstdint>
#include <memory>

#include "serve/desk.h"

namespace claimtier {

enum class IfTaken : uint8_t { Fail, TakeAnother };

class Server {
 public:
  // `desk` must outlive it.
  explicit Server(const Desk& desk);
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;
  ~Server();  // answers what is under way, then ends

  // The port that is listened on; 0 asks for any free one. Throws Error where there is none to be had.
  uint16_t bind(uint16_t port, IfTaken if_taken);
  void start();

 private:
  struct Sockets;
  std::unique_ptr<Sockets> sockets_;
};

}  // namespace claimtier
