// A TOML text to values with their places, and typed access that reports every problem as path:line:column. The only
// part of the loader that knows the TOML library.
//
//   Value root;  parse_toml(file, root, problems);
//   Table table(root, file.path, problems);
//   Text summary = table.text("summary");             // a problem where it is missing, empty or no string
//   bool grave = table.flag("grave");                 // false where it is left out
//   table.finish();                                   // a problem for every key that nobody asked for
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rulepack/load.h"
#include "text/line_index.h"

namespace claimtier {

struct Value {
  enum class Kind : uint8_t { Table, Array, String, Integer, Real, Boolean, Date, Other };
  Kind kind = Kind::Table;
  Position at;
  std::string key;  // of a member of a table
  Position key_at;
  std::string text;  // String; Date as YYYY-MM-DD
  int64_t integer = 0;
  double real = 0;
  bool boolean = false;
  std::vector<Value> items;  // Array: its values, Table: its members
};

// False where the text is no TOML; that is reported.
bool parse_toml(const RuleFile& file, Value& root, std::vector<Problem>& problems);

// A string and the place of its opening quote; an empty value where it was left out.
struct Text {
  std::string value;
  Position at;
};

// What to say of a key that is often written where it means nothing.
struct KeyHint {
  std::string_view key, text;
};

enum class Need : uint8_t { Required, Optional, MayBeEmpty };  // MayBeEmpty: optional, and "" is no problem

class Table {
 public:
  Table(const Value& value, const std::string& path, std::vector<Problem>& problems)
      : value_(&value), path_(&path), problems_(&problems) {}

  Text text(std::string_view key, Need need = Need::Required);
  std::vector<Text> texts(std::string_view key, Need need = Need::Required);
  std::string date(std::string_view key, Need need = Need::Required);
  std::optional<double> number(std::string_view key, Need need = Need::Required);
  std::optional<uint32_t> integer(std::string_view key, uint32_t least, uint32_t most, Need need = Need::Required);
  bool flag(std::string_view key);
  // The place of the value in `names`.
  std::optional<size_t> choice(std::string_view key, std::span<const std::string_view> names,
                               Need need = Need::Required);
  std::optional<Table> table(std::string_view key, Need need = Need::Required);
  std::vector<Table> tables(std::string_view key, Need need = Need::Required);

  bool has(std::string_view key) const;
  // Of a table whose keys are names: finish() is not for these.
  std::span<const Value> members() const { return value_->items; }
  bool is_text(std::string_view key) const;
  Position at() const { return value_->at; }
  Position at(std::string_view key) const;  // of the key's value; of the table where there is none
  const std::string& path() const { return *path_; }
  void complain(Position at, std::string text) const;

  // Reports the keys that no call above asked for; of some it is known what was meant.
  void finish(std::span<const KeyHint> hints = {}) const;

 private:
  const Value* member(std::string_view key) const;
  const Value* find(std::string_view key, Need need, Value::Kind kind, std::string_view kind_name);

  const Value* value_;
  const std::string* path_;
  std::vector<Problem>* problems_;
  std::vector<std::string> asked_;
};

}  // namespace claimtier
