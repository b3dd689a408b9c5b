// The open elements of an HTML page, as far as text needs them: tags go in, how many elements stay open comes out. No
// tree, no more than 512 levels (as in browsers); what is nested deeper is only counted.
//
//   <ul><li>a<li>  ->  the second start tag leaves only <ul> open;   <td>..</div>  ->  nothing is closed
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "extract/html_context.h"
#include "extract/html_elements.h"
#include "text/span.h"

namespace claimtier {

struct HtmlOpenElement {
  const HtmlElement* element = nullptr;
  Span<Char> name;      // as written
  HtmlContext context;  // of its content
};

class HtmlStack {
 public:
  explicit HtmlStack(std::string_view text) : text_(text) {}

  size_t size() const { return open_.size(); }
  size_t depth() const { return open_.size() + deeper_; }
  const HtmlOpenElement& top() const { return open_.back(); }
  const HtmlContext& context() const { return open_.empty() ? page_ : open_.back().context; }
  // The context around the innermost <details>.
  const HtmlContext& outside_details() const;

  void push(HtmlOpenElement element);
  void pop();

  // How many elements stay open when `element` starts: <li> ends a <li>, most blocks end a <p>, and HTML inside <svg>
  // ends that.
  size_t size_before(const HtmlElement& element) const;
  // How many stay open when an end tag closes `element` and what is open in it; size() where it closes nothing.
  // An end tag that belongs to what is nested too deep is counted off.
  size_t size_after(const HtmlElement& element, std::string_view name);

 private:
  bool is(const HtmlOpenElement& open, const HtmlElement& element, std::string_view name) const;
  size_t size_before_part_of_table(HtmlRole role) const;
  size_t size_before_item(const HtmlElement& element) const;
  size_t size_before_block() const;
  size_t size_outside_foreign() const;

  std::string_view text_;
  std::vector<HtmlOpenElement> open_;
  HtmlContext page_;
  size_t deeper_ = 0;  // elements open beyond the limit
  std::array<uint16_t, 256> named_ =
      {};                  // how many of open_ per hash of the name: most stray end tags are told at once
  size_t paragraphs_ = 0;  // <p> among open_
  size_t tables_ = 0;
};

}  // namespace claimtier
