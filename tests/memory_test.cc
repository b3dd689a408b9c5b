// Memory does not grow with the number of pages, whatever the report.
#include <gtest/gtest.h>

#include "run_binary.h"

namespace claimtier {
namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr bool kMeasurable = false;  // the sanitizer keeps what was freed
#else
constexpr bool kMeasurable = true;
#endif

constexpr long kMayGrow = 12000;  // KB: names of files, and what the allocator leaves between two pages

void write_pages(const std::filesystem::path& folder, int number) {
  std::filesystem::create_directory(folder);
  std::string page = "# Knee arthritis\n\nBook your visit today.\n\n";
  for (int i = 0; i < 6; ++i) page += "Our stem cells cure knee arthritis and regrow your cartilage. PRP may ease knee pain in some people.\n\n";
  for (int i = 0; i < number; ++i) std::ofstream(folder / (std::to_string(i) + ".md"), std::ios::binary) << page;
}

// SARIF keeps as many results as GitHub takes, 25,000.
TEST(Memory, DoesNotGrowWithTheNumberOfPages) {
  if (!kMeasurable) GTEST_SKIP() << "not with the address sanitizer";
  const Sandbox sandbox;
  write_pages(sandbox.folder() / "few", 100);
  write_pages(sandbox.folder() / "many", 1500);
  for (const std::string options : {"--quiet", "--jobs 4 --explain", "--jobs 1 --format json", "--jobs 4 --format html"}) {
    const Finished few = sandbox.run("claimtier check " + options + " few > few.txt");
    const Finished many = sandbox.run("claimtier check " + options + " many > many.txt");
    EXPECT_EQ(few.status, 1) << few.err;
    EXPECT_EQ(many.status, 1) << many.err;
    const auto size = [&](const char* name) { return std::filesystem::file_size(sandbox.folder() / name); };
    EXPECT_GT(size("many.txt"), 14 * size("few.txt")) << options;
    EXPECT_LT(many.peak, few.peak + kMayGrow) << options;
  }
}

// A report of a part would be taken for that of the whole.
TEST(Memory, WhereThereIsTooLittleTheRunFailsInOneLine) {
  if (!kMeasurable) GTEST_SKIP() << "not with the address sanitizer, which reserves more than there is";
  const Sandbox sandbox;
  std::string page;
  while (page.size() < 6'000'000) page += "Our stem cells cure arthritis.\n\n";
  std::ofstream(sandbox.folder() / "page.md", std::ios::binary) << page;
  for (const std::string options : {"--jobs 1 --quiet", "--jobs 2 --format json", "--jobs 1 --format html --output report.html"}) {
    const Finished run = sandbox.run("ulimit -v 100000; claimtier check " + options + " page.md");
    EXPECT_EQ(run.status, 2) << options;
    EXPECT_EQ(run.out, "") << options;
    EXPECT_EQ(run.err, "claimtier: out of memory\n") << options;
  }
  EXPECT_FALSE(std::filesystem::exists(sandbox.folder() / "report.html"));
}

}  // namespace
}  // namespace claimtier
