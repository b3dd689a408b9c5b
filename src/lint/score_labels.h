// Labelled pages: one unit (a sentence, heading, bullet, caption or cell) for each line of JSON, and the reports of the pages that
// the units stand on.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "verdict/finding.h"

namespace claimtier {

struct Unit {
  std::string page, text, verdict, kind;
  Span<Byte> at;
  std::vector<std::string> labels;
  int strength = -1;  // -1: none given
  bool disputed = false;
};

// Throws Error with the line's number where one cannot be read.
std::vector<Unit> read_units(const std::string& labels);

// Reports by the name of their page: the path without its folders. Throws Error where two pages have one name.
class PageReports {
 public:
  explicit PageReports(const std::vector<FileReport>& reports);
  // Throws Error that names the page where no report covers it.
  const FileReport& of(const std::string& page) const;
  const std::map<std::string, const FileReport*>& all() const { return by_page_; }

 private:
  std::map<std::string, const FileReport*> by_page_;
};

// Counts as a flag on the sentences it overlaps: a red warning or error.
bool flags(const Finding& finding);

}  // namespace claimtier
