// What is wrong with a command line, in one line of words of our own: what it is, what is allowed, where to look.
//
//   complaint(app, error)   // "--select needs a value; see claimtier check --help"
#pragma once

#include <string>

namespace CLI {
class App;
class ParseError;
}  // namespace CLI

namespace claimtier {

// `app` is the program, as far as it was parsed.
std::string complaint(const CLI::App& app, const CLI::ParseError& error);

// For a value that must be a number: what is wrong with it, "" where it is one.
std::string not_a_number(const std::string& value);

// Throws Error for an option or argument that was given an empty value: a variable of a script that nobody set.
void refuse_empty_values(const CLI::App& command);

// Throws Error where an option and the one that turns it off are both given: one of them would not count.
void refuse_contradictions(const CLI::App& command);

}  // namespace claimtier
