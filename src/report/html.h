// The parts of the HTML report for a program that shows them in a frame of its own: its page loads style and script of
// html_document.h, and holds the controls once and the pages as often as they change.
//
//   html_controls() + html_pages(run)   // then: document.dispatchEvent(new Event('claimtier:pages'))
#pragma once

#include <string>
#include <string_view>

#include "report/run_report.h"

namespace claimtier {

inline constexpr std::string_view kHtmlLimits =
    "This report sets wording beside evidence. It is evidence only, not legal clearance. Where nothing is marked, these rules "
    "recognised nothing: it does not say that the wording is true or lawful.";

// What is shown: boxes for the kinds of marks, the families. Hidden until the script finds marks.
std::string_view html_controls();

// "1 page: 3 errors, 0 warnings, 1 note; 5 claims read"
std::string summary_text(const RunSummary& summary);

// A list of the pages where there are several, then each page.
std::string html_pages(const RunReport& run);

}  // namespace claimtier
