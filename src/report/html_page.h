// One page of a run as an <article>: what was found, its scorecard, a list of what is marked, then the words with the marks in place.
// Needs only style and script of html_document() around it.
//
//   page_html(pack, file, 0)  ->  "<article class=\"page\" id=\"p1\" ..."; 0: the first page of the report
#pragma once

#include <string>

#include "report/run_report.h"

namespace claimtier {

std::string page_html(const RulePack& pack, const FileReport& file, size_t index);

// "p1": its name inside the report.
std::string page_id(size_t index);

// "no over-claim found by these rules": never that a page is fine.
std::string verdict_text(const FileReport& file);

// "3 errors, 1 note"; "" where nothing was found.
std::string counts_text(const FileReport& file);

}  // namespace claimtier
