#include "cli/files.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <set>

#include "cli/walk.h"
#include "text/error.h"

namespace claimtier {
namespace {

namespace fs = std::filesystem;

constexpr size_t kLargest = size_t{1} << 30;  // offsets are 32 bits wide, and UTF-16 grows when it is decoded
constexpr size_t kLargestOwn = size_t{64} << 20;  // a baseline of half a million findings

// What Word writes beside a document that is open.
bool is_lock(const std::string& path) { return path.substr(path.find_last_of('/') + 1).starts_with("~$"); }

class Finder {
 public:
  explicit Finder(const InputOptions& options) : options_(options) {}

  void add(const std::string& path) {
    std::error_code error;
    if (path == "-") {
      add_file("-", options_.stdin_name.empty() ? "<stdin>" : options_.stdin_name);
    } else if (fs::is_directory(path, error)) {
      add_folder(path);
    } else {
      add_file(path, path);
    }
  }
  Inputs take() { return std::move(inputs_); }

 private:
  void add_file(const std::string& path, const std::string& name) {
    Input input{path, shown_path(name), options_.format.value_or(Format::Markdown), {}};
    std::error_code error;
    const bool known = options_.format || format_of(name, input.format) || (path == "-" && options_.stdin_name.empty());
    if (!known && (path == "-" || fs::exists(path, error))) {
      inputs_.problems.push_back(
          fmt::format("{}: unknown kind of file: name it with --input-format {}", name, fmt::join(format_names(), ", ")));
    } else if (seen_.insert(input.name).second) {
      inputs_.files.push_back(std::move(input));
    }
  }

  void add_folder(const std::string& path) {
    const Walk walk = walk_folder(path, {options_.gitignore, options_.follow_links});
    for (const std::string& problem : walk.problems) inputs_.problems.push_back(problem);
    for (const auto& [link, fault] : walk.broken) {
      const bool may_be_folder = !std::filesystem::path(link).has_extension();
      if (may_be_folder || format_in_folder(link, options_.format)) inputs_.problems.push_back(fmt::format("{}: {}", link, fault));
    }
    for (const auto& [link, leads_to_folder] : walk.skipped) {
      if (!leads_to_folder && !format_in_folder(link, options_.format)) continue;
      inputs_.notes.push_back(link + ": a link out of the folder is not followed (--follow-links)");
    }
    size_t found = 0;
    for (const std::string& file : walk.files) {
      const std::optional<Format> format = format_in_folder(file, options_.format);
      if (!format) continue;
      ++found;
      if (seen_.insert(file).second) inputs_.files.push_back({file, file, *format, {}});
    }
    if (found == 0 && !options_.allow_empty && walk.problems.empty()) {
      inputs_.problems.push_back(path + ": no page in this folder (data, exports and templates are read where they are named)");
    }
  }

  const InputOptions& options_;
  Inputs inputs_;
  std::set<std::string> seen_;
};

struct Close {
  void operator()(std::FILE* file) const {
    if (file != stdin) std::fclose(file);
  }
};

// `option`: what raises the limit, behind the complaint about it.
FileBytes read_up_to(uint64_t most, std::string_view option, const Input& input) {
  const auto too_large = [&] { return FileBytes{"", fmt::format("not read: larger than {} MiB{}", most >> 20U, option)}; };
  if (input.bytes) return input.bytes->size() > most ? too_large() : FileBytes{*input.bytes, ""};
  const auto failed = [] { return FileBytes{"", std::string("cannot read: ") + std::strerror(errno)}; };
  const std::unique_ptr<std::FILE, Close> file(input.path == "-" ? stdin : std::fopen(input.path.c_str(), "rb"));
  if (file == nullptr) return failed();
  FileBytes reading;
  char buffer[1 << 16];
  errno = 0;
  for (size_t size = 0; (size = std::fread(buffer, 1, sizeof buffer, file.get())) > 0;) {
    if (reading.bytes.size() + size > most) return too_large();
    reading.bytes.append(buffer, size);
  }
  return std::ferror(file.get()) != 0 ? failed() : reading;
}

}  // namespace

Inputs find_inputs(const std::vector<std::string>& paths, const InputOptions& options) {
  Finder finder(options);
  for (const std::string& path : paths) finder.add(path);
  return finder.take();
}

// --input-format for code and data means the files of that format, not all files read so.
std::optional<Format> format_in_folder(const std::string& path, std::optional<Format> wanted) {
  Format format = Format::Markdown;
  if (!format_of(path, format) || is_lock(path)) return std::nullopt;
  const bool is_page = wanted && !is_read_in_folders(*wanted) ? format == *wanted : is_read_in_folders(format);
  return is_page ? std::optional(wanted.value_or(format)) : std::nullopt;
}

bool covers(const std::vector<std::string>& paths, const std::string& file) {
  const auto whole = [](const std::string& path) { return fs::absolute(path.empty() ? "." : path).lexically_normal(); };
  return std::any_of(paths.begin(), paths.end(), [&](const std::string& path) {
    const fs::path below = whole(file).lexically_relative(whole(path));
    return !below.empty() && *below.begin() != "..";
  });
}

FileBytes read_input(const Input& input, uint64_t most) {
  const bool limited = most > 0 && most < kLargest;
  return limited ? read_up_to(most, " (--max-file-size)", input) : read_up_to(kLargest, "", input);
}

std::string read_own_file(const std::string& path) {
  FileBytes file = read_up_to(kLargestOwn, "", {path, path});
  if (!file.fault.empty()) throw Error(path + ": " + file.fault);
  return std::move(file.bytes);
}

void check_own_file(const std::string& path, const std::string& text) {
  if (text.size() <= kLargestOwn) return;
  throw Error(fmt::format("{}: not written: larger than {} MiB, which could not be read again; name fewer pages", path, kLargestOwn >> 20U));
}

}  // namespace claimtier
