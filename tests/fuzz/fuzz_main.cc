// The program that libFuzzer drives. `--target=NAME` chooses what is fuzzed; all else is for libFuzzer.
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "targets.h"

namespace {

const claimtier::FuzzTarget* chosen = nullptr;  // libFuzzer passes nothing between its two calls

}  // namespace

// cppcheck-suppress constParameter ; the signature is libFuzzer's
extern "C" int LLVMFuzzerInitialize(int* count, char*** arguments) {
  constexpr std::string_view kOption = "--target=";
  for (int i = 1; i < *count; ++i) {
    const std::string_view argument = (*arguments)[i];
    if (argument.starts_with(kOption)) chosen = claimtier::fuzz_target(argument.substr(kOption.size()));
  }
  if (chosen != nullptr) return 0;
  std::fprintf(stderr, "usage: fuzz --target=NAME [libFuzzer's options] FOLDER...; NAME is one of:\n");
  for (const claimtier::FuzzTarget& target : claimtier::fuzz_targets()) std::fprintf(stderr, "%s\n", target.name.data());
  std::exit(2);
}

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size) {
  chosen->run({reinterpret_cast<const char*>(data), size});
  return 0;
}
