#include "text/source.h"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <utility>
#include <vector>

namespace claimtier {
namespace {

using namespace std::string_literals;

struct Case {
  std::string bytes;
  std::string text;
  std::string note;  // of the first note; "" for none
  Format format = Format::Plain;
};

void expect_decoded(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    const Source source = decode("page", c.bytes, c.format);
    EXPECT_EQ(source.text(), c.text) << c.bytes;
    EXPECT_EQ(source.notes().empty() ? "" : source.notes()[0], c.note) << c.bytes;
    EXPECT_EQ(source.bytes(), c.bytes);
  }
}

// The bytes of the file behind the first occurrence of `part` in the decoded text.
std::string bytes_behind(const Source& source, std::string_view part) {
  const auto at = static_cast<uint32_t>(source.text().find(part));
  const Span<Byte> origin = source.origin({at, at + static_cast<uint32_t>(part.size())});
  return std::string(source.bytes().substr(origin.begin, origin.size()));
}

TEST(Source, TakesUtf8AsItIs) {
  expect_decoded({
      {"", "", ""},
      {"knee", "knee", ""},
      {"it’s 😀", "it’s 😀", ""},
      {"\xEF\xBB\xBFknee", "knee", ""},
      {"\xEF\xBB\xBF", "", ""},
  });
}

TEST(Source, ReadsUtf16WithAMark) {
  expect_decoded({
      {"\xFF\xFEk\0n\0"s, "kn", "read as UTF-16"},
      {"\xFE\xFF\0k\0n"s, "kn", "read as UTF-16"},
      {"\xFF\xFE\x19\x20"s, "’", "read as UTF-16"},
      {"\xFE\xFF\xD8\x3D\xDE\x00"s, "😀", "read as UTF-16"},
      {"\xFE\xFF\xD8\x3D\0k"s, "\uFFFDk", "read as UTF-16"},
      {"\xFE\xFF\xDE\x00"s, "\uFFFD", "read as UTF-16"},
      {"\xFF\xFEk\0n"s, "k\uFFFD", "read as UTF-16"},
      {"\xFF\xFE", "", "read as UTF-16"},
  });
}

TEST(Source, FallsBackToWindows1252) {
  expect_decoded({
      {"caf\xE9", "café", "not valid UTF-8: read as Windows-1252"},
      {"it\x92s \x80 5", "it’s € 5", "not valid UTF-8: read as Windows-1252"},
      {"\x81", "\u0081", "not valid UTF-8: read as Windows-1252"},
      {"\xC0\xAF", "À¯", "not valid UTF-8: read as Windows-1252"},          // overlong
      {"\xED\xA0\x80", "í\u00A0€", "not valid UTF-8: read as Windows-1252"},  // a surrogate
  });
}

TEST(Source, RepairsFewBrokenBytesInUtf8) {
  expect_decoded({
      {"it’s it’s \xE9", "it’s it’s \uFFFD", "1 bytes are not valid UTF-8: replaced by U+FFFD"},
      {"\xEF\xBB\xBFk\xE9", "k\uFFFD", "1 bytes are not valid UTF-8: replaced by U+FFFD"},
      {"it’s \xE2\x80", "itâ€™s â€", "not valid UTF-8: read as Windows-1252"},
  });
}

TEST(Source, BelievesTheDeclarationOfAPage) {
  const std::string filler(1100, ' ');
  const std::string declared = "read as Windows-1252, as the page declares";
  expect_decoded({
      {"<meta charset=windows-1252>\x93x\x94", "<meta charset=windows-1252>“x”", declared, Format::Html},
      {"<META CHARSET='ISO-8859-1'>é", "<META CHARSET='ISO-8859-1'>Ã©", declared, Format::Html},
      {"<meta content=\"text/html; charset=latin1\">\xE9", "<meta content=\"text/html; charset=latin1\">é", declared,
       Format::Html},
      {"<meta charset=utf-8><meta charset=latin1>é", "<meta charset=utf-8><meta charset=latin1>é", "", Format::Html},
      {"<meta charset=latin1>knee", "<meta charset=latin1>knee", "", Format::Html},
      {"<meta charset=latin1>é", "<meta charset=latin1>é", "", Format::Markdown},
      {filler + "<meta charset=latin1>é", filler + "<meta charset=latin1>é", "", Format::Html},
      {"\xEF\xBB\xBF<meta charset=latin1>é", "<meta charset=latin1>é", "", Format::Html},
  });
}

TEST(Source, ReplacesNulBytes) {
  expect_decoded({
      {"A stray one\0 in a line"s, "A stray one\uFFFD in a line", "1 NUL bytes: replaced by U+FFFD"},
  });
}

TEST(Source, SaysThatABinaryFileWasNotRead) {
  for (const std::string& bytes : {"\x89PNG\r\n\x1A\n\0\0\0\rIHDR"s, "k\0n\0e\0e\0"s, std::string(10, '\0')}) {
    const Source source = decode("page", bytes, Format::Plain);
    EXPECT_EQ(source.text(), "");
    EXPECT_EQ(source.fault(), "looks binary: not read");
    EXPECT_TRUE(source.notes().empty());
  }
  EXPECT_EQ(decode("page", "A stray one\0 in a line"s, Format::Plain).fault(), "");
}

TEST(Source, SaysThatUtf32WasNotRead) {
  for (const std::string& bytes : {"\xFF\xFE\0\0k\0\0\0n\0\0\0"s, "\0\0\xFE\xFF\0\0\0k"s, "\xFF\xFE\0\0"s}) {
    const Source source = decode("page", bytes, Format::Markdown);
    EXPECT_EQ(source.text(), "");
    EXPECT_EQ(source.fault(), "UTF-32: not read; save it as UTF-8");
  }
}

TEST(Source, MapsTextToBytes) {
  const std::vector<std::array<std::string, 3>> cases = {
      {"a knee", "knee", "knee"},
      {"\xEF\xBB\xBFit’s", "it’s", "it’s"},
      {"caf\xE9 noir", "é", "\xE9"},
      {"caf\xE9 noir", "noir", "noir"},
      {"\xFF\xFEk\0\x19\x20n\0"s, "’", "\x19\x20"},
      {"\xFF\xFEk\0\x19\x20n\0"s, "’n", "\x19\x20n\0"s},
      {"\xFE\xFF\xD8\x3D\xDE\x00\0k"s, "😀", "\xD8\x3D\xDE\x00"s},
      {"A stray one\0 in a line"s, "\uFFFD", "\0"s},
      {"A stray one\0 in a line"s, "in a line", "in a line"},
      {"it’s it’s \xE9!", "s \uFFFD!", "s \xE9!"},
  };
  for (const auto& [bytes, part, origin] : cases) {
    const Source source = decode("page", bytes, Format::Plain);
    EXPECT_EQ(bytes_behind(source, part), origin) << bytes;
  }
}

TEST(Source, TheEndOfTheTextIsTheEndOfTheFile) {
  const std::vector<std::string> files = {"",        "knee",          "\xEF\xBB\xBFknee",
                                          "caf\xE9", "\xFF\xFEk\0"s, "\x89\0\0"s};
  for (const std::string& bytes : files) {
    const Source source = decode("page", bytes, Format::Plain);
    const auto end = static_cast<uint32_t>(source.text().size());
    EXPECT_EQ(source.origin({end, end}).end, bytes.size()) << bytes;
  }
}

TEST(Source, ReadsLongFilesWithoutAMapPerByte) {
  std::string bytes;
  while (bytes.size() < 1'000'000) bytes += "Our clinic’s knees walk a little further every day. ";
  const Source source = decode("page", std::move(bytes), Format::Plain);
  EXPECT_EQ(source.text().data(), source.bytes().data());
}

}  // namespace
}  // namespace claimtier
