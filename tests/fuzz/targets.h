// The targets of the fuzzer by name. Any bytes go in; a promise that is broken comes out as BrokenPromise. fuzz_main.cc runs one of
// them under libFuzzer, fuzz_test.cc runs all of them over the seeds and the regression cases.
#pragma once

#include <span>
#include <string_view>

namespace claimtier {

struct FuzzTarget {
  std::string_view name;  // the folder of its seeds and regression cases
  void (*run)(std::string_view bytes);
};

std::span<const FuzzTarget> fuzz_targets();

// nullptr: no such target.
const FuzzTarget* fuzz_target(std::string_view name);

// Readers of pages: target_readers.cc.
void fuzz_plain(std::string_view bytes);
void fuzz_markdown(std::string_view bytes);
void fuzz_html(std::string_view bytes);
void fuzz_mdx(std::string_view bytes);
void fuzz_template(std::string_view bytes);
void fuzz_json(std::string_view bytes);
void fuzz_json_ld(std::string_view bytes);
void fuzz_yaml(std::string_view bytes);
void fuzz_wordpress(std::string_view bytes);
void fuzz_docx(std::string_view bytes);  // an archive, or the XML of one

// Rules: target_rules.cc.
void fuzz_rules(std::string_view bytes);  // the first byte chooses what kind of file the rest is
void fuzz_phrase(std::string_view bytes);

// What a user writes beside the pages: target_settings.cc.
void fuzz_config(std::string_view bytes);
void fuzz_directives(std::string_view bytes);  // the first byte chooses the format of the rest
void fuzz_baseline(std::string_view bytes);
void fuzz_decisions(std::string_view bytes);
void fuzz_git(std::string_view bytes);  // diffs and .gitignore files

// The whole. The first byte chooses the format of the rest; a capital asks for the laws of all profiles.
void fuzz_pipeline(std::string_view bytes);  // target_pipeline.cc
void fuzz_files(std::string_view bytes);     // target_files.cc: as the readers' (no profiles), parted by lines "===="
void fuzz_growth(std::string_view bytes);    // target_growth.cc: up to a NUL a head, behind it a piece that is repeated

}  // namespace claimtier
