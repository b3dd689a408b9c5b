// The visible prose of a page: one text, cut into blocks, each stretch of it mapped back to Source::text().
//
// Readers (extract/) fill a Document through DocumentBuilder; every later stage only reads it.
//   "<p>Fish &amp; chips</p>"  ->  text "Fish & chips", one Paragraph, origin of '&' is the five bytes of "&amp;"
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace claimtier {

enum class BlockKind : uint8_t {
  Paragraph,
  Heading,      // level 1-6
  ListItem,     // level = nesting depth from 1; group = number of the list
  TableCell,    // group = number of the table; row and column from 0; header = true in <th> and in the first GFM row
  Quotation,    // a paragraph inside <blockquote> or ">"
  Term,         // <dt>, <summary>, and what else names the block after it
  Caption,      // alt, aria-label, figcaption, button text
  Title,        // <title>, front matter title, og:title
  Description,  // meta description, front matter description, og:description
  Data,         // strings of JSON-LD
};

enum class Visibility : uint8_t { Shown, Hidden, Chrome };  // Chrome: navigation and footer

struct Block {
  BlockKind kind = BlockKind::Paragraph;
  Span<Char> span;  // into Document::text
  Visibility visibility = Visibility::Shown;
  bool header = false;
  uint8_t level = 0;
  uint32_t group = 0;  // 0: in no list or table
  uint32_t row = 0;
  uint32_t column = 0;
};

// What the text of a file consists of that is no text itself.
struct Layout {
  std::vector<Block> blocks;  // spans into the text
  uint32_t nesting = 0;       // as Document::nesting
};

// A stretch of Document::text and where it stands in Source::text(). Equal lengths: byte for byte. Else the whole
// stretch stands for the whole source range (a character reference, collapsed white space, "[3]" for <sup>3</sup>).
struct Run {
  uint32_t text = 0;
  uint32_t text_size = 0;
  uint32_t source = 0;
  uint32_t source_size = 0;
};

struct NotJudged {
  Span<Char> span;     // into Document::text; empty where nothing could be read
  std::string reason;  // "not English", "image without text", "embedded frame", "rendered by scripts"
  Span<Char> source;   // into Source::text(), set where span is empty; else the place is Document::origin(span)
};

// The file is broken: what stands behind `at` was not read.
struct Fault {
  std::string message;
  uint32_t at = 0;  // in Source::text()
};

// A part of the file that people know by another name than its lines: "paragraph 12", "/sections/0/body", "post 7".
enum class PartKind : uint8_t { None, Paragraph, Value, Post };
struct FilePart {
  Span<Char> source;  // into Source::text()
  PartKind kind = PartKind::None;
  std::string name;
};

struct Document {
  std::string text;
  std::vector<Run> runs;      // ascending, covering all of text but the line feeds between blocks
  std::vector<Block> blocks;  // in the order of the page
  std::vector<NotJudged> not_judged;
  std::vector<Fault> faults;
  std::vector<FilePart> parts;  // ascending, none inside another; most files have none
  uint32_t nesting = 0;         // elements, lists, quotations or values inside each other, at most

  std::string_view text_of(Span<Char> span) const { return std::string_view(text).substr(span.begin, span.size()); }
  // From offsets into text to offsets into Source::text(); both ends lie inside the source, in order.
  Span<Char> origin(Span<Char> in_text) const;
  // The other way: the first stretch of text that stands for a part of the source; empty where nothing of it is visible.
  Span<Char> visible(Span<Char> in_source) const;
  // The part that holds a place of the source; null where none does.
  const FilePart* part_at(uint32_t in_source) const;
};

// Builds a Document block by block. White space inside a block (no-break spaces too) is collapsed to one space and
// trimmed at both ends; soft hyphens (U+00AD) and zero-width characters are dropped; blocks without words vanish.
class DocumentBuilder {
 public:
  // `source`: what the pieces point into; must outlive the builder.
  explicit DocumentBuilder(std::string_view source) : source_(source) {}

  // Opens a block; an open one is closed first. span of `block` is ignored. Text without a block opens a Paragraph.
  void open(const Block& block);
  void close();
  bool is_open() const { return open_; }

  // Adds source[at.begin, at.end) as it stands.
  void add(Span<Char> at);
  // Adds `text` standing for source[at.begin, at.end): a decoded reference, a reference mark.
  void add(std::string_view text, Span<Char> at);
  // Adds a space (a line break) at the given place of the source.
  void space(Span<Char> at);
  void not_judged(std::string reason, Span<Char> source_at);
  // So many elements are open here.
  void nested(size_t depth) { document_.nesting = std::max(document_.nesting, static_cast<uint32_t>(depth)); }

  // What is built so far, with nothing open: blocks that were read elsewhere may be put behind it.
  Document& closed();
  Document finish();

 private:
  void put(std::string_view text, Span<Char> at);
  void append(std::string_view text, Span<Char> at);

  std::string_view source_;
  Document document_;
  Block block_;
  bool open_ = false;
  bool pending_space_ = false;
  Span<Char> pending_at_;
};

}  // namespace claimtier
