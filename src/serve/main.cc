// claimtier-serve: a page on this machine where a draft is checked as it is typed. Exit status: 0 ended by Ctrl-C, 2 it could not
// start.
#include <fmt/format.h>

#include <csignal>
#include <exception>

#include "cli/output.h"
#include "cli/pack.h"
#include "cli/version.h"
#include "serve/browser.h"
#include "serve/desk.h"
#include "serve/options.h"
#include "serve/server.h"
#include "text/error.h"

namespace claimtier {
namespace {

// In this thread and in those that it starts from now on; wait_for_end() takes them instead.
sigset_t held_signals() {
  sigset_t held;
  sigemptyset(&held);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&held, signal);
  pthread_sigmask(SIG_BLOCK, &held, nullptr);
  return held;
}

void wait_for_end(const sigset_t& held) {
  int signal = 0;
  sigwait(&held, &signal);
  pthread_sigmask(SIG_UNBLOCK, &held, nullptr);  // a second one ends the program at once, whatever is under way
}

void serve(const ServeOptions& options) {
  const RulePack pack = load_pack(options.judging.rules, options.judging.evidence);
  const Desk desk(pack, options.judging);
  Server server(desk);
  const uint16_t port = server.bind(options.port.value_or(kUsualPort), options.port ? IfTaken::Fail : IfTaken::TakeAnother);
  const std::string address = fmt::format("http://127.0.0.1:{}/", port);
  const sigset_t held = held_signals();
  server.start();
  print(fmt::format("{}\nOpen this address in your browser. Nothing is stored, nothing leaves this machine. Ctrl-C ends it.\n",
                    address));
  if (options.open && !open_browser(address)) print_error("there is no xdg-open here: open the address yourself");
  wait_for_end(held);
}

int run(const ServeOptions& options) {
  if (!options.help.empty()) {
    print(options.help);
  } else if (options.version) {
    print(fmt::format("claimtier-serve {}\n", kVersion));
  } else {
    serve(options);
  }
  return 0;
}

}  // namespace
}  // namespace claimtier

int main(int argc, char** argv) {
  using namespace claimtier;
  std::signal(SIGPIPE, SIG_IGN);  // a browser that closes a connection ends that connection
  try {
    return run(parse_serve_options({argv + (argc > 0 ? 1 : 0), argv + argc}));
  } catch (const std::exception& error) {
    print_error(error.what());
  }
  return 2;
}
