#include "verdict/review.h"

#include <fmt/format.h>

#include <charconv>

namespace claimtier {
namespace {

constexpr int kMonthsOfAYear = 12;

// The same day so many months later, the month's length apart: these days are only compared.
std::string months_later(const std::string& day, int months) {
  int year = 0;
  int month = 0;
  std::from_chars(day.data(), day.data() + 4, year);
  std::from_chars(day.data() + 5, day.data() + 7, month);
  const int total = year * kMonthsOfAYear + month - 1 + months;
  return fmt::format("{:04}-{:02}{}", total / kMonthsOfAYear, total % kMonthsOfAYear + 1, day.substr(7));
}

}  // namespace

std::string due_date(const RulePack& pack, const Evidence& row) {
  return row.review_after.empty() ? months_later(row.reviewed, pack.review_after_months) : row.review_after;
}

bool is_stale(const std::string& due, const std::string& as_of) { return months_later(due, kMonthsOfAYear) < as_of; }

}  // namespace claimtier
