// A Document as one string to compare with, and the check that its map to the source is exact.
//
//   "# Hi\n\n- one" -> "h1 Hi | - one"
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/document.h"

namespace claimtier {

inline std::string shape_of(const Block& block) {
  const std::string row_and_column = std::to_string(block.row) + "," + std::to_string(block.column);
  switch (block.kind) {
    case BlockKind::Paragraph: return "p";
    case BlockKind::Heading: return "h" + std::to_string(block.level);
    case BlockKind::ListItem: return std::string(block.level, '-');
    case BlockKind::TableCell: return (block.header ? "th" : "td") + row_and_column;
    case BlockKind::Quotation: return ">";
    case BlockKind::Term: return "term";
    case BlockKind::Caption: return "caption";
    case BlockKind::Title: return "title";
    case BlockKind::Description: return "description";
    case BlockKind::Data: return "data";
  }
  return "?";
}

inline std::string shape_of(const Document& document) {
  std::string out;
  for (const Block& block : document.blocks) {
    if (!out.empty()) out += " | ";
    out += shape_of(block) + " " + std::string(document.text_of(block.span));
  }
  return out;
}

// "/a/0: It helps." for each named part of the file, with what stands there.
inline std::string parts_of(const Document& document, std::string_view source) {
  std::string out;
  for (const FilePart& part : document.parts) {
    out += (out.empty() ? "" : " | ") + part.name + ": " + std::string(source.substr(part.source.begin, part.source.size()));
  }
  return out;
}

// The source bytes that the first occurrence of `words` in the text stands for.
inline std::string source_of(const Document& document, std::string_view source, std::string_view words) {
  const size_t at = document.text.find(words);
  if (at == std::string::npos) return "(not in the text)";
  const auto begin = static_cast<uint32_t>(at);
  const Span<Char> origin = document.origin({begin, begin + static_cast<uint32_t>(words.size())});
  return std::string(source.substr(origin.begin, origin.size()));
}

// Empty if every run lies in order, inside the source, and a verbatim one equals its source but for white space.
inline std::string flaw_of(const Document& document, std::string_view source) {
  uint32_t end = 0;
  for (const Run& run : document.runs) {
    const auto text = std::string_view(document.text).substr(run.text, run.text_size);
    const bool follows = run.text == end || (run.text == end + 1 && document.text[end] == '\n');
    if (!follows) return "gap before: " + std::string(text);
    if (uint64_t{run.source} + run.source_size > source.size()) return "outside the source: " + std::string(text);
    end = run.text + run.text_size;
    const std::string_view original = source.substr(run.source, run.source_size);
    if (original.starts_with('&')) continue;  // a reference may be as long as what it stands for: "&ngE;"
    const auto same = [](char a, char b) { return a == b || (a == ' ' && b >= '\t' && b <= '\r'); };
    if (original.size() == text.size() && !std::equal(text.begin(), text.end(), original.begin(), same)) {
      return "not the same: " + std::string(text) + " <- " + std::string(original);
    }
  }
  return end == document.text.size() ? "" : "text without a run at the end";
}

using ShapeCases = std::vector<std::pair<std::string, std::string>>;  // text, shape

// `read`: text to Document.
template <class Read>
void expect_shapes_by(Read read, const ShapeCases& cases) {
  for (const auto& [text, shape] : cases) {
    const Document document = read(text);
    EXPECT_EQ(shape_of(document), shape) << text;
    EXPECT_EQ(flaw_of(document, text), "") << text;
    EXPECT_TRUE(document.faults.empty()) << text;
  }
}

}  // namespace claimtier
