#include "serve/guard.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "serve/answers.h"
#include "text/characters.h"

namespace claimtier {
namespace {

std::vector<std::string> all_of(const HttpRequest& request, const std::string& header) {
  std::vector<std::string> values;
  const auto [begin, end] = request.headers.equal_range(header);
  std::transform(begin, end, std::back_inserter(values), [](const auto& one) { return one.second; });
  return values;
}

// The names of this machine for itself. A name that merely leads here (DNS rebinding) is none of them.
bool is_our_host(std::string_view host, uint16_t port) {
  const std::string name = lower_ascii(host);
  return name == fmt::format("127.0.0.1:{}", port) || name == fmt::format("localhost:{}", port);
}

std::optional<HttpAnswer> refuse_strangers(const HttpRequest& request, uint16_t port) {
  const std::vector<std::string> hosts = all_of(request, "host");
  if (hosts.size() != 1 || !is_our_host(hosts.front(), port)) {
    return refused(403, fmt::format("the Host header is not that of this page; open http://127.0.0.1:{}/", port));
  }
  for (const std::string& origin : all_of(request, "origin")) {
    if (origin != "http://" + hosts.front()) return refused(403, "requests of other sites are refused (Origin)");
  }
  for (const std::string& site : all_of(request, "sec-fetch-site")) {
    if (site != "same-origin" && site != "none") {  // none: typed, or a bookmark
      return refused(403, "requests of other sites are refused (Sec-Fetch-Site); type the address, or open it from a bookmark");
    }
  }
  return std::nullopt;
}

// A body of unknown length, or one that unpacks to any size, would pass by the limit.
std::optional<HttpAnswer> refuse_bodies(const HttpRequest& request) {
  if (!request.headers.contains("content-length") || request.headers.contains("transfer-encoding")) {
    return refused(411, "the length of the draft must be given (Content-Length)");
  }
  if (request.headers.contains("content-encoding")) return refused(415, "the draft must not be compressed (Content-Encoding)");
  const std::vector<std::string> types = all_of(request, "content-type");
  if (types.size() != 1 || types.front() != kDraftType) {
    return refused(415, fmt::format("the draft must be sent as {} (Content-Type)", kDraftType));
  }
  return std::nullopt;
}

}  // namespace

std::optional<HttpAnswer> refusal(const HttpRequest& request, uint16_t port) {
  if (auto stranger = refuse_strangers(request, port)) return stranger;
  const std::string_view method = method_of(request.path);
  if (method.empty()) return refused(404, "there is nothing at this address");
  if (request.method != method && !(method == "GET" && request.method == "HEAD")) {
    return refused(405, fmt::format("only {} here", method));
  }
  return method == "POST" ? refuse_bodies(request) : std::nullopt;
}

}  // namespace claimtier
