#include "extract/markdown_bounds.h"

#include <md4c.h>

#include <algorithm>
#include <array>

namespace claimtier {
namespace {

// Some milliseconds for a paragraph of the most: 2000 lines with a bracket each, or 1400 bare addresses behind each other.
constexpr size_t kMostBracketsTimesLines = size_t{1} << 22, kMostAddressesTimesBytes = size_t{1} << 24;
constexpr std::array<std::string_view, 4> kAddresses = {"www.", "http:", "https:", "ftp:"};
constexpr char kPlain = '%';  // punctuation as "[", ":" and "." are, and no mark of md4c

// Calls `at` with the place of the sign behind which md4c would read an address.
void for_each_address(std::string_view text, const auto& at) {
  for (size_t sign = text.find_first_of(".:"); sign != std::string_view::npos; sign = text.find_first_of(".:", sign + 1)) {
    const std::string_view until = text.substr(0, sign + 1);
    const auto ends_it = [&](std::string_view address) { return until.ends_with(address); };
    if (std::any_of(kAddresses.begin(), kAddresses.end(), ends_it)) at(sign);
  }
}

bool is_costly(std::string_view text) {
  const auto lines = static_cast<size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
  const auto brackets = static_cast<size_t>(std::count(text.begin(), text.end(), '['));
  size_t addresses = 0;
  for_each_address(text, [&](size_t) { ++addresses; });
  return brackets * lines > kMostBracketsTimesLines || addresses * text.size() > kMostAddressesTimesBytes;
}

// Follows md4c through a page without brackets, which it reads fast, and masks the costly paragraphs of another copy.
class Bounds {
 public:
  Bounds(std::string_view page, const std::string& read) : page_(page), read_(read), bounded_(page) {}

  void enter(MD_BLOCKTYPE type) {
    end_paragraph();
    raw_ = type == MD_BLOCK_CODE || type == MD_BLOCK_HTML;
  }
  void leave() {
    end_paragraph();
    raw_ = false;
  }
  void add(const char* text, size_t size) {
    if (raw_ || text < read_.data() || text + size > read_.data() + read_.size()) return;  // made up: a line end
    const auto begin = static_cast<size_t>(text - read_.data());
    if (begin_ == end_) begin_ = begin;
    end_ = begin + size;
  }
  std::string take() { return std::move(bounded_); }

 private:
  void end_paragraph() {
    const std::string_view paragraph = page_.substr(begin_, end_ - begin_);
    if (is_costly(paragraph)) {
      const auto begin = bounded_.begin() + static_cast<std::ptrdiff_t>(begin_);
      std::replace(begin, begin + static_cast<std::ptrdiff_t>(paragraph.size()), '[', kPlain);
      for_each_address(paragraph, [&](size_t at) { bounded_[begin_ + at] = kPlain; });
    }
    begin_ = end_ = 0;
  }

  std::string_view page_;
  const std::string& read_;
  std::string bounded_;
  size_t begin_ = 0, end_ = 0;  // of the paragraph, heading or cell so far
  bool raw_ = false;
};

Bounds& bounds(void* self) { return *static_cast<Bounds*>(self); }

}  // namespace

std::optional<std::string> bounded_markdown(std::string_view page, unsigned md4c_flags) {
  if (!is_costly(page)) return std::nullopt;
  MD_PARSER parser{};
  parser.flags = md4c_flags & ~static_cast<unsigned>(MD_FLAG_PERMISSIVEAUTOLINKS);
  parser.enter_block = [](MD_BLOCKTYPE type, void*, void* self) { return bounds(self).enter(type), 0; };
  parser.leave_block = [](MD_BLOCKTYPE, void*, void* self) { return bounds(self).leave(), 0; };
  parser.enter_span = [](MD_SPANTYPE, void*, void*) { return 0; };
  parser.leave_span = [](MD_SPANTYPE, void*, void*) { return 0; };
  parser.text = [](MD_TEXTTYPE, const MD_CHAR* text, MD_SIZE size, void* self) { return bounds(self).add(text, size), 0; };
  std::string read(page);
  std::replace(read.begin(), read.end(), '[', kPlain);
  Bounds found(page, read);
  md_parse(read.data(), static_cast<MD_SIZE>(read.size()), &parser, &found);
  return found.take();
}

}  // namespace claimtier
