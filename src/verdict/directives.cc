#include "verdict/directives.h"

#include <re2/re2.h>

#include <algorithm>

#include "extract/comments.h"
#include "rulepack/nearest.h"
#include "text/characters.h"

namespace claimtier {
namespace {

constexpr std::string_view kPrefix = "claimtier-";
// The word of a directive; a space, colon or underscore in place of the first hyphen makes it an unknown one.
constexpr char kStart[] = R"(((?i)claimtier(?:-[a-z0-9_-]*|(?:\s*:\s*|[ \t_]+)(?:disable|enable)(?:-[a-z0-9_-]*|\b))))";

struct Word {
  std::string_view word;
  DirectiveKind kind;
};
constexpr Word kWords[] = {{"claimtier-disable-next-line", DirectiveKind::NextLine},
                           {"claimtier-disable", DirectiveKind::Block},
                           {"claimtier-disable-file", DirectiveKind::File},
                           {"claimtier-enable", DirectiveKind::End}};

std::optional<DirectiveKind> kind_of_word(std::string_view word) {
  for (const Word& known : kWords) {
    if (known.word == word) return known.kind;
  }
  return std::nullopt;
}

// One space for each run of white space: a reason may go over several lines of a comment.
std::string in_one_line(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (!is_ascii_space(c)) out += c;
    if (is_ascii_space(c) && !out.empty() && out.back() != ' ') out += ' ';
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

// Reads "claimtier-word CODES: key=value ..." from its beginning.
class DirectiveParser {
 public:
  explicit DirectiveParser(std::string_view words) : rest_(words.data(), words.size()) {}

  Directive parse() {
    static const re2::LazyRE2 kWord = {kStart};
    static const re2::LazyRE2 kSeparator = {R"((?:\s|,)+)"};
    static const re2::LazyRE2 kColon = {R"(:|-+|—|–)"};
    RE2::Consume(&rest_, *kWord, &directive_.word);
    directive_.word = lower_ascii(directive_.word);
    directive_.kind = kind_of_word(directive_.word);
    while (!rest_.empty()) {
      if (RE2::Consume(&rest_, *kSeparator) || read_value() || read_open_value()) continue;
      if (RE2::Consume(&rest_, *kColon)) {
        in_codes_ = false;
      } else {
        read_name();
      }
    }
    // Without a reason the reason is what lacks.
    if (directive_.fault.empty() && !directive_.reason.empty()) directive_.fault = std::move(stray_);
    return std::move(directive_);
  }

 private:
  // Quotation marks may be typographic: word processors make them so.
  bool read_value() {
    static const re2::LazyRE2 kValue = {R"re(([A-Za-z]+)\s*=\s*(?:"([^"]*)"|“([^”]*)”|'([^']*)'|([^\s"“”',]+)))re"};
    std::string key, value, curly, single, bare;
    if (!RE2::Consume(&rest_, *kValue, &key, &value, &curly, &single, &bare)) return false;
    in_codes_ = false;
    set(lower_ascii(key), in_one_line(value + curly + single + bare));
    return true;
  }

  bool read_open_value() {
    static const re2::LazyRE2 kOpen = {R"re(([A-Za-z]+)\s*=\s*["“'](?s:(.*)))re"};
    std::string key, value;
    if (!RE2::Consume(&rest_, *kOpen, &key, &value)) return false;
    set(lower_ascii(key), in_one_line(value));
    add_fault("'" + key + "' lacks its closing quotation mark (a comment ends at the first '-->')");
    return true;
  }

  std::string* field(const std::string& key) {
    if (key == "reason") return &directive_.reason;
    if (key == "by") return &directive_.by;
    return key == "until" ? &directive_.until : nullptr;
  }

  // The first of two values stays.
  void set(const std::string& key, std::string value) {
    std::string* const into = field(key);
    if (into == nullptr) return add_fault("unknown key '" + key + "'" + did_you_mean(key, {"reason", "by", "until"}));
    if (!into->empty()) return add_fault("'" + key + "' is given twice");
    *into = std::move(value);
  }

  void read_name() {
    static const re2::LazyRE2 kName = {R"(([A-Za-z0-9]+(?:[/_-][A-Za-z0-9]+)*))"};
    static const re2::LazyRE2 kAnything = {R"((\S+))"};
    std::string name;
    if (in_codes_ && RE2::Consume(&rest_, *kName, &name)) {
      directive_.codes.push_back(std::move(name));
    } else {
      if (!RE2::Consume(&rest_, *kAnything, &name)) rest_ = {};
      if (stray_.empty()) stray_ = "cannot read '" + name + "': write reason=\"...\" by=\"...\" until=YYYY-MM-DD";
    }
  }

  void add_fault(std::string fault) {
    if (directive_.fault.empty()) directive_.fault = std::move(fault);
  }

  re2::StringPiece rest_;
  Directive directive_;
  std::string stray_;  // words that are no part of it
  bool in_codes_ = true;
};

size_t line_end(std::string_view text, size_t at) { return std::min(text.find_first_of("\r\n", at), text.size()); }

bool starts_directive(std::string_view text) {
  static const re2::LazyRE2 kDirective = {kStart};
  re2::StringPiece words(text.data(), text.size());
  return RE2::Consume(&words, *kDirective);
}

// Where the lines of a part of the text start with the prefix; a ">" of a quotation around does not count.
std::vector<uint32_t> starts_in(std::string_view text, Span<Char> part) {
  std::vector<uint32_t> starts;
  for (size_t line = part.begin; line < part.end;) {
    const size_t first = std::min<size_t>(text.find_first_not_of(" \t\r\n>", line), part.end);
    if (starts_directive(text.substr(first, part.end - first))) starts.push_back(static_cast<uint32_t>(first));
    line = line_end(text.substr(0, part.end), first) + 1;
  }
  return starts;
}

Directive read_at(std::string_view text, size_t begin, size_t end) {
  while (end > begin && (is_ascii_space(text[end - 1]) || text[end - 1] == '>')) --end;  // ">" of a quotation around
  Directive directive = DirectiveParser(text.substr(begin, end - begin)).parse();
  directive.at = {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
  return directive;
}

// What opens a comment, what closes it, the last character behind that, and what is to be said where it is missing.
struct Marks {
  std::string_view open, close;
  char last;
  std::string_view fault = "the comment is never closed";
};

// "[//]: # ("
Marks marks_of_definition(std::string_view comment) {
  const size_t open = comment.find_first_of("(\"'", comment.find("]:"));
  const std::string_view close = comment[open] == '(' ? ")" : comment.substr(open, 1);
  return {comment.substr(0, open + 1), close, close.front(),
          "no comment but text of the page: put a blank line before it, and inside it other quotation marks than around it"};
}

Marks marks_of(std::string_view comment) {
  if (comment.starts_with("{/*")) return {"{/*", "*/", '}'};  // MDX
  if (comment.starts_with('#')) return {"#", "", '\0'};       // YAML: to the end of the line
  if (comment.starts_with('[')) return marks_of_definition(comment);
  return {"<!--", "--", '>'};
}

void read_comment(std::string_view text, Span<Char> comment, std::vector<Directive>& directives) {
  const Marks marks = marks_of(text.substr(comment.begin));
  const auto inside = static_cast<uint32_t>(comment.begin + marks.open.size());
  const size_t close = marks.close.empty() ? comment.end : text.substr(0, comment.end).rfind(marks.close);
  const bool ends = marks.last == '\0' || text[comment.end - 1] == marks.last;
  const bool closed = close != std::string_view::npos && close >= inside && ends;
  const auto end = static_cast<uint32_t>(closed ? close : comment.end);
  const std::vector<uint32_t> starts = starts_in(text, {std::min(inside, end), end});
  for (size_t i = 0; i < starts.size(); ++i) {
    const size_t next = i + 1 < starts.size() ? starts[i + 1] : end;
    directives.push_back(read_at(text, starts[i], closed ? next : line_end(text, starts[i])));
    if (!closed) directives.back().fault = marks.fault;
  }
}

// "disable-line" of "disable-next-line": the same words, some left out.
bool is_abridged(std::string_view word, std::string_view known) {
  if (word.empty()) return false;
  while (!word.empty() && !known.empty()) {
    const std::string_view first = word.substr(0, word.find('-')), next = known.substr(0, known.find('-'));
    if (first == next) word.remove_prefix(std::min(first.size() + 1, word.size()));
    known.remove_prefix(std::min(next.size() + 1, known.size()));
  }
  return word.empty();
}

// A document about this program may start a line with "claimtier-serve".
void read_lines(std::string_view text, std::vector<Directive>& directives) {
  for (const uint32_t start : starts_in(text, {0, static_cast<uint32_t>(text.size())})) {
    Directive directive = read_at(text, start, line_end(text, start));
    if (directive.kind || !nearest_directive(directive.word).empty()) directives.push_back(std::move(directive));
  }
}

}  // namespace

std::vector<Directive> find_directives(Format format, std::string_view text) {
  std::vector<Directive> directives;
  static const re2::LazyRE2 kMentioned = {R"((?i)claimtier[-:_\s])"};
  if (!RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), *kMentioned)) return directives;
  if (format == Format::Plain || format == Format::Docx) read_lines(text, directives);
  for (const Span<Char> comment : find_comments(format, text)) read_comment(text, comment, directives);
  return directives;
}

std::string blank_directives(std::string_view text, const std::vector<Directive>& directives) {
  std::string blanked(text);
  for (const Directive& directive : directives) {
    for (uint32_t i = directive.at.begin; i < directive.at.end; ++i) {
      if (blanked[i] != '\n' && blanked[i] != '\r') blanked[i] = ' ';
    }
  }
  return blanked;
}

std::string nearest_directive(std::string_view word) {
  std::vector<std::string_view> endings;  // the common beginning would make any two words near
  for (const Word& known : kWords) endings.push_back(known.word.substr(kPrefix.size()));
  std::string_view ending = word.substr(std::min(kPrefix.size() - 1, word.size()));
  ending.remove_prefix(std::min(ending.find_first_not_of("-:_ \t"), ending.size()));
  std::string written = std::string(kPrefix) + std::string(ending);
  if (kind_of_word(written)) return written;
  const auto longer = std::find_if(endings.begin(), endings.end(), [&](auto known) { return is_abridged(ending, known); });
  const std::string_view meant = longer != endings.end() ? *longer : nearest(ending, endings);
  return meant.empty() ? "" : std::string(kPrefix) + std::string(meant);
}

}  // namespace claimtier
