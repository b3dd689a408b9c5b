// The paths of the command line to the files to check, in a fixed order, and the reading of one file.
//
//   Inputs inputs = find_inputs({"site"}, {});         // site/a.md, site/b/c.html
//   FileBytes page = read_input(inputs.files[0]);        // page.fault is empty, page.bytes the file
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "text/source.h"

namespace claimtier {

struct Input {
  std::string path;  // to open; "-" for standard input
  std::string name;  // in the report
  Format format = Format::Markdown;
  std::optional<std::string> bytes{};  // known already: the file is not opened
};

struct InputOptions {
  std::optional<Format> format;  // instead of the file's ending
  std::string stdin_name;
  bool allow_empty = false;
  bool gitignore = true;  // .gitignore files are respected
  bool follow_links = false;  // out of the folder that was named
};

struct Inputs {
  std::vector<Input> files;           // as given, folders in order of their names; each file once
  std::vector<std::string> problems;  // "site/: no page in this folder (...)"
  std::vector<std::string> notes;     // "site/x.md: a link out of the folder is not followed (...)"
};

// Folders are walked as git sees them (cli/walk.h). Nothing is opened but folders and .gitignore files: what cannot be read is found by
// read_input.
Inputs find_inputs(const std::vector<std::string>& paths, const InputOptions& options);

// The format of a file that lies in a folder; nothing for what is read only where it is named. `wanted`: as in InputOptions.
std::optional<Format> format_in_folder(const std::string& path, std::optional<Format> wanted);

// Whether one of the paths is this file or folder, or lies above it. By their names alone: the file may be gone.
bool covers(const std::vector<std::string>& paths, const std::string& file);

struct FileBytes {
  std::string bytes;
  std::string fault;  // "cannot read: Permission denied"; empty: read
};

// `most`: bytes; 0: as many as can be counted.
FileBytes read_input(const Input& input, uint64_t most = 0);

// A file that is written by hand or by this program: settings, a baseline, decisions. Throws Error where it cannot be read, or has more
// than 64 MiB, which a device or a mistaken name has.
std::string read_own_file(const std::string& path);
// The same file before it is written: throws Error where it has more.
void check_own_file(const std::string& path, const std::string& text);

}  // namespace claimtier
