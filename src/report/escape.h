// Page text is untrusted: what a reporter prints goes through the escape of its format.
//
//   escape_terminal("a\x1b[31mb")      == "a\\x1b[31mb"
//   escape_html("a<b")                 == "a&lt;b"
//   inert_json("[\"##[x]\"]")           == "[\"##\\u005bx]\"]"
//   escape_uri("my site/50%.html")     == "my%20site/50%25.html"
//   toml_string("a \"b\"")             == "\"a \\\"b\\\"\""
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace claimtier {

// Columns that a terminal uses for it: 0 for combining marks, 2 for wide characters, else 1.
uint32_t columns_of(char32_t code_point);

// Control characters, marks that change the direction of text, and bytes that are not UTF-8 become visible: \x1b,
// \u202e. So does what the log of a CI service would obey: "##[command]" and "##vso[" anywhere, "::command::" at the beginning of a word.
std::string escape_terminal(std::string_view text);

// Whether the '[' or ':' at text[at] begins such a command.
bool opens_command(std::string_view text, size_t at);

// The same with the markup of HTML escaped, for text and for attributes in double quotes.
std::string escape_html(std::string_view text);

// XML 1.0 cannot carry most control characters, U+FFFE, U+FFFF or bytes that are not UTF-8, escaped or not: each becomes U+FFFD.
// Markup is left to the library that writes the document.
std::string xml_characters(std::string_view text);

// A finished document of JSON or XML, in which the same characters become references of the format: a parser reads the same strings, and
// a terminal or a log shows them without obeying.
std::string inert_json(std::string document);
std::string inert_xml(std::string document);

// A path as a URI reference: everything but unreserved characters and '/' is percent-encoded.
std::string escape_uri(std::string_view path);

// A basic string of TOML 1.0, in its quotes: quotes, backslashes and control characters escaped.
std::string toml_string(std::string_view text);

}  // namespace claimtier
