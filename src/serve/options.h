// The command line of claimtier-serve. What says how to judge is that of `claimtier check`, the configuration included.
//
//   ServeOptions options = parse_serve_options({"--port", "9000", "--profile", "us"});   // throws Error: one line, exit status 2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/options.h"

namespace claimtier {

inline constexpr uint16_t kUsualPort = 8317;

struct ServeOptions {
  std::string help;  // the text to print instead; else empty
  bool version = false;
  bool open = false;             // in the browser
  std::optional<uint16_t> port;  // none: the usual one, or another where that is taken; 0: any
  Options judging;
};

ServeOptions parse_serve_options(const std::vector<std::string>& arguments);

}  // namespace claimtier
