#include "extract/front_matter.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>

#include "text/utf8.h"

namespace claimtier {
namespace {

constexpr std::array<std::string_view, 7> kTitleKeys = {"title",     "seotitle",     "metatitle", "pagetitle",
                                                        "headtitle", "twittertitle", "ogtitle"};
constexpr std::array<std::string_view, 11> kDescriptionKeys = {
    "description",     "seodescription", "metadescription", "metadesc", "pagedescription", "ogdescription",
    "twitterdescription", "excerpt",     "summary",         "subtitle", "tagline"};
// Tables that hold a title of the page; others hold those of authors, images and the like.
constexpr std::array<std::string_view, 9> kParents = {"seo",       "meta", "metadata", "og",   "opengraph",
                                                      "ogparams", "params", "extra",    "head"};

template <size_t N>
bool is_one_of(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// The lines of the front matter, one after the other.
struct Lines {
  std::string_view text;
  size_t begin = 0;  // of the current line
  size_t end = 0;    // of its words, without white space and line feed
  size_t next = 0;

  bool advance() {
    if (next >= text.size()) return false;
    begin = next;
    const size_t feed = std::min(text.find('\n', begin), text.size());
    next = feed + 1;
    end = feed;
    while (end > begin && std::string_view(" \t\r").find(text[end - 1]) != std::string_view::npos) --end;
    return true;
  }
  std::string_view line() const { return text.substr(begin, end - begin); }
  size_t indent() const { return std::min(line().find_first_not_of(" \t"), line().size()); }
};

struct Fence {
  size_t begin = 0;  // of the first line inside
  size_t end = 0;    // of the last one
  size_t after = 0;  // of the page
  char mark = '-';
};

// A page may also start with a rule drawn as "---": then no key follows.
bool is_key_line(std::string_view line, char fence) {
  if (fence == '+' && line.starts_with('[')) return true;
  const size_t mark = line.find(fence == '+' ? '=' : ':');
  if (mark == std::string_view::npos) return false;
  const std::string_view key = line.substr(0, mark);
  return key.find_first_of(" \t") >= key.find_last_not_of(" \t");
}

std::optional<Fence> find_fence(std::string_view text) {
  Lines lines{text};
  if (!lines.advance()) return {};
  const std::string opening(lines.line());
  if (opening != "---" && opening != "+++") return {};
  Fence fence{lines.next, 0, 0, opening[0]};
  for (bool keys = false; lines.advance();) {
    const std::string_view line = lines.line();
    if (line != opening && !(fence.mark == '-' && line == "...")) {
      if (!keys && !line.empty() && line[0] != '#' && !is_key_line(line, fence.mark)) return {};
      keys = keys || (!line.empty() && line[0] != '#');
      continue;
    }
    fence.end = lines.begin;
    fence.after = std::min(lines.next, text.size());
    return fence;
  }
  return {};
}

Span<Char> span_of(size_t begin, size_t end) { return {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)}; }

// The end of a quoted value: the quote that is neither escaped nor doubled.
size_t closing_quote(std::string_view text, size_t from, Quoting quoting) {
  const char quote = quoting == Quoting::Double ? '"' : '\'';
  for (size_t at = from; at < text.size(); ++at) {
    if (quoting == Quoting::Double ? text[at] == '\\' : text.substr(at).starts_with("''")) {
      ++at;
    } else if (text[at] == quote) {
      return at;
    }
  }
  return std::string_view::npos;
}

class Reader {
 public:
  Reader(std::string_view text, const Fence& fence) : toml_(fence.mark == '+'), lines_{text.substr(0, fence.end)} {
    lines_.next = fence.begin;
  }

  std::vector<FrontMatterEntry> read() {
    while (lines_.advance()) read_line();
    return std::move(entries_);
  }

 private:
  void read_line() {
    const std::string_view line = lines_.line();
    const size_t indent = lines_.indent();
    if (indent == line.size() || line[indent] == '#' || line[indent] == '-') return;
    if (toml_ && line[0] == '[') {
      parent_ = plain_key(line);
      return;
    }
    const size_t mark = line.find(toml_ ? '=' : ':', indent);
    if (mark == std::string_view::npos) return;
    const std::string key = plain_key(line.substr(indent, mark - indent));
    const bool top = toml_ ? parent_.empty() : indent == 0;
    if (!toml_ && top) parent_ = key;
    const std::optional<BlockKind> kind = kind_of_page_text(key, top ? "" : parent_);
    if (kind) read_value(*kind, lines_.begin + mark + 1, indent);
  }

  void read_value(BlockKind kind, size_t from, size_t indent) {
    const std::string_view text = lines_.text;
    while (from < lines_.end && (text[from] == ' ' || text[from] == '\t')) ++from;
    const char first = from < lines_.end ? text[from] : '\n';
    if (first == '"' || first == '\'') return read_quoted(kind, from);
    if (toml_ || first == '[' || first == '{') return;
    const bool block = first == '|' || first == '>' || first == '\n';
    const size_t begin = block ? lines_.next : from;
    const size_t end = block ? lines_.next : end_of_bare(from);
    add(kind, begin, std::max(end, skip_indented_lines(indent)), Quoting::None);
  }

  // A comment starts with " #".
  size_t end_of_bare(size_t from) const { return std::min(lines_.text.find(" #", from), lines_.end); }

  // Block scalars and bare values go on in lines that are indented more than their key.
  size_t skip_indented_lines(size_t indent) {
    size_t end = 0;
    for (Lines ahead = lines_; ahead.advance();) {
      if (ahead.line().empty()) continue;
      if (ahead.indent() <= indent) break;
      lines_ = ahead;
      end = ahead.end;
    }
    return end;
  }

  void read_quoted(BlockKind kind, size_t at) {
    const Quoting single = toml_ ? Quoting::None : Quoting::Single;  // TOML has no escapes in single quotes
    const Quoting quoting = lines_.text[at] == '"' ? Quoting::Double : single;
    const bool triple = toml_ && lines_.text.substr(at, 3) == std::string(3, lines_.text[at]);
    const size_t begin = at + (triple ? 3 : 1);
    const size_t end = triple ? lines_.text.find(lines_.text.substr(at, 3), begin)
                              : closing_quote(lines_.text, begin, quoting);
    if (end == std::string_view::npos) return;
    add(kind, begin, end, quoting);
    while (lines_.next <= end && lines_.advance()) {
    }
  }

  void add(BlockKind kind, size_t begin, size_t end, Quoting quoting) {
    if (begin < end) entries_.push_back({kind, span_of(begin, end), quoting});
  }

  bool toml_;
  Lines lines_;
  std::string parent_;  // the table or the top key that the line stands in
  std::vector<FrontMatterEntry> entries_;
};

// An escape and what it stands for; `size` 0: it is none that we read.
struct Escape {
  std::string text;
  uint32_t size = 0;
};

std::optional<char32_t> hexadecimal(std::string_view text, size_t at, size_t digits) {
  if (at + digits > text.size()) return {};
  uint32_t number = 0;
  const char* const end = text.data() + at + digits;
  const auto [last, error] = std::from_chars(text.data() + at, end, number, 16);
  return error == std::errc() && last == end ? std::optional<char32_t>(number) : std::nullopt;
}

// \u2019; what was written as JSON may hold a pair of them, \ud83e\uddb5.
Escape numbered(std::string_view text, size_t digits) {
  constexpr char32_t kReplacement = 0xFFFD, kLast = 0x10FFFF;
  const auto is_between = [](char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; };
  const std::optional<char32_t> number = hexadecimal(text, 2, digits);
  if (!number) return {};
  char32_t c = *number;
  auto size = static_cast<uint32_t>(2 + digits);
  if (is_between(c, 0xD800, 0xDBFF) && text.substr(size).starts_with("\\u")) {
    const char32_t low = hexadecimal(text, size + 2, 4).value_or(0);
    if (is_between(low, 0xDC00, 0xDFFF)) c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00), size += 6;
  }
  Escape escape{"", size};
  append_utf8(c == 0 || c > kLast || is_between(c, 0xD800, 0xDFFF) ? kReplacement : c, escape.text);
  return escape;
}

// Those of YAML and TOML, at a backslash.
Escape backslash(std::string_view text) {
  switch (text[1]) {
    case '"':
    case '\\':
    case '/': return {std::string(1, text[1]), 2};
    case ' ':
    case '0':  // control characters
    case 'a':
    case 'b':
    case 'e':
    case 'f':
    case 'v':
    case '_':  // a no-break space
    case 't':
    case 'n':
    case 'r':
    case 'N':  // three line ends of Unicode
    case 'L':
    case 'P': return {" ", 2};
    case 'x': return numbered(text, 2);
    case 'u': return numbered(text, 4);
    case 'U': return numbered(text, 8);
    case '\r':
    case '\n': return {"", static_cast<uint32_t>(std::min(text.find_first_not_of(" \t\r\n", 1), text.size()))};  // the line goes on
    default: return {};
  }
}

Escape escape_at(std::string_view text, Quoting quoting) {
  if (text.size() < 2 || quoting == Quoting::None) return {};
  if (quoting == Quoting::Single) return text.starts_with("''") ? Escape{"'", 2} : Escape{};
  return text[0] == '\\' ? backslash(text) : Escape{};
}

void add_value(const FrontMatterEntry& entry, std::string_view text, DocumentBuilder& builder) {
  uint32_t begin = entry.value.begin;
  for (uint32_t at = begin; at < entry.value.end;) {
    const Escape escape = escape_at(text.substr(at, entry.value.end - at), entry.quoting);
    if (escape.size == 0) {
      ++at;
      continue;
    }
    builder.add({begin, at});
    builder.add(escape.text, {at, at + escape.size});
    begin = at += escape.size;
  }
  builder.add({begin, entry.value.end});
}

}  // namespace

std::string plain_key(std::string_view key) {
  std::string out;
  for (const char c : key) {
    if (c >= 'A' && c <= 'Z') out += static_cast<char>(c - 'A' + 'a');
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) out += c;
  }
  return out;
}

std::optional<BlockKind> kind_of_page_text(std::string_view key, std::string_view parent) {
  if (!parent.empty() && !is_one_of(kParents, parent)) return {};
  if (is_one_of(kTitleKeys, key)) return BlockKind::Title;
  if (is_one_of(kDescriptionKeys, key)) return BlockKind::Description;
  return {};
}

FrontMatter read_front_matter(std::string_view text) {
  const std::optional<Fence> fence = find_fence(text);
  if (!fence) return {};
  return {static_cast<uint32_t>(fence->after), Reader(text, *fence).read()};
}

void add_front_matter(const FrontMatter& front_matter, std::string_view text, DocumentBuilder& builder) {
  for (const FrontMatterEntry& entry : front_matter.entries) {
    Block block;
    block.kind = entry.kind;
    builder.open(block);
    add_value(entry, text, builder);
    builder.close();
  }
}

}  // namespace claimtier
