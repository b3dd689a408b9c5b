#include "text/format.h"

#include <algorithm>

#include "text/characters.h"

namespace claimtier {
namespace {

struct FormatRow {
  Format format;
  std::string_view name;
  std::vector<std::string_view> endings;
  bool in_folders;
};

const std::vector<FormatRow>& table() {
  static const std::vector<FormatRow> kRows = {
      {Format::Markdown, "markdown", {".md", ".markdown", ".mdown"}, true},
      {Format::Html, "html", {".html", ".htm", ".xhtml"}, true},
      {Format::Plain, "text", {".txt", ".text"}, true},
      {Format::Mdx, "mdx", {".mdx"}, true},
      {Format::Template,
       "template",
       {".liquid", ".j2", ".jinja", ".jinja2", ".njk", ".twig", ".hbs", ".handlebars", ".mustache", ".php", ".phtml",
        ".erb", ".ejs", ".vue"},
       false},
      {Format::Docx, "docx", {".docx"}, true},
      {Format::Json, "json", {".json", ".jsonc"}, false},
      {Format::Yaml, "yaml", {".yaml", ".yml"}, false},
      {Format::Wordpress, "wordpress", {".xml"}, false},
  };
  return kRows;
}

const FormatRow& row_of(Format format) {
  return *std::find_if(table().begin(), table().end(), [format](const FormatRow& row) { return row.format == format; });
}

}  // namespace

std::string_view name_of(Format format) { return row_of(format).name; }

std::optional<Format> format_named(std::string_view name) {
  for (const FormatRow& row : table()) {
    if (row.name == name) return row.format;
  }
  return std::nullopt;
}

std::vector<std::string> format_names() {
  std::vector<std::string> names;
  for (const FormatRow& row : table()) names.emplace_back(row.name);
  return names;
}

bool format_of(std::string_view path, Format& format) {
  const std::string name = lower_ascii(path.substr(path.find_last_of("/\\") + 1));
  for (const FormatRow& row : table()) {
    for (const std::string_view ending : row.endings) {
      if (name.ends_with(ending)) {
        format = row.format;
        return true;
      }
    }
  }
  return false;
}

bool is_read_in_folders(Format format) { return row_of(format).in_folders; }

}  // namespace claimtier
