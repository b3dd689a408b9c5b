#include <algorithm>
#include <charconv>
#include <string>
#include <string_view>

#include "extract/extract.h"
#include "extract/html_context.h"
#include "extract/html_elements.h"
#include "extract/html_stack.h"
#include "extract/html_tables.h"
#include "extract/html_tokenizer.h"
#include "extract/html_writer.h"
#include "extract/json_ld.h"

namespace claimtier {
namespace {

// With scripts and less visible text than this, the text is written by the scripts.
constexpr uint32_t kVisibleTextOfAPage = 200;
// Lists and tables of HTML inside Markdown are numbered apart from those of the Markdown around it.
constexpr uint32_t kFirstGroupOfPart = 1U << 31;

// How often something unreadable stands on the page, and where first.
struct Unreadable {
  uint32_t count = 0;
  Span<Char> first;

  void note(Span<Char> at) {
    if (count++ == 0) first = at;
  }
};

Block block_of(BlockKind kind, Visibility visibility) {
  Block block;
  block.kind = kind;
  block.visibility = visibility;
  return block;
}

class HtmlReader {
 public:
  HtmlReader(DocumentBuilder& builder, std::string_view text, Span<Char> part, uint32_t group,
             EmptyLines empty_lines = EmptyLines::Space)
      : builder_(builder),
        text_(text),
        tokenizer_(text, part),
        writer_(builder, text),
        stack_(text),
        group_(group),
        empty_lines_(empty_lines) {}

  void read();
  const Unreadable& scripts() const { return scripts_; }

 private:
  void add_text(Span<Char> span);
  void start();
  void start_void(const HtmlElement& element);
  void start_raw(HtmlContent content);
  void open(const HtmlElement& element);
  void place_cell(const HtmlElement& element, HtmlContext& context);
  void end();
  void shrink(size_t size);

  void read_title();
  void read_script(bool is_data);
  void read_image(const HtmlElement& element);
  void read_input();
  void read_meta();
  void add_caption(std::string_view attribute, Visibility visibility);
  Visibility own_visibility() const;
  bool parts_text(const HtmlElement& element) const;
  void note(const Unreadable& what, const std::string& reason);

  const HtmlContext& context() const { return stack_.context(); }
  std::string_view at(Span<Char> span) const { return text_.substr(span.begin, span.size()); }
  bool tag_is(std::string_view name, std::string_view value) const { return attribute_is(text_, token_, name, value); }
  uint32_t number_of(std::string_view attribute, uint32_t otherwise) const;

  DocumentBuilder& builder_;
  std::string_view text_;
  HtmlTokenizer tokenizer_;
  HtmlWriter writer_;
  HtmlStack stack_;
  HtmlTables tables_;
  HtmlToken token_;
  uint32_t group_;
  EmptyLines empty_lines_;
  Unreadable images_;
  Unreadable frames_;
  Unreadable scripts_;
};

void HtmlReader::read() {
  while (tokenizer_.next(token_)) {
    switch (token_.kind) {
      case HtmlTokenKind::StartTag: start(); break;
      case HtmlTokenKind::EndTag: end(); break;
      case HtmlTokenKind::Text:
        if (!context().unread) add_text(token_.span);
        break;
      case HtmlTokenKind::Reference:
        if (!context().unread) writer_.add(token_.text, token_.span, context());
        break;
      case HtmlTokenKind::Comment:
      case HtmlTokenKind::Doctype: break;
    }
  }
  writer_.finish();
  note(images_, "image without text");
  note(frames_, "embedded frame");
}

void HtmlReader::add_text(Span<Char> span) {
  const std::string_view up_to_here = text_.substr(0, span.end);  // what is searched for may be far behind
  for (size_t feed = up_to_here.find('\n', span.begin); empty_lines_ == EmptyLines::Break && feed < span.end;) {
    const size_t word = std::min<size_t>(up_to_here.find_first_not_of(" \t\r\n", feed), span.end);
    if (std::count(text_.begin() + feed, text_.begin() + word, '\n') > 1) {
      writer_.add({span.begin, static_cast<uint32_t>(feed)}, context());
      writer_.close();
      span.begin = static_cast<uint32_t>(word);
    }
    feed = up_to_here.find('\n', word);
  }
  writer_.add(span, context());
}

void HtmlReader::start() {
  const HtmlElement& element = find_html_element(token_.name);
  shrink(stack_.size_before(element));
  if (parts_text(element)) writer_.close();
  if (is_void(element.role)) return start_void(element);
  const HtmlContent content = context().foreign ? HtmlContent::Data : html_content_of(token_.name);
  if (content != HtmlContent::Data) return start_raw(content);
  if (element.role != HtmlRole::Page) open(element);
}

void HtmlReader::start_void(const HtmlElement& element) {
  if (context().unread) return;
  add_caption("aria-label", own_visibility());
  if (element.role == HtmlRole::Break) writer_.line_break(token_.span, context());
  if (element.role == HtmlRole::Image) read_image(element);
  if (element.role == HtmlRole::Input) read_input();
  if (element.role == HtmlRole::Meta) read_meta();
}

// Read here up to the end tag, so that it is skipped however deep it is nested.
void HtmlReader::start_raw(HtmlContent content) {
  if (!context().unread) add_caption("aria-label", own_visibility());
  const bool is_frame = token_.name == "iframe";
  const bool is_title = token_.name == "title" && !context().unread;
  const bool is_data = tag_is("type", "application/ld+json") && !context().unread;
  if (is_frame && own_visibility() == Visibility::Shown) frames_.note(token_.span);
  if (content == HtmlContent::Script && !is_data) scripts_.note(token_.span);
  tokenizer_.enter(content, token_.name);
  if (is_title) return read_title();
  read_script(is_data && content == HtmlContent::Script);
}

void HtmlReader::read_title() {
  writer_.close();
  HtmlContext title;
  title.block.kind = BlockKind::Title;
  while (tokenizer_.next(token_) && token_.kind != HtmlTokenKind::EndTag) {
    if (token_.kind == HtmlTokenKind::Text) writer_.add(token_.span, title);
    if (token_.kind == HtmlTokenKind::Reference) writer_.add(token_.text, token_.span, title);
  }
  writer_.close();
}

void HtmlReader::read_script(bool is_data) {
  while (tokenizer_.next(token_) && token_.kind != HtmlTokenKind::EndTag) {
    if (!is_data) continue;
    writer_.close();
    read_json_ld(builder_, text_, token_.span);
  }
}

void HtmlReader::open(const HtmlElement& element) {
  if (token_.self_closing && (context().foreign || element.role == HtmlRole::Foreign)) return;
  const bool numbered = element.role == HtmlRole::List || element.role == HtmlRole::Table;
  const uint32_t group = numbered ? ++group_ : 0;
  const HtmlContext& outside = element.name == "summary" ? stack_.outside_details() : context();
  HtmlContext inside = context_inside(context(), outside, element, text_, token_, group);
  if (!context().unread) add_caption("aria-label", inside.visibility);
  if (element.role == HtmlRole::Section && !tables_.empty()) tables_.begin_section(element.name == "thead");
  if (element.role == HtmlRole::Row && !tables_.empty()) tables_.begin_row();
  if (element.role == HtmlRole::Cell || element.role == HtmlRole::HeaderCell) place_cell(element, inside);
  const size_t before = stack_.size();
  const uint32_t name = token_.span.begin + 1;
  stack_.push({&element, {name, name + static_cast<uint32_t>(token_.name.size())}, inside});
  builder_.nested(stack_.depth());
  if (stack_.size() == before) return;
  if (element.role == HtmlRole::Table) tables_.begin(group);
  if (element.role == HtmlRole::Mark && !inside.unread) writer_.begin_mark(token_.span.begin);
}

void HtmlReader::place_cell(const HtmlElement& element, HtmlContext& context) {
  if (tables_.empty()) return;
  const CellPlace place = tables_.place(number_of("colspan", 1), number_of("rowspan", 1));
  context.block = {.kind = BlockKind::TableCell,
                   .span = {},
                   .visibility = context.block.visibility,
                   .header = element.role == HtmlRole::HeaderCell || tables_.in_head(),
                   .level = 0,
                   .group = tables_.group(),
                   .row = place.row,
                   .column = place.column};
}

void HtmlReader::end() {
  const HtmlElement& element = find_html_element(token_.name);
  if (element.role == HtmlRole::Break) return writer_.line_break(token_.span, context());
  const size_t size = stack_.size_after(element, token_.name);
  const bool closes_nothing = size == stack_.size();
  shrink(size);
  if (closes_nothing && breaks_text(element) && !context().unread) writer_.close();
}

void HtmlReader::shrink(size_t size) {
  while (stack_.size() > size) {
    const HtmlElement& element = *stack_.top().element;
    const bool own_end = token_.kind == HtmlTokenKind::EndTag && stack_.size() == size + 1;
    if (element.role == HtmlRole::Mark) writer_.end_mark(own_end ? token_.span.end : token_.span.begin);
    if (element.role == HtmlRole::Row && !tables_.empty()) tables_.end_row();
    if (element.role == HtmlRole::Section && !tables_.empty()) tables_.end_section();
    if (element.role == HtmlRole::Table) tables_.end();
    stack_.pop();
    if (parts_text(element)) writer_.close();
  }
}

void HtmlReader::read_image(const HtmlElement& element) {
  const bool has_text =
      find_attribute(text_, token_, "alt") != nullptr || find_attribute(text_, token_, "aria-label") != nullptr;
  if (has_text) return add_caption("alt", own_visibility());
  if (element.name != "area" && own_visibility() != Visibility::Hidden) images_.note(token_.span);
}

void HtmlReader::read_input() {
  if (tag_is("type", "submit") || tag_is("type", "button") || tag_is("type", "reset"))
    add_caption("value", own_visibility());
  if (tag_is("type", "image")) add_caption("alt", own_visibility());
}

void HtmlReader::read_meta() {
  const HtmlAttribute* content = find_attribute(text_, token_, "content");
  if (content == nullptr) return;
  const bool title = tag_is("property", "og:title") || tag_is("name", "og:title");
  const bool description =
      tag_is("name", "description") || tag_is("property", "og:description") || tag_is("name", "og:description");
  if (title) writer_.add_attribute(content->value, block_of(BlockKind::Title, Visibility::Shown));
  if (description) writer_.add_attribute(content->value, block_of(BlockKind::Description, Visibility::Shown));
}

void HtmlReader::add_caption(std::string_view attribute, Visibility visibility) {
  const HtmlAttribute* found = find_attribute(text_, token_, attribute);
  if (found != nullptr) writer_.add_attribute(found->value, block_of(BlockKind::Caption, visibility));
}

// Of an element without content.
Visibility HtmlReader::own_visibility() const {
  const Visibility around = context().visibility;
  return around == Visibility::Shown && is_hidden(text_, token_) ? Visibility::Hidden : around;
}

// A caption inside a heading is a part of it: the button that unfolds an answer.
bool HtmlReader::parts_text(const HtmlElement& element) const {
  return breaks_text(element) && !(element.role == HtmlRole::Caption && names_its_content(context().block.kind));
}

uint32_t HtmlReader::number_of(std::string_view attribute, uint32_t otherwise) const {
  const HtmlAttribute* found = find_attribute(text_, token_, attribute);
  if (found == nullptr) return otherwise;
  uint16_t number = 0;
  const std::string_view digits = at(found->value);
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return error == std::errc() ? number : otherwise;
}

void HtmlReader::note(const Unreadable& what, const std::string& reason) {
  if (what.count == 0) return;
  const std::string times = what.count == 1 ? "" : " (" + std::to_string(what.count) + " times)";
  builder_.not_judged(reason + times, what.first);
}

uint32_t visible_size(const Document& document) {
  uint32_t size = 0;
  for (const Block& block : document.blocks) {
    const bool on_the_page =
        block.kind != BlockKind::Title && block.kind != BlockKind::Description && block.kind != BlockKind::Data;
    if (on_the_page && block.visibility == Visibility::Shown) size += block.span.size();
  }
  return size;
}

}  // namespace

Document read_html(std::string_view text) {
  DocumentBuilder builder(text);
  HtmlReader reader(builder, text, {0, static_cast<uint32_t>(text.size())}, 0);
  reader.read();
  const Unreadable scripts = reader.scripts();
  Document document = builder.finish();
  if (scripts.count > 0 && visible_size(document) < kVisibleTextOfAPage) {
    document.not_judged.push_back({{}, "rendered by scripts", scripts.first});
  }
  return document;
}

void read_html_into(DocumentBuilder& builder, std::string_view text, Span<Char> part, EmptyLines empty_lines) {
  HtmlReader(builder, text, part, kFirstGroupOfPart + part.begin, empty_lines).read();
}

}  // namespace claimtier
