#include "cli/output.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>

#include "report/escape.h"
#include "text/error.h"

namespace claimtier {
namespace {

namespace fs = std::filesystem;

std::string setting(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

bool is_on(const std::string& value) { return !value.empty() && value != "0"; }

[[noreturn]] void fail(const std::string& path, int error) {
  throw Error(fmt::format("{}: cannot write: {}", path, std::strerror(error)));
}

// Writes all of it; the error number, or 0.
int write_all(std::FILE* file, std::string_view text) {
  errno = 0;
  if (!text.empty() && std::fwrite(text.data(), 1, text.size(), file) != text.size()) return errno;
  return std::fflush(file) != 0 ? errno : 0;
}

int write_all(std::FILE* file, std::span<Spool> parts) {
  for (Spool& part : parts) {
    if (const int error = part.copy_to(file); error != 0) return error;
  }
  return std::fflush(file) != 0 ? errno : 0;
}

// Complains in the name that the user gave. `mode` is set before the first byte, so that nobody reads meanwhile who may not read the
// file that is replaced. `Bytes`: what write_all() takes. `how`: as in fopen().
template <typename Bytes>
void write_to(const fs::path& where, Bytes bytes, const std::string& name, const char* how, fs::perms mode = fs::perms::unknown) {
  std::FILE* file = std::fopen(where.c_str(), how);
  if (file == nullptr) fail(name, errno);
  std::error_code refused;
  if (mode != fs::perms::unknown) fs::permissions(where, mode, refused);
  int error = write_all(file, bytes);
  if (std::fclose(file) != 0 && error == 0) error = errno;
  if (error != 0) fail(name, error);
}

// A file of its own, never one that somebody else put there under its name, nor what a link of that name leads to. What is there was left
// by a run that was killed.
template <typename Bytes>
void write_beside(const fs::path& where, Bytes bytes, const std::string& name, fs::perms mode = fs::perms::unknown) {
  std::error_code error;
  fs::remove(where, error);
  write_to(where, bytes, name, "wbx", mode);
}

// While it lives, Ctrl-C and its kind wait: they end the program before a file is begun or after it is whole.
class HeldSignals {
 public:
  HeldSignals() {
    sigset_t held;
    sigemptyset(&held);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&held, signal);
    pthread_sigmask(SIG_BLOCK, &held, &before_);
  }
  HeldSignals(const HeldSignals&) = delete;
  HeldSignals& operator=(const HeldSignals&) = delete;
  ~HeldSignals() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

 private:
  sigset_t before_;
};

struct Target {
  fs::path file;    // behind the link, if there is one
  fs::path beside;  // written first; empty where that would make a file of a pipe or a device
};

Target target_of(const std::string& path) {
  std::error_code error;
  if (fs::exists(path, error) && !fs::is_regular_file(path, error)) return {path, {}};
  const fs::path file = fs::is_symlink(path, error) ? fs::canonical(path, error) : fs::path(path);
  if (error && file.empty()) fail(path, error.value());
  return {file, fmt::format("{}.{}.tmp", file.string(), getpid())};
}

void check_writable(const std::string& path) {
  const Target target = target_of(path);
  std::error_code error;
  if (fs::is_directory(path, error)) fail(path, EISDIR);
  if (!target.beside.empty()) {
    const HeldSignals held;
    write_beside(target.beside, std::string_view(), path);
    fs::remove(target.beside, error);
  } else if (access(path.c_str(), W_OK) != 0) {
    fail(path, errno);
  }
}

// By whatever names: a link, a detour through "..", standard output sent to the file. Devices like /dev/null take any number.
bool same_place(const Output& a, const Output& b) {
  const auto path_of = [](const Output& output) { return fs::path(output.path.empty() ? "/dev/stdout" : output.path); };
  const fs::path one = path_of(a), two = path_of(b);
  std::error_code error;
  if (one == two) return true;
  if (fs::is_character_file(one, error)) return false;
  if (fs::equivalent(one, two, error)) return true;
  return fs::weakly_canonical(fs::absolute(one), error) == fs::weakly_canonical(fs::absolute(two), error) && !error;
}

template <typename Bytes>
void print_all(Bytes bytes) {
  const int error = write_all(stdout, bytes);
  if (error != 0 && error != EPIPE) fail("standard output", error);
}

template <typename Bytes>
void write_whole(const std::string& path, Bytes bytes) {
  const Target target = target_of(path);
  if (target.beside.empty()) return write_to(path, bytes, path, "wb");
  const HeldSignals held;
  std::error_code error;
  try {
    write_beside(target.beside, bytes, path, fs::status(target.file, error).permissions());  // unknown where there is no file yet
    fs::rename(target.beside, target.file, error);
    if (error) fail(path, error.value());
  } catch (const Error&) {
    fs::remove(target.beside, error);
    throw;
  }
}

}  // namespace

void print(std::string_view text) { print_all(text); }

void print_error(std::string_view line) {
  const std::string text = fmt::format("claimtier: {}\n", escape_terminal(line));
  write_all(stderr, text);
}

void check_outputs(const std::vector<Output>& outputs) {
  for (auto output = outputs.begin(); output != outputs.end(); ++output) {
    const auto same = [&](const Output& other) { return same_place(other, *output); };
    const auto other = std::find_if(outputs.begin(), output, same);
    if (other != output) {
      throw Error(fmt::format("two reports for one place: {} and {}", other->path.empty() ? "standard output" : other->path,
                              output->path.empty() ? "standard output" : output->path));
    }
    if (!output->path.empty()) check_writable(output->path);
  }
}

void write_file(const std::string& path, std::string_view text) { write_whole(path, text); }

void write_output(const std::string& path, std::string_view text) {
  if (path.empty()) {
    print(text);
  } else {
    write_file(path, text);
  }
}

void write_output(const std::string& path, std::span<Spool> parts) {
  if (path.empty()) {
    print_all(parts);
  } else {
    write_whole(path, parts);
  }
}

bool use_color(std::string_view option) {
  if (option != "auto") return option == "always";
  if (!setting("NO_COLOR").empty()) return false;
  if (is_on(setting("FORCE_COLOR")) || is_on(setting("CLICOLOR_FORCE"))) return true;
  return isatty(STDOUT_FILENO) == 1 && setting("TERM") != "dumb";
}

}  // namespace claimtier
