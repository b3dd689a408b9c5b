#include "cli/spool.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>

#include "text/error.h"

namespace claimtier {
namespace {

constexpr size_t kInMemory = size_t{1} << 20;

int write(std::string_view text, std::FILE* file) {
  errno = 0;
  return std::fwrite(text.data(), 1, text.size(), file) == text.size() ? 0 : errno;
}

int copy(std::FILE* from, std::FILE* to) {
  char buffer[1 << 16];
  errno = 0;
  if (std::fflush(from) != 0) return errno;
  std::rewind(from);
  for (size_t size = 0; (size = std::fread(buffer, 1, sizeof buffer, from)) > 0;) {
    if (const int error = write({buffer, size}, to); error != 0) return error;
  }
  return std::ferror(from) != 0 ? errno : 0;
}

}  // namespace

void Spool::append(std::string_view text) {
  text_ += text;
  if (text_.size() > kInMemory) move_to_file();
}

// Where no file can be made, it stays in memory.
void Spool::move_to_file() {
  if (file_ == nullptr) file_ = make_memory_file();
  if (file_ == nullptr) return;
  if (const int error = write(text_, file_.get()); error != 0)
    throw Error(fmt::format("report: cannot be kept until it is whole: {}", std::strerror(error)));
  text_.clear();
}

int Spool::copy_to(std::FILE* to) {
  const int error = file_ == nullptr ? 0 : copy(file_.get(), to);
  return error != 0 ? error : write(text_, to);
}

}  // namespace claimtier
