#include "text/tokenizer.h"

#include <algorithm>
#include <utility>

#include "text/characters.h"
#include "text/letters.h"
#include "text/token_shapes.h"
#include "text/word_table.h"

namespace claimtier {
namespace {

// 's that is short for "is" or "us", not a possessive.
constexpr WordTable kWholeWithS({
    "he's", "here's", "how's", "it's", "let's", "she's", "that's", "there's", "what's", "where's", "who's"});
// A number closely behind them is theirs, no reference mark.
constexpr WordTable kNumberedNames({
    "class", "covid", "figure", "grade", "level", "omega", "page", "part", "phase", "plan", "stage", "step", "table",
    "tier", "type", "week", "windows"});
// Unit words that take an exponent: "cm²" carries no reference mark.
constexpr WordTable kRaisedUnits({"cm", "ft", "in", "km", "m", "mm"});

constexpr size_t kBytesOfToken = 5;  // with the blank behind it: no more in most prose

bool is_ascii_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_letter(char32_t c) { return kind_of(c) == CharKind::Letter; }
bool is_space(char32_t c) { return kind_of(c) == CharKind::Space; }
bool opens(char32_t c) { return c == '(' || c == '[' || c == '{' || c == 0x2014 || c == '/'; }

class Scanner {
 public:
  Scanner(std::string_view text, Span<Char> part, Passage& out)
      : text_(text.substr(0, part.end)), begin_(part.begin), at_(part.begin), out_(out), small_(out.folded.size()) {}

  void run() {
    out_.tokens.reserve(out_.tokens.size() + (text_.size() - begin_) / kBytesOfToken + 1);
    append_small(text_.substr(begin_), out_.folded);
    while (at_ < text_.size()) step();
  }

 private:
  char32_t here() const { return code_point_at(text_, at_).value; }
  unsigned char byte_at(size_t at) const { return static_cast<unsigned char>(at < text_.size() ? text_[at] : ' '); }
  char32_t after(size_t size) const { return code_point_at(text_, at_ + size).value; }
  char32_t behind() const { return at_ > begin_ ? code_point_before(text_, at_).value : U' '; }
  std::string_view letters_since(size_t fold) const { return std::string_view(out_.folded).substr(fold); }

  void step() {
    const CodePoint c = code_point_at(text_, at_);
    switch (kind_of(c.value)) {
      case CharKind::Space:
      case CharKind::Ignored: at_ += c.size; return;
      case CharKind::Letter:
      case CharKind::Digit:
        if (!plain_word()) word_or_address();
        return;
      case CharKind::Superscript: reference(superscript_reference_end(text_, at_)); return;
      case CharKind::Symbol: symbol(c); return;
      case CharKind::Punctuation: punctuation(c); return;
    }
  }

  // Whether addresses are worth looking for before the next blank, so that plain words pay nothing for them.
  bool may_be_address() {
    if (at_ < chunk_end_) return chunk_has_address_;
    chunk_has_address_ = false;
    for (chunk_end_ = at_ + 1; byte_at(chunk_end_) != ' '; ++chunk_end_) {
      const unsigned char c = byte_at(chunk_end_);
      const bool inner_dot = c == '.' && byte_at(chunk_end_ + 1) != ' ';
      chunk_has_address_ = chunk_has_address_ || inner_dot || c == '@' || c == ':';
    }
    return chunk_has_address_;
  }

  // ---- tokens --------------------------------------------------------------------------------------------------

  void emit(size_t begin, size_t end, size_t fold, bool is_reference = false) {
    Token token;
    token.span = {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
    token.word = {static_cast<uint32_t>(fold), static_cast<uint32_t>(out_.folded.size())};
    token.before = before_;
    token.reference = is_reference;
    token.capital = !is_reference && is_capital(code_point_at(text_, begin).value);
    token.shout = token.capital && is_shout(begin, end);
    out_.tokens.push_back(token);
    before_ = kNothing;
  }

  // Up to an apostrophe, so that the s of "FDA's" does not count.
  bool is_shout(size_t begin, size_t end) const {
    int letters = 0;
    for (size_t i = begin; i < end;) {
      const CodePoint c = code_point_at(text_, i);
      if (is_apostrophe(c.value)) break;
      if (is_letter(c.value) && !is_capital(c.value)) return false;
      letters += is_letter(c.value) ? 1 : 0;
      i += c.size;
    }
    return letters >= 2;
  }

  void reference(size_t end) {
    const size_t fold = out_.folded.size();
    out_.folded += "[]";
    emit(at_, end, fold, true);
    at_ = end;
  }

  // Nearly every word; its small letters are there already.
  bool plain_word() {
    const size_t end = plain_word_end(text_, at_);
    if (end == at_ || (byte_at(end) != ' ' && may_be_address())) return false;
    Token& token = out_.tokens.emplace_back();
    token.span = {static_cast<uint32_t>(at_), static_cast<uint32_t>(end)};
    token.word = {static_cast<uint32_t>(small_ + at_ - begin_), static_cast<uint32_t>(small_ + end - begin_)};
    token.before = std::exchange(before_, kNothing);
    token.capital = is_ascii_capital(text_[at_]);
    token.shout = token.capital && end - at_ >= 2 && std::all_of(text_.begin() + at_, text_.begin() + end, is_ascii_capital);
    at_ = end;
    return true;
  }

  void word_or_address() {
    const size_t end = may_be_address() ? address_end(text_, at_) : at_;
    if (end <= at_) return word();
    const size_t fold = out_.folded.size();
    const size_t begin = at_;
    for (; at_ < end; at_ += code_point_at(text_, at_).size) append_folded(here(), out_.folded);
    emit(begin, end, fold);
  }

  void word() {
    const size_t begin = at_;
    const size_t fold = out_.folded.size();
    const bool number = !is_letter(here());
    char32_t last = 0;
    while (at_ < text_.size()) {
      const CodePoint c = code_point_at(text_, at_);
      if (kind_of(c.value) != CharKind::Ignored) {
        if (number && is_ascii_digit(last) && is_unit(text_, at_)) break;  // "50mg" is two tokens
        if (!is_word_character(c.value) && !joins(c, last, number, fold)) break;
        append_folded(c.value, out_.folded);
        last = c.value;
      }
      at_ += c.size;
      if (number && is_currency(last) && here() == ' ') ++at_;
    }
    if (number && is_word_character(last)) amount_sign();
    finish_word(begin, fold, !number && is_ascii_digit(last));
  }

  // Whether a character that is no letter and no digit goes on with the word.
  bool joins(CodePoint c, char32_t last, bool number, size_t fold) const {
    const char32_t next = after(c.size);
    const bool digits = is_ascii_digit(last) && is_ascii_digit(next);
    const bool letters = is_letter(last) && is_letter(next);
    if (last == 0) return is_currency(c.value) || c.value == '#' || c.value == '.';
    if (c.value == '.') return digits || (letters && joins_abbreviation(letters_since(fold)));
    if (c.value == ',' || c.value == ':') return number && digits;
    if (is_apostrophe(c.value)) return is_word_character(last) && is_letter(next);
    if (c.value == '&') return letters && letters_since(fold).size() <= 2 && !is_letter(after(2));  // "R&D"
    const bool raised = letters_since(fold) == "10" || kRaisedUnits.contains(letters_since(fold));
    return kind_of(c.value) == CharKind::Superscript && (raised || kind_of(last) == CharKind::Superscript);
  }

  // At the dot of "e.g", "U.S", "Ph.D": single letters with dots between them.
  bool joins_abbreviation(std::string_view so_far) const {
    const bool single = so_far.size() == 1 || so_far == "ph" || (so_far.size() > 1 && so_far[so_far.size() - 2] == '.');
    return single && !is_word_character(after(2));
  }

  // "100%", "100 %", "90€".
  void amount_sign() {
    const bool spaced = is_space(here()) && after(code_point_at(text_, at_).size) == '%';
    const size_t sign = at_ + (spaced ? code_point_at(text_, at_).size : 0);
    const CodePoint c = code_point_at(text_, sign);
    if (c.value != '%' && !is_currency(c.value)) return;
    if (is_word_character(code_point_at(text_, sign + c.size).value)) return;
    append_folded(c.value, out_.folded);
    at_ = sign + c.size;
  }

  void finish_word(size_t begin, size_t fold, bool ends_in_digit) {
    const std::string_view word = letters_since(fold);
    if (word.size() > 2 && word.substr(word.size() - 2) == "'s" && !kWholeWithS.contains(word)) {
      out_.folded.erase(out_.folded.size() - 2);
    }
    const size_t digits = ends_in_digit ? stuck_digits(begin, fold) : 0;
    out_.folded.erase(out_.folded.size() - digits);
    at_ -= digits;
    emit(begin, at_, fold);
    if (digits > 0) reference(digit_reference_end(text_, at_));
    while (at_ < text_.size() && here() == 0xA9) at_ += 2;
  }

  // Digits at the end of a small-letter word of four letters and more: "arthritis3", but not "omega3" and "COVID19".
  size_t stuck_digits(size_t begin, size_t fold) const {
    const std::string_view word = letters_since(fold);
    const size_t letters = word.find_first_of("0123456789");
    if (letters == std::string_view::npos || letters < 4 || kNumberedNames.contains(word.substr(0, letters))) return 0;
    const size_t digits = word.size() - letters;
    const auto small = [](char c) { return c >= 'a' && c <= 'z'; };
    const std::string_view written = text_.substr(begin, at_ - begin);
    const bool same_length = written.size() == word.size();
    if (!same_length || !std::all_of(written.begin() + 1, written.end() - static_cast<int>(digits), small)) return 0;
    return digits <= 3 && digit_reference_end(text_, at_ - digits) >= at_ ? digits : 0;
  }

  // ---- what stands between them --------------------------------------------------------------------------------

  void mark(int bits, size_t size) {
    before_ = static_cast<uint16_t>(before_ | bits);
    at_ += size;
  }

  void symbol(CodePoint c) { mark(kSymbol, c.size); }

  void punctuation(CodePoint c) {
    if (starts_number(c)) return word();
    if (is_apostrophe(c.value)) return single_quote(c);
    if (is_double_quote(c.value)) return double_quote(c);
    switch (c.value) {
      case ',': return stop_or_comma(kComma);
      case '.': return full_stop();
      case '!': return mark(kStop, 1);
      case '?': return mark(kStop | kQuestion, 1);
      case ';': return mark(kSemicolon, 1);
      case ':': return mark(kColon, 1);
      case '/': return mark(kSlash, 1);
      case '(':
      case '{': return mark(kOpenParen, 1);
      case ')':
      case ']':
      case '}': return mark(kCloseParen, 1);
      case '[': return bracket();
      case '&': return ampersand();
      case '+': return mark(is_alone(c) ? kSlash : kNothing, 1);
      case '*':
      case '>': return mark(is_alone(c) ? kSymbol : kNothing, 1);
      case 0x2026: return mark(kEllipsis, c.size);
      default: return is_dash(c.value) ? dash(c) : mark(kNothing, c.size);
    }
  }

  bool is_alone(CodePoint c) const { return is_space(behind()) && is_space(after(c.size)); }

  // "$4,500", "$ 4,500", "#1", ".5".
  bool starts_number(CodePoint c) const {
    const char32_t next = after(c.size);
    if (is_currency(c.value)) return is_ascii_digit(next) || (next == ' ' && is_ascii_digit(after(c.size + 1)));
    return (c.value == '#' || c.value == '.') && is_ascii_digit(next) && (is_space(behind()) || opens(behind()));
  }

  void full_stop() {
    size_t end = at_;
    while (end < text_.size() && text_[end] == '.') ++end;
    if (end - at_ > 1) return mark(kEllipsis, end - at_);
    stop_or_comma(kStop);
  }

  // "proven.14 The next", "inflammation,3 and": the number is a reference mark.
  void stop_or_comma(Between bit) {
    const bool candidate = follows_long_word() || (bit == kStop && is_closing_punctuation(behind()));
    mark(bit, 1);
    const size_t end = candidate ? digit_reference_end(text_, at_) : at_;
    if (end == at_) return;
    const CodePoint space = code_point_at(text_, end);
    const bool small_after = is_lower_case(code_point_at(text_, end + space.size).value);
    if (is_space(space.value) && (bit == kComma || !small_after)) reference(end);
  }

  bool follows_long_word() const {
    if (out_.tokens.empty() || out_.tokens.back().span.end != at_ || !is_letter(behind())) return false;
    const std::string_view word = out_.word(static_cast<uint32_t>(out_.tokens.size() - 1));
    return word.size() >= 4 && !kNumberedNames.contains(word);
  }

  void bracket() {
    const size_t end = bracket_reference_end(text_, at_);
    end > at_ ? reference(end) : mark(kOpenParen, 1);
  }

  // "&" is the word "and".
  void ampersand() {
    const size_t fold = out_.folded.size();
    out_.folded += "and";
    emit(at_, at_ + 1, fold);
    ++at_;
  }

  static bool is_dash(char32_t c) { return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212; }

  // Joined on both sides it is a hyphen, whatever its length up to the en dash; "pre- and post-" is one as well.
  void dash(CodePoint c) {
    const bool joined_left = !is_space(behind()) && c.value != 0x2014 && c.value != 0x2015;
    const bool joined_right = is_word_character(after(c.size)) || is_currency(after(c.size));
    mark(joined_left && (joined_right || is_suspended(at_ + c.size)) ? kHyphen : kDash, c.size);
  }

  bool is_suspended(size_t at) const {
    const std::string_view rest = text_.substr(at);
    return rest.starts_with(" and ") || rest.starts_with(" or ") || rest.starts_with(" to ") || rest.starts_with(" & ");
  }

  void double_quote(CodePoint c) {
    constexpr std::u32string_view kOpening = U"\u201C\u201E\u201F\u00AB\u2039";
    if (c.value != '"') return mark(kOpening.find(c.value) < kOpening.size() ? kOpenQuote : kCloseQuote, c.size);
    const bool space_left = is_space(behind()) || opens(behind());
    const bool word_right = is_word_character(after(1)) || opens(after(1));
    if (is_ascii_digit(behind()) && !double_open_) return mark(kNothing, 1);  // inches
    double_open_ = space_left == word_right ? space_left : !double_open_;
    mark(double_open_ ? kOpenQuote : kCloseQuote, 1);
  }

  void single_quote(CodePoint c) {
    const bool before_word = is_space(behind()) || opens(behind()) || is_double_quote(behind());
    const bool opening = before_word && is_letter(after(c.size));
    if (!opening && !single_open_) return mark(kNothing, c.size);  // the apostrophe of "patients'"
    single_open_ = opening;
    mark(opening ? kOpenQuote : kCloseQuote, c.size);
  }

  std::string_view text_;
  size_t begin_;
  size_t at_;
  Passage& out_;
  size_t small_;  // where the small letters of the part stand in `folded`; words that differ from them stand behind
  size_t chunk_end_ = 0;
  bool chunk_has_address_ = false;
  bool double_open_ = false;
  bool single_open_ = false;
  uint16_t before_ = kNothing;
};

}  // namespace

void tokenize(std::string_view text, Span<Char> part, Passage& out) { Scanner(text, part, out).run(); }

}  // namespace claimtier
