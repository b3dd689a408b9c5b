// Calendar days as YYYY-MM-DD.
#pragma once

#include <string>
#include <string_view>

namespace claimtier {

// Whether it is a day of the calendar, written YYYY-MM-DD.
bool is_date(std::string_view text);

// The day of SOURCE_DATE_EPOCH where that is set (throws Error where it is no number), else today, in UTC.
std::string today();

}  // namespace claimtier
