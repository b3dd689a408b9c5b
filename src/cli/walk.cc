#include "cli/walk.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

#include "cli/gitignore.h"

namespace claimtier {
namespace {

namespace fs = std::filesystem;

// A .gitignore and the folder it speaks for.
struct Layer {
  std::string folder;  // absolute, with '/' at the end
  IgnoreFile file;
};

bool leads_nowhere(const std::error_code& error) {
  return error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory ||
         error == std::errc::too_many_symbolic_link_levels;
}

class Walker {
 public:
  Walker(const fs::path& root, WalkOptions options) : options_(options), roots_{root} {}
  Walk take() { return std::move(walk_); }

  // `real` is the absolute path of the same folder, without links.
  void enter(const fs::path& folder, const fs::path& real) {
    if (!entered_.insert(real.string()).second) return;
    const size_t above = layers_.size();
    add_layer(real);
    for (const std::string& name : names_in(folder)) visit(folder / name, real / name, name);
    layers_.erase(layers_.begin() + static_cast<std::ptrdiff_t>(above), layers_.end());
  }

  // The .gitignore files between the repository's root and this folder.
  void add_layers_above(const fs::path& real) {
    std::error_code error;
    std::vector<fs::path> above;
    fs::path folder = real;
    while (!fs::exists(folder / ".git", error)) {
      if (folder == folder.parent_path()) return;
      folder = folder.parent_path();
      above.push_back(folder);
    }
    for (auto one = above.rbegin(); one != above.rend(); ++one) add_layer(*one);
  }

 private:
  void add_layer(const fs::path& real) {
    std::error_code error;
    const fs::path path = real / ".gitignore";
    if (!options_.gitignore || !fs::is_regular_file(fs::symlink_status(path, error))) return;
    std::ifstream in(path, std::ios::binary);
    if (!in) return;
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    layers_.push_back({(real / "").string(), IgnoreFile(text)});
  }

  std::vector<std::string> names_in(const fs::path& folder) {
    std::error_code error;
    std::vector<std::string> names;
    fs::directory_iterator at(folder, error);
    for (; !error && at != fs::directory_iterator(); at.increment(error))
      names.push_back(at->path().filename().string());
    if (error) walk_.problems.push_back(shown_path(folder.string()) + ": cannot read: " + error.message());
    std::sort(names.begin(), names.end());
    return names;
  }

  void visit(const fs::path& path, const fs::path& real, const std::string& name) {
    std::error_code error;
    const fs::file_status own = fs::symlink_status(path, error);
    if (own.type() == fs::file_type::none) {  // not even that: a name too long, no permission, a fault of the disk
      walk_.problems.push_back(shown_path(path.string()) + ": cannot read: " + error.message());
    } else if (fs::is_directory(own)) {
      if (name != ".git" && name != "node_modules" && !ignored(real, true)) enter(path, real);
    } else if (fs::is_symlink(own)) {
      if (!ignored(real, false)) visit_link(path);
    } else if (fs::is_regular_file(own) && !ignored(real, false)) {
      walk_.files.push_back(shown_path(path.string()));
    }
  }

  // A link that leads nowhere, or in a circle, is nothing to read; whatever else keeps from following it may hide a page.
  void visit_link(const fs::path& path) {
    std::error_code error;
    const fs::path target = fs::canonical(path, error);
    const fs::file_type type = error ? fs::file_type::none : fs::status(target, error).type();
    if (error && !leads_nowhere(error)) walk_.broken.push_back({shown_path(path.string()), "cannot read: " + error.message()});
    if (type != fs::file_type::regular && type != fs::file_type::directory) return;
    const bool leads_to_folder = type == fs::file_type::directory, inside = is_inside(target);
    if (!inside && !options_.follow_links) {
      walk_.skipped.push_back({shown_path(path.string()), leads_to_folder});
    } else if (!leads_to_folder) {
      walk_.files.push_back(shown_path(path.string()));
    } else if (!inside) {
      roots_.push_back(target);
      enter(path, target);
    }
  }

  bool is_inside(const fs::path& target) const {
    return std::any_of(roots_.begin(), roots_.end(), [&](const fs::path& root) {
      return std::mismatch(root.begin(), root.end(), target.begin(), target.end()).first == root.end();
    });
  }

  // The nearest .gitignore that says something decides.
  bool ignored(const fs::path& real, bool is_folder) const {
    const std::string whole = real.string();
    for (auto layer = layers_.rbegin(); layer != layers_.rend(); ++layer) {
      const Ignored said = layer->file.judge(std::string_view(whole).substr(layer->folder.size()), is_folder);
      if (said != Ignored::Unsaid) return said == Ignored::Yes;
    }
    return false;
  }

  const WalkOptions options_;
  std::vector<fs::path> roots_;      // that was named, and those that links led to; absolute, without links
  std::set<std::string> entered_;  // folders, so that no link leads in a circle
  Walk walk_;
  std::vector<Layer> layers_;
};

}  // namespace

Walk walk_folder(const std::string& folder, WalkOptions options) {
  std::error_code error;
  const fs::path real = fs::weakly_canonical(folder, error);
  Walker walker(real, options);
  walker.add_layers_above(real);
  walker.enter(folder, real);
  return walker.take();
}

std::string shown_path(const std::string& path) {
  std::string shown;
  for (const char c : path) {
    if (c != '/' || !shown.ends_with('/')) shown += c;
    if (shown == "./") shown.clear();
  }
  return shown.empty() ? path : shown;
}

}  // namespace claimtier
