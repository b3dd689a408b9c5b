// The frame of every HTML file: a body goes in, one file that loads nothing comes out, with its style and its script inside. Its
// content security policy names the two by their hash, so that nothing else would run or apply if it got in.
//
//   html_document(HtmlKind::Register, "Claims register", "<h1>Claims register</h1>")
// `title` is escaped here, the body by its writer.
#pragma once

#include <string>
#include <string_view>

namespace claimtier {

enum class HtmlKind { Report, Register };  // a register has no script

// What stands inside each of them.
std::string_view html_style();
std::string_view html_script();

std::string html_document(HtmlKind kind, std::string_view title, std::string_view body);

// What stands before and behind the body.
std::string html_begin(HtmlKind kind, std::string_view title);
std::string html_end(HtmlKind kind);

}  // namespace claimtier
