// The comments of a page: its text goes in, the places of the comments come out, in order, none inside another, "<!--" and "-->"
// included. Total.
//
//   "Hi <!-- a --> `<!-- b -->`" as Markdown  ->  {3, 13}
//
// In code, an attribute, <pre>, <script>, <style> or <textarea> the same characters are text. A comment may hold "--".
// One that is never closed goes to the end of the page. Markdown has definitions of links to nowhere too, "[//]: # (a)"; where it
// shows such a line as text, since it goes on with a paragraph or has its own marks inside, its last mark is left out. The front matter of Markdown has comments behind a '#'. Plain
// text has none.
#pragma once

#include <string_view>
#include <vector>

#include "text/source.h"
#include "text/span.h"

namespace claimtier {

std::vector<Span<Char>> find_comments(Format format, std::string_view text);

// One reader for each format.
std::vector<Span<Char>> comments_of_markdown(std::string_view text);
std::vector<Span<Char>> comments_of_html(std::string_view text, Span<Char> part);
std::vector<Span<Char>> comments_of_mdx(std::string_view text);  // {/* */} too
std::vector<Span<Char>> comments_of_template(std::string_view text);
std::vector<Span<Char>> comments_of_wordpress(std::string_view text);  // of the content of posts
std::vector<Span<Char>> comments_of_yaml(std::string_view text);  // lines that begin with '#'

}  // namespace claimtier
