#include "serve/options.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <charconv>
#include <cstdint>

#include "text/error.h"

namespace claimtier {
namespace {

constexpr const char* kAbout =
    "claimtier-serve shows a page in the browser where a draft is checked as it is typed. It listens on this machine only.";

constexpr const char* kFooter = R"(Examples:
  claimtier-serve                                 then open the address that it prints
  claimtier-serve --open                          opens the browser too
  claimtier-serve --profile us,us-fl --port 9000  the law that is chosen at first; an address to bookmark
  claimtier-serve --config site/claimtier.toml    severities, own rules and own evidence of a site

Nothing is stored and nothing leaves this machine. Ctrl-C ends it.

Exit status: 0 ended by Ctrl-C, 2 it could not start.)";

struct Judging {
  std::string config, intervention;
  std::vector<std::string> profiles;
  bool no_config = false;
};

// What is wrong with a port, "" where nothing is.
std::string not_a_port(const std::string& value) {
  uint16_t port = 0;
  const char* last = value.data() + value.size();
  const auto [end, error] = std::from_chars(value.data(), last, port);
  return error == std::errc() && end == last ? "" : fmt::format("'{}' is no port: a whole number from 0 to {}", value, UINT16_MAX);
}

void define(CLI::App& app, ServeOptions& options, Judging& judging) {
  app.footer(kFooter);
  app.add_option("--port", options.port,
                 fmt::format("Listen there; 0: any free one (default: {}, or any where that is taken)", kUsualPort))
      ->check(CLI::Validator([](const std::string& given) { return not_a_port(given); }, ""));
  app.add_flag("--open", options.open, "Open the page in the browser");
  app.add_option("--profile", judging.profiles, "The law that is chosen at first: us, us-fl, uk, ...; several with commas")
      ->allow_extra_args(false);
  app.add_option("--default-intervention", judging.intervention, "What is sold where a draft does not say, chosen at first");
  app.add_option("--config", judging.config, "The configuration (default: claimtier.toml, here or above in the repository)");
  app.add_flag("--no-config", judging.no_config, "Read no configuration");
  app.add_flag("--version", options.version, "The version of the program");
}

Options judging_options(const Judging& judging) {
  std::vector<std::string> arguments = {"check"};
  for (const std::string& profile : judging.profiles) arguments.insert(arguments.end(), {"--profile", profile});
  if (!judging.intervention.empty()) arguments.insert(arguments.end(), {"--default-intervention", judging.intervention});
  if (!judging.config.empty()) arguments.insert(arguments.end(), {"--config", judging.config});
  if (judging.no_config) arguments.push_back("--no-config");
  return parse_options(arguments);
}

}  // namespace

ServeOptions parse_serve_options(const std::vector<std::string>& arguments) {
  ServeOptions options;
  Judging judging;
  CLI::App app{kAbout, "claimtier-serve"};
  define(app, options, judging);
  try {
    app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
  } catch (const CLI::CallForHelp&) {
    options.help = app.help();
  } catch (const CLI::ParseError& error) {
    throw Error(fmt::format("{}; see claimtier-serve --help", error.what()));
  }
  if (options.help.empty() && !options.version) options.judging = judging_options(judging);
  return options;
}

}  // namespace claimtier
