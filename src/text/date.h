// Calendar days as YYYY-MM-DD; as text they sort by time.
#pragma once

#include <string_view>

namespace claimtier {

// Whether it is a day of the calendar, written YYYY-MM-DD.
bool is_date(std::string_view text);

}  // namespace claimtier
