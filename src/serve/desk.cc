#include "serve/desk.h"

#include <fmt/format.h>

#include "cli/date.h"
#include "cli/lint_files.h"
#include "cli/pack.h"
#include "cli/page_run.h"
#include "text/error.h"
#include "text/format.h"

namespace claimtier {
namespace {

// Browsers give the bare name; nothing else may say where on the disk a draft would be.
std::string bare_name(const std::string& path) { return path.substr(path.find_last_of("/\\") + 1); }

Format format_for(const Draft& draft) {
  if (!draft.format.empty()) {
    if (const auto named = format_named(draft.format)) return *named;
    throw Error(fmt::format("unknown format '{}'; known: {}", draft.format, fmt::join(format_names(), ", ")));
  }
  Format format = Format::Markdown;
  if (draft.name.empty() || format_of(draft.name, format)) return format;
  throw Error(draft.name + ": files of this kind are not read; save it as Word, HTML or text, or paste its words");
}

}  // namespace

Desk::Desk(const RulePack& pack, Options options)
    : pack_(pack), options_(std::move(options)), settings_(pack, options_), filter_(pack, options_), linter_(pack, {}) {}

RunReport Desk::judge(Draft draft) const {
  draft.name = bare_name(draft.name);
  const Format format = format_for(draft);
  const Input input{"", draft.name.empty() ? "draft" : draft.name, format, std::move(draft.bytes)};
  LintOptions holding = settings_.lint_options(input.name);
  holding.as_of = today();  // the page may stay open for days
  holding.profiles = draft.profiles.empty() ? std::vector<uint32_t>{} : profiles_named(pack_, {draft.profiles});
  holding.default_intervention = intervention_named(pack_, draft.intervention);
  RunReport run{run_of(pack_, holding.profiles, options_), {}, {}};
  run.as_of = holding.as_of;
  const PageSink collect = collect_in(run);
  lint_files({input}, linter_, [&](const Input&) { return holding; }, {1}, [&](Linted page) {
    if (page.text == nullptr) throw Error(page.report.path + ": " + page.report.errors.front().message);
    settings_.grade(page.report);
    filter_.apply(page.report);
    collect(std::move(page));
  });
  run.summary = summarise(run.files);
  run.site = site_view(pack_, run.files);
  return run;
}

}  // namespace claimtier
