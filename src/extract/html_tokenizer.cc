#include "extract/html_tokenizer.h"

#include <algorithm>
#include <array>

#include "extract/character_reference.h"
#include "text/characters.h"

namespace claimtier {
namespace {

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }
bool ends_name(char c) { return is_space(c) || c == '/' || c == '>'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Whether text[at...] reads `name` (in lower case) in any case.
bool reads(std::string_view text, size_t at, std::string_view name) {
  if (text.size() < at + name.size()) return false;
  return std::equal(name.begin(), name.end(), text.begin() + static_cast<std::ptrdiff_t>(at),
                    [](char wanted, char c) { return lower(c) == wanted; });
}

// Whether `mark` ("</" or "<"), the name and an end of the name stand at `at`.
bool tag_at(std::string_view text, size_t at, std::string_view mark, std::string_view name) {
  const size_t behind = at + mark.size() + name.size();
  return behind < text.size() && reads(text, at, mark) && reads(text, at + mark.size(), name) &&
         ends_name(text[behind]);
}

Span<Char> span_of(size_t begin, size_t end) { return {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)}; }

struct ContentName {
  std::string_view name;
  HtmlContent content;
};

constexpr std::array<ContentName, 9> kContentNames = {{{"iframe", HtmlContent::Rawtext},
                                                       {"noembed", HtmlContent::Rawtext},
                                                       {"noframes", HtmlContent::Rawtext},
                                                       {"plaintext", HtmlContent::Plaintext},
                                                       {"script", HtmlContent::Script},
                                                       {"style", HtmlContent::Rawtext},
                                                       {"textarea", HtmlContent::Rcdata},
                                                       {"title", HtmlContent::Rcdata},
                                                       {"xmp", HtmlContent::Rawtext}}};

}  // namespace

HtmlContent html_content_of(std::string_view name) {
  for (const ContentName& row : kContentNames) {
    if (row.name == name) return row.content;
  }
  return HtmlContent::Data;
}

const HtmlAttribute* find_attribute(std::string_view text, const HtmlToken& token, std::string_view name) {
  for (const HtmlAttribute& attribute : token.attributes) {
    if (attribute.name.size() == name.size() && reads(text, attribute.name.begin, name)) return &attribute;
  }
  return nullptr;
}

bool HtmlTokenizer::next(HtmlToken& token) {
  while (at_ < text_.size()) {
    if (content_ != HtmlContent::Data && content_ != HtmlContent::Rcdata) {
      if (read_raw(token)) return true;
    } else if (text_[at_] == '<' && starts_markup()) {
      if (read_markup(token)) return true;
    } else {
      if (text_[at_] != '&' || !read_reference(token)) read_text(token);
      return true;
    }
  }
  return false;
}

void HtmlTokenizer::enter(HtmlContent content, std::string_view name) {
  content_ = content;
  content_name_ = name;
}

bool HtmlTokenizer::starts_markup() const {
  if (content_ == HtmlContent::Rcdata) return closes_content(at_);
  const char c = peek(1);
  if (c == '/') return at_ + 2 < text_.size();
  return is_ascii_letter(c) || c == '!' || c == '?';
}

bool HtmlTokenizer::closes_content(size_t at) const { return tag_at(text_, at, "</", content_name_); }

bool HtmlTokenizer::read_reference(HtmlToken& token) {
  const size_t size = read_character_reference(text_.substr(at_), token.text);
  if (size == 0) return false;
  const size_t begin = at_;
  at_ += size;
  finish(token, HtmlTokenKind::Reference, begin);
  return true;
}

// One byte at least: it is called at what is neither markup nor a reference.
void HtmlTokenizer::read_text(HtmlToken& token) {
  const size_t begin = at_++;
  while (at_ < text_.size() && text_[at_] != '&' && !(text_[at_] == '<' && starts_markup())) ++at_;
  finish(token, HtmlTokenKind::Text, begin);
}

// False where the content is empty; its end tag is read as any other.
bool HtmlTokenizer::read_raw(HtmlToken& token) {
  const size_t begin = at_;
  if (content_ == HtmlContent::Script) at_ = end_of_script();
  if (content_ == HtmlContent::Rawtext) at_ = end_of_rawtext();
  if (content_ == HtmlContent::Plaintext) at_ = text_.size();
  content_ = HtmlContent::Data;
  finish(token, HtmlTokenKind::Text, begin);
  return !token.span.empty();
}

size_t HtmlTokenizer::end_of_rawtext() const {
  size_t at = text_.find('<', at_);
  while (at != std::string_view::npos && !closes_content(at)) at = text_.find('<', at + 1);
  return std::min(at, text_.size());
}

// Behind "<!--" a script may hold "<script>...</script>" as text until "-->" (WHATWG 13.2.5.15-31).
size_t HtmlTokenizer::end_of_script() const {
  enum class State { Plain, Escaped, DoubleEscaped } state = State::Plain;
  size_t dashes = 0;
  for (size_t at = at_; at < text_.size(); ++at) {
    const char c = text_[at];
    if (c == '>' && state != State::Plain && at >= dashes + 2 && text_[at - 1] == '-' && text_[at - 2] == '-') {
      state = State::Plain;
    }
    if (c != '<') continue;
    if (state != State::DoubleEscaped && closes_content(at)) return at;
    if (state == State::Plain && text_.substr(at, 4) == "<!--") {
      state = State::Escaped;
      dashes = at + 2;
      at += 3;
    } else if (state == State::Escaped && tag_at(text_, at, "<", "script")) {
      state = State::DoubleEscaped;
    } else if (state == State::DoubleEscaped && closes_content(at)) {
      state = State::Escaped;
    }
  }
  return text_.size();
}

// False where there is nothing to report: "</>" and a tag that the end of the page cuts off.
bool HtmlTokenizer::read_markup(HtmlToken& token) {
  content_ = HtmlContent::Data;
  const char c = peek(1);
  if (is_ascii_letter(c) || (c == '/' && is_ascii_letter(peek(2)))) return read_tag(token);
  if (c == '/' && peek(2) == '>') {
    at_ += 3;
    return false;
  }
  if (text_.substr(at_, 4) == "<!--") {
    read_comment(token);
  } else {
    read_until_greater(token, reads(text_, at_, "<!doctype") ? HtmlTokenKind::Doctype : HtmlTokenKind::Comment);
  }
  return true;
}

// Where the "-->" or "--!>" stands that closes the comment.
size_t HtmlTokenizer::end_of_comment() const {
  size_t end = text_.find("--", at_);
  for (; end != std::string_view::npos; end = text_.find("--", end + 1)) {
    const size_t greater = end + 2 < text_.size() && text_[end + 2] == '!' ? end + 3 : end + 2;
    if (greater < text_.size() && text_[greater] == '>') break;
  }
  return std::min(end, text_.size());
}

void HtmlTokenizer::read_comment(HtmlToken& token) {
  const size_t begin = at_;
  at_ += 4;
  if (peek(0) != '>' && !(peek(0) == '-' && peek(1) == '>')) at_ = end_of_comment();
  read_until_greater(token, HtmlTokenKind::Comment);
  token.span.begin = static_cast<uint32_t>(begin);
}

void HtmlTokenizer::read_until_greater(HtmlToken& token, HtmlTokenKind kind) {
  const size_t begin = at_;
  const size_t greater = text_.find('>', at_);
  at_ = greater == std::string_view::npos ? text_.size() : greater + 1;
  finish(token, kind, begin);
}

bool HtmlTokenizer::read_tag(HtmlToken& token) {
  const size_t begin = at_;
  const bool end_tag = peek(1) == '/';
  at_ += end_tag ? 2 : 1;
  const size_t name = at_;
  while (at_ < text_.size() && !ends_name(text_[at_])) ++at_;
  token.name.resize(at_ - name);
  std::transform(text_.data() + name, text_.data() + at_, token.name.begin(), lower);
  token.attributes.clear();
  token.self_closing = false;
  if (!read_attributes(token)) return false;
  finish(token, end_tag ? HtmlTokenKind::EndTag : HtmlTokenKind::StartTag, begin);
  return true;
}

bool HtmlTokenizer::read_attributes(HtmlToken& token) {
  while (true) {
    skip_space();
    if (at_ >= text_.size()) return false;
    const char c = text_[at_];
    if (c == '>' || c == '/') {
      token.self_closing = c == '/' && peek(1) == '>';
      at_ += token.self_closing ? 2 : 1;
      if (c == '>' || token.self_closing) return true;
      continue;
    }
    HtmlAttribute attribute;
    read_attribute_name(attribute);
    read_attribute_value(attribute);
    token.attributes.push_back(attribute);
  }
}

// A "=" in the first place is part of the name.
void HtmlTokenizer::read_attribute_name(HtmlAttribute& attribute) {
  const size_t begin = at_++;
  while (at_ < text_.size() && !ends_name(text_[at_]) && text_[at_] != '=') ++at_;
  attribute.name = span_of(begin, at_);
  skip_space();
}

void HtmlTokenizer::read_attribute_value(HtmlAttribute& attribute) {
  if (peek(0) != '=') return;
  ++at_;
  skip_space();
  const char quote = peek(0);
  const bool quoted = quote == '"' || quote == '\'';
  if (quoted) ++at_;
  const size_t begin = at_;
  if (quoted) {
    at_ = std::min(text_.find(quote, at_), text_.size());
  } else {
    while (at_ < text_.size() && !is_space(text_[at_]) && text_[at_] != '>') ++at_;
  }
  attribute.value = span_of(begin, at_);
  if (quoted && at_ < text_.size()) ++at_;
}

void HtmlTokenizer::skip_space() {
  while (at_ < text_.size() && is_space(text_[at_])) ++at_;
}

void HtmlTokenizer::finish(HtmlToken& token, HtmlTokenKind kind, size_t begin) const {
  token.kind = kind;
  token.span = span_of(begin, at_);
}

}  // namespace claimtier
