// RFC 4180. The head stands in rows before the table, name and value, filled up to its width. A cell that a spreadsheet would take for a formula gets an
// apostrophe in front (OWASP, CSV injection).
#include "report/register.h"

namespace claimtier {
namespace {

std::string cell(const std::string& text) {
  std::string out = "\"";
  if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos) out += '\'';
  for (const char c : text) out += c == '"' ? "\"\"" : std::string(1, c);
  return out + "\"";
}

std::string line(const std::vector<std::string>& cells) {
  std::string out;
  for (const std::string& text : cells) out += (out.empty() ? "" : ",") + cell(text);
  return out + "\r\n";
}

}  // namespace

std::string register_csv(const Register& reg) {
  std::string out;
  for (const auto& [name, value] : register_head(reg)) {
    std::vector<std::string> cells = {name, value};
    cells.resize(register_columns().size());
    out += line(cells);
  }
  out += line(register_columns());
  for (const RegisterRow& row : reg.rows) out += line(register_cells(row));
  for (const Decision& old : reg.stale) {
    std::vector<std::string> cells(register_columns().size());
    cells[0] = old.id, cells[1] = old.wording, cells[14] = old.place, cells[15] = "stands nowhere";
    cells[16] = old.decision, cells[17] = old.reviewer, cells[18] = old.date, cells[19] = old.note;
    out += line(cells);
  }
  return out;
}

}  // namespace claimtier
