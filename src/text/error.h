// The one exception of the program: thrown while rules are loaded or files are read, caught once in main, exit status 2.
// Its text is one line that says what is wrong and what to do.
#pragma once

#include <stdexcept>

namespace claimtier {

class Error : public std::runtime_error {
  using std::runtime_error::runtime_error;
};

}  // namespace claimtier
