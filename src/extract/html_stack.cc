#include "extract/html_stack.h"

#include <algorithm>

namespace claimtier {
namespace {

constexpr size_t kDeepest = 512;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_part_of_table(HtmlRole role) {
  return role == HtmlRole::Section || role == HtmlRole::Row || role == HtmlRole::Cell || role == HtmlRole::HeaderCell;
}

uint8_t hash_of(std::string_view name) {
  uint8_t hash = 0;
  for (const char c : name.substr(0, 8)) hash = static_cast<uint8_t>(hash * 31 + lower(c));
  return hash;
}

// What a part of a table is put into directly.
bool holds(HtmlRole outer, HtmlRole part) {
  if (outer == HtmlRole::Table) return true;
  if (part == HtmlRole::Section) return false;
  return outer == HtmlRole::Section || (part != HtmlRole::Row && outer == HtmlRole::Row);
}

// Whether a start tag `role` ends an open `open` beside it.
bool is_next_item(HtmlRole role, HtmlRole open) {
  if (role == HtmlRole::Item) return open == HtmlRole::Item;
  return open == HtmlRole::Term || open == HtmlRole::Definition;
}

// Whether svg and math, which have no such element, end before it: WHATWG 13.2.6.5.
bool breaks_out(const HtmlElement& element) {
  if (element.role == HtmlRole::Inline) return !element.name.empty() && element.name != "a" && element.name != "font";
  if (element.role == HtmlRole::Break || element.role == HtmlRole::Image || element.role == HtmlRole::Mark) return true;
  return breaks_text(element);
}

}  // namespace

const HtmlContext& HtmlStack::outside_details() const {
  for (size_t i = open_.size(); i-- > 0;) {
    if (open_[i].element->role == HtmlRole::Details) return i == 0 ? page_ : open_[i - 1].context;
  }
  return context();
}

void HtmlStack::push(HtmlOpenElement element) {
  if (open_.size() == kDeepest) {
    ++deeper_;
    return;
  }
  paragraphs_ += element.element->role == HtmlRole::Paragraph ? 1 : 0;
  tables_ += element.element->role == HtmlRole::Table ? 1 : 0;
  ++named_[hash_of(text_.substr(element.name.begin, element.name.size()))];
  open_.push_back(element);
}

void HtmlStack::pop() {
  paragraphs_ -= open_.back().element->role == HtmlRole::Paragraph ? 1 : 0;
  tables_ -= open_.back().element->role == HtmlRole::Table ? 1 : 0;
  --named_[hash_of(text_.substr(open_.back().name.begin, open_.back().name.size()))];
  open_.pop_back();
}

size_t HtmlStack::size_before(const HtmlElement& element) const {
  if (context().foreign) return breaks_out(element) ? size_outside_foreign() : size();
  if (tables_ > 0 && is_part_of_table(element.role)) return size_before_part_of_table(element.role);
  if (open_.empty() || element.strength == HtmlStrength::Inline) return size();
  const HtmlRole top = open_.back().element->role;
  if (element.role == top && (top == HtmlRole::Heading || top == HtmlRole::Option)) return size() - 1;
  if (element.role == HtmlRole::Item || element.role == HtmlRole::Term || element.role == HtmlRole::Definition) {
    return size_before_item(element);
  }
  return breaks_text(element) && element.role != HtmlRole::Caption ? size_before_block() : size();
}

size_t HtmlStack::size_after(const HtmlElement& element, std::string_view name) {
  if (deeper_ > 0) {
    --deeper_;
    return size();
  }
  if (named_[hash_of(name)] == 0 && element.role != HtmlRole::Heading) return size();
  for (size_t i = open_.size(); i-- > 0;) {
    if (is(open_[i], element, name)) return i;
    // An end tag of HTML inside svg or math is one of the page around it.
    if (open_[i].element->strength > element.strength && open_[i].element->role != HtmlRole::Foreign) break;
  }
  return size();
}

// An end tag of one heading ends any other.
bool HtmlStack::is(const HtmlOpenElement& open, const HtmlElement& element, std::string_view name) const {
  if (open.element != &element) return element.role == HtmlRole::Heading && open.element->role == HtmlRole::Heading;
  if (!element.name.empty()) return true;
  const std::string_view other = text_.substr(open.name.begin, open.name.size());
  return std::equal(name.begin(), name.end(), other.begin(), other.end(), [](char a, char b) { return a == lower(b); });
}

size_t HtmlStack::size_before_part_of_table(HtmlRole role) const {
  size_t keep = size();
  while (keep > 0 && !holds(open_[keep - 1].element->role, role)) {
    if (open_[keep - 1].element->name == "template") return size();
    --keep;
  }
  return keep;
}

size_t HtmlStack::size_before_item(const HtmlElement& element) const {
  for (size_t i = size(); i-- > 0;) {
    const HtmlElement& open = *open_[i].element;
    if (is_next_item(element.role, open.role)) return i;
    if (open.role == HtmlRole::List || open.role == HtmlRole::Terms || open.strength > HtmlStrength::Block) break;
  }
  return size_before_block();
}

size_t HtmlStack::size_before_block() const {
  if (paragraphs_ == 0) return size();
  for (size_t i = size(); i-- > 0;) {
    const HtmlElement& open = *open_[i].element;
    if (open.role == HtmlRole::Paragraph) return i;
    if (open.strength > HtmlStrength::Block || open.name == "button") break;
  }
  return size();
}

// From the innermost svg or math on, unless the place is one inside them where HTML belongs.
size_t HtmlStack::size_outside_foreign() const {
  for (size_t i = size(); i-- > 0;) {
    if (open_[i].element->role == HtmlRole::Integration) break;
    if (open_[i].element->role == HtmlRole::Foreign) return i;
  }
  return size();
}

}  // namespace claimtier
