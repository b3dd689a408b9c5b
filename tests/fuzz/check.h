// What must hold whatever the bytes are. A broken promise ends the fuzzer with a message, so that the input is kept.
#pragma once

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "rulepack/load.h"
#include "text/document.h"
#include "text/format.h"
#include "unit/extract/zip_archive.h"

namespace claimtier {

class BrokenPromise : public std::runtime_error {
  using std::runtime_error::runtime_error;
};

inline void must(bool holds, const std::string& promise) {
  if (!holds) throw BrokenPromise("broken promise: " + promise);
}

template <class Unit>
void must_lie_inside(Span<Unit> span, size_t size, const std::string& promise) {
  must(span.begin <= span.end && span.end <= size, promise);
}

// An input may begin with a letter for its format, so that seeds can be read; any other byte counts too.
inline Format format_by(char first) {
  constexpr std::string_view kLetters = "pmhxtjywd";
  constexpr std::array kFormats = {Format::Plain, Format::Markdown, Format::Html,      Format::Mdx, Format::Template,
                                   Format::Json,  Format::Yaml,     Format::Wordpress, Format::Docx};
  const size_t letter = kLetters.find(first);
  return kFormats[letter != std::string_view::npos ? letter : static_cast<unsigned char>(first) % kFormats.size()];
}

// A Word file: as it is, or the XML of its document, then of its styles and notes, each behind a line "----".
inline std::string word_file(std::string_view bytes) {
  constexpr std::string_view kBreak = "\n----\n";
  if (bytes.starts_with("PK")) return std::string(bytes);
  ZipParts parts;
  for (const char* name : {"word/document.xml", "word/styles.xml", "word/footnotes.xml", "word/endnotes.xml", "_rels/.rels"}) {
    const size_t end = std::min(bytes.find(kBreak), bytes.size());
    parts.push_back({name, std::string(bytes.substr(0, end))});
    if (end == bytes.size()) break;
    bytes.remove_prefix(end + kBreak.size());
  }
  return zip_archive(parts);
}

// The bytes of a file of this format.
inline std::string file_of(Format format, std::string_view bytes) {
  return format == Format::Docx ? word_file(bytes) : std::string(bytes);
}

inline void check_runs(const Document& document, size_t source_size) {
  uint32_t text_end = 0;
  for (const Run& run : document.runs) {
    must(run.text >= text_end, "runs ascend in the text");
    text_end = run.text + run.text_size;
    must(text_end <= document.text.size(), "runs lie inside the text");
    must(uint64_t{run.source} + run.source_size <= source_size, "runs lie inside the source");
  }
}

inline void check_blocks(const Document& document, size_t source_size) {
  uint32_t end = 0;
  for (const Block& block : document.blocks) {
    must_lie_inside(block.span, document.text.size(), "blocks lie inside the text");
    must(block.span.begin >= end && !block.span.empty(), "blocks are in order and hold text");
    end = block.span.end;
    must_lie_inside(document.origin(block.span), source_size, "blocks stand somewhere in the source");
  }
}

inline void check_document(const Document& document, size_t source_size) {
  check_runs(document, source_size);
  check_blocks(document, source_size);
  for (const NotJudged& part : document.not_judged) {
    must_lie_inside(part.span, document.text.size(), "what was not judged lies inside the text");
    must_lie_inside(part.source, source_size, "what was not judged lies inside the source");
  }
  for (const Fault& fault : document.faults) must(fault.at <= source_size && !fault.message.empty(), "a fault says where and what");
}

// What a report of this format promises whatever the pages say.
inline void check_report_bytes(std::string_view format, std::string_view bytes) {
  const auto starts_with_command = [](std::string_view line) {
    return line.starts_with("::error ") || line.starts_with("::warning ") || line.starts_with("::notice ");
  };
  const auto each_line = [&](auto holds) {
    for (size_t at = 0; at < bytes.size();) {
      const size_t end = bytes.find('\n', at);
      must(end != std::string_view::npos && holds(bytes.substr(at, end - at)), std::string(format) + ": each line is what it should be");
      at = end + 1;
    }
  };
  if (format == "json" || format == "sarif" || format == "gitlab" || format == "rdjson") {
    must(nlohmann::json::accept(bytes), std::string(format) + " is valid JSON");
  } else if (format == "jsonl") {
    each_line([](std::string_view line) { return nlohmann::json::accept(line); });
  } else if (format == "github") {
    each_line(starts_with_command);
  } else if (format == "checkstyle" || format == "junit") {
    pugi::xml_document xml;
    must(xml.load_buffer(bytes.data(), bytes.size(), pugi::parse_full), std::string(format) + " is valid XML");
  } else if (format != "html") {
    const std::string_view line_ends = format == "csv" ? "\r\n" : "\n";
    must(std::none_of(bytes.begin(), bytes.end(),
                      [&](char c) { return c == 127 || (c >= 0 && c < ' ' && line_ends.find(c) == std::string_view::npos); }),
         std::string(format) + " holds no control characters");
  }
}

inline void check_problems(const std::vector<Problem>& problems) {
  for (const Problem& problem : problems) {
    must(!problem.path.empty() && !problem.text.empty(), "a problem says where and what");
    must(problem.line > 0 && problem.column > 0, "a problem has a line and a column");
  }
}

}  // namespace claimtier
