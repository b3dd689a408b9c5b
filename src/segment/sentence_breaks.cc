#include "segment/sentence_breaks.h"

#include <algorithm>

#include "segment/abbreviations.h"
#include "text/characters.h"

namespace claimtier {
namespace {

// Text without full stops is cut after so many tokens, so that the time per sentence stays bounded; prose never comes near it.
constexpr uint32_t kLongest = 400;

constexpr uint16_t kMayEnd = kStop | kEllipsis | kSymbol;  // most words have none of them before them

// The first full stop, question or exclamation mark between two words, and what belongs to it.
struct Stop {
  enum Kind : uint8_t { None, Period, Question, Exclamation, Ellipsis } kind = None;
  size_t begin = 0;
  size_t run_end = 0;  // behind the marks
  size_t end = 0;      // behind closing quotes, brackets and reference marks
};

bool is_stop(char32_t c) { return c == '.' || c == '?' || c == '!' || c == 0x2026; }

char end_of(Stop::Kind kind) {
  if (kind == Stop::None) return 0;
  return kind == Stop::Question ? '?' : kind == Stop::Exclamation ? '!' : '.';
}

class Cutter {
 public:
  Cutter(std::string_view text, Span<Char> block, Passage& passage)
      : text_(text.substr(0, block.end)), block_(block), passage_(passage), tokens_(passage.tokens) {}

  // Reference marks belong to the sentence before them, so gaps lie between the tokens that are none.
  void run() {
    const auto count = static_cast<uint32_t>(tokens_.size());
    position_ = block_.begin;
    for (uint32_t left = 0; left < count;) {
      uint32_t right = left + 1;
      int between = kNothing;
      for (; right < count; ++right) {
        between |= tokens_[right].before;
        if (!tokens_[right].reference || right - first_ >= kLongest) break;
      }
      if (right == count) break;
      if ((between & kMayEnd) != 0 || right - first_ >= kLongest) gap(left, right);
      left = right;
    }
    if (count > 0) finish_block(count);
  }

 private:
  char32_t at(size_t place) const { return code_point_at(text_, place).value; }

  void gap(uint32_t left, uint32_t right) {
    const size_t from = tokens_[left].span.end;
    const size_t to = tokens_[right].span.begin;
    const Stop stop = find_stop(from, to);
    const size_t bullet = (tokens_[right].before & kSymbol) != 0 && tokens_[right].capital ? find_bullet(from, to) : to;
    if (stop.kind != Stop::None && ends_sentence(stop, left, right)) {
      close(right, stop.end, end_of(stop.kind));
    } else if (bullet < to) {
      close(right, trimmed(from, bullet), '\0');
    } else if (right - first_ >= kLongest) {
      close(right, from, '\0');
    }
  }

  Stop find_stop(size_t from, size_t to) const {
    Stop stop;
    size_t place = from;
    while (place < to && !is_stop(at(place))) place += code_point_at(text_, place).size;
    if (place >= to) return stop;
    stop.begin = place;
    size_t dots = 0;
    for (; place < to && is_stop(at(place)); place += code_point_at(text_, place).size) {
      const char32_t c = at(place);
      dots += c == '.' ? 1 : c == 0x2026 ? 3 : 0;
      if (c == '?') stop.kind = Stop::Question;
      if (c == '!' && stop.kind != Stop::Question) stop.kind = Stop::Exclamation;
    }
    if (stop.kind == Stop::None) stop.kind = dots > 1 ? Stop::Ellipsis : Stop::Period;
    stop.run_end = place;
    stop.end = swallow(place, to);
    return stop;
  }

  // Behind closing quotes, brackets, reference marks and repeated stops.
  size_t swallow(size_t place, size_t to) const {
    for (;;) {
      const CodePoint c = code_point_at(text_, place);
      const size_t reference = reference_end(place);
      if (reference > place && reference <= to) {
        place = reference;
      } else if (place < to && (is_closing_punctuation(c.value) || is_stop(c.value))) {
        place += c.size;
      } else {
        return place;
      }
    }
  }

  // The end of a reference mark that starts here, with or without a blank before it.
  size_t reference_end(size_t place) const {
    const size_t mark = at(place) == ' ' ? place + 1 : place;
    const auto found = std::lower_bound(tokens_.begin(), tokens_.end(), mark,
                                        [](const Token& token, size_t value) { return token.span.begin < value; });
    const bool is_one = found != tokens_.end() && found->span.begin == mark && found->reference;
    return is_one ? found->span.end : place;
  }

  size_t find_bullet(size_t from, size_t to) const {
    for (; from < to; from += code_point_at(text_, from).size) {
      if (is_bullet(at(from)) || at(from) == '*') break;
    }
    return from;
  }

  size_t trimmed(size_t from, size_t end) const {
    while (end > from && (text_[end - 1] == ' ' || text_[end - 1] == '*')) --end;
    return end;
  }

  // ---- does it end here? ---------------------------------------------------------------------------------------

  bool ends_sentence(const Stop& stop, uint32_t left, uint32_t right) {
    const Token& next = tokens_[right];
    const bool tight = stop.end == next.span.begin;
    if (stop.kind == Stop::Period) return period_ends(stop, left, right, tight);
    if (stop.kind == Stop::Ellipsis || tight) return next.capital;
    if (!starts_small(next)) return true;
    return stop.kind == Stop::Question && stop.end == stop.run_end;  // not: "Why me?" she asked
  }

  bool period_ends(const Stop& stop, uint32_t left, uint32_t right, bool tight) {
    const bool adjacent = stop.begin == tokens_[left].span.end;
    if (adjacent && is_inner(left, right)) {
      uint16_t& before = tokens_[left + 1].before;
      before = static_cast<uint16_t>(before & ~kStop);
      return false;
    }
    if (starts_small(tokens_[right])) return false;
    if (adjacent && is_label(left)) return false;
    return !tight || is_missing_space(stop, left, right);
  }

  // "mRNA" and "iPS" may open a sentence.
  bool starts_small(const Token& token) const {
    const CodePoint first = code_point_at(text_, token.span.begin);
    const bool mixed = is_capital(at(token.span.begin + first.size));
    return is_lower_case(first.value) && !mixed;
  }

  // Whether the full stop belongs to the word before it, an abbreviation or an initial.
  bool is_inner(uint32_t left, uint32_t right) const {
    const Token& next = tokens_[right];
    const bool small = starts_small(next);
    const std::string_view following = passage_.word(right);
    switch (abbreviation_of(passage_.word(left))) {
      case Abbreviation::Inner: return true;
      case Abbreviation::Number: return is_ascii_digit(at(next.span.begin));
      case Abbreviation::Either: return small || !next.capital || !opens_sentences(following);
      case Abbreviation::Last: return small || !next.capital || names_day_or_zone(following);
      case Abbreviation::None: break;
    }
    return tokens_[left].capital && tokens_[left].span.size() == 1 && next.capital && is_initial(left, following);
  }

  // "J. Smith", but not "vitamin C. Zinc", "A and B. Results" or "so do I. We".
  bool is_initial(uint32_t left, std::string_view following) const {
    if (passage_.word(left) == "i" || opens_sentences(following)) return false;
    if (left == first_ || following.size() == 1) return true;
    const std::string_view preceding = passage_.word(left - 1);
    return !takes_letter(preceding) && preceding != "and" && preceding != "or" && (tokens_[left].before & kComma) == 0;
  }

  // "1. Rest the knee": a number or letter that counts items.
  bool is_label(uint32_t left) const {
    const std::string_view word = passage_.word(left);
    const bool number = std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
    return left == first_ && (word.size() == 1 || (word.size() <= 3 && number));
  }

  // "results.The next", but not "Node.Js", "C.It" or a file name.
  bool is_missing_space(const Stop& stop, uint32_t left, uint32_t right) const {
    const Token& next = tokens_[right];
    const std::string_view word = passage_.word(left);
    const bool word_like = next.capital && (next.span.size() == 1 || is_lower_case(at(next.span.begin + 1)));
    const char32_t last = code_point_before(text_, stop.begin).value;
    const bool plain = word.size() > 1 && word.find('.') == std::string_view::npos;
    return word_like && plain && !is_capital(last);
  }

  // ---- results -------------------------------------------------------------------------------------------------

  void close(uint32_t next_token, size_t end, char mark) {
    Sentence sentence;
    sentence.tokens = {first_, next_token};
    sentence.span = {static_cast<uint32_t>(start()), static_cast<uint32_t>(end)};
    sentence.end = mark;
    passage_.sentences.push_back(sentence);
    first_ = next_token;
    position_ = end;
  }

  // The first word with the opening quotes and brackets before it.
  size_t start() const {
    size_t place = tokens_[first_].span.begin;
    while (place > position_) {
      const CodePoint c = code_point_before(text_, place);
      if (kind_of(c.value) != CharKind::Punctuation || is_stop(c.value) || place - c.size < position_) break;
      place -= c.size;
    }
    return place;
  }

  void finish_block(uint32_t count) {
    uint32_t last = count;
    while (last > 0 && tokens_[last - 1].reference) --last;
    const size_t from = last > 0 ? tokens_[last - 1].span.end : tokens_[0].span.begin;
    const size_t to = text_.size();
    const Stop stop = find_stop(from, to);
    if (stop.kind != Stop::None) return close(count, stop.end, end_of(stop.kind));
    const size_t end = std::max<size_t>(trimmed(from, find_bullet(from, to)), tokens_[count - 1].span.end);
    close(count, end, text_[end - 1] == ':' ? ':' : '\0');
  }

  std::string_view text_;
  Span<Char> block_;
  Passage& passage_;
  std::vector<Token>& tokens_;
  uint32_t first_ = 0;    // first token of the open sentence
  size_t position_ = 0;   // end of the sentence before
};

}  // namespace

void cut_sentences(std::string_view text, Span<Char> block, Passage& passage) { Cutter(text, block, passage).run(); }

}  // namespace claimtier
