// A request and its answer as plain data, so that everything but the sockets can be tested without them.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace claimtier {

struct HttpRequest {
  std::string method, path;  // the path without its query, decoded
  std::map<std::string, std::string> query;
  std::multimap<std::string, std::string> headers;  // names in small letters
  std::string body;
};

struct HttpAnswer {
  int status = 200;
  std::string type;  // of the body
  std::string body;
};

inline constexpr std::string_view kPlainType = "text/plain; charset=utf-8";

// An error as one line for people.
inline HttpAnswer refused(int status, std::string_view why) { return {status, std::string(kPlainType), std::string(why) + "\n"}; }

}  // namespace claimtier
