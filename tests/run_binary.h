// Runs the program under test as a user does: in a folder of its own, without the settings of whoever runs the tests.
//
//   const Sandbox sandbox(case_folder);             // a copy, removed at the end
//   const Finished run = sandbox.run("claimtier check page.md");
#pragma once

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <string>

#include "pages.h"

namespace claimtier {

struct Finished {
  int status = -1;  // of exit; 128 and the signal's number where it was killed
  std::string out, err;
  long peak = 0;  // KB of memory
};

class Sandbox {
 public:
  Sandbox() {
    std::string name = (std::filesystem::temp_directory_path() / "claimtier-XXXXXX").string();
    if (mkdtemp(name.data()) != nullptr) folder_ = name;
    std::filesystem::create_directory(folder_ / "in");
  }
  explicit Sandbox(const std::filesystem::path& from) : Sandbox() {
    std::filesystem::copy(from, folder_ / "in", std::filesystem::copy_options::recursive | std::filesystem::copy_options::copy_symlinks);
  }
  Sandbox(const Sandbox&) = delete;
  Sandbox& operator=(const Sandbox&) = delete;
  ~Sandbox() { std::filesystem::remove_all(folder_); }

  std::filesystem::path folder() const { return folder_ / "in"; }

  // `script`: for /bin/sh, in the folder, with the program on the path.
  Finished run(const std::string& script) const {
    const std::string file = (folder_ / "script").string();
    std::ofstream(file, std::ios::binary) << script;
    const std::string programs = std::filesystem::path(CLAIMTIER_BINARY).parent_path().string();
    const std::string command = "cd '" + folder().string() + "' && env -i LC_ALL=C.UTF-8 SOURCE_DATE_EPOCH=1795219200 PATH='" +
                                programs + ":/usr/bin:/bin' /bin/sh ../script >../out 2>../err </dev/null";
    int status = 0;
    rusage used{};
    wait4(start(command), &status, 0, &used);
    const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return {code, read_file(folder_ / "out"), read_file(folder_ / "err"), used.ru_maxrss};
  }

 private:
  static pid_t start(const std::string& command) {
    const pid_t child = fork();
    if (child == 0) {
      execl("/bin/sh", "sh", "-c", command.c_str(), nullptr);
      _exit(127);
    }
    return child;
  }

  std::filesystem::path folder_;
};

}  // namespace claimtier
