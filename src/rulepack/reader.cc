#include "rulepack/reader.h"

#include <algorithm>
#include <sstream>
#include <string_view>

#define TOML_ASSERT(condition) static_cast<void>(0)  // those of version 3.2 are wrong about "[[[", which it also reports as an error
#include <toml++/toml.h>

#include "rulepack/nearest.h"

namespace claimtier {
namespace {

constexpr size_t kMostKeyParts = 200;  // "a.b.c" has three; each is a table in the one before, and those are walked by recursion

// The first line with a key of too many parts, from 1; 0 where there is none. A string of so many sentences without a comma counts too.
uint32_t line_of_long_key(std::string_view text) {
  uint32_t line = 1;
  size_t dots = 0;
  for (const char c : text) {
    dots = std::string_view("=,#[]{}\n").find(c) != std::string_view::npos ? 0 : dots + (c == '.' ? 1 : 0);
    if (dots >= kMostKeyParts) return line;
    line += c == '\n' ? 1 : 0;
  }
  return 0;
}

Position position_of(const toml::source_region& source) { return {source.begin.line, source.begin.column}; }

Value value_of(const toml::node& node);

std::string date_text(const toml::date& date) {
  std::ostringstream out;
  out << date;
  return out.str();
}

std::vector<Value> members_of(const toml::table& table) {
  std::vector<Value> members;
  for (const auto& [key, node] : table) {
    members.push_back(value_of(node));
    members.back().key = key.str();
    members.back().key_at = position_of(key.source());
  }
  return members;
}

Value value_of(const toml::node& node) {
  Value value;
  value.at = position_of(node.source());
  value.kind = Value::Kind::Other;
  if (const toml::table* table = node.as_table()) {
    value.kind = Value::Kind::Table;
    value.items = members_of(*table);
  } else if (const toml::array* array = node.as_array()) {
    value.kind = Value::Kind::Array;
    for (const toml::node& item : *array) value.items.push_back(value_of(item));
  } else if (const auto* string = node.as_string()) {
    value.kind = Value::Kind::String;
    value.text = string->get();
  } else if (const auto* integer = node.as_integer()) {
    value.kind = Value::Kind::Integer;
    value.integer = integer->get();
  } else if (const auto* real = node.as_floating_point()) {
    value.kind = Value::Kind::Real;
    value.real = real->get();
  } else if (const auto* boolean = node.as_boolean()) {
    value.kind = Value::Kind::Boolean;
    value.boolean = boolean->get();
  } else if (const auto* date = node.as_date()) {
    value.kind = Value::Kind::Date;
    value.text = date_text(date->get());
  }
  return value;
}

}  // namespace

bool parse_toml(const RuleFile& file, Value& root, std::vector<Problem>& problems) {
  if (const uint32_t line = line_of_long_key(file.text)) {
    problems.push_back({file.path, line, 1, "a key of more than " + std::to_string(kMostKeyParts) + " parts"});
    return false;
  }
  try {
    const toml::table table = toml::parse(file.text, file.path);
    root = value_of(table);
    root.at = {};
    return true;
  } catch (const toml::parse_error& error) {
    const Position at = position_of(error.source());
    problems.push_back({file.path, at.line, at.column, "no valid TOML: " + std::string(error.description())});
    return false;
  }
}

const Value* Table::member(std::string_view key) const {
  const auto found =
      std::find_if(value_->items.begin(), value_->items.end(), [&](const Value& v) { return v.key == key; });
  return found == value_->items.end() ? nullptr : &*found;
}

bool Table::has(std::string_view key) const { return member(key) != nullptr; }

Position Table::at(std::string_view key) const {
  const Value* value = member(key);
  return value == nullptr ? at() : value->at;
}

bool Table::is_text(std::string_view key) const {
  const Value* value = member(key);
  return value != nullptr && value->kind == Value::Kind::String;
}

void Table::complain(Position at, std::string text) const {
  problems_->push_back({*path_, at.line, at.column, std::move(text)});
}

const Value* Table::find(std::string_view key, Need need, Value::Kind kind, std::string_view kind_name) {
  asked_.emplace_back(key);
  const Value* value = member(key);
  if (value == nullptr) {
    if (need == Need::Required) complain(at(), "missing key '" + std::string(key) + "'");
    return nullptr;
  }
  if (value->kind == kind) return value;
  complain(value->at, "'" + std::string(key) + "' must be " + std::string(kind_name));
  return nullptr;
}

Text Table::text(std::string_view key, Need need) {
  const Value* value = find(key, need, Value::Kind::String, "a string");
  if (value == nullptr) return {};
  if (value->text.empty() && need != Need::MayBeEmpty) complain(value->at, "'" + std::string(key) + "' is empty");
  return {value->text, value->at};
}

std::vector<Text> Table::texts(std::string_view key, Need need) {
  std::vector<Text> texts;
  const Value* array = find(key, need, Value::Kind::Array, "a list of strings");
  if (array == nullptr) return texts;
  if (array->items.empty() && need == Need::Required) complain(array->at, "'" + std::string(key) + "' is empty");
  for (const Value& item : array->items) {
    if (item.kind == Value::Kind::String) {
      texts.push_back({item.text, item.at});
    } else {
      complain(item.at, "'" + std::string(key) + "' must be a list of strings");
    }
  }
  return texts;
}

std::string Table::date(std::string_view key, Need need) {
  const Value* value = find(key, need, Value::Kind::Date, "a date such as 2026-11-21, without quotes");
  return value == nullptr ? std::string() : value->text;
}

std::optional<double> Table::number(std::string_view key, Need need) {
  const Value* given = member(key);
  if (given != nullptr && given->kind == Value::Kind::Integer) {
    asked_.emplace_back(key);
    return static_cast<double>(given->integer);
  }
  const Value* value = find(key, need, Value::Kind::Real, "a number");
  return value == nullptr ? std::nullopt : std::optional<double>(value->real);
}

std::optional<uint32_t> Table::integer(std::string_view key, uint32_t least, uint32_t most, Need need) {
  const Value* value = find(key, need, Value::Kind::Integer, "a whole number");
  if (value == nullptr) return std::nullopt;
  if (value->integer >= least && value->integer <= most) return static_cast<uint32_t>(value->integer);
  complain(value->at,
           "'" + std::string(key) + "' must be from " + std::to_string(least) + " to " + std::to_string(most));
  return std::nullopt;
}

bool Table::flag(std::string_view key) {
  const Value* value = find(key, Need::Optional, Value::Kind::Boolean, "true or false");
  return value != nullptr && value->boolean;
}

std::optional<size_t> Table::choice(std::string_view key, std::span<const std::string_view> names, Need need) {
  const Value* value = find(key, need, Value::Kind::String, "a string");
  if (value == nullptr) return std::nullopt;
  const auto found = std::find(names.begin(), names.end(), value->text);
  if (found != names.end()) return static_cast<size_t>(found - names.begin());
  std::string all;
  for (const std::string_view name : names) all += (all.empty() ? "" : ", ") + std::string(name);
  complain(value->at, "unknown " + std::string(key) + " '" + value->text + "' (one of: " + all + ")");
  return std::nullopt;
}

std::optional<Table> Table::table(std::string_view key, Need need) {
  const Value* value = find(key, need, Value::Kind::Table, "a table");
  return value == nullptr ? std::nullopt : std::optional<Table>(Table(*value, *path_, *problems_));
}

std::vector<Table> Table::tables(std::string_view key, Need need) {
  std::vector<Table> tables;
  const Value* array = find(key, need, Value::Kind::Array, "a list of tables: [[" + std::string(key) + "]]");
  if (array == nullptr) return tables;
  for (const Value& item : array->items) {
    if (item.kind == Value::Kind::Table) {
      tables.emplace_back(item, *path_, *problems_);
    } else {
      complain(item.at, "'" + std::string(key) + "' must be a list of tables");
    }
  }
  return tables;
}

void Table::finish(std::span<const KeyHint> hints) const {
  const std::vector<std::string_view> known(asked_.begin(), asked_.end());
  for (const Value& value : value_->items) {
    if (std::find(known.begin(), known.end(), value.key) != known.end()) continue;
    const auto hint = std::find_if(hints.begin(), hints.end(), [&](const KeyHint& one) { return one.key == value.key; });
    const std::string meant = hint == hints.end() ? did_you_mean(value.key, known) : ": " + std::string(hint->text);
    complain(value.key_at, "unknown key '" + value.key + "'" + meant);
  }
}

}  // namespace claimtier
