// HTML to tags and text by the tokenization states of the WHATWG standard, without building a tree: a part of a page
// goes in, tokens with their exact places come out, one for each call of `next`. Linear in the length of the part; any
// bytes give tokens.
//
//   "<p class=a>Fish &amp; chips</p>"  ->  StartTag "p" {0, 11}, Text {11, 16}, Reference "&" {16, 21}, Text {21, 27},
//   EndTag "p" {27, 31}
//
// As in the standard, the reader decides what an element's content is: after the start tag of a <script> it calls
// `enter`.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace claimtier {

// How the text after a start tag is read. All but Data and Plaintext last until the end tag of the same name.
enum class HtmlContent : uint8_t {
  Data,
  Rcdata,     // text and character references: title, textarea
  Rawtext,    // text only: style, xmp, iframe, noembed, noframes
  Script,     // text only, with the rules for <!-- inside
  Plaintext,  // text until the end of the page
};

// The content of the HTML element `name` (in lower case).
HtmlContent html_content_of(std::string_view name);

struct HtmlAttribute {
  Span<Char> name;
  Span<Char> value;  // without its quotes, character references not decoded; empty where there is none
};

enum class HtmlTokenKind : uint8_t { Text, Reference, StartTag, EndTag, Comment, Doctype };

struct HtmlToken {
  HtmlTokenKind kind = HtmlTokenKind::Text;
  Span<Char> span;                        // the whole token, "<" and ">" included
  std::string name;                       // StartTag, EndTag: in lower case
  std::string text;                       // Reference: what it stands for
  std::vector<HtmlAttribute> attributes;  // StartTag, EndTag: as written; of two with one name the first counts
  bool self_closing = false;
};

class HtmlTokenizer {
 public:
  HtmlTokenizer(std::string_view text, Span<Char> part) : text_(text.substr(0, part.end)), at_(part.begin) {}

  // Reads the next token into `token`, whose buffers are used again; false at the end of the part.
  bool next(HtmlToken& token);
  // Reads what follows as the content of the last start tag.
  void enter(HtmlContent content, std::string_view name);

 private:
  char peek(size_t ahead) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }
  bool starts_markup() const;
  bool closes_content(size_t at) const;
  bool read_reference(HtmlToken& token);
  bool read_markup(HtmlToken& token);
  void read_text(HtmlToken& token);
  bool read_raw(HtmlToken& token);
  size_t end_of_script() const;
  size_t end_of_rawtext() const;
  size_t end_of_comment() const;
  void read_comment(HtmlToken& token);
  void read_until_greater(HtmlToken& token, HtmlTokenKind kind);
  bool read_tag(HtmlToken& token);
  bool read_attributes(HtmlToken& token);
  void read_attribute_name(HtmlAttribute& attribute);
  void read_attribute_value(HtmlAttribute& attribute);
  void skip_space();
  void finish(HtmlToken& token, HtmlTokenKind kind, size_t begin) const;

  std::string_view text_;  // up to the end of the part
  size_t at_ = 0;
  HtmlContent content_ = HtmlContent::Data;
  std::string content_name_;
};

// The value of the attribute `name` (in lower case); null where the tag has none.
const HtmlAttribute* find_attribute(std::string_view text, const HtmlToken& token, std::string_view name);

}  // namespace claimtier
