// The day that a run judges by.
#pragma once

#include <string>

#include "text/date.h"

namespace claimtier {

// The day of SOURCE_DATE_EPOCH where that is set (throws Error where it is no number), else today, in UTC.
std::string today();

}  // namespace claimtier
