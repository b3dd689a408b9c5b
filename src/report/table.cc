#include "report/table.h"

#include "report/escape.h"

namespace claimtier {
namespace {

std::string csv_cell(const std::string& text) {
  std::string out = "\"";
  if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos) out += '\'';
  for (const char c : text) out += c == '"' ? "\"\"" : std::string(1, c);
  return out + "\"";
}

}  // namespace

std::string csv_line(const std::vector<std::string>& cells) {
  std::string out;
  for (const std::string& text : cells) out += (out.empty() ? "" : ",") + csv_cell(text);
  return out + "\r\n";
}

std::string markdown_escaped(std::string_view text) {
  std::string out;
  for (const char c : escape_terminal(text)) {
    const bool special = std::string_view("\\|*_`[]<>#").find(c) != std::string_view::npos;
    if (special) out += '\\';
    out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  }
  return out;
}

std::string markdown_line(const std::vector<std::string>& cells) {
  std::string out = "|";
  for (const std::string& text : cells) out += " " + markdown_escaped(text) + " |";
  return out + "\n";
}

std::string markdown_rule(size_t columns) {
  std::string out = "|";
  for (size_t i = 0; i < columns; ++i) out += "---|";
  return out + "\n";
}

}  // namespace claimtier
