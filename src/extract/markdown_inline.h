// The inside of one Markdown block: takes the pieces that md4c finds, in order, and gives the builder one block of text
// and the captions of its images. Source places are offsets into the whole text.
//
//   "Fish &amp; *chips*<sup>2</sup>" -> one block "Fish & chips[2]"; "&" stands for five bytes, "[2]" for twelve
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/document.h"

namespace claimtier {

class MarkdownInline {
 public:
  MarkdownInline(std::string_view text, DocumentBuilder& builder) : text_(text), builder_(builder) {}

  // `page` is what md4c reads: the text from `at` on, or a copy of it.
  void start(std::string_view page, uint32_t at) {
    page_ = page;
    page_begin_ = place_ = at;
  }
  // `md4c_text` came from the parser: its place in the text, or an empty span at the current place if md4c made it up.
  Span<Char> place_of(const char* md4c_text, size_t size) const;

  void add_prose(Span<Char> at, std::string_view prose);
  void add_code(Span<Char> at);  // md4c makes up nothing but the blank of a line end
  void add_reference(Span<Char> at, std::string_view reference);
  void add_html(Span<Char> at);
  void add_break() { break_ = true; }
  void enter_image();
  void leave_image(Span<Char> source_of_image);

  // Hands what was added to the builder as `block`; does nothing if there is none.
  void close_block(const Block& block);

 private:
  // Stands for source[at]: as it is, or by `decoded`; without words: a space.
  struct Piece {
    Span<Char> at;
    std::string decoded;
    bool verbatim = true;
  };
  using Pieces = std::vector<Piece>;

  Span<Char> next_comment(Span<Char> at);
  void add_words(Span<Char> at);
  void put(Span<Char> at);
  void put(Span<Char> at, std::string decoded);
  void put_break(uint32_t before);
  void read_tag(Span<Char> tag);
  void end_superscript(Span<Char> tag);
  std::string footnote_mark(std::string_view source_mark);
  void drop_attributes();
  void emit(const Pieces& pieces);
  void emit_captions(bool in_block);
  bool has_words() const;
  Pieces& sink() { return image_depth_ > 0 ? captions_.back() : pieces_; }

  std::string_view text_, page_;
  uint32_t page_begin_ = 0;  // in the text
  DocumentBuilder& builder_;
  uint32_t place_ = 0;  // end of the last piece in the source
  bool break_ = false;  // a line ended since
  Pieces pieces_;
  std::vector<Pieces> captions_;
  std::vector<Span<Char>> image_tags_;
  int image_depth_ = 0;
  std::optional<uint32_t> tag_begin_;  // of a tag that goes over several lines
  std::string hidden_in_;              // the element whose content is not shown: "script"
  uint32_t hidden_until_ = 0;          // end of a comment in the source
  size_t comment_end_ = 0;             // the next "-->", as far as one was looked for
  uint32_t superscript_begin_ = 0;
  std::optional<size_t> superscript_;  // index of its first piece
  std::unordered_map<std::string_view, size_t> footnotes_;  // numbers of those with a name
};

}  // namespace claimtier
