// The words that a reader of a page sees, by a tree of its elements, and by our readers. What is left out on purpose is left out of
// both: preformatted text, scripts, what is hidden, drawings and formulas, and what is shown only where something else cannot be.
#pragma once

#include <algorithm>
#include <array>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "text/document.h"

namespace claimtier {

struct PageNode {
  std::string name;  // of an element; empty: text
  std::string text;  // of a text; of an image what stands for it
  bool hidden = false;
  std::vector<PageNode> children;
};

// Spaces of all kinds part words for the reader; characters without width are none.
inline std::vector<std::string> words_in(std::string text) {
  const auto replace = [&](std::string_view what, std::string_view by) {
    for (size_t at = text.find(what); at != std::string::npos; at = text.find(what, at)) text.replace(at, what.size(), by);
  };
  for (const char* space : {"\u00A0", "\u2003", "\u2028", "\u2029", "\u205F", "\u200A", "\u3000"}) replace(space, " ");
  for (const char* dropped : {"\u00AD", "\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF"}) replace(dropped, "");
  std::istringstream stream(text);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

template <size_t N>
bool is_one_of(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

inline bool is_unread(std::string_view name) {
  constexpr std::array<std::string_view, 18> kUnread = {"script", "style", "template", "noscript", "svg",    "math",
                                                        "pre",    "listing",  "textarea", "iframe", "xmp",   "noembed",
                                                        "noframes", "audio", "video",  "canvas",  "frameset", "plaintext"};
  return is_one_of(kUnread, name);
}

inline bool is_inline(std::string_view name) {
  constexpr std::array<std::string_view, 45> kInline = {
      "a",    "abbr", "acronym", "b",    "bdi",    "bdo",    "big",  "cite",   "data", "del",  "dfn",  "em",   "font", "i",
      "ins",  "kbd",  "mark",    "nobr", "q",      "rb",     "rp",   "rt",     "ruby", "s",    "small", "span", "strike", "strong",
      "sub",  "sup",  "time",    "tt",   "u",      "var",    "wbr",  "img",    "code", "samp", "template", "script",
      "isindex", "menuitem", "rtc", "marquee", "datalist"};
  return is_one_of(kInline, name) || name.find('-') != std::string_view::npos;
}

inline void add_visible(const PageNode& node, std::string& out) {
  if (node.name.empty()) {
    out += node.text;
    return;
  }
  const bool drawing = node.name == "svg" || node.name == "math";
  const std::string edge = is_inline(node.name) || (is_unread(node.name) && node.name != "pre") || drawing ? "" : "\n";
  out += edge;
  if (is_unread(node.name) || node.hidden) return;
  for (const PageNode& child : node.children) add_visible(child, out);
  out += edge;
}

inline std::vector<std::string> visible_words(const PageNode& root) {
  std::string text;
  add_visible(root, text);
  return words_in(text);
}

inline std::vector<std::string> visible_words(const Document& document) {
  std::string text;
  for (const Block& block : document.blocks) {
    if (block.visibility != Visibility::Hidden) text += std::string(document.text_of(block.span)) + "\n";
  }
  return words_in(text);
}

inline std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

}  // namespace claimtier
