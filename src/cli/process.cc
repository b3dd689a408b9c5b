#include "cli/process.h"

#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include "cli/memory_file.h"
#include "text/error.h"

namespace claimtier {
namespace {

[[noreturn]] void fail(std::string_view what) { throw Error(fmt::format("{}: {}", what, std::strerror(errno))); }

// Files instead of pipes: nobody has to read one while the other is written.
MemoryFile file_with(std::string_view text) {
  MemoryFile file = make_memory_file();
  const bool written = file != nullptr && std::fwrite(text.data(), 1, text.size(), file.get()) == text.size();
  if (!written || std::fflush(file.get()) != 0 || std::fseek(file.get(), 0, SEEK_SET) != 0) fail("cannot write a temporary file");
  return file;
}

std::string text_of(std::FILE* file) {
  std::string text;
  char buffer[1 << 16];
  std::rewind(file);
  for (size_t size = 0; (size = std::fread(buffer, 1, sizeof buffer, file)) > 0;) text.append(buffer, size);
  return text;
}

// The error number, or 0.
int start(const std::vector<std::string>& command, const MemoryFile (&streams)[3], pid_t& child) {
  std::vector<char*> arguments;
  for (const std::string& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  for (int i = 0; i < 3; ++i) posix_spawn_file_actions_adddup2(&actions, fileno(streams[i].get()), i);
  const int error = posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  return error;
}

}  // namespace

std::optional<Ran> run_program(const std::vector<std::string>& command, std::string_view input) {
  const MemoryFile streams[3] = {file_with(input), file_with(""), file_with("")};
  pid_t child = 0;
  errno = start(command, streams, child);
  if (errno == ENOENT) return std::nullopt;
  if (errno != 0) fail(command[0] + ": cannot start");
  int status = 0;
  while (waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) fail(command[0] + ": cannot wait for it");
  }
  const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return Ran{code, text_of(streams[1].get()), text_of(streams[2].get())};
}

}  // namespace claimtier
