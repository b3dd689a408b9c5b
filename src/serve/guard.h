// What is not answered: requests that another site makes through the reader's browser, and what no page of ours sends. Decided
// from the first line and the headers alone, before a body is read.
//
//   refusal(request, 8317)   // Host: evil.example  ->  403, "the Host header is not that of this page; ..."
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "serve/http.h"

namespace claimtier {

inline constexpr size_t kMaxBody = size_t{4} << 20;  // bytes of a draft
// A page of another site cannot send this type without asking first (Fetch standard, CORS-safelisted request-header), and is not
// allowed to.
inline constexpr std::string_view kDraftType = "application/octet-stream";

// `port`: the one that is listened on. Nothing: to be answered.
std::optional<HttpAnswer> refusal(const HttpRequest& request, uint16_t port);

}  // namespace claimtier
