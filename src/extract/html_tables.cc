#include "extract/html_tables.h"

#include <algorithm>

namespace claimtier {
namespace {

constexpr uint32_t kLargestColumnSpan = 1000;  // WHATWG 4.9.11
constexpr uint32_t kTrackedColumns = 64;       // cells from above are followed in no more columns than that

}  // namespace

void HtmlTables::begin_section(bool head) {
  tables_.back().in_head = head;
  tables_.back().in_row = false;
}

void HtmlTables::begin_row() {
  Table& table = tables_.back();
  ++table.rows;
  table.column = 0;
  table.in_row = true;
}

CellPlace HtmlTables::place(uint32_t column_span, uint32_t row_span) {
  if (!tables_.back().in_row) begin_row();
  Table& table = tables_.back();
  const uint32_t row = table.rows - 1;
  uint32_t column = table.column;
  while (column < table.taken_until.size() && table.taken_until[column] > row) ++column;
  table.column = column + std::clamp(column_span, 1U, kLargestColumnSpan);
  const uint32_t last = std::min(table.column, kTrackedColumns);
  if (row_span > 1 && column < last) {
    if (table.taken_until.size() < last) table.taken_until.resize(last, 0);
    std::fill(table.taken_until.begin() + column, table.taken_until.begin() + last, row + row_span);
  }
  return {row, column};
}

}  // namespace claimtier
