// Each stage alone, on what the stages before it made of the pages, and all of them together; then matching under rules
// of 200, 2,000 and 20,000 patterns. Names are "stage/kind of page", times are of one pass over the pages.
//
//   claimtier-stages SITE CORPUS [--benchmark_...]     SITE: as site.py and packs.py write it
#include <benchmark/benchmark.h>

#include <algorithm>
#include <deque>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "context/discourse.h"
#include "context/lists.h"
#include "context/reading.h"
#include "context/resolve.h"
#include "extract/extract.h"
#include "lint/linter.h"
#include "match/matcher.h"
#include "report/reporter.h"
#include "report/run_report.h"
#include "rulepack/image.h"
#include "rulepack/load.h"
#include "segment/segment.h"
#include "text/error.h"
#include "text/line_index.h"
#include "text/source.h"
#include "verdict/assess.h"
#include "verdict/bibliography.h"
#include "verdict/borrowed.h"
#include "verdict/directives.h"
#include "verdict/page.h"

namespace claimtier {
namespace {

namespace fs = std::filesystem;

constexpr size_t kPages = 100;  // of a kind: enough that no cache holds them all
constexpr char kDay[] = "2026-11-21";

struct Judge {
  explicit Judge(RulePack rules) : pack(std::move(rules)) {}

  static LintOptions options(Wanted wanted) {
    LintOptions options;
    options.as_of = kDay;
    options.wanted = wanted;
    return options;
  }

  RulePack pack;
  Lists lists{pack};
  Matcher matcher{pack};
  Bibliography bibliography{pack};
  Linter linter{pack, options(kEverything)};
};

// A page after each stage, in the order of the pipeline.
struct Stages {
  Stages(const Judge& judge, Source read)
      : source(std::move(read)),
        lines(source.text()),
        document(extract(source, source.text())),
        passages(segment(document)),
        matches(judge.matcher.find_all(passages)),
        reading(judge.pack, document, passages, matches),
        discourse(outline(reading, judge.lists)),
        claims(resolve(reading, judge.lists, discourse, kNone)) {}

  Source source;
  LineIndex lines;
  Document document;
  std::vector<Passage> passages;
  std::vector<Matches> matches;
  Reading reading;
  Discourse discourse;
  std::vector<Claim> claims;
};

struct Pages {
  std::string kind;
  std::deque<Stages> pages;  // they hold views of themselves and stay where they are
  size_t bytes = 0;
};

std::string bytes_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

Pages read_pages(const Judge& judge, const std::string& kind, const fs::path& folder) {
  std::vector<fs::path> paths;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  if (paths.size() > kPages) paths.resize(kPages);
  Pages read{kind, {}, 0};
  for (const fs::path& path : paths) {
    Format format = Format::Plain;
    format_of(path.string(), format);
    read.bytes += read.pages.emplace_back(judge, decode(path.string(), bytes_of(path), format)).source.bytes().size();
  }
  return read;
}

template <class Run>
void time_each_page(const std::string& stage, const Pages& pages, Run run) {
  benchmark::RegisterBenchmark((stage + "/" + pages.kind).c_str(), [&pages, run](benchmark::State& state) {
    for (auto _ : state) {
      for (const Stages& page : pages.pages) benchmark::DoNotOptimize(run(page));
    }
    state.SetBytesProcessed(static_cast<int64_t>(state.iterations() * pages.bytes));
  });
}

Document extract_as_the_linter_does(const Source& source) {
  return extract(source, blank_directives(source.text(), find_directives(source.format(), source.text())));
}

Assessment assess_page(const Judge& judge, const Stages& page) {
  const Locator locator(page.source, page.lines, page.reading, page.source.whole());
  Assessment assessment = assess(page.reading, locator, page.claims, kDay);
  add_borrowed(page.reading, page.discourse, locator, judge.bibliography, assessment);
  add_page_findings(page.reading, locator, page.discourse, assessment);
  return assessment;
}

RunReport run_report(const Judge& judge, const Pages& pages) {
  RunReport run{{judge.pack, {"general"}, kDay, ""}, {}, {}};
  for (const Stages& page : pages.pages) run.files.push_back(judge.linter.lint(page.source));
  run.summary = summarise(run.files);
  run.site = site_view(judge.pack, run.files);
  return run;
}

void time_report(const std::string& format, const Judge& judge, const Pages& pages) {
  benchmark::RegisterBenchmark((format + "/" + pages.kind).c_str(), [&judge, &pages, format](benchmark::State& state) {
    const RunReport run = run_report(judge, pages);
    for (auto _ : state) benchmark::DoNotOptimize(make_reporter(format, {})->render(run));
    state.SetBytesProcessed(static_cast<int64_t>(state.iterations() * pages.bytes));
  });
}

void time_match(const std::string& name, const Judge& judge, const Pages& pages) {
  time_each_page(name, pages, [&judge](const Stages& page) { return judge.matcher.find_all(page.passages); });
}

void time_lint(const std::string& name, const Judge& judge, const Pages& pages, Wanted wanted) {
  time_each_page(name, pages, [&judge, wanted](const Stages& page) {
    return judge.linter.lint(page.source, Judge::options(wanted));
  });
}

void time_stages(const Judge& judge, const Pages& pages) {
  time_each_page("decode", pages, [](const Stages& page) {
    const Source source = decode(page.source.path(), std::string(page.source.bytes()), page.source.format());
    return LineIndex(source.text()).position(0);
  });
  time_each_page("extract", pages, [](const Stages& page) { return extract_as_the_linter_does(page.source); });
  time_each_page("segment", pages, [](const Stages& page) { return segment(page.document); });
  time_match("match", judge, pages);
  time_each_page("resolve", pages, [&judge](const Stages& page) {
    return resolve(page.reading, judge.lists, outline(page.reading, judge.lists), kNone);
  });
  time_each_page("assess", pages, [&judge](const Stages& page) { return assess_page(judge, page); });
  time_lint("lint", judge, pages, {});
  time_lint("lint with all that is reported", judge, pages, kEverything);
  time_report("text", judge, pages);
  time_report("json", judge, pages);
}

RulePack own_pack(const fs::path& folder) {
  std::vector<Problem> problems;
  RulePack pack = load(read_folder(folder.string()), problems);
  if (!problems.empty()) throw Error(to_string(problems.front()));
  return pack;
}

void run(const fs::path& site, const fs::path& corpus) {
  const Judge judge(builtin_pack());
  std::deque<Pages> kinds;
  for (const std::string kind : {"text", "markdown", "html", "prose", "long"}) {
    kinds.push_back(read_pages(judge, kind, site / kind));
  }
  kinds.push_back(read_pages(judge, "corpus", corpus));
  for (const Pages& pages : kinds) time_stages(judge, pages);

  std::deque<Judge> judges;
  for (const std::string patterns : {"200", "2000", "20000"}) {
    const Judge& own = judges.emplace_back(own_pack(site / "packs" / ("rules-" + patterns)));
    kinds.push_back(read_pages(own, patterns, site / "packs" / ("pages-" + patterns)));
    time_match("match patterns", own, kinds.back());
    time_lint("lint patterns", own, kinds.back(), {});
  }
  benchmark::RunSpecifiedBenchmarks();
}

}  // namespace
}  // namespace claimtier

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (argc != 3) {
    std::cerr << "usage: claimtier-stages SITE CORPUS [--benchmark_...]\n";
    return 2;
  }
  try {
    claimtier::run(argv[1], argv[2]);
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 2;
  }
}
