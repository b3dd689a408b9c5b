// Blanks what a template engine or a site generator replaces, so that an HTML or Markdown reader sees only prose. Same
// length in and out: every place stays where it was. Total, linear.
//
//   "Our {{ name }} cures {% if x %}it{% endif %}"  ->  "Our             cures            it             "
//
// A line that holds nothing else becomes empty; elsewhere the blanks are form feeds, which are white space to every
// reader but no indent to Markdown.
#pragma once

#include <string>
#include <string_view>

#include "text/span.h"

namespace claimtier {

// Markers: "{{ }}" and "{% %}" only, closed before the next empty line, as in pages of site generators (Jekyll, Hugo).
// Engine: also "{# #}", "{!! !!}", "<% %>" and "<?php ?>", over any number of lines.
enum class TemplateSyntax { Markers, Engine };

bool has_markers(std::string_view text);
std::string blank_templates(std::string_view text, TemplateSyntax syntax);

// The two steps of blanking, for readers that find more to blank: line ends stay as they are.
void blank_part(std::string& text, Span<Char> part);
void empty_blanked_lines(std::string& text);

}  // namespace claimtier
