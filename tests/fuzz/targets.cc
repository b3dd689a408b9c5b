#include "targets.h"

#include <algorithm>
#include <array>

namespace claimtier {
namespace {

constexpr std::array kTargets = {
    FuzzTarget{"plain", fuzz_plain}, FuzzTarget{"markdown", fuzz_markdown}, FuzzTarget{"html", fuzz_html},
    FuzzTarget{"mdx", fuzz_mdx}, FuzzTarget{"template", fuzz_template}, FuzzTarget{"json", fuzz_json},
    FuzzTarget{"json_ld", fuzz_json_ld}, FuzzTarget{"yaml", fuzz_yaml}, FuzzTarget{"wordpress", fuzz_wordpress},
    FuzzTarget{"docx", fuzz_docx}, FuzzTarget{"rules", fuzz_rules}, FuzzTarget{"phrase", fuzz_phrase},
    FuzzTarget{"config", fuzz_config}, FuzzTarget{"directives", fuzz_directives}, FuzzTarget{"baseline", fuzz_baseline},
    FuzzTarget{"decisions", fuzz_decisions}, FuzzTarget{"git", fuzz_git}, FuzzTarget{"pipeline", fuzz_pipeline},
    FuzzTarget{"files", fuzz_files}, FuzzTarget{"growth", fuzz_growth},
};

}  // namespace

std::span<const FuzzTarget> fuzz_targets() { return kTargets; }

const FuzzTarget* fuzz_target(std::string_view name) {
  const auto found = std::find_if(kTargets.begin(), kTargets.end(), [&](const FuzzTarget& target) { return target.name == name; });
  return found == kTargets.end() ? nullptr : &*found;
}

}  // namespace claimtier
