#include "extract/wordpress.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <map>
#include <pugixml.hpp>

#include "extract/character_reference.h"
#include "extract/comments.h"
#include "extract/extract.h"
#include "extract/mapped_text.h"
#include "extract/template_syntax.h"

namespace claimtier {
namespace {

constexpr std::string_view kMark = "#post-";
constexpr std::array<std::string_view, 5> kPublic = {"publish", "draft", "pending", "future", "private"};
// Types that hold no page of their own.
constexpr std::array<std::string_view, 8> kNoPage = {"attachment",    "nav_menu_item",    "revision",  "custom_css",
                                                     "customize_changeset", "oembed_cache", "wp_global_styles", "acf-field"};
constexpr std::array<std::string_view, 4> kDescriptions = {"_yoast_wpseo_metadesc", "rank_math_description",
                                                           "_seopress_titles_desc", "_aioseo_description"};
constexpr std::array<std::string_view, 4> kTitles = {"_yoast_wpseo_title", "rank_math_title", "_seopress_titles_title",
                                                     "_aioseo_title"};
// Line ends and references stay as they are, so that every text has its length in the file.
constexpr unsigned kVerbatim = pugi::parse_cdata | pugi::parse_ws_pcdata;

template <size_t N>
bool is_one_of(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// The text and CDATA of an element, each with its place.
std::vector<Span<Char>> parts_of(const pugi::xml_node& element) {
  std::vector<Span<Char>> parts;
  for (const pugi::xml_node& child : element.children()) {
    const bool text = child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata;
    const size_t size = std::strlen(child.value());
    const auto begin = static_cast<uint32_t>(child.offset_debug());
    if (text && size > 0) parts.push_back({begin, begin + static_cast<uint32_t>(size)});
  }
  return parts;
}

bool holds_elements(const pugi::xml_node& element) {
  return !element.find_child([](const pugi::xml_node& child) { return child.type() == pugi::node_element; }).empty();
}

// What an element holds as HTML. Programs that rewrite an export may have left the CDATA out, and its HTML among the elements of the XML.
std::vector<Span<Char>> contents_of(const pugi::xml_node& element, std::string_view xml) {
  if (!holds_elements(element)) return parts_of(element);
  const auto begin = std::min(xml.find('>', static_cast<size_t>(element.offset_debug())) + 1, xml.size());
  const size_t end = std::min(xml.find(std::string("</") + element.name(), begin), xml.size());
  return {{static_cast<uint32_t>(begin), static_cast<uint32_t>(end)}};
}

// Or they have escaped it: "&lt;p&gt;Tea &amp;amp; rest". Text without a reference is the same in both.
bool is_escaped(std::string_view xml, Span<Char> part) {
  const std::string_view text = xml.substr(part.begin, part.size());
  return text.find('&') != std::string_view::npos && text.find('<') == std::string_view::npos && !xml.substr(0, part.begin).ends_with("<![CDATA[");
}

MappedText unescaped(std::string_view xml, Span<Char> part) {
  MappedText mapped;
  std::string reference;
  for (uint32_t at = part.begin; at < part.end;) {
    const size_t size = read_character_reference(xml.substr(at, part.end - at), reference);
    mapped.text += size > 0 ? reference : std::string(1, xml[at]);
    mapped.origins.resize(mapped.text.size(), at);
    at += static_cast<uint32_t>(std::max<size_t>(size, 1));
  }
  mapped.origins.push_back(part.end);
  return mapped;
}

std::string value_of(const pugi::xml_node& item, const char* name) { return item.child(name).text().get(); }

// Where only some of the HTML is CDATA, its marks are none of the text.
void blank_cdata_marks(std::string& xml, Span<Char> part) {
  constexpr std::string_view kOpen = "<![CDATA[", kClose = "]]>";
  const auto found = [&](std::string_view mark, size_t from) { return std::string_view(xml).substr(0, part.end).find(mark, from); };
  for (size_t at = found(kOpen, part.begin); at != std::string::npos; at = found(kOpen, at)) {
    const size_t end = found(kClose, at);
    blank_part(xml, {static_cast<uint32_t>(at), static_cast<uint32_t>(at + kOpen.size())});
    if (end != std::string::npos) blank_part(xml, {static_cast<uint32_t>(end), static_cast<uint32_t>(end + kClose.size())});
  }
}

// Layout and gallery codes of plugins: [vc_column width="1/2"], [/vc_column].
void blank_shortcodes(std::string& whole, Span<Char> part) {
  const std::string_view xml = std::string_view(whole).substr(0, part.end);
  for (size_t at = xml.find('[', part.begin); at != std::string::npos; at = xml.find('[', at + 1)) {
    const size_t end = xml.find_first_of("[]", at + 1);
    if (end == std::string::npos || xml[end] != ']') continue;
    const std::string_view inside = xml.substr(at + 1, end - at - 1);
    const size_t name = inside.starts_with('/') ? 1 : 0;
    const size_t rest = std::min(inside.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_", name), inside.size());
    const bool named = rest > name && inside[name] >= 'a';
    const bool code = rest == inside.size() || inside[rest] == '/' || inside.find('=', rest) != std::string_view::npos;
    if (named && code) blank_part(whole, {static_cast<uint32_t>(at), static_cast<uint32_t>(end + 1)});
  }
}

class PostReader {
 public:
  PostReader(std::string_view xml, const pugi::xml_node& item, DocumentBuilder& builder)
      : xml_(xml), item_(item), builder_(builder) {}

  void read() {
    add(item_.child("title"), BlockKind::Title);
    add_settings(kTitles, BlockKind::Title);
    add_settings(kDescriptions, BlockKind::Description);
    add(item_.child("excerpt:encoded"), BlockKind::Description);
    for (const Span<Char> part : contents_of(item_.child("content:encoded"), xml_)) is_escaped(xml_, part) ? add_escaped(part) : add_content(builder_, xml_, part);
  }

 private:
  static void add_content(DocumentBuilder& builder, std::string_view html, Span<Char> part) {
    read_html_into(builder, html, part, EmptyLines::Break);
    builder.close();
  }

  void add_escaped(Span<Char> part) {
    const MappedText html = unescaped(xml_, part);
    DocumentBuilder content(html.text);
    add_content(content, html.text, {0, static_cast<uint32_t>(html.text.size())});
    Document read = content.finish();
    for (Block& block : read.blocks) block.group += block.group > 0 ? part.begin : 0;  // lists of other posts have the numbers from here
    append_document(builder_.closed(), read, html);
  }

  // References are decoded and tags left out by the HTML reader, which takes an open block as its own.
  void add(const pugi::xml_node& element, BlockKind kind) {
    Block block;
    block.kind = kind;
    for (const Span<Char> part : contents_of(element, xml_)) {
      builder_.open(block);
      read_html_into(builder_, xml_, part);
      builder_.close();
    }
  }

  template <size_t N>
  void add_settings(const std::array<std::string_view, N>& keys, BlockKind kind) {
    for (const pugi::xml_node& meta : item_.children("wp:postmeta")) {
      if (is_one_of(keys, value_of(meta, "wp:meta_key"))) add(meta.child("wp:meta_value"), kind);
    }
  }

  std::string_view xml_;
  pugi::xml_node item_;
  DocumentBuilder& builder_;
};

// The export, its posts and the text to read them from.
struct Export {
  pugi::xml_document document;
  std::vector<pugi::xml_node> posts;
  std::string text;  // without shortcodes
  std::vector<Fault> faults;
};

void open_export(std::string_view xml, Export& out) {
  const auto parsed = out.document.load_buffer(xml.data(), xml.size(), kVerbatim, pugi::encoding_utf8);
  const pugi::xml_node channel = out.document.child("rss").child("channel");
  out.text = xml;
  if (!channel.child("wp:wxr_version")) {
    out.faults = {{"not a WordPress export: no <wp:wxr_version>", 0}};
    return;
  }
  const size_t entity = xml.find("<!ENTITY");
  if (entity < xml.find("<rss")) {
    out.faults.push_back({"entities are declared here: what they stand for is not read", static_cast<uint32_t>(entity)});
  }
  if (!parsed) {  // in an attribute at the end of the file pugixml counts a byte too many
    const size_t at = std::min(static_cast<size_t>(parsed.offset), xml.size());
    out.faults.push_back({"the XML is broken: only what stands before was read", static_cast<uint32_t>(at)});
  }
  for (const pugi::xml_node& item : channel.children("item")) {
    const bool is_public = is_one_of(kPublic, value_of(item, "wp:status"));
    if (!is_public || is_one_of(kNoPage, value_of(item, "wp:post_type"))) continue;
    out.posts.push_back(item);
    const pugi::xml_node content = item.child("content:encoded");
    for (const Span<Char> part : contents_of(content, xml)) {
      if (holds_elements(content)) blank_cdata_marks(out.text, part);
      blank_shortcodes(out.text, part);
    }
  }
}

Span<Char> place_of(const pugi::xml_node& item, std::string_view xml) {
  const pugi::xml_node next = item.next_sibling("item");
  const size_t end = next ? static_cast<size_t>(next.offset_debug()) : xml.size();
  return {static_cast<uint32_t>(item.offset_debug()), static_cast<uint32_t>(end)};
}

// Posts by their number, the second of the same number as "7-2": each page has a name of its own.
class PostNumbers {
 public:
  std::string of(const pugi::xml_node& post) {
    const std::string id = value_of(post, "wp:post_id");
    const bool is_number = std::all_of(id.begin(), id.end(), [](char c) { return c >= '0' && c <= '9'; });
    const std::string number = is_number ? id : "";
    const size_t times = ++seen_[number];
    return times == 1 ? number : number + '-' + std::to_string(times);
  }

 private:
  std::map<std::string, size_t> seen_;
};

// post 7 "Painful knees"
std::string name_of_post(const std::string& id, const Document& document) {
  const auto is_title = [](const Block& block) { return block.kind == BlockKind::Title; };
  const auto title = std::find_if(document.blocks.begin(), document.blocks.end(), is_title);
  const std::string name = "post " + id;
  return title == document.blocks.end() ? name : name + " \"" + std::string(document.text_of(title->span)) + '"';
}

}  // namespace

std::vector<Page> wordpress_pages(std::string_view xml) {
  Export opened;
  open_export(xml, opened);
  std::vector<Page> pages;
  PostNumbers numbers;
  for (const pugi::xml_node& post : opened.posts) {
    DocumentBuilder builder(opened.text);
    PostReader(opened.text, post, builder).read();
    const std::string id = numbers.of(post);
    pages.push_back({std::string(kMark) + id, place_of(post, xml), builder.finish()});
    pages.back().document.parts = {{pages.back().part, PartKind::Post, name_of_post(id, pages.back().document)}};
  }
  if (pages.empty()) pages.push_back({"", {0, static_cast<uint32_t>(xml.size())}, {}});
  pages.back().document.faults = opened.faults;  // the last one is where a broken file ends
  return pages;
}

Document read_wordpress(std::string_view xml) {
  Export opened;
  open_export(xml, opened);
  DocumentBuilder builder(opened.text);
  for (const pugi::xml_node& post : opened.posts) PostReader(opened.text, post, builder).read();
  Document document = builder.finish();
  document.faults = opened.faults;
  return document;
}

std::vector<Span<Char>> comments_of_wordpress(std::string_view xml) {
  Export opened;
  open_export(xml, opened);
  std::vector<Span<Char>> comments;
  for (const pugi::xml_node& post : opened.posts) {
    for (const Span<Char> part : contents_of(post.child("content:encoded"), xml)) {
      for (const Span<Char> comment : comments_of_html(xml, part)) comments.push_back(comment);
    }
  }
  return comments;
}

std::string_view file_of_page(std::string_view path) { return path.substr(0, path.rfind(kMark)); }

}  // namespace claimtier
