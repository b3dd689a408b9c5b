// Places of table cells: start tags of tables, rows and cells go in, row and column from 0 come out, with colspan and
// rowspan counted.
//
//   <tr><td colspan=2>a<td>b  ->  a {0, 0}, b {0, 2}
#pragma once

#include <cstdint>
#include <vector>

namespace claimtier {

struct CellPlace {
  uint32_t row = 0;
  uint32_t column = 0;
};

class HtmlTables {
 public:
  bool empty() const { return tables_.empty(); }
  // Number of the innermost table.
  uint32_t group() const { return tables_.back().group; }

  void begin(uint32_t group) { tables_.push_back({.group = group}); }
  void end() { tables_.pop_back(); }
  void begin_section(bool head);
  void end_section() { tables_.back().in_head = false; }
  // Whether the rows are in <thead>.
  bool in_head() const { return tables_.back().in_head; }
  void begin_row();
  void end_row() { tables_.back().in_row = false; }
  // A cell outside a row begins one.
  CellPlace place(uint32_t column_span, uint32_t row_span);

 private:
  struct Table {
    uint32_t group = 0;
    uint32_t rows = 0;
    uint32_t column = 0;
    bool in_row = false;
    bool in_head = false;
    std::vector<uint32_t> taken_until = {};  // per column: the first row that no cell from above reaches into
  };
  std::vector<Table> tables_;  // from the outermost on
};

}  // namespace claimtier
