// The head stands in rows before the table, name and value, filled up to its width.
#include "report/register.h"
#include "report/table.h"

namespace claimtier {

std::string register_csv(const Register& reg) {
  std::string out;
  for (const auto& [name, value] : register_head(reg)) {
    std::vector<std::string> cells = {name, value};
    cells.resize(register_columns().size());
    out += csv_line(cells);
  }
  out += csv_line(register_columns());
  for (const RegisterRow& row : reg.rows) out += csv_line(register_cells(row));
  for (const Decision& old : reg.stale) {
    std::vector<std::string> cells(register_columns().size());
    cells[0] = old.id, cells[1] = old.wording, cells[14] = old.place, cells[15] = "stands nowhere";
    cells[16] = old.decision, cells[17] = old.reviewer, cells[18] = old.date, cells[19] = old.note;
    out += csv_line(cells);
  }
  return out;
}

}  // namespace claimtier
