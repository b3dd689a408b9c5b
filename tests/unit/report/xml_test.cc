#include "report/xml.h"

#include <gtest/gtest.h>

#include "report/reporter.h"
#include "unit/report/sample_run.h"

namespace claimtier {
namespace {

constexpr const char* kHostile = "<b> & ]]> \"q\" \x01\x1b \xEF\xBF\xBE \xFF \xF0\x9F\x98\x80";

pugi::xml_document parsed(std::string_view format, const RunReport& run) {
  pugi::xml_document document;
  const std::string bytes = make_reporter(format, {})->render(run);
  EXPECT_TRUE(document.load_buffer(bytes.data(), bytes.size())) << bytes;
  return document;
}

std::string value(const pugi::xml_node& node, const char* name) { return node.attribute(name).value(); }

Finding note() {
  Finding finding = sample_red();
  finding.severity = Severity::Note, finding.code = "R16", finding.place.line = finding.place.end_line = 4;
  return finding;
}

std::string whole(XmlList& list) {
  const std::string middle = list.take();
  const auto [before, after] = list.around();
  return before + middle + after;
}

TEST(Xml, KeepsEveryCharacterThatXmlCanCarry) {
  XmlList list("all", {});
  add_text(add_element(list.root(), "e", {{"a", kHostile}}), kHostile);
  const std::string bytes = whole(list);
  EXPECT_EQ(bytes.find('\x01'), std::string::npos);
  EXPECT_EQ(bytes.find("&#1;"), std::string::npos);
  EXPECT_EQ(bytes.find("]]>"), bytes.find("]]> &quot;"));  // in the attribute, where it is no end of anything
  pugi::xml_document again;
  ASSERT_TRUE(again.load_buffer(bytes.data(), bytes.size()));
  const std::string expected = "<b> & ]]> \"q\" \uFFFD\uFFFD \uFFFD \uFFFD \U0001F600";
  EXPECT_EQ(value(again.child("all").child("e"), "a"), expected);
  EXPECT_EQ(again.child("all").child("e").text().get(), expected);
}

TEST(Xml, IsTheSameChildByChild) {
  XmlList list("all", {{"version", "1"}});
  EXPECT_EQ(whole(list), "<?xml version=\"1.0\"?>\n<all version=\"1\" />\n");
  add_text(add_element(list.root(), "a", {}), "b");
  std::string middle = list.take();
  add_element(add_element(list.root(), "c", {}), "d", {});
  middle += list.take();
  EXPECT_EQ(list.around().first + middle + list.around().second,
            "<?xml version=\"1.0\"?>\n<all version=\"1\">\n  <a>b</a>\n  <c>\n    <d />\n  </c>\n</all>\n");
}

TEST(Checkstyle, HasAnErrorForEachFinding) {
  const RulePack pack = sample_pack();
  const pugi::xml_document report = parsed("checkstyle", sample_run(pack, {sample_red(), sample_green(), note()}));
  const pugi::xml_node file = report.child("checkstyle").child("file");
  EXPECT_EQ(value(file, "name"), "site/knee.md");
  const pugi::xml_node error = file.child("error");
  EXPECT_EQ(value(error, "line"), "3");
  EXPECT_EQ(value(error, "column"), "4");
  EXPECT_EQ(value(error, "severity"), "error");
  EXPECT_EQ(value(error, "message"), sample_red().message);
  EXPECT_EQ(value(error, "source"), "claimtier.R3.regeneration/claim");
  EXPECT_EQ(value(error.next_sibling(), "severity"), "info");
  EXPECT_FALSE(error.next_sibling().next_sibling()) << "a credit is no error";
}

TEST(Checkstyle, ListsFilesWithoutFindingsAndFilesThatCouldNotBeRead) {
  const RulePack pack = sample_pack();
  RunReport run = sample_run(pack, {});
  EXPECT_TRUE(parsed("checkstyle", run).child("checkstyle").child("file").attribute("name"));
  run.files[0].errors.push_back({"cannot read", 0, 0});
  const pugi::xml_document report = parsed("checkstyle", run);
  const pugi::xml_node error = report.child("checkstyle").child("file").child("error");
  EXPECT_EQ(value(error, "message"), "cannot read");
  EXPECT_EQ(value(error, "line"), "1");
}

TEST(Junit, FailsACaseForEachErrorAndWarning) {
  const RulePack pack = sample_pack();
  Finding hidden = sample_red();
  hidden.suppressed.kind = "inline";
  const pugi::xml_document report = parsed("junit", sample_run(pack, {sample_red(), sample_green(), note(), hidden}));
  const pugi::xml_node suite = report.child("testsuites").child("testsuite");
  EXPECT_EQ(value(suite, "name"), "site/knee.md");
  EXPECT_EQ(value(suite, "tests"), "2");
  EXPECT_EQ(value(suite, "failures"), "1");
  EXPECT_EQ(value(suite, "errors"), "0");
  const pugi::xml_node test = suite.child("testcase");
  EXPECT_EQ(value(test, "name"), "R3 regeneration/claim at 3:4");
  EXPECT_EQ(value(test.child("failure"), "message"), sample_red().message);
  EXPECT_EQ(value(test.child("failure"), "type"), "error");
  EXPECT_NE(std::string(test.child("failure").text().get()).find("instead: Say what was measured."), std::string::npos);
  EXPECT_EQ(value(test.next_sibling(), "name"), "R16 regeneration/claim at 4:4");
  EXPECT_FALSE(test.next_sibling().first_child()) << "a note passes";
  EXPECT_NE(std::string(suite.child("system-out").text().get()).find("site/knee.md:4:4: note R16"), std::string::npos);
}

TEST(Junit, PassesAFileWithoutFindings) {
  const RulePack pack = sample_pack();
  const pugi::xml_document report = parsed("junit", sample_run(pack, {}));
  const pugi::xml_node suite = report.child("testsuites").child("testsuite");
  EXPECT_EQ(value(suite, "tests"), "1");
  EXPECT_EQ(value(suite, "failures"), "0");
  EXPECT_FALSE(suite.child("testcase").first_child());
}

TEST(Junit, HasAnErrorForAFileThatCouldNotBeRead) {
  const RulePack pack = sample_pack();
  RunReport run = sample_run(pack, {});
  run.files[0].errors.push_back({"cannot read", 0, 0});
  const pugi::xml_document report = parsed("junit", run);
  const pugi::xml_node suite = report.child("testsuites").child("testsuite");
  EXPECT_EQ(value(suite, "tests"), "1");
  EXPECT_EQ(value(suite, "errors"), "1");
  EXPECT_EQ(value(suite.child("testcase").child("error"), "message"), "cannot read");
}

}  // namespace
}  // namespace claimtier
