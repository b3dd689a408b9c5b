#include "extract/content_values.h"

#include <algorithm>
#include <array>

#include "extract/extract.h"
#include "extract/front_matter.h"
#include "extract/template_syntax.h"

namespace claimtier {
namespace {

constexpr size_t kProseWords = 3;
constexpr size_t kLongestPointer = 64;  // steps; nobody follows a longer one, and the pointers of a deep file would grow with its square
// Keys whose string names what stands beside it.
constexpr std::array<std::string_view, 15> kHeadings = {"title",    "heading",    "headline", "header", "name",
                                                        "label",    "question",   "subtitle", "h1",     "h2",
                                                        "subheading", "subheadline", "h3",    "caption", "term"};
// Keys of lists of words that are no prose.
constexpr std::array<std::string_view, 8> kNoProse = {"class", "classname", "classes", "style",
                                                      "css",   "svg",       "script",  "sizes"};

template <size_t N>
bool is_one_of(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80; }

size_t count_words(std::string_view text) {
  size_t words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool space = c == ' ' || (c >= '\t' && c <= '\r');
    if (!space && !inside && is_letter(c)) ++words;
    inside = !space && (inside || is_letter(c));
  }
  return words;
}

bool looks_like_html(std::string_view text) {
  const size_t first = text.find_first_not_of(" \t\r\n");
  const bool tag = first != std::string_view::npos && text[first] == '<' && first + 1 < text.size() && is_letter(text[first + 1]);
  return tag || text.find("</") != std::string_view::npos;
}

Document read_string(const std::string& text) {
  const std::string blanked = has_markers(text) ? blank_templates(text, TemplateSyntax::Markers) : text;
  return looks_like_html(blanked) ? read_html(blanked) : read_markdown(blanked, Indented::Prose);
}

// One paragraph is what its key says; of several, each is what it is.
void name_blocks(Document& document, const Block& block) {
  const bool page = block.kind == BlockKind::Title || block.kind == BlockKind::Description;
  const bool single = document.blocks.size() == 1 && document.blocks[0].kind == BlockKind::Paragraph;
  for (Block& one : document.blocks) {
    if (!page && !single) break;
    const Span<Char> span = one.span;
    one = block;
    one.span = span;
  }
}

// RFC 6901: ~ is ~0, / is ~1.
std::string pointer_step(std::string_view key) {
  std::string step;
  for (const char c : key) step += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
  return step;
}

uint32_t last_group(const Document& document) {
  uint32_t last = 0;
  for (const Block& block : document.blocks) last = std::max(last, block.group);
  return last;
}

}  // namespace

void ContentValues::begin(Container container) {
  count_item();
  const std::string name = open_.empty() ? "" : open_.back().container == Container::Array ? open_.back().name : open_.back().key;
  objects_ += container == Container::Object ? 1 : 0;
  const auto start = values_.insert(values_.end(), Value{});
  open_.push_back({container, name, "", "", 0, start, container == Container::Array ? ++groups_ : 0});
  nesting_ = std::max(nesting_, static_cast<uint32_t>(open_.size()));
}

void ContentValues::end() {
  if (open_.empty()) return;
  objects_ -= open_.back().container == Container::Object ? 1 : 0;
  open_.pop_back();
}

// "hero.title" of a file of translations is a title.
void ContentValues::key(std::string_view key) {
  if (open_.empty()) return;
  open_.back().key = plain_key(key.substr(key.find_last_of('.') + 1));
  open_.back().step = pointer_step(key);
}

void ContentValues::other() { count_item(); }

void ContentValues::count_item() {
  if (!open_.empty() && open_.back().container == Container::Array) open_.back().step = std::to_string(open_.back().items++);
}

std::string ContentValues::pointer_here() const {
  std::string pointer;
  if (open_.size() > kLongestPointer) return pointer;
  for (const Open& open : open_) pointer += "/" + open.step;
  return pointer;
}

bool ContentValues::is_top() const { return objects_ <= 1; }

Block ContentValues::block_here() const {
  Block block;
  if (open_.empty()) return block;
  const Open& here = open_.back();
  if (here.container == Container::Array) {
    block.kind = BlockKind::ListItem;
    block.level = 1;
    block.group = here.group;
    return block;
  }
  if (const auto page = kind_of_page_text(here.key, is_top() ? "" : here.name)) {
    block.kind = *page;
  } else if (is_one_of(kHeadings, here.key)) {
    block.kind = BlockKind::Heading;
    block.level = static_cast<uint8_t>(std::min<size_t>(open_.size(), 6));
  }
  return block;
}

void ContentValues::string(MappedText value) {
  count_item();
  const std::string& key = open_.empty() ? "" : open_.back().container == Container::Array ? open_.back().name : open_.back().key;
  const Block block = block_here();
  const bool names = block.kind == BlockKind::Heading || block.kind == BlockKind::Title;
  const size_t words = count_words(value.text);
  if (is_one_of(kNoProse, key) || words < (names ? 1 : kProseWords)) return;
  // Keys may come in the order of the alphabet: a heading goes before what stands beside it.
  const auto place = block.kind == BlockKind::Heading ? open_.back().start : values_.end();
  values_.insert(place, {block, std::move(value), pointer_here()});
}

void ContentValues::fault(std::string message, uint32_t at) { faults_.push_back({std::move(message), at}); }

Document ContentValues::finish() {
  Document whole;
  uint32_t groups = groups_;
  for (const Value& value : values_) {
    if (value.mapped.origins.empty()) continue;
    Document part = read_string(value.mapped.text);
    for (Block& block : part.blocks) block.group += block.group > 0 ? groups : 0;
    groups = std::max(groups, last_group(part));
    name_blocks(part, value.block);
    append_document(whole, part, value.mapped);
    const Span<Char> place{value.mapped.origins.front(), value.mapped.origins.back()};
    if (!value.pointer.empty()) whole.parts.push_back({place, PartKind::Value, value.pointer});
  }
  std::sort(whole.parts.begin(), whole.parts.end(), [](const FilePart& a, const FilePart& b) { return a.source < b.source; });
  whole.faults = std::move(faults_);
  whole.nesting = std::max(whole.nesting, nesting_);
  return whole;
}

}  // namespace claimtier
