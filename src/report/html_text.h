// The words of a page as its writer arranged them, with marks in place and each explanation beside its paragraph.
//
//   text_html(pack, file, marks)  ->  "<p class=\"row\">... <a class=\"mark\" ...><mark class=\"error\">regrow</mark> ..."
// Page text is untrusted: all of it is escaped.
#pragma once

#include <string>

#include "report/html_marks.h"

namespace claimtier {

std::string text_html(const RulePack& pack, const FileReport& file, const Marks& marks);

}  // namespace claimtier
