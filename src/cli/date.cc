#include "cli/date.h"

#include <fmt/format.h>

#include <charconv>
#include <chrono>
#include <cstdlib>

#include "text/error.h"

namespace claimtier {
namespace {

// The number that fills the whole text, or -1.
int64_t number_in(std::string_view text) {
  int64_t number = -1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() && number >= 0 ? number : -1;
}

constexpr int64_t kLastSecond = 253402300799;  // 9999-12-31T23:59:59Z

}  // namespace

std::string today() {
  std::chrono::sys_seconds now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  if (const char* epoch = std::getenv("SOURCE_DATE_EPOCH"); epoch != nullptr && *epoch != '\0') {
    const int64_t seconds = number_in(epoch);
    if (seconds < 0 || seconds > kLastSecond) {
      throw Error(fmt::format("SOURCE_DATE_EPOCH is '{}': give seconds since 1970 or unset it", epoch));
    }
    now = std::chrono::sys_seconds(std::chrono::seconds(seconds));
  }
  const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(now));
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                     static_cast<unsigned>(day.day()));
}

}  // namespace claimtier
