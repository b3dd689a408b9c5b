// Pieces of an HTML page to blocks: text with its context goes in, the builder's blocks come out. A block opens with
// its first visible text. What stands inside a sentence but is no part of it (hidden inline elements, alt texts) waits
// until the block is closed.
//
//   "See <img alt='A knee'>Figure<sup>3</sup>."  ->  Paragraph "See Figure[3].", Caption "A knee"
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/html_context.h"
#include "text/document.h"

namespace claimtier {

class HtmlWriter {
 public:
  // A block that is open in the builder takes the text up to the first `close`.
  HtmlWriter(DocumentBuilder& builder, std::string_view text)
      : builder_(builder), text_(text), borrowed_(builder.is_open()) {}

  // Text as it stands.
  void add(Span<Char> at, const HtmlContext& context);
  // `text` standing for a place.
  void add(std::string text, Span<Char> at, const HtmlContext& context);
  // A <br>; two in a row part paragraphs.
  void line_break(Span<Char> at, const HtmlContext& context);
  // A block of its own from the value of an attribute.
  void add_attribute(Span<Char> value, Block block);

  // <sup>: what is only numbers becomes a reference mark such as "[3]".
  void begin_mark(uint32_t at);
  void end_mark(uint32_t at);

  void close();
  // Closes, unless the block that was open at the start is so still.
  void finish();

 private:
  struct Piece {
    Span<Char> at;
    std::string text;  // empty: as it stands
    bool attribute = false;
  };
  struct Waiting {
    Block block;
    std::vector<Piece> pieces;
  };

  void take(Piece piece, const HtmlContext& context);
  void put(const Piece& piece);
  void put_attribute(Span<Char> value);
  void hold(Piece piece, const HtmlContext& context);
  void release_mark();
  bool write_mark(uint32_t end);

  DocumentBuilder& builder_;
  std::string_view text_;
  bool borrowed_;
  bool open_ = false;
  bool after_break_ = false;
  bool same_element_ = false;  // the last waiting text can go on
  std::vector<Waiting> waiting_;

  bool in_mark_ = false;
  uint32_t mark_begin_ = 0;
  std::string mark_;
  std::vector<Piece> marked_;
  HtmlContext mark_context_;
};

}  // namespace claimtier
