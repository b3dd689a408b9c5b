// JUnit's XML, in the strict form of Ant's reports that Jenkins and GitLab read too: a suite for each file, a case for each
// finding. Errors and warnings are failures; notes are cases that pass, with their words in the suite's output; a file that could
// not be read is an error.
#include <fmt/format.h>

#include <algorithm>

#include "report/finding_text.h"
#include "report/reporter.h"
#include "report/xml.h"

namespace claimtier {
namespace {

bool is_failure(const Finding& finding) { return finding.severity >= Severity::Warning; }

// The place is part of it, since readers take two cases of one name for the same.
std::string name_of_case(const Finding& finding) {
  return fmt::format("{} {} at {}:{}", finding.code, finding.rule, finding.place.line, finding.place.column);
}

pugi::xml_node add_case(pugi::xml_node suite, const FileReport& file, const std::string& name) {
  return add_element(suite, "testcase", {{"name", name}, {"classname", file.path}, {"time", "0"}});
}

struct CaseResult {
  const char* kind;  // failure or error
  std::string message, type, text;
};

void add_result(pugi::xml_node test, const CaseResult& result) {
  add_text(add_element(test, result.kind, {{"message", result.message}, {"type", result.type}}), result.text);
}

std::string full_text(const RulePack& pack, const FileReport& file, const Finding& finding) {
  std::string text = fmt::format("{}:{}:{}: {} {}: {}\n", file.path, finding.place.line, finding.place.column, level_of(finding),
                                 finding.code, message_of(finding));
  for (const Remark& remark : remarks_on(pack, finding)) {
    text += fmt::format("{}: {}\n", remark.label, fmt::join(remark.lines, "\n  "));
  }
  return text;
}

// The cases of a file; returns the words of its notes.
std::string add_cases(const RulePack& pack, const FileReport& file, pugi::xml_node suite) {
  std::string notes;
  for (const FileReport::Fault& fault : file.errors) {
    add_result(add_case(suite, file, "read"), {"error", fault.message, "fault", file.path + ": " + fault.message + "\n"});
  }
  for (const Finding& finding : file.findings) {
    if (!reported(finding)) continue;
    const pugi::xml_node test = add_case(suite, file, name_of_case(finding));
    const std::string text = full_text(pack, file, finding);
    if (is_failure(finding)) {
      add_result(test, {"failure", message_of(finding), std::string(level_of(finding)), text});
    } else {
      notes += text;
    }
  }
  if (!suite.child("testcase")) add_case(suite, file, "no over-claims found");
  return notes;
}

// The time stamp is the day of the report, for the same bytes from the same input.
void add_suite(const RunInfo& run, const FileReport& file, size_t index, pugi::xml_node root) {
  const auto count = [&](auto wanted) { return std::count_if(file.findings.begin(), file.findings.end(), wanted); };
  const auto failures = count([](const Finding& finding) { return reported(finding) && is_failure(finding); });
  const auto tests = std::max<std::ptrdiff_t>(count(reported) + std::ssize(file.errors), 1);
  const pugi::xml_node suite =
      add_element(root, "testsuite",
                  {{"name", file.path},
                   {"package", "claimtier"},
                   {"id", std::to_string(index)},
                   {"timestamp", run.as_of + "T00:00:00"},
                   {"hostname", "localhost"},
                   {"tests", std::to_string(tests)},
                   {"failures", std::to_string(failures)},
                   {"errors", std::to_string(file.errors.size())},
                   {"time", "0"}});
  add_element(suite, "properties", {});
  const std::string notes = add_cases(run.pack, file, suite);
  add_text(add_element(suite, "system-out", {}), notes);
  add_element(suite, "system-err", {});
}

class JunitReporter : public Reporter {
 public:
  Wanted wanted() const override { return {.suggestions = true}; }

  Pieces add(const RunInfo& run, const FileReport& file, const SharedText&) override {
    add_suite(run, file, number_++, suites_.root());
    return {"", suites_.take()};
  }

  Pieces end(const RunInfo&) override {
    const auto [before, after] = suites_.around();
    return {before, "", after};
  }

 private:
  XmlList suites_{"testsuites", {}};
  size_t number_ = 0;  // of the next suite
};

}  // namespace

std::unique_ptr<Reporter> make_junit(const ReportOptions&) { return std::make_unique<JunitReporter>(); }

}  // namespace claimtier
