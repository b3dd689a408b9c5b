#include "cli/files.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "cli/output.h"
#include "text/error.h"
#include "unit/cli/in_folder.h"

namespace claimtier {
namespace {

namespace fs = std::filesystem;

class Files : public InFolder {
 protected:
  static std::vector<std::string> names(const Inputs& inputs) {
    std::vector<std::string> all;
    for (const Input& input : inputs.files) all.push_back(input.name);
    return all;
  }
};

using Names = std::vector<std::string>;

TEST_F(Files, AreFoundInTheOrderOfTheirNames) {
  for (const char* path : {"s/b.md", "s/a/z.html", "s/a/y.txt", "s/c.png", "s/a.md"}) write(path);
  EXPECT_EQ(names(find_inputs({"s"}, {})), (Names{"s/a/y.txt", "s/a/z.html", "s/a.md", "s/b.md"}));
  EXPECT_EQ(names(find_inputs({"."}, {})), (Names{"s/a/y.txt", "s/a/z.html", "s/a.md", "s/b.md"}));
}

TEST_F(Files, SkipWhatGitIgnoresAndWhatIsNotTheSite) {
  write(".gitignore", "*.draft.md\n/s/out/\n");
  write("s/.gitignore", "!kept.draft.md\n");
  fs::create_directory(".git");
  for (const char* path :
       {"s/a.md", "s/x.draft.md", "s/kept.draft.md", "s/out/a.md", "s/node_modules/p/README.md", "s/sub/.git/x.md"}) {
    write(path);
  }
  EXPECT_EQ(names(find_inputs({"s"}, {})), (Names{"s/a.md", "s/kept.draft.md"}));
}

TEST_F(Files, AreCheckedWhereTheyAreNamedEvenIfIgnored) {
  write(".gitignore", "*.md");
  write("a.md");
  EXPECT_EQ(names(find_inputs({"a.md"}, {})), (Names{"a.md"}));
}

TEST_F(Files, AreFoundOnceWithoutFollowingLinksToFolders) {
  write("s/a.md");
  fs::create_directory_symlink("..", "s/loop");
  fs::create_symlink("a.md", "s/b.md");
  EXPECT_EQ(names(find_inputs({"s", "s/a.md", "./s//a.md"}, {})), (Names{"s/a.md", "s/b.md"}));
}

TEST_F(Files, OutsideOfAFolderAreReadThroughALinkOnlyWhereThatIsAskedFor) {
  write("s/a.md");
  write("t/far.md");
  fs::create_symlink("../t/far.md", "s/b.md");
  fs::create_symlink("../t/far.png", "s/b.png");
  fs::create_directory_symlink("../t", "s/c");
  const Inputs inside = find_inputs({"s"}, {});
  EXPECT_EQ(names(inside), (Names{"s/a.md"}));
  const std::string why = ": a link out of the folder is not followed (--follow-links)";
  EXPECT_EQ(inside.notes, (Names{"s/b.md" + why, "s/c" + why}));
  const Inputs all = find_inputs({"s"}, {std::nullopt, "", false, true, true});
  EXPECT_EQ(names(all), (Names{"s/a.md", "s/b.md", "s/c/far.md"}));
  EXPECT_TRUE(all.notes.empty());
}

TEST_F(Files, TakeTheirFormatFromTheEndingOrTheOption) {
  write("a.html");
  write("b.dat");
  EXPECT_EQ(find_inputs({"a.html"}, {}).files.at(0).format, Format::Html);
  EXPECT_EQ(find_inputs({"b.dat"}, {Format::Plain, "", false}).files.at(0).format, Format::Plain);
  const Inputs unknown = find_inputs({"b.dat", "a.html"}, {});
  ASSERT_EQ(unknown.problems.size(), 1U);
  EXPECT_TRUE(unknown.problems[0].starts_with("b.dat: unknown kind of file: name it with --input-format markdown, html, "));
  EXPECT_EQ(names(unknown), (Names{"a.html"}));
}

TEST_F(Files, OfCodeAndDataAreCheckedWhereTheyAreNamed) {
  for (const char* path : {"s/a.md", "s/b.php", "s/c.mdx"}) write(path);
  EXPECT_EQ(names(find_inputs({"s"}, {})), (Names{"s/a.md", "s/c.mdx"}));
  EXPECT_EQ(names(find_inputs({"s/b.php"}, {})), (Names{"s/b.php"}));
  EXPECT_EQ(names(find_inputs({"s"}, {Format::Template, "", false})), (Names{"s/b.php"}));
}

TEST_F(Files, FromStandardInputHaveTheNameThatWasGiven) {
  EXPECT_EQ(find_inputs({"-"}, {}).files.at(0).name, "<stdin>");
  const Input named = find_inputs({"-"}, {std::nullopt, "x/page.html", false}).files.at(0);
  EXPECT_EQ(named.name, "x/page.html");
  EXPECT_EQ(named.format, Format::Html);
}

TEST_F(Files, ComplainAboutAFolderWithNothingToCheck) {
  fs::create_directory("s");
  write("s/a.png");
  EXPECT_EQ(find_inputs({"s"}, {}).problems, (Names{"s: no page in this folder (data, exports and templates are read where they are named)"}));
  EXPECT_TRUE(find_inputs({"s"}, {std::nullopt, "", true}).problems.empty());
}

TEST_F(Files, ThatCannotBeReadSayWhy) {
  write("a.md", "abc");
  EXPECT_EQ(read_input({"a.md", "a.md"}).bytes, "abc");
  EXPECT_EQ(read_input(find_inputs({"none.md"}, {}).files.at(0)).fault, "cannot read: No such file or directory");
  EXPECT_EQ(read_input({".", "."}).fault, "cannot read: Is a directory");
}

TEST_F(Files, AreWrittenWholeOrNotAtAll) {
  write("report.json", "old");
  write_file("report.json", "new");
  std::ifstream in("report.json");
  EXPECT_EQ(std::string(std::istreambuf_iterator<char>(in), {}), "new");
  EXPECT_EQ(std::distance(fs::directory_iterator("."), {}), 1);
  EXPECT_THROW(write_file("missing/report.json", "x"), Error);
  EXPECT_THROW(write_file(".", "x"), Error);
}

TEST_F(Files, KeepTheirPermissionsWhenWrittenAnew) {
  const auto mode = [](const char* path) { return static_cast<unsigned>(fs::status(path).permissions()); };
  write("claims.toml", "old");
  for (const unsigned kept : {0640U, 0600U, 0444U, 0755U}) {
    fs::permissions("claims.toml", static_cast<fs::perms>(kept));
    write_file("claims.toml", "new");
    EXPECT_EQ(mode("claims.toml"), kept);
  }
  write("plain.toml", "");
  write_file("fresh.toml", "new");
  EXPECT_EQ(mode("fresh.toml"), mode("plain.toml"));
}

TEST_F(Files, AreNotWrittenThroughALinkThatWaitsForThem) {
  write("theirs.txt", "old");
  const std::string beside = "report.json." + std::to_string(getpid()) + ".tmp";
  fs::create_symlink("theirs.txt", beside);
  write_file("report.json", "new");
  EXPECT_EQ(fs::file_size("theirs.txt"), 3u);
  EXPECT_EQ(read_input({"theirs.txt", "theirs.txt"}).bytes, "old");
  EXPECT_EQ(read_input({"report.json", "report.json"}).bytes, "new");
  EXPECT_FALSE(fs::is_symlink("report.json") || fs::exists(fs::symlink_status(beside)));
}

TEST_F(Files, AreWrittenThroughALinkAndToADevice) {
  write("real.json", "old");
  fs::create_symlink("real.json", "link.json");
  write_file("link.json", "new");
  EXPECT_TRUE(fs::is_symlink("link.json"));
  EXPECT_EQ(fs::file_size("real.json"), 3u);
  write_file("/dev/null", "x");
  EXPECT_TRUE(fs::is_character_file("/dev/null"));
}

}  // namespace
}  // namespace claimtier
