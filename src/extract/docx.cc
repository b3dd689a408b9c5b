#include "extract/docx.h"

#include <algorithm>
#include <array>
#include <pugixml.hpp>

#include "extract/docx_archive.h"
#include "extract/docx_xml.h"
#include "text/utf8.h"

namespace claimtier {
namespace {

// Elements whose content no reader of the document sees; Fallback says the same as Choice.
constexpr std::array<std::string_view, 6> kUnread = {"del", "moveFrom", "Fallback", "instrText", "delText", "rPr"};

struct Paragraph {
  Block block;
  std::string text;
};

struct Table {
  Block cell;  // the place
  bool first_is_head = false;
};

// Valid UTF-8 without line ends and byte order marks, so that it is read as it stands.
std::string one_line(std::string_view text) {
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const size_t size = utf8_sequence(text, at);
    const std::string_view character = text.substr(at, std::max<size_t>(size, 1));
    at += character.size();
    if (character == "\n" || character == "\r") out += ' ';
    else if (size == 0) out += "\xEF\xBF\xBD";
    else if (character != "\xEF\xBB\xBF") out += character;
  }
  return out;
}

class DocxReader {
 public:
  explicit DocxReader(const DocxStyles& styles) : styles_(styles) {}

  // Why the part cannot be read, or "".
  std::string_view read(const std::string& part) {
    pugi::xml_document xml;
    const std::string_view fault = load_xml(xml, part);
    walk(xml.document_element());
    return fault;
  }
  DocxText take() { return std::move(out_); }

 private:
  // Without recursion: a hostile file nests as deep as it likes.
  void walk(const pugi::xml_node& root) {
    pugi::xml_node node = root;
    for (uint32_t around = 0; node;) {
      const bool is_read = enter(node);
      if (is_read) out_.layout.nesting = std::max(out_.layout.nesting, around + 1);
      if (is_read && node.first_child()) {
        node = node.first_child();
        ++around;
        continue;
      }
      leave(node);
      while (node != root && !node.next_sibling()) {
        node = node.parent();
        leave(node);
        --around;
      }
      node = node == root ? pugi::xml_node() : node.next_sibling();
    }
  }

  // Whether the content is to be read.
  bool enter(const pugi::xml_node& node) {
    const std::string_view name = local_name(node);
    if (node.type() != pugi::node_element) return false;
    if (std::find(kUnread.begin(), kUnread.end(), name) != kUnread.end()) return false;
    if (name == "r" && is_on(child_of(child_of(node, "rPr"), "vanish"))) return false;
    if (name == "p") start_paragraph(node);
    if (name == "tbl") start_table(node);
    if (name == "tr") start_row(node);
    if (name == "tc") start_cell(node);
    if (name == "footnote" || name == "endnote") return start_note(node);
    if (!open_.empty()) add_text(node, name);
    return true;
  }

  void leave(const pugi::xml_node& node) {
    const std::string_view name = local_name(node);
    if (name == "p") end_paragraph();
    if (name == "tbl" && !tables_.empty()) tables_.pop_back();
  }

  void add_text(const pugi::xml_node& node, std::string_view name) {
    std::string& text = open_.back().text;
    if (name == "t") text += node.text().get();
    if (name == "br" || name == "cr" || name == "tab" || name == "ptab") text += ' ';
    if (name == "noBreakHyphen") text += '-';
    if (name == "footnoteReference" || name == "endnoteReference") text += '[' + mark_of(node, name[0]) + ']';
  }

  // Footnotes are numbered 1, 2, 3 and endnotes i, ii, iii; here both count on, so that a mark names one note.
  std::string mark_of(const pugi::xml_node& node, char kind) {
    const std::string id = kind + id_of(node);
    return std::to_string(marks_.try_emplace(id, marks_.size() + 1).first->second);
  }
  static std::string id_of(const pugi::xml_node& node) {
    for (const pugi::xml_attribute& attribute : node.attributes()) {
      if (std::string_view(attribute.name()).ends_with("id")) return attribute.value();
    }
    return "";
  }

  // Word keeps the lines that separate notes from the text as notes, with a type.
  bool start_note(const pugi::xml_node& node) {
    for (const pugi::xml_attribute& attribute : node.attributes()) {
      if (std::string_view(attribute.name()).ends_with("type") && std::string_view(attribute.value()) != "normal") return false;
    }
    note_ = '[' + mark_of(node, local_name(node)[0]) + "] ";
    return true;
  }

  void start_paragraph(const pugi::xml_node& node) {
    const pugi::xml_node properties = child_of(node, "pPr");
    Block block = docx_block(properties, styles_);
    if (!tables_.empty() && tables_.back().cell.column != UINT32_MAX) block = tables_.back().cell;
    if (block.kind == BlockKind::ListItem) block.group = list_ = list_ == 0 ? ++groups_ : list_;
    if (block.kind != BlockKind::ListItem && open_.empty()) list_ = 0;
    open_.push_back({block, note_});
    note_.clear();
  }

  // The paragraphs of a text box stand inside another: they follow it.
  void end_paragraph() {
    if (open_.empty()) return;
    waiting_.push_back(std::move(open_.back()));
    open_.pop_back();
    if (!open_.empty()) return;
    std::rotate(waiting_.begin(), waiting_.end() - 1, waiting_.end());
    for (Paragraph& paragraph : waiting_) write(paragraph);
    waiting_.clear();
  }

  void write(Paragraph& paragraph) {
    const auto begin = static_cast<uint32_t>(out_.text.size());
    out_.text += one_line(paragraph.text);
    paragraph.block.span = {begin, static_cast<uint32_t>(out_.text.size())};
    out_.text += '\n';
    if (!paragraph.block.span.empty()) out_.layout.blocks.push_back(paragraph.block);
  }

  void start_table(const pugi::xml_node& node) {
    const pugi::xml_node look = child_of(child_of(node, "tblPr"), "tblLook");
    bool head = false;
    for (const pugi::xml_attribute& attribute : look.attributes()) {
      head = head || (std::string_view(attribute.name()).ends_with("firstRow") && attribute.as_bool());
    }
    Table table;
    table.cell.kind = BlockKind::TableCell;
    table.cell.group = ++groups_;
    table.cell.row = table.cell.column = UINT32_MAX;
    table.first_is_head = head;
    tables_.push_back(table);
  }

  void start_row(const pugi::xml_node& node) {
    if (tables_.empty()) return;
    Table& table = tables_.back();
    ++table.cell.row;
    table.cell.column = UINT32_MAX;
    table.cell.header = is_on(child_of(child_of(node, "trPr"), "tblHeader")) || (table.cell.row == 0 && table.first_is_head);
    span_ = 1;
  }

  void start_cell(const pugi::xml_node& node) {
    if (tables_.empty()) return;
    tables_.back().cell.column += span_;
    const std::string_view span = value_of(child_of(child_of(node, "tcPr"), "gridSpan"));
    span_ = span.empty() ? 1 : static_cast<uint32_t>(std::clamp(std::atoi(std::string(span).c_str()), 1, 1000));
  }

  const DocxStyles& styles_;
  DocxText out_;
  std::vector<Paragraph> open_;     // those of text boxes inside others
  std::vector<Paragraph> waiting_;  // done, until the outermost is
  std::vector<Table> tables_;
  std::map<std::string, size_t> marks_;  // of notes, by kind and id
  std::string note_;                     // mark of the note that begins
  uint32_t groups_ = 0;
  uint32_t list_ = 0;  // group of the list that goes on
  uint32_t span_ = 1;  // columns of the last cell
};

}  // namespace

DocxText read_docx(std::string_view archive, uint64_t largest) {
  const DocxParts parts = unpack_docx(archive, largest);
  if (!parts.fault.empty()) return {{}, {}, parts.fault};
  const DocxStyles styles = read_docx_styles(parts.styles);
  DocxReader reader(styles);
  for (const std::string* part : {&parts.document, &parts.footnotes, &parts.endnotes}) {
    if (part != &parts.document && part->empty()) continue;
    const std::string_view fault = reader.read(*part);
    if (!fault.empty()) return {{}, {}, "broken Word file: " + std::string(fault)};
  }
  return reader.take();
}

}  // namespace claimtier
