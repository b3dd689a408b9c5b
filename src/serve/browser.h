// Opens an address in the reader's browser, by xdg-open, which is not waited for.
//
//   if (!open_browser("http://127.0.0.1:8317/")) ...   // there is no xdg-open
#pragma once

#include <string>

namespace claimtier {

bool open_browser(const std::string& address);

}  // namespace claimtier
