// The formats that are read, their names and the endings of their files, in one table.
//
//   Format format;  format_of("a/b.mdx", format)  ->  true, Format::Mdx;  name_of(Format::Mdx) == "mdx"
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace claimtier {

enum class Format { Plain, Markdown, Html, Mdx, Template, Json, Yaml, Docx, Wordpress };

// As in --input-format and in reports.
std::string_view name_of(Format format);
std::optional<Format> format_named(std::string_view name);
std::vector<std::string> format_names();

// By the file's ending, in any case of letters; false for other endings.
bool format_of(std::string_view path, Format& format);

// Whether files of this format are prose wherever they lie. The others are code and data as well: they are read only
// where somebody names them.
bool is_read_in_folders(Format format);

}  // namespace claimtier
