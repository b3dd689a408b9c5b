#include "report/reporter.h"

namespace claimtier {
namespace {

struct Format {
  std::string_view name;
  std::unique_ptr<Reporter> (*make)(const ReportOptions&);
};

constexpr Format kFormats[] = {{"text", make_text},     {"json", make_json},     {"jsonl", make_jsonl},
                              {"sarif", make_sarif},   {"github", make_github}, {"gitlab", make_gitlab},
                              {"rdjson", make_rdjson}, {"junit", make_junit},   {"checkstyle", make_checkstyle},
                              {"csv", make_csv},       {"markdown", make_markdown}, {"html", make_html}};

}  // namespace

std::string Reporter::render(const RunReport& run) {
  Pieces all = begin(run);
  const auto append = [&](const Pieces& more) {
    for (size_t i = 0; i < all.size(); ++i) all[i] += more[i];
  };
  for (size_t i = 0; i < run.files.size(); ++i) append(add(run, run.files[i], text_of(run, i)));
  append(end(run));
  std::string bytes;
  for (const std::string& part : all) bytes += part;
  return bytes;
}

std::unique_ptr<Reporter> make_reporter(std::string_view format, const ReportOptions& options) {
  for (const Format& known : kFormats) {
    if (known.name == format) return known.make(options);
  }
  return nullptr;
}

std::vector<std::string> report_formats() {
  std::vector<std::string> names;
  for (const Format& known : kFormats) names.emplace_back(known.name);
  return names;
}

}  // namespace claimtier
