// A file of 50 MB: checked without complaint. It is made here, of honest prose with an over-claim now and then.
#include <gtest/gtest.h>

#include "run_binary.h"

namespace claimtier {
namespace {

constexpr size_t kSize = 50'000'000;

// The number of over-claims in it.
std::ptrdiff_t write_large_page(const std::filesystem::path& path) {
  const std::string prose =
      "The clinic is open from Monday to Saturday, and the car park behind the building is free for two hours. A physiotherapist "
      "will go through your notes with you before anything is decided, and you may bring a friend.\n\n";
  const std::string claim = "Our stem cell injections cure knee arthritis.\n\n";
  std::ofstream out(path, std::ios::binary);
  std::ptrdiff_t claims = 0;
  for (size_t written = 0, paragraph = 1; written < kSize; ++paragraph) {
    const bool over = paragraph % 1000 == 0;
    claims += over;
    out << (over ? claim : prose);
    written += (over ? claim : prose).size();
  }
  return claims;
}

TEST(LargeFile, IsCheckedWithoutComplaint) {
  const Sandbox sandbox;
  const std::ptrdiff_t claims = write_large_page(sandbox.folder() / "page.md");
  const Finished run = sandbox.run("claimtier check --quiet --select R1 page.md");
  EXPECT_EQ(run.status, 1);
  EXPECT_EQ(run.err, "");
  EXPECT_EQ(std::count(run.out.begin(), run.out.end(), '\n'), claims) << run.out.substr(0, 500);
}

}  // namespace
}  // namespace claimtier
