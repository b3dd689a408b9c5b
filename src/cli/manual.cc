#include "cli/manual.h"

#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/output.h"
#include "cli/version.h"

namespace claimtier {
namespace {

constexpr const char* kFiles = R"(.SH ENVIRONMENT
.TP
.B NO_COLOR
no colours where the output is a terminal
.TP
.B SOURCE_DATE_EPOCH
the day to judge by, in seconds since 1970, where
.B \-\-as\-of
is not given
.SH FILES
.TP
.I claimtier\-baseline.toml
findings that
.B check
does not report again, written by
.B baseline
.TP
.I claims.toml
what was decided about claims, read by
.B claims
)";

constexpr std::string_view kExitStatus = "Exit status: ";

// Text as it is: no line is a request, no dash becomes a hyphen.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool first = out.empty() || out.back() == '\n';
    if (first && (c == '.' || c == '\'')) out += "\\&";
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";
    } else {
      out += c;
    }
  }
  return out;
}

std::string option_text(const OptionPart& option) {
  std::string names;
  for (const std::string& name : option.names) names += (names.empty() ? "\\fB" : ", \\fB") + escaped(name) + "\\fR";
  if (!option.value.empty()) names += fmt::format("{}\\fI{}\\fR", names.empty() ? "" : " ", escaped(option.value));
  return fmt::format(".TP\n{}\n{}\n", names, escaped(option.text));
}

std::string as_written(std::string_view text) { return fmt::format(".nf\n{}\n.fi\n", escaped(text)); }

std::string command_text(const CommandPart& command) {
  std::string out = fmt::format(".SS claimtier {}\n{}.\n", command.name, escaped(command.text));
  for (const OptionPart& option : command.options) out += option_text(option);
  return command.examples.empty() ? out : out + ".PP\n" + as_written(command.examples);
}

// "claimtier puts ... tier." as man wants it: "claimtier - puts ... tier".
std::string name_line(const CommandPart& program) {
  std::string_view text = program.text;
  if (text.starts_with(program.name + " ")) text.remove_prefix(program.name.size() + 1);
  if (text.ends_with('.')) text.remove_suffix(1);
  return fmt::format("{} \\- {}\n", program.name, escaped(text));
}

}  // namespace

std::string manual_page(const CommandLine& line, std::string_view date) {
  const std::string_view examples = line.program.examples;
  const size_t status = examples.find(kExitStatus);
  std::string out = fmt::format(".TH CLAIMTIER 1 \"{}\" \"claimtier {}\" \"User Commands\"\n", date, kVersion);
  out += ".SH NAME\n" + name_line(line.program);
  out += ".SH SYNOPSIS\n.B claimtier\n.I command\n.RI [ option \" ...]\"\n.RI [ argument \" ...]\"\n.SH OPTIONS\n";
  for (const OptionPart& option : line.program.options) out += option_text(option);
  out += ".SH COMMANDS\n";
  for (const CommandPart& command : line.commands) out += command_text(command);
  if (status != std::string_view::npos) {
    out += fmt::format(".SH EXIT STATUS\n{}\n", escaped(examples.substr(status + kExitStatus.size())));
  }
  const size_t end = examples.substr(0, status).find_last_not_of('\n') + 1;
  return out + kFiles + ".SH EXAMPLES\n" + as_written(examples.substr(0, end));
}

int run_manual(const Options& options) {
  print(manual_page(command_line(), options.as_of));
  return kNothingFound;
}

}  // namespace claimtier
