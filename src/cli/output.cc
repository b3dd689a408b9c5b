#include "cli/output.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
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
  if (std::fwrite(text.data(), 1, text.size(), file) != text.size()) return errno;
  return std::fflush(file) != 0 ? errno : 0;
}

// `mode` before the first byte, so that nobody reads meanwhile who may not read the file it replaces.
void write_to(const std::string& path, std::string_view text, fs::perms mode = fs::perms::unknown) {
  std::FILE* file = std::fopen(path.c_str(), "wb");
  if (file == nullptr) fail(path, errno);
  std::error_code refused;
  if (mode != fs::perms::unknown) fs::permissions(path, mode, refused);
  int error = write_all(file, text);
  if (std::fclose(file) != 0 && error == 0) error = errno;
  if (error != 0) fail(path, error);
}

}  // namespace

void print(std::string_view text) {
  const int error = write_all(stdout, text);
  if (error != 0 && error != EPIPE) fail("standard output", error);
}

void print_error(std::string_view line) {
  const std::string text = fmt::format("claimtier: {}\n", escape_terminal(line));
  write_all(stderr, text);
}

void write_file(const std::string& path, std::string_view text) {
  std::error_code error;
  if (fs::exists(path, error) && !fs::is_regular_file(path, error)) return write_to(path, text);
  const fs::path target = fs::is_symlink(path, error) ? fs::canonical(path, error) : fs::path(path);
  const std::string beside = fmt::format("{}.{}.tmp", target.string(), getpid());
  try {
    write_to(beside, text, fs::status(target, error).permissions());  // unknown where there is no file yet
    fs::rename(beside, target, error);
    if (error) fail(path, error.value());
  } catch (const Error&) {
    fs::remove(beside, error);
    throw;
  }
}

void write_output(const std::string& path, std::string_view text) {
  if (path.empty()) {
    print(text);
  } else {
    write_file(path, text);
  }
}

bool use_color(std::string_view option) {
  if (option != "auto") return option == "always";
  if (!setting("NO_COLOR").empty()) return false;
  if (is_on(setting("FORCE_COLOR")) || is_on(setting("CLICOLOR_FORCE"))) return true;
  return isatty(STDOUT_FILENO) == 1 && setting("TERM") != "dumb";
}

}  // namespace claimtier
