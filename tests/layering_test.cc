// The order of the stages, read from the #include lines: an include may only point to its own folder or to one before it. Also
// held here: who may use which library, how long a file may be, and that no source or test is missing from the build.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <string>
#include <vector>

namespace claimtier {
namespace {

namespace fs = std::filesystem;

const fs::path kRoot = CLAIMTIER_SOURCE_DIR;
const std::vector<std::string> kOrder = {"text",    "rulepack", "extract", "segment", "match", "context",
                                         "verdict", "lint",     "report",  "cli",     "serve", "main"};
constexpr size_t kMaxLines = 350;

// Folders that an include of the left folder must not reach although they come before it.
const std::multimap<std::string, std::string> kForbidden = {
    {"extract", "rulepack"}, {"segment", "rulepack"}, {"segment", "extract"}, {"report", "match"}, {"report", "context"},
    {"main", "serve"}};

// Third-party headers, and the beginnings of the paths below src/ that own them.
const std::map<std::string, std::vector<std::string>> kOwners = {
    {"toml++", {"rulepack/reader"}},
    {"md4c", {"extract/markdown"}},
    {"CLI", {"cli/options", "serve/options"}},
    {"httplib", {"serve/server.cc"}},
    {"re2", {"rulepack/phrase", "rulepack/load", "rulepack/identifier.cc", "match/matcher.cc", "verdict/directives.cc",
             "verdict/bibliography.cc"}},
    {"nlohmann", {"report/", "cli/", "serve/answers.cc", "lint/score", "extract/json.cc"}},
    {"pugixml", {"report/xml", "extract/docx", "extract/wordpress"}},
    {"minizip", {"extract/docx_archive"}},
    {"yaml-cpp", {"extract/yaml"}},
    {"fmt", {"verdict/", "lint/", "report/", "cli/", "serve/"}},
};

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

// The files below kRoot/folder with one of the endings, as paths below kRoot/folder, in order.
std::vector<std::string> files_below(const std::string& folder, const std::vector<std::string>& endings) {
  std::vector<std::string> files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(kRoot / folder)) {
    const std::string ending = entry.path().extension();
    if (std::find(endings.begin(), endings.end(), ending) == endings.end()) continue;
    files.push_back(entry.path().lexically_relative(kRoot / folder).generic_string());
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::vector<std::string> sources() { return files_below("src", {".cc", ".h"}); }

std::string folder_of(const std::string& path) {
  const size_t slash = path.find('/');
  return slash == std::string::npos ? "main" : path.substr(0, slash);
}

std::ptrdiff_t rank(const std::string& folder) {
  return std::find(kOrder.begin(), kOrder.end(), folder) - kOrder.begin();
}

// What stands between `open` and `close` in the #include lines of a text.
std::vector<std::string> includes(const std::string& text, const std::string& open, const std::string& close) {
  const std::regex line("(?:^|\n)[ \t]*#[ \t]*include[ \t]*" + open + "([^" + close + "\n]+)" + close);
  std::vector<std::string> found;
  for (std::sregex_iterator it(text.begin(), text.end(), line), end; it != end; ++it) found.push_back((*it)[1]);
  return found;
}

bool allowed(const std::string& from, const std::string& to) {
  const auto [begin, end] = kForbidden.equal_range(from);
  const bool forbidden = std::any_of(begin, end, [&](const auto& pair) { return pair.second == to; });
  return !forbidden && rank(to) <= rank(from);
}

TEST(Layering, IncludesPointOneWay) {
  for (const std::string& path : sources()) {
    ASSERT_LT(rank(folder_of(path)), std::ssize(kOrder)) << "src/" << path << " is in a folder without a place in the order";
    for (const std::string& included : includes(read(kRoot / "src" / path), "\"", "\"")) {
      EXPECT_TRUE(fs::exists(kRoot / "src" / included)) << "src/" << path << ": write '" << included << "' from src/";
      EXPECT_TRUE(allowed(folder_of(path), folder_of(included))) << "src/" << path << " must not include " << included;
    }
  }
}

TEST(Layering, LibrariesStayInTheFilesThatOwnThem) {
  for (const std::string& path : sources()) {
    for (const std::string& header : includes(read(kRoot / "src" / path), "<", ">")) {
      const auto owners = kOwners.find(header.substr(0, header.find_first_of("/.")));
      if (owners == kOwners.end()) continue;
      const bool owned = std::any_of(owners->second.begin(), owners->second.end(),
                                     [&](const std::string& owner) { return path.starts_with(owner); });
      EXPECT_TRUE(owned) << "src/" << path << " must not include <" << header << ">";
    }
  }
}

TEST(Layering, EveryOtherHeaderIsOfTheStandardOrTheSystem) {
  const std::vector<std::string> system = {"fnmatch", "spawn", "sys", "unistd"};
  for (const std::string& path : sources()) {
    for (const std::string& header : includes(read(kRoot / "src" / path), "<", ">")) {
      const std::string name = header.substr(0, header.find_first_of("/."));
      const bool standard = header == name;  // <vector>: neither folder nor ending
      const bool known = kOwners.contains(name) || std::find(system.begin(), system.end(), name) != system.end();
      EXPECT_TRUE(standard || known) << "src/" << path << " includes <" << header << ">, which has no owner in this test";
    }
  }
}

TEST(Layering, FilesAreShort) {
  for (const std::string& path : sources()) {
    const std::string text = read(kRoot / "src" / path);
    const auto lines = static_cast<size_t>(std::count(text.begin(), text.end(), '\n'));
    EXPECT_LE(lines, kMaxLines) << "src/" << path << ": split it by topic";
  }
}

// Two types of one name in two files would be one to the linker, which keeps a single copy of what is made for both.
TEST(Layering, TypesHaveNamesOfTheirOwn) {
  const std::regex definition("(?:^|\n)(?:struct|class|enum class|enum) ([A-Za-z]+)[^;\n]*\\{");
  std::map<std::string, std::string> known;
  for (const std::string& path : files_below("src", {".h"})) {
    const std::string text = read(kRoot / "src" / path);
    for (std::sregex_iterator it(text.begin(), text.end(), definition), end; it != end; ++it) {
      const auto [first, is_new] = known.emplace((*it)[1], path);
      EXPECT_TRUE(is_new) << (*it)[1] << " is defined in src/" << first->second << " and in src/" << path;
    }
  }
  EXPECT_GT(known.size(), 100u);
}

TEST(Layering, EverySourceIsInTheBuild) {
  const std::string build = read(kRoot / "CMakeLists.txt");
  for (const std::string& path : files_below("src", {".cc", ".S"})) {
    EXPECT_TRUE(build.find("src/" + path) != std::string::npos) << "src/" << path << " is missing from CMakeLists.txt";
  }
}

TEST(Layering, EveryTestIsInTheBuild) {
  const std::string build = read(kRoot / "tests/CMakeLists.txt");
  for (const std::string& path : files_below("tests", {".cc", ".py"})) {
    if (!path.ends_with("_test.cc") && !path.ends_with("_test.py")) continue;
    EXPECT_TRUE(build.find(path) != std::string::npos) << "tests/" << path << " is missing from tests/CMakeLists.txt";
  }
}

TEST(Layering, EveryHeaderSaysWhatItIs) {
  for (const std::string& path : files_below("src", {".h"})) {
    const std::string text = read(kRoot / "src" / path);
    EXPECT_TRUE(text.starts_with("//")) << "src/" << path << " opens without a comment";
    EXPECT_NE(text.find("#pragma once"), std::string::npos) << "src/" << path;
  }
}

}  // namespace
}  // namespace claimtier
