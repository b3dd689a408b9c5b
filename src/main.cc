// claimtier: puts each medical claim of a page beside its evidence tier. Exit status: 0 nothing to report, 1 findings,
// 2 the run failed.
#include <csignal>
#include <exception>
#include <new>

#include "cli/commands.h"
#include "cli/options.h"
#include "cli/output.h"
#include "text/error.h"

int main(int argc, char** argv) {
  using namespace claimtier;
  std::signal(SIGPIPE, SIG_IGN);  // a reader who has seen enough must not keep the other reports from being written
  try {
    return run(parse_options({argv + (argc > 0 ? 1 : 0), argv + argc}));
  } catch (const Error& error) {
    print_error(error.what());
  } catch (const std::bad_alloc&) {
    print_error("out of memory");
  } catch (const std::exception& error) {
    print_error(error.what());
  }
  return kFailed;
}
