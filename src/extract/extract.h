// Text to prose: picks the reader by the format. Total: any valid UTF-8 gives a Document.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/document.h"
#include "text/limits.h"
#include "text/source.h"

namespace claimtier {

Document extract(Format format, std::string_view text);

// The same for the text of a source, or for one that was made of it and has its length (directives are blanked).
Document extract(const Source& source, std::string_view text);

// One page of a file: of a WordPress export a post, else all of it.
struct Page {
  std::string name;  // "#post-7", behind the path of the file; empty: the whole file
  Span<Char> part;   // of Source::text()
  Document document;
};
std::vector<Page> extract_pages(const Source& source, std::string_view text);

// A file to what the readers read: decoded, or taken out of its archive.
struct Opened {
  Source source;
  std::string fault;  // "not a Word file: ...", "looks binary: not read"; empty: opened
};
Opened open_source(std::string path, std::string bytes, Format format, const Limits& limits = {});

// One reader per format, each in the file of its name. Offsets of the builder are offsets into Source::text().
Document read_plain(std::string_view text);
Document read_html(std::string_view text);
Document read_json(std::string_view text);
Document read_mdx(std::string_view text);
Document read_template(std::string_view text);
Document read_wordpress(std::string_view text);  // all posts as one page
Document read_yaml(std::string_view text);

// What four spaces before a paragraph mean: in Markdown code, in MDX nothing.
enum class Indented : uint8_t { Code, Prose };
Document read_markdown(std::string_view text, Indented indented = Indented::Code);

// Reads text[part.begin, part.end) as HTML into a builder over the whole text (raw HTML inside Markdown). A block that
// is open in the builder stays open and takes inline text.
enum class EmptyLines : uint8_t { Space, Break };  // Break: an empty line parts paragraphs, as WordPress has it
void read_html_into(DocumentBuilder& builder, std::string_view text, Span<Char> part, EmptyLines empty_lines = EmptyLines::Space);

}  // namespace claimtier
